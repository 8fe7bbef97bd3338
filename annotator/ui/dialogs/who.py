"""Asked once a project: who is working? All she makes goes into her own set."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.model import Person, new_id
from annotator.people import SHORT_ID, called
from annotator.settings import Settings
from annotator.ui.centred import centred
from annotator.ui.session import Session
from annotator.ui.short_ids import follow_name
from annotator.ui.team.words import role_name
from annotator.ui.theme import SPACE, mark
from annotator.ui.widgets.field import Field
from annotator.ui.widgets.plain import Sentence
from annotator.ui.words import isolated


class Who(QWidget):
    """A card in the middle of the window: the people of the project, then a line for a new one.

    Signals:
        chosen: a Person, of the project or new.
        left: back without a choice (only offered while somebody works already).
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people = [person for person in session.people if person.role != "machine"]
        self._now, self._settings = session.author, settings
        card = QFrame()
        mark(card, "card")
        card.setMaximumWidth(max(480, self.fontMetrics().horizontalAdvance("m") * 36))
        self._column = QVBoxLayout(card)
        self._column.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        self._column.setSpacing(SPACE)
        self._add_title()
        for person in self._people:
            self._column.addWidget(self._row(person))
        self._add_new()
        self._lay_out(card)

    @property
    def complaint(self) -> str:
        """What is missing in the line for a new person, if anything is."""
        return "" if self._said.isHidden() else self._said.text()

    def add(self) -> None:
        """Take the new person as typed, or say what is missing."""
        name, short_id = self.name.text().strip(), self.short_id.text().strip()
        taken = any(p.short_id.casefold() == short_id.casefold() for p in self._people)
        if not name:
            self._say(self.tr("Type a name."), self.name)
        elif not SHORT_ID.fullmatch(short_id):
            self._say(
                self.tr("A short id begins with a Latin letter; letters and digits follow."),
                self.short_id,
            )
        elif taken:
            text = self.tr("This short id is taken: choose whose it is above, or take another one.")
            self._say(text, self.short_id)
        else:
            settings = self._settings
            same = (name, short_id) == (settings.name, settings.short_id)
            known = settings.person if same else None
            self.chosen.emit(Person(id=known or new_id(), short_id=short_id, name=name))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming here means choosing: the first person, or the line for the name."""
        first = self.findChild(QPushButton, "person")
        (first if isinstance(first, QPushButton) else self.name).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Words in Arabic letters are higher than Latin ones; what stands together is alike."""
        super().showEvent(event)
        for parts in (
            self.findChildren(QPushButton, "person"),
            (self.name, self.short_id, self._begin),
        ):
            highest = max((part.sizeHint().height() for part in parts), default=0)
            for part in parts:
                part.setMinimumHeight(highest)

    def _add_title(self) -> None:
        title = QLabel(self.tr("Who is working?"))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.35)
        font.setBold(True)
        title.setFont(font)
        why = Sentence(
            self.tr("What you tag is kept under your name. The others see only their own work.")
        )
        self._column.addWidget(title)
        self._column.addWidget(why)
        self._column.addSpacing(SPACE)

    def _row(self, person: Person) -> QPushButton:
        short_id = called(self._people)[person.id]
        parts = [isolated(person.name), isolated(short_id)]
        if person.role != "annotator":
            parts.append(role_name(person.role))
        button = QPushButton(" · ".join(parts).replace("&", "&&"))
        button.setObjectName("person")
        mark(button, "row")
        button.clicked.connect(partial(self.chosen.emit, person))
        return button

    def _add_new(self) -> None:
        if self._people:
            self._column.addSpacing(SPACE)
            other = QLabel(self.tr("Somebody else"))
            mark(other, "quiet")
            self._column.addWidget(other)
        self.name, self.short_id = Field(), Field()
        self.name.setPlaceholderText(self.tr("Name"))
        self.name.setAccessibleName(self.tr("Name"))
        self.short_id.setPlaceholderText(self.tr("Your short id"))
        self.short_id.setAccessibleName(self.tr("Your short id"))
        self.short_id.setMaximumWidth(self.fontMetrics().horizontalAdvance("m") * 11)
        self.short_id.setMaxLength(16)
        if not any(person.short_id == self._settings.short_id for person in self._people):
            self.name.setText(self._settings.name)
            self.short_id.setText(self._settings.short_id)
        follow_name(self.name, self.short_id, lambda: [p.short_id for p in self._people])
        self._said = Sentence(quiet_ink=False)
        mark(self._said, "bad")
        self._said.hide()
        begin = self._begin = QPushButton(self.tr("Begin"))
        mark(begin, "main")
        row = QHBoxLayout()
        row.addWidget(self.name, 1)
        row.addWidget(self.short_id)
        row.addWidget(begin)
        self._column.addLayout(row)
        self._column.addWidget(self._said)
        begin.clicked.connect(self.add)
        self.name.returnPressed.connect(self.add)
        self.short_id.returnPressed.connect(self.add)

    def _lay_out(self, card: QFrame) -> None:
        if self._now is not None:
            back = QPushButton(self.tr("Back"))
            mark(back, "flat")
            back.clicked.connect(self.left)
            self._column.addWidget(back, 0, Qt.AlignmentFlag.AlignTrailing)
        self._area = centred(card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)

    def _say(self, text: str, field: QLineEdit) -> None:
        self._said.setText(text)
        self._said.show()
        field.setFocus()
        # The card grows by a line: where it scrolls, that line is below the fold.
        QTimer.singleShot(0, self._said, lambda: self._area.ensureWidgetVisible(self._said))
