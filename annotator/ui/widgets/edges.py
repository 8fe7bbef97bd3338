"""Where an edge of a span goes when it is moved: by grapheme, by word, past a clitic.

Positions are code points. A span never gets empty and never ends in a space.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from annotator.arabic import peel, restore
from annotator.text import (
    next_grapheme,
    next_word,
    next_word_end,
    previous_grapheme,
    previous_word,
    previous_word_end,
    trim,
    word_at,
)

Edge = Literal["start", "end"]

_STEPS: dict[tuple[bool, Edge, bool], Callable[[str, int], int]] = {
    (True, "start", True): next_word,
    (True, "start", False): previous_word,
    (True, "end", True): next_word_end,
    (True, "end", False): previous_word_end,
    (False, "start", True): next_grapheme,
    (False, "start", False): previous_grapheme,
    (False, "end", True): next_grapheme,
    (False, "end", False): previous_grapheme,
}
"""By word, edge, forward: where the edge goes from a position."""


def moved(
    text: str, start: int, end: int, edge: Edge, forward: bool, word: bool
) -> tuple[int, int] | None:
    """``[start, end)`` with one edge moved a step along the text, or None at the limit."""
    step = _STEPS[word, edge, forward]
    at = start if edge == "start" else end
    while 0 <= (to := step(text, at)) <= len(text) and to != at:
        at = to
        new = trim(text, *((at, end) if edge == "start" else (start, at)))
        if new[0] >= new[1]:
            return None
        if new != (start, end):
            return new if _went(new, (start, end), edge, forward) else None
    return None


def peeled(text: str, start: int, end: int) -> tuple[int, int] | None:
    """One clitic less at the start; all of them back when there is none left to peel."""
    new: int | None = peel(text, start, end)
    if new is None:
        new = start
        while (before := restore(text, new, end)) is not None:
            new = before
    return None if new == start else (new, end)


def taken(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The words that a selection means: without spaces at its edges; at a caret, the word."""
    if start == end:
        return word_at(text, start)
    start, end = trim(text, start, end)
    return (start, end) if start < end else None


def _went(new: tuple[int, int], old: tuple[int, int], edge: Edge, forward: bool) -> bool:
    """Whether the moved edge went the wanted way (trimming may pull it back)."""
    place = 0 if edge == "start" else 1
    return (new[place] > old[place]) == forward and new[1 - place] == old[1 - place]
