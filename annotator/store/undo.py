"""Undo and redo: the actions of one author in this file, newest first.

``batch`` holds those that can be undone (live) or done again (undone). It follows from the
history: a new action drops what was undone before it.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import orjson

from annotator.model import AnnotationSet, Failure, Refused, Stale
from annotator.store import identity
from annotator.store.plan import Plan
from annotator.store.revisions import Batch, Step, body_of
from annotator.store.state import parsed

HAND_IN = "document.hand_in"
UNDO = "state = 'live' ORDER BY seq DESC LIMIT 1"
REDO = "state = 'undone' ORDER BY seq LIMIT 1"
"""What was undone last is the oldest of what is undone."""


class Done(NamedTuple):
    """An action in the history: where its revisions stand, and what it was."""

    seq: int
    last: int
    id: str
    command: str


def candidate(connection: sqlite3.Connection, author: str, writer: str, which: str) -> Done | None:
    """The action that comes next; ``which`` is UNDO or REDO."""
    row = connection.execute(
        f"SELECT seq, last, id, command FROM batch WHERE author = ? AND writer = ? AND {which}",
        (author, writer),
    ).fetchone()
    return Done(*row) if row else None


def remember(connection: sqlite3.Connection, batch: Batch, writer: str) -> None:
    """Put a new action onto the list; what had been undone can't be done again now."""
    key = (batch.author, writer)
    connection.execute(
        "DELETE FROM batch WHERE author = ? AND writer = ? AND state = 'undone'", key
    )
    connection.execute(
        "INSERT INTO batch (author, writer, state, seq, last, id, command)"
        " VALUES (?, ?, 'live', ?, ?, ?, ?)",
        (*key, batch.first, batch.last, batch.id, batch.command),
    )


def turn(
    connection: sqlite3.Connection, author: str, writer: str, done: Done, undone: bool
) -> None:
    """Note that an action was undone (or done again)."""
    connection.execute(
        "UPDATE batch SET state = ? WHERE author = ? AND writer = ? AND state = ? AND seq = ?",
        (
            *(("undone", author, writer, "live") if undone else ("live", author, writer, "undone")),
            done.seq,
        ),
    )


def plan(connection: sqlite3.Connection, plan: Plan, writer: str, done: Done, undone: bool) -> None:
    """Fill ``plan`` with what takes an action back (or does it again).

    Raises Stale where something else has changed the same things since, here or in work that
    was merged, and where what was handed in has left in a bundle.
    """
    rows = connection.execute(
        'SELECT kind, object, "set", document, stream, parents, body, number FROM revision'
        " WHERE seq BETWEEN ? AND ? AND batch = ? ORDER BY seq",
        (done.seq, done.last, done.id),
    ).fetchall()
    for kind, object_id, set_id, document, stream, parents, body, number in reversed(rows):
        before = _before(connection, parents)
        head = plan.head(object_id)
        if kind == "set" and before is None and number <= sent(connection, stream):
            # Elsewhere something may have been put into the set since: it stays, as still to do.
            before = _still_to_do(body)
        left, wanted = (body, before) if undone else (before, body)
        if head is None or head.body != left or head.writer != writer:
            raise _stale(undone)
        if undone and done.command == HAND_IN and number <= sent(connection, stream):
            raise _stale_submission()
        thing = None if wanted is None else parsed(kind, wanted)
        plan.step(Step(kind, object_id, thing, set_id, document, stream, wanted))
    try:
        plan.check()
    except (Refused, Failure) as failure:
        raise _stale(undone) from failure


def _before(connection: sqlite3.Connection, parents: str) -> str | None:
    found: list[str] = orjson.loads(parents)
    if not found:
        return None
    row = connection.execute(
        f"SELECT body FROM revision WHERE id IN ({', '.join('?' * len(found))})"
        " ORDER BY depth DESC, sha LIMIT 1",
        found,
    ).fetchone()
    return row[0] if row else None


def _still_to_do(body: str) -> str:
    own = AnnotationSet.model_validate_json(body)
    return body_of(own.model_copy(update={"status": "todo", "reason": None}))


def sent(connection: sqlite3.Connection, stream: str) -> int:
    """The number up to which this file's work in a stream has left in bundles."""
    return int(identity.read(connection, f"sent {stream}") or 0)


def note_sent(connection: sqlite3.Connection, writer: str, stream: str | None) -> None:
    """All of this file's work in a stream (None: in all) leaves in a bundle now."""
    rows = connection.execute(
        "SELECT stream, max(number) FROM revision WHERE writer = ? GROUP BY stream", (writer,)
    ).fetchall()
    for name, number in rows:
        if stream in (None, name):
            identity.write(connection, f"sent {name}", str(number))


def _stale_submission() -> Stale:
    text = (
        "What was handed in has left in a bundle, so that it can't be taken back."
        " You can go on working, and hand it in again."
    )
    return Stale("undo.handed_in", text)


def _stale(undone: bool) -> Stale:
    if undone:
        text = "This can't be undone: what it changed has been changed otherwise since."
        return Stale("undo.stale", text)
    text = "This can't be done again: what it changed has been changed otherwise since."
    return Stale("redo.stale", text)


def expected(
    connection: sqlite3.Connection, writer: str
) -> Iterator[tuple[str, str, str, int, int, str, str]]:
    """The rows that ``batch`` must hold, from the history alone: of what was done in this file.

    What other files did comes in any order, and nobody undoes it here.
    """
    live: dict[tuple[str, str], list[Done]] = defaultdict(list)
    undone: dict[tuple[str, str], list[Done]] = defaultdict(list)
    rows = connection.execute(
        "SELECT author, writer, mode, undoes, min(seq), max(seq), batch, command FROM revision"
        " WHERE writer = ? AND mode IN ('edit', 'undo', 'redo') GROUP BY batch ORDER BY min(seq)",
        (writer,),
    )
    for author, writer, mode, undoes, *done in rows:
        key = (author, writer)
        if mode == "edit":
            undone[key].clear()
            live[key].append(Done(*done))
            continue
        here, there = (live[key], undone[key]) if mode == "undo" else (undone[key], live[key])
        if here and here[-1].id == undoes:
            there.append(here.pop())
    for state, stacks in (("live", live), ("undone", undone)):
        for (author, writer), stack in stacks.items():
            for item in stack:
                yield author, writer, state, *item


def rebuild(connection: sqlite3.Connection, writer: str) -> None:
    """Make ``batch`` anew from the history. Within a transaction of the caller."""
    rows = list(expected(connection, writer))
    connection.execute("DELETE FROM batch")
    connection.executemany(
        "INSERT INTO batch (author, writer, state, seq, last, id, command)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        rows,
    )
