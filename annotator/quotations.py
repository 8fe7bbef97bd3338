"""Quotations in three styles, each balanced by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Style = Literal["straight", "guillemets", "curly"]

_MARKS = re.compile('["«»“”]')
_STYLES: dict[str, Style] = {
    '"': "straight",
    "«": "guillemets",
    "»": "guillemets",
    "“": "curly",
    "”": "curly",
}
_OPENING = frozenset("«“")


class Quotation(NamedTuple):
    """``text[start:end]`` with its marks, in code points; ``style`` names the marks.

    One that nobody closes runs to the end of its paragraph and has ``closed`` False.
    """

    start: int
    end: int
    style: Style
    closed: bool

    @property
    def inner(self) -> tuple[int, int]:
        """What stands between the marks."""
        return self.start + 1, self.end - self.closed


def quotations(text: str) -> list[Quotation]:
    """All quotations by their beginning. No quotation leaves its paragraph; a closing mark
    without an opening one is none; apostrophes and single marks never are."""
    return sorted(_found(text))


def _found(text: str) -> Iterator[Quotation]:
    paragraph_end = -1
    opened: dict[Style, list[int]] = {}
    for mark in _MARKS.finditer(text):
        at = mark.start()
        if at > paragraph_end:
            yield from _unclosed(opened, paragraph_end)
            newline = text.find("\n", at)
            paragraph_end = len(text) if newline < 0 else newline
            opened = {"straight": [], "guillemets": [], "curly": []}
        style = _STYLES[text[at]]
        starts = opened[style]
        if text[at] in _OPENING or (style == "straight" and not starts):
            starts.append(at)
        elif starts:
            yield Quotation(starts.pop(), at + 1, style, True)
    yield from _unclosed(opened, paragraph_end)


def _unclosed(opened: dict[Style, list[int]], end: int) -> Iterator[Quotation]:
    for style, starts in opened.items():
        for start in starts:
            yield Quotation(start, end, style, False)
