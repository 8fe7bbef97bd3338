"""Where a review goes on: at the first card that is left, once it is known which are."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.ui.review.bench import Bench
from annotator.ui.review.docket import Docket


class Beginning(QObject):
    """The list of cards that is read first may be older than the decisions. A card that turns
    out to be decided is passed over, unless somebody has done anything by then."""

    def __init__(self, docket: Docket, bench: Bench) -> None:
        super().__init__(docket)
        self._docket, self._bench = docket, bench
        self._card: str | None = None
        self._over = False
        docket.listed.connect(self._listed)
        bench.turned.connect(self._turned)

    def leave(self, *_: object) -> None:
        """Somebody wants a card of her own choice."""
        self._over = True

    def _turned(self) -> None:
        hand = self._bench.hand
        if hand is None:
            return
        self._card = self._card or hand.id
        if hand.id != self._card or hand.answers or self._bench.editing.active:
            self._over = True

    def _listed(self) -> None:
        bench, card = self._bench, self._card
        if self._over or card is None or bench.current != card:
            return
        row = self._docket.row(card)
        if not self._docket.behind:
            self._over = True
        if row is not None and not row.left:
            self._card = None
            bench.go(bench.order.next_left(card))
