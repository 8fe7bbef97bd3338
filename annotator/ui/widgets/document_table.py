"""All documents as a table: rows to select, columns that stay readable."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotator.ui import theme
from annotator.ui.widgets.documents_model import FIGURES, ROW_ROLE, DocumentsModel
from annotator.ui.widgets.paint import (
    accent,
    bold,
    draw_handed_in,
    draw_line,
    draw_status,
    hairline,
    ink,
    one_line,
    quiet,
)
from annotator.ui.words import date

Index = QModelIndex | QPersistentModelIndex
WIDTHS = {"outlet": 180, "date": 176, "status": 148, "spans": 72, "problems": 108}
NARROW = {"outlet": 96, "date": 104, "status": 104}
"""Pixels of the columns, and where there is little room, so that titles keep theirs: numbers get
what the word above them needs then."""
TITLE, LEAST = 240, 150
"""What titles shall have, and must."""
GOING = ("outlet", "date")
"""Columns that go where there is no room, in this order."""
USUAL = 19
"""The height of letters that the pixels above are for."""


class RowDelegate(QStyledItemDelegate):
    """Plain text, a mark before the status, a hairline under every row.

    Where columns are ``narrow``, a date goes without its time.
    """

    narrow = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        field = model.fields[index.column()] if isinstance(model, DocumentsModel) else ""
        painter.save()
        painter.setLayoutDirection(option.direction)
        palette, rect = option.palette, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.current().selection))
        painter.setPen(QPen(hairline(palette), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        room = rect.adjusted(8, 0, -8, 0)
        if field == "status":
            room = self._draw_mark(painter, option, index, room)
        title = field == "title"
        painter.setFont(bold(option.font) if title else option.font)
        painter.setPen(ink(palette) if title or field == "problems" else quiet(palette))
        text = one_line(str(index.data() or ""))
        if text and self.narrow and field == "date":
            text = date(index.data(ROW_ROLE).date, "day")
        draw_line(painter, room, text, trailing=field in FIGURES, data=field in ("title", "outlet"))
        if option.state & QStyle.StateFlag.State_HasFocus and title:
            painter.fillRect(self._edge(option), accent(palette))
        painter.restore()

    def _edge(self, option: QStyleOptionViewItem) -> QRect:
        """A stripe at the leading edge of the row with the focus."""
        stripe = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
        return QStyle.visualRect(option.direction, option.rect, stripe)

    def _draw_mark(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, room: QRect
    ) -> QRect:
        row = index.data(ROW_ROLE)
        mark = QRect(room.left(), room.top(), 10, room.height())
        words = QRect(room.left() + 18, room.top(), room.width() - 18, room.height())
        mark = QStyle.visualRect(option.direction, room, mark)
        good = QColor(theme.current().good)
        centre = QPointF(mark.center())
        draw_status(painter, centre, row.status, option.palette, good)
        if row.handed_in != "no":
            draw_handed_in(painter, centre, good, late=row.handed_in == "changed_since")
        return QStyle.visualRect(option.direction, room, words)


class DocumentTable(QTableView):
    """Rows are selected with Shift, Ctrl and the mouse; a double click opens one."""

    opened = Signal(int)
    """A shown row."""

    def __init__(self, model: DocumentsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.rows = RowDelegate(self)
        self.setItemDelegate(self.rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Articles"))
        self.viewport().setAutoFillBackground(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        height = QFontMetrics(self.font()).height() + 18
        self.verticalHeader().setDefaultSectionSize(height)
        self._fields = model.fields
        self._size_columns(model)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._give_room(self.viewport().width())
        super().resizeEvent(event)

    def _give_room(self, width: int) -> None:
        """Columns become narrow so that titles keep their room; if that is not enough, what the
        panel at the side says of the selected article goes first."""
        scale = max(1.0, QFontMetrics(self.font()).height() / USUAL)
        narrow = width < scale * (TITLE + sum(WIDTHS.values()))
        self.rows.narrow = narrow
        widths = {}
        for column, field in enumerate(self._fields):
            if field in WIDTHS:
                usual = (NARROW if narrow else WIDTHS).get(field, 0)
                widths[column] = max(round(scale * usual), self._least(column))
        for column in range(len(self._fields)):
            goes = self._fields[column] in GOING and sum(widths.values()) + scale * LEAST > width
            self.setColumnHidden(column, goes)
            if goes:
                del widths[column]
        for column, room in widths.items():
            self.horizontalHeader().resizeSection(column, room)

    def _least(self, column: int) -> int:
        """What the word above the column needs."""
        word = str(self.model().headerData(column, Qt.Orientation.Horizontal))
        return QFontMetrics(self.horizontalHeader().font()).horizontalAdvance(word) + 28

    def selected_rows(self) -> list[int]:
        """The shown rows that are selected, from the top."""
        chosen = self.selectionModel().selection()
        ranges = [chosen.at(place) for place in range(chosen.count())]
        return sorted({row for part in ranges for row in range(part.top(), part.bottom() + 1)})

    def _size_columns(self, model: DocumentsModel) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setStretchLastSection(False)
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        header.setDefaultAlignment(leading)
        for column, field in enumerate(model.fields):
            if field in WIDTHS:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
                header.resizeSection(column, WIDTHS[field])
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
