"""Where things of the lines in sight are, and what is under a point.

Points and rectangles are in pixels of the viewport, positions are code points.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect

from annotator.ui.article.mouse import Hit
from annotator.ui.article.page import Page
from annotator.ui.article.painting import LinePainter
from annotator.ui.article.sheet import Sheet
from annotator.ui.article.window import Seen

_ABOVE = 2
"""How far above its text a line can still be hit, in pixels."""


class Places:
    """Looks things up on a page that lies on a sheet."""

    def __init__(self, page: Page, sheet: Sheet, painter: LinePainter, lane: int) -> None:
        self._page = page
        self._left = sheet.left
        self._painter = painter
        self._lane = lane

    def rects(self, sight: Sequence[Seen], start: int, end: int) -> list[QRect]:
        """The visual parts of ``[start, end)``."""
        found = []
        for seen in sight:
            line, piece = seen.line, self._page.laid(seen.where.piece)
            first, last = max(piece.unit(start), line.start), min(piece.unit(end), line.end)
            if first >= last:
                continue
            for left, right in line.geometry.rects(first, last):
                x = round(self._left + left)
                width = round(self._left + right) - x
                found.append(QRect(x, seen.top, width, line.height))
        return found

    def band(self, sight: Sequence[Seen], start: int, end: int, width: int) -> QRect:
        """The lines that ``[start, end]`` touches, ``width`` pixels wide; empty for none."""
        pieces = self._page.pieces
        low, high = pieces.at(start), pieces.at(end)
        top = bottom = None
        for seen in sight:
            index = seen.where.piece
            if not low <= index <= high:
                continue
            piece = self._page.laid(index)
            if piece.unit(start) <= seen.line.end and piece.unit(end) >= seen.line.start:
                top = seen.upper if top is None else min(top, seen.upper)
                bottom = seen.lower if bottom is None else max(bottom, seen.lower)
        if top is None or bottom is None:
            return QRect()
        return QRect(0, top, width, bottom - top)

    def chip(self, sight: Sequence[Seen], span_id: str) -> QRect | None:
        """Where the chip of a span is; None where it is not shown."""
        for seen in sight:
            if span_id in seen.line.spans.by_id:
                for box, owner in self._chips(seen):
                    if owner == span_id:
                        return box
        return None

    def hit(self, sight: Sequence[Seen], point: QPointF) -> Hit:
        """What is under ``point``; beyond the text, what is nearest."""
        if not sight:
            return Hit(0, 0, None, ())
        best = min(sight, key=lambda seen: _distance(seen, point.y()))
        x, y = point.x() - self._left, point.y() - best.top
        place = self._page.place(best.where, x)
        spans: Sequence[str] = ()
        if -_ABOVE <= y < best.line.height + best.dressing.below and best.line.geometry.covers(x):
            spans = self._spans_at(best, y, place.character)
        chip = self._chip_at(sight, point)
        return Hit(place.caret, place.character, chip, tuple(spans), place.against)

    def _chips(self, seen: Seen) -> list[tuple[QRect, str]]:
        """The boxes of the chips of a line, and whose they are."""
        return [
            (QRect(self._left + left, seen.top + top, width, height), owner)
            for left, top, width, height, _, owner in self._painter.ink(seen.line).chips
        ]

    def _chip_at(self, sight: Sequence[Seen], point: QPointF) -> str | None:
        for seen in sight:
            if seen.dressing.chips:
                for box, owner in self._chips(seen):
                    if box.contains(point.toPoint()):
                        return owner
        return None

    def _spans_at(self, seen: Seen, y: float, character: int) -> list[str]:
        """The spans over a character, the innermost first; below the text those of the lane."""
        around = [span.id for span in self._page.spans.around(character)]
        if y < seen.line.height:
            return around
        lane = int((y - seen.line.height) / self._lane)
        there = {e.span.id for e, number in seen.dressing.lanes if number == lane}
        return [id_ for id_ in around if id_ in there] or around


def _distance(seen: Seen, y: float) -> float:
    """How far ``y`` is from a line with its chips and lanes."""
    dressing = seen.dressing
    bottom = seen.top + seen.line.height + dressing.below
    return max(seen.top - dressing.above - y, y - bottom, 0.0)
