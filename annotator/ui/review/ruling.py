"""The rules that settle cards without a person: setting them, doubting them, taking them back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator import adjudication
from annotator.adjudication import Candidate, Counts, Review
from annotator.decision import ReviewSettings
from annotator.model import Action
from annotator.store import Store
from annotator.ui.aside import Aside, Tell
from annotator.ui.review.bench import Bench
from annotator.ui.review.docket import Docket
from annotator.ui.review.rules_pane import RulesPane
from annotator.ui.review.wording import RULES, say
from annotator.ui.session import Progress, Session, Steps
from annotator.ui.widgets.ask_row import AskRow
from annotator.ui.words import isolated, number


class Ruling(QObject):
    """Signals:
    noticed: something to say (sentence, name of a command to offer or "").
    turned: the pane came or went.
    """

    noticed = Signal(str, str)
    turned = Signal()

    def __init__(
        self, session: Session, docket: Docket, pane: RulesPane, bench: Bench, ask: AskRow
    ) -> None:
        super().__init__(docket)
        self._session, self._docket, self.pane = session, docket, pane
        self._bench, self._ask = bench, ask
        self._counting: Aside | None = None
        self._doubted: set[str] | None = None
        pane.wanted.connect(self._set)
        pane.left.connect(self._close)

    @property
    def is_open(self) -> bool:
        return self.pane.is_open

    def toggle(self) -> None:
        """Show how it is set, to be changed; again: leave it."""
        if self.is_open:
            self.pane.leave()
        else:
            self._session.ask(Store.review_settings, self._open, self)

    def doubted(self, settings: ReviewSettings) -> list[str]:
        """Rules that people decide otherwise too often; said once when one comes to be so."""
        checked = self._docket.tally.reversals()
        found = adjudication.in_question(checked, settings)
        known, self._doubted = self._doubted, set(found)
        for rule in [rule for rule in found if known is not None and rule not in known]:
            text = self.tr(
                "The rule {rule}: {n} of {total} samples were decided otherwise, more than "
                "{limit} in 100. Look through what it settled, or switch it off."
            )
            one = checked[rule]
            said = text.format(
                rule=isolated(say(RULES[rule])),
                n=number(one.reversed),
                total=number(one.checked),
                limit=number(settings.reversal_limit * 100),
            )
            self.noticed.emit(said, "review.settings")
        return found

    def ask_to_take_back(self) -> None:
        """Reopen what the chosen rule settled: in this article, or in all as one action."""
        rule = self._bench.order.rule
        if rule is not None:
            self._ask.ask(
                self.tr("Take back what this rule settled?"),
                [("1", self.tr("in this article"), "here"), ("2", self.tr("in all articles"), "")],
                partial(self._take_back, rule),
                self._bench.focus_wanted.emit,
            )

    # -- inside

    def _take_back(self, rule: str, where: str) -> None:
        author, review = self._session.author, self._docket.review
        if author is None or review is None:
            return
        if where:
            action = adjudication.take_back(review, rule, author.id)
            if action is not None:
                self._docket.edit(action, self, self._bench.renewed)
        else:
            documents = self._docket.tally.settled_in(rule)
            job = self._session.job(partial(_taking_back, documents, rule, author.id))
            job.finished.connect(self._apply)

    def _open(self, now: ReviewSettings) -> None:
        self.pane.figures.show_figures(self._docket.deck, self._docket.tally)
        self.pane.begin(now)
        self._cancel()
        documents = self._docket.deck.documents(_has_open)
        self._counting = self._session.aside(partial(_candidates, documents))
        self._counting.finished.connect(self.pane.show_candidates)
        self._counting.start()
        self.turned.emit()

    def _set(self, settings: ReviewSettings) -> None:
        author = self._session.author
        if author is not None:
            self._apply(adjudication.set_settings(settings, author.id))
        self._close()

    def _close(self) -> None:
        self._cancel()
        self.turned.emit()

    def _cancel(self) -> None:
        if self._counting is not None:
            self._counting.cancel()
            self._counting = None

    def _apply(self, action: Action | None) -> None:
        if action is not None:
            self._session.apply(action, self)


def _has_open(counts: Counts) -> bool:
    return counts.states["open"] + counts.states["stale"] > 0


def _candidates(documents: list[str], store: Store, tell: Tell) -> list[Candidate]:
    found: list[Candidate] = []
    for done, document in enumerate(documents, 1):
        found += adjudication.candidates(store.review(document))
        tell(done)
    return found


def _taking_back(documents: list[str], rule: str, reviewer: str, store: Store) -> Steps:
    reviews: list[Review] = []
    for done, document in enumerate(documents, 1):
        reviews.append(store.review(document))
        yield Progress(done, len(documents))
    return adjudication.taken_back(reviews, rule, reviewer)
