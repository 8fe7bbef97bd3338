"""Search over all articles: folded text with marks on the original, and filters on the spans.

Articles come in the order in which their texts came in, spans in the order of their articles:
ranking by how often a word occurs would have to look at every article that holds it.
Whatever the query says about spans concerns one author's own sets only: others' work stays
unseen.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from time import monotonic
from typing import Any

import orjson

from annotator.arabic import find, fold
from annotator.segments import sentence_around
from annotator.store import grams, marks, search_index
from annotator.store.state import CLOSED

SCAN = 0.02
"""Seconds spent on looking through texts that are not in the index yet."""
LONGEST_SEARCH = 1.0
"""Seconds after which a search stops: saving must not wait for it."""
FEW = 2000
"""So many candidates are put in order; where there are more, they come as they are found."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is sought. What is None or empty does not matter.

    ``event`` is an event's id, inside or outside; ``attributes`` are (name, value) pairs that
    a span must have, inherited ones included; ``link`` is a link type that it must be an end
    of. With text and such filters, the text must stand in the sentence of the span. ``layer``
    says in which sets spans are sought.
    """

    text: str = ""
    label: str | None = None
    attributes: tuple[tuple[str, str], ...] = ()
    event: str | None = None
    link: str | None = None
    status: str | None = None
    outlet: str | None = None
    layer: str = "annotator"

    @property
    def about_spans(self) -> bool:
        """Whether it finds spans rather than places in texts."""
        return bool(self.label or self.attributes or self.event or self.link)


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A sentence in which something was found. All offsets are code points."""

    document: str
    name: str
    """The outside id of the document."""
    title: str | None
    outlet: str | None
    published_at: str | None
    start: int
    """Where the sentence stands in the text."""
    end: int
    sentence: str
    ranges: tuple[tuple[int, int], ...] = ()
    """What was sought, within the sentence."""
    span: str | None = None
    label: str | None = None
    marked: tuple[int, int] | None = None
    """Where the span stands within the sentence; a long one is cut there."""


@dataclass(frozen=True, slots=True)
class Found:
    """A page of hits."""

    hits: tuple[SearchHit, ...]
    more: bool = False
    """Whether there may be further ones."""
    unsearched: int = 0
    """Documents that are not in the index yet and were not looked through."""
    complete: bool = True
    """False where the search took too long and was stopped."""


