"""The things a project is made of, as frozen values.

Every offset here is a code point offset into the document's text, end exclusive.
Ids are UUID strings; ``external_id`` is the name a thing has outside the project.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, get_args

from pydantic import Field, field_validator

from annotator.decision import Decision as Decision
from annotator.failure import Failure as Failure
from annotator.failure import Problem as Problem
from annotator.failure import Refused as Refused
from annotator.failure import Stale as Stale
from annotator.precedent import Precedent as Precedent
from annotator.value import GOLD_AUTHOR as GOLD_AUTHOR
from annotator.value import NAMESPACE as NAMESPACE
from annotator.value import Attribute as Attribute
from annotator.value import Kind as Kind
from annotator.value import Origin as Origin
from annotator.value import Value as Value
from annotator.value import derived_id as derived_id
from annotator.value import new_id as new_id

Layer = Literal["annotator", "gold", "machine"]
Status = Literal["todo", "in_progress", "done", "skipped", "adjudicated"]
Role = Literal["annotator", "reviewer", "lead", "machine"]
MetadataField = Literal["title", "outlet", "url", "published_at"]
MAX_GUIDELINE = 200_000
"""Code points of a guideline: more than anybody reads beside an article."""


class Document(Value):
    """One article. Its text is stored once, by SHA-256 over the UTF-8 bytes.

    ``published_at`` is an ISO date or RFC 3339 date-time; ``confirmed`` names the
    metadata fields that a person has confirmed (the others are only what a file said).
    ``version`` grows when a corrected text replaces the old one under the same id.
    """

    kind: ClassVar[Kind] = "document"
    id: str
    external_id: str
    text: str
    """SHA-256 of the text, in hex: the key of the stored text."""
    length: int
    """Length of the text in code points."""
    file: str | None = None
    language: str = "ar"
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published_at: str | None = None
    confirmed: tuple[MetadataField, ...] = ()
    event_id: str | None = None
    """The event the whole article is about, as a file said (its outside id)."""
    extra: tuple[tuple[str, str], ...] = ()
    newline: Literal["lf", "crlf", "cr", "mixed"] = "lf"
    bom: bool = False
    encoding: str = "utf-8"
    version: int = 1


class UnplacedSpan(Value):
    """A span that found no place in a corrected text, kept for a person to place or dismiss."""

    id: str
    external_id: str | None = None
    label: str
    text: str
    before: str
    after: str
    attributes: tuple[Attribute, ...] = ()
    note: str | None = None


class Submission(Value):
    """The state of a set that was handed in to be compared; later work goes on beside it.

    It is what the set's history up to ``upto`` says. The store fills in all but ``at``.
    """

    at: str
    """When (RFC 3339, UTC); for display, never for order."""
    upto: tuple[tuple[str, int], ...] = ()
    """(writer, number) of the newest revision in the author's stream, for each writer."""
    text: str = ""
    """SHA-256 of the text that the spans stood in."""
    spans: int = 0
    links: int = 0


class AnnotationSet(Value):
    """All annotations of one author on one document."""

    kind: ClassVar[Kind] = "set"
    id: str
    document: str
    author: str
    layer: Layer = "annotator"
    status: Status = "todo"
    reason: str | None = None
    submitted: Submission | None = None
    updated_at: str | None = None
    """When the status last changed (RFC 3339, UTC); for display, never for order."""
    guideline: str | None = None
    """The versions of the guideline it was finished under, or what a file said of that."""
    tags: tuple[tuple[str, str], ...] = ()
    """Labels of the whole document (name, value) that came with a file."""
    unplaced: tuple[UnplacedSpan, ...] = ()

    @field_validator("submitted", mode="before")
    @classmethod
    def _was_a_flag(cls, value: Any) -> Any:
        """Sets of the first form of the store say false here."""
        return value or None

    @staticmethod
    def id_for(document: str, author: str, layer: Layer = "annotator") -> str:
        """The one id that the set of ``author`` on ``document`` can have."""
        return derived_id("set", document, author, layer)


class Span(Value):
    """``[start, end)`` in code points, with a label."""

    kind: ClassVar[Kind] = "span"
    id: str
    set: str
    external_id: str | None = None
    label: str
    start: int
    end: int
    attributes: tuple[Attribute, ...] = ()
    note: str | None = None

    def values(self, name: str) -> list[str]:
        """All values of the attribute ``name``, in order."""
        return [a.value for a in self.attributes if a.name == name]

    def value(self, name: str) -> str | None:
        """The first value of the attribute ``name``, or None."""
        for attribute in self.attributes:
            if attribute.name == name:
                return attribute.value
        return None


class Link(Value):
    """A typed connection from one span to another, perhaps in another document."""

    kind: ClassVar[Kind] = "link"
    id: str
    set: str
    external_id: str | None = None
    type: str
    source: str
    target: str


