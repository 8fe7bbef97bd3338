"""What to propose for a span or a selection of the open article, once the wording is read."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from functools import partial
from itertools import chain

from PySide6.QtCore import QObject, Signal

from annotator import paths
from annotator.model import Attribute, Event, Failure, Span
from annotator.scheme import Scheme
from annotator.suggest import unfolding
from annotator.suggest.actors import Actors
from annotator.suggest.labels import label
from annotator.suggest.offers import NOTHING, Offer, offer, recomputed
from annotator.suggest.wording import Wording
from annotator.ui.offers.known_actors import KnownActors
from annotator.ui.offers.observing import Observing
from annotator.ui.session import Session
from annotator.ui.widgets.open_article import OpenArticle


class Offering(QObject):
    """Computes on the window's thread (under a millisecond as a rule), after the paint.

    Signals:
        ready: the wording is read; there are proposals from now on.
    """

    ready = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._wording: Wording | None = None
        self._asked = False
        self.events: Sequence[Event] = ()
        self.actors = KnownActors(session, self)
        self.observing = Observing(session, self)

    @property
    def wording(self) -> Wording | None:
        """What words tell; None until it has been read."""
        return self._wording

    @property
    def is_ready(self) -> bool:
        return self._wording is not None

    def begin(self, open_: OpenArticle) -> None:
        """An article is shown: recall what was decided on it; read the wording the first time."""
        self.observing.recall(open_.spans)
        if not self._asked:
            self._asked = True
            reading = self._session.compute(partial(_read, self._session.scheme))
            reading.finished.connect(self._take)
            reading.failed.connect(self._broke)
            reading.start()

    def offer(self, open_: OpenArticle, span: Span) -> Offer:
        """What to offer for a span of the open article."""
        if self._wording is None:
            return NOTHING
        return offer(
            open_.whole(),
            self._session.scheme,
            span,
            self.actors.table,
            self._wording,
            self.events,
            self.observing.declined(span.id),
        )

    def guess(self, open_: OpenArticle, start: int, end: int) -> str | None:
        """The label that the selected words tell."""
        if self._wording is None:
            return None
        found = label(self._wording, self._session.scheme, open_.text, start, end)
        return found.label if found else None

    def recomputed(self, open_: OpenArticle, span: Span) -> dict[str, tuple[Attribute, ...]]:
        """The computed values of ``span`` that its other values or its edges have changed."""
        if self._wording is None:
            return {}
        scheme, actors = self._session.scheme, self.actors.table
        return recomputed(open_.whole(), scheme, span, actors, self._wording)

    def _take(self, found: tuple[Wording, Actors]) -> None:
        self._wording, table = found
        self.actors.begin(table)
        self.ready.emit()

    def _broke(self, failure: Failure) -> None:
        self._session.failed.emit(failure, self)


def _read(scheme: Scheme) -> Generator[tuple[int, int], None, tuple[Wording, Actors]]:
    """What the seeds hold, made ready beside the work: it takes some tenths of a second."""
    wording = Wording.load(paths.seeds())
    for done, _ in enumerate(chain(wording.prepare(), unfolding.prepare(scheme))):
        if done % 16 == 0:
            yield done, 0
    return wording, Actors.load(paths.seeds() / "actors.json")
