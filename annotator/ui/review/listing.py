"""What the page Review asks of the store about all cards; all of it runs on the store thread."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from annotator import adjudication
from annotator.adjudication import CardRow, Deck, Tally
from annotator.decision import Decision
from annotator.model import Event
from annotator.store import Store
from annotator.ui.review.shelf import Shelf
from annotator.ui.session import Progress, Steps

FEW = 20
"""Documents that are looked at again before all are listed."""


class Listed(NamedTuple):
    """All cards, and what else the page shows of the whole project."""

    deck: Deck
    tally: Tally
    events: list[Event]
    shelf: Shelf
    behind: bool
    """Whether there may be cards that are not listed yet."""


def rows_of(documents: list[str], store: Store) -> Steps:
    """The rows of documents that have changed, by document."""
    found = {}
    for done, document in enumerate(documents, 1):
        found[document] = store.card_rows([document])
        yield Progress(done, len(documents))
    return found


def kept_rows(documents: Collection[str], store: Store) -> dict[str, list[CardRow]]:
    """The rows of documents that are as of now already, by document."""
    found: dict[str, list[CardRow]] = {document: [] for document in documents}
    for row in store.card_rows(documents, renew=False):
        found[row.document].append(row)
    return found


def all_cards(touched: frozenset[str], store: Store) -> Listed:
    """Everything; a few documents that were touched meanwhile are looked at first."""
    if len(touched) <= FEW:
        store.card_rows(touched)
    behind = store.cards_behind() > 0
    return Listed(Deck(store.card_rows()), store.tally(), store.events(), Shelf.of(store), behind)


def settling(documents: list[str], reviewer: str, store: Store) -> Steps:
    """Let rules settle what they can in documents: the decisions, and the rows by document."""
    decisions: list[Decision] = []
    rows = {}
    for done, document in enumerate(documents, 1):
        action = adjudication.settle_automatically(store.review(document), reviewer)
        if action is not None:
            changed = store.apply(action).changed
            decisions += [thing for thing in changed if isinstance(thing, Decision)]
        rows[document] = store.card_rows([document])
        yield Progress(done, len(documents))
    return decisions, rows
