"""The document that comes next, read while the reviewer still looks at this one."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from annotator.adjudication import Review
from annotator.diff import Case
from annotator.store import Store
from annotator.ui.session import Session

Opened = tuple[Review, dict[str, str], list[str]]
"""A document under review, texts of those that its links lead to and its own, and the documents
whose cards hang together with its own."""
PAUSE = 30
"""Milliseconds for which a card has been shown before the next document is read."""


class Ahead(QObject):
    """Holds one document, as long as nothing is done that concerns it."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted = ""
        self._found: Opened | None = None
        self._since: set[str] = set()
        """Cards about which something was decided since the document was asked for."""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._ask)

    def want(self, document: str) -> None:
        """Read a document soon; nothing where it is there or on its way."""
        if document != self._wanted:
            self.forget()
            self._wanted = document
            self._pause.start()

    def take(self, document: str) -> Opened | None:
        """The document, if it is there."""
        found = self._found if document == self._wanted else None
        self.forget()
        return found

    def forget(self) -> None:
        """Another document comes next, or it is not known what has changed."""
        self._wanted, self._found = "", None
        self._since.clear()
        self._pause.stop()

    def touch(self, documents: Collection[str], cards: Iterable[str]) -> None:
        """Something was done to these documents and decided about these cards."""
        self._since.update(cards)
        if self._wanted in documents or (self._found and self._concerns(self._found)):
            self.forget()

    def _ask(self) -> None:
        wanted = self._wanted
        self._since.clear()
        self._session.ask(partial(read, wanted), partial(self._take, wanted), self)

    def _take(self, document: str, found: Opened) -> None:
        if document == self._wanted and not self._concerns(found):
            self._found = found

    def _concerns(self, found: Opened) -> bool:
        return not self._since.isdisjoint(found[0].elsewhere)


def read(document: str, store: Store) -> Opened:
    """A document with all that its cards are shown with. On the store thread."""
    review = store.review(document)
    texts = {document: review.gold.text}
    for other in _far(review.cases):
        if other not in texts:
            texts[other] = store.text(store.find_document(other).text)
    return review, texts, store.linked_documents(document)


def _far(cases: Iterable[Case]) -> Iterable[str]:
    for case in cases:
        asked = [v for question in case.card.questions for v in question.versions]
        for link in (*case.card.links, *(link for version in asked for link in version.links)):
            yield link.source.document
            yield link.target.document
