"""The part of the store that says what a project holds now."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.model import (
    Actor,
    AnnotationSet,
    Article,
    Document,
    DocumentRow,
    Event,
    Guideline,
    Layer,
    Observation,
    Person,
    Span,
)
from annotator.record import Record
from annotator.scheme import Scheme
from annotator.store import reading, records, submitted
from annotator.store.connection import failures
from annotator.store.revisions import Head, heads
from annotator.store.texts import Texts


class Looking:
    """What ``Store`` can be asked. Nothing here changes what a project holds."""

    path: Path
    scheme: Scheme
    _connection: sqlite3.Connection
    _texts: Texts
    _promised: dict[str, AnnotationSet]

    def people(self) -> list[Person]:
        """Everybody whom the project knows, by short id."""
        return reading.people(self._connection)

    def person(self, id_or_short: str) -> Person:
        """One of them. Raises Failure where nobody or several people are called so."""
        return reading.person(self._connection, id_or_short)

    def guidelines(self) -> list[Guideline]:
        """How people are to annotate: one for each language that somebody wrote, by language."""
        with failures(self.path):
            return reading.guidelines(self._connection)

    def actors(self, author: str) -> list[Actor]:
        """Who speaks, as the project says and as the author says for herself, hers first."""
        with failures(self.path):
            return reading.actors(self._connection, author)

    def each_document(self, author: str | None) -> Iterator[DocumentRow]:
        """All documents in import order with how far ``author`` is, one at a time.

        A hundred thousand rows at once would take more memory than the window.
        """
        for part in self.document_parts(author):
            yield from part

    def document_parts(self, author: str | None) -> Iterator[list[DocumentRow]]:
        """The same some at a time: between two parts there may be edits, and what they change
        comes as it was before or after them."""
        for part in reading.documents(self._connection, author):
            yield list(submitted.with_late(self._connection, part))

    def documents(self, author: str | None) -> list[DocumentRow]:
        """The same as a list."""
        return list(self.each_document(author))

    def find_document(self, name: str) -> Document:
        """By outside id, file name, inside id, or the beginning of an id. Raises Failure."""
        return reading.find_document(self._connection, name)

    def document_of(self, set_id: str) -> Document | None:
        """The document that a set is on, or None where either is not there."""
        return reading.document_of(self._connection, set_id)

    def text(self, sha: str) -> str:
        """The text with this SHA-256. Raises Failure where it isn't there."""
        return self._texts[sha]

    def article(self, document: str, author: str, layer: Layer = "annotator") -> Article:
        """A document as one author sees it. Raises Failure where the document is not there."""
        found = reading.article(self._connection, self._texts, document, author, layer)
        self._promised[found.set.id] = found.set
        return found

    def sets(self, document: str) -> list[AnnotationSet]:
        """All sets on a document that somebody has begun."""
        return reading.sets(self._connection, document)

    def events(self) -> list[Event]:
        """All events of the project, by outside id."""
        return reading.events(self._connection)

    def span(self, id: str) -> Span | None:
        """A span by its id, or None where it is not there (any more)."""
        return reading.span(self._connection, id)

    def observations(self, spans: Iterable[str]) -> dict[str, Observation]:
        """What is known to have become of the proposals for ``spans``, by span."""
        return reading.observations(self._connection, spans)

    def own_spans(self, author: str) -> Iterator[list[Span]]:
        """All spans of somebody's own sets, some hundred at a time."""
        return reading.own_spans(self._connection, author)

    def heads(self, object_id: str) -> list[Head]:
        """The newest revisions of an object, the one that counts first."""
        return heads(self._connection, object_id)

    def records(
        self, sets: str = "all", documents: Collection[str] | None = None
    ) -> Iterator[Record]:
        """Every document with its sets, as JSONL holds them, in import order.

        ``sets`` is ``all``, ``gold`` or somebody's id; ``documents`` are inside ids. Raises
        Failure where nobody is called so.
        """
        return records.each(self._connection, self.scheme, sets, documents)

    def lines(self, sets: str = "all") -> Iterator[bytes]:
        """The same as ready lines of JSONL with their ``\\n``, without a record in between.

        Raises Failure also where a span does not fit its text.
        """
        return records.each_line(self._connection, self.scheme, sets)

    @contextmanager
    def moment(self) -> Iterator[None]:
        """Within it, everything that is read is as it was when the block began."""
        self._connection.execute("BEGIN")
        try:
            with failures(self.path):
                yield
        finally:
            self._connection.execute("ROLLBACK")
