"""Revisions from elsewhere, looked at before one of them comes in: whole, true and in their place.

A revision is refused where its hash is wrong, where it is not what this program writes, and
where its id or its number stands here with other content.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, get_args

import orjson
from pydantic import ValidationError

from annotator.model import (
    OBJECTS,
    Actor,
    AnnotationSet,
    Assignment,
    Event,
    Failure,
    Guideline,
    Kind,
    Link,
    Object,
    Observation,
    Precedent,
    Span,
    derived_id,
)
from annotator.scheme import Scheme
from annotator.store.revisions import INSERT, SHARED, Mode, Revision

CHUNK = 2000
"""Revisions that are looked up and inserted at once."""
MAX_BODY = 16_000_000
"""Bytes of one object. A set with thousands of unplaced spans has some megabytes."""

PARTS = len(Revision._fields) + 1
_sha256, _dumps, _loads = hashlib.sha256, orjson.dumps, orjson.loads
"""At hand, since every revision needs them several times."""
Signed = tuple[Revision, str]
"""A revision with the hash that it came with."""
_KINDS, _MODES = frozenset(get_args(Kind)), frozenset(get_args(Mode))
_NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")
"""NUL in JSON; a person may type the same as six characters, which are escaped otherwise."""
_NUMBERS, _MAYBE = ("number", "depth"), ("undoes", "set", "document", "body")
_TYPES = [
    (int,) if name in _NUMBERS else (str, type(None)) if name in _MAYBE else (str,)
    for name in Revision._fields
]


def take_in(connection: sqlite3.Connection, coming: Iterable[Signed]) -> tuple[int, set[str]]:
    """Insert what is new; returns how many were known already, and the ids that the new ones
    were made from. Within a transaction of the caller. Raises Failure."""
    known = 0
    parents: set[str] = set()
    for chunk in _chunks(coming):
        fresh = _unknown(connection, chunk)
        known += len(chunk) - len(fresh)
        for revision, _ in fresh:
            if revision.parents != "[]":
                parents.update(orjson.loads(revision.parents))
        try:
            connection.executemany(INSERT, [(*revision, sha) for revision, sha in fresh])
        except sqlite3.IntegrityError as error:
            # An id that stands here under another number
            taken = _hashes(connection, [revision.id for revision, _ in fresh])
            for revision, sha in fresh:
                if taken.get(revision.id, sha) != sha:
                    raise _differs(revision) from error
            raise Failure(
                "revision.unfit", f"A revision is not what it should be: {error}."
            ) from error
    return known, parents


def looked_at(row: list[Any]) -> Signed:
    """A line of a bundle as a revision. Raises Failure where it is none, or was changed.

    ``row`` is taken apart."""
    if len(row) != PARTS:
        raise _unfit("it has not the right number of parts")
    sha = row.pop()
    revision = Revision._make(row)
    if not _is_well_formed(revision):
        raise _unfit("a part is not what it can be", revision)
    if _sha256(_dumps(row)).hexdigest() != sha:
        raise Failure("revision.broken", "A piece of work was changed on its way.", id=revision.id)
    if revision.body is not None:
        _look_into(revision, revision.body)
    return revision, sha


def _chunks(coming: Iterable[Signed]) -> Iterator[list[Signed]]:
    chunk: list[Signed] = []
    for one in coming:
        chunk.append(one)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _unknown(connection: sqlite3.Connection, chunk: list[Signed]) -> list[Signed]:
    """Those that are not here. Raises Failure where one is here with other content.

    What comes after all that is here of its writer and stream is new: only the rest is looked up.
    """
    newest = {
        place: _newest(connection, *place)
        for place in {(revision.writer, revision.stream) for revision, _ in chunk}
    }
    older = [
        revision.id
        for revision, _ in chunk
        if revision.number <= newest[revision.writer, revision.stream]
    ]
    here = _hashes(connection, older)
    fresh = []
    numbers: dict[tuple[str, str, int], str] = {}
    for revision, sha in chunk:
        there = here.get(revision.id)
        if there is None:
            place = (revision.writer, revision.stream, revision.number)
            taken = revision.number <= newest[place[:2]] and _is_taken(connection, place)
            if taken or numbers.setdefault(place, sha) != sha:
                raise _differs(revision)
            here[revision.id] = sha
            fresh.append((revision, sha))
        elif there != sha:
            raise _differs(revision)
    return fresh


def _newest(connection: sqlite3.Connection, writer: str, stream: str) -> int:
    row = connection.execute(
        "SELECT coalesce(max(number), 0) FROM revision WHERE writer = ? AND stream = ?",
        (writer, stream),
    ).fetchone()
    return int(row[0])


def _hashes(connection: sqlite3.Connection, ids: list[str]) -> dict[str, str]:
    listed = orjson.dumps(ids).decode()
    query = "SELECT id, sha FROM revision WHERE id IN (SELECT value FROM json_each(?))"
    return dict(connection.execute(query, (listed,)).fetchall())


def _is_taken(connection: sqlite3.Connection, place: tuple[str, str, int]) -> bool:
    """Whether a number is another revision's."""
    query = "SELECT 1 FROM revision WHERE writer = ? AND stream = ? AND number = ?"
    return connection.execute(query, place).fetchone() is not None


