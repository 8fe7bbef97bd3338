"""The whole program in one process: projects come and go, settings are applied at once."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from annotator import paths
from annotator.sample import open_sample
from annotator.scheme import Scheme
from annotator.settings import Settings, save
from annotator.store import Store
from annotator.ui import app, theme
from annotator.ui.app import Program
from annotator.ui.dialogs.who import Who
from annotator.ui.recent_row import RecentRow
from annotator.ui.start import StartScreen
from annotator.ui.words import language, number

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def make_program(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[..., Program]]:
    """Starts the program on this test's home; the application is as before afterwards."""
    font, hooks, direction = QFont(qapp.font()), sys.excepthook, qapp.layoutDirection()
    programs: list[Program] = []

    def make(project: Path | None = None) -> Program:
        if project is None:
            program = app.start(open_sample)
            program.preferences.change(language="en")
        else:
            save(Settings().changed(language="en"), paths.settings_file())
            program = app.begin(project, open_sample)
            assert program.shell.is_bare(), "nobody would see more than a flash of a start screen"
        programs.append(program)
        qtbot.addWidget(program.shell)
        program.shell.show()
        program.shell.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is program.shell)
        return program

    yield make
    for program in programs:
        program.stop()
        program.deleteLater()
    assert sys.excepthook == hooks
    qapp.setFont(font)
    qapp.setLayoutDirection(direction)


@pytest.fixture
def program(make_program: Callable[[], Program]) -> Program:
    return make_program()


def ready(program: Program, qtbot: QtBot) -> None:
    """Wait until a project is open and all is saved."""
    qtbot.waitUntil(lambda: program.shell.session is not None, timeout=20_000)
    session = program.shell.session
    qtbot.waitUntil(lambda: not session.busy, timeout=20_000)


def work(program: Program, qtbot: QtBot) -> None:
    """Go on as the first person of the project, or as a new one."""
    ready(program, qtbot)
    who = program.shell.findChild(Who)
    if program.shell.page is None:
        who.name.setText("Leila")
        who.short_id.setText("leila")
        who.add()
    qtbot.waitUntil(lambda: program.shell.page is not None)
    qtbot.waitUntil(lambda: not program.shell.commands.busy())


def create(program: Program, qtbot: QtBot, folder: Path, name: str = "toll") -> Path:
    program.create(folder / f"{name}.annot", paths.seeds() / "scheme.json")
    work(program, qtbot)
    return folder / f"{name}.annot"


