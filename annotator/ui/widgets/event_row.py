"""The row of the form that names an event of the project."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from annotator.arabic import fold
from annotator.model import Event
from annotator.scheme import AttributeType
from annotator.ui.widgets.attribute_row import PAGE
from annotator.ui.widgets.line_rows import LineRow
from annotator.ui.widgets.paint import one_line
from annotator.ui.widgets.plain import Choice
from annotator.ui.words import isolated


class EventRow(LineRow):
    """An event of the project: a digit takes one of the list, letters find it by its name or an
    alias, and Enter behind a name that nothing has makes a new one.

    Signals:
        new_wanted: an event of this name shall be made, and be the value.
    """

    new_wanted = Signal(str)
    keys = f"1–{PAGE}"
    typed_first = False

    def __init__(self, kind: AttributeType, language: str, parent: QWidget | None = None) -> None:
        super().__init__(kind, language, parent)
        self._events: list[Event] = []
        self._folded: list[str] = []
        self._found: list[Event] = []
        self._buttons: list[Choice] = []
        self._page = 0
        self._offers_new = True

    def set_events(self, events: Sequence[Event], offers_new: bool = True) -> None:
        """The events there are; ``offers_new``: whether others can be made of what is typed."""
        self._events, self._offers_new = list(events), offers_new
        self._folded = [fold(" ".join(e.names)).text for e in events]
        self.show_head()

    def build(self) -> None:
        for place in range(PAGE):
            button = Choice(str(place + 1), "", self.body)
            button.clicked.connect(lambda _=False, n=place: self._take(n))
            self._buttons.append(button)
            self.body_layout.addWidget(button)
        super().build()
        self.editor.textChanged.connect(self._search)
        self._new = Choice("Enter", "", self.body)
        self._new.clicked.connect(self._press_new)
        self.body_layout.addWidget(self._new)

    def refresh(self) -> None:
        super().refresh()
        self._search(self.editor.text() if self.editor.isModified() else "")

    def invitation(self) -> str:
        return self.tr("name of the event")

    def shown(self, value: str) -> str:
        return next((e.name for e in self._events if value in e.ids), value)

    def ask_new(self, alike: bool = False) -> bool:
        """Ask for a new event, if what was typed is the name of none; ``alike``: also where it is
        a part of one. Returns whether it was."""
        text = " ".join(self.editor.text().split()) if self._built else ""
        if self._offers_new and text and self.editor.isModified() and (alike or not self._found):
            self.editor.setText("")
            self.new_wanted.emit(text)
            return True
        return False

    def digit(self, key: int) -> bool:
        if key == 0:
            self._show_page((self._page + 1) % max(1, -(-len(self._found) // PAGE)))
        else:
            self._take(key - 1)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters go into the line."""
        typed, held = event.text(), event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if typed.isprintable() and typed.strip() and not typed.isdecimal() and not held:
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self.editor.clear()
            QApplication.sendEvent(self.editor, event)
        else:
            super().keyPressEvent(event)

    def read(self, text: str) -> str | None:
        """The event with exactly this name, else the first one that was found."""
        exact = [e for e in self._events if text in e.names or text in e.ids]
        found = exact or self._found
        return found[0].external_id if found else None

    def _search(self, text: str) -> None:
        words = fold(text).text.split()
        self._found = [
            event
            for event, names in zip(self._events, self._folded, strict=True)
            if all(word in names for word in words)
        ]
        self._show_page(0)
        self._new.setText(self.tr("New event: {name}").format(name=isolated(one_line(text))))
        self._new.key = "" if self._found else "Enter"
        known = any(text.strip() in event.names for event in self._found)
        self._new.setVisible(self._offers_new and bool(words) and not known)
        self._new.updateGeometry()

    def _press_new(self) -> None:
        self.ask_new(alike=True)
        self.answered.emit()

    def _show_page(self, page: int) -> None:
        self._page = page
        chosen = {a.value for a in self.values}
        proposed = {a.value for a in self.proposal.values} if self.proposal else set()
        shown = self._found[page * PAGE : (page + 1) * PAGE]
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(shown))
            if place < len(shown):
                ids = shown[place].ids
                button.setText(shown[place].name)
                button.setCheckable(True)
                button.setChecked(bool(ids & chosen))
                button.set_proposed(not chosen and bool(ids & proposed))
                button.updateGeometry()

    def _take(self, place: int) -> None:
        at = self._page * PAGE + place
        if at < len(self._found):
            value = self._found[at].external_id
            self.editor.setText("")
            self.ask(value)
            self.answered.emit()
