"""What a reviewer is asked: cards, their questions, and the versions to choose from.

All of it is made from what people marked and from nothing else, so the same work gives the
same cards, with the same ids, on every desktop. A card does not say who gave which version:
that is in its ``Votes``, apart. Offsets are code points.
"""

from __future__ import annotations

import hashlib
from typing import Literal, NamedTuple

import orjson

from annotator.model import Attribute, Value

CardClass = Literal[
    "unanimous",
    "trivial",
    "boundary",
    "label",
    "attribute",
    "missing",
    "split",
    "link",
    "compound",
]
CLASSES: tuple[CardClass, ...] = (
    "boundary",
    "trivial",
    "label",
    "attribute",
    "missing",
    "split",
    "link",
    "compound",
    "unanimous",
)
"""All classes, in the order in which lists show them."""

Code = Literal["keep", "extent", "label", "attribute", "pieces", "link", "target"]


class Draft(Value):
    """A span as it could enter gold.

    ``agreed`` are the attributes that at least two people gave alike; the others came from one
    person and are to be confirmed, or are asked about.
    """

    label: str
    start: int
    end: int
    attributes: tuple[Attribute, ...] = ()
    agreed: tuple[str, ...] = ()


class Given(Value):
    """The values of one attribute; none where it was left empty."""

    name: str
    values: tuple[str, ...] = ()


class End(Value):
    """Where a link begins or ends: a span as those who linked it marked it, and the card that
    settles this span (unanimous ones included)."""

    document: str
    card: str
    label: str
    start: int
    end: int
    text: str
    """The words, since they may stand in another document."""


class LinkDraft(Value):
    """A link as it could enter gold."""

    type: str
    source: End
    target: End


class Version(Value):
    """One distinct answer. Which fields are filled depends on the question.

    ``spans`` for keep (none: nothing is to be marked here), extent and pieces; ``label`` for
    label; ``values`` for attribute; ``links`` for link and target (none: no link).
    """

    key: str
    """Names the answer within its question, by what it says."""
    spans: tuple[Draft, ...] = ()
    label: str | None = None
    values: tuple[Given, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    """The same values as they were given, with where in the text they were picked."""
    links: tuple[LinkDraft, ...] = ()


class Question(Value):
    """One thing to decide.

    ``code`` says what is asked; the interface words it:

    - ``keep``: is there anything to mark here?
    - ``extent``: where does it begin and end? (``edges``: which edge differs)
    - ``label``: which label?
    - ``attribute``: which value? ``names`` are asked together where one makes no sense without
      the others (the numbers of a toll, a speaker with his kind); ``name`` is what to call them
    - ``pieces``: one span or several?
    - ``link``: how are these two related, if at all? (``name``: the type, where only one is meant)
    - ``target``: to which of these does the link of type ``name`` lead?

    ``when`` is a label: the question is asked only where that one was chosen before.
    """

    code: Code
    name: str = ""
    names: tuple[str, ...] = ()
    when: str | None = None
    edges: Literal["start", "end", "both"] | None = None
    versions: tuple[Version, ...]
    default: str | None = None
    """The key of the version that is proposed, by the rules in docs/agreement.md."""
    both: bool = False
    """Whether all the versions that say something may be right together."""

    @property
    def id(self) -> str:
        """Names the question within its card."""
        return ":".join((self.code, self.name, self.when or "")).rstrip(":")

    def version(self, key: str | None) -> Version | None:
        """The version with this key."""
        return next((one for one in self.versions if one.key == key), None)


class Card(Value):
    """One difference, or (``unanimous``) one thing that all agree on.

    ``start`` and ``end`` are the words that it is about; for a link, those of its source.
    """

    id: str
    document: str
    kind: CardClass
    start: int
    end: int
    questions: tuple[Question, ...] = ()
    drafts: tuple[Draft, ...] = ()
    """The span with all that is agreed already and the likeliest of the rest: one, or one for
    each label where the label is asked. None for split and link."""
    links: tuple[LinkDraft, ...] = ()
    """The link that all agree on, for a unanimous one."""
    rules: tuple[str, ...] = ()
    """The rules that settle a trivial boundary; its default is what they say."""
    members: tuple[str, ...] = ()
    """Ids of the spans, or of the links, that it was made of."""
    ends: tuple[str, ...] = ()
    """The cards that have to be settled before this one can be: those of a link's ends."""
    seen: str = ""
    """A hash of all versions. A decision that was based on another one is stale."""
    alike: str = ""
    """The same for cards that ask the same about the same words: candidates for copies."""


class Vote(Value):
    """Who gave a version."""

    question: str
    version: str
    authors: tuple[str, ...]


class Votes(Value):
    """Who is compared in a card, and who said what. Hidden until the card is decided."""

    people: tuple[str, ...]
    """Everybody who could have an opinion on it."""
    marked: tuple[str, ...]
    """Those who marked something here."""
    given: tuple[Vote, ...] = ()

    def of(self, question: str, version: str) -> tuple[str, ...]:
        """Who gave this version."""
        for vote in self.given:
            if vote.question == question and vote.version == version:
                return vote.authors
        return ()


class Case(NamedTuple):
    """A card with its votes."""

    card: Card
    votes: Votes


def digest(*said: object) -> str:
    """A short name for what is said, the same everywhere."""
    data = orjson.dumps(said, option=orjson.OPT_SORT_KEYS, default=_plain)
    return hashlib.sha256(data).hexdigest()[:16]


def _plain(value: object) -> object:
    if isinstance(value, Value):
        return value.model_dump()
    raise TypeError
