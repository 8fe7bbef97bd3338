"""Filling in attributes: accepting what is proposed, and giving other values instead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QObject

from annotator import edits
from annotator.model import Attribute, Observed, Span
from annotator.suggest.agreeing import agreeing
from annotator.suggest.linking import LinkProposal
from annotator.suggest.offers import Offer, accepted
from annotator.suggest.proposals import Proposal
from annotator.ui.desk import Desk
from annotator.ui.offers.offering import Offering
from annotator.ui.session import Session
from annotator.ui.widgets.attribute_form import first_missing
from annotator.ui.widgets.inspector import Inspector


class Filling(QObject):
    """What Enter does with the current span, and what the form asks for."""

    def __init__(
        self, desk: Desk, session: Session, offering: Offering, inspector: Inspector
    ) -> None:
        super().__init__(desk)
        self._desk, self._session = desk, session
        self._offering, self._inspector = offering, inspector
        inspector.attribute_changed.connect(self.give)
        inspector.accept_wanted.connect(self.accept_one)
        inspector.decline_wanted.connect(self.decline)
        inspector.enter_wanted.connect(self.enter)

    def enter(self) -> None:
        """Accept what is proposed for the current span; if there is nothing, go into its form."""
        if self._desk.lags:
            self._desk.settle()
        if not self.accept():
            self._inspector.enter_form()

    def entering(self) -> str | None:
        """What ``enter`` does now, in a word or two; None where it goes into the form."""
        if self._desk.picking.active:
            return self.tr("Take the words")
        if self._desk.guess is not None:
            return self.tr("Tag as proposed")
        return self.tr("Accept") if self._desk.offer else None

    def accept(self) -> bool:
        """Accept all that is proposed, in one action; False where there is nothing.

        Where something required is still missing, go into the form, at it.
        """
        span, offer = self._desk.span, self._desk.offer
        if span is None or self._desk.open is None or not offer or not self._desk.editable:
            return False
        values = {one.attribute: one.values for one in offer.attributes}
        self._set(span, values, offer.links, "span.accept")
        self._note(span, _accepted(offer))
        then = accepted(span, offer.attributes)
        missing = first_missing(self._session.scheme.check_span(then, self._desk.open.text))
        if missing is not None:
            self._inspector.enter_form(missing, "missing")
        return True

    def accept_one(self, name: str) -> None:
        """Accept what is proposed for one attribute."""
        span, proposal = self._desk.span, self._desk.offer.proposal(name)
        if span is not None and proposal is not None and self._desk.editable:
            self._set(span, {name: proposal.values}, (), "span.accept")
            self._note(span, [_observed(proposal, "accepted")])

    def decline(self, name: str) -> None:
        """Show no such proposal for this span any more."""
        span, proposal = self._desk.span, self._desk.offer.proposal(name)
        if span is not None and proposal is not None and self._desk.editable:
            self._note(span, [_observed(proposal, "rejected")])
            self._desk.settle()

    def give(self, name: str, values: tuple[Attribute, ...]) -> None:
        """Give an attribute other values; what follows from it by rule changes with it."""
        span, open_ = self._desk.span, self._desk.open
        if span is None or open_ is None or not self._desk.editable:
            return
        proposal = self._desk.offer.proposal(name)
        new = {name: values, **self._agreeing(span, name, values)}
        # What a person gives by hand is not computed again.
        then = edits.with_attributes(span, new)
        again = self._offering.recomputed(open_, then)
        new |= {other: made for other, made in again.items() if other not in new}
        self._set(span, new)
        if not values:
            self._note(span, [Observed(name=name, outcome="rejected")])
        elif proposal is not None:
            same = [a.value for a in values] == [a.value for a in proposal.values]
            self._note(span, [_observed(proposal, "accepted" if same else "changed")])

    # -- inside

    def _set(
        self,
        span: Span,
        values: Mapping[str, Sequence[Attribute]],
        links: Sequence[LinkProposal] = (),
        command: str = "span.attribute",
    ) -> None:
        id_ = span.id
        ends = [(one.type, one.target) for one in links if one.target is not None]
        self._desk.edit(lambda a: edits.set_attributes(a, id_, values, ends, command), span)

    def _agreeing(
        self, span: Span, name: str, values: tuple[Attribute, ...]
    ) -> dict[str, tuple[Attribute, ...]]:
        """The numbers of a toll that change with one of them, proposals taken as values."""
        before = {one.attribute: one.values[0].value for one in self._desk.offer.attributes}
        before |= {a.name: a.value for a in span.attributes}
        known = self._session.scheme.labels.get(span.label)
        found = agreeing(before, name, values[0].value if values else None)
        return {
            other: () if value is None else (Attribute(name=other, value=value),)
            for other, value in found.items()
            if known is not None and other in known.attributes
        }

    def _note(self, span: Span, news: Sequence[Observed]) -> None:
        if (author := self._session.author) is not None:
            self._offering.observing.note(author, span, news)


def _observed(proposal: Proposal, outcome: str) -> Observed:
    return Observed.model_validate(
        {
            "name": proposal.attribute,
            "values": tuple(a.value for a in proposal.values),
            "reason": proposal.reason,
            "outcome": outcome,
        }
    )


def _accepted(offer: Offer) -> list[Observed]:
    return [*(_observed(one, "accepted") for one in offer.attributes), *_links(offer.links)]


def _links(links: Sequence[LinkProposal]) -> Iterator[Observed]:
    for one in links:
        if one.target is not None:
            values = (one.target,)
            yield Observed(
                sort="link", name=one.type, values=values, reason=one.reason, outcome="accepted"
            )
