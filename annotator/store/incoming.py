"""The sets of an imported record: compared with what is there, and taken in whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple, cast

from annotator.model import (
    GOLD_AUTHOR,
    AnnotationSet,
    Attribute,
    Failure,
    Layer,
    Link,
    Person,
    Span,
    Status,
    derived_id,
)
from annotator.record import Record, RecordLink, RecordSet, RecordSpan
from annotator.scheme import Scheme
from annotator.store.naming import names
from annotator.store.records import Reader
from annotator.store.revisions import SHARED
from annotator.store.whose import Whose

_UNTOUCHED = ("todo", "in_progress")

Write = Callable[..., None]


@dataclass(slots=True)
class Incoming:
    """What has been taken in."""

    sets: int = 0
    known: int = 0
    spans: int = 0
    links: int = 0

    def __iadd__(self, other: Incoming) -> Incoming:
        self.sets += other.sets
        self.known += other.known
        self.spans += other.spans
        self.links += other.links
        return self


class Waiting(NamedTuple):
    """A link whose other end stands in a document that may come later."""

    link: RecordLink
    source: Span
    set: AnnotationSet
    document: str
    """Outside id of the document that the link begins in."""


class Sets:
    """Takes in the sets of one import. ``write`` appends an object to it."""

    def __init__(self, connection: sqlite3.Connection, scheme: Scheme, write: Write) -> None:
        self.waiting: list[Waiting] = []
        self._connection = connection
        self._scheme = scheme
        self._write = write
        self._reader: Reader | None = None
        self._whose = Whose(connection, self._add_person)

    def forget(self) -> None:
        """Look everything up again: something written was taken back."""
        self._reader = None
        self._whose.forget()

    def add(
        self, record: Record, item: RecordSet, document: str, refused: list[Failure]
    ) -> Incoming:
        """Take in one set of a record, or count it as known, or say in ``refused`` why not."""
        try:
            author = GOLD_AUTHOR if item.layer == "gold" else self._whose.author(item)
        except Failure as failure:
            refused.append(failure)
            return Incoming()
        layer = cast(Layer, item.layer)
        own = AnnotationSet(
            id=AnnotationSet.id_for(document, author, layer),
            document=document,
            author=author,
            layer=layer,
            status=cast(Status, item.status),
            reason=item.reason,
            updated_at=item.updated_at,
            guideline=item.guideline,
            tags=tuple((tag.name, tag.value) for tag in record.tags if tag.set == item.id),
        )
        if self._is_begun(own.id):
            if self._is_same(record, item, own, refused):
                return Incoming(known=1)
            return Incoming()
        self._write(own, own.id, document, author)
        return self._fill(record, item, own, refused)

    def link_up(self) -> tuple[Failure, ...]:
        """Make the links between documents, now that all are there; returns those that can't be."""
        refused: list[Failure] = []
        called: dict[str, dict[str, str]] = {}
        for waiting in self.waiting:
            target = self._find_end(waiting, called)
            if target is None:
                link = waiting.link
                refused.append(
                    _no_end(waiting.document, link, f"{link.target_document}#{link.target}")
                )
            else:
                self._add_link(waiting.link, waiting.set, waiting.source, target, False, refused)
        self.waiting.clear()
        return tuple(refused)

    def _add_person(self, person: Person) -> None:
        self._write(person, None, None, SHARED)
        self._reader = None

    def _is_begun(self, set_id: str) -> bool:
        """Whether there is something in a set that an import must not replace."""
        row = self._connection.execute(
            'SELECT status, EXISTS (SELECT 1 FROM span WHERE "set" = a.id)'
            " OR json_array_length(r.body, '$.unplaced') > 0"
            " FROM annotation_set a JOIN revision r ON r.seq = a.revision WHERE a.id = ?",
            (set_id,),
        ).fetchone()
        return row is not None and (bool(row[1]) or row[0] not in _UNTOUCHED)

    def _is_same(
        self, record: Record, item: RecordSet, own: AnnotationSet, refused: list[Failure]
    ) -> bool:
        if self._reader is None:
            self._reader = Reader(self._connection, self._scheme, closed="1")
        held = self._reader.one_set(own.document, own.id)
        if _content(held, held.sets[0]) == _content(record, item):
            return True
        count = sum(span.set == item.id for span in record.spans)
        who = held.sets[0].annotator or "gold"
        refused.append(
            Failure(
                "set.differs",
                f"The annotations of {who} on {record.id} are others in the project"
                f" ({len(held.spans)} spans, {held.sets[0].status}) than in the file"
                f" ({count} spans, {item.status}); the project's were kept.",
                document=record.id,
                author=who,
                ours=len(held.spans),
                theirs=count,
                our_status=held.sets[0].status,
                their_status=item.status,
            )
        )
        return False

    def _fill(
        self, record: Record, item: RecordSet, own: AnnotationSet, refused: list[Failure]
    ) -> Incoming:
        taken: dict[str, Span] = {}
        for line in record.spans:
            if line.set != item.id:
                continue
            span = _span(line, own)
            problems = self._scheme.check_span(span, record.text)
            if problems and problems[0].severity == "invalid":
                refused.append(
                    Failure(
                        problems[0].code,
                        f"{record.id}, span {line.id}: {problems[0].text}",
                        document=record.id,
                        span=line.id,
                        **problems[0].values,
                    )
                )
                continue
            self._write(span, own.id, own.document, own.author, len(problems))
            taken[line.id] = span
        links = 0
        for link in record.links:
            if link.set == item.id:
                links += self._link(record, link, own, taken, refused)
        return Incoming(1, 0, len(taken), links)

    def _link(
        self,
        record: Record,
        link: RecordLink,
        own: AnnotationSet,
        taken: dict[str, Span],
        refused: list[Failure],
    ) -> int:
        source = taken.get(link.source)
        if source is None:
            refused.append(_no_end(record.id, link, link.source))
        elif link.target_document is not None:
            self.waiting.append(Waiting(link, source, own, record.id))
        elif link.target not in taken:
            refused.append(_no_end(record.id, link, link.target))
        else:
            return self._add_link(link, own, source, taken[link.target], True, refused)
        return 0

    def _add_link(
        self,
        line: RecordLink,
        own: AnnotationSet,
        source: Span,
        target: Span,
        near: bool,
        refused: list[Failure],
    ) -> int:
        link = Link(
            id=derived_id("link", own.id, line.id),
            set=own.id,
            external_id=line.id,
            type=line.type,
            source=source.id,
            target=target.id,
        )
        for problem in self._scheme.check_link(link, source, target, near):
            text = f"Link {line.id}: {problem.text}"
            refused.append(Failure(problem.code, text, link=line.id, **problem.values))
            return 0
        self._write(link, own.id, own.document, own.author)
        return 1

    def _find_end(self, waiting: Waiting, called: dict[str, dict[str, str]]) -> Span | None:
        """The span of the same author in another document. ``called`` keeps the names of sets."""
        row = self._connection.execute(
            "SELECT a.id FROM document d JOIN annotation_set a ON a.document = d.id"
            " WHERE d.external_id = ? AND a.author = ? AND a.layer = ?",
            (waiting.link.target_document, waiting.set.author, waiting.set.layer),
        ).fetchone()
        if row is None:
            return None
        if row[0] not in called:
            rows = self._connection.execute(
                'SELECT id, external_id FROM span WHERE "set" = ?',
                row,
            ).fetchall()
            called[row[0]] = {name: id_ for id_, name in names(rows).items()}
        id_ = called[row[0]].get(waiting.link.target)
        if id_ is None:
            return None
        body = self._connection.execute(
            "SELECT r.body FROM span s JOIN revision r ON r.seq = s.revision"
            ' WHERE s."set" = ? AND s.id = ?',
            (row[0], id_),
        ).fetchone()[0]
        return Span.model_validate_json(body)


