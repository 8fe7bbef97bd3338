"""Pages are made one by one, or when somebody wants one; their commands are there before."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui.palette import Palette
from annotator.ui.session import Session
from annotator.ui.shell import Shell


def names(shell: Shell) -> list[str]:
    return [page.name for page in shell.pages.made]


def test_the_others_are_made_while_nothing_else_is_to_do(shell: Shell, qtbot: QtBot) -> None:
    shell.rebuild()
    assert names(shell) == ["annotate"]
    tabs = [tab.text() for tab in shell.header.tabs()]
    assert tabs == ["Desk", "Table"], "all can be chosen from the first moment"
    qtbot.waitUntil(lambda: names(shell) == ["annotate", "corpus"])


def test_a_command_makes_the_page_that_does_it(shell: Shell) -> None:
    shell.rebuild()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert shell.page is shell.pages.named("corpus")
    assert shell.page.done == ["project.import"]


def test_what_tells_of_all_pages_comes_once_they_are_made(shell: Shell, qtbot: QtBot) -> None:
    shell.rebuild()
    focus = QApplication.focusWidget()
    QTest.keyClick(focus, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    # What is typed meanwhile is for the palette.
    for key in (Qt.Key.Key_I, Qt.Key.Key_M):
        QTest.keyClick(focus, key)
    assert names(shell) == ["annotate"], "each page has a turn of its own"
    qtbot.waitUntil(lambda: isinstance(shell.sheet, Palette))
    assert names(shell) == ["annotate", "corpus"]
    assert isinstance(shell.sheet, Palette)
    assert shell.sheet.line.text() == "im"


def test_the_page_one_was_on_comes_first(shell: Shell) -> None:
    shell.commands.run("page.corpus")
    shell.rebuild()
    assert names(shell) == ["corpus"]


def test_nothing_is_made_of_a_project_that_was_closed(
    make_shell: Callable[..., Shell], make_session: Callable[..., Session]
) -> None:
    shell = make_shell(make_session())
    shell.rebuild()
    shell.set_session(None)
    assert names(shell) == []
    assert not list(shell.pages)
