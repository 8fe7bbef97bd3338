"""The strip below the article: where else its passage stands, what differs, what is offered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from annotator.repetition import Difference, normal
from annotator.ui.keys import mark_area
from annotator.ui.repetition.elsewhere import Elsewhere
from annotator.ui.widgets.article_look import article_colours
from annotator.ui.widgets.flow import Flow
from annotator.ui.widgets.marked_text import Mark, MarkedText
from annotator.ui.widgets.paint import ink, show_if
from annotator.ui.widgets.plain import Choice, Line
from annotator.ui.widgets.strip import Strip
from annotator.ui.words import isolated, listed

ROOMY = 760
"""Pixels of a window's height from which the preview has two lines."""
FEW, SHORT = 3, 24
"""So many differences are spelled out, if they are this short (code points)."""


class RepeatStrip(Strip):
    """Digits choose, as in the form; ``take`` has a key of its own in the article.

    Signals:
        taken: take over, or give, what is offered.
        went: to the other place.
        turned: to the next place where the passage stands.
        dropped: say no more about it.
    """

    taken = Signal()
    went = Signal()
    turned = Signal()
    dropped = Signal()

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Line(strong=True)
        self.preview = Preview()
        self.differs = Line(quiet_ink=True, small_size=True)
        self.take = Choice(key, "")
        self.go = Choice("2", self.tr("go there"))
        self.drop = Choice("3", self.tr("not now"))
        self.next = Choice("4", self.tr("next place"))
        answers = QWidget()
        flow = Flow(answers)
        pairs = (
            (self.take, self.taken),
            (self.go, self.went),
            (self.drop, self.dropped),
            (self.next, self.turned),
        )
        for choice, signal in pairs:
            choice.clicked.connect(signal)
            flow.addWidget(choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 6)
        column.setSpacing(2)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.heading)
        top.addWidget(self.differs, 1)
        column.addLayout(top)
        column.addWidget(self.preview)
        column.addWidget(answers)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        mark_area(self, "form")
        self.hide()

    def digit(self, key: int) -> None:
        """1 takes, 2 goes there, 3 drops it, 4 turns to the next place."""
        choices = (self.take, self.go, self.drop, self.next)
        if 1 <= key <= len(choices) and choices[key - 1].isVisible():
            choices[key - 1].click()

    def show_one(self, one: Elsewhere, others: int, text: str, editable: bool) -> None:
        """Show a place; ``text`` is the open article, ``others`` how many more places there
        are."""
        self.heading.set_text(self._heading(one))
        offered = one.offers if editable else 0
        changed = [(k, m) for _, _, k, m in one.take.changed]
        self.preview.show_text(text, one.run.start, one.run.end, changed if offered else [])
        show_if(self.preview, bool(offered and changed))
        self.differs.set_text(self._differences(one, text) if offered else self._state(one))
        self.take.setText(self._offer(one))
        self.take.updateGeometry()
        show_if(self.take, offered > 0)
        show_if(self.next, others > 0)
        self.setAccessibleName(f"{self.heading.text()} · {self.differs.text()}")
        self.show()

    def set_text_font(self, font: QFont) -> None:
        """The face of the preview."""
        self.preview.setFont(font)

    def _heading(self, one: Elsewhere) -> str:
        if one.same_article:
            return self.tr("This passage stands in this article twice")
        text = self.tr("This passage also stands in {article}")
        said = text.format(article=isolated(one.heading))
        return f"{said} · {isolated(one.outlet)}" if one.outlet else said

    def _offer(self, one: Elsewhere) -> str:
        if one.take.copies:
            return self.tr("take over %Ln annotation(s) from there", "", len(one.take.copies))
        return self.tr("put %Ln annotation(s) of this passage there too", "", len(one.give.copies))

    def _state(self, one: Elsewhere) -> str:
        if one.take.there or one.give.there:
            return self.tr("Annotated in both places.")
        return self.tr("Not annotated in either place.")

    def _differences(self, one: Elsewhere, text: str) -> str:
        if not one.take.changed:
            return self.tr("Word for word the same.")
        copies = one.take.copies or one.give.copies
        found = dict.fromkeys(d for copy in copies for d in copy.differences)
        short = [d for d in found if max(len(d.old), len(d.new)) <= SHORT and _tells(d)]
        arrow = "←" if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else "→"
        pairs = [f"{_shown(d.old)} {arrow} {_shown(d.new)}" for d in short[:FEW]]
        parts = [isolated(listed(pairs)) + "."] if pairs else []
        if not parts:
            parts = [self.tr("What reads differently there is marked.")]
        again = sum(copy.reread for copy in copies)
        if again:
            parts.append(self.tr("%Ln number(s) read again from the words.", "", again))
        return " ".join(parts)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.preview.dress()


class Preview(QWidget):
    """Two lines of a passage, with what differs marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what: tuple[str, tuple[tuple[int, int], ...]] = ("", ())
        self._laid: MarkedText | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_text(
        self, text: str, start: int, end: int, changed: Sequence[tuple[int, int]]
    ) -> None:
        """Show ``text[start:end]`` with the ranges ``changed`` of the text."""
        inside = tuple((max(a, start) - start, min(b, end) - start) for a, b in changed if a < b)
        self._what = text[start:end], inside
        self.setAccessibleName(text[start:end])
        self.dress()

    def dress(self) -> None:
        """Lay it out anew: for another width, face or colour."""
        text, changed = self._what
        colour = QColor(article_colours().hit)
        marks = [Mark(a, b, behind=colour) for a, b in changed]
        roomy = self.window().height() >= ROOMY
        width = max(80, self.width())
        self._laid = MarkedText(text, marks, self.font(), width, lines=2 if roomy else 1)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self._laid.height if self._laid else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._laid is not None:
            painter = QPainter(self)
            painter.setPen(ink(self.palette()))
            self._laid.paint(painter, 0, 0)


def _tells(one: Difference) -> bool:
    """Whether words or numbers differ, not only signs."""
    return normal(one.old) != normal(one.new)


def _shown(text: str) -> str:
    return isolated(text.strip()) if text.strip() else "–"
