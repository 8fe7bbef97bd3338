"""The desktop's own file dialogs, without stopping the window behind them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.ui.words import QT_TRANSLATE_NOOP

PROJECTS = QT_TRANSLATE_NOOP("Files", "Projects (*.annot)")
OPENABLE = QT_TRANSLATE_NOOP("Files", "Projects and bundles (*.annot *.bundle)")
BUNDLES = QT_TRANSLATE_NOOP("Files", "Bundles (*.bundle)")
REPORTS = QT_TRANSLATE_NOOP("Files", "Web pages (*.html)")
SCHEMES = QT_TRANSLATE_NOOP("Files", "Label schemes (*.json)")
MARKDOWN = QT_TRANSLATE_NOOP("Files", "Markdown (*.md *.txt)")
ANYTHING = QT_TRANSLATE_NOOP("Files", "All files (*)")


def ask_file(
    parent: QWidget, title: str, folder: Path, filters: str, then: Callable[[Path], None]
) -> QFileDialog:
    """Let the person choose a file that is there; ``then`` gets it."""
    dialog = _dialog(parent, title, folder, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _open(dialog, then)


def unused(path: Path) -> Path:
    """``path``, or the first like it with a number that no file has."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free


def ask_new_file(
    parent: QWidget,
    title: str,
    suggestion: Path,
    filters: str,
    then: Callable[[Path], None],
) -> QFileDialog:
    """Let the person name a file to be written; the desktop asks before an old one goes."""
    dialog = _dialog(parent, title, suggestion.parent, filters)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(suggestion.suffix.removeprefix("."))
    dialog.selectFile(suggestion.name)
    return _open(dialog, then)


def ask_folder(
    parent: QWidget, title: str, folder: Path, then: Callable[[Path], None]
) -> QFileDialog:
    """Let the person choose a folder."""
    dialog = _dialog(parent, title, folder, ANYTHING)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _open(dialog, then)


def _dialog(parent: QWidget, title: str, folder: Path, filters: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(folder))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setNameFilters(
        [QCoreApplication.translate("Files", one) for one in dict.fromkeys((filters, ANYTHING))]
    )
    return dialog


def _open(dialog: QFileDialog, then: Callable[[Path], None]) -> QFileDialog:
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()
    return dialog
