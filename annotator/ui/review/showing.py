"""Shows a card: its passage, its question with the answers, and what is known around it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from annotator import adjudication
from annotator.adjudication import Review
from annotator.diff import Card, Question
from annotator.model import AnnotationSet, Precedent
from annotator.ui.after_paint import AfterPaint
from annotator.ui.keymap import Keymap
from annotator.ui.known import Known
from annotator.ui.links.far import FarEnds
from annotator.ui.review.answers import rows
from annotator.ui.review.around import Around
from annotator.ui.review.asked import answer_id
from annotator.ui.review.docket import Docket
from annotator.ui.review.guiding import CardGuideline
from annotator.ui.review.hand import Hand
from annotator.ui.review.notes import gold_notes, link_notes, spans_by_state, vote_notes
from annotator.ui.review.nothing import why_nothing
from annotator.ui.review.passage import Passage
from annotator.ui.review.precedent_words import told
from annotator.ui.review.question_pane import QuestionPane
from annotator.ui.review.standing import DECIDED, hint, proposed, taken
from annotator.ui.review.wording import Wording
from annotator.ui.session import Session
from annotator.ui.widgets.reasons import reason_text
from annotator.ui.widgets.told_card import Told
from annotator.ui.words import isolated, listed


class Showing(QObject):
    """Writes into the panes; holds nothing but whether the whole article is wanted."""

    def __init__(
        self,
        session: Session,
        docket: Docket,
        passage: Passage,
        questions: QuestionPane,
        around: Around,
        wording: Wording,
        guideline: CardGuideline,
        known: Known,
        far: FarEnds,
    ) -> None:
        super().__init__(docket)
        self._guideline = guideline
        self._session, self._docket, self._wording = session, docket, wording
        self._passage, self._questions, self._around = passage, questions, around
        self._known, self._far = known, far
        self.keys: Callable[[str], str] = Keymap().shown
        """The key of a command, as it is shown."""
        self.whole = False
        self._shown: tuple[Hand, Review] | Precedent | None = None
        self._later = AfterPaint(self)
        self._later.due.connect(self._show_around)
        known.renewed.connect(self._later.start)
        far.told.connect(self._later.start)

    def show_nothing(self, stack: str) -> None:
        """There is no card, and why."""
        self._shown = None
        self._questions.show_nothing(*why_nothing(self._docket, stack, self.keys))
        self._around.clear()
        self._guideline.show_nothing()
        self._passage.show_nothing()

    def show_hand(self, hand: Hand, review: Review) -> None:
        """The card, at its next question."""
        card = hand.case.card
        question = hand.question or (hand.asked[-1] if hand.asked else None)
        self._show_passage(hand, question, review)
        if question is not None:
            none = (
                self.tr("None of these: give the right value")
                if question.code == "attribute"
                else self.tr("None of these: choose the reason")
            )
            self._questions.show_question(
                self._wording.question(card, question),
                rows(card, question, self._wording, self._docket.text),
                proposed(hand, question, review),
                none,
                "\n".join(filter(None, (hint(hand, review), self._hanging(hand, review)))),
                taken(hand, question, review),
            )
            self.show_copies(hand)
        self._guideline.show_card(card, question)
        if not isinstance(self._shown, tuple) or self._shown[0] is not hand:
            self._around.votes.show_notes([])  # never those of another card
        self._shown = hand, review
        self._later.start()

    def prepare(self, hand: Hand) -> None:
        """This card is likely to be shown next: lay out what it is written in."""
        card, question = hand.case.card, hand.question
        if not self._passage.lent:
            self._passage.prepare(card.start, card.end)
        if question is not None:
            self._questions.prepare(rows(card, question, self._wording, self._docket.text))

    def show_copies(self, hand: Hand) -> None:
        """What else the answer settles."""
        count = len(hand.copies)
        self._questions.show_copies(self._copies(hand, count) if count else "")

    def _show_around(self) -> None:
        """What stands beside the card, once the card is on the screen."""
        if isinstance(self._shown, Precedent):
            near = self._known.like(self._shown.phrase, self._shown.label)
            self._around.precedents.show_told([told(one, self._wording) for one in near])
        elif self._shown is not None:
            hand, review = self._shown
            card, wording = hand.case.card, self._wording
            self._show_precedents(card, review)
            links = link_notes(review, card, wording, self._far)
            self._around.gold.show_notes([*gold_notes(review, card, wording), *links])
            self._around.votes.show_notes(vote_notes(review, hand.case, wording, self._session))

    def show_question(self, question: Precedent, review: Review) -> None:
        """A question on words that no card is about."""
        document, text = review.gold.document, review.gold.text
        self._around.clear()
        self._guideline.show_nothing()
        place = question.start, question.end
        self._passage.show_passage(text, document.language, *place)
        self._passage.show_words(*place, question.label)
        self._passage.place.set_text(document.title or document.external_id)
        answered = (one for one in review.decisions if one.id == answer_id(question))
        answer = next(answered, None)
        self._questions.show_asked(
            self.tr("An annotator asks"),
            question.note or self.tr("Flagged for the guideline, without a note."),
            "" if answer else self.tr("No card is about these words: answer the question itself."),
            self.tr("Answered: {note}").format(note=isolated(answer.note or "")) if answer else "",
        )
        self._shown = question
        self._later.start()

    def _show_precedents(self, card: Card, review: Review) -> None:
        """What annotators ask about the words, and what was decided about such words before."""
        named = {one.id: isolated(one.name) for one in self._session.people}
        self._around.questions.show_told(
            [
                Told(
                    key=one.id,
                    title=one.note or self.tr("Flagged for the guideline, without a note."),
                    words="" if (one.start, one.end) == (card.start, card.end) else one.phrase,
                    note=self._asker(one, named) if review.settings.named else "",
                )
                for one in self._docket.shelf.asked.of(card)
            ]
        )
        words = review.gold.text[card.start : card.end]
        label = card.drafts[0].label if card.drafts else None
        near = self._known.like(words, label, card.id)
        self._around.precedents.show_told([told(one, self._wording) for one in near])

    def _asker(self, question: Precedent, named: dict[str, str]) -> str:
        """Who asks: sets have ids that follow from their authors."""
        whose = (
            person
            for person in named
            if AnnotationSet.id_for(question.document, person) == question.set
        )
        return named.get(next(whose, ""), "")

    def _show_passage(self, hand: Hand, question: Question | None, review: Review) -> None:
        card, document, text = hand.case.card, review.gold.document, review.gold.text
        if self._passage.lent:
            return
        if self.whole:
            self._passage.show_whole(text, document.language)
            self._passage.show_states(spans_by_state(review), card)
        else:
            place = card.start, card.end
            self._passage.show_passage(text, document.language, *place)
            self._passage.show_card(card, question, review.gold.spans)
        title = document.title or document.external_id
        skips = self._skips(review)
        self._passage.place.set_text(f"{isolated(title)} · {skips}" if skips else title)

    def _skips(self, review: Review) -> str:
        """Who is done with the article and said nothing of what is in it."""
        count = len(review.skipped)
        if not count:
            return ""
        why = listed(sorted({reason_text(reason) for _, reason in review.skipped if reason}))
        text = self.tr("%Ln annotator(s) skipped this article", "", count)
        return self.tr("{skipped}: {why}").format(skipped=text, why=isolated(why)) if why else text

    def _hanging(self, hand: Hand, review: Review) -> str:
        """What would go with the spans of a card."""
        spans = {span.id for span in review.came_of(hand.id) or ()}
        if review.standings[hand.id].state not in DECIDED:
            return ""
        count = len(adjudication.hanging(review, spans)) if spans else 0
        if not count:
            return ""
        return self.tr("If it leaves gold, %Ln link(s) go with it.", "", count)

    def _copies(self, hand: Hand, count: int) -> str:
        if hand.alike:
            return self.tr(
                "The answer holds for %Ln copy(s) of these words too. Space: only here.", "", count
            )
        return self.tr(
            "The answer holds only here. Space: for %Ln copy(s) of these words too.", "", count
        )
