"""The same words tagged otherwise: listed in the background, settled at once, undone at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.model import Article
from annotator.settings import Settings
from annotator.ui.corpus.consistency import ConsistencyView
from annotator.ui.corpus.page import CorpusPage
from annotator.ui.session import Session
from tests.ui.pieces import LEILA, Piece

MakeSession = Callable[..., Session]
DEAD = "ثلاثة قتلى"
PIECES = (
    Piece("a", text=f"أعلنت الشرطة سقوط {DEAD} في الهجوم.", spans=(("CASUALTY", DEAD),)),
    Piece("b", text=f"وسقط {DEAD}، ثم دُفن {DEAD} أمس. وقالت.", spans=(("DENIAL", "وقالت"),)),
    Piece("c", text="تحدث الناس عن ثَلاثة قتلى هناك.", spans=(("CLAIM", "ثَلاثة قتلى"),)),
)


@pytest.fixture
def page(make_session: MakeSession, qtbot: QtBot) -> CorpusPage:
    page = CorpusPage(make_session(*PIECES), Settings())
    qtbot.addWidget(page)
    page.resize(1100, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    done: list[object] = []
    page.session.indexing.connect(lambda far: done.append(far) if far.done else None)
    qtbot.waitUntil(lambda: bool(done), timeout=10_000)
    page.handlers()["corpus.consistency"]()
    qtbot.waitUntil(lambda: view(page).phrases.rowCount() == 1, timeout=10_000)
    return page


def view(page: CorpusPage) -> ConsistencyView:
    return page.consistency


def article(page: CorpusPage, qtbot: QtBot, piece: Piece) -> Article:
    found: list[Article] = []
    page.session.ask(lambda store: store.article(piece.id, LEILA.id), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def labels(page: CorpusPage, qtbot: QtBot) -> list[list[str]]:
    return [[s.label for s in article(page, qtbot, piece).spans] for piece in PIECES]


def do(page: CorpusPage, qtbot: QtBot, name: str) -> None:
    assert page.enabled(name), name
    page.handlers()[name]()
    qtbot.waitUntil(lambda: not page.session.busy)


def test_places_are_shown_with_how_they_are_tagged(page: CorpusPage, qtbot: QtBot) -> None:
    places = view(page).model.places
    assert [place.label for place in places].count(None) == 2
    assert {place.label for place in places} == {"CASUALTY", "CLAIM", None}
    for place in places:
        start, end = place.marked or place.ranges[0]
        assert place.sentence[start:end].replace("\u064e", "") == DEAD
    assert view(page).list.hasFocus()
    assert page.area == "consistency"


def test_all_untagged_are_tagged_and_undone_at_once(page: CorpusPage, qtbot: QtBot) -> None:
    before = labels(page, qtbot)
    chosen = view(page).model.places[0].label
    with qtbot.waitSignal(page.notice) as said:
        do(page, qtbot, "consistency.tag")
    assert said.args[1] == "edit.undo"
    assert labels(page, qtbot)[1].count(str(chosen)) == 2
    qtbot.waitUntil(lambda: None not in [p.label for p in view(page).model.places], timeout=10_000)
    assert not page.enabled("consistency.tag")
    page.session.undo()
    qtbot.waitUntil(lambda: labels(page, qtbot) == before)
    qtbot.waitUntil(lambda: None in [p.label for p in view(page).model.places], timeout=10_000)


def test_others_get_the_label_of_the_place_one_is_at(page: CorpusPage, qtbot: QtBot) -> None:
    places = view(page).places
    page.handlers()["consistency.go"]()
    assert places.hasFocus()
    row = next(n for n, place in enumerate(view(page).model.places) if place.label == "CASUALTY")
    places.go_to(row)
    do(page, qtbot, "consistency.relabel")
    assert labels(page, qtbot)[2] == ["CASUALTY"]


def test_enter_opens_the_article(page: CorpusPage, qtbot: QtBot) -> None:
    page.handlers()["consistency.go"]()
    with qtbot.waitSignal(page.documents.place_wanted) as wanted:
        page.handlers()["consistency.go"]()
    place = view(page).model.places[0]
    assert wanted.args == [place.document, place.start, place.end, place.span]
    qtbot.keyClick(view(page).places, Qt.Key.Key_Up)
    assert view(page).list.hasFocus()


def test_a_phrase_can_be_left_as_it_is(page: CorpusPage, qtbot: QtBot) -> None:
    do(page, qtbot, "consistency.leave")
    qtbot.waitUntil(lambda: view(page).phrases.rowCount() == 0)
    assert view(page).state.isVisible()
    assert view(page).left.isVisible()
    again = CorpusPage(page.session, Settings())
    qtbot.addWidget(again)
    again.consistency.compare()
    qtbot.waitUntil(lambda: again.consistency.left.count == 1, timeout=10_000)
    assert again.consistency.phrases.rowCount() == 0


def test_what_was_left_can_be_seen_and_listed_again(page: CorpusPage, qtbot: QtBot) -> None:
    do(page, qtbot, "consistency.leave")
    qtbot.waitUntil(lambda: view(page).left.count == 1)
    qtbot.mouseClick(view(page).left, Qt.MouseButton.LeftButton)
    assert view(page).phrases.rowCount() == 1
    assert "left as it is" in view(page).phrases.words(view(page).left.listed[0])
    assert page.command_text("consistency.leave") == "List it again"
    assert page.command_text("consistency.left") == "Hide the left ones"
    do(page, qtbot, "consistency.leave")
    qtbot.waitUntil(lambda: view(page).left.count == 0)
    assert not page.enabled("consistency.left")
    assert page.command_text("consistency.leave") is None
    page.session.undo()
    qtbot.waitUntil(lambda: view(page).left.count == 1)
    page.session.undo()
    qtbot.waitUntil(lambda: view(page).left.count == 0)
    assert view(page).phrases.rowCount() == 1


def test_what_differs_comes_up_once_the_articles_are_ready(
    make_session: MakeSession, qtbot: QtBot
) -> None:
    page = CorpusPage(make_session(*PIECES), Settings())
    qtbot.addWidget(page)
    page.resize(1100, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.handlers()["corpus.consistency"]()
    assert "tagged alike" not in view(page).state.text()
    qtbot.waitUntil(lambda: view(page).phrases.rowCount() == 1, timeout=10_000)


def test_comparing_can_be_stopped(page: CorpusPage, qtbot: QtBot) -> None:
    view(page).compare()
    assert page.enabled("consistency.stop")
    page.handlers()["consistency.stop"]()
    assert not page.enabled("consistency.stop")
    assert view(page).phrases.rowCount() == 1