class Search:
    """One query over one project. ``whose`` is the author whose sets of ``query.layer`` count."""

    def __init__(
        self, connection: sqlite3.Connection, whose: str, query: Query, scan: float = SCAN
    ) -> None:
        self._connection = connection
        self._execute = connection.execute
        self._whose = whose
        self._query = query
        self._sought = grams.normal(query.text)
        self._scan = scan
        self._until = monotonic() + max(LONGEST_SEARCH, scan)
        self._complete = True
        self._unsearched: int | None = None

    def page(self, limit: int, offset: int = 0) -> Found:
        """The hits from ``offset`` on, ``limit`` at most."""
        hits: Iterator[SearchHit] = iter(())
        if self._sought or not self._query.text.strip():
            hits = self._spans() if self._query.about_spans else self._places()
        page = list(islice(hits, offset, offset + limit + 1))
        unsearched = self._unsearched
        if unsearched is None:
            unsearched = 0 if self._query.about_spans else len(self._unindexed())
        return Found(tuple(page[:limit]), len(page) > limit, unsearched, self._complete)

    # -- places in texts

    def _places(self) -> Iterator[SearchHit]:
        if not self._sought:
            yield from self._documents()
            return
        for revision, body in self._candidates():
            yield from self._in_text(revision, body)
            if monotonic() > self._until:
                self._complete = False
                return
        yield from self._in_unindexed()

    def _candidates(self) -> Iterator[tuple[int, str]]:
        """(revision, text) of documents that have all the grams of the query."""
        if not search_index.TABLES.are_there(self._connection):
            return iter(())
        condition, values = self._document_filter()
        return self._execute(
            "SELECT d.revision, t.body FROM sought_gram"
            " CROSS JOIN sought_document e ON e.text = sought_gram.rowid"
            " CROSS JOIN document d ON d.place = e.place"
            " CROSS JOIN text t ON t.seq = e.text AND t.sha = d.text"
            f" WHERE sought_gram MATCH :match AND {condition} ORDER BY sought_gram.rowid",
            {"match": grams.match(self._sought), **values},
        )

    def _in_unindexed(self) -> Iterator[SearchHit]:
        """Looks through what came after the index, as long as there is time."""
        due = self._unindexed()
        until = monotonic() + self._scan
        for number, (revision, sha) in enumerate(due):
            if monotonic() > until:
                self._unsearched = len(due) - number
                return
            row = self._execute("SELECT body FROM text WHERE sha = ?", (sha,)).fetchone()
            yield from self._in_text(revision, row[0])
        self._unsearched = 0

    def _unindexed(self) -> list[tuple[int, str]]:
        """(revision, text) of documents that the index does not hold as they are."""
        condition, values = self._document_filter()
        held = ""
        if search_index.TABLES.are_there(self._connection):
            values["reached"] = search_index.TABLES.reached(self._connection)
            if not self._execute(
                "SELECT 1 FROM revision WHERE seq > ? AND kind = 'document' LIMIT 1",
                (values["reached"],),
            ).fetchone():
                return []
            held = (
                " AND d.revision > :reached AND NOT EXISTS (SELECT 1 FROM sought_document e"
                " JOIN text t ON t.seq = e.text WHERE e.place = d.place AND t.sha = d.text)"
            )
        return self._execute(
            f"SELECT d.revision, d.text FROM document d WHERE {condition}{held} ORDER BY d.place",
            values,
        ).fetchall()

    def _in_text(self, revision: int, body: str) -> Iterator[SearchHit]:
        ranges = grams.places(body, self._sought)
        place = next(ranges, None)
        if place is None:
            return
        about = self._about(revision)
        while place is not None:
            start, end = sentence_around(body, *place)
            here = [place]
            while (place := next(ranges, None)) is not None and place[1] <= end:
                here.append(place)
            yield _hit(about, body, start, end, here)

    # -- documents

    def _documents(self) -> Iterator[SearchHit]:
        """All that pass the filters, with the beginning of their texts."""
        condition, values = self._document_filter()
        rows = self._execute(
            "SELECT d.revision, t.body FROM document d CROSS JOIN text t ON t.sha = d.text"
            f" WHERE {condition} ORDER BY d.place",
            values,
        )
        for revision, body in rows:
            first = len(body) - len(body.lstrip())
            yield _hit(self._about(revision), body, *sentence_around(body, first, first), [])

    def _document_filter(self) -> tuple[str, dict[str, Any]]:
        """A condition on a document ``d``, and its values."""
        conditions = ["d.text IS NOT NULL", CLOSED.format("d")]
        values: dict[str, Any] = {}
        if self._query.outlet is not None:
            conditions.append(
                "(SELECT json_extract(r.body, '$.outlet') FROM revision r"
                " WHERE r.seq = d.revision) = :outlet"
            )
            values["outlet"] = self._query.outlet
        if self._query.status is not None:
            conditions.append(
                "coalesce((SELECT a.status FROM annotation_set a WHERE a.document = d.id"
                " AND a.author = :whose AND a.layer = :layer"
                f" AND {CLOSED.format('a')}), 'todo') = :status"
            )
            values |= {
                "status": self._query.status,
                "whose": self._whose,
                "layer": self._query.layer,
            }
        return " AND ".join(conditions), values

    def _about(self, revision: int) -> dict[str, Any]:
        row = self._execute("SELECT body FROM revision WHERE seq = ?", (revision,)).fetchone()
        about: dict[str, Any] = orjson.loads(row[0])
        return about

    # -- spans

    def _spans(self) -> Iterator[SearchHit]:
        owner = None
        if marks.TABLES.are_there(self._connection):
            owner = marks.owner(self._connection, self._whose, self._query.layer)
        if owner is None:
            return
        index, condition, values = self._span_filter(owner)
        rows = self._execute(
            'SELECT m.span, m.label, m.start, m."end", d.revision, d.text FROM mark m'
            f" {index} CROSS JOIN document d ON d.place = m.place"
            f' WHERE {condition} ORDER BY m.place, m.start, m."end" DESC',
            values,
        )
        sha, body = None, ""
        for span, label, start, end, revision, needed in rows:
            if needed != sha:
                sha = needed
                body = self._execute("SELECT body FROM text WHERE sha = ?", (sha,)).fetchone()[0]
            first, last = sentence_around(body, start, end)
            here = [(first + a, first + b) for a, b in find(fold(body[first:last]), self._sought)]
            marked = (start - first, min(end, last) - first)
            about = self._about(revision)
            yield replace(
                _hit(about, body, first, last, here), span=span, label=label, marked=marked
            )

    def _span_filter(self, owner: int) -> tuple[str, str, dict[str, Any]]:
        """(where to begin, condition, values) for spans ``m`` in documents ``d``."""
        query = self._query
        condition, values = self._document_filter()
        conditions = ["m.owner = :owner", condition, marks.shown(self._connection)]
        values["owner"] = owner
        index = "INDEXED BY mark_by_place"
        if query.label:
            conditions.append("m.label = :label")
            values["label"] = query.label
            index = "INDEXED BY mark_by_label"
        if query.event:
            names = marks.event_names(self._connection, query.event)
            conditions.append("m.event IN (SELECT value FROM json_each(:events))")
            values["events"] = orjson.dumps(names).decode()
            index = "INDEXED BY mark_by_event"
        for number, (name, value) in enumerate(query.attributes):
            conditions.append(f"instr(m.facts, :fact{number})")
            values[f"fact{number}"] = marks.fact(name, value)
        if query.link:
            conditions.append(_LINKED)
            values["link"] = query.link
        if self._sought:
            conditions.append("instr(m.words, :sought)")
            values["sought"] = self._sought
            few = marks.few(self._connection, self._sought, FEW)
            if few is not None:
                index = "NOT INDEXED"
                conditions.append("m.number IN (SELECT value FROM json_each(:few))")
                values["few"] = few
        return index, " AND ".join(conditions), values


_LINKED = (
    "(EXISTS (SELECT 1 FROM link l WHERE l.source = m.span AND l.type = :link)"
    " OR EXISTS (SELECT 1 FROM link l WHERE l.target = m.span AND l.type = :link))"
)


def _hit(
    about: dict[str, Any], text: str, start: int, end: int, places: list[tuple[int, int]]
) -> SearchHit:
    return SearchHit(
        document=about["id"],
        name=about["external_id"],
        title=about["title"],
        outlet=about["outlet"],
        published_at=about["published_at"],
        start=start,
        end=end,
        sentence=text[start:end],
        ranges=tuple((first - start, last - start) for first, last in places),
    )
