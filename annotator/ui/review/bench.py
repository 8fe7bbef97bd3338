"""Working through the cards: answers become decisions, and what comes next is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator import adjudication
from annotator.adjudication import CardRow, Review
from annotator.diff import Draft, Question
from annotator.model import Action, Failure, Precedent
from annotator.ui.review.answers import NONE
from annotator.ui.review.copies import CopySearch, answered_elsewhere
from annotator.ui.review.docket import NOWHERE, Docket, Elsewhere
from annotator.ui.review.editing import Editing, changes
from annotator.ui.review.hand import Hand
from annotator.ui.review.lookahead import Lookahead
from annotator.ui.review.order import Order
from annotator.ui.review.passage import Passage
from annotator.ui.review.question_pane import QuestionPane
from annotator.ui.review.showing import Showing
from annotator.ui.review.standing import is_decided
from annotator.ui.review.wording import REASONS, say
from annotator.ui.session import Session
from annotator.ui.widgets.ask_row import AskRow

Make = Callable[[Review, str], Action | None]
"""From the document and the reviewer's id to what is done."""
MOVING = ("review.next", "review.previous", "document.next", "problem.next")


class Bench(QObject):
    """Signals:
    turned: another card, question or answer.
    noticed: something to say (sentence, name of a command to offer or "").
    focus_wanted: keys should go to the card again.
    """

    turned = Signal()
    noticed = Signal(str, str)
    focus_wanted = Signal()

    def __init__(
        self,
        session: Session,
        docket: Docket,
        passage: Passage,
        questions: QuestionPane,
        ask: AskRow,
        editing: Editing,
        showing: Showing,
    ) -> None:
        super().__init__(docket)
        self._session, self._docket = session, docket
        self._passage, self._questions, self._ask = passage, questions, ask
        self.editing, self._showing = editing, showing
        self.order = Order(docket)
        self.wanted: str | None = None
        """The card to show as soon as its document is there."""
        self._member: str | None = None
        """A span whose card is wanted, likewise."""
        self._answered: str | None = None
        """The card at which something was done last."""
        self.hand: Hand | None = None
        self.asked: Precedent | None = None
        """A question that no card is about, in place of a card."""
        self.came_from: str | None = None
        """The card to which one goes back from another, by Esc or once that is decided."""
        copies = CopySearch(session)
        copies.found.connect(self._copies_found)
        self._lookahead = Lookahead(docket, self.order, showing, copies)
        editing.done.connect(self._edited)
        editing.left.connect(self._show)
        questions.taken.connect(self.take)
        passage.pressed.connect(self._pressed)

    @property
    def current(self) -> str | None:
        """The card one is at, or that is on its way."""
        return self.hand.id if self.hand else self.wanted

    @property
    def editable(self) -> bool:
        return self._session.author is not None and not self._session.read_only

    def enabled(self, name: str) -> bool:
        """Whether a command of the page can run now."""
        if self._ask.is_open:
            return name.startswith("form.") and not name.startswith("form.row")
        if name.startswith(("form.", "review.edge.")) or name == "document.done":
            return self.editing.active
        if name in MOVING:
            return bool(self._docket.deck)
        if name == "review.rule":
            return self.editable and self.order.rule is not None
        if self.asked is not None and name in ("review.flag", "review.skip"):
            return self.editable or name == "review.skip"
        if self.hand is None:
            return not name.startswith("review.")
        if name.startswith("review.take.") and not self.editing.active:
            digit = int(name.rpartition(".")[2])
            return self.editable and self._questions.answer(digit) is not None
        if name == "review.reopen":
            return self.editable and is_decided(self.hand, self._docket.review)
        return self.editable or name in ("review.skip", "review.whole", "review.follow")

    def rows_changed(self) -> None:
        """The list of cards is another one; begin where nothing is shown yet."""
        if self.asked is not None:
            return
        if self.hand is None and self.wanted is None:
            self.go(self.order.next_left(self.current))
        elif self.hand is None and self._docket.deck and not self._docket.waits:
            row = self._docket.row(self.wanted or "")
            self.go(row or self.order.next_left(None))

    def document_opened(self) -> None:
        """The document under review is there."""
        wanted, self.wanted = self.wanted, None
        member, self._member = self._member, None
        if self.asked is not None:
            self.hand = None
            self._show()
            return
        if member is not None and (card := self._docket.card_of(member)) is not None:
            wanted = card
        if wanted is not None:
            self._put_down(wanted)
        elif self.hand is not None:
            self._put_down(self.hand.id)

    def go_to_span(self, document: str, span: str) -> None:
        """To the card that somebody's span is part of."""
        self.wanted, self._member, self.asked = None, span, None
        self._docket.open(document)

    def ask_about(self, question: Precedent) -> None:
        """To a question that no card is about."""
        self.editing.leave()
        self.asked, self.wanted = question, None
        self._docket.open(question.document)

    def choose_stack(self, stack: str) -> None:
        """Go through the cards of one class or rule; again: of all."""
        self.order.stack = "" if stack == self.order.stack else stack
        self.go(self.order.first())

    # -- answers

    def digit(self, digit: int) -> None:
        """A version by its key; while editing, a label."""
        if self.editing.active:
            self.editing.label_by_key(str(digit))
        elif (version := self._questions.answer(digit)) is not None:
            self.take(version)

    def take_default(self) -> None:
        """What is proposed; where nothing is, nothing is taken."""
        if self.editing.active:
            self.editing.finish()
        elif (version := self._questions.proposed) is not None:
            self.take(version)
        else:
            self.noticed.emit(self.tr("Nothing is proposed here: choose a version."), "")

    def take(self, version: str) -> None:
        """Answer the question of the moment."""
        hand, review = self.hand, self._docket.review
        question = hand.question if hand else None
        if hand is None or review is None or question is None or not self.editable:
            return
        if version == NONE:
            self.take_none()
            return
        hand.answer(review, question, version)
        if hand.question is None:
            self._decide(hand)
        else:
            self._show()

    def take_none(self) -> None:
        """Nobody is right: a value is given in place, of anything else the reason is asked."""
        hand = self.hand
        question = hand.question if hand else None
        if hand is None or question is None or not self.editable:
            return
        if question.code == "attribute":
            self.edit()
            return
        codes = enumerate(adjudication.REASONS, 1)
        self._ask.ask(
            self.tr("Why is none of these right?"),
            [(str(n), say(REASONS[code]), code) for n, code in codes],
            partial(self._reject, hand, question),
            self.focus_wanted.emit,
        )

    def edit(self) -> None:
        """Change it in place: edges, label, attributes."""
        hand = self.hand
        if hand is None or not self.editable or self.editing.active:
            return
        if not hand.case.card.drafts:
            self.noticed.emit(self.tr("Links and pieces can only be chosen here."), "")
            return
        question = hand.question
        name = question.names[0] if question and question.names else None
        self.editing.begin(hand.draft(), name)
        self.turned.emit()

    def toggle_copies(self) -> None:
        """Answer all copies with it, or this one only."""
        if self.hand is not None:
            self.hand.alike = not self.hand.alike
            self._show()

    def reopen(self) -> None:
        """Take back what was decided about this card."""
        review = self._docket.review
        known = review.decision(self.hand.id) if self.hand and review else None
        if known is not None:
            self.edit_review(lambda now, by: adjudication.reopen(now, known, by))

    # -- going on

    def step(self, by: int) -> None:
        """To the next or previous card, decided ones included."""
        row = self.order.beside(self.current, by)
        if row is not None:
            self.go(row)
        else:
            self.noticed.emit(self.tr("There are no more cards this way."), "")

    def skip(self) -> None:
        """Leave editing, take answers back, else leave the card for later."""
        if self.editing.active:
            self.editing.leave()
        elif self.asked is not None:
            self.go(self.order.next_left(None))
        elif self.hand is not None and self.hand.answers:
            self.hand.answers.clear()
            self._show()
        elif self.came_from is not None:
            self.go(self._docket.row(self.came_from))
        elif self.hand is not None:
            self.order.skipped.add(self.hand.id)
            self.go(self.order.next_left(self.current))

    def next_document(self) -> None:
        """To the cards of the next article."""
        here = self._docket.review.gold.document.id if self._docket.review else None
        later = self.order.next_document(self.current, here)
        if later is None:
            self.noticed.emit(self.tr("No other article has cards left."), "")
        else:
            self.go(later)

    def toggle_whole(self) -> None:
        """The whole article with every span styled by its state, or the passage."""
        self._showing.whole = not self._showing.whole
        self._show()

    def form_next(self) -> None:
        if self._ask.is_open:
            self._ask.give_typed()
        else:
            self.editing.next_row()

    def form_leave(self) -> None:
        if self._ask.is_open:
            self._ask.close_row()
        else:
            self.editing.leave()
            self.focus_wanted.emit()

    def refused(self) -> None:
        """What was done to a card could not be saved: it can be answered again."""
        row = self._docket.row(self._answered or "")
        if row is not None:
            self.go(row)

    def renewed(self) -> None:
        if self.asked is not None or (self.hand is not None and not self.hand.answers):
            self._show()

    def resume(self) -> None:
        """Show the card again after something else stood on its passage."""
        self._show()

    def undone(self, card: str) -> None:
        """Undo or redo of a decision: go to its card."""
        row = self._docket.row(card)
        if row is not None:
            self.go(row)
        else:
            self.renewed()

    # -- inside

    def go(self, row: CardRow | None) -> None:
        """To a card; None: there is none to go to."""
        self._session.let_paint()
        self.editing.leave()
        self.asked = self.came_from = None
        review = self._docket.review
        if row is None:
            self.hand = None
            self._show()
        elif review is not None and review.gold.document.id == row.document:
            self._put_down(row.card)
        else:
            self.wanted = row.card
            self._docket.open(row.document)

    def _put_down(self, card: str) -> None:
        """Put a card of the open document on the table."""
        review, case = self._docket.review, self._docket.case(card)
        self.hand = None
        if review is not None and case is not None:
            self.hand = Hand(case, review.asked(case))
            self._lookahead.begin(self.hand, review)
        self._show()

    def _copies_found(self, hand: Hand) -> None:
        if hand is self.hand:
            if not self.editing.active:
                self._showing.show_copies(hand)
            self.turned.emit()

    def _show(self) -> None:
        review = self._docket.review
        if self.asked is not None and review is not None:
            self._showing.show_question(self.asked, review)
        elif self.hand is None or review is None:
            self._showing.show_nothing(self.order.stack)
        elif not self.editing.active:
            self._showing.show_hand(self.hand, review)
        self.turned.emit()

    def _edited(self, before: Draft, draft: Draft) -> None:
        """The reviewer's own version: what is proposed for the rest, and what she changed."""
        hand, review = self.hand, self._docket.review
        if hand is None or review is None:
            return
        hand.answer_rest(review)
        hand.answers.append(changes(before, draft, adjudication.EDIT))
        self._decide(hand)
        self.focus_wanted.emit()

    def _reject(self, hand: Hand, question: Question, reason: str) -> None:
        review = self._docket.review
        if review is not None:
            hand.answer(review, question, NONE)
            self._decide(hand, reason)

    def _decide(self, hand: Hand, reason: str | None = None) -> None:
        review, took = self._docket.review, hand.took
        if review is None:
            return
        first, answers = (review, hand.case), tuple(hand.answers)
        copies = hand.copies if hand.alike else []
        here = [case for row in copies if (case := review.case(row.card)) is not None]
        make = partial(adjudication.decide_alike, first, here, answers, reason=reason, took=took)
        elsewhere = answered_elsewhere(first, copies, answers, reason)
        self.edit_review(lambda _, by: make(by), self._after_decision, elsewhere)

    def _after_decision(self) -> None:
        self.go(self._docket.row(self.came_from or "") or self.order.next_left(self.current))

    def edit_review(
        self,
        make: Make,
        then: Callable[[], None] | None = None,
        elsewhere: Elsewhere = NOWHERE,
    ) -> None:
        """Do and save what ``make`` makes of the document under review."""
        review, author = self._docket.review, self._session.author
        if review is None or author is None:
            return
        self._session.let_paint()
        self._answered = self.current
        try:
            action = make(review, author.id)
        except Failure as failure:
            self._session.failed.emit(failure, self)
            self.refused()
            return
        if action is not None:
            self._docket.edit(action, self, then or self._show, elsewhere)

    def _pressed(self, span: str) -> None:
        """A click in the whole article goes to the card, one on a version takes it."""
        if self._passage.lent:
            return
        if self._showing.whole:
            self._put_down(span)
        elif span.startswith("v") and (version := self._questions.answer(int(span[1]))):
            self.take(version)
