"""Taking words of the article for an attribute: point at them, press Enter."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance

from annotator.model import Span
from annotator.ui.session import Session
from annotator.ui.widgets.article_pane import ArticlePane
from annotator.ui.widgets.edges import taken
from annotator.ui.widgets.inspector import Inspector
from annotator.ui.widgets.open_article import OpenArticle
from annotator.ui.widgets.problems import name_of


class Work(Protocol):
    """What picking has to know of the work on the open article."""

    turned: SignalInstance
    noticed: SignalInstance
    open: OpenArticle | None

    @property
    def span(self) -> Span | None: ...
    @property
    def editable(self) -> bool: ...
    def selection(self) -> tuple[int, int]: ...
    def focus_article(self) -> None: ...
    def collapse(self, span: Span) -> None: ...
    def quietly(self, do: Callable[[], None]) -> None: ...


class Picking(QObject):
    """While ``name`` is set, selecting in the article means words for that attribute."""

    def __init__(
        self,
        desk: Work,
        session: Session,
        language: str,
        pane: ArticlePane,
        inspector: Inspector,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.name: str | None = None
        self._desk, self._session, self._language = desk, session, language
        self._pane, self._inspector = pane, inspector

    @property
    def active(self) -> bool:
        return self.name is not None

    def start(self, name: str) -> None:
        """Let the person select words for an attribute of the current span."""
        span = self._desk.span
        if span is None or not self._desk.editable:
            return
        self.name = name
        kind = self._session.scheme.labels[span.label].attributes[name]
        sentence = self.tr("{name}: select the words, then press Enter. Esc goes back.")
        self._pane.ask.say(sentence.format(name=name_of(kind, self._language)))
        self._desk.focus_article()
        self._desk.turned.emit()

    def finish(self) -> None:
        """Take the selected words, or the word at the caret, and go back to the form."""
        name, form, open_ = self.name, self._inspector.form, self._desk.open
        if name is None or form is None or open_ is None:
            return
        words = taken(open_.text, *self._desk.selection())
        if words is None:
            self._desk.noticed.emit(self.tr("There is no word here to take."), "")
            return
        span = self._desk.span
        self.end()
        if span is not None:
            self._desk.quietly(lambda: self._desk.collapse(span))
        form.picked(name, open_.text[words[0] : words[1]], *words)
        self._inspector.enter_form(name)

    def leave(self) -> None:
        """Back to the form without taking anything."""
        name = self.name
        self.end()
        self._inspector.enter_form(name)

    def end(self) -> None:
        """Selecting means tagging again."""
        if self.name is not None:
            self.name = None
            self._pane.ask.hide()
            self._desk.turned.emit()
