"""The phrases that are not treated alike, as a list, and where one stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.store import Inconsistency
from annotator.store.consistency import Tagged, Untagged
from annotator.ui.corpus.places import Index, Place
from annotator.ui.widgets.paint import (
    bold,
    draw_line,
    ink,
    one_line,
    quiet,
    small,
)
from annotator.ui.widgets.row_ground import draw_row_ground

PAD = 10
GROUP_ROLE = Qt.ItemDataRole.UserRole


def written(one: Inconsistency) -> str:
    """The phrase as it stands where it is tagged first."""
    first = one.tagged[0]
    start = first.start - first.sentence_start
    return first.sentence[start : start + first.end - first.start] or one.phrase


def tagged_place(one: Tagged, note: str) -> Place:
    """A place where the phrase is tagged, with how."""
    start = one.sentence_start
    return Place(
        document=one.document,
        heading=one.name,
        detail="",
        sentence=one.sentence,
        start=one.start,
        end=one.end,
        span=one.span,
        label=one.label,
        marked=(one.start - start, one.end - start),
        note=note,
    )


def bare_place(one: Untagged, note: str) -> Place:
    """A place where it is not."""
    start = one.sentence_start
    return Place(
        document=one.document,
        heading=one.name,
        detail="",
        sentence=one.sentence,
        start=one.start,
        end=one.end,
        ranges=((one.start - start, one.end - start),),
        note=note,
    )


class PhrasesModel(QAbstractListModel):
    """One row a phrase."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: list[Inconsistency] = []

    def show(self, groups: Sequence[Inconsistency]) -> None:
        """Put these in place of all others."""
        self.beginResetModel()
        self._groups = list(groups)
        self.endResetModel()

    def at(self, row: int) -> Inconsistency | None:
        """The phrase of a row."""
        return self._groups[row] if 0 <= row < len(self._groups) else None

    def find(self, phrase: str) -> int | None:
        """The row of a phrase."""
        rows = (row for row, one in enumerate(self._groups) if one.phrase == phrase)
        return next(rows, None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._groups)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self._groups[index.row()]
        if role == GROUP_ROLE:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return written(one)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{written(one)} · {self.words(one)}"
        return None

    def words(self, one: Inconsistency) -> str:
        """How a phrase is treated."""
        parts = []
        if one.ways > 1:
            parts.append(self.tr("tagged in %Ln way(s)", "", one.ways))
        else:
            parts.append(self.tr("tagged %Ln time(s)", "", len(one.tagged)))
        if one.untagged:
            parts.append(self.tr("%Ln place(s) untagged", "", len(one.untagged)))
        if one.left:
            parts.append(self.tr("left as it is"))
        return " · ".join(parts)


class PhraseDelegate(QStyledItemDelegate):
    """The phrase, and in quiet ink how it is treated."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        first = QFontMetrics(bold(option.font)).height()
        return QSize(120, first + QFontMetrics(small(option.font)).height() + 2 * PAD + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one: Inconsistency = index.data(GROUP_ROLE)
        model = index.model()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        draw_row_ground(painter, option)
        room = option.rect.adjusted(PAD, PAD, -PAD, -PAD)
        painter.setFont(bold(option.font))
        painter.setPen(ink(option.palette))
        height = QFontMetrics(painter.font()).height()
        top = QRect(room.left(), room.top(), room.width(), height)
        draw_line(painter, top, one_line(written(one)), data=True)
        painter.setFont(small(option.font))
        painter.setPen(quiet(option.palette))
        below = QRect(room.left(), top.bottom() + 3, room.width(), room.bottom() - top.bottom())
        words = model.words(one) if isinstance(model, PhrasesModel) else ""
        draw_line(painter, below, words)
        painter.restore()


class PhraseList(QListView):
    """Up and down move; a double click goes to the places."""

    opened = Signal()

    def __init__(self, model: PhrasesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(PhraseDelegate(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setMinimumWidth(200)
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def go_to(self, row: int) -> None:
        """Make a row the current one."""
        self.setCurrentIndex(self.model().index(row, 0))
