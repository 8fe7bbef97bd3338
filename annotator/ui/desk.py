"""The open article on the desk: which span is current, and what is shown of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from annotator import edits
from annotator.model import Link, Span, Status, Touched
from annotator.suggest.offers import NOTHING, Offer, accepted
from annotator.text import widen
from annotator.ui.after_paint import AfterPaint
from annotator.ui.article.spans import SpanIndex
from annotator.ui.article.ties import Tie
from annotator.ui.changes import Changes, Make
from annotator.ui.offers.offering import Offering
from annotator.ui.picking import Picking
from annotator.ui.session import Session
from annotator.ui.widgets.article_pane import ArticlePane
from annotator.ui.widgets.attribute_form import first_missing
from annotator.ui.widgets.edges import Edge, taken
from annotator.ui.widgets.inspector import Inspector
from annotator.ui.widgets.open_article import Difference, OpenArticle

MANY = 2000
"""Spans of an article that are shown in a turn of their own."""


class Desk(QObject):
    """Holds the open article and the current span; asks the session for every change.

    Signals:
        turned: something else is current or selected.
        noticed: something to say (sentence, name of a command to offer or an empty string).
    """

    turned = Signal()
    noticed = Signal(str, str)

    def __init__(
        self,
        session: Session,
        language: str,
        pane: ArticlePane,
        inspector: Inspector,
        offering: Offering,
        origin: QObject,
    ) -> None:
        super().__init__(origin)
        self._session = session
        self._changes = Changes(session, origin)
        self._pane, self._view, self._inspector = pane, pane.view, inspector
        self._offering = offering
        self.offer: Offer = NOTHING
        self.guess: str | None = None
        self.open: OpenArticle | None = None
        self.current: str | None = None
        self.edge: Edge = "end"
        self.taker: Callable[[str], None] | None = None
        """Who gets the spans that are pressed in the article, while something else is asked."""
        self.picking = Picking(self, session, language, pane, inspector, self)
        self._quiet = False
        self._later = AfterPaint(self)
        self._later.due.connect(self.settle)
        self._spans = QTimer(self, singleShot=True, interval=0)
        self._spans.timeout.connect(self._put_spans)
        self._ready: SpanIndex | None = None
        """The spans of a huge article, until they are shown or changed."""
        self._then: Callable[[], None] = lambda: None
        self._view.selection_changed.connect(self._selected)
        self._view.span_pressed.connect(self._pressed)
        offering.ready.connect(self.show_current)
        inspector.note_changed.connect(self.set_note)
        inspector.pick_wanted.connect(self.picking.start)

    # -- what is current

    @property
    def span(self) -> Span | None:
        return self.open.spans.get(self.current or "") if self.open else None

    @property
    def editable(self) -> bool:
        session = self._session
        return self.open is not None and session.author is not None and not session.read_only

    def selection(self) -> tuple[int, int]:
        start, end = self._view.selection
        return start, end

    def put_down(self) -> None:
        """Leave the article: what was typed is asked for, nothing is current."""
        self.picking.end()
        self._pane.ask.hide()
        self._later.stop()
        self._spans.stop()
        self._inspector.show_nothing(enabled=False)
        self.open, self.current = None, None

    def take_up(self, article: OpenArticle, spans: SpanIndex, then: Callable[[], None]) -> None:
        """Work on another article, whose ``spans`` are in order; ``then`` is called when they
        are shown.

        The spans of a huge article come a turn after its text, so that neither holds up
        the window for long.
        """
        self.open, self.current, self.edge = article, None, "end"
        self._ready, self._then = spans, then
        self.quietly(lambda: self._pane.show_article(article, spans.pieces))
        if len(article.spans) > MANY:
            self._spans.start()
        else:
            self._put_spans()

    def _put_spans(self) -> None:
        if self.open is not None:
            ready, self._ready = self._ready, None
            spans = ready if ready is not None else list(self.open.in_order())
            self.quietly(lambda: self._view.set_spans(spans))
            self._view.set_ties(self._ties(self.open.links.values()))
            self.settle()
            self._then()

    def choose(self, span: str | None, reveal: bool = False) -> None:
        """Make a span the current one (None: none)."""
        if self.picking.active:
            return
        if span != self.current:
            self.edge = "end"
        self.current = span if self.open and span in self.open.spans else None
        found = self.span
        if found is not None:
            self.quietly(lambda: self.collapse(found))
            if reveal:
                self._view.reveal(found.start, found.end)
        self.show_current()

    def show_current(self) -> None:
        """Show in the view what is current, and in the inspector when the view is painted."""
        if self._view.live_edge != self.edge:
            self._view.set_live_edge(self.edge)
        if self._view.current != self.current:
            self._view.set_current(self.current)
        self._later.start()

    @property
    def lags(self) -> bool:
        """Whether the inspector does not show yet what is current; ``settle`` makes it so."""
        return self._later.is_active

    @property
    def comes(self) -> bool:
        """Whether the spans of a huge article are still to be shown."""
        return self._spans.isActive()

    def settle(self) -> None:
        """Let the inspector show what is current or selected."""
        self._later.stop()
        span, (start, end) = self.span, self.selection()
        self.offer, self.guess = NOTHING, None
        if self.open is None:
            self._inspector.show_nothing(enabled=False)
        elif span is not None:
            if self.editable:
                self.offer = self._offering.offer(self.open, span)
            told = self.open.text, self._pane.rtl, self.open.problems(span), self.edge
            self._inspector.show_span(span, *told, self.offer)
        elif start < end:
            if self.editable and (words := taken(self.open.text, start, end)) is not None:
                self.guess = self._offering.guess(self.open, *words)
            self._inspector.show_selection(self.open.text, start, end, self._pane.rtl, self.guess)
        else:
            self._inspector.show_nothing(self.editable)
        self.turned.emit()

    def take_over(self, touched: Touched, difference: Difference, mine: bool) -> None:
        """Show what an edit changed in the open article."""
        if difference.spans or difference.removed:
            self._ready = None
            self.quietly(lambda: self._view.update_spans(difference.spans, difference.removed))
        if difference.links or difference.unlinked:
            self._view.update_ties(self._ties(difference.links), difference.unlinked)
        made = touched.command in ("span.tag", "span.duplicate", "span.place")
        if mine and made and not touched.undoes and difference.spans:
            self.choose(difference.spans[-1].id)
            return
        if touched.undoes and difference.spans:
            self.current = None
            self.choose(difference.spans[0].id, reveal=True)
            return
        if touched.undoes and difference.links and self.open is not None:
            ends = {end for one in difference.links for end in (one.source, one.target)}
            if self.current not in ends:
                here = (one.source for one in difference.links if one.source in self.open.spans)
                self.choose(next(here, None) or difference.links[0].target, reveal=True)
                return
        if self.current in difference.removed:
            self.current = None
        self.show_current()

    # -- commands

    def step(self, forward: bool) -> None:
        """To the next or previous span in reading order."""
        if self.open is None:
            return
        at: Span | int = self.span or self._view.caret
        found = self.open.following(at) if forward else self.open.preceding(at)
        if found is not None:
            self.choose(found.id, reveal=True)

    def next_problem(self, first: bool = False) -> None:
        """To the next span that misses something (or the first of the article): into its form,
        unless what is missing is proposed and Enter will do."""
        if self.open is None:
            return
        at: Span | int = -1 if first else self.span or self._view.caret
        found = self.open.following(at, self.open.flaws)
        if found is None:
            if self.open.set.unplaced:
                self._pane.unplaced.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.noticed.emit(self.tr("Nothing is missing in this article."), "")
            return
        self.choose(found.id, reveal=True)
        self.settle()
        then = accepted(found, self.offer.attributes)
        left = self._session.scheme.check_span(then, self.open.text)
        if left or not self.offer:
            self._inspector.enter_form(first_missing(left), "missing")
        else:
            self.focus_article()

    def choose_edge(self, edge: Edge) -> None:
        self.edge = edge
        if (span := self.span) is not None:
            self.quietly(lambda: self.collapse(span))
            at = span.start if edge == "start" else span.end
            self._view.reveal(at, at)
        self.show_current()

    def widen(self) -> None:
        """Select word, phrase, sentence, paragraph: the next one that is larger."""
        if self.open is None:
            return
        start, end = self.selection()
        if start == end and (span := self.span) is not None:
            start, end = span.start, span.end
        self._view.set_selection(*widen(self.open.text, start, end))

    def set_note(self, note: str) -> None:
        if (span := self.span) is not None and self.editable:
            id_ = span.id
            self.edit(lambda article: edits.set_note(article, id_, note), span)

    def set_status(self, status: Status, reason: str | None = None) -> None:
        if self.editable:
            self.edit(lambda article: edits.set_status(article, status, reason), begin=False)

    def focus_article(self) -> None:
        # An article may come when another page is in front, whose keys it must not take.
        if self._view.isVisible():
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit(
        self,
        make: Make,
        span: Span | None = None,
        extent: tuple[int, int] | None = None,
        begin: bool = True,
        whole: bool = False,
    ) -> None:
        """Ask for a change of the open article; see ``Changes.edit``."""
        if self.open is not None:
            self._changes.edit(self.open, make, span, extent, begin, whole)

    # -- inside

    def _ties(self, links: Iterable[Link]) -> list[Tie]:
        """The links as the view shows them."""
        types = self._session.scheme.links
        both = {name for name, kind in types.items() if kind.symmetric}
        return [Tie(one.id, one.source, one.target, one.type in both) for one in links]

    def _pressed(self, span_id: str) -> None:
        if self.taker is not None:
            self.taker(span_id)
        else:
            self.choose(span_id)

    def _selected(self, anchor: int, caret: int) -> None:
        if self._quiet or self.open is None or self.picking.active or self.taker is not None:
            return
        span = self.span
        if span is not None and (anchor != caret or not span.start <= caret <= span.end):
            self.current = None
        self.show_current()

    def collapse(self, span: Span) -> None:
        """Put the caret at the live edge of ``span``, with nothing selected."""
        at = span.start if self.edge == "start" else span.end
        self._view.set_selection(at, at)

    def quietly(self, do: Callable[[], None]) -> None:
        """Change the view without hearing of it as if a person had."""
        before, self._quiet = self._quiet, True
        try:
            do()
        finally:
            self._quiet = before
