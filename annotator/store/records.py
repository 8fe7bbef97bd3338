"""Documents with their sets as our JSONL holds them, read in chunks: few queries, no models.

Links to what is not in the project any more are left out. What a span takes over from the
ones around it is written out with the origin ``inherited``.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
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
from annotator.store.naming import names, short_names
from annotator.store.state import CLOSED
from annotator.suggest.inheritance import Heirs

CHUNK = 200
_PREFIX = {"annotator": "ann:", "machine": "machine:"}
_ORDER = {"gold": 0, "annotator": 1, "machine": 2}
_DOCUMENTS = (
    "SELECT d.place, d.id, r.body, t.length, CAST(t.body AS BLOB) FROM document d"
    " JOIN revision r ON r.seq = d.revision JOIN text t ON t.sha = d.text"
)


class _Set(NamedTuple):
    """A row of ``annotation_set``."""

    id: str
    document: str
    author: str
    layer: str
    status: str
    reason: str | None
    guideline: str | None
    updated_at: str | None
    tags: str


_SET = "s.id, s.document, s.author, s.layer, s.status, s.reason, s.guideline, s.updated_at, s.tags"
_Row = tuple[int, str, str, int, bytes]
"""Place, inside id, body and length of a document, and its text, which decodes quicker here."""


class _Chunk(NamedTuple):
    """What belongs to some documents: by document, or by set."""

    sets: dict[str, list[_Set]]
    spans: dict[str, list[tuple[Any, ...]]]
    links: dict[str, list[dict[str, Any]]]
    boilerplate: dict[str, list[RecordBoilerplate]]


def each(
    connection: sqlite3.Connection,
    scheme: Scheme,
    sets: str = "all",
    documents: Collection[str] | None = None,
) -> Iterator[Record]:
    """See ``Store.records``."""
    return Reader(connection, scheme, sets).each(documents)


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
        self._heirs = Heirs(scheme)
        self._naming = frozenset(
            name
            for label in scheme.labels.values()
            for name, kind in label.attributes.items()
            if kind.type == "event_id"
        )
        """Attributes whose value is an event."""
        self._people = short_names(connection, closed)
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
        self._event_ids = {body["id"]: name for name, body in self._events.items()} | {
            id_: name for name, body in self._events.items() for id_ in body.get("merged", ())
        }

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

    def _chunk(self, rows: list[_Row], only: str | None = None) -> Iterator[Record]:
        """Everything is read for all rows at once; the records are made one by one, since many
        objects at a time keep the garbage collector busy."""
        documents = orjson.dumps([row[1] for row in rows]).decode()
        sets: dict[str, list[_Set]] = defaultdict(list)
        for one in self._read_sets(documents):
            if only is None or one.id == only:
                sets[one.document].append(one)
        ids = orjson.dumps([one.id for found in sets.values() for one in found]).decode()
        chunk = _Chunk(sets, self._spans(ids), self._links(ids), self._boilerplate(documents))
        for row in rows:
            yield self._record(row, chunk)

    def _record(self, row: _Row, chunk: _Chunk) -> Record:
        _, id_, raw, length, data = row
        text = data.decode()
        record = _bare(orjson.loads(raw), length, text)
        for one in chunk.sets.get(id_, ()):
            shown = self._shown(one)
            record.sets.append(shown)
            if one.tags != "[]":
                record.tags.extend(Tag(shown.id, *tag) for tag in orjson.loads(one.tags))
            spans = chunk.spans.get(one.id)
            if spans:
                called = names([row[1:3] for row in spans])
                made = _spans(spans, called, shown.id, text)
                self._heirs.write_out(made)
                record.spans.extend(made)
                if links := chunk.links.get(one.id):
                    record.links.extend(self._link_up(links, called, shown.id, id_))
        record.boilerplate = chunk.boilerplate.get(id_, [])
        if self._events:
            self._add_events(record)
        return record

    def _read_sets(self, documents: str) -> list[_Set]:
        rows = self._query(
            f"SELECT {_SET} FROM annotation_set s WHERE s.document IN"
            f" (SELECT value FROM json_each(?)) AND {self._closed.format('s')}",
            (documents,),
        )
        found = [one for one in map(_Set._make, rows) if self._is_wanted(one)]
        found.sort(key=lambda one: (_ORDER[one.layer], self._people.get(one.author, ("",))[0]))
        return found

    def _is_wanted(self, one: _Set) -> bool:
        if self._sets == "all":
            return True
        return one.layer == "gold" if self._sets == "gold" else one.author in self._authors

    def _shown(self, one: _Set) -> RecordSet:
        told = one.status, one.reason, one.guideline, one.updated_at
        if one.layer == "gold":
            return RecordSet("gold", one.layer, None, None, *told)
        short, name = self._people.get(one.author, (one.author, None))
        return RecordSet(_PREFIX[one.layer] + short, one.layer, short, name, *told)

    def _spans(self, sets: str) -> dict[str, list[tuple[Any, ...]]]:
        rows = self._query(
            'SELECT "set", id, external_id, label, start, "end", attributes, note FROM span'
            ' WHERE "set" IN (SELECT value FROM json_each(?))',
            (sets,),
        )
        return {set_id: list(found) for set_id, found in groupby(rows, itemgetter(0))}

    def _links(self, sets: str) -> dict[str, list[dict[str, Any]]]:
        found: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for set_id, raw in self._query(
            'SELECT l."set", r.body FROM link l JOIN revision r ON r.seq = l.revision'
            ' WHERE l."set" IN (SELECT value FROM json_each(?))',
            (sets,),
        ):
            found[set_id].append(orjson.loads(raw))
        return found

    def _link_up(
        self, bodies: list[dict[str, Any]], called: dict[str, str], set_name: str, document: str
    ) -> Iterator[RecordLink]:
        given = names([(body["id"], body["external_id"]) for body in bodies], "l-")
        for body in sorted(bodies, key=lambda body: given[body["id"]]):
            source, target = called.get(body["source"]), body["target"]
            end = (called[target], None) if target in called else self._far_end(target)
            if source is not None and end is not None:
                yield RecordLink(given[body["id"]], set_name, body["type"], source, *end)

    def _far_end(self, target: str) -> tuple[str, str] | None:
        """(span, document) outside names of a span in another document; None if it is gone."""
        row = self._query(
            'SELECT s."set", d.external_id FROM head h JOIN revision r ON r.seq = h.revision'
            ' JOIN span s ON s."set" = r."set" AND s.id = h.object'
            ' JOIN annotation_set a ON a.id = s."set" JOIN document d ON d.id = a.document'
            f" WHERE h.object = ? AND d.text IS NOT NULL AND {self._closed.format('a')}"
            f" AND {self._closed.format('d')}",
            (target,),
        ).fetchone()
        if row is None:
            return None
        others = self._query('SELECT id, external_id FROM span WHERE "set" = ?', row[:1])
        return names(others.fetchall())[target], row[1]

    def _boilerplate(self, documents: str) -> dict[str, list[RecordBoilerplate]]:
        found: dict[str, list[RecordBoilerplate]] = defaultdict(list)
        for (raw,) in self._query(
            "SELECT r.body FROM boilerplate b JOIN revision r ON r.seq = b.revision WHERE"
            f" b.document IN (SELECT value FROM json_each(?)) AND {self._closed.format('b')}",
            (documents,),
        ):
            body = orjson.loads(raw)
            part = RecordBoilerplate(body["start"], body["end"], body["sort"])
            found[body["document"]].append(part)
        for parts in found.values():
            parts.sort(key=lambda part: (part.start, part.end, part.sort))
        return found

    def _add_events(self, record: Record) -> None:
        """The events that the line names; attributes may hold inside ids, the file does not."""
        whole = record.meta.event_id
        record.meta.event_id = self._event_ids.get(whole, whole) if whole else None
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


def _bare(body: dict[str, Any], length: int, text: str) -> Record:
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
