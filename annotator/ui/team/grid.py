"""Articles by people: a mark where somebody is to annotate an article, with how far she is."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotator.assignment import Progress
from annotator.model import Person
from annotator.ui.keys import mark_area
from annotator.ui.team.book import Book
from annotator.ui.team.drawing import draw_bar, draw_duty
from annotator.ui.team.words import counted, duty_words, role_name
from annotator.ui.theme import SPACE
from annotator.ui.widgets.document_list import DocumentList
from annotator.ui.widgets.documents_model import title_of
from annotator.ui.widgets.paint import (
    accent,
    bold,
    draw_line,
    hairline,
    ink,
    plain_tooltip,
    quiet,
    small,
)
from annotator.ui.words import isolated

Index = QModelIndex | QPersistentModelIndex
BAR = 6
"""Pixels, the height of a bar."""
_NOWHERE = QModelIndex()


class GridModel(QAbstractTableModel):
    """Rows are documents; the first column names them, each of the others is a person's."""

    def __init__(self, documents: DocumentList, parent: QWidget) -> None:
        super().__init__(parent)
        self.documents, self.book = documents, Book()
        documents.about_to_reset.connect(self.beginResetModel)
        documents.reset.connect(self.endResetModel)
        documents.about_to_remove.connect(lambda row: self.beginRemoveRows(_NOWHERE, row, row))
        documents.removed.connect(lambda _row: self.endRemoveRows())

    def show_book(self, book: Book) -> None:
        """Show these people and duties."""
        if [person.id for person in book.people] == [person.id for person in self.book.people]:
            self.book = book
            if self.rowCount():
                last = self.index(self.rowCount() - 1, self.columnCount() - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
            return
        self.beginResetModel()
        self.book = book
        self.endResetModel()

    def document(self, row: int) -> str:
        """The id of the document in a row."""
        return self.documents.columns.id(row)

    def person(self, column: int) -> Person | None:
        """Whose a column is; None for the titles."""
        return self.book.people[column - 1] if 0 < column <= len(self.book.people) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.documents.columns)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.book.people) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        name = title_of(self.documents.columns.row(index.row()))
        person = self.person(index.column())
        if person is None:
            if role == Qt.ItemDataRole.ToolTipRole:
                return plain_tooltip(name)
            return name if role == Qt.ItemDataRole.DisplayRole else None
        duty = self.book.duties.get((self.document(index.row()), person.id))
        if role == Qt.ItemDataRole.UserRole:
            return duty
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            name, words = self.book.names[person.id], duty_words(duty)
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return f"{name}: {words}"
            return plain_tooltip(f"{isolated(name)}: {words}")
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        person = self.person(section)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.book.names[person.id] if person else self.tr("Article")
        if role == Qt.ItemDataRole.ToolTipRole and person is not None:
            progress = self.book.by_person.get(person.id, Progress())
            return plain_tooltip(f"{isolated(self.book.names[person.id])}: {counted(progress)}")
        return None


