"""Words of the article for an attribute: pointed at, one after the other for a list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model import Attribute
from annotator.ui.annotate import AnnotatePage
from annotator.ui.tour.hands import LEFT, double_click, drag
from tests.ui.annotating import MakeSession, open_page, run, select, settled, stored
from tests.ui.pieces import Piece

TEXT = "نقلت وكالة الساحل عن قناة الضفاف ومراسلها أن الانفجار هزّ المدينة فجرا.\n"
ARTICLE = Piece("port-1", TEXT)
BLAST = "الانفجار هزّ المدينة فجرا"


@pytest.fixture
def page(make_session: MakeSession, qtbot: QtBot) -> AnnotatePage:
    page = open_page(make_session(ARTICLE), qtbot)
    qtbot.waitUntil(lambda: page.offering.is_ready and settled(page))
    select(page, BLAST)
    run(page, qtbot, "tag.1")
    return page


def click(page: AnnotatePage, qtbot: QtBot, words: str) -> None:
    view, at = page.pane.view, page.pane.view.text.index(words)
    inside = view.rects(at + 1, at + 2)[0].center()
    QTest.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, inside)
    qtbot.waitUntil(lambda: settled(page))


def given(page: AnnotatePage, qtbot: QtBot, name: str) -> list[Attribute]:
    span = stored(page, qtbot, ARTICLE).spans[0]
    return [a for a in span.attributes if a.name == name]


def test_a_click_takes_a_word_and_one_is_back(page: AnnotatePage, qtbot: QtBot) -> None:
    run(page, qtbot, "form.row.4")
    assert page.desk.picking.active
    click(page, qtbot, "المدينة")
    (value,) = given(page, qtbot, "source")
    at = TEXT.index("المدينة")
    assert (value.value, value.origin, value.start, value.end) == ("المدينة", "picked", at, at + 7)
    assert not page.desk.picking.active
    assert page.pane.view.hasFocus()
    assert page.desk.span is not None


def test_a_drag_takes_what_it_selects(page: AnnotatePage, qtbot: QtBot) -> None:
    run(page, qtbot, "form.row.4")
    at = TEXT.index("قناة الضفاف")
    drag(page.pane.view, at, at + len("قناة الضفاف"))
    qtbot.waitUntil(lambda: settled(page))
    assert [a.value for a in given(page, qtbot, "source")] == ["قناة الضفاف"]


def test_a_conjunction_is_left_out(page: AnnotatePage, qtbot: QtBot) -> None:
    run(page, qtbot, "form.row.4")
    click(page, qtbot, "ومراسلها")
    assert [a.value for a in given(page, qtbot, "source")] == ["مراسلها"]


def test_a_double_click_is_no_second_selection(page: AnnotatePage, qtbot: QtBot) -> None:
    run(page, qtbot, "form.row.4")
    double_click(page.pane.view, TEXT.index("المدينة") + 2)
    qtbot.waitUntil(lambda: settled(page))
    assert [a.value for a in given(page, qtbot, "source")] == ["المدينة"]
    assert page.desk.span is not None
    assert page.pane.view.selection[0] == page.pane.view.selection[1]


def test_relays_one_after_the_other_and_enter_accepts_the_rest(
    page: AnnotatePage, qtbot: QtBot
) -> None:
    run(page, qtbot, "form.row.7")
    click(page, qtbot, "الساحل")
    click(page, qtbot, "الضفاف")
    run(page, qtbot, "form.enter")
    assert [a.value for a in given(page, qtbot, "via")] == ["الساحل", "الضفاف"]
    assert given(page, qtbot, "source_kind")
    assert not page.desk.picking.active


def test_delete_means_nobody(page: AnnotatePage, qtbot: QtBot) -> None:
    run(page, qtbot, "form.enter")
    assert given(page, qtbot, "source")
    run(page, qtbot, "form.row.4")
    qtbot.keyClick(page.pane.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: settled(page))
    assert given(page, qtbot, "source") == []
    assert not page.desk.picking.active
    assert page.desk.offer.proposal("source") is None


def test_asked_for_twice_the_row_opens_for_typing(page: AnnotatePage, qtbot: QtBot) -> None:
    run(page, qtbot, "form.row.4", "form.row.4", "form.value.2")
    qtbot.keyClicks(QApplication.focusWidget(), "TV")
    run(page, qtbot, "form.next")
    assert [(a.value, a.origin) for a in given(page, qtbot, "source")] == [("TV", "typed")]
    assert page.pane.view.hasFocus()


def test_the_computed_follows_what_it_is_computed_from(page: AnnotatePage, qtbot: QtBot) -> None:
    run(page, qtbot, "form.enter")
    assert [a.value for a in given(page, qtbot, "source_named")] == ["true"]
    run(page, qtbot, "form.row.5", "form.value.8")
    assert [(a.value, a.origin) for a in given(page, qtbot, "quote")] == [("none", "computed")]
