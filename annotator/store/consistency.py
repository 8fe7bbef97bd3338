"""The same words, tagged one way here and otherwise, or not at all, there.

Only the author's own sets are looked at, and of untagged places only those in documents that
she has worked on.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, replace
from time import monotonic
from typing import NamedTuple

import orjson

from annotator import left_as_is
from annotator.scheme import Scheme
from annotator.segments import sentence_around
from annotator.store import grams, marks, search_index
from annotator.store.derived import Progress
from annotator.store.revisions import winner

OF_THE_SPEAKER = frozenset(
    {"source_kind", "denier_kind", "source_named", "denier_named", "modality", "certainty"}
)
"""What differs from speaker to speaker, whatever the words."""
SHORTEST_PHRASE = 3
STEP = 0.02
CLITICS = frozenset(["", *"وفبلك"])
"""What may be written onto the first word of a phrase."""
MOST_PLACES = 200
"""Untagged places that are listed for one phrase."""


_NAME = "coalesce(json_extract(q.body, '$.title'), d.external_id)"
"""What to call a document ``d`` whose newest revision is ``q``."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """A place where the phrase is tagged, and how: what the words mean, not who says them."""

    document: str
    name: str
    """Its title, or its name in the project."""
    span: str
    label: str
    start: int
    end: int
    values: tuple[tuple[str, str], ...]
    sentence: str
    sentence_start: int


@dataclass(frozen=True, slots=True)
class Untagged:
    """A place that reads the same and has no span of the phrase on it."""

    document: str
    name: str
    start: int
    end: int
    sentence: str
    sentence_start: int


@dataclass(frozen=True, slots=True)
class Inconsistency:
    """A phrase that is not treated alike everywhere. Offsets are code points."""

    phrase: str
    """As it is folded for comparison."""
    tagged: tuple[Tagged, ...]
    """The commonest way first."""
    ways: int
    """In how many ways it is tagged."""
    untagged: tuple[Untagged, ...]
    left: bool = False
    """Whether the author wants it left as it is."""


class _Row(NamedTuple):
    span: str
    label: str
    start: int
    end: int
    facts: str
    document: str
    name: str
    text: str


def steps(
    connection: sqlite3.Connection, scheme: Scheme, author: str, layer: str, limit: int
) -> Generator[Progress, None, list[Inconsistency]]:
    """Looks at one phrase after the other; returns ``limit`` at most, those tagged in several
    ways first, then those with most untagged places; last what the author left as it is."""
    there = marks.TABLES.are_there(connection) and search_index.TABLES.are_there(connection)
    owner = marks.owner(connection, author, layer) if there else None
    if owner is None:
        return []
    phrases = connection.execute(
        "SELECT said, count(*) FROM mark WHERE owner = ? AND said IS NOT NULL"
        f" AND length(said) >= {SHORTEST_PHRASE} GROUP BY said ORDER BY count(*) DESC, said",
        (owner,),
    ).fetchall()
    meaning = _meaning(scheme)
    found: list[Inconsistency] = []
    began = monotonic()
    for number, (phrase, _) in enumerate(phrases):
        one = _look(connection, owner, phrase, meaning)
        if one.ways > 1 or one.untagged:
            found.append(replace(one, left=_is_left(connection, author, phrase)))
        if monotonic() - began > STEP:
            yield Progress(number + 1, len(phrases), "consistency")
            began = monotonic()
    found.sort(
        key=lambda one: (one.left, one.ways == 1, -len(one.untagged), -len(one.tagged), one.phrase)
    )
    return found[:limit]


def _is_left(connection: sqlite3.Connection, author: str, phrase: str) -> bool:
    head = winner(connection, left_as_is.id_for(author, phrase))
    return head is not None and head.body is not None


def _meaning(scheme: Scheme) -> dict[str, frozenset[str]]:
    """By label, the attributes that say what the words mean."""
    return {
        label.name: frozenset(
            kind.name
            for kind in label.attributes.values()
            if (kind.choices or kind.type == "int_or_null")
            and not (kind.inherit or kind.computed or kind.name in OF_THE_SPEAKER)
        )
        for label in scheme.labels.values()
    }


def _look(
    connection: sqlite3.Connection,
    owner: int,
    phrase: str,
    meaning: dict[str, frozenset[str]],
) -> Inconsistency:
    rows = [
        _Row(*row)
        for row in connection.execute(
            f'SELECT m.span, m.label, m.start, m."end", m.facts, d.id, {_NAME}, d.text'
            " FROM mark m JOIN document d ON d.place = m.place"
            " JOIN revision q ON q.seq = d.revision"
            f" WHERE m.owner = ? AND m.said = ? AND {marks.shown(connection)}"
            " ORDER BY m.place, m.start",
            (owner, phrase),
        )
    ]
    ways: dict[tuple[object, ...], list[_Row]] = defaultdict(list)
    for row in rows:
        ways[row.label, _values(row, meaning)].append(row)
    ordered = sorted(ways.values(), key=lambda group: -len(group))
    distinct = [group for group in ordered if not _is_beside_another(group, ordered)]
    return Inconsistency(
        phrase,
        tuple(_tagged(connection, row, meaning) for group in ordered for row in group),
        len(distinct),
        tuple(_untagged(connection, owner, phrase, rows)),
    )


def _is_beside_another(group: list[_Row], groups: list[list[_Row]]) -> bool:
    """Whether it stands wherever it does on the very place of an earlier (commoner) way: a
    casualty that is all that a claim says is tagged twice, and rightly so."""
    here = {(row.document, row.start, row.end) for row in group}
    return any(
        other[0].label != group[0].label
        and here <= {(row.document, row.start, row.end) for row in other}
        for other in groups[: groups.index(group)]
    )


def _values(row: _Row, meaning: dict[str, frozenset[str]]) -> tuple[tuple[str, str], ...]:
    wanted = meaning.get(row.label, frozenset())
    return tuple(sorted(pair for pair in marks.facts(row.facts) if pair[0] in wanted))


def _tagged(
    connection: sqlite3.Connection, row: _Row, meaning: dict[str, frozenset[str]]
) -> Tagged:
    text = _text(connection, row.text)
    first, last = sentence_around(text, row.start, row.end)
    return Tagged(
        *(row.document, row.name, row.span, row.label, row.start, row.end),
        _values(row, meaning),
        text[first:last],
        first,
    )


def _untagged(
    connection: sqlite3.Connection, owner: int, phrase: str, tagged: Iterable[_Row]
) -> list[Untagged]:
    sought = grams.normal(phrase)
    labels = orjson.dumps(sorted({row.label for row in tagged})).decode()
    rows = connection.execute(
        f"SELECT d.id, {_NAME}, d.text, d.place FROM sought_gram"
        " CROSS JOIN sought_document e ON e.text = sought_gram.rowid"
        " CROSS JOIN document d ON d.place = e.place"
        " CROSS JOIN revision q ON q.seq = d.revision"
        " WHERE sought_gram MATCH ? AND d.text IS NOT NULL"
        " AND EXISTS (SELECT 1 FROM mark m WHERE m.owner = ? AND m.place = d.place)"
        " ORDER BY sought_gram.rowid",
        (grams.match(sought), owner),
    )
    found: list[Untagged] = []
    for document, name, sha, place in rows:
        text = _text(connection, sha)
        for start, end in _places(text, sought):
            if _is_covered(connection, owner, place, labels, start, end):
                continue
            first, last = sentence_around(text, start, end)
            found.append(Untagged(document, name, start, end, text[first:last], first))
            if len(found) == MOST_PLACES:
                return found
    return found


def _is_covered(
    connection: sqlite3.Connection, owner: int, place: int, labels: str, start: int, end: int
) -> bool:
    """Whether a span of one of the labels has a part in it."""
    row = connection.execute(
        "SELECT 1 FROM json_each(?) l CROSS JOIN mark m INDEXED BY mark_by_label"
        ' ON m.label = l.value WHERE m.owner = ? AND m.place = ? AND m.start < ? AND m."end" > ?'
        " LIMIT 1",
        (labels, owner, place, end, start),
    ).fetchone()
    return row is not None


def _places(text: str, sought: str) -> Iterator[tuple[int, int]]:
    """Where the phrase stands as whole words."""
    for start, end in grams.places(text, sought):
        first = start
        while first and text[first - 1].isalnum():
            first -= 1
        if text[first:start] in CLITICS and not text[end : end + 1].isalnum():
            yield start, end


def _text(connection: sqlite3.Connection, sha: str) -> str:
    return str(connection.execute("SELECT body FROM text WHERE sha = ?", (sha,)).fetchone()[0])
