"""The part of the store that a reviewer reads. Nothing here changes what a project holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

import orjson

from annotator import adjudication
from annotator.adjudication import CardRow, Printed, Review, Tally, asks_the_same
from annotator.decision import Answer, Decision, ReviewSettings
from annotator.diff import Case
from annotator.model import (
    GOLD_AUTHOR,
    Action,
    AnnotationSet,
    Article,
    Change,
    Precedent,
    Put,
    Remove,
    Touched,
    derived_id,
)
from annotator.report.closed import Closed
from annotator.scheme import Scheme
from annotator.store import card_rows, compared, precedents, reading, submitted
from annotator.store.compared import Reviews
from annotator.store.connection import failures
from annotator.store.state import CLOSED
from annotator.store.texts import Texts

STILL_OPEN = ("open", "stale")
"""States of cards that are there to be decided."""


class Reviewing:
    """What ``Store`` knows of cards and of what was decided about them."""

    path: Path
    scheme: Scheme
    writer: str
    read_only: bool
    _connection: sqlite3.Connection
    _texts: Texts
    _reviews: Reviews

    def _write(self) -> AbstractContextManager[None]:
        raise NotImplementedError

    def apply(self, action: Action) -> Touched:
        raise NotImplementedError

    def review(self, document: str) -> Review:
        """One document with its cards, what was decided, and its gold set. Raises Failure."""
        with failures(self.path):
            return self._reviews.review(self.scheme, document)

    def handed_in(self, document: str) -> list[Article]:
        """The sets on a document that are compared: handed in, or said to be done; by author."""
        with failures(self.path):
            return self._reviews.handed_in(document)

    def each_copy(self, review: Review, case: Case) -> Iterator[CardRow | None]:
        """Open cards that ask the same about the same words in nearly the same passage, in this
        and then in other documents, as far as these have been looked at and are not closed. None
        comes wherever others may have a turn."""
        here = review.gold.document.id
        own = {row.card: row for row in adjudication.rows(review)}
        one, passage = own[case.card.id], Printed(review.gold.text, case.card.start)
        with failures(self.path):
            by_document = {here: list(own.values())}
            for row in card_rows.read(self._connection, alike=one.alike or "-"):
                if row.document != here:
                    by_document.setdefault(row.document, []).append(row)
            late = card_rows.late(self._connection, by_document) - {here}
            listed = orjson.dumps(list(by_document)).decode()
            rows = self._connection.execute(_FINISHED, (listed,))
            closed = {document for (document,) in rows} - {here}
        for document, found in by_document.items():
            if document in closed:
                continue
            settled = self._settled_in(document) if document in late else set()
            text = review.gold.text if document == here else self._text_of(document)
            for row in found:
                if row.state not in STILL_OPEN or row.card in settled:
                    continue
                if asks_the_same(one, row) and Printed(text, row.start).is_again(passage):
                    yield row
            yield None

    def decide_copies(
        self,
        action: Action,
        first: tuple[Review, Case],
        copies: Iterable[CardRow],
        answers: Sequence[Answer],
        reason: str | None = None,
    ) -> Touched:
        """Apply an action that decides a card, and with it answer copies in other documents
        alike, those that are still open. The rows of their cards follow at once."""
        by_document: dict[str, list[str]] = {}
        for row in copies:
            by_document.setdefault(row.document, []).append(row.card)
        changes, read = list(action.changes), []
        for document, cards in by_document.items():
            there = self.review(document)
            read.append(there)
            open_ = [
                case
                for case in there.cases
                if case.card.id in cards and there.standings[case.card.id].state in STILL_OPEN
            ]
            changes += adjudication.answered_alike(
                first, there, open_, answers, action.author, reason
            )
        touched = self.apply(replace(action, changes=tuple(changes)))
        if card_rows.TABLES.are_there(self._connection):
            now = [adjudication.after(there, touched) for there in read]
            found = {there.gold.document.id: adjudication.rows(there) for there in now}
            with failures(self.path):
                card_rows.put(self._connection, self._write, found)
        return touched

    def linked_documents(self, document: str) -> list[str]:
        """Documents that somebody's links lead to or come from: their cards hang together."""
        with failures(self.path):
            return self._reviews.near(document)

    def card_rows(
        self, documents: Collection[str] | None = None, renew: bool = True
    ) -> list[CardRow]:
        """A row for each card of all documents, as far as they have been looked at; or of these,
        looked at now unless ``renew`` is False."""
        with failures(self.path):
            if documents is not None and renew and not self.read_only:
                if not card_rows.TABLES.are_there(self._connection):
                    with self._write():
                        card_rows.TABLES.make(self._connection)
                for document in documents:
                    card_rows.renew(
                        self._connection, self._write, self.scheme, self._reviews, document
                    )
            return card_rows.read(self._connection, documents)

    def cards_behind(self) -> int:
        """How many changes and documents have to be looked at again in the background."""
        with failures(self.path):
            unseen = card_rows.TABLES.behind(self._connection)
            return unseen + card_rows.behind(self._connection)

    def decisions(self, document: str | None = None) -> list[Decision]:
        """All that was decided about a document, or about all of them."""
        with failures(self.path):
            return compared.decisions(self._connection, document)

    def tally(self) -> Tally:
        """The figures of all that was decided, to be kept up."""
        with failures(self.path):
            return Tally(compared.decided(self._connection))

    def decided_at(self, document: str) -> dict[str, str]:
        """When each decision about a document came into this project (RFC 3339, UTC), by id."""
        with failures(self.path):
            return dict(
                self._connection.execute(
                    "SELECT i.id, r.at FROM item i JOIN revision r ON r.seq = i.revision"
                    " WHERE i.kind = 'decision' AND i.document = ?",
                    (document,),
                )
            )

    def review_settings(self) -> ReviewSettings:
        """What is settled without a person, and how cards are shown."""
        with failures(self.path):
            return compared.settings(self._connection)

    def each_closed(self, author: str) -> Iterator[Closed]:
        """Every document whose gold is adjudicated and that ``author`` handed in, in import
        order; nothing of the others is looked at."""
        with failures(self.path):
            rows = self._connection.execute(_ADJUDICATED, (author,)).fetchall()
            documents = [document for (document,) in rows]
            sets = submitted.articles(self._connection, self._texts, documents, author)
            for document, found in zip(documents, sets, strict=True):
                own = next(iter(found), None)
                if own is not None and (own.set.submitted or own.set.status == "done"):
                    gold = reading.article(
                        self._connection, self._texts, document, GOLD_AUTHOR, "gold"
                    )
                    yield Closed(gold, own, tuple(compared.decisions(self._connection, document)))

    # -- closed documents, and what was decided before

    def gold_sets(self, documents: Collection[str] | None = None) -> list[AnnotationSet]:
        """The gold sets of these documents, also those that nobody has begun; None: all that
        were begun."""
        with failures(self.path):
            found = precedents.gold_sets(self._connection, documents)
        begun = {own.document for own in found}
        left = [one for one in documents or () if one not in begun]
        return [*found, *(reading.fresh_set(one, GOLD_AUTHOR, "gold") for one in left)]

    def without_cards(self) -> list[str]:
        """Documents that several people are done with and in which there is nothing to compare,
        as far as they have been looked at."""
        with failures(self.path):
            return precedents.without_cards(self._connection)

    def settled(
        self, documents: Collection[str] | None = None, offered: bool = False
    ) -> list[Precedent]:
        """What reviewers have decided with a note or a reason, of all documents or of these; of
        all: with what others published about documents that are not settled here.

        ``offered``: only what annotators may be shown, that of closed documents.
        """
        with failures(self.path):
            found = precedents.settled(
                self._connection, self._texts, self.scheme, documents, offered
            )
            if offered:
                found = self._without_stale(found)
            if documents is None:
                found += precedents.published(self._connection, elsewhere=True)
            return found

    def publish(self) -> None:
        """Let the stream that everybody has say what annotators may be shown: that of closed
        documents, and no more. To be called before a bundle leaves for one of them."""
        wanted = {one.id: one for one in self.settled(offered=True)}
        with failures(self.path):
            elsewhere = {one.id for one in precedents.published(self._connection, elsewhere=True)}
            held = {one.id: one for one in precedents.published(self._connection)}
        changes: list[Change] = [
            Put(one)
            for one in wanted.values()
            if one.id not in elsewhere and held.get(one.id) != one
        ]
        changes += [Remove("precedent", id_) for id_ in held if id_ not in wanted]
        if changes:
            self.apply(Action(self.writer, "precedent.publish", changes, undoable=False))

    def _without_stale(self, found: list[Precedent]) -> list[Precedent]:
        """What was decided on what has changed since does not go to annotators."""
        told = {one.document for one in found}
        stale = set()
        for document in precedents.late(self._connection):
            if document in told:
                review = self._reviews.review(self.scheme, document)
                standings = review.standings.values()
                stale |= {
                    one.decision.id for one in standings if one.decision and one.state == "stale"
                }
                stale |= {one.id for one in review.lost}
        gone = {derived_id("precedent", id_) for id_ in stale}
        return [one for one in found if one.id not in gone]

    def questions(self) -> list[Precedent]:
        """What annotators ask, by document in reading order."""
        with failures(self.path):
            return precedents.questions(self._connection)

    def _settled_in(self, document: str) -> set[str]:
        """The cards of a document that somebody, or a rule, has answered."""
        return {one.card for one in self.decisions(document) if one.how != "flagged"}

    def _text_of(self, document: str) -> str:
        with failures(self.path):
            row = self._connection.execute(
                "SELECT text FROM document WHERE id = ?", (document,)
            ).fetchone()
            return self._texts[str(row[0])]


_FINISHED = (
    "SELECT a.document FROM json_each(?) j JOIN annotation_set a ON a.document = j.value"
    f" WHERE a.layer = 'gold' AND a.status = 'adjudicated' AND {CLOSED.format('a')}"
)
_ADJUDICATED = (
    "SELECT d.id FROM annotation_set s JOIN document d ON d.id = s.document"
    " JOIN annotation_set a ON a.document = d.id AND a.author = ? AND a.layer = 'annotator'"
    " WHERE s.layer = 'gold' AND s.status = 'adjudicated' AND d.text IS NOT NULL"
    f" AND {CLOSED.format('s')} AND {CLOSED.format('d')} ORDER BY d.place"
)
