"""Precedents in memory: read once from a moment of the project, then kept up with."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.model import Precedent, Touched
from annotator.precedents import MOST, Similar
from annotator.store import Store
from annotator.ui.session import Session


class Known(QObject):
    """What was decided before, found by words. ``everything`` as reviewers know it, closed or
    not; else what annotators may be shown.

    ``renewed``: there is more of it, or something else.
    """

    renewed = Signal()

    def __init__(self, session: Session, parent: QObject, everything: bool) -> None:
        super().__init__(parent)
        self._session, self._everything = session, everything
        self.similar = Similar()
        self._begun = False
        self._late: set[str] = set()
        """Documents that were touched while the rest was read."""
        self._reading = False
        session.changed.connect(self._changed)

    def load(self) -> None:
        """Read all, beside the work. Again is no harm."""
        if self._begun:
            return
        self._begun = self._reading = True
        offered = not self._everything
        aside = self._session.aside(lambda store, _: Similar(store.settled(offered=offered)))
        aside.finished.connect(self._take)
        aside.failed.connect(lambda _failure: self._take(self.similar))
        aside.start()

    def like(self, words: str, label: str | None, card: str = "") -> list[Precedent]:
        """The likest ones, but that of the card itself."""
        return self.similar.like(words, label, card, MOST)

    # -- inside

    def _take(self, similar: Similar) -> None:
        self.similar, self._reading = similar, False
        late, self._late = self._late, set()
        if late:
            self._renew(late)
        self.renewed.emit()

    def _changed(self, touched: Touched, _origin: object) -> None:
        if not self._begun:
            return
        kinds = {thing.kind for thing in touched.changed} | {kind for kind, _ in touched.removed}
        settled = "decision" in kinds or touched.command.startswith("review.")
        wanted = {one for one in touched.documents if settled or self.similar.of(one)}
        if self._reading:
            self._late |= wanted
        elif wanted:
            self._renew(wanted)

    def _renew(self, documents: set[str]) -> None:
        self._session.ask(lambda store: self._read(store, documents), self._put, self)

    def _read(self, store: Store, documents: set[str]) -> dict[str, list[Precedent]]:
        found: dict[str, list[Precedent]] = {one: [] for one in documents}
        for one in store.settled(documents, offered=not self._everything):
            found[one.document].append(one)
        return found

    def _put(self, found: dict[str, list[Precedent]]) -> None:
        for document, precedents in found.items():
            self.similar.put(document, precedents)
        self.renewed.emit()
