"""How progress is drawn: one bar with what is handed in, done and begun; one mark a duty."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen

from annotator.assignment import Duty, Progress
from annotator.ui.theme import current
from annotator.ui.widgets.paint import accent, draw_handed_in, draw_status, hairline, paper


def draw_bar(painter: QPainter, rect: QRect, progress: Progress, palette: QPalette) -> None:
    """From the leading side: handed in (full), done (pale), begun (an outline), the rest empty."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(hairline(palette), 1))
    painter.setBrush(paper(palette))
    box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(box, 2, 2)
    if progress.duties:
        done = QColor(current().good)
        pale = QColor(done)
        pale.setAlphaF(0.35)
        for count, colour, filled in (
            (progress.begun, accent(palette), False),
            (progress.done, pale, True),
            (progress.handed_in, done, True),
        ):
            if not count:
                continue
            part = _part(painter, box, count / progress.duties)
            painter.setPen(Qt.PenStyle.NoPen if filled else QPen(colour, 1.4))
            painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(part, 2, 2)
    painter.restore()


def draw_duty(painter: QPainter, centre: QPointF, duty: Duty, palette: QPalette) -> None:
    """The mark of the queue; a second ring around it once the work was handed in."""
    draw_status(painter, centre, duty.status, palette, QColor(current().good))
    if duty.handed_in:
        draw_handed_in(painter, centre, QColor(current().good))


def _part(painter: QPainter, box: QRectF, share: float) -> QRectF:
    width = box.width() * min(1.0, share)
    rtl = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return QRectF(box.right() - width if rtl else box.left(), box.top(), width, box.height())
