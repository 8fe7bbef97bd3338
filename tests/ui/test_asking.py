"""An annotator flags words for the guideline, and sees what was settled about such words."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtTest import QTest

from annotator import adjudication
from annotator.store import Store
from annotator.ui.annotate import AnnotatePage
from annotator.ui.article import ArticleView
from annotator.ui.article.flags import flag_box
from annotator.ui.tour.hands import write
from tests.store.things import SARA
from tests.ui.review.conftest import Reviewer, window
from tests.ui.review.small import SAMI, TEXTS, WIDE, WIDE_TOO, make, question

__all__ = ["window"]


def _settle_first(path: Path, close: bool) -> None:
    """Sami decides the first card of the first article, with a note."""
    with closing(Store.open(path)) as store:
        review = store.review(store.find_document("one").id)
        case = review.cases[0]
        question = review.asked(case)[0]
        wide = next(one for one in question.versions if len(TEXTS["one"]) and one.spans)
        given = [adjudication.answer(review, case, question, wide.key)]
        store.apply(adjudication.decide(review, case, given, SAMI.id, note="the verb", flag=True))
        if close:
            sets = store.gold_sets([review.gold.document.id])
            store.apply(adjudication.close(sets, SAMI.id))


@pytest.mark.parametrize("closed", [True, False])
def test_words_are_asked_about_and_what_was_settled_is_shown(
    window: Callable[..., Reviewer], tmp_path: Path, closed: bool
) -> None:
    """By keys alone, undone like everything; nothing is shown of an article that is open."""
    path = make(tmp_path / "small.annot")
    _settle_first(path, close=closed)
    sara = window(path)
    session = sara.shell.session
    assert session is not None
    session.choose_author(SARA)
    sara.until(lambda: sara.shell.page is not None)
    page = next(page for page in sara.shell.pages if isinstance(page, AnnotatePage))
    with closing(Store.open(path, read_only=True)) as store:
        two = store.find_document("two").id
    page.reading.open(two)
    sara.until(lambda: page.desk.open is not None and page.desk.open.document.id == two)
    sara.settle()
    assert page.desk.open is not None
    sara.press("Tab")
    assert page.desk.span is not None
    sara.until(lambda: page.asking.known._begun and not page.asking.known._reading)
    sara.settle()
    shown = [card.told for card in page.inspector.settled.cards]
    assert [one.note for one in shown] == (["the verb"] if closed else [])
    if closed:
        assert shown[0].words in WIDE
        sara.press("Shift+F9")
        (card,) = page.inspector.settled.cards
        assert card.told.words in TEXTS["one"]
        assert len(card.told.words) > len(WIDE)
        sara.until(lambda: not card.visibleRegion().isEmpty())
    sara.press("F9")
    write(sara.shell, "w")
    write(sara.shell, "ith the verb?")
    assert page.footer[0] == "form.leave"
    sara.press("Return")
    assert [one.phrase for one in page.desk.open.questions.values()] == [WIDE_TOO]
    sara.until(lambda: page.inspector.question.text() == "with the verb?")
    view = page.pane.view
    (flag,) = view.flags
    assert (flag.start, flag.end) == (page.desk.span.start, page.desk.span.end)
    assert "with the verb?" in view.told_at(_margin(view, flag.start))
    assert _is_drawn(view, flag.start)
    sara.press("F9")
    assert page.pane.ask.field.text() == "with the verb?"
    sara.press("1")
    assert not page.desk.open.questions
    page.desk.settle()
    assert not view.flags
    assert not _is_drawn(view, flag.start)
    sara.press("Ctrl+Z")
    sara.until(lambda: page.inspector.question.text() == "with the verb?")
    page.desk.choose(None)
    at = TEXTS["two"].index("مساء")
    page.pane.view.set_selection(at, at + 4)
    sara.press("F9", "1")
    sara.until(lambda: len(page.desk.open.questions) == 2)  # type: ignore[union-attr]
    page.pane.view.set_selection(at + 2, at + 2)
    page.desk.settle()
    bare = next(flag for flag in view.flags if flag.span is None)
    assert (bare.start, bare.end) == (at, at + 4)
    over = view.rects(at + 1, at + 2)[0].center().toPointF()
    assert "Flagged, without a note." in view.told_at(over)
    assert page.desk.span is None
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=_margin(view, flag.start).toPoint()
    )
    assert page.desk.span is not None, "a press on the flag leads to what is asked about"
    page.desk.choose(None)
    view.set_selection(at + 2, at + 2)
    page.desk.settle()
    assert page.inspector.question.text() == "Flagged, without a note."
    assert page.asking.enabled("flag.ask")


def test_a_note_in_a_tooltip_is_plain_text(window: Callable[..., Reviewer], tmp_path: Path) -> None:
    """Whatever an annotator writes is shown letter by letter; in Arabic too."""
    path = make(tmp_path / "small.annot")
    question(path, "two", WIDE_TOO, "<b>bold</b> & more")
    sara = window(path, "ar")
    session = sara.shell.session
    assert session is not None
    session.choose_author(SARA)
    sara.until(lambda: sara.shell.page is not None)
    page = next(page for page in sara.shell.pages if isinstance(page, AnnotatePage))
    with closing(Store.open(path, read_only=True)) as store:
        two = store.find_document("two").id
    page.reading.open(two)
    sara.until(lambda: page.desk.open is not None and page.desk.open.document.id == two)
    sara.until(lambda: bool(page.pane.view.flags))
    view = page.pane.view
    told = view.told_at(_margin(view, view.flags[0].start))
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; more" in told
    assert f"«\u2068{WIDE_TOO}\u2069»" in told


def _margin(view: ArticleView, position: int) -> QPointF:
    """Where the flag of the line of ``position`` stands: beyond the end of the line."""
    scene = view._scene
    line = scene.page.line(scene.page.where(position))
    corner = QPointF(scene.sheet.left, scene.line_top(scene.page.where(position)))
    return corner + flag_box(line.setting, line.height).center()


def _is_drawn(view: ArticleView, position: int) -> bool:
    """Whether there is anything but paper where the flag of a line belongs."""
    at = _margin(view, position).toPoint()
    box = QRect(at.x() - 5, at.y() - 6, 10, 12)
    image = view.viewport().grab(box).toImage()
    return len({image.pixel(x, y) for x in range(10) for y in range(12)}) > 1
