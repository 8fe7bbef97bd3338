"""What a figure is made of: the places on which people differ, for those who want to see them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from annotator.agreement.aligned import NOBODY, Place, labels_of, places, said_of
from annotator.agreement.work import Work
from annotator.model import Span
from annotator.scheme import Scheme

if TYPE_CHECKING:
    from annotator.agreement.report import Report

Kind = Literal["all", "pair", "label", "confused", "document", "attribute", "link", "gold"]
GOLD = "gold"
"""Stands for gold where a person is held against it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure that can be pressed. ``one`` and ``other`` are what it is of: two people, a label,
    two labels (``NOBODY`` first where one has none), a document, a label and an attribute, a type
    of link, or the person who is held against gold."""

    kind: Kind
    one: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """A place that a figure counts as a difference; ``values`` what each person says there by the
    attribute in question, by id (None: she says nothing). Of links it is the place where one
    begins and ``other`` where it ends, and the values are types."""

    place: Place
    values: Mapping[str, str | None]
    other: Place | None = None

    @property
    def span(self) -> Span:
        """One of the spans, to find the place by."""
        return self.place.cluster.members[0].span


def cases(report: Report, cell: Cell, scheme: Scheme, events: Mapping[str, str]) -> Iterator[Case]:
    """The places behind a figure, by document and in reading order."""
    if cell.kind == "attribute":
        yield from _of_attribute(report.places, cell, scheme, events)
    elif cell.kind == "link":
        yield from _of_links(report, cell)
    elif cell.kind == "gold":
        yield from _against_gold(report.works, cell, scheme)
    else:
        for place in report.places:
            if _counts(place, cell):
                yield Case(place, {})


def _counts(place: Place, cell: Cell) -> bool:
    if cell.kind == "pair":
        return _differ(place, cell.one, cell.other)
    if cell.kind == "confused":
        return (cell.one, cell.other) in labels_of(place)
    if cell.kind == "label":
        labels = {span.label for span in place.spans.values()}
        return cell.one in labels and not place.agreed
    if cell.kind == "document":
        return place.document == cell.one and not place.agreed
    return not place.agreed


def _differ(place: Place, one: str, other: str) -> bool:
    """Whether two people who both worked on the document differ here."""
    if one not in place.people or other not in place.people:
        return False
    spans = place.spans
    first, second = spans.get(one), spans.get(other)
    if first is None or second is None:
        return first is not second
    return (first.start, first.end, first.label) != (second.start, second.end, second.label)


def _of_attribute(
    found: Iterable[Place], cell: Cell, scheme: Scheme, events: Mapping[str, str]
) -> Iterator[Case]:
    label = scheme.labels.get(cell.one)
    kind = label.attributes.get(cell.other) if label else None
    if label is None or kind is None:
        return
    for said in said_of(found, kind, label.attributes, label.name, events):
        if said.differs:
            values = zip(said.people, said.values, strict=True)
            yield Case(said.place, {who: _text(value) for who, value in values})


def _of_links(report: Report, cell: Cell) -> Iterator[Case]:
    """Two places that somebody linked, and somebody who marked both did not link so."""
    by_end: dict[tuple[str, int], Place] = {}
    count: dict[str, int] = {}
    for place in report.places:
        number = count.get(place.document, 0)
        by_end[place.document, number] = place
        count[place.document] = number + 1
    for joined in report.links.joined:
        types = {name for ways in joined.said.values() for name, _, _ in ways}
        if joined.differs and (not cell.one or cell.one in types):
            source, target = joined.ends
            said = {
                who: "\n".join(sorted({name for name, _, _ in ways}))
                for who, ways in joined.said.items()
            }
            yield Case(by_end[source], said, by_end[target])


def _against_gold(works: Iterable[Work], cell: Cell, scheme: Scheme) -> Iterator[Case]:
    for work in works:
        own = work.people.get(cell.one)
        if own is not None and work.gold is not None:
            held = replace(work, people={cell.one: own, GOLD: work.gold})
            yield from (Case(place, {}) for place in places(held, scheme) if not place.agreed)


def _text(value: object) -> str | None:
    if isinstance(value, frozenset):
        return "\n".join(sorted(value))
    return None if value is None else str(value)


__all__ = ["GOLD", "NOBODY", "Case", "Cell", "Kind", "cases"]
