"""Merging: the union of the revisions here and of those that come, and the state after it.

Only what the new revisions touch is made anew. Everything happens in one transaction of the
caller: a merge that is refused, stopped or killed has not been.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from annotator.model import Failure, derived_id
from annotator.scheme import Scheme
from annotator.store import forks, incoming_revisions, state
from annotator.store.forks import Fork, Missing
from annotator.store.incoming_revisions import Signed
from annotator.store.revisions import ORDER, heads
from annotator.store.texts import sha_of

SCHEME_ID = derived_id("scheme")
DROP_PART, DROP_COUNT = 0.2, 20
"""How much of a set may go in a merge before a person is asked."""


@dataclass(frozen=True, slots=True)
class Drop:
    """A set that a merge would leave with fewer annotations (spans and links)."""

    set: str
    document: str
    author: str
    before: int
    after: int


class Stale(NamedTuple):
    """A live span and the text (SHA-256) that its offsets are of."""

    document: str
    text: str
    span: str


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge brought."""

    new: int = 0
    known: int = 0
    """Revisions."""
    texts: int = 0
    documents: tuple[str, ...] = ()
    """Ids of those that were not here before."""
    people: tuple[str, ...] = ()
    """Ids of those who were not here before."""
    handed_in: tuple[tuple[str, str], ...] = ()
    """(document, author) of what came handed in."""
    sets: int = 0
    """Sets with something new."""
    forks: tuple[Fork, ...] = ()
    """All that are open now."""
    missing: tuple[Missing, ...] = ()
    own: bool = False
    """Whether there was work by this very file: it is an older copy of itself."""
    stale: tuple[Stale, ...] = ()
    """Spans that were made in another text than their document has now, to be carried over."""
    bare: tuple[str, ...] = ()
    """Bodies of sets that were taken back while they were worked in elsewhere, to be put back."""


def merge(
    connection: sqlite3.Connection,
    writer: str,
    texts: Iterable[tuple[str, str]],
    coming: Iterable[Signed],
    may_drop: bool,
    stood_in: Mapping[str, str],
) -> Merged:
    """Take in texts, as (SHA-256, text), and revisions. Within a transaction of the caller.

    ``stood_in`` says which text (SHA-256) the sender's documents have.

    Raises Failure where something is not what it says; ``bundle.drop`` where sets would lose
    many annotations, unless ``may_drop``.
    """
    execute = connection.execute
    # Keys that come in no order need more of the file at hand than work on one article.
    execute("PRAGMA cache_size = -32000")
    try:
        return _merge(connection, writer, texts, coming, may_drop, stood_in)
    finally:
        execute("PRAGMA cache_size = -2000")


def _merge(
    connection: sqlite3.Connection,
    writer: str,
    texts: Iterable[tuple[str, str]],
    coming: Iterable[Signed],
    may_drop: bool,
    stood_in: Mapping[str, str],
) -> Merged:
    execute = connection.execute
    start = _last(connection)
    first_text = int(execute("SELECT coalesce(max(seq), 0) FROM text").fetchone()[0])
    new_texts = _take_in_texts(connection, texts)
    scheme_before = _scheme(connection)
    known, parents = incoming_revisions.take_in(connection, coming)
    new = _last(connection) - start
    if not new and not new_texts:
        return Merged(known=known, forks=forks.forks(connection), missing=forks.missing(connection))
    _forget(connection)
    try:
        before = _prepare(connection, start, first_text, parents)
        for table, query in state.queries("merged").items():
            execute(f"INSERT OR REPLACE INTO {table} {query}")
        scheme = _scheme(connection)
        if scheme is None:
            raise Failure("project.damaged", "There is no label scheme among what came.")
        where = "1"
        if scheme_before is not None and scheme_before.sha == scheme.sha:
            where = (
                # A span may have come before its set.
                "(s.id IN (SELECT object FROM merged_winner WHERE kind = 'span')"
                " OR a.id IN (SELECT object FROM merged_winner WHERE kind = 'set')"
                " OR d.id IN (SELECT id FROM merged_text))"
            )
        state.count_problems(connection, scheme, where)
        drops = _drops(connection, before)
        if drops and not may_drop:
            raise _alarm(drops)
        return Merged(
            new,
            known,
            new_texts,
            _ids(connection, _NEW_DOCUMENTS),
            _ids(connection, _NEW_PEOPLE, start),
            tuple(execute(_HANDED_IN).fetchall()),
            execute('SELECT count(DISTINCT "set") FROM merged_winner').fetchone()[0],
            forks.forks(connection),
            forks.missing(connection),
            execute(
                "SELECT 1 FROM revision WHERE seq > ? AND writer = ?", (start, writer)
            ).fetchone()
            is not None,
            _stale(connection, start, stood_in),
            _ids(connection, _BARE),
        )
    finally:
        _forget(connection)


