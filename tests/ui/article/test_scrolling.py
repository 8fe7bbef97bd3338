from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model import Span
from annotator.ui.article import ArticleView

MakeView = Callable[..., ArticleView]
MakeSpan = Callable[..., Span]
SENTENCE = "وكشف رئيس اللجنة الأمنية بمحافظة بابل عن مقتل عنصر من كتيبة الدبابات. "
ARTICLE = "\n".join(SENTENCE * (1 + i % 4) for i in range(120))


def scroll_to(view: ArticleView, value: int) -> None:
    view.verticalScrollBar().setValue(value)


def first_in_sight(view: ArticleView) -> tuple[int, int]:
    """A position in the first whole line in sight, and where that line is."""
    position = view.hit(view.viewport().rect().topLeft().toPointF()).caret
    while view.caret_rect(position).top() < 0:
        position += 20
    return position, view.caret_rect(position).top()


def test_spans_added_above_move_nothing_that_is_read(
    make_view: MakeView, make_span: MakeSpan
) -> None:
    view = make_view(ARTICLE)
    scroll_to(view, 6000)
    position, top = first_in_sight(view)
    for start in range(0, position - 200, 400):
        view.update_spans([make_span(start, start + 50), make_span(start, start + 30, "DENIAL")])
        assert view.caret_rect(position).top() == top


def test_a_span_in_a_line_above_within_the_same_paragraph_moves_nothing(
    make_view: MakeView, make_span: MakeSpan
) -> None:
    view = make_view(SENTENCE * 100)
    scroll_to(view, 1500)
    position, top = first_in_sight(view)
    for start in range(position - 900, position - 100, 90):
        view.update_spans([make_span(start, start + 20) for _ in range(5)])
    assert view.caret_rect(position).top() == top
    view.update_spans([], [f"s{i}" for i in range(45)])
    assert view.caret_rect(position).top() == top


def test_at_the_top_the_page_stays_at_its_top(make_view: MakeView, make_span: MakeSpan) -> None:
    view = make_view(ARTICLE)
    view.update_spans([make_span(0, 20), make_span(0, 10)])
    assert view.verticalScrollBar().value() == 0
    assert view.caret_rect(0).top() > 0


def test_another_width_or_font_keeps_the_first_line_in_place(make_view: MakeView) -> None:
    view = make_view(ARTICLE)
    scroll_to(view, 6000)
    position, top = first_in_sight(view)
    view.resize(900, 600)
    view.viewport().repaint()
    assert abs(view.caret_rect(position).top() - top) <= view.caret_rect(position).height()


def test_there_and_back_again_is_the_same_place(make_view: MakeView) -> None:
    view = make_view(ARTICLE)
    scroll_to(view, 5000)
    before = view.viewport().grab().toImage()
    scroll_to(view, view.verticalScrollBar().value() + 300)
    scroll_to(view, view.verticalScrollBar().value() - 300)
    assert view.viewport().grab().toImage() == before


@pytest.mark.parametrize("span", [(0, 30), (3000, 3100), (9000, 9010)])
def test_reveal_brings_a_range_into_sight(make_view: MakeView, span: tuple[int, int]) -> None:
    view = make_view(ARTICLE)
    for start in (span, (5000, 5020), span):
        view.reveal(*start)
        for position in start:
            box = view.caret_rect(position)
            assert 0 <= box.top()
            assert box.bottom() < view.viewport().height()


def test_reveal_of_what_is_in_sight_moves_nothing(make_view: MakeView) -> None:
    view = make_view(ARTICLE)
    scroll_to(view, 3000)
    position, top = first_in_sight(view)
    middle = view.hit(view.viewport().rect().center().toPointF()).caret
    view.reveal(middle, middle + 5)
    assert view.caret_rect(position).top() == top


def test_what_is_revealed_amid_lines_has_them_around_it(make_view: MakeView) -> None:
    view = make_view(ARTICLE)
    for start in (9000, 3000):
        view.reveal_amid(start, start + 5, 3)
        box, room = view.caret_rect(start), view.viewport().height()
        assert 2 * box.height() < box.top()
        assert box.bottom() < room - 2 * box.height()
    top = view.caret_rect(3000).top()
    view.reveal_amid(3100, 3105, 3)
    assert view.caret_rect(3000).top() == top
    view.reveal_amid(0, 5, 3)
    assert view.verticalScrollBar().value() == 0


def test_what_was_prepared_looks_as_it_would_without(
    make_view: MakeView, make_span: MakeSpan
) -> None:
    span = make_span(200, 500)
    view, plain = make_view(ARTICLE), make_view(ARTICLE)
    view.prepare(150, 600)
    for one in (view, plain):
        one.update_spans([span])
    assert view.rects(200, 500) == plain.rects(200, 500)
    assert view.viewport().grab().toImage() == plain.viewport().grab().toImage()


