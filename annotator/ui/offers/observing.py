"""What became of proposals: remembered for the next look at a span, and kept in the history."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject

from annotator.model import Action, Observation, Observed, Person, Put, Span
from annotator.store import Store
from annotator.suggest.offers import Declined, declined
from annotator.ui.session import Session


class Observing(QObject):
    """Writes behind the edit that a decision made; keys never wait for it."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._seen: dict[str, Observation] = {}

    def recall(self, spans: Iterable[str]) -> None:
        """Another article is open: read what is known of its spans."""
        wanted = list(spans)
        self._seen = {}
        if wanted:
            self._session.ask(lambda store: store.observations(wanted), self._recalled, self)

    def declined(self, span: str) -> frozenset[Declined]:
        """What is not wanted for a span."""
        found = self._seen.get(span)
        return declined(found.proposals) if found is not None else frozenset()

    def note(self, author: Person, span: Span, news: Iterable[Observed]) -> None:
        """A person has decided about proposals for ``span``."""
        before = self._seen.get(span.id)
        known = {(one.sort, one.name): one for one in before.proposals} if before else {}
        known |= {(one.sort, one.name): one for one in news}
        made = Observation(
            id=Observation.id_for(span.id),
            set=span.set,
            span=span.id,
            proposals=tuple(known.values()),
        )
        if before is not None and made.proposals == before.proposals:
            return
        self._seen[span.id] = made
        action = Action(author.id, "span.observe", [Put(made)], undoable=False)

        def write(store: Store) -> None:
            if store.span(span.id) is not None:
                store.apply(action)

        self._session.ask(write, lambda _: None, self)

    def _recalled(self, found: Mapping[str, Observation]) -> None:
        # What was decided meanwhile is newer.
        self._seen = {**found, **self._seen}
