"""The queue: which articles there are, how far each is, and how much is done."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPalette,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from annotator.ui import theme
from annotator.ui.widgets.columns import Row
from annotator.ui.widgets.document_list import DocumentList
from annotator.ui.widgets.documents_model import ROW_ROLE, DocumentsModel, title_of
from annotator.ui.widgets.field import Field
from annotator.ui.widgets.paint import (
    bold,
    draw_handed_in,
    draw_line,
    draw_status,
    ink,
    one_line,
    plain_tooltip,
    quiet,
    show_if,
    small,
)
from annotator.ui.widgets.plain import Line, Sentence
from annotator.ui.widgets.progress_bar import ProgressBar
from annotator.ui.widgets.row_ground import draw_row_ground
from annotator.ui.words import isolated, number

Index = QModelIndex | QPersistentModelIndex
PAD = 8


def row_height(font: QFont) -> int:
    """Two lines and the room around them, in pixels."""
    return QFontMetrics(font).height() + QFontMetrics(small(font)).height() + 4 + 2 * PAD + 4


class QueueDelegate(QStyledItemDelegate):
    """Two lines a document: mark and title; outlet, spans and what is missing."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, row_height(option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        draw_row_ground(painter, option)
        title, below, mark = self._places(option)
        good = QColor(theme.current().good)
        draw_status(painter, mark, row.status, option.palette, good)
        if row.handed_in != "no":
            draw_handed_in(painter, mark, good, late=row.handed_in == "changed_since")
        painter.setFont(bold(option.font))
        painter.setPen(ink(option.palette))
        draw_line(painter, title, one_line(title_of(row)), data=True)
        painter.setFont(small(option.font))
        below = self._draw_missing(painter, option, below, row)
        painter.setPen(quiet(option.palette))
        draw_line(painter, below, self.below(row))
        painter.restore()

    def below(self, row: Row) -> str:
        """The quiet line: outlet and number of spans."""
        parts = [isolated(one_line(row.outlet))] if row.outlet else []
        if row.status == "skipped":
            parts.append(self.tr("skipped"))
        if row.spans:
            parts.append(self.tr("%Ln span(s)", "", row.spans))
        if row.handed_in != "no":
            late = row.handed_in == "changed_since"
            parts.append(self.tr("changed since handed in") if late else self.tr("handed in"))
        return " · ".join(parts) or self.tr("to do")

    def missing(self, row: Row) -> str:
        """How many spans miss something; empty where none does."""
        return self.tr("%Ln incomplete", "", row.problems) if row.problems else ""

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return False
        row: Row = index.data(ROW_ROLE)
        lines = [title_of(row), row.name if row.title else "", self.below(row), self.missing(row)]
        QToolTip.showText(
            event.globalPos(), "".join(plain_tooltip(line) for line in lines if line), view
        )
        return True

    def _draw_missing(
        self, painter: QPainter, option: QStyleOptionViewItem, below: QRect, row: Row
    ) -> QRect:
        """Say at the far end what is missing; returns the room that is left."""
        text = self.missing(row)
        if not text:
            return below
        width = QFontMetrics(painter.font()).horizontalAdvance(text) + 2
        width = min(width, below.width() - 40)
        painter.setPen(option.palette.color(QPalette.ColorRole.BrightText))
        far = QRect(below.right() - width + 1, below.top(), width, below.height())
        draw_line(painter, QStyle.visualRect(option.direction, below, far), text, trailing=True)
        near = QRect(below.left(), below.top(), below.width() - width - 8, below.height())
        return QStyle.visualRect(option.direction, below, near)

    def _places(self, option: QStyleOptionViewItem) -> tuple[QRect, QRect, QPointF]:
        area = option.rect.adjusted(PAD, PAD + 2, -PAD, -PAD - 2)
        height = QFontMetrics(bold(option.font)).height()
        below = QFontMetrics(small(option.font)).height()
        text = QRect(area.left() + 20, area.top(), area.width() - 20, height)
        second = QRect(text.left(), text.bottom() + 5, text.width(), below)
        mark = QRect(area.left(), area.top(), 10, height)
        boxes = [QStyle.visualRect(option.direction, option.rect, r) for r in (text, second, mark)]
        return boxes[0], boxes[1], boxes[2].toRectF().center()


