"""What can be done for later while the reviewer reads a card: copies are sought, the words that
come next are laid out, the next article is read."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.adjudication import Review
from annotator.ui.after_paint import AfterPaint
from annotator.ui.review.copies import CopySearch
from annotator.ui.review.docket import Docket
from annotator.ui.review.hand import Hand
from annotator.ui.review.order import Order
from annotator.ui.review.showing import Showing


class Lookahead(QObject):
    """Begins once the card is on the screen."""

    def __init__(self, docket: Docket, order: Order, showing: Showing, copies: CopySearch) -> None:
        super().__init__(docket)
        self._docket, self._order, self._showing = docket, order, showing
        self._copies = copies
        self._shown: tuple[Hand, Review] | None = None
        self._rest = AfterPaint(self)
        self._rest.due.connect(self._look)

    def begin(self, hand: Hand, review: Review) -> None:
        """This card is about to be shown."""
        self._shown = hand, review
        self._rest.start()

    def _look(self) -> None:
        if self._shown is None:
            return
        (hand, review), self._shown = self._shown, None
        self._copies.seek(hand, review)
        later = self._order.next_document(hand.id, review.gold.document.id)
        if later is not None:
            self._docket.prepare(later.document)
        beside = self._order.next_left(hand.id)
        case = self._docket.case(beside.card) if beside is not None else None
        if case is not None:
            self._showing.prepare(Hand(case, review.asked(case)))
