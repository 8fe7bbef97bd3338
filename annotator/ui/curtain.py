"""The first thing on the screen: the window's ground, while the program is still being read.

It needs Qt and nothing of ours that takes time to load; the rest comes in on a thread, so that
the window answers from the start.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from annotator import paths

_LIGHT = ("#f4f3ef", "#fffefb", "#e2dfd7")
_DARK = ("#16181c", "#1d2025", "#30343b")
"""Room, paper and hairline, as in ``theme`` (a test compares them)."""
HEADER = 42
"""Height of the window's top line in pixels at the usual size of letters."""
SIZE = 1280, 800

Begin = Callable[[], QWidget]
"""Builds the real window and shows it; runs on the window's thread."""


class Curtain(QWidget):
    """Room and header, empty, in the colours of the person's theme."""

    def __init__(self, dark: bool) -> None:
        super().__init__()
        self.colours = _DARK if dark else _LIGHT
        self.resize(*SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        room, paper, hairline = (QColor(colour) for colour in self.colours)
        painter = QPainter(self)
        painter.fillRect(self.rect(), room)
        painter.fillRect(QRect(0, 0, self.width(), HEADER), paper)
        painter.fillRect(QRect(0, HEADER - 1, self.width(), 1), hairline)


class _Loading(QObject):
    done = Signal(object)

    def __init__(self, load: Callable[[], Begin]) -> None:
        super().__init__()
        self._load = load
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            begin = self._load()
        except BaseException as error:
            self.error = error
            self.done.emit(None)
        else:
            self.done.emit(begin)


def open_behind(load: Callable[[], Begin]) -> int:
    """Show the curtain at once, ``load`` the program behind it, run it; the exit code.

    ``load`` runs on a thread of its own. What it raises is raised here.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([paths.NAME])
    curtain = Curtain(_is_dark(paths.settings_file()))
    curtain.show()
    loading = _Loading(load)
    kept: list[QWidget] = []

    def loaded(begin: Begin | None) -> None:
        if begin is None:
            app.exit(1)
            return
        window = begin()
        kept.append(window)
        window.setGeometry(curtain.geometry())
        window.show()
        curtain.close()
        window.activateWindow()

    loading.done.connect(loaded, Qt.ConnectionType.QueuedConnection)
    Thread(target=loading.run, name="loading", daemon=True).start()
    code = app.exec()
    if loading.error is not None:
        raise loading.error
    return code


def _is_dark(settings: Path) -> bool:
    """What the settings say of the theme, read without the means to judge them as a whole."""
    try:
        choice = json.loads(settings.read_bytes()).get("theme", "system")
    except (OSError, ValueError, AttributeError):
        choice = "system"
    if choice == "system":
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return bool(choice == "dark")
