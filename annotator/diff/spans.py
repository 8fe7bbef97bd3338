"""Cards about spans: one cluster made into questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from annotator.diff import edges, values
from annotator.diff.cards import (
    Card,
    CardClass,
    Case,
    Draft,
    Given,
    Question,
    Version,
    Vote,
    Votes,
    digest,
)
from annotator.diff.clusters import Cluster, Member
from annotator.diff.pieces import side_by_side
from annotator.model import Attribute, Span, derived_id
from annotator.repetition import normal
from annotator.scheme import Label, Scheme

CORE = 0.5
"""How much of the shortest version the shared core must hold to be proposed."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What has to be known of a document to ask about it."""

    document: str
    text: str
    scheme: Scheme
    people: tuple[str, ...]
    """Everybody whose work is compared, by id."""
    given: Mapping[str, tuple[Attribute, ...]]
    """Attributes by span id, with what is inherited."""
    events: Mapping[str, str]
    """What an event in an attribute is compared as."""

    def label(self, name: str) -> Label | None:
        return self.scheme.labels.get(name)

    def opinions(self, members: Iterable[Member]) -> list[values.Opinion]:
        return [values.Opinion(author, self.given[span.id]) for author, span in members]


@dataclass(frozen=True, slots=True)
class Asking:
    """A question with who gave which version."""

    question: Question
    votes: tuple[Vote, ...]


Extent = tuple[int, int]


def about_cluster(scene: Scene, cluster: Cluster) -> Case:
    """The card of one cluster."""
    members = cluster.members
    marked = tuple(author for author, _ in members)
    asking: list[Asking] = []
    found: list[CardClass] = []
    extents = _by_extent(members)
    settled = None
    drafts = _drafts(scene, members, max(extents, key=lambda one: (len(extents[one]), -one[0])))
    if len(extents) > 1:
        settled = edges.settle(scene.text, *map(set, zip(*extents, strict=True)))
        asking.append(_extent(scene, extents, drafts[0].label, settled))
        found.append("boundary" if settled is None else "trivial")
    if len(drafts) > 1:
        asking.append(_label(scene, members, drafts))
        found.append("label")
    attributes = list(_attributes(scene, members, drafts, len(extents) == 1))
    asking += attributes
    if attributes and len(drafts) == 1:
        found.append("attribute")
    if len(marked) < len(scene.people):
        asking.insert(0, _keep(scene, marked, drafts[0], cluster.start))
        found.insert(0, "missing")
    return case_of(
        scene,
        _class(found),
        asking,
        members,
        drafts=tuple(drafts),
        rules=settled.rules if settled else (),
    )


def case_of(
    scene: Scene,
    kind: CardClass,
    asking: Sequence[Asking],
    members: Sequence[Member],
    drafts: tuple[Draft, ...] = (),
    rules: tuple[str, ...] = (),
) -> Case:
    ids = tuple(sorted(span.id for _, span in members))
    start, end = min(m.span.start for m in members), max(m.span.end for m in members)
    text = scene.text[start:end]
    questions = tuple(one.question for one in asking)
    asked = {name for question in questions for name in question.names}
    where = [
        (draft.start - start, draft.end - start)
        for draft in drafts
        if not any(question.code == "extent" for question in questions)
    ]
    settled = [
        (draft.label, [(one.name, one.value) for one in draft.attributes if one.name not in asked])
        for draft in drafts
    ]
    card = Card(
        id=derived_id("card", scene.document, *ids),
        document=scene.document,
        kind=kind,
        start=start,
        end=end,
        questions=questions,
        drafts=drafts,
        rules=rules,
        members=ids,
        seen=digest(
            [(q.id, sorted(v.key for v in q.versions)) for q in questions], settled, where, text
        ),
        alike=_alike(scene, kind, start, end, questions),
    )
    marked = {author for author, _ in members}
    votes = Votes(
        people=scene.people,
        marked=tuple(author for author in scene.people if author in marked),
        given=tuple(vote for one in asking for vote in one.votes),
    )
    return Case(card, votes)


