from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.model import Span
from annotator.ui.article import ArticleView

MakeView = Callable[..., ArticleView]
MakeSpan = Callable[..., Span]
Button, Mod = Qt.MouseButton, Qt.KeyboardModifier
TEXT = "قال و«تسنيم» إن 3,500 قتيل سقطوا في البلاد.جاء ذلك (نفي) لاحقا. ولم يؤكد أحد."
LONG = "وكشف رئيس اللجنة الأمنية بمحافظة بابل عن مقتل عنصر من كتيبة الدبابات. " * 40


def on(view: ArticleView, position: int, share: float = 0.5) -> QPoint:
    """A point in the character at ``position``, at a share of its width in reading order."""
    box = view.rects(position, position + 1)[0]
    along = 1 - share if "\u0590" <= view.text[position] <= "\u07ff" else share
    return QPoint(round(box.left() + box.width() * along), box.center().y())


@pytest.fixture
def mouse(qtbot: QtBot) -> Callable[..., None]:
    """Clicks, presses and drags in a view."""

    def act(
        view: ArticleView,
        what: str,
        point: QPoint,
        modifiers: Qt.KeyboardModifier = Mod.NoModifier,
    ) -> None:
        target = view.viewport()
        if what == "move":
            QTest.mouseMove(target, point)
            return
        acts = {
            "click": qtbot.mouseClick,
            "double": qtbot.mouseDClick,
            "press": qtbot.mousePress,
            "release": qtbot.mouseRelease,
        }
        acts[what](target, Button.LeftButton, modifiers, point)

    return act


Mouse = Callable[..., None]


def drag(
    view: ArticleView,
    mouse: Mouse,
    start: QPoint,
    end: QPoint,
    mods: Qt.KeyboardModifier = Mod.NoModifier,
) -> None:
    mouse(view, "press", start, mods)
    mouse(view, "move", (start + end) / 2)
    mouse(view, "move", end)
    mouse(view, "release", end, mods)


def test_a_click_goes_before_a_letter_in_its_first_half_on_every_wrapped_line(
    make_view: MakeView, mouse: Mouse
) -> None:
    view = make_view(LONG, size=(420, 600))
    tried = 0
    for position in range(0, 360, 3):
        box = view.rects(position, position + 1)[0]
        if not LONG[position].isalpha() or box.width() < 4:
            continue
        tried += 1
        mouse(view, "click", on(view, position, 0.3))
        assert view.caret == position
        mouse(view, "click", on(view, position, 0.8))
        assert view.caret == position + 1
    assert tried > 60


def test_a_drag_selects_and_ends_at_words(make_view: MakeView, mouse: Mouse) -> None:
    view = make_view(TEXT)
    start, end = TEXT.index("قتيل") + 1, TEXT.index("سقطوا") + 2
    drag(view, mouse, on(view, start), on(view, end))
    assert TEXT[slice(*view.selection)] == "قتيل سقطوا"
    assert view.anchor < view.caret
    drag(view, mouse, on(view, end), on(view, start))
    assert TEXT[slice(*view.selection)] == "قتيل سقطوا"
    assert view.anchor > view.caret


def test_a_drag_with_alt_selects_exactly(make_view: MakeView, mouse: Mouse) -> None:
    view = make_view(TEXT)
    start, end = TEXT.index("قتيل") + 1, TEXT.index("سقطوا") + 2
    drag(view, mouse, on(view, start, 0.2), on(view, end, 0.2), Mod.AltModifier)
    assert view.selection == (start, end)


def test_a_drag_without_snapping_selects_exactly(make_view: MakeView, mouse: Mouse) -> None:
    view = make_view(TEXT)
    view.set_snapping(False)
    start, end = TEXT.index("قتيل") + 1, TEXT.index("سقطوا") + 2
    drag(view, mouse, on(view, start, 0.2), on(view, end, 0.2))
    assert view.selection == (start, end)


def test_a_drag_may_begin_inside_a_span(
    make_view: MakeView, make_span: MakeSpan, mouse: Mouse, qtbot: QtBot
) -> None:
    word = TEXT.index("قتيل")
    view = make_view(TEXT, [make_span(word, word + 10)])
    with qtbot.assertNotEmitted(view.span_pressed):
        drag(view, mouse, on(view, word + 1), on(view, word + 8))
    assert view.selection == (word, word + 10)


