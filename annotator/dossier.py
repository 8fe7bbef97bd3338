"""What articles say of an event beside its tolls: what happened, who did it and why, each with
whoever says, supports, contradicts, denies or updates it. docs/tolls.md says by which rules.

Nobody is believed more than others: statements that say the same stand together, and are counted
by whose word they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from annotator.mentions import NOT_ASSERTED, REJECTING
from annotator.origins import Origin, one_name
from annotator.told import Articles, Place

Topic = Literal["what", "who", "why", "damage", "other"]
Relation = Literal[
    "claims",
    "accuses",
    "admits",
    "hedges",
    "negates",
    "considers",
    "supports",
    "contradicts",
    "denies",
    "declines",
    "updates",
]
"""What a statement does to what its group says. ``admits``: the actor says so itself;
``considers``: an intention, a condition or a question; ``declines``: no comment, or not
confirmed, which denies nothing."""

TOPICS: tuple[Topic, ...] = ("what", "who", "why", "damage", "other")
_OWN: frozenset[Relation] = frozenset(
    ("claims", "accuses", "admits", "hedges", "negates", "considers")
)
_TELL_MEANS = frozenset({"incident", "harm", "damage", "responsibility"})
_DENIED_TOPICS: dict[str, tuple[Topic, ...]] = {
    "responsibility": ("who",),
    "method": ("what",),
    "damage": ("damage",),
}
"""What a denial of this speaks about, where the claim that it answers stands in several groups."""
_WITHOUT_CLAIM: dict[str, Topic] = {
    "responsibility": "who",
    "occurrence": "what",
    "method": "what",
    "damage": "damage",
}
"""Where a denial stands that answers no claim."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim or a denial, where it stands, and whose word it is."""

    span: str
    document: str
    name: str
    outlet: str | None
    published_at: str | None
    label: str
    start: int
    end: int
    text: str
    origin: Origin
    via: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Voice:
    """One statement in a group."""

    relation: Relation
    statement: Statement
    kind: str | None = None
    """Of a denial: full, partial, implicit, no_comment, unconfirmed."""
    copy: bool = False
    """Whether it only repeats another one. A copy is in no count."""
    updated: bool = False
    """Whether something newer takes its place."""


@dataclass(frozen=True, slots=True)
class Group:
    """What is said of one topic, and by whom."""

    topic: Topic
    key: str
    """A value of ``means``; an actor's folded name; the id of the claim where it stands alone.
    Empty for what names no means, no actor, no claim."""
    name: str
    """The means again, the actor as first written, the claim's words."""
    voices: tuple[Voice, ...]

    def count(self, *relations: Relation) -> int:
        """How many origins stand in one of these relations to it."""
        return len(
            {v.statement.origin.key for v in self.voices if v.relation in relations and not v.copy}
        )


def dossier(all_: Articles, event: Collection[str]) -> list[Group]:
    """The groups of an event, by topic; within a topic those that most origins speak of first.

    ``event`` are the ids by which spans may name it.
    """
    return _Dossier(all_, event).groups()


def loose(all_: Articles) -> list[Statement]:
    """All that has no event, in reading order; a casualty inside a claim is told by that."""
    places = (
        place
        for id_, place in all_.places.items()
        if all_.value(id_, "event") is None and id_ not in all_.statement
    )
    return [statement(all_, place) for place in sorted(places, key=lambda one: one.position)]


def statement(all_: Articles, place: Place) -> Statement:
    """A span as a statement. A copy is the word of whoever said it first."""
    span, told = place.span, place.told
    return Statement(
        span=span.id,
        document=told.document,
        name=told.name,
        outlet=told.outlet,
        published_at=told.published_at,
        label=span.label,
        start=span.start,
        end=span.end,
        text=place.text,
        origin=all_.origin(all_.original(span.id)),
        via=all_.values(span.id, "via"),
    )


