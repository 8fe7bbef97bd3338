"""Keys of one's own, and the road from a key press to the page that does the command."""

from __future__ import annotations

import re
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from annotator.model import Failure
from annotator.ui.actions import COMMANDS, GROUPS
from annotator.ui.keymap import Keymap
from annotator.ui.keys import OWN, mark_area
from annotator.ui.shell import Shell

Key, Mod = Qt.Key, Qt.KeyboardModifier


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def send(
    key: int,
    modifiers: Mod = Mod.NoModifier,
    *,
    scan: int = 0,
    text: str = "",
    repeated: bool = False,
) -> None:
    """A hand-made key press on the focus: QTest can't make those of an Arabic keyboard."""
    press = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan, 0, 0, text, repeated)
    QCoreApplication.sendEvent(focus(), press)


# -- the table


def test_the_table_has_no_conflict() -> None:
    assert Keymap().conflicts == []


def test_every_command_has_a_key_a_menu_and_words() -> None:
    for name, command in COMMANDS.items():
        assert command.name == name
        assert command.keys, f"{name} has no key"
        assert command.group in GROUPS
        assert command.text
        assert command.text == command.text.strip(" .")


def test_no_command_needs_a_function_key() -> None:
    for command in COMMANDS.values():
        plain = [key for key in command.keys if not re.search(r"\bF\d", key)]
        assert plain, f"{command.name} can't be reached where F keys are hidden"


def test_alt_shift_stays_free() -> None:
    """It switches the keyboard layout on many desktops."""
    keys = [key for command in COMMANDS.values() for key in command.keys]
    assert not [key for key in keys if "Alt+Shift" in key]


def test_the_keys_that_everybody_is_told() -> None:
    told = {
        "span.remove": "0",
        "form.enter": "Return",
        "form.leave": "Esc",
        "span.next": "Tab",
        "span.previous": "Shift+Tab",
        "help.keys": "F1",
        "span.note": "F2",
        "find.next": "F3",
        "find.open": "Ctrl+F",
        "span.peel": "F5",
        "pane.next": "F6",
        "problem.next": "F7",
        "document.next": "F8",
        "palette.open": "Ctrl+K",
        "edit.undo": "Ctrl+Z",
        "edit.redo": "Ctrl+Y",
        "span.edge.start": "Alt+Home",
        "span.edge.end": "Alt+End",
        **{f"tag.{digit}": str(digit) for digit in range(1, 10)},
    }
    assert {name: COMMANDS[name].keys[0] for name in told} == told


# -- keys of one's own


def test_a_key_of_ones_own_replaces_the_tables() -> None:
    keymap = Keymap({"document.next": ("Ctrl+Space",), "unknown.command": ("F9",)})
    assert keymap.conflicts == []
    assert keymap.keys("document.next") == ("Ctrl+Space",)
    found = keymap.command("Ctrl+Space", "article")
    assert found is not None
    assert found.name == "document.next"
    assert keymap.command("F8", "article") is None


def test_two_commands_that_want_one_key() -> None:
    keymap = Keymap({"document.next": ("Ctrl+Z",)})
    assert [(c.chord, c.kept.name, c.lost.name) for c in keymap.conflicts] == [
        ("Ctrl+Z", "document.next", "edit.undo")
    ]
    said = keymap.conflicts[0].sentence()
    assert "Ctrl+Z" in said
    assert COMMANDS["edit.undo"].text in said
    assert COMMANDS["document.next"].text in said
    assert keymap.keys("edit.undo") == ()
    assert keymap.shown("edit.undo") == ""


def test_one_key_may_mean_two_things_in_two_areas() -> None:
    keymap = Keymap()
    article, form = keymap.command("Return", "article"), keymap.command("Return", "form")
    assert article is not None
    assert form is not None
    assert (article.name, form.name) == ("form.enter", "form.next")
    assert keymap.command("Return", "window") is None


def test_nonsense_in_the_settings_is_no_key() -> None:
    assert Keymap({"document.next": ("Blurb+X", "")}).keys("document.next") == ()


# -- in the window


