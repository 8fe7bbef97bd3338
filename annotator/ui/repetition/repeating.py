"""What stands elsewhere as well, beside the open article: marks, the strip, taking over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from shiboken6 import isValid

from annotator.model import Touched
from annotator.ui.desk import Desk
from annotator.ui.indexing import Indexed
from annotator.ui.reading import Reading
from annotator.ui.repetition.elsewhere import Elsewhere, accept, look
from annotator.ui.repetition.strip import RepeatStrip
from annotator.ui.session import Job, Session
from annotator.ui.widgets.article_pane import ArticlePane

PAUSE = 250
"""Milliseconds of quiet before the other places are looked through."""
KEY = "Ctrl+Shift+C"


class Repeating(QObject):
    """Knows the other places of the open article's passages, and shows the one one is at.

    Signals:
        noticed: something to say (sentence, name of a command to offer or an empty string).
        found: the other places are known.
    """

    noticed = Signal(str, str)
    found = Signal()

    def __init__(
        self, session: Session, pane: ArticlePane, desk: Desk, reading: Reading, origin: QObject
    ) -> None:
        super().__init__(origin)
        self._session, self._pane, self._desk = session, pane, desk
        self._reading, self._origin = reading, origin
        self.places: tuple[Elsewhere, ...] = ()
        self.strip = RepeatStrip(KEY)
        self._document: str | None = None
        self._dropped: set[tuple[str, str, int, int]] = set()
        self._turns = 0
        self._job: Job | None = None
        self._waits = False
        """Whether there is something to look through once the article is in sight again."""
        self._shown: Elsewhere | None = None
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self._look)
        pane.add_row(self.strip)
        pane.installEventFilter(self)
        self.strip.taken.connect(self.accept)
        self.strip.went.connect(self.go)
        self.strip.turned.connect(self._turn)
        self.strip.dropped.connect(self._drop)
        desk.turned.connect(self._show)
        session.indexing.connect(self._indexed)
        session.changed.connect(self._changed)

    def commands(self) -> dict[str, Callable[[], None]]:
        """Handlers by command name."""
        return {"repeat.accept": self.accept, "repeat.next": self.next}

    def enabled(self, name: str) -> bool:
        """Whether one of the commands can run now."""
        if name == "repeat.next":
            return bool(self.places)
        return self._desk.editable and self._shown is not None and self._shown.offers > 0

    def follow(self) -> None:
        """Another article is shown, or the same with another text."""
        open_ = self._desk.open
        document = open_.document.id if open_ else None
        if document != self._document:
            self._document, self.places, self._turns = document, (), 0
            self._put_marks()
            self._show()
        self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Nobody needs the other places of an article that is out of sight, and to look through
        many takes the store, and the window, from whoever works on another page."""
        if event.type() == QEvent.Type.Show and self._waits:
            self._waits = False
            self._soon.start()
        elif event.type() == QEvent.Type.Hide and self._job is not None:
            self._stop()
            self._waits = True
        return False

    # -- commands

    def accept(self) -> None:
        """Take over what is offered for the passage one is at, or put it into the other place."""
        one, document, author = self._shown, self._document, self._session.author
        if one is None or document is None or author is None or not one.offers:
            return
        give = not one.take.copies
        count = one.offers
        self._session.edit(
            lambda store: accept(store, document, author.id, one, give), self._origin
        )
        if give:
            text = self.tr("%Ln annotation(s) put into the other place.", "", count)
        else:
            text = self.tr("%Ln annotation(s) taken over.", "", count)
        self.noticed.emit(text, "edit.undo")

    def next(self) -> None:
        """To the next passage that stands elsewhere, those with an offer first."""
        if not self.places:
            return
        wanted = [one for one in self.places if self._is_offered(one)] or list(self.places)
        starts = sorted({one.run.start for one in wanted})
        caret = self._pane.view.caret
        at = next((start for start in starts if start > caret), starts[0])
        self._desk.choose(None)
        self._pane.view.set_selection(at, at)
        self._pane.view.reveal(at, at)
        self._desk.focus_article()

    def go(self) -> None:
        """To the other place."""
        one = self._shown
        if one is not None:
            self._reading.show_place(one.run.document, one.run.other_start, one.run.other_start, "")

    # -- inside

    def _turn(self) -> None:
        self._turns += 1
        self._show()

    def _drop(self) -> None:
        if self._shown is not None and self._document is not None:
            self._dropped.add((self._document, *self._shown.key))
            self._desk.focus_article()
            self._put_marks()
            self._show()

    def _indexed(self, far: Indexed) -> None:
        if far.done and self._document is not None:
            self._soon.start()

    def _changed(self, touched: Touched, _origin: object) -> None:
        """Annotations changed here or in a place that is offered."""
        near = {self._document, *(one.run.document for one in self.places)}
        if touched.documents & near and self.places:
            self._soon.start()

    def _look(self) -> None:
        # The project may have been closed since this was asked for.
        document, author = self._document, self._session.author
        if document is None or author is None or not isValid(self._session):
            return
        self._stop()
        if not self._pane.isVisible():
            self._waits = True
            return
        self._job = self._session.job(lambda store: look(store, document, author.id))
        self._job.finished.connect(partial(self._take, document))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _take(self, document: str, places: tuple[Elsewhere, ...] | None) -> None:
        # The answer may come after the page is gone.
        if not isValid(self) or document != self._document or places is None:
            return
        self._job = None
        self.places = places
        self._put_marks()
        self._show()
        self.found.emit()

    def _put_marks(self) -> None:
        known = [(one.run.start, one.run.end) for one in self.places]
        offered = [(one.run.start, one.run.end) for one in self.places if self._is_offered(one)]
        self._pane.view.set_twice(known, offered)

    def _is_offered(self, one: Elsewhere) -> bool:
        return bool(one.offers) and (self._document, *one.key) not in self._dropped

    def _here(self) -> Sequence[Elsewhere]:
        """The places of the passage one is at, the best offer first."""
        at = self._pane.view.caret
        span = self._desk.span
        at = span.start if span is not None else at
        here = [one for one in self.places if one.run.start <= at <= one.run.end]
        return sorted(
            here, key=lambda one: (-len(one.take.copies), -len(one.give.copies), one.run.start)
        )

    def _show(self) -> None:
        open_, here = self._desk.open, self._here()
        here = [one for one in here if (self._document, *one.key) not in self._dropped]
        if open_ is None or not here or self._desk.picking.active:
            self._shown = None
            self.strip.hide()
            return
        self._shown = here[self._turns % len(here)]
        came = self.strip.isHidden()
        self.strip.show_one(self._shown, len(here) - 1, open_.text, self._desk.editable)
        if came:
            # The strip takes room from the article: what one is at stays in sight.
            self._pane.fit_rows()
            caret = self._pane.view.caret
            self._pane.view.reveal(caret, caret)
