"""How far the review is: a row for each card, and counts by class."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from annotator.adjudication.review import Review, State
from annotator.diff import CardClass


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
