"""How the small painted controls draw: text on one line, key caps, status marks.

Colours come from the palette: Window is the room, Base the paper, Mid the hairline,
PlaceholderText the quiet ink and Accent the accent.
"""

from __future__ import annotations

import html
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QWidget

from annotator.model import Status

RADIUS = 4.0
SMALL = 0.88
"""Size of secondary text as a share of the interface font."""
_READ_FROM_LEFT, _READ_FROM_RIGHT = "\u200e", "\u200f"


def ink(palette: QPalette) -> QColor:
    return palette.color(QPalette.ColorRole.Text)


def quiet(palette: QPalette) -> QColor:
    return palette.color(QPalette.ColorRole.PlaceholderText)


def hairline(palette: QPalette) -> QColor:
    return palette.color(QPalette.ColorRole.Mid)


def paper(palette: QPalette) -> QColor:
    return palette.color(QPalette.ColorRole.Base)


def accent(palette: QPalette) -> QColor:
    return palette.color(QPalette.ColorRole.Accent)


def dotted(palette: QPalette) -> QPen:
    """The line of what is proposed and not accepted yet."""
    pen = QPen(accent(palette), 1.5)
    pen.setDashPattern([1, 2])
    return pen


def small(font: QFont) -> QFont:
    """The font for secondary text."""
    font = QFont(font)
    if font.pixelSize() > 0:
        font.setPixelSize(max(10, round(font.pixelSize() * SMALL)))
    else:
        font.setPointSizeF(max(7.5, font.pointSizeF() * SMALL))
    return font


def bold(font: QFont) -> QFont:
    font = QFont(font)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def plain_tooltip(text: str) -> str:
    """``text`` as a tooltip that can't be taken for markup."""
    return f"<p>{html.escape(text)}</p>" if text else ""


def one_line(text: str) -> str:
    """``text`` for a single line: line breaks and tabs become spaces."""
    return " ".join(text.split())


def elided(metrics: QFontMetrics | QFontMetricsF, text: str, width: float) -> str:
    """``text`` on one line of ``width`` pixels, cut with dots where it is longer. The dots stand
    where the words were cut, also where these run against the line around them."""
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(width)))
    if shown == text:
        return text
    strong = (kind for kind in map(bidirectional, reversed(shown)) if kind in ("L", "R", "AL"))
    return shown + (_READ_FROM_LEFT if next(strong, "L") == "L" else _READ_FROM_RIGHT)


def draw_line(
    painter: QPainter,
    rect: QRect,
    text: str,
    trailing: bool = False,
    data: bool = False,
) -> bool:
    """Draw ``text`` on one line with the painter's font and pen; True if it had to be cut.

    It stands at the leading side of ``rect`` for the painter's direction. ``data`` runs in the
    direction of its own letters, a sentence of the interface in that of the painter.
    """
    metrics = QFontMetrics(painter.font(), painter.device())
    shown = elided(metrics, text, rect.width())
    rtl = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if rtl != trailing else Qt.AlignmentFlag.AlignLeft
    flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.save()
    if data:
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(rect, int(flags | Qt.TextFlag.TextSingleLine), shown)
    painter.restore()
    return shown != text


def keycap_width(font: QFont, key: str) -> int:
    metrics = QFontMetrics(small(font))
    return max(metrics.height() + 2, metrics.horizontalAdvance(key) + 8)


def draw_keycap(painter: QPainter, rect: QRect, key: str, palette: QPalette) -> None:
    """A key in a small box, centred in ``rect``."""
    painter.save()
    # "Ctrl++" is read from the left in every language.
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(small(painter.font()))
    height = QFontMetrics(painter.font()).height() + 2
    box = QRectF(rect.x() + 0.5, rect.center().y() - height // 2 + 0.5, rect.width() - 1, height)
    painter.setPen(QPen(hairline(palette), 1))
    painter.setBrush(palette.color(QPalette.ColorRole.Window))
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(quiet(palette))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), key)
    painter.restore()


def draw_status(
    painter: QPainter, centre: QPointF, status: Status, palette: QPalette, done: QColor
) -> None:
    """A mark of 9 pixels: empty ring, half, full, ring with a bar. Never colour alone."""
    radius = 4.0
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = {"in_progress": accent(palette), "done": done, "adjudicated": done}.get(
        status, quiet(palette)
    )
    painter.setPen(QPen(colour, 1.4))
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    if status in ("done", "adjudicated"):
        painter.setBrush(colour)
    painter.drawEllipse(box)
    if status == "in_progress":
        painter.setBrush(colour)
        rtl = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.drawPie(box, (90 if not rtl else -90) * 16 + 180 * 16, 180 * 16)
    elif status == "skipped":
        painter.drawLine(QPointF(centre.x() - 2, centre.y()), QPointF(centre.x() + 2, centre.y()))
    painter.restore()


def draw_handed_in(painter: QPainter, centre: QPointF, colour: QColor, late: bool = False) -> None:
    """A second ring around a mark: it was handed in. Broken where it has changed since."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, 1.4)
    if late:
        pen.setDashPattern([1.6, 1.6])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, 7, 7)
    painter.restore()


def show_if(widget: QWidget, shown: bool) -> None:
    """Show or hide, where that changes something: asking is cheaper than telling."""
    if widget.isHidden() == shown:
        widget.setVisible(shown)


def visual(widget: QWidget, rect: QRect, within: QRect | None = None) -> QRect:
    """``rect``, given for left-to-right, mirrored where the widget runs right-to-left."""
    return QStyle.visualRect(widget.layoutDirection(), within or widget.rect(), rect)
