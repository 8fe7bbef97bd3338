"""The events that the person who works may see: one copy for the panel, the form, the article."""

from __future__ import annotations

from collections.abc import Callable, Generator

from PySide6.QtCore import QObject, Signal

from annotator import events
from annotator.events import Known, Rights
from annotator.model import Action, Event, Person, Span, Touched
from annotator.store import Store
from annotator.store.events import Use
from annotator.ui.session import Job, Progress, Session
from annotator.ui.widgets.document_list import DocumentList

Make = Callable[[Store, Rights, list[Known]], Action]


class EventBook(QObject):
    """Events in order: those with most facts first, as of the last count.

    Signals:
        loaded: other events, or they are called otherwise.
        counted: how often they are named was counted again.
        stale: spans were changed, so the counts may be others; whoever shows them counts.
    """

    loaded = Signal()
    counted = Signal()
    stale = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.session = session
        self.known: list[Known] = []
        self.uses: dict[str, Use] = {}
        self.rights = Rights("", leads=False)
        self._by_id: dict[str, Event] = {}
        self._asked = 0
        self._job: Job | None = None
        session.changed.connect(self._touched)
        session.author_changed.connect(self.load)
        DocumentList.of(session).reset.connect(self.load)
        self.load()

    @staticmethod
    def of(session: Session) -> EventBook:
        """The one book of a session."""
        found = session.findChild(EventBook)
        return found if isinstance(found, EventBook) else EventBook(session)

    def load(self) -> None:
        """Read the events again; ``loaded`` follows."""
        author = self.session.author
        if author is None:
            return
        self._asked += 1
        number, id_ = self._asked, author.id

        def read(store: Store) -> tuple[list[Known], Rights]:
            return store.known_events(id_), store.rights(id_)

        def answer(found: tuple[list[Known], Rights]) -> None:
            if number == self._asked:
                self._show(*found)

        self.session.ask(read, answer, self)

    def count(self) -> None:
        """Count again where the events are named; ``counted`` follows."""
        author = self.session.author
        if author is None:
            return
        if self._job is not None:
            self._job.cancel()
        id_ = author.id

        def steps(store: Store) -> Generator[Progress, None, dict[str, Use]]:
            counting = store.event_uses(id_)
            while True:
                try:
                    step = next(counting)
                except StopIteration as end:
                    return dict(end.value)
                yield Progress(step.done, step.total)

        job = self._job = self.session.job(steps)

        def answer(uses: dict[str, Use] | None) -> None:
            if uses is not None and job is self._job:
                self._job, self.uses = None, uses
                self._sort()
                self.counted.emit()

        job.finished.connect(answer)

    def find(self, value: str) -> Event | None:
        """The event that a span names by ``value``."""
        return self._by_id.get(value)

    def get(self, event_id: str | None) -> Known | None:
        """The event of this inside id, if it may be seen."""
        return next((known for known in self.known if known.event.id == event_id), None)

    def owner(self, known: Known) -> Person | None:
        """The annotator who added the event, where it is not the project's."""
        people = self.session.people
        return next((person for person in people if person.id == known.owner), None)

    def edit(self, make: Make, origin: object) -> None:
        """Change events: ``make`` is given what the store knows then."""
        author = self.session.author
        if author is None or self.session.read_only:
            return
        id_ = author.id

        def run(store: Store) -> Touched:
            return store.apply(make(store, store.rights(id_), store.known_events(id_)))

        self.session.edit(run, origin)

    # -- inside

    def _show(self, known: list[Known], rights: Rights) -> None:
        self.known, self.rights = known, rights
        self._by_id = {}
        for one in known:
            self._by_id |= dict.fromkeys(one.event.ids, one.event)
        self._sort()
        self.loaded.emit()

    def _sort(self) -> None:
        def order(known: Known) -> tuple[int, str]:
            return -self.uses.get(known.event.id, Use()).spans, events.names_key(known.event)

        self.known.sort(key=order)

    def _touched(self, touched: Touched, _origin: object) -> None:
        changed = any(isinstance(thing, Event | Person) for thing in touched.changed)
        if changed or any(kind == "event" for kind, _ in touched.removed):
            self.load()
        spans = any(isinstance(thing, Span) for thing in touched.changed)
        if spans or changed or touched.removed:
            self.stale.emit()