def test_a_key_runs_the_command_of_the_area(shell: Shell, desk: Any) -> None:
    QTest.keyClick(focus(), Key.Key_1)
    QTest.keyClick(focus(), Key.Key_Tab)
    QTest.keyClick(focus(), Key.Key_F8)
    assert desk.done == ["tag.1", "span.next", "document.next"]
    assert focus() is desk.view
    desk.form.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    desk.form.setFocus()
    QTest.keyClick(focus(), Key.Key_1)
    QTest.keyClick(focus(), Key.Key_Escape)
    assert desk.done[3:] == ["form.value.1", "form.leave"]


def test_outside_every_area_the_page_decides(shell: Shell, desk: Any) -> None:
    shell.header.menu_button.setFocus()
    QTest.keyClick(focus(), Key.Key_2)
    assert desk.done == ["tag.2"]


@pytest.mark.parametrize(
    ("key", "modifiers", "scan", "command"),
    [
        (0x661, Mod.NoModifier, 10, "tag.1"),
        (Key.Key_Ampersand, Mod.NoModifier, 10, "tag.1"),
        (0xC9, Mod.NoModifier, 11, "tag.2"),
        (0x628, Mod.ControlModifier, 41, "find.open"),
        (0x62A, Mod.ControlModifier, 44, "document.next"),
    ],
    ids=["Arabic-Indic 1", "AZERTY 1", "AZERTY 2", "Arabic Ctrl+F", "Arabic Ctrl+J"],
)
def test_keyboards_without_our_signs(
    shell: Shell, desk: Any, key: int, modifiers: Mod, scan: int, command: str
) -> None:
    send(key, modifiers, scan=scan)
    assert desk.done == [command]


def test_what_a_widget_does_itself_works_on_an_arabic_keyboard(
    shell: Shell, desk: Any, qtbot: QtBot
) -> None:
    desk.field.setText("some words")
    desk.field.setFocus()
    send(0x634, Mod.ControlModifier, scan=38)
    assert desk.field.selectedText() == "some words"
    send(0x624, Mod.ControlModifier, scan=54)
    assert QApplication.clipboard().text() == "some words"
    assert desk.done == []


def test_a_text_field_keeps_what_is_typed(shell: Shell, desk: Any) -> None:
    desk.field.setFocus()
    QTest.keyClicks(focus(), "12 0")
    QTest.keyClick(focus(), Key.Key_Backspace)
    assert desk.field.text() == "12 "
    QTest.keyClick(focus(), Key.Key_Z, Mod.ControlModifier)
    QTest.keyClick(focus(), Key.Key_Left, Mod.ControlModifier)
    QTest.keyClick(focus(), Key.Key_C, Mod.ControlModifier)
    assert desk.done == []
    assert not shell.session.busy


def test_a_text_field_leaves_by_the_keys_of_its_area(shell: Shell, desk: Any) -> None:
    desk.field.setFocus()
    QTest.keyClick(focus(), Key.Key_Return)
    QTest.keyClick(focus(), Key.Key_Escape)
    QTest.keyClick(focus(), Key.Key_F8)
    QTest.keyClick(focus(), Key.Key_F, Mod.ControlModifier)
    assert desk.done == ["form.next", "form.leave", "document.next", "find.open"]


def test_a_field_of_many_lines_keeps_enter(shell: Shell, desk: Any) -> None:
    desk.lines.setFocus()
    QTest.keyClicks(focus(), "a")
    QTest.keyClick(focus(), Key.Key_Return)
    assert desk.lines.toPlainText() == "a\n"
    QTest.keyClick(focus(), Key.Key_Escape)
    assert desk.done == ["form.leave"]


def test_a_field_outside_every_area_knows_window_commands_only(shell: Shell, desk: Any) -> None:
    desk.search.setFocus()
    QTest.keyClicks(focus(), "1")
    QTest.keyClick(focus(), Key.Key_Return)
    QTest.keyClick(focus(), Key.Key_F8)
    assert desk.search.text() == "1"
    assert desk.done == ["document.next"]


def test_reading_order_decides_what_forward_is(shell: Shell, desk: Any) -> None:
    QTest.keyClick(focus(), Key.Key_Left, Mod.AltModifier)
    mark_area(desk.view, "article", rtl=False)
    QTest.keyClick(focus(), Key.Key_Left, Mod.AltModifier)
    QTest.keyClick(focus(), Key.Key_Right, Mod.AltModifier)
    assert desk.done == ["span.edge.forward", "span.edge.forward"]


