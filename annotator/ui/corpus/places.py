"""Places in articles as a list: sentences with their marks, under the article they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from annotator.store import SearchHit

Index = QModelIndex | QPersistentModelIndex
PLACE_ROLE = Qt.ItemDataRole.UserRole
HEADING_ROLE = Qt.ItemDataRole.UserRole + 1
AHEAD = 12
"""So many rows before the end more are asked for."""


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of an article. ``start`` and ``end`` say where to go in the article, the other
    ranges stand within the sentence; all in code points."""

    document: str
    heading: str
    detail: str
    """What stands beside the heading in quiet ink."""
    sentence: str
    start: int
    end: int
    ranges: tuple[tuple[int, int], ...] = ()
    span: str | None = None
    label: str | None = None
    marked: tuple[int, int] | None = None
    note: str = ""
    """What stands below the sentence in quiet ink."""


def place_of(hit: SearchHit, detail: str) -> Place:
    """A hit as a place: one goes to what was found, or to the span."""
    inside = hit.marked or (hit.ranges[0] if hit.ranges else (0, 0))
    return Place(
        document=hit.document,
        heading=hit.title or hit.name,
        detail=detail,
        sentence=hit.sentence,
        start=hit.start + inside[0],
        end=hit.start + inside[1],
        ranges=hit.ranges,
        span=hit.span,
        label=hit.label,
        marked=hit.marked,
    )


class PlacesModel(QAbstractListModel):
    """Rows of places; the first one of each article carries its heading."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.places: list[Place] = []

    def show(self, places: Sequence[Place]) -> None:
        """Put these in place of all others."""
        self.beginResetModel()
        self.places = list(places)
        self.endResetModel()

    def add(self, places: Sequence[Place]) -> None:
        """More of the same."""
        if places:
            first = len(self.places)
            self.beginInsertRows(QModelIndex(), first, first + len(places) - 1)
            self.places.extend(places)
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        place = self.places[index.row()]
        if role == PLACE_ROLE:
            return place
        if role == HEADING_ROLE:
            return self._has_heading(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return place.sentence
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{place.sentence} · {place.heading}"
        return None

    def _has_heading(self, row: int) -> bool:
        return not row or self.places[row].document != self.places[row - 1].document


class PlacesList(QListView):
    """Up and down move, Enter (a command) and a double click open.

    Signals:
        opened: go to the place of a row.
        wanted: more rows would be seen soon.
        left: Up on the first row.
    """

    opened = Signal(int)
    wanted = Signal()
    left = Signal()

    def __init__(self, model: PlacesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self.verticalScrollBar().valueChanged.connect(self._look_ahead)

    @property
    def row(self) -> int | None:
        """The row one is at."""
        index = self.currentIndex()
        return index.row() if index.isValid() else None

    def go_to(self, row: int) -> None:
        """Make a row the current one."""
        self.setCurrentIndex(self.model().index(row, 0))

    def dress(self) -> None:
        """Fonts or colours changed: measure again."""
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up and not self.row:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._look_ahead()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def viewportSizeHint(self) -> QSize:
        return QSize(400, 300)

    def _look_ahead(self, *_: object) -> None:
        rows = self.model().rowCount()
        bottom = self.indexAt(self.viewport().rect().bottomLeft())
        last = max(self.row or 0, bottom.row() if bottom.isValid() else 0)
        if rows and last >= rows - AHEAD:
            self.wanted.emit()
