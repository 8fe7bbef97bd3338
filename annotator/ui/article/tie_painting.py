"""How links look beside the text: quiet marks in the margin, and the line to the other ends.

The margin is the one where lines begin. A mark is a small clip in the colour of each label
that is linked to, and an arrow where a link leaves the article. The line runs down the margin
with a branch to each other end; hundreds of links share it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from annotator.ui.article.sheet import Sheet
from annotator.ui.article.stamps import Stamps
from annotator.ui.article.style import ArticleColours, mix
from annotator.ui.article.ties import TieMark

MOST = 3
"""Signs beside one line."""
FIRST, STEP = 12, 8
"""From the column to the first sign, and from one sign to the next, in pixels."""
_TRUNK = 38
"""From the column to the line that joins the ends."""
_TURN = 5.0
_HEAD = 4.0
_STRENGTH = 0.8


@dataclass(frozen=True, slots=True)
class Branch:
    """Where the line reaches one end: ``y`` in the viewport; ``into`` is drawn as an arrow."""

    y: float
    into: bool
    home: bool = False
    """The end that is selected, or under the mouse."""


class TiePainter:
    """Paints in one margin, in one set of colours. Pixels of the viewport."""

    def __init__(self, sheet: Sheet, stamps: Stamps, colours: ArticleColours, rtl: bool) -> None:
        self._edge = float(sheet.left + sheet.column if rtl else sheet.left)
        self._out = 1.0 if rtl else -1.0
        self._trunk = self._x(max(FIRST + 6, min(_TRUNK, sheet.margin - 4)) + 0.5)
        self._stamps, self._colours = stamps, colours
        self._accent = QColor(colours.accent)
        self._quiet = QColor(colours.quiet)
        self._pens: dict[str, QPen] = {}

    def is_beside(self, x: float) -> bool:
        """Whether ``x`` is where marks are."""
        return FIRST - 6 <= (x - self._edge) * self._out <= FIRST + MOST * STEP

    def marks(self, painter: QPainter, marks: Sequence[TieMark], middle: float) -> None:
        """The signs of a line whose text has its middle at ``middle``."""
        labels = list(dict.fromkeys(label for mark in marks for label in mark.labels))
        leaves = any(mark.leaves for mark in marks)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for place, label in enumerate(labels[: MOST - leaves]):
            self._clip(painter, self._x(FIRST + place * STEP), middle, self._pen(label))
        if leaves:
            place = min(len(labels), MOST - 1)
            self._leave(painter, FIRST + place * STEP, middle, self._quiet)

    def line(
        self, painter: QPainter, branches: Sequence[Branch], leaves: bool, strong: bool
    ) -> None:
        """The line between the ends; ``strong`` for a link that is being made."""
        pen = QPen(self._accent, 2.0 if strong else 1.0)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ys = [branch.y for branch in branches]
        top, bottom = min(ys), max(ys)
        for branch in branches:
            painter.drawPath(self._bend(branch.y, top, bottom))
        if bottom - top > 2 * _TURN:
            painter.drawLine(QLineF(self._trunk, top + _TURN, self._trunk, bottom - _TURN))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._accent)
        for branch in branches:
            tip = QPointF(self._x(3), branch.y)
            if branch.into:
                painter.drawPolygon(self._head(tip, -self._out))
            else:
                painter.drawEllipse(tip + QPointF(self._out, 0), 2.2, 2.2)
        if leaves:
            home = next((b.y for b in branches if b.home), top)
            self._leave(painter, (self._trunk - self._edge) * self._out + 6, home, self._accent)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _x(self, offset: float) -> float:
        return self._edge + self._out * offset

    def _pen(self, label: str) -> QPen:
        pen = self._pens.get(label)
        if pen is None:
            colour = mix(self._stamps.style(label).colour, self._colours.paper, _STRENGTH)
            pen = self._pens[label] = QPen(QColor(colour), 1.6)
        return pen

    def _clip(self, painter: QPainter, x: float, y: float, pen: QPen) -> None:
        """A half ring, open towards the text."""
        painter.setPen(pen)
        box = QRectF(x - 3, y - 4, 6, 8)
        painter.drawArc(box, -90 * 16, (180 if self._out > 0 else -180) * 16)

    def _leave(self, painter: QPainter, offset: float, y: float, colour: QColor) -> None:
        """A small arrow away from the text."""
        painter.setPen(QPen(colour, 1.4))
        tail, tip = self._x(offset - 3), self._x(offset + 4)
        painter.drawLine(QLineF(tail, y, tip, y))
        for up in (-3, 3):
            painter.drawLine(QLineF(tip, y, tip - 3 * self._out, y + up))

    def _bend(self, y: float, top: float, bottom: float) -> QPainterPath:
        """From the text to the trunk, turning towards the other ends."""
        path = QPainterPath(QPointF(self._x(4), y))
        room = min(_TURN, (bottom - top) / 2)
        path.lineTo(self._trunk - self._out * room, y)
        for end, way in ((top, 1), (bottom, -1)):
            if y == end and room:
                path.quadTo(self._trunk, y, self._trunk, y + way * room)
                return path
        path.lineTo(self._trunk, y)
        return path

    def _head(self, tip: QPointF, way: float) -> QPolygonF:
        back = tip.x() - way * _HEAD * 1.4
        return QPolygonF([tip, QPointF(back, tip.y() - _HEAD), QPointF(back, tip.y() + _HEAD)])
