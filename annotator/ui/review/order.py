"""In which order cards come, and which ones one goes through."""

from __future__ import annotations

from annotator.adjudication import CardRow
from annotator.ui.review.docket import Docket, shown_class
from annotator.ui.review.summary import RULE


class Order:
    """Cards in reading order. ``stack`` is the class, or ``rule:NAME``, that one goes through;
    empty for all."""

    def __init__(self, docket: Docket) -> None:
        self._docket = docket
        self.stack = ""
        self.skipped: set[str] = set()

    @property
    def rule(self) -> str | None:
        """The rule whose cards one looks through."""
        return self.stack.removeprefix(RULE) if self.stack.startswith(RULE) else None

    def left(self) -> list[CardRow]:
        """What is to be gone through."""
        if self.rule is not None:
            return [row for row in self._docket.rows if self.comes(row)]
        return self._docket.left(self.stack)

    def comes(self, row: CardRow) -> bool:
        """Whether one comes past a card when going on or back, decided ones included."""
        if self.rule is not None:
            known = self._docket.decided.get(row.card)
            return row.state == "settled" and known is not None and self.rule in known.rules
        if not (row.left or row.state == "decided"):
            return False
        return self.stack in ("", shown_class(row), row.kind)

    def beside(self, card: str | None, by: int) -> CardRow | None:
        """The card so many places on, or back where negative."""
        listed = [row for row in self._docket.rows if self.comes(row)]
        at = next((place for place, row in enumerate(listed) if row.card == card), None)
        goal = 0 if at is None else at + by
        return listed[goal] if 0 <= goal < len(listed) else None

    def behind(self, card: str | None, wanted: list[CardRow]) -> CardRow | None:
        """The first of ``wanted`` that comes after a card, else the first."""
        order = {row.card: place for place, row in enumerate(self._docket.rows)}
        here = order.get(card or "", -1)
        later = [row for row in wanted if order[row.card] > here]
        return next(iter(later or wanted), None)

    def next_left(self, card: str | None) -> CardRow | None:
        """The next card to decide; skipped ones come when the others are done."""
        left = self.left()
        fresh = [row for row in left if row.card not in self.skipped]
        if left and not fresh:
            self.skipped.clear()
            fresh = left
        return self.behind(card, fresh)
