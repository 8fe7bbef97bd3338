"""One line of the cheat sheet: what a command is called and its keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QTextLayout
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
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(240, self._line)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """A name that does not fit beside its keys goes on below."""
        return self._line + (len(self.lines(width)) - 1) * self._step

    def lines(self, width: int) -> list[str]:
        """The name as it stands in a row of ``width`` pixels."""
        caps = sum(keycap_width(self.font(), key) + SPACE // 2 for key in self.keys)
        dash = SPACE + SPACE // 2 if self.many else 0
        layout = QTextLayout(self.text(), self.font())
        layout.beginLayout()
        found = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(2 * self._line, width - caps - dash - SPACE - SPACE // 2))
            found.append(self.text()[line.textStart() : line.textStart() + line.textLength()])
        layout.endLayout()
        return found or [""]

    @property
    def _step(self) -> int:
        return QFontMetrics(self.font()).height() + 2

    @property
    def _line(self) -> int:
        return self._step + SPACE

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
            cap = QRect(right - width, 0, width, self._line)
            draw_keycap(painter, visual(self, cap), key, self.palette())
            right -= width + SPACE // 2
        painter.setPen(ink(self.palette()))
        for at, line in enumerate(self.lines(self.width())):
            text = QRect(SPACE // 2, at * self._step, right - SPACE, self._line)
            draw_line(painter, visual(self, text), line)

    def _draw_dash(self, painter: QPainter, right: int) -> int:
        room = QRect(right - SPACE, 0, SPACE, self._line)
        painter.setPen(quiet(self.palette()))
        painter.drawText(visual(self, room), Qt.AlignmentFlag.AlignCenter, "–")
        return right - SPACE - SPACE // 2
