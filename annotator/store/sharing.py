"""The part of the store that several people share: what each is to do, and what was handed in."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple

import orjson

from annotator.agreement.work import Work, work
from annotator.assignment import Duty
from annotator.guideline import LANGUAGES
from annotator.model import GOLD_AUTHOR, AnnotationSet, Article, Guideline
from annotator.store import identity, reading, repeats, submitted
from annotator.store.compared import same_events
from annotator.store.connection import failures
from annotator.store.state import CLOSED
from annotator.store.texts import Texts

NEARLY_ALL = 0.5
"""How much of the shorter article must stand in the other one for the two to belong together.
A quotation that many articles share does not tie them."""

_DRAFT = "guideline draft {} {}"


class Draft(NamedTuple):
    """A guideline that somebody has begun to change, with the version that she began with."""

    text: str
    version: str


class Sharing:
    """What ``Store`` knows of people's work. Nothing here changes the history."""

    path: Path
    _connection: sqlite3.Connection
    _texts: Texts

    def _write(self) -> AbstractContextManager[None]:
        raise NotImplementedError

    def submitted(self, document: str) -> list[Article]:
        """Every annotator's set on a document as she handed it in, or as it is now where she
        has not (``set.submitted`` is None); by author. Raises Failure where it is not there.

        Offsets are code points over the document's text of today; links are those that begin
        in the document.
        """
        return next(self.each_submitted([document]))

    def each_submitted(self, documents: Iterable[str] | None = None) -> Iterator[list[Article]]:
        """The same for many documents, in their order: quicker than one by one."""
        with failures(self.path):
            if documents is None:
                documents = reading.document_ids(self._connection)
            yield from submitted.articles(self._connection, self._texts, documents)

    def to_hand_in(self, author: str) -> list[AnnotationSet]:
        """The sets of an author that are done or skipped, and were not handed in as they are."""
        with failures(self.path):
            parts = reading.documents(self._connection, author)
            own = [row.set for part in parts for row in part]
            return [
                one
                for one in own
                if one.status in ("done", "skipped")
                and not submitted.is_as_handed_in(self._connection, one)
            ]

    def annotations_on(self, documents: Sequence[str]) -> dict[str, int]:
        """How many spans and links there are on these documents, by author; who has none is
        left out."""
        with failures(self.path):
            rows = self._connection.execute(
                'SELECT a.author, sum((SELECT count(*) FROM span WHERE "set" = a.id)'
                ' + (SELECT count(*) FROM link WHERE "set" = a.id)) AS found'
                " FROM annotation_set a WHERE a.document IN (SELECT value FROM json_each(?))"
                " GROUP BY a.author HAVING found > 0 ORDER BY found DESC, a.author",
                (orjson.dumps(documents).decode(),),
            )
            return dict(rows.fetchall())

    def late(self, author: str, documents: Iterable[str]) -> dict[str, bool]:
        """Of these documents those that the author has handed in, and whether something has
        changed in them since."""
        with failures(self.path):
            own = [
                one
                for document in documents
                for one in reading.sets(self._connection, document)
                if one.author == author and one.layer == "annotator" and one.submitted
            ]
            return {
                one.document: not submitted.is_as_handed_in(self._connection, one) for one in own
            }

    def guideline_seen(self, person: str) -> str | None:
        """The versions of the guideline that a person has seen in this file; None where she has
        not worked in it yet."""
        with failures(self.path):
            return identity.read(self._connection, f"guideline {person}")

    def guideline_before(self, language: str, version: str) -> Guideline | None:
        """An earlier version of the guideline in a language, or None where it was never here."""
        with failures(self.path):
            return reading.guideline_before(self._connection, language, version)

    def note_guideline_seen(self, person: str, versions: str) -> None:
        """Remember that, on this desktop alone."""
        with self._write():
            identity.write(self._connection, f"guideline {person}", versions)

    def guideline_drafts(self, person: str) -> dict[str, Draft]:
        """What a person has typed into the guideline in this file and not saved, by language."""
        found: dict[str, Draft] = {}
        with failures(self.path):
            for language in LANGUAGES:
                noted = identity.read(self._connection, _DRAFT.format(language, person))
                if noted:
                    found[language] = Draft(*orjson.loads(noted))
        return found

    def keep_guideline_draft(self, person: str, language: str, draft: Draft | None) -> None:
        """Remember that, on this desktop alone; None forgets it."""
        noted = "" if draft is None else orjson.dumps(list(draft)).decode()
        with self._write():
            identity.write(self._connection, _DRAFT.format(language, person), noted)

    def each_work(self, *, frozen_only: bool = True) -> Iterator[Work]:
        """Every document on which somebody's work is to be compared, with gold where there is.

        ``frozen_only`` leaves out what was neither handed in nor is done.
        """
        with failures(self.path):
            rows = self._connection.execute(
                "SELECT DISTINCT document FROM annotation_set s WHERE layer = 'gold'"
                f" AND {CLOSED.format('s')}"
            ).fetchall()
            settled = {document for (document,) in rows}
            for articles in self.each_submitted():
                document = articles[0].document.id if articles else ""
                gold = None
                if document in settled:
                    gold = reading.article(
                        self._connection, self._texts, document, GOLD_AUTHOR, "gold"
                    )
                found = work(articles, gold, frozen_only=frozen_only)
                if found is not None:
                    yield found

    def same_events(self) -> dict[str, str]:
        """What an event that a span names is compared as, by any id it may have."""
        with failures(self.path):
            return same_events(reading.events(self._connection))

    def assignments(self) -> list[tuple[str, str]]:
        """(document, person) of all that is assigned, in the order of documents."""
        with failures(self.path):
            return [
                (document, person)
                for document, person, _ in self._connection.execute(
                    "SELECT i.document, i.stream, d.place FROM item i JOIN document d ON"
                    " d.id = i.document WHERE i.kind = 'assignment' AND d.text IS NOT NULL"
                    f" AND {CLOSED.format('d')} ORDER BY d.place, i.stream"
                )
            ]

    def duties(self) -> list[Duty]:
        """What everybody has to do or has begun, in the order of documents."""
        given = set(self.assignments())
        with failures(self.path):
            rows = self._connection.execute(_DUTIES).fetchall()
            lengths = dict(self._connection.execute(_LENGTHS).fetchall())
        begun = {
            (document, person): (status, bool(done)) for document, person, status, done in rows
        }
        order = {document: place for place, document in enumerate(lengths)}
        pairs = sorted(given | begun.keys(), key=lambda pair: (order.get(pair[0], -1), pair[1]))
        return [
            Duty(document, person, lengths[document], (document, person) in given, *found)
            for document, person in pairs
            for found in [begun.get((document, person), ("todo", False))]
            if document in lengths
        ]

    def lengths(self) -> dict[str, int]:
        """Code points of each document, in import order."""
        with failures(self.path):
            return dict(self._connection.execute(_LENGTHS).fetchall())

    def together(self) -> list[tuple[str, str]]:
        """Pairs of documents that belong together: of one event, linked, with one text, or
        (as far as that is known) nearly so."""
        with failures(self.path):
            found = set(self._connection.execute(_TOGETHER).fetchall())
            if repeats.TABLES.are_there(self._connection):
                found.update(self._connection.execute(_ALIKE, (NEARLY_ALL,)).fetchall())
        return sorted(found)