@pytest.mark.parametrize("backward", [False, True])
def test_a_drag_sweeps_over_a_number_from_its_far_end(
    make_view: MakeView, mouse: Mouse, backward: bool
) -> None:
    text = "مقتل 11 قتيلا في الهجوم"
    view = make_view(text)
    number, noun = view.rects(5, 7)[0], view.rects(8, 13)[0]
    right, left = number.center(), noun.center()
    right.setX(number.right())
    left.setX(noun.left())
    drag(view, mouse, *((left, right) if backward else (right, left)))
    assert text[slice(*view.selection)] == "11 قتيلا"


def test_a_drag_within_a_number_selects_its_digits(make_view: MakeView, mouse: Mouse) -> None:
    view = make_view("مقتل 12345 قتيلا")
    drag(view, mouse, on(view, 6, 0.2), on(view, 8, 0.8), Mod.AltModifier)
    assert view.selection == (6, 9)


def test_a_click_between_paragraphs_with_a_blank_line_goes_where_it_is_nearest(
    make_view: MakeView, mouse: Mouse
) -> None:
    view = make_view("قال\n\nنعم")
    for position in (0, 4, 5):
        box = view.caret_rect(position)
        mouse(view, "click", QPoint(box.left() - 60, box.center().y()))
        assert view.caret_rect(view.caret).top() == box.top()


def test_a_double_click_takes_a_word_and_drags_by_words(make_view: MakeView, mouse: Mouse) -> None:
    view = make_view(TEXT)
    first, last = TEXT.index("تسنيم"), TEXT.index("قتيل")
    mouse(view, "double", on(view, first + 2))
    assert TEXT[slice(*view.selection)] == "تسنيم"
    mouse(view, "move", on(view, last + 1))
    mouse(view, "release", on(view, last + 1))
    assert TEXT[slice(*view.selection)] == "تسنيم» إن 3,500 قتيل"


def test_a_double_click_dragged_back_keeps_the_word_it_began_with(
    make_view: MakeView, mouse: Mouse
) -> None:
    view = make_view(TEXT)
    mouse(view, "double", on(view, TEXT.index("قتيل") + 1))
    mouse(view, "move", on(view, TEXT.index("إن")))
    mouse(view, "release", on(view, TEXT.index("إن")))
    assert TEXT[slice(*view.selection)] == "إن 3,500 قتيل"


def test_a_triple_click_takes_a_sentence(make_view: MakeView, mouse: Mouse) -> None:
    view = make_view(TEXT)
    point = on(view, TEXT.index("يؤكد"))
    mouse(view, "double", point)
    mouse(view, "press", point)
    mouse(view, "release", point)
    assert TEXT[slice(*view.selection)] == "ولم يؤكد أحد."


def test_shift_click_extends(make_view: MakeView, mouse: Mouse) -> None:
    view = make_view(TEXT)
    view.set_selection(4, 4)
    end = TEXT.index("قتيل")
    mouse(view, "click", on(view, end, 0.2), Mod.ShiftModifier)
    assert view.selection == (4, end)


def test_a_click_presses_the_innermost_span_and_goes_on_outwards(
    make_view: MakeView, make_span: MakeSpan, mouse: Mouse, qtbot: QtBot
) -> None:
    spans = [make_span(0, 40), make_span(10, 30, "DENIAL"), make_span(16, 21, "CASUALTY")]
    view = make_view(TEXT, spans)
    pressed: list[str] = []
    view.span_pressed.connect(pressed.append)
    view.span_pressed.connect(view.set_current)
    for _ in range(4):
        mouse(view, "click", on(view, 18))
    assert pressed == ["s2", "s1", "s0", "s2"]
    mouse(view, "click", on(view, 12))
    assert pressed[-1] == "s1"
    assert view.caret in (12, 13)


