"""Passages that stand elsewhere: marked, shown, their annotations taken over by one key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.model import Article
from annotator.ui.annotate import AnnotatePage
from annotator.ui.session import Session
from tests.ui.annotating import marked, open_page, open_piece, run, settled, stored
from tests.ui.pieces import Piece

MakeSession = Callable[..., Session]
AGENCY = (
    "أعلن المتحدث باسم قوات الدفاع الوطني أن 6 جنود أصيبوا في هجوم بطائرة مسيّرة استهدف"
    " معسكر الوادي شمالي المدينة؛ وأن التحقيق جارٍ لمعرفة الجهة المسؤولة عنه."
)
LATER = AGENCY.replace("6 جنود", "8 جنود").replace("؛", "،")
CLAIM = AGENCY[AGENCY.index("6 جنود") : AGENCY.index("؛")]
FIRST = Piece(
    "agency",
    text=f"هجوم على المعسكر\n{AGENCY}\nانتهى.",
    title="هجوم على المعسكر",
    outlet="وكالة المرسى",
    spans=(("CLAIM", CLAIM), ("CASUALTY", "6 جنود")),
)
SECOND = Piece("outlet", text=f"خبر آخر لا صلة له بما بعده.\n{LATER}", outlet="قناة الضفاف")


@pytest.fixture
def page(make_session: MakeSession, qtbot: QtBot) -> AnnotatePage:
    page = open_page(make_session(FIRST, SECOND), qtbot)
    open_with_places(page, qtbot, SECOND)
    return page


def open_with_places(page: AnnotatePage, qtbot: QtBot, piece: Piece) -> None:
    open_piece(page, qtbot, piece)
    qtbot.waitUntil(lambda: bool(page.repeating.places), timeout=10_000)


def at_the_passage(page: AnnotatePage, qtbot: QtBot) -> None:
    page.handlers()["repeat.next"]()
    qtbot.waitUntil(page.repeating.strip.isVisible)


def links(page: AnnotatePage, qtbot: QtBot, piece: Piece) -> list[tuple[str, str, str]]:
    return [(one.type, one.source, one.target) for one in stored(page, qtbot, piece).links]


def test_the_strip_says_where_and_what_differs(page: AnnotatePage, qtbot: QtBot) -> None:
    assert not page.repeating.strip.isVisible()
    at_the_passage(page, qtbot)
    strip = page.repeating.strip
    assert "هجوم على المعسكر" in strip.heading.text()
    assert "وكالة المرسى" in strip.heading.text()
    assert "6" in strip.differs.text()
    assert "8" in strip.differs.text()
    assert strip.preview.isVisible()
    assert strip.take.isVisible()
    page.desk.choose(None)
    page.pane.view.set_selection(0, 0)
    qtbot.waitUntil(lambda: not strip.isVisible())
    assert not page.enabled("repeat.accept")


def test_one_key_takes_over_and_undo_takes_back(page: AnnotatePage, qtbot: QtBot) -> None:
    at_the_passage(page, qtbot)
    assert page.footer[0] == "repeat.accept"
    run(page, qtbot, "repeat.accept")
    text = SECOND.text
    found = stored(page, qtbot, SECOND)
    assert marked(found) == [
        ("CLAIM", CLAIM.replace("6", "8")),
        ("CASUALTY", "8 جنود"),
    ]
    toll = next(span for span in found.spans if span.label == "CASUALTY")
    assert toll.value("count_best") == "8"
    assert {a.origin for a in toll.attributes} == {"accepted"}
    original = {span.label: span.id for span in stored(page, qtbot, FIRST).spans}
    assert set(links(page, qtbot, SECOND)) == {
        ("repeats", span.id, original[span.label]) for span in found.spans
    }
    assert found.set.status == "in_progress"
    qtbot.waitUntil(lambda: not page.repeating.strip.take.isVisible(), timeout=10_000)
    page.session.undo(page)
    qtbot.waitUntil(lambda: settled(page) and not stored(page, qtbot, SECOND).spans)
    assert links(page, qtbot, SECOND) == []
    assert text == stored(page, qtbot, SECOND).text
    qtbot.waitUntil(lambda: page.repeating.places[0].offers == 2, timeout=10_000)


def test_what_is_tagged_here_can_be_put_there(page: AnnotatePage, qtbot: QtBot) -> None:
    open_with_places(page, qtbot, FIRST)
    at_the_passage(page, qtbot)
    run(page, qtbot, "repeat.accept")
    qtbot.waitUntil(lambda: len(stored(page, qtbot, SECOND).spans) == 2)
    assert len(stored(page, qtbot, FIRST).spans) == 2
    assert {kind for kind, _, _ in links(page, qtbot, SECOND)} == {"repeats"}


def test_digits_work_in_the_strip(page: AnnotatePage, qtbot: QtBot) -> None:
    at_the_passage(page, qtbot)
    page.handlers()["pane.next"]()
    assert page.repeating.strip.hasFocus()
    page.handlers()["form.value.2"]()
    qtbot.waitUntil(lambda: page.desk.open is not None and page.desk.open.document.id == FIRST.id)
    assert page.pane.view.caret == FIRST.text.index(AGENCY)


def test_an_offer_can_be_dropped(page: AnnotatePage, qtbot: QtBot) -> None:
    at_the_passage(page, qtbot)
    qtbot.mouseClick(page.repeating.strip.drop, Qt.MouseButton.LeftButton)
    assert not page.repeating.strip.isVisible()
    open_piece(page, qtbot, FIRST)
    open_with_places(page, qtbot, SECOND)
    page.handlers()["repeat.next"]()
    qtbot.waitUntil(lambda: settled(page))
    assert not page.repeating.strip.isVisible()


def test_a_passage_that_stands_twice_in_one_article(
    make_session: MakeSession, qtbot: QtBot
) -> None:
    between = "سطر آخر بين المقطعين يختلف عنهما في كل شيء."
    text = f"{AGENCY}\n{between}\n{AGENCY}"
    piece = replace(FIRST, text=text)
    page = open_page(make_session(piece), qtbot)
    open_with_places(page, qtbot, piece)
    page.pane.view.set_selection(len(text) - 5, len(text) - 5)
    qtbot.waitUntil(page.repeating.strip.isVisible)
    run(page, qtbot, "repeat.accept")
    found: Article = stored(page, qtbot, piece)
    assert [label for label, _ in marked(found)] == ["CLAIM", "CASUALTY"] * 2
    assert found.spans[2].start > text.rindex(AGENCY)
    assert len(found.links) == 2


def test_nobody_looks_for_an_article_that_is_out_of_sight(page: AnnotatePage, qtbot: QtBot) -> None:
    page.hide()
    open_piece(page, qtbot, FIRST)
    qtbot.waitUntil(lambda: not page.repeating._soon.isActive())
    assert not page.repeating.places
    page.show()
    qtbot.waitUntil(lambda: bool(page.repeating.places), timeout=10_000)
