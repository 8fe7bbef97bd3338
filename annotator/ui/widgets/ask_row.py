"""A question on a line instead of a dialog: a digit answers, Escape goes back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.ui.keys import mark_area
from annotator.ui.widgets.paint import RADIUS, hairline, paper
from annotator.ui.widgets.plain import Choice, Line

Answer = Callable[[str], None]


class AskRow(QWidget):
    """Shows a question with answers on digits, and perhaps a line for another answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer: Answer | None = None
        self._back: Callable[[], None] = lambda: None
        self._values: list[str] = []
        self.buttons: list[Choice] = []
        self.question = Line(strong=True)
        self.field = QLineEdit()
        self.field.returnPressed.connect(self.give_typed)
        self._grid = QGridLayout()
        self._grid.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 10)
        layout.setSpacing(8)
        layout.addWidget(self.question)
        layout.addLayout(self._grid)
        layout.addWidget(self.field)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        mark_area(self, "form")
        self.hide()

    @property
    def is_open(self) -> bool:
        return self._answer is not None

    def ask(
        self,
        question: str,
        answers: Sequence[tuple[str, str, str]],
        answer: Answer,
        back: Callable[[], None],
        other: str = "",
    ) -> None:
        """Ask; ``answers`` are (key, words, value). ``other`` invites to type another one."""
        self._answer, self._back = answer, back
        self.question.set_text(question)
        self.show_answers(answers)
        self.field.setVisible(bool(other))
        self.field.clear()
        self.field.setPlaceholderText(other)
        self.field.setAccessibleName(other)
        self.show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def say(self, sentence: str) -> None:
        """Show a sentence without answers; the keys stay where they are."""
        self._answer = None
        self.question.set_text(sentence)
        self.show_answers(())
        self.field.hide()
        self.show()

    def digit(self, key: int) -> None:
        """Answer with the digit ``key``."""
        for button, value in zip(self.buttons, self._values, strict=False):
            if button.key == str(key):
                self._give(value)
                return

    def close_row(self) -> None:
        """Hide without an answer and go back."""
        back, self._back, self._answer = self._back, lambda: None, None
        self.hide()
        back()

    def _give(self, value: str) -> None:
        answer, self._answer = self._answer, None
        self.close_row()
        if answer is not None:
            answer(value)

    def give_typed(self) -> None:
        """Answer with what was typed, if anything was."""
        text = self.field.text().strip()
        if text:
            self._give(text)

    def show_answers(self, answers: Sequence[tuple[str, str, str]]) -> None:
        """Offer these (key, words, value) in place of the others."""
        self._values = [value for _, _, value in answers]
        for button in self.buttons:
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for key, words, value in answers:
            button = Choice(key, words, self)
            button.clicked.connect(lambda _=False, value=value: self._give(value))
            self.buttons.append(button)
        self._arrange()

    def _arrange(self) -> None:
        """As many answers side by side as the width has room for."""
        room = self.width() - 24
        for columns in range(max(1, len(self.buttons)), 0, -1):
            widths = [
                max((b.sizeHint().width() for b in self.buttons[n::columns]), default=0)
                for n in range(columns)
            ]
            if sum(widths) + 4 * (columns - 1) <= room:
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

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(hairline(self.palette()), 1))
        painter.setBrush(paper(self.palette()))
        box = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
