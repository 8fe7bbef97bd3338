"""The road between the window and the store: one thread that owns the store, in order.

Edits and questions run first come, first served; a long job runs one step at a time, and
each next step goes to the back of the queue, so that an edit never waits for an import. While
the queue is empty, the index is brought up to date.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from annotator.model import Action, Failure, Person, Put, Touched
from annotator.scheme import Scheme
from annotator.store import Store
from annotator.ui.after_paint import AfterPaint
from annotator.ui.aside import Aside, Read
from annotator.ui.background import Background, Make
from annotator.ui.indexing import Indexing

T = TypeVar("T")
B = TypeVar("B", Aside, Background)
log = logging.getLogger(__name__)
TURN = 0.0005
"""Seconds for which a thread of Python may keep the others from running. Qt lets go of the
interpreter in every other call; with Python's own 5 ms the window would wait so long for it,
each time, while the store is at work."""
PATIENCE = 0.25
"""Seconds for which the other threads wait, at most, until the window has painted."""
IDLE = 20.0
"""Seconds without work after which the store rests."""
Steps = Generator["Progress", None, Any]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long job is; ``total`` is None where nobody knows."""

    done: int
    total: int | None = None
    text: str = ""


class Job(QObject):
    """A long piece of work on the store, in steps. ``cancel`` stops it before its next step."""

    progressed = Signal(object)
    """Progress"""
    finished = Signal(object)
    """What the last step returned, or None after a cancel"""
    failed = Signal(object)
    """Failure"""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True


