"""The question of the moment, with a row for each answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from annotator.scheme import Scheme
from annotator.ui.review.answers import NONE, Row
from annotator.ui.review.laid_pieces import LaidPieces
from annotator.ui.review.version_row import VersionRow
from annotator.ui.widgets.ground import Ground
from annotator.ui.widgets.paint import show_if
from annotator.ui.widgets.plain import Line, Sentence


class Question(Line):
    """The question, larger than the rest."""

    def line_font(self) -> QFont:
        font = super().line_font()
        size = QFontMetrics(self.font()).height()
        font.setPixelSize(round(size * 0.95))
        return font


class QuestionPane(QScrollArea):
    """Signals: ``taken`` names the answer that was pressed (see ``Row.version``)."""

    taken = Signal(str)

    def __init__(self, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._pieces = LaidPieces()
        self.rows: list[VersionRow] = []
        self._made: list[VersionRow] = []
        """All rows there are, those shown first: making widgets takes long."""
        self.question = Question(strong=True)
        self.asked = Sentence(quiet_ink=False)
        self.hint = Sentence()
        self.copies = Sentence(quiet_ink=False)
        inside = Ground()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(2, 12, 2, 12)
        self._column.setSpacing(8)
        for part in (self.question, self.asked, self.hint, self.copies):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(self.focusPolicy().NoFocus)
        self.show_nothing("", "")

    def set_text_font(self, font: QFont) -> None:
        """The face in which pieces of the article are shown."""
        if self._pieces.set_font(font):
            for row in self._made:
                row.renew()

    def prepare(self, rows: Sequence[Row]) -> None:
        """These answers are likely to be shown next."""
        for shown, row in zip(self._made, rows, strict=False):
            shown.prepare(row, self._order(row))

    def show_nothing(self, heading: str, sentence: str) -> None:
        """No question; a sentence says why."""
        self._clear()
        self.question.set_text(heading)
        self.hint.setText(sentence)
        self.hint.setVisible(bool(sentence))
        self.copies.hide()

    def show_question(
        self,
        question: str,
        rows: Sequence[Row],
        proposed: str | None,
        none: str,
        hint: str = "",
        taken: str | None = None,
    ) -> None:
        """Ask; the answers get the digits from 1, and 0 is ``none`` of these. ``taken`` is what
        was decided before."""
        self.rows = []
        show_if(self.asked, False)
        self.question.set_text(question)
        self.hint.setText(hint)
        show_if(self.hint, bool(hint))
        for place, row in enumerate(rows, 1):
            shown = self._add(str(place), row)
            shown.set_proposed(row.version == proposed)
            shown.set_taken(row.version == taken)
        if none:
            shown = self._add("0", Row(NONE, none))
            shown.dashed = True
            shown.set_taken(taken == NONE)
        self._hide_rest()

    def show_asked(self, heading: str, asked: str, hint: str, answer: str) -> None:
        """What an annotator asks, and what was answered, if anything was."""
        self._clear()
        self.question.set_text(heading)
        self.asked.setText(asked)
        self.asked.show()
        self.hint.setText(hint)
        show_if(self.hint, bool(hint))
        self.show_copies(answer)

    def show_copies(self, sentence: str) -> None:
        """What else this answer settles."""
        self.copies.setText(sentence)
        show_if(self.copies, bool(sentence))

    def answer(self, digit: int) -> str | None:
        """The answer on a digit."""
        return next((row.row.version for row in self.rows if row.key == str(digit)), None)

    @property
    def proposed(self) -> str | None:
        """The answer that Enter takes."""
        return next((row.row.version for row in self.rows if row.proposed), None)

    def _add(self, key: str, row: Row) -> VersionRow:
        order = self._order(row)
        if len(self.rows) < len(self._made):
            shown = self._made[len(self.rows)]
            shown.show_row(key, row, order)
        else:
            shown = VersionRow(key, row, order, self._pieces)
            shown.clicked.connect(lambda: self.taken.emit(shown.row.version))
            self._made.append(shown)
            self._column.insertWidget(self._column.count() - 1, shown)
        self.rows.append(shown)
        show_if(shown, True)
        return shown

    def _order(self, row: Row) -> int | None:
        """Of its label, which says its hue."""
        label = self._scheme.labels.get(row.label or "")
        return label.order if label else None

    def _clear(self) -> None:
        self.rows = []
        show_if(self.asked, False)
        self._hide_rest()

    def _hide_rest(self) -> None:
        for row in self._made[len(self.rows) :]:
            show_if(row, False)
