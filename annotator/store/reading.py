"""What the current state says, as objects. Rows of an import under way are left out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

import orjson

from annotator.model import (
    Actor,
    AnnotationSet,
    Article,
    Boilerplate,
    Document,
    DocumentRow,
    Event,
    Failure,
    Guideline,
    Layer,
    Link,
    Observation,
    Person,
    Precedent,
    Span,
    by_position,
    derived_id,
)
from annotator.people import called
from annotator.store.revisions import SHARED, winner
from annotator.store.state import CLOSED
from annotator.store.texts import Texts

PART = 500
"""Documents that are read at once: some milliseconds."""
_LIVE_DOCUMENT = f"d.text IS NOT NULL AND {CLOSED.format('d')}"
_AND_BODY = "JOIN revision r ON r.seq = "


def people(connection: sqlite3.Connection) -> list[Person]:
    """Everybody whom the project knows, by short id."""
    rows = connection.execute(
        f"SELECT r.body FROM person p {_AND_BODY} p.revision"
        f" WHERE {CLOSED.format('p')} ORDER BY p.short_id, p.id"
    )
    return [Person.model_validate_json(body) for (body,) in rows]


def person(connection: sqlite3.Connection, id_or_short: str) -> Person:
    """One of them, also as ``sami (2)``. Raises Failure where nobody or several are called so."""
    known = people(connection)
    shown = called(known)
    found = [p for p in known if p.id == id_or_short]
    found = found or [p for p in known if p.short_id == id_or_short]
    if len(found) != 1:
        found = [
            p for p in known if shown[p.id] == id_or_short and shown[p.id] != p.short_id
        ] or found
    if len(found) == 1:
        return found[0]
    if found:
        listed = ", ".join(f"{shown[p.id]} ({p.name}, {p.id})" for p in found)
        raise Failure(
            "person.ambiguous",
            f"Several people are called {id_or_short}: {listed}. Give the long id.",
            person=id_or_short,
        )
    listed = ", ".join(p.short_id for p in known) or "nobody yet"
    raise Failure(
        "person.unknown",
        f"The project knows nobody called {id_or_short}. It knows: {listed}.",
        person=id_or_short,
        known=[p.short_id for p in known],
    )


def guidelines(connection: sqlite3.Connection) -> list[Guideline]:
    """How people are to annotate, by language."""
    rows = connection.execute(
        f"SELECT r.body FROM item i {_AND_BODY} i.revision WHERE i.kind = 'guideline'"
        f" AND {CLOSED.format('i')}"
    )
    found = [Guideline.model_validate_json(body) for (body,) in rows]
    return sorted(found, key=lambda one: one.language)


def actors(connection: sqlite3.Connection, author: str) -> list[Actor]:
    """The actors that ``author`` sees, her own first."""
    rows = connection.execute(
        f"SELECT r.body FROM item i {_AND_BODY} i.revision WHERE i.kind = 'actor'"
        f" AND i.stream IN (?, ?) AND {CLOSED.format('i')} ORDER BY i.id",
        (author, SHARED),
    )
    found = [Actor.model_validate_json(body) for (body,) in rows]
    return sorted(found, key=lambda one: one.owner is None)


def guideline_before(
    connection: sqlite3.Connection, language: str, version: str
) -> Guideline | None:
    """The newest revision of the guideline that was of this version."""
    row = connection.execute(
        "WITH RECURSIVE before (id) AS ("
        " SELECT r.id FROM head h JOIN revision r ON r.seq = h.revision WHERE h.object = ?1 UNION"
        " SELECT p.value FROM before b JOIN revision r ON r.id = b.id, json_each(r.parents) p"
        ") SELECT r.body FROM before b JOIN revision r ON r.id = b.id"
        " WHERE json_extract(r.body, '$.version') = ?2 LIMIT 1",
        (derived_id(Guideline.kind, language), version),
    ).fetchone()
    return None if row is None else Guideline.model_validate_json(row[0])


def documents(connection: sqlite3.Connection, author: str | None) -> Iterator[list[DocumentRow]]:
    """All documents in import order, with how far ``author`` is with each, some at a time.

    Each part is read as things are then; nothing is held open between two of them.
    """
    after = -1
    while rows := _documents(connection, author or "", after):
        after = rows[-1][0]
        found = []
        for _, body, own, spans, problems in rows:
            document = Document.model_validate_json(body)
            begun = _begun(own) if own is not None else fresh_set(document.id, author or "")
            found.append(DocumentRow(document, begun, spans, problems))
        yield found


def _documents(connection: sqlite3.Connection, who: str, after: int) -> list[Any]:
    return connection.execute(
        "SELECT d.place, r.body, q.body,"
        ' (SELECT count(*) FROM span WHERE "set" = s.id),'
        ' (SELECT count(*) FROM span WHERE "set" = s.id AND problems > 0)'
        f" FROM document d {_AND_BODY} d.revision"
        " LEFT JOIN annotation_set s ON s.document = d.id AND s.author = ?"
        f" AND s.layer = 'annotator' AND {CLOSED.format('s')}"
        " LEFT JOIN revision q ON q.seq = s.revision"
        f" WHERE {_LIVE_DOCUMENT} AND d.place > ? ORDER BY d.place LIMIT {PART}",
        (who, after),
    ).fetchall()


def document_ids(connection: sqlite3.Connection) -> list[str]:
    """Inside ids of all documents, in import order."""
    rows = connection.execute(
        f"SELECT d.id FROM document d WHERE {_LIVE_DOCUMENT} ORDER BY d.place"
    )
    return [id_ for (id_,) in rows]


def document(connection: sqlite3.Connection, id_: str) -> Document:
    """One document by its inside id. Raises Failure where it isn't there."""
    row = connection.execute(
        f"SELECT r.body FROM document d {_AND_BODY} d.revision WHERE d.id = ? AND {_LIVE_DOCUMENT}",
        (id_,),
    ).fetchone()
    if row is None:
        raise Failure("document.gone", "This article is not in the project any more.", id=id_)
    return Document.model_validate_json(row[0])


