"""Tables that only make the program quicker: made when they are first needed, dropped at will.

They follow the history. Each follower keeps the place of the last revision that it has taken
in (``reached``) and asks for what was touched since; so imports, edits, undo, removals and
merged work are all the same to it, and nothing that writes has to know of it.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from typing import NamedTuple

FORM = "2"
"""Raised whenever the same tables are filled otherwise; older ones are then made anew."""

_REACHED = "CREATE TABLE derived (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID"


class Progress(NamedTuple):
    """How far the background work is. The text is for logs; the interface has its own words."""

    done: int
    total: int | None
    text: str = ""


class Tables:
    """A group of derived tables with one follower of the history.

    ``statements`` make them, ``settings`` are for what was made; names of all of them begin
    with ``name``.
    """

    def __init__(self, name: str, statements: Sequence[str], settings: Sequence[str] = ()) -> None:
        self.name = name
        self.statements = tuple(statements)
        self._settings = tuple(settings)
        said = "\n".join((FORM, *self.statements, *self._settings))
        self._form = hashlib.sha256(said.encode()).hexdigest()

    def are_there(self, connection: sqlite3.Connection) -> bool:
        """Whether they can be used: made by this version of the program, and as it makes them.

        What another program put in their place would run as soon as it is used.
        """
        if _note(connection, f"{self.name}.form") != self._form:
            return False
        found = {
            sql
            for (sql,) in connection.execute(
                "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name GLOB ?",
                (f"{self.name}*",),
            )
        }
        return found.issuperset(self.statements)

    def make(self, connection: sqlite3.Connection) -> None:
        """Make them where they are not there. Within a transaction of the caller."""
        if self.are_there(connection):
            return
        self.drop(connection)
        for statement in (*self.statements, *self._settings):
            connection.execute(statement)
        _set_note(connection, f"{self.name}.form", self._form)
        self.reach(connection, 0)

    def drop(self, connection: sqlite3.Connection) -> None:
        """Forget them; they are made anew when they are next needed."""
        _make_notes(connection)
        connection.execute(
            "DELETE FROM derived WHERE name IN (?, ?)",
            (f"{self.name}.form", f"{self.name}.reached"),
        )
        # Tables with a module of their own take their parts with them, so they go first.
        for (table,) in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB ?"
            " ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC",
            (f"{self.name}*",),
        ).fetchall():
            connection.execute(f'DROP TABLE IF EXISTS "{table}"')

    def reached(self, connection: sqlite3.Connection) -> int:
        """The place of the last revision that they have taken in; 0 where they are not there."""
        return int(_note(connection, f"{self.name}.reached") or 0)

    def reach(self, connection: sqlite3.Connection, seq: int) -> None:
        """Note that all revisions up to ``seq`` are taken in."""
        _set_note(connection, f"{self.name}.reached", str(seq))

    def behind(self, connection: sqlite3.Connection) -> int:
        """How many revisions have not been taken in."""
        return newest(connection) - self.reached(connection)


def newest(connection: sqlite3.Connection) -> int:
    """The place of the newest revision, 0 where there is none."""
    return int(connection.execute("SELECT coalesce(max(seq), 0) FROM revision").fetchone()[0])


def touched(
    connection: sqlite3.Connection, kinds: Sequence[str], after: int, limit: int
) -> Iterator[tuple[int, str, str, str | None]]:
    """(place, kind, object, set) of the next ``limit`` revisions, of these kinds only; the last
    row comes in any case."""
    rows = connection.execute(
        'SELECT seq, kind, object, "set" FROM revision WHERE seq > ? ORDER BY seq LIMIT ?',
        (after, limit),
    ).fetchall()
    for row in rows[:-1]:
        if row[1] in kinds:
            yield row
    yield from rows[-1:]


def _note(connection: sqlite3.Connection, name: str) -> str | None:
    if not _has_notes(connection):
        return None
    row = connection.execute("SELECT value FROM derived WHERE name = ?", (name,)).fetchone()
    return None if row is None else str(row[0])


def _set_note(connection: sqlite3.Connection, name: str, value: str) -> None:
    connection.execute("INSERT OR REPLACE INTO derived (name, value) VALUES (?, ?)", (name, value))


def _has_notes(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'derived'").fetchone())


def _make_notes(connection: sqlite3.Connection) -> None:
    if not _has_notes(connection):
        connection.execute(_REACHED)
