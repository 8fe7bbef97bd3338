"""The table of actors, kept up with what the person who works has entered herself.

Nobody else's spans are read: what others decided must not lean on her.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject

from annotator import paths
from annotator.model import Actor, AnnotationSet, Person, Span, Touched
from annotator.store import Store
from annotator.suggest.actors import Actors, Mention, mentions
from annotator.ui.session import Job, Progress, Session, Steps

Said = dict[str, tuple[Mention, ...]]
"""The sources that spans name, by the span's id; spans that name none are left out."""


class KnownActors(QObject):
    """Learns from her own spans in the background, then follows every edit."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.table = Actors()
        self._session = session
        self._said: Said = {}
        self._job: Job | None = None
        self._since: list[Touched] = []
        session.changed.connect(self._changed)
        session.author_changed.connect(lambda _: self.learn())

    def begin(self, table: Actors) -> None:
        """Begin with what the program knows by itself, and learn."""
        self.table = table
        self.learn()

    def learn(self) -> None:
        """Read all her spans, in small steps; what happens meanwhile is counted afterwards."""
        if self._job is not None:
            self._job.cancel()
        author = self._session.author
        if author is None:
            return
        self._since = []
        self._job = self._session.job(partial(_learned, author))
        self._job.finished.connect(partial(self._take, self._job))

    def seen(self, surface: str) -> int:
        """In how many of her spans the actor speaks."""
        return self.table.seen(surface)

    def _take(self, job: Job, found: tuple[Actors, Said] | None) -> None:
        if job is not self._job or found is None:
            return
        self._job = None
        self.table, self._said = found
        for touched in self._since:
            self._follow(touched)
        self._since = []

    def _changed(self, touched: Touched, _origin: object) -> None:
        if any(isinstance(thing, Actor) for thing in touched.changed) or any(
            kind == "actor" for kind, _ in touched.removed
        ):
            self.learn()
            return
        if self._job is not None:
            self._since.append(touched)
        else:
            self._follow(touched)

    def _follow(self, touched: Touched) -> None:
        author = self._session.author
        if author is None:
            return
        own = {AnnotationSet.id_for(document, author.id) for document in touched.documents}
        for thing in touched.changed:
            if isinstance(thing, Span) and thing.set in own:
                self._put(thing.id, tuple(mentions(thing)))
        for kind, id_ in touched.removed:
            if kind == "span":
                self._put(id_, ())

    def _put(self, span: str, said: tuple[Mention, ...]) -> None:
        before = self._said.pop(span, ())
        if said != before:
            self.table.forget(before)
            self.table.learn(said)
        if said:
            self._said[span] = said


def _learned(author: Person, store: Store) -> Steps:
    """The table of the file and what ``author`` has entered, with what each span told."""
    told_of = store.actors(author.id)
    table, said = Actors.load(paths.seeds() / "actors.json", told_of), Said()
    for piece in store.own_spans(author.id):
        told = _told(piece)
        for names in told.values():
            table.learn(names)
        said.update(told)
        yield Progress(len(said))
    return table, said


def _told(spans: Iterable[Span]) -> Said:
    return {span.id: found for span in spans if (found := tuple(mentions(span)))}