_LIVE = f"d.text IS NOT NULL AND {CLOSED.format('d')}"
_LENGTHS = (
    "SELECT d.id, t.length FROM document d JOIN text t ON t.sha = d.text"
    f" WHERE {_LIVE} ORDER BY d.place"
)
_DUTIES = (
    "SELECT s.document, s.author, s.status, json_extract(r.body, '$.submitted.at') IS NOT NULL"
    " FROM annotation_set s JOIN revision r ON r.seq = s.revision"
    f" WHERE s.layer = 'annotator' AND {CLOSED.format('s')}"
)
_TOGETHER = f"""
WITH told AS (
    SELECT d.id, d.text, json_extract(r.body, '$.event_id') AS event
    FROM document d JOIN revision r ON r.seq = d.revision WHERE {_LIVE}
), firsts AS (
    SELECT min(id) AS id, event FROM told WHERE event IS NOT NULL GROUP BY event
), copies AS (
    SELECT min(id) AS id, text FROM told GROUP BY text HAVING count(*) > 1
)
SELECT f.id, t.id FROM firsts f JOIN told t ON t.event = f.event WHERE f.id <> t.id
UNION SELECT c.id, t.id FROM copies c JOIN told t ON t.text = c.text WHERE c.id <> t.id
UNION SELECT min(a.document, b.document), max(a.document, b.document)
FROM link l JOIN annotation_set a ON a.id = l."set"
JOIN head h ON h.object = l.target JOIN revision r ON r.seq = h.revision
JOIN annotation_set b ON b.id = r."set" WHERE a.document <> b.document
"""
_ALIKE = f"""
SELECT min(one, other), max(one, other) FROM (
    SELECT d.id AS one, e.id AS other, sum(a."end" - a.start) AS here,
        sum(b."end" - b.start) AS there, t.length AS length, u.length AS size
    FROM passage_pair p JOIN passage a ON a.number = p.one JOIN passage b ON b.number = p.other
    JOIN document d ON d.place = a.place JOIN document e ON e.place = b.place
    JOIN text t ON t.sha = d.text JOIN text u ON u.sha = e.text
    WHERE d.id <> e.id AND {_LIVE} GROUP BY d.id, e.id
) WHERE here >= ?1 * length OR there >= ?1 * size GROUP BY 1, 2
"""
