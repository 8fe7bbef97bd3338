"""The names of a page's views, side by side; the one in front is marked."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from annotator.ui.theme import SPACE, mark
from annotator.ui.widgets.paint import bold


class Tabs(QWidget):
    """A tab for each command that shows a view; ``pressed`` names the command."""

    pressed = Signal(str)

    def __init__(self, titles: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        for command, title in titles.items():
            button = QPushButton(title)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            mark(button, "tab")
            # The one in front is bold: room for that, so that nothing moves.
            words = QFontMetrics(bold(button.font())).horizontalAdvance(title)
            button.setMinimumWidth(words + 2 * SPACE)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
            button.clicked.connect(lambda _=False, name=command: self._press(name))
            self.buttons[command] = button
            row.addWidget(button)
        self.current = next(iter(titles), "")

    def show_current(self, command: str) -> None:
        """Mark the view that is in front."""
        self.current = command
        for name, button in self.buttons.items():
            button.setChecked(name == command)

    def _press(self, command: str) -> None:
        self.show_current(self.current)
        self.pressed.emit(command)
