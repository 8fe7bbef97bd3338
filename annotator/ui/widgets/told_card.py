"""Something that was said about some words, in a hairline box: a heading, the words, a note."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.ui.widgets.marked_text import Mark, MarkedText
from annotator.ui.widgets.paint import (
    RADIUS,
    accent,
    hairline,
    ink,
    paper,
    plain_tooltip,
    quiet,
    show_if,
    small,
)
from annotator.ui.widgets.plain import Heading

PAD, GAP = 10, 4
TITLE, WORDS, NOTE = 4, 2, 4
"""Lines that each part may take; the tooltip has all of it."""


@dataclass(frozen=True, slots=True)
class Told:
    """``words`` are a piece of an article, marked from ``start`` to ``end`` (code points).

    ``key`` is for whoever is to go there.
    """

    key: str
    title: str
    words: str = ""
    start: int = 0
    end: int = 0
    note: str = ""


class ToldCard(QAbstractButton):
    """Pressing it is for whoever shows it."""

    def __init__(self, told: Told, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told, self._language = told, language
        self._laid: list[tuple[MarkedText, bool]] = []
        self._room = 0
        parts = [part for part in (told.title, told.words, told.note) if part]
        self.setText(" · ".join(parts))
        self.setAccessibleName(self.text())
        self.setToolTip(plain_tooltip("\n".join(parts)))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = max(180, self.width())
        return QSize(180, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._lay_out(width)
        return sum(laid.height + GAP for laid, _ in self._laid) - GAP + 2 * PAD - 4

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Layouts ask for the height before they know the width."""
        super().resizeEvent(event)
        if self.height() != (height := self.heightForWidth(self.width())):
            self.setFixedHeight(height)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._lay_out(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = accent(self.palette()) if self.underMouse() else hairline(self.palette())
        painter.setPen(QPen(edge, 1))
        painter.setBrush(paper(self.palette()))
        box = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        top = PAD - 2
        for laid, strong in self._laid:
            painter.setPen(ink(self.palette()) if strong else quiet(self.palette()))
            laid.paint(painter, PAD, top)
            top += laid.height + GAP

    def _lay_out(self, width: int) -> None:
        if width == self._room and self._laid:
            return
        self._room = width
        room, told = width - 2 * PAD, self.told
        tint = hairline(self.palette())
        marks = [Mark(told.start, told.end, tint)] if told.start < told.end else []
        plain = small(self.font())
        laid = [
            (MarkedText(told.title, (), self.font(), room, TITLE, self._language), True)
            if told.title
            else None,
            (MarkedText(told.words, marks, plain, room, WORDS, "ar"), True) if told.words else None,
            (MarkedText(told.note, (), plain, room, NOTE, self._language), False)
            if told.note
            else None,
        ]
        self._laid = [one for one in laid if one is not None]


class ToldCards(QWidget):
    """A heading with cards below it, or hidden where there are none.

    ``pressed`` names the key of a card.
    """

    pressed = Signal(str)

    def __init__(self, heading: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.cards: list[ToldCard] = []
        self._shown: list[Told] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 12)
        self._column.setSpacing(4)
        self.heading = Heading(heading)
        self._column.addWidget(self.heading)
        self.hide()

    def show_told(self, told: list[Told]) -> None:
        """Show these; the same again is no work."""
        if told != self._shown:
            self._shown = told
            for old in self.cards:
                self._column.removeWidget(old)
                old.hide()
                old.deleteLater()
            self.cards = []
            for one in told:
                card = ToldCard(one, self._language)
                card.clicked.connect(lambda _=False, key=one.key: self.pressed.emit(key))
                self._column.addWidget(card)
                self.cards.append(card)
        show_if(self, bool(told))
