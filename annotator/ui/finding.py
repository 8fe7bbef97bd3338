"""Find in the open article: folded, with marks on the original text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from PySide6.QtCore import QObject

from annotator.arabic import Folded, find, fold
from annotator.ui.article.view import ArticleView
from annotator.ui.session import Session
from annotator.ui.widgets.find_bar import FindBar

Hits = list[tuple[int, int]]


class Finding(QObject):
    """Folds the text once, off the window's thread, and steps through the hits."""

    def __init__(self, session: Session, bar: FindBar, view: ArticleView, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._bar, self._view = session, bar, view
        self._text = ""
        self._folded: Folded | None = None
        self.hits: Hits = []
        self.at: int | None = None
        self._question = 0
        bar.sought.connect(self.seek)
        bar.stepped.connect(self.step)
        bar.closed.connect(self.close)

    def commands(self) -> dict[str, Callable[[], None]]:
        """Handlers by command name."""
        return {
            "find.open": self.open,
            "find.next": lambda: self.step(1),
            "find.previous": lambda: self.step(-1),
            "find.close": self.close,
        }

    def set_text(self, text: str) -> None:
        """Another article is open; an open bar seeks in it at once."""
        if text != self._text:
            self._text, self._folded = text, None
        self._forget()
        if self._bar.isVisible():
            self.seek(self._bar.words())

    def open(self) -> None:
        start, end = self._view.selection
        words = self._text[start:end] if end - start < 200 else ""
        self._bar.open_with(words if "\n" not in words else "")

    def close(self) -> None:
        """Hide the bar; the hit that was shown stays selected."""
        self._bar.hide()
        if self.at is not None and self.hits:
            self._view.set_selection(*self.hits[self.at])
        self._forget()
        self._view.setFocus()

    def seek(self, words: str) -> None:
        """Look for ``words``; the hit at or after the caret becomes the current one."""
        self._question += 1
        number, text, folded = self._question, self._text, self._folded
        if not words.strip():
            self._forget()
            return

        def look(_store: object) -> tuple[Folded, Hits]:
            known = folded or fold(text)
            return known, find(known, words)

        def answer(found: tuple[Folded, Hits]) -> None:
            if number == self._question:
                self._folded = found[0]
                self._show(found[1])

        self._session.ask(look, answer, self)

    def step(self, by: int) -> None:
        """To the next or previous hit, round the end."""
        if not self._bar.isVisible() and self._bar.words():
            self._bar.show()
            self.seek(self._bar.words())
        elif self.hits:
            self._go((self.at if self.at is not None else -by) + by)

    def _show(self, hits: Hits) -> None:
        self.hits, self.at = hits, None
        if hits:
            after = bisect_left(hits, (min(self._view.selection), 0))
            self._go(after)
        else:
            self._view.set_hits([], None)
            self._bar.show_count(None, 0)

    def _go(self, at: int) -> None:
        self.at = at % len(self.hits)
        self._view.set_hits(self.hits, self.at)
        self._view.reveal(*self.hits[self.at])
        self._bar.show_count(self.at, len(self.hits))

    def _forget(self) -> None:
        self._question += 1
        self.hits, self.at = [], None
        self._view.set_hits([], None)
        self._bar.show_count(None, 0)
