"""Which way an article reads."""

from __future__ import annotations

import unicodedata

RTL_LANGUAGES = frozenset({"ar", "fa", "ur", "he", "ckb", "ps", "sd", "ug", "yi", "dv"})
SCRIPTS_RTL = ("R", "AL")
LOOK = 4000
"""Code points that are looked through for a letter that says."""


def reads_from_right(text: str, language: str) -> bool:
    """By the majority of the first strong letters; by the language where there are none.

    The first letter alone would turn Arabic articles round that begin with a Latin name.
    """
    right = left = 0
    for letter in text[:LOOK]:
        kind = unicodedata.bidirectional(letter)
        if kind in SCRIPTS_RTL:
            right += 1
        elif kind == "L":
            left += 1
        if right + left >= 200:
            break
    if right == left:
        return language.split("-")[0].lower() in RTL_LANGUAGES
    return right > left
