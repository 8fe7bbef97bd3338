"""All cards of one document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from annotator.diff.alignment import align
from annotator.diff.cards import Case, End
from annotator.diff.clusters import Alignment
from annotator.diff.links import Place, about_links
from annotator.diff.spans import Scene, about_cluster
from annotator.diff.splits import about_pieces
from annotator.inherited import effective
from annotator.model import Attribute, Link, Span
from annotator.scheme import Scheme


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of putting everybody's spans in one document side by side."""

    alignment: Alignment
    cases: tuple[Case, ...]
    """In reading order, those that all agree on included."""
    places: Mapping[str, Place]
    """By span id: what a link to this span leads to."""


def compare(
    document: str,
    text: str,
    scheme: Scheme,
    sets: Mapping[str, Iterable[Span]],
    events: Mapping[str, str] | None = None,
    skipped: int = 0,
) -> Comparison:
    """The cards about the spans of one document.

    ``sets`` are the spans of each person, by id. ``skipped`` is how many more are done with the
    document and say nothing of what is in it; where that leaves one person, what she marked is
    asked about by itself. With fewer than two people there is nothing to compare, and no card.
    ``events`` says what an event in an attribute is compared as.
    """
    held = {author: list(spans) for author, spans in sets.items()}
    if not held or len(held) + skipped < 2:
        return Comparison(align({}), (), {})
    given: dict[str, tuple[Attribute, ...]] = {}
    for spans in held.values():
        given |= effective(spans, scheme)
    found = align(held)
    scene = Scene(document, text, scheme, found.authors, given, events or {})
    pieces = {place: group for group in found.splits for place in group}
    cases: list[Case] = []
    for place, cluster in enumerate(found.clusters):
        group = pieces.get(place)
        if group is None:
            cases.append(about_cluster(scene, cluster))
        elif place == group[0]:
            cases.append(about_pieces(scene, [found.clusters[one] for one in group]))
    cases.sort(key=lambda case: (case.card.start, -case.card.end, case.card.id))
    return Comparison(found, tuple(cases), _places(document, text, cases, held))


def compare_links(
    document: str,
    scheme: Scheme,
    links: Mapping[str, Iterable[Link]],
    places: Mapping[str, Place],
) -> tuple[Case, ...]:
    """The cards about links from this document, in the order of their sources.

    ``links`` are those of each person with an end in this document; ``places`` those of all
    documents that they lead to.
    """
    return tuple(about_links(document, scheme, links, places))


def _places(
    document: str, text: str, cases: Iterable[Case], held: Mapping[str, Iterable[Span]]
) -> dict[str, Place]:
    spans = {span.id: span for own in held.values() for span in own}
    found: dict[str, Place] = {}
    for case in cases:
        authors = frozenset(case.votes.marked)
        for id_ in case.card.members:
            span = spans[id_]
            end = End(
                document=document,
                card=case.card.id,
                label=span.label,
                start=span.start,
                end=span.end,
                text=text[span.start : span.end],
            )
            found[id_] = Place(end, authors)
    return found
