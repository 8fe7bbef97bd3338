"""What one line wears: lanes below, chips and marks above, and the room they need."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

from annotator.model import Span
from annotator.ui.article.geometry import LineGeometry
from annotator.ui.article.lanes import ChipPlace, assign, mask, place_chips
from annotator.ui.article.spans import innermost_first
from annotator.ui.article.stamps import Stamps, look_of

OVERHANG = 16
"""How far a chip may reach into the margins, in pixels."""

Geometry = Callable[[], LineGeometry]
"""Reads a line's geometry: only where a span begins, for it takes a while."""
_Order = tuple[float, int, int, str]


class Entry:
    """The part of a span within one piece: ``[start, end)`` in units of the piece."""

    __slots__ = ("begins", "end", "ends", "faint", "key", "look", "span", "start")

    def __init__(
        self,
        span: Span,
        start: int,
        end: int,
        begins: bool,
        ends: bool,
        faint: bool = False,
        event: int = 0,
    ) -> None:
        self.span = span
        self.faint = faint
        self.look = look_of(span.label, faint, event)
        """Under what name the stamps know how it looks."""
        self.start = start
        self.end = end
        self.begins = begins
        """Whether the span begins here; it may have begun in an earlier piece."""
        self.ends = ends
        self.key = innermost_first(span)


class LineSpans:
    """The spans on the line ``[start, end)``, kept in the orders that dressing needs.

    So a span that comes or goes costs little even where hundreds are.
    """

    __slots__ = (
        "_chips",
        "_inner",
        "_keys",
        "_masks",
        "_order_of",
        "_orders",
        "_starting",
        "_starts",
        "_widths",
        "boxes",
        "by_id",
        "end",
        "start",
    )

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end
        self.by_id: dict[str, Entry] = {}
        self.boxes: dict[str, list[tuple[int, int]]] = {}
        """Left and right of each span's parts, as far as painting has asked for them."""
        # Three lists in step, the innermost span first: its key, its entry, its places.
        self._keys: list[tuple[int, int, str]] = []
        self._inner: list[Entry] = []
        self._masks: list[int] = []
        # And four for the spans that begin here, along the reading direction.
        self._orders: list[_Order] = []
        self._order_of: dict[str, _Order] = {}
        self._starting: list[Entry] = []
        self._starts: list[float] = []
        self._widths: list[int] = []
        self._chips: tuple[tuple[Entry, ChipPlace], ...] | None = None

    def __bool__(self) -> bool:
        return bool(self.by_id)

    def __len__(self) -> int:
        return len(self.by_id)

    def put(self, entry: Entry, geometry: Geometry, rtl: bool, stamps: Stamps) -> None:
        """Add the part of a span that is not there yet."""
        self.by_id[entry.span.id] = entry
        start, end = max(entry.start, self.start), min(entry.end, self.end)
        index = bisect_left(self._keys, entry.key)
        self._keys.insert(index, entry.key)
        self._inner.insert(index, entry)
        self._masks.insert(index, mask(start - self.start, end - self.start))
        if self.begins_here(entry):
            x = geometry().beginning(start, end)
            order = self._order_of[entry.span.id] = _order(entry, x, rtl)
            index = bisect_left(self._orders, order)
            self._orders.insert(index, order)
            self._starting.insert(index, entry)
            self._starts.insert(index, order[0])
            self._chips = None
            self._widths.insert(index, stamps.chip_width(entry.look))

    def remove(self, span_id: str) -> None:
        """Take a span away, if it is there."""
        entry = self.by_id.pop(span_id, None)
        if entry is None:
            return
        self.boxes.pop(span_id, None)
        index = bisect_left(self._keys, entry.key)
        del self._keys[index], self._inner[index], self._masks[index]
        order = self._order_of.pop(span_id, None)
        if order is not None:
            index = bisect_left(self._orders, order)
            del self._orders[index], self._starting[index]
            del self._starts[index], self._widths[index]
            self._chips = None

    def begins_here(self, entry: Entry) -> bool:
        """Whether the span begins on this line."""
        return entry.begins and entry.start >= self.start

    def lanes(self) -> list[tuple[Entry, int]]:
        """The entries that get a lane, the innermost first, and their lanes."""
        found = assign(self._masks, self.end - self.start)
        return [(self._inner[index], lane) for index, lane in found]

    def chips(self, width: int, rtl: bool) -> tuple[tuple[Entry, ChipPlace], ...]:
        """The entries whose chip finds a place on a column of ``width``, and the places.

        Places are measured along the reading direction: where ``rtl``, as negative x.
        """
        if self._chips is None:
            first, last = (-width, 0) if rtl else (0, width)
            found = place_chips(self._starts, self._widths, first - OVERHANG, last + OVERHANG)
            self._chips = tuple((self._starting[index], place) for index, place in found)
        return self._chips

    @property
    def starting(self) -> int:
        """How many spans begin on this line."""
        return len(self._starting)


def _order(entry: Entry, x: float, rtl: bool) -> _Order:
    """Along the reading direction, then what encloses first."""
    return (-x if rtl else x, entry.start, -entry.end, entry.span.id)


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Dressing:
    """Which lanes and chips a line has, and how many pixels above and below they take."""

    above: int = 0
    below: int = 0
    lanes: tuple[tuple[Entry, int], ...] = ()
    chips: tuple[tuple[Entry, ChipPlace], ...] = ()


_BARE = Dressing()


def bare(above: int = 0) -> Dressing:
    """The dressing of a line without spans; ``above`` is what its control marks take."""
    return Dressing(above=above) if above else _BARE


def dress(
    before: Dressing, spans: LineSpans, marks: int, width: int, rtl: bool, stamps: Stamps
) -> tuple[Dressing, int]:
    """The dressing of a line in a column of ``width`` pixels, and how many spans it hides.

    ``marks`` is the height that its control marks take. Where nothing looks different the
    answer is ``before`` itself, so that what was worked out for it can stay.
    """
    if not spans:
        return bare(marks), 0
    lanes, chips = tuple(spans.lanes()), spans.chips(width, rtl)
    hidden = len(spans) - len(lanes)
    if len(chips) < spans.starting:
        chipped = {id(entry) for entry, _ in chips}
        hidden += sum(1 for e, _ in lanes if spans.begins_here(e) and id(e) not in chipped)
    if lanes == before.lanes and chips == before.chips:
        return before, hidden
    depth = max((lane for _, lane in lanes), default=-1) + 1
    rows = max((row for _, (_, row) in chips), default=-1) + 1
    dressing = Dressing(
        above=marks + rows * (stamps.measures.chip + 1),
        below=depth * stamps.measures.lane + 1 if depth else 0,
        lanes=lanes,
        chips=chips,
    )
    return dressing, hidden
