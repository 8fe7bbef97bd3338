"""The project file. Nothing else in the program speaks SQL."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from annotator.model import (
    Action,
    AnnotationSet,
    Failure,
    Guideline,
    Put,
    Touched,
)
from annotator.scheme import Scheme
from annotator.store import backup, check, identity, opening, reading, state, undo
from annotator.store.backup import restore
from annotator.store.check import CheckReport, Progress
from annotator.store.closing import take_back
from annotator.store.compared import Reviews
from annotator.store.connection import failures, writing
from annotator.store.consistency import Inconsistency
from annotator.store.exchanging import Exchanging
from annotator.store.finding import Finding
from annotator.store.forks import Fork, Missing
from annotator.store.imports import Added, Import
from annotator.store.incoming_revisions import Signed, looked_at
from annotator.store.lock import Lock
from annotator.store.looking import Looking
from annotator.store.merging import SCHEME_ID, Drop, Merged
from annotator.store.opening import glance
from annotator.store.outgoing import Holdings
from annotator.store.plan import Plan
from annotator.store.repeats import BoilerplateProposal, Repeat
from annotator.store.reviewing import Reviewing
from annotator.store.revisions import (
    SHARED,
    Batch,
    Mode,
    Revision,
    Step,
    accept,
    heads,
)
from annotator.store.search import Found, Query, SearchHit
from annotator.store.sharing import Draft, Sharing
from annotator.store.targets import Target
from annotator.store.telling import Telling
from annotator.store.texts import Texts

__all__ = [
    "Added",
    "BoilerplateProposal",
    "CheckReport",
    "Draft",
    "Drop",
    "Fork",
    "Found",
    "Holdings",
    "Import",
    "Inconsistency",
    "Merged",
    "Missing",
    "Query",
    "Repeat",
    "Revision",
    "SearchHit",
    "Signed",
    "Store",
    "Target",
    "Telling",
    "glance",
    "looked_at",
    "restore",
]


class Store(Looking, Finding, Reviewing, Sharing, Exchanging):
    """One open project. Used by the thread that opened it only.

    Every change is durable when its method returns. Where a method raises Failure, nothing
    has changed.
    """

    def __init__(
        self, connection: sqlite3.Connection, path: Path, writer: str, lock: Lock | None
    ) -> None:
        self.path = path
        self.writer = writer
        """The id of this project file on this desktop."""
        self.read_only = lock is None
        self._connection = connection
        self._lock = lock
        self._closed = False
        self._texts = Texts(connection)
        self._reviews = Reviews(connection, self._texts)
        self._promised: dict[str, AnnotationSet] = {}
        self._import: Import | None = None
        self.scheme: Scheme

    # -- opening and closing

    @classmethod
    def create(
        cls,
        path: Path,
        scheme: Scheme,
        name: str | None = None,
        guidelines: Iterable[Guideline] = (),
    ) -> Store:
        """A new project at ``path``. Raises Failure where there is a file or it can't be made."""
        connection, writer, lock = opening.create(path, name or path.stem)
        store = cls(connection, path, writer, lock)
        store.scheme = scheme
        step = Step("scheme", SCHEME_ID, None, None, None, SHARED, scheme.body)
        try:
            with writing(connection, path):
                batch = store._batch(writer, "project.new", "silent")
                batch.append(step, None)
                plan = store._plan(writer)
                plan.action(Action(writer, batch.command, [Put(one) for one in guidelines]))
                plan.write(batch)
            opening.settle_down(connection)
        except BaseException:
            store.close()
            raise
        return store

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Store:
        """The project at ``path``; ``read_only`` also while another program works on it.

        Raises Failure where it is no project, of a newer version, held by another program, or
        in a place where it can't be worked on.
        """
        connection, writer, lock = (
            opening.for_reading(path) if read_only else opening.for_writing(path)
        )
        store = cls(connection, path, writer, lock)
        try:
            with failures(path):
                found = heads(connection, SCHEME_ID)
            if not found or found[0].body is None:
                raise Failure("project.damaged", f"{path.name} holds no label scheme.")
            store.scheme = Scheme.parse(found[0].body)
            if not read_only:
                store._take_back_imports()
        except BaseException:
            store.close()
            raise
        return store

    def close(self) -> None:
        """Let go of the file; again is no harm. An import that was not closed is taken back at
        the next opening."""
        if self._closed:
            return
        self._closed = True
        last = None
        # What has been saved is in the log beside the file; the next opening brings it in.
        with suppress(Failure), failures(self.path):
            self._pause()
            if not self.read_only:
                last = identity.last(self._connection)
                opening.settle_down(self._connection)
        self._connection.close()
        if self._lock is not None:
            self._lock.release(self.writer, last)

    @classmethod
    def begin(
        cls,
        path: Path,
        name: str,
        project: str,
        owner: str | None,
        fill: Callable[[Store], None],
    ) -> Store:
        """The project with the id ``project`` as another desktop has it, at ``path``.

        ``fill`` merges what came into an empty store. ``owner`` is the person for whom this
        file is. Raises Failure, also what ``fill`` raises; then there is no file.
        """
        opening.refuse_existing(path)
        with opening.aside(path, name, project, owner) as (part, connection, writer, lock):
            store = cls(connection, part, writer, lock)
            try:
                fill(store)
            finally:
                store.close()
        return cls.open(path)

    # -- changing

    def apply(self, action: Action) -> Touched:
        """Carry out an action, whole or not at all.

        Raises Refused where it breaks a rule of the scheme, Stale or Failure where it can't be.
        """
        with self._write():
            for text in action.texts:
                self._texts.add(text)
            plan = self._plan(action.author)
            plan.action(action)
            plan.check()
            mode: Mode = "edit" if action.undoable else "silent"
            batch = self._batch(action.author, action.command, mode)
            touched = plan.write(batch)
            if plan.steps and action.undoable:
                undo.remember(self._connection, batch, self.writer)
        return touched

    def undo(self, author: str) -> Touched | None:
        """Take back the author's last action in this file; None where there is none.

        Raises Stale where something else has changed the same things since.
        """
        return self._turn(author, undone=True)

    def redo(self, author: str) -> Touched | None:
        """Do again what was undone last. As ``undo``."""
        return self._turn(author, undone=False)

    def undoable(self, author: str) -> str | None:
        """The command that ``undo`` would take back."""
        done = undo.candidate(self._connection, author, self.writer, undo.UNDO)
        return done.command if done else None

    def redoable(self, author: str) -> str | None:
        """The command that ``redo`` would do again."""
        done = undo.candidate(self._connection, author, self.writer, undo.REDO)
        return done.command if done else None

    def importing(self, author: str, command: str = "import") -> Import:
        """Begin to take in records. Raises Failure while another import is under way."""
        self._refuse_reading()
        if self._import is not None and not self._import.done:
            raise Failure("import.running", "Another import is under way. Wait until it is done.")
        batch = self._batch(author, command, "import")
        self._import = Import(self._connection, self.path, self.scheme, self._texts, batch)
        return self._import

    # -- keeping

    def check(self, progress: Progress | None = None) -> CheckReport:
        """Compute everything again from the history, and compare.

        ``progress`` hears (done, total).
        """
        self._pause()
        return check.run(self._connection, self.path, self.scheme, progress)

    def rebuild(self) -> None:
        """Make the current state anew from the history."""
        with self._write():
            state.rebuild(self._connection, self.scheme)
            undo.rebuild(self._connection, self.writer)
        self.forget_indexes()

    def accept(self, revision: Revision, sha: str) -> bool:
        """Take in a revision made elsewhere; False where it is known. ``rebuild`` follows."""
        with self._write():
            return accept(self._connection, revision, sha)

    def backup(self, target: Path, *, replace: bool = False) -> None:
        """A whole, checked copy of the project. Raises Failure; then there is none."""
        self._pause()
        backup.make(self._connection, self.path, target, replace)

    def timed_backup(self, now: datetime) -> Path | None:
        """A copy beside the project, if it is time and something has changed; thins older ones.

        ``now`` has a time zone. To be called when nobody waits.
        """
        self._pause()
        return backup.timed(self._connection, self.path, now)

    def rest(self) -> None:
        """Bring saved work from the log into the file. To be called when nobody waits."""
        if not self.read_only and not self._connection.in_transaction:
            with failures(self.path):
                self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)")

    # -- inside

    def _pause(self) -> None:
        if self._import is not None:
            self._import.pause()

    def _refuse_reading(self) -> None:
        if self.read_only:
            raise Failure("project.read_only", f"{self.path.name} is open for reading only.")

    @contextmanager
    def _write(self) -> Iterator[None]:
        self._refuse_reading()
        self._pause()
        with writing(self._connection, self.path):
            yield

    def _batch(self, author: str, command: str, mode: Mode, undoes: str | None = None) -> Batch:
        return Batch(self._connection, self.writer, author, command, mode, self.scheme.sha, undoes)

    def _plan(self, author: str) -> Plan:
        busy = None
        if self._import is not None and not self._import.done:
            busy = self._import.batch.id
        promised = partial(self._promise, author)
        return Plan(self._connection, self.scheme, self._texts, promised, busy)

    def _promise(self, author: str, set_id: str) -> AnnotationSet | None:
        """The set that would have this id; articles that were read are remembered."""
        found = self._promised.get(set_id)
        if found is None:
            for id_ in reading.document_ids(self._connection):
                if AnnotationSet.id_for(id_, author) == set_id:
                    return reading.fresh_set(id_, author)
        return found

    def _turn(self, author: str, undone: bool) -> Touched | None:
        which = undo.UNDO if undone else undo.REDO
        with self._write():
            done = undo.candidate(self._connection, author, self.writer, which)
            if done is None:
                return None
            plan = self._plan(author)
            undo.plan(self._connection, plan, self.writer, done, undone)
            batch = self._batch(author, done.command, "undo" if undone else "redo", done.id)
            touched = plan.write(batch)
            undo.turn(self._connection, author, self.writer, done, undone)
        return replace(touched, undoes=True)

    def _take_back_imports(self) -> None:
        """Those of this file; what others import is closed by what they send."""
        rows = self._connection.execute(
            "SELECT i.seq, i.batch, r.author FROM open_import i JOIN revision r ON r.seq = i.seq"
            " WHERE r.writer IN (SELECT value FROM json_each(?))",
            (identity.writers(self._connection),),
        ).fetchall()
        for first, batch, author in rows:
            repair = self._batch(author, "import.abandon", "repair", batch)
            for _ in take_back(self._connection, self.path, first, batch, repair):
                pass
