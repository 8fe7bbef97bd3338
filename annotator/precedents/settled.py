"""What was decided about some words, made of the decision: the truth stays where it was."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from annotator.decision import Decision
from annotator.model import Attribute, Link, Precedent, Span, derived_id
from annotator.scheme import Scheme
from annotator.segments import sentence_around

QUESTION = "question"
"""The class of what was decided about a question that no card is about."""
_ASKED = ("accepted", "edited")
"""How a value came about that was asked for or changed."""


class Ground(NamedTuple):
    """What the decisions about one document stand on.

    ``spans`` are those in gold and those that the decisions are about, by id; ``words`` are the
    words at the ends of links that stand in other documents, by the span's id.
    """

    text: str
    spans: Mapping[str, Span]
    links: Mapping[str, Link]
    words: Mapping[str, str]


class _Place(NamedTuple):
    """Where something was decided. Code points."""

    start: int
    end: int
    span: Span | None = None
    link: Link | None = None


def says_something(decision: Decision) -> bool:
    """Whether others can learn from it: flagged with a note, or left out with a reason."""
    return says(decision.how, decision.reason, decision.flag, decision.note)


def says(how: str, reason: str | None, flag: bool | None, note: str | None) -> bool:
    """The same of the parts of a decision."""
    return how not in ("flagged", "settings") and bool(reason or (flag and note))


def made(decision: Decision, ground: Ground, scheme: Scheme) -> Precedent | None:
    """The precedent that a decision is, or None where it is none or its words are gone."""
    if not says_something(decision) or decision.document is None:
        return None
    place = _place(decision, ground)
    if place is None or not 0 <= place.start < place.end <= len(ground.text):
        return None
    start, end, span, link = place
    first, last = sentence_around(ground.text, start, end)
    return Precedent(
        id=derived_id("precedent", decision.id),
        document=decision.document,
        span=span.id if span is not None and decision.results else None,
        card=decision.card,
        start=start,
        end=end,
        phrase=ground.text[start:end],
        sentence=ground.text[first:last],
        at=start - first,
        label=(span.label or None) if span is not None else None,
        kept=bool(decision.results) or decision.sort == QUESTION,
        link=link.type if link is not None else None,
        target=_words(link.target, ground) if link is not None else None,
        sort=decision.sort,
        attributes=_values(decision, span, scheme) if span is not None else (),
        reason=decision.reason,
        note=decision.note,
    )


def _place(decision: Decision, ground: Ground) -> _Place | None:
    for result in decision.results:
        if (span := ground.spans.get(result.id)) is not None:
            return _Place(span.start, span.end, span)
        if (link := ground.links.get(result.id)) is not None:
            return _of_link(link, ground)
    marked = [ground.spans[one] for one in decision.members if one in ground.spans]
    if marked:
        start, end = min(one.start for one in marked), max(one.end for one in marked)
        return _Place(start, end, marked[0])
    for one in decision.members:
        if one in ground.links:
            return _of_link(ground.links[one], ground)
    return None


def _of_link(link: Link, ground: Ground) -> _Place | None:
    source = ground.spans.get(link.source)
    return None if source is None else _Place(source.start, source.end, source, link)


def _words(span_id: str, ground: Ground) -> str | None:
    span = ground.spans.get(span_id)
    return ground.words.get(span_id) if span is None else ground.text[span.start : span.end]


def _values(decision: Decision, span: Span, scheme: Scheme) -> tuple[Attribute, ...]:
    """The values that were asked for. Events are left out: readers may not know them."""
    asked = {
        origin.field.removeprefix("attribute:")
        for result in decision.results
        for origin in result.fields
        if origin.how in _ASKED and origin.field.startswith("attribute:")
    }
    known = scheme.labels.get(span.label)
    kinds = known.attributes if known is not None else {}
    return tuple(
        Attribute(name=one.name, value=one.value)
        for one in span.attributes
        if one.value and one.name in asked and one.name in kinds
        if kinds[one.name].type != "event_id"
    )
