"""F1: every key on one sheet, made from the table of commands; keys are changed here too."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.actions import COMMANDS, GROUPS, Command, Group, group_words, words
from annotator.ui.chords import candidates, native
from annotator.ui.keymap import Keymap
from annotator.ui.keyrow import KeyRow
from annotator.ui.keys import Host
from annotator.ui.overlay import Overlay
from annotator.ui.theme import SPACE, mark
from annotator.ui.widgets.plain import Heading, Sentence
from annotator.ui.words import left_to_right

_NARROW, _COLUMNS = 300, 4
"""Pixels that a column needs at least, and how many there are at most."""


class CheatSheet(Overlay):
    """All commands with their keys, in columns by menu. Choosing one waits for its new key."""

    def __init__(self, parent: QWidget, host: Host) -> None:
        super().__init__(parent, host)
        self._columns = 0
        self.own_keys = host.preferences.keymap.keys("help.keys")
        self.learning: str | None = None
        """The command whose new key is awaited."""
        title = QLabel(self.tr("All keys"))
        title.setTextFormat(Qt.TextFormat.PlainText)
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        font.setBold(True)
        title.setFont(font)
        self.said = Sentence()
        self._again = QPushButton(self.tr("All keys as they were"))
        mark(self._again, "flat")
        self._again.clicked.connect(self._reset)
        top = QHBoxLayout()
        top.addWidget(title)
        top.addSpacing(2 * SPACE)
        top.addWidget(self.said, 1)
        top.addWidget(self._again)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self.sheet)
        column.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addLayout(top)
        column.addWidget(self._area, 1)
        self._explain()

    def rows(self) -> list[KeyRow]:
        """One row a command (the nine digits of a command share one)."""
        return self._area.findChildren(KeyRow)

    def learn(self, name: str) -> None:
        """Wait for a new key for the command ``name``."""
        self.learning = name
        text = self.tr("Press the new key for “{command}”. Esc leaves it as it is.")
        self.said.setText(text.format(command=words(COMMANDS[name])))

    def place_sheet(self) -> None:
        width = min(self.width() - 4 * SPACE, 1400)
        columns = max(1, min(_COLUMNS, width // self._column_width()))
        if columns != self._columns:
            self._columns = columns
            self._fill()
            if self.isVisible():
                self.take_focus()  # the row that had it is gone
        inside = self._area.widget()
        wanted = inside.sizeHint().height() if inside is not None else 0
        around = self.sheet.sizeHint().height() - self._area.sizeHint().height()
        height = min(self.height() - 4 * SPACE, wanted + around + SPACE)
        top = max(2 * SPACE, (self.height() - height) // 3)
        self.sheet.setGeometry((self.width() - width) // 2, top, width, height)

    def take_focus(self) -> None:
        first = self.rows()
        (first[0] if first else self._again).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, KeyRow) and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and self.learning is not None:
                self._learned(candidates(event))
                return True
            if event.type() == QEvent.Type.KeyPress and self._moved(watched, event.key()):
                return True
        return super().eventFilter(watched, event)

    def _learned(self, chords: list[str]) -> None:
        if not chords or self.learning is None:
            return
        name, self.learning, chord = self.learning, None, chords[0]
        keymap = self._host.preferences.keymap
        taken = keymap.taken(chord, COMMANDS[name])
        if chord == "Esc" or (taken is not None and taken.name == name):
            self._explain()
        elif taken is not None:
            text = self.tr("{key} already does “{command}”. Choose another key.")
            self.said.setText(text.format(key=left_to_right(native(chord)), command=words(taken)))
        else:
            own = dict(self._host.preferences.settings.keys)
            self._host.preferences.change(keys=own | {name: (chord, *keymap.keys(name)[1:])})
            self._fill()
            self._explain()
            self._focus_row(name)

    def _reset(self) -> None:
        self._host.preferences.change(keys={})
        self._fill()
        self._explain()

    def _explain(self) -> None:
        self._again.setVisible(bool(self._host.preferences.settings.keys))
        self.said.setText(
            self.tr(
                "Digits and letters are read by their place on the keyboard where its layout"
                " has none. Enter on a line changes its key."
            )
        )

    def _focus_row(self, name: str) -> None:
        for row in self.rows():
            if row.command == name:
                row.setFocus()

    def _moved(self, row: KeyRow, key: int) -> bool:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(key))
        if step is None:
            return False
        rows = self.rows()
        at = max(0, min(len(rows) - 1, rows.index(row) + step))
        rows[at].setFocus()
        self._area.ensureWidgetVisible(rows[at])
        return True

    def _column_width(self) -> int:
        """A column grows with the letters: twice the size, half the columns."""
        return max(_NARROW, self.fontMetrics().horizontalAdvance("m") * 26)

    def _fill(self) -> None:
        """Groups go down the shortest column."""
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4 * SPACE)
        columns = [QVBoxLayout() for _ in range(self._columns)]
        heights = [0] * self._columns
        for group in GROUPS:
            lines = _lines(group, self._host.preferences.keymap)
            if lines:
                shortest = heights.index(min(heights))
                self._add_group(columns[shortest], group, lines)
                heights[shortest] += len(lines) + 2
        for column in columns:
            column.setSpacing(0)
            column.addStretch(1)
            row.addLayout(column, 1)
        self._area.setWidget(inside)

    def _add_group(
        self, column: QVBoxLayout, group: Group, lines: Sequence[tuple[Command, Sequence[str]]]
    ) -> None:
        column.addWidget(Heading(group_words(group)))
        for command, keys in lines:
            line = KeyRow(command, keys)
            line.installEventFilter(self)
            if not line.many:
                line.clicked.connect(partial(self.learn, command.name))
            column.addWidget(line)
        column.addSpacing(2 * SPACE)


def _lines(group: Group, keymap: Keymap) -> list[tuple[Command, Sequence[str]]]:
    """The commands of a group with their keys; nine digits of one kind are one line."""
    lines: list[tuple[Command, Sequence[str]]] = []
    for command in COMMANDS.values():
        family, _, digit = command.name.rpartition(".")
        if command.group != group or (digit.isdigit() and digit != "1"):
            continue
        if digit == "1":
            ends = keymap.shown(f"{family}.1"), keymap.shown(f"{family}.9")
            lines.append((command, ends))
        else:
            lines.append((command, [native(key) for key in keymap.keys(command.name)]))
    return lines