@lru_cache(maxsize=256)
def _are_right(types: tuple[type, ...]) -> bool:
    """Whether the parts of a revision have the types that they can have."""
    return all(found in allowed for found, allowed in zip(types, _TYPES, strict=True))


def _is_well_formed(revision: Revision) -> bool:
    return (
        _are_right(tuple(map(type, revision)))
        and 0 < revision.number < 1 << 62
        and 0 <= revision.depth < 1 << 62
        and len(revision.id) == 36
        and revision.kind in _KINDS
        and revision.mode in _MODES
        and (revision.undoes is None) == (revision.mode in ("edit", "silent", "import"))
        and _are_parents(revision)
    )


def _are_parents(revision: Revision) -> bool:
    if revision.parents == "[]":
        return revision.depth == 0
    try:
        found = _loads(revision.parents)
    except orjson.JSONDecodeError:
        return False
    return (
        isinstance(found, list)
        and {*map(type, found)} == {str}
        and revision.depth > 0
        and revision.id not in found
        and _dumps(found).decode() == revision.parents
    )


def _look_into(revision: Revision, body: str) -> None:
    """The body must be what the row says it is: the state is made from both."""
    if len(body) > MAX_BODY or ("\\u0000" in body and _NUL.search(body)):
        raise _unfit("its content is too large or holds NUL", revision)
    kind = revision.kind
    try:
        raw = _loads(body)
        # Keys that come twice would be read otherwise here than there.
        sort = 0 if kind == "scheme" else orjson.OPT_SORT_KEYS
        if _dumps(raw, option=sort).decode() != body:
            raise _unfit("its content is not in the one form that it can have", revision)
        if kind == "scheme":
            Scheme.parse(body)
        made = OBJECTS.get(kind)
        if made is None:
            return
        # A set holds nothing that SQLite could take for a number.
        thing = made.model_validate_json(body, strict=kind != "set")
    except (orjson.JSONDecodeError, ValidationError) as error:
        reason = str(error).splitlines()[0]
        raise _unfit(f"its content can't be read ({reason})", revision) from error
    if thing.id != revision.object:
        raise _unfit("its content is another thing's", revision)
    if kind in _IN_A_SET and thing.set != revision.set:  # type: ignore[union-attr]
        raise _unfit("it belongs to another set than it says", revision)
    if kind in _ONES_OWN and revision.stream == SHARED:
        raise _unfit("an annotation can't be everybody's", revision)
    if kind != Span.kind:
        _look_at_home(revision, thing)


def _look_at_home(revision: Revision, thing: Object) -> None:
    """It must belong to whom the row says it does."""
    if isinstance(thing, Precedent) and (thing.set is None) != (revision.stream == SHARED):
        raise _unfit("a question can't be everybody's, nor a precedent one person's", revision)
    if isinstance(thing, AnnotationSet) and (
        thing.id != AnnotationSet.id_for(thing.document, thing.author, thing.layer)
        or (thing.id, thing.document, thing.author)
        != (revision.set, revision.document, revision.stream)
    ):
        raise _unfit("it belongs to another set than it says", revision)
    if isinstance(thing, Assignment) and (
        thing != Assignment.of(thing.document, thing.person) or thing.person != revision.stream
    ):
        raise _unfit("it assigns something else than it says", revision)
    if isinstance(thing, Actor) and (thing.owner or SHARED) != revision.stream:
        raise _unfit("it belongs to somebody else than it says", revision)
    if isinstance(thing, Guideline) and (
        thing.id != derived_id(thing.kind, thing.language) or revision.stream != SHARED
    ):
        raise _unfit("it is not the guideline that it says", revision)


_IN_A_SET = frozenset({Span.kind, Link.kind, Event.kind, Observation.kind, Precedent.kind})
_ONES_OWN = frozenset({Span.kind, Link.kind, Observation.kind, AnnotationSet.kind})


def _unfit(why: str, revision: Revision | None = None) -> Failure:
    where = "" if revision is None else f" ({revision.id})"
    return Failure("revision.unfit", f"A revision is not what it should be: {why}{where}.", why=why)


def _differs(revision: Revision) -> Failure:
    return Failure(
        "revision.differs",
        "Two pieces of work have one number but not the same content"
        f" ({revision.writer} {revision.stream} {revision.number}). Nothing was taken in.",
        id=revision.id,
        writer=revision.writer,
        stream=revision.stream,
        number=revision.number,
    )
