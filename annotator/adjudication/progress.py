"""How far the review is, how long cards take, and whether rules and defaults do well."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from statistics import median
from typing import NamedTuple

from annotator.adjudication.review import Review, State
from annotator.decision import Decision, ReviewSettings
from annotator.diff import CardClass

ENOUGH = 10
"""Samples of a rule before its rate says something."""


class CardRow(NamedTuple):
    """A card as lists need it; in reading order within its document, links last."""

    card: str
    document: str
    kind: CardClass
    start: int
    end: int
    state: State
    left: bool
    """Whether a person has to decide about it."""
    flag: bool
    alike: str
    """The same for candidates of copies; empty where there can be none."""


class Progress(NamedTuple):
    """Cards of one class. What rules settle and nobody has to look at is in ``settled`` only."""

    total: int = 0
    left: int = 0
    decided: int = 0
    settled: int = 0
    stale: int = 0


class Checked(NamedTuple):
    """What became of the samples of a rule."""

    checked: int
    reversed: int

    @property
    def rate(self) -> float | None:
        """The share that was decided otherwise; None where nothing was looked at."""
        return self.reversed / self.checked if self.checked else None


class Took(NamedTuple):
    """How long cards of one class took."""

    cards: int
    median: float
    """Milliseconds."""


class Taken(NamedTuple):
    """How often a default was taken: where it was shown, and where it was not."""

    shown: int
    shown_taken: int
    hidden: int
    hidden_taken: int


def rows(review: Review) -> list[CardRow]:
    """The rows of one document."""
    found = []
    for case in review.cases:
        card = case.card
        standing = review.standings[card.id]
        found.append(
            CardRow(
                card=card.id,
                document=card.document,
                kind=card.kind,
                start=card.start,
                end=card.end,
                state=standing.state,
                left=review.is_left(case),
                flag=standing.decision is not None and standing.decision.flag,
                alike=card.alike if card.questions else "",
            )
        )
    return found


def progress(listed: Iterable[CardRow]) -> dict[CardClass, Progress]:
    """How far each class is. A sample counts to what it looks like to the reviewer: the classes
    of cards that nobody has to decide are in the count of settled ones."""
    counts: dict[CardClass, Counter[str]] = defaultdict(Counter)
    for row in listed:
        count = counts[row.kind]
        count["total"] += 1
        count["left"] += row.left
        count["stale"] += row.state == "stale"
        count["decided"] += row.state == "decided"
        count["settled"] += row.state == "settled"
    return {
        kind: Progress(*(count[field] for field in Progress._fields))
        for kind, count in counts.items()
    }


def times(decisions: Iterable[Decision]) -> dict[str, Took]:
    """How long a card takes, by class."""
    took: dict[str, list[int]] = defaultdict(list)
    for one in decisions:
        if one.how == "decided" and one.took is not None:
            took[one.sort].append(one.took)
    return {kind: Took(len(found), median(found)) for kind, found in took.items()}


def reversals(decisions: Iterable[Decision]) -> dict[str, Checked]:
    """What became of the samples of each rule."""
    found: dict[str, Checked] = {}
    for one in decisions:
        if one.checked:
            for rule in one.rules:
                checked, other = found.get(rule, Checked(0, 0))
                found[rule] = Checked(checked + 1, other + one.reversed)
    return found


def in_question(found: Mapping[str, Checked], settings: ReviewSettings) -> list[str]:
    """Rules that were reversed more often than the settings allow."""
    return sorted(
        rule
        for rule, one in found.items()
        if one.checked >= ENOUGH and (one.rate or 0) > settings.reversal_limit
    )


def defaults(decisions: Iterable[Decision]) -> dict[str, Taken]:
    """What the default does, by class: whether it is taken more often where it is shown."""
    counts: dict[str, Counter[tuple[bool, bool]]] = defaultdict(Counter)
    for one in decisions:
        for answer in one.answers if one.how == "decided" else ():
            if answer.default is not None:
                taken = answer.choice == "version" and answer.version == answer.default
                counts[one.sort][answer.shown, taken] += 1
    return {
        kind: Taken(
            count[True, True] + count[True, False],
            count[True, True],
            count[False, True] + count[False, False],
            count[False, True],
        )
        for kind, count in counts.items()
    }
