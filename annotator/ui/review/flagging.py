"""Flags for the guideline: the reviewer's own on cards, and what annotators ask."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator import adjudication, precedents
from annotator.adjudication import CardRow
from annotator.diff import Case
from annotator.model import Precedent
from annotator.precedents import says_something
from annotator.ui.review.asked import answer_id
from annotator.ui.review.bench import Bench
from annotator.ui.review.docket import Docket
from annotator.ui.session import Session
from annotator.ui.widgets.ask_row import AskRow

BACK, WITHHOLD, OFFER, BARE = "\0back", "\0withhold", "\0offer", ""
"""Answers beside a note, which nobody can type: take it back, keep it among reviewers, offer it
again, no note."""


class Flagging(QObject):
    """``noticed``: something to say (sentence, name of a command to offer with it)."""

    noticed = Signal(str, str)

    def __init__(self, session: Session, docket: Docket, bench: Bench, ask: AskRow) -> None:
        super().__init__(docket)
        self._session, self._docket, self._bench, self._ask = session, docket, bench, ask

    def flag(self) -> None:
        """Flag the card for the guideline, with a note; again: word the note otherwise, take the
        flag back, or keep it from annotators. Where a question is shown: answer it."""
        bench = self._bench
        if bench.asked is not None and bench.editable:
            self._ask_answer(bench.asked)
        elif bench.hand is not None and bench.editable:
            self._ask_note(bench.hand.case)

    def next_flagged(self) -> None:
        """To the next card that is flagged, or that somebody asks about; then to the questions
        that no card is about."""
        flagged = self._docket.deck.behind(None, lambda counts: counts.flagged > 0)
        rows = {row.card: row for row in flagged if row.flag}
        rows |= {row.card: row for row in self._asked_rows()}
        self._go(list(rows.values()), self.tr("No card is flagged."))

    def next_question(self) -> None:
        """To the next thing that an annotator asks."""
        self._go(self._asked_rows(), self.tr("No question is open."))

    def open_count(self) -> int:
        """How many cards and words are asked about, without an answer."""
        return len(self._asked_rows()) + len(self._apart())

    # -- inside

    def _asked_rows(self) -> list[CardRow]:
        return self._docket.shelf.asked.rows(self._docket.deck, self._docket.tally)

    def _apart(self) -> list[Precedent]:
        return self._docket.shelf.asked.apart(self._docket.deck, self._docket.tally)

    def _go(self, rows: list[CardRow], otherwise: str) -> None:
        """To the first of these cards behind where one is; after the last one to the questions
        apart, then to the first again."""
        deck, bench, apart = self._docket.deck, self._bench, self._apart()
        rows.sort(key=deck.place)
        if bench.asked is not None:
            here = bench.asked.id
            later = [one for one in apart if one.id != here]
            place = next((n for n, one in enumerate(apart) if one.id == here), len(apart))
            stops: list[CardRow | Precedent] = [*later[place:], *rows, *later]
        else:
            at = deck.row(bench.current or "")
            behind = [row for row in rows if at is None or deck.place(row) > deck.place(at)]
            stops = [*behind, *apart, *rows]
        if not stops:
            self.noticed.emit(otherwise, "")
        elif isinstance(stops[0], Precedent):
            bench.ask_about(stops[0])
        else:
            bench.go(stops[0])

    def _ask_note(self, case: Case) -> None:
        review = self._docket.review
        known = review.decision(case.card.id) if review is not None else None
        note = (known.note or "") if known is not None else ""
        choices = []
        if known is None or not known.flag:
            choices.append(("1", self.tr("flag without a note"), BARE))
        else:
            choices.append(("1", self.tr("take the flag back"), BACK))
        if known is not None and says_something(known):
            words = (
                self.tr("let annotators have it")
                if known.withheld
                else self.tr("only for reviewers")
            )
            choices.append(("2", words, OFFER if known.withheld else WITHHOLD))
        self._ask.ask(
            self.tr("What should the guideline say about it?"),
            choices,
            partial(self._take_note, case),
            self._bench.focus_wanted.emit,
            other=self.tr("a note"),
            text=note,
        )

    def _take_note(self, case: Case, note: str) -> None:
        review = self._docket.review
        known = review.decision(case.card.id) if review is not None else None
        if note in (WITHHOLD, OFFER) and known is not None:
            self._bench.edit_review(
                lambda _, by: adjudication.withhold(known, by, note == WITHHOLD)
            )
        elif note == BACK:
            self._bench.edit_review(
                lambda now, by: adjudication.flag(now, case, by, None, on=False)
            )
        else:
            self._bench.edit_review(lambda now, by: adjudication.flag(now, case, by, note or None))

    def _ask_answer(self, question: Precedent) -> None:
        review = self._docket.review
        decisions = review.decisions if review is not None else ()
        known = next((one for one in decisions if one.id == answer_id(question)), None)
        self._ask.ask(
            self.tr("What should the guideline say about it?"),
            [("1", self.tr("take the answer back"), BACK)] if known is not None else [],
            partial(self._take_answer, question),
            self._bench.focus_wanted.emit,
            other=self.tr("a note"),
            text=(known.note or "") if known is not None else "",
        )

    def _take_answer(self, question: Precedent, note: str) -> None:
        given = None if note == BACK else note
        self._bench.edit_review(lambda _, by: precedents.answer(question, by, given))
