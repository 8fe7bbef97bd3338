"""Cards about links: compared once it is known which spans are the same.

A link is about two places (cards), whoever's spans it joins there. What several people say of
one pair of places is one question; where each leads to a place of her own from the same source,
that is one question too: to which? Only those who marked both ends can have an opinion.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from annotator.diff import values
from annotator.diff.cards import Card, Case, End, LinkDraft, Question, Version, Vote, Votes, digest
from annotator.model import Link, derived_id
from annotator.scheme import Scheme


class Place(NamedTuple):
    """A span as the end of a link: where it is, and who marked something in the same card."""

    end: End
    authors: frozenset[str]


class _Said(NamedTuple):
    """One person's link between two places, in the direction in which it counts."""

    author: str
    link: str
    type: str
    source: Place
    target: Place

    @property
    def pair(self) -> frozenset[tuple[str, str]]:
        return frozenset((_at(self.source), _at(self.target)))


Way = tuple[tuple[str, str, str], ...]
"""What one person says of two places: (type, source card, target card), none where nothing."""


class _Pair(NamedTuple):
    """All that is said of two places. ``ways`` are in the order in which they are shown."""

    home: Place
    said: tuple[_Said, ...]
    people: tuple[str, ...]
    ways: dict[Way, tuple[str, ...]]


def about_links(
    document: str,
    scheme: Scheme,
    links: Mapping[str, Iterable[Link]],
    places: Mapping[str, Place],
) -> list[Case]:
    """The cards about links whose source is in ``document``.

    ``links`` are each person's with an end in it; ``places`` are by span id, of these spans.
    """
    pairs = [pair for pair in _pairs(scheme, links, places) if pair.home.end.document == document]
    forks, rest = _forks(pairs)
    cases = [_unanimous(pair) if _agrees(pair) else _relation(scheme, pair) for pair in rest]
    cases += [_target(fork) for fork in forks]
    return sorted(cases, key=lambda one: (one.card.start, -one.card.end, one.card.id))


def _at(place: Place) -> tuple[str, str]:
    return place.end.document, place.end.card


def _order(place: Place) -> tuple[str, int, int, str]:
    return place.end.document, place.end.start, -place.end.end, place.end.card


def _pairs(
    scheme: Scheme, links: Mapping[str, Iterable[Link]], places: Mapping[str, Place]
) -> Iterator[_Pair]:
    said: dict[frozenset[tuple[str, str]], list[_Said]] = defaultdict(list)
    for author in sorted(links):
        for link in sorted(links[author], key=lambda one: one.id):
            source, target = places.get(link.source), places.get(link.target)
            if source is None or target is None:
                continue
            one = _Said(author, link.id, link.type, source, target)
            said[one.pair].append(one)
    for all_said in said.values():
        yield _pair(scheme, _one_way(scheme, all_said))


def _one_way(scheme: Scheme, said: Sequence[_Said]) -> list[_Said]:
    """Symmetric links all begin at the place that anybody begins first: people's own spans at
    two places that overlap may come in either order."""
    first = _at(min((place for one in said for place in (one.source, one.target)), key=_order))
    found = []
    for one in said:
        kind = scheme.links.get(one.type)
        if kind is not None and kind.symmetric and _at(one.source) != first:
            one = one._replace(source=one.target, target=one.source)
        found.append(one)
    return found


def _pair(scheme: Scheme, said: Sequence[_Said]) -> _Pair:
    homes: dict[tuple[str, str], int] = defaultdict(int)
    for one in said:
        homes[_at(one.source)] += 1
    first = min(said, key=lambda one: (-homes[_at(one.source)], _order(one.source)))
    people = sorted(first.source.authors & first.target.authors)
    by_author: dict[str, set[tuple[str, str, str]]] = {author: set() for author in people}
    for one in said:
        by_author[one.author].add((one.type, one.source.end.card, one.target.end.card))
    ways: dict[Way, list[str]] = defaultdict(list)
    for author in people:
        ways[tuple(sorted(by_author[author]))].append(author)
    order = list(scheme.links)

    def shown(way: Way) -> tuple[bool, list[int], Way]:
        return not way, [order.index(t) if t in order else len(order) for t, *_ in way], way

    ordered = {way: tuple(ways[way]) for way in sorted(ways, key=shown)}
    return _Pair(first.source, tuple(said), tuple(people), ordered)


def _agrees(pair: _Pair) -> bool:
    return len(pair.ways) == 1 and len(pair.people) > 1


