"""Choosing which articles and spans of an event are about another one."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.model import Event
from annotator.store.events import NamedIn
from annotator.ui import theme
from annotator.ui.events.event_list import TICK, draw_tick
from annotator.ui.session import Session
from annotator.ui.widgets.field import Field
from annotator.ui.widgets.paint import RADIUS, accent, bold, draw_line, ink, one_line, quiet
from annotator.ui.widgets.plain import Line, Sentence

Index = QModelIndex | QPersistentModelIndex


class Part(NamedTuple):
    """A line of the list: an article with all its spans, or one span."""

    text: str
    spans: tuple[str, ...]
    is_article: bool


class PartsModel(QAbstractListModel):
    """Articles with their spans below them; each can be marked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.parts: list[Part] = []
        self.marked: set[str] = set()

    def show_parts(self, found: list[NamedIn]) -> None:
        self.beginResetModel()
        self.parts, self.marked = [], set()
        for _, together in groupby(found, key=lambda one: one.document):
            listed = list(together)
            ids = tuple(one.span.id for one in listed)
            self.parts.append(Part(listed[0].title, ids, True))
            self.parts += [Part(one.words, (one.span.id,), False) for one in listed]
        self.endResetModel()

    def mark(self, row: int) -> None:
        """Mark a line with all that belongs to it, or no longer."""
        ids = set(self.parts[row].spans)
        self.marked = self.marked - ids if ids <= self.marked else self.marked | ids
        self.dataChanged.emit(self.index(0), self.index(len(self.parts) - 1))

    def is_marked(self, row: int) -> bool:
        return self.marked.issuperset(self.parts[row].spans)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.parts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(self.parts[index.row()].text)
        if role == Qt.ItemDataRole.CheckStateRole:
            on = self.is_marked(index.row())
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        return None


class PartDelegate(QStyledItemDelegate):
    """A box and a line of text; spans stand a little further in."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, QFontMetrics(option.font).height() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, PartsModel)
        part = model.parts[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(accent(option.palette), 1))
            painter.drawRoundedRect(
                option.rect.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS
            )
        area = option.rect.adjusted(6 if part.is_article else 20, 0, -6, 0)
        box = QRect(area.left(), area.center().y() - TICK // 2 + 1, TICK, TICK)
        words = area.adjusted(TICK + 8, 0, 0, 0)
        place = QStyle.visualRect(option.direction, option.rect, box)
        draw_tick(painter, place, option, model.is_marked(index.row()))
        painter.setFont(bold(option.font) if part.is_article else option.font)
        painter.setPen(ink(option.palette) if part.is_article else quiet(option.palette))
        place = QStyle.visualRect(option.direction, option.rect, words)
        draw_line(painter, place, one_line(part.text), data=True)
        painter.restore()


class PartsList(QListView):
    """The space bar or a click marks."""

    def __init__(self, model: PartsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(PartDelegate(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(lambda index: self._model.mark(index.row()))
        self.setAccessibleName(self.tr("Articles and spans of the event"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._model.mark(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class SplitView(QWidget):
    """The parts of an event, and the name of what some of them are.

    Signals:
        wanted: these spans are about another event (old event's id, new name, ids of spans).
        left: back to the list of events.
    """

    wanted = Signal(str, str, object)
    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._event: Event | None = None
        self.heading = Line(strong=True, data=True)
        self.hint = Sentence()
        self.model = PartsModel(self)
        self.list = PartsList(self.model)
        self.name = Field()
        self.name.setPlaceholderText(self.tr("Name of the other event"))
        self.name.setAccessibleName(self.tr("Name of the other event"))
        self.split_button = QPushButton(self.tr("Split off"))
        self.back_button = QPushButton(self.tr("Back"))
        theme.mark(self.split_button, "main")
        theme.mark(self.back_button, "flat")
        self.split_button.clicked.connect(self.ask)
        self.back_button.clicked.connect(self.left)
        self.name.textChanged.connect(self._show_state)
        self.model.dataChanged.connect(self._show_state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.heading, self.hint, self.name):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back_button)
        buttons.addWidget(self.split_button)
        column.addLayout(buttons)

    def begin(self, event: Event) -> None:
        """Show where the person herself names the event."""
        author = self._session.author
        if author is None:
            return
        self._event = event
        self.heading.set_text(event.name)
        self.hint.setText(self.tr("Mark what is about another event with the space bar."))
        self.name.clear()
        self.model.show_parts([])
        self._show_state()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        id_, ids = author.id, event.ids
        self._session.ask(lambda store: store.naming(id_, ids), self._show, self)

    def ask(self) -> None:
        """Ask for the new event, if there are a name and something to be about it."""
        if self._event is not None and self.split_button.isEnabled():
            self.wanted.emit(self._event.id, self.name.text(), frozenset(self.model.marked))

    def accept(self) -> None:
        """Enter: on from the list to the name, from the name to the new event."""
        if self.back_button.hasFocus():
            self.left.emit()
        elif self.list.hasFocus():
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.ask()

    def _show(self, found: list[NamedIn]) -> None:
        self.model.show_parts(found)
        if not found:
            self.hint.setText(self.tr("None of your spans names this event."))
        else:
            self.list.setCurrentIndex(self.model.index(0))

    def _show_state(self) -> None:
        self.split_button.setEnabled(bool(self.model.marked and self.name.text().strip()))
