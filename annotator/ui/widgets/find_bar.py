"""Find in the article: what is sought, how many hits there are, and which one is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from annotator.ui import theme
from annotator.ui.keys import mark_area
from annotator.ui.widgets.field import Field
from annotator.ui.widgets.plain import Line
from annotator.ui.words import number

PAUSE = 120
"""Milliseconds of not typing after which the search starts."""


class FindBar(QWidget):
    """A line over the article: ``sought`` gives words, ``stepped`` +1 or -1, ``closed`` ends."""

    sought = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = Field()
        self.field.setPlaceholderText(self.tr("Find in the article"))
        self.field.setAccessibleName(self.tr("Find in the article"))
        self.count = Line(quiet_ink=True, small_size=True)
        self.count.setMinimumWidth(72)
        self.back = self._button(self.tr("Previous"))
        self.on = self._button(self.tr("Next"))
        self.close_button = self._button(self.tr("Close"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.field, 1)
        for part in (self.count, self.back, self.on, self.close_button):
            layout.addWidget(part)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.seek)
        self._sought = ""
        self.field.textChanged.connect(lambda _: self._pause.start())
        self.field.returnPressed.connect(self._on)
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.on.clicked.connect(lambda: self.stepped.emit(1))
        self.close_button.clicked.connect(self.closed)
        mark_area(self, "find")
        self.hide()

    def open_with(self, words: str) -> None:
        """Show the bar; ``words`` (the selection) are sought at once if there are any."""
        self.show()
        if words:
            self.field.setText(words)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._sought = ""
        self.seek()

    def words(self) -> str:
        return self.field.text()

    def seek(self) -> None:
        """Ask for the words that stand in the field now."""
        self._pause.stop()
        if self.field.text() != self._sought:
            self._sought = self.field.text()
            self.sought.emit(self._sought)

    def show_count(self, at: int | None, total: int) -> None:
        """``at`` counts from 0; None: no hit is the current one."""
        if not self.field.text().strip():
            text = ""
        elif not total:
            text = self.tr("no hits")
        elif at is None:
            text = self.tr("%Ln hit(s)", "", total)
        else:
            text = self.tr("{at} of {total}").format(at=number(at + 1), total=number(total))
        self.count.set_text(text)
        self.back.setEnabled(total > 0)
        self.on.setEnabled(total > 0)

    def _on(self) -> None:
        if self._pause.isActive() or self.field.text() != self._sought:
            self.seek()
        else:
            self.stepped.emit(1)

    def _button(self, text: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.mark(button, "flat")
        return button
