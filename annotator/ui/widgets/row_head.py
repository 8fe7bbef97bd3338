"""The line of an attribute: its number, its name, and its value with where that stands."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QLineF, QRect, QSize, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui.widgets.paint import (
    bold,
    dotted,
    draw_keycap,
    draw_line,
    ink,
    keycap_width,
    one_line,
    quiet,
    small,
    visual,
)

HEAD = 34
NUMBER = 16
"""Room for the number that opens the row."""
Standing = Literal["default", "inherited", "missing", "proposed", "given"]


class RowHead(QWidget):
    """Name, value and, while the row is worked on, the keys that choose.

    A proposed value stands on a dotted line until it is accepted; a given one is bold.
    """

    pressed = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name, self.value, self.keys, self.number = name, "", "", ""
        self.standing: Standing = "default"
        self.active = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def is_set(self) -> bool:
        return self.standing == "given"

    @property
    def missing(self) -> bool:
        return self.standing == "missing"

    def show_number(self, number: str) -> None:
        """The digit that opens the row now, or none."""
        if number != self.number:
            self.number = number
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, max(HEAD, QFontMetrics(self.font()).height() + 14))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        palette, left, right = self.palette(), 4, self.width() - 8
        painter.setFont(small(self.font()))
        painter.setPen(quiet(palette))
        draw_line(painter, self._place(left, NUMBER), self.number)
        left += NUMBER
        painter.setFont(self.font())
        if self.keys:
            width = keycap_width(self.font(), self.keys)
            draw_keycap(painter, self._place(right - width, width), self.keys, palette)
            right -= width + 8
        self._draw_words(painter, left, right)

    def _draw_words(self, painter: QPainter, left: int, right: int) -> None:
        metrics, value = QFontMetrics(self.font()), one_line(self.value)
        room = right - left - 12
        value_width = QFontMetrics(self._value_font()).horizontalAdvance(value) + 2
        name_width = metrics.horizontalAdvance(self.name) + 2
        name_width = min(name_width, room - min(value_width, room // 2))
        painter.setPen(quiet(self.palette()))
        draw_line(painter, self._place(left, name_width), self.name, data=True)
        painter.setFont(self._value_font())
        painter.setPen(self._value_ink())
        place = self._place(left + name_width + 12, room - name_width)
        draw_line(painter, place, value, trailing=True, data=True)
        if self.standing == "proposed":
            width = min(value_width, room - name_width)
            self._draw_dots(painter, self._place(right - width, width))

    def _draw_dots(self, painter: QPainter, under: QRect) -> None:
        painter.setPen(dotted(self.palette()))
        y = under.center().y() + QFontMetrics(self.font()).height() / 2 + 2
        painter.drawLine(QLineF(under.left(), y, under.right(), y))

    def _place(self, left: int, width: int) -> QRect:
        return visual(self, QRect(left, 0, max(0, width), self.height()))

    def _value_font(self) -> QFont:
        return bold(self.font()) if self.standing == "given" else self.font()

    def _value_ink(self) -> QColor:
        if self.standing == "missing":
            return self.palette().color(QPalette.ColorRole.BrightText)
        known = self.standing in ("given", "proposed")
        return ink(self.palette()) if known else quiet(self.palette())
