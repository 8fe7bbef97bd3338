"""The road from a command to the store: what shall change in the open article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from annotator import edits, links
from annotator.model import Action, Article, Put, Span, Touched
from annotator.store import Store
from annotator.ui.session import Session
from annotator.ui.widgets.open_article import OpenArticle

Made = Action | tuple[Action, str]
Make = Callable[[Article], Made]


class Changes:
    """Asks the session for every change; ``origin`` hears of its own ones as such."""

    def __init__(self, session: Session, origin: QObject) -> None:
        self._session, self._origin = session, origin

    def edit(
        self,
        open_: OpenArticle,
        make: Make,
        span: Span | None = None,
        extent: tuple[int, int] | None = None,
        begin: bool = True,
        whole: bool = False,
    ) -> None:
        """Ask for a change of ``open_``, of ``span``, with something on ``extent``.

        The article as shown is what the change is made from, unless another edit is on its
        way: then the store is read again, since what is shown is about to change. ``whole``
        says that the change is made from all spans.
        """
        if extent is None and span is not None:
            extent = span.start, span.end
        ids = [span.id] if span is not None else []
        part = open_.whole() if whole else open_.part(ids, extent)
        shown = None if self._session.busy else part
        document, author = open_.document.id, open_.set.author
        scheme = self._session.scheme

        def run(store: Store) -> Touched:
            article = shown or store.article(document, author)
            made = make(article)
            action = made[0] if isinstance(made, tuple) else made
            action = links.fitted(article, scheme, action)
            return store.apply(_begun(article, action) if begin else action)

        self._session.edit(run, self._origin)


def _begun(article: Article, action: Action) -> Action:
    """With the first change the work on an article has begun, in the same undo step."""
    changes_set = any(isinstance(c, Put) and c.object.id == article.set.id for c in action.changes)
    if article.set.status != "todo" or changes_set:
        return action
    begun = edits.set_status(article, "in_progress")
    return replace(action, changes=(*action.changes, *begun.changes))
