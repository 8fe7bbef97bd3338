"""Figures over all decisions that are kept up as decisions come and go: how long cards take, what
rules settled and how often people decided otherwise, what defaults do.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from statistics import median
from typing import NamedTuple

from annotator.adjudication.deck import SAMPLED
from annotator.decision import Decision, ReviewSettings
from annotator.precedents import says_something

ENOUGH = 10
"""Samples of a rule before its rate says something."""
AUTOMATIC = ("unanimous", "majority", "rule")
"""How a decision came about that nobody made."""


class Decided(NamedTuple):
    """What figures and lists need of a decision; see ``Decision``."""

    id: str
    card: str
    document: str | None
    sort: str
    how: str
    rules: tuple[str, ...] = ()
    checked: bool = False
    reversed: bool = False
    took: int | None = None
    defaults: tuple[tuple[bool, bool], ...] = ()
    """For each answer to a question that has one: whether it was shown, whether it was taken."""
    told: bool = False
    """Whether it is a precedent."""
    withheld: bool = False


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

    shown: int = 0
    shown_taken: int = 0
    hidden: int = 0
    hidden_taken: int = 0


def noted(one: Decision) -> Decided:
    """The part of a decision that is counted."""
    return Decided(
        one.id,
        one.card,
        one.document,
        one.sort,
        one.how,
        one.rules,
        one.checked,
        one.reversed,
        one.took,
        tuple(
            (answer.shown, answer.choice == "version" and answer.version == answer.default)
            for answer in one.answers
            if answer.default is not None
        ),
        says_something(one),
        one.withheld,
    )


class Tally:
    """Decisions by id and by card, with their figures."""

    def __init__(self, decided: Iterable[Decided] = ()) -> None:
        self.settled: Counter[str] = Counter()
        """What each rule settled."""
        self.told: Counter[str] = Counter()
        """Precedents by document, also those that are kept among reviewers."""
        self.withheld: Counter[str] = Counter()
        """Those that are."""
        self._all: dict[str, Decided] = {}
        self._cards: dict[str, Decided] = {}
        self._took: dict[str, list[int]] = defaultdict(list)
        self._checked: Counter[tuple[str, bool]] = Counter()
        self._defaults: dict[str, Counter[tuple[bool, bool]]] = defaultdict(Counter)
        for one in decided:
            self.put(one)

    @classmethod
    def of(cls, decisions: Iterable[Decision]) -> Tally:
        """The figures of these decisions."""
        return cls(map(noted, decisions))

    def find(self, id_: str) -> Decided | None:
        """A decision by its id."""
        return self._all.get(id_)

    def about(self, card: str) -> Decided | None:
        """What was decided about a card."""
        return self._cards.get(card)

    def settled_in(self, rule: str) -> list[str]:
        """Documents in which a rule settled something."""
        found = (one for one in self._all.values() if rule in one.rules and one.how in AUTOMATIC)
        return sorted({one.document for one in found if one.document})

    def put(self, one: Decided) -> None:
        """A decision is there, or is another one now."""
        self.drop(one.id)
        one = one._replace(sort=SAMPLED.get(one.sort, one.sort))
        self._all[one.id] = one
        if one.card:
            self._cards[one.card] = one
        self._count(one, 1)
        if one.how == "decided" and one.took is not None:
            insort(self._took[one.sort], one.took)

    def drop(self, id_: str) -> None:
        """A decision is gone; nothing where there was none."""
        one = self._all.pop(id_, None)
        if one is None:
            return
        if self._cards.get(one.card) is one:
            del self._cards[one.card]
        self._count(one, -1)
        if one.how == "decided" and one.took is not None:
            took = self._took[one.sort]
            del took[bisect_left(took, one.took)]

    def times(self) -> dict[str, Took]:
        """How long a card takes, by class."""
        return {sort: Took(len(took), median(took)) for sort, took in self._took.items() if took}

    def reversals(self) -> dict[str, Checked]:
        """What became of the samples of each rule."""
        return {
            rule: Checked(self._checked[rule, True] + self._checked[rule, False], turned)
            for rule in dict.fromkeys(rule for rule, _ in self._checked)
            if (turned := self._checked[rule, True]) or self._checked[rule, False]
        }

    def defaults(self) -> dict[str, Taken]:
        """What the default does, by class: whether it is taken more often where it is shown."""
        return {
            sort: Taken(
                count[True, True] + count[True, False],
                count[True, True],
                count[False, True] + count[False, False],
                count[False, True],
            )
            for sort, count in self._defaults.items()
            if count.total()
        }

    def _count(self, one: Decided, by: int) -> None:
        if one.told and one.document is not None:
            self.told[one.document] += by
            self.withheld[one.document] += by * one.withheld
        for rule in one.rules:
            if one.how in AUTOMATIC:
                self.settled[rule] += by
            if one.checked:
                self._checked[rule, one.reversed] += by
        if one.how == "decided":
            for default in one.defaults:
                self._defaults[one.sort][default] += by


def in_question(found: Mapping[str, Checked], settings: ReviewSettings) -> list[str]:
    """Rules that were reversed more often than the settings allow."""
    return sorted(
        rule
        for rule, one in found.items()
        if one.checked >= ENOUGH and (one.rate or 0) > settings.reversal_limit
    )
