"""The window: pages, what it says about saving, its banner, its menu, its start."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from annotator.model import Failure, Person, Problem, Refused, new_id
from annotator.ui.actions import COMMANDS
from annotator.ui.curtain import LEAST
from annotator.ui.dialogs.who import Who
from annotator.ui.menu import fill_menu
from annotator.ui.overlay import Overlay
from annotator.ui.preferences import Preferences
from annotator.ui.session import Session
from annotator.ui.shell import SHEETS, Shell
from annotator.ui.start import StartScreen
from annotator.ui.words import isolated

Key, Mod = Qt.Key, Qt.KeyboardModifier
PLUGIN = "This plugin does not support"


def press(key: Key, modifiers: Mod = Mod.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


# -- pages


def test_pages_are_tabs_with_keys(shell: Shell, desk: Any) -> None:
    assert [tab.text() for tab in shell.header.tabs()] == ["Desk", "Table"]
    assert [tab.isChecked() for tab in shell.header.tabs()] == [True, False]
    press(Key.Key_3, Mod.ControlModifier)
    assert shell.page is shell.pages[1]
    assert [tab.isChecked() for tab in shell.header.tabs()] == [False, True]
    shell.header.tabs()[0].click()
    assert shell.page is desk
    assert QApplication.focusWidget() is desk.view


def test_a_window_wide_command_finds_its_page(shell: Shell, desk: Any) -> None:
    press(Key.Key_I, Mod.ControlModifier)
    assert shell.page is shell.pages[1]
    assert shell.pages[1].done == ["project.import"]


def test_a_pages_own_command_does_not_run_from_another_page(shell: Shell, desk: Any) -> None:
    assert not shell.commands.can_run("corpus.remove")
    shell.commands.run("corpus.remove")
    assert shell.page is desk
    assert shell.pages[1].done == []


def test_the_footer_shows_the_keys_of_the_moment(shell: Shell, desk: Any) -> None:
    shell.resize(1440, 900)
    shell.refresh()
    QApplication.sendPostedEvents()
    assert shell.footer.texts() == ["Tag", "Attributes", "Next article", "All keys"]
    desk.off |= {"form.enter", "tag.1", "tag.2"}
    desk.status_changed.emit()
    QApplication.sendPostedEvents()
    assert shell.footer.texts() == ["Next article", "All keys"]


def test_the_person_and_the_project_are_named(shell: Shell, desk: Any) -> None:
    assert shell.windowTitle() == shell.session.path.stem
    assert shell.header.findChild(QWidget, "author.switch").text() == "ليلى"


# -- saving


def test_saving_is_said_when_it_takes_time(shell: Shell, desk: Any, qtbot: QtBot) -> None:
    assert shell.header.saved.text() == "Saved"
    disk_is_back = Event()

    def save_slowly(store: object) -> None:
        disk_is_back.wait(10)

    shell.session.edit(save_slowly)
    qtbot.waitUntil(lambda: shell.header.saved.text() == "Saving…")
    disk_is_back.set()
    qtbot.waitUntil(lambda: shell.header.saved.text() == "Saved")


def test_a_failed_save_is_said_in_red_until_one_works(
    shell: Shell, desk: Any, qtbot: QtBot
) -> None:
    def fail(store: object) -> None:
        raise Failure("no.such.code", "The disk is full. Free some space, then try again.")

    with qtbot.waitSignal(shell.session.failed):
        shell.session.edit(fail)
    qtbot.waitUntil(lambda: shell.header.saved.text() == "Not saved")
    assert shell.banner.failure
    assert shell.banner.sentence == "The disk is full. Free some space, then try again."
    press(Key.Key_F8)
    assert shell.banner.sentence, "a failure stays until somebody dismisses it"
    shell.banner.clear()
    desk.slow.add("tag.1")
    press(Key.Key_1)
    qtbot.waitUntil(lambda: shell.header.saved.text() == "Saved")


def test_a_refused_edit_is_a_quiet_notice(shell: Shell, desk: Any, qtbot: QtBot) -> None:
    def refuse(store: object) -> None:
        raise Refused(Problem("span.double", "invalid", "There is one already."))

    with qtbot.waitSignal(shell.session.failed):
        shell.session.edit(refuse)
    assert not shell.banner.failure
    assert shell.banner.sentence.startswith("There is already a span")
    qtbot.waitUntil(lambda: shell.header.saved.text() == "Saved")
    press(Key.Key_F8)
    assert shell.banner.sentence == ""


def test_a_notice_offers_a_command(shell: Shell, desk: Any, qtbot: QtBot) -> None:
    desk.notice.emit("One article is out.", "document.next")
    assert shell.banner.sentence == "One article is out."
    action = next(b for b in shell.banner.buttons() if b.text() == "Next article")
    qtbot.mouseClick(action, Qt.MouseButton.LeftButton)
    assert desk.done == ["document.next"]
    assert shell.banner.sentence == ""


def test_undo_goes_to_the_session(shell: Shell, desk: Any, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shell.session.saving):
        press(Key.Key_Z, Mod.ControlModifier)
    qtbot.waitUntil(lambda: not shell.session.busy)


# -- the menu


@pytest.mark.qt_log_ignore(PLUGIN, extend=True)
def test_the_menu_has_every_command_that_somebody_does(
    shell: Shell, desk: Any, qtbot: QtBot
) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    fill_menu(menu, shell.commands)
    shown = {a.objectName(): a for part in menu.findChildren(QMenu) for a in part.actions()}
    assert set(shown) == {name for name in COMMANDS if shell.commands.has(name)}
    assert {"tag.1", "edit.undo", "project.import", "page.corpus"} <= set(shown)
    assert shown["tag.1"].text().startswith("Claim\t")
    assert not shown["corpus.remove"].isEnabled()
    assert all(action.shortcut().isEmpty() for action in shown.values())
    shown["form.enter"].trigger()
    assert desk.done == ["form.enter"]


@pytest.mark.qt_log_ignore(PLUGIN, extend=True)
def test_the_menu_opens_by_key(shell: Shell, desk: Any, qtbot: QtBot) -> None:
    press(Key.Key_F10)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    QApplication.activePopupWidget().close()


# -- who works


def test_a_new_project_asks_who_works(
    make_shell: Callable[..., Shell],
    make_session: Callable[..., Session],
    preferences: Preferences,
    qtbot: QtBot,
) -> None:
    shell = make_shell(make_session(author=None))
    who = shell.findChild(Who)
    assert shell.page is None
    assert QApplication.focusWidget().text() == f"{isolated('ليلى')} · {isolated('leila')}"
    who.name.setFocus()
    QTest.keyClicks(who.name, "Omar Haddad")
    assert who.short_id.text() == "omar"
    who.short_id.setText("3omar")
    press(Key.Key_Return)
    assert "Latin letter" in who.complaint
    who.short_id.setText("LEILA")
    who.add()
    assert "taken" in who.complaint
    who.short_id.setText("omar")
    with qtbot.waitSignal(shell.session.author_changed):
        who.add()
    assert shell.page is not None
    assert shell.session.author.name == "Omar Haddad"
    qtbot.waitUntil(lambda: not shell.session.busy)
    assert preferences.settings.author_in(shell.session.path) == shell.session.author.id
    assert (preferences.settings.name, preferences.settings.short_id) == ("Omar Haddad", "omar")


def test_the_same_person_is_one_in_every_project(
    make_shell: Callable[..., Shell],
    make_session: Callable[..., Session],
    preferences: Preferences,
    qtbot: QtBot,
) -> None:
    id_ = new_id()
    preferences.change(name="Omar", short_id="omar", person=id_)
    shell = make_shell(make_session(author=None))
    who = shell.findChild(Who)
    assert (who.name.text(), who.short_id.text()) == ("Omar", "omar")
    with qtbot.waitSignal(shell.session.author_changed):
        who.add()
    assert shell.session.author.id == id_
    qtbot.waitUntil(lambda: not shell.session.busy)


def test_someone_else_gets_pages_of_her_own(shell: Shell, desk: Any, qtbot: QtBot) -> None:
    press(Key.Key_A, Mod.ControlModifier | Mod.ShiftModifier)
    who = shell.findChild(Who)
    shell.show_pages()
    assert shell.page is desk, "going back changes nothing"
    shell.ask_who()
    who = shell.findChildren(Who)[-1]
    who.chosen.emit(Person(id=new_id(), short_id="sami", name="سامي"))
    assert shell.page is not desk
    assert shell.session.author.short_id == "sami"
    qtbot.waitUntil(lambda: not shell.session.busy)


# -- sheets


@pytest.mark.parametrize("name", sorted(SHEETS))
def test_a_sheet_opens_and_closes_by_its_key(shell: Shell, desk: Any, name: str) -> None:
    keys = {"palette.open": (Key.Key_K, Mod.ControlModifier), "help.keys": (Key.Key_F1, Mod(0))}
    key = keys.get(name, (Key.Key_Comma, Mod.ControlModifier))
    press(*key)
    assert isinstance(shell.sheet, SHEETS[name])
    assert shell.sheet.isAncestorOf(QApplication.focusWidget())
    press(Key.Key_F8)
    assert desk.done == [], "a sheet keeps all keys to itself"
    press(*key)
    assert shell.sheet is None
    assert QApplication.focusWidget() is desk.view
    press(*key)
    press(Key.Key_Escape)
    assert shell.sheet is None
    assert QApplication.focusWidget() is desk.view


def test_tab_stays_inside_a_sheet(shell: Shell, desk: Any) -> None:
    shell.commands.run("project.settings")
    sheet = shell.sheet
    assert isinstance(sheet, Overlay)
    seen = set()
    for _ in range(20):
        press(Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert sheet.isAncestorOf(focus)
        seen.add(focus.objectName())
    assert {"language", "theme", "article_size", "line_spacing"} <= seen


def test_a_click_beside_the_sheet_closes_it(shell: Shell, desk: Any, qtbot: QtBot) -> None:
    shell.commands.run("palette.open")
    qtbot.mouseClick(shell.sheet, Qt.MouseButton.LeftButton, pos=shell.sheet.rect().bottomLeft())
    assert shell.sheet is None


# -- start


def test_without_a_project_there_is_the_start_screen(
    make_shell: Callable[..., Shell], qtbot: QtBot
) -> None:
    shell = make_shell()
    start = shell.findChild(StartScreen)
    assert QApplication.focusWidget() is start.sample
    assert not shell.commands.can_run("edit.undo")
    assert not shell.commands.has("tag.1")
    assert shell.commands.can_run("project.settings")


def test_the_start_screen_stands_beside_an_open_project(shell: Shell, desk: Any) -> None:
    start = shell.show_start()
    assert isinstance(start, StartScreen)
    assert not shell.on_pages()
    press(Key.Key_1)
    press(Key.Key_F8)
    assert desk.done == []
    shell.show_pages()
    assert shell.page is desk
    press(Key.Key_1)
    assert desk.done == ["tag.1"]


# -- language, room


def test_a_rebuilt_window_goes_back_to_its_place(shell: Shell, desk: Any) -> None:
    press(Key.Key_1)
    shell.rebuild()
    page = shell.page
    assert page is not desk
    assert page.returned_to == ("tag.1",)
    assert QApplication.focusWidget() is page.view


def test_settings_stay_open_when_the_language_changes(shell: Shell, desk: Any) -> None:
    shell.commands.run("project.settings")
    before = shell.sheet
    shell.rebuild()
    assert isinstance(shell.sheet, SHEETS["project.settings"])
    assert shell.sheet is not before


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
@pytest.mark.parametrize("scale", [1, 2])
def test_everything_fits_a_small_window(
    make_shell: Callable[..., Shell],
    make_session: Callable[..., Session],
    qapp: QApplication,
    direction: Qt.LayoutDirection,
    scale: int,
) -> None:
    """At 1024 × 640 and with letters twice as large nothing of the frame is pushed out."""
    font, before = QFont(qapp.font()), qapp.layoutDirection()
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() * scale)
    qapp.setFont(larger)
    qapp.setLayoutDirection(direction)
    try:
        shell = make_shell(make_session())
        shell.resize(LEAST)
        QApplication.sendPostedEvents()
        assert (shell.width(), shell.height()) == (1024, 640)
        inside = shell.header.rect()
        for part in (*shell.header.tabs(), shell.header.box, shell.header.saved):
            assert inside.contains(part.geometry()), part
        assert shell.footer.texts(), "at least one hint"
        for kind in SHEETS.values():
            shell.open_sheet(kind)
            assert shell.sheet.rect().contains(shell.sheet.sheet.geometry())
            shell.open_sheet(kind)
        start = shell.show_start()
        QApplication.sendPostedEvents()
        assert start.minimumSizeHint().width() <= 1024
    finally:
        qapp.setFont(font)
        qapp.setLayoutDirection(before)


def test_the_window_is_closed_with_its_project(shell: Shell, desk: Any, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shell.closing):
        shell.close()


def test_a_dropped_project_is_opened(tmp_path: Path, preferences: Preferences) -> None:
    start = StartScreen(preferences.settings)
    assert start.dropped([tmp_path / "a.txt", tmp_path / "b.annot"]) == tmp_path / "b.annot"
    assert start.dropped([tmp_path / "a.txt"]) is None