def document_of(connection: sqlite3.Connection, set_id: str) -> Document | None:
    """The document that a set is on, or None where either is not there."""
    row = connection.execute(
        f"SELECT r.body FROM annotation_set s JOIN document d ON d.id = s.document"
        f" {_AND_BODY} d.revision WHERE s.id = ? AND {CLOSED.format('s')} AND {_LIVE_DOCUMENT}",
        (set_id,),
    ).fetchone()
    return Document.model_validate_json(row[0]) if row else None


_NAMES = (
    "d.external_id = ?1",
    "json_extract(r.body, '$.file') = ?1",
    "d.id = ?1",
    "substr(d.external_id, 1, length(?1)) = ?1",
    "substr(d.id, 1, length(?1)) = ?1",
)


def find_document(connection: sqlite3.Connection, name: str) -> Document:
    """By outside id, file name, inside id, or the beginning of an id. Raises Failure."""
    for condition in _NAMES if name else ():
        rows = connection.execute(
            f"SELECT r.body FROM document d {_AND_BODY} d.revision"
            f" WHERE {condition} AND {_LIVE_DOCUMENT} ORDER BY d.place LIMIT 6",
            (name,),
        ).fetchall()
        found = [Document.model_validate_json(body) for (body,) in rows]
        if len(found) == 1:
            return found[0]
        if found:
            names = [d.external_id for d in found]
            more = " and others" if len(names) > 5 else ""
            raise Failure(
                "document.ambiguous",
                f"Several documents are called so: {', '.join(names[:5])}{more}.",
                name=name,
                found=names,
            )
    raise Failure("document.unknown", f"There is no document {name} in the project.", name=name)


def fresh_set(document: str, author: str, layer: Layer = "annotator") -> AnnotationSet:
    """The set of an author who has not begun."""
    id_ = AnnotationSet.id_for(document, author, layer)
    return AnnotationSet(id=id_, document=document, author=author, layer=layer)


def sets(connection: sqlite3.Connection, document_id: str) -> list[AnnotationSet]:
    """All sets on a document that somebody has begun."""
    rows = connection.execute(
        f"SELECT r.body FROM annotation_set s {_AND_BODY} s.revision"
        f" WHERE s.document = ? AND {CLOSED.format('s')} ORDER BY s.layer, s.author",
        (document_id,),
    )
    return [_begun(body) for (body,) in rows]


def sets_by_id(connection: sqlite3.Connection, ids: Iterable[str]) -> list[AnnotationSet]:
    """Those of these sets that somebody has begun, by id."""
    rows = connection.execute(
        f"SELECT r.body FROM json_each(?) j JOIN annotation_set s ON s.id = j.value"
        f" {_AND_BODY} s.revision WHERE {CLOSED.format('s')} ORDER BY s.id",
        (orjson.dumps(list(ids)).decode(),),
    )
    return [_begun(body) for (body,) in rows]


def article(
    connection: sqlite3.Connection, texts: Texts, document_id: str, author: str, layer: Layer
) -> Article:
    """A document as one author sees it. Raises Failure where the document is not there."""
    found = document(connection, document_id)
    own = fresh_set(document_id, author, layer)
    row = connection.execute(
        f"SELECT r.body FROM annotation_set s {_AND_BODY} s.revision"
        f" WHERE s.id = ? AND {CLOSED.format('s')}",
        (own.id,),
    ).fetchone()
    parts = connection.execute(
        f"SELECT r.body FROM boilerplate b {_AND_BODY} b.revision"
        f" WHERE b.document = ? AND {CLOSED.format('b')}",
        (document_id,),
    )
    ranges = [Boilerplate.model_validate_json(body) for (body,) in parts]
    return Article(
        document=found,
        text=texts[found.text],
        set=_begun(row[0]) if row else own,
        spans=tuple(_spans(connection, own.id)) if row else (),
        links=tuple(_links(connection, own.id)) if row else (),
        boilerplate=tuple(sorted(ranges, key=lambda part: part.start)),
        questions=tuple(_questions(connection, document_id, own.id)),
    )


