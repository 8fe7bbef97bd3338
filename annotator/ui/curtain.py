"""The first thing on the screen: the window's ground, while the program is still being read.

It needs Qt and nothing of ours that takes time to load; the rest comes in on a thread, so that
the window answers from the start.
"""

from __future__ import annotations

import gc
import json
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QTextDocument,
)
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from annotator import paths

_LIGHT = ("#f4f3ef", "#fffefb", "#e2dfd7")
_DARK = ("#16181c", "#1d2025", "#30343b")
"""Room, paper and hairline, as in ``theme`` (a test compares them)."""
HEADER = 42
"""Height of the window's top line in pixels at the usual size of letters."""
SIZE, LEAST = QSize(1280, 800), QSize(1024, 640)
"""Of the window when it is first opened, and however small it is made; both no larger than the
screen, which with enlarged letters can be smaller."""

Begin = Callable[[], QWidget]
"""Builds the real window and shows it; runs on the window's thread."""


class Curtain(QWidget):
    """Room and header, empty, in the colours of the person's theme."""

    def __init__(self, dark: bool) -> None:
        super().__init__()
        self.colours = _DARK if dark else _LIGHT
        self.resize(SIZE.boundedTo(room_on(self)))

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
        # All that is loaded stays. To look for garbage among it takes a sixth of the time; the
        # window has a collector of its own.
        gc.disable()
        try:
            begin = self._load()
            _warm_up()
        except BaseException as error:
            self.error = error
            self.done.emit(None)
        else:
            self.done.emit(begin)


def room_on(window: QWidget) -> QSize:
    """The room for a window on its screen, in pixels of the interface."""
    frame = QSize(0, window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight))
    return window.screen().availableSize() - frame


def open_behind(load: Callable[[], Begin]) -> int:
    """Show the curtain at once, ``load`` the program behind it, run it; the exit code.

    ``load`` runs on a thread of its own. What it raises is raised here.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([paths.NAME])
    settings = _read(paths.settings_file())
    curtain = Curtain(_is_dark(settings))
    curtain.restoreGeometry(_geometry(settings))
    curtain.show()
    loading = _Loading(load)
    kept: list[QWidget] = []

    def loaded(begin: Begin | None) -> None:
        if begin is None:
            app.exit(1)
            return
        window = begin()
        kept.append(window)
        if curtain.isMaximized():
            window.restoreGeometry(curtain.saveGeometry())
        else:
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


def _warm_up() -> None:
    """What Qt and its binding put off until it is needed would hold up the window then: to look
    which fonts there are, and to make all classes once an object comes by whose own class the
    binding does not know, such as a document's layout."""
    QFontInfo(QFont()).family()
    QTextDocument().children()


def _read(settings: Path) -> dict[str, Any]:
    """The settings, read without the means to judge them as a whole; empty where broken."""
    try:
        found = json.loads(settings.read_bytes())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _is_dark(settings: dict[str, Any]) -> bool:
    choice = settings.get("theme", "system")
    if choice == "system":
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return bool(choice == "dark")


def _geometry(settings: dict[str, Any]) -> QByteArray:
    """Where the window was; what Qt does not understand, or lies off the screens, it ignores."""
    return QByteArray.fromBase64(str(settings.get("window") or "").encode())
