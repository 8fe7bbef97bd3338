"""What one sees without a project: recent ones, the sample, a new one, an old one, a backup."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFocusEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator import paths
from annotator.bundle import SUFFIX as BUNDLE
from annotator.settings import Recent, Settings
from annotator.ui.centred import centred
from annotator.ui.files import OPENABLE, PROJECTS, ask_file
from annotator.ui.new_project import SUFFIX, NewProject, PlaceRow, RestoreBackup
from annotator.ui.recent_row import RecentRow
from annotator.ui.requests import Forget, Leave, Open, Sample
from annotator.ui.theme import SPACE, mark
from annotator.ui.widgets.plain import Heading, Sentence

_WIDTH = 640
"""Pixels, at the usual size of letters."""


class StartScreen(QWidget):
    """Emits ``wanted`` with a Request; asks for names and places in rows of its own.

    ``open_project`` is the name of the project behind this screen, if there is one.
    """

    wanted = Signal(object)

    def __init__(self, settings: Settings, open_project: str | None = None) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._folder = Path(settings.folder) if settings.folder else paths.projects_folder()
        self.row: PlaceRow | None = None
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACE)
        self._add_title(open_project)
        self._add_ways()
        self._add_bundle()
        self._place = QVBoxLayout()
        self._column.addLayout(self._place)
        self._column.addSpacing(2 * SPACE)
        self._add_recent(settings.recent)
        self._lay_out()

    def new_project(self) -> None:
        """Unfold the row that makes a project."""
        self._unfold(NewProject(self._folder))

    def open_project(self) -> None:
        """Ask the desktop for a project file."""
        ask_file(self, self.tr("Open a project"), self._folder, OPENABLE, self._open)

    def restore_backup(self) -> None:
        """Ask the desktop for a backup, then unfold the row that says where it goes."""
        ask_file(self, self.tr("Restore a backup"), self._folder, PROJECTS, self.restore_from)

    def restore_from(self, backup: Path) -> None:
        """Unfold the row that says where ``backup`` goes."""
        self._unfold(RestoreBackup(backup, self._folder))

    def recent_rows(self) -> list[RecentRow]:
        """The projects of the list, as shown."""
        return self.findChildren(RecentRow)

    def focusInEvent(self, event: QFocusEvent) -> None:
        rows = self.recent_rows()
        (rows[0] if rows else self.sample).setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.dropped(_files(event)) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if (path := self.dropped(_files(event))) is not None:
            self._open(path)

    def dropped(self, files: list[Path]) -> Path | None:
        """The project or bundle among dropped files, if there is one."""
        return next((path for path in files if path.suffix in (SUFFIX, BUNDLE)), None)

    def _open(self, path: Path) -> None:
        self.wanted.emit(Open(path))

    def _unfold(self, row: PlaceRow) -> None:
        self._fold()
        self.row = row
        row.wanted.connect(self.wanted)
        row.left.connect(self._fold)
        self._place.addWidget(row)
        row.name.setFocus()

    def _fold(self) -> None:
        if self.row is not None:
            self.row.hide()
            self.row.deleteLater()
            self.row = None
            self.sample.setFocus()

    def _add_title(self, open_project: str | None) -> None:
        title = QLabel(self.tr("Annotator"))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 2)
        font.setBold(True)
        title.setFont(font)
        what = Sentence(
            self.tr("Who claims what, how many were killed or hurt, and who denies it.")
        )
        top = QHBoxLayout()
        top.addWidget(title, 1)
        if open_project is not None:
            back = QPushButton(self.tr("Back to {project}").format(project=open_project))
            mark(back, "flat")
            back.clicked.connect(lambda: self.wanted.emit(Leave()))
            top.addWidget(back)
        self._column.addLayout(top)
        self._column.addWidget(what)
        self._column.addSpacing(2 * SPACE)

    def _add_ways(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        self.sample = QPushButton(self.tr("Open the sample project"))
        mark(self.sample, "main")
        self.sample.clicked.connect(lambda: self.wanted.emit(Sample()))
        row.addWidget(self.sample)
        for text, do in (
            (self.tr("New project"), self.new_project),
            (self.tr("Open…"), self.open_project),
            (self.tr("Restore a backup…"), self.restore_backup),
        ):
            button = QPushButton(text)
            mark(button, "flat")
            button.clicked.connect(do)
            row.addWidget(button)
        row.addStretch(1)
        self._column.addLayout(row)

    def _add_recent(self, recent: tuple[Recent, ...]) -> None:
        self._column.addWidget(Heading(self.tr("Recent projects")))
        if not recent:
            none = Sentence(
                self.tr("None yet. The sample tells of one attack as six outlets told it.")
            )
            self._column.addWidget(none)
        for entry in recent:
            row = RecentRow(entry)
            row.clicked.connect(partial(self._open, Path(entry.path)))
            row.forgotten.connect(partial(self.wanted.emit, Forget(entry.path)))
            self._column.addWidget(row)

    def _add_bundle(self) -> None:
        """What somebody needs who was sent a bundle and nothing else."""
        sent = Sentence(self.tr("Were you sent a bundle? Drop it on this window, or open it."))
        self._column.addWidget(sent)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setLayout(self._column)
        page.setMaximumWidth(max(_WIDTH, self.fontMetrics().horizontalAdvance("m") * 46))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(centred(page))


def _files(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