def _forks(pairs: Iterable[_Pair]) -> tuple[list[list[_Pair]], list[_Pair]]:
    """Pairs that are one question together: from one source each person leads elsewhere by the
    same type. The others are by themselves."""
    grouped: dict[tuple[str, str], list[_Pair]] = defaultdict(list)
    rest: list[_Pair] = []
    for pair in pairs:
        relations = {relation for way in pair.ways for relation in way}
        kind, source, _ = next(iter(relations))
        if len(relations) == 1 and source == pair.home.end.card and not _agrees(pair):
            grouped[kind, source].append(pair)
        else:
            rest.append(pair)
    forks = []
    for found in grouped.values():
        voters = [one.author for pair in found for one in pair.said]
        if len(found) > 1 and len(set(voters)) == len(voters):
            forks.append(sorted(found, key=_target_order))
        else:
            rest += found
    return forks, rest


def _target_order(pair: _Pair) -> tuple[str, int, int, str]:
    return min(_order(one.target) for one in pair.said)


def _draft(pair: _Pair, relation: tuple[str, str, str]) -> LinkDraft:
    """With the ends as the first of those who say so marked them, by where they are."""
    found = [
        LinkDraft(type=one.type, source=one.source.end, target=one.target.end)
        for one in pair.said
        if (one.type, one.source.end.card, one.target.end.card) == relation
    ]
    return min(found, key=lambda one: (one.source.start, one.source.end, one.target.start))


def _said(link: LinkDraft) -> tuple[object, ...]:
    """What a link says, whoever else marked its ends, and wherever they are in a text that was
    corrected."""
    ends = [(one.document, one.text) for one in (link.source, link.target)]
    return link.type, *ends


def _unanimous(pair: _Pair) -> Case:
    way = next(iter(pair.ways))
    return _case([pair], (), (), links=tuple(_draft(pair, one) for one in way))


def _relation(scheme: Scheme, pair: _Pair) -> Case:
    """How are these two related?"""
    ways = dict(pair.ways)
    ways.setdefault((), ())
    relations = {relation for way in ways for relation in way}
    kinds = {kind for kind, *_ in relations}
    versions, votes = [], []
    name = next(iter(kinds)) if len(relations) == 1 else ""
    for way, authors in ways.items():
        drafts = tuple(_draft(pair, one) for one in way)
        version = Version(key=digest("link", way), links=drafts)
        versions.append(version)
        if authors:
            votes.append(Vote(question="link", version=version.key, authors=authors))
    counts = [len(authors) for authors in ways.values()]
    most = values.plurality(counts)
    if most is None and len(relations) == 1:
        most = 0  # As many for it as against it: kept, as a span is.
    question = Question(
        code="link",
        name=name,
        versions=tuple(versions),
        default=None if most is None else versions[most].key,
        both=len([way for way in ways if way]) > 1,
    )
    votes = [vote.model_copy(update={"question": question.id}) for vote in votes]
    return _case([pair], (question,), votes)


def _target(pairs: Sequence[_Pair]) -> Case:
    """To which of these?"""
    versions, votes, counts = [], [], []
    kind = pairs[0].said[0].type
    for pair in pairs:
        relation = next(relation for way in pair.ways for relation in way)
        draft = _draft(pair, relation)
        version = Version(key=digest("target", relation), links=(draft,))
        versions.append(version)
        authors = tuple(sorted({one.author for one in pair.said}))
        votes.append(Vote(question=f"target:{kind}", version=version.key, authors=authors))
        counts.append(len(authors))
    most = values.plurality(counts)
    question = Question(
        code="target",
        name=kind,
        versions=(*versions, Version(key=digest("target", None))),
        default=None if most is None else versions[most].key,
        both=True,
    )
    return _case(pairs, (question,), votes)


def _case(
    pairs: Sequence[_Pair],
    questions: tuple[Question, ...],
    votes: Sequence[Vote],
    links: tuple[LinkDraft, ...] = (),
) -> Case:
    home = pairs[0].home.end
    ids = tuple(sorted(one.link for pair in pairs for one in pair.said))
    ends = [
        place.end.card for pair in pairs for one in pair.said for place in (one.source, one.target)
    ]
    card = Card(
        id=derived_id("card", home.document, "link", *ids),
        document=home.document,
        kind="link" if questions else "unanimous",
        start=home.start,
        end=home.end,
        questions=questions,
        links=links,
        members=ids,
        ends=tuple(dict.fromkeys(ends)),
        seen=digest(
            [
                (q.id, sorted(digest(*map(_said, version.links)) for version in q.versions))
                for q in questions
            ],
            [_said(link) for link in links],
        ),
    )
    marked = tuple(sorted({one.author for pair in pairs for one in pair.said}))
    people = tuple(sorted({author for pair in pairs for author in pair.people}))
    return Case(card, Votes(people=people, marked=marked, given=tuple(votes)))
