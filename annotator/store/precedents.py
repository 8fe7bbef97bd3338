"""Questions for the guideline, and what was decided before, as the project holds them.

What was decided stands in the decisions, and is everybody's once its document is closed. For
desktops that hold no decisions it is published: revisions of kind ``precedent`` in the stream
that everybody has. They are written when a bundle leaves for an annotator, and not before, so
that nothing about an open article was ever in one.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

import orjson

from annotator import precedents
from annotator.decision import Decision
from annotator.model import AnnotationSet, Link, Precedent, Span
from annotator.precedents import Ground
from annotator.scheme import Scheme
from annotator.store import card_rows
from annotator.store.revisions import winner
from annotator.store.state import CLOSED
from annotator.store.texts import Texts

_DECISIONS = (
    "SELECT i.document, d.text, r.body FROM item i JOIN revision r ON r.seq = i.revision"
    " JOIN document d ON d.id = i.document"
    f" WHERE i.kind = 'decision' AND d.text IS NOT NULL AND {CLOSED.format('i')}"
    " AND (json_extract(r.body, '$.reason') IS NOT NULL OR json_extract(r.body, '$.flag'))"
)
_GOLD = "SELECT document FROM annotation_set WHERE layer = 'gold'"
_ENOUGH = 2
"""People who must have handed in before a document without cards can be closed."""


def questions(connection: sqlite3.Connection) -> list[Precedent]:
    """What annotators ask about articles that are here, in reading order."""
    rows = connection.execute(
        "SELECT r.body FROM item i JOIN revision r ON r.seq = i.revision"
        " JOIN document d ON d.id = i.document"
        " WHERE i.kind = 'precedent' AND i.\"set\" IS NOT NULL AND d.text IS NOT NULL"
        f" AND {CLOSED.format('i')} ORDER BY d.place,"
        " json_extract(r.body, '$.start'), json_extract(r.body, '$.end'), i.id"
    )
    return [Precedent.model_validate_json(body) for (body,) in rows]


def settled(
    connection: sqlite3.Connection,
    texts: Texts,
    scheme: Scheme,
    documents: Collection[str] | None = None,
    offered: bool = False,
) -> list[Precedent]:
    """What was decided with a note or a reason, of all documents or of these; for reviewers.

    ``offered``: only what annotators may be shown, of documents that are closed.
    """
    where, values = "", []
    if documents is not None:
        where = " AND i.document IN (SELECT value FROM json_each(?))"
        values = [orjson.dumps(sorted(documents)).decode()]
    if offered:
        where += f" AND i.document IN ({_GOLD} AND status = 'adjudicated')"
    by_document: dict[str, list[Decision]] = defaultdict(list)
    shas: dict[str, str] = {}
    for document, sha, body in connection.execute(f"{_DECISIONS}{where} ORDER BY d.place", values):
        decision = Decision.model_validate_json(body)
        if precedents.says_something(decision) and not (offered and decision.withheld):
            by_document[document].append(decision)
            shas[document] = sha
    return [
        one
        for document, decisions in by_document.items()
        for one in _made(connection, texts[shas[document]], document, decisions, scheme)
    ]


def published(connection: sqlite3.Connection, elsewhere: bool = False) -> list[Precedent]:
    """What was published; ``elsewhere``: only about documents whose gold is not here."""
    where = f" AND i.document NOT IN ({_GOLD})" if elsewhere else ""
    rows = connection.execute(
        "SELECT r.body FROM item i JOIN revision r ON r.seq = i.revision"
        " WHERE i.kind = 'precedent' AND i.\"set\" IS NULL"
        f" AND {CLOSED.format('i')}{where} ORDER BY i.id"
    )
    return [Precedent.model_validate_json(body) for (body,) in rows]


def late(connection: sqlite3.Connection) -> list[str]:
    """Closed documents in which annotators have done something since."""
    rows = connection.execute(_LATE)
    return [document for (document,) in rows]


_LATE = (
    "SELECT g.document FROM annotation_set g WHERE g.layer = 'gold' AND g.status = 'adjudicated'"
    " AND EXISTS (SELECT 1 FROM annotation_set a WHERE a.document = g.document"
    " AND a.layer = 'annotator' AND (a.revision > g.revision OR EXISTS"
    ' (SELECT 1 FROM span s WHERE s."set" = a.id AND s.revision > g.revision)))'
)


def gold_sets(
    connection: sqlite3.Connection, documents: Collection[str] | None = None
) -> list[AnnotationSet]:
    """The gold sets that were begun, of all documents or of these."""
    listed = orjson.dumps(sorted(documents or ())).decode()
    rows = connection.execute(
        "SELECT r.body FROM annotation_set s JOIN revision r ON r.seq = s.revision"
        f" WHERE s.layer = 'gold' AND {CLOSED.format('s')}"
        " AND (?1 OR s.document IN (SELECT value FROM json_each(?2)))",
        (documents is None, listed),
    )
    return [AnnotationSet.model_validate_json(body) for (body,) in rows]


def without_cards(connection: sqlite3.Connection) -> list[str]:
    """Documents that enough people are done with and nobody is still to hand in, on which there
    is nothing to compare: all agree that nothing is to be marked."""
    if not card_rows.TABLES.are_there(connection):
        return []
    rows = connection.execute(_BARE, (_ENOUGH,))
    return [document for (document,) in rows]


_BARE = f"""
SELECT d.id FROM document d WHERE d.text IS NOT NULL AND {CLOSED.format("d")}
AND NOT EXISTS (SELECT 1 FROM card_document c WHERE c.document = d.id)
AND NOT EXISTS (SELECT 1 FROM card_todo c WHERE c.document = d.id)
AND (SELECT count(*) FROM annotation_set a WHERE a.document = d.id AND a.layer = 'annotator'
     AND a.status IN ('done', 'skipped')) >= ?
