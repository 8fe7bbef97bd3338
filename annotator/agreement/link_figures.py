"""Agreement on links: between places, once it is known which spans are the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from annotator.agreement.aligned import Place
from annotator.agreement.alpha import alpha
from annotator.agreement.figure import Figure
from annotator.agreement.matching import Counts
from annotator.agreement.work import Work
from annotator.scheme import Scheme

ALL = ""
"""The name under which all types count together."""

End = tuple[str, int]
"""A place: the document and its number among the document's places."""
Way = tuple[str, End, End]
"""(type, source, target); the ends of a symmetric one in order."""


_NOBODY: frozenset[str] = frozenset()


class Joined(NamedTuple):
    """What people say of two places: their ways, by person; none where she has no link there.

    Only those who marked both places can have an opinion.
    """

    ends: tuple[End, End]
    said: Mapping[str, frozenset[Way]]

    @property
    def differs(self) -> bool:
        return len(set(self.said.values())) > 1


@dataclass(frozen=True, slots=True)
class LinkFigures:
    """``f1`` by type (``ALL`` for all): whether the same link is there. ``types``: alpha of what
    link there is between two places that at least one person linked and at least two marked."""

    f1: Mapping[str, Figure]
    types: Figure
    joined: tuple[Joined, ...]


def of_links(works: Sequence[Work], found: Sequence[Place], scheme: Scheme) -> LinkFigures:
    """All of it. ``found`` are the places of all ``works``."""
    ends, marked = _ends(found)
    ways = {work.document: dict(_ways(work, ends, scheme)) for work in works}
    counts: dict[str, Counts] = defaultdict(Counts)
    said: dict[tuple[End, End], dict[str, set[Way]]] = defaultdict(lambda: defaultdict(set))
    for of_document in ways.values():
        for one, other in combinations(of_document, 2):
            mine, hers = of_document[one], of_document[other]
            for name in (ALL, *{way[0] for way in (*mine, *hers)}):
                first = {way for way in mine if name in (ALL, way[0])}
                second = {way for way in hers if name in (ALL, way[0])}
                counts[name] += Counts(len(first & second), len(first), len(second))
        for who, own in of_document.items():
            for way in own:
                said[_both(way)][who].add(way)
    joined = [
        Joined(both, {who: frozenset(by.get(who, ())) for who in sorted(able)})
        for both, by in sorted(said.items())
        if len(able := marked.get(both[0], _NOBODY) & marked.get(both[1], _NOBODY)) >= 2
    ]
    return LinkFigures(
        {name: total.f1 for name, total in sorted({ALL: Counts(), **counts}.items())},
        alpha([[_spoken(way, one.ends) for way in one.said.values()] for one in joined]),
        tuple(joined),
    )


def _ends(found: Iterable[Place]) -> tuple[dict[str, End], dict[End, frozenset[str]]]:
    """The place of each span by its id, and who marked each place."""
    numbers: dict[str, int] = defaultdict(int)
    ends: dict[str, End] = {}
    marked: dict[End, frozenset[str]] = {}
    for place in found:
        end = place.document, numbers[place.document]
        numbers[place.document] += 1
        marked[end] = frozenset(place.spans)
        ends |= {span.id: end for span in place.spans.values()}
    return ends, marked


def _ways(
    work: Work, ends: Mapping[str, End], scheme: Scheme
) -> Iterator[tuple[str, frozenset[Way]]]:
    """The links that begin in one document, by person. A link to what is not compared is told
    by its own ends alone, so it agrees with nobody's."""
    for who, own in work.people.items():
        ways = set()
        for link in own.links:
            source = ends.get(link.source, (link.source, 0))
            target = ends.get(link.target, (link.target, 0))
            kind = scheme.links.get(link.type)
            if kind is not None and kind.symmetric and target < source:
                source, target = target, source
            ways.add((link.type, source, target))
        yield who, frozenset(ways)


def _both(way: Way) -> tuple[End, End]:
    first, second = sorted(way[1:])
    return first, second


def _spoken(ways: frozenset[Way], ends: tuple[End, End]) -> frozenset[tuple[str, bool]]:
    """Types with their direction; empty: no link."""
    return frozenset((name, source == ends[0]) for name, source, _ in ways)
