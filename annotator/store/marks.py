"""The spans of all articles, to be found by what they say: derived rows that follow the history.

A row holds the folded sentence that a span stands in and what is known of it, inherited values
included. Whole sets are compared and renewed, since what a span inherits changes with others.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from time import monotonic
from typing import NamedTuple

import orjson

from annotator import inherited
from annotator.arabic import fold
from annotator.model import Span
from annotator.repetition import normal
from annotator.scheme import Scheme
from annotator.store import grams
from annotator.store.derived import Progress, Tables, newest, touched
from annotator.store.sentences import sentence_around

TABLES = Tables(
    "mark",
    [
        """CREATE TABLE mark_owner (
            number INTEGER PRIMARY KEY,
            author TEXT NOT NULL,
            layer TEXT NOT NULL,
            UNIQUE (author, layer)
        ) STRICT""",
        """CREATE TABLE mark_set (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE
        ) STRICT""",
        """CREATE TABLE mark (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            "set" INTEGER NOT NULL,
            owner INTEGER NOT NULL,
            place INTEGER NOT NULL,
            span TEXT NOT NULL,
            label TEXT NOT NULL,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            event TEXT,
            source TEXT,
            day TEXT,
            said TEXT,
            facts TEXT NOT NULL,
            words TEXT NOT NULL
        ) STRICT""",
        'CREATE INDEX mark_by_set ON mark ("set")',
        "CREATE INDEX mark_by_place ON mark (owner, place, start)",
        "CREATE INDEX mark_by_label ON mark (owner, label, place, start)",
        "CREATE INDEX mark_by_event ON mark (owner, event, place, start)",
        "CREATE INDEX mark_by_source ON mark (owner, source, place, start)",
        "CREATE INDEX mark_by_day ON mark (owner, day, place, start)",
        "CREATE INDEX mark_by_said ON mark (owner, said)",
        grams.TABLE.format("mark_gram"),
    ],
    grams.settings("mark_gram"),
)
BATCH, STEP = 400, 0.02
"""Revisions that are looked at together, and seconds of work on them at a stretch."""
LONGEST_PHRASE = 120
"""Code points of a span that is compared with the same words elsewhere."""
FEW = 600
"""Revisions that are taken in at once when something is sought."""

Writing = Callable[[], AbstractContextManager[None]]


class Mark(NamedTuple):
    """A row, without its number."""

    set: int
    owner: int
    place: int
    span: str
    label: str
    start: int
    end: int
    event: str | None
    source: str | None
    day: str | None
    said: str | None
    """What the span says, folded; None where it is long."""
    facts: str
    words: str


COLUMNS = '"set", owner, place, span, label, start, "end", event, source, day, said, facts, words'


def fact(name: str, value: str) -> str:
    """How an attribute stands in ``facts``."""
    return f"\x1f{name}={value}\x1f"


def facts(text: str) -> tuple[tuple[str, str], ...]:
    """The (name, value) pairs in ``facts``."""
    pairs = (part.partition("=") for part in text.split("\x1f") if part)
    return tuple((name, value) for name, _, value in pairs)


def steps(connection: sqlite3.Connection, writing: Writing, scheme: Scheme) -> Iterator[Progress]:
    """Take in what has been touched since; yields between durable steps."""
    if not TABLES.are_there(connection):
        with writing():
            TABLES.make(connection)
    first = TABLES.reached(connection)
    fresh: dict[str, int] = {}
    while (reached := TABLES.reached(connection)) < (last := newest(connection)):
        with writing():
            reached = _advance(connection, scheme, reached, fresh)
            TABLES.reach(connection, reached)
            connection.execute(grams.MERGE.format("mark_gram"))
        yield Progress(reached - first, last - first, "spans")


def catch_up(connection: sqlite3.Connection, writing: Writing, scheme: Scheme) -> bool:
    """Take in the little that was changed just now; False where there is more to do."""
    if not TABLES.are_there(connection) or TABLES.behind(connection) > FEW:
        return False
    if TABLES.behind(connection):
        for _ in steps(connection, writing, scheme):
            pass
    return True


def owner(connection: sqlite3.Connection, author: str, layer: str) -> int | None:
    """The number of an author's sets, or None where she has none."""
    row = connection.execute(
        "SELECT number FROM mark_owner WHERE author = ? AND layer = ?", (author, layer)
    ).fetchone()
    return None if row is None else int(row[0])


def shown(connection: sqlite3.Connection) -> str:
    """A condition on a row ``m``: it belongs to no import that is still under way."""
    if connection.execute("SELECT 1 FROM open_import LIMIT 1").fetchone() is None:
        return "1"
    return (
        'm."set" NOT IN (SELECT x.number FROM mark_set x JOIN annotation_set a ON a.id = x.id'
        " WHERE a.import IN (SELECT seq FROM open_import))"
    )


