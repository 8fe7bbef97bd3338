"""The kinds of rows of the attribute form, by the attribute types of a scheme."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from annotator.arabic import fold
from annotator.model import Attribute, Event
from annotator.scheme import AttributeType
from annotator.scheme import Choice as SchemeChoice
from annotator.ui.widgets.attribute_row import AttributeRow
from annotator.ui.widgets.plain import Choice, Sentence
from annotator.ui.widgets.problems import name_of
from annotator.ui.words import number

PAGE = 9
"""Choices a digit can reach at once; 0 shows the next ones."""


class ChoiceRow(AttributeRow):
    """One of several values, by digit or click. Also yes/no."""

    def __init__(self, kind: AttributeType, language: str, parent: QWidget | None = None) -> None:
        super().__init__(kind, language, parent)
        self._choices = list(kind.choices) or _yes_no(self.tr("yes"), self.tr("no"))
        self._names = {c.value: name_of(c, language) for c in self._choices}
        self._keys = _keys(self._choices)
        last = min(PAGE, len(self._choices))
        self.keys = f"1–{last}" if last > 1 else "1"
        self._page = 0
        self._buttons: list[Choice] = []

    def build(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        for place, choice in enumerate(self._choices):
            button = Choice(self._keys[place], self._names[choice.value], self.body)
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, n=place: self._press(n))
            self._buttons.append(button)
        columns = 2 if all(b.sizeHint().width() <= 132 for b in self._buttons) else 1
        for place, button in enumerate(self._buttons):
            grid.addWidget(button, *divmod(place, columns))
        self.body_layout.addLayout(grid)

    def refresh(self) -> None:
        chosen = {a.value for a in self.values}
        proposed = {a.value for a in self.proposal.values} if self.proposal else set()
        for place, button in enumerate(self._buttons):
            button.setChecked(self._choices[place].value in chosen)
            button.set_proposed(not chosen and self._choices[place].value in proposed)
            button.setVisible(place // PAGE == self._page)

    def shown(self, value: str) -> str:
        return self._names.get(value, value)

    def digit(self, key: int) -> bool:
        if key == 0:
            self._page = (self._page + 1) % -(-len(self._choices) // PAGE)
            self.refresh()
            return True
        first = self._page * PAGE
        for place, own in enumerate(self._keys[first : first + PAGE], first):
            if own == str(key):
                self.choose(self._choices[place].value)
        return True

    def choose(self, value: str) -> None:
        self.ask(value)
        self.answered.emit()

    def _press(self, place: int) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.refresh()
        self.choose(self._choices[place].value)


class ChoicesRow(ChoiceRow):
    """Any of several values: each digit puts one in or takes it out."""

    def choose(self, value: str) -> None:
        there = self.values or (self.proposal.values if self.proposal else ())
        known = {a.value: a for a in there}
        chosen = set(known) ^ {value}
        self.changed.emit(
            tuple(
                known.get(c.value, Attribute(name=self.kind.name, value=c.value))
                for c in self._choices
                if c.value in chosen
            )
        )


class LineRow(AttributeRow):
    """A value that is typed. Asked for when the row is left or with Enter."""

    def build(self) -> None:
        self.editor = QLineEdit(self.body)
        self.editor.setAccessibleName(self.head.name)
        self.editor.returnPressed.connect(self._typed)
        self.body_layout.addWidget(self.editor)
        self.take_keys_from(self.editor)

    @property
    def pending(self) -> bool:
        return super().pending and not (self._built and self.editor.isModified())

    def refresh(self) -> None:
        text = self.shown(self.values[0].value) if self.values else ""
        proposed = self.proposal.values[0].value if self.proposal else ""
        self.editor.setPlaceholderText(self.shown(proposed) if proposed else self.invitation())
        if not self.editor.isModified():
            self.editor.setText(text)
            self.editor.selectAll()

    def invitation(self) -> str:
        """What stands in the empty line."""
        return ""

    def commit(self) -> None:
        if not self.editor.isModified():
            return
        self.editor.setModified(False)
        text = self.editor.text().strip()
        if not text:
            self.clear()
        elif (value := self.read(text)) is not None:
            self.ask(value)
        self.refresh()

    def read(self, text: str) -> str | None:
        """The value that ``text`` stands for, or None if it stands for none."""
        return text

    def _typed(self) -> None:
        self.commit()
        self.next_wanted.emit()


class NumberRow(LineRow):
    """A count, or nothing. Digits of any script are read."""

    def build(self) -> None:
        super().build()
        self.editor.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.editor.setMaxLength(12)

    def read(self, text: str) -> str | None:
        return plain_number(text)

    def shown(self, value: str) -> str:
        return number(int(value)) if value.isascii() and value.isdigit() else value


class PickRow(AttributeRow):
    """Words of the article (or typed ones). 1 takes from the article, 2 types, Delete clears."""

    keys = "1–2"

    def build(self) -> None:
        self._pick = Choice("1", self.tr("take from the article"), self.body)
        self._type = Choice("2", self.tr("type"), self.body)
        self._pick.clicked.connect(self.pick_wanted)
        self._type.clicked.connect(self.start_typing)
        for button in (self._pick, self._type):
            self.body_layout.addWidget(button)
        self.editor = QLineEdit(self.body)
        self.editor.setAccessibleName(self.head.name)
        self.editor.returnPressed.connect(self._typed)
        self.editor.installEventFilter(self)
        self.editor.hide()
        self.body_layout.addWidget(self.editor)

    def refresh(self) -> None:
        if not self.editor.isVisible():
            self.editor.setText("")

    def digit(self, key: int) -> bool:
        if key == 1:
            self.pick_wanted.emit()
        elif key == 2:
            self.start_typing()
        return True

    def start_typing(self) -> None:
        """Open the line, with what is there."""
        self.editor.show()
        self.editor.setText(self.first_text())
        self.editor.setModified(False)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.selectAll()

    def first_text(self) -> str:
        return self.values[0].value if self.values else ""

    def picked(self, text: str, start: int, end: int) -> None:
        """Words of the article were chosen for this row (code points)."""
        value = Attribute(name=self.kind.name, value=text, origin="picked", start=start, end=end)
        if self.with_new(value) != self.values:
            self.changed.emit(self.with_new(value))

    def with_new(self, value: Attribute) -> tuple[Attribute, ...]:
        """The values after ``value`` has been added."""
        return (value,)

    def commit(self) -> None:
        if self.editor.isVisible():
            text = self.editor.text().strip()
            if self.editor.isModified() and text and text != self.first_text():
                self.changed.emit(self.with_new(Attribute(name=self.kind.name, value=text)))
            self.editor.hide()

    def _typed(self) -> None:
        self.commit()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.next_wanted.emit()


class PickListRow(PickRow):
    """Several texts, in order. Delete takes the last one away."""

    def first_text(self) -> str:
        return ""

    def with_new(self, value: Attribute) -> tuple[Attribute, ...]:
        if any(a.value == value.value for a in self.values):
            return self.values
        return (*self.values, value)

    def clear(self) -> None:
        if self.values:
            self.changed.emit(self.values[:-1])

    def shown(self, value: str) -> str:
        return value


class EventRow(LineRow):
    """An event of the project, found by its name or an alias."""

    def __init__(self, kind: AttributeType, language: str, parent: QWidget | None = None) -> None:
        super().__init__(kind, language, parent)
        self._events: list[Event] = []
        self._folded: list[str] = []
        self._found: list[Event] = []
        self._buttons: list[Choice] = []

    def set_events(self, events: Sequence[Event]) -> None:
        self._events = list(events)
        self._folded = [fold(" ".join((e.name, *e.aliases))).text for e in events]
        self.show_head()

    def build(self) -> None:
        super().build()
        self.editor.textChanged.connect(self._search)
        self._none = Sentence(self.tr("No event of the project has this name."), parent=self.body)
        for place in range(PAGE):
            button = Choice("", "", self.body)
            button.clicked.connect(lambda _=False, n=place: self._take(n))
            self._buttons.append(button)
            self.body_layout.addWidget(button)
        self.body_layout.addWidget(self._none)

    def refresh(self) -> None:
        super().refresh()
        self._search(self.editor.text() if self.editor.isModified() else "")

    def invitation(self) -> str:
        return self.tr("name of the event")

    def shown(self, value: str) -> str:
        return next((e.name for e in self._events if e.external_id == value), value)

    def read(self, text: str) -> str | None:
        """The event with exactly this name, else the first one that was found."""
        exact = [e for e in self._events if text in (e.name, e.external_id, *e.aliases)]
        found = exact or self._found
        return found[0].external_id if found else None

    def _search(self, text: str) -> None:
        words = fold(text).text.split()
        self._found = [
            event
            for event, names in zip(self._events, self._folded, strict=True)
            if all(word in names for word in words)
        ][:PAGE]
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(self._found))
            if place < len(self._found):
                button.setText(self._found[place].name)
                button.updateGeometry()
        self._none.setVisible(bool(words) and not self._found)

    def _take(self, place: int) -> None:
        self.editor.setModified(False)
        self.ask(self._found[place].external_id)
        self.answered.emit()


def plain_number(text: str) -> str | None:
    """A number that was typed in any digits, in ASCII digits; None if it is none."""
    digits = "".join(str(int(c)) for c in text.strip() if c.isdecimal())
    return str(int(digits)) if digits and len(digits) == len(text.strip()) else None


def _keys(choices: Sequence[SchemeChoice]) -> list[str]:
    """The scheme's digits where they are good ones, else the places within a page."""
    own = [choice.key for choice in choices]
    good = len(choices) <= PAGE and len(set(own)) == len(own) and set(own) <= set("123456789")
    return own if good else [str(place % PAGE + 1) for place in range(len(choices))]


def _yes_no(yes: str, no: str) -> list[SchemeChoice]:
    return [
        SchemeChoice(value="true", key="1", names={"": yes}),
        SchemeChoice(value="false", key="2", names={"": no}),
    ]


ROWS: dict[str, type[AttributeRow]] = {
    "enum": ChoiceRow,
    "bool": ChoiceRow,
    "list_of_enum": ChoicesRow,
    "int_or_null": NumberRow,
    "string": LineRow,
    "text_from_article": PickRow,
    "list_of_text_from_article": PickListRow,
    "event_id": EventRow,
}
