"""The sign of an event: its number in a ring of its hue, beside chips and in the legend."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from annotator.ui.article.style import LIGHT, ArticleColours

_LIGHT = ("#7a3e9d", "#7d6200", "#b0307a", "#7b4a2d", "#00707f", "#5c6b00", "#4a5a8a", "#55585f")
_DARK = ("#c79be8", "#d9bd57", "#f08cc4", "#d3a184", "#5fc4d3", "#b5c652", "#a3b4e6", "#b4b7be")
"""None of them is a label's. After the last the first comes again: the number tells them apart."""


def event_hue(number: int, colours: ArticleColours) -> str:
    """The hue of an article's event ``number`` (from 1), as ``#rrggbb``."""
    hues = _LIGHT if colours == LIGHT else _DARK
    return hues[(number - 1) % len(hues)]


def event_width(font: QFont, figure: str, height: float) -> float:
    """How wide the sign is, in pixels: round for one figure, longer for two."""
    return max(height, QFontMetricsF(font).horizontalAdvance(figure) + height / 2)


def draw_event(
    painter: QPainter, box: QRectF, figure: str, hue: str, colours: ArticleColours, font: QFont
) -> None:
    """Draw the sign into ``box``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(hue), 1.5))
    painter.setBrush(QColor(colours.paper))
    ring = box.adjusted(0.75, 0.75, -0.75, -0.75)
    painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
    painter.setFont(font)
    ink = QFontMetricsF(font).tightBoundingRect(figure)
    x = box.center().x() - QFontMetricsF(font).horizontalAdvance(figure) / 2
    y = box.center().y() - (ink.top() + ink.bottom()) / 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawText(QPointF(x, y), figure)
    painter.restore()
