"""One document under review: its cards, what was decided about them, and its gold set.

A decision belongs to the card that has most of the spans (or links) it was about, so that it
is found again when late work has changed the card; then it is stale. All states follow from
cards, decisions and gold; nothing of them is stored.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal, NamedTuple

from annotator.adjudication.settling import Settled, automatic, is_sample, questions
from annotator.decision import Decision, ReviewSettings
from annotator.diff import Card, Case, End, LinkDraft, Question
from annotator.model import AnnotationSet, Article, Link, Object, Span, Touched, by_position
from annotator.scheme import Scheme

State = Literal["open", "waiting", "moot", "decided", "settled", "stale"]
"""To be decided; waits for the ends of a link, or for people whose work a rule needs; a link whose
ends are not in gold; decided by a person; settled by a rule; decided, but on what has changed."""


class Standing(NamedTuple):
    """How it stands with a card."""

    state: State
    decision: Decision | None = None


@dataclass(frozen=True)
class Review:
    """A document with all that its review needs."""

    scheme: Scheme
    settings: ReviewSettings
    gold: Article
    """The gold set with the article."""
    cases: tuple[Case, ...] = ()
    """Spans in reading order, then links."""
    decisions: tuple[Decision, ...] = ()
    """All that are about this document."""
    waiting: tuple[str, ...] = ()
    """Those who are to annotate it and have not handed in."""
    skipped: tuple[tuple[str, str | None], ...] = ()
    """Those who are done with the document and say nothing of what is in it, with the reason."""
    elsewhere: Mapping[str, tuple[Span, ...] | None] = field(default_factory=dict)
    """What came of the cards of other documents that links lead to, by card: spans in gold, or
    None where they are undecided."""
    others: tuple[AnnotationSet, ...] = ()
    """The gold sets of other documents in which links to this one begin."""

    @cached_property
    def standings(self) -> dict[str, Standing]:
        """How it stands with each card, by its id."""
        return {case.card.id: self._standing(case) for case in self.cases}

    @cached_property
    def lost(self) -> tuple[Decision, ...]:
        """Decisions about what nobody marks any more. What they put into gold is still there."""
        held = {one.id for one in self._matched.values()}
        return tuple(
            one
            for one in self.decisions
            if one.id not in held and one.how not in ("created", "settings") and one.results
        )

    def case(self, card_id: str) -> Case | None:
        """The case of a card."""
        return self._by_id.get(card_id)

    def decision(self, card_id: str) -> Decision | None:
        """What was decided about a card, on whatever versions."""
        return self._matched.get(card_id)

    def asked(self, case: Case) -> tuple[Question, ...]:
        """What the reviewer is asked: without links to what is not in gold, and without a
        default where the card was drawn for that."""
        shown = []
        for question in questions(case.card, self.settings):
            kept = tuple(
                version
                for version in question.versions
                if all(self.possible(link) for link in version.links)
            )
            default = question.default
            if default not in {one.key for one in kept}:
                default = None
            shown.append(question.model_copy(update={"versions": kept, "default": default}))
        return tuple(shown)

    def possible(self, link: LinkDraft) -> bool:
        """Whether both ends of a link are in gold, with labels that it may join."""
        source, target = self.end(link.source), self.end(link.target)
        if source is None or target is None:
            return False
        near = link.source.document == link.target.document
        made = Link(id="", set=source.set, type=link.type, source=source.id, target=target.id)
        return not self.scheme.check_link(made, source, target, near)

    def end(self, end: End) -> Span | None:
        """The span in gold that a link's end has become: of several that came of its card, the
        one that has most in common with it."""
        spans = self.came_of(end.card)
        if not spans:
            return None
        return max(spans, key=lambda one: (_common(one, end), one.label == end.label, one.id))

    def came_of(self, card_id: str) -> tuple[Span, ...] | None:
        """The spans in gold that came of a card; None where it is undecided."""
        if card_id not in self._by_id:
            return self.elsewhere.get(card_id)
        decision = self._matched.get(card_id)
        if decision is None or decision.how == "flagged":
            return None
        return tuple(self._spans[r.id] for r in decision.results if r.id in self._spans)

    # -- inside

    @cached_property
    def _by_id(self) -> dict[str, Case]:
        return {case.card.id: case for case in self.cases}

    @cached_property
    def _spans(self) -> dict[str, Span]:
        return {span.id: span for span in self.gold.spans}

    @cached_property
    def _links(self) -> frozenset[str]:
        return frozenset(link.id for link in self.gold.links)

    @cached_property
    def _matched(self) -> dict[str, Decision]:
        return matched((case.card for case in self.cases), self.decisions)

    def _standing(self, case: Case) -> Standing:
        decision = self._matched.get(case.card.id)
        if decision is None or decision.how == "flagged":
            return Standing(self._undecided(case), decision)
        if not self._is_in_gold(decision):
            state = self._undecided(case)
            return Standing("stale" if state == "open" else state, decision)
        if decision.seen != case.card.seen:
            return Standing("stale", decision)
        return Standing("decided" if decision.how == "decided" else "settled", decision)

    def _follow(self, before: Review, changed: Collection[str]) -> None:
        """Take from the review before the standings that these changed things don't concern;
        cards and settings are the same."""
        if "standings" not in vars(before):
            return
        found = {}
        for case in self.cases:
            id_ = case.card.id
            known = before.standings[id_]
            decision = self._matched.get(id_)
            same = decision is known.decision and not case.card.ends
            if not same or (decision and any(one.id in changed for one in decision.results)):
                known = self._standing(case)
            found[id_] = known
        vars(self)["standings"] = found

    def _undecided(self, case: Case) -> State:
        ends = case.card.ends
        if any(self.came_of(end) is None for end in ends):
            return "waiting"
        if ends and not any(self.possible(link) for link in _links_of(case.card)):
            return "moot"
        if self.waiting and automatic(case, self.settings) is not None:
            # Rules will see to it once everybody has handed in.
            return "waiting"
        return "open"

    def _is_in_gold(self, decision: Decision) -> bool:
        """Whether what it put there is still there."""
        return all(
            one.id in (self._spans if one.kind == "span" else self._links)
            for one in decision.results
        )

    def is_left(self, case: Case) -> bool:
        """Whether a person has to decide about the card; what rules are about to settle does not
        count, but for samples."""
        if self.standings[case.card.id].state not in ("open", "stale"):
            return False
        return self.by_rule(case) is None

    def by_rule(self, case: Case) -> Settled | None:
        """What rules are about to make of a card that is open, or that they have settled on what
        has changed since; None for a sample, and where a person took it back."""
        if not self.is_free(case) or is_sample(case, self.settings):
            return None
        return automatic(case, self.settings, bool(self.waiting))

    def is_free(self, case: Case) -> bool:
        """Whether rules may settle a card: it is open, and no person decided it or took it back."""
        state, decision = self.standings[case.card.id]
        by_person = decision is not None and (
            decision.how == "decided" or (decision.how == "flagged" and bool(decision.rules))
        )
        return state in ("open", "stale") and not by_person


def after(review: Review, touched: Touched) -> Review:
    """``review`` as it is once ``touched`` has happened, without asking the store.

    What annotators hand in, and what comes of cards in other documents, is not followed: the
    document is read again then.
    """
    return changed(review, touched.changed, (id_ for _, id_ in touched.removed))


def changed(review: Review, things: Iterable[Object], removed: Iterable[str]) -> Review:
    """``review`` with these things as they are now, and without those of these ids."""
    spans = {span.id: span for span in review.gold.spans}
    links = {link.id: link for link in review.gold.links}
    decisions = {one.id: one for one in review.decisions}
    own, settings = review.gold.set, review.settings
    others = {one.id: one for one in review.others}
    touched = set()
    for thing in things:
        touched.add(thing.id)
        if isinstance(thing, Span) and thing.set == own.id:
            spans[thing.id] = thing
        elif isinstance(thing, Link) and (thing.set == own.id or thing.target in spans):
            links[thing.id] = thing
        elif isinstance(thing, AnnotationSet) and thing.id == own.id:
            own = thing
        elif isinstance(thing, AnnotationSet) and thing.layer == own.layer:
            others[thing.id] = thing
        elif isinstance(thing, Decision) and thing.settings is not None:
            settings = thing.settings
        elif isinstance(thing, Decision) and thing.document == own.document:
            decisions[thing.id] = thing
    for id_ in removed:
        touched.add(id_)
        if id_ == own.id:
            own = own.model_copy(update={"status": "todo", "updated_at": None})
        for held in (spans, links, decisions):
            held.pop(id_, None)
    ordered = tuple(sorted(spans.values(), key=by_position))
    gold = replace(review.gold, set=own, spans=ordered, links=tuple(links.values()))
    begin_there = {link.set for link in links.values()}
    now = replace(
        review,
        gold=gold,
        decisions=tuple(decisions.values()),
        settings=settings,
        others=tuple(one for one in others.values() if one.id in begin_there),
    )
    if settings is review.settings:
        now._follow(review, touched)
    return now


def matched(cards: Iterable[Card], decisions: Sequence[Decision]) -> dict[str, Decision]:
    """For each card (by id) the decision that was about it, or about most of what it is about."""
    listed = list(cards)
    by_card: dict[str, Decision] = {}
    for one in decisions:
        if one.card and (one.card not in by_card or one.id < by_card[one.card].id):
            by_card[one.card] = one
    found = {card.id: by_card[card.id] for card in listed if card.id in by_card}
    taken = {one.id for one in found.values()}
    about: dict[str, list[Decision]] = {}
    for one in decisions:
        if one.id not in taken:
            for member in one.members:
                about.setdefault(member, []).append(one)
    if not about:
        return found
    pairs = [
        (-len(set(card.members) & set(one.members)), card.start, card.id, one.id, one)
        for card in listed
        if card.id not in found
        for one in {each.id: each for m in card.members for each in about.get(m, ())}.values()
    ]
    for _, _, card_id, id_, one in sorted(pairs, key=lambda pair: pair[:4]):
        if card_id not in found and id_ not in taken:
            found[card_id] = one
            taken.add(id_)
    return found


def _links_of(card: Card) -> list[LinkDraft]:
    asked = [link for q in card.questions for version in q.versions for link in version.links]
    return [*card.links, *asked]


def _common(span: Span, end: End) -> int:
    return max(0, min(span.end, end.end) - max(span.start, end.start))
