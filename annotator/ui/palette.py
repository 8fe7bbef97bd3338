"""Ctrl+K: every command by name, and what the pages find, in one list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.actions import COMMANDS, group_words
from annotator.ui.fuzzy import score
from annotator.ui.keys import Host
from annotator.ui.overlay import Overlay
from annotator.ui.theme import SPACE, mark
from annotator.ui.widgets.field import Field
from annotator.ui.widgets.paint import (
    draw_keycap,
    draw_line,
    ink,
    keycap_width,
    quiet,
    small,
    visual,
)

Index = QModelIndex | QPersistentModelIndex
_WIDTH, _ROWS = 560, 11


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the palette."""

    text: str
    detail: str
    key: str
    run: Callable[[], None]


def entries(host: Host, query: str) -> list[Entry]:
    """What fits ``query``, best first; without one, every command that can run, as in the menu.

    Commands are found by their English name and by their key name too: guides use those.
    """
    query = query.strip()
    ranked: list[tuple[float, Entry]] = []
    for command in COMMANDS.values():
        if command.name == "palette.open" or not host.can_run(command.name):
            continue
        text = host.text(command.name)
        fit = score(query, text, command.text, command.name) if query else 0.0
        if fit is not None:
            key = host.preferences.keymap.shown(command.name)
            run = partial(host.run, command.name)
            ranked.append((fit, Entry(text, group_words(command.group), key, run)))
    ranked.sort(key=lambda pair: -pair[0])
    others = [Entry(hit.text, hit.detail, "", hit.run) for hit in host.found(query)]
    return [*(entry for _, entry in ranked), *(others if query else [])]


class Palette(Overlay):
    """A line to type in and what fits it; Enter runs the chosen line."""

    def __init__(self, parent: QWidget, host: Host) -> None:
        super().__init__(parent, host)
        self.own_keys = host.preferences.keymap.keys("palette.open")
        self.line = Field()
        self.line.setFrame(False)
        self.line.setPlaceholderText(self.tr("Search the articles or run a command"))
        self.line.setAccessibleName(self.tr("Command"))
        self.line.textChanged.connect(self._fill)
        self.line.returnPressed.connect(self.run_chosen)
        self.line.installEventFilter(self)
        self._model = _Entries(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Rows(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self.run_chosen)
        self._none = QLabel(self.tr("Nothing is called that."))
        self._none.setTextFormat(Qt.TextFormat.PlainText)
        self._none.setMargin(SPACE)
        mark(self._none, "quiet")
        column = QVBoxLayout(self.sheet)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.line)
        column.addWidget(self._none)
        column.addWidget(self.list, 1)
        self._fill("")

    def take_focus(self) -> None:
        self.line.setFocus()

    def texts(self) -> list[str]:
        """The lines, in words."""
        return [entry.text for entry in self._model.entries]

    def run_chosen(self) -> None:
        """Close, then run the chosen line: it finds the focus where it was before."""
        chosen = self.list.currentIndex().row()
        if 0 <= chosen < len(self._model.entries):
            run = self._model.entries[chosen].run
            self.dismiss()
            run()

    def place_sheet(self) -> None:
        width = min(_WIDTH, self.width() - 4 * SPACE)
        rows = min(_ROWS, max(1, self._model.rowCount()))
        row = self.list.sizeHintForRow(0) if self._model.entries else self._none.sizeHint().height()
        height = self.line.sizeHint().height() + rows * row + 4 * SPACE
        self.sheet.setGeometry(
            (self.width() - width) // 2, SPACE, width, min(height, self.height() - 2 * SPACE)
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and self._moved(event.key()):
                return True
            # The line edit would take the key that closes the palette for one of its own.
            if event.type() == QEvent.Type.KeyPress and self.closes(event):
                self.dismiss()
                return True
        return super().eventFilter(watched, event)

    def _moved(self, key: int) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Tab: 1,
            Qt.Key.Key_Backtab: -1,
            Qt.Key.Key_PageDown: _ROWS - 1,
            Qt.Key.Key_PageUp: 1 - _ROWS,
        }
        step = steps.get(Qt.Key(key))
        count = self._model.rowCount()
        if step is None or not count:
            return step is not None
        at = self.list.currentIndex().row() + step
        at = at % count if abs(step) == 1 else max(0, min(count - 1, at))
        self.list.setCurrentIndex(self._model.index(at))
        return True

    def _fill(self, query: str) -> None:
        self._model.show(entries(self._host, query))
        self._none.setVisible(not self._model.entries)
        self.list.setVisible(bool(self._model.entries))
        self.list.setCurrentIndex(self._model.index(0))
        self.place_sheet()


class _Entries(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: Sequence[Entry] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        return entry if role == Qt.ItemDataRole.UserRole else None


class _Rows(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, QFontMetrics(option.font).height() + SPACE + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        view, palette, box = option.widget, option.palette, option.rect
        painter.save()
        painter.setLayoutDirection(view.layoutDirection())
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, palette.highlight())
        inside = box.adjusted(SPACE, 0, -SPACE, 0)
        width = keycap_width(option.font, entry.key) if entry.key else 0
        painter.setFont(option.font)
        if entry.key:
            cap = QRect(inside.right() - width, inside.y(), width, inside.height())
            draw_keycap(painter, visual(view, cap, box), entry.key, palette)
        room = inside.width() - width - SPACE
        words = QFontMetrics(option.font).horizontalAdvance(entry.text) + 1
        painter.setPen(ink(palette))
        text = QRect(inside.x(), inside.y(), min(words, room), inside.height())
        draw_line(painter, visual(view, text, box), entry.text)
        if room - words > 6 * SPACE:
            painter.setFont(small(option.font))
            painter.setPen(quiet(palette))
            left = inside.x() + words + SPACE
            detail = QRect(left, inside.y(), room - words - SPACE, inside.height())
            draw_line(painter, visual(view, detail, box), entry.detail, trailing=True)
        painter.restore()
