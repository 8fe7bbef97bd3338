"""The note of a span: some lines, saved with Enter or when one goes elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

LINES = 2


class NoteEdit(QPlainTextEdit):
    """Enter saves and leaves, Shift+Enter breaks the line, Escape takes back what was typed."""

    changed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saved = ""
        self.setTabChangesFocus(True)
        self.setPlaceholderText(self.tr("Add a note for the reviewer…"))
        self.setAccessibleName(self.tr("Note"))

    def show_note(self, note: str) -> None:
        """Show what is stored, unless something is being typed."""
        if not self.hasFocus() or self.toPlainText() == self._saved:
            if self.toPlainText() != note:
                self.setPlainText(note)
        self._saved = note

    def sizeHint(self) -> QSize:
        return QSize(120, QFontMetrics(self.font()).lineSpacing() * LINES + 16)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._saved)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    def commit(self) -> None:
        """Ask for what was typed and is not stored."""
        text = self.toPlainText().strip()
        if text != self._saved:
            self._saved = text
            self.changed.emit(text)