def test_reveal_of_a_range_longer_than_the_view_shows_its_beginning(make_view: MakeView) -> None:
    view = make_view(ARTICLE)
    view.reveal(4000, 12000)
    assert 0 <= view.caret_rect(4000).top() < view.viewport().height() / 2


def test_the_bar_reaches_both_ends_however_wrong_the_estimates(make_view: MakeView) -> None:
    view = make_view("ا\n" * 400 + "W" * 3000 + "\nالنهاية")
    bar = view.verticalScrollBar()
    while bar.value() < bar.maximum():
        bar.setValue(bar.maximum())
        view.viewport().repaint()
    end = len(view.text)
    assert view.caret_rect(end).bottom() < view.viewport().height()
    while bar.value() > 0:
        bar.setValue(0)
    assert 0 < view.caret_rect(0).top() < 100


quick = settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("scroll"), st.integers(-900, 900)),
        st.tuples(st.just("add"), st.integers(3, 90)),
        st.tuples(st.just("remove"), st.integers(0, 99)),
        st.tuples(st.just("current"), st.integers(0, 99)),
        st.tuples(st.just("select"), st.integers(0, 300)),
    ),
    min_size=1,
    max_size=14,
)


@quick
@given(steps=STEPS, length=st.sampled_from([100, 350, 9000]))
def test_what_is_moved_on_the_screen_is_what_would_be_painted(
    make_view: MakeView, make_span: MakeSpan, steps: list[tuple[str, int]], length: int
) -> None:
    deep = [make_span(20 + i, 90 - i) for i in range(8)]
    view = make_view(ARTICLE[:length], deep, size=(500, 400))
    view.viewport().grab()
    bar, spans = view.verticalScrollBar(), {span.id: span for span in deep}
    for what, number in steps:
        middle = view.hit(view.viewport().rect().center().toPointF()).caret
        if what == "scroll":
            bar.setValue(bar.value() + number)
        elif what == "add":
            span = make_span(middle, middle + number, "CASUALTY")
            spans[span.id] = span
            view.update_spans([span])
        elif what == "remove" and spans:
            gone = list(spans)[number % len(spans)]
            del spans[gone]
            view.update_spans([], [gone])
        elif what == "current" and spans:
            view.set_current(list(spans)[number % len(spans)])
        elif what == "select":
            view.set_selection(middle, middle + number)
        moved = shown(view)
        view.viewport().update()
        assert shown(view) == moved


@pytest.mark.parametrize("length", [150, 2000])
def test_nothing_of_a_line_that_grows_and_shrinks_is_left_below_it(
    make_view: MakeView, make_span: MakeSpan, length: int
) -> None:
    view = make_view((SENTENCE * 30)[:length], [make_span(40, 60)], size=(500, 500))
    view.set_current("s0")
    more = [make_span(38 - i, 64 + i, "DENIAL") for i in range(6)]
    for changed, removed in [([span], []) for span in more] + [([], [s.id]) for s in more]:
        shown(view)
        view.update_spans(changed, removed)
        moved = shown(view)
        view.viewport().update()
        assert shown(view) == moved


def shown(view: ArticleView) -> QImage:
    """What is on the screen, which a grab would paint anew."""
    QApplication.sendPostedEvents(view.viewport(), QEvent.Type.UpdateRequest)
    QApplication.processEvents()
    screen = view.screen().grabWindow(view.winId())
    return screen.toImage()


@quick
@given(places=st.lists(st.integers(0, 20_000), min_size=1, max_size=8))
def test_every_jump_ends_in_sight_and_stays_there(
    make_view: MakeView, make_span: MakeSpan, places: list[int]
) -> None:
    text = ARTICLE[:20_060]
    spans = [make_span(start, start + 40) for start in range(0, 20_000, 130)]
    view = make_view(text, spans, size=(600, 400))
    for place in places:
        view.reveal(place, place + 10)
        for _ in range(2):
            box = view.caret_rect(place)
            assert 0 <= box.top()
            assert box.bottom() < view.viewport().height()
            view.viewport().grab()
            view._sync()


def test_the_bar_follows_an_edit_a_little_later(
    make_view: MakeView, make_span: MakeSpan, qtbot: QtBot
) -> None:
    view = make_view(ARTICLE)
    bar, room = view.verticalScrollBar(), view.viewport().height()
    with qtbot.waitSignal(bar.rangeChanged):
        view.update_spans([make_span(0, 40) for _ in range(6)])
        assert bar.maximum() != view._scene.height - room
    assert bar.maximum() == view._scene.height - room
