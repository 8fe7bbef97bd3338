"""Which article is open: opening, stepping on, and coming back to where one was in each."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import compress
from operator import is_

from PySide6.QtCore import QObject, Signal

from annotator.model import Article, Span
from annotator.scheme import Scheme
from annotator.store import Store
from annotator.ui.article.paragraphs import Pieces
from annotator.ui.article.spans import SpanIndex
from annotator.ui.desk import Desk
from annotator.ui.session import Session
from annotator.ui.widgets.article_pane import ArticlePane
from annotator.ui.widgets.document_list import OPEN, DocumentList
from annotator.ui.widgets.open_article import OpenArticle
from annotator.ui.widgets.queue import QueuePane

Steps = Generator[tuple[int, int], None, tuple[str, dict[str, Span]]]
Found = tuple[Article, OpenArticle, SpanIndex]
STEP = 1000
"""Spans looked at before somebody may want no more."""
LONGEST_TRAIL = 100
"""Jumps that one can go back from."""


@dataclass(frozen=True, slots=True)
class Position:
    """Where somebody was in an article: code points, span, scrolled pixels."""

    anchor: int = 0
    caret: int = 0
    span: str | None = None
    scroll: int = 0


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What a rebuilt page needs to go on where the earlier one was."""

    document: str | None
    positions: dict[str, Position]
    trail: tuple[tuple[str, Position], ...] = ()


