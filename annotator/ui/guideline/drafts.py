"""What somebody typed into the guideline and has not saved: kept in her project file, as she types,
until she saves or discards it. It is on this desktop alone, in no history and no bundle.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from annotator.store import Draft, Store
from annotator.ui.session import Session


class Drafts(QObject):
    """Those of the person at work, by language; one truth for all pages.

    ``changed``: there is another one, or none any more (its language, who changed it).
    """

    changed = Signal(str, object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._whose = ""
        self._held: dict[str, Draft] = {}

    def of(self, language: str) -> Draft | None:
        """What waits in this language."""
        return self._held.get(language)

    def take(self, whose: str, found: Mapping[str, Draft]) -> None:
        """What her file holds; what is known already is newer."""
        if whose != self._whose:
            self._whose, self._held = whose, dict(found)
            for language in found:
                self.changed.emit(language, self)

    def keep(self, language: str, draft: Draft | None, origin: object) -> None:
        """Let this be what waits; None: nothing does."""
        author = self._session.author
        if author is None or draft == self._held.get(language):
            return
        self._whose = author.id
        if draft is None:
            del self._held[language]
        else:
            self._held[language] = draft
        if not self._session.read_only:
            id_ = author.id
            self._session.ask(lambda s: _keep(s, id_, language, draft), _nothing, self)
        self.changed.emit(language, origin)


def _keep(store: Store, person: str, language: str, draft: Draft | None) -> None:
    store.keep_guideline_draft(person, language, draft)


def _nothing(_answer: object) -> None:
    pass
