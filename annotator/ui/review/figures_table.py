"""How the review goes, by class: what is left, how long a card takes, what a proposal does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from annotator.adjudication import Deck, Tally
from annotator.diff import CLASSES
from annotator.ui.review.wording import CLASS_NAMES, say
from annotator.ui.widgets.paint import small
from annotator.ui.widgets.plain import Heading, Line, Sentence
from annotator.ui.words import number

NOTHING = "–"
HALF = 0.6
"""Of what a column is called: it stands on two lines."""


class FiguresTable(QWidget):
    """A row for each class with cards. It has no colours: the figures are to be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[list[str]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Heading(self.tr("How the review goes")))
        column.addLayout(self._grid)
        text = self.tr(
            "Times are medians. Where proposals are taken much more often when they are shown "
            "than when they are hidden, they sway whoever decides."
        )
        column.addWidget(Sentence(text))

    def show_figures(self, deck: Deck, tally: Tally) -> None:
        """Count again."""
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.lines = self._lines(deck, tally)
        self.setVisible(len(self.lines) > 1)
        for at, cells in enumerate(self.lines):
            for place, text in enumerate(cells):
                if at:
                    cell: QWidget = Line(text, trailing=place > 0)
                else:
                    cell = _head(text)
                if not place:
                    cell.setMinimumWidth(cell.sizeHint().width())
                side = Qt.AlignmentFlag.AlignVCenter if at else Qt.AlignmentFlag.AlignBottom
                self._grid.addWidget(cell, at, place, side)

    def _lines(self, deck: Deck, tally: Tally) -> list[list[str]]:
        times, taken = tally.times(), tally.defaults()
        lines = [
            [
                "",
                self.tr("left"),
                self.tr("decided"),
                self.tr("seconds a card"),
                self.tr("proposal taken when shown"),
                self.tr("when hidden"),
            ]
        ]
        for kind in CLASSES:
            there, left = deck.counts.there[kind], deck.counts.left[kind]
            took, defaults = times.get(kind), taken.get(kind)
            if not (there or left or took):
                continue
            shown, hidden = NOTHING, NOTHING
            if defaults is not None:
                shown = self._share(defaults.shown_taken, defaults.shown)
                hidden = self._share(defaults.hidden_taken, defaults.hidden)
            seconds = number(took.median / 1000, 1) if took else NOTHING
            cells = [number(left), number(max(0, there - left)), seconds, shown, hidden]
            lines.append([say(CLASS_NAMES[kind]), *cells])
        return lines

    def _share(self, count: int, total: int) -> str:
        if not total:
            return NOTHING
        text = self.tr("{n} of {total}")
        return text.format(n=number(count), total=number(total))


def _head(text: str) -> Sentence:
    """What a column is, on as many lines as it takes."""
    head = Sentence(text)
    head.setFont(small(head.font()))
    width = head.fontMetrics().horizontalAdvance
    head.setMinimumWidth(max([round(width(text) * HALF), *map(width, text.split())]))
    head.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignBottom)
    return head
