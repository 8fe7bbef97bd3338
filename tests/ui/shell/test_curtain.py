"""What is on the screen before the program is there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from threading import current_thread, main_thread

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator import paths
from annotator.sample import open_sample
from annotator.ui import app, curtain, theme
from annotator.ui.curtain import LEAST, SIZE, Curtain, open_behind


def test_the_real_window_takes_the_curtains_place(qapp: QApplication, qtbot: QtBot) -> None:
    seen: list[tuple[str, bool]] = []
    windows: list[QWidget] = []

    def begin() -> QWidget:
        seen.append(("begin", current_thread() is main_thread()))
        window = QWidget()
        qtbot.addWidget(window)
        windows.append(window)
        QTimer.singleShot(0, lambda: qapp.exit(7))
        return window

    def load() -> curtain.Begin:
        seen.append(("load", current_thread() is main_thread()))
        return begin

    assert open_behind(load) == 7
    assert seen == [("load", False), ("begin", True)]
    visible = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    assert not [w for w in visible if isinstance(w, Curtain)]
    assert windows[0] in visible
    assert windows[0].size() == Curtain(dark=False).size()


def test_the_window_is_never_larger_than_the_screen(qapp: QApplication, qtbot: QtBot) -> None:
    """A small laptop at 150 % has 911 x 512 pixels: the line with the keys must be on them."""
    room = qapp.primaryScreen().availableSize()
    assert room.width() < SIZE.width(), "the screen of the tests is a small one"
    shown = Curtain(dark=False)
    qtbot.addWidget(shown)
    assert shown.size().boundedTo(room) == shown.size()
    program = app.start(open_sample)
    qtbot.addWidget(program.shell)
    assert program.shell.minimumSize().boundedTo(room) == program.shell.minimumSize()
    assert program.shell.minimumSize().boundedTo(LEAST) == program.shell.minimumSize()
    program.stop()


def test_the_window_comes_back_where_it_was(qapp: QApplication, qtbot: QtBot) -> None:
    """The program writes its place when it is closed; the next start takes it."""
    program = app.start(open_sample)
    program.shell.show()
    program.shell.move(1, 130)
    place = program.shell.pos()
    program.shell.close()
    windows: list[QWidget] = []

    def begin() -> QWidget:
        window = QWidget()
        qtbot.addWidget(window)
        windows.append(window)
        QTimer.singleShot(0, lambda: qapp.exit(0))
        return window

    open_behind(lambda: begin)
    assert windows[0].pos() == place


@pytest.mark.parametrize("place", ["", "no base 64", "AAAA"])
def test_a_place_that_qt_does_not_know_is_ignored(
    place: str, qapp: QApplication, qtbot: QtBot
) -> None:
    shown = Curtain(dark=False)
    qtbot.addWidget(shown)
    assert not shown.restoreGeometry(curtain._geometry({"window": place}))


def test_what_fails_behind_it_is_raised(qapp: QApplication) -> None:
    def load() -> curtain.Begin:
        raise ImportError("a library is missing")

    with pytest.raises(ImportError, match="a library is missing"):
        open_behind(load)


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK], ids=lambda look: look.name)
def test_it_wears_the_theme(look: theme.Theme, qtbot: QtBot) -> None:
    shown = Curtain(dark=look.name == "dark")
    qtbot.addWidget(shown)
    assert shown.colours == (look.room, look.paper, look.hairline)
    image = shown.grab().toImage()
    assert image.pixelColor(5, 5) == QColor(look.paper)
    assert image.pixelColor(5, shown.height() - 5) == QColor(look.room)


@pytest.mark.parametrize(
    ("content", "dark"),
    [('{"theme": "dark"}', True), ('{"theme": "light"}', False), ("{", False), ("[]", False)],
)
def test_the_theme_is_read_from_the_settings(content: str, dark: bool, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(content, "utf-8")
    assert curtain._is_dark(curtain._read(path)) is dark
    assert curtain._is_dark(curtain._read(paths.settings_file())) is False


def test_it_needs_nothing_heavy() -> None:
    """Else it would come up no sooner than the window itself."""
    code = "import sys, annotator.ui.curtain; print(*sorted(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    assert "PySide6.QtWidgets" in loaded
    heavy = {"pydantic", "sqlite3", "click", "annotator.model", "annotator.store", "numpy"}
    assert not heavy & loaded
