"""Letters that are typed where a line stands open for them go into the line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

_COMMANDING = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def begin_line(line: QLineEdit, event: QKeyEvent) -> bool:
    """Begin to type in ``line`` with what the key writes; False where it writes nothing."""
    text = event.text()
    if event.modifiers() & _COMMANDING or not text.strip() or not text.isprintable():
        return False
    line.setFocus(Qt.FocusReason.OtherFocusReason)
    line.end(False)
    line.insert(text)
    return True