class Session(QObject):
    """One open project and the person who works in it.

    Signals:
        ready: the project is open; ``scheme``, ``path`` and ``people`` can be read.
        broken: it could not be opened (Failure).
        changed: an edit was saved (Touched, origin).
        failed: an edit or a question failed (Failure, origin).
        saving: True while an edit is on its way, False once all are durable.
        author_changed: another person works now, or who works has another name or role (Person).
        closing: the project is about to be closed; what waits to be kept is given now.
        indexing: how far articles are made ready for finding (Indexed), now and then.
    """

    ready = Signal()
    broken = Signal(object)
    changed = Signal(object, object)
    failed = Signal(object, object)
    saving = Signal(bool)
    author_changed = Signal(object)
    closing = Signal()
    indexing = Signal(object)
    _arrived = Signal(object)

    def __init__(self, open_store: Callable[[], Store], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.author: Person | None = None
        self.people: list[Person] = []
        self.scheme: Scheme
        self.path: Path
        self.read_only = False
        self.project = ""
        """The id that all copies of the project have."""
        self.owner: str | None = None
        """Whose work the project is for, where it was opened from a bundle for one person."""
        self._edits = 0
        self._work: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = Thread(target=self._run, args=(open_store,), name="store", daemon=True)
        self._store: Store
        self._jobs: set[Steps] = set()
        self._painted = Event()
        self._painted.set()
        self._painting = AfterPaint(self)
        self._painting.due.connect(self._painted.set)
        self._worked = self._closed = False
        self._asides: list[Aside] = []
        self._backgrounds: list[Background] = []
        self._index = Indexing(lambda far: self._arrived.emit(partial(self.indexing.emit, far)))

    def start(self) -> None:
        """Open the project on the store thread; ``ready`` or ``broken`` follows."""
        sys.setswitchinterval(TURN)
        self._thread.start()

    @property
    def busy(self) -> bool:
        """Whether an edit has not been answered yet; commands wait until it is."""
        return self._edits > 0

    def choose_author(self, person: Person, origin: object = None) -> None:
        """Let ``person`` be the one who works; a new person is put into the project first."""
        known = any(p == person for p in self.people)
        if not known and not self.read_only:
            self.apply(Action(person.id, "author.put", (Put(person),), undoable=False), origin)
            self.people = [*(p for p in self.people if p.id != person.id), person]
        self.author = person
        self.author_changed.emit(person)

    def meet(self, people: Sequence[Person]) -> None:
        """These people are in the project. ``author_changed`` follows where who works now is
        called otherwise, or has another role."""
        self.people = list(people)
        author = self.author
        if author is not None:
            now = next((p for p in self.people if p.id == author.id), author)
            if now != author:
                self.author = now
                self.author_changed.emit(now)

    def let_paint(self) -> None:
        """The window has something to make and to show, for which it asks for the interpreter
        hundreds of times: what other threads would begin waits until that is painted."""
        if not self._closed:
            self._painted.clear()
            self._painting.start()

    def give_way(self) -> None:
        """Wait until what the window has to show is painted; for other threads, before they begin
        something and now and then within what takes long."""
        self._painted.wait(PATIENCE)

    def apply(self, action: Action, origin: object = None) -> None:
        """Save an action; ``changed`` or ``failed`` follows."""
        self.edit(lambda store: store.apply(action), origin)

    def edit(self, make: Callable[[Store], Touched | None], origin: object = None) -> None:
        """Run ``make`` on the store thread. What it touched is announced once it is durable."""
        self._edits += 1
        if self._edits == 1:
            self.saving.emit(True)
        self._work.put(partial(self._edit, make, origin))

    def undo(self, origin: object = None) -> None:
        """Take back the author's last action, in whichever document it was."""
        if self.author is not None:
            author = self.author.id
            self.edit(lambda store: store.undo(author), origin)

    def redo(self, origin: object = None) -> None:
        """Do again what was last undone."""
        if self.author is not None:
            author = self.author.id
            self.edit(lambda store: store.redo(author), origin)

    def ask(
        self,
        read: Callable[[Store], T],
        answer: Callable[[T], None],
        origin: object = None,
        changes: bool = False,
    ) -> None:
        """Read from the store; ``answer`` is called on this thread, ``failed`` fires otherwise.

        The answer to a widget (``origin``) that is gone by then is dropped. ``changes`` says that
        it writes as well, so that what finding things needs has to follow.
        """
        self._work.put(partial(self._ask, read, answer, origin, changes))

    def job(self, steps: Callable[[Store], Steps]) -> Job:
        """Run a generator on the store thread, one step at a time between other work.

        The value the generator returns arrives by ``Job.finished``. A cancelled generator is
        closed, so its ``finally`` clauses run on the store thread.
        """
        job = Job(self)
        self._work.put(partial(self._start_job, job, steps))
        return job

    def aside(self, read: Read) -> Aside:
        """Something that takes long and only reads, beside the work; to be started."""
        self._asides = _without_ended(self._asides)
        self._asides.append(Aside(self.path, read, self, self.give_way))
        return self._stopped_if_closed(self._asides[-1])

    def compute(self, make: Make) -> Background:
        """Something that takes long and needs no store, beside the work; to be started."""
        self._backgrounds = _without_ended(self._backgrounds)
        self._backgrounds.append(Background(make, self, self.give_way))
        return self._stopped_if_closed(self._backgrounds[-1])

    def close(self) -> None:
        """Finish what is queued, close the project and end the threads."""
        if not self._closed:
            self.closing.emit()
        self._closed = True
        self._painted.set()
        running: list[Aside | Background] = [*self._asides, *self._backgrounds]
        for one in running:
            one.cancel()
            one.wait()
        if self._thread.is_alive():
            self._work.put(None)
            self._thread.join()

    def _stopped_if_closed(self, one: B) -> B:
        """What has been read arrives after the end, too, and asks for more."""
        if self._closed:
            one.cancel()
        return one

    # -- on the store thread

    def _run(self, open_store: Callable[[], Store]) -> None:
        try:
            self._store = open_store()
        except Failure as failure:
            self._arrived.emit(partial(self.broken.emit, failure))
            return
        except Exception as error:
            log.exception("the project could not be opened")
            self._arrived.emit(partial(self.broken.emit, _unexpected(error)))
            return
        people = self._store.people()
        whose = self._store.project, self._store.owner
        self._arrived.emit(partial(self._opened, people, whose))
        try:
            while (work := self._next()) is not None:
                work()
        finally:
            for steps in self._jobs:
                steps.close()
            self._index.stop()
            self._store.close()

    def _next(self) -> Callable[[], None] | None:
        """The next piece of work; while there is none, the index is brought up to date, then
        the store rests and is backed up."""
        while True:
            pause = self._index.wait
            try:
                work = self._work.get(timeout=IDLE if pause is None else pause)
                self.give_way()
                return work
            except Empty:
                self.give_way()
                if pause is None:
                    self._rest()
                else:
                    self._index.step(self._store)
                    self._worked = True

    def _rest(self) -> None:
        """Once after each time of work, so that what fails is said once."""
        if self._store.read_only or not self._worked:
            return
        self._worked = False
        try:
            self._store.rest()
            self._store.timed_backup(datetime.now(UTC))
        except Exception as error:
            self._arrived.emit(partial(self.failed.emit, _as_failure(error), None))

    def _edit(self, make: Callable[[Store], Touched | None], origin: object) -> None:
        self._worked = True
        self._index.worked(changed=True)
        try:
            touched = make(self._store)
        except Exception as error:
            self._arrived.emit(partial(self._edit_failed, _as_failure(error), origin))
        else:
            self._arrived.emit(partial(self._edited, touched, origin))

    def _ask(
        self,
        read: Callable[[Store], Any],
        answer: Callable[[Any], None],
        origin: object,
        changes: bool,
    ) -> None:
        self._worked |= changes
        self._index.worked(changes)
        try:
            result = read(self._store)
        except Exception as error:
            self._arrived.emit(partial(self.failed.emit, _as_failure(error), origin))
        else:
            self._arrived.emit(partial(self._answer, answer, result, origin))

    def _start_job(self, job: Job, steps: Callable[[Store], Steps]) -> None:
        self._worked = True
        running = steps(self._store)
        self._jobs.add(running)
        self._step(job, running)

    def _step(self, job: Job, steps: Steps) -> None:
        self._index.worked(changed=True)
        try:
            if job.cancelled:
                steps.close()
                raise StopIteration
            progress = next(steps)
        except StopIteration as end:
            self._jobs.discard(steps)
            self._arrived.emit(partial(job.finished.emit, end.value))
        except Exception as error:
            self._jobs.discard(steps)
            self._arrived.emit(partial(job.failed.emit, _as_failure(error)))
        else:
            self._arrived.emit(partial(job.progressed.emit, progress))
            self._work.put(partial(self._step, job, steps))

    # -- back on the window's thread

    @Slot(object)
    def _deliver(self, call: Callable[[], None]) -> None:
        call()

    def _answer(self, answer: Callable[[Any], None], result: object, origin: object) -> None:
        if not isinstance(origin, QObject) or isValid(origin):
            self.let_paint()
            answer(result)

    def _opened(self, people: list[Person], whose: tuple[str, str | None]) -> None:
        self.people = people
        self.scheme, self.path = self._store.scheme, self._store.path
        self.read_only = self._store.read_only
        self.project, self.owner = whose
        self.ready.emit()

    def _edited(self, touched: Touched | None, origin: object) -> None:
        self._edits -= 1
        self.let_paint()
        if touched is not None:
            self.changed.emit(touched, origin)
        if not self._edits:
            self.saving.emit(False)
        if touched is not None:
            put = [one for one in touched.changed if isinstance(one, Person)]
            gone = {p.id for p in put} | {id_ for kind, id_ in touched.removed if kind == "person"}
            if gone:
                self.meet([*(p for p in self.people if p.id not in gone), *put])

    def _edit_failed(self, failure: Failure, origin: object) -> None:
        self._edits -= 1
        self.failed.emit(failure, origin)
        if not self._edits:
            self.saving.emit(False)


def _without_ended(every: list[B]) -> list[B]:
    """Those that are not over; the others go once what they found has arrived."""
    for one in every:
        if one.over:
            one.deleteLater()
    return [one for one in every if not one.over]


def _as_failure(error: Exception) -> Failure:
    if isinstance(error, Failure):
        return error
    log.exception("unexpected error on the store thread", exc_info=error)
    return _unexpected(error)


def _unexpected(error: Exception) -> Failure:
    text = f"Something went wrong that should not: {type(error).__name__}: {error}"
    return Failure("unexpected", text, error=str(error))
