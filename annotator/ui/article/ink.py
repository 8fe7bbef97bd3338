"""What a line's spans look like, worked out once and painted until the line changes.

Everything is in pixels from the column's left edge and from the top of the line's text box.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from PySide6.QtGui import QColor

from annotator.ui.article.dressing import Entry
from annotator.ui.article.lanes import MOST_LANES
from annotator.ui.article.layout import Line
from annotator.ui.article.stamps import Stamps

Fill = tuple[int, int, int, int, QColor]
"""Left, top, width, height, colour: plain numbers, for there are hundreds on a dense line."""


Chip = tuple[int, int, int, int, str, str]
"""Left, top, width, height, label and span id."""


@dataclass(frozen=True, slots=True, eq=False)
class Ink:
    """Rectangles to fill, strokes and chips to stamp. Made for one dressing."""

    fills: list[Fill]
    strokes: list[tuple[int, int, int, int, str]]
    """Left, top, width, height and label."""
    chips: list[Chip]


class Part(NamedTuple):
    """A span on a line: its lane, and left and right of each of its visual parts."""

    entry: Entry
    lane: int
    boxes: list[tuple[int, int]]


def make_ink(line: Line, stamps: Stamps) -> Ink:
    """Work out what the spans of ``line`` look like."""
    parts = [Part(entry, lane, span_parts(line, entry)) for entry, lane in line.dressing.lanes]
    height, stroke = line.height, stamps.measures.stroke
    tops = [lane_y(line, lane, stamps) for lane in range(MOST_LANES)]
    return Ink(
        fills=[
            *_hangers(parts, height, tops, stamps),
            *_tints(parts, height, stamps),
            *_edges(line, parts, height - 4, [top + stroke - 1 for top in tops], stamps),
        ],
        strokes=[
            (left, tops[lane], right - left, stroke, entry.look)
            for entry, lane, boxes in parts
            for left, right in boxes
        ],
        chips=_chips(line, stamps),
    )


def span_parts(line: Line, entry: Entry) -> list[tuple[int, int]]:
    """Left and right of the visual parts of a span on a line, in whole pixels."""
    known = line.spans.boxes.get(entry.span.id)
    if known is None:
        parts = line.geometry.rects(max(entry.start, line.start), min(entry.end, line.end))
        known = line.spans.boxes[entry.span.id] = [whole(*part) for part in parts]
    return known


def whole(left: float, right: float) -> tuple[int, int]:
    """Round to whole pixels; what has no width gets two, to be seen at all."""
    start, end = round(left), round(right)
    return (start, end) if end > start else (start - 1, start + 1)


def lane_y(line: Line, lane: int, stamps: Stamps) -> int:
    """Where a lane's stroke begins, below the text box."""
    return line.height + lane * stamps.measures.lane + 1


def open_sides(line: Line, entry: Entry) -> tuple[bool, bool]:
    """Whether a span goes on in another line beyond the left and the right end of this one."""
    came = entry.start < line.start or not entry.begins
    goes_on = entry.end > line.end or not entry.ends
    return (goes_on, came) if line.setting.rtl else (came, goes_on)


def _tints(parts: list[Part], height: int, stamps: Stamps) -> list[Fill]:
    """Backgrounds behind the text: one rectangle for each stretch with the same spans."""
    events: list[tuple[int, int, int, str | None]] = []
    for entry, lane, boxes in parts:
        if entry.faint:
            continue
        colour = stamps.style(entry.span.label).colour
        for left, right in boxes:
            events.append((left, 1, lane, colour))
            events.append((right, 0, lane, None))
    if not events:
        return []
    events.sort(key=itemgetter(0, 1))
    # A lane holds one span at a time; what has the higher lane lies farther outside.
    over: list[str | None] = [None] * MOST_LANES
    fills: list[Fill] = []
    before, count = events[0][0], 0
    for x, begins, lane, colour_or_none in events:
        if x > before:
            if count:
                fills.append((before, 0, x - before, height + 1, stamps.tints.over(tuple(over))))
            before = x
        over[lane] = colour_or_none
        count += 1 if begins else -1
    return fills


def _hangers(parts: list[Part], height: int, tops: list[int], stamps: Stamps) -> list[Fill]:
    """The tint goes on below the text down to the span's own line."""
    fills: list[Fill] = []
    for entry, lane, boxes in sorted(parts, key=itemgetter(1), reverse=True):
        if not lane:
            break
        if entry.faint:
            continue
        colour = stamps.tints.over((stamps.style(entry.span.label).colour,))
        for left, right in boxes:
            fills.append((left, height, right - left, tops[lane] - height, colour))
    return fills


def _edges(
    line: Line, parts: list[Part], top: int, bottoms: list[int], stamps: Stamps
) -> list[Fill]:
    """A hairline at each end of each part, so that nobody has to guess what is inside."""
    fills: list[Fill] = []
    start, end = line.start, line.end
    for entry, lane, boxes in parts:
        colour, tall = stamps.colour(entry.look), bottoms[lane] - top
        lefts, rights = [left for left, _ in boxes], [right for _, right in boxes]
        if entry.start < start or entry.end > end or not (entry.begins and entry.ends):
            open_left, open_right = open_sides(line, entry)
            if open_left:
                del lefts[0]
            if open_right:
                del rights[-1]
        for left in lefts:
            fills.append((left, top, 1, tall, colour))
        for right in rights:
            fills.append((right - 1, top, 1, tall, colour))
    return fills


def _chips(line: Line, stamps: Stamps) -> list[Chip]:
    height, rtl = stamps.measures.chip, line.setting.rtl
    above = line.setting.mark_row if line.marks else 0
    chips: list[Chip] = []
    for entry, (at, row) in line.dressing.chips:
        label = entry.look
        width = stamps.chip_width(label)
        left = round(-at - width if rtl else at)
        top = -above - (row + 1) * (height + 1)
        chips.append((left, top, width, height, label, entry.span.id))
    return chips
