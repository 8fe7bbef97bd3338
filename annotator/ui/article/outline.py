"""The outline of the selected span with the handle on its live edge; of linked ones without."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from annotator.ui.article.dressing import Entry
from annotator.ui.article.ink import lane_y, open_sides, span_parts
from annotator.ui.article.layout import Line
from annotator.ui.article.stamps import Stamps
from annotator.ui.article.style import ArticleColours

Edge = Literal["start", "end"]
_RADIUS = 3.0
_KNOB = 4.6


@dataclass(frozen=True, slots=True)
class Outline:
    """How the selected span is outlined: open where it goes on in another line.

    ``live`` is the edge with the handle. The other end of a link has none: dotted where the
    link is there, ``strong`` where it is being made.
    """

    entry: Entry
    live: Edge | None
    stamps: Stamps
    colours: ArticleColours
    strong: bool = False

    def paint(self, painter: QPainter, line: Line) -> None:
        """Outline the part of the span on ``line``."""
        entry = self.entry
        parts = span_parts(line, entry)
        if not parts:
            return
        bottom = self.bottom(line)
        accent = QColor(self.colours.accent)
        if self.live or self.strong:
            painter.setPen(QPen(accent, 2.0 if self.strong else 1.5))
        else:
            painter.setPen(QPen(accent, 1.3, Qt.PenStyle.DotLine))
        open_left, open_right = open_sides(line, entry)
        for index, (left, right) in enumerate(parts):
            box = QRectF(left - 0.5, -0.75, right - left + 1, bottom + 0.75)
            first, last = index == 0, index == len(parts) - 1
            painter.drawPath(_frame(box, open_left and first, open_right and last))
        if self.live:
            self._handle(painter, line, bottom)

    def bottom(self, line: Line) -> float:
        """Where the outline ends: below the span's own lane, clear of the next one."""
        lane = next((n for e, n in line.dressing.lanes if e.span.id == self.entry.span.id), None)
        if lane is None:
            return line.height + 0.5
        return lane_y(line, lane, self.stamps) + self.stamps.measures.stroke + 0.5

    def _handle(self, painter: QPainter, line: Line, bottom: float) -> None:
        entry = self.entry
        if self.live == "start":
            if not (entry.begins and line.start <= entry.start < line.end):
                return
            x, rtl = line.geometry.lead(entry.start)
            outside = 0.5 if rtl else -0.5
        else:
            if not (entry.ends and line.start < entry.end <= line.end):
                return
            x, rtl = line.geometry.trail(entry.end)
            outside = -0.5 if rtl else 0.5
        accent = QColor(self.colours.accent)
        middle = round(x) + outside
        # No broader than it must be: a full stop may stand right beside it.
        painter.fillRect(QRectF(middle - 1, -1.5, 2, bottom + 2), accent)
        painter.setBrush(accent)
        painter.setPen(QPen(QColor(self.colours.paper), 1.2))
        painter.drawEllipse(QPointF(middle, bottom + 2), _KNOB, _KNOB)
        painter.setBrush(QColor(0, 0, 0, 0))


def _frame(box: QRectF, open_left: bool, open_right: bool) -> QPainterPath:
    """A rounded rectangle, without the sides that are open."""
    path = QPainterPath()
    if not open_left and not open_right:
        path.addRoundedRect(box, _RADIUS, _RADIUS)
        return path
    turn = 2 * _RADIUS
    if open_left and open_right:
        path.moveTo(box.topLeft())
        path.lineTo(box.topRight())
        path.moveTo(box.bottomLeft())
        path.lineTo(box.bottomRight())
    elif open_left:
        path.moveTo(box.topLeft())
        path.lineTo(box.right() - _RADIUS, box.top())
        path.arcTo(QRectF(box.right() - turn, box.top(), turn, turn), 90, -90)
        path.lineTo(box.right(), box.bottom() - _RADIUS)
        path.arcTo(QRectF(box.right() - turn, box.bottom() - turn, turn, turn), 0, -90)
        path.lineTo(box.bottomLeft())
    else:
        path.moveTo(box.topRight())
        path.lineTo(box.left() + _RADIUS, box.top())
        path.arcTo(QRectF(box.left(), box.top(), turn, turn), 90, 90)
        path.lineTo(box.left(), box.bottom() - _RADIUS)
        path.arcTo(QRectF(box.left(), box.bottom() - turn, turn, turn), 180, 90)
        path.lineTo(box.bottomRight())
    return path