def event_names(connection: sqlite3.Connection, event: str) -> tuple[str, str]:
    """(inside id, outside id) of an event that is called by either; spans may hold either."""
    row = connection.execute(
        "SELECT id, external_id FROM event WHERE id = ?1 OR external_id = ?1 LIMIT 1", (event,)
    ).fetchone()
    return (event, event) if row is None else (row[0], row[1])


def few(connection: sqlite3.Connection, sought: str, most: int) -> str | None:
    """The rows that may hold ``sought``, as a JSON list; None where they are more than
    ``most``. What went away may be among them."""
    rows = connection.execute(
        "SELECT rowid FROM mark_gram WHERE mark_gram MATCH ? LIMIT ?",
        (grams.match(sought), most + 1),
    ).fetchall()
    if len(rows) > most:
        return None
    return orjson.dumps([number for (number,) in rows]).decode()


def _advance(
    connection: sqlite3.Connection, scheme: Scheme, reached: int, fresh: dict[str, int]
) -> int:
    """Renew the sets that were touched next; returns up to where that is all.

    ``fresh`` says up to which revision a set was renewed already: a set that came with many
    revisions is read once.
    """
    began = monotonic()
    last = newest(connection)
    kinds = ("span", "set", "document")
    for seq, kind, object_id, set_id in touched(connection, kinds, reached, BATCH):
        sets = [set_id] if set_id is not None and kind in kinds else []
        if kind == "document":
            sets = _sets_on(connection, object_id)
        for one in sets:
            if fresh.get(one, 0) < seq:
                if monotonic() - began > STEP:
                    return reached
                fresh[one] = last
                _renew(connection, scheme, one)
        reached = seq
    return reached


def _sets_on(connection: sqlite3.Connection, document: str) -> list[str]:
    rows = connection.execute("SELECT id FROM annotation_set WHERE document = ?", (document,))
    return [id_ for (id_,) in rows]


def _renew(connection: sqlite3.Connection, scheme: Scheme, set_id: str) -> None:
    """Let the rows of a set be what it holds now; rows that stay are not written."""
    wanted = {mark.span: mark for mark in _marks(connection, scheme, set_id)}
    rows = connection.execute(
        f'SELECT number, {COLUMNS} FROM mark WHERE "set" ='
        " (SELECT number FROM mark_set WHERE id = ?)",
        (set_id,),
    ).fetchall()
    gone = []
    for number, *columns in rows:
        held = Mark(*columns)
        if wanted.get(held.span) == held:
            del wanted[held.span]
        else:
            gone.append((number,))
    connection.executemany("DELETE FROM mark WHERE number = ?", gone)
    for mark in wanted.values():
        cursor = connection.execute(
            f"INSERT INTO mark ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", mark
        )
        connection.execute(
            "INSERT INTO mark_gram (rowid, grams) VALUES (?, ?)",
            (cursor.lastrowid, grams.as_row(grams.grams(mark.words))),
        )


def _marks(connection: sqlite3.Connection, scheme: Scheme, set_id: str) -> Iterator[Mark]:
    row = connection.execute(
        "SELECT a.author, a.layer, d.place, t.body, r.body FROM annotation_set a"
        " JOIN document d ON d.id = a.document JOIN text t ON t.sha = d.text"
        " JOIN revision r ON r.seq = d.revision WHERE a.id = ?",
        (set_id,),
    ).fetchone()
    if row is None:
        return
    author, layer, place, text, raw = row
    bodies = connection.execute(
        'SELECT r.body FROM span s JOIN revision r ON r.seq = s.revision WHERE s."set" = ?',
        (set_id,),
    ).fetchall()
    if not bodies:
        return
    number, by = _set_number(connection, set_id), _owner_number(connection, author, layer)
    day = (orjson.loads(raw)["published_at"] or "")[:10] or None
    spans = [Span.model_validate_json(body) for (body,) in bodies]
    known = inherited.effective(spans, scheme)
    for span in spans:
        said: dict[str, str] = {}
        for attribute in known[span.id]:
            said.setdefault(attribute.name, attribute.value)
        source = fold(said.get("source") or said.get("denier") or "").text.strip() or None
        first, last = sentence_around(text, span.start, span.end)
        yield Mark(
            *(number, by, place, span.id, span.label, span.start, span.end),
            *(said.get("event"), source, day, _said(text[span.start : span.end])),
            "".join(dict.fromkeys(fact(a.name, a.value) for a in known[span.id])),
            fold(text[first:last]).text,
        )


def _said(text: str) -> str | None:
    return normal(text) if len(text) <= LONGEST_PHRASE else None


def _set_number(connection: sqlite3.Connection, set_id: str) -> int:
    connection.execute("INSERT OR IGNORE INTO mark_set (id) VALUES (?)", (set_id,))
    row = connection.execute("SELECT number FROM mark_set WHERE id = ?", (set_id,)).fetchone()
    return int(row[0])


def _owner_number(connection: sqlite3.Connection, author: str, layer: str) -> int:
    connection.execute(
        "INSERT OR IGNORE INTO mark_owner (author, layer) VALUES (?, ?)", (author, layer)
    )
    found = owner(connection, author, layer)
    assert found is not None
    return found
