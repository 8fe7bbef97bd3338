"""Documents with their sets as our JSONL holds them, read in chunks: few queries, no models.

Outside names are given here: a span made in the program is ``s-`` and the last twelve digits
of its id (all of it where two would be called alike), a link ``l-`` and so on. Links to what
is not in the project any more are left out.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

import orjson

from annotator.model import Failure
from annotator.record import (
    SCHEMA_VERSION,
    Meta,
    Pair,
    Provenance,
    Record,
    RecordAttribute,
    RecordBoilerplate,
    RecordEvent,
    RecordLink,
    RecordSet,
    RecordSpan,
    Tag,
)
from annotator.scheme import Scheme
from annotator.store.state import CLOSED

CHUNK = 200
_PREFIX = {"annotator": "ann:", "machine": "machine:"}
_ORDER = {"gold": 0, "annotator": 1, "machine": 2}
_DOCUMENTS = (
    "SELECT d.place, d.id, r.body, t.length, t.body FROM document d"
    " JOIN revision r ON r.seq = d.revision JOIN text t ON t.sha = d.text"
)
_BY_DOCUMENT = "document IN (SELECT value FROM json_each(?))"


class OneSet(NamedTuple):
    """A set on its way out: its row in the file, and what its spans are called."""

    id: str
    shown: RecordSet
    document: str
    tags: list[list[str]]


def each(
    connection: sqlite3.Connection,
    scheme: Scheme,
    sets: str = "all",
    documents: Collection[str] | None = None,
) -> Iterator[Record]:
    """See ``Store.records``."""
    return Reader(connection, scheme, sets).each(documents)


def names(rows: list[tuple[str, str | None]], prefix: str = "s-") -> dict[str, str]:
    """Outside names by id, of all spans (or links) of one set: no two alike."""
    given = {id_: external_id or prefix + id_[-12:] for id_, external_id in rows}
    if len(set(given.values())) == len(given):
        return given
    often = Counter(given.values())
    return {
        id_: external_id or (prefix + id_ if often[given[id_]] > 1 else given[id_])
        for id_, external_id in rows
    }


class Reader:
    """Reads records for one export. ``sets`` is ``all``, ``gold`` or somebody's id."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        scheme: Scheme,
        sets: str = "all",
        closed: str = CLOSED,
    ) -> None:
        self._query = connection.execute
        self._closed = closed
        self._naming = frozenset(
            name
            for label in scheme.labels.values()
            for name, kind in label.attributes.items()
            if kind.type == "event_id"
        )
        """Attributes whose value is an event."""
        self._people = self._short_names()
        self._sets = sets
        if sets not in ("all", "gold"):
            self._authors = {
                id_ for id_, (short, _) in self._people.items() if sets in (id_, short)
            }
            if not self._authors:
                raise Failure(
                    "person.unknown", f"The project knows nobody called {sets}.", person=sets
                )
        self._events = {
            body["external_id"]: body
            for (raw,) in self._query(
                "SELECT r.body FROM event e JOIN revision r ON r.seq = e.revision"
                f" WHERE {self._closed.format('e')} ORDER BY e.revision DESC"
            )
            for body in [orjson.loads(raw)]
        }
        self._event_ids = {body["id"]: name for name, body in self._events.items()}

    def each(self, documents: Collection[str] | None = None) -> Iterator[Record]:
        """The records in import order; only of the given inside ids, where there are any."""
        shown, place = self._closed.format("d"), 0
        if documents is not None:
            shown += " AND d.id IN (SELECT value FROM json_each(?3))"
        listed = [] if documents is None else [orjson.dumps(list(documents)).decode()]
        while True:
            rows = self._query(
                f"{_DOCUMENTS} WHERE d.place > ?1 AND {shown} ORDER BY d.place LIMIT ?2",
                (place, CHUNK, *listed),
            ).fetchall()
            if not rows:
                return
            place = rows[-1][0]
            yield from self._chunk(rows)

    def one_set(self, document: str, set_id: str) -> Record:
        """A document with this one set on it."""
        rows = self._query(f"{_DOCUMENTS} WHERE d.id = ?", (document,)).fetchall()
        return next(self._chunk(rows, set_id))

    def _chunk(
        self, rows: list[tuple[int, str, str, int, str]], only: str | None = None
    ) -> Iterator[Record]:
        made: dict[str, Record] = {}
        for _, id_, raw, length, text in rows:
            made[id_] = _record(orjson.loads(raw), length, text)
        ids = orjson.dumps(list(made)).decode()
        sets = self._read_sets(ids)
        if only is not None:
            sets = {id_: one for id_, one in sets.items() if id_ == only}
        for one in sets.values():
            record = made[one.document]
            record.sets.append(one.shown)
            record.tags.extend(Tag(one.shown.id, name, value) for name, value in one.tags)
        if sets:
            called = self._add_spans(sets, made)
            self._add_links(sets, called, made)
        self._add_boilerplate(ids, made)
        for record in made.values():
            self._add_events(record)
            yield record

    def _read_sets(self, documents: str) -> dict[str, OneSet]:
        rows = self._query(
            "SELECT s.id, s.document, s.author, s.layer, r.body FROM annotation_set s"
            " JOIN revision r ON r.seq = s.revision"
            f" WHERE s.{_BY_DOCUMENT} AND {self._closed.format('s')}",
            (documents,),
        ).fetchall()
        found = [
            self._one_set(id_, document, author, layer, orjson.loads(raw))
            for id_, document, author, layer, raw in rows
            if self._is_wanted(author, layer)
        ]
        found.sort(key=lambda one: (_ORDER[one.shown.layer], one.shown.id))
        return {one.id: one for one in found}

    def _is_wanted(self, author: str, layer: str) -> bool:
        if self._sets == "all":
            return True
        return layer == "gold" if self._sets == "gold" else author in self._authors

    def _one_set(
        self, id_: str, document: str, author: str, layer: str, body: dict[str, Any]
    ) -> OneSet:
        short, name = self._people.get(author, (author, author))
        if layer == "gold":
            shown = RecordSet("gold", layer)
        else:
            shown = RecordSet(_PREFIX[layer] + short, layer, short, name)
        shown.status, shown.reason = body["status"], body["reason"]
        shown.guideline, shown.updated_at = body["guideline"], body["updated_at"]
        return OneSet(id_, shown, document, body["tags"])

    def _add_spans(self, sets: dict[str, OneSet], made: dict[str, Record]) -> dict[str, str]:
        """Returns what every span is called outside, by id."""
        called: dict[str, str] = {}
        rows = self._query(
            'SELECT "set", id, external_id, label, start, "end", attributes, note FROM span'
            ' WHERE "set" IN (SELECT value FROM json_each(?))',
            (orjson.dumps(list(sets)).decode(),),
        )
        for set_id, found in groupby(rows, itemgetter(0)):
            spans = list(found)
            one = sets[set_id]
            given = names([row[1:3] for row in spans])
            called.update(given)
            made[one.document].spans.extend(
                _spans(spans, given, one.shown.id, made[one.document].text)
            )
        return called

    def _add_links(
        self, sets: dict[str, OneSet], called: dict[str, str], made: dict[str, Record]
    ) -> None:
        by_set: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for set_id, raw in self._query(
            'SELECT l."set", r.body FROM link l JOIN revision r ON r.seq = l.revision'
            ' WHERE l."set" IN (SELECT value FROM json_each(?))',
            (orjson.dumps(list(sets)).decode(),),
        ):
            by_set[set_id].append(orjson.loads(raw))
        for set_id, one in sets.items():
            bodies = by_set.get(set_id, [])
            given = names([(body["id"], body["external_id"]) for body in bodies], "l-")
            for body in sorted(bodies, key=lambda body: given[body["id"]]):
                end = self._end(body["target"], called, one.document)
                if end is not None and body["source"] in called:
                    made[one.document].links.append(
                        RecordLink(
                            given[body["id"]],
                            one.shown.id,
                            body["type"],
                            called[body["source"]],
                            *end,
                        )
                    )

    def _end(
        self, target: str, called: dict[str, str], document: str
    ) -> tuple[str, str | None] | None:
        """(span, document) that a link ends at, document None within one; None if it is gone."""
        row = self._query(
            'SELECT d.id, d.external_id, s."set" FROM head h JOIN revision r ON r.seq = h.revision'
            ' JOIN span s ON s."set" = r."set" AND s.id = h.object'
            ' JOIN annotation_set a ON a.id = s."set" JOIN document d ON d.id = a.document'
            f" WHERE h.object = ? AND d.text IS NOT NULL AND {self._closed.format('a')}"
            f" AND {self._closed.format('d')}",
            (target,),
        ).fetchone()
        if row is None:
            return None
        if target not in called:
            others = self._query(
                "SELECT s.id, json_extract(r.body, '$.external_id') FROM span s"
                ' JOIN revision r ON r.seq = s.revision WHERE s."set" = ?',
                (row[2],),
            ).fetchall()
            called.update(names(others))
        return called[target], None if row[0] == document else row[1]

    def _add_boilerplate(self, documents: str, made: dict[str, Record]) -> None:
        for (raw,) in self._query(
            "SELECT r.body FROM boilerplate b JOIN revision r ON r.seq = b.revision"
            f" WHERE b.{_BY_DOCUMENT} AND {self._closed.format('b')}",
            (documents,),
        ):
            body = orjson.loads(raw)
            made[body["document"]].boilerplate.append(
                RecordBoilerplate(body["start"], body["end"], body["sort"])
            )
        for record in made.values():
            if len(record.boilerplate) > 1:
                record.boilerplate.sort(key=lambda part: (part.start, part.end, part.sort))

    def _add_events(self, record: Record) -> None:
        """The events that the line names; attributes may hold inside ids, the file does not."""
        if not self._events:
            return
        named = {record.meta.event_id}
        for span in record.spans:
            for attribute in span.attributes:
                if attribute.name in self._naming:
                    value = attribute.value
                    attribute.value = self._event_ids.get(value, value)
                    named.add(attribute.value)
        for name in sorted(name for name in named if name and name in self._events):
            body = self._events[name]
            record.events.append(
                RecordEvent(
                    body["external_id"],
                    body["name"],
                    body["aliases"],
                    body["date"],
                    body["date_precision"],
                    body["place"],
                    body["place_precision"],
                )
            )

    def _short_names(self) -> dict[str, tuple[str, str]]:
        """(short id, name) by id. Two people with one short id are told apart by their ids."""
        rows = self._query(
            "SELECT p.id, p.short_id, json_extract(r.body, '$.name') FROM person p"
            f" JOIN revision r ON r.seq = p.revision WHERE {self._closed.format('p')}"
        ).fetchall()
        often = Counter(short for _, short, _ in rows)
        return {
            id_: (f"{short}-{id_[-6:]}" if often[short] > 1 else short, name)
            for id_, short, name in rows
        }


