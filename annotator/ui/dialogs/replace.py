"""Replacing the text of an article by a corrected one: first what would happen, then doing it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from annotator import edits
from annotator.importers import Note, Options, Refusal
from annotator.importers.text import read
from annotator.model import Action, AnnotationSet, Document, Failure, Put, Touched, UnplacedSpan
from annotator.record import Record
from annotator.store import Store
from annotator.text import sha256
from annotator.ui import theme
from annotator.ui.dialogs.panel import Panel, row
from annotator.ui.session import Session
from annotator.ui.widgets.paint import one_line
from annotator.ui.widgets.plain import Line, Sentence
from annotator.ui.words import isolated, language, number


@dataclass(frozen=True, slots=True)
class Outlook:
    """What replacing would do: spans of all sets, and those that find no place."""

    text: str
    file: str
    spans: int
    lost: tuple[UnplacedSpan, ...]
    notes: tuple[str, ...] = ()
    same: bool = False


class ReplacePanel(Panel):
    """Shows the outlook for a chosen file. ``closed``: back to the table."""

    failed = Signal(object)
    """Failure"""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._document = ""
        self._outlook: Outlook | None = None
        self.name = Line(quiet_ink=True, data=True)
        self.choose_button = QPushButton(self.tr("Choose the corrected text…"))
        self.result = Sentence(quiet_ink=False)
        self.lost = QPlainTextEdit()
        self.lost.setReadOnly(True)
        self.lost.setTabChangesFocus(True)
        self.lost.setAccessibleName(self.tr("Spans without a place"))
        self.apply_button = QPushButton(self.tr("Replace the text"))
        self.back_button = QPushButton(self.tr("Back"))
        theme.mark(self.apply_button, "main")
        for button in (self.choose_button, self.back_button):
            theme.mark(button, "flat")
        self.choose_button.clicked.connect(self._choose)
        self.apply_button.clicked.connect(self.apply)
        self.back_button.clicked.connect(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(Line(self.tr("Replace the text of an article"), strong=True))
        column.addWidget(self.name)
        column.addLayout(row(self.choose_button))
        column.addWidget(self.result)
        self.lost.setMaximumSize(760, 320)
        column.addWidget(self.lost, 1)
        column.addLayout(row(self.apply_button, self.back_button))
        column.addStretch(1)

    def begin(self, document: str, name: str) -> None:
        """Replace the text of ``document``."""
        self._document, self._outlook = document, None
        self.name.set_text(name)
        self.result.setText(
            self.tr("Spans keep their place where they and the words around them are the same.")
        )
        self.lost.hide()
        self.apply_button.setEnabled(False)
        self.choose_button.setFocus()

    def look_at(self, path: Path) -> None:
        """Find out what replacing by the text in ``path`` would do, and show it."""
        author = self.session.author
        if author is not None:
            look = partial(_outlook, author.id, self._document, path)
            self.session.ask(look, self._show_outlook, self)

    def apply(self) -> None:
        """Replace the text; undo brings the old one back."""
        author, outlook, document = self.session.author, self._outlook, self._document
        if author is None or outlook is None:
            return

        def run(store: Store) -> Touched:
            return store.apply(_action(store, author.id, document, outlook.text, outlook.file))

        self.session.edit(run, self)
        self.closed.emit()

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the corrected text…"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.look_at(Path(name)))
        dialog.open()

    def _show_outlook(self, outlook: Outlook) -> None:
        self._outlook = outlook
        self.apply_button.setEnabled(not outlook.same)
        if outlook.same:
            self.result.setText(self.tr("This is the text that the article has already."))
            self.lost.hide()
            return
        kept = outlook.spans - len(outlook.lost)
        text = self.tr("Spans that keep their place: {kept} of {all}.")
        sentences = [text.format(kept=number(kept), all=number(outlook.spans)), *outlook.notes]
        if outlook.lost:
            sentences.append(self.tr("These find none; they wait in the article for a person:"))
        self.result.setText("\n".join(sentences))
        name = partial(self.session.scheme.name, language=language())
        lines = [f"{name(one.label)} · {isolated(one_line(one.text))}" for one in outlook.lost]
        self.lost.setPlainText("\n".join(lines))
        self.lost.setVisible(bool(lines))
        self.apply_button.setFocus()


def _outlook(author: str, document: str, path: Path, store: Store) -> Outlook:
    """What would happen; nothing is changed. Raises Failure where ``path`` is no good text."""
    notes: list[str] = []
    record: Record | None = None
    for item in read(path, Options()):
        if isinstance(item, Refusal):
            raise Failure(item.code, str(item), **item.values)
        if isinstance(item, Note):
            notes.append(str(item))
        elif isinstance(item, Record):
            record = item
    if record is None:
        raise Failure("file.empty", f"{path.name} holds no text.", file=path.name)
    action = _action(store, author, document, record.text, path.name)
    before = {s.id: s for s in store.sets(document)}
    lost: list[UnplacedSpan] = []
    same = True
    for change in action.changes:
        if isinstance(change, Put) and isinstance(change.object, AnnotationSet):
            known = len(before[change.object.id].unplaced)
            lost.extend(change.object.unplaced[known:])
        elif isinstance(change, Put) and isinstance(change.object, Document):
            same = change.object.text == store.find_document(document).text
    spans = sum(len(store.article(document, s.author, s.layer).spans) for s in before.values())
    return Outlook(record.text, path.name, spans, tuple(lost), tuple(notes), same)


def _action(store: Store, author: str, document: str, text: str, file: str) -> Action:
    sets = [store.article(document, s.author, s.layer) for s in store.sets(document)]
    articles = sets or [store.article(document, author)]
    return edits.replace_text(author, articles, text, sha256(text), file)
