"""Spans of several people that are about the same place, over many documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any, NamedTuple

from annotator.agreement.work import Work
from annotator.diff import Cluster, align
from annotator.diff.values import meant
from annotator.inherited import effective
from annotator.model import Attribute, Span
from annotator.scheme import AttributeType, Scheme

NOBODY = ""
"""Stands for the label of a span that somebody did not mark."""


@dataclass(frozen=True, slots=True)
class Place:
    """One cluster of one document. Offsets are code points."""

    document: str
    people: tuple[str, ...]
    """Everybody who worked on the document."""
    cluster: Cluster
    given: Mapping[str, tuple[Attribute, ...]]
    """Attributes with inherited ones, by span id."""

    @property
    def start(self) -> int:
        return self.cluster.start

    @property
    def end(self) -> int:
        return self.cluster.end

    @property
    def spans(self) -> Mapping[str, Span]:
        """Who marked what here, by person's id."""
        return dict(self.cluster.members)

    @property
    def agreed(self) -> bool:
        """Whether everybody marked the same extent with the same label."""
        said = {(span.start, span.end, span.label) for _, span in self.cluster.members}
        return len(said) == 1 and len(self.cluster.members) == len(self.people)


def places(work: Work, scheme: Scheme) -> list[Place]:
    """The clusters of one document, in reading order."""
    given: dict[str, tuple[Attribute, ...]] = {}
    for own in work.people.values():
        given |= effective(own.spans, scheme)
    people = tuple(work.people)
    found = align({who: own.spans for who, own in work.people.items()})
    return [
        Place(work.document, people, cluster, {s.id: given[s.id] for _, s in cluster.members})
        for cluster in found.clusters
    ]


def confusion(found: Iterable[Place]) -> Counter[tuple[str, str]]:
    """How often two people used these two labels for one place; both names in order.

    ``NOBODY`` first where one of the two did not mark it. Each pair of people counts once.
    """
    seen: Counter[tuple[str, str]] = Counter()
    for place in found:
        seen.update(labels_of(place))
    return seen


def labels_of(place: Place) -> Iterator[tuple[str, str]]:
    """The pairs of labels of one place, one for each pair of people who could have marked it."""
    spans = place.spans
    for one, other in combinations(place.people, 2):
        if one in spans or other in spans:
            first, second = sorted(
                spans[who].label if who in spans else NOBODY for who in (one, other)
            )
            yield first, second


class Said(NamedTuple):
    """What people say by one attribute at one place, in the order of ``people``.

    None where nothing is said: who did not mark it, or whose other values leave no room for it.
    """

    place: Place
    people: tuple[str, ...]
    values: tuple[Any, ...]

    @property
    def differs(self) -> bool:
        return len({value for value in self.values if value is not None}) > 1


def said_of(
    found: Iterable[Place],
    kind: AttributeType,
    kinds: Mapping[str, AttributeType],
    label: str,
    events: Mapping[str, str],
) -> list[Said]:
    """What people say by ``kind`` where at least two of them marked ``label``.

    A value that everybody only takes over from the statement around is told there, not here.
    """
    units = []
    for place in found:
        spans = [(who, span) for who, span in place.cluster.members if span.label == label]
        if len(spans) < 2 or not _own(place, spans, kind.name):
            continue
        values = tuple(_value(place.given[span.id], kind, kinds, events) for _, span in spans)
        units.append(Said(place, tuple(who for who, _ in spans), values))
    return units


def _own(place: Place, spans: Iterable[tuple[str, Span]], name: str) -> bool:
    """Whether somebody gave it herself, or nobody has it at all."""
    given = [one for _, span in spans for one in place.given[span.id] if one.name == name]
    return not given or any(one.origin != "inherited" for one in given)


def _value(
    given: tuple[Attribute, ...],
    kind: AttributeType,
    kinds: Mapping[str, AttributeType],
    events: Mapping[str, str],
) -> Any:
    said: dict[str, str] = {}
    for one in given:
        said.setdefault(one.name, one.value)
    if not kind.applies(said):
        return None
    values = meant(given, kind.name, kinds, events)
    if kind.many:
        return frozenset(values)
    if kind.type == "int_or_null":
        return int(values[0]) if values and values[0].isdecimal() else ""
    return values[0] if values else ""
