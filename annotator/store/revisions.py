"""The history: immutable revisions, each with the full new value of one object.

A revision's ``body`` is the object as canonical JSON (sorted keys), or None where the object
was removed. So the current state is the body of each object's winning head, undo is a new
revision with the body before, and a merge is a union. ``mode`` says what a batch was:

- ``edit``: a person's action, which undo can take back
- ``silent``: an action that undo passes over (a new author, what was proposed)
- ``undo``, ``redo``: takes back, or does again, the batch ``undoes``
- ``import``: hidden until the import_close revision of its batch and stream is there
- ``repair``: takes back the import ``undoes`` that was never closed

A revision has no clock in its order: ``parents`` and ``depth`` say what it was made from,
``number`` counts without holes per writer and stream ("shared" or the author of a set).
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Literal, NamedTuple

import orjson

from annotator.model import Failure, Kind, Object, new_id

SHARED = "shared"
Mode = Literal["edit", "silent", "undo", "redo", "import", "repair"]

COLUMNS = (
    'id, writer, stream, number, author, batch, mode, command, undoes, kind, object, "set",'
    " document, parents, depth, scheme, at, body"
)
"""The identity of a revision, in the order in which it is hashed."""
INSERT = f"INSERT INTO revision ({COLUMNS}, sha) VALUES ({', '.join('?' * 19)})"


class Revision(NamedTuple):
    """One row of history, without its place in this file and its hash. ``parents`` is JSON."""

    id: str
    writer: str
    stream: str
    number: int
    author: str
    batch: str
    mode: Mode
    command: str
    undoes: str | None
    kind: Kind
    object: str
    set: str | None
    document: str | None
    parents: str
    depth: int
    scheme: str
    at: str
    body: str | None


ORDER = "(r.kind = 'set' AND r.body IS NULL), r.depth DESC, r.sha"
"""What ``heads`` sorts by, for a revision ``r``."""


class Head(NamedTuple):
    """The newest revision of an object, or one of several where its history has forked."""

    seq: int
    id: str
    depth: int
    sha: str
    kind: Kind
    set: str | None
    document: str | None
    stream: str
    batch: str
    body: str | None
    writer: str
    author: str
    at: str


class Step(NamedTuple):
    """One change that is about to be written; ``object`` is None where it is removed.

    ``problems`` is how many rules of the scheme a span leaves unfulfilled.
    """

    kind: Kind
    id: str
    object: Object | None
    set: str | None
    document: str | None
    stream: str
    body: str | None
    problems: int = 0


def sha(revision: Iterable[str | int | None]) -> str:
    """The hash of a revision: SHA-256 over the JSON list of its identity."""
    return hashlib.sha256(orjson.dumps(tuple(revision))).hexdigest()


def body_of(thing: Object) -> str:
    """The canonical JSON of an object."""
    return orjson.dumps(thing.model_dump(), option=orjson.OPT_SORT_KEYS).decode()


def heads(connection: sqlite3.Connection, object_id: str) -> list[Head]:
    """All heads of an object, the winner first: the deepest, then the one with the smaller hash.

    Only a set is there as long as one of its heads says so: somebody who takes back her first
    annotation on one desktop must not hide what she made on another.
    """
    rows = connection.execute(
        'SELECT r.seq, r.id, r.depth, r.sha, r.kind, r."set", r.document, r.stream, r.batch,'
        " r.body, r.writer, r.author, r.at"
        " FROM head h JOIN revision r ON r.seq = h.revision WHERE h.object = ?",
        (object_id,),
    ).fetchall()
    found = [Head(*row) for row in rows]
    if len(found) > 1:
        found.sort(
            key=lambda head: (head.kind == "set" and head.body is None, -head.depth, head.sha)
        )
    return found


def winner(connection: sqlite3.Connection, object_id: str) -> Head | None:
    """The head that says what the object is now; its body is None where it was removed."""
    found = heads(connection, object_id)
    return found[0] if found else None


def writers(connection: sqlite3.Connection) -> list[str]:
    """All project files whose revisions are here. Looks each up instead of reading them all."""
    rows = connection.execute(
        "WITH RECURSIVE w (id) AS (SELECT min(writer) FROM revision UNION ALL"
        " SELECT (SELECT min(writer) FROM revision WHERE writer > w.id) FROM w"
        " WHERE w.id IS NOT NULL) SELECT id FROM w WHERE id IS NOT NULL"
    )
    return [id_ for (id_,) in rows]


class Batch:
    """The revisions of one action. Lives within one transaction, but for imports."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        writer: str,
        author: str,
        command: str,
        mode: Mode,
        scheme: str,
        undoes: str | None = None,
    ) -> None:
        self.id = new_id()
        self.author = author
        self.command = command
        self.mode: Mode = mode
        self.undoes = undoes
        self.first = 0
        """Place of the batch's first revision in this file; 0 before there is one."""
        self.last = 0
        self._connection = connection
        self._writer = writer
        self._scheme = scheme
        self._at = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        self._numbers: dict[str, int] = {}

    def restart(self, first: int) -> None:
        """Count from what is stored again: others have written, or something was taken back."""
        self._numbers.clear()
        self.first = first

    def successor(self, command: str, mode: Mode, undoes: str) -> Batch:
        """Another batch of the same author in the same file."""
        return Batch(
            self._connection, self._writer, self.author, command, mode, self._scheme, undoes
        )

    def append(self, step: Step, head: Head | None, others: Sequence[Head] = ()) -> int:
        """Write a step as the child of ``head``; returns its place in this file.

        Other heads stay: only a revision that names them all (``others``) settles a fork.
        """
        parents = () if head is None else (head, *others)
        revision = Revision(
            new_id(),
            self._writer,
            step.stream,
            self._next(step.stream),
            self.author,
            self.id,
            self.mode,
            self.command,
            self.undoes,
            step.kind,
            step.id,
            step.set,
            step.document,
            orjson.dumps([parent.id for parent in parents]).decode(),
            1 + max((parent.depth for parent in parents), default=-1),
            self._scheme,
            self._at,
            step.body,
        )
        seq = insert(self._connection, revision)
        execute = self._connection.execute
        if step.kind == "import_close":
            pass
        elif head is None:
            execute("INSERT INTO head (object, revision) VALUES (?, ?)", (step.id, seq))
        else:
            execute(
                "UPDATE head SET revision = ? WHERE object = ? AND revision = ?",
                (seq, step.id, head.seq),
            )
            for other in others:
                execute("DELETE FROM head WHERE object = ? AND revision = ?", (step.id, other.seq))
        self.first = self.first or seq
        self.last = seq
        return seq

    def _next(self, stream: str) -> int:
        number = self._numbers.get(stream)
        if number is None:
            number = self._connection.execute(
                "SELECT coalesce(max(number), 0) FROM revision WHERE writer = ? AND stream = ?",
                (self._writer, stream),
            ).fetchone()[0]
        self._numbers[stream] = number + 1
        return number + 1


