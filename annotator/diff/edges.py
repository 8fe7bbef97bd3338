"""Edges that differ by nothing that matters, and the rules that say which one is right.

The rules follow the guideline: a span begins after what Arabic writes onto the next word but
with the article, it has no marks at its edges but those that close or open a quotation inside
it, and it never cuts a letter from its vowel marks. Offsets are code points.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator
from typing import Literal, NamedTuple

from annotator.clitics import peel

Rule = Literal["clitic", "article", "punctuation", "diacritics"]
RULES: tuple[Rule, ...] = ("clitic", "article", "punctuation", "diacritics")

_ARTICLE = ("ال", "ٱل")
_TATWEEL = "ـ"
_PAIRS = {"«": "»", "“": "”", "(": ")", "[": "]", "{": "}", "‹": "›"}
_CLOSING = {closing: opening for opening, closing in _PAIRS.items()}
_STRAIGHT = '"'


class Settled(NamedTuple):
    """What the rules make of several extents."""

    start: int
    end: int
    rules: tuple[Rule, ...]


def settle(text: str, starts: Collection[int], ends: Collection[int]) -> Settled | None:
    """The extent that the rules choose; None where an edge differs by more than they cover."""
    first, last = max(starts), min(ends)
    if first >= last:
        return None
    front = _walk_in(text, min(starts), first, last)
    back = _walk_out(text, last, max(ends))
    if front is None or back is None:
        return None
    passed = {min(starts), *(at for at, _ in front)}
    left = {last, *(at for at, _ in back)}
    if not (passed.issuperset(starts) and left.issuperset(ends)):
        return None
    start = _start(text, min(starts), front, last)
    end = _end(text, start, last, back)
    named = {rule for _, rule in (*front, *back)}
    return Settled(start, end, tuple(rule for rule in RULES if rule in named))


Steps = list[tuple[int, Rule]]
"""Where an edge is after each step, and what was stepped over."""


def _walk_in(text: str, start: int, goal: int, end: int) -> Steps | None:
    """From the first start to the last, over what does not matter."""
    steps: Steps = []
    at = start
    while at < goal:
        rule = _small(text[at])
        after = at + 1 if rule else peel(text, at, end)
        if after is None:
            return None
        steps.append((after, rule or _letters(text, at, after)))
        at = after
    return steps if at == goal else None


def _walk_out(text: str, end: int, goal: int) -> Steps | None:
    steps: Steps = []
    for at in range(end, goal):
        rule = _small(text[at])
        if rule is None:
            return None
        steps.append((at + 1, rule))
    return steps


def _small(char: str) -> Rule | None:
    """The rule that covers a character by itself."""
    category = unicodedata.category(char)
    if category in ("Mn", "Me") or char == _TATWEEL:
        return "diacritics"
    if category[0] in "PZ" or category in ("Cf", "Cc"):
        return "punctuation"
    return None


def _letters(text: str, start: int, end: int) -> Rule:
    letters = "".join(_bare(text[start:end]))
    # The second lam of للـ stands for the article.
    joined = letters == "ل" and text[start - 1 : start] == "ل"
    return "article" if letters in _ARTICLE or joined else "clitic"


def _bare(text: str) -> Iterator[str]:
    return (char for char in text if unicodedata.category(char)[0] in "LN" and char != _TATWEEL)


def _start(text: str, start: int, steps: Steps, end: int) -> int:
    """After all that is stepped over, but before the article and before a quotation mark whose
    other half is inside."""
    at = start
    for after, rule in steps:
        if rule == "article" or (rule == "punctuation" and _opens(text, at, end)):
            break
        at = after
    return at


def _opens(text: str, at: int, end: int) -> bool:
    closing = _PAIRS.get(text[at])
    if text[at] == _STRAIGHT:
        return text.count(_STRAIGHT, at, end) == 2 and text[end - 1] != _STRAIGHT
    return closing is not None and closing in text[at + 1 : end - 1]


def _end(text: str, start: int, end: int, steps: Steps) -> int:
    """With the vowel marks of the last letter and with marks that close what opens inside."""
    at = end
    for after, rule in steps:
        if rule == "punctuation" and not _closes(text, start, at):
            break
        at = after
    return at


def _closes(text: str, start: int, at: int) -> bool:
    """Whether the character at ``at`` closes a quotation that was opened inside the span, but
    not at its very beginning."""
    opening = _CLOSING.get(text[at])
    if text[at] == _STRAIGHT:
        return text.count(_STRAIGHT, start, at) % 2 == 1 and text[start] != _STRAIGHT
    if opening is None:
        return False
    inside = text[start + 1 : at]
    return inside.count(opening) > inside.count(text[at])
