"""Importing, in place: what to import, whether it reads right, how far it is, what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.importers import Note, Options, Refusal, Report, preview
from annotator.ui import theme
from annotator.ui.dialogs.panel import Panel, column, named, row
from annotator.ui.import_words import told
from annotator.ui.importing import Imported, Looked, import_steps, look
from annotator.ui.people_names import named_people
from annotator.ui.session import Job, Progress, Session
from annotator.ui.widgets.plain import Line, Sentence
from annotator.ui.words import directed, isolated, listed, number

ENCODINGS = ("utf-8", "windows-1256", "iso-8859-6", "utf-16", "utf-8/windows-1252")
LISTED = 1000
"""Notes and refusals that are listed one by one."""


class ImportPanel(Panel):
    """Three steps in one place. ``closed``: back to the table; ``finished``: something came in."""

    finished = Signal()

    def __init__(self, session: Session, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._looked = Looked()
        self._paths: tuple[Path, ...] = ()
        self._asked = 0
        self.job: Job | None = None
        self.stack = QStackedWidget()
        self.stack.addWidget(self._make_choice(font))
        self.stack.addWidget(self._make_progress())
        self.stack.addWidget(self._make_report())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.addWidget(self.stack)

    # -- commands

    def begin(self, paths: Sequence[Path] = ()) -> None:
        """Start over, perhaps with files and folders that were dropped."""
        if self.job is not None:
            return
        self.stack.setCurrentIndex(0)
        self.encoding.setCurrentIndex(0)
        self.whose.clear()
        for person, name in named_people(self.session.people):
            self.whose.addItem(name, person.id)
            if person == self.session.author:
                self.whose.setCurrentIndex(self.whose.count() - 1)
        self.take(paths)
        (self.start_button if paths else self.files_button).setFocus()

    def take(self, paths: Sequence[Path]) -> None:
        """Look what there is in ``paths``."""
        self._paths = tuple(paths)
        self._asked += 1
        question = self._asked
        self.start_button.setEnabled(False)

        def answer(looked: Looked) -> None:
            if question == self._asked:
                self._show_looked(looked)

        self.session.ask(lambda _store: look(paths), answer, self)

    def start(self) -> None:
        """Import what was chosen."""
        author = self.session.author
        if author is None or not self._looked.found or self.job is not None:
            return
        options = Options(encoding=self.encoding.currentData(), author=self.whose.currentData())
        self.stack.setCurrentIndex(1)
        self.cancel_button.setEnabled(True)
        self.bar.setRange(0, 0)
        self.doing.set_text("")
        self.job = self.session.job(partial(import_steps, author.id, self._looked, options))
        self.job.progressed.connect(self._show_progress)
        self.job.finished.connect(self._show_report)
        self.job.failed.connect(lambda _failure: self._end())
        self.cancel_button.setFocus()

    def cancel(self) -> None:
        """Stop; nothing that was read stays."""
        if self.job is not None:
            self.cancel_button.setEnabled(False)
            self.doing.set_text(self.tr("Taking back what was read…"))
            self.job.cancel()

    def leave(self) -> None:
        """Back to the table, unless an import is under way."""
        if self.job is None:
            self.closed.emit()

    # -- the three steps

    def _make_choice(self, font: QFont) -> QWidget:
        step, place = column()
        place.addWidget(Line(self.tr("Import articles"), strong=True))
        place.addWidget(
            Sentence(self.tr("Text files in any encoding, JSONL of this program, or folders."))
        )
        self.files_button = QPushButton(self.tr("Choose files…"))
        self.folder_button = QPushButton(self.tr("Choose a folder…"))
        for button in (self.files_button, self.folder_button):
            theme.mark(button, "flat")
        self.files_button.clicked.connect(self._choose_files)
        self.folder_button.clicked.connect(self._choose_folder)
        place.addLayout(row(self.files_button, self.folder_button))
        self.what = Sentence(quiet_ink=False)
        place.addWidget(self.what)
        self.encoding, self.whose = QComboBox(), QComboBox()
        self.encoding.addItem(self.tr("found out by the program"), None)
        for name in ENCODINGS:
            self.encoding.addItem(name, name)
        self.encoding.currentIndexChanged.connect(self._show_preview)
        self.encoding_row = named(self.tr("Encoding"), self.encoding)
        self.whose_row = named(self.tr("Spans of plain JSONL belong to"), self.whose)
        self.preview = Sentence(quiet_ink=False)
        self.preview.setFont(font)
        self.preview.setContentsMargins(12, 8, 12, 8)
        theme.mark(self.preview, "card")
        self.sample_name = Line(quiet_ink=True, small_size=True)
        for part in (self.encoding_row, self.sample_name, self.preview, self.whose_row):
            place.addWidget(part)
        self.start_button = QPushButton(self.tr("Import"))
        back = QPushButton(self.tr("Back"))
        theme.mark(self.start_button, "main")
        theme.mark(back, "flat")
        self.start_button.clicked.connect(self.start)
        back.clicked.connect(self.leave)
        place.addLayout(row(self.start_button, back))
        place.addStretch(1)
        return step

    def _make_progress(self) -> QWidget:
        step, place = column()
        place.addWidget(Line(self.tr("Importing"), strong=True))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.doing = Line(quiet_ink=True)
        self.cancel_button = QPushButton(self.tr("Cancel"))
        theme.mark(self.cancel_button, "flat")
        self.cancel_button.clicked.connect(self.cancel)
        place.addWidget(self.bar)
        place.addWidget(self.doing)
        place.addLayout(row(self.cancel_button))
        place.addStretch(1)
        return step

    def _make_report(self) -> QWidget:
        step, place = column()
        self.result = Line(strong=True)
        self.remarks = QPlainTextEdit()
        self.remarks.setReadOnly(True)
        self.remarks.setTabChangesFocus(True)
        self.remarks.setAccessibleName(self.tr("Notes and refusals"))
        self.close_button = QPushButton(self.tr("To the articles"))
        theme.mark(self.close_button, "main")
        self.close_button.clicked.connect(self.leave)
        place.addWidget(self.result)
        place.addWidget(self.remarks, 1)
        place.addLayout(row(self.close_button))
        place.addStretch(0)
        return step

    # -- inside

    def _choose_files(self) -> None:
        self._open_dialog(QFileDialog.FileMode.ExistingFiles)

    def _choose_folder(self) -> None:
        self._open_dialog(QFileDialog.FileMode.Directory)

    def _open_dialog(self, mode: QFileDialog.FileMode) -> None:
        dialog = QFileDialog(self, self.tr("Import articles"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(mode)
        dialog.filesSelected.connect(lambda names: self.take([Path(name) for name in names]))
        dialog.open()

    def _show_looked(self, looked: Looked) -> None:
        self._looked = looked
        count = len(looked.found)
        self.start_button.setEnabled(count > 0)
        names = listed([isolated(found.name) for found in looked.found[:4]])
        text = ""
        if count:
            text = self.tr("%Ln file(s):", "", count) + " " + names + (" …" if count > 4 else "")
        elif self._paths:
            text = self.tr("There is no text and no JSONL among these.")
        self.what.setText("\n".join([text, *map(self._remark, looked.reports)]))
        self.encoding_row.setVisible(looked.sample is not None)
        self.whose_row.setVisible(looked.plain)
        self._show_preview()
        if count:
            self.start_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_preview(self) -> None:
        """Three lines of the first text file, as the chosen encoding reads it."""
        sample = self._looked.sample
        self.preview.setVisible(sample is not None)
        self.sample_name.setVisible(sample is not None)
        if sample is None:
            return
        question, encoding = self._asked, self.encoding.currentData()

        def answer(shown: tuple[str, tuple[str, ...]] | None) -> None:
            if question != self._asked or encoding != self.encoding.currentData():
                return
            if shown is None:
                text = self.tr("{file} can’t be read so.")
                self.preview.setText(text.format(file=isolated(sample.name)))
            else:
                self.sample_name.set_text(f"{isolated(sample.name)} · {shown[0]}")
                self.preview.setText("\n".join(shown[1]))

        self.session.ask(lambda _store: preview(sample.path, encoding), answer, self)

    def _show_progress(self, progress: Progress) -> None:
        if progress.total:
            self.bar.setRange(0, 1000)
            self.bar.setValue(min(1000, progress.done * 1000 // progress.total))
        if self.cancel_button.isEnabled():
            self.doing.set_text(progress.text)

    def _show_report(self, imported: Imported | None) -> None:
        self._end()
        if imported is None:
            self.begin(self._paths)
            return
        self.result.set_text(self._sentence(imported))
        lines = [self._remark(report) for report in imported.reports[:LISTED]]
        left = len(imported.reports) - len(lines)
        if left:
            lines.append(self.tr("and %Ln more", "", left))
        self.remarks.setPlainText(directed(lines))
        self.remarks.setVisible(bool(lines))
        self.stack.setCurrentIndex(2)
        self.close_button.setFocus()
        self.finished.emit()

    def _sentence(self, imported: Imported) -> str:
        parts = [self.tr("%Ln article(s) imported", "", imported.documents)]
        if imported.same:
            parts.append(self.tr("%Ln already there", "", imported.same))
        refused = sum(isinstance(report, Refusal) for report in imported.reports)
        if refused:
            parts.append(self.tr("%Ln refused", "", refused))
        return " · ".join(parts)

    def _remark(self, report: Report) -> str:
        sort = self.tr("Note") if isinstance(report, Note) else self.tr("Refused")
        place = isolated(report.file)
        if report.line is not None:
            place = self.tr("{file}, line {line}").format(file=place, line=number(report.line))
        return f"{sort}: {place}: {told(report)}"

    def _end(self) -> None:
        self.job = None
        self.stack.setCurrentIndex(0)