class Reading(QObject):
    """Asks for articles and hands them to the desk.

    Signals:
        opened: another article is shown.
        counted: the open article's spans were counted.
        noticed: something to say (sentence, name of a command to offer or an empty string).
    """

    opened = Signal()
    counted = Signal()
    noticed = Signal(str, str)

    def __init__(
        self,
        session: Session,
        documents: DocumentList,
        queue: QueuePane,
        pane: ArticlePane,
        desk: Desk,
    ) -> None:
        super().__init__(desk)
        self._session, self._documents, self._desk = session, documents, desk
        self._queue, self._pane, self._view = queue, pane, pane.view
        self._wanted: str | None = None
        self._span: str | None = None
        self._at: tuple[int, int] | None = None
        self._positions: dict[str, Position] = {}
        self._trail: list[tuple[str, Position]] = []
        documents.first_known.connect(self._open_early)

    @property
    def waits(self) -> bool:
        """Whether an article is on its way."""
        return self._wanted is not None

    @property
    def row(self) -> int | None:
        """The row of the open document among all."""
        open_ = self._desk.open
        return self._documents.columns.find(open_.document.id) if open_ else None

    def open(
        self, document: str, span: str | None = None, at: tuple[int, int] | None = None
    ) -> None:
        """Show a document: at ``span``, else with the code points ``at`` selected, else where
        one was in it before."""
        author = self._session.author
        if author is None:
            return
        self.remember()
        self._wanted, self._span, self._at = document, span, at
        scheme = self._session.scheme

        def read(store: Store) -> Found:
            # Sorting ten thousand spans would hold up the window.
            article = store.article(document, author.id)
            spans = SpanIndex(Pieces(article.text), article.spans)
            return article, OpenArticle(article, scheme), spans

        self._session.ask(read, partial(self._show, document), self)

    def open_first(self) -> None:
        """Show the first document that is not done, if none is open."""
        columns = self._documents.columns
        if self._desk.open is None and not self.waits and len(columns):
            row = next((r for r in range(len(columns)) if columns.status(r) in OPEN), 0)
            self.open(columns.id(row))

    def _open_early(self, document: str) -> None:
        """Show a document if none is open, before all of them are known."""
        if self._desk.open is None and not self.waits:
            self.open(document)

    def go_to(self, span: str, document: str) -> None:
        """To a span, perhaps in another document ("" where it has to be looked up); ``go_back``
        comes back from there."""
        self._leave_trail()
        if self._desk.open is not None and span in self._desk.open.spans:
            self._desk.choose(span, reveal=True)
            self._desk.focus_article()
        elif document:
            self.open(document, span)
        else:
            self._session.ask(partial(_document_of, span), partial(self._open_at, span), self)

    def _open_at(self, span: str, document: str) -> None:
        if document:
            self.open(document, span)

    def show_place(self, document: str, start: int, end: int, span: str) -> None:
        """To ``[start, end)`` of a document, or to the span if it is there."""
        self._leave_trail()
        open_ = self._desk.open
        if open_ is not None and open_.document.id == document and not self.waits:
            if span in open_.spans:
                self._desk.choose(span, reveal=True)
            else:
                self._select(start, end)
            self._desk.focus_article()
        else:
            self.open(document, span, (start, end))

    def _leave_trail(self) -> None:
        if (here := self._here()) is not None:
            self._trail = [*self._trail[1 - LONGEST_TRAIL :], here]

    @property
    def can_go_back(self) -> bool:
        return bool(self._trail)

    def go_back(self) -> None:
        """To where one was before the last jump, in whichever document that was."""
        if not self._trail:
            return
        document, place = self._trail.pop()
        open_ = self._desk.open
        if open_ is not None and open_.document.id == document:
            self._return(place)
            self._desk.focus_article()
        else:
            self.open(document)
            self._positions[document] = place

    def step(self, by: int) -> None:
        """To the next or previous document that the queue shows."""
        document = self._queue.next_shown(by)
        if document is not None:
            self.open(document)
        elif by > 0:
            self.noticed.emit(self.tr("This is the last article."), "")
        else:
            self.noticed.emit(self.tr("This is the first article."), "")

    def next_untagged(self) -> None:
        """To the next document that nobody has begun."""
        row = self.row
        found = self._documents.next_row(-1 if row is None else row, untouched=True)
        if found is None:
            self.noticed.emit(self.tr("Every article has been begun."), "")
        else:
            self.open(self._documents.columns.id(found))

    def reload(self) -> None:
        """Read the open document again: its text is another one."""
        if self._desk.open is not None:
            self.open(self._desk.open.document.id)

    def failed(self) -> None:
        """The article that was asked for can't be read."""
        self._wanted = None

    def remember(self) -> None:
        """Keep where one is in the open article."""
        if (here := self._here()) is not None:
            self._positions[here[0]] = here[1]

    def _here(self) -> tuple[str, Position] | None:
        open_, view = self._desk.open, self._view
        if open_ is None:
            return None
        scroll = view.verticalScrollBar().value()
        return open_.document.id, Position(view.anchor, view.caret, self._desk.current, scroll)

    def place(self) -> Whereabouts:
        self.remember()
        document = self._desk.open.document.id if self._desk.open else self._wanted
        return Whereabouts(document, dict(self._positions), tuple(self._trail))

    def return_to(self, place: Whereabouts) -> None:
        self._positions, self._trail = dict(place.positions), list(place.trail)
        if place.document is not None:
            self.open(place.document)

    def _show(self, document: str, found: Found) -> None:
        if document != self._wanted:
            return
        article, shown, spans = found
        span, self._wanted, self._span = self._span, None, None
        self._desk.put_down()
        self._documents.watched = document
        self._desk.take_up(shown, spans, partial(self._shown, article, span))

    def _shown(self, article: Article, span: str | None) -> None:
        document, scheme = article.document.id, self._session.scheme
        self._pane.head.show_place(self.row, len(self._documents.columns))
        self._queue.show_current(document)
        self._go_back(document, span)
        counting = self._session.compute(partial(_counting, article, scheme))
        counting.finished.connect(self._count)
        counting.start()
        self.opened.emit()

    def _count(self, found: tuple[str, Mapping[str, Span]]) -> None:
        """Take over which spans have problems, but for those edited since."""
        open_, (document, flaws) = self._desk.open, found
        if open_ is None or open_.document.id != document:
            return
        # Without a step of Python for each: there may be ten thousand.
        unchanged = map(is_, map(open_.spans.get, flaws), flaws.values())
        open_.flaws.update(compress(flaws, unchanged))
        self._documents.count(open_.document.id, len(open_.spans), len(open_.flaws))
        self.counted.emit()

    def _go_back(self, document: str, span: str | None) -> None:
        open_ = self._desk.open
        at, self._at = self._at, None
        if span is not None and open_ is not None and span in open_.spans:
            self._desk.choose(span, reveal=True)
        elif at is not None:
            self._select(*at)
        elif (place := self._positions.get(document)) is not None:
            self._return(place)

    def _select(self, start: int, end: int) -> None:
        """Select a range and bring it into view."""
        self._desk.choose(None)
        self._view.set_selection(start, end)
        self._view.reveal(start, end)

    def _return(self, place: Position) -> None:
        view, size = self._view, len(self._view.text)
        view.set_selection(min(place.anchor, size), min(place.caret, size))
        if place.span is not None:
            self._desk.choose(place.span)
        view.verticalScrollBar().setValue(place.scroll)


def _counting(article: Article, scheme: Scheme) -> Steps:
    """The article's id and its flawed spans by id, found beside the work."""
    flaws: dict[str, Span] = {}
    for done, span in enumerate(article.spans):
        if scheme.check_span(span, article.text):
            flaws[span.id] = span
        if done % STEP == 0:
            yield done, len(article.spans)
    return article.document.id, flaws


def _document_of(span_id: str, store: Store) -> str:
    span = store.span(span_id)
    document = store.document_of(span.set) if span is not None else None
    return document.id if document is not None else ""
