"""Where a caret may stand: the edges of what a reader sees as one character (UAX #29).

Offsets are code points. Every function looks only around its position: it goes back to the
nearest place that is an edge whatever stands before it, and walks on from there.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import regex

EXTENDING = r"\p{M}\p{GCB=Extend}\p{GCB=SpacingMark}\p{GCB=ZWJ}"
"""For use inside a character class: what belongs to the character before it."""

PREPENDED = r"\p{GCB=Prepend}"
"""For use inside a character class: what belongs to the character after it."""


def compiled(pattern: str) -> Callable[[], regex.Pattern[str]]:
    """The pattern, compiled when it is first asked for: that takes milliseconds which the
    start of a window can do without."""
    return cache(lambda: regex.compile(pattern))


_CLUSTER = compiled(r"\X")

_CONTROL = r"\p{GCB=Control}\p{GCB=LF}\p{GCB=CR}"
_HANGUL = r"\p{GCB=L}\p{GCB=V}\p{GCB=T}\p{GCB=LV}\p{GCB=LVT}"
# Letters before which a virama may join (the Indic conjuncts); Arabic has none.
_CONJOINING = r"\p{L}--\p{Arabic}--\p{Latin}"
_PICTURE = r"\p{Extended_Pictographic}"

# Edges that two neighbours alone prove. Searched from right to left. Each alternative asks for
# a character after the edge, so that an end of search one past a position finds edges up to it.
_CERTAIN = compiled(
    rf"""(?rsxV1)
      \A (?=.)
    | (?<=[{_CONTROL}]) (?<! \r (?=\n)) (?=.)
    | (?<!\r) (?=[{_CONTROL}])
    | (?<![{PREPENDED}]) (?=[^{_CONTROL}{EXTENDING}{_HANGUL}{_PICTURE}\p{{RI}}[{_CONJOINING}]])
    | (?<![{PREPENDED}{EXTENDING}]) (?=[{_CONJOINING}--[{_HANGUL}]--[{EXTENDING}]])
    | (?<![{PREPENDED}\p{{GCB=ZWJ}}]) (?={_PICTURE})
    | (?<![{PREPENDED}\p{{GCB=L}}]) (?=[\p{{GCB=L}}\p{{GCB=LV}}\p{{GCB=LVT}}])
    | (?<![{PREPENDED}\p{{RI}}]) (?=\p{{RI}})
    """
)


def snap_to_grapheme(text: str, i: int) -> int:
    """The last edge at or before ``i``; 0 and the length of the text are edges."""
    if i <= 0:
        return 0
    if i >= len(text):
        return len(text)
    certain = _CERTAIN().search(text, 0, i + 1)
    start: int = certain.start() if certain else 0
    while (end := _end(text, start)) <= i:
        start = end
    return start


def next_grapheme(text: str, i: int) -> int:
    """The first edge after ``i``; at the end of the text, the end."""
    if i >= len(text):
        return len(text)
    return _end(text, snap_to_grapheme(text, i))


def previous_grapheme(text: str, i: int) -> int:
    """The last edge before ``i``; at the beginning of the text, 0."""
    return snap_to_grapheme(text, i - 1)


def grapheme_edges(text: str, start: int = 0, end: int | None = None) -> list[int]:
    """All edges from ``start`` to ``end``, both included if they are edges themselves."""
    end = len(text) if end is None else min(end, len(text))
    at = snap_to_grapheme(text, start)
    edges = [at] if start <= at <= end else []
    while at < end:
        at = _end(text, at)
        if start <= at <= end:
            edges.append(at)
    return edges


def _end(text: str, start: int) -> int:
    """The end of the cluster that begins at the edge ``start``."""
    found = _CLUSTER().match(text, start)
    return found.end() if found else start + 1
