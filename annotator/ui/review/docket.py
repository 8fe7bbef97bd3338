"""The cards of the project and the document under review, as the page needs them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator import adjudication
from annotator.adjudication import CardRow, Review
from annotator.decision import Decision
from annotator.diff import CardClass, Case
from annotator.model import Action, Event, Touched
from annotator.store import Store
from annotator.ui.indexing import Indexed
from annotator.ui.session import Progress, Session, Steps

Listed = tuple[list[CardRow], list[Decision], list[Event], dict[str, str]]
"""Cards, decisions, events, and what the documents are called."""
SAMPLED: dict[CardClass, CardClass] = {"unanimous": "missing", "trivial": "boundary"}
"""A sample must look like any other card."""


class Docket(QObject):
    """Reads cards from the store, and keeps up with what is decided.

    Signals:
        listed: the cards of the project are there, or there are others.
        opened: another document is under review.
        renewed: the document under review has changed otherwise.
        undone: a decision was taken back or made again (its card).
    """

    listed = Signal()
    opened = Signal()
    undone = Signal(str)
    renewed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.rows: list[CardRow] = []
        self.decisions: dict[str, Decision] = {}
        self.decided: dict[str, Decision] = {}
        """The same by card."""
        self.review: Review | None = None
        self.texts: dict[str, str] = {}
        """Texts of documents that links lead to, and of the one under review."""
        self.titles: dict[str, str] = {}
        self.events: dict[str, str] = {}
        self.loaded = False
        self._then: Callable[[], None] | None = None
        self._behind = True
        self._tried: set[str] = set()
        """Documents in which rules have settled what they could, as long as nothing changes."""
        self._wanted: str | None = None
        session.changed.connect(self._changed)
        session.indexing.connect(self._indexed)

    @property
    def behind(self) -> bool:
        """Whether there may be cards that are not listed yet."""
        return self._behind

    @property
    def waits(self) -> bool:
        """Whether a document is on its way."""
        return self._wanted is not None

    def load(self) -> None:
        """Settle what rules settle, then list all cards."""
        self._session.ask(_listed, self._take, self)

    def open(self, document: str) -> None:
        """Put another document under review; ``opened`` follows."""
        if self.review is not None and self.review.gold.document.id == document:
            self.opened.emit()
            return
        self._wanted = document
        self._session.ask(partial(_read, document), partial(self._show, document), self)

    def edit(self, action: Action, origin: QObject, then: Callable[[], None]) -> None:
        """Save a decision; ``then`` is called when what it changed is known here."""
        self._then = then
        self._session.apply(action, origin)

    def case(self, card: str) -> Case | None:
        """A case of the document under review."""
        return self.review.case(card) if self.review else None

    def card_of(self, span: str) -> str | None:
        """The card of the document under review that an annotator's span is part of."""
        cases = self.review.cases if self.review else ()
        return next((case.card.id for case in cases if span in case.card.members), None)

    def row(self, card: str) -> CardRow | None:
        return next((row for row in self.rows if row.card == card), None)

    def text(self, document: str) -> str:
        return self.texts.get(document, "")

    def find_copies(self, case: Case, then: Callable[[list[tuple[Review, Case]]], None]) -> None:
        """Open cards anywhere that ask the same about the same words; ``then`` gets them."""
        review = self.review
        if review is not None and case.card.alike:
            self._session.ask(lambda store: store.copies(review, case), then, self)

    def left(self, stack: str = "") -> list[CardRow]:
        """The cards that a person has to decide, of one class or of all."""
        return [row for row in self.rows if row.left and stack in ("", shown_class(row))]

    # -- inside

    def _take(self, found: Listed) -> None:
        self.rows, decisions, events, self.titles = found
        self._know(decisions)
        self.events = {key: e.name or key for e in events for key in (e.id, e.external_id)}
        self.loaded = True
        self._settle_rest()
        self.listed.emit()

    def _settle_rest(self) -> None:
        """Settle, between other work, what rules settle where nothing is left for a person."""
        author = self._session.author
        left = {row.document for row in self.rows if row.left}
        rest = {row.document for row in self.rows if row.state == "open"} - left - self._tried
        if not rest or self._behind or author is None or self._session.read_only:
            return
        self._tried |= rest
        job = self._session.job(partial(_settling, sorted(rest), author.id))
        job.finished.connect(self.load)

    def _show(self, document: str, found: tuple[Review, dict[str, str]]) -> None:
        if document != self._wanted:
            return
        self._wanted = None
        self.review, texts = found
        self.texts |= texts
        self._renew(document, adjudication.rows(self.review))
        self._settle()
        self.opened.emit()

    def _settle(self) -> None:
        """Let rules settle what they settle in the document that was opened."""
        review, author = self.review, self._session.author
        if review is None or author is None or self._session.read_only:
            return
        action = adjudication.settle_automatically(review, author.id)
        if action is not None:
            self._session.apply(action, self)

    def _changed(self, touched: Touched, origin: object) -> None:
        decided = [thing for thing in touched.changed if isinstance(thing, Decision)]
        gone = {id_ for kind, id_ in touched.removed if kind == "decision"}
        cards = [self.decisions[id_].card for id_ in gone if id_ in self.decisions]
        cards += [one.card for one in decided]
        if decided or gone:
            kept = (one for id_, one in self.decisions.items() if id_ not in gone)
            self._know([*kept, *decided])
        here = self.review.gold.document.id if self.review else None
        if self.review is not None and here in touched.documents:
            self.review = adjudication.after(self.review, touched)
            self._renew(here, adjudication.rows(self.review))
        others = sorted(touched.documents - {here})
        if others and self.loaded:
            self._session.ask(partial(_rows_of, others), self._take_rows, self)
        if decided and not touched.undoes and not self._is_left(here):
            self._tried.clear()  # links can be settled once their ends are
            self._settle_rest()
        then, self._then = self._then, None
        if touched.undoes and cards:
            self.undone.emit(cards[0])
        elif then is not None:
            then()
        elif here in touched.documents:
            self.renewed.emit()
        if self.loaded:
            self.listed.emit()

    def _indexed(self, found: Indexed) -> None:
        """In the background more articles have been compared."""
        if self._behind:
            self._behind = not found.done
            self.load()

    def _is_left(self, document: str | None) -> bool:
        return any(row.left for row in self.rows if row.document == document)

    def _know(self, decisions: Iterable[Decision]) -> None:
        self.decisions = {one.id: one for one in decisions}
        self.decided = {one.card: one for one in self.decisions.values() if one.card}

    def _take_rows(self, found: dict[str, list[CardRow]]) -> None:
        for document, rows in found.items():
            self._renew(document, rows)
        self.listed.emit()

    def _renew(self, document: str, rows: list[CardRow]) -> None:
        """The rows of one document anew, where it stood."""
        places = [place for place, row in enumerate(self.rows) if row.document == document]
        if places:
            self.rows[places[0] : places[-1] + 1] = rows
        else:
            self.rows += rows


