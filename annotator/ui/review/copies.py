"""Copies of the card at hand: open cards anywhere that ask the same about the same words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.adjudication import Review
from annotator.diff import Case
from annotator.store import Store
from annotator.ui.review.ahead import PAUSE
from annotator.ui.review.hand import Hand
from annotator.ui.session import Job, Progress, Session, Steps

Copies = list[tuple[Review, Case]]
MOST = 100
"""Documents in which copies of a card are looked for: answering more at once would be felt."""


class CopySearch(QObject):
    """Looks document by document, and no longer once those of another card are wanted.

    Signals:
        found: a card's copies, which are in its hand now (Hand).
    """

    found = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)  # nothing is sought once that is closed
        self._session = session
        self._wanted: tuple[Hand, Review] | None = None
        self._job: Job | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._begin)

    def seek(self, hand: Hand, review: Review) -> None:
        """Look for copies of this card, once what was done to the one before is saved."""
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if hand.case.card.alike:
            self._wanted = hand, review
            self._pause.start()

    def _begin(self) -> None:
        if self._wanted is None:
            return
        (hand, review), self._wanted = self._wanted, None
        self._job = self._session.job(partial(_copies, review, hand.case))
        self._job.finished.connect(partial(self._take, hand))

    def _take(self, hand: Hand, copies: Copies | None) -> None:
        if copies:
            hand.copies = copies
            self.found.emit(hand)


def _copies(review: Review, case: Case, store: Store) -> Steps:
    found: Copies = []
    documents = store.documents_alike(review, case)[:MOST]
    for done, document in enumerate(documents):
        yield Progress(done, len(documents))
        found += store.copies_in(document, review, case)
    return found
