"""The table of contents of the guideline: one line that says where one is, unfolded to a list."""

from __future__ import annotations

import re
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from annotator.guideline import Guide, Section
from annotator.ui.widgets.plain import Choice

TALLEST = 264
"""Pixels that the list takes at most; it scrolls beyond."""
_OWN_NUMBER = re.compile(r"^\d{1,3}[.)]\s*")


class Contents(QWidget):
    """Sections of the highest level of which there are several.

    Signals:
        chosen: the number of a section was pressed, from 1.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: list[Section] = []
        self.line = Choice("0", "")
        self.line.setAccessibleName(self.tr("Contents"))
        self.line.clicked.connect(self.toggle)
        self.rows: list[Choice] = []
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._inside.setAutoFillBackground(False)
        self._list = QScrollArea()
        self._list.setWidget(self._inside)
        self._list.setWidgetResizable(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.viewport().setAutoFillBackground(False)
        self._list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self._list)

    def show_sections(self, guide: Guide) -> None:
        """List the sections of another guideline."""
        levels = [one.level for one in guide.sections]
        level = next((n for n in range(1, 7) if levels.count(n) > 1), levels[0] if levels else 1)
        self._sections = [one for one in guide.sections if one.level == level]
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for number, section in enumerate(self._sections, 1):
            row = Choice(str(number) if number < 10 else "", _title(section))
            row.clicked.connect(partial(self.chosen.emit, number))
            self._column.addWidget(row)
            self.rows.append(row)
        height = sum(row.sizeHint().height() for row in self.rows)
        self._list.setFixedHeight(min(TALLEST, height))
        self.show_current(0)

    def section(self, number: int) -> Section | None:
        """The section with this number, from 1."""
        return self._sections[number - 1] if 0 < number <= len(self._sections) else None

    def show_current(self, place: int) -> None:
        """Say in which section the passage at ``place`` is."""
        here = [n for n, one in enumerate(self._sections) if one.start <= place < one.end]
        current = here[-1] if here else -1
        for number, row in enumerate(self.rows):
            row.setCheckable(True)
            row.setChecked(number == current)
        words = _title(self._sections[current]) if here else self.tr("Contents")
        self.line.setText(words)
        self.line.setVisible(bool(self._sections))

    def toggle(self) -> None:
        """Unfold the list, or fold it."""
        self._list.setVisible(self._list.isHidden() and bool(self._sections))

    def fold(self) -> None:
        """Show the line alone."""
        self._list.hide()


def _title(section: Section) -> str:
    """The section's title without the number that it gives itself."""
    return _OWN_NUMBER.sub("", section.title) or section.title