def shown_class(row: CardRow) -> CardClass:
    """The class a card is listed under: samples look like others."""
    return SAMPLED.get(row.kind, row.kind) if row.left else row.kind


def _rows_of(documents: list[str], store: Store) -> dict[str, list[CardRow]]:
    rows = store.card_rows(documents)
    return {one: [row for row in rows if row.document == one] for one in documents}


def _listed(store: Store) -> Listed:
    titles = {
        row.document.id: row.document.title or row.document.external_id
        for row in store.each_document(None)
    }
    return store.card_rows(), store.decisions(), store.events(), titles


def _settling(documents: list[str], reviewer: str, store: Store) -> Steps:
    for done, document in enumerate(documents, 1):
        action = adjudication.settle_automatically(store.review(document), reviewer)
        if action is not None:
            store.apply(action)
        yield Progress(done, len(documents))
    store.card_rows(documents)
    return None


def _read(document: str, store: Store) -> tuple[Review, dict[str, str]]:
    review = store.review(document)
    texts = {document: review.gold.text}
    for other in _far(review.cases):
        if other not in texts:
            texts[other] = store.text(store.find_document(other).text)
    return review, texts


def _far(cases: Iterable[Case]) -> Iterable[str]:
    for case in cases:
        asked = [v for question in case.card.questions for v in question.versions]
        for link in (*case.card.links, *(link for version in asked for link in version.links)):
            yield link.source.document
            yield link.target.document
