"""One of perhaps many values on a row: digits choose, 0 turns the page, letters narrow it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from annotator.arabic import fold
from annotator.ui.widgets.ask_row import AskRow
from annotator.ui.words import isolated

PAGE = 9
"""Values that digits can reach at once."""
_MORE = "\x00more"


class ValuePicker(AskRow):
    """An ``AskRow`` for any number of values; ``choose`` opens it."""

    def choose(
        self,
        question: str,
        values: Sequence[tuple[str, str]],
        answer: Callable[[str], None],
        back: Callable[[], None],
    ) -> None:
        """Ask for one of ``values``, each with its words."""
        self._asked, self._all, self._typed, self._page = question, list(values), "", 0
        self._given = answer
        self.ask(question, (), self._choose, back)
        self._turn(0)

    def digit(self, key: int) -> None:
        if key == 0:
            self._turn(1)
        else:
            super().digit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters narrow the values to those that hold them; Backspace takes one back."""
        typed = event.text()
        if event.key() == Qt.Key.Key_Backspace:
            self._narrow(self._typed[:-1])
        elif typed and typed.isprintable() and len(self._all) > PAGE:
            self._narrow(self._typed + typed)
        else:
            super().keyPressEvent(event)

    def _narrow(self, typed: str) -> None:
        self._typed, self._page = typed, 0
        words = f"{self._asked} {isolated(typed)}" if typed else self._asked
        self.question.set_text(words)
        self._turn(0)

    def _turn(self, by: int) -> None:
        wanted = fold(self._typed).text.strip()
        left = [pair for pair in self._all if wanted in fold(pair[1]).text]
        pages = max(1, -(-len(left) // PAGE))
        self._page = (self._page + by) % pages
        here = left[self._page * PAGE : (self._page + 1) * PAGE]
        answers = [(str(key), words, value) for key, (value, words) in enumerate(here, 1)]
        if pages > 1:
            answers.append(("0", self.tr("more"), _MORE))
        self.show_answers(answers)

    def _choose(self, value: str) -> None:
        self._given(value)

    def _give(self, value: str) -> None:
        if value == _MORE:
            self._turn(1)
        else:
            super()._give(value)
