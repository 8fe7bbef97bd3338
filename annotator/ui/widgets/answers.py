"""Answers on keys, as many side by side as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from annotator.ui.widgets.plain import Choice

GAP = 4


class Answers(QWidget):
    """``given``: the value of the answer that was pressed or chosen by its key."""

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[Choice] = []
        self._values: list[str] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)

    def show_answers(self, answers: Sequence[tuple[str, str, str]]) -> None:
        """Offer these: (key, words, value)."""
        for button in self.buttons:
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._values = [value for _, _, value in answers]
        self.buttons = []
        for key, words, value in answers:
            button = Choice(key, words, self)
            button.setCheckable(True)
            button.ensurePolished()  # its width is asked for before it is shown
            button.clicked.connect(lambda _=False, value=value: self.given.emit(value))
            self.buttons.append(button)
        self._arrange()

    @property
    def wanted_width(self) -> int:
        """Pixels for all of them side by side."""
        return sum(button.sizeHint().width() + GAP for button in self.buttons)

    def mark(self, value: str | None) -> None:
        """Show which answer holds now."""
        for button, own in zip(self.buttons, self._values, strict=True):
            button.setChecked(own == value)

    def digit(self, key: int) -> None:
        """Give the answer with this key, if there is one."""
        for button, value in zip(self.buttons, self._values, strict=True):
            if button.key == str(key):
                self.given.emit(value)
                return

    def _arrange(self) -> None:
        room = self.width()
        for columns in range(max(1, len(self.buttons)), 0, -1):
            widths = [
                max((b.sizeHint().width() for b in self.buttons[n::columns]), default=0)
                for n in range(columns)
            ]
            if sum(widths) + GAP * (columns - 1) <= room:
                break
        for place, button in enumerate(self.buttons):
            self._grid.addWidget(button, *divmod(place, columns))
            button.show()
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        self._grid.setColumnStretch(columns, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()
