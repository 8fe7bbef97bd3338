"""The stored shape as the steps of ``migrations`` make it, and what must never be missing.

``text`` and ``revision`` are what happened, and only grow. All else follows from them.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from annotator.model import Failure

KINDS = (
    "document set span link event boilerplate decision person assignment scheme guideline"
    " precedent import_close observation"
)
MODES = "edit silent undo redo import repair"


def _one_of(words: str, column: str) -> str:
    """That a column is one of ``words``. IN would build its list anew for every row."""
    return f"instr(' {words} ', ' ' || {column} || ' ') > 0"


def _within(first: str, last: str, column: str) -> str:
    """That a column looks like JSON. With trusted_schema off, SQLite before 3.42 refuses
    json_valid in a schema ("unsafe use"); ``annotator check`` asks it instead."""
    return f"substr({column}, 1, 1) = '{first}' AND substr({column}, -1) = '{last}'"


def _guards(table: str, *keys: str) -> list[str]:
    """Triggers that let rows of ``table`` come in once and never change or go.

    The one on INSERT is for INSERT OR REPLACE, which deletes without telling the trigger on
    DELETE unless recursive_triggers is on, as it is not in other programs.
    """
    same = " OR ".join(f"EXISTS (SELECT 1 FROM {table} WHERE {key})" for key in keys)
    stop = f"SELECT RAISE(ABORT, '{table} rows are never changed or removed')"
    return [
        f"CREATE TRIGGER {table}_unchanged BEFORE UPDATE ON {table} BEGIN {stop}; END",
        f"CREATE TRIGGER {table}_kept BEFORE DELETE ON {table} BEGIN {stop}; END",
        f"CREATE TRIGGER {table}_new BEFORE INSERT ON {table} WHEN {same} BEGIN {stop}; END",
    ]


FIRST = [
    """CREATE TABLE meta (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    # -- what happened: append-only
    """CREATE TABLE text (
        seq INTEGER PRIMARY KEY,
        sha TEXT NOT NULL UNIQUE CHECK (length(sha) = 64),
        length INTEGER NOT NULL CHECK (length > 0),
        body TEXT NOT NULL CHECK (length(body) = length)
    ) STRICT""",
    f"""CREATE TABLE revision (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
        writer TEXT NOT NULL,
        stream TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        author TEXT NOT NULL,
        batch TEXT NOT NULL,
        mode TEXT NOT NULL CHECK ({_one_of(MODES, "mode")}),
        command TEXT NOT NULL,
        undoes TEXT
            CHECK ((undoes IS NULL) = (mode = 'edit' OR mode = 'silent' OR mode = 'import')),
        kind TEXT NOT NULL CHECK ({_one_of(KINDS, "kind")}),
        object TEXT NOT NULL,
        "set" TEXT,
        document TEXT,
        parents TEXT NOT NULL CHECK ({_within("[", "]", "parents")}),
        depth INTEGER NOT NULL CHECK (depth >= 0),
        scheme TEXT NOT NULL,
        at TEXT NOT NULL,
        sha TEXT NOT NULL CHECK (length(sha) = 64),
        body TEXT CHECK ({_within("{", "}", "body")}),
        UNIQUE (writer, stream, number)
    ) STRICT""",
    *_guards("text", "seq = NEW.seq", "sha = NEW.sha"),
    *_guards(
        "revision",
        "seq = NEW.seq",
        "id = NEW.id",
        "writer = NEW.writer AND stream = NEW.stream AND number = NEW.number",
    ),
    # -- what follows from it: can be rebuilt at any time
    """CREATE TABLE head (
        object TEXT NOT NULL,
        revision INTEGER NOT NULL,
        PRIMARY KEY (object, revision)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE document (
        place INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        external_id TEXT,
        text TEXT REFERENCES text (sha),
        import INTEGER,
        revision INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX document_external ON document (external_id)",
    """CREATE TABLE annotation_set (
        id TEXT PRIMARY KEY,
        document TEXT NOT NULL,
        author TEXT NOT NULL,
        layer TEXT NOT NULL,
        status TEXT NOT NULL,
        reason TEXT,
        guideline TEXT,
        updated_at TEXT,
        tags TEXT NOT NULL,
        import INTEGER,
        revision INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX annotation_set_document ON annotation_set (document, author)",
    """CREATE TABLE span (
        "set" TEXT NOT NULL,
        id TEXT NOT NULL,
        external_id TEXT,
        label TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        attributes TEXT NOT NULL,
        note TEXT,
        problems INTEGER NOT NULL,
        revision INTEGER NOT NULL,
        PRIMARY KEY ("set", id)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE link (
        id TEXT PRIMARY KEY,
        "set" TEXT NOT NULL,
        type TEXT NOT NULL,
        source TEXT NOT NULL,
        target TEXT NOT NULL,
        revision INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX link_source ON link (source)",
    "CREATE INDEX link_target ON link (target)",
    'CREATE INDEX link_set ON link ("set")',
    """CREATE TABLE event (
        id TEXT PRIMARY KEY,
        external_id TEXT NOT NULL,
        "set" TEXT,
        import INTEGER,
        revision INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE boilerplate (
        id TEXT PRIMARY KEY,
        document TEXT NOT NULL,
        import INTEGER,
        revision INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX boilerplate_document ON boilerplate (document)",
    """CREATE TABLE person (
        id TEXT PRIMARY KEY,
        short_id TEXT NOT NULL,
        import INTEGER,
        revision INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE batch (
        author TEXT NOT NULL,
        writer TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('live', 'undone')),
        seq INTEGER NOT NULL,
        last INTEGER NOT NULL,
        id TEXT NOT NULL,
        command TEXT NOT NULL,
        PRIMARY KEY (author, writer, state, seq)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE open_import (
        seq INTEGER PRIMARY KEY,
        batch TEXT NOT NULL
    ) STRICT""",
]

WITH_ACTORS = f"{KINDS} actor"
"""The kinds that a revision can be of since the third form."""
SECOND = [
    # -- what needs no table of its own: state.ITEMS says which kinds
    """CREATE TABLE item (
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        "set" TEXT,
        document TEXT,
        stream TEXT NOT NULL,
        import INTEGER,
        revision INTEGER NOT NULL,
        PRIMARY KEY (kind, id)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX item_document ON item (document, kind)",
]
_ALL = [*FIRST, *SECOND]
GUARDS = {
    statement.split()[2]: statement for statement in _ALL if statement.startswith("CREATE TRIGGER")
}
TABLES = frozenset(
    statement.split()[2] for statement in _ALL if statement.startswith("CREATE TABLE")
)


def refuse_altered(connection: sqlite3.Connection, path: Path) -> None:
    """Raises Failure where the file lacks a part, or holds code that this program did not make.

    A trigger or view of a file from elsewhere would run as soon as the file is used.
    """
    found: dict[str, dict[str, str]] = {"table": {}, "trigger": {}, "view": {}, "index": {}}
    for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_schema"):
        found[kind][name] = sql
    wrong = sorted(
        {
            name
            for name in GUARDS.keys() | found["trigger"]
            if GUARDS.get(name) != found["trigger"].get(name)
        }
        | (TABLES - found["table"].keys())
        | found["view"].keys()
    )
    if wrong:
        raise Failure(
            "project.altered",
            f"{path.name} was changed by another program ({', '.join(wrong[:5])})."
            " Restore the newest backup.",
            path=str(path),
            parts=wrong,
        )
