"""Documents with their sets as our JSONL holds them, read in chunks: few queries, no models.

All is put together as lines (``record.Line``), in the one order that a file has; records are
made of them for those who want to work with one. Links to what is not in the project any more
are left out. What a span takes over from the ones around it is written out with the origin
``inherited``.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

import orjson

from annotator.model import Failure
from annotator.record import Line, Record, of_line
from annotator.scheme import Scheme
from annotator.store.line_parts import Part, SpanRow, bare, extent, spans_of, tags
from annotator.store.naming import names, short_names
from annotator.store.state import CLOSED
from annotator.suggest.inheritance import Heirs

CHUNK = 200
_PREFIX = {"annotator": "ann:", "machine": "machine:"}
_ORDER = {"gold": 0, "annotator": 1, "machine": 2}
_DOCUMENTS = (
    "SELECT d.id, r.body, t.length, CAST(t.body AS BLOB) FROM document d"
    " JOIN revision r ON r.seq = d.revision JOIN text t ON t.sha = d.text"
)

_Row = tuple[str, str, int, bytes]
"""Inside id, body and length of a document, and its text, which decodes quicker here."""


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


class _Chunk(NamedTuple):
    """What belongs to some documents: by document, or by set."""

    sets: dict[str, list[_Set]]
    spans: dict[str, list[SpanRow]]
    links: dict[str, list[Part]]
    boilerplate: dict[str, list[Part]]


def each(
    connection: sqlite3.Connection,
    scheme: Scheme,
    sets: str = "all",
    documents: Collection[str] | None = None,
) -> Iterator[Record]:
    """See ``Store.records``."""
    return map(of_line, Reader(connection, scheme, sets).each(documents))


def each_line(connection: sqlite3.Connection, scheme: Scheme, sets: str = "all") -> Iterator[bytes]:
    """See ``Store.lines``."""
    for line in Reader(connection, scheme, sets).each():
        yield orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE)


class Reader:
    """Reads lines for one export. ``sets`` is ``all``, ``gold`` or somebody's id."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        scheme: Scheme,
        sets: str = "all",
        closed: str = CLOSED,
    ) -> None:
        self._connection = connection
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

    def each(self, documents: Collection[str] | None = None) -> Iterator[Line]:
        """The lines in import order; only of the given inside ids, where there are any."""
        shown, place = f"d.text IS NOT NULL AND {self._closed.format('d')}", 0
        if documents is not None:
            shown += " AND d.id IN (SELECT value FROM json_each(?3))"
        listed = [] if documents is None else [_listed(documents)]
        chunk = f"document d WHERE d.place > ?1 AND {shown} ORDER BY d.place LIMIT ?2"
        while True:
            found = self._query(f"SELECT d.place, d.id FROM {chunk}", (place, CHUNK, *listed))
            places = found.fetchall()
            if not places:
                return
            rows = self._query(
                f"{_DOCUMENTS} WHERE d.place BETWEEN ? AND ? AND +d.id IN"
                " (SELECT value FROM json_each(?)) ORDER BY d.place",
                (places[0][0], places[-1][0], ids := _listed(id_ for _, id_ in places)),
            )
            yield from self._chunk(ids, rows)
            place = places[-1][0]

    def one_set(self, document: str, set_id: str) -> Record:
        """A document with this one set on it."""
        rows = self._query(f"{_DOCUMENTS} WHERE d.id = ?", (document,))
        return of_line(next(self._chunk(_listed([document]), rows, set_id)))

    def _chunk(
        self, documents: str, rows: Iterable[_Row], only: str | None = None
    ) -> Iterator[Line]:
        """What belongs to the documents is read for all at once; texts are read, and lines made,
        one by one, since a text may have megabytes."""
        sets: dict[str, list[_Set]] = defaultdict(list)
        for one in self._read_sets(documents):
            if only is None or one.id == only:
                sets[one.document].append(one)
        ids = _listed(one.id for found in sets.values() for one in found)
        chunk = _Chunk(sets, self._spans(ids), self._links(ids), self._boilerplate(documents))
        for row in rows:
            yield self._line(row, chunk)

    def _line(self, row: _Row, chunk: _Chunk) -> Line:
        id_, raw, length, data = row
        line = bare(orjson.loads(raw), length, data.decode())
        sets: list[tuple[_Set, Part]] = [(one, self._shown(one)) for one in chunk.sets.get(id_, ())]
        line["sets"] = [shown for _, shown in sets]
        spans: list[Part] = []
        for one, shown in sets:
            if one.tags != "[]":
                line["tags"] += tags(one.tags, shown["id"])
            found = chunk.spans.get(one.id)
            if found:
                called = names([row[1:3] for row in found])
                made = spans_of(found, called, shown["id"], line)
                self._heirs.write_out(made)
                spans += made
                if links := chunk.links.get(one.id):
                    line["links"] += self._link_up(links, called, made, shown["id"])
        if len(sets) > 1:
            # Each set's are in order already, and the sets are.
            spans.sort(key=extent)
        line["spans"] = spans
        line["boilerplate"] = chunk.boilerplate.get(id_, [])
        if self._events:
            self._add_events(line)
        return line

    def _read_sets(self, documents: str) -> list[_Set]:
        rows = self._query(
            f"SELECT {_SET} FROM annotation_set s WHERE s.document IN"
            f" (SELECT value FROM json_each(?)) AND {self._closed.format('s')}",
            (documents,),
        )
        found = [one for one in map(_Set._make, rows) if self._is_wanted(one)]
        found.sort(key=lambda one: (_ORDER[one.layer], self._people.get(one.author, one[2:])[0]))
        return found

    def _is_wanted(self, one: _Set) -> bool:
        if self._sets == "all":
            return True
        return one.layer == "gold" if self._sets == "gold" else one.author in self._authors

    def _shown(self, one: _Set) -> Part:
        short = name = None
        id_ = "gold"
        if one.layer != "gold":
            short, name = self._people.get(one.author, (one.author, None))
            id_ = _PREFIX[one.layer] + short
        return {
            "id": id_,
            "layer": one.layer,
            "annotator": short,
            "annotator_name": name,
            "status": one.status,
            "reason": one.reason,
            "guideline": one.guideline,
            "updated_at": one.updated_at,
        }

    def _spans(self, sets: str) -> dict[str, list[SpanRow]]:
        rows = self._query(
            'SELECT "set", id, external_id, label, start, "end", attributes, note FROM span'
            ' WHERE "set" IN (SELECT value FROM json_each(?))',
            (sets,),
        )
        return {set_id: list(found) for set_id, found in groupby(rows, itemgetter(0))}

    def _links(self, sets: str) -> dict[str, list[Part]]:
        found: dict[str, list[Part]] = defaultdict(list)
        for set_id, raw in self._query(
            'SELECT l."set", r.body FROM link l JOIN revision r ON r.seq = l.revision'
            ' WHERE l."set" IN (SELECT value FROM json_each(?))',
            (sets,),
        ):
            found[set_id].append(orjson.loads(raw))
        return found

    def _link_up(
        self, bodies: list[Part], called: dict[str, str], spans: list[Part], set_name: str
    ) -> list[Part]:
        given = names([(body["id"], body["external_id"]) for body in bodies], "l-")
        place = {span["id"]: number for number, span in enumerate(spans)}
        found = []
        for body in bodies:
            source, target = called.get(body["source"]), body["target"]
            end = (called[target], None) if target in called else self._far_end(target)
            if source is not None and end is not None:
                found.append(
                    {
                        "id": given[body["id"]],
                        "set": set_name,
                        "type": body["type"],
                        "source": source,
                        "target": end[0],
                        "target_document": end[1],
                    }
                )
        found.sort(
            key=lambda link: (
                place[link["source"]],
                link["type"],
                link["target_document"] or "",
                link["target"],
                link["id"],
            )
        )
        return found

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

    def _boilerplate(self, documents: str) -> dict[str, list[Part]]:
        found: dict[str, list[Part]] = defaultdict(list)
        for (raw,) in self._query(
            "SELECT r.body FROM boilerplate b JOIN revision r ON r.seq = b.revision WHERE"
            f" b.document IN (SELECT value FROM json_each(?)) AND {self._closed.format('b')}",
            (documents,),
        ):
            body = orjson.loads(raw)
            part = {name: body[name] for name in ("start", "end", "sort")}
            found[body["document"]].append(part)
        for parts in found.values():
            parts.sort(key=lambda part: (part["start"], part["end"], part["sort"]))
        return found

    def _add_events(self, line: Line) -> None:
        """The events that the line names; attributes may hold inside ids, the file does not."""
        meta = line["meta"]
        whole = meta["event_id"]
        meta["event_id"] = self._event_ids.get(whole, whole) if whole else None
        named = {meta["event_id"]}
        for span in line["spans"]:
            for attribute in span["attributes"]:
                if attribute["name"] in self._naming:
                    value = attribute["value"]
                    attribute["value"] = self._event_ids.get(value, value)
                    named.add(attribute["value"])
        line["events"] = [
            {
                "id": body["external_id"],
                "name": body["name"],
                "aliases": body["aliases"],
                "date": body["date"],
                "date_precision": body["date_precision"],
                "place": body["place"],
                "place_precision": body["place_precision"],
            }
            for name in sorted(name for name in named if name and name in self._events)
            for body in [self._events[name]]
        ]


def _listed(ids: Iterable[str]) -> str:
    return orjson.dumps(list(ids)).decode()
