"""A question about marked events: which of them stays, answered by a digit or a click."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.model import Event
from annotator.ui.widgets.paint import RADIUS, hairline, paper
from annotator.ui.widgets.plain import Choice, Sentence

MOST = 9


class KeepQuestion(QWidget):
    """Signals: ``answered`` (the id of the event that stays), ``left``."""

    answered = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[Choice] = []
        self._ids: list[str] = []
        self.question = Sentence(quiet_ink=False)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 10)
        self._column.setSpacing(4)
        self._column.addWidget(self.question)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def ask(self, events: Sequence[Event]) -> None:
        """Which of ``events`` is it?"""
        self.question.setText(self.tr("They are one event. What is it called?"))
        for button in self.buttons:
            self._column.removeWidget(button)
            button.deleteLater()
        self.buttons, self._ids = [], [event.id for event in events[:MOST]]
        for place, event in enumerate(events[:MOST], 1):
            button = Choice(str(place), event.name, self)
            button.clicked.connect(lambda _=False, n=place: self.digit(n))
            self._column.addWidget(button)
            self.buttons.append(button)
        self.show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def digit(self, key: int) -> None:
        if 1 <= key <= len(self._ids):
            self.hide()
            self.answered.emit(self._ids[key - 1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdecimal():
            self.digit(int(event.text()))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(hairline(self.palette()), 1))
        painter.setBrush(paper(self.palette()))
        box = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
