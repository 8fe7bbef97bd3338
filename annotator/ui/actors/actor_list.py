"""The list of actors: name, other names, kind, in how many facts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.arabic import fold
from annotator.ui.actors.book import Row
from annotator.ui.events.event_list import TICK, Index, draw_tick
from annotator.ui.widgets.paint import (
    bold,
    draw_line,
    ink,
    one_line,
    quiet,
    small,
)
from annotator.ui.widgets.row_ground import draw_row_ground
from annotator.ui.words import isolated, listed

PAD = 8


class ActorModel(QAbstractListModel):
    """The rows whose names hold the words typed."""

    def __init__(self, kind_name: Callable[[str | None], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._kind_name = kind_name
        self._all: Sequence[Row] = ()
        self._words: list[str] = []
        self.shown: list[Row] = []
        self.ticked: set[str] = set()
        """Keys of names that were marked: a row is, if it has one of them."""

    def show(self, rows: Sequence[Row]) -> None:
        """Put these in place of all others."""
        self._all = rows
        self._refresh()

    def filter(self, text: str) -> None:
        """Show those only with a name that holds every word of ``text``."""
        self._words = fold(text).text.split()
        self._refresh()

    def is_ticked(self, row: Row) -> bool:
        return not self.ticked.isdisjoint(row.keys)

    def marked(self) -> list[Row]:
        """The rows that are marked, whether they are shown or not."""
        return [row for row in self._all if self.is_ticked(row)]

    def tick(self, at: int) -> None:
        """Mark a row, or no longer."""
        row = self.shown[at]
        self.ticked = self.ticked - row.keys if self.is_ticked(row) else self.ticked | row.keys
        self.dataChanged.emit(self.index(0), self.index(len(self.shown) - 1))

    def find(self, keys: frozenset[str]) -> int | None:
        """The row that shares a name."""
        return next((n for n, row in enumerate(self.shown) if keys & row.keys), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(row.name)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{one_line(row.name)}: {self.below(row)} · {self.aside(row)}"
        return None

    def below(self, row: Row) -> str:
        """The quiet line of an actor: what else it is called."""
        return listed([isolated(one_line(name)) for name in row.told.names[1:]])

    def aside(self, row: Row) -> str:
        """What stands at the end of its line."""
        parts = [self._kind_name(row.sort)] if row.sort else []
        if row.named is False:
            parts.append(self.tr("unnamed"))
        parts.append(self.tr("%Ln fact(s)", "", row.spans) if row.spans else self.tr("not used"))
        return " · ".join(parts)

    def _refresh(self) -> None:
        self.beginResetModel()
        self.shown = [row for row in self._all if self._fits(row)]
        self.endResetModel()

    def _fits(self, row: Row) -> bool:
        if not self._words:
            return True
        folded = [fold(name).text for name in row.told.names]
        return any(all(word in name for word in self._words) for name in folded)


class ActorDelegate(QStyledItemDelegate):
    """Two lines an actor, its kind and count at the end; a box before it while some are marked."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        name, below = QFontMetrics(option.font), QFontMetrics(small(option.font))
        return QSize(160, name.height() + below.height() + 4 + 2 * PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, ActorModel)
        row = model.shown[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        draw_row_ground(painter, option)
        area = option.rect.adjusted(PAD + 4, PAD, -PAD - 4, -PAD)

        def place(rect: QRect) -> QRect:
            return QStyle.visualRect(option.direction, option.rect, rect)

        aside, others = model.aside(row), model.below(row)
        metrics = QFontMetrics(small(option.font))
        if not others:
            # One line stands in the middle.
            area.translate(0, (metrics.height() + 4) // 2)
        if model.ticked:
            box = QRect(area.left(), area.top() + 3, TICK, TICK)
            draw_tick(painter, place(box), option, model.is_ticked(row))
            area.adjust(TICK + 8, 0, 0, 0)
        used = min(metrics.horizontalAdvance(aside) + 2, area.width() // 2)
        height = QFontMetrics(bold(option.font)).height()
        name = QRect(area.left(), area.top(), area.width() - used - 16, height)
        end = QRect(area.right() - used, area.top(), used, height)
        below = QRect(area.left(), name.bottom() + 4, area.width(), metrics.height())
        painter.setFont(bold(option.font))
        painter.setPen(ink(option.palette))
        draw_line(painter, place(name), one_line(row.name), data=True)
        painter.setFont(small(option.font))
        painter.setPen(quiet(option.palette))
        draw_line(painter, place(end), aside, True)
        draw_line(painter, place(below), others)
        painter.restore()


class ActorList(QListView):
    """Up and down go through the actors. ``moved``: one is at another one now."""

    moved = Signal()

    def __init__(self, model: ActorModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(ActorDelegate(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    @property
    def current(self) -> Row | None:
        """The actor one is at."""
        at = self.currentIndex().row()
        return self._model.shown[at] if 0 <= at < len(self._model.shown) else None

    def go_to(self, at: int) -> None:
        """Make a row the current one."""
        self.setCurrentIndex(self._model.index(at, 0))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.moved.emit()
