"""One line above the footer: something went wrong, or something was done that can be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.theme import SPACE, mark
from annotator.ui.widgets.plain import Sentence
from annotator.ui.words import directed

_MOST = 160
"""Pixels of details that are shown at once; longer ones scroll."""


class Banner(QWidget):
    """A sentence, perhaps details, perhaps one thing to do about it, and a way to dismiss it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.failure = False
        self._do: Callable[[], None] | None = None
        self._sentence = _wrapping()
        self._details = _wrapping()
        self._details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        mark(self._details, "quiet")
        self._room = QScrollArea()
        self._room.setWidget(self._details)
        self._room.setWidgetResizable(True)
        self._room.setFrameShape(QFrame.Shape.NoFrame)
        self._room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._more = self._button(self.tr("Details"), self._toggle_details)
        self._action = self._button("", self._act)
        self._away = self._button(self.tr("Dismiss"), self.clear)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._sentence, 1)
        for button in (self._action, self._more, self._away):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, SPACE // 2, 2 * SPACE, SPACE // 2)
        column.setSpacing(SPACE // 2)
        column.addLayout(row)
        column.addWidget(self._room)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is said now, or an empty string."""
        return self._sentence.text() if not self.isHidden() else ""

    def buttons(self) -> list[QPushButton]:
        """What can be pressed now."""
        every = (self._action, self._more, self._away)
        return [button for button in every if not button.isHidden()]

    def show_failure(
        self,
        sentence: str,
        details: str = "",
        action: str = "",
        do: Callable[[], None] | None = None,
    ) -> None:
        """Say in red what went wrong and what to do. It stays until somebody acts."""
        self._show("failure", sentence, details, action, do)

    def show_notice(
        self,
        sentence: str,
        action: str = "",
        do: Callable[[], None] | None = None,
        details: str = "",
    ) -> None:
        """Say quietly what was done; it goes with the next command."""
        self._show("notice", sentence, details, action, do)

    def clear(self) -> None:
        """Say nothing any more."""
        self._do = None
        self.hide()

    def clear_notice(self) -> None:
        """Take a notice away, but not a failure."""
        if not self.failure:
            self.clear()

    def _show(
        self, part: str, sentence: str, details: str, action: str, do: Callable[[], None] | None
    ) -> None:
        self.failure = part == "failure"
        mark(self, part)
        self._sentence.setText(sentence)
        self._details.setText(directed(details.split("\n")))
        self._room.hide()
        self._more.setVisible(bool(details))
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._do = do
        self.setAccessibleName(sentence)
        self.show()

    def _act(self) -> None:
        do = self._do
        self.clear()
        if do is not None:
            do()

    def _toggle_details(self) -> None:
        self._room.setVisible(self._room.isHidden())
        self._fit()

    def _fit(self) -> None:
        """Details get what they need, so that the page keeps most of the window."""
        inside = self.width() - 4 * SPACE
        wanted = max(0, self._details.heightForWidth(inside))
        self._room.setFixedHeight(min(_MOST, wanted))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _button(self, text: str, pressed: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        mark(button, "flat")
        button.clicked.connect(pressed)
        return button


def _wrapping() -> Sentence:
    label = Sentence(quiet_ink=False)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return label
