"""Editing a card in place: edges in the passage, label and attributes in the form."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from annotator import events
from annotator.decision import Answer
from annotator.diff import Draft
from annotator.model import Attribute, Failure, Span
from annotator.ui.events.book import EventBook
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
        self._picks = ""
        """The attribute for which words of the passage are wanted."""
        self._book = EventBook.of(session)
        pane.pick_wanted.connect(self._pick)
        pane.event_wanted.connect(self._add_event)
        pane.changed.connect(self._draw)
        pane.left.connect(self.finish)

    @property
    def active(self) -> bool:
        return self._before is not None

    def commands(self) -> dict[str, Callable[[], None]]:
        """Edges, and the rows of the form by their numbers."""
        move, choose = self.move_edge, self.choose_edge
        return {
            **{f"form.row.{n}": partial(self.enter_row, n) for n in range(1, 10)},
            "form.rows": self.number_next,
            "review.edge.forward": partial(move, True),
            "review.edge.backward": partial(move, False),
            "review.edge.forward.word": partial(move, True, True),
            "review.edge.backward.word": partial(move, False, True),
            "review.edge.start": partial(choose, "start"),
            "review.edge.end": partial(choose, "end"),
        }

    @property
    def picking(self) -> bool:
        """Whether words of the passage are wanted."""
        return self.active and bool(self._picks)

    @property
    def in_form(self) -> bool:
        """Whether keys go to a row of the form."""
        return self.pane.form is not None and self.pane.form.active is not None

    def begin(
        self, draft: Draft, attribute: str | None, made: Callable[[Draft], None] | None = None
    ) -> None:
        """Show ``draft`` to be edited, at an attribute if one is asked about; ``made`` gets it in
        the place of ``done``."""
        self._before, self.edge, self._made = draft, "end", made
        self._questions.hide()
        self.pane.adds_events = self._book.rights.leads
        self.pane.begin(draft, attribute)
        self._draw()

    def finish(self) -> None:
        """Take it as it is now; where words are wanted: take those that are selected."""
        if self.picking:
            self.take_words()
            return
        before, draft = self._before, self.pane.settled()
        self._close()
        if before is None or draft is None:
            return
        if self._made is not None:
            self._made(draft)
        else:
            self.done.emit(before, draft)

    def leave(self) -> None:
        """Nothing was changed; where words are wanted: take none."""
        if self.picking:
            self._end_pick()
        elif self.active:
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

    def enter_row(self, number: int) -> None:
        """Open the row with this number."""
        if self.pane.form is not None:
            self._picks = ""
            self.pane.form.enter_number(number)

    def number_next(self) -> None:
        """Number the next nine rows."""
        if self.pane.form is not None:
            self.pane.form.number_next()

    def take_words(self) -> None:
        """The words that are selected in the passage are the value of the row that wants them."""
        start, end = self._passage.view.selection
        name, offset, text = self._picks, self._passage.offset, self._passage.view.text
        if not self.picking or start >= end or self.pane.form is None:
            return
        self.pane.form.picked(name, text[start:end], start + offset, end + offset)
        self._end_pick()

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

    def _add_event(self, attribute: str, name: str) -> None:
        """Let the draft name an event that is not there yet; it stays, whatever comes of this."""
        known = events.called(self._book.known, name)
        if known is not None:
            self.pane.name_event(attribute, known.event)
            return
        try:
            action, event = events.add(self._book.rights, self._book.known, name, None)
        except Failure as failure:
            self._session.failed.emit(failure, self)
        else:
            self._session.apply(action, self)
            self.pane.name_event(attribute, event)

    def _pick(self, name: str) -> None:
        """Let words be selected in the passage; what is selected already is what was meant."""
        self._picks = name
        start, end = self._passage.view.selection
        if start < end:
            self.take_words()
        else:
            self.pane.ask_for_words(name)
            self._passage.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end_pick(self) -> None:
        name, self._picks = self._picks, ""
        self.pane.ask_for_words(None)
        self._draw()
        if self.pane.form is not None:
            self.pane.form.after_pick(name)

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
        self._before, self._picks = None, ""
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