class Grid(QTableView):
    """The table; ``model().show_book`` fills it."""

    def __init__(self, documents: DocumentList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = GridModel(documents, self)
        self.setModel(self.shown)
        self.setItemDelegate(_Cell(self))
        self.setHorizontalHeader(_Heads(self))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setDefaultSectionSize(QFontMetrics(self.font()).height() + 12)
        self.setAccessibleName(self.tr("Who annotates what"))
        mark_area(self, "people")
        self.shown.modelReset.connect(self._fit)
        self._fit()

    def marked(self) -> list[tuple[str, str]]:
        """(document, person) of the selected cells."""
        return [
            (self.shown.document(index.row()), person.id)
            for index in self.selectedIndexes()
            if (person := self.shown.person(index.column())) is not None
        ]

    def current_person(self) -> Person | None:
        """Whose column the cursor is in."""
        return self.shown.person(self.currentIndex().column())

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """People get what they need, titles the rest."""
        columns = self.shown.columnCount() - 1
        if columns < 0:
            return
        room = self.viewport().width()
        each = max(96, min(136, (room - 320) // max(1, columns)))
        for column in range(1, columns + 1):
            self.setColumnWidth(column, each)
        self.setColumnWidth(0, max(320, room - columns * each))


class _Cell(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        grid = self.parent()
        assert isinstance(grid, Grid)
        rect, palette = option.rect, grid.palette()
        painter.save()
        painter.setLayoutDirection(grid.layoutDirection())
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, palette.highlight())
        painter.setPen(QPen(hairline(palette), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if index.column() == 0:
            self._title(painter, rect, grid, index)
        elif (duty := index.data(Qt.ItemDataRole.UserRole)) is not None:
            draw_duty(painter, QPointF(rect.center()), duty, palette)
        now = grid.currentIndex()
        if (now.row(), now.column()) == (index.row(), index.column()) and grid.hasFocus():
            painter.setPen(QPen(accent(palette), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _title(self, painter: QPainter, rect: QRect, grid: Grid, index: Index) -> None:
        progress = grid.shown.book.by_document.get(grid.shown.document(index.row()))
        bar = 56
        room = rect.adjusted(SPACE, 0, -SPACE, 0)
        painter.setFont(grid.font())
        painter.setPen(ink(grid.palette()) if progress else quiet(grid.palette()))
        rtl = grid.layoutDirection() == Qt.LayoutDirection.RightToLeft
        words = room.adjusted(bar + 12, 0, 0, 0) if rtl else room.adjusted(0, 0, -bar - 12, 0)
        draw_line(painter, words, str(index.data()), data=True)
        if progress is not None:
            left = room.left() if rtl else room.right() - bar
            box = QRect(left, rect.center().y() - BAR // 2, bar, BAR)
            draw_bar(painter, box, progress, grid.palette())


class _Heads(QHeaderView):
    """Names over the columns, with a bar and a figure each."""

    def __init__(self, grid: Grid) -> None:
        super().__init__(Qt.Orientation.Horizontal, grid)
        self._grid = grid
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.sectionClicked.connect(self._choose)

    def sizeHint(self) -> QSize:
        tall = QFontMetrics(bold(self.font())).height() + QFontMetrics(small(self.font())).height()
        return QSize(super().sizeHint().width(), tall + BAR + 20)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        grid, palette = self._grid, self.palette()
        person = grid.shown.person(logicalIndex)
        painter.save()
        painter.fillRect(rect, palette.window())
        painter.setLayoutDirection(grid.layoutDirection())
        painter.setPen(QPen(hairline(palette), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        room = rect.adjusted(SPACE, 4, -SPACE, -4)
        metrics = QFontMetrics(bold(self.font()))
        name = QRect(room.left(), room.top(), room.width(), metrics.height())
        if person is None:
            name.moveBottom(room.bottom() - 4)
            painter.setPen(quiet(palette))
            draw_line(painter, name, str(self.model().headerData(0, Qt.Orientation.Horizontal)))
            painter.restore()
            return
        painter.setFont(bold(self.font()))
        painter.setPen(ink(palette))
        draw_line(painter, name, grid.shown.book.names[person.id], data=True)
        progress = grid.shown.book.by_person.get(person.id)
        painter.setFont(small(self.font()))
        painter.setPen(quiet(palette))
        height = QFontMetrics(painter.font()).height()
        line = QRect(room.left(), name.bottom() + 1, room.width(), height)
        words = role_name(person.role) if progress is None else counted(progress, short=True)
        draw_line(painter, line, words)
        if progress is not None:
            bar = QRect(room.left(), line.bottom() + 5, room.width(), BAR)
            draw_bar(painter, bar, progress, palette)
        painter.restore()

    def _choose(self, column: int) -> None:
        """A press on a name goes to that person's column."""
        row = max(0, self._grid.currentIndex().row())
        self._grid.setCurrentIndex(self._grid.shown.index(row, column))
        self._grid.setFocus()
