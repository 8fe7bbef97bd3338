"""Copies of the card at hand: open cards anywhere that ask the same about the same words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.adjudication import CardRow, Review
from annotator.decision import Answer
from annotator.diff import Case
from annotator.model import Action, Touched
from annotator.store import Store
from annotator.ui.review.ahead import PAUSE
from annotator.ui.review.docket import NOWHERE, Elsewhere
from annotator.ui.review.hand import Hand
from annotator.ui.session import Job, Progress, Session, Steps

Copies = list[CardRow]
MOST = 100
"""Copies of a card that are answered with it: more at once would be felt."""


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


def answered_elsewhere(
    first: tuple[Review, Case], copies: Copies, answers: Sequence[Answer], reason: str | None
) -> Elsewhere:
    """To answer the copies that stand in other documents along with their first."""
    rest = [row for row in copies if row.document != first[0].gold.document.id]
    if not rest:
        return NOWHERE

    def save(store: Store, action: Action) -> Touched:
        return store.decide_copies(action, first, rest, answers, reason)

    return Elsewhere(tuple(rest), save)


def _copies(review: Review, case: Case, store: Store) -> Steps:
    found: Copies = []
    for row in store.each_copy(review, case):
        if row is not None:
            found.append(row)
        if len(found) == MOST:
            break
        yield Progress(len(found), None)
    return found