def _span(line: RecordSpan, own: AnnotationSet) -> Span:
    return Span(
        id=derived_id("span", own.id, line.id),
        set=own.id,
        external_id=line.id,
        label=line.label,
        start=line.start,
        end=line.end,
        attributes=tuple(
            Attribute(
                name=a.name, value=a.value, origin=cast(Any, a.origin), start=a.start, end=a.end
            )
            for a in line.attributes
            if a.origin != "inherited"
        ),
        note=line.note,
    )


def _content(record: Record, item: RecordSet) -> tuple[object, ...]:
    """What makes two sets the same, whatever order they are written in."""
    spans = {
        span.id: (
            span.label,
            span.start,
            span.end,
            span.note,
            [
                (a.name, a.value, a.origin, a.start, a.end)
                for a in span.attributes
                if a.origin != "inherited"
            ],
        )
        for span in record.spans
        if span.set == item.id
    }
    links = {
        link.id: (link.type, link.source, link.target, link.target_document)
        for link in record.links
        if link.set == item.id
    }
    tags = sorted((tag.name, tag.value) for tag in record.tags if tag.set == item.id)
    return item.status, item.reason, item.guideline, tags, spans, links


def _no_end(document: str, link: RecordLink, end: str) -> Failure:
    return Failure(
        "link.end",
        f"{document}, link {link.id}: there is no span {end} of the same author.",
        document=document,
        link=link.id,
        end=end,
    )
