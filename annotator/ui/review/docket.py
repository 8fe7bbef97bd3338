"""The cards of the project and the document under review, as the page needs them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable
from functools import partial
from time import monotonic
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from annotator import adjudication
from annotator.adjudication import SETTINGS_ID, CardRow, Deck, Review, Tally, noted
from annotator.decision import Decision, ReviewSettings
from annotator.diff import Case
from annotator.model import Action, Event, Failure, Precedent, Put, Remove, Touched
from annotator.store import Store
from annotator.ui.after_paint import AfterPaint
from annotator.ui.indexing import Indexed
from annotator.ui.review.ahead import Ahead, Opened, read
from annotator.ui.review.asked import Asked
from annotator.ui.review.listing import Listed, all_cards, kept_rows, rows_of, settling
from annotator.ui.review.shelf import Shelf
from annotator.ui.session import Session

CLOSING = ("review.finish", "review.open")
"""Commands that leave all cards as they are."""
AGAIN = 5.0
"""Seconds between two lists while articles are still being compared."""


class Elsewhere(NamedTuple):
    """What is done in other documents as part of the same action."""

    decided: tuple[CardRow, ...] = ()
    """Cards, as they are before."""
    save: Callable[[Store, Action], Touched] = Store.apply
    """Adds it to the action and saves that."""

    @property
    def documents(self) -> frozenset[str]:
        return frozenset(row.document for row in self.decided)


NOWHERE = Elsewhere()


class _Expected(NamedTuple):
    """What was done here already, but is still on its way to the disk."""

    document: str
    origin: QObject
    rows: list[CardRow]
    """Of the document, as they are then."""
    elsewhere: Elsewhere
    """In other documents: their rows are there once it is saved."""


class Docket(QObject):
    """Reads cards from the store, and keeps up with what is decided.

    What a reviewer does is done here at once and saved behind her back; until then the window
    says that it is being saved, and what could not be saved is taken back.

    Signals:
        listed: the cards of the project are there, or there are others.
        opened: another document is under review.
        renewed: the document under review has changed otherwise.
        undone: a decision was taken back or made again (its card).
        refused: what was done last could not be saved.
    acted: something is done here (Review as it was, Action).
    """

    listed = Signal()
    opened = Signal()
    undone = Signal(str)
    renewed = Signal()
    refused = Signal()
    acted = Signal(object, object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.deck, self.tally = Deck(), Tally()
        self.review: Review | None = None
        self.texts: dict[str, str] = {}
        """Texts of documents that links lead to, and of the one under review."""
        self.events: list[Event] = []
        self.shelf = Shelf()
        self.loaded = False
        self._near: list[str] = []
        """Documents whose cards hang together with those under review."""
        self._expected: deque[_Expected] = deque()
        self._ahead = Ahead(session, self)
        self._settling = AfterPaint(self)
        self._settling.due.connect(self._settle)
        self._asked = False
        self._behind = True
        self._listed_at = 0.0
        self._touched: set[str] = set()
        """Documents that changed while they were listed, so that lists may be older."""
        self._tried: set[str] = set()
        """Documents in which rules have settled what they could, as long as nothing changes."""
        self._wanted: str | None = None
        session.changed.connect(self._changed)
        session.failed.connect(self._failed)
        session.indexing.connect(self._indexed)

    @property
    def rows(self) -> list[CardRow]:
        """The rows of all cards; ``deck`` answers most questions without going through them."""
        return list(self.deck)

    @property
    def settings(self) -> ReviewSettings:
        """How cards are settled and shown."""
        return self.review.settings if self.review else ReviewSettings()

    @property
    def behind(self) -> bool:
        """Whether there may be cards that are not listed yet."""
        return self._behind

    @property
    def waits(self) -> bool:
        """Whether a document is on its way."""
        return self._wanted is not None

    def load(self) -> None:
        """List all cards."""
        self._asked = True
        self._listed_at = monotonic()
        self._session.ask(partial(all_cards, frozenset(self._touched)), self._take, self)

    def open(self, document: str, anew: bool = False) -> None:
        """Put another document under review; ``opened`` follows."""
        if not anew and self.review is not None and self.review.gold.document.id == document:
            self.opened.emit()
            return
        self._wanted = document
        found = None if anew else self._ahead.take(document)
        if found is not None:
            self._show(document, found)
        else:
            self._session.ask(partial(read, document), partial(self._show, document), self)

    def prepare(self, document: str) -> None:
        """Another document is likely to be opened next."""
        self._ahead.want(document)

    def edit(
        self,
        action: Action,
        origin: QObject,
        then: Callable[[], None],
        elsewhere: Elsewhere = NOWHERE,
    ) -> None:
        """Do what a reviewer decided in the document under review, and save it; ``then`` is
        called before it is saved. ``refused`` follows where it can't be."""
        if self.review is not None:
            before = self.review
            self._do(before, action, origin, elsewhere)
            then()
            self.listed.emit()
            self.acted.emit(before, action)

    def case(self, card: str) -> Case | None:
        """A case of the document under review."""
        return self.review.case(card) if self.review else None

    def card_of(self, span: str) -> str | None:
        """The card of the document under review that an annotator's span is part of."""
        cases = self.review.cases if self.review else ()
        return next((case.card.id for case in cases if span in case.card.members), None)

    def row(self, card: str) -> CardRow | None:
        return self.deck.row(card)

    def text(self, document: str) -> str:
        return self.texts.get(document, "")

    # -- inside

    def _do(
        self,
        review: Review,
        action: Action,
        origin: QObject,
        elsewhere: Elsewhere = NOWHERE,
    ) -> None:
        here = review.gold.document.id
        self._touched |= {here, *elsewhere.documents}
        self.review = adjudication.foreseen(review, action.changes)
        put = [change.object for change in action.changes if isinstance(change, Put)]
        gone = [change.id for change in action.changes if isinstance(change, Remove)]
        self._ahead.touch({here, *elsewhere.documents}, self._count(put, gone))
        self.shelf.follow(put, ())
        self._expected.append(_Expected(here, origin, adjudication.rows(self.review), elsewhere))
        self._follow(self._expected[-1])
        self._session.edit(lambda store: elsewhere.save(store, action), origin)

    def _follow(self, one: _Expected) -> None:
        """Let the list know what is on its way."""
        self.deck.renew(one.document, one.rows)
        self.deck.decide(one.elsewhere.decided)

    def _take(self, found: Listed) -> None:
        self._behind = found.behind
        if not self._behind:
            self._touched.clear()
        self.deck, self.tally, self.shelf = found.deck, found.tally, found.shelf
        for one in self._expected:
            self._follow(one)
        self.events = found.events
        self.loaded = True
        self._settle_rest()
        self.listed.emit()

    def _settle_rest(self) -> None:
        """Settle, between other work, what rules settle where nothing is left for a person."""
        author = self._session.author
        rest = self.deck.unsettled - self._tried
        if not rest or self._behind or author is None or self._session.read_only:
            return
        self._tried |= rest
        job = self._session.job(partial(settling, sorted(rest), author.id))
        job.finished.connect(self._take_settled)

    def _take_settled(self, found: tuple[list[Decision], dict[str, list[CardRow]]] | None) -> None:
        decisions, rows = found or ([], {})
        self._count(decisions, ())
        self._take_rows(rows)

    def _show(self, document: str, found: Opened) -> None:
        if document != self._wanted:
            return
        self._wanted = None
        self.review, self.texts, self._near = found
        self.deck.renew(document, adjudication.rows(self.review))
        self._settling.start()
        self.opened.emit()

    def _settle_opened(self, documents: Collection[str]) -> None:
        """Rules leave closed articles alone: what came in since then is settled now."""
        self._tried -= set(documents)
        self._settle()
        self._settle_rest()

    def _settle(self) -> None:
        """Let rules settle what they settle in the document that was opened."""
        review, author = self.review, self._session.author
        if review is None or author is None or self._session.read_only:
            return
        action = adjudication.settle_automatically(review, author.id)
        if action is not None:
            self._do(review, action, self)
            self.listed.emit()

    def _changed(self, touched: Touched, origin: object) -> None:
        expected = self._as_expected(origin)
        self._touched |= touched.documents
        cards = self._count(touched.changed, (id_ for _, id_ in touched.removed))
        here = self.review.gold.document.id if self.review else None
        self._ahead.touch(touched.documents - {expected.document if expected else None}, cards)
        if self.review is not None and here in touched.documents:
            fresh = adjudication.after(self.review, touched)
            known = fresh == self.review
            self.review = fresh
            if not known:
                self.deck.renew(here, adjudication.rows(self.review))
        else:
            known = True
        others = set(touched.documents - {here})
        if expected is not None:
            copies = expected.elsewhere.documents
            others -= {expected.document, *copies}
            self._read_rows(copies - {here})
        if not self.deck.left_in(here) and cards and not touched.undoes:
            others |= set(self._near)  # links can be settled once their ends are
            self._tried.clear()
            self._settle_rest()
        kinds = {kind for kind, _ in touched.removed}
        if "event" in kinds or any(isinstance(one, Event) for one in touched.changed):
            self._session.ask(Store.events, self._take_events, self)
        if self.shelf.follow(touched.changed, touched.removed) and self.loaded:
            self._session.ask(Store.questions, self._take_questions, self)
        if touched.command not in CLOSING:
            self._list_anew(others)
        else:
            self._settle_opened(touched.documents)
        put = (thing.id for thing in touched.changed)
        if SETTINGS_ID in (*put, *(id_ for _, id_ in touched.removed)):
            self._begin_anew()
        elif touched.undoes and cards:
            self.undone.emit(cards[0])
        elif not known:
            self.renewed.emit()
        if self.loaded:
            self.listed.emit()

    def _take_questions(self, questions: list[Precedent]) -> None:
        self.shelf.asked = Asked(questions)
        self.listed.emit()
        self.renewed.emit()

    def _take_events(self, events: list[Event]) -> None:
        self.events = events
        self.listed.emit()

    def _as_expected(self, origin: object) -> _Expected | None:
        """What was done here already, if it is this."""
        if self._expected and self._expected[0].origin is origin:
            return self._expected.popleft()
        return None

    def _failed(self, _failure: Failure, origin: object) -> None:
        expected = self._as_expected(origin)
        if expected is not None:
            self._expected.clear()
            self._read_rows(expected.elsewhere.documents)
            self._session.ask(Store.tally, self._take_tally, self)
            self.open(expected.document, anew=True)
            self.refused.emit()

    def _take_tally(self, tally: Tally) -> None:
        self.tally = tally

    def _begin_anew(self) -> None:
        """Cards are settled by other rules now: everything is looked at again."""
        self._behind = True
        self._tried.clear()
        self._ahead.forget()
        self.load()
        if self.review is not None:
            self.open(self.review.gold.document.id, anew=True)

    def _indexed(self, found: Indexed) -> None:
        """In the background more articles have been compared."""
        if not self._behind:
            return
        late = monotonic() - self._listed_at > AGAIN
        if self._asked and (found.done or not self.deck or late):
            self.load()

    def _count(self, things: Iterable[object], gone: Iterable[str]) -> list[str]:
        """Take decisions in that are there now, and leave out what is gone; returns their cards,
        first those that somebody looked at: copies were answered along with them."""
        found = []
        for id_ in gone:
            if (one := self.tally.find(id_)) is not None:
                found.append(one)
                self.tally.drop(id_)
        for thing in things:
            if isinstance(thing, Decision) and thing.settings is None:
                found.append(noted(thing))
                self.tally.put(found[-1])
        return [one.card for one in sorted(found, key=lambda one: one.took is None)]

    def _list_anew(self, documents: Collection[str]) -> None:
        if documents and self.loaded:
            job = self._session.job(partial(rows_of, sorted(documents)))
            job.finished.connect(self._take_rows)

    def _read_rows(self, documents: Collection[str]) -> None:
        """Rows that are as of now."""
        if documents and self.loaded:
            self._session.ask(partial(kept_rows, documents), self._take_rows, self)

    def _take_rows(self, found: dict[str, list[CardRow]] | None) -> None:
        for document, rows in (found or {}).items():
            self.deck.renew(document, rows)
        self.listed.emit()
