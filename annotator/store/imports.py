"""Taking in records: hidden until the import is closed, taken back where it never is.

Chunks of records are durable one by one, so that a long import never holds up an edit; what
they bring shows all at once, with the closing revisions (one for each stream written to).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import orjson

from annotator.model import (
    Boilerplate,
    Document,
    Event,
    Failure,
    Object,
    derived_id,
)
from annotator.record import PROVENANCE, Provenance, Record
from annotator.scheme import Scheme
from annotator.store import state
from annotator.store.closing import close, take_back
from annotator.store.connection import failures
from annotator.store.incoming import Incoming, Sets
from annotator.store.revisions import SHARED, Batch, Head, Step, body_of, winner
from annotator.store.texts import Texts, sha_of

CHUNK_RECORDS = 500
CHUNK_TEXT = 4_000_000
"""Code points of text after which a chunk is made durable."""


_KNOWN = (
    "SELECT d.id, d.text, h.revision, EXISTS (SELECT 1 FROM text WHERE sha = ?3)"
    " FROM (SELECT ?1 AS name, ?2 AS id) n"
    " LEFT JOIN document d ON d.external_id = n.name LEFT JOIN head h ON h.object = n.id"
)
"""The document of this name, whether there was one with this id before, and whether the text is
there already."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one record. ``refused`` says what was left out and why."""

    document: str | None
    """The inside id; None where the whole record was refused."""
    new: bool = False
    sets: int = 0
    """Sets that were taken in."""
    known: int = 0
    """Sets that the project held already, with the same content."""
    spans: int = 0
    links: int = 0
    """Links taken in so far; those into other documents follow when the import is closed."""
    refused: tuple[Failure, ...] = ()


