"""What stands in the place of the table for a while: a column of controls, a way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.ui.widgets.plain import Line

WIDTH = 760
"""Pixels that a column may be wide: longer lines don't read well."""


class Panel(QWidget):
    """Escape leads back, Enter presses the button with the focus."""

    closed = Signal()

    def leave(self) -> None:
        """Back to the table."""
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focus = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(
            focus, QPushButton
        ):
            focus.click()
        else:
            super().keyPressEvent(event)


def column() -> tuple[QWidget, QVBoxLayout]:
    """A column of limited width, at the leading side."""
    whole, holder = QWidget(), QWidget()
    holder.setMaximumWidth(WIDTH)
    # A stack puts what is narrower than itself to the left, in every language.
    line = QHBoxLayout(whole)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(holder, WIDTH)
    line.addStretch(1)
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(12)
    return whole, layout


def row(*parts: QWidget) -> QHBoxLayout:
    """Controls side by side from the leading edge."""
    line = QHBoxLayout()
    line.setSpacing(8)
    for part in parts:
        line.addWidget(part)
    line.addStretch(1)
    return line


def named(name: str, part: QWidget) -> QWidget:
    """A control with its name before it."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(12)
    line.addWidget(Line(name, quiet_ink=True))
    line.addWidget(part)
    line.addStretch(1)
    part.setAccessibleName(name)
    return holder
