"""The ends of links that stand in other articles: read once and remembered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.model import Span, Touched
from annotator.store import Store
from annotator.ui.session import Session


@dataclass(frozen=True, slots=True)
class FarEnd:
    """The end of a link in another article."""

    span: Span
    text: str
    """What the span says."""
    title: str
    document: str


class FarEnds(QObject):
    """What is known of spans elsewhere. ``told``: more of them were read."""

    told = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._known: dict[str, FarEnd | None] = {}
        self._asked: set[str] = set()

    def end(self, span_id: str) -> FarEnd | None:
        """A span, or None where it is not read yet or not there."""
        return self._known.get(span_id)

    def want(self, spans: Iterable[str]) -> None:
        """Read those of these spans that are not known; ``told`` follows if there are any."""
        wanted = [one for one in spans if one not in self._known and one not in self._asked]
        if wanted:
            self._asked.update(wanted)
            self._session.ask(partial(_read, wanted), self._take, self)

    def follow(self, touched: Touched, _origin: object = None) -> None:
        """What has changed is read again when it is wanted."""
        removed = [id_ for kind, id_ in touched.removed if kind == "span"]
        for span_id in (*removed, *(o.id for o in touched.changed if isinstance(o, Span))):
            self._known.pop(span_id, None)
            self._asked.discard(span_id)

    def _take(self, found: dict[str, FarEnd | None]) -> None:
        self._known.update({id_: end for id_, end in found.items() if id_ in self._asked})
        self._asked -= found.keys()
        self.told.emit()


def _read(spans: list[str], store: Store) -> dict[str, FarEnd | None]:
    return {id_: _far_end(store, id_) for id_ in spans}


def _far_end(store: Store, span_id: str) -> FarEnd | None:
    span = store.span(span_id)
    document = store.document_of(span.set) if span is not None else None
    if span is None or document is None:
        return None
    text = store.text(document.text)[span.start : span.end]
    title = document.outlet or document.title or document.external_id
    return FarEnd(span, text, title, document.id)
