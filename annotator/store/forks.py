"""What a merge can leave to be looked at: things changed in two places, and holes.

A fork is an object with several newest revisions whose content differs. One of them counts
everywhere alike (the deepest, then the smaller hash); a revision that names them all settles
the fork.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from annotator.model import Kind
from annotator.store.revisions import Head, heads


@dataclass(frozen=True, slots=True)
class Fork:
    """An object that was changed in two places. ``heads``: the one that counts comes first."""

    object: str
    kind: Kind
    document: str | None
    heads: tuple[Head, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """Revisions that others were made after, and that are not here."""

    writer: str
    stream: str
    author: str
    """Whose work the next one of that writer and stream is."""
    numbers: tuple[tuple[int, int], ...]
    """(first, last) of each hole."""

    @property
    def count(self) -> int:
        """How many there are."""
        return sum(last - first + 1 for first, last in self.numbers)


def forks(connection: sqlite3.Connection) -> tuple[Fork, ...]:
    """All forks that nobody has settled, in the order in which they came."""
    rows = connection.execute(
        "SELECT object FROM head GROUP BY object HAVING count(*) > 1 ORDER BY max(revision)"
    ).fetchall()
    found = []
    for (object_id,) in rows:
        every = heads(connection, object_id)
        # The same content twice is no question.
        if len({head.body for head in every}) > 1:
            first = every[0]
            found.append(Fork(object_id, first.kind, first.document, tuple(every)))
    return tuple(found)


def missing(connection: sqlite3.Connection) -> tuple[Missing, ...]:
    """The holes in the history: work that has not come yet."""
    rows = connection.execute(
        "SELECT writer, stream FROM revision GROUP BY writer, stream HAVING count(*) <> max(number)"
    ).fetchall()
    return tuple(_missing(connection, writer, stream) for writer, stream in rows)


def _missing(connection: sqlite3.Connection, writer: str, stream: str) -> Missing:
    rows = connection.execute(
        "SELECT number, author FROM revision WHERE writer = ? AND stream = ? ORDER BY number",
        (writer, stream),
    )
    holes: list[tuple[int, int]] = []
    last, author = 0, ""
    for number, whose in rows:
        if number != last + 1:
            holes.append((last + 1, number - 1))
            author = author or whose
        last = number
    return Missing(writer, stream, author, tuple(holes))