def _class(found: Sequence[CardClass]) -> CardClass:
    if not found:
        return "unanimous"
    return found[0] if len(found) == 1 else "compound"


def _by_extent(members: Sequence[Member]) -> dict[Extent, list[Member]]:
    """Members by (start, end), in reading order."""
    found: dict[Extent, list[Member]] = {}
    for member in sorted(members, key=lambda one: (one.span.start, -one.span.end)):
        found.setdefault((member.span.start, member.span.end), []).append(member)
    return found


def _drafts(scene: Scene, members: Sequence[Member], extent: Extent) -> list[Draft]:
    """One for each label, the one that most people chose first, then as the scheme has them."""
    by_label: dict[str, list[Member]] = {}
    for member in members:
        by_label.setdefault(member.span.label, []).append(member)
    ordered = sorted(by_label, key=lambda one: (-len(by_label[one]), _order(scene, one)))
    return [draft_of(scene, by_label[label], label, extent) for label in ordered]


def _order(scene: Scene, label: str) -> tuple[int, str]:
    known = scene.label(label)
    return (known.order if known else 1 << 30, label)


def draft_of(scene: Scene, members: Sequence[Member], label: str, extent: Extent) -> Draft:
    compared = values.compare(scene.opinions(members), scene.label(label), scene.events)
    attributes = [*compared.settled, *(a for one in compared.asked for a in values.likeliest(one))]
    known = scene.label(label)
    order = {name: place for place, name in enumerate(known.attributes)} if known else {}
    attributes.sort(key=lambda one: order.get(one.name, len(order)))
    return Draft(
        label=label,
        start=extent[0],
        end=extent[1],
        attributes=tuple(attributes),
        agreed=compared.agreed,
    )


def said_in(spans: Iterable[Draft], base: int) -> list[object]:
    """What drafts say, without who agrees on it; from ``base`` on, so that a text that was
    corrected elsewhere changes nothing."""
    return [
        (one.label, one.start - base, one.end - base, [(a.name, a.value) for a in one.attributes])
        for one in spans
    ]


# -- the questions


def _keep(scene: Scene, marked: Sequence[str], draft: Draft, base: int) -> Asking:
    yes = Version(key=digest("keep", said_in([draft], base)), spans=(draft,))
    no = Version(key=digest("keep", []))
    absent = tuple(author for author in scene.people if author not in marked)
    default = yes.key if 2 * len(marked) >= len(scene.people) else None
    return Asking(
        Question(code="keep", versions=(yes, no), default=default),
        (
            Vote(question="keep", version=yes.key, authors=tuple(marked)),
            Vote(question="keep", version=no.key, authors=absent),
        ),
    )


def _extent(
    scene: Scene,
    extents: Mapping[Extent, Sequence[Member]],
    label: str,
    settled: edges.Settled | None,
) -> Asking:
    base = min(start for start, _ in extents)
    versions = [_extent_version(scene, one, held, label, base) for one, held in extents.items()]
    votes = tuple(
        Vote(question="extent", version=version.key, authors=tuple(author for author, _ in held))
        for version, held in zip(versions, extents.values(), strict=True)
    )
    most = values.plurality([len(held) for held in extents.values()])
    proposed: Extent | None
    if settled is not None:
        proposed = settled.start, settled.end
    elif most is not None:
        proposed = list(extents)[most]
    else:
        proposed = _core(list(extents))
    if proposed is not None and proposed not in extents:
        everybody = [member for held in extents.values() for member in held]
        versions.append(_extent_version(scene, proposed, everybody, label, base))
    default = None if proposed is None else _extent_key(proposed, base)
    starts, ends = ({one[at] for one in extents} for at in (0, 1))
    where: Literal["start", "end", "both"] = "both"
    if len(starts) == 1 or len(ends) == 1:
        where = "end" if len(starts) == 1 else "start"
    question = Question(
        code="extent",
        edges=where,
        versions=tuple(versions),
        default=default,
        both=settled is None and _can_stand_together([m.span for [m, *_] in extents.values()]),
    )
    return Asking(question, votes)