def _record(body: dict[str, Any], length: int, text: str) -> Record:
    origin = Provenance(
        body["file"], body["newline"], body["bom"], body["encoding"], tuple(body["confirmed"])
    )
    meta = Meta(
        body["language"],
        body["outlet"],
        body["title"],
        body["url"],
        body["published_at"],
        body["event_id"],
        [*origin.pairs(), *(Pair(name, value) for name, value in body["extra"])],
    )
    return Record(SCHEMA_VERSION, body["external_id"], text, body["text"], length, meta)


def _spans(
    rows: list[tuple[Any, ...]], given: dict[str, str], set_name: str, text: str
) -> list[RecordSpan]:
    spans = [
        RecordSpan(
            given[id_],
            set_name,
            label,
            start,
            end,
            text[start:end],
            [] if attributes == "[]" else [_attribute(a) for a in orjson.loads(attributes)],
            note,
        )
        for _, id_, _, label, start, end, attributes, note in rows
    ]
    spans.sort(key=_in_reading_order)
    return spans


def _in_reading_order(span: RecordSpan) -> tuple[int, int, str]:
    """What stands on one place comes in the order of names."""
    return span.start, -span.end, span.id


def _attribute(body: dict[str, Any]) -> RecordAttribute:
    return RecordAttribute(body["name"], body["value"], body["origin"], body["start"], body["end"])
