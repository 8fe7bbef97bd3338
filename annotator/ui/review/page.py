"""The page Review: one card at a time, its passage above, what is known around it beside."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from annotator.settings import Settings
from annotator.ui.actions import Found, Scope
from annotator.ui.after_paint import AfterPaint
from annotator.ui.keymap import Keymap
from annotator.ui.keys import mark_area
from annotator.ui.known import Known
from annotator.ui.links.far import FarEnds
from annotator.ui.review.around import Around
from annotator.ui.review.beginning import Beginning
from annotator.ui.review.bench import Bench
from annotator.ui.review.closing import CLOSE, CLOSE_ALL, OPEN, Closing
from annotator.ui.review.consequences import Consequences
from annotator.ui.review.creating import Creating
from annotator.ui.review.docket import Docket
from annotator.ui.review.edit_pane import EditPane
from annotator.ui.review.editing import Editing
from annotator.ui.review.flagging import Flagging
from annotator.ui.review.following import Following
from annotator.ui.review.guiding import CardGuideline
from annotator.ui.review.linking import GoldLinking
from annotator.ui.review.moment import Moment
from annotator.ui.review.passage import Passage
from annotator.ui.review.question_pane import QuestionPane
from annotator.ui.review.room import beside_card, columns
from annotator.ui.review.rules_pane import RulesPane
from annotator.ui.review.ruling import Ruling
from annotator.ui.review.scrolling import Scrolling
from annotator.ui.review.showing import Showing
from annotator.ui.review.stacks import Stacks
from annotator.ui.review.summary import QUESTIONS, Summary, progress_text, share_done
from annotator.ui.review.wording import Wording
from annotator.ui.session import Session
from annotator.ui.widgets.article_look import article_font
from annotator.ui.widgets.ask_row import AskRow
from annotator.ui.widgets.document_list import DocumentList
from annotator.ui.words import language

LEAST = 0.34
"""Of the height, for the passage: what is asked below it takes from the answers first."""
CARD, WHOLE = 4, 7
"""How much of the height goes to the passage, and to the whole article; 5 to the answers."""
SMALLER = 0.85
"""Pieces in the rows are set smaller than the passage."""


class ReviewPage(QWidget):
    """Stacks, card, surroundings. ``bench`` holds the card and does the commands."""

    status_changed = Signal()
    notice = Signal(str, str)
    command_wanted = Signal(str)
    name = "review"
    area: Scope = "review"

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self.session, self.settings, self.language = session, settings, language()
        self.docket, self.summary = Docket(session, self), Summary(self)
        self.stacks, self.around = Stacks(), Around(self.language)
        self.known = Known(session, self, everything=True)
        far = FarEnds(session, self)
        session.changed.connect(far.follow)
        self.passage = Passage(session.scheme, self.language)
        self.questions = QuestionPane(session.scheme)
        self.ask = AskRow()
        self.pane = EditPane(session.scheme, self.language)
        editing = Editing(session, self.passage, self.questions, self.pane)
        self.wording = Wording(session.scheme, self.language)
        self.side = QStackedWidget()
        self.side.addWidget(self.stacks)
        self.guideline = CardGuideline(session, self.side, self.focus_card, self.around)
        self.showing = Showing(
            *(session, self.docket, self.passage, self.questions, self.around, self.wording),
            *(self.guideline, self.known, far),
        )
        self.bench = Bench(
            session, self.docket, self.passage, self.questions, self.ask, editing, self.showing
        )
        self.flagging = Flagging(session, self.docket, self.bench, self.ask)
        self.closing = Closing(session, self.docket, self.bench)
        self.consequences = Consequences(self.docket)
        self.following = Following(session, self.docket, self.bench, self.ask, self.wording, far)
        self.rules = RulesPane()
        self.ruling = Ruling(session, self.docket, self.rules, self.bench, self.ask)
        self.creating = Creating(session, self.docket, self.bench, self.passage, self.ask)
        self.linking = GoldLinking(
            *(self, session, self.docket, self.bench, self.passage, self.questions),
            *(self.language, far),
        )
        self.moment = Moment(
            *(self.docket, self.bench, self.questions, self.ask, self.rules, self.linking),
            self.guideline,
        )
        self.scrolling = Scrolling(self.passage, (self.questions, self.pane))
        self._later = AfterPaint(self, rank=2)
        self._later.due.connect(self._refresh)
        self._lay_out()
        self._connect()
        self.on_settings(settings)

    def _lay_out(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setSpacing(8)
        column.addWidget(self.passage, CARD)
        column.addWidget(self.questions, 5)
        column.addWidget(self.pane, 5)
        column.addWidget(self.closing.row)
        column.addWidget(self.rules, 9)
        column.addWidget(self.ask)
        column.addWidget(self.linking.row)
        self.column = column
        middle.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        mark_area(middle, "review")
        self.middle = middle
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        for pane in (self.side, middle, self.around):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(self.splitter.count() - 1, int(pane is middle))
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _connect(self) -> None:
        mark_area(self.passage.view, "review")
        self.docket.listed.connect(self._later.start)
        self.docket.listed.connect(self.bench.rows_changed)
        beginning = Beginning(self.docket, self.bench)
        self.docket.opened.connect(self.bench.document_opened)
        self.docket.undone.connect(self.bench.undone)
        self.docket.refused.connect(self.bench.refused)
        self.docket.renewed.connect(self.bench.renewed)
        self.bench.turned.connect(self._later.start)
        self.ask.turned.connect(self._aside_turned)
        self.guideline.turned.connect(self._share)
        self.guideline.turned.connect(self.status_changed)
        self.bench.noticed.connect(self.notice)
        self.bench.focus_wanted.connect(self.focus_card)
        for part in (self.flagging, self.closing, self.linking, self.consequences, self.following):
            part.noticed.connect(self.notice)
        self.linking.turned.connect(self._aside_turned)
        self.around.gold.pressed.connect(self.following.go_to)
        self.around.precedents.pressed.connect(self._go_to_earlier)
        self.stacks.chosen.connect(self._choose_stack)
        self.ruling.noticed.connect(self.notice)
        self.ruling.turned.connect(self._rules_turned)
        for go in (beginning.leave, self.bench.go_to_span):
            DocumentList.of(self.session).review_wanted.connect(go)
        self._handlers: dict[str, Callable[[], None]] = {
            **{f"review.take.{n}": partial(self.bench.digit, n) for n in range(1, 10)},
            **{f"form.value.{n}": partial(self._form_digit, n) for n in range(1, 10)},
            "form.more": partial(self._form_digit, 0),
            "form.next": partial(self._form, self.rules.next, self.bench.form_next),
            "form.previous": partial(
                self._form, self.rules.previous, self.bench.editing.previous_row
            ),
            "form.leave": partial(self._form, self.rules.leave, self.bench.form_leave),
            "review.default": self._take_default,
            "review.none": self.bench.take_none,
            "document.done": partial(self._form, self.rules.take, self._done),
            "document.todo": self.closing.open_again,
            "review.close": self.closing.close_all,
            "review.edit": self.bench.edit,
            "review.copies": self.bench.toggle_copies,
            "review.flag": self.flagging.flag,
            "review.skip": self.bench.skip,
            "review.next": partial(self.bench.step, 1),
            "review.previous": partial(self.bench.step, -1),
            "problem.next": self.flagging.next_flagged,
            "document.next": self.bench.next_document,
            "review.whole": self._toggle_whole,
            "review.reopen": self.bench.reopen,
            "review.rule": self.ruling.ask_to_take_back,
            "review.settings": self._open_rules,
            "review.create": self.creating.begin,
            "review.follow": self.following.follow,
            "pane.next": self._next_pane,
            **self.linking.commands(),
            **self.guideline.commands({}),
            **self.bench.editing.commands(),
            **self.scrolling.commands(),
        }

    # -- the page, for the shell

    @property
    def footer(self) -> Sequence[str]:
        """The commands of the moment."""
        return self.moment.footer()

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("ReviewPage", "Review")

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        return self._handlers

    def enabled(self, name: str) -> bool:
        if name.startswith(("guideline.", "find.")):
            return self.guideline.enabled(name)
        if name.startswith("review.scroll."):
            return self.scrolling.enabled and not self.rules.is_open
        if name == "review.settings":
            return self.bench.editable
        if self.rules.is_open:
            known = name.startswith("form.") and not name.startswith("form.row")
            return known or name == "document.done"
        if name == "review.link" or name.startswith("link."):
            busy = self.ask.is_open or self.bench.editing.active
            return not busy and self.linking.enabled(name)
        if self.linking.active:
            return False
        if name == "review.create":
            return self.creating.possible
        if name in (CLOSE, CLOSE_ALL, OPEN) and not self.ask.is_open:
            return self.closing.enabled(name) or self.bench.enabled(name)
        if name == "review.default" and self.moment.is_done:
            return self.closing.enabled(CLOSE_ALL)
        return self.bench.enabled(name)

    def waiting(self) -> bool:
        return self.docket.waits

    def command_text(self, name: str) -> str | None:
        return self.moment.text(name)

    def found(self, query: str) -> Sequence[Found]:
        return []

    def status_text(self) -> str:
        if self.docket.review is None:
            return ""
        if self.docket.review.settings.named:
            return ""
        return self.tr("Annotators unnamed, in random order")

    def on_show(self) -> None:
        if not self.docket.loaded:
            self.docket.load()
            self.known.load()
        self.focus_card()

    def on_settings(self, settings: Settings) -> None:
        self.settings = settings
        self.closing.on_settings(settings)
        self.showing.keys = Keymap(settings.keys).shown
        self.linking.elsewhere.on_settings(settings)
        self.passage.dress(settings)
        font = article_font(settings)
        font.setPointSizeF(max(11.0, settings.article_size * SMALLER))
        self.questions.set_text_font(font)
        self.guideline.on_settings(settings)
        self.rules.set_text_font(font)

    def place(self) -> object:
        return self.bench.current

    def return_to(self, place: object) -> None:
        if isinstance(place, str):
            self.bench.wanted = place

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The card gets the most; in a narrow window the sides shrink first."""
        super().resizeEvent(event)
        self._share()

    # -- inside

    def _share(self) -> None:
        sizes = columns(self.width(), self.guideline.is_open)
        self.splitter.setSizes(sizes)
        beside = beside_card(sizes[1], self.settings)
        self.column.setContentsMargins(beside, 12, beside, 12)
        self.passage.setMinimumHeight(round(self.height() * LEAST))

    def _take_default(self) -> None:
        """What is proposed; where no card is left, close what is settled."""
        if self.moment.is_done:
            self.closing.close_all()
        else:
            self.bench.take_default()

    def _done(self) -> None:
        """Take a card as it was edited, else close the article."""
        if self.bench.editing.active:
            self.bench.editing.finish()
        else:
            self.closing.close_one()

    def _choose_stack(self, stack: str) -> None:
        if stack == QUESTIONS:
            self.flagging.next_question()
        else:
            self.bench.choose_stack(stack)

    def _go_to_earlier(self, precedent: str) -> None:
        """To what was decided before; Esc comes back from there."""
        found, here = self.known.similar.get(precedent), self.bench.current
        row = self.docket.row(found.card) if found is not None else None
        if row is not None:
            self.bench.go(row)
            self.bench.came_from = here
        else:
            text = self.tr("It was decided in another project, or on an older text.")
            self.notice.emit(text, "")

    def focus_card(self) -> None:
        """Let keys go to the card."""
        self.middle.setFocus(Qt.FocusReason.OtherFocusReason)

    def _form(self, rules: Callable[[], None], card: Callable[[], None]) -> None:
        """Keys of forms go to the rules while they are open."""
        (rules if self.rules.is_open else card)()

    def _open_rules(self) -> None:
        self.bench.editing.leave()
        self.ruling.toggle()

    def _rules_turned(self) -> None:
        """The rules take the place of the card, or give it back."""
        for part in (self.passage, self.questions):
            part.setVisible(not self.rules.is_open)
        if not self.rules.is_open:
            self.focus_card()
        self._show_closing()
        self.status_changed.emit()

    def _toggle_whole(self) -> None:
        self.bench.toggle_whole()
        self.column.setStretch(0, WHOLE if self.showing.whole else CARD)
        self._reveal()

    def _aside_turned(self) -> None:
        """A question, or the making of a link, took room of the card or gave it back."""
        self._show_closing()
        self._reveal()
        self.status_changed.emit()

    def _show_closing(self) -> None:
        if self.ask.is_open or self.rules.is_open or self.linking.active:
            self.closing.row.say_nothing()
        else:
            self.closing.show()

    def _reveal(self) -> None:
        """What the card is about stays in sight, however high the passage is now."""
        self.column.activate()
        if self.bench.hand is not None and not self.passage.lent:
            self.passage.reveal(self.bench.hand.case.card)

    def _form_digit(self, digit: int) -> None:
        if self.rules.is_open:
            self.rules.digit(digit)
        elif self.ask.is_open:
            self.ask.digit(digit)
        else:
            self.bench.editing.digit(digit)

    def _next_pane(self) -> None:
        if self.guideline.has_focus:
            self.focus_card()
        elif not self.passage.view.hasFocus():
            self.passage.view.setFocus(Qt.FocusReason.TabFocusReason)
        elif not self.guideline.enter():
            self.focus_card()

    def _refresh(self) -> None:
        deck, tally = self.docket.deck, self.docket.tally
        if (events := self.docket.events) is not self.pane.events:
            self.wording.name_events(events)
            self.pane.events = events
        self._show_closing()
        self.stacks.show_progress(progress_text(deck, self.docket.behind), share_done(deck))
        settings = self.docket.settings
        doubted = self.ruling.doubted(settings) if self.docket.loaded else ()
        self.stacks.show_stacks(
            self.summary.class_stacks(deck, tally),
            self.summary.guideline_stacks(tally, self.flagging.open_count()),
            self.summary.rule_stacks(tally, doubted, settings.reversal_limit),
            self.bench.order.stack,
        )
        self.status_changed.emit()
