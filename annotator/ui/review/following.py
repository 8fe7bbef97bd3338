"""From a span of gold to the other end of its links, here or in another article, and back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator import adjudication
from annotator.adjudication import Review
from annotator.model import Link
from annotator.store import Store
from annotator.ui.links.far import FarEnds
from annotator.ui.review.bench import Bench
from annotator.ui.review.docket import Docket
from annotator.ui.review.notes import short_words
from annotator.ui.review.wording import Wording, shortened
from annotator.ui.session import Session
from annotator.ui.widgets.ask_row import AskRow
from annotator.ui.words import isolated

MOST = 9


class Following(QObject):
    """``noticed``: something to say (sentence, "")."""

    noticed = Signal(str, str)

    def __init__(
        self,
        session: Session,
        docket: Docket,
        bench: Bench,
        ask: AskRow,
        wording: Wording,
        far: FarEnds,
    ) -> None:
        super().__init__(docket)
        self._session, self._docket, self._bench = session, docket, bench
        self._ask, self._wording, self._far = ask, wording, far

    def follow(self) -> None:
        """To the other end of the link that hangs on this card; of several, ask which."""
        review, hand = self._docket.review, self._bench.hand
        spans = review.came_of(hand.id) if review is not None and hand is not None else None
        if review is None or not spans:
            self.noticed.emit(self.tr("Nothing of this card is in gold."), "")
            return
        own = {span.id for span in spans}
        links = adjudication.hanging(review, own)[:MOST]
        self._far.want(_other(one, own) for one in links if not _is_near(review, one))
        if not links:
            self.noticed.emit(self.tr("No link in gold hangs on this card."), "")
        elif len(links) == 1:
            self._go(_other(links[0], own))
        else:
            self._ask.ask(
                self.tr("To the other end of which link?"),
                [(str(n), self._told(review, one, own), one.id) for n, one in enumerate(links, 1)],
                lambda id_: self._go(_other(next(one for one in links if one.id == id_), own)),
                self._bench.focus_wanted.emit,
            )

    def go_to(self, key: str) -> None:
        """To a span of gold, or to where a link leads: to its other article, else to its end."""
        review = self._docket.review
        link = next((one for one in review.gold.links if one.id == key), None) if review else None
        if review is None or link is None:
            self._go(key)
        else:
            here = {span.id for span in review.gold.spans}
            self._go(link.source if link.source not in here else link.target)

    # -- inside

    def _told(self, review: Review, link: Link, own: set[str]) -> str:
        """A link from one of these spans in a line."""
        other = _other(link, own)
        near = next((span for span in review.gold.spans if span.id == other), None)
        end = self._far.end(other)
        words = short_words(review.gold.text, near) if near is not None else "…"
        kind = self._wording.link(link.type, backward=link.source not in own)
        if end is None:
            return f"{kind} · {isolated(words)}"
        return f"{kind} · {isolated(shortened(end.text))} · {isolated(end.title)}"

    def _go(self, span: str) -> None:
        self._session.ask(partial(_card_of, span), self._arrive, self)

    def _arrive(self, card: str | None) -> None:
        """To the card that a span of gold came of, with a way back."""
        row, here = self._docket.row(card or ""), self._bench.current
        if row is None:
            self.noticed.emit(self.tr("That span was added in review: no card is about it."), "")
        elif row.card != here:
            self._bench.go(row)
            self._bench.came_from = here


def _is_near(review: Review, link: Link) -> bool:
    return {link.source, link.target} <= {span.id for span in review.gold.spans}


def _other(link: Link, own: set[str]) -> str:
    return link.target if link.source in own else link.source


def _card_of(span: str, store: Store) -> str | None:
    found = store.span(span)
    document = store.document_of(found.set) if found is not None else None
    if document is None:
        return None
    review = store.review(document.id)
    cards = (case.card.id for case in review.cases if not case.card.ends)
    return next((id_ for id_ in cards if span in {s.id for s in review.came_of(id_) or ()}), None)
