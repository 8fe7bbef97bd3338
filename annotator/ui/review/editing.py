"""Editing a card in place: edges in the passage, label and attributes in the form."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotator.decision import Answer
from annotator.diff import Draft
from annotator.model import Attribute, Span
from annotator.ui.review.edit_pane import EditPane
from annotator.ui.review.passage import Passage
from annotator.ui.review.question_pane import QuestionPane
from annotator.ui.session import Session
from annotator.ui.widgets.edges import Edge, moved

SPAN = "edited"


class Editing(QObject):
    """Signals:
    done: the draft as the reviewer wants it (Draft as it was, Draft as it is).
    left: nothing of it is wanted.
    """

    done = Signal(object, object)
    left = Signal()

    def __init__(
        self, session: Session, passage: Passage, questions: QuestionPane, pane: EditPane
    ) -> None:
        super().__init__(pane)
        self._session, self._passage = session, passage
        self._questions, self.pane = questions, pane
        self._before: Draft | None = None
        self._made: Callable[[Draft], None] | None = None
        self.edge: Edge = "end"
        pane.changed.connect(self._draw)
        pane.left.connect(self.finish)

    @property
    def active(self) -> bool:
        return self._before is not None

    def begin(
        self, draft: Draft, attribute: str | None, made: Callable[[Draft], None] | None = None
    ) -> None:
        """Show ``draft`` to be edited, at an attribute if one is asked about; ``made`` gets it in
        the place of ``done``."""
        self._before, self.edge, self._made = draft, "end", made
        self._questions.hide()
        self.pane.begin(draft, attribute)
        self._draw()

    def finish(self) -> None:
        """Take it as it is now."""
        before, draft = self._before, self.pane.settled()
        self._close()
        if before is None or draft is None:
            return
        if self._made is not None:
            self._made(draft)
        else:
            self.done.emit(before, draft)

    def leave(self) -> None:
        """Nothing was changed."""
        if self.active:
            self._close()
            self.left.emit()

    def label_by_key(self, key: str) -> None:
        label = self._session.scheme.label_for_key(key)
        if label is not None:
            self.pane.set_label(label.name)

    def digit(self, digit: int) -> None:
        if self.pane.form is not None:
            self.pane.form.digit(digit)

    def next_row(self) -> None:
        if self.pane.form is not None:
            self.pane.form.next()

    def previous_row(self) -> None:
        if self.pane.form is not None:
            self.pane.form.previous()

    def choose_edge(self, edge: Edge) -> None:
        self.edge = edge
        self._draw()

    def move_edge(self, forward: bool, word: bool = False) -> None:
        """Move the live edge by a letter or a word."""
        draft = self.pane.draft
        if draft is None:
            return
        text, offset = self._passage.view.text, self._passage.offset
        new = moved(text, draft.start - offset, draft.end - offset, self.edge, forward, word)
        if new is not None:
            self.pane.set_extent(new[0] + offset, new[1] + offset)

    def _draw(self) -> None:
        draft = self.pane.draft
        if draft is None:
            return
        offset = self._passage.offset
        start, end = draft.start - offset, draft.end - offset
        span = Span(id=SPAN, set="", label=draft.label, start=start, end=end)
        view = self._passage.view
        self._passage.draw([span])
        view.set_current(SPAN)
        view.set_live_edge(self.edge)
        at = start if self.edge == "start" else end
        view.set_selection(at, at)
        view.reveal(at, at)

    def _close(self) -> None:
        self._before = None
        self.pane.end()
        self._questions.show()


def changes(before: Draft, after: Draft, question: str) -> Answer:
    """What was changed beyond what was asked: all values of each changed attribute, "" for one
    that was emptied."""
    extent = (after.start, after.end) != (before.start, before.end)
    attributes: list[Attribute] = []
    names = dict.fromkeys(one.name for one in (*before.attributes, *after.attributes))
    for name in names:
        was = [one for one in before.attributes if one.name == name]
        now = [one for one in after.attributes if one.name == name]
        if [one.value for one in was] != [one.value for one in now]:
            attributes += now or [Attribute(name=name, value="")]
    return Answer(
        question=question,
        choice="edited",
        start=after.start if extent else None,
        end=after.end if extent else None,
        label=after.label if after.label != before.label else None,
        attributes=tuple(attributes),
    )