def _questions(connection: sqlite3.Connection, document: str, set_id: str) -> list[Precedent]:
    rows = connection.execute(
        "SELECT r.body FROM item i JOIN revision r ON r.seq = i.revision"
        " WHERE i.document = ? AND i.kind = 'precedent' AND i.\"set\" = ?",
        (document, set_id),
    )
    found = [Precedent.model_validate_json(body) for (body,) in rows]
    return sorted(found, key=lambda one: (one.start, one.end, one.id))


def _spans(connection: sqlite3.Connection, set_id: str) -> list[Span]:
    rows = connection.execute(
        f'SELECT r.body FROM span s {_AND_BODY} s.revision WHERE s."set" = ?', (set_id,)
    )
    return sorted((Span.model_validate_json(body) for (body,) in rows), key=by_position)


def _links(connection: sqlite3.Connection, set_id: str) -> list[Link]:
    """Those with an end in the set; ones from or to spans or documents that are gone are left
    out. A span that was changed in two places has two heads, of which one counts."""
    rows = connection.execute(
        'SELECT r.body, h."set", t."set" FROM ('
        'SELECT l.* FROM link l WHERE l."set" = ?1 UNION'
        ' SELECT l.* FROM span s JOIN link l ON l.target = s.id WHERE s."set" = ?1) l'
        f" {_AND_BODY} l.revision"
        " JOIN head j ON j.object = l.source JOIN revision h ON h.seq = j.revision"
        ' JOIN span p ON p."set" = h."set" AND p.id = l.source AND p.revision = h.seq'
        " JOIN head k ON k.object = l.target JOIN revision t ON t.seq = k.revision"
        ' JOIN span q ON q."set" = t."set" AND q.id = l.target AND q.revision = t.seq'
        " ORDER BY l.revision",
        (set_id,),
    ).fetchall()
    shown = {set_id: True}
    for _, *ends in rows:
        for end in ends:
            if end not in shown:
                shown[end] = _is_shown(connection, end)
    return [Link.model_validate_json(body) for body, one, two in rows if shown[one] and shown[two]]


def _is_shown(connection: sqlite3.Connection, set_id: str) -> bool:
    row = connection.execute(
        "SELECT 1 FROM annotation_set s JOIN document d ON d.id = s.document"
        f" WHERE s.id = ? AND {CLOSED.format('s')} AND {_LIVE_DOCUMENT}",
        (set_id,),
    ).fetchone()
    return row is not None


def span(connection: sqlite3.Connection, id_: str) -> Span | None:
    """A span by its id, or None where it is not there (any more)."""
    row = connection.execute(
        f'SELECT r.body, r."set" FROM head h {_AND_BODY} h.revision JOIN span s'
        ' ON s."set" = r."set" AND s.id = h.object AND s.revision = r.seq WHERE h.object = ?',
        (id_,),
    ).fetchone()
    return Span.model_validate_json(row[0]) if row and _is_shown(connection, row[1]) else None


def observations(connection: sqlite3.Connection, spans: Iterable[str]) -> dict[str, Observation]:
    """What is known to have become of the proposals for ``spans``, by span."""
    # One question for those that there are: few of ten thousand spans have any.
    ids = orjson.dumps([Observation.id_for(span) for span in spans]).decode()
    there = connection.execute(
        "SELECT DISTINCT h.object FROM json_each(?) j CROSS JOIN head h ON h.object = j.value",
        (ids,),
    ).fetchall()
    found = (winner(connection, id_) for (id_,) in there)
    known = (Observation.model_validate_json(h.body) for h in found if h and h.body)
    return {one.span: one for one in known}


def own_spans(
    connection: sqlite3.Connection, author: str, at_once: int = 200
) -> Iterator[list[Span]]:
    """All spans of somebody's own sets, about ``at_once`` at a time."""
    sets = connection.execute(
        "SELECT a.id FROM annotation_set a WHERE a.author = ? AND a.layer = 'annotator'"
        f" AND {CLOSED.format('a')}",
        (author,),
    ).fetchall()
    found: list[Span] = []
    for (set_id,) in sets:
        rows = connection.execute(
            f'SELECT r.body FROM span s {_AND_BODY} s.revision WHERE s."set" = ?', (set_id,)
        ).fetchall()
        for (body,) in rows:
            found.append(Span.model_validate_json(body))
            if len(found) >= at_once:
                yield found
                found = []
    yield found


def events(connection: sqlite3.Connection) -> list[Event]:
    """All events of the project, by outside id."""
    rows = connection.execute(
        f"SELECT r.body FROM event e {_AND_BODY} e.revision"
        f" WHERE {CLOSED.format('e')} ORDER BY e.external_id, e.id"
    )
    return [Event.model_validate_json(body) for (body,) in rows]


def _begun(body: str) -> AnnotationSet:
    return AnnotationSet.model_validate_json(body)
