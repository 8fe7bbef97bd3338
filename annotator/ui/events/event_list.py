"""The list of events: name, date, in how many articles and facts."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from annotator import events
from annotator.events import Known
from annotator.store.events import Use
from annotator.ui.events.book import EventBook
from annotator.ui.events.words import date_words, place_words
from annotator.ui.widgets.paint import (
    accent,
    bold,
    draw_line,
    ink,
    one_line,
    paper,
    plain_tooltip,
    quiet,
    small,
)
from annotator.ui.widgets.row_ground import draw_row_ground
from annotator.ui.widgets.typed import begin_line
from annotator.ui.words import isolated, listed

Index = QModelIndex | QPersistentModelIndex
PAD = 8
TICK = 14
"""Pixels of the box that shows whether an event is marked."""


class EventModel(QAbstractListModel):
    """The events of a book that hold the words typed."""

    def __init__(self, book: EventBook, parent: QWidget) -> None:
        super().__init__(parent)
        self.book = book
        self.shown: list[Known] = []
        self.ticked: set[str] = set()
        self._words = ""

    def refresh(self, words: str | None = None) -> None:
        """Show what the book holds now."""
        self.beginResetModel()
        self._words = self._words if words is None else words
        self.shown = events.search(self.book.known, self._words)
        self.ticked &= {known.event.id for known in self.book.known}
        self.endResetModel()

    def tick(self, row: int) -> None:
        """Mark an event, or no longer."""
        self.ticked ^= {self.shown[row].event.id}
        self.dataChanged.emit(self.index(0), self.index(len(self.shown) - 1))

    def row_of(self, event_id: str | None) -> int | None:
        return next((n for n, k in enumerate(self.shown) if k.event.id == event_id), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        known = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(known.event.name)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{one_line(known.event.name)}: {self.below(known)}"
        return None

    def below(self, known: Known) -> str:
        """The quiet line of an event."""
        use = self.book.uses.get(known.event.id)
        day = date_words(known.event)
        parts = [day] if day else []
        if use is not None:
            parts += self._counts(use)
        if known.owner is not None:
            parts.append(self._whose(known))
        return " · ".join(parts)

    def _counts(self, use: Use) -> list[str]:
        if not use.spans:
            return [self.tr("not named yet")]
        articles = self.tr("%Ln article(s)", "", use.documents)
        return [articles, self.tr("%Ln fact(s)", "", use.spans)]

    def _whose(self, known: Known) -> str:
        owner = self.book.owner(known)
        if owner is None or known.owner == self.book.rights.author:
            return self.tr("yours")
        return self.tr("added by {name}").format(name=isolated(owner.name))


class EventDelegate(QStyledItemDelegate):
    """Two lines an event; a box before them while some are marked."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        name, below = QFontMetrics(option.font), QFontMetrics(small(option.font))
        return QSize(80, name.height() + below.height() + 4 + 2 * PAD + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, EventModel)
        known = model.shown[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        draw_row_ground(painter, option)
        area = option.rect.adjusted(PAD, PAD + 2, -PAD, -PAD - 2)
        if model.ticked:
            box = QRect(area.left(), area.top() + 3, TICK, TICK)
            box = QStyle.visualRect(option.direction, option.rect, box)
            draw_tick(painter, box, option, known.event.id in model.ticked)
            area.adjust(TICK + 8, 0, 0, 0)
        height = QFontMetrics(bold(option.font)).height()
        name = QRect(area.left(), area.top(), area.width(), height)
        below = QRect(area.left(), name.bottom() + 5, area.width(), area.bottom() - name.bottom())
        painter.setFont(bold(option.font))
        painter.setPen(ink(option.palette))
        place = QStyle.visualRect(option.direction, option.rect, name)
        draw_line(painter, place, one_line(known.event.name), data=True)
        painter.setFont(small(option.font))
        painter.setPen(quiet(option.palette))
        draw_line(
            painter,
            QStyle.visualRect(option.direction, option.rect, below),
            model.below(known),
        )
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        model = index.model()
        if event.type() != QEvent.Type.ToolTip or not isinstance(model, EventModel):
            return False
        known = model.shown[index.row()]
        lines = [known.event.name, listed([isolated(a) for a in known.event.aliases])]
        lines += [place_words(known.event), model.below(known)]
        text = "".join(plain_tooltip(line) for line in lines if line)
        QToolTip.showText(event.globalPos(), text, view)
        return True


class EventList(QListView):
    """Up and down go through the events; letters go into ``line``, which finds them.

    Signals:
        chosen: one is at another event now (its id).
    """

    chosen = Signal(str)

    def __init__(self, model: EventModel, line: QLineEdit) -> None:
        super().__init__()
        self._model, self._line = model, line
        self._by_hand = True
        self.touched = False
        """Whether somebody has gone to an event of her own accord."""
        self.setModel(model)
        self.setItemDelegate(EventDelegate(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Events"))

    @property
    def current(self) -> str | None:
        """The id of the event one is at."""
        row = self.currentIndex().row()
        return self._model.shown[row].event.id if 0 <= row < len(self._model.shown) else None

    def show_current(self, event_id: str | None) -> None:
        """Go to an event without saying so."""
        row = self._model.row_of(event_id)
        self._by_hand = False
        self.setCurrentIndex(self._model.index(row) if row is not None else QModelIndex())
        self._by_hand = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.touched = True
        if not begin_line(self._line, event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.touched = True
        super().mousePressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self._by_hand and current.isValid() and self.current is not None:
            self.chosen.emit(self.current)


def draw_tick(painter: QPainter, box: QRect, option: QStyleOptionViewItem, on: bool) -> None:
    """A small box, with a tick where ``on``."""
    place = box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
    painter.save()
    painter.setPen(QPen(accent(option.palette) if on else quiet(option.palette), 1))
    painter.setBrush(accent(option.palette) if on else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place, 3, 3)
    if on:
        painter.setPen(QPen(paper(option.palette), 1.6))
        left, top, size = place.left(), place.top(), place.width()
        low = QPointF(left + 0.42 * size, top + 0.72 * size)
        painter.drawLine(QPointF(left + 0.22 * size, top + 0.52 * size), low)
        painter.drawLine(low, QPointF(left + 0.78 * size, top + 0.28 * size))
    painter.restore()
