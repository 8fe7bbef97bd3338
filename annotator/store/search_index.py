"""The search index over the texts: which articles may hold what is sought.

A text is taken in once, under its place among the texts, and never changed; which document has
which text stands in a table beside it. So nothing in the index ever has to be taken out.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager
from time import monotonic
from typing import NamedTuple

from annotator.arabic import fold
from annotator.store import grams
from annotator.store.derived import Progress, Tables, newest, touched

TABLES = Tables(
    "sought",
    [
        # Which text a document has now
        """CREATE TABLE sought_document (
            place INTEGER PRIMARY KEY,
            text INTEGER NOT NULL
        ) STRICT""",
        "CREATE INDEX sought_document_text ON sought_document (text)",
        # Which texts are in the index
        "CREATE TABLE sought_text (text INTEGER PRIMARY KEY) STRICT",
        grams.TABLE.format("sought_gram"),
    ],
    grams.settings("sought_gram"),
)
STEP = 0.01
"""Seconds after which a long piece of work lets others have a turn."""
BATCH, BATCH_TEXT = 24, 24_000
"""Documents, and code points of text, that are made durable at once: that takes as long."""

Writing = Callable[[], AbstractContextManager[None]]


class Due(NamedTuple):
    """A document that was touched; ``text`` is None where it is gone."""

    place: int
    text: int | None


def steps(connection: sqlite3.Connection, writing: Writing) -> Iterator[Progress]:
    """Take in what has been touched since; yields whenever others may have a turn.

    ``writing`` begins a durable transaction; there is none while this waits.
    """
    if not TABLES.are_there(connection):
        with writing():
            TABLES.make(connection)
    first = TABLES.reached(connection)
    while (reached := TABLES.reached(connection)) < (last := newest(connection)):
        progress = Progress(reached - first, last - first, "texts")
        due, upto = _next(connection, reached)
        rows: list[tuple[int, str]] = []
        began = monotonic()
        for text in sorted({one.text for one in due if one.text is not None}):
            if not _is_in(connection, text):
                began, row = yield from _row(connection, text, progress, began)
                rows.append((text, row))
        if rows:
            yield progress
        with writing():
            _write(connection, due, rows)
            TABLES.reach(connection, upto)
        yield Progress(upto - first, last - first, "texts")
        with writing():
            connection.execute(grams.MERGE.format("sought_gram"))
        yield Progress(upto - first, last - first, "texts")


def merge(connection: sqlite3.Connection, writing: Writing, table: str) -> Iterator[Progress]:
    """Bring the pieces of an index together, a little at a time: fewer are quicker to search."""
    changed = 2
    while changed >= 2:
        with writing():
            before = connection.total_changes
            connection.execute(grams.MERGE.format(table))
            changed = connection.total_changes - before
        yield Progress(0, None, "merge")


def _next(connection: sqlite3.Connection, reached: int) -> tuple[list[Due], int]:
    """What was touched next, each document once, and up to where that is all."""
    due: dict[str, Due] = {}
    length, upto = 0, reached
    for seq, kind, object_id, _ in touched(connection, ("document",), reached, 200):
        if kind == "document" and object_id not in due:
            row = connection.execute(
                "SELECT d.place, t.seq, t.length FROM document d"
                " LEFT JOIN text t ON t.sha = d.text WHERE d.id = ?",
                (object_id,),
            ).fetchone()
            if row is not None:
                place, text, size = row
                if due and length + (size or 0) > BATCH_TEXT:
                    break
                due[object_id] = Due(place, text)
                length += size or 0
        upto = seq
        if len(due) == BATCH:
            break
    return list(due.values()), upto


def _is_in(connection: sqlite3.Connection, text: int) -> bool:
    row = connection.execute("SELECT 1 FROM sought_text WHERE text = ?", (text,)).fetchone()
    return row is not None


def _row(
    connection: sqlite3.Connection, text: int, progress: Progress, began: float
) -> Generator[Progress, None, tuple[float, str]]:
    """When the last turn ended, and what goes into the index of a text."""
    body: str = connection.execute("SELECT body FROM text WHERE seq = ?", (text,)).fetchone()[0]
    found: set[str] = set()
    for _, part in grams.pieces(body):
        found |= grams.grams(fold(part).text)
        if monotonic() - began > STEP:
            yield progress
            began = monotonic()
    return began, grams.as_row(found)


def _write(connection: sqlite3.Connection, due: list[Due], rows: list[tuple[int, str]]) -> None:
    execute, executemany = connection.execute, connection.executemany
    executemany("INSERT INTO sought_gram (rowid, grams) VALUES (?, ?)", rows)
    executemany("INSERT INTO sought_text (text) VALUES (?)", [row[:1] for row in rows])
    for one in due:
        if one.text is None:
            execute("DELETE FROM sought_document WHERE place = ?", (one.place,))
        else:
            execute("INSERT OR REPLACE INTO sought_document (place, text) VALUES (?, ?)", one)
