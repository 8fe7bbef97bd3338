"""The row in which a link is made: what kind by digit, then where it leads."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.ui.widgets.answers import Answers
from annotator.ui.widgets.paint import RADIUS, hairline, paper
from annotator.ui.widgets.plain import Choice, Line


class LinkRow(QWidget):
    """Shows what is being linked and asks; whoever owns it decides.

    Signals:
        type_given: a kind of link was chosen (its name).
        taken: the shown target was pressed.
        elsewhere: the other end is to be sought in all articles (what was typed).
    """

    type_given = Signal(str)
    taken = Signal()
    elsewhere = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = Line(strong=True)
        self.answers = Answers()
        self.target = Choice("Enter", "", self)
        self.everywhere = Choice("F4", self.tr("in all articles"), self)
        self.hint = Line(quiet_ink=True, small_size=True)
        self.answers.given.connect(self.type_given)
        self.target.clicked.connect(self.taken)
        self.everywhere.clicked.connect(lambda: self.elsewhere.emit(""))
        ends = QHBoxLayout()
        ends.setSpacing(8)
        ends.addWidget(self.target, 1)
        ends.addWidget(self.everywhere)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(6)
        layout.addWidget(self.question)
        layout.addWidget(self.answers)
        layout.addLayout(ends)
        layout.addWidget(self.hint)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Link"))
        self.hide()

    def ask(self, question: str, types: Sequence[tuple[str, str, str]]) -> None:
        """Ask what kind of link it shall be; ``types`` are (digit, words, name)."""
        self.question.set_text(question)
        self.answers.show_answers(types)
        self.show_target(None, "", "", anywhere=False)
        self.show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_target(self, type_: str | None, target: str, hint: str, *, anywhere: bool) -> None:
        """Show which kind is chosen, where it would lead ("": nowhere here), and what to do."""
        self.answers.mark(type_)
        self.target.setText(target)
        self.target.setAccessibleName(target)
        self.target.setVisible(bool(target))
        self.everywhere.setVisible(anywhere)
        self.hint.set_text(hint)
        self.hint.setVisible(bool(hint))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed is sought in all articles."""
        typed = event.text()
        if typed.strip() and typed.isprintable():
            self.elsewhere.emit(typed)
            event.accept()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(hairline(self.palette()), 1))
        painter.setBrush(paper(self.palette()))
        box = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
