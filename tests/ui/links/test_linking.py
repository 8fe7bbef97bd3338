"""Making a link within an article: two or three keys, or a press; what can't be is said."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.model import Attribute
from annotator.ui.annotate import AnnotatePage
from annotator.ui.session import Session
from tests.ui.annotating import open_page, open_piece, run, settled
from tests.ui.links.pieces import (
    DENIAL,
    HARBOUR,
    LATER,
    PART,
    STRIKE,
    TOLL,
    choose,
    linked,
)

MakeSession = Callable[..., Session]


@pytest.fixture
def page(make_session: MakeSession, qtbot: QtBot) -> AnnotatePage:
    made = open_page(make_session(HARBOUR, LATER), qtbot)
    open_piece(made, qtbot, HARBOUR)
    return made


def offered(page: AnnotatePage) -> list[str]:
    return [button.text() for button in page.links.making.row.answers.buttons]


def test_a_digit_for_the_kind_and_enter_for_the_likeliest_end(
    page: AnnotatePage, qtbot: QtBot
) -> None:
    choose(page, qtbot, DENIAL)
    run(page, qtbot, "link.start", "link.type.1")
    assert page.links.making.aim is not None
    assert page.pane.view.aim == page.links.making.aim.id
    run(page, qtbot, "link.take")
    assert linked(page, qtbot) == [(DENIAL, "denies", STRIKE)]
    assert not page.links.making.active
    assert page.pane.view.hasFocus()
    assert page.desk.span is not None
    assert [line.words for line in page.inspector.links.lines] == [f"“\u2068{STRIKE}\u2069”"]


def test_what_the_words_tell_is_chosen_at_once(page: AnnotatePage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.offering.is_ready)
    choose(page, qtbot, PART)
    run(page, qtbot, "link.start", "link.take")
    assert linked(page, qtbot) == [(PART, "part_of", TOLL)]


def test_only_kinds_that_can_begin_here_are_offered_each_on_its_own_digit(
    page: AnnotatePage, qtbot: QtBot
) -> None:
    choose(page, qtbot, STRIKE)
    run(page, qtbot, "link.start")
    assert offered(page) == ["supports", "contradicts", "updates", "repeats", "attributed to"]
    assert [b.key for b in page.links.making.row.answers.buttons] == ["3", "4", "5", "6", "7"]
    run(page, qtbot, "link.leave")
    choose(page, qtbot, DENIAL)
    run(page, qtbot, "link.start")
    assert offered(page)[:2] == ["denies", "answers"]
    assert page.links.making.row.answers.buttons[0].key == "1"


def test_tab_goes_round_the_spans_that_fit_in_reading_order(
    page: AnnotatePage, qtbot: QtBot
) -> None:
    toll = choose(page, qtbot, TOLL)
    run(page, qtbot, "link.start", "link.type.4")
    fitting = [span.id for span in page.links.making.fitting]
    assert toll not in fitting
    seen = []
    for _ in fitting:
        run(page, qtbot, "link.next")
        seen.append(page.pane.view.aim)
    assert set(seen) == set(fitting)
    aim = page.pane.view.aim
    run(page, qtbot, "link.previous", "link.next")
    assert page.pane.view.aim == aim


def test_a_press_on_a_span_takes_it(page: AnnotatePage, qtbot: QtBot) -> None:
    choose(page, qtbot, DENIAL)
    run(page, qtbot, "link.start", "link.type.4")
    view = page.pane.view
    start = HARBOUR.text.index(TOLL)
    spot = view.rects(start, start + 3)[0].center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.waitUntil(lambda: settled(page) and not page.links.making.active)
    assert linked(page, qtbot) == [(DENIAL, "contradicts", TOLL)]


def test_a_press_on_what_does_not_fit_says_the_rule(page: AnnotatePage, qtbot: QtBot) -> None:
    choose(page, qtbot, STRIKE)
    denial = next(s for s in page.desk.open.in_order() if s.label == "DENIAL")  # type: ignore[union-attr]
    with qtbot.waitSignal(page.notice) as said:
        run(page, qtbot, "link.start")
        page.pane.view.press_span(denial.id)
    assert said.args == ["Say what kind of link it is first.", ""]
    with qtbot.waitSignal(page.notice) as said:
        run(page, qtbot, "link.type.3")
        page.pane.view.press_span(denial.id)
    assert said.args[0].startswith("“supports” joins spans of one label: Claim with Claim")
    assert page.links.making.active
    run(page, qtbot, "link.leave")
    assert linked(page, qtbot) == []


def test_a_pair_that_is_linked_so_is_not_offered_again(page: AnnotatePage, qtbot: QtBot) -> None:
    choose(page, qtbot, DENIAL)
    run(page, qtbot, "link.start", "link.type.4", "link.take")
    ((_, _, other),) = linked(page, qtbot)
    choose(page, qtbot, other)
    run(page, qtbot, "link.start", "link.type.4")
    text = HARBOUR.text
    assert DENIAL not in [text[span.start : span.end] for span in page.links.making.fitting]


def test_leaving_and_other_work_end_it(page: AnnotatePage, qtbot: QtBot) -> None:
    choose(page, qtbot, DENIAL)
    run(page, qtbot, "link.start", "link.type.1")
    assert not page.enabled("tag.1")
    run(page, qtbot, "link.leave")
    assert page.pane.view.aim is None
    assert page.enabled("tag.1")
    run(page, qtbot, "link.start", "link.type.1")
    open_piece(page, qtbot, LATER)
    assert not page.links.making.active
    assert not page.links.making.row.isVisible()


def test_undo_takes_the_link_back_and_redo_makes_it_again(page: AnnotatePage, qtbot: QtBot) -> None:
    choose(page, qtbot, DENIAL)
    run(page, qtbot, "link.start", "link.type.1", "link.take")
    for turn, links in ((page.session.undo, 0), (page.session.redo, 1)):
        turn(page)
        qtbot.waitUntil(lambda links=links: settled(page) and len(linked(page, qtbot)) == links)
        assert len(page.desk.open.links) == links  # type: ignore[union-attr]


def test_another_kind_of_denial_changes_what_its_link_is(page: AnnotatePage, qtbot: QtBot) -> None:
    choose(page, qtbot, DENIAL)
    run(page, qtbot, "link.start", "link.type.1", "link.take")
    page.filling.give("kind", (Attribute(name="kind", value="no_comment"),))
    qtbot.waitUntil(lambda: settled(page))
    assert linked(page, qtbot) == [(DENIAL, "answers", STRIKE)]
    assert "answers" in [line.kind for line in page.links.made.made]


def test_a_proposed_link_is_in_the_list_and_a_press_makes_it(
    page: AnnotatePage, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: page.offering.is_ready)
    choose(page, qtbot, PART)
    (card,) = (card for card in page.inspector.links.cards if card.isVisibleTo(page))
    assert card.line.proposed
    assert (card.line.kind, "proposed" in card.accessibleName()) == ("part of", True)
    card.click()
    qtbot.waitUntil(lambda: linked(page, qtbot) == [(PART, "part_of", TOLL)])
    qtbot.waitUntil(lambda: [one.proposed for one in page.inspector.links.lines] == [False])
