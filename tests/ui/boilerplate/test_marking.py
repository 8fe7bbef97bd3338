"""What is no part of the story: marked and unmarked by one key, proposed, taken together."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.model import Article
from annotator.ui.annotate import AnnotatePage
from annotator.ui.article.style import DARK, LIGHT, contrast
from annotator.ui.article.view import ArticleView
from annotator.ui.session import Session
from tests.ui.annotating import open_page, open_piece, run, select, settled, stored
from tests.ui.pieces import Piece

FOLLOW = "تابعوا آخر الأخبار عبر قناتنا"
MAST = "وكالة الضفاف للأنباء"
STORY = "قالت الشرطة إن ثلاثة عمال أصيبوا في حريق المرفأ فجر اليوم."
ONE = Piece("one", f"{MAST}\n\n{STORY}\n{FOLLOW}\n", outlet="الضفاف")
TWO = Piece("two", f"{MAST}\nخبر آخر تماما عن السوق.\n{FOLLOW}", outlet="الضفاف")
FAR = Piece("far", f"{FOLLOW}\nخبر ثالث.", outlet="المرسى")


@pytest.fixture
def page(make_session: Callable[..., Session], qtbot: QtBot) -> AnnotatePage:
    return open_page(make_session(ONE, TWO, FAR), qtbot)


@pytest.fixture
def indexed(page: AnnotatePage, qtbot: QtBot) -> AnnotatePage:
    """The page once the index of lines is there."""
    done: list[bool] = []
    page.session.ask(lambda store: [None for _ in store.index_steps()], lambda _: done.append(True))
    qtbot.waitUntil(lambda: bool(done))
    page.reading.reload()
    qtbot.waitUntil(lambda: settled(page) and len(page.marking.proposed) == 2)
    return page


def test_what_is_proposed_comes_once_all_articles_were_looked_at(
    page: AnnotatePage, qtbot: QtBot
) -> None:
    """In the article that was open meanwhile, too: the first one after an import."""
    assert page.marking.proposed == []
    qtbot.waitUntil(lambda: len(page.marking.proposed) == 2)


def parts(article: Article) -> list[tuple[str, str]]:
    return [(article.text[part.start : part.end], part.sort) for part in article.boilerplate]


def put_caret(page: AnnotatePage, words: str) -> None:
    at = page.pane.view.text.index(words) + 2
    page.pane.view.set_selection(at, at)


def inks(view: ArticleView, words: str) -> set[str]:
    """The colours of the letters of ``words``."""
    at = view.text.index(words)
    found: set[str] = set()
    for rect in view.rects(at, at + len(words)):
        image = view.viewport().grab(rect).toImage()
        points = [(x, y) for x in range(image.width()) for y in range(image.height())]
        found |= {QColor(image.pixel(*point)).name() for point in points}
    return found


def test_one_key_marks_the_line_and_the_same_key_unmarks_it(
    page: AnnotatePage, qtbot: QtBot
) -> None:
    put_caret(page, MAST)
    run(page, qtbot, "boilerplate.mark")
    assert parts(stored(page, qtbot, ONE)) == [(MAST, "other")]
    assert stored(page, qtbot, ONE).set.status == "todo"
    assert "something else" in page.status_text()
    run(page, qtbot, "boilerplate.mark")
    assert parts(stored(page, qtbot, ONE)) == []
    page.session.undo(page)
    qtbot.waitUntil(lambda: settled(page))
    assert parts(stored(page, qtbot, ONE)) == [(MAST, "other")]


def test_a_selection_is_marked_as_it_is(page: AnnotatePage, qtbot: QtBot) -> None:
    start, end = select(page, "فجر اليوم")
    page.pane.view.set_selection(start - 1, end)
    run(page, qtbot, "boilerplate.mark")
    assert parts(stored(page, qtbot, ONE)) == [("فجر اليوم", "other")]


def test_nothing_to_mark_in_an_empty_line(page: AnnotatePage, qtbot: QtBot) -> None:
    page.pane.view.set_selection(len(MAST) + 1, len(MAST) + 1)
    with qtbot.waitSignal(page.notice):
        run(page, qtbot, "boilerplate.mark")
    assert parts(stored(page, qtbot, ONE)) == []


def test_a_digit_says_what_sort_it_is(page: AnnotatePage, qtbot: QtBot) -> None:
    put_caret(page, MAST)
    assert not page.enabled("boilerplate.sort")
    run(page, qtbot, "boilerplate.mark", "boilerplate.sort")
    assert page.pane.ask.is_open
    page.handlers()["form.value.1"]()
    qtbot.waitUntil(lambda: settled(page))
    assert parts(stored(page, qtbot, ONE)) == [(MAST, "masthead")]
    page.session.undo(page)
    qtbot.waitUntil(lambda: settled(page))
    assert parts(stored(page, qtbot, ONE)) == [(MAST, "other")]


def test_what_is_marked_is_quieter_and_can_still_be_read(page: AnnotatePage, qtbot: QtBot) -> None:
    view = page.pane.view
    view.set_palette_colours(LIGHT)
    view.setFocus()
    assert LIGHT.ink in inks(view, MAST)
    put_caret(page, MAST)
    run(page, qtbot, "boilerplate.mark")
    view.set_selection(len(view.text), len(view.text))
    assert LIGHT.ink not in inks(view, MAST)
    assert LIGHT.quiet in inks(view, MAST)
    assert LIGHT.ink in inks(view, "ثلاثة عمال")
    for colours in (LIGHT, DARK):
        assert contrast(colours.quiet, colours.paper) >= 4.5


def test_only_the_marked_part_of_a_line_is_quieter(page: AnnotatePage, qtbot: QtBot) -> None:
    view = page.pane.view
    view.set_palette_colours(LIGHT)
    select(page, "ثلاثة عمال")
    run(page, qtbot, "boilerplate.mark")
    view.set_selection(len(view.text), len(view.text))
    assert LIGHT.quiet in inks(view, "ثلاثة عمال")
    assert LIGHT.ink not in inks(view, "ثلاثة عمال")
    assert LIGHT.ink in inks(view, "حريق المرفأ")


def test_lines_of_other_articles_of_the_outlet_are_proposed_and_taken_by_one_key(
    indexed: AnnotatePage, qtbot: QtBot
) -> None:
    page = indexed
    assert page.marking.strip.isVisible()
    assert [ONE.text[p.start : p.end] for p in page.marking.proposed] == [MAST, FOLLOW]
    assert parts(stored(page, qtbot, ONE)) == []
    run(page, qtbot, "boilerplate.accept")
    assert [words for words, _ in parts(stored(page, qtbot, ONE))] == [MAST, FOLLOW]
    assert not page.marking.strip.isVisible()
    assert not page.enabled("boilerplate.accept")
    page.session.undo(page)
    qtbot.waitUntil(lambda: settled(page) and len(page.marking.proposed) == 2)
    assert parts(stored(page, qtbot, ONE)) == []


def test_proposals_are_put_off_with_the_mouse(indexed: AnnotatePage, qtbot: QtBot) -> None:
    strip = indexed.marking.strip
    QTest.mouseClick(strip.drop, Qt.MouseButton.LeftButton)
    assert not strip.isVisible()
    assert indexed.pane.view.hasFocus()
    indexed.reading.reload()
    qtbot.waitUntil(lambda: settled(indexed))
    assert not strip.isVisible()


def test_a_line_is_marked_in_all_articles_of_the_outlet_in_one_step(
    indexed: AnnotatePage, qtbot: QtBot
) -> None:
    page = indexed
    put_caret(page, FOLLOW)
    with qtbot.waitSignal(page.notice) as said:
        run(page, qtbot, "boilerplate.everywhere")
    assert said.args == ["Marked in 2 article(s).", "edit.undo"]
    marked = [parts(stored(page, qtbot, piece)) for piece in (ONE, TWO, FAR)]
    assert marked == [[(FOLLOW, "other")], [(FOLLOW, "other")], []]
    page.session.undo(page)
    qtbot.waitUntil(lambda: settled(page))
    assert [parts(stored(page, qtbot, piece)) for piece in (ONE, TWO)] == [[], []]


def test_tagging_what_is_no_part_of_the_story_warns(page: AnnotatePage, qtbot: QtBot) -> None:
    put_caret(page, FOLLOW)
    run(page, qtbot, "boilerplate.mark")
    select(page, "آخر الأخبار")
    with qtbot.waitSignal(page.notice) as said:
        run(page, qtbot, "tag.1")
    assert said.args == ["These words are marked as no part of the story.", "edit.undo"]
    assert [span.label for span in stored(page, qtbot, ONE).spans] == ["CLAIM"]


def test_another_article_shows_its_own_parts(page: AnnotatePage, qtbot: QtBot) -> None:
    put_caret(page, MAST)
    run(page, qtbot, "boilerplate.mark")
    open_piece(page, qtbot, FAR)
    assert "something else" not in page.status_text()
    assert page.pane.view.hit(QPointF(0, 0)) is not None
    open_piece(page, qtbot, ONE)
    put_caret(page, MAST)
    assert "something else" in page.status_text()
