"""What commands do to the spans of the open article: tag, relabel, move, peel, remove, place."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator import edits
from annotator.model import Span
from annotator.ui.desk import Desk
from annotator.ui.offers.offering import Offering
from annotator.ui.session import Session
from annotator.ui.widgets.article_pane import ArticlePane
from annotator.ui.widgets.edges import moved, peeled, taken
from annotator.ui.widgets.inspector import Inspector
from annotator.ui.widgets.problems import name_of


class Tagging(QObject):
    """Works on the selection and on the span that is current on the desk."""

    def __init__(
        self,
        desk: Desk,
        session: Session,
        language: str,
        pane: ArticlePane,
        inspector: Inspector,
        offering: Offering,
    ) -> None:
        super().__init__(desk)
        self._offering = offering
        self._desk, self._session, self._language, self._pane = desk, session, language, pane
        pane.unplaced.place_wanted.connect(self.place)
        pane.unplaced.dismiss_wanted.connect(self.dismiss)
        inspector.label_chosen.connect(self.tag_label)

    def tag(self, key: str) -> None:
        label = self._session.scheme.label_for_key(key)
        if label is not None:
            self.tag_label(label.name)

    def tag_guess(self) -> None:
        """Tag the selected words as they tell."""
        if self._desk.lags:
            self._desk.settle()
        if self._desk.guess is not None:
            self.tag_label(self._desk.guess)
        else:
            text = self.tr("These words tell no label. Press the digit of one.")
            self._desk.noticed.emit(text, "")

    def tag_label(self, label: str) -> None:
        """Tag the selection, else relabel the current span, else tag the word at the caret."""
        if self._desk.open is None or not self._desk.editable or self._desk.picking.active:
            return
        start, end = self._desk.selection()
        span = self._desk.span
        if start == end and span is not None:
            if span.label != label:
                scheme, id_ = self._session.scheme, span.id
                self._desk.edit(lambda article: edits.relabel(article, scheme, id_, label), span)
            return
        words = taken(self._desk.open.text, start, end)
        if words is None:
            self._desk.noticed.emit(self.tr("There is no word here to tag."), "")
        elif (there := self._same(label, *words)) is not None:
            self._desk.choose(there.id)
        else:
            self._desk.edit(lambda article: edits.tag(article, label, *words), extent=words)

    def remove(self) -> None:
        if (span := self._desk.span) is not None and self._desk.editable:
            id_ = span.id
            self._desk.edit(lambda article: edits.remove(article, [id_]), span)

    def duplicate(self) -> None:
        """Ask for the other label; digits answer."""
        span = self._desk.span
        if span is None or not self._desk.editable:
            return
        scheme, id_ = self._session.scheme, span.id
        self._pane.ask.ask(
            self.tr("Which label shall the same words have too?"),
            [
                (label.key, name_of(label, self._language), label.name)
                for label in scheme.labels.values()
                if label.name != span.label
            ],
            lambda label: self._desk.edit(lambda a: edits.duplicate(a, scheme, id_, label), span),
            self._desk.focus_article,
        )

    def move_edge(self, forward: bool, word: bool = False) -> None:
        span = self._desk.span
        if span is None or self._desk.open is None or not self._desk.editable:
            return
        new = moved(self._desk.open.text, span.start, span.end, self._desk.edge, forward, word)
        if new is not None:
            self._move(span, new)

    def peel(self) -> None:
        """Peel one more clitic at the start of the span or the selection, or restore all."""
        if self._desk.open is None:
            return
        span, words = self._desk.span, taken(self._desk.open.text, *self._desk.selection())
        if span is not None and self._desk.selection()[0] == self._desk.selection()[1]:
            new = peeled(self._desk.open.text, span.start, span.end)
            if new is not None and self._desk.editable:
                self._move(span, new)
        elif words is not None:
            self._pane.view.set_selection(*(peeled(self._desk.open.text, *words) or words))

    def place(self, unplaced: str) -> None:
        """Give a span that a corrected text left without a place the selected words."""
        words = taken(self._desk.open.text, *self._desk.selection()) if self._desk.open else None
        if words is None:
            self._desk.noticed.emit(self.tr("Select the words where it belongs first."), "")
        elif self._desk.editable:
            self._desk.edit(lambda a: edits.place_again(a, unplaced, *words), extent=words)

    def dismiss(self, unplaced: str) -> None:
        """Drop such a span."""
        if self._desk.editable:
            self._desk.edit(lambda article: edits.dismiss(article, unplaced))

    # -- inside

    def _move(self, span: Span, new: tuple[int, int]) -> None:
        """Move the edges; what is computed from the words follows them."""
        open_ = self._desk.open
        if open_ is None:
            return
        then = span.model_copy(update={"start": new[0], "end": new[1]})
        again = self._offering.recomputed(open_, then)
        self._desk.edit(lambda article: edits.move(article, span.id, *new, again), span, new)

    def _same(self, label: str, start: int, end: int) -> Span | None:
        spans = self._desk.open.on((start, end)) if self._desk.open else []
        return next((span for span in spans if span.label == label), None)
