"""The rows in which a person is added or changed, and articles are dealt out."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotator import assignment, people
from annotator.model import Action, Failure, Person, Role
from annotator.store import Store
from annotator.ui.failures import sentence
from annotator.ui.keys import mark_area
from annotator.ui.short_ids import follow_name
from annotator.ui.team.words import ROLES, role_name
from annotator.ui.theme import SPACE, mark, pad
from annotator.ui.widgets.field import Field
from annotator.ui.widgets.flow import Flow
from annotator.ui.widgets.plain import Line, Sentence


class Row(QFrame):
    """A card with a title, fields on one line, and two buttons.

    Signals:
        wanted: what shall be done, once the fields are right.
        left: never mind.
    """

    wanted = Signal(object)
    left = Signal()

    def __init__(self, action: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, "card")
        mark_area(self, "form")
        self.title = Line(strong=True)
        self.said = Sentence(quiet_ink=False)
        mark(self.said, "bad")
        fields = QWidget()
        self._fields = Flow(fields)
        self.do, away = QPushButton(action), QPushButton(self.tr("Cancel"))
        mark(self.do, "main")
        mark(away, "flat")
        self.do.clicked.connect(self.go)
        away.clicked.connect(self.leave)
        line = QHBoxLayout()
        line.setSpacing(SPACE)
        line.addWidget(fields, 1)
        line.addWidget(away, 0, Qt.AlignmentFlag.AlignBottom)
        line.addWidget(self.do, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 12, 2 * SPACE, 12)
        column.setSpacing(SPACE)
        column.addWidget(self.title)
        column.addLayout(line)
        column.addWidget(self.said)
        self.hide()

    def go(self) -> None:
        """Do it, or say what is missing."""
        raise NotImplementedError

    def unfold(self, title: str, first: QWidget) -> None:
        """Show the row, ready to type."""
        self.title.set_text(title)
        self.said.hide()
        self.show()
        first.setFocus()

    def leave(self) -> None:
        """Fold the row without doing anything."""
        self.hide()
        self.left.emit()

    def say(self, text: str) -> None:
        """Say what is missing."""
        self.said.setText(text)
        self.said.show()

    def ask_for(self, text: str, field: QWidget) -> None:
        """Say what is missing, and go there."""
        self.say(text)
        field.setFocus()

    def add(self, words: str, field: QWidget) -> None:
        """A field with its name before it; where there is little room, on a line of its own."""
        field.setAccessibleName(words)
        pair = QWidget()
        row = QHBoxLayout(pair)
        pad(row, 0, 2 * SPACE)
        row.setSpacing(SPACE)
        row.addWidget(QLabel(words))
        row.addWidget(field, 1)
        self._fields.addWidget(pair)


class PersonRow(Row):
    """Emits ``wanted`` with an Action that adds a person, or changes the one it was opened for."""

    def __init__(self, author: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._author = author
        self._person: Person | None = None
        self._taken: Collection[str] = ()
        self.do.setText(self.tr("Save"))
        self.name, self.short_id, self.role = Field(), Field(), QComboBox()
        self.short_id.setMaxLength(16)
        for role in ROLES:
            self.role.addItem(role_name(role), role)
        self.add(self.tr("Name"), self.name)
        self.add(self.tr("Short id"), self.short_id)
        self.add(self.tr("Role"), self.role)
        self.name.setMinimumWidth(self.fontMetrics().horizontalAdvance("m") * 18)
        follow_name(self.name, self.short_id, lambda: self._taken)
        for field in (self.name, self.short_id):
            field.returnPressed.connect(self.go)

    def open_new(self, taken: Collection[str]) -> None:
        """Ask for a new person; others have these short ids."""
        self._person, self._taken = None, taken
        self.name.clear()
        self.short_id.clear()
        self.role.setCurrentIndex(0)
        self.unfold(self.tr("A new person"), self.name)

    def open_for(self, person: Person, called: str) -> None:
        """Show what is known of a person, to be changed."""
        self._person = person
        self.name.setText(person.name)
        self.short_id.clear()  # and no longer what was proposed for somebody new
        self.short_id.setText(person.short_id)
        self.role.setCurrentIndex(max(0, self.role.findData(person.role)))
        self.unfold(called, self.name)

    def go(self) -> None:
        name, short_id = self.name.text(), self.short_id.text()
        role: Role = self.role.currentData()
        if not name.strip():
            self.ask_for(self.tr("Type a name."), self.name)
            return
        if not short_id.strip():
            self.ask_for(
                self.tr("Type a short id: it stands in file names and exports."), self.short_id
            )
            return
        try:
            if self._person is None:
                action = people.added(self._author, short_id, name, role)
            else:
                same = short_id.strip() == self._person.short_id
                given = None if same else short_id
                action = people.changed(self._author, self._person, given, name, role)
        except Failure as failure:
            self.ask_for(sentence(failure), self.short_id)
            return
        self.hide()
        self.wanted.emit(action)


class DealRow(Row):
    """Emits ``wanted`` with a function that makes the Action from a Store."""

    def __init__(self, author: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._author = author
        self._people: list[str] = []
        self.do.setText(self.tr("Deal out"))
        self.each, self.share, self.seed = QSpinBox(), QSpinBox(), Field(assignment.SEED)
        for box in (self.each, self.share):
            box.setLineEdit(Field())
            box.setAlignment(Qt.AlignmentFlag.AlignCenter)
            box.setLocale(QLocale())
            box.setMinimumWidth(self.fontMetrics().horizontalAdvance("0 %") + 40)
        self.each.setRange(1, 1)
        self.share.setRange(0, 100)
        self.share.setSingleStep(5)
        self.share.setSuffix(self.tr(" %"))
        self.seed.setMaximumWidth(self.fontMetrics().horizontalAdvance("0") * 9)
        self.add(self.tr("People for each article"), self.each)
        self.add(self.tr("Share that everybody annotates"), self.share)
        self.seed.setToolTip(self.tr("The same number deals in the same way again."))
        self.add(self.tr("Number of the draw"), self.seed)

    def open_for(self, annotators: list[str]) -> None:
        """Ask how all articles are dealt out among these people."""
        self._people = annotators
        self.each.setRange(1, max(1, len(annotators)))
        self.each.setValue(min(2, max(1, len(annotators))))
        title = self.tr("Deal all articles out to %Ln annotators", "", len(annotators))
        self.unfold(title, self.each)
        self.do.setEnabled(bool(annotators))
        if not annotators:
            self.say(self.tr("There are no annotators yet. Add people first."))

    def go(self) -> None:
        chosen, each, share = self._people, self.each.value(), self.share.value() / 100
        seed, author = self.seed.text().strip() or assignment.SEED, self._author

        def make(store: Store) -> Action:
            pairs = assignment.dealt(
                store.lengths(), chosen, each, share, seed, store.together(), store.assignments()
            )
            return assignment.give(author, pairs)

        self.hide()
        self.wanted.emit(make)
