"""The spans of all articles, to be found by what they say: derived rows that follow the history.

A row holds the folded sentence that a span stands in and what is known of it, inherited values
included. Whole sets are compared and renewed, since what a span inherits changes with others.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import AbstractContextManager
from time import monotonic
from typing import NamedTuple

import orjson

from annotator import inherited
from annotator.arabic import fold
from annotator.model import Attribute, Event, Span
from annotator.repetition import normal
from annotator.scheme import Scheme
from annotator.segments import sentence_around
from annotator.store import grams
from annotator.store.derived import Progress, Tables, newest, touched

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
            id TEXT NOT NULL UNIQUE,
            text TEXT NOT NULL
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
BATCH, ROWS = 400, 250
"""Revisions that are looked at together, and rows that are made durable at once."""
STEP, PATIENCE = 0.015, 0.04
"""Seconds after which others may have a turn, and which a search may spend on catching up."""
LONGEST_PHRASE = 120
"""Code points of a span that is compared with the same words elsewhere."""
FEW = 600
"""Revisions that are taken in at once when something is sought."""

Writing = Callable[[], AbstractContextManager[None]]


class Mark(NamedTuple):
    """What a row says of a span."""

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


COLUMNS = 'place, span, label, start, "end", event, source, day, said, facts, words'


class _Change(NamedTuple):
    """What has to be written for a set: numbers of rows that go, and new rows."""

    set: str
    author: str
    layer: str
    text: str
    gone: list[int]
    new: list[Mark]


class _Set(NamedTuple):
    """A set with what its rows need to know of its document."""

    id: str
    author: str
    layer: str
    place: int
    sha: str
    text: str
    day: str | None


def fact(name: str, value: str) -> str:
    """How an attribute stands in ``facts``."""
    return f"\x1f{name}={value}\x1f"


def facts(text: str) -> tuple[tuple[str, str], ...]:
    """The (name, value) pairs in ``facts``."""
    pairs = (part.partition("=") for part in text.split("\x1f") if part)
    return tuple((name, value) for name, _, value in pairs)


def steps(connection: sqlite3.Connection, writing: Writing, scheme: Scheme) -> Iterator[Progress]:
    """Take in what has been touched since; yields whenever others may have a turn."""
    if not TABLES.are_there(connection):
        with writing():
            TABLES.make(connection)
    first = TABLES.reached(connection)
    fresh: dict[str, int] = {}
    while (reached := TABLES.reached(connection)) < (last := newest(connection)):
        progress = Progress(reached - first, last - first, "spans")
        sets, upto = _next(connection, reached, fresh)
        pending: list[_Change] = []
        for one in sets:
            # Whatever is changed from here on comes with a later revision.
            fresh[one] = newest(connection)
            pending.append((yield from _change(connection, scheme, one, progress)))
            while sum(len(change.new) + len(change.gone) for change in pending) >= ROWS:
                with writing():
                    pending = _write(connection, pending)
                yield progress
        with writing():
            _write(connection, pending)
            TABLES.reach(connection, upto)
            connection.execute(grams.MERGE.format("mark_gram"))
        yield Progress(upto - first, last - first, "spans")


def catch_up(connection: sqlite3.Connection, writing: Writing, scheme: Scheme) -> bool:
    """Take in the little that was changed just now; False where there is more to do."""
    if not TABLES.are_there(connection) or TABLES.behind(connection) > FEW:
        return False
    if TABLES.behind(connection):
        until = monotonic() + PATIENCE
        for _ in steps(connection, writing, scheme):
            if monotonic() > until:
                return not TABLES.behind(connection)
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


def event_names(connection: sqlite3.Connection, event: str) -> tuple[str, ...]:
    """All ids that spans may name the event by that is called ``event``."""
    row = connection.execute(
        "SELECT r.body FROM event e JOIN revision r ON r.seq = e.revision"
        " LEFT JOIN json_each(r.body, '$.merged') m WHERE m.value = ?1"
        " OR e.id = ?1 OR e.external_id = ?1 ORDER BY m.value = ?1 DESC LIMIT 1",
        (event,),
    ).fetchone()
    if row is None:
        return (event,)
    return tuple(sorted(Event.model_validate_json(row[0]).ids | {event}))


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


def _next(
    connection: sqlite3.Connection, reached: int, fresh: dict[str, int]
) -> tuple[list[str], int]:
    """The sets that were touched next, and up to where that is all.

    ``fresh`` says up to which revision a set was renewed already: a set that came with many
    revisions is read once.
    """
    kinds = ("span", "set", "document")
    found: dict[str, None] = {}
    for seq, kind, object_id, set_id in touched(connection, kinds, reached, BATCH):
        sets = [set_id] if set_id is not None and kind in kinds else []
        if kind == "document":
            sets = _sets_on(connection, object_id)
        found.update(dict.fromkeys(one for one in sets if fresh.get(one, 0) < seq))
        reached = seq
    return list(found), reached


def _sets_on(connection: sqlite3.Connection, document: str) -> list[str]:
    rows = connection.execute("SELECT id FROM annotation_set WHERE document = ?", (document,))
    return [id_ for (id_,) in rows]


def _change(
    connection: sqlite3.Connection, scheme: Scheme, set_id: str, progress: Progress
) -> Generator[Progress, None, _Change]:
    """What has to be written so that the rows of a set are what it holds now."""
    about = _about(connection, set_id)
    held = {
        row[0]: Mark(*row[1:])
        for row in connection.execute(
            f'SELECT number, {COLUMNS} FROM mark WHERE "set" ='
            " (SELECT number FROM mark_set WHERE id = ?)",
            (set_id,),
        )
    }
    if about is None:
        return _Change(set_id, "", "", "", list(held), [])
    row = connection.execute("SELECT text FROM mark_set WHERE id = ?", (set_id,)).fetchone()
    known: dict[tuple[int, int], Mark] = {}
    if row is not None and row[0] == about.sha:
        known = {(mark.start, mark.end): mark for mark in held.values()}
    wanted = yield from _marks(connection, scheme, about, known, progress)
    gone = [number for number, mark in held.items() if wanted.get(mark.span) != mark]
    for mark in held.values():
        if wanted.get(mark.span) == mark:
            del wanted[mark.span]
    return _Change(set_id, about.author, about.layer, about.sha, gone, list(wanted.values()))


def _about(connection: sqlite3.Connection, set_id: str) -> _Set | None:
    row = connection.execute(
        "SELECT a.id, a.author, a.layer, d.place, d.text, t.body,"
        " substr(json_extract(r.body, '$.published_at'), 1, 10) FROM annotation_set a"
        " JOIN document d ON d.id = a.document JOIN text t ON t.sha = d.text"
        " JOIN revision r ON r.seq = d.revision WHERE a.id = ?",
        (set_id,),
    ).fetchone()
    return None if row is None else _Set(*row)


def _marks(
    connection: sqlite3.Connection,
    scheme: Scheme,
    about: _Set,
    known: dict[tuple[int, int], Mark],
    progress: Progress,
) -> Generator[Progress, None, dict[str, Mark]]:
    """By span; ``known`` are rows whose words need not be worked out again."""
    rows = connection.execute(
        'SELECT id, label, start, "end", attributes FROM span WHERE "set" = ?', (about.id,)
    ).fetchall()
    began = monotonic()
    spans: list[Span] = []
    for row in rows:
        spans.append(_span(about.id, *row))
        if monotonic() - began > STEP:
            yield progress
            began = monotonic()
    effective = inherited.effective(spans, scheme)
    found: dict[str, Mark] = {}
    for span in spans:
        found[span.id] = _mark(about, span, effective[span.id], known.get((span.start, span.end)))
        if monotonic() - began > STEP:
            yield progress
            began = monotonic()
    return found


def _span(set_id: str, id_: str, label: str, start: int, end: int, attributes: str) -> Span:
    """A span of a row that was checked when it was written."""
    made = [Attribute.model_construct(**one) for one in orjson.loads(attributes)]
    return Span.model_construct(
        id=id_, set=set_id, label=label, start=start, end=end, attributes=tuple(made)
    )


def _mark(about: _Set, span: Span, attributes: Sequence[Attribute], known: Mark | None) -> Mark:
    values: dict[str, str] = {}
    for attribute in attributes:
        values.setdefault(attribute.name, attribute.value)
    if known is None:
        first, last = sentence_around(about.text, span.start, span.end)
        said = _said(about.text[span.start : span.end])
        words = fold(about.text[first:last]).text
    else:
        said, words = known.said, known.words
    speaker = values.get("source") or values.get("denier")
    return Mark(
        *(about.place, span.id, span.label, span.start, span.end, values.get("event")),
        fold(speaker).text.strip() if speaker else None,
        *(about.day, said),
        "".join(dict.fromkeys(fact(one.name, one.value) for one in attributes)),
        words,
    )


def _write(connection: sqlite3.Connection, pending: list[_Change]) -> list[_Change]:
    """Write as much as may be written at once; returns what is left."""
    room = ROWS
    left: list[_Change] = []
    for change in pending:
        gone, new = change.gone[:room], change.new[: max(0, room - len(change.gone))]
        room -= len(gone) + len(new)
        connection.executemany("DELETE FROM mark WHERE number = ?", [(n,) for n in gone])
        if new:
            _insert(connection, change, new)
        rest = change._replace(gone=change.gone[len(gone) :], new=change.new[len(new) :])
        if rest.gone or rest.new:
            left.append(rest)
    return left


def _insert(connection: sqlite3.Connection, change: _Change, new: list[Mark]) -> None:
    number = _set_number(connection, change.set, change.text)
    by = _owner_number(connection, change.author, change.layer)
    for mark in new:
        cursor = connection.execute(
            f'INSERT INTO mark ("set", owner, {COLUMNS}) VALUES (?, ?{", ?" * len(mark)})',
            (number, by, *mark),
        )
        connection.execute(
            "INSERT INTO mark_gram (rowid, grams) VALUES (?, ?)",
            (cursor.lastrowid, grams.as_row(grams.grams(mark.words))),
        )


def _said(text: str) -> str | None:
    return normal(text) if len(text) <= LONGEST_PHRASE else None


def _set_number(connection: sqlite3.Connection, set_id: str, text: str) -> int:
    connection.execute(
        "INSERT INTO mark_set (id, text) VALUES (?1, ?2)"
        " ON CONFLICT (id) DO UPDATE SET text = ?2 WHERE text <> ?2",
        (set_id, text),
    )
    row = connection.execute("SELECT number FROM mark_set WHERE id = ?", (set_id,)).fetchone()
    return int(row[0])


def _owner_number(connection: sqlite3.Connection, author: str, layer: str) -> int:
    connection.execute(
        "INSERT OR IGNORE INTO mark_owner (author, layer) VALUES (?, ?)", (author, layer)
    )
    found = owner(connection, author, layer)
    assert found is not None
    return found
