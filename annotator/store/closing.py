"""The end of an import: closed, so that it shows, or taken back, so that it never was."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import orjson

from annotator.model import derived_id
from annotator.store import state
from annotator.store.connection import writing
from annotator.store.revisions import Batch, Step, winner

TAKEN_BACK = 500
"""Objects in one transaction of taking back."""


def close(
    connection: sqlite3.Connection, batch: Batch, first: int, imported: str, kept: bool
) -> None:
    """Append what closes the import in each of its streams, and let it be over."""
    if not first:
        return
    streams = connection.execute(
        "SELECT stream, count(*) FROM revision WHERE seq >= ? AND batch = ? GROUP BY stream",
        (first, imported),
    ).fetchall()
    for stream, count in streams:
        body = {"batch": imported, "count": count, "kept": kept, "stream": stream}
        text = orjson.dumps(body, option=orjson.OPT_SORT_KEYS).decode()
        id_ = derived_id("import_close", imported, stream)
        batch.append(Step("import_close", id_, None, None, None, stream, text), None)
    connection.execute("DELETE FROM open_import WHERE batch = ?", (imported,))


def take_back(
    connection: sqlite3.Connection, path: Path, first: int, imported: str, repair: Batch
) -> Iterator[int]:
    """Append what undoes an import that was not closed, a chunk at a time."""
    objects = [
        id_
        for (id_,) in connection.execute(
            "SELECT object FROM revision WHERE seq >= ? AND batch = ?"
            " GROUP BY object ORDER BY max(seq) DESC",
            (first, imported),
        )
    ]
    for start in range(0, len(objects), TAKEN_BACK):
        repair.restart(repair.first)
        with writing(connection, path):
            for id_ in objects[start : start + TAKEN_BACK]:
                _take_back_one(connection, id_, imported, repair)
        yield min(start + TAKEN_BACK, len(objects))
    repair.restart(repair.first)
    with writing(connection, path):
        close(connection, repair, first, imported, kept=False)


def _take_back_one(connection: sqlite3.Connection, id_: str, imported: str, repair: Batch) -> None:
    head = winner(connection, id_)
    if head is None or head.batch != imported:
        return
    before = _before(connection, head.seq, imported)
    thing = None if before is None else state.parsed(head.kind, before)
    step = Step(head.kind, id_, thing, head.set, head.document, head.stream, before)
    seq = repair.append(step, head)
    if thing is None:
        state.remove(connection, step, seq)
    else:
        state.put(connection, step, seq, None, False)


def _before(connection: sqlite3.Connection, seq: int, imported: str) -> str | None:
    """The body that an object had before the import changed it, at ``seq`` for the last time."""
    while True:
        row = connection.execute(
            "SELECT p.seq, p.batch, p.body FROM revision r JOIN json_each(r.parents) j"
            " JOIN revision p ON p.id = j.value WHERE r.seq = ?",
            (seq,),
        ).fetchone()
        if row is None or row[1] != imported:
            return None if row is None else row[2]
        seq = row[0]
