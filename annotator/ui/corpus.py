"""The page Corpus: all articles of the project in a table, their metadata at its side."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator import edits
from annotator.model import Document, Failure, MetadataField, Touched
from annotator.settings import Settings
from annotator.store import Store
from annotator.ui import theme
from annotator.ui.actions import Found, Scope
from annotator.ui.dialogs.exports import ExportPanel
from annotator.ui.dialogs.imports import ImportPanel
from annotator.ui.dialogs.panel import Panel
from annotator.ui.dialogs.replace import ReplacePanel
from annotator.ui.dropping import dropped
from annotator.ui.session import Session
from annotator.ui.widgets.article_look import article_font
from annotator.ui.widgets.document_list import DocumentList
from annotator.ui.widgets.document_table import DocumentTable
from annotator.ui.widgets.documents_model import DocumentsModel, title_of
from annotator.ui.widgets.metadata_edit import metadata_action
from annotator.ui.widgets.metadata_form import Values
from annotator.ui.widgets.metadata_panel import MetadataPanel
from annotator.ui.widgets.plain import Line, Sentence
from annotator.ui.words import language, number

P = TypeVar("P", bound=Panel)
FIELDS = ("title", "outlet", "date", "status", "spans", "problems")
READ = 400
"""Of more selected documents than this the metadata are not compared before they are set."""


class CorpusPage(QWidget):
    """Table and side panel. Importing, exporting and replacing are sheets over the page."""

    status_changed = Signal()
    notice = Signal(str, str)
    command_wanted = Signal(str)
    name = "corpus"
    area: Scope = "corpus"
    footer: Sequence[str] = (
        "corpus.open",
        "corpus.metadata",
        "corpus.remove",
        "corpus.replace",
        "project.import",
        "project.export",
        "edit.undo",
        "help.keys",
    )

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self.session, self.settings, self.language = session, settings, language()
        self.documents = DocumentList.of(session)
        self.model = DocumentsModel(self.documents, self, FIELDS)
        self.table = DocumentTable(self.model)
        self.panel = MetadataPanel()
        self.heading = Line(self.tr("All articles"), strong=True)
        self.figures = Line(quiet_ink=True)
        self.filter = QLineEdit()
        self.empty = Sentence()
        self._asked = 0
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self.documents.ensure()
        self._refresh()

    def _lay_out(self) -> None:
        self.filter.setPlaceholderText(self.tr("Filter by title or outlet"))
        self.filter.setAccessibleName(self.tr("Filter the articles"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMaximumWidth(320)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.heading)
        top.addWidget(self.figures)
        top.addStretch(1)
        top.addWidget(self.filter, 2)
        for text, run, part in (
            (self.tr("Export…"), self.export, "flat"),
            (self.tr("Import…"), self.choose_import, "main"),
        ):
            button = QPushButton(text)
            theme.mark(button, part)
            button.clicked.connect(run)
            top.addWidget(button)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.empty)
        column.addWidget(self.table, 1)
        column.addStretch(0)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.panel)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([900, 340])
        self.splitter.setChildrenCollapsible(False)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.splitter)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)

    def _connect(self) -> None:
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._show_selected)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._settled.start())
        self.table.opened.connect(lambda shown: self._open(self._id(shown)))
        self.documents.import_wanted.connect(self._import_wanted)
        self.filter.textChanged.connect(lambda words: self.model.set_filter(words))
        for signal in (self.documents.reset, self.documents.removed, self.model.filtered):
            signal.connect(self._refresh)
        self.session.changed.connect(self.on_changed)
        self.panel.form.saved.connect(self._save)
        self.panel.form.closed.connect(self.table.setFocus)
        self.panel.remove.clicked.connect(self.remove)
        self.panel.replace.clicked.connect(self.replace_text)
        self.panel.open.clicked.connect(self.open_selected)
        self._handlers: dict[str, Callable[[], None]] = {
            "corpus.open": self.open_selected,
            "corpus.metadata": self.panel.form.focus_first,
            "corpus.remove": self.remove,
            "corpus.replace": self.replace_text,
            "project.import": self.choose_import,
            "project.export": self.export,
            "form.next": self.panel.form.next_field,
            "form.previous": partial(self.panel.form.next_field, -1),
            "form.leave": self.table.setFocus,
            "pane.next": self._next_pane,
            "find.open": self._find,
        }

    # -- the page, for the shell

    def title(self) -> str:
        return self.tr("Articles")

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        return self._handlers

    def enabled(self, name: str) -> bool:
        if self._sheet_open() and name.startswith(("corpus.", "form.")):
            return False
        chosen = len(self.table.selected_rows())
        may = self.session.author is not None and not self.session.read_only
        if name == "corpus.open":
            return chosen > 0
        if name == "corpus.replace":
            return may and chosen == 1
        if name in ("corpus.metadata", "corpus.remove"):
            return may and chosen > 0
        return may if name == "project.import" else True

    def waiting(self) -> bool:
        return False

    def command_text(self, name: str) -> str | None:
        return None

    def found(self, query: str) -> Sequence[Found]:
        return []

    def status_text(self) -> str:
        chosen = len(self.table.selected_rows())
        return self.tr("%Ln article(s) selected", "", chosen) if chosen else ""

    def on_show(self) -> None:
        if self._sheet_open():
            return
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.model.rowCount() and not self.table.selectionModel().hasSelection():
            self.table.selectRow(0)

    def on_settings(self, settings: Settings) -> None:
        self.settings = settings

    def place(self) -> object:
        return self.selected()[:1]

    def return_to(self, place: object) -> None:
        if isinstance(place, list) and place:
            self._wanted = str(place[0])

    def on_changed(self, touched: Touched, _origin: object) -> None:
        """The side panel shows what was touched, if it is selected."""
        if touched.documents & set(self.selected()[:READ]):
            self._settled.start()

    # -- commands

    def selected(self) -> list[str]:
        """Ids of the selected documents, in the order of the table."""
        return [self._id(shown) for shown in self.table.selected_rows()]

    def open_selected(self) -> None:
        """Annotate the (first) selected document."""
        chosen = self.selected()
        if chosen:
            self._open(chosen[0])

    def remove(self) -> None:
        """Take the selected documents out; undo brings them back."""
        chosen, author = self.selected(), self.session.author
        if not chosen or author is None:
            return
        self.session.apply(edits.remove_documents(author.id, chosen), self)
        text = self.tr("%Ln article(s) taken out of the project.", "", len(chosen))
        self.notice.emit(text, "edit.undo")

    def replace_text(self) -> None:
        """Choose a corrected text for the selected document and see what would be lost."""
        chosen = self.selected()
        if len(chosen) == 1:
            row = self.documents.columns.find(chosen[0])
            name = title_of(self.documents.columns.row(row)) if row is not None else ""
            self.stack.setCurrentWidget(self.replacement)
            self.replacement.begin(chosen[0], name)

    def choose_import(self) -> None:
        """Choose files to import."""
        self.import_files(())

    def import_files(self, paths: Sequence[Path]) -> None:
        """Import files and folders, perhaps dropped ones; what they are is shown first."""
        if self.session.author is not None and not self.session.read_only:
            self.stack.setCurrentWidget(self.imports)
            self.imports.begin(paths)

    def export(self) -> None:
        """Choose whose annotations to export and where to."""
        self.stack.setCurrentWidget(self.exports)
        self.exports.begin()

    @cached_property
    def imports(self) -> ImportPanel:
        """Made when it is first wanted, like the two below: most days nobody imports."""
        panel = ImportPanel(self.session, article_font(self.settings))
        panel.finished.connect(self.documents.load)
        return self._add(panel)

    @cached_property
    def exports(self) -> ExportPanel:
        return self._add(ExportPanel(self.session))

    @cached_property
    def replacement(self) -> ReplacePanel:
        return self._add(ReplacePanel(self.session))

    def show_table(self) -> None:
        """Back from importing, exporting or replacing."""
        self.stack.setCurrentWidget(self.splitter)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.status_changed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = dropped(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.import_files(paths)

    # -- inside

    def _add(self, panel: P) -> P:
        self.stack.addWidget(panel)
        panel.closed.connect(self.show_table)
        return panel

    def _sheet_open(self) -> bool:
        return self.stack.currentWidget() is not self.splitter

    def _open(self, document: str) -> None:
        """The page Annotate hears of it, and comes to the front."""
        self.documents.open_wanted.emit(document)
        self.command_wanted.emit("page.annotate")

    def _import_wanted(self, paths: Sequence[Path]) -> None:
        self.command_wanted.emit("page.corpus")
        self.import_files(paths)

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
        self.heading.setVisible(total > 0)
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

    def _next_pane(self) -> None:
        if self.table.hasFocus() and self.table.selected_rows():
            self.panel.form.focus_first()
        else:
            self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _find(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()


def _documents(ids: Sequence[str], store: Store) -> list[Document]:
    """The documents of ``ids`` that are still there."""
    found = []
    for id_ in ids:
        try:
            found.append(store.find_document(id_))
        except Failure:
            continue
    return found
