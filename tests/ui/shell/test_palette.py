"""The palette: everything by name, in a hurry, in both languages."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui.fuzzy import score
from annotator.ui.palette import Palette, entries
from annotator.ui.shell import Shell

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def palette(shell: Shell, desk: Any) -> Palette:
    QTest.keyClick(QApplication.focusWidget(), Key.Key_K, Mod.ControlModifier)
    assert isinstance(shell.sheet, Palette)
    assert QApplication.focusWidget() is shell.sheet.line
    return shell.sheet


def test_it_lists_what_can_run_now(shell: Shell, desk: Any, palette: Palette) -> None:
    assert {"Claim", "Next article", "Undo", "Import articles"} <= set(palette.texts())
    assert "Take the articles out" not in palette.texts()
    desk.off.add("document.next")
    palette.line.setText("next art")
    assert "Next article" not in palette.texts()


def test_enter_runs_the_best_fit_where_the_focus_was(
    shell: Shell, desk: Any, palette: Palette
) -> None:
    QTest.keyClicks(palette.line, "nxt art")
    assert palette.texts()[0] == "Next article"
    QTest.keyClick(palette.line, Key.Key_Return)
    assert desk.done == ["document.next"]
    assert shell.sheet is None
    assert QApplication.focusWidget() is desk.view


def test_arrows_go_round(shell: Shell, desk: Any, palette: Palette) -> None:
    QTest.keyClick(palette.line, Key.Key_Up)
    last = palette.list.currentIndex().row()
    assert last == len(palette.texts()) - 1
    QTest.keyClick(palette.line, Key.Key_Down)
    assert palette.list.currentIndex().row() == 0
    QTest.keyClick(palette.line, Key.Key_Tab)
    assert palette.list.currentIndex().row() == 1
    QTest.keyClick(palette.line, Key.Key_PageDown)
    assert palette.list.currentIndex().row() == min(11, last)


def test_a_click_runs_too(shell: Shell, desk: Any, palette: Palette, qtbot: QtBot) -> None:
    palette.line.setText("form.enter")
    box = palette.list.visualRect(palette.list.currentIndex())
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert desk.done == ["form.enter"]


def test_pages_add_what_they_find(shell: Shell, desk: Any, palette: Palette) -> None:
    assert "Find " not in "".join(palette.texts())
    palette.line.setText("harbour")
    assert palette.texts() == ["Find harbour", "Find harbour"]
    QTest.keyClick(palette.line, Key.Key_Return)
    assert desk.done == ["found harbour"]


def test_nothing_fits(shell: Shell, desk: Any, palette: Palette) -> None:
    for page in shell.pages:
        page.found = lambda query: ()
    palette.line.setText("qqqq")
    assert palette.texts() == []
    QTest.keyClick(palette.line, Key.Key_Return)
    assert shell.sheet is palette, "there was nothing to run"
    QTest.keyClick(palette.line, Key.Key_Escape)
    assert shell.sheet is None


def test_names_and_labels_find_a_command(shell: Shell, desk: Any) -> None:
    assert entries(shell.commands, "span.next")[0].text == "Next span"
    assert entries(shell.commands, "claim")[0].text == "Claim"
    assert entries(shell.commands, "undo")[0].key == "Ctrl+Z"


def test_words_in_any_order_and_letters_in_order() -> None:
    assert score("article next", "Next article") is not None
    assert score("nxt", "Next article") is not None
    assert score("txn", "Next article") is None
    assert score("", "Next article") is not None
    assert score("x", "") is None


def test_a_beginning_fits_better_than_an_inside() -> None:
    begin, word, inside, letters = (
        score("art", name) for name in ("Article", "An article", "Smart", "a rat")
    )
    assert begin > word > inside > letters


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("الماده التاليه", "المادة التالية"),
        ("اعادة", "إعادة"),
        ("مُوَسِّم", "تبديل الموسم"),
        ("الاعدادات", "الإعدادات"),
    ],
)
def test_arabic_spelling_variants_are_equal(query: str, name: str) -> None:
    assert score(query, name) is not None
    assert score(query, "حفظ") is None
