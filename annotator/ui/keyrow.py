"""One line of the cheat sheet: what a command is called and its keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from annotator.ui.actions import Command, words
from annotator.ui.theme import RADIUS, SPACE
from annotator.ui.widgets.paint import (
    accent,
    draw_keycap,
    draw_line,
    ink,
    keycap_width,
    plain_tooltip,
    quiet,
    visual,
)


class KeyRow(QAbstractButton):
    """Pressed, its key is changed. ``many`` rows stand for nine digits: first and last."""

    def __init__(
        self, command: Command, keys: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.command = command.name
        self.many = command.name.rpartition(".")[2].isdigit()
        self.keys = tuple(keys)
        self.setText(words(command))
        self.setAccessibleName(f"{self.text()}: {', '.join(keys)}")
        self.setToolTip(plain_tooltip(self.text()))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(240, QFontMetrics(self.font()).height() + SPACE + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setFont(self.font())
        if self.hasFocus():
            painter.setPen(QPen(accent(self.palette()), 1))
            box = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        right = self.width() - SPACE // 2
        for at, key in enumerate(reversed(self.keys)):
            if self.many and at:
                right = self._draw_dash(painter, right)
            width = keycap_width(self.font(), key)
            cap = QRect(right - width, 0, width, self.height())
            draw_keycap(painter, visual(self, cap), key, self.palette())
            right -= width + SPACE // 2
        painter.setPen(ink(self.palette()))
        text = QRect(SPACE // 2, 0, right - SPACE, self.height())
        draw_line(painter, visual(self, text), self.text())

    def _draw_dash(self, painter: QPainter, right: int) -> int:
        room = QRect(right - SPACE, 0, SPACE, self.height())
        painter.setPen(quiet(self.palette()))
        painter.drawText(visual(self, room), Qt.AlignmentFlag.AlignCenter, "–")
        return right - SPACE - SPACE // 2
