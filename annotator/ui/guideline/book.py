"""The project's guideline in the window: read once, taken apart, and whether it is news."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from annotator import guideline
from annotator.guideline import Guide
from annotator.model import Guideline, Touched
from annotator.store import Draft, Store
from annotator.ui.guideline.drafts import Drafts
from annotator.ui.session import Session
from annotator.ui.widgets.document_list import DocumentList
from annotator.ui.words import language


@dataclass(frozen=True, slots=True)
class Shown:
    """A guideline as it is shown: ``guide`` for what concerns what, ``named`` with the names
    that people know in place of codes. Their places are the same."""

    made: Guideline
    guide: Guide
    named: Guide
    fresh: tuple[int, ...] = ()
    """Places of what is otherwise than when the person at work saw it last."""


class GuidelineBook(QObject):
    """One copy for all pages.

    Signals:
        loaded: it was read, or is another one.
        seen_changed: it is news, or no more.
    """

    loaded = Signal()
    seen_changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.session = session
        self.drafts = Drafts(session, self)
        self.ready = False
        self.known: dict[str, Shown] = {}
        """By language."""
        self.news = False
        """Whether it has changed since the person at work saw it last."""
        self._asked = 0
        # Whoever opens the project waits for an article: that is read first.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.load)
        documents = DocumentList.of(session)
        documents.reset.connect(self._soon.start)
        session.changed.connect(self._touched)
        session.author_changed.connect(lambda _: self._soon.start())
        if documents.loaded:
            self._soon.start()

    @staticmethod
    def of(session: Session) -> GuidelineBook:
        """The one book of a session. Pages are built anew where much may be another: it is read
        again for them."""
        found = session.findChild(GuidelineBook)
        if not isinstance(found, GuidelineBook):
            return GuidelineBook(session)
        found.load()
        return found

    @property
    def may_write(self) -> bool:
        """Whether the person at work may change it."""
        return guideline.may_write(self.session.author) and not self.session.read_only

    def shown(self, wanted: str = "") -> Shown | None:
        """The one in the language ``wanted`` (or of the interface), or else the one there is."""
        found = self.known.get(wanted or language())
        return found or next(iter(self.known.values()), None)

    def load(self, mine: bool = False) -> None:
        """Read it again; ``loaded`` follows. ``mine``: the person at work has changed it."""
        author = self.session.author
        if author is None:
            return
        self._asked += 1
        number, id_, scheme = self._asked, author.id, self.session.scheme

        def read(store: Store) -> tuple[dict[str, Shown], bool, dict[str, Draft]]:
            # A long one takes a while to be taken apart, in which the window must not stand.
            known = store.guidelines()
            now, seen = guideline.versions(known) or "", store.guideline_seen(id_)
            made: dict[str, Shown] = {}
            for one in known:
                guide = guideline.parsed(one.text)
                named = guideline.shown_names(guide, scheme, one.language)
                made[one.language] = Shown(one, guide, named, _fresh(store, one, guide, seen))
            if (mine or seen is None) and not store.read_only:
                store.note_guideline_seen(id_, now)
            news = not mine and seen is not None and seen != now
            return made, news, store.guideline_drafts(id_)

        def answer(found: tuple[dict[str, Shown], bool, dict[str, Draft]]) -> None:
            if number == self._asked:
                self.known, self.news, drafts = found
                self.drafts.take(id_, drafts)
                self.ready = True
                self.loaded.emit()
                self.seen_changed.emit()

        self.session.ask(read, answer, self)

    def note_seen(self) -> None:
        """The person at work has it before her eyes."""
        author = self.session.author
        if not self.news or author is None:
            return
        self.news = False
        self.seen_changed.emit()
        if self.session.read_only:
            return
        now = guideline.versions(one.made for one in self.known.values()) or ""
        id_ = author.id
        self.session.ask(lambda store: store.note_guideline_seen(id_, now), _nothing, self)

    def _touched(self, touched: Touched, _origin: object) -> None:
        if any(isinstance(one, Guideline) for one in touched.changed) or any(
            kind == Guideline.kind for kind, _ in touched.removed
        ):
            author = self.session.author
            self.load(mine=author is not None and touched.author == author.id)


def _fresh(store: Store, made: Guideline, guide: Guide, seen: str | None) -> tuple[int, ...]:
    """The passages that were not in the version that she saw. None are where she saw none."""
    versions = dict(part.split("-", 1) for part in (seen or "").split("+") if "-" in part)
    version = versions.get(made.language)
    if version is None or version == made.version:
        return ()
    before = store.guideline_before(made.language, version)
    if before is None:
        return ()
    said = {passage.text for passage in guideline.parsed(before.text).passages}
    return tuple(n for n, passage in enumerate(guide.passages) if passage.text not in said)


def _nothing(_answer: object) -> None:
    pass
