"""What a person does to the open article as a whole: done, skipped, its metadata, and on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from annotator import edits
from annotator.model import Document, MetadataField
from annotator.ui.desk import Desk
from annotator.ui.reading import Reading
from annotator.ui.session import Session
from annotator.ui.widgets.article_pane import ArticlePane
from annotator.ui.widgets.metadata_edit import metadata_action
from annotator.ui.widgets.metadata_form import Values
from annotator.ui.widgets.open_article import OpenArticle
from annotator.ui.widgets.reasons import REASONS, reason_text


class WholeArticle(QObject):
    """Handlers of the commands ``document.…``, and the row of the article's metadata.

    Signals:
        noticed: something to say (sentence, name of a command to offer or an empty string).
    """

    noticed = Signal(str, str)

    def __init__(self, session: Session, pane: ArticlePane, desk: Desk, reading: Reading) -> None:
        super().__init__(desk)
        self._session, self._pane, self._desk, self._reading = session, pane, desk, reading
        pane.head.pressed.connect(self.edit_metadata)
        pane.metadata.saved.connect(self._save_metadata)
        pane.metadata.closed.connect(self._close_metadata)

    def commands(self) -> dict[str, Callable[[], None]]:
        """Handlers by command name."""
        return {
            "document.next": lambda: self._reading.step(1),
            "document.previous": lambda: self._reading.step(-1),
            "document.next.untagged": self._reading.next_untagged,
            "document.done": self.done,
            "document.todo": lambda: self._desk.set_status("in_progress"),
            "document.skip": self.skip,
        }

    def skip(self) -> None:
        """Ask why; a digit answers, or another reason is typed."""
        if not self._desk.editable:
            return
        answers = [(str(n), reason_text(code), code) for n, code in enumerate(REASONS, 1)]
        self._pane.ask.ask(
            self.tr("Why is this article skipped?"),
            answers,
            lambda reason: self._desk.set_status("skipped", reason),
            self._desk.focus_article,
            other=self.tr("another reason"),
        )

    def edit_metadata(self) -> None:
        """Open the fields of the document's metadata over the article."""
        if self._desk.open is not None and self._desk.editable:
            self._pane.metadata.show_documents([self._desk.open.document])
            self._pane.metadata.show()
            self._pane.metadata.focus_first()

    def done(self) -> None:
        """Say that the article is done; refused, with a jump to the place, while a span misses
        something or breaks a rule."""
        open_ = self._desk.open
        if open_ is None or not self._desk.editable:
            return
        if open_.flaws:
            self._refuse(open_)
            return
        scheme = self._session.scheme
        self._desk.edit(lambda article: edits.finish(article, scheme), begin=False, whole=True)

    def _refuse(self, open_: OpenArticle) -> None:
        count = len(open_.flaws)
        text = self.tr("Not done yet: %Ln span(s) miss something or break a rule.", "", count)
        self.noticed.emit(text, "problem.next")
        self._desk.next_problem(first=True)

    def _save_metadata(
        self,
        documents: Sequence[Document],
        values: Values,
        confirmed: Sequence[MetadataField],
    ) -> None:
        author = self._session.author
        if author is not None:
            action = metadata_action(author.id, documents, values, confirmed)
            self._session.apply(action, self)

    def _close_metadata(self) -> None:
        self._pane.metadata.hide()
        self._desk.focus_article()