def _extent_version(
    scene: Scene, extent: Extent, held: Sequence[Member], label: str, base: int
) -> Version:
    same = [member for member in held if member.span.label == label]
    # Who gave another label says nothing of this one's attributes.
    draft = draft_of(scene, same, label, extent) if same else _bare(label, extent)
    return Version(key=_extent_key(extent, base), spans=(draft,))


def _bare(label: str, extent: Extent) -> Draft:
    return Draft(label=label, start=extent[0], end=extent[1])


def _extent_key(extent: Extent, base: int) -> str:
    return digest("extent", extent[0] - base, extent[1] - base)


def _core(extents: Sequence[Extent]) -> Extent | None:
    """The words that are in all versions, if they are a good part of the shortest."""
    start, end = max(one[0] for one in extents), min(one[1] for one in extents)
    if start >= end:
        return None
    shortest = min(one[1] - one[0] for one in extents)
    return (start, end) if end - start >= CORE * shortest else None


def _can_stand_together(spans: Sequence[Span]) -> bool:
    """Whether any two nest or stand side by side."""
    return all(
        _nests(one, other) or _nests(other, one) or side_by_side(one, other)
        for at, one in enumerate(spans)
        for other in spans[:at]
    )


def _nests(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _label(scene: Scene, members: Sequence[Member], drafts: Sequence[Draft]) -> Asking:
    ordered = sorted((draft.label for draft in drafts), key=lambda one: _order(scene, one))
    who = {one: tuple(a for a, span in members if span.label == one) for one in ordered}
    most = values.plurality([len(who[one]) for one in ordered])
    versions = [Version(key=digest("label", one), label=one) for one in ordered]
    question = Question(
        code="label",
        versions=tuple(versions),
        default=None if most is None else versions[most].key,
        both=True,
    )
    votes = tuple(
        Vote(question="label", version=version.key, authors=who[one])
        for version, one in zip(versions, ordered, strict=True)
    )
    return Asking(question, votes)


def _attributes(
    scene: Scene, members: Sequence[Member], drafts: Sequence[Draft], computed_too: bool
) -> Iterable[Asking]:
    for draft in drafts:
        own = [member for member in members if member.span.label == draft.label]
        label = scene.label(draft.label)
        when = draft.label if len(drafts) > 1 else None
        compared = values.compare(scene.opinions(own), label, scene.events, computed_too)
        for asked in compared.asked:
            yield _attribute(asked, label, when)


def _attribute(asked: values.Asked, label: Label | None, when: str | None) -> Asking:
    versions = []
    for answer in asked.answers:
        given = tuple(
            Given(name=name, values=tuple(a.value for a in answer.attributes if a.name == name))
            for name in asked.names
        )
        key = digest("attribute", [(one.name, sorted(one.values)) for one in given])
        versions.append(Version(key=key, values=given, attributes=answer.attributes))
    most = values.plurality([len(answer.authors) for answer in asked.answers])
    kind = label.attributes.get(asked.names[0]) if label else None
    question = Question(
        code="attribute",
        name=asked.name,
        names=asked.names,
        when=when,
        versions=tuple(versions),
        default=None if most is None else versions[most].key,
        both=kind is not None and kind.many,
    )
    votes = tuple(
        Vote(question=question.id, version=version.key, authors=answer.authors)
        for version, answer in zip(versions, asked.answers, strict=True)
    )
    return Asking(question, votes)


def _alike(
    scene: Scene, kind: CardClass, start: int, end: int, questions: Sequence[Question]
) -> str:
    """The same for cards that ask the same about words that read the same."""
    said = [
        (
            question.id,
            [
                (
                    [(s.label, normal(scene.text[s.start : s.end])) for s in version.spans],
                    version.label,
                    [(given.name, given.values) for given in version.values],
                )
                for version in question.versions
            ],
        )
        for question in questions
    ]
    return digest(kind, normal(scene.text[start:end]), said)
