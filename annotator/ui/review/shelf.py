"""What else a reviewer has of the project beside its cards: closed documents, open questions."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from annotator.adjudication import Deck
from annotator.model import GOLD_AUTHOR, AnnotationSet, Precedent
from annotator.store import Store
from annotator.ui.review.asked import Asked


class Shelf:
    """Read with the cards, then kept up as things change. Used by one thread at a time."""

    def __init__(
        self,
        closed: Iterable[str] = (),
        bare: Iterable[str] = (),
        questions: Iterable[Precedent] = (),
    ) -> None:
        self.closed = set(closed)
        """Documents in which a reviewer said that all is settled."""
        self.bare = list(bare)
        """Documents that people are done with and that have no cards."""
        self.asked = Asked(questions)

    @classmethod
    def of(cls, store: Store) -> Shelf:
        """What the project has. Raises Failure."""
        closed = (own.document for own in store.gold_sets() if own.status == "adjudicated")
        return cls(closed, store.without_cards(), store.questions())

    def closable(self, deck: Deck) -> list[str]:
        """Documents in which nothing is left and that are still open."""
        return [one for one in (*deck.settled, *self.bare) if one not in self.closed]

    def follow(self, changed: Iterable[object], gone: Collection[tuple[str, str]]) -> bool:
        """Take in what was changed; True where questions have to be read again."""
        asked = any(kind == "precedent" for kind, _ in gone)
        for thing in changed:
            asked = asked or isinstance(thing, Precedent)
            if isinstance(thing, AnnotationSet) and thing.layer == "gold":
                closed = thing.status == "adjudicated"
                (self.closed.add if closed else self.closed.discard)(thing.document)
        sets = {id_ for kind, id_ in gone if kind == "set"}
        if sets:
            self.closed -= {one for one in self.closed if _gold_set(one) in sets}
        return asked


def _gold_set(document: str) -> str:
    return AnnotationSet.id_for(document, GOLD_AUTHOR, "gold")
