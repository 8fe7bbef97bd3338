"""One project of the start screen's list."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from annotator.settings import Recent
from annotator.ui.theme import RADIUS, SPACE
from annotator.ui.widgets.paint import (
    accent,
    bold,
    draw_line,
    hairline,
    ink,
    paper,
    plain_tooltip,
    quiet,
    small,
    visual,
)
from annotator.ui.words import date, left_to_right


class RecentRow(QAbstractButton):
    """Name and place, and when it was open. A press opens it; Del takes it off the list.

    Signals:
        forgotten: take it off the list.
    """

    forgotten = Signal()

    def __init__(self, recent: Recent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.recent = recent
        self.missing = not Path(recent.path).exists()
        self.setText(recent.name)
        self._detail = self.tr("No longer there: {path}") if self.missing else "{path}"
        self._detail = self._detail.format(path=left_to_right(recent.path))
        self._when = date(recent.opened_at, "day")
        self.setAccessibleName(f"{recent.name}, {self._detail}, {self._when}")
        self.setToolTip(plain_tooltip(recent.path))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        lines = QFontMetrics(self.font()).height() + QFontMetrics(small(self.font())).height()
        return QSize(320, lines + 2 * SPACE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.forgotten.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._cross().contains(event.position().toPoint()):
            self.setDown(False)
            self.forgotten.emit()
        else:
            super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        hovered = self.underMouse()
        if self.hasFocus() or hovered:
            edge = accent if self.hasFocus() else hairline
            painter.setPen(QPen(edge(self.palette()), 1))
            painter.setBrush(paper(self.palette()))
            painter.drawRoundedRect(
                self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS
            )
        metrics = QFontMetrics(small(self.font()))
        when = metrics.horizontalAdvance(self._when) + 2
        top, height = SPACE, QFontMetrics(self.font()).height()
        room = self.width() - 4 * SPACE - self._cross().width()
        painter.setFont(bold(self.font()))
        painter.setPen(quiet(self.palette()) if self.missing else ink(self.palette()))
        name = QRect(SPACE, top, room - when - SPACE, height)
        draw_line(painter, visual(self, name), self.text(), data=True)
        painter.setFont(small(self.font()))
        painter.setPen(quiet(self.palette()))
        draw_line(painter, visual(self, QRect(SPACE + room - when, top, when, height)), self._when)
        path = QRect(SPACE, top + height, room, metrics.height())
        draw_line(painter, visual(self, path), self._detail)
        if self.hasFocus() or hovered:
            painter.setFont(self.font())
            painter.drawText(self._cross(), Qt.AlignmentFlag.AlignCenter, "×")

    def _cross(self) -> QRect:
        side = QFontMetrics(self.font()).height()
        box = QRect(self.width() - side - SPACE, (self.height() - side) // 2, side, side)
        return visual(self, box)
