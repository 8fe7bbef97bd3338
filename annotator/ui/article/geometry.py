"""Where the characters of one laid-out line stand, exactly.

Qt's own answers are wrong at the edges of directional runs (the caret of a boundary belongs
to the run before it), inside ligatures and, for hits, on every wrapped right-to-left line.
So the line is read once: its directional runs from the glyphs, and inside each run the x of
every caret position. Everything else is arithmetic on that table.

Offsets are UTF-16 units in the piece, x is in pixels from the left edge of the column.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import cast

from PySide6.QtGui import QTextLayout, QTextLine

_INDEXES = QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
_TABS = re.compile("\t+")
_TOUCHING = 0.6
"""Runs or rectangles nearer than this (pixels) have no gap between them."""


@dataclass(frozen=True, slots=True)
class Place:
    """What is under a point: the caret position nearest to it and the character itself."""

    caret: int
    character: int


class Run:
    """A stretch of a line in one direction.

    ``stops`` are the caret positions from first to last, ``xs`` where they are: falling
    where ``rtl``, rising otherwise, so that a cluster is what lies between two neighbours.
    """

    __slots__ = ("left", "right", "rtl", "start", "stops", "xs")

    def __init__(self, start: int, left: float, right: float, rtl: bool) -> None:
        self.start = start
        self.left = left
        self.right = right
        self.rtl = rtl
        self.stops: list[int] = []
        self.xs: list[float] = []

    def part(self, start: int, end: int) -> tuple[float, float] | None:
        """Left and right of what ``[start, end)`` covers of this run, whole clusters only."""
        if end <= self.stops[0] or start >= self.stops[-1]:
            return None
        first = max(0, bisect_right(self.stops, start) - 1)
        last = min(len(self.stops) - 1, bisect_left(self.stops, end))
        one, other = self.xs[first], self.xs[last]
        return (other, one) if self.rtl else (one, other)

    def place(self, x: float) -> Place:
        """What is at ``x``; beyond the run, what is at its edge."""
        if self.rtl:
            index = bisect_left(self.xs, -x, key=lambda value: -value) - 1
        else:
            index = bisect_right(self.xs, x) - 1
        index = max(0, min(index, len(self.stops) - 2))
        middle = (self.xs[index] + self.xs[index + 1]) / 2
        before = x >= middle if self.rtl else x < middle
        return Place(self.stops[index] if before else self.stops[index + 1], self.stops[index])


class LineGeometry:
    """The table of one line. ``start`` and ``end`` are its range in the piece."""

    __slots__ = ("_beginnings", "_layout", "_line", "_text", "end", "runs", "start")

    def __init__(self, layout: QTextLayout, line: QTextLine, text: str) -> None:
        self._layout = layout
        self._line = line
        self._text = text
        self._beginnings: dict[tuple[int, bool], float] = {}
        self.start = line.textStart()
        self.end = self.start + line.textLength()
        self.runs = self._directional_runs()
        ends = [*(run.start for run in self.runs[1:]), self.end]
        for run, end in zip(self.runs, ends, strict=False):
            self._fill(run, end)

    def rects(self, start: int, end: int) -> list[tuple[float, float]]:
        """The visual parts of ``[start, end)`` as (left, right), from left to right.

        A range of nothing but invisible characters gives a part without width.
        """
        parts = [part for run in self.runs if (part := run.part(start, end))]
        parts.sort()
        merged: list[tuple[float, float]] = []
        for left, right in parts:
            if merged and left <= merged[-1][1] + _TOUCHING:
                merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
            else:
                merged.append((left, right))
        wide = [part for part in merged if part[1] > part[0]]
        return wide or merged[:1]

    def lead(self, position: int) -> tuple[float, bool]:
        """Where the character at ``position`` begins, and whether it reads right to left."""
        for run in self.runs:
            if run.stops[0] <= position < run.stops[-1]:
                index = max(0, bisect_right(run.stops, position) - 1)
                return run.xs[index], run.rtl
        return self.caret(position), bool(self.runs) and self.runs[-1].rtl

    def trail(self, position: int) -> tuple[float, bool]:
        """Where the character before ``position`` ends, and whether it reads right to left."""
        for run in self.runs:
            if run.stops[0] < position <= run.stops[-1]:
                return run.xs[bisect_left(run.stops, position)], run.rtl
        return self.caret(position), bool(self.runs) and self.runs[-1].rtl

    def beginning(self, position: int, rtl: bool) -> float:
        """The edge where someone who reads the line in direction ``rtl`` meets a range that
        begins at ``position``: in a word of the other direction, the far end of that word."""
        known = self._beginnings.get((position, rtl))
        if known is None:
            known, _ = self.lead(position)
            for run in self.runs:
                if run.stops[0] <= position < run.stops[-1] and run.rtl != rtl:
                    known = run.right if rtl else run.left
            self._beginnings[position, rtl] = known
        return known

    def caret(self, position: int) -> float:
        """Where a caret before the character at ``position`` is drawn."""
        for run in self.runs:
            if run.stops[0] < position < run.stops[-1]:
                return run.xs[max(0, bisect_right(run.stops, position) - 1)]
        return _cursor_x(self._line, position)

    def covers(self, x: float) -> bool:
        """Whether there is text at ``x``."""
        return any(run.left <= x <= run.right for run in self.runs)

    def place(self, x: float) -> Place:
        """What is at ``x``, or nearest to it."""
        if not self.runs:
            return Place(self.start, self.start)
        nearest = min(self.runs, key=lambda run: max(run.left - x, x - run.right, 0.0))
        return nearest.place(x)

    def _directional_runs(self) -> list[Run]:
        """Glyph runs joined to runs of one direction, in logical order."""
        found = [
            Run(min(indexes), rect.left(), rect.right(), glyphs.isRightToLeft())
            for glyphs in self._line.glyphRuns(-1, -1, _INDEXES)
            for rect in (glyphs.boundingRect(),)
            if (indexes := glyphs.stringIndexes())
        ]
        found.extend(self._tab_runs())
        found.sort(key=lambda run: run.start)
        runs: list[Run] = []
        for run in found:
            if runs and _continues(runs[-1], run):
                runs[-1].left = min(runs[-1].left, run.left)
                runs[-1].right = max(runs[-1].right, run.right)
            else:
                runs.append(run)
        if runs:
            runs[0].start = self.start
        return runs

    def _tab_runs(self) -> list[Run]:
        """A tab has no glyph. It always reads in the direction of the paragraph."""
        rtl = self._layout.textOption().textDirection().name == "RightToLeft"
        runs: list[Run] = []
        if "\t" not in self._text:
            return runs
        for match in _TABS.finditer(self._text, self.start, self.end):
            edges = (_cursor_x(self._line, match.start()), _cursor_x(self._line, match.end()))
            runs.append(Run(match.start(), min(edges), max(edges), rtl))
        return runs

    def _fill(self, run: Run, end: int) -> None:
        """Write the stops of ``run``, which ends at ``end``, and their places."""
        valid, line = self._layout.isValidCursorPosition, self._line
        inner = [k for k in range(run.start + 1, end) if valid(k)]
        first, last = (run.right, run.left) if run.rtl else (run.left, run.right)
        xs = [first]
        for position in inner:
            x = min(max(_cursor_x(line, position), run.left), run.right)
            xs.append(min(x, xs[-1]) if run.rtl else max(x, xs[-1]))
        run.stops = [run.start, *inner, end]
        run.xs = [*xs, last]
        self._share_ligatures(run)

    def _share_ligatures(self, run: Run) -> None:
        """Give each letter of a ligature its share where the font puts them all on one place."""
        stops, xs = run.stops, run.xs
        index = 1
        while index < len(stops) - 1:
            if xs[index] != xs[index + 1] or not self._is_letter(stops[index]):
                index += 1
                continue
            first = index - 1
            while index < len(stops) - 1 and xs[index] == xs[index + 1]:
                if not self._is_letter(stops[index]):
                    break
                index += 1
            share = (xs[index] - xs[first]) / (index - first)
            for step in range(first + 1, index):
                xs[step] = xs[first] + share * (step - first)

    def _is_letter(self, position: int) -> bool:
        character = self._text[position]
        return unicodedata.category(character)[0] in "LN"


def _continues(run: Run, following: Run) -> bool:
    """Whether two runs that follow each other in the text are one run on the line."""
    if run.start == following.start:
        return True
    if run.rtl != following.rtl:
        return False
    if abs(run.left - following.left) < _TOUCHING and abs(run.right - following.right) < _TOUCHING:
        return True  # two fonts within one run: both report the whole run
    if run.rtl:
        return abs(run.left - following.right) < _TOUCHING
    return abs(run.right - following.left) < _TOUCHING


def _cursor_x(line: QTextLine, position: int) -> float:
    # PySide returns the position as well, which Qt may have moved to a valid one.
    x, _ = cast(tuple[float, int], line.cursorToX(position))
    return x
