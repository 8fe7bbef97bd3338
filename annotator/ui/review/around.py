"""Beside the card: what is in gold around it, earlier decisions on such words, the guideline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from annotator.guideline import Guide
from annotator.ui.guideline.excerpt import GuideExcerpt
from annotator.ui.widgets.paint import (
    RADIUS,
    draw_line,
    hairline,
    ink,
    paper,
    plain_tooltip,
    quiet,
    show_if,
    small,
    visual,
)
from annotator.ui.widgets.plain import Heading
from annotator.ui.widgets.told_card import ToldCards

PAD = 10


@dataclass(frozen=True, slots=True)
class Note:
    """What it is, and where it comes from; ``key`` is for whoever is to go there."""

    text: str
    detail: str
    key: str = ""


class NoteButton(QAbstractButton):
    """A note in a hairline box."""

    def __init__(self, note: Note, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._show(note)

    def show_note(self, note: Note) -> None:
        """Show another note; the same again is no work."""
        if note != self.note:
            self._show(note)
            self.update()

    def _show(self, note: Note) -> None:
        self.note = note
        self.setText(note.text)
        self.setToolTip(plain_tooltip(f"{note.text}\n{note.detail}"))
        self.setAccessibleName(f"{note.text} · {note.detail}")

    def sizeHint(self) -> QSize:
        lines = QFontMetrics(self.font()).height() + QFontMetrics(small(self.font())).height()
        return QSize(180, lines + 2 * PAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setPen(QPen(hairline(self.palette()), 1))
        painter.setBrush(paper(self.palette()))
        painter.drawRoundedRect(
            self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS
        )
        painter.setPen(ink(self.palette()))
        height = QFontMetrics(self.font()).height()
        room = QRect(PAD, PAD - 2, self.width() - 2 * PAD, height)
        draw_line(painter, visual(self, room), self.note.text, data=True)
        painter.setFont(small(self.font()))
        painter.setPen(quiet(self.palette()))
        room = QRect(
            PAD, PAD + height, self.width() - 2 * PAD, QFontMetrics(painter.font()).height()
        )
        draw_line(painter, visual(self, room), self.note.detail)


class Notes(QWidget):
    """A heading with notes below it, or hidden where there are none."""

    pressed = Signal(str)

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notes: list[NoteButton] = []
        self._spare: list[NoteButton] = []
        """Hidden, for when there are more notes again: making widgets takes long."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 12)
        self._column.setSpacing(4)
        self._column.addWidget(Heading(heading))
        self.hide()

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show these; the same again is no work."""
        while len(self.notes) > len(notes):
            self._spare.append(self.notes.pop())
            self._spare[-1].hide()
        for button, note in zip(self.notes, notes, strict=False):
            button.show_note(note)
        for note in notes[len(self.notes) :]:
            self.notes.append(self._button(note))
        show_if(self, bool(notes))

    def _button(self, note: Note) -> NoteButton:
        if self._spare:
            button = self._spare.pop()
            button.show_note(note)
            button.show()
        else:
            button = NoteButton(note)
            button.clicked.connect(lambda _=False: self.pressed.emit(button.note.key))
            self._column.addWidget(button)
        return button


class Around(QScrollArea):
    """The column beside the card."""

    def __init__(self, language: str = "ar", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.votes = Notes(self.tr("Who marked what"))
        self.gold = Notes(self.tr("In gold around it"))
        self.guideline = GuideExcerpt()
        self._shown: tuple[Guide, tuple[int, ...]] | None = None
        self.questions = ToldCards(self.tr("Asked by annotators"), language)
        self.precedents = ToldCards(self.tr("Earlier decisions like it"), language)
        self.guideline_heading = Heading(self.tr("From the guideline"))
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(12, 16, 12, 12)
        self.column.setSpacing(4)
        for part in (
            self.questions,
            self.votes,
            self.precedents,
            self.guideline_heading,
            self.guideline,
            self.gold,
        ):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show_guideline(Guide((), ()), "", ())

    def clear(self) -> None:
        """There is no card."""
        for notes in (self.votes, self.gold):
            notes.show_notes([])
        for cards in (self.questions, self.precedents):
            cards.show_told([])

    def show_guideline(self, guide: Guide, language: str, places: Sequence[int]) -> None:
        """The passages of the guideline at ``places``, or nothing of it."""
        now = guide, tuple(places)
        if now != self._shown:
            self._shown = now
            self.guideline.show_guide(guide, language, places)
        for part in (self.guideline, self.guideline_heading):
            show_if(part, bool(places))
