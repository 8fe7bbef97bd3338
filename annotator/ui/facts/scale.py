"""Where a number stands on the axis of a chart.

The axis begins at zero and is even. Where few numbers are far above the rest it is broken: the
rest keeps most of the room, and what is beyond stands in order in the part behind the break,
squeezed. The figures themselves are always written beside the marks.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil, floor, log, log10

FAR = 5
"""A number so many times the third quartile is far above the rest."""
NEAR = 2.5
"""Up to so many times the third quartile a number belongs to the rest."""
EVEN, GAP = 0.74, 0.08
"""Shares of the width: the even part of a broken axis, and the break."""
TICKS = 6
LEAST = 4
"""An axis reaches at least so far, so that one dead does not fill it."""


class Scale:
    """Maps numbers to ``[0, width]`` pixels; a larger number never stands before a smaller."""

    def __init__(self, values: Iterable[int], width: float) -> None:
        known = sorted(value for value in values if value > 0)
        self.width = width
        self.largest = known[-1] if known else 0
        limit = _limit(known)
        self.step = step(limit if limit is not None else self.largest)
        top = limit if limit is not None else max(self.largest, LEAST)
        self.top = ceil(top / self.step) * self.step
        """The largest number of the even part."""
        self.broken = limit is not None and self.largest > self.top

    def at(self, value: float) -> float:
        """Pixels from the beginning of the axis; beyond the largest number, its end."""
        even = self.width * (EVEN if self.broken else 1)
        if value <= self.top:
            return max(0.0, value) / self.top * even
        if not self.broken:
            return self.width
        begin = self.width * (EVEN + GAP)
        share = log(value / self.top) / log(self.largest / self.top)
        return begin + (self.width - begin) * min(1.0, share)

    @property
    def gap(self) -> tuple[float, float]:
        """Where a broken axis is broken, in pixels."""
        return self.width * EVEN, self.width * (EVEN + GAP)

    def ticks(self) -> list[int]:
        """The numbers to be written at the axis, from zero."""
        even = list(range(0, self.top + 1, self.step))
        return [*even, self.largest] if self.broken else even


def step(largest: int) -> int:
    """The distance of ticks: 1, 2 or 5 times a power of ten, with at most ``TICKS`` of them."""
    least = max(1.0, largest / TICKS)
    power = 10 ** floor(log10(least))
    return next(int(n * power) for n in (1, 2, 5, 10) if n * power >= least)


def _limit(known: list[int]) -> int | None:
    """The largest number of the rest where some are far above it."""
    if len(known) < 4:
        return None
    quartile = known[(3 * len(known) - 1) // 4]
    if known[-1] <= FAR * quartile:
        return None
    return max(value for value in known if value <= NEAR * quartile)
