"""What other settings would do to the cards that are open now, told before they are set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from annotator.adjudication.review import Review
from annotator.adjudication.settling import MAJORITY, SAMPLE, UNANIMOUS, automatic, is_drawn
from annotator.decision import ReviewSettings

TRIVIAL = ReviewSettings().trivial
"""The rules for trivial edges that there are."""
RULES = (UNANIMOUS, *TRIVIAL, MAJORITY)
_EVERY = ReviewSettings(trivial=TRIVIAL, unanimous=True, majority=True)


class Candidate(NamedTuple):
    """An open card that rules would settle if these were on, and no person has taken back."""

    card: str
    rules: tuple[str, ...]


class Effect(NamedTuple):
    """Cards that would be settled without a person, and that would come to one after all."""

    settled: int
    asked: int


def candidates(review: Review) -> Iterator[Candidate]:
    """Those of one document; none while somebody's work is missing."""
    if review.waiting:
        return
    for case in review.cases:
        settled = automatic(case, _EVERY) if review.is_free(case) else None
        if settled is not None:
            yield Candidate(case.card.id, settled.rules)


def on(settings: ReviewSettings) -> frozenset[str]:
    """The rules that are on."""
    extra = {UNANIMOUS: settings.unanimous, MAJORITY: settings.majority}
    return frozenset(settings.trivial) | {rule for rule, is_on in extra.items() if is_on}


def effect(found: Iterable[Candidate], now: ReviewSettings, then: ReviewSettings) -> Effect:
    """What ``then`` does to candidates that ``now`` does not. What rules have settled stays."""
    settled = asked = 0
    before, after = on(now), on(then)
    for card, rules in found:
        was = before.issuperset(rules) and not is_drawn(card, SAMPLE, now.sampled)
        will = after.issuperset(rules) and not is_drawn(card, SAMPLE, then.sampled)
        settled += will and not was
        asked += was and not will
    return Effect(settled, asked)
