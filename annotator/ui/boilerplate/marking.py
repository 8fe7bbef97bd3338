"""Marking what is no part of the story, in the open article and wherever the line stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotator import boilerplate
from annotator.boilerplate import Range
from annotator.model import Boilerplate, Span, Touched
from annotator.store import BoilerplateProposal, Store
from annotator.ui.boilerplate.strip import ProposalStrip
from annotator.ui.boilerplate.words import sort_words
from annotator.ui.desk import Desk
from annotator.ui.indexing import Indexed
from annotator.ui.session import Session
from annotator.ui.widgets.article_pane import ArticlePane
from annotator.ui.widgets.edges import taken
from annotator.ui.widgets.open_article import Difference


class Marking(QObject):
    """Handlers of the commands ``boilerplate.…``, and what the article shows of it.

    Signals:
        noticed: something to say (sentence, name of a command to offer or an empty string).
    """

    noticed = Signal(str, str)

    def __init__(self, session: Session, pane: ArticlePane, desk: Desk) -> None:
        super().__init__(desk)
        self._session, self._pane, self._desk = session, pane, desk
        self._view = pane.view
        self.strip = ProposalStrip()
        pane.add_strip(self.strip)
        self._of: str | None = None
        self._proposed: list[BoilerplateProposal] = []
        self._compared = -1
        """How many articles the project had when all had been looked at."""
        self._dropped: set[str] = set()
        """Documents whose proposals are not wanted today."""
        self.strip.accepted.connect(self.accept)
        self.strip.dismissed.connect(self.dismiss)
        session.indexing.connect(self._indexed)

    def commands(self) -> dict[str, Callable[[], None]]:
        """Handlers by command name."""
        return {
            "boilerplate.mark": self.mark,
            "boilerplate.sort": self.ask_sort,
            "boilerplate.everywhere": self.mark_everywhere,
            "boilerplate.accept": self.accept,
        }

    def enabled(self, name: str) -> bool:
        """Whether one of these commands can run now."""
        if not self._desk.editable or self._desk.picking.active:
            return False
        if name == "boilerplate.accept":
            return bool(self.proposed)
        return name != "boilerplate.sort" or bool(self.here)

    @property
    def here(self) -> list[Boilerplate]:
        """The marked parts that the selection touches or the caret stands in."""
        open_ = self._desk.open
        if open_ is None:
            return []
        return boilerplate.touching(open_.parts.values(), *self._range())

    @property
    def proposed(self) -> list[BoilerplateProposal]:
        """What is proposed in the open article and not marked yet."""
        open_ = self._desk.open
        if open_ is None or open_.document.id != self._of or self._of in self._dropped:
            return []
        parts = list(open_.parts.values())
        return [p for p in self._proposed if not boilerplate.touching(parts, p.start, p.end)]

    def place_words(self) -> str:
        """What the caret stands in, if it is no part of the story."""
        here = self.here
        return sort_words(here[0].sort) if here else ""

    # -- the open article

    def follow(self) -> None:
        """Another article is open: show its parts, and ask what may be one."""
        open_ = self._desk.open
        if open_ is None:
            return
        self._of, self._proposed = open_.document.id, []
        self.show()
        self._look()

    def _look(self) -> None:
        """Ask what may be no part of the story in the open article."""
        document = self._of

        def answer(found: list[BoilerplateProposal]) -> None:
            if document == self._of:
                self._proposed = found
                self.show()

        if self._desk.editable and document is not None:
            self._session.ask(lambda store: store.boilerplate_proposals(document), answer, self)

    def _indexed(self, far: Indexed) -> None:
        """Which lines stand in other articles too is known once all have been looked at."""
        if far.done and far.total != self._compared:
            self._compared = far.total
            self._look()

    def show(self) -> None:
        """Show what is marked and what is proposed."""
        open_, proposed = self._desk.open, self.proposed
        if open_ is not None:
            marked = [(part.start, part.end) for part in open_.parts.values()]
            self._view.set_aside(marked, [(one.start, one.end) for one in proposed])
        # What is done is not asked about; the lines are still drawn, and the key takes them.
        done = open_ is not None and open_.set.status in ("done", "adjudicated")
        self.strip.show_count(0 if done else len(proposed))

    def take_over(self, touched: Touched, difference: Difference, mine: bool) -> None:
        """An edit changed the open article."""
        if difference.parts:
            self.show()
        if mine and touched.command == "span.tag" and not touched.undoes and difference.spans:
            self._warn(difference.spans[-1])

    # -- commands

    def mark(self) -> None:
        """Mark the selection, or the line of the caret; what is marked there, no longer."""
        open_ = self._desk.open
        if open_ is None or not self._desk.editable:
            return
        start, end = self._range()
        if start == end:
            if not self.here:
                self.noticed.emit(self.tr("There is nothing in this line."), "")
                return
        sort = self._sort(start, end)
        self._desk.edit(lambda a: boilerplate.toggle(a, start, end, sort), begin=False)

    def ask_sort(self) -> None:
        """Ask what sort of thing the marked part is; a digit answers."""
        here = self.here
        if not here:
            return
        self._pane.ask.ask(
            self.tr("What is it?"),
            [(str(n), sort_words(sort), sort) for n, sort in enumerate(boilerplate.SORTS, 1)],
            lambda sort: self._desk.edit(
                lambda a: boilerplate.sorted_as(a, here, sort), begin=False
            ),
            self._desk.focus_article,
        )

    def accept(self) -> None:
        """Mark all that is proposed in this article."""
        open_, proposed = self._desk.open, self.proposed
        if open_ is None or not proposed or not self._desk.editable:
            return
        document = open_.document.id
        found: list[tuple[Range, str]] = [
            ((document, p.start, p.end), p.sort or self._guess(p.start, p.end)) for p in proposed
        ]
        action = boilerplate.accept(open_.set.author, found, "boilerplate.accept")
        self._session.apply(action, self._desk.parent())

    def mark_everywhere(self) -> None:
        """Mark the line of the caret in all articles of the outlet that hold it."""
        open_ = self._desk.open
        if open_ is None or not self._desk.editable:
            return
        start, end = self._range()
        document, author = open_.document.id, open_.set.author
        sort = self._sort(start, end)
        own: Range | None = None if self.here or start == end else (document, start, end)

        def run(store: Store) -> Touched:
            found = store.same_lines(document, start)
            if own is not None and not any(one[:2] == own[:2] for one in found):
                found.append(own)
            ranges = [(one, sort) for one in found]
            return store.apply(boilerplate.accept(author, ranges, "boilerplate.everywhere"))

        self._session.edit(run, self._desk.parent())

    def say_everywhere(self, touched: Touched) -> None:
        """Say in how many articles a line was marked."""
        if touched.command == "boilerplate.everywhere" and not touched.undoes:
            if not touched.changed:
                text = self.tr("No other article holds this line unmarked.")
                self.noticed.emit(text, "")
                return
            count = len({p.document for p in touched.changed if isinstance(p, Boilerplate)})
            self.noticed.emit(self.tr("Marked in %Ln article(s).", "", count), "edit.undo")

    def dismiss(self) -> None:
        """No proposals for this article today."""
        if self._of is not None:
            self._dropped.add(self._of)
        self.show()
        self._desk.focus_article()

    # -- inside

    def _range(self) -> tuple[int, int]:
        """The selection without spaces at its edges, else the line of the caret (or the caret)."""
        open_ = self._desk.open
        assert open_ is not None
        start, end = self._desk.selection()
        found = taken(open_.text, start, end) if start < end else None
        return found or boilerplate.lines(open_.text, start, end) or (start, start)

    def _sort(self, start: int, end: int) -> str:
        for one in self.proposed:
            if one.start == start and one.end == end and one.sort:
                return one.sort
        return self._guess(start, end)

    def _guess(self, start: int, end: int) -> str:
        open_ = self._desk.open
        return boilerplate.guessed(open_.text, start, end) if open_ else "other"

    def _warn(self, span: Span) -> None:
        open_ = self._desk.open
        if open_ and boilerplate.touching(open_.parts.values(), span.start, span.end):
            text = self.tr("These words are marked as no part of the story.")
            self.noticed.emit(text, "edit.undo")
