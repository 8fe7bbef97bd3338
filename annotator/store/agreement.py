"""Whether the state agrees with the history: the quick answer for when it does.

Each row of a table is held against the revision it points at, and the rows are counted; only
where something is amiss, or a history has forked, does ``annotator check`` compute all of it
anew to say what.
"""

from __future__ import annotations

import sqlite3

from annotator.store.state import HELD, ITEMS, NAME_HELD, TABLES

_PREPARE = (
    "CREATE TEMP TABLE superseded (seq INTEGER PRIMARY KEY)",
    "CREATE TEMP TABLE brought (batch TEXT PRIMARY KEY, seq INTEGER) WITHOUT ROWID",
    # In the order of places, so that the table grows at its end.
    "INSERT OR IGNORE INTO superseded SELECT q.seq FROM revision r JOIN json_each(r.parents) p"
    " JOIN revision q ON q.id = p.value WHERE r.parents <> '[]' ORDER BY q.seq",
    "INSERT INTO brought SELECT batch, min(seq) FROM revision WHERE mode = 'import' GROUP BY batch",
)
_SUPERSEDED = "EXISTS (SELECT 1 FROM superseded x WHERE x.seq = r.seq)"
_IMPORT = "iif(r.mode = 'import', (SELECT b.seq FROM brought b WHERE b.batch = r.batch), NULL)"

_FIELDS: dict[str, tuple[str, ...]] = {
    "document": (),
    "annotation_set": (
        *("document", "author", "layer", "status"),
        *("reason", "guideline", "updated_at", "tags"),
    ),
    "span": ("set", "external_id", "label", "start", "end", "attributes", "note"),
    "link": ("set", "type", "source", "target"),
    "event": ("external_id", "set"),
    "boilerplate": ("document",),
    "person": ("short_id",),
}
_SHOWN_LATER = frozenset(_FIELDS) - {"span", "link"}
"""Tables whose rows know by which import they came."""

_WRONG = (
    # A head that is none, or of something else
    "SELECT 1 FROM head h LEFT JOIN revision r ON r.seq = h.revision WHERE r.object IS NOT h.object"
    f" OR {_SUPERSEDED} OR r.kind = 'import_close' LIMIT 1",
    # A head that is not noted
    "SELECT 1 WHERE (SELECT count(*) FROM head) + (SELECT count(*) FROM superseded)"
    " <> (SELECT count(*) FROM revision WHERE kind <> 'import_close')",
    # Several heads: which one counts is for the long way to find out
    "SELECT 1 FROM head GROUP BY object HAVING count(*) > 1 LIMIT 1",
    # A place in the list that is not where the document came in
    "SELECT 1 FROM document d LEFT JOIN revision r ON r.seq = d.place"
    " WHERE r.object IS NOT d.id OR r.depth <> 0 LIMIT 1",
    "SELECT 1 FROM open_import i LEFT JOIN brought b ON b.batch = i.batch"
    " WHERE b.seq IS NOT i.seq LIMIT 1",
    # An import is open exactly as long as nothing closes it
    "SELECT 1 FROM brought b WHERE (b.batch IN (SELECT batch FROM open_import))"
    " = (b.batch IN (SELECT json_extract(body, '$.batch') FROM revision"
    " WHERE kind = 'import_close')) LIMIT 1",
)


_OTHER_ITEM = (
    "SELECT 1 FROM item t LEFT JOIN revision r ON r.seq = t.revision"
    " WHERE r.object IS NOT t.id OR r.kind <> t.kind OR r.body IS NULL"
    ' OR t."set" IS NOT r."set" OR t.document IS NOT r.document OR t.stream <> r.stream'
    f" OR t.import IS NOT {_IMPORT} OR {_SUPERSEDED} LIMIT 1"
)


def holds(connection: sqlite3.Connection) -> bool:
    """Whether every table is what the history says; False also where that is not certain."""
    execute = connection.execute
    _forget(connection)
    for statement in _PREPARE:
        execute(statement)
    try:
        wrong = any(execute(query).fetchone() for query in _WRONG)
        return (
            not wrong
            and _counted(connection)
            and execute(_OTHER_ITEM).fetchone() is None
            and not any(
                execute(_mismatch(kind, table)).fetchone() for kind, table in TABLES.items()
            )
        )
    finally:
        _forget(connection)


def _counted(connection: sqlite3.Connection) -> bool:
    """Whether each table has as many rows as there are objects of its kind."""
    rows = connection.execute(
        "SELECT r.kind, count(*), count(r.body) FROM revision r"
        f" WHERE NOT {_SUPERSEDED} GROUP BY r.kind"
    )
    expected = {kind: every if kind == "document" else live for kind, every, live in rows}
    items = connection.execute("SELECT count(*) FROM item").fetchone()[0]
    return items == sum(expected.get(kind, 0) for kind in ITEMS) and all(
        connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == expected.get(kind, 0)
        for kind, table in TABLES.items()
    )


def _mismatch(kind: str, table: str) -> str:
    """A query for one row that is not what its revision says."""
    differs = [f"t.\"{name}\" IS NOT json_extract(r.body, '$.{name}')" for name in _FIELDS[table]]
    if table in _SHOWN_LATER:
        differs.append(f"t.import IS NOT {_IMPORT}")
    if kind == "document":
        differs += [f"t.external_id IS NOT {NAME_HELD}", f"t.text IS NOT {HELD}"]
    else:
        differs.append("r.body IS NULL")
    return (
        f"SELECT 1 FROM {table} t LEFT JOIN revision r ON r.seq = t.revision"
        f" WHERE r.object IS NOT t.id OR r.kind <> '{kind}' OR {_SUPERSEDED}"
        f" OR {' OR '.join(differs)} LIMIT 1"
    )


def _forget(connection: sqlite3.Connection) -> None:
    for table in ("superseded", "brought"):
        connection.execute(f"DROP TABLE IF EXISTS temp.{table}")
