"""A line that says something and offers what can be done about it, without taking the keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from annotator.ui.widgets.answers import Answers
from annotator.ui.widgets.paint import RADIUS, hairline, paper, show_if
from annotator.ui.widgets.plain import Line

BETWEEN = 16


class OfferRow(QWidget):
    """``pressed`` names the offer that was pressed; by keys the page does the same."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = Line(strong=True)
        self.more = Line(quiet_ink=True, small_size=True)
        self.answers = Answers()
        self.answers.given.connect(self.pressed)
        self._said: object = None
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self.sentence)
        said.addWidget(self.more)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(12, 6, 12, 6)
        self._row.setSpacing(2)
        self._row.addLayout(said, 1)
        self._row.addWidget(self.answers)
        self.hide()

    def say(self, sentence: str, more: str, offers: Sequence[tuple[str, str, str]]) -> None:
        """Show a sentence, a quiet one below it, and offers as (key, words, name)."""
        said = (sentence, more, tuple(offers))
        if said != self._said:
            self._said = said
            self.sentence.set_text(sentence)
            self.more.set_text(more)
            show_if(self.more, bool(more))
            self.answers.show_answers(offers)
            self.setAccessibleName(sentence)
            self._arrange()
        self.show()

    def say_nothing(self) -> None:
        """Hide."""
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Offers stand beside the sentence where there is room, else below it."""
        edges = self._row.contentsMargins()
        said = max(part.sizeHint().width() for part in (self.sentence, self.more))
        offered = self.answers.wanted_width
        beside = said + offered + edges.left() + edges.right() + 2 * BETWEEN <= self.width()
        way = QBoxLayout.Direction
        self._row.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self._row.setSpacing(BETWEEN if beside else 2)
        self.answers.setMinimumWidth(offered if beside else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(hairline(self.palette()), 1))
        painter.setBrush(paper(self.palette()))
        painter.drawRoundedRect(
            self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS
        )
