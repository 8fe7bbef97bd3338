"""One person's set held against gold: each difference with its cause.

The two are aligned as several people's sets are for a reviewer (``diff.compare``), so what is
one question there is one difference here. Offsets are code points.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from annotator.decision import Decision
from annotator.diff import Card, Case, Given, LinkDraft, Question, Version, Votes
from annotator.model import Span

OWN, GOLD = "own", "gold"
"""The two that are compared, in place of people's ids."""

Cause = Literal[
    "missing", "extra", "label", "boundary", "edge", "split", "attribute", "link", "end"
]
CAUSES: tuple[Cause, ...] = (
    "missing",
    "extra",
    "label",
    "boundary",
    "edge",
    "split",
    "attribute",
    "link",
    "end",
)
"""In the order in which they are told. ``edge``: nothing but what a rule settles; ``end``: a link
that only one of the two can have, since the other has nothing at one of its ends."""
SEVERAL = "+"
"""Joins several rules, or types of links, in a detail."""
BECOMES = ">"


@dataclass(frozen=True, slots=True)
class Marked:
    """A span as a report needs it."""

    label: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Side:
    """What one of the two has: spans, the values asked about, or links; nothing where nothing."""

    spans: tuple[Marked, ...] = ()
    values: tuple[Given, ...] = ()
    links: tuple[LinkDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference. ``detail`` says which of its cause, in codes:

    - ``missing``, ``extra``: the label
    - ``label``: hers > gold's
    - ``boundary``: her span is ``longer``, ``shorter`` or ``moved``
    - ``edge``: the rules
    - ``split``: she has ``more`` spans than gold, ``fewer``, or ``others``
    - ``attribute``: the name; ``count`` for all numbers of a toll
    - ``link``, ``end``: ``missing:TYPE``, ``extra:TYPE``, ``target:TYPE``, ``turned:TYPE``, or
      ``type:HERS>GOLD``
    """

    cause: Cause
    detail: str
    label: str
    """Gold's, or hers where gold has nothing; of a link's source."""
    start: int
    end: int
    own: Side
    gold: Side
    decision: Decision | None = None


class Decisions:
    """What was decided about an article, found again by what it was about."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self._members: dict[str, Decision] = {}
        self._results: dict[str, Decision] = {}
        for one in decisions:
            if one.how != "settings":
                self._members |= dict.fromkeys(one.members, one)
                self._results |= {result.id: one for result in one.results}

    def about(self, members: Iterable[str]) -> Decision | None:
        """The decision about some spans or links, of hers or of gold."""
        ids = list(members)
        for held in (self._members, self._results):
            for id_ in ids:
                if id_ in held:
                    return held[id_]
        return None


def of_spans(
    text: str,
    cases: Iterable[Case],
    own: Mapping[str, Span],
    gold: Mapping[str, Span],
    decisions: Decisions,
) -> Iterator[Difference]:
    """The differences that cards about spans are made of. ``own`` and ``gold`` are by id."""
    for card, votes in cases:
        hers, settled = (_marked(text, card, spans) for spans in (own, gold))
        label = (settled or hers)[0].label
        decision = decisions.about(card.members)
        for cause, detail, mine, theirs in _causes(card, votes, hers, settled):
            place = card.start, card.end
            yield Difference(cause, detail, label, *place, mine, theirs, decision)


_Spans = tuple[Marked, ...]
_Found = tuple[Cause, str, Side, Side]


def _causes(card: Card, votes: Votes, hers: _Spans, settled: _Spans) -> Iterator[_Found]:
    both = Side(hers), Side(settled)
    if card.kind == "unanimous":
        return
    if not settled:
        yield "extra", hers[0].label, *both
    elif not hers:
        yield "missing", settled[0].label, *both
    elif card.kind == "split":
        more = len(hers) - len(settled)
        yield "split", "more" if more > 0 else "fewer" if more else "others", *both
    else:
        for question in card.questions:
            if question.code == "label":
                yield "label", f"{hers[0].label}{BECOMES}{settled[0].label}", *both
            elif question.code == "extent" and card.rules:
                yield "edge", SEVERAL.join(card.rules), *both
            elif question.code == "extent":
                yield "boundary", _moved(hers[0], settled[0]), *both
            elif question.code == "attribute" and question.when is None:
                said = [_said(question, votes, who).values for who in (OWN, GOLD)]
                yield "attribute", question.name, Side(hers, said[0]), Side(settled, said[1])


def of_links(cases: Iterable[Case], decisions: Decisions) -> Iterator[Difference]:
    """The differences that cards about links are made of."""
    for card, votes in cases:
        if card.kind == "unanimous":
            continue
        (question,) = card.questions
        own, gold = (_said(question, votes, who).links for who in (OWN, GOLD))
        cause: Cause = "end" if len(votes.people) < 2 and question.code == "link" else "link"
        first = (gold or own)[0]
        yield Difference(
            cause,
            _relation(own, gold),
            first.source.label,
            card.start,
            card.end,
            Side(links=own),
            Side(links=gold),
            decisions.about(card.members),
        )


def _marked(text: str, card: Card, spans: Mapping[str, Span]) -> tuple[Marked, ...]:
    found = [spans[id_] for id_ in card.members if id_ in spans]
    found.sort(key=lambda one: (one.start, -one.end))
    return tuple(Marked(one.label, one.start, one.end, text[one.start : one.end]) for one in found)


def _moved(own: Marked, gold: Marked) -> str:
    if own.start <= gold.start and gold.end <= own.end:
        return "longer"
    return "shorter" if gold.start <= own.start and own.end <= gold.end else "moved"


def _said(question: Question, votes: Votes, who: str) -> Version:
    given = (one for one in question.versions if who in votes.of(question.id, one.key))
    return next(given, Version(key=""))


def _relation(own: tuple[LinkDraft, ...], gold: tuple[LinkDraft, ...]) -> str:
    hers, settled = (SEVERAL.join(sorted({one.type for one in links})) for links in (own, gold))
    if not own or not gold:
        return f"missing:{settled}" if gold else f"extra:{hers}"
    if hers != settled:
        return f"type:{hers}{BECOMES}{settled}"
    turned = {(one.target.card, one.source.card) for one in own}
    if turned == {(one.source.card, one.target.card) for one in gold}:
        return f"turned:{settled}"
    return f"target:{settled}"
