"""Rows of the form whose value is typed: words, and numbers in any digits."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from annotator.ui.widgets.attribute_row import AttributeRow
from annotator.ui.widgets.field import Field
from annotator.ui.words import figure


class LineRow(AttributeRow):
    """A value that is typed. Asked for when the row is left or with Enter."""

    typed_first = True
    """Whether the line has the focus at once, digits included."""

    def build(self) -> None:
        self.editor = Field(parent=self.body)
        self.editor.setAccessibleName(self.head.name)
        self.editor.returnPressed.connect(self._typed)
        self.body_layout.addWidget(self.editor)
        self.take_keys_from(self.editor, self.typed_first)

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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete in an empty line is about the proposal behind it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            deleting = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
            if deleting and self.pending and not self.editor.text():
                self.clear()
                return True
        return super().eventFilter(watched, event)

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
        return figure(value)


def plain_number(text: str) -> str | None:
    """A number that was typed in any digits, in ASCII digits; None if it is none."""
    digits = "".join(str(int(c)) for c in text.strip() if c.isdecimal())
    return str(int(digits)) if digits and len(digits) == len(text.strip()) else None