def test_a_held_key_repeats_only_where_that_makes_sense(shell: Shell, desk: Any) -> None:
    for _ in range(3):
        send(Key.Key_1, text="1", repeated=True)
        send(Key.Key_Tab, repeated=True)
    assert desk.done == ["span.next"] * 3
    assert focus() is desk.view


def test_an_own_area_keeps_every_key(shell: Shell, desk: Any) -> None:
    mark_area(desk.view, OWN)
    QTest.keyClick(focus(), Key.Key_F8)
    QTest.keyClick(focus(), Key.Key_1)
    assert desk.done == []


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_menu_keeps_its_keys(shell: Shell, desk: Any, qtbot: QtBot) -> None:
    menu = QMenu(shell)
    menu.addAction("one")
    menu.popup(shell.mapToGlobal(shell.rect().center()))
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is menu)
    QTest.keyClick(focus(), Key.Key_F8)
    assert desk.done == []
    menu.close()


def test_what_cannot_run_goes_on_to_the_widget(shell: Shell, desk: Any) -> None:
    desk.off.add("edit.copy")
    desk.field.setText("x")
    desk.field.selectAll()
    desk.field.setFocus()
    QTest.keyClick(focus(), Key.Key_C, Mod.ControlModifier)
    assert QApplication.clipboard().text() == "x"


# -- while an edit is on its way


def test_keys_wait_for_the_edit_before_them(shell: Shell, desk: Any, qtbot: QtBot) -> None:
    desk.slow.add("tag.1")
    with qtbot.waitSignal(shell.session.changed):
        QTest.keyClick(focus(), Key.Key_1)
        assert shell.session.busy
        QTest.keyClick(focus(), Key.Key_2)
        QTest.keyClick(focus(), Key.Key_F8)
        assert desk.done == ["tag.1"]
    qtbot.waitUntil(lambda: desk.done == ["tag.1", "tag.2", "document.next"])


def test_a_waiting_key_is_read_where_the_focus_went(shell: Shell, desk: Any, qtbot: QtBot) -> None:
    """Tag, go into the form, type: fast fingers must not tag a second time."""
    desk.slow.add("tag.1")

    def into_the_field() -> None:
        desk.done.append("form.enter")
        desk.field.setFocus()

    before = desk.handlers()
    desk.handlers = lambda: {**before, "form.enter": into_the_field}
    QTest.keyClick(focus(), Key.Key_1)
    QTest.keyClick(focus(), Key.Key_Return)
    QTest.keyClick(focus(), Key.Key_2)
    qtbot.waitUntil(lambda: desk.field.text() == "2")
    assert desk.done == ["tag.1", "form.enter"]


def test_every_edit_makes_the_next_key_wait(shell: Shell, desk: Any, qtbot: QtBot) -> None:
    desk.slow |= {"tag.1", "tag.2"}
    wanted = ["tag.1", "tag.2"] * 10
    for name in wanted:
        QTest.keyClick(focus(), Key.Key_1 if name == "tag.1" else Key.Key_2)
    qtbot.waitUntil(lambda: desk.done == wanted)
    qtbot.waitUntil(lambda: not shell.session.busy)


def test_keys_wait_for_the_next_article(shell: Shell, desk: Any) -> None:
    desk.is_waiting = True
    QTest.keyClick(focus(), Key.Key_1)
    assert desk.done == []
    desk.is_waiting = False
    desk.status_changed.emit()
    assert desk.done == ["tag.1"]


def test_keys_after_a_failed_edit_are_forgotten(shell: Shell, desk: Any, qtbot: QtBot) -> None:
    def refuse(store: object) -> None:
        raise Failure("disk.full", "The disk is full.")

    with qtbot.waitSignal(shell.session.failed):
        shell.session.edit(refuse)
        QTest.keyClick(focus(), Key.Key_1)
    assert not shell.session.busy
    QTest.keyClick(focus(), Key.Key_2)
    assert desk.done == ["tag.2"]
