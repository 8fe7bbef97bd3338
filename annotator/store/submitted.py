"""The state of sets that was handed in: frozen, while their authors may go on working.

A submission says how far each writer's numbers in the author's stream had come. What is
compared is what the history up to there says; it is the same on every desktop that holds it.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from annotator import edits, guideline
from annotator.carry import Carrier
from annotator.model import (
    AnnotationSet,
    Article,
    DocumentRow,
    Failure,
    Link,
    Span,
    Submission,
    by_position,
)
from annotator.store import reading
from annotator.store.revisions import writers
from annotator.store.state import CLOSED
from annotator.store.texts import Texts

Bodies = dict[str, list[tuple[str, str]]]
"""(kind, body) of what was there when it was handed in, by set."""


def filled_in(
    connection: sqlite3.Connection, own: AnnotationSet, before: str | None
) -> AnnotationSet:
    """``own`` with what the store knows of it: what is handed in, and, where it is finished now,
    the guideline of today. ``before`` is its body until now. Raises Failure."""
    if own.submitted is not None and not own.submitted.upto:
        own = _complete(connection, own)
    was = AnnotationSet.model_validate_json(before).status if before is not None else "todo"
    if own.status in _FINISHED and was not in _FINISHED:
        known = guideline.versions(reading.guidelines(connection))
        own = own.model_copy(update={"guideline": known or own.guideline})
    return own


_FINISHED = ("done", "skipped", "adjudicated")


def _complete(connection: sqlite3.Connection, own: AnnotationSet) -> AnnotationSet:
    """``own`` with a submission that holds the set as it is now. Raises Failure."""
    assert own.submitted is not None
    execute = connection.execute
    row = execute("SELECT text FROM document WHERE id = ?", (own.document,)).fetchone()
    if row is None or row[0] is None:
        raise Failure("document.gone", "This article is not in the project any more.")
    newest = [
        (writer, number)
        for writer in writers(connection)
        for (number,) in execute(
            "SELECT max(number) FROM revision WHERE writer = ? AND stream = ?", (writer, own.author)
        )
        if number is not None
    ]
    made = Submission(
        at=own.submitted.at,
        upto=tuple(newest),
        text=row[0],
        spans=_count(connection, "span", own.id),
        links=_count(connection, "link", own.id),
    )
    return own.model_copy(update={"submitted": made})


def articles(
    connection: sqlite3.Connection,
    texts: Texts,
    documents: Iterable[str],
    author: str | None = None,
) -> Iterator[list[Article]]:
    """For each document every annotator's set as she handed it in, by author; as it is now
    where she has not (``set.submitted`` is None). Links are those that begin in the document.
    With ``author`` hers alone.

    Raises Failure for a document that is not there.
    """
    wanted = list(documents)
    late = _late(connection, wanted)
    bodies = _bodies(connection, late)
    for document in wanted:
        found = []
        for own in reading.sets(connection, document):
            if own.layer != "annotator" or author not in (None, own.author):
                continue
            seen = reading.article(connection, texts, document, own.author, "annotator")
            if own.id in late:
                seen = _as_of(seen, bodies[own.id])
            seen = replace(seen, links=tuple(x for x in seen.links if x.set == own.id))
            found.append(_carried(seen, texts))
        yield sorted(found, key=lambda seen: seen.set.author)


def with_late(connection: sqlite3.Connection, rows: Iterable[DocumentRow]) -> Iterator[DocumentRow]:
    """The rows, with whether what was handed in has changed since."""
    for row in rows:
        late = row.set.submitted is not None and not is_as_handed_in(connection, row.set)
        yield replace(row, late=True) if late else row


def _count(connection: sqlite3.Connection, table: str, set_id: str) -> int:
    row = connection.execute(f'SELECT count(*) FROM {table} WHERE "set" = ?', (set_id,))
    return int(row.fetchone()[0])


def _late(connection: sqlite3.Connection, documents: list[str]) -> dict[str, AnnotationSet]:
    """Sets that have changed since they were handed in, by id."""
    late = {}
    for document in documents:
        rows = connection.execute(
            "SELECT r.body FROM annotation_set s JOIN revision r ON r.seq = s.revision WHERE"
            f" s.document = ? AND s.layer = 'annotator' AND {CLOSED.format('s')}"
            " AND json_extract(r.body, '$.submitted.at') IS NOT NULL",
            (document,),
        )
        for (body,) in rows.fetchall():
            own = AnnotationSet.model_validate_json(body)
            if not is_as_handed_in(connection, own):
                late[own.id] = own
    return late


def is_as_handed_in(connection: sqlite3.Connection, own: AnnotationSet) -> bool:
    """Whether everything in the set is older than its submission, and nothing is missing.

    What is newest now and was there then is what it was then.
    """
    if own.submitted is None:
        return False
    upto = dict(own.submitted.upto)
    for table, then in (("span", own.submitted.spans), ("link", own.submitted.links)):
        rows = connection.execute(
            f"SELECT r.writer, r.number FROM {table} t JOIN revision r ON r.seq = t.revision"
            ' WHERE t."set" = ?',
            (own.id,),
        ).fetchall()
        if len(rows) != then or any(number > upto.get(writer, 0) for writer, number in rows):
            return False
    return True


def _bodies(connection: sqlite3.Connection, late: dict[str, AnnotationSet]) -> Bodies:
    """What the history up to each submission says. Each author's history is read once."""
    best: dict[tuple[str, str], tuple[int, str, str, str | None]] = {}
    authors = {own.author for own in late.values()}
    for author in authors:
        for writer in writers(connection):
            rows = connection.execute(
                'SELECT number, kind, object, "set", depth, sha, body FROM revision'
                " WHERE writer = ? AND stream = ? AND kind IN ('span', 'link')",
                (writer, author),
            )
            for number, kind, object_id, set_id, depth, sha, body in rows:
                own = late.get(set_id)
                if own is None or number > dict(own.submitted.upto if own.submitted else ()).get(
                    writer, 0
                ):
                    continue
                # The deepest wins, then the smaller hash, as for the newest state.
                known = best.get((set_id, object_id))
                if known is None or (-depth, sha) < known[:2]:
                    best[set_id, object_id] = (-depth, sha, kind, body)
    found: Bodies = defaultdict(list)
    for (set_id, _), (_, _, kind, body) in best.items():
        if body is not None:
            found[set_id].append((kind, body))
    return found


def _as_of(now: Article, bodies: list[tuple[str, str]]) -> Article:
    spans = [Span.model_validate_json(body) for kind, body in bodies if kind == "span"]
    links = [Link.model_validate_json(body) for kind, body in bodies if kind == "link"]
    return replace(
        now,
        spans=tuple(sorted(spans, key=by_position)),
        links=tuple(sorted(links, key=lambda link: link.id)),
    )


def _carried(seen: Article, texts: Texts) -> Article:
    """What was handed in on an older text, where it stands in the one of today."""
    handed_in = seen.set.submitted
    if handed_in is None or handed_in.text == seen.document.text:
        return seen
    place = Carrier(texts[handed_in.text], seen.text)
    placed = [span for old in seen.spans if (span := edits.carried(old, place)) is not None]
    there = {span.id for span in placed}
    links = tuple(link for link in seen.links if link.source in there)
    return replace(seen, spans=tuple(placed), links=links)