AND EXISTS (SELECT 1 FROM annotation_set a WHERE a.document = d.id AND a.layer = 'annotator'
            AND a.status = 'done')
AND NOT EXISTS (SELECT 1 FROM item i WHERE i.kind = 'assignment' AND i.document = d.id
     AND i.stream NOT IN (SELECT a.author FROM annotation_set a WHERE a.document = d.id
                          AND a.layer = 'annotator' AND a.status IN ('done', 'skipped')))
ORDER BY d.place
"""

# -- inside


def _made(
    connection: sqlite3.Connection,
    text: str,
    document: str,
    decisions: Iterable[Decision],
    scheme: Scheme,
) -> Iterator[Precedent]:
    decisions = list(decisions)
    ground = _ground(connection, text, document, decisions)
    for decision in decisions:
        made = precedents.made(decision, ground, scheme)
        if made is not None:
            yield made


def _ground(
    connection: sqlite3.Connection, text: str, document: str, decisions: Iterable[Decision]
) -> Ground:
    """What these decisions are about, each thing looked up once."""
    spans: dict[str, Span] = {}
    links: dict[str, Link] = {}
    words: dict[str, str] = {}
    for decision in decisions:
        results = [one.id for one in decision.results]
        for id_ in results or decision.members:
            _look_up(connection, id_, spans, links)
    for link in list(links.values()):
        for end in (link.source, link.target):
            _look_up(connection, end, spans, links)
            other = spans.get(end)
            home = _document_of(connection, other.set) if other is not None else None
            if other is not None and home is not None and home[0] != document:
                del spans[end]
                words[end] = _words(connection, home[1], other)
    return Ground(text, spans, links, words)


def _look_up(
    connection: sqlite3.Connection, id_: str, spans: dict[str, Span], links: dict[str, Link]
) -> None:
    head = winner(connection, id_)
    if head is None or head.body is None:
        return
    if head.kind == "span":
        spans[id_] = Span.model_validate_json(head.body)
    elif head.kind == "link":
        links[id_] = Link.model_validate_json(head.body)
    elif head.kind == "precedent":
        asked = Precedent.model_validate_json(head.body)
        place = {"start": asked.start, "end": asked.end, "label": asked.label or ""}
        spans[id_] = Span(id=id_, set=asked.set or "", **place)


def _document_of(connection: sqlite3.Connection, set_id: str) -> tuple[str, str] | None:
    row = connection.execute(
        "SELECT d.id, d.text FROM annotation_set s JOIN document d ON d.id = s.document"
        " WHERE s.id = ? AND d.text IS NOT NULL",
        (set_id,),
    ).fetchone()
    return None if row is None else (row[0], row[1])


def _words(connection: sqlite3.Connection, sha: str, span: Span) -> str:
    row = connection.execute(
        "SELECT substr(body, ?, ?) FROM text WHERE sha = ?",
        (span.start + 1, span.end - span.start, sha),
    ).fetchone()
    return str(row[0]) if row else ""
