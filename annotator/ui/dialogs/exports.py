"""Exporting, in place: whose annotations, where to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QPushButton, QVBoxLayout, QWidget

from annotator.exporters import WRITERS
from annotator.exporters.story_only import StoryOnly
from annotator.model import Failure
from annotator.store import Store
from annotator.ui import theme
from annotator.ui.aside import Aside, Tell
from annotator.ui.dialogs.panel import Panel, named, row
from annotator.ui.failures import sentence
from annotator.ui.people_names import named_people
from annotator.ui.session import Session
from annotator.ui.widgets.paint import plain_tooltip
from annotator.ui.widgets.plain import Line, Sentence
from annotator.ui.words import isolated

T = TypeVar("T")
ALL, GOLD = "all", "gold"


class ExportPanel(Panel):
    """Choose a set and a file. ``closed``: back to the table."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._writing: Aside | None = None
        self.sets = QComboBox()
        self.story_only = QCheckBox(self.tr("leave out what is no part of the story"))
        self.story_only.setToolTip(
            plain_tooltip(
                self.tr(
                    "The marked ranges are cut out of the texts and all offsets move. Spans that"
                    " overlap them are not exported."
                )
            )
        )
        self.said = Sentence(quiet_ink=False)
        self.choose_button = QPushButton(self.tr("Choose a file and export…"))
        self.back_button = QPushButton(self.tr("Back"))
        theme.mark(self.choose_button, "main")
        theme.mark(self.back_button, "flat")
        self.choose_button.clicked.connect(self._choose)
        self.back_button.clicked.connect(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(Line(self.tr("Export as JSONL"), strong=True))
        text = self.tr("One line an article, with all its spans, links and events.")
        column.addWidget(Sentence(text))
        column.addWidget(named(self.tr("Annotations of"), self.sets))
        column.addWidget(self.story_only)
        column.addWidget(self.said)
        column.addLayout(row(self.choose_button, self.back_button))
        column.addStretch(1)

    def begin(self) -> None:
        """Offer everybody's annotations, the settled ones, and each person's."""
        self.said.setText("")
        self.sets.clear()
        self.sets.addItem(self.tr("everybody"), ALL)
        self.sets.addItem(self.tr("the settled set"), GOLD)
        for person, name in named_people(self.session.people):
            self.sets.addItem(name, person.id)
        self.choose_button.setEnabled(True)
        self.choose_button.setFocus()

    def export_to(self, path: Path, then: Callable[[int], None] | None = None) -> None:
        """Write ``path``, whole or not at all, and say how many articles are in it."""
        sets, story_only = str(self.sets.currentData()), self.story_only.isChecked()
        self.choose_button.setEnabled(False)
        self.said.setText(self.tr("Exporting…"))

        def answer(written: Written) -> None:
            self.choose_button.setEnabled(True)
            text = self.tr("%Ln article(s) are now in {file}", "", written.documents)
            said = [text.format(file=isolated(str(path)))]
            if written.spans:
                said.append(
                    self.tr("%Ln span(s) outside the story were left out.", "", written.spans)
                )
            self.said.setText(" ".join(said))
            if then is not None:
                then(written.documents)

        self._writing = self.session.aside(partial(_write, sets, path, story_only))
        self._writing.progressed.connect(self._progressed)
        self._writing.finished.connect(answer)
        self._writing.failed.connect(self._failed)
        self._writing.start()

    def leave(self) -> None:
        """Back to the table. What is being written stops; the file is as it was before."""
        if self._writing is not None:
            self._writing.cancel()
            self._writing = None
        super().leave()

    def _progressed(self, count: int) -> None:
        self.said.setText(self.tr("Exporting… %Ln article(s)", "", count))

    def _failed(self, failure: Failure) -> None:
        self.choose_button.setEnabled(True)
        self.said.setText(sentence(failure))

    def _choose(self) -> None:
        suggestion = str(self.session.path.with_suffix(".jsonl"))
        dialog = QFileDialog(self, self.tr("Export as JSONL"), suggestion)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("jsonl")
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name)))
        dialog.open()


class Written(NamedTuple):
    """How many documents were written, and how many spans were left out."""

    documents: int
    spans: int = 0


def _write(sets: str, path: Path, story_only: bool, store: Store, tell: Tell) -> Written:
    if not story_only:
        return Written(WRITERS["jsonl"](_counted(store.lines(sets), tell), path))
    story = StoryOnly(partial(store.records, sets))
    count = WRITERS["jsonl"](_counted(story, tell), path)
    return Written(count, story.spans)


def _counted(records: Iterable[T], tell: Tell) -> Iterator[T]:
    for count, record in enumerate(records, 1):
        tell(count)
        yield record
