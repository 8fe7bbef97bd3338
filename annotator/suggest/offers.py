"""All that is proposed for one span together: what one key accepts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from annotator.model import Article, Attribute, Event, Observed, Span
from annotator.scheme import Scheme
from annotator.suggest.actors import Actors
from annotator.suggest.inheritance import inherited
from annotator.suggest.linking import LinkProposal, links
from annotator.suggest.proposals import Proposal, propose
from annotator.suggest.unfolding import unfolded
from annotator.suggest.wording import Wording


class Declined(NamedTuple):
    """A proposal that somebody does not want for a span; no values: whatever they are."""

    name: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """What a span could have and has not: values, links, what it takes over from around it
    (derived), and the rarely used attributes that a cue brings to light. ``seen`` says in how
    many spans the annotator has had its source speak before."""

    attributes: tuple[Proposal, ...] = ()
    links: tuple[LinkProposal, ...] = ()
    inherited: tuple[Attribute, ...] = ()
    cued: frozenset[str] = frozenset()
    seen: int = 0

    def __bool__(self) -> bool:
        """Whether there is anything to accept."""
        return bool(self.attributes or self.links)

    def proposal(self, name: str) -> Proposal | None:
        """What is proposed for one attribute."""
        return next((one for one in self.attributes if one.attribute == name), None)

    def taken_over(self, name: str) -> tuple[Attribute, ...]:
        """What the span inherits of one attribute."""
        return tuple(one for one in self.inherited if one.name == name)


NOTHING = Offer()


def offer(
    article: Article,
    scheme: Scheme,
    span: Span,
    actors: Actors,
    wording: Wording,
    events: Sequence[Event] = (),
    declined: Collection[Declined] = (),
) -> Offer:
    """What to offer for ``span``, a span of ``article``, but for what was ``declined``."""
    made = [
        one
        for one in propose(article, scheme, span, actors, wording, events)
        if Declined(one.attribute) not in declined
        and Declined(one.attribute, tuple(a.value for a in one.values)) not in declined
    ]
    # A denial's link depends on its kind, which may be a proposal itself.
    then = accepted(span, made)
    return Offer(
        tuple(made),
        tuple(
            one
            for one in links(article, scheme, then, wording)
            if one.target is not None and Declined(one.type, (one.target,)) not in declined
        ),
        inherited(article, scheme, span),
        unfolded(scheme, span.label, article.text, span.start, span.end),
        actors.seen(then.value("source") or then.value("denier") or ""),
    )


def accepted(span: Span, proposals: Iterable[Proposal]) -> Span:
    """``span`` once ``proposals`` have been accepted."""
    more = tuple(value for one in proposals for value in one.values)
    return span.model_copy(update={"attributes": span.attributes + more}) if more else span


def recomputed(
    article: Article,
    scheme: Scheme,
    span: Span,
    actors: Actors,
    wording: Wording,
) -> dict[str, tuple[Attribute, ...]]:
    """The values of ``span`` that the program computed, computed again from its other ones.

    Those that come out as they are, or that nothing tells any more, are left out.
    """
    old = {a.name: a.value for a in span.attributes if a.origin == "computed"}
    if not old:
        return {}
    kept = tuple(a for a in span.attributes if a.origin != "computed")
    bare = span.model_copy(update={"attributes": kept})
    return {
        one.attribute: one.values
        for one in propose(article, scheme, bare, actors, wording)
        if one.attribute in old and one.values[0].value != old[one.attribute]
    }


def declined(seen: Iterable[Observed]) -> frozenset[Declined]:
    """What the observation of a span says that somebody does not want."""
    return frozenset(Declined(one.name, one.values) for one in seen if one.outcome == "rejected")
