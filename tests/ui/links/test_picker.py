"""The other end of a link in any article: filled at once, shown in its sentence with its facts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.ui.annotate import AnnotatePage
from annotator.ui.corpus.places import Place
from annotator.ui.session import Session
from tests.ui.annotating import open_page, open_piece, run, settled
from tests.ui.links.pieces import DENIAL, FAR_STRIKE, HARBOUR, LATER, TOLL, choose, linked
from tests.ui.pieces import Piece

MakeSession = Callable[..., Session]
ALONE = Piece("alone", text="لا صحة لما نشر.", spans=(("DENIAL", "لا صحة لما نشر"),))


@pytest.fixture
def page(make_session: MakeSession, qtbot: QtBot) -> AnnotatePage:
    made = open_page(make_session(HARBOUR, LATER), qtbot)
    open_piece(made, qtbot, HARBOUR)
    return made


def open_picker(page: AnnotatePage, qtbot: QtBot, words: str, key: str) -> None:
    choose(page, qtbot, words)
    run(page, qtbot, "link.start", f"link.type.{key}", "link.everywhere")
    qtbot.waitUntil(lambda: bool(page.links.picker.targets))


def places(page: AnnotatePage) -> list[Place]:
    return page.links.picker.model.places


def test_it_is_filled_at_once_with_what_stands_in_other_articles(
    page: AnnotatePage, qtbot: QtBot
) -> None:
    open_picker(page, qtbot, TOLL, "4")
    first = places(page)[0]
    assert first.heading == "حصيلة جديدة"
    assert "وكالة الساحل" in first.detail
    start, end = first.marked or (0, 0)
    assert first.sentence[start:end] == "14 قتيلا"  # a toll for a toll
    assert {place.document for place in places(page)} == {LATER.id}


def test_enter_links_to_the_chosen_span(page: AnnotatePage, qtbot: QtBot) -> None:
    open_picker(page, qtbot, DENIAL, "1")
    assert page.links.picker.field.hasFocus()
    QTest.keyClick(page.links.picker.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: settled(page) and len(linked(page, qtbot)) == 1)
    assert linked(page, qtbot) == [(DENIAL, "denies", "")]
    assert linked(page, qtbot, LATER) == [("", "denies", FAR_STRIKE)]
    assert not page.links.asks
    assert page.pane.view.hasFocus()
    (line,) = page.links.made.made
    qtbot.waitUntil(lambda: FAR_STRIKE in page.links.made.made[0].words)


def test_words_of_the_sentence_narrow_it_also_in_this_article(
    page: AnnotatePage, qtbot: QtBot
) -> None:
    open_picker(page, qtbot, DENIAL, "4")
    page.links.picker.field.setText("المستشفي")  # folded
    qtbot.waitUntil(lambda: {place.document for place in places(page)} == {HARBOUR.id})
    assert all("المستشفى" in place.sentence for place in places(page))
    assert places(page)[0].ranges
    assert "this article" in places(page)[0].detail
    page.links.picker.field.setText("زلزال")
    state = page.links.picker.state
    qtbot.waitUntil(lambda: state.text().startswith("None of the spans you have tagged"))
    assert places(page) == []


def test_typing_over_the_row_begins_the_search(page: AnnotatePage, qtbot: QtBot) -> None:
    choose(page, qtbot, DENIAL)
    run(page, qtbot, "link.start", "link.type.1")
    QTest.keyClicks(page.links.making.row, "x")
    assert page.links.picker.isVisible()
    assert page.links.picker.field.text() == "x"


def test_arrows_choose_a_press_takes_and_escape_goes_back(page: AnnotatePage, qtbot: QtBot) -> None:
    open_picker(page, qtbot, TOLL, "4")
    picker = page.links.picker
    QTest.keyClick(picker.field, Qt.Key.Key_Down)
    assert picker.list.row == 1
    QTest.keyClick(picker.field, Qt.Key.Key_Escape)
    assert not picker.isVisible()
    assert page.links.making.row.hasFocus()
    assert linked(page, qtbot) == []
    run(page, qtbot, "link.everywhere")
    qtbot.waitUntil(lambda: bool(picker.targets))
    box = picker.list.visualRect(picker.model.index(0, 0))
    QTest.mouseClick(picker.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    qtbot.waitUntil(lambda: settled(page) and len(linked(page, qtbot)) == 1)


def test_a_pair_that_is_linked_so_is_left_out(page: AnnotatePage, qtbot: QtBot) -> None:
    open_picker(page, qtbot, TOLL, "4")
    taken = page.links.picker.targets[0].span.id
    page.links.picker.take(0)
    qtbot.waitUntil(lambda: settled(page) and len(linked(page, qtbot)) == 1)
    open_picker(page, qtbot, TOLL, "4")
    assert taken not in [one.span.id for one in page.links.picker.targets]


def test_a_link_that_stays_within_an_article_is_not_sought_elsewhere(
    page: AnnotatePage, qtbot: QtBot
) -> None:
    choose(page, qtbot, TOLL)
    run(page, qtbot, "link.start", "link.type.8")
    with qtbot.waitSignal(page.notice) as said:
        run(page, qtbot, "link.everywhere")
    assert said.args == ["“part of” stays within this article.", ""]


def test_where_nothing_is_tagged_it_says_that_only_own_spans_can_be_linked(
    make_session: MakeSession, qtbot: QtBot
) -> None:
    page = open_page(make_session(ALONE), qtbot)
    choose(page, qtbot, "لا صحة لما نشر")
    run(page, qtbot, "link.start", "link.type.1", "link.take")  # nothing fits here
    picker = page.links.picker
    qtbot.waitUntil(lambda: picker.state.text() == "You have tagged nothing else yet that fits.")
    assert picker.own.text().startswith("Only what you have tagged yourself is here.")