def _stale(
    connection: sqlite3.Connection, start: int, stood_in: Mapping[str, str]
) -> tuple[Stale, ...]:
    """What was here when a corrected text came, and what came from where the text is older."""
    found = connection.execute(_LEFT_BEHIND, (start,)).fetchall()
    for document, sha in stood_in.items():
        if connection.execute("SELECT 1 FROM text WHERE sha = ?", (sha,)).fetchone():
            found += connection.execute(_CAME_OLD, (sha, document, sha)).fetchall()
    return tuple(map(Stale._make, found))


def _last(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT coalesce(max(seq), 0) FROM revision").fetchone()[0])


def _take_in_texts(connection: sqlite3.Connection, texts: Iterable[tuple[str, str]]) -> int:
    new = 0
    for sha, text in texts:
        if sha_of(text) != sha:
            raise Failure("text.changed", "A text was changed on its way.", sha=sha)
        if connection.execute("SELECT 1 FROM text WHERE sha = ?", (sha,)).fetchone() is None:
            connection.execute(
                "INSERT INTO text (sha, length, body) VALUES (?, ?, ?)", (sha, len(text), text)
            )
            new += 1
    return new


def _scheme(connection: sqlite3.Connection) -> Scheme | None:
    found = heads(connection, SCHEME_ID)
    return Scheme.parse(found[0].body) if found and found[0].body else None


def _prepare(
    connection: sqlite3.Connection, start: int, first_text: int, parents: set[str]
) -> dict[str, tuple[str, str, int]]:
    """Bring the heads up to date and say what is to be made anew; returns how many annotations
    the sets that are touched have until now."""
    execute = connection.execute
    execute("CREATE TEMP TABLE merged_parent (id TEXT PRIMARY KEY) WITHOUT ROWID")
    connection.executemany("INSERT INTO merged_parent VALUES (?)", [(id_,) for id_ in parents])
    for statement in _TOUCHED:
        execute(statement, {"start": start, "text": first_text})
    _late_parents(connection, start)
    for statement in _HEADS:
        execute(statement, {"start": start})
    _imports(connection, start)
    before = {
        set_id: (document, author, count)
        for set_id, document, author, count in execute(_COUNTS).fetchall()
    }
    for statement in _CLEAR:
        execute(statement)
    return before


def _late_parents(connection: sqlite3.Connection, start: int) -> None:
    """Children may have come before their parents, in a bundle of which a part was missing."""
    late = connection.execute(
        "SELECT 1 FROM revision r JOIN head h ON h.object = r.object JOIN revision q"
        " ON q.seq = h.revision WHERE r.seq > ? AND q.seq <= ? AND q.depth > r.depth LIMIT 1",
        (start, start),
    ).fetchone()
    if late is not None:
        connection.execute(
            "INSERT OR IGNORE INTO merged_parent SELECT p.value FROM revision r,"
            " json_each(r.parents) p WHERE r.seq <= ? AND r.parents <> '[]'"
            " AND p.value IN (SELECT id FROM revision WHERE seq > ?)",
            (start, start),
        )


def _imports(connection: sqlite3.Connection, start: int) -> None:
    """Where the imports began of which something came, and which of them are open."""
    execute = connection.execute
    execute("CREATE TEMP TABLE merged_import (batch TEXT PRIMARY KEY, seq INTEGER) WITHOUT ROWID")
    touched = execute(
        "SELECT 1 FROM revision WHERE seq > ? AND (mode = 'import' OR kind = 'import_close')"
        " UNION ALL SELECT 1 FROM merged_winner w JOIN revision r ON r.seq = w.seq"
        " WHERE r.mode = 'import' LIMIT 1",
        (start,),
    ).fetchone()
    if touched is None:
        return
    execute(
        "INSERT INTO merged_import SELECT batch, min(seq) FROM revision"
        " WHERE mode = 'import' GROUP BY batch"
    )
    execute("DELETE FROM open_import")
    execute(
        "INSERT INTO open_import SELECT seq, batch FROM merged_import WHERE batch NOT IN"
        " (SELECT json_extract(body, '$.batch') FROM revision WHERE kind = 'import_close')"
    )


def _drops(connection: sqlite3.Connection, before: dict[str, tuple[str, str, int]]) -> list[Drop]:
    after = {set_id: count for set_id, _, _, count in connection.execute(_COUNTS).fetchall()}
    found = []
    for set_id, (document, author, had) in before.items():
        lost = had - after.get(set_id, 0)
        if lost > DROP_COUNT or lost > DROP_PART * had:
            found.append(Drop(set_id, document, author, had, had - lost))
    return found


def _alarm(drops: Sequence[Drop]) -> Failure:
    lost = sum(drop.before - drop.after for drop in drops)
    return Failure(
        "bundle.drop",
        f"This would take away {lost} annotations in {len(drops)} sets. Look whether that was"
        " meant before you go on.",
        drops=tuple(drops),
        lost=lost,
        sets=len(drops),
    )


def _ids(connection: sqlite3.Connection, query: str, *values: int) -> tuple[str, ...]:
    return tuple(id_ for (id_,) in connection.execute(query, values))


_TOUCHED = (
    # Documents whose text is here from now on, though nobody has changed them
    "CREATE TEMP TABLE merged_text (id TEXT PRIMARY KEY) WITHOUT ROWID",
    "INSERT INTO merged_text SELECT d.id FROM document d JOIN revision r ON r.seq = d.revision"
    " WHERE d.text IS NULL AND json_extract(r.body, '$.text') IN"
    " (SELECT sha FROM text WHERE seq > :text)",
    "CREATE TEMP TABLE merged_object (id TEXT PRIMARY KEY, first INTEGER) WITHOUT ROWID",
    "INSERT INTO merged_object SELECT object, min(seq) FROM revision"
    " WHERE seq > :start AND kind <> 'import_close' GROUP BY object",
    "INSERT OR IGNORE INTO merged_object SELECT id, NULL FROM merged_text",
)
_HEADS = (
    "DELETE FROM head WHERE (object, revision) IN (SELECT r.object, r.seq FROM merged_parent p"
    " JOIN revision r ON r.id = p.id)",
    "INSERT INTO head SELECT object, seq FROM revision WHERE seq > :start"
    " AND kind <> 'import_close' AND id NOT IN (SELECT id FROM merged_parent)",
    'CREATE TEMP TABLE merged_winner (kind TEXT, seq INTEGER, object TEXT, "set" TEXT,'
    " PRIMARY KEY (kind, seq)) WITHOUT ROWID",
    # The first row of each object in this order wins.
    'INSERT INTO merged_winner SELECT kind, seq, object, "set" FROM (SELECT r.kind, r.seq,'
    f' r.object, r."set", row_number() OVER (PARTITION BY r.object ORDER BY {ORDER})'
    " AS rank FROM merged_object o JOIN head h ON h.object = o.id"
    " JOIN revision r ON r.seq = h.revision) WHERE rank = 1",
    "CREATE TEMP TABLE merged_first (object TEXT PRIMARY KEY, seq INTEGER) WITHOUT ROWID",
    "INSERT INTO merged_first SELECT w.object, coalesce(d.place, o.first) FROM merged_winner w"
    " JOIN merged_object o ON o.id = w.object LEFT JOIN document d ON d.id = w.object"
    " WHERE w.kind = 'document'",
    # What a document's text was, to see whose spans it takes along
    "CREATE TEMP TABLE merged_before (id TEXT PRIMARY KEY, text TEXT) WITHOUT ROWID",
    "INSERT INTO merged_before SELECT d.id, d.text FROM merged_winner w"
    " JOIN document d ON d.id = w.object WHERE w.kind = 'document'",
    "INSERT OR IGNORE INTO merged_text SELECT object FROM merged_winner WHERE kind = 'document'",
    # Sets with something new, and those on documents that may go
    "CREATE TEMP TABLE merged_set (id TEXT PRIMARY KEY) WITHOUT ROWID",
    'INSERT OR IGNORE INTO merged_set SELECT "set" FROM merged_winner WHERE "set" IS NOT NULL',
    "INSERT OR IGNORE INTO merged_set SELECT a.id FROM merged_winner w"
    " JOIN annotation_set a ON a.document = w.object WHERE w.kind = 'document'",
)
_CLEAR = (
    'DELETE FROM span WHERE ("set", id) IN'
    " (SELECT \"set\", object FROM merged_winner WHERE kind = 'span')",
    *(
        f"DELETE FROM {table} WHERE id IN (SELECT object FROM merged_winner WHERE kind = '{kind}')"
        for kind, table in state.TABLES.items()
        if kind not in ("document", "span")
    ),
    "DELETE FROM item WHERE (kind, id) IN (SELECT kind, object FROM merged_winner)",
)
_COUNTS = (
    "SELECT m.id, a.document, a.author, iif(d.text IS NULL, 0, (SELECT count(*) FROM span"
    ' WHERE "set" = m.id) + (SELECT count(*) FROM link WHERE "set" = m.id))'
    " FROM merged_set m JOIN annotation_set a ON a.id = m.id"
    " LEFT JOIN document d ON d.id = a.document"
)
_NEW_DOCUMENTS = (
    "SELECT d.id FROM merged_text m JOIN document d ON d.id = m.id"
    " LEFT JOIN merged_before b ON b.id = m.id"
    " WHERE d.text IS NOT NULL AND b.text IS NULL ORDER BY d.place"
)
_NEW_PEOPLE = (
    "SELECT w.object FROM merged_winner w JOIN merged_object o ON o.id = w.object"
    " JOIN revision r ON r.seq = o.first JOIN revision n ON n.seq = w.seq"
    " WHERE w.kind = 'person' AND r.parents = '[]' AND n.body IS NOT NULL AND r.seq > ?"
)
_LEFT_BEHIND = (
    "SELECT d.id, b.text, s.id FROM merged_before b JOIN document d ON d.id = b.id"
    ' JOIN annotation_set a ON a.document = d.id JOIN span s ON s."set" = a.id'
    " WHERE b.text IS NOT NULL AND d.text <> b.text AND s.revision <= ?"
)
_CAME_OLD = (
    "SELECT d.id, ?, s.id FROM document d JOIN annotation_set a ON a.document = d.id"
    " JOIN span s ON s.\"set\" = a.id JOIN merged_winner w ON w.kind = 'span'"
    " AND w.seq = s.revision WHERE d.id = ? AND d.text <> ?"
)
_BARE = (
    "SELECT (SELECT r.body FROM revision r WHERE r.object = m.id AND r.body IS NOT NULL"
    " ORDER BY r.depth DESC, r.sha LIMIT 1) AS body FROM merged_set m"
    " WHERE m.id NOT IN (SELECT id FROM annotation_set)"
    ' AND EXISTS (SELECT 1 FROM span s WHERE s."set" = m.id) AND body IS NOT NULL'
)
_HANDED_IN = (
    "SELECT r.document, r.stream FROM merged_winner w JOIN revision r ON r.seq = w.seq"
    " WHERE w.kind = 'set' AND json_extract(r.body, '$.submitted.at') IS NOT NULL"
    " ORDER BY r.document, r.stream"
)


def _forget(connection: sqlite3.Connection) -> None:
    for name in ("parent", "text", "object", "winner", "first", "before", "set", "import"):
        connection.execute(f"DROP TABLE IF EXISTS temp.merged_{name}")
