"""What draws on the sheet: text, lines and marks, on screen and in pictures.

Places are given as if read from the left; read from the right, everything is mirrored, text
excepted.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPolygonF,
    QTextLayout,
    QTextOption,
)

from annotator.ui.theme import RADIUS, Theme
from annotator.ui.widgets.paint import bold, elided, one_line, small

Align = Literal["start", "end", "middle"]


class Look:
    """Fonts, colours and direction of a sheet."""

    def __init__(self, theme: Theme, font: QFont, rtl: bool) -> None:
        self.theme, self.rtl = theme, rtl
        self.font, self.small = QFont(font), small(font)
        self.strong, self.small_strong = bold(font), bold(small(font))
        self.title = bold(font)
        self.title.setPointSizeF(font.pointSizeF() * 1.35)
        self.line = QFontMetricsF(self.font).height()
        """Pixels; the height of a line of text."""
        self.small_line = QFontMetricsF(self.small).height()
        self.title_line = QFontMetricsF(self.title).height()

    def width(self, words: str, font: QFont) -> float:
        """Pixels that ``words`` take on one line."""
        return QFontMetricsF(font).horizontalAdvance(words) + 1

    def height(self, words: str, font: QFont, width: float) -> float:
        """Pixels that ``words`` take in lines of ``width``."""
        return laid(words, font, self.rtl, width).boundingRect().height() if words else 0.0


class Pencil:
    """Draws within ``width`` pixels by a look; ``outlined`` turns text into outlines."""

    def __init__(self, painter: QPainter, look: Look, width: float, outlined: bool = False) -> None:
        self.painter, self.look, self.width = painter, look, width
        self._outlined = outlined
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def colour(self, name: str) -> QColor:
        """A colour of the theme by name (``ink``, ``quiet``, ``hairline`` …)."""
        return QColor(getattr(self.look.theme, name))

    def box(self, rect: QRectF) -> QRectF:
        """``rect`` where it stands on the device."""
        if not self.look.rtl:
            return QRectF(rect)
        return QRectF(self.width - rect.right(), rect.y(), rect.width(), rect.height())

    def point(self, x: float, y: float) -> QPointF:
        return QPointF(self.width - x if self.look.rtl else x, y)

    def text(
        self,
        rect: QRectF,
        words: str,
        font: QFont,
        colour: QColor,
        align: Align = "start",
        data: bool = False,
    ) -> None:
        """One line in the middle of ``rect``, cut where it is too long. ``data`` runs in the
        direction of its own letters."""
        metrics = QFontMetricsF(font)
        shown = elided(metrics, one_line(words), rect.width())
        if not shown:
            return
        layout = laid(shown, font, None if data else self.look.rtl)
        used, room = layout.lineAt(0).naturalTextWidth(), self.box(rect)
        at_left = (align == "start") != self.look.rtl
        x = room.x() if at_left else room.right() - used
        if align == "middle":
            x = room.center().x() - used / 2
        y = room.center().y() - layout.boundingRect().height() / 2
        self._draw(layout, QPointF(x, y), colour)

    def paragraph(self, rect: QRectF, words: str, font: QFont, colour: QColor) -> None:
        """Lines that wrap, from the top of ``rect``."""
        layout = laid(words, font, self.look.rtl, rect.width())
        self._draw(layout, self.box(rect).topLeft(), colour)

    def line(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        colour: QColor,
        width: float = 1.0,
        style: Qt.PenStyle = Qt.PenStyle.SolidLine,
    ) -> None:
        pen = QPen(colour, width, style, Qt.PenCapStyle.FlatCap)
        if style is Qt.PenStyle.DotLine:
            pen.setDashPattern([1.2, 1.6])
        self.painter.setPen(pen)
        self.painter.drawLine(self.point(x1, y1), self.point(x2, y2))

    def frame(
        self, rect: QRectF, fill: QColor | None, edge: QColor | None, width: float = 1.0
    ) -> None:
        """A rectangle with round corners."""
        self.painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(edge, width) if edge is not None else Qt.PenStyle.NoPen)
        self.painter.drawRoundedRect(self.box(rect), RADIUS, RADIUS)

    def dot(self, x: float, y: float, radius: float, colour: QColor, full: bool = True) -> None:
        """A disc, or a ring with paper inside."""
        self.painter.setPen(QPen(colour, 1.8))
        self.painter.setBrush(colour if full else self.colour("paper"))
        self.painter.drawEllipse(self.point(x, y), radius, radius)

    def shape(self, points: list[tuple[float, float]], colour: QColor) -> None:
        """A filled polygon."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(colour)
        self.painter.drawPolygon(QPolygonF([self.point(x, y) for x, y in points]))

    def _draw(self, layout: QTextLayout, at: QPointF, colour: QColor) -> None:
        self.painter.setPen(colour)
        layout.draw(self.painter, at)


def laid(words: str, font: QFont, rtl: bool | None, width: float | None = None) -> QTextLayout:
    """Text laid out on one line, or on lines of ``width`` pixels. Without ``rtl`` it runs in the
    direction of its own letters, from the left edge in any case."""
    layout = QTextLayout(words, font)
    option = QTextOption()
    direction = Qt.LayoutDirection.LayoutDirectionAuto
    if rtl is not None:
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(direction)
    if width is None:
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
    side = Qt.AlignmentFlag.AlignRight if rtl and width is not None else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        if width is not None:
            line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout
