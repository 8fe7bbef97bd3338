"""A link in gold that nobody had made: from a span of gold, its kind by digit, then its end, here
or in another article."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator import adjudication, links
from annotator.adjudication import Review
from annotator.model import Action, Link, Span
from annotator.scheme import LinkType
from annotator.suggest.ends import fitting, likeliest
from annotator.ui.article.ties import Tie
from annotator.ui.keys import mark_area
from annotator.ui.links.far import FarEnds
from annotator.ui.links.names import digits, type_name
from annotator.ui.review.bench import Bench
from annotator.ui.review.docket import Docket
from annotator.ui.review.elsewhere import Elsewhere
from annotator.ui.review.hand import Hand
from annotator.ui.review.passage import Passage
from annotator.ui.review.question_pane import QuestionPane
from annotator.ui.review.wording import IN_QUESTION, SHORT, shortened
from annotator.ui.session import Session
from annotator.ui.widgets.link_row import LinkRow
from annotator.ui.widgets.plain import Line
from annotator.ui.widgets.problems import link_problem_text
from annotator.ui.words import isolated, number


class GoldLinking(QObject):
    """While ``active``, the passage shows the whole article with its gold spans, and keys and
    presses choose the other end of a link.

    Signals:
        turned: it began, ended, or something else is chosen.
        noticed: something to say (sentence, "").
    """

    turned = Signal()
    noticed = Signal(str, str)

    def __init__(
        self,
        room: QWidget,
        session: Session,
        docket: Docket,
        bench: Bench,
        passage: Passage,
        questions: QuestionPane,
        language: str,
        far: FarEnds,
    ) -> None:
        super().__init__(docket)
        self._far = far
        self._session, self._docket, self._bench = session, docket, bench
        self._passage, self._questions, self._language = passage, questions, language
        self.row = LinkRow()
        self.out = Line(quiet_ink=True, small_size=True)
        """Which link Delete takes out."""
        column = self.row.layout()
        assert column is not None
        column.addWidget(self.out)
        self.source: Span | None = None
        self.type: LinkType | None = None
        self.fitting: list[Span] = []
        self._review: Review | None = None
        self._hand: Hand | None = None
        self.elsewhere = Elsewhere(room, session, language, self)
        self.row.type_given.connect(self.choose_type)
        self.row.taken.connect(self.take)
        self.row.elsewhere.connect(self.look_everywhere)
        self.elsewhere.taken.connect(self.make)
        self.elsewhere.undecided.connect(self._go_and_settle)
        far.told.connect(self._show_way_out)
        passage.pressed.connect(self._pressed)
        bench.turned.connect(self._follow)
        docket.opened.connect(self._put_down)
        for lost in (docket.undone, docket.renewed, docket.refused):
            lost.connect(self.end)

    @property
    def active(self) -> bool:
        return self.source is not None

    def commands(self) -> Mapping[str, Callable[[], None]]:
        types = {f"link.type.{key}": partial(self.row.answers.digit, key) for key in range(1, 10)}
        return {
            **types,
            "review.link": self.start,
            "link.take": self.take,
            "link.next": partial(self.step, True),
            "link.previous": partial(self.step, False),
            "link.everywhere": self.look_everywhere,
            "link.take_out": self.take_out,
            "link.leave": self.leave,
        }

    def enabled(self, name: str) -> bool:
        """Whether one of the commands can run now."""
        if name == "review.link":
            return not self.active and self._bench.editable and self._bench.hand is not None
        return self.active and (name != "link.take_out" or self.made is not None)

    @property
    def footer(self) -> Sequence[str]:
        """The commands of the moment."""
        out = ("link.take_out",) if self.made is not None else ()
        return ("link.take", "link.next", "link.everywhere", *out, "link.leave", "help.keys")

    def command_text(self, name: str) -> str | None:
        """What the kind of link on a digit is called."""
        key = name.removeprefix("link.type.")
        buttons = self.row.answers.buttons if self.active and key != name else []
        return next((button.text() for button in buttons if button.key == key), None)

    # -- beginning and ending

    def start(self) -> None:
        """Ask what kind of link leads from the span of gold under the caret, else from what the
        card has become."""
        review, source = self._docket.review, self._here()
        if review is None or source is None:
            text = self.tr("A link begins at a span of gold: put the caret into one.")
            self.noticed.emit(text, "")
            return
        kinds = links.types_from(review.scheme, source)
        if not kinds:
            self.noticed.emit(self.tr("No link can begin at a span of this label."), "")
            return
        self._review, self._hand = review, self._bench.hand
        self.source, self.type, self.fitting = source, None, []
        self._show_article(review, source)
        self._questions.hide()
        keys = digits(review.scheme, kinds)
        question = self.tr("What is “{words}” to another span?")
        self.row.ask(
            question.format(words=self._words(source, IN_QUESTION)),
            [(keys[kind.name], type_name(kind, self._language), kind.name) for kind in kinds],
        )
        self._passage.view.reveal(source.start, source.end)
        if len(kinds) == 1:
            self.choose_type(kinds[0].name)
        else:
            self._show_way_out()
            self.turned.emit()

    def end(self) -> None:
        """No link is being made any more: the card is shown again."""
        if self.active:
            self._put_down()
            self._bench.resume()
            self.turned.emit()

    def leave(self) -> None:
        """Back to the card without a link."""
        self.end()
        self._bench.focus_wanted.emit()

    # -- choosing

    def choose_type(self, name: str) -> None:
        """A kind of link; the likeliest end is chosen with it."""
        review, source = self._review, self.source
        if review is None or source is None:
            return
        self.type = review.scheme.links[name]
        self.fitting = fitting(review.gold, review.scheme, name, source)
        ranked = likeliest(review.gold, review.scheme, name, source)
        self._aim_at(ranked[0] if ranked else None)

    def step(self, forward: bool) -> None:
        """To the next or previous span of gold that fits, in reading order and round."""
        if not self.fitting:
            return
        ids = [span.id for span in self.fitting]
        aim = self._passage.view.aim
        at = ids.index(aim) if aim in ids else -1 if forward else 0
        self._aim_at(self.fitting[(at + (1 if forward else -1)) % len(ids)])

    def take(self) -> None:
        """Link to the span that is aimed at; where none fits here, look in all articles."""
        aim = self._passage.view.aim
        target = next((span for span in self.fitting if span.id == aim), None)
        if target is not None:
            self.make(target)
        elif self.type is not None:
            self.look_everywhere()

    def look_everywhere(self, typed: str = "") -> None:
        """Look for the other end in the gold of all articles."""
        review, source, kind = self._review, self.source, self.type
        if review is None or source is None:
            return
        if kind is None:
            self.noticed.emit(self.tr("Say what kind of link it is first."), "")
        elif kind.cross_document:
            self.elsewhere.pick(kind, source, self._words(source), review, typed)
        else:
            text = self.tr("“{type}” stays within this article.")
            self.noticed.emit(text.format(type=type_name(kind, self._language)), "")

    def make(self, target: Span, there: Review | None = None) -> None:
        """Put the link into gold and go back to the card; where it can't be, say why. ``there``
        is the target's document where that is another one."""
        review, source, kind = self._review, self.source, self.type
        if review is None or source is None or kind is None:
            return
        problem = adjudication.untied(review, kind.name, source, target, there)
        if problem is not None:
            self.noticed.emit(link_problem_text(problem, review.scheme, self._language), "")
            return

        def tie(now: Review, reviewer: str) -> Action:
            return adjudication.tie(now, kind.name, source, target, reviewer)[0]

        self.leave()
        self._bench.edit_review(tie)

    @property
    def made(self) -> Link | None:
        """The link of the source that was made in review and can be taken out: of the chosen
        kind the latest, before one is chosen the only one."""
        if self._review is None or self.source is None:
            return None
        found = adjudication.tied(self._review, self.source)
        if self.type is not None:
            return next((one for one in reversed(found) if one.type == self.type.name), None)
        return found[0] if len(found) == 1 else None

    def take_out(self) -> None:
        """Take that link out of gold, and go back to the card."""
        made = self.made
        if made is not None:
            self.leave()
            self._bench.edit_review(lambda now, by: adjudication.untie(now, made, by))

    # -- inside

    def _go_and_settle(self, document: str, span: str) -> None:
        """The other end is not in gold yet: to its card, with a way back."""
        words, back = self._words(self.source) if self.source is not None else "", None
        if self._bench.hand is not None:
            back = self._bench.hand.id
        self.leave()
        self._bench.go_to_span(document, span)
        self._bench.came_from = back
        text = self.tr("This has to be settled first. Then you are back at “{words}”.")
        self.noticed.emit(text.format(words=words), "")

    def _here(self) -> Span | None:
        """The innermost span of gold around what is selected, else what the card has become."""
        review, hand, view = self._docket.review, self._bench.hand, self._passage.view
        if review is None or not view.text:
            return None
        start, end = (self._passage.offset + at for at in view.selection)
        around = [s for s in review.gold.spans if s.start <= start and end <= s.end]
        own = (review.came_of(hand.id) or ()) if hand is not None else ()
        rests = hand is not None and start == end == hand.case.card.start
        if own and (rests or not around):
            return own[0]
        return min(around, key=lambda span: span.end - span.start, default=None)

    def _show_article(self, review: Review, source: Span) -> None:
        gold, passage = review.gold, self._passage
        passage.lent = True
        passage.show_whole(gold.text, gold.document.language)
        passage.draw(gold.spans)
        passage.view.set_ties(
            Tie(one.id, one.source, one.target, self._both_ways(review, one.type))
            for one in gold.links
        )
        passage.view.set_selection(source.start, source.start)
        passage.view.set_current(source.id)
        self._mark("link")

    def _both_ways(self, review: Review, type_: str) -> bool:
        kind = review.scheme.links.get(type_)
        return kind is not None and kind.symmetric

    def _put_down(self) -> None:
        if not self.active:
            return
        self.source, self.type, self.fitting, self._review = None, None, [], None
        self.elsewhere.close()
        view = self._passage.view
        view.set_aim(None)
        view.set_ties([])
        self._passage.lent = False
        self._mark("review")
        self.row.hide()
        self._questions.show()

    def _mark(self, area: str) -> None:
        """Let keys in the whole middle of the page go there."""
        rtl = self._passage.view.rtl if area == "link" else True
        for widget in (self._passage.view, self.row, self._passage.parentWidget()):
            if widget is not None:
                mark_area(widget, area, rtl=rtl)

    def _aim_at(self, aim: Span | None) -> None:
        view, source, kind = self._passage.view, self.source, self.type
        if source is None or kind is None:
            return
        view.set_aim(aim.id if aim is not None else None)
        anywhere = kind.cross_document
        words, hint = "", self.tr("Nothing that is gold in this article fits.")
        if anywhere and aim is None:
            words, hint = self.tr("Nothing here fits: look in the gold of all articles"), ""
        if aim is not None:
            words = self.tr("“{words}”").format(words=self._words(aim))
            place = [span.id for span in self.fitting].index(aim.id) + 1
            hint = self.tr("{n} of {all} in gold · the arrows go to others, or press one").format(
                n=number(place), all=number(len(self.fitting))
            )
            if anywhere:
                hint += " · " + self.tr("type to look in all articles")
        self.row.show_target(kind.name, words, hint, anywhere=anywhere)
        self._show_way_out()
        self._make_room()
        if aim is not None:
            view.reveal(min(aim.start, source.start), max(aim.end, source.end))
            view.reveal(aim.start, aim.end)
        self.turned.emit()

    def _make_room(self) -> None:
        """Lay the rows out now, so that what is revealed is not below them."""
        middle = self._passage.parentWidget()
        layout = middle.layout() if middle is not None else None
        if layout is not None:
            layout.activate()

    def _show_way_out(self) -> None:
        text = self._way_out()
        self.out.set_text(text)
        self.out.setVisible(bool(text))

    def _way_out(self) -> str:
        """Which link Delete takes out, in words; "" where it takes none."""
        made, review, source = self.made, self._review, self.source
        if made is None or review is None or source is None:
            return ""
        other = made.target if made.source == source.id else made.source
        near = next((span for span in review.gold.spans if span.id == other), None)
        if near is None:
            self._far.want([other])
        far = self._far.end(other)
        words = self._words(near) if near is not None else "…"
        if far is not None:
            words = isolated(shortened(far.text))
        kind = review.scheme.links.get(made.type)
        name = type_name(kind, self._language, made.source == source.id)
        if far is None:
            text = self.tr("Del takes out: {type} “{words}” (made in review)")
            return text.format(type=name, words=words)
        text = self.tr("Del takes out: {type} “{words}” in {article} (made in review)")
        return text.format(type=name, words=words, article=isolated(far.title))

    def _pressed(self, span_id: str) -> None:
        """A span was clicked: link to it, or to the one around it that fits."""
        review = self._review
        spans = review.gold.spans if review is not None else ()
        pressed = next((span for span in spans if span.id == span_id), None)
        if pressed is None or self.source is None:
            return
        if self.type is None:
            self.noticed.emit(self.tr("Say what kind of link it is first."), "")
            return
        around = [s for s in self.fitting if s.start <= pressed.start and pressed.end <= s.end]
        own = pressed.id == self.source.id
        fits = pressed in self.fitting or own or not around
        self.make(pressed if fits else min(around, key=lambda span: span.end - span.start))

    def _follow(self) -> None:
        """Another card is at hand."""
        if self.active and self._bench.hand is not self._hand:
            self.end()

    def _words(self, span: Span, most: int = SHORT) -> str:
        text = self._docket.review.gold.text if self._docket.review else ""
        return isolated(shortened(text[span.start : span.end], most))