class _Dossier:
    def __init__(self, all_: Articles, event: Collection[str]) -> None:
        self._all, self._event = all_, event
        self._names: dict[tuple[Topic, str], str] = {}
        self._members: dict[tuple[Topic, str], dict[str, Relation]] = defaultdict(dict)
        """Spans of a group with their relation to what it says."""

    def groups(self) -> list[Group]:
        places = sorted(self._all.places.items(), key=lambda item: item[1].position)
        ours = [id_ for id_, _ in places if self._all.value(id_, "event") in self._event]
        claims = [id_ for id_ in ours if self._label(id_) == "CLAIM"]
        for id_ in claims:
            for topic, key, name in self._said(id_):
                self._join(topic, key, name, id_, self._own_relation(id_, topic, key))
        for id_ in claims:
            self._answer(id_)
        for id_ in ours:
            if self._label(id_) == "DENIAL":
                self._deny(id_)
            elif self._label(id_) == "CASUALTY":
                self._answer(id_)
        found = [self._group(topic, key) for topic, key in self._members]
        order = {topic: number for number, topic in enumerate(TOPICS)}
        return sorted(found, key=lambda one: (order[one.topic], not one.key, -_weight(one)))

    # -- who says it

    def _label(self, id_: str) -> str:
        return self._all.places[id_].span.label

    def _said(self, id_: str) -> Iterator[tuple[Topic, str, str]]:
        """The groups that a claim belongs to by what it says: topic, key, name."""
        value = self._all.value
        about, means = value(id_, "about"), value(id_, "means") or "unspecified"
        actor = value(id_, "actor")
        if about in _TELL_MEANS and means != "unspecified":
            yield "what", means, means
        elif about == "incident":
            yield "what", "", ""
        if actor:
            yield "who", one_name(actor, self._all.aliases or {}), actor
        elif about == "responsibility":
            yield "who", "", ""
        if about == "motive":
            yield "why", *self._alone(id_)
        elif about == "damage":
            yield "damage", *self._alone(id_)

    def _alone(self, id_: str) -> tuple[str, str]:
        """A group of a claim and its copies."""
        first = self._all.original(id_)
        return first, self._all.places[first].text

    def _own_relation(self, id_: str, topic: Topic, key: str) -> Relation:
        value = self._all.value
        if value(id_, "modality") in NOT_ASSERTED:
            return "considers"
        if value(id_, "polarity") == "negative":
            return "negates"
        if topic == "who" and key and self._all.origin(id_).key == key:
            return "admits"
        if (value(id_, "certainty") or "certain") != "certain":
            return "hedges"
        accused = topic == "who" and value(id_, "modality") == "allegation"
        return "accuses" if accused else "claims"

    # -- who has something to say to it

    def _answer(self, id_: str) -> None:
        """Supports, contradictions and updates of a claim, where others say them."""
        groups = self._groups_of(id_)
        back, links = self._all.backlinks, self._all.links
        contrary = (*back["contradicts"].get(id_, ()), *links["contradicts"].get(id_, ()))
        by: tuple[tuple[Relation, Iterable[str]], ...] = (
            ("supports", back["supports"].get(id_, ())),
            ("updates", back["updates"].get(id_, ())),
            ("contradicts", contrary),
        )
        for relation, others in by:
            for other in others:
                if other in self._all.places and self._label(other) != "CASUALTY":
                    for group in groups:
                        self._members[group].setdefault(other, relation)

    def _deny(self, id_: str) -> None:
        """Put a denial where what it speaks about stands."""
        all_ = self._all
        relation: Relation = "denies" if all_.value(id_, "kind") in REJECTING else "declines"
        denied = all_.value(id_, "denies_what") or ""
        targets = [
            target
            for source in dict.fromkeys((id_, all_.original(id_)))
            for type_ in ("denies", "answers")
            for target in all_.links[type_].get(source, ())
            if target in all_.places
        ]
        for target in targets:
            groups = self._groups_of(target)
            narrow = [one for one in groups if one[0] in _DENIED_TOPICS.get(denied, TOPICS)]
            for group in narrow or groups or [self._other(target)]:
                self._members[group].setdefault(id_, relation)
        if not targets:
            self._join(_WITHOUT_CLAIM.get(denied, "other"), "", "", id_, relation)

    def _other(self, target: str) -> tuple[Topic, str]:
        """A group of its own for what is denied and stands nowhere yet."""
        around = self._all.statement.get(target)
        key, name = self._alone(around.id if around is not None else target)
        self._join("other", key, name, key, self._own_relation(key, "other", key))
        return "other", key

    def _groups_of(self, id_: str) -> list[tuple[Topic, str]]:
        return [group for group, members in self._members.items() if members.get(id_) in _OWN]

    def _join(self, topic: Topic, key: str, name: str, id_: str, relation: Relation) -> None:
        self._names.setdefault((topic, key), name)
        self._members[topic, key].setdefault(id_, relation)

    # -- as it is handed out

    def _group(self, topic: Topic, key: str) -> Group:
        members = self._members[topic, key]
        voices = [self._voice(id_, members) for id_ in members]
        return Group(topic, key, self._names[topic, key], tuple(sorted(voices, key=self._order)))

    def _order(self, voice: Voice) -> tuple[object, ...]:
        """First who says it, then what is said to that; copies behind what they copy."""
        id_ = voice.statement.span
        first = self._all.original(id_) if voice.copy else id_
        places = self._all.places
        outside = voice.relation not in _OWN
        return outside, places[first].position, voice.copy, places[id_].position

    def _voice(self, id_: str, members: dict[str, Relation]) -> Voice:
        all_ = self._all
        newer = all_.backlinks["updates"].get(id_, ())
        return Voice(
            relation=members[id_],
            statement=statement(all_, all_.places[id_]),
            kind=all_.value(id_, "kind") if self._label(id_) == "DENIAL" else None,
            copy=all_.original(id_) in members and all_.original(id_) != id_,
            updated=any(one in all_.places for one in newer),
        )


def _weight(group: Group) -> int:
    return len({voice.statement.origin.key for voice in group.voices if not voice.copy})
