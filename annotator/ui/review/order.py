"""In which order cards come, and which ones one goes through."""

from __future__ import annotations

from annotator.adjudication import CardRow, Counts, shown_class
from annotator.ui.review.docket import Docket
from annotator.ui.review.summary import PRECEDENTS, RULE


class Order:
    """Cards in reading order. ``stack`` is the class, or ``rule:NAME``, that one goes through;
    ``precedents``, or empty for all. Looks no further than the card that is found."""

    def __init__(self, docket: Docket) -> None:
        self._docket = docket
        self.stack = ""
        self.skipped: set[str] = set()

    @property
    def rule(self) -> str | None:
        """The rule whose cards one looks through."""
        return self.stack.removeprefix(RULE) if self.stack.startswith(RULE) else None

    def is_left(self, row: CardRow) -> bool:
        """Whether a card is to be gone through."""
        if self.rule is not None or self.stack == PRECEDENTS:
            return self.comes(row)
        return row.left and self.stack in ("", shown_class(row))

    def comes(self, row: CardRow) -> bool:
        """Whether one comes past a card when going on or back, decided ones included."""
        if self.stack == PRECEDENTS:
            known = self._docket.tally.about(row.card)
            return known is not None and known.told
        if self.rule is not None:
            known = self._docket.tally.about(row.card)
            return row.state == "settled" and known is not None and self.rule in known.rules
        if not (row.left or row.state == "decided"):
            return False
        return self.stack in ("", shown_class(row), row.kind)

    def first(self) -> CardRow | None:
        """The first card to be gone through."""
        return next(filter(self.is_left, self._docket.deck.behind(None, self._any_left)), None)

    def beside(self, card: str | None, by: int) -> CardRow | None:
        """The next card where ``by`` is 1, the one before where it is -1."""
        deck = self._docket.deck
        walk = deck.behind if by > 0 or card is None else deck.before
        return next(filter(self.comes, walk(card, self._any_comes)), None)

    def next_left(self, card: str | None) -> CardRow | None:
        """The next card to decide; skipped ones come when the others are done."""
        skipped = None
        for row in self._docket.deck.round(card, self._any_left):
            if self.is_left(row):
                if row.card not in self.skipped:
                    return row
                skipped = skipped or row
        self.skipped.clear()
        return skipped

    def next_document(self, card: str | None, document: str | None) -> CardRow | None:
        """The next card to decide in another article."""
        rows = self._docket.deck.round(card, self._any_left)
        return next((row for row in rows if row.document != document and self.is_left(row)), None)

    def _any_left(self, counts: Counts) -> bool:
        if self.rule is not None:
            return counts.states["settled"] > 0
        if self.stack == PRECEDENTS:
            return counts.states["settled"] + counts.states["decided"] + counts.flagged > 0
        return counts.left.total() > 0

    def _any_comes(self, counts: Counts) -> bool:
        return self._any_left(counts) or counts.states["decided"] > 0
