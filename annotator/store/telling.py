"""The articles that tell of an event, as one author tagged them, without reading any other.

Where the rows of spans (``marks``) are up to date they say which sets name the event; otherwise
the author's spans are looked through, a few sets at a time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Any

import orjson

from annotator.model import Attribute, Document, Link, Span
from annotator.store import marks
from annotator.store.derived import Progress
from annotator.store.state import CLOSED
from annotator.store.texts import Texts
from annotator.told import Told

STEP = 0.015
"""Seconds after which others may have a turn."""
CHUNK = 200
"""Sets that are looked through, or asked for, at once."""
MOST = 1000
"""Articles that are read; beyond that nobody reads a list."""
_SETS = (
    "SELECT s.id FROM annotation_set s JOIN document d ON d.id = s.document"
    f" WHERE s.author = ? AND s.layer = ? AND d.text IS NOT NULL AND {CLOSED.format('s')}"
    f" AND {CLOSED.format('d')} ORDER BY d.place"
)
_ARTICLE = (
    "SELECT r.body, d.text FROM annotation_set s JOIN document d ON d.id = s.document"
    " JOIN revision r ON r.seq = d.revision"
    f" WHERE s.id = ? AND d.text IS NOT NULL AND {CLOSED.format('s')} AND {CLOSED.format('d')}"
)
_PLACED = (
    "SELECT s.id FROM annotation_set s JOIN document d ON d.id = s.document"
    " WHERE s.id IN (SELECT value FROM json_each(?)) ORDER BY d.place"
)


@dataclass(frozen=True, slots=True)
class Telling:
    """``articles`` in the order in which they came in; ``left_off`` says how many more tell of
    the event. ``names`` are the ids by which spans may name it."""

    names: frozenset[str]
    articles: tuple[Told, ...]
    left_off: int = 0


def steps(
    connection: sqlite3.Connection,
    texts: Texts,
    whose: tuple[str, str],
    event: str | None,
    by_marks: bool,
) -> Generator[Progress, None, Telling]:
    """Read what ``whose`` (author, layer) tagged for an event, called by either of its ids; for
    None what has no event. ``by_marks`` says that the rows of spans can be asked.

    Articles linked with them come along, since a denial may stand where the event is not named.
    """
    names = frozenset(marks.event_names(connection, event)) if event is not None else frozenset()
    if by_marks:
        sets = _marked(connection, whose, names)
    else:
        sets = yield from _looked_through(connection, whose, names)
    if names:
        sets = _with_neighbours(connection, whose, sets)
    articles: list[Told] = []
    since = monotonic()
    for set_id in sets[:MOST]:
        told = _told(connection, texts, set_id)
        if told is not None:
            articles.append(told)
        if monotonic() - since > STEP:
            yield Progress(len(articles), len(sets), "event")
            since = monotonic()
    return Telling(names, tuple(articles), max(0, len(sets) - MOST))


def _marked(
    connection: sqlite3.Connection, whose: tuple[str, str], names: frozenset[str]
) -> list[str]:
    owner = marks.owner(connection, *whose)
    if owner is None:
        return []
    which = "m.event IN (SELECT value FROM json_each(?))" if names else "m.event IS NULL AND ?"
    rows = connection.execute(
        'SELECT x.id FROM mark m JOIN mark_set x ON x.number = m."set"'
        f" WHERE m.owner = ? AND {which} AND {marks.shown(connection)}"
        ' GROUP BY m."set" ORDER BY min(m.place)',
        (owner, _listed(sorted(names)) if names else 1),
    )
    return [id_ for (id_,) in rows]


def _looked_through(
    connection: sqlite3.Connection, whose: tuple[str, str], names: frozenset[str]
) -> Generator[Progress, None, list[str]]:
    """The same from the spans. One that takes its event over stands in a set where another span
    has it as its own; what has none is found too often here, which does no harm."""
    sets = [id_ for (id_,) in connection.execute(_SETS, whose)]
    wanted = [orjson.dumps(name).decode() for name in sorted(names)]
    has = " OR ".join("instr(attributes, ?)" for _ in wanted) or "NOT instr(attributes, ?)"
    found: set[str] = set()
    for first in range(0, len(sets), CHUNK):
        rows = connection.execute(
            f'SELECT DISTINCT "set" FROM span WHERE "set" IN (SELECT value FROM json_each(?))'
            f" AND ({has})",
            (_listed(sets[first : first + CHUNK]), *(wanted or ['"event"'])),
        )
        found.update(id_ for (id_,) in rows)
        yield Progress(first, len(sets), "event")
    return [id_ for id_ in sets if id_ in found]


def _with_neighbours(
    connection: sqlite3.Connection, whose: tuple[str, str], sets: list[str]
) -> list[str]:
    """Also the author's sets that a link leads to or comes from."""
    known = set(sets)
    linked: set[str] = set()
    for first in range(0, len(sets), CHUNK):
        part = _listed(sets[first : first + CHUNK])
        rows = connection.execute(
            # Where the other end of a link stands, its newest revision says.
            'SELECT r."set" FROM link l JOIN head h ON h.object = l.target'
            ' JOIN revision r ON r.seq = h.revision WHERE l."set" IN'
            ' (SELECT value FROM json_each(?1)) UNION SELECT l."set" FROM span s'
            ' JOIN link l ON l.target = s.id WHERE s."set" IN (SELECT value FROM json_each(?1))',
            (part,),
        )
        linked.update(id_ for (id_,) in rows if id_ is not None)
    others = [id_ for id_ in linked - known if _is_of(connection, id_, whose)]
    if not others:
        return sets
    rows = connection.execute(_PLACED, (_listed([*sets, *others]),))
    return [id_ for (id_,) in rows]


def _is_of(connection: sqlite3.Connection, set_id: str, whose: tuple[str, str]) -> bool:
    row = connection.execute(
        "SELECT author, layer FROM annotation_set WHERE id = ?", (set_id,)
    ).fetchone()
    return row is not None and tuple(row) == whose


def _told(connection: sqlite3.Connection, texts: Texts, set_id: str) -> Told | None:
    row = connection.execute(_ARTICLE, (set_id,)).fetchone()
    if row is None:
        return None
    document = Document.model_validate_json(row[0])
    dated = "published_at" in document.confirmed
    return Told(
        document=document.id,
        name=document.title or document.file or document.external_id,
        outlet=document.outlet,
        published_at=document.published_at if dated else None,
        text=texts[row[1]],
        spans=tuple(_spans(connection, set_id)),
        links=tuple(_links(connection, set_id)),
    )


def _spans(connection: sqlite3.Connection, set_id: str) -> Iterator[Span]:
    """They were checked when they were written."""
    rows: Iterator[tuple[Any, ...]] = connection.execute(
        'SELECT id, label, start, "end", attributes FROM span WHERE "set" = ?'
        ' ORDER BY start, "end" DESC',
        (set_id,),
    )
    for id_, label, start, end, attributes in rows:
        values = tuple(Attribute.model_construct(**one) for one in orjson.loads(attributes))
        yield Span.model_construct(
            id=id_, set=set_id, label=label, start=start, end=end, attributes=values
        )


def _links(connection: sqlite3.Connection, set_id: str) -> Iterator[Link]:
    rows = connection.execute(
        'SELECT id, type, source, target FROM link WHERE "set" = ? ORDER BY revision', (set_id,)
    )
    for id_, type_, source, target in rows:
        yield Link.model_construct(id=id_, set=set_id, type=type_, source=source, target=target)


def _listed(values: Sequence[str]) -> str:
    return orjson.dumps(values).decode()
