"""What a line's spans look like, worked out once and painted until the line changes.

Everything is in pixels from the column's left edge and from the top of the line's text box.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from annotator.ui.article.dressing import Dressing, Entry
from annotator.ui.article.layout import Line
from annotator.ui.article.stamps import Stamps
from annotator.ui.article.style import ArticleColours, tint


@dataclass(frozen=True, slots=True)
class Stroke:
    """A piece of a span's line in its lane."""

    rect: QRectF
    label: str


@dataclass(frozen=True, slots=True, eq=False)
class Ink:
    """Rectangles to fill, strokes and chips to stamp. Made for one dressing."""

    fills: tuple[tuple[QRectF, QColor], ...]
    strokes: tuple[Stroke, ...]
    chips: tuple[tuple[QRectF, str, str], ...]
    """Box, label and span id of each chip."""


def make_ink(line: Line, stamps: Stamps, colours: ArticleColours) -> Ink:
    """Work out what the spans of ``line`` look like."""
    dressing = line.dressing
    parts = [
        (left, right, lane, entry)
        for entry, lane in dressing.lanes
        for left, right in span_parts(line, entry)
    ]
    fills = [*_hangers(line, parts, stamps, colours), *_tints(line, parts, stamps, colours)]
    fills.extend(_edges(line, dressing, stamps))
    return Ink(
        fills=tuple(fills),
        strokes=tuple(_strokes(line, parts, stamps)),
        chips=tuple(_chips(line, dressing, stamps)),
    )


Part = tuple[int, int, int, Entry]


def span_parts(line: Line, entry: Entry) -> list[tuple[int, int]]:
    """Left and right of the visual parts of a span on a line, in whole pixels."""
    parts = line.geometry.rects(max(entry.start, line.start), min(entry.end, line.end))
    return [whole(left, right) for left, right in parts]


def whole(left: float, right: float) -> tuple[int, int]:
    """Round to whole pixels; what has no width gets two, to be seen at all."""
    start, end = round(left), round(right)
    return (start, end) if end > start else (start - 1, start + 1)


def lane_y(line: Line, lane: int, stamps: Stamps) -> int:
    """Where a lane's stroke begins, below the text box."""
    return line.height + lane * stamps.measures.lane + 1


def _tints(
    line: Line, parts: list[Part], stamps: Stamps, colours: ArticleColours
) -> list[tuple[QRectF, QColor]]:
    """Backgrounds behind the text: one rectangle for each stretch with the same spans."""
    edges = sorted({x for left, right, _, _ in parts for x in (left, right)})
    fills: list[tuple[QRectF, QColor]] = []
    for left, right in zip(edges, edges[1:], strict=False):
        over = sorted(
            (-lane, stamps.style(entry.span.label).colour)
            for start, end, lane, entry in parts
            if start <= left and end >= right
        )
        if over:
            colour = tint(tuple(name for _, name in over), colours)
            fills.append((QRectF(left, 0, right - left, line.height), colour))
    return fills


def _hangers(
    line: Line, parts: list[Part], stamps: Stamps, colours: ArticleColours
) -> list[tuple[QRectF, QColor]]:
    """The tint goes on below the text down to the span's own line."""
    fills = []
    for left, right, lane, entry in sorted(parts, key=lambda part: -part[2]):
        bottom = lane_y(line, lane, stamps)
        colour = tint((stamps.style(entry.span.label).colour,), colours)
        fills.append((QRectF(left, line.height, right - left, bottom - line.height), colour))
    return fills


def _edges(line: Line, dressing: Dressing, stamps: Stamps) -> list[tuple[QRectF, QColor]]:
    """A hairline where a span begins and where it ends, so that nobody has to guess."""
    fills = []
    for entry, lane in dressing.lanes:
        colour = QColor(stamps.style(entry.span.label).colour)
        bottom = lane_y(line, lane, stamps) + stamps.measures.stroke
        for x in edge_xs(line, entry):
            fills.append((QRectF(x, line.height - 4, 1, bottom - line.height + 3), colour))
    return fills


def edge_xs(line: Line, entry: Entry) -> list[int]:
    """The left of the pixel column just inside the span where it begins and ends here."""
    xs = []
    if entry.begins and line.start <= entry.start < line.end:
        x, rtl = line.geometry.lead(entry.start)
        xs.append(round(x) - 1 if rtl else round(x))
    if entry.ends and line.start < entry.end <= line.end:
        x, rtl = line.geometry.trail(entry.end)
        xs.append(round(x) if rtl else round(x) - 1)
    return xs


def _strokes(line: Line, parts: list[Part], stamps: Stamps) -> list[Stroke]:
    height = stamps.measures.stroke
    return [
        Stroke(QRectF(left, lane_y(line, lane, stamps), right - left, height), entry.span.label)
        for left, right, lane, entry in parts
    ]


def _chips(line: Line, dressing: Dressing, stamps: Stamps) -> list[tuple[QRectF, str, str]]:
    measures = stamps.measures
    above = line.setting.mark_row if line.marks else 0
    boxes = []
    for entry, place in dressing.chips:
        top = -above - (place.row + 1) * (measures.chip + 1)
        label = entry.span.label
        box = QRectF(round(place.left), top, stamps.chip_width(label), measures.chip)
        boxes.append((box, label, entry.span.id))
    return boxes
