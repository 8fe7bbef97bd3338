"""The gold of other articles, where a link is made that leads there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.adjudication import Review
from annotator.model import Span
from annotator.scheme import LinkType
from annotator.settings import Settings
from annotator.store import Store
from annotator.ui.review.gold_picker import GoldPicker
from annotator.ui.session import Session


class Elsewhere(QObject):
    """Offers spans of all articles on a sheet over ``room``.

    Signals:
        taken: the span to link to, with the review of its document (Span, Review).
        undecided: something is wanted that is not in gold yet (its document, the span).
    """

    taken = Signal(object, object)
    undecided = Signal(str, str)

    def __init__(self, room: QWidget, session: Session, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._room, self._session, self._language = room, session, language
        self._picker: GoldPicker | None = None
        self._settings: Settings | None = None

    @property
    def picker(self) -> GoldPicker:
        """The sheet, made when first asked for."""
        if self._picker is None:
            self._picker = GoldPicker(self._room, self._session, self._language)
            self._picker.taken.connect(self._read)
            self._picker.undecided.connect(self.undecided)
            if self._settings is not None:
                self._picker.dress(self._settings)
        return self._picker

    def on_settings(self, settings: Settings) -> None:
        """Fonts or colours changed."""
        self._settings = settings
        if self._picker is not None:
            self._picker.dress(settings)

    def pick(
        self, kind: LinkType, source: Span, words: str, review: Review, typed: str = ""
    ) -> None:
        """Offer ends for a link of this kind from ``source``, which says ``words``."""
        here = review.gold.document.id
        self.picker.pick(kind, source, words, review.gold.links, here, typed)

    def close(self) -> None:
        """No end is wanted any more."""
        if self._picker is not None:
            self._picker.dismiss()

    def _read(self, span: Span) -> None:
        """A card of the other article may still ask about such a link: read them."""
        self._session.ask(partial(_review_of, span.set), partial(self._take, span), self)

    def _take(self, span: Span, there: Review | None) -> None:
        if there is not None:
            self.taken.emit(span, there)


def _review_of(set_id: str, store: Store) -> Review | None:
    document = store.document_of(set_id)
    return store.review(document.id) if document is not None else None
