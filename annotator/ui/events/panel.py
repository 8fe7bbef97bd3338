"""The panel of events: their list, what is known of one, merging and splitting, all in place."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from annotator import events
from annotator.events import Known, Rights
from annotator.model import Action, Event, Touched
from annotator.store import Store
from annotator.ui.events.book import EventBook
from annotator.ui.events.details import EventDetails, Precise
from annotator.ui.events.event_list import EventList, EventModel
from annotator.ui.events.question import KeepQuestion
from annotator.ui.events.splitting import SplitView
from annotator.ui.keys import mark_area
from annotator.ui.session import Session
from annotator.ui.widgets.field import Field
from annotator.ui.widgets.plain import Choice, Line, Sentence
from annotator.ui.words import isolated

SOON = 200
"""Milliseconds after a change until the counts are made anew."""


class EventsPanel(QWidget):
    """The project's events, to be looked through and put in order.

    A page that shows it takes its ``handlers()`` into its own, and asks ``enabled`` for them.
    It lays out well from 220 pixels on.

    Signals:
        chosen: one is at another event (its id); at first that with most facts.
        activated: Enter or a click chose the event (its id).
        left: Escape was pressed in the list.
    """

    chosen = Signal(str)
    activated = Signal(str)
    left = Signal()

    def __init__(self, session: Session, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.language = session, language
        self.book = EventBook.of(session)
        self.document: str | None = None
        """The article that is open, if one is: an annotator's event is at home in her set on it."""
        self._wanted: str | None = None
        self._coming: str | None = None
        self.model = EventModel(self.book, self)
        self.line = Field()
        self.list = EventList(self.model, self.line)
        self.new = Choice("", "", self)
        self.said = Sentence()
        self.question = KeepQuestion()
        self.details = EventDetails()
        self.splitting = SplitView(session)
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.book.count)
        self._lay_out()
        self._connect()
        self._refresh()

    def _lay_out(self) -> None:
        self.line.setPlaceholderText(self.tr("Find or add an event"))
        self.line.setAccessibleName(self.tr("Find or add an event"))
        self.line.setClearButtonEnabled(True)
        front = QWidget()
        column = QVBoxLayout(front)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Line(self.tr("Events"), strong=True))
        for part in (self.line, self.new, self.said, self.question):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        self.stack = QStackedWidget()
        for view in (front, self.details, self.splitting):
            self.stack.addWidget(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 16, 12, 8)
        layout.addWidget(self.stack)
        mark_area(self, "events")

    def _connect(self) -> None:
        self.book.loaded.connect(self._refresh)
        self.book.counted.connect(self._refresh)
        self.book.stale.connect(self._count_soon)
        self.session.changed.connect(self._changed)
        self.line.textChanged.connect(self._show_found)
        self.new.clicked.connect(self.add_typed)
        self.list.chosen.connect(self.chosen)
        self.list.clicked.connect(self.accept)
        self.list.doubleClicked.connect(self.edit)
        self.question.answered.connect(self._merge_into)
        self.question.left.connect(self.focus_list)
        self.details.saved.connect(self._save)
        self.details.left.connect(self.show_list)
        self.splitting.left.connect(self.show_list)
        self.splitting.wanted.connect(self._split_off)

    # -- for the page that shows it

    @property
    def current(self) -> str | None:
        """The id of the event one is at."""
        return self.list.current

    @property
    def current_event(self) -> Event | None:
        """That event."""
        known = self.book.get(self.current)
        return known.event if known else None

    def choose(self, event_id: str | None) -> None:
        """Go to an event; ``chosen`` is not emitted. Waits where it is not there yet."""
        self.list.touched = event_id is not None
        self._wanted = event_id
        self.list.show_current(event_id)

    def focus_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What runs for a command while the focus is in the panel."""
        return {
            "events.accept": self.accept,
            "events.add": self.start_adding,
            "events.edit": self.edit,
            "events.tick": self.tick,
            "events.merge": self.merge,
            "events.split": self.split,
            "events.adopt": self.adopt,
            "events.remove": self.remove,
            "events.leave": self.leave,
        }

    def enabled(self, name: str) -> bool:
        """Whether one of ``handlers`` can run now."""
        if name in ("events.accept", "events.leave"):
            return True
        at_list = self.list.hasFocus() or self.line.hasFocus()
        if name == "events.add":
            return at_list and self._may_write
        if name == "events.adopt":
            return at_list and self._adoptable
        typing = self.line.hasFocus() and name in ("events.tick", "events.remove")
        return at_list and not typing and self.current is not None

    # -- commands

    def accept(self) -> None:
        """Enter: choose the event, add what was typed, save what is being changed."""
        front = self.stack.currentIndex() == 0
        if not front:
            view = self.stack.currentWidget()
            assert isinstance(view, EventDetails | SplitView)
            view.accept()
        elif self.line.hasFocus():
            self._accept_typed()
        elif self.current is not None and not self.question.hasFocus():
            self.activated.emit(self.current)

    def leave(self) -> None:
        """Escape: one step back."""
        if self.stack.currentIndex():
            self.show_list()
        elif self.question.isVisible():
            self.question.hide()
            self.focus_list()
        elif self.line.text():
            self.line.clear()
            self.focus_list()
        elif self.model.ticked:
            self.model.ticked.clear()
            self.model.refresh()
            self.list.show_current(self._wanted)
        else:
            self.left.emit()

    def start_adding(self) -> None:
        """To the line in which a new name is typed."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def add_typed(self) -> None:
        """Add an event with the name that was typed."""
        name, document = self.line.text(), self.document
        if not name.strip():
            return

        def make(store: Store, rights: Rights, known: list[Known]) -> Action:
            return events.add(rights, known, name, store.event_home(rights.author, document))[0]

        self.book.edit(make, self)

    def edit(self) -> None:
        """Open what is known of the event."""
        known = self.book.get(self.current)
        if known is None:
            return
        refusal = ""
        if not self._may_write:
            refusal = self.tr("This project is open for reading only.")
        elif not self.book.rights.may_change(known):
            refusal = self.tr("Only a lead or a reviewer changes the events of the project.")
            if known.owner is not None:
                refusal = self.tr("Only who added it can change it. Merge it with another one.")
        self.stack.setCurrentWidget(self.details)
        self.details.show_event(known.event, refusal)

    def tick(self) -> None:
        """Mark the event one is at."""
        row = self.list.currentIndex().row()
        if row >= 0:
            self.model.tick(row)

    def merge(self) -> None:
        """Ask which of the marked events stays."""
        marked = [k.event for k in self.book.known if k.event.id in self._marked()]
        if len(marked) < 2:
            self._say(self.tr("Mark the events that are one with the space bar first."))
            return
        self.question.ask(marked)

    def split(self) -> None:
        """Choose what of the event is another one."""
        event = self.current_event
        if event is not None and self._may_write:
            self.stack.setCurrentWidget(self.splitting)
            self.splitting.begin(event)

    def adopt(self) -> None:
        """Make the event, which an annotator added, one of the project's."""
        id_ = self.current
        if id_ is not None:
            event_id = id_
            self.book.edit(lambda _, rights, known: events.adopt(rights, known, event_id)[0], self)

    def remove(self) -> None:
        """Take the event away, if nothing names it."""
        event = self.current_event
        if event is None or not self._may_write:
            return
        id_, ids = event.id, event.ids

        def make(store: Store, rights: Rights, known: list[Known]) -> Action:
            return events.remove(rights, known, id_, len(store.naming(None, ids)))

        self.book.edit(make, self)

    def show_list(self) -> None:
        """Back from what was open."""
        self.stack.setCurrentIndex(0)
        self.focus_list()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.book.count()

    # -- inside

    @property
    def _may_write(self) -> bool:
        return self.session.author is not None and not self.session.read_only

    @property
    def _adoptable(self) -> bool:
        known = self.book.get(self.current)
        return known is not None and known.owner is not None and self.book.rights.leads

    def _marked(self) -> set[str]:
        return self.model.ticked | ({self.current} if self.current and self.model.ticked else set())

    def _refresh(self) -> None:
        self._show_found()
        row = self.model.row_of(self._coming)
        if row is None and not self.list.touched and self.book.uses and self.model.shown:
            row = 0
        if row is not None:
            self._coming = None
            self.list.setCurrentIndex(self.model.index(row))

    def _show_found(self) -> None:
        row = self.list.currentIndex().row()
        self._wanted = self.current or self._wanted
        gone = self._wanted is not None and self.book.get(self._wanted) is None
        self.model.refresh(self.line.text())
        if gone and 0 <= row and self.model.shown:
            self._wanted = self.model.shown[min(row, len(self.model.shown) - 1)].event.id
        self.list.show_current(self._wanted)
        self._show_sentence()

    def _show_sentence(self) -> None:
        text = " ".join(self.line.text().split())
        fresh = bool(text) and events.called(self.book.known, text) is None and self._may_write
        self.new.setText(self.tr("New event: {name}").format(name=isolated(text)))
        self.new.setVisible(fresh)
        sentence = ""
        if not self.book.known and not text:
            sentence = self.tr("No events yet. Type the name of the first one.")
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def _accept_typed(self) -> None:
        """The one event that is found, else a new one of that name."""
        if self.model.shown and not self.new.isVisible() or len(self.model.shown) == 1:
            self.list.setCurrentIndex(self.model.index(0))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.model.shown:
            self.focus_list()
        else:
            self.add_typed()

    def _save(self, name: str, aliases: Sequence[str], date: Precise, place: Precise) -> None:
        event_id = self.current
        if event_id is None:
            return
        id_ = event_id

        def make(_store: Store, rights: Rights, known: list[Known]) -> Action:
            return events.change(
                rights, known, id_, name=name, aliases=aliases, date=date, place=place
            )

        self.book.edit(make, self)

    def _merge_into(self, keep: str) -> None:
        others: Collection[str] = self._marked() - {keep}

        def make(store: Store, rights: Rights, known: list[Known]) -> Action:
            gone = {id_ for one in known if one.event.id in others for id_ in one.event.ids}
            spans = [one.span for one in store.naming(rights.author, gone)]
            return events.merge(rights, store.scheme, known, keep, others, spans)

        self.model.ticked.clear()
        self.list.show_current(keep)
        self.focus_list()
        self.book.edit(make, self)

    def _split_off(self, event_id: str, name: str, spans: Collection[str]) -> None:
        document = self.document

        def make(store: Store, rights: Rights, known: list[Known]) -> Action:
            ids = {id_ for one in known if one.event.id == event_id for id_ in one.event.ids}
            told = [one.span for one in store.naming(rights.author, ids) if one.span.id in spans]
            home = store.event_home(rights.author, document)
            return events.split(rights, store.scheme, known, event_id, name, told, home)[0]

        self.book.edit(make, self)

    def _changed(self, touched: Touched, origin: object) -> None:
        """What was asked for here is done: go on with the event it made or kept."""
        if origin is not self or touched.undoes:
            return
        self.line.clear()
        if self.stack.currentIndex() or self.line.hasFocus():
            self.show_list()
        made = (thing.id for thing in touched.changed if isinstance(thing, Event))
        self._coming = next((id_ for id_ in made if self.book.get(id_) is None), None)

    def _count_soon(self) -> None:
        if self.isVisible():
            self._soon.start()
