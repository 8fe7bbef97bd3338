"""Taking articles out of the project: asked first where annotations would go with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject

from annotator import edits, people
from annotator.model import GOLD_AUTHOR
from annotator.ui.session import Session
from annotator.ui.widgets.ask_row import AskRow
from annotator.ui.words import isolated, listed

NAMED = 4
"""People who are named in the question; of more, only some."""


class Removing(QObject):
    """Takes articles out, after a question in ``row`` where somebody has annotated them.

    ``done`` hears how many went; ``back`` gives the keys back to the list.
    """

    def __init__(
        self,
        session: Session,
        row: AskRow,
        done: Callable[[int], None],
        back: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._row = session, row
        self._done, self._back = done, back

    def begin(self, documents: Sequence[str]) -> None:
        """Take them out, or ask."""
        chosen = list(documents)
        if chosen and self._session.author is not None:
            self._session.ask(
                lambda store: store.annotations_on(chosen), partial(self._weigh, chosen), self
            )

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the keys of forms do while it is asked."""
        if not self._row.is_open:
            return {}
        answers = {f"form.value.{key}": partial(self._row.digit, key) for key in (1, 2)}
        return {**answers, "form.leave": self._row.close_row}

    def _weigh(self, chosen: list[str], found: Mapping[str, int]) -> None:
        count = sum(found.values())
        if not count:
            self._take_out(chosen)
            return
        names = people.named(self._session.people)
        names[GOLD_AUTHOR] = self.tr("the settled set")
        whose = [isolated(names.get(who, who)) for who in found][:NAMED]
        if len(found) > NAMED:
            whose.append("…")
        text = self.tr("%Ln annotations would go with them, of: {people}.", "", count)
        answers = [
            ("1", self.tr("take them out all the same"), "yes"),
            ("2", self.tr("leave them"), ""),
        ]
        self._row.ask(
            text.format(people=listed(whose)), answers, partial(self._answer, chosen), self._back
        )

    def _answer(self, chosen: list[str], answer: str) -> None:
        if answer:
            self._take_out(chosen)

    def _take_out(self, chosen: list[str]) -> None:
        author = self._session.author
        if author is not None:
            self._session.apply(edits.remove_documents(author.id, chosen), self)
            self._done(len(chosen))
