"""A question on a line instead of a dialog: a digit answers, Escape goes back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from annotator.ui.keys import mark_area
from annotator.ui.widgets.answers import Answers
from annotator.ui.widgets.field import Field
from annotator.ui.widgets.paint import RADIUS, hairline, paper
from annotator.ui.widgets.plain import Choice, Line
from annotator.ui.widgets.typed import begin_line

Answer = Callable[[str], None]


class AskRow(QWidget):
    """Shows a question with answers on digits, and perhaps a line for another answer.

    ``turned``: a question is asked, or was answered or left.
    """

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer: Answer | None = None
        self._back: Callable[[], None] = lambda: None
        self.answers = Answers()
        self.answers.given.connect(self._give)
        self.question = Line(strong=True)
        self.more = Line(quiet_ink=True, small_size=True)
        self.field = Field()
        self.field.returnPressed.connect(self.give_typed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 10)
        layout.setSpacing(8)
        layout.addWidget(self.question)
        layout.addWidget(self.more)
        layout.addWidget(self.answers)
        layout.addWidget(self.field)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        mark_area(self, "form")
        self.hide()

    @property
    def buttons(self) -> list[Choice]:
        """The answers that are offered."""
        return self.answers.buttons

    @property
    def is_open(self) -> bool:
        return self._answer is not None

    @property
    def has_focus(self) -> bool:
        """Whether keys go to it."""
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def ask(
        self,
        question: str,
        answers: Sequence[tuple[str, str, str]],
        answer: Answer,
        back: Callable[[], None],
        other: str = "",
        text: str = "",
    ) -> None:
        """Ask; ``answers`` are (key, words, value). ``other`` invites to type another one;
        ``text`` is what stands there already, to be changed."""
        self._answer, self._back = answer, back
        self.question.set_text(question)
        self.more.hide()
        self.show_answers(answers)
        self.field.setVisible(bool(other))
        self.field.setText(text)
        self.field.setPlaceholderText(other)
        self.field.setAccessibleName(other)
        self.show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.turned.emit()

    def say(self, sentence: str, more: str = "") -> None:
        """Show a sentence without answers; the keys stay where they are."""
        self._answer = None
        self.question.set_text(sentence)
        self.more.set_text(more)
        self.more.setVisible(bool(more))
        self.show_answers(())
        self.field.hide()
        self.show()

    def show_answers(self, answers: Sequence[tuple[str, str, str]]) -> None:
        """Offer these (key, words, value) in place of the others."""
        self.answers.show_answers(answers)

    def digit(self, key: int) -> None:
        """Answer with the digit ``key``."""
        self.answers.digit(key)

    def close_row(self) -> None:
        """Hide without an answer and go back."""
        back, self._back, self._answer = self._back, lambda: None, None
        self.hide()
        back()
        self.turned.emit()

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits have answered before; words are another answer."""
        if not self.field.isVisible() or not begin_line(self.field, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(hairline(self.palette()), 1))
        painter.setBrush(paper(self.palette()))
        box = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
