"""The current state: one row for each live object, pointing at the revision that says what it is.

The rows hold what is asked by; the object itself is the revision's body. Everything here
follows from the history alone: ``EXPECTED`` says how, in SQL, and serves ``rebuild`` and
``annotator check``. Single steps are written by ``put`` and ``remove``.

``import`` is the number of the import that a row came with; it shows once that is closed.
A removed document keeps its place in the list, with no text.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import orjson

from annotator.model import (
    OBJECTS,
    AnnotationSet,
    Boilerplate,
    Document,
    Event,
    Kind,
    Link,
    Object,
    Person,
    Span,
)
from annotator.scheme import Scheme
from annotator.store.revisions import ORDER, Step

ITEMS: tuple[Kind, ...] = ("assignment", "decision", "guideline", "precedent", "actor")
"""Kinds whose objects have no table of their own; they stand in ``item``."""
CLOSED = "({0}.import IS NULL OR {0}.import NOT IN (SELECT seq FROM open_import))"
"""A condition: the row ``{0}`` belongs to no import that is still under way."""


def parsed(kind: str, body: str) -> Object:
    """The object in a revision's body."""
    return OBJECTS[kind].model_validate_json(body)


def put(
    connection: sqlite3.Connection, step: Step, seq: int, number: int | None, new: bool
) -> None:
    """Let the revision at ``seq`` be what the step's object is; ``number`` is its import's.

    ``new`` says that the object was never there before.
    """
    execute, thing = connection.execute, step.object
    if isinstance(thing, Span):
        execute(_PUT_SPAN, _span_row(thing, step, seq))
    elif isinstance(thing, AnnotationSet):
        execute(_PUT_SET, _set_row(thing, seq, number))
    elif isinstance(thing, Document):
        values = (thing.external_id, thing.text, number, seq)
        if new:
            execute(
                "INSERT INTO document (external_id, text, import, revision, place, id)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (*values, seq, thing.id),
            )
        else:
            execute(
                "UPDATE document SET external_id = ?, text = ?, import = ?, revision = ?"
                " WHERE id = ?",
                (*values, thing.id),
            )
    elif isinstance(thing, Link):
        execute(
            'INSERT OR REPLACE INTO link (id, "set", type, source, target, revision)'
            " VALUES (?, ?, ?, ?, ?, ?)",
            (thing.id, thing.set, thing.type, thing.source, thing.target, seq),
        )
    else:
        _put_rare(connection, thing, step, seq, number)


