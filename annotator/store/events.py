"""Events as one person sees them, how often they are named, and which of her spans name them."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Generator, Iterable
from typing import NamedTuple

import orjson

from annotator import events, inherited
from annotator.events import Known
from annotator.model import Attribute, Event, Person, Span
from annotator.scheme import Scheme
from annotator.store import marks
from annotator.store.derived import Progress
from annotator.store.state import CLOSED

SETS = 50
"""Sets that are read at once where the rows of spans are not there yet."""


class Use(NamedTuple):
    """In how many articles and by how many spans of one author an event is named.

    What a span takes over from the one around it counts.
    """

    documents: int = 0
    spans: int = 0


class NamedIn(NamedTuple):
    """A span that names an event, and the article it stands in."""

    document: str
    title: str
    span: Span
    words: str


def known(connection: sqlite3.Connection, person: Person, leads: bool) -> list[Known]:
    """The events that ``person`` may see: the project's, hers, and all where she ``leads``.

    What turned out to be one that she sees is left out.
    """
    rows = connection.execute(
        "SELECT r.body, s.author FROM event e JOIN revision r ON r.seq = e.revision"
        ' LEFT JOIN annotation_set s ON s.id = e."set"'
        f" WHERE {CLOSED.format('e')} ORDER BY e.external_id, e.id"
    ).fetchall()
    seen = [
        Known(Event.model_validate_json(body), author)
        for body, author in rows
        if leads or author in (None, person.id)
    ]
    merged = {id_ for one in seen for id_ in one.event.merged}
    return [one for one in seen if not {one.event.id, one.event.external_id} & merged]


def uses(
    connection: sqlite3.Connection, author: str, found: Iterable[Event]
) -> dict[str, Use] | None:
    """How often each event is named, by its id, from the rows of spans; None where they are not
    there. The caller has brought them up to date."""
    if not marks.TABLES.are_there(connection):
        return None
    owner = marks.owner(connection, author, "annotator")
    rows = connection.execute(
        "SELECT m.event, m.place, count(*) FROM mark m"
        " WHERE m.owner = ? AND m.event IS NOT NULL GROUP BY m.event, m.place",
        (owner,),
    ).fetchall()
    return _uses(found, ((event, place, count) for event, place, count in rows))


def count_steps(
    connection: sqlite3.Connection, scheme: Scheme, author: str, found: list[Event]
) -> Generator[Progress, None, dict[str, Use]]:
    """The same from the spans themselves, some sets at a time."""
    sets = connection.execute(
        "SELECT id, document FROM annotation_set s"
        f" WHERE author = ? AND layer = 'annotator' AND {CLOSED.format('s')}",
        (author,),
    ).fetchall()
    counted: Counter[tuple[str, str]] = Counter()
    for at in range(0, len(sets), SETS):
        for set_id, document in sets[at : at + SETS]:
            spans = _spans(connection, set_id)
            effective = inherited.effective(spans, scheme)
            for span in spans:
                names = events.naming(scheme, span.label)
                values = {a.value for a in effective[span.id] if a.name in names}
                counted.update((value, document) for value in values)
        yield Progress(min(at + SETS, len(sets)), len(sets), "events")
    return _uses(found, ((event, place, n) for (event, place), n in counted.items()))


def _uses(found: Iterable[Event], rows: Iterable[tuple[str, object, int]]) -> dict[str, Use]:
    by_name: dict[str, dict[object, int]] = defaultdict(dict)
    for name, place, count in rows:
        by_name[name][place] = count
    total: dict[str, Use] = {}
    for event in found:
        places: Counter[object] = Counter()
        for id_ in event.ids & by_name.keys():
            places.update(by_name[id_])
        total[event.id] = Use(len(places), places.total())
    return total


def named_in(
    connection: sqlite3.Connection, scheme: Scheme, author: str | None, ids: Collection[str]
) -> list[NamedIn]:
    """The spans that name one of ``ids`` themselves, in reading order, of ``author``'s own sets
    (None: of anybody's), article by article."""
    rows = connection.execute(
        "SELECT d.id, json_extract(q.body, '$.title'), d.external_id,"
        ' substr(t.body, s.start + 1, s."end" - s.start), r.body'
        " FROM document d JOIN annotation_set a ON a.document = d.id"
        ' JOIN span s ON s."set" = a.id JOIN text t ON t.sha = d.text'
        " JOIN revision q ON q.seq = d.revision JOIN revision r ON r.seq = s.revision"
        " WHERE (?1 IS NULL OR a.author = ?1 AND a.layer = 'annotator')"
        f" AND {CLOSED.format('d')} AND {CLOSED.format('a')}"
        " AND EXISTS (SELECT 1 FROM json_each(?2) n WHERE instr(s.attributes, n.value) > 0)"
        ' ORDER BY d.place, s.start, s."end" DESC',
        (author, orjson.dumps([_quoted(id_) for id_ in ids]).decode()),
    ).fetchall()
    found = []
    for document, title, name, words, body in rows:
        span = Span.model_validate_json(body)
        if set(ids).intersection(events.named(scheme, span)):
            found.append(NamedIn(document, title or name, span, words))
    return found


def home(connection: sqlite3.Connection, author: str, document: str | None) -> str | None:
    """The set that an event of ``author`` is to belong to: that on ``document``, else the one
    she changed last; None where she has begun none."""
    row = connection.execute(
        "SELECT id FROM annotation_set s WHERE author = ?1 AND layer = 'annotator'"
        f" AND {CLOSED.format('s')} ORDER BY document = ?2 DESC, revision DESC LIMIT 1",
        (author, document),
    ).fetchone()
    return None if row is None else str(row[0])


def _quoted(id_: str) -> str:
    """As it stands in the stored list of attributes."""
    return '"value":' + orjson.dumps(id_).decode()


def _spans(connection: sqlite3.Connection, set_id: str) -> list[Span]:
    rows = connection.execute(
        'SELECT id, label, start, "end", attributes FROM span WHERE "set" = ?', (set_id,)
    )
    return [
        Span.model_construct(
            id=id_,
            set=set_id,
            label=label,
            start=start,
            end=end,
            attributes=tuple(Attribute.model_construct(**a) for a in orjson.loads(attributes)),
        )
        for id_, label, start, end, attributes in rows
    ]
