"""What one line wears: lanes below, chips and marks above, and the room they need."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from operator import attrgetter

from annotator.model import Span
from annotator.ui.article.geometry import LineGeometry
from annotator.ui.article.lanes import ChipPlace, ChipRequest, assign, place_chips
from annotator.ui.article.spans import innermost_first
from annotator.ui.article.stamps import Stamps

OVERHANG = 16
"""How far a chip may reach into the margins, in pixels."""


class Entry:
    """The part of a span within one piece: ``[start, end)`` in units of the piece."""

    __slots__ = ("begins", "end", "ends", "key", "span", "start")

    def __init__(self, span: Span, start: int, end: int, begins: bool, ends: bool) -> None:
        self.span = span
        self.start = start
        self.end = end
        self.begins = begins
        """Whether the span begins here; it may have begun in an earlier piece."""
        self.ends = ends
        self.key = innermost_first(span)


_by_key = attrgetter("key")


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Dressing:
    """Which lanes and chips a line has, and how many pixels above and below they take."""

    above: int = 0
    below: int = 0
    lanes: tuple[tuple[Entry, int], ...] = ()
    chips: tuple[tuple[Entry, ChipPlace], ...] = ()
    hidden: int = 0
    """Spans on this line without a lane or a chip of their own."""


_BARE = Dressing()


def bare(above: int = 0) -> Dressing:
    """The dressing of a line without spans; ``above`` is what its control marks take."""
    return Dressing(above=above) if above else _BARE


def dress(
    entries: Collection[Entry],
    start: int,
    end: int,
    marks: int,
    width: int,
    geometry: Callable[[], LineGeometry],
    stamps: Stamps,
) -> Dressing:
    """The dressing of the line ``[start, end)`` in a column of ``width`` pixels.

    ``marks`` is the height that its control marks take.
    """
    if not entries:
        return bare(marks)
    ordered = sorted(entries, key=_by_key)
    lanes = assign((max(e.start, start) - start, min(e.end, end) - start) for e in ordered)
    shown = tuple((e, lane) for e, lane in zip(ordered, lanes, strict=True) if lane is not None)
    beginning = [e for e in ordered if e.begins and e.start >= start]
    # In reading order, what encloses first: its chip stands where its text begins.
    beginning.sort(key=lambda e: (e.start, -e.end))
    chips, rows = _chips(beginning, width, geometry, stamps.chip_width)
    unlaned = {e.span.id for e, lane in zip(ordered, lanes, strict=True) if lane is None}
    unchipped = {e.span.id for e in beginning} - {e.span.id for e, _ in chips}
    depth = max((lane for _, lane in shown), default=-1) + 1
    return Dressing(
        above=marks + rows * (stamps.measures.chip + 1),
        below=depth * stamps.measures.lane + 1 if depth else 0,
        lanes=shown,
        chips=chips,
        hidden=len(unlaned | unchipped),
    )


def _chips(
    beginning: list[Entry],
    width: int,
    geometry: Callable[[], LineGeometry],
    chip_width: Callable[[str], float],
) -> tuple[tuple[tuple[Entry, ChipPlace], ...], int]:
    """The chips that find a place, and how many rows they take."""
    if not beginning:
        return (), 0
    lead = geometry().lead
    requests = [
        ChipRequest(x, chip_width(e.span.label), rtl)
        for e in beginning
        for x, rtl in (lead(e.start),)
    ]
    places = place_chips(requests, -OVERHANG, width + OVERHANG)
    chips = tuple((e, p) for e, p in zip(beginning, places, strict=True) if p is not None)
    return chips, max((place.row for _, place in chips), default=-1) + 1