_PUT_SPAN = (
    'INSERT OR REPLACE INTO span ("set", id, external_id, label, start, "end", attributes, note,'
    " problems, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


_PUT_SET = (
    "INSERT OR REPLACE INTO annotation_set (id, document, author, layer, status, reason,"
    " guideline, updated_at, tags, import, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def _set_row(own: AnnotationSet, seq: int, number: int | None) -> tuple[str | int | None, ...]:
    return (
        own.id,
        own.document,
        own.author,
        own.layer,
        own.status,
        own.reason,
        own.guideline,
        own.updated_at,
        orjson.dumps(own.tags).decode(),
        number,
        seq,
    )


def _span_row(span: Span, step: Step, seq: int) -> tuple[str | int | None, ...]:
    """The whole span, so that an export need not look into the history."""
    attributes = "[]"
    if span.attributes:
        values = [attribute.model_dump() for attribute in span.attributes]
        attributes = orjson.dumps(values, option=orjson.OPT_SORT_KEYS).decode()
    return (
        span.set,
        span.id,
        span.external_id,
        span.label,
        span.start,
        span.end,
        attributes,
        span.note,
        step.problems,
        seq,
    )


def _put_rare(
    connection: sqlite3.Connection,
    thing: Object | None,
    step: Step,
    seq: int,
    number: int | None,
) -> None:
    execute = connection.execute
    if isinstance(thing, Event):
        execute(
            'INSERT OR REPLACE INTO event (id, external_id, "set", import, revision)'
            " VALUES (?, ?, ?, ?, ?)",
            (thing.id, thing.external_id, thing.set, number, seq),
        )
    elif isinstance(thing, Boilerplate):
        execute(
            "INSERT OR REPLACE INTO boilerplate (id, document, import, revision)"
            " VALUES (?, ?, ?, ?)",
            (thing.id, thing.document, number, seq),
        )
    elif isinstance(thing, Person):
        execute(
            "INSERT OR REPLACE INTO person (id, short_id, import, revision) VALUES (?, ?, ?, ?)",
            (thing.id, thing.short_id, number, seq),
        )
    elif step.kind in ITEMS:
        execute(
            'INSERT OR REPLACE INTO item (kind, id, "set", document, stream, import, revision)'
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (step.kind, step.id, step.set, step.document, step.stream, number, seq),
        )


def remove(connection: sqlite3.Connection, step: Step, seq: int) -> None:
    """Let the object of a step be gone since the revision at ``seq``."""
    execute = connection.execute
    if step.kind == "document":
        execute(
            "UPDATE document SET external_id = NULL, text = NULL, import = NULL, revision = ?"
            " WHERE id = ?",
            (seq, step.id),
        )
    elif step.kind == "span":
        execute('DELETE FROM span WHERE "set" = ? AND id = ?', (step.set, step.id))
    elif step.kind in ITEMS:
        execute("DELETE FROM item WHERE kind = ? AND id = ?", (step.kind, step.id))
    elif step.kind in TABLES:
        execute(f"DELETE FROM {TABLES[step.kind]} WHERE id = ?", (step.id,))


TABLES: dict[str, str] = {
    "document": "document",
    "set": "annotation_set",
    "span": "span",
    "link": "link",
    "event": "event",
    "boilerplate": "boilerplate",
    "person": "person",
}

# -- the same from the history alone

HELD = "(SELECT t.sha FROM text t WHERE t.sha = json_extract(r.body, '$.text'))"
"""The text of the document in ``r.body`` where it is here: a desktop holds the texts of the
documents that it has something to do with, and the others as if they were removed."""
NAME_HELD = f"iif({HELD} IS NULL, NULL, json_extract(r.body, '$.external_id'))"


def _field(name: str) -> str:
    return f"json_extract(r.body, '$.{name}')"


def queries(stem: str) -> dict[str, str]:
    """What each table must hold of the objects in ``<stem>_winner``, by its table.

    ``<stem>_import`` says with which revision each import began, ``<stem>_first`` the same of
    each document.
    """
    brought = (
        f"iif(r.mode = 'import', (SELECT i.seq FROM {stem}_import i WHERE i.batch = r.batch), NULL)"
    )
    live = (
        f"FROM {stem}_winner w JOIN revision r ON r.seq = w.seq"
        " WHERE w.kind = '{}' AND r.body IS NOT NULL"
    )
    return {
        "document": f"SELECT f.seq, r.object, {NAME_HELD}, {HELD}, {brought}, r.seq"
        f" FROM {stem}_winner w JOIN revision r ON r.seq = w.seq"
        f" JOIN {stem}_first f ON f.object = w.object WHERE w.kind = 'document'",
        "annotation_set": f"SELECT r.object, {_field('document')}, {_field('author')},"
        f" {_field('layer')}, {_field('status')}, {_field('reason')}, {_field('guideline')},"
        f" {_field('updated_at')}, {_field('tags')}, {brought}, r.seq {live.format('set')}",
        "span": f"SELECT {_field('set')}, r.object, {_field('external_id')}, {_field('label')},"
        f" {_field('start')}, {_field('end')}, {_field('attributes')}, {_field('note')}, 0, r.seq"
        f" {live.format('span')}",
        "link": f"SELECT r.object, {_field('set')}, {_field('type')}, {_field('source')},"
        f" {_field('target')}, r.seq {live.format('link')}",
        "event": f"SELECT r.object, {_field('external_id')}, {_field('set')}, {brought}, r.seq"
        f" {live.format('event')}",
        "boilerplate": f"SELECT r.object, {_field('document')}, {brought}, r.seq"
        f" {live.format('boilerplate')}",
        "person": f"SELECT r.object, {_field('short_id')}, {brought}, r.seq"
        f" {live.format('person')}",
        "item": f'SELECT r.kind, r.object, r."set", r.document, r.stream, {brought}, r.seq'
        f" FROM {stem}_winner w JOIN revision r ON r.seq = w.seq"
        f" WHERE w.kind IN {ITEMS} AND r.body IS NOT NULL",
    }


EXPECTED: dict[str, str] = {
    "head": "SELECT object, seq FROM expected_head",
    **queries("expected"),
    "open_import": "SELECT i.seq, i.batch FROM expected_import i WHERE i.batch NOT IN"
    " (SELECT json_extract(body, '$.batch') FROM revision WHERE kind = 'import_close')",
}
"""What each table must hold. ``span.problems`` needs the scheme: see ``problem_counts``."""

_PREPARE = (
    "CREATE TEMP TABLE expected_parent (id TEXT PRIMARY KEY) WITHOUT ROWID",
    "CREATE TEMP TABLE expected_head (object TEXT, seq INTEGER, depth INTEGER, sha TEXT,"
    " kind TEXT, body INTEGER, PRIMARY KEY (object, seq)) WITHOUT ROWID",
    "CREATE TEMP TABLE expected_winner (kind TEXT, seq INTEGER, object TEXT,"
    " PRIMARY KEY (kind, seq)) WITHOUT ROWID",
    "CREATE TEMP TABLE expected_first (object TEXT PRIMARY KEY, seq INTEGER) WITHOUT ROWID",
    "CREATE TEMP TABLE expected_import (batch TEXT PRIMARY KEY, seq INTEGER) WITHOUT ROWID",
    "INSERT OR IGNORE INTO expected_parent"
    " SELECT p.value FROM revision r, json_each(r.parents) p WHERE r.parents <> '[]'",
    "INSERT INTO expected_head SELECT object, seq, depth, sha, kind, iif(body IS NULL, NULL, 1)"
    " FROM revision"
    " WHERE id NOT IN (SELECT id FROM expected_parent) AND kind <> 'import_close'",
    "INSERT INTO expected_import SELECT batch, min(seq) FROM revision"
    " WHERE mode = 'import' GROUP BY batch",
    "INSERT INTO expected_first SELECT object, min(seq) FROM revision"
    " WHERE kind = 'document' GROUP BY object",
    # The first row of each object in this order wins.
    "INSERT INTO expected_winner SELECT kind, seq, object FROM (SELECT r.kind, r.seq, r.object,"
    f" row_number() OVER (PARTITION BY r.object ORDER BY {ORDER}) AS rank"
    " FROM expected_head r) WHERE rank = 1",
)
_FORGET = (
    "expected_parent",
    "expected_head",
    "expected_winner",
    "expected_first",
    "expected_import",
)


STORED = {table: f"SELECT * FROM {table}" for table in EXPECTED} | {
    "span": 'SELECT "set", id, external_id, label, start, "end", attributes, note, 0, revision'
    " FROM span"
}
"""What each table holds, in the same columns."""


def expect(connection: sqlite3.Connection) -> Iterator[None]:
    """Make the temporary tables that ``EXPECTED`` reads, one statement at a time."""
    forget(connection)
    for statement in _PREPARE:
        connection.execute(statement)
        yield


def forget(connection: sqlite3.Connection) -> None:
    """Drop what ``expect`` made."""
    for table in _FORGET:
        connection.execute(f"DROP TABLE IF EXISTS temp.{table}")


_SPANS = (
    'SELECT s."set", s.id, s.problems, r.body, d.text FROM document d'
    ' JOIN annotation_set a ON a.document = d.id JOIN span s ON s."set" = a.id'
    " JOIN revision r ON r.seq = s.revision"
)


def problem_counts(
    connection: sqlite3.Connection, scheme: Scheme, where: str = "1"
) -> Iterator[tuple[str, str, int, int]]:
    """(set, span, counted, stored) for every live span, by the scheme and its document's text.

    ``where`` is a condition on the document ``d``, its set ``a`` and the span ``s``.
    """
    rows = connection.execute(f"{_SPANS} WHERE d.text IS NOT NULL AND {where} ORDER BY d.place")
    sha, text = None, ""
    for set_id, span_id, stored, body, needed in rows:
        if needed != sha:
            sha = needed
            text = connection.execute("SELECT body FROM text WHERE sha = ?", (sha,)).fetchone()[0]
        span = Span.model_validate_json(body)
        yield set_id, span_id, len(scheme.check_span(span, text)), stored


def rebuild(connection: sqlite3.Connection, scheme: Scheme) -> None:
    """Make all tables but ``batch`` anew from the history. Within a transaction of the caller."""
    for _ in expect(connection):
        pass
    for table, query in EXPECTED.items():
        connection.execute(f"DELETE FROM {table}")
        connection.execute(f"INSERT INTO {table} {query}")
    forget(connection)
    count_problems(connection, scheme)


def recount(connection: sqlite3.Connection, scheme: Scheme, id_: str) -> None:
    """``count_problems`` for the spans in the set, or on the document, with this id."""
    quoted = connection.execute("SELECT quote(?)", (id_,)).fetchone()[0]
    sets = f"SELECT id FROM annotation_set WHERE id = {quoted} OR document = {quoted}"
    query = f'SELECT 1 FROM span WHERE "set" IN ({sets}) LIMIT 1'
    if connection.execute(query).fetchone() is not None:
        count_problems(connection, scheme, f"a.id IN ({sets})")


def count_problems(connection: sqlite3.Connection, scheme: Scheme, where: str = "1") -> None:
    """Note how many rules of the scheme spans leave unfulfilled; ``where`` as above."""
    # Lists of plain values: while thousands of tuples live, looking for garbage takes long.
    counts, sets, spans = [], [], []
    for set_id, id_, count, stored in problem_counts(connection, scheme, where):
        if count != stored:
            counts.append(count)
            sets.append(set_id)
            spans.append(id_)
    connection.executemany(
        'UPDATE span SET problems = ? WHERE "set" = ? AND id = ?',
        zip(counts, sets, spans, strict=True),
    )
