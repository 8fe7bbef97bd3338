"""A span in gold that nobody had marked: words are selected, then label and values are given."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from annotator import adjudication
from annotator.diff import Draft
from annotator.model import Failure
from annotator.ui.review.bench import Bench
from annotator.ui.review.docket import Docket
from annotator.ui.review.passage import Passage
from annotator.ui.review.wording import shortened
from annotator.ui.session import Session
from annotator.ui.widgets.ask_row import AskRow
from annotator.ui.widgets.problems import name_of
from annotator.ui.words import isolated, language


class Creating(QObject):
    """Works on what is selected in the passage, or in the whole article where that is shown."""

    def __init__(
        self, session: Session, docket: Docket, bench: Bench, passage: Passage, ask: AskRow
    ) -> None:
        super().__init__(docket)
        self._session, self._docket, self._bench = session, docket, bench
        self._passage, self._ask = passage, ask

    @property
    def possible(self) -> bool:
        """Whether there is something to make a span of."""
        start, end = self._passage.view.selection
        review = self._docket.review
        busy = self._bench.editing.active or self._ask.is_open
        return self._bench.editable and review is not None and start < end and not busy

    def begin(self) -> None:
        """Ask for the label of the selected words; then the form is open."""
        start, end = self._passage.view.selection
        offset = self._passage.offset
        labels = self._session.scheme.labels.values()
        words = isolated(shortened(self._passage.view.text[start:end]))
        self._ask.ask(
            self.tr("Which label for “{words}”?").format(words=words),
            [(label.key, name_of(label, language()), label.name) for label in labels if label.key],
            partial(self._edit, start + offset, end + offset),
            self._bench.focus_wanted.emit,
        )

    def _edit(self, start: int, end: int, label: str) -> None:
        draft = Draft(label=label, start=start, end=end)
        self._bench.editing.begin(draft, None, self._create)
        self._bench.turned.emit()

    def _create(self, draft: Draft) -> None:
        review, author = self._docket.review, self._session.author
        if review is None or author is None:
            return
        try:
            action, _ = adjudication.create(
                review, draft.label, draft.start, draft.end, author.id, values=draft.attributes
            )
        except Failure as failure:
            self._session.failed.emit(failure, self)
            self._bench.renewed()
        else:
            self._docket.edit(action, self, self._bench.renewed)
        self._bench.focus_wanted.emit()