def press(key: Key, modifiers: Mod = Mod.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


# -- projects


def test_a_project_is_made_in_a_row_of_the_start_screen(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    program.preferences.change(folder=str(tmp_path))
    press(Key.Key_N, Mod.ControlModifier)
    start = program.shell.findChildren(StartScreen)[-1]
    row = start.row
    assert QApplication.focusWidget() is row.name
    press(Key.Key_Return)
    assert row.said.text() == "Type a name."
    row.name.setText("a/b")
    press(Key.Key_Return)
    assert "can't have" in row.said.text()
    row.name.setText("toll")
    press(Key.Key_Return)
    work(program, qtbot)
    assert program.shell.session.path == tmp_path / "toll.annot"
    assert list(program.shell.session.scheme.labels) == ["CLAIM", "CASUALTY", "DENIAL"]
    program.close_project()
    assert [row.text() for row in program.shell.findChildren(RecentRow)][0] == "toll"


def test_a_taken_name_and_a_broken_scheme_are_said(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    program.preferences.change(folder=str(tmp_path))
    (tmp_path / "toll.annot").write_bytes(b"")
    (tmp_path / "scheme.json").write_text("{}", "utf-8")
    program.shell.commands.run("project.new")
    row = program.shell.findChildren(StartScreen)[-1].row
    row.name.setText("toll")
    row.go()
    assert "already" in row.said.text()
    row.add_scheme(tmp_path / "scheme.json")
    assert "is no label scheme" in row.said.text()
    assert row.scheme.count() == 1
    (tmp_path / "other.json").write_bytes((paths.seeds() / "scheme.json").read_bytes())
    row.add_scheme(tmp_path / "other.json")
    assert row.scheme.count() == 2
    assert row.said.isHidden()


def test_the_sample_opens_and_knows_its_people(program: Program, qtbot: QtBot) -> None:
    press(Key.Key_Space)
    ready(program, qtbot)
    assert program.shell.findChild(Who) is not None
    assert len(program.shell.session.people) >= 2
    press(Key.Key_Space)
    qtbot.waitUntil(lambda: program.shell.page is not None)
    assert program.shell.on_pages()
    author = program.shell.session.author
    program.close_project()
    program.open_sample()
    ready(program, qtbot)
    qtbot.waitUntil(lambda: program.shell.page is not None)
    assert program.shell.session.author == author, "she is asked only once"


def test_a_second_start_offers_what_was_open(
    make_program: Callable[[], Program], qtbot: QtBot, tmp_path: Path
) -> None:
    first = make_program()
    path = create(first, qtbot, tmp_path)
    first.stop()
    second = make_program()
    rows = second.shell.findChildren(RecentRow)
    assert [row.recent.path for row in rows] == [str(path)]
    assert QApplication.focusWidget() is rows[0]
    press(Key.Key_Return)
    work(second, qtbot)
    assert second.shell.session.path == path


def test_a_project_that_is_gone_can_be_forgotten(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    path = create(program, qtbot, tmp_path)
    program.close_project()
    path.unlink()
    program.shell.show_start()
    row = program.shell.findChildren(RecentRow)[-1]
    assert row.missing
    row.click()
    qtbot.waitUntil(lambda: program.shell.banner.failure)
    assert str(path) in program.shell.banner.sentence
    row.setFocus()
    press(Key.Key_Delete)
    assert program.preferences.settings.recent == ()


def test_what_cannot_be_opened_leaves_what_is_open(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    path = create(program, qtbot, tmp_path)
    (tmp_path / "junk.annot").write_bytes(b"no project at all")
    program.open(tmp_path / "junk.annot")
    qtbot.waitUntil(lambda: program.shell.banner.failure)
    assert "junk.annot" in program.shell.banner.sentence
    assert program.shell.session.path == path
    assert program.shell.on_pages()


def test_a_project_that_the_program_is_started_with_comes_at_once_or_the_start_screen(
    make_program: Callable[..., Program], qtbot: QtBot, tmp_path: Path, seeds: Path
) -> None:
    Store.create(tmp_path / "p.annot", Scheme.load(seeds / "scheme.json")).close()
    work(make_program(tmp_path / "p.annot"), qtbot)
    (tmp_path / "junk.annot").write_bytes(b"no project at all")
    other = make_program(tmp_path / "junk.annot")
    qtbot.waitUntil(lambda: other.shell.banner.failure)
    assert "junk.annot" in other.shell.banner.sentence
    assert other.shell.findChild(StartScreen) is not None


def test_a_locked_project_can_be_read(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    path = create(program, qtbot, tmp_path)
    program.close_project()
    holder = Store.open(path)
    try:
        program.open(path)
        qtbot.waitUntil(lambda: program.shell.banner.failure)
        program.shell.banner.buttons()[0].click()
        ready(program, qtbot)
        assert program.shell.session.read_only
        assert program.shell.header.saved.text() == "Read only"
        program.close_project()
    finally:
        holder.close()


def test_a_project_where_nobody_should_work_can_be_read(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    """A colleague's project in a folder that a cloud keeps in step."""
    path = create(program, qtbot, tmp_path)
    program.close_project()
    cloud = tmp_path / "Dropbox"
    cloud.mkdir()
    away = path.rename(cloud / path.name)
    program.open(away)
    qtbot.waitUntil(lambda: program.shell.banner.failure)
    assert "kept in step with a cloud" in program.shell.banner.sentence
    program.shell.banner.buttons()[0].click()
    ready(program, qtbot)
    assert program.shell.session.path == away
    assert program.shell.session.read_only
    program.close_project()


def test_another_project_takes_the_place_of_the_first(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    first = create(program, qtbot, tmp_path, "first")
    session = program.shell.session
    program.create(tmp_path / "second.annot", paths.seeds() / "scheme.json")
    qtbot.waitUntil(lambda: program.shell.session is not session, timeout=20_000)
    work(program, qtbot)
    assert program.shell.windowTitle() == "second"
    store = Store.open(first)
    store.close()


def test_a_backup_comes_back_beside_the_project(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    create(program, qtbot, tmp_path)
    target = tmp_path / "copy" / "toll-backup.annot"
    target.parent.mkdir()
    program.back_up_to(program.shell.session, target)
    qtbot.waitUntil(lambda: "toll-backup" in program.shell.banner.sentence)
    program.shell.commands.run("project.restore")
    dialog = program.shell.findChild(QFileDialog)
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptOpen
    dialog.fileSelected.emit(str(target))
    dialog.close()
    row = program.shell.findChildren(StartScreen)[-1].row
    row.name.setText("again")
    row.folder = tmp_path
    before = program.shell.session
    row.go()
    qtbot.waitUntil(lambda: program.shell.session is not before, timeout=20_000)
    ready(program, qtbot)
    assert program.shell.session.path == tmp_path / "again.annot"
    assert [person.name for person in program.shell.session.people] == ["Leila"]


def test_a_project_dropped_on_the_start_screen_opens(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    path = create(program, qtbot, tmp_path)
    program.close_project()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Mod.NoModifier,
    )
    program.shell.findChildren(StartScreen)[-1].dropEvent(drop)
    work(program, qtbot)
    assert program.shell.session.path == path


# -- settings at once


def test_theme_and_language_change_while_one_works(
    program: Program, qtbot: QtBot, tmp_path: Path, qapp: QApplication
) -> None:
    create(program, qtbot, tmp_path)
    before = theme.current().name
    press(Key.Key_L, Mod.ControlModifier | Mod.ShiftModifier)
    assert theme.current().name != before
    press(Key.Key_T, Mod.ControlModifier | Mod.ShiftModifier)
    assert language() == "ar"
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert program.shell.header.saved.text() == "محفوظ"
    tabs = {tab.text() for tab in program.shell.header.tabs()}
    assert {"التوسيم", "المواد", "ملف الحدث"} <= tabs
    program.preferences.change(digits="western")
    assert number(12) == "12"
    program.preferences.change(digits="arabic")
    assert number(12) == "١٢"
    press(Key.Key_T, Mod.ControlModifier | Mod.ShiftModifier)
    assert language() == "en"
    qtbot.waitUntil(lambda: not program.shell.commands.busy())


def test_text_grows_within_bounds(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    create(program, qtbot, tmp_path)
    press(Key.Key_Equal, Mod.ControlModifier)
    assert program.preferences.settings.article_size == 17
    for _ in range(20):
        press(Key.Key_Minus, Mod.ControlModifier)
    assert program.preferences.settings.article_size == 12
    qtbot.waitUntil(lambda: not program.shell.commands.busy())


def test_a_broken_settings_file_is_said_at_the_start(
    make_program: Callable[[], Program], home: Path
) -> None:
    paths.settings_file().parent.mkdir(parents=True, exist_ok=True)
    paths.settings_file().write_text("{", "utf-8")
    program = app.start(open_sample)
    assert program.shell.banner.failure
    assert "broken-1" in program.shell.banner.sentence
    program.stop()
    program.shell.deleteLater()


def test_keys_that_clash_are_said_at_the_start(
    make_program: Callable[[], Program], home: Path
) -> None:
    paths.settings_file().parent.mkdir(parents=True, exist_ok=True)
    paths.settings_file().write_text('{"language": "en", "keys": {"edit.undo": ["F1"]}}', "utf-8")
    program = app.start(open_sample)
    assert "F1" in program.shell.banner.sentence
    program.stop()
    program.shell.deleteLater()


# -- what nobody foresaw


def test_a_mishap_is_told_and_the_window_lives_on(program: Program, qtbot: QtBot) -> None:
    try:
        raise RuntimeError("a bug")
    except RuntimeError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: program.shell.banner.failure)
    assert program.shell.banner.sentence.startswith("Something went wrong")
    details = [label.text() for label in program.shell.banner.findChildren(QLabel)]
    assert any("RuntimeError: a bug" in text for text in details)


def test_a_mishap_in_a_thread_arrives_on_the_window(program: Program, qtbot: QtBot) -> None:
    def fail() -> None:
        raise RuntimeError("a bug elsewhere")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: program.shell.banner.failure)


def test_closing_the_window_lets_go_of_the_project(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    path = create(program, qtbot, tmp_path)
    press(Key.Key_Q, Mod.ControlModifier)
    assert not program.shell.isVisible()
    store = Store.open(path)
    store.close()
