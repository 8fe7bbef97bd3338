"""A row for each card of all documents, for the queue and for progress: derived rows that follow
the history. A document is looked at whole, since its links and its gold belong together.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager

import orjson

from annotator.adjudication import CardRow, rows
from annotator.scheme import Scheme
from annotator.store.compared import Reviews
from annotator.store.derived import Progress, Tables, newest
from annotator.store.state import CLOSED

TABLES = Tables(
    "card",
    [
        """CREATE TABLE card_document (
            document TEXT PRIMARY KEY,
            cards INTEGER NOT NULL,
            upto INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE card_todo (
            document TEXT PRIMARY KEY
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE card (
            document TEXT NOT NULL,
            number INTEGER NOT NULL,
            id TEXT NOT NULL,
            kind TEXT NOT NULL,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            state TEXT NOT NULL,
            "left" INTEGER NOT NULL,
            flag INTEGER NOT NULL,
            alike TEXT NOT NULL,
            PRIMARY KEY (document, number)
        ) STRICT, WITHOUT ROWID""",
        "CREATE INDEX card_alike ON card (alike) WHERE alike <> ''",
    ],
)
BATCH = 2_000
"""Revisions that are looked at together."""
EVERYTHING = ("scheme", "event")
"""Kinds of which a change may concern any document."""

Writing = Callable[[], AbstractContextManager[None]]
_SHOWN = 'document, id, kind, start, "end", state, "left", flag, alike'


# Most documents of most projects have one person's work, or none: nothing to look at. Others have
# been looked at since.
_NOTE = """
INSERT OR IGNORE INTO card_todo
SELECT j.value FROM json_each(?) j LEFT JOIN card_document c ON c.document = j.value
WHERE c.upto < ? OR (c.upto IS NULL AND (
    SELECT count(*) FROM annotation_set a WHERE a.document = j.value AND a.layer = 'annotator'
) > 1)
"""
_LATE = """
SELECT j.value FROM json_each(?) j LEFT JOIN card_document c ON c.document = j.value
WHERE j.value IN (SELECT document FROM card_todo) OR EXISTS (
    SELECT 1 FROM revision r
    WHERE r.seq > ? AND r.document = j.value AND r.seq > coalesce(c.upto, 0)
)
"""


def steps(
    connection: sqlite3.Connection, writing: Writing, scheme: Scheme, reviews: Reviews
) -> Iterator[Progress]:
    """Take in what has been touched since; yields whenever others may have a turn."""
    if not TABLES.are_there(connection):
        with writing():
            TABLES.make(connection)
    while (reached := TABLES.reached(connection)) < newest(connection):
        documents, upto = _touched(connection, reached)
        with writing():
            connection.execute(_NOTE, (orjson.dumps(sorted(documents)).decode(), upto))
            TABLES.reach(connection, upto)
        yield Progress(upto, newest(connection), "cards")
    total = behind(connection)
    for done, document in enumerate(_todo(connection)):
        renew(connection, writing, scheme, reviews, document)
        yield Progress(done + 1, total, "cards")


def renew(
    connection: sqlite3.Connection,
    writing: Writing,
    scheme: Scheme,
    reviews: Reviews,
    document: str,
) -> None:
    """Let the rows of one document be as of now."""
    put(connection, writing, {document: _rows(connection, scheme, reviews, document)})


def put(
    connection: sqlite3.Connection, writing: Writing, found: Mapping[str, Sequence[CardRow]]
) -> None:
    """Let these be the rows of documents, as of now."""
    execute, upto = connection.execute, newest(connection)
    with writing():
        for document, rows_ in found.items():
            execute("DELETE FROM card WHERE document = ?", (document,))
            execute("DELETE FROM card_todo WHERE document = ?", (document,))
            execute("DELETE FROM card_document WHERE document = ?", (document,))
            if rows_:
                execute("INSERT INTO card_document VALUES (?, ?, ?)", (document, len(rows_), upto))
            connection.executemany(
                f"INSERT INTO card (number, {_SHOWN}) VALUES ({', '.join('?' * 10)})",
                [_values(number, row) for number, row in enumerate(rows_)],
            )


def behind(connection: sqlite3.Connection) -> int:
    """How many documents are known to have changed since their rows were made."""
    if not TABLES.are_there(connection):
        return 0
    return int(connection.execute("SELECT count(*) FROM card_todo").fetchone()[0])


def late(connection: sqlite3.Connection, documents: Iterable[str]) -> set[str]:
    """Those of the documents that have changed since their rows were made."""
    if not TABLES.are_there(connection):
        return set()
    listed = orjson.dumps(list(documents)).decode()
    return {
        document for (document,) in connection.execute(_LATE, (listed, TABLES.reached(connection)))
    }


def read(
    connection: sqlite3.Connection, documents: Collection[str] | None = None, alike: str = ""
) -> list[CardRow]:
    """All rows, those of some documents, or those of candidates of copies; by document."""
    if not TABLES.are_there(connection):
        return []
    where = "1"
    given: tuple[str, ...] = ()
    if documents is not None:
        where = f"c.document IN ({', '.join('?' * len(documents))})"
        given = tuple(documents)
    elif alike:
        where, given = "c.alike = ?", (alike,)
    found = connection.execute(
        'SELECT c.id, c.document, c.kind, c.start, c."end", c.state, c."left", c.flag, c.alike'
        " FROM document d JOIN card c ON c.document = d.id"
        f" WHERE d.text IS NOT NULL AND {CLOSED.format('d')} AND {where}"
        " ORDER BY d.place, c.number",
        given,
    )
    return [CardRow._make((*row[:6], bool(row[6]), bool(row[7]), row[8])) for row in found]


def _values(number: int, row: CardRow) -> Sequence[object]:
    return (
        *(number, row.document, row.card, row.kind, row.start, row.end, row.state),
        *(int(row.left), int(row.flag), row.alike),
    )


def _rows(
    connection: sqlite3.Connection, scheme: Scheme, reviews: Reviews, document: str
) -> list[CardRow]:
    """None where nothing can be compared, which is soon told."""
    row = connection.execute(
        "SELECT count(*) FROM document d JOIN annotation_set a ON a.document = d.id"
        " WHERE d.id = ? AND d.text IS NOT NULL AND a.layer = 'annotator'"
        f" AND {CLOSED.format('d')} AND {CLOSED.format('a')}",
        (document,),
    ).fetchone()
    return rows(reviews.review(scheme, document)) if row[0] > 1 else []


def _todo(connection: sqlite3.Connection) -> Iterator[str]:
    """Documents to look at, in their order; what comes meanwhile is looked at next time."""
    found = connection.execute(
        "SELECT t.document FROM card_todo t LEFT JOIN document d ON d.id = t.document"
        " ORDER BY d.place"
    ).fetchall()
    return (document for (document,) in found)


def _touched(connection: sqlite3.Connection, reached: int) -> tuple[set[str], int]:
    """Documents that were touched next, those linked to them as well, and up to where."""
    found = connection.execute(
        "SELECT seq, kind, object, document FROM revision WHERE seq > ? ORDER BY seq LIMIT ?",
        (reached, BATCH),
    ).fetchall()
    documents = {document for _, _, _, document in found if document is not None}
    everything = any(
        kind in EVERYTHING or (kind == "decision" and document is None)
        for _, kind, _, document in found
    )
    if everything:
        documents |= _compared(connection)
    else:
        documents |= _linked(connection, documents)
    return documents, found[-1][0]


def _compared(connection: sqlite3.Connection) -> set[str]:
    """Documents on which several people have worked."""
    found = connection.execute(
        "SELECT document FROM annotation_set WHERE layer = 'annotator'"
        " GROUP BY document HAVING count(*) > 1"
    )
    return {document for (document,) in found}


def _linked(connection: sqlite3.Connection, documents: Collection[str]) -> set[str]:
    """Documents from whose cards links lead into these."""
    found: set[str] = set()
    for document in documents:
        rows_ = connection.execute(
            'SELECT DISTINCT c.document FROM annotation_set a JOIN span s ON s."set" = a.id'
            ' JOIN link l ON l.target = s.id JOIN annotation_set c ON c.id = l."set"'
            " WHERE a.document = ? AND c.document <> a.document",
            (document,),
        )
        found.update(other for (other,) in rows_)
    return found