class Event(Value):
    """A thing that happened. ``set`` is None where it is the project's, not one author's.

    ``date`` is an ISO year, month or day, and ``date_precision`` and ``place_precision`` say how
    exactly a person knows: see ``events``. None says that nobody has said.
    """

    kind: ClassVar[Kind] = "event"
    id: str
    external_id: str
    name: str
    aliases: tuple[str, ...] = ()
    date: str | None = None
    date_precision: str | None = None
    place: str | None = None
    place_precision: str | None = None
    set: str | None = None
    merged: tuple[str, ...] = ()
    """Ids of the events that turned out to be this one: spans that name one of them mean it."""

    @property
    def names(self) -> tuple[str, ...]:
        """What it is called, the name first."""
        return (self.name, *self.aliases)

    @property
    def ids(self) -> frozenset[str]:
        """All that a span may name it by."""
        return frozenset((self.id, self.external_id, *self.merged))


class Boilerplate(Value):
    """A range of a document that is no part of the story (masthead, advert, caption)."""

    kind: ClassVar[Kind] = "boilerplate"
    id: str
    document: str
    start: int
    end: int
    sort: str = "other"


class Person(Value):
    """An author. Two people may share a short id; their ids differ."""

    kind: ClassVar[Kind] = "person"
    id: str
    short_id: str
    name: str
    role: Role = "annotator"


class Assignment(Value):
    """That a person is to annotate a document."""

    kind: ClassVar[Kind] = "assignment"
    id: str
    document: str
    person: str

    @classmethod
    def of(cls, document: str, person: str) -> Assignment:
        """The one assignment of this document to this person, with the id it must have."""
        return cls(id=derived_id(cls.kind, document, person), document=document, person=person)


class Guideline(Value):
    """How people are to annotate, in one language: Markdown from elsewhere, never believed."""

    kind: ClassVar[Kind] = "guideline"
    id: str
    language: Literal["ar", "en"]
    name: str
    """Its title, as its first heading says."""
    text: str = Field(max_length=MAX_GUIDELINE)
    version: str
    """The beginning of the SHA-256 of its text."""


class Actor(Value):
    """Somebody who speaks or is spoken of in the news, by all names: two spellings are one actor.

    ``owner`` is the annotator whose own it is; None: it is the project's.
    """

    kind: ClassVar[Kind] = "actor"
    id: str
    names: tuple[str, ...] = Field(min_length=1, max_length=200)
    """What it is called, then what else."""
    sort: str | None = None
    """A value of ``source_kind`` in the scheme."""
    named: bool | None = None
    """Whether a source of this name is named; None: the words tell."""
    owner: str | None = None


class Observed(Value):
    """A proposal that somebody saw, and what she made of it. No ``values``: she wants none.

    A ``phrase`` is a proposal to make all places of the phrase ``name`` alike.
    """

    sort: Literal["attribute", "link", "phrase"] = "attribute"
    name: str
    values: tuple[str, ...] = ()
    reason: str = ""
    outcome: Literal["accepted", "changed", "rejected"]


class Observation(Value):
    """What was proposed for one span, or at one, and what became of it. Never exported."""

    kind: ClassVar[Kind] = "observation"
    id: str
    set: str
    span: str
    proposals: tuple[Observed, ...]

    @staticmethod
    def id_for(span: str) -> str:
        """The id of the one observation of a span."""
        return derived_id("observation", span)


Object = (
    Document
    | AnnotationSet
    | Span
    | Link
    | Event
    | Boilerplate
    | Person
    | Assignment
    | Guideline
    | Actor
    | Observation
    | Decision
    | Precedent
)
OBJECTS: dict[str, type[Object]] = {cls.kind: cls for cls in get_args(Object)}


@dataclass(frozen=True, slots=True)
class Put:
    """Make or change an object: its whole new value."""

    object: Object


@dataclass(frozen=True, slots=True)
class Remove:
    """Take an object away. History keeps it."""

    kind: Kind
    id: str


Change = Put | Remove


@dataclass(frozen=True, slots=True)
class Action:
    """What a person did in one go: the unit of undo. ``command`` is the command's name.

    ``texts`` are texts that the changed documents name and the project may not hold yet.
    """

    author: str
    command: str
    changes: Sequence[Change]
    undoable: bool = True
    texts: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Touched:
    """What one transaction changed, with the changed objects, so that nobody reads them again."""

    batch: str
    author: str
    command: str
    changed: tuple[Object, ...] = ()
    removed: tuple[tuple[Kind, str], ...] = ()
    documents: frozenset[str] = frozenset()
    undoes: bool = False
    """True where this was an undo or a redo; ``command`` is then the command undone or redone."""


@dataclass(frozen=True, slots=True)
class Article:
    """One document as one author sees it: text, her set, her spans in reading order.

    ``links`` are all her links that have an end in this document.
    """

    document: Document
    text: str
    set: AnnotationSet
    spans: tuple[Span, ...] = ()
    links: tuple[Link, ...] = ()
    boilerplate: tuple[Boilerplate, ...] = ()
    questions: tuple[Precedent, ...] = ()
    """What she asks the guideline, in reading order."""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A line of the queue: a document with how far one author is with it."""

    document: Document
    set: AnnotationSet
    spans: int = 0
    problems: int = 0
    """Number of spans that miss something or break a rule of the scheme."""
    late: bool = False
    """Whether something in the set has changed since it was handed in."""


UnplacedSpan.model_rebuild()


def by_position(span: Span) -> tuple[int, int]:
    """Sort key for reading order: by start, the longer span first."""
    return span.start, -span.end
