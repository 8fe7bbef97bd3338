"""Reads the facts of the chosen event, and reads them again when they change."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from annotator import paths
from annotator.model import Actor, Document, Event, Link, Span, Touched
from annotator.origins import aliases_in
from annotator.scheme import Scheme
from annotator.store import Store, Telling
from annotator.ui.background import Background
from annotator.ui.facts.contents import Facts, gather
from annotator.ui.session import Job, Session

Told = tuple[Telling, Event | None, Mapping[str, str]]
"""What articles tell, of which event, and the names of known speakers."""
_MANY = 32
"""Milliseconds in which several changes become one reading."""


class FactsReader(QObject):
    """Signals: ``read`` with Facts; ``failed`` with a Failure."""

    read = Signal(object, bool)
    """Facts, and whether they are those of the same event as before."""
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.facts: Facts | None = None
        self.layer = "annotator"
        self.awake = False
        """Whether somebody looks; else changes wait until then."""
        self._wanted: tuple[str | None] | None = None
        self._job: Job | Background | None = None
        self._stale = False
        self._again = QTimer(self, singleShot=True, interval=_MANY)
        self._again.timeout.connect(self._read)
        session.changed.connect(self._changed)

    @property
    def busy(self) -> bool:
        """Whether facts are on their way."""
        return self._job is not None or self._again.isActive()

    def choose(self, event: str | None, layer: str | None = None) -> None:
        """Read the facts of an event; None: of none."""
        self._wanted = (event,)
        self.layer = layer or self.layer
        self._stale = True
        if self.awake:
            self._read()

    @property
    def wanted(self) -> tuple[str | None] | None:
        """The event that was chosen last, in a tuple: None in it stands for no event."""
        return self._wanted

    def wake(self) -> None:
        """Somebody looks: read what was asked for or has changed meanwhile."""
        self.awake = True
        if self._stale:
            self._read()

    def _read(self) -> None:
        author = self._session.author
        if self._wanted is None or author is None:
            return
        if self._job is not None:
            self._job.cancel()
        self._again.stop()
        self._stale = False
        (event,) = self._wanted
        asking, layer = author.id, self.layer

        def steps(store: Store) -> Generator[Any, None, Told]:
            seen = (known.event for known in store.known_events(asking))
            known = next((one for one in seen if event in one.ids), None)
            telling = yield from store.event_steps(asking, event, layer)
            if event is not None and known is None:
                known = Event(id=event, external_id=event, name=event)
            return telling, known, aliases(store, asking)

        self._job = job = self._session.job(steps)
        job.finished.connect(lambda told: self._have_told(job, told))
        job.failed.connect(lambda failure: self._broke(job, failure))
        job.failed.connect(job.deleteLater)

    def _have_told(self, job: Job, told: Told | None) -> None:
        """What is made of it needs no store: edits shall not wait for it."""
        if job is self._job and told is not None:
            make = partial(_gathering, *told, self._session.scheme)
            self._job = work = self._session.compute(make)
            work.finished.connect(lambda facts: self._arrived(work, facts))
            work.failed.connect(lambda failure: self._broke(work, failure))
            work.start()
        job.deleteLater()

    def _arrived(self, job: Background, facts: Facts) -> None:
        if job is self._job:
            self._job, before = None, self.facts
            self.facts = facts
            same = before is not None and _id(before) == _id(facts)
            self.read.emit(facts, same)

    def _broke(self, job: Job | Background, failure: object) -> None:
        if job is self._job:
            self._job = None
            self.failed.emit(failure)

    def _changed(self, touched: Touched, _origin: object) -> None:
        if self._wanted is None or not self._concerns(touched):
            return
        self._stale = True
        if self.awake:
            self._again.start()

    def _concerns(self, touched: Touched) -> bool:
        facts = self.facts
        if facts is None or touched.documents & facts.documents:
            return True
        if any(kind in ("event", "actor") for kind, _ in touched.removed):
            return True
        for item in touched.changed:
            if isinstance(item, Actor):
                return True
            if isinstance(item, Event | Link) and facts.event is not None:
                return True
            if isinstance(item, Document):
                continue
            if isinstance(item, Span):
                named = set(item.values("event"))
                if (named & facts.names) if facts.event is not None else not named:
                    return True
        return False


def _gathering(
    telling: Telling, event: Event | None, names: Mapping[str, str], scheme: Scheme
) -> Generator[tuple[int, int], None, Facts]:
    steps = gather(telling, event, scheme, names)
    done = 0
    while True:
        try:
            next(steps)
        except StopIteration as end:
            facts: Facts = end.value
            return facts
        done += 1
        yield done, 0


def _id(facts: Facts) -> str | None:
    return facts.event.id if facts.event is not None else None


def aliases(store: Store, author: str) -> dict[str, str]:
    """Names of known speakers: what people said of actors goes before the file."""
    said = [one.names for one in store.actors(author)]
    return aliases_in(paths.seeds() / "actors.json", said)