class QueueList(QTableView):
    """The list: up and down move, Enter opens, a click opens.

    A table of one column, for a Qt list asks the model about each of its rows before it shows
    the first one: half a second for a hundred thousand articles.
    """

    opened = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(QueueDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_rows()
        self.setMouseTracking(True)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        # A table fills the chosen row by itself; the delegate draws what is chosen.
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self.clicked.connect(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.model().rowCount() - 1}
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        elif event.key() in ends:
            self.setCurrentIndex(self.model().index(ends[Qt.Key(event.key())], 0))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_rows()

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(row_height(self.font()))


class QueuePane(QWidget):
    """Heading with progress, filter and the list. ``opened`` names the document to show."""

    opened = Signal(str)

    def __init__(self, documents: DocumentList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.documents = documents
        self.model = DocumentsModel(documents, self)
        self.heading = Line(self.tr("Articles"), strong=True)
        self.figures = Line(quiet_ink=True, trailing=True)
        self.bar = ProgressBar()
        self.filter = Field()
        self.filter.setPlaceholderText(self.tr("Filter by title or outlet"))
        self.filter.setAccessibleName(self.tr("Filter the articles"))
        self.filter.setClearButtonEnabled(True)
        self.list = QueueList()
        self.list.setAccessibleName(self.tr("Articles"))
        self.list.setModel(self.model)
        self.empty = Sentence()
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.due = Line(quiet_ink=True, small_size=True)
        self.hand_in = QPushButton(self.tr("Hand in…"))
        self.hand_in.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.mark(self.hand_in, "flat")
        self._below = QWidget()
        self._lay_out()
        self._current: str | None = None
        self.filter.textChanged.connect(lambda words: self.model.set_filter(words))
        self.filter.returnPressed.connect(self._open_first)
        self.list.opened.connect(self._open)
        for signal in (documents.reset, documents.row_changed, documents.removed):
            signal.connect(self._refresh)
        for signal in (self.model.filtered, self.model.modelReset):
            signal.connect(self._restore)
        self._refresh()

    def enter(self) -> None:
        """Let keys go to the list."""
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def show_current(self, document: str | None) -> None:
        """Mark the open document and bring it into view."""
        self._current = document
        self._restore()

    def next_shown(self, step: int) -> str | None:
        """The document ``step`` rows on in what the filter shows, or None at the ends."""
        at = self.model.shown_of(self._current) if self._current else None
        wanted = step - 1 if at is None and step > 0 else (at if at is not None else 0) + step
        if not 0 <= wanted < self.model.rowCount():
            return None
        return self.documents.columns.id(self.model.row_at(wanted))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.figures, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 16, 12, 8)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.bar)
        layout.addWidget(self.filter)
        layout.addWidget(self.empty)
        layout.addWidget(self.list, 1)
        layout.addStretch(0)
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.due, 1)
        below.addWidget(self.hand_in)
        layout.addWidget(self._below)

    def _restore(self) -> None:
        """Select the open document again after rows have come or gone."""
        row = self.model.shown_of(self._current) if self._current else None
        if row is None:
            self.list.clearSelection()
        else:
            self.list.setCurrentIndex(self.model.index(row, 0))
        self._refresh()

    def _refresh(self) -> None:
        total, done = len(self.documents.columns), self.documents.columns.settled()
        self.figures.set_text(
            self.tr("{done} of {total}").format(done=number(done), total=number(total))
            if total
            else ""
        )
        self.bar.set_share(done / total if total else 0)
        self.bar.setAccessibleName(self.figures.text())
        self.filter.setVisible(total > 0)
        sentence = self._sentence(total, done)
        self.empty.setText(sentence)
        self.empty.setVisible(bool(sentence))
        due = self.documents.columns.due() if self._owned else 0
        self.due.set_text(self.tr("%Ln to hand in", "", due) if due else "")
        show_if(self._below, due > 0)

    @property
    def _owned(self) -> bool:
        """Whether this is one person's part of a project, to be handed in."""
        return self.documents.session.owner is not None

    def _sentence(self, total: int, done: int) -> str:
        if not self.documents.loaded:
            return ""
        if not total and self._owned:
            return self.tr("No article is yours yet. Drop the bundle that you are sent here.")
        if not total:
            return self.tr("No articles yet. Import some, or drop files here.")
        if not self.model.rowCount() and self.model.is_filtered:
            return self.tr("No article has these words in its title or outlet.")
        if done == total and self._owned:
            if self.documents.columns.due():
                return self.tr("All your articles are done. Hand them in, and send the bundle.")
            return self.tr("All your articles are done and handed in.")
        if done == total:
            return self.tr("All articles are done.")
        return ""

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.documents.columns.id(self.model.row_at(index.row())))

    def _open_first(self) -> None:
        if self.model.rowCount():
            self._open(self.model.index(0, 0))