class Import:
    """One import under way. Made by ``Store.importing``."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        scheme: Scheme,
        texts: Texts,
        batch: Batch,
    ) -> None:
        self.batch = batch
        self.done = False
        self._connection = connection
        self._path = path
        self._texts = texts
        self._sets = Sets(connection, scheme, self._write)
        self._broken = False
        self._records = self._text = 0
        # Keys that come in no order need more of the file at hand than work on one article.
        connection.execute("PRAGMA cache_size = -16000")

    def add(self, record: Record, origin: Provenance) -> Added:
        """Take in one record; it must be as importers make it. Raises Failure where it can't be
        saved: then nothing of the import will be kept."""
        self._refuse_over()
        with self._chunk():
            # What is a text alone fails before anything of it is written, if at all.
            whole = bool(record.sets or record.events or record.boilerplate)
            first, links = self.batch.first, len(self._sets.waiting)
            if whole:
                self._connection.execute("SAVEPOINT record")
            try:
                added = self._add(record, origin)
            except (Failure, UnicodeEncodeError, orjson.JSONEncodeError) as error:
                added = Added(None, refused=(_as_failure(error, record),))
                if whole:
                    self._connection.execute("ROLLBACK TO record")
                    self.batch.restart(first)
                    del self._sets.waiting[links:]
                    self._sets.forget()
            if whole:
                self._connection.execute("RELEASE record")
        self._records += 1
        self._text += record.text_len
        if self._records >= CHUNK_RECORDS or self._text >= CHUNK_TEXT:
            self.pause()
        return added

    def close(self) -> tuple[Failure, ...]:
        """Show what was brought; returns the links that found no other end."""
        self._refuse_over()
        with self._chunk():
            refused = self._sets.link_up()
            close(self._connection, self.batch, self.batch.first, self.batch.id, kept=True)
        self.pause()
        self._end()
        return refused

    def abandon(self) -> None:
        """Take back all that was brought."""
        for _ in self.abandoning():
            pass

    def abandoning(self) -> Iterator[int]:
        """The same in steps; yields how many things were taken back."""
        if self.done:
            return
        self._end()
        if self._connection.in_transaction:
            with failures(self._path):
                self._connection.execute("ROLLBACK")
        row = self._connection.execute(
            "SELECT seq FROM open_import WHERE batch = ?", (self.batch.id,)
        ).fetchone()
        if row is not None:
            again = self.batch.successor("import.abandon", "repair", self.batch.id)
            yield from take_back(self._connection, self._path, row[0], self.batch.id, again)

    def pause(self) -> None:
        """Make durable what has been added so far, and let others write."""
        self._records = self._text = 0
        self.batch.restart(self.batch.first)
        if self._connection.in_transaction and not self.done:
            with self._chunk():
                self._connection.execute("COMMIT")

    def _end(self) -> None:
        self.done = True
        self._connection.execute("PRAGMA cache_size = -2000")
        self._connection.execute("PRAGMA shrink_memory")

    @contextmanager
    def _chunk(self) -> Iterator[None]:
        """A part of the one transaction of a chunk. Where it fails, the import is over."""
        try:
            if not self._connection.in_transaction:
                self._connection.execute("BEGIN IMMEDIATE")
            yield
        except BaseException:
            self._broken = True
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            with failures(self._path):
                raise

    def _refuse_over(self) -> None:
        if self.done or self._broken:
            raise Failure("import.over", "This import has ended; start it again.")

    def _write(
        self,
        thing: Object,
        set_id: str | None,
        document: str | None,
        stream: str,
        problems: int = 0,
    ) -> None:
        """Append what came and let the state follow, hidden."""
        step = Step(thing.kind, thing.id, thing, set_id, document, stream, body_of(thing), problems)
        head = winner(self._connection, thing.id)
        if head is None or head.body != step.body:
            self._append(step, head)

    def _append(self, step: Step, head: Head | None) -> None:
        first = self.batch.first
        seq = self.batch.append(step, head)
        if not first:
            self._connection.execute(
                "INSERT INTO open_import (seq, batch) VALUES (?, ?)", (seq, self.batch.id)
            )
        state.put(self._connection, step, seq, self.batch.first, head is None)

    def _add(self, record: Record, origin: Provenance) -> Added:
        document, new = self._document(record, origin)
        refused: list[Failure] = []
        self._add_boilerplate(record, document, new)
        self._add_events(record, refused)
        total = Incoming()
        for item in record.sets:
            total += self._sets.add(record, item, document, refused)
        return Added(
            document, new, total.sets, total.known, total.spans, total.links, tuple(refused)
        )

    def _document(self, record: Record, origin: Provenance) -> tuple[str, bool]:
        """(inside id, whether it is new)."""
        sha = sha_of(record.text)
        id_ = derived_id("document", sha, record.id)
        known = self._connection.execute(_KNOWN, (record.id, id_, sha)).fetchone()
        there, text, before, stored = known
        if there is not None:
            if text != sha:
                raise self._other_text(record, text)
            return there, False
        meta = record.meta
        document = Document(
            id=id_,
            external_id=record.id,
            text=sha,
            length=len(record.text),
            file=origin.file,
            language=meta.lang,
            title=meta.title,
            outlet=meta.source,
            url=meta.url,
            published_at=meta.published_at,
            event_id=meta.event_id,
            confirmed=cast(Any, origin.confirmed),
            extra=tuple((p.name, p.value) for p in meta.extra if p.name not in PROVENANCE),
            newline=origin.newline,
            bom=origin.bom,
            encoding=origin.encoding,
        )
        step = Step("document", id_, document, None, id_, SHARED, body_of(document))
        if not stored:
            self._texts.store(record.text, sha)
        self._append(step, None if before is None else winner(self._connection, id_))
        return id_, True

    def _other_text(self, record: Record, held: str) -> Failure:
        here = self._texts[held]
        at = next(
            (i for i, (a, b) in enumerate(zip(here, record.text, strict=False)) if a != b),
            min(len(here), len(record.text)),
        )
        ours, theirs = here[at : at + 20], record.text[at : at + 20]
        return Failure(
            "document.differs",
            f"There is a document {record.id} with another text already: from character {at + 1}"
            f" it reads “{ours}”, the new one “{theirs}”. To correct its text, replace it.",
            document=record.id,
            at=at,
            ours=ours,
            theirs=theirs,
        )

    def _add_boilerplate(self, record: Record, document: str, new: bool) -> None:
        """Only where the document has none: people may have changed it here."""
        if not record.boilerplate:
            return
        if (
            not new
            and self._connection.execute(
                "SELECT 1 FROM boilerplate WHERE document = ?", (document,)
            ).fetchone()
        ):
            return
        for part in record.boilerplate:
            id_ = derived_id("boilerplate", document, f"{part.start}-{part.end}", part.sort)
            made = Boilerplate(
                id=id_, document=document, start=part.start, end=part.end, sort=part.sort
            )
            self._write(made, None, document, SHARED)

    def _add_events(self, record: Record, refused: list[Failure]) -> None:
        for event in record.events:
            made = Event(
                id=derived_id("event", event.id),
                external_id=event.id,
                name=event.name,
                aliases=tuple(event.aliases),
                date=event.date,
                date_precision=event.date_precision,
                place=event.place,
                place_precision=event.place_precision,
            )
            row = self._connection.execute(
                "SELECT r.body FROM event e JOIN revision r ON r.seq = e.revision"
                ' WHERE e.external_id = ? ORDER BY e."set" IS NOT NULL, e.revision LIMIT 1',
                (event.id,),
            ).fetchone()
            held = None if row is None else Event.model_validate_json(row[0])
            if held is None:
                if not self._is_merged(event.id):
                    self._write(made, None, None, SHARED)
            elif event.is_named_only:
                pass  # a file that only names it says nothing against what is known of it
            elif held.model_copy(update={"id": made.id, "set": None, "merged": ()}) != made:
                refused.append(
                    Failure(
                        "event.differs",
                        f"The event {event.id} is described otherwise in the project"
                        f" (“{held.name}”, in the file “{event.name}”); it was left as it is.",
                        event=event.id,
                        ours=held.name,
                        theirs=event.name,
                    )
                )

    def _is_merged(self, event: str) -> bool:
        """Whether the project knows an event of this outside id to be another one of its own."""
        row = self._connection.execute(
            "SELECT 1 FROM event e JOIN revision r ON r.seq = e.revision,"
            " json_each(r.body, '$.merged') m WHERE m.value = ? LIMIT 1",
            (event,),
        ).fetchone()
        return row is not None


def _as_failure(error: Exception, record: Record) -> Failure:
    if isinstance(error, Failure):
        return error
    return Failure(
        "text.surrogate",
        f"The document {record.id} holds half of a character (a lone surrogate).",
        document=record.id,
    )
