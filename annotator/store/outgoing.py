"""What leaves for another desktop: revisions by stream, and the texts that go with them."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator

import orjson

from annotator.store.incoming_revisions import Signed
from annotator.store.revisions import COLUMNS, SHARED, Revision
from annotator.store.state import CLOSED

Holdings = dict[tuple[str, str], int]
"""The number up to which all revisions are there, by (writer, stream)."""


def holdings(connection: sqlite3.Connection) -> Holdings:
    """How far each writer's numbers have come here without a hole."""
    rows = connection.execute(
        "SELECT writer, stream, count(*), max(number) FROM revision GROUP BY writer, stream"
    ).fetchall()
    found = {}
    for writer, stream, count, last in rows:
        if count != last:
            last = _first_hole(connection, writer, stream)
        found[writer, stream] = last
    return found


def revisions(
    connection: sqlite3.Connection, streams: Collection[str] | None, since: Holdings
) -> Iterator[Signed]:
    """Those of ``streams`` (None: all) that are not in ``since``, in the order in which they
    came here: what others were made from comes before them."""
    which, values = "1", []
    if streams is not None:
        which = f"stream IN ({', '.join('?' * len(streams))})"
        values = list(streams)
    rows = connection.execute(
        f"SELECT {COLUMNS}, sha FROM revision WHERE {which} ORDER BY seq", values
    )
    for *row, sha in rows:
        revision = Revision(*row)
        if revision.number > since.get((revision.writer, revision.stream), 0):
            yield revision, sha


def all_texts(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """(SHA-256, text) of all that were ever here."""
    yield from connection.execute("SELECT sha, body FROM text ORDER BY seq")


def texts_for(connection: sqlite3.Connection, person: str) -> Iterator[tuple[str, str]]:
    """(SHA-256, text) of the documents that a person is to annotate or has begun; older texts of
    theirs too, since what was handed in may stand in one."""
    yield from connection.execute(
        f"{_TEXTS_OF} AND r.object IN ("
        " SELECT document FROM item WHERE kind = 'assignment' AND stream = ?1 UNION"
        " SELECT document FROM annotation_set s WHERE author = ?1 AND layer = 'annotator'"
        f" AND {CLOSED.format('s')})) ORDER BY t.seq",
        (person,),
    )


def texts_by(connection: sqlite3.Connection, writer: str) -> Iterator[tuple[str, str]]:
    """(SHA-256, text) of documents that were brought in, or corrected, in this file."""
    yield from connection.execute(f"{_TEXTS_OF} AND r.writer = ?) ORDER BY t.seq", (writer,))


_TEXTS_OF = (
    "SELECT t.sha, t.body FROM text t WHERE t.sha IN (SELECT json_extract(r.body, '$.text')"
    f" FROM revision r WHERE r.kind = 'document' AND r.stream = '{SHARED}'"
)


def texts_of(connection: sqlite3.Connection, documents: Iterable[str]) -> dict[str, str]:
    """The text (SHA-256) that each of these documents has here; those without are left out."""
    listed = orjson.dumps(sorted(documents)).decode()
    return dict(
        connection.execute(
            "SELECT id, text FROM document WHERE text IS NOT NULL"
            " AND id IN (SELECT value FROM json_each(?))",
            (listed,),
        ).fetchall()
    )


def read_holdings(text: str) -> Holdings:
    """Holdings as ``written_holdings`` writes them."""
    return {(writer, stream): number for writer, stream, number in orjson.loads(text)}


def written_holdings(held: Holdings) -> str:
    """Holdings as JSON."""
    return orjson.dumps([[*key, number] for key, number in sorted(held.items())]).decode()


def _first_hole(connection: sqlite3.Connection, writer: str, stream: str) -> int:
    last = 0
    for (number,) in connection.execute(
        "SELECT number FROM revision WHERE writer = ? AND stream = ? ORDER BY number",
        (writer, stream),
    ):
        if number != last + 1:
            break
        last = number
    return last
