"""All articles of the project in a table, their metadata at its side."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from annotator.model import Document, Failure, MetadataField, Touched
from annotator.store import Store
from annotator.ui import theme
from annotator.ui.corpus.removing import Removing
from annotator.ui.session import Session
from annotator.ui.widgets.ask_row import AskRow
from annotator.ui.widgets.document_list import DocumentList
from annotator.ui.widgets.document_table import DocumentTable
from annotator.ui.widgets.documents_model import DocumentsModel, title_of
from annotator.ui.widgets.field import Field
from annotator.ui.widgets.metadata_edit import metadata_action
from annotator.ui.widgets.metadata_form import Values
from annotator.ui.widgets.metadata_panel import MetadataPanel
from annotator.ui.widgets.plain import Line, Sentence
from annotator.ui.words import number

FIELDS = ("title", "outlet", "date", "status", "spans", "problems")
READ = 400
"""Of more selected documents than this the metadata are not compared before they are set."""


_ON_ROWS = (
    "corpus.open",
    "corpus.search",
    "corpus.metadata",
    "corpus.remove",
    "corpus.replace",
)


class ArticlesView(QWidget):
    """Table and side panel.

    Signals:
        opened: a document shall be annotated (id).
        replace_wanted: a document's text shall be replaced (id, what it is called).
        notice: something to say (sentence, name of a command to offer with it).
        status_changed: footer or enabled commands may differ.
    """

    opened = Signal(str)
    replace_wanted = Signal(str, str)
    notice = Signal(str, str)
    status_changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.documents = DocumentList.of(session)
        self.model = DocumentsModel(self.documents, self, FIELDS)
        self.table = DocumentTable(self.model)
        self.panel = MetadataPanel()
        self.figures = Line(quiet_ink=True)
        self.filter = Field()
        self.empty = Sentence()
        self.ask = AskRow()
        self.removing = Removing(session, self.ask, self._removed, self.table.setFocus, self)
        self._asked = 0
        self._lay_out()
        self._connect()
        self.documents.ensure()
        self._refresh()

    @property
    def footer(self) -> Sequence[str]:
        """Whoever has one person's part hands in where others import."""
        come = "bundle.back" if self.session.owner else "project.import"
        return (*_ON_ROWS, come, "project.export", "edit.undo", "help.keys")

    def _lay_out(self) -> None:
        self.filter.setPlaceholderText(self.tr("Filter by title or outlet"))
        self.filter.setAccessibleName(self.tr("Filter the articles"))
        self.filter.setClearButtonEnabled(True)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.filter, 1)
        top.addWidget(self.figures)
        left = QWidget()
        column = QVBoxLayout(left)
        theme.pad(column, 0, 16)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.empty)
        column.addWidget(self.table, 1)
        column.addWidget(self.ask)
        column.addStretch(0)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.panel)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([900, 300])
        self.splitter.setChildrenCollapsible(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _connect(self) -> None:
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._show_selected)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._settled.start())
        self.table.opened.connect(lambda shown: self.opened.emit(self._id(shown)))
        self.filter.textChanged.connect(lambda words: self.model.set_filter(words))
        for signal in (self.documents.reset, self.documents.removed, self.model.filtered):
            signal.connect(self._refresh)
        self.session.changed.connect(self._changed)
        self.panel.form.saved.connect(self._save)
        self.panel.form.closed.connect(self.table.setFocus)
        self.panel.remove.clicked.connect(self.remove)
        self.panel.replace.clicked.connect(self.replace_text)
        self.panel.open.clicked.connect(self.open_selected)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """The commands of the view."""
        return {
            "corpus.open": self.open_selected,
            "corpus.metadata": self.panel.form.focus_first,
            "corpus.remove": self.remove,
            "corpus.replace": self.replace_text,
        }

    def form_handlers(self) -> Mapping[str, Callable[[], None]]:
        """What the keys of forms do here."""
        if asked := self.removing.handlers():
            return asked
        return {
            "form.next": self.panel.form.next_field,
            "form.previous": partial(self.panel.form.next_field, -1),
            "form.leave": self.table.setFocus,
        }

    def enabled(self, name: str) -> bool:
        """Whether a command of the view can run."""
        chosen = len(self.table.selected_rows())
        may = self.session.author is not None and not self.session.read_only
        if name == "corpus.open":
            return chosen > 0
        if name == "corpus.replace":
            return may and chosen == 1
        if name in ("corpus.metadata", "corpus.remove"):
            return may and chosen > 0
        return True

    def status_text(self) -> str:
        """How many are selected."""
        chosen = len(self.table.selected_rows())
        return self.tr("%Ln article(s) selected", "", chosen) if chosen else ""

    def on_show(self) -> None:
        """The view has come to the front."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.model.rowCount() and not self.table.selectionModel().hasSelection():
            self.table.selectRow(0)

    # -- commands

    def selected(self) -> list[str]:
        """Ids of the selected documents, in the order of the table."""
        return [self._id(shown) for shown in self.table.selected_rows()]

    def open_selected(self) -> None:
        """Annotate the (first) selected document."""
        chosen = self.selected()
        if chosen:
            self.opened.emit(chosen[0])

    def remove(self) -> None:
        """Take the selected documents out, after a question where annotations would go with
        them; undo brings them back."""
        self.removing.begin(self.selected())

    def _removed(self, count: int) -> None:
        text = self.tr("%Ln article(s) taken out of the project.", "", count)
        self.notice.emit(text, "edit.undo")

    def replace_text(self) -> None:
        """Choose a corrected text for the selected document and see what would be lost."""
        chosen = self.selected()
        if len(chosen) == 1:
            row = self.documents.columns.find(chosen[0])
            name = title_of(self.documents.columns.row(row)) if row is not None else ""
            self.replace_wanted.emit(chosen[0], name)

    def next_pane(self) -> None:
        """Table and metadata, in turn."""
        if self.table.hasFocus() and self.table.selected_rows():
            self.panel.form.focus_first()
        else:
            self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def to_words(self) -> None:
        """Into the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    # -- inside

    def _changed(self, touched: Touched, _origin: object) -> None:
        """The side panel shows what was touched, if it is selected."""
        if touched.documents & set(self.selected()[:READ]):
            self._settled.start()

    def _id(self, shown: int) -> str:
        return self.documents.columns.id(self.model.row_at(shown))

    def _show_selected(self) -> None:
        chosen = self.selected()
        self._asked += 1
        question = self._asked
        self.status_changed.emit()
        if not chosen or len(chosen) > READ:
            self.panel.show_documents([], len(chosen))
            return

        def answer(documents: list[Document]) -> None:
            if question == self._asked:
                self.panel.show_documents(documents, len(chosen))

        self.session.ask(partial(_documents, chosen), answer, self)

    def _save(
        self, _shown: Sequence[Document], values: Values, confirmed: Sequence[MetadataField]
    ) -> None:
        chosen, author = self.selected(), self.session.author
        if author is None:
            return

        def run(store: Store) -> Touched:
            action = metadata_action(author.id, _documents(chosen, store), values, confirmed)
            return store.apply(action)

        self.session.edit(run, self)

    def _refresh(self) -> None:
        total, shown = len(self.documents.columns), self.model.rowCount()
        text = self.tr("%Ln article(s)", "", total)
        if shown != total:
            text = self.tr("{shown} of {total}").format(shown=number(shown), total=number(total))
        self.figures.set_text(text if total else "")
        self.filter.setVisible(total > 0)
        self.table.setVisible(shown > 0)
        sentence = ""
        if self.documents.loaded and not total:
            sentence = self.tr("No articles yet. Import text files or JSONL, or drop them here.")
        elif self.documents.loaded and not shown:
            sentence = self.tr("No article has these words in its title or outlet.")
        self.empty.setText(sentence)
        self.empty.setVisible(bool(sentence))
        self._settled.start()


def _documents(ids: Sequence[str], store: Store) -> list[Document]:
    """The documents of ``ids`` that are still there."""
    found = []
    for id_ in ids:
        try:
            found.append(store.find_document(id_))
        except Failure:
            continue
    return found
