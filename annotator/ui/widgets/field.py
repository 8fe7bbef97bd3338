"""A line to type into, in which Arabic stands in the middle as Latin does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QLineEdit, QWidget

ROUNDING = 2
"""Pixels that lines of one face may differ by."""


class Field(QLineEdit):
    """Where the letters come from a taller face than the font's first one, as Arabic does on most
    Linux desktops, Qt draws them too high: it makes room for their lines above and below, and
    then takes the room above off once more. Here that room is given back."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.textChanged.connect(self._sink)
        self._sink()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._sink()

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(0, -self.textMargins().bottom())

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint() + QSize(0, -self.textMargins().bottom())

    def _sink(self) -> None:
        layout = QTextLayout(self.text()[:64], self.font())
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        taller = round(line.height()) - self.fontMetrics().height() if line.isValid() else 0
        self.setTextMargins(0, 0, 0, -taller if taller > ROUNDING else 0)
