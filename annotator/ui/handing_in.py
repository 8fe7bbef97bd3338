"""Whether the open article was handed in, in words over it; and handing it in by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotator.ui.desk import Desk
from annotator.ui.session import Session
from annotator.ui.widgets.columns import HandedIn
from annotator.ui.widgets.document_head import DocumentHead
from annotator.ui.widgets.document_list import DocumentList
from annotator.ui.words import day_here

DONE = ("done", "skipped")


class HandingIn(QObject):
    """Handler of ``document.hand_in``, and the words in the head of the article.

    Signals:
        noticed: something to say (sentence, name of a command to offer or an empty string).
        wanted: these documents (a list of ids) shall be handed in.
    """

    noticed = Signal(str, str)
    wanted = Signal(object)

    def __init__(
        self, session: Session, documents: DocumentList, head: DocumentHead, desk: Desk
    ) -> None:
        super().__init__(desk)
        self._session, self._documents = session, documents
        self._head, self._desk = head, desk
        self._shown: tuple[str, HandedIn] = ("", "no")
        documents.row_changed.connect(self._row_changed)
        documents.reset.connect(self.follow)
        head.hand_in.clicked.connect(self.hand_in)
        if self._mine:
            head.make_room()

    def commands(self) -> dict[str, Callable[[], None]]:
        """Handlers by command name."""
        return {"document.hand_in": self.hand_in}

    @property
    def enabled(self) -> bool:
        """Whether this is somebody's part of a project, with an article open in it."""
        return self._session.owner is not None and self._desk.editable

    def next_step(self) -> str:
        """The command that comes after the tagging: done, then hand in what is done."""
        open_ = self._desk.open
        done = open_ is not None and open_.set.status in DONE
        due = self._mine and self._documents.columns.due()
        return "bundle.back" if done and due else "document.done"

    def hand_in(self) -> None:
        """Hand in the open article, if it is done and was not handed in as it is."""
        open_ = self._desk.open
        row = self._row()
        if open_ is None or row is None:
            return
        if open_.set.status not in DONE:
            text = self.tr("Only what is done is handed in. Say first that this article is done.")
            self.noticed.emit(text, "document.done")
        elif not self._documents.columns.due(row):
            self.noticed.emit(self.tr("This article was handed in as it is."), "")
        else:
            self.wanted.emit([open_.document.id])

    def follow(self) -> None:
        """Show how it is with the article that is open now."""
        row, open_ = self._row(), self._desk.open
        if row is None or open_ is None:
            return
        columns = self._documents.columns
        state = columns.handed_in(row)
        self._shown = open_.document.id, state
        self._head.show_standing(self._words(state), self._mine and bool(columns.due(row)))

    def _row_changed(self, row: int) -> None:
        if row != self._row():
            return
        before = self._shown
        self.follow()
        if before[0] == self._shown[0] and (before[1], self._shown[1]) == _CHANGED:
            text = self.tr(
                "What was handed in stays as it was. Hand the article in again when you are done."
            )
            self.noticed.emit(text, "")

    def _words(self, state: HandedIn) -> str:
        open_ = self._desk.open
        own = open_.set if open_ is not None else None
        if own is None or (own.submitted is None and not (self._mine and own.status in DONE)):
            return ""
        if own.submitted is None:
            return self.tr("not handed in yet")
        text = self.tr("handed in on {day}")
        if state == "changed_since":
            text = self.tr("changed since it was handed in on {day}")
        return text.format(day=day_here(own.submitted.at))

    @property
    def _mine(self) -> bool:
        return self._session.owner is not None

    def _row(self) -> int | None:
        open_ = self._desk.open
        return self._documents.columns.find(open_.document.id) if open_ is not None else None


_CHANGED: tuple[HandedIn, HandedIn] = ("as_it_is", "changed_since")
