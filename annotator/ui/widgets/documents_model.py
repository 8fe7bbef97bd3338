"""A filtered view of the project's documents as Qt's model, for the queue and the corpus."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from time import perf_counter
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from annotator.arabic import fold
from annotator.model import Status
from annotator.ui.widgets.columns import Row
from annotator.ui.widgets.document_list import DocumentList
from annotator.ui.words import QT_TRANSLATE_NOOP, date, number

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
FIGURES = ("spans", "problems")
"""Fields that are numbers: they stand at the trailing edge of their columns."""
SLICE = 0.012
"""Seconds a filter may work before it lets the window breathe."""


class DocumentsModel(QAbstractTableModel):
    """One row a document. A filter keeps those whose title, name or outlet has the words.

    A list shows the first column; a table all of ``fields``.
    """

    filtered = Signal()

    def __init__(
        self, documents: DocumentList, parent: QObject, fields: Sequence[str] = ("title",)
    ) -> None:
        super().__init__(parent)
        self.fields = fields
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

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.fields)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return field_name(self.fields[section])
        if role == Qt.ItemDataRole.TextAlignmentRole and self.fields[section] in FIGURES:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == ROW_ROLE:
            return self._documents.columns.row(self.row_at(index.row()))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self._documents.columns.row(self.row_at(index.row()))
            return field_text(row, self.fields[index.column()])
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
        self.dataChanged.emit(self.index(shown, 0), self.index(shown, len(self.fields) - 1))

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


def status_text(status: Status) -> str:
    """A status in the language of the interface."""
    return QCoreApplication.translate("Documents", _STATUSES[status])


def handed_in_text(row: Row) -> str:
    """What became of a document that is done and was handed in; empty for others."""
    if row.status not in ("done", "adjudicated") or row.handed_in == "no":
        return ""
    return QCoreApplication.translate("Documents", _HANDED_IN[row.handed_in])


def field_name(field: str) -> str:
    """The heading of a column."""
    return QCoreApplication.translate("Documents", _FIELDS[field])


def field_text(row: Row, field: str) -> str:
    """What stands in a column of a table of documents."""
    if field == "title":
        return title_of(row)
    if field == "date":
        return date(row.date) if row.date else ""
    if field == "status":
        return handed_in_text(row) or status_text(row.status)
    if field == "spans":
        return number(row.spans) if row.spans else ""
    if field == "problems":
        return number(row.problems) if row.problems else ""
    return str(getattr(row, field))


_STATUSES: dict[Status, str] = {
    "todo": QT_TRANSLATE_NOOP("Documents", "to do"),
    "in_progress": QT_TRANSLATE_NOOP("Documents", "in progress"),
    "done": QT_TRANSLATE_NOOP("Documents", "done"),
    "skipped": QT_TRANSLATE_NOOP("Documents", "skipped"),
    "adjudicated": QT_TRANSLATE_NOOP("Documents", "settled"),
}
_HANDED_IN = {
    "as_it_is": QT_TRANSLATE_NOOP("Documents", "handed in"),
    "changed_since": QT_TRANSLATE_NOOP("Documents", "handed in, changed"),
}
_FIELDS = {
    "title": QT_TRANSLATE_NOOP("Documents", "Title"),
    "outlet": QT_TRANSLATE_NOOP("Documents", "Outlet"),
    "date": QT_TRANSLATE_NOOP("Documents", "Published"),
    "status": QT_TRANSLATE_NOOP("Documents", "Status"),
    "spans": QT_TRANSLATE_NOOP("Documents", "Spans"),
    "problems": QT_TRANSLATE_NOOP("Documents", "Incomplete"),
    "name": QT_TRANSLATE_NOOP("Documents", "Name"),
}