def insert(connection: sqlite3.Connection, revision: Revision) -> int:
    """Add the row alone; returns its place in this file."""
    cursor = connection.execute(INSERT, (*revision, sha(revision)))
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def accept(connection: sqlite3.Connection, revision: Revision, digest: str) -> bool:
    """Take in a revision from elsewhere, with its place among the heads; False where it is known.

    Raises Failure where its hash is wrong, or where the same id stands here with other content.
    The object's state has to be renewed afterwards.
    """
    if sha(revision) != digest:
        raise Failure("revision.broken", "A piece of work was changed on its way.", id=revision.id)
    known = connection.execute(
        "SELECT sha FROM revision WHERE id = ? OR (writer = ? AND stream = ? AND number = ?)",
        (revision.id, revision.writer, revision.stream, revision.number),
    ).fetchall()
    if known:
        if known == [(digest,)]:
            return False
        raise Failure(
            "revision.differs",
            "Two pieces of work have one number but not the same content"
            f" ({revision.writer} {revision.stream} {revision.number}). Nothing was taken in.",
            id=revision.id,
        )
    seq = insert(connection, revision)
    if _has_child(connection, revision):
        return True
    connection.execute(
        "DELETE FROM head WHERE object = ? AND revision IN (SELECT r.seq FROM revision r"
        " JOIN json_each(?) p ON r.id = p.value)",
        (revision.object, revision.parents),
    )
    connection.execute("INSERT INTO head (object, revision) VALUES (?, ?)", (revision.object, seq))
    return True


def _has_child(connection: sqlite3.Connection, revision: Revision) -> bool:
    """Whether a child came before its parent; only then a deeper head is there already."""
    if all(head.depth <= revision.depth for head in heads(connection, revision.object)):
        return False
    row = connection.execute(
        "SELECT 1 FROM revision r, json_each(r.parents) p WHERE r.object = ? AND p.value = ?",
        (revision.object, revision.id),
    ).fetchone()
    return row is not None
