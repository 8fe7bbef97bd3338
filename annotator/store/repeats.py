"""Passages that stand in several places: found in the background, kept as derived rows.

Long passages are compared by their sketches; of short lines it is kept what they read, since
the same line in several articles of an outlet is likely no part of the story.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import lru_cache
from time import monotonic
from typing import NamedTuple
from zlib import crc32

import orjson

from annotator.repetition import Likeness, likeness, normal, passages, shingles, sketch
from annotator.store.derived import Progress, Tables, newest, touched
from annotator.store.state import CLOSED

TABLES = Tables(
    "passage",
    [
        """CREATE TABLE passage_text (
            place INTEGER PRIMARY KEY,
            text INTEGER NOT NULL,
            outlet TEXT
        ) STRICT""",
        """CREATE TABLE passage (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            place INTEGER NOT NULL,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            line INTEGER NOT NULL
        ) STRICT""",
        "CREATE INDEX passage_place ON passage (place, start)",
        "CREATE INDEX passage_line ON passage (line, place)",
        # What went away stays here, and leads to no passage any more.
        """CREATE TABLE passage_hash (
            hash INTEGER NOT NULL,
            passage INTEGER NOT NULL,
            PRIMARY KEY (hash, passage)
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE passage_pair (
            one INTEGER NOT NULL,
            other INTEGER NOT NULL,
            jaccard REAL NOT NULL,
            containment REAL NOT NULL,
            PRIMARY KEY (one, other)
        ) STRICT, WITHOUT ROWID""",
        "CREATE INDEX passage_pair_other ON passage_pair (other)",
    ],
)
STEP = 0.015
BATCH = 16
"""Documents that are made durable at once."""
SAME_HASH, COMPARED = 24, 12
"""Passages that are looked up for one hash, and that are compared with a new one: those with
most hashes in common, the oldest of them."""
RARE, COMMON, SHARED = 4, 1, 8
"""What a hash that two passages share is worth, by whether more have it (it is of a common
word, or all of them are alike), and how much they must have in common to be compared."""
SHORT, LONG = 60, 160
"""Code points of what is compared: up to the first a line is proposed as boilerplate where it
was seen once, up to the second where it was seen more often."""
_LINES = 400

Writing = Callable[[], AbstractContextManager[None]]


@dataclass(frozen=True, slots=True)
class Repeat:
    """A passage of a document that stands, nearly the same, in another place as well.

    Offsets are code points over each text; the other document may be the same one.
    """

    start: int
    end: int
    other_document: str
    other_name: str
    other_start: int
    other_end: int
    jaccard: float
    containment: float
    """How much of the shorter one is in the longer one."""


@dataclass(frozen=True, slots=True)
class BoilerplateProposal:
    """A line that is likely no part of the story."""

    start: int
    end: int
    seen: int
    """Other articles of the outlet that hold the same line."""
    sort: str | None
    """What it was marked as there, if it was."""


class _Passage(NamedTuple):
    start: int
    end: int
    line: int
    sketch: list[int]


class _Work(NamedTuple):
    """A document that was touched; without a text it is gone."""

    place: int
    text: int | None
    outlet: str | None
    fresh: list[_Passage] | None
    """Its passages where its text is another one than before."""


def steps(connection: sqlite3.Connection, writing: Writing) -> Iterator[Progress]:
    """Take in what has been touched since; yields whenever others may have a turn."""
    if not TABLES.are_there(connection):
        with writing():
            TABLES.make(connection)
    first = TABLES.reached(connection)
    while (reached := TABLES.reached(connection)) < (last := newest(connection)):
        progress = Progress(reached - first, last - first, "passages")
        work, upto = yield from _next(connection, reached, progress)
        pending = _put_all(connection, work)
        done = False
        while not done:
            with writing():
                began = monotonic()
                done = True
                for _ in pending:
                    if monotonic() - began > STEP:
                        done = False
                        break
                if done:
                    TABLES.reach(connection, upto)
            yield progress


def repeats(connection: sqlite3.Connection, document: str) -> list[Repeat]:
    """The passages of a document that stand elsewhere as well, in reading order; without those
    that are marked as boilerplate."""
    if not TABLES.are_there(connection):
        return []
    rows = connection.execute(
        'SELECT p.start, p."end", d.id, d.external_id, o.start, o."end", x.jaccard, x.containment'
        " FROM document h JOIN passage p ON p.place = h.place"
        " JOIN (SELECT one AS here, other AS there, jaccard, containment FROM passage_pair"
        "  UNION ALL SELECT other, one, jaccard, containment FROM passage_pair) x"
        "  ON x.here = p.number"
        " JOIN passage o ON o.number = x.there JOIN document d ON d.place = o.place"
        f" WHERE h.id = ? AND d.text IS NOT NULL AND {CLOSED.format('d')}"
        " ORDER BY p.start, x.jaccard DESC, d.place, o.start",
        (document,),
    )
    marked = _marked(connection, document)
    found = [Repeat(*row) for row in rows]
    return [
        one
        for one in found
        if not any(first <= one.start and one.end <= last for first, last in marked)
    ]


def boilerplate_proposals(
    connection: sqlite3.Connection, document: str
) -> list[BoilerplateProposal]:
    """Lines of a document that other articles of its outlet hold too, in reading order.

    Also a short line that stands in the document itself again right away: a caption. What is
    marked already is left out.
    """
    if not TABLES.are_there(connection):
        return []
    row = connection.execute(
        "SELECT d.place, x.outlet, t.body FROM document d JOIN passage_text x ON x.place = d.place"
        " JOIN text t ON t.seq = x.text AND t.sha = d.text WHERE d.id = ?",
        (document,),
    ).fetchone()
    if row is None:
        return []
    place, outlet, text = row
    marked = _marked(connection, document)
    lines = connection.execute(
        'SELECT start, "end", line FROM passage WHERE place = ? ORDER BY start', (place,)
    ).fetchall()
    found = []
    before: int | None = None
    after = [line for _, _, line in lines[1:]] + [None]
    for (start, end, line), following in zip(lines, after, strict=True):
        again = line in (before, following)
        before = line
        if any(first < end and start < last for first, last in marked) or end - start > 2 * LONG:
            continue
        sorts = _seen(connection, line, place, outlet) if outlet else []
        length = len(normal(text[start:end]))
        known = [sort for sort in sorts if sort is not None]
        if known or (len(sorts) > 1 and length <= LONG) or (sorts and length <= SHORT):
            sort = Counter(known).most_common(1)[0][0] if known else None
            found.append(BoilerplateProposal(start, end, len(sorts), sort))
        elif again and length <= LONG:
            found.append(BoilerplateProposal(start, end, 0, "caption"))
    return found


def _marked(connection: sqlite3.Connection, document: str) -> list[tuple[int, int]]:
    rows = connection.execute(
        "SELECT r.body FROM boilerplate b JOIN revision r ON r.seq = b.revision"
        f" WHERE b.document = ? AND {CLOSED.format('b')}",
        (document,),
    )
    bodies = [orjson.loads(body) for (body,) in rows]
    return [(body["start"], body["end"]) for body in bodies]


def _seen(connection: sqlite3.Connection, line: int, place: int, outlet: str) -> list[str | None]:
    """For each other article of the outlet that holds the line, how it is marked there."""
    rows = connection.execute(
        "SELECT d.id, min(p.start) FROM passage p JOIN passage_text x ON x.place = p.place"
        " JOIN document d ON d.place = p.place WHERE p.line = ? AND p.place <> ?"
        f" AND x.outlet = ? AND d.text IS NOT NULL AND {CLOSED.format('d')}"
        f" GROUP BY d.id LIMIT {_LINES}",
        (line, place, outlet),
    ).fetchall()
    found: list[str | None] = []
    for id_, start in rows:
        sorts = connection.execute(
            "SELECT json_extract(r.body, '$.sort') FROM boilerplate b"
            " JOIN revision r ON r.seq = b.revision WHERE b.document = ?"
            " AND json_extract(r.body, '$.start') <= ? AND json_extract(r.body, '$.end') > ?"
            f" AND {CLOSED.format('b')}",
            (id_, start, start),
        ).fetchone()
        found.append(None if sorts is None else sorts[0])
    return found


# -- in the background


def _next(
    connection: sqlite3.Connection, reached: int, progress: Progress
) -> Generator[Progress, None, tuple[list[_Work], int]]:
    """What was touched next, each document once, and up to where that is all."""
    work: dict[str, _Work] = {}
    upto, began = reached, monotonic()
    for seq, kind, object_id, _ in touched(connection, ("document",), reached, 1000):
        if kind == "document" and object_id not in work:
            row = connection.execute(
                "SELECT d.place, t.seq, json_extract(r.body, '$.outlet'), x.text FROM document d"
                " JOIN revision r ON r.seq = d.revision LEFT JOIN text t ON t.sha = d.text"
                " LEFT JOIN passage_text x ON x.place = d.place WHERE d.id = ?",
                (object_id,),
            ).fetchone()
            if row is not None:
                place, text, outlet, held = row
                fresh: list[_Passage] | None = None
                if text is not None and text != held:
                    fresh = []
                    for passage in _passages(connection, text):
                        fresh.append(passage)
                        if monotonic() - began > STEP:
                            yield progress
                            began = monotonic()
                work[object_id] = _Work(place, text, outlet, fresh)
        upto = seq
        if len(work) == BATCH:
            break
    return list(work.values()), upto


def _passages(connection: sqlite3.Connection, text: int) -> Iterator[_Passage]:
    body = connection.execute("SELECT body FROM text WHERE seq = ?", (text,)).fetchone()[0]
    for start, end in passages(body):
        words = normal(body[start:end])
        if words:
            yield _Passage(start, end, crc32(words.encode()), sketch(shingles(words)))


def _put_all(connection: sqlite3.Connection, work: list[_Work]) -> Iterator[None]:
    """Write the work of a batch; yields where a transaction may end. What is left unfinished
    is done again from its document's beginning."""
    compare = _Comparison(connection)
    for one in work:
        if one.text is None or one.fresh is not None:
            _remove(connection, one.place)
        for passage in one.fresh or ():
            compare.put(one.place, passage)
            yield
        if one.text is not None:
            connection.execute(
                "INSERT OR REPLACE INTO passage_text (place, text, outlet) VALUES (?, ?, ?)",
                one[:3],
            )
        yield


def _remove(connection: sqlite3.Connection, place: int) -> None:
    mine = "(SELECT number FROM passage WHERE place = ?)"
    for column in ("one", "other"):
        connection.execute(f"DELETE FROM passage_pair WHERE {column} IN {mine}", (place,))
    connection.execute("DELETE FROM passage WHERE place = ?", (place,))
    connection.execute("DELETE FROM passage_text WHERE place = ?", (place,))


class _Comparison:
    """Puts passages beside those that are there already."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._shingles = lru_cache(maxsize=256)(self._read)

    def put(self, place: int, passage: _Passage) -> None:
        """Store a passage and what it is like."""
        execute, executemany = self._connection.execute, self._connection.executemany
        number = execute(
            'INSERT INTO passage (place, start, "end", line) VALUES (?, ?, ?, ?)',
            (place, passage.start, passage.end, passage.line),
        ).lastrowid
        assert number is not None
        for other in self._candidates(passage.sketch):
            alike = self._likeness(number, other)
            if alike is not None:
                execute(
                    "INSERT INTO passage_pair (one, other, jaccard, containment)"
                    " VALUES (?, ?, ?, ?)",
                    (other, number, *alike),
                )
        executemany(
            "INSERT INTO passage_hash (hash, passage) VALUES (?, ?)",
            [(hash_, number) for hash_ in passage.sketch],
        )

    def _candidates(self, hashes: list[int]) -> list[int]:
        """The passages with most hashes in common, the oldest first among equals."""
        shared: dict[int, int] = defaultdict(int)
        for hash_ in hashes:
            rows = self._connection.execute(
                f"SELECT passage FROM passage_hash WHERE hash = ? LIMIT {SAME_HASH}", (hash_,)
            ).fetchall()
            weight = COMMON if len(rows) == SAME_HASH else RARE
            for (number,) in rows:
                shared[number] += weight
        several = [(-weight, number) for number, weight in shared.items() if weight >= SHARED]
        return [number for _, number in sorted(several)[:COMPARED]]

    def _likeness(self, one: int, other: int) -> Likeness | None:
        there = self._shingles(other)
        return likeness(self._shingles(one), there) if there else None

    def _read(self, number: int) -> set[str]:
        """The shingles of a passage; none where it is gone."""
        row = self._connection.execute(
            'SELECT d.text, p.start, p."end" FROM passage p JOIN document d ON d.place = p.place'
            " WHERE p.number = ? AND d.text IS NOT NULL",
            (number,),
        ).fetchone()
        if row is None:
            return set()
        sha, start, end = row
        (part,) = self._connection.execute(
            "SELECT substr(body, ?, ?) FROM text WHERE sha = ?", (start + 1, end - start, sha)
        ).fetchone()
        return shingles(normal(part))
