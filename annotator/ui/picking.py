"""Taking words of the article for an attribute: point at them, or select and press Enter."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, SignalInstance
from PySide6.QtGui import QGuiApplication

from annotator.clitics import conjoined, peel
from annotator.model import Span
from annotator.text import word_at
from annotator.ui.session import Session
from annotator.ui.widgets.article_pane import ArticlePane
from annotator.ui.widgets.edges import taken
from annotator.ui.widgets.inspector import Inspector
from annotator.ui.widgets.open_article import OpenArticle
from annotator.ui.widgets.problems import name_of
from annotator.ui.words import left_to_right


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
    """While ``name`` is set, pointing in the article means words for that attribute.

    A click takes a word and a drag what it selects, at once; with the keyboard Enter takes the
    selection. A list goes on taking until Enter or Escape.
    """

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
        self._taken = 0
        self._from = 0, 0
        self._since_click = QElapsedTimer()
        pane.view.pointed.connect(self._pointed)
        pane.view.viewport().installEventFilter(self)
        inspector.entered.connect(self.end)

    @property
    def active(self) -> bool:
        return self.name is not None

    def start(self, name: str) -> None:
        """Let the person point at words for an attribute of the current span."""
        span = self._desk.span
        if span is None or not self._desk.editable:
            return
        if self.name == name:  # asked for a second time: the row itself
            self.end()
            self._inspector.enter_form(name, "brief")
            return
        self.name, self._taken = name, 0
        kind = self._session.scheme.labels[span.label].attributes[name]
        sentence = self.tr("{name}: click a word, or drag over several.")
        more = self.tr("Or select them and press Enter. {key} clears it, Esc goes back.")
        if kind.many:
            sentence = self.tr("{name}: click words or drag over them, one after the other.")
            more = self.tr(
                "Or select them and press Enter. Del takes the last one away, Enter ends."
            )
        name_words = name_of(kind, self._language)
        more = more.format(key=left_to_right("Del"))
        self._pane.ask.say(sentence.format(name=name_words), more)
        self._from = self._desk.selection()
        self._desk.focus_article()
        self._desk.turned.emit()

    def finish(self) -> bool:
        """Take the selected words, or the word the caret was moved to; where there is neither,
        that was the end, and False."""
        open_, (start, end) = self._desk.open, self._desk.selection()
        if start == end and (self._taken or (start, end) == self._from):
            self.end()
            return False
        words = taken(open_.text, start, end) if open_ is not None else None
        if words is None:
            self._desk.noticed.emit(self.tr("There is no word here to take."), "")
        else:
            self._take(*words)
        return True

    def clear(self) -> None:
        """No value; of a list, without the last one."""
        form, name = self._inspector.form, self.name
        if form is not None and name is not None:
            self._taken += 1
            form.rows[name].clear()
            self._after(name)

    def leave(self) -> None:
        """Back without taking anything more."""
        name = self.name
        self.end()
        if self._inspector.form is not None and name is not None:
            self._inspector.form.after_pick(name)

    def end(self) -> None:
        """Selecting means tagging again."""
        if self.name is not None:
            self.name = None
            self._pane.ask.hide()
            self._desk.turned.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The second press of a double click on a word: the first one has taken it."""
        doubled = event.type() == QEvent.Type.MouseButtonDblClick
        interval = QGuiApplication.styleHints().mouseDoubleClickInterval()
        clock = self._since_click
        return doubled and clock.isValid() and not clock.hasExpired(interval)

    # -- inside

    def _pointed(self, position: int) -> None:
        """The mouse was released on the character at ``position``."""
        open_, (start, end) = self._desk.open, self._desk.selection()
        if self.name is None or open_ is None:
            return
        words = taken(open_.text, start, end) if start < end else _word(open_.text, position)
        if words is not None:
            self._since_click.start()
            self._take(*words)

    def _take(self, start: int, end: int) -> None:
        name, form, open_ = self.name, self._inspector.form, self._desk.open
        if name is None or form is None or open_ is None:
            return
        self._taken += 1
        form.picked(name, open_.text[start:end], start, end)
        self._after(name)

    def _after(self, name: str) -> None:
        """Go on taking for a list, else back to where one came from."""
        form, span = self._inspector.form, self._desk.span
        if span is not None:
            self._desk.quietly(lambda: self._desk.collapse(span))
        if form is None or form.rows[name].kind.many:
            return
        self.end()
        form.after_pick(name)


def _word(text: str, position: int) -> tuple[int, int] | None:
    """The word at ``position``, without a conjunction written onto it."""
    word = word_at(text, position)
    if word is not None and conjoined(text[slice(*word)]):
        stem = peel(text, *word)
        return (stem, word[1]) if stem is not None else word
    return word