def test_a_click_beside_spans_presses_none(
    make_view: MakeView, make_span: MakeSpan, mouse: Mouse, qtbot: QtBot
) -> None:
    view = make_view("قال نعم", [make_span(0, 3)])
    box = view.rects(0, 3)[0]
    with qtbot.assertNotEmitted(view.span_pressed):
        mouse(view, "click", on(view, 5))
        mouse(view, "click", QPoint(box.left() - 300, box.center().y()))
        mouse(view, "click", QPoint(box.center().x(), box.bottom() + 200))


def test_a_click_on_a_chip_presses_its_span(
    make_view: MakeView, make_span: MakeSpan, mouse: Mouse, qtbot: QtBot
) -> None:
    view = make_view(TEXT, [make_span(16, 40), make_span(16, 21, "CASUALTY")])
    for span_id in ("s0", "s1"):
        box = view.chip_rect(span_id)
        assert box is not None
        with qtbot.waitSignal(view.span_pressed) as pressed:
            mouse(view, "click", box.center())
        assert pressed.args == [span_id]
        assert view.selection == (16, 16)


def test_a_click_on_a_lane_presses_the_span_of_that_lane(
    make_view: MakeView, make_span: MakeSpan, mouse: Mouse, qtbot: QtBot
) -> None:
    view = make_view(TEXT, [make_span(10, 40), make_span(16, 21, "CASUALTY")])
    point = on(view, 18)
    bottom = view.rects(18, 19)[0].bottom()
    with qtbot.waitSignal(view.span_pressed) as pressed:
        mouse(view, "click", QPoint(point.x(), bottom + 8))
    assert pressed.args == ["s0"]


def test_a_drag_held_beyond_the_edge_scrolls_and_selects_on(
    make_view: MakeView, mouse: Mouse, qtbot: QtBot
) -> None:
    view = make_view(LONG, size=(420, 400))
    start = view.hit(view.viewport().rect().center().toPointF()).caret
    mouse(view, "press", on(view, start))
    outside = QPoint(200, view.viewport().height() + 40)
    mouse(view, "move", outside)
    first = view.caret
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 200)
    qtbot.waitUntil(lambda: view.caret > first + 200)
    mouse(view, "release", outside)
    value = view.verticalScrollBar().value()
    assert not view._drag_timer.isActive()
    assert view.verticalScrollBar().value() == value


def test_the_right_button_selects_nothing(make_view: MakeView, qtbot: QtBot) -> None:
    view = make_view(TEXT)
    view.set_selection(4, 10)
    qtbot.mouseClick(view.viewport(), Button.RightButton, Mod.NoModifier, on(view, 30))
    assert view.selection == (4, 10)


def test_a_click_beyond_a_wrapped_line_stays_on_that_line(
    make_view: MakeView, mouse: Mouse
) -> None:
    view = make_view(LONG, size=(420, 600))
    box = view.rects(100, 101)[0]
    mouse(view, "click", QPoint(8, box.center().y()))
    assert view.caret_rect(view.caret).center().y() == box.center().y()
    mouse(view, "click", QPoint(view.viewport().width() - 3, box.center().y()))
    assert view.caret_rect(view.caret).center().y() == box.center().y()


def test_another_article_ends_a_drag(make_view: MakeView, mouse: Mouse) -> None:
    view = make_view(LONG)
    mouse(view, "press", on(view, 50))
    mouse(view, "move", on(view, 90))
    view.set_article("قال نعم")
    mouse(view, "move", QPoint(300, 300))
    assert view.selection == (0, 0)


def test_control_and_the_wheel_ask_for_larger_text_instead_of_scrolling(
    make_view: MakeView,
) -> None:
    view = make_view(LONG)
    steps: list[int] = []
    view.zoom_wanted.connect(steps.append)

    def turn(delta: int, modifiers: Qt.KeyboardModifier) -> None:
        middle = QPointF(view.viewport().rect().center())
        event = QWheelEvent(
            middle,
            view.viewport().mapToGlobal(middle),
            QPoint(),
            QPoint(0, delta),
            Button.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        view.wheelEvent(event)

    for delta in (60, 60, 240, -120):
        turn(delta, Mod.ControlModifier)
    assert steps == [1, 2, -1]
    assert view.verticalScrollBar().value() == 0
    turn(-120, Mod.NoModifier)
    assert view.verticalScrollBar().value() > 0
