"""Pairwise agreement on spans: positive specific agreement, which is F1.

2a / (2a + b + c): a is what both have, b and c what only one has. No true negatives are needed,
of which text mark-up has none (Hripcsak & Rothschild, JAMIA 12:296, 2005). Each span counts for
one span of the other person at most; which, is chosen so that the sum is greatest. So the
figure is symmetric and doesn't depend on any order. Offsets are code points, end exclusive.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np
from scipy.optimize import linear_sum_assignment

from annotator.agreement.figure import Figure, undefined

Rule = Literal["exact", "iou50", "overlap", "half", "iou", "extent"]
RULES: tuple[Rule, ...] = ("exact", "iou50", "overlap")
"""Those that are shown. ``exact``: same extent and label. ``iou50``: same label, and what they
share is at least half of what they cover together. ``overlap``: same label, any shared
character. Besides there are ``half`` (exact 1, overlapping 1/2), ``iou`` (the shared part) and
``extent`` (same extent, whatever the label)."""


class Mark(NamedTuple):
    """A span as it is compared."""

    start: int
    end: int
    label: str


Credit = Callable[[Mark, Mark], float]


def _shared(one: Mark, other: Mark) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _iou(one: Mark, other: Mark) -> float:
    shared = _shared(one, other)
    return shared / (one.end - one.start + other.end - other.start - shared)


def _same_extent(one: Mark, other: Mark) -> bool:
    return one[:2] == other[:2]


CREDITS: dict[Rule, Credit] = {
    "exact": lambda one, other: float(one == other),
    "iou50": lambda one, other: float(one.label == other.label and _iou(one, other) >= 0.5),
    "overlap": lambda one, other: float(one.label == other.label),
    "half": lambda one, other: (one.label == other.label) * (0.5 + 0.5 * _same_extent(one, other)),
    "iou": lambda one, other: (one.label == other.label) * _iou(one, other),
    "extent": lambda one, other: float(_same_extent(one, other)),
}
"""What two overlapping spans count for, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What two people have in common: ``both`` is the credit of all matched pairs."""

    both: float = 0.0
    one: int = 0
    other: int = 0

    def __add__(self, more: Counts) -> Counts:
        return Counts(self.both + more.both, self.one + more.one, self.other + more.other)

    @property
    def f1(self) -> Figure:
        """2a / (2a + b + c); ``n`` is the number of spans of both. Not defined without spans."""
        spans = self.one + self.other
        return Figure(2 * self.both / spans, n=spans) if spans else undefined("no_spans")


def f1(both: float, only_one: float, only_other: float) -> Figure:
    """The same from counts of what is common and what only one has."""
    spans = 2 * both + only_one + only_other
    return Figure(2 * both / spans, n=round(spans)) if spans else undefined("no_spans")


def compare(one: Sequence[Mark], other: Sequence[Mark], rule: Rule | Credit) -> Counts:
    """What two people have in common on one text."""
    pairs = matched(one, other, rule)
    return Counts(sum(credit for _, _, credit in pairs), len(one), len(other))


def matched(
    one: Sequence[Mark], other: Sequence[Mark], rule: Rule | Credit
) -> list[tuple[int, int, float]]:
    """Places in ``one`` and ``other`` that go together, and what each pair counts for.

    The sum of credits is the greatest that there is.
    """
    credit = CREDITS[rule] if isinstance(rule, str) else rule
    found = []
    for rows, columns in _components(one, other):
        table = np.array(
            [
                [credit(one[r], other[c]) if _shared(one[r], other[c]) else 0.0 for c in columns]
                for r in rows
            ]
        )
        if table.shape == (1, 1):
            chosen = [(0, 0)]
        else:
            lines, places = linear_sum_assignment(table, maximize=True)
            chosen = list(zip(lines.tolist(), places.tolist(), strict=True))
        found += [(rows[r], columns[c], float(table[r, c])) for r, c in chosen if table[r, c] > 0]
    return sorted(found)


def _components(
    one: Sequence[Mark], other: Sequence[Mark]
) -> Iterator[tuple[list[int], list[int]]]:
    """Stretches of overlapping spans that both have a part in, as places in each."""
    marks = [(mark.start, mark.end, 0, at) for at, mark in enumerate(one)]
    marks += [(mark.start, mark.end, 1, at) for at, mark in enumerate(other)]
    sides: tuple[list[int], list[int]] = [], []
    reach = 0
    for start, end, side, at in sorted(marks):
        if start >= reach and any(sides):
            if all(sides):
                yield sides
            sides = [], []
        reach = max(reach, end)
        sides[side].append(at)
    if all(sides):
        yield sides
