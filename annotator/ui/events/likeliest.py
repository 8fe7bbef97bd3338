"""The events in the order in which the form offers them: those of the article first."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.events import named, names_key
from annotator.model import Event, Span
from annotator.ui.after_paint import AfterPaint
from annotator.ui.events.book import EventBook
from annotator.ui.session import Session
from annotator.ui.widgets.open_article import Difference, OpenArticle


class Likeliest(QObject):
    """Keeps the order for the open article: what it names, where it is named first; then the
    others by name. So a digit goes on to mean the same event while one reads on.

    Signals:
        ready: the order is another one, or events are called otherwise (list of Event).
    """

    ready = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._scheme, self._book = session.scheme, EventBook.of(session)
        self._named: dict[str, dict[str, int]] = {}
        self._values: dict[str, tuple[str, ...]] = {}
        self._soon = AfterPaint(self)
        self._soon.due.connect(self._tell)
        self._book.loaded.connect(self._soon.start)

    def take_up(self, open_: OpenArticle) -> None:
        """Another article is open."""
        self._named, self._values = {}, {}
        for span in open_.naming:
            self._put(span)
        self._soon.start()

    def take_over(self, difference: Difference) -> None:
        """Spans of the open article have changed."""
        before = {value: min(found.values(), default=0) for value, found in self._named.items()}
        for id_ in (*difference.removed, *(span.id for span in difference.spans)):
            for value in self._values.pop(id_, ()):
                self._named[value].pop(id_, None)
        for span in difference.spans:
            self._put(span)
        after = {value: min(found.values(), default=0) for value, found in self._named.items()}
        if before != after:
            self._soon.start()

    def _put(self, span: Span) -> None:
        values = tuple(named(self._scheme, span))
        if values:
            self._values[span.id] = values
            for value in values:
                self._named.setdefault(value, {})[span.id] = span.start

    def _tell(self) -> None:
        first: dict[str, int] = {}
        for value, found in self._named.items():
            event = self._book.find(value)
            if event is not None and found:
                at = min(found.values())
                first[event.id] = min(at, first.get(event.id, at))

        def order(event: Event) -> tuple[bool, int, str]:
            return event.id not in first, first.get(event.id, 0), names_key(event)

        self.ready.emit(sorted((known.event for known in self._book.known), key=order))
