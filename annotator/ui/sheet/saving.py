"""Saving what is shown, as a picture or a table: a row above the sheet."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.model import Failure
from annotator.store import Store
from annotator.ui import theme
from annotator.ui.aside import Aside, Tell
from annotator.ui.failures import sentence
from annotator.ui.files import ask_new_file
from annotator.ui.keys import OWN, mark_area
from annotator.ui.session import Session
from annotator.ui.widgets.field import Field
from annotator.ui.widgets.plain import Line, Sentence
from annotator.ui.words import QT_TRANSLATE_NOOP, left_to_right

Format = Literal["png", "svg", "csv"]
Write = Callable[[Store, Tell, Path, Format], Any]
PICTURES = QT_TRANSLATE_NOOP("Files", "Pictures (*.png *.svg)")
TABLES = QT_TRANSLATE_NOOP("Files", "Tables (*.csv)")
_UNFIT = re.compile(r'[\x00-\x1f\x7f"*/:<>?\\|\u200e\u200f\u202a-\u202e\u2066-\u2069]+')
LONGEST = 80
"""Letters of a name that go into a file's name."""


class SaveRow(QWidget):
    """Names a file, with the name of one proposed; Enter writes it, Escape leaves.

    Signals:
        closed: the row has gone.
        failed: why nothing was written (Failure).
    """

    closed = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._write: Write | None = None
        self._aside: Aside | None = None
        self._warned: Path | None = None
        """A file that is there; saved again, it is replaced."""
        self._suffix = ""
        self._also: tuple[str, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.mark(self, "header")
        mark_area(self, OWN)
        self.heading = Line(strong=True)
        self.field = Field()
        self.field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.field.setAccessibleName(self.tr("File"))
        self.choose = QPushButton(self.tr("Choose…"))
        self.save = QPushButton(self.tr("Save"))
        self.back = QPushButton(self.tr("Back"))
        self.said = Sentence()
        self._lay_out()
        self.choose.clicked.connect(self._choose)
        self.save.clicked.connect(self.write)
        self.back.clicked.connect(self.leave)
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.heading)
        row.addWidget(self.field, 1)
        for button, part in ((self.choose, "flat"), (self.save, "main"), (self.back, "flat")):
            theme.mark(button, part)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 8)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.said)

    def ask(
        self,
        heading: str,
        suggestion: Path,
        hint: str,
        write: Write,
        also: tuple[str, ...] = (),
    ) -> None:
        """Show the row with ``suggestion`` in it; ``write`` is called with what it became.

        ``also`` are endings that the name may have besides those of pictures and tables.
        """
        self._write, self._suffix, self._also = write, suggestion.suffix, also
        self.heading.set_text(heading)
        self.field.setText(str(suggestion))
        self.said.setText(hint)
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        end = len(str(suggestion)) - len(suggestion.suffix)
        self.field.setSelection(end - len(suggestion.stem), len(suggestion.stem))

    def leave(self) -> None:
        """Away with the row; what is being written is written."""
        self.hide()
        self.closed.emit()

    def write(self) -> None:
        """Write the file, beside the work."""
        text = self.field.text().strip()
        if self._write is None or not text or not self.idle():
            return
        path = Path(text).expanduser()
        if not path.is_absolute():
            path = self.session.path.parent / path
        if path.suffix.lower() not in (".png", ".svg", ".csv", *self._also):
            path = path.with_name(path.name + self._suffix)
        format_: Format = "csv"
        if path.suffix.lower() == ".png":
            format_ = "png"
        elif path.suffix.lower() == ".svg":
            format_ = "svg"
        if path.exists() and path != self._warned:
            self._warned = path
            self.said.setText(self.tr("There is such a file already. Save again to replace it."))
            return
        self.said.setText(self.tr("Writing…"))
        self._aside = Aside(self.session.path, partial(_run, self._write, path, format_), self)
        self._aside.finished.connect(partial(self._done, path))
        self._aside.failed.connect(self._broke)
        self._aside.start()

    def idle(self) -> bool:
        """Whether nothing is being written."""
        return self._aside is None or not self._aside.running

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus = QApplication.focusWidget()
            (focus.click if isinstance(focus, QPushButton) else self.write)()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        suggestion = Path(self.field.text())
        filters = TABLES if self._suffix == ".csv" else PICTURES
        ask_new_file(self, self.heading.text(), suggestion, filters, self._chosen)

    def _chosen(self, path: Path) -> None:
        self.field.setText(str(path))
        self._warned = path  # the dialog has asked
        self.write()

    def _done(self, path: Path, _result: object) -> None:
        self.said.setText(self.tr("Saved in {file}").format(file=left_to_right(str(path))))

    def _broke(self, failure: Failure) -> None:
        self.said.setText(sentence(failure))
        self.failed.emit(failure)


def file_name(*parts: str) -> str:
    """A name for a file from names of things, without signs that a file system refuses."""
    fit = (" ".join(_UNFIT.sub(" ", part).split())[:LONGEST].strip(" .") for part in parts)
    return "-".join(part for part in fit if part)


def suggested(project: Path, name: str, suffix: str) -> Path:
    """A file beside the project, called after it and after ``name``."""
    return project.with_name(f"{file_name(project.stem, name)}.{suffix}")


def _run(write: Write, path: Path, format_: Format, store: Store, tell: Tell) -> Any:
    return write(store, tell, path, format_)
