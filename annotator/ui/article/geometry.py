"""Where the characters of one laid-out line stand: a table, and arithmetic on it.

Offsets are UTF-16 units in the piece, x is in pixels from the left edge of the column.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

_TOUCHING = 0.6
"""Rectangles nearer than this (pixels) have no gap between them."""


@dataclass(frozen=True, slots=True)
class Place:
    """What is under a point: the caret position nearest to it, the character itself, and the
    run around it that reads against its line (a number in Arabic), if it is in one."""

    caret: int
    character: int
    against: tuple[int, int] | None = None


class Run:
    """A stretch of a line in one direction.

    ``stops`` are the caret positions from first to last, ``xs`` where they are: falling
    where ``rtl``, rising otherwise, so that a cluster is what lies between two neighbours.
    """

    __slots__ = ("left", "right", "rtl", "stops", "xs")

    def __init__(self, rtl: bool, stops: list[int], xs: list[float]) -> None:
        self.rtl = rtl
        self.stops = stops
        self.xs = xs
        self.left, self.right = (xs[-1], xs[0]) if rtl else (xs[0], xs[-1])

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
    """The runs of the line ``[start, end)``, in logical order, in a column of ``width``."""

    __slots__ = ("_rtl", "_width", "end", "runs", "start")

    def __init__(self, runs: list[Run], start: int, end: int, rtl: bool, width: float) -> None:
        self.runs = runs
        self.start = start
        self.end = end
        self._rtl = rtl
        self._width = width

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
                return run.xs[bisect_right(run.stops, position) - 1], run.rtl
        return self.caret(position), self._rtl

    def trail(self, position: int) -> tuple[float, bool]:
        """Where the character before ``position`` ends, and whether it reads right to left."""
        for run in self.runs:
            if run.stops[0] < position <= run.stops[-1]:
                return run.xs[bisect_left(run.stops, position)], run.rtl
        return self.caret(position), self._rtl

    def beginning(self, start: int, end: int) -> float:
        """Where someone who reads the line meets the range ``[start, end)``.

        That is the near side of the part that holds its first character, in a word of the
        other direction too.
        """
        x, _ = self.lead(start)
        for left, right in self.rects(start, end):
            if left - _TOUCHING <= x <= right + _TOUCHING:
                return right if self._rtl else left
        return x

    def caret(self, position: int) -> float:
        """Where a caret before the character at ``position`` is drawn.

        Where the direction changes, that is on the side of the line's own direction, so that
        the places before and after a word of the other direction differ.
        """
        before = after = None
        for run in self.runs:
            if run.stops[0] < position < run.stops[-1]:
                return run.xs[bisect_right(run.stops, position) - 1]
            if run.stops[-1] == position:
                before = run
            elif run.stops[0] == position:
                after = run
        if before is not None and (after is None or before.rtl == self._rtl):
            return self._end_side(before)
        if after is not None:
            return self._start_side(after)
        return self._width if self._rtl else 0.0

    def _start_side(self, run: Run) -> float:
        return run.right if self._rtl else run.left

    def _end_side(self, run: Run) -> float:
        return run.left if self._rtl else run.right

    def covers(self, x: float) -> bool:
        """Whether there is text at ``x``."""
        return any(run.left <= x <= run.right for run in self.runs)

    def place(self, x: float) -> Place:
        """What is at ``x``, or nearest to it."""
        if not self.runs:
            return Place(self.start, self.start)
        nearest = min(self.runs, key=lambda run: max(run.left - x, x - run.right, 0.0))
        place = nearest.place(x)
        if nearest.rtl == self._rtl:
            return place
        return replace(place, against=(nearest.stops[0], nearest.stops[-1]))
