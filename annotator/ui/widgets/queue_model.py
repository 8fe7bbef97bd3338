"""The queue as Qt's list model: a filtered view of the project's documents."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from time import perf_counter
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from annotator.arabic import fold
from annotator.ui.widgets.columns import Row
from annotator.ui.widgets.document_list import DocumentList

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
SLICE = 0.012
"""Seconds a filter may work before it lets the window breathe."""


class QueueModel(QAbstractListModel):
    """One row a document. A filter keeps those whose title, name or outlet has the words."""

    filtered = Signal()

    def __init__(self, documents: DocumentList) -> None:
        super().__init__(documents)
        self._documents = documents
        self._shown: array[int] | None = None
        self._words, self._status = "", ""
        self._search: Iterator[int] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._search_on)
        documents.about_to_reset.connect(self.beginResetModel)
        documents.reset.connect(self._reset)
        documents.row_changed.connect(self._changed)
        documents.about_to_remove.connect(self._about_to_remove)
        documents.removed.connect(self._removed)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        if parent.isValid():
            return 0
        return len(self._documents.columns) if self._shown is None else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == ROW_ROLE:
            return self._documents.columns.row(self.row_at(index.row()))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self._documents.columns.row(self.row_at(index.row()))
            return row.title or row.name
        return None

    def row_at(self, shown: int) -> int:
        """The document row behind a shown row."""
        return shown if self._shown is None else self._shown[shown]

    def shown_of(self, document: str) -> int | None:
        """The shown row of a document, or None where the filter hides it."""
        row = self._documents.columns.find(document)
        if row is None or self._shown is None:
            return row
        try:
            return self._shown.index(row)
        except ValueError:
            return None

    @property
    def is_filtered(self) -> bool:
        return self._shown is not None

    def set_filter(self, words: str, status: str = "") -> None:
        """Keep rows with all ``words`` (folded) and a status (or ``flawed``); empty: all.

        Works in slices; ``filtered`` follows when the last row was looked at.
        """
        self._words, self._status = fold(words).text.strip(), status
        self._timer.stop()
        self.beginResetModel()
        self._shown = array("I") if self._words or status else None
        self.endResetModel()
        if self._shown is None:
            self.filtered.emit()
        else:
            self._search = self._matches()
            self._search_on()

    def _matches(self) -> Iterator[int]:
        """Row numbers that match; -1 for one that doesn't, so that a slice can end there."""
        columns, wanted = self._documents.columns, self._words.split()
        for row in range(len(columns)):
            if self._status == "flawed" and not columns.flawed(row):
                yield -1
            elif self._status not in ("", "flawed") and columns.status(row) != self._status:
                yield -1
            elif wanted:
                words = fold(columns.words(row)).text
                yield row if all(word in words for word in wanted) else -1
            else:
                yield row

    def _search_on(self) -> None:
        end, found = perf_counter() + SLICE, array("I")
        for row in self._search or ():
            if row >= 0:
                found.append(row)
            if perf_counter() > end:
                self._timer.start()
                break
        else:
            self._timer.stop()
            self._search = None
        if found and self._shown is not None:
            first = len(self._shown)
            self.beginInsertRows(QModelIndex(), first, first + len(found) - 1)
            self._shown.extend(found)
            self.endInsertRows()
        if self._search is None:
            self.filtered.emit()

    def _reset(self) -> None:
        if self._shown is not None:
            self._shown = array("I")
            self._search = self._matches()
            self._timer.start()
        self.endResetModel()

    def _changed(self, row: int) -> None:
        shown = row
        if self._shown is not None:
            if row not in self._shown:
                return
            shown = self._shown.index(row)
        index = self.index(shown)
        self.dataChanged.emit(index, index)

    def _about_to_remove(self, row: int) -> None:
        if self._shown is None:
            self.beginRemoveRows(QModelIndex(), row, row)

    def _removed(self, row: int) -> None:
        if self._shown is None:
            self.endRemoveRows()
            return
        self.beginResetModel()
        self._shown = array("I", (n - (n > row) for n in self._shown if n != row))
        self.endResetModel()


def title_of(row: Row) -> str:
    """What to call a document: its title, or its name in the project."""
    return row.title or row.name
