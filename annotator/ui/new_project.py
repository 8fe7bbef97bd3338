"""The rows of the start screen in which a project is made or a backup comes back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
)

from annotator import paths
from annotator.model import Failure
from annotator.scheme import Scheme
from annotator.ui.failures import sentence
from annotator.ui.files import SCHEMES, ask_file, ask_folder
from annotator.ui.requests import Create, Restore
from annotator.ui.theme import SPACE, mark
from annotator.ui.widgets.field import Field
from annotator.ui.widgets.paint import bold
from annotator.ui.widgets.plain import Line, Sentence
from annotator.ui.words import language, left_to_right, listed

SUFFIX = ".annot"
_FORBIDDEN = set('/\\:*?"<>|')


class PlaceRow(QFrame):
    """A name and a folder for a project file that is not there yet.

    Signals:
        wanted: a Create or a Restore.
        left: never mind.
    """

    wanted = Signal(object)
    left = Signal()

    def __init__(self, title: str, action: str, folder: Path) -> None:
        super().__init__()
        mark(self, "card")
        self.folder = folder
        heading = QLabel(title)
        heading.setFont(bold(heading.font()))
        self.name = Field()
        self.name.setPlaceholderText(self.tr("Name of the project"))
        self.name.setAccessibleName(self.tr("Name of the project"))
        self.name.returnPressed.connect(self.go)
        self._where = Line(left_to_right(str(folder)), quiet_ink=True, small_size=True)
        other = QPushButton(self.tr("Another folder…"))
        mark(other, "flat")
        other.clicked.connect(self._ask_folder)
        self.said = Sentence(quiet_ink=False)
        mark(self.said, "bad")
        self.said.hide()
        do, away = QPushButton(action), QPushButton(self.tr("Never mind"))
        mark(do, "main")
        mark(away, "flat")
        do.clicked.connect(self.go)
        away.clicked.connect(self.left)
        where = QHBoxLayout()
        where.addWidget(self._where, 1)
        where.addWidget(other)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(away)
        buttons.addWidget(do)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(SPACE)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addWidget(heading)
        column.addWidget(self.name)
        column.addLayout(where)
        column.addLayout(self.rows)
        column.addWidget(self.said)
        column.addLayout(buttons)

    def go(self) -> None:
        """Ask for what the row says, or say what is missing."""
        name = self.name.text().strip().removesuffix(SUFFIX).strip(" .")
        path = self.folder / f"{name}{SUFFIX}"
        if not name:
            self.say(self.tr("Type a name."))
        elif _FORBIDDEN & set(name):
            self.say(
                self.tr("A name can't have any of these: {signs}").format(
                    signs='/ \\ : * ? " < > |'
                )
            )
        elif path.exists():
            self.say(self.tr("There is a project of this name in this folder already."))
        else:
            self.ask(path)

    def ask(self, path: Path) -> None:
        """Emit what is wanted for the new file ``path``."""
        raise NotImplementedError

    def say(self, text: str) -> None:
        """Say what is missing, beside where it is."""
        self.said.setText(text)
        self.said.show()
        self.name.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.name.setFocus()

    def _ask_folder(self) -> None:
        ask_folder(self, self.tr("Folder of the project"), self.folder, self._use_folder)

    def _use_folder(self, folder: Path) -> None:
        self.folder = folder
        self._where.set_text(left_to_right(str(folder)))


class NewProject(PlaceRow):
    """Name, folder, scheme."""

    def __init__(self, folder: Path) -> None:
        super().__init__(self.tr("New project"), self.tr("Create"), folder)
        self.scheme = QComboBox()
        self.scheme.setAccessibleName(self.tr("Label scheme"))
        self._labels = Line(quiet_ink=True, small_size=True)
        other = QPushButton(self.tr("Another scheme…"))
        mark(other, "flat")
        other.clicked.connect(self._ask_scheme)
        self.scheme.currentIndexChanged.connect(self._show_labels)
        row = QHBoxLayout()
        row.addWidget(QLabel(self.tr("Label scheme")))
        row.addWidget(self.scheme, 1)
        row.addWidget(other)
        self.rows.addLayout(row)
        self.rows.addWidget(self._labels)
        self.add_scheme(paths.seeds() / "scheme.json", self.tr("Claims, casualties, denials"))

    def add_scheme(self, path: Path, name: str | None = None) -> None:
        """Offer the scheme in ``path`` and choose it, or say what is wrong with it."""
        try:
            scheme = Scheme.load(path)
        except Failure as failure:
            self.say(sentence(failure))
            return
        self.said.hide()
        title = name or f"{path.stem} {scheme.version}"
        self.scheme.addItem(title, (path, scheme))
        self.scheme.setCurrentIndex(self.scheme.count() - 1)

    def ask(self, path: Path) -> None:
        if self.scheme.currentData() is not None:
            self.wanted.emit(Create(path, self.scheme.currentData()[0]))

    def _ask_scheme(self) -> None:
        ask_file(self, self.tr("Label scheme"), self.folder, SCHEMES, self.add_scheme)

    def _show_labels(self) -> None:
        scheme: Scheme = self.scheme.currentData()[1]
        names = [scheme.name(label, language()) for label in scheme.labels]
        self._labels.set_text(listed(names))


class RestoreBackup(PlaceRow):
    """A backup becomes a new project beside the old one, never over it."""

    def __init__(self, backup: Path, folder: Path) -> None:
        super().__init__(self.tr("Restore a backup"), self.tr("Restore"), folder)
        self._backup = backup
        self.name.setText(backup.stem)
        text = self.tr("From {file}").format(file=left_to_right(str(backup)))
        self.rows.addWidget(Line(text, quiet_ink=True, small_size=True))

    def ask(self, path: Path) -> None:
        self.wanted.emit(Restore(self._backup, path))
