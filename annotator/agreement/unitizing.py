"""Krippendorff's alpha_U: where people cut units out of one stretch of text.

By label, so units of different labels may overlap; those of one person and one label may not.
Krippendorff, On the reliability of unitizing continuous data, 1995, with the expected
disagreement as corrected in Measuring the reliability of qualitative text analysis data, 2004.
Far below 0 where one person splits what another takes as one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, permutations
from typing import NamedTuple

from annotator.agreement.figure import Figure, undefined


class Section(NamedTuple):
    """A unit, or a gap between units. Lengths in code points."""

    start: int
    end: int
    unit: bool

    @property
    def length(self) -> int:
        return self.end - self.start


Units = Sequence[tuple[int, int]]
"""What one person marked with one label: (start, end), none overlapping."""


@dataclass(frozen=True, slots=True)
class Unitizing:
    """``observed`` and ``expected`` disagreement about one label."""

    observed: float
    expected: float
    units: int

    def __add__(self, other: Unitizing) -> Unitizing:
        return Unitizing(
            self.observed + other.observed,
            self.expected + other.expected,
            self.units + other.units,
        )

    @property
    def figure(self) -> Figure:
        """1 - observed / expected; ``n`` is the number of units."""
        if not self.units:
            return undefined("no_spans")
        if self.expected <= 0:
            return undefined("no_chance", self.units)
        return Figure(1 - self.observed / self.expected, n=self.units)


def distance(one: Section, other: Section) -> int:
    """Between two sections of different people, squared (Krippendorff 1995)."""
    if one.unit and other.unit:
        if one.start < other.end and other.start < one.end:
            return (one.start - other.start) ** 2 + (one.end - other.end) ** 2
    elif one.unit and _within(one, other):
        return one.length**2
    elif other.unit and _within(other, one):
        return other.length**2
    return 0


def unitizing(people: Sequence[Units], start: int, end: int) -> Unitizing | None:
    """How people differ about one label on the text from ``start`` to ``end``.

    None where somebody has overlapping units: this measure can't take them.
    """
    sections = [_sections(units, start, end) for units in people]
    if any(found is None for found in sections):
        return None
    cut = [found for found in sections if found is not None]
    length, persons = end - start, len(people)
    units = sum(section.unit for found in cut for section in found)
    if persons < 2 or length < 1 or not units:
        return Unitizing(0.0, 0.0, units)
    apart = sum(
        distance(a, b)
        for one, other in permutations(cut, 2)
        for a in one
        for b in other
        if a.start < b.end and b.start < a.end
    )
    observed = apart / (persons * (persons - 1) * length**2)
    return Unitizing(observed, _expected(cut, length, units), units)


def _expected(cut: list[list[Section]], length: int, units: int) -> float:
    gaps = [section.length for found in cut for section in found if not section.unit]
    own = [section.length for found in cut for section in found if section.unit]
    total = 0.0
    for size in own:
        total += (units - 1) / 3 * (2 * size**3 - 3 * size**2 + size)
        total += size**2 * sum(gap - size + 1 for gap in gaps if gap >= size)
    places = len(cut) * length
    pairs = places * (places - 1) - sum(size * (size - 1) for size in own)
    return 2 / length * total / pairs if pairs > 0 else 0.0


def _sections(units: Units, start: int, end: int) -> list[Section] | None:
    """Units and the gaps between them, in order; None where units overlap."""
    ordered = sorted(units)
    if any(after[0] < before[1] for before, after in pairwise(ordered)):
        return None
    found: list[Section] = []
    reached = start
    for first, last in ordered:
        if first > reached:
            found.append(Section(reached, first, unit=False))
        found.append(Section(first, last, unit=True))
        reached = last
    if reached < end:
        found.append(Section(reached, end, unit=False))
    return found


def _within(one: Section, other: Section) -> bool:
    return not other.unit and other.start <= one.start and one.end <= other.end
