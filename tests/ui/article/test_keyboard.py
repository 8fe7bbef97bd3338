from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from pytestqt.qtbot import QtBot

from annotator.ui.article import ArticleView

MakeView = Callable[..., ArticleView]
Key, Mod = Qt.Key, Qt.KeyboardModifier
TEXT = "قال متحدّثٌ لقناة CNN إن 25 قتيلا سقطوا.\nولم يؤكد أحد ذلك 👨\u200d👩\u200d👧 حتى الآن."
LONG = "وكشف رئيس اللجنة الأمنية بمحافظة بابل عن مقتل عنصر من كتيبة الدبابات. " * 30


@pytest.fixture
def press(qtbot: QtBot) -> Callable[..., int]:
    """Presses a key in a view and returns the caret."""

    def press(
        view: ArticleView, key: Qt.Key, modifiers: Qt.KeyboardModifier = Mod.NoModifier
    ) -> int:
        qtbot.keyClick(view, key, modifiers)
        return view.caret

    return press


Press = Callable[..., int]


def test_left_reads_on_in_a_right_to_left_article_through_latin_too(
    make_view: MakeView, press: Press
) -> None:
    view = make_view(TEXT)
    carets = [press(view, Key.Key_Left) for _ in range(30)]
    assert carets == sorted(set(carets))
    assert [press(view, Key.Key_Right) for _ in range(29)] == carets[-2::-1]


def test_right_reads_on_in_a_left_to_right_article(make_view: MakeView, press: Press) -> None:
    view = make_view("He said قال نعم to CNN", rtl=False)
    assert [press(view, Key.Key_Right) for _ in range(12)] == list(range(1, 13))
    assert press(view, Key.Key_Left) == 11


def test_arrows_stop_at_graphemes_only(make_view: MakeView, press: Press) -> None:
    view = make_view(TEXT)
    family = TEXT.index("👨")
    view.set_selection(family, family)
    assert press(view, Key.Key_Left) == family + 5
    marked = TEXT.index("ّ") - 1
    view.set_selection(marked, marked)
    assert press(view, Key.Key_Left) == marked + 2


def test_shift_extends_one_by_one_across_directions(make_view: MakeView, press: Press) -> None:
    view = make_view(TEXT)
    view.set_selection(12, 12)
    for length in range(1, 15):
        press(view, Key.Key_Left, Mod.ShiftModifier)
        start, end = view.selection
        assert (start, end >= 12 + length) == (12, True)
    assert view.anchor == 12


def test_control_moves_by_words(make_view: MakeView, press: Press) -> None:
    view = make_view(TEXT)
    forward = [press(view, Key.Key_Left, Mod.ControlModifier) for _ in range(4)]
    assert forward == [TEXT.index(w) for w in ("متحدّثٌ", "لقناة", "CNN", "إن")]
    assert press(view, Key.Key_Right, Mod.ControlModifier) == TEXT.index("CNN")


def test_a_selection_collapses_to_the_side_of_the_move(make_view: MakeView, press: Press) -> None:
    view = make_view(TEXT)
    view.set_selection(4, 11)
    assert press(view, Key.Key_Right) == 4
    view.set_selection(4, 11)
    assert press(view, Key.Key_Left) == 11


def test_up_and_down_keep_the_column(make_view: MakeView, press: Press) -> None:
    view = make_view(LONG)
    view.set_selection(200, 200)
    x = view.caret_rect(200).left()
    seen = [press(view, Key.Key_Down) for _ in range(6)]
    assert seen == sorted(set(seen))
    assert all(abs(view.caret_rect(p).left() - x) < 20 for p in seen)
    assert [press(view, Key.Key_Up) for _ in range(6)][-1] == 200


def test_a_short_line_between_does_not_change_the_column(make_view: MakeView, press: Press) -> None:
    view = make_view("هذا سطر طويل من الكلام\nلا\nوهذا سطر طويل من الكلام")
    view.set_selection(18, 18)
    x = view.caret_rect(18).left()
    assert press(view, Key.Key_Down) == 25
    press(view, Key.Key_Down)
    assert abs(view.caret_rect(view.caret).left() - x) < 12
    press(view, Key.Key_Up)
    assert press(view, Key.Key_Up) == 18


def test_up_and_down_cross_paragraphs_and_end_at_the_ends(
    make_view: MakeView, press: Press
) -> None:
    view = make_view("سطر\n\nآخر")
    assert [press(view, Key.Key_Down) for _ in range(3)][1] >= 5
    assert view.caret == len(view.text)
    assert [press(view, Key.Key_Up) for _ in range(3)][-1] == 0


def test_home_and_end_are_those_of_the_visual_line(make_view: MakeView, press: Press) -> None:
    view = make_view(LONG)
    view.set_selection(200, 200)
    line = view.caret_rect(200).top()
    start = press(view, Key.Key_Home)
    end = press(view, Key.Key_End)
    assert start <= 200 <= end
    assert view.caret_rect(start).top() == view.caret_rect(end).top() == line
    assert LONG[end] == " "
    assert view.caret_rect(end + 1).top() > line
    assert press(view, Key.Key_End) == end


def test_control_home_and_end_are_those_of_the_article(make_view: MakeView, press: Press) -> None:
    view = make_view(LONG)
    assert press(view, Key.Key_End, Mod.ControlModifier) == len(LONG)
    assert view.caret_rect(len(LONG)).bottom() <= view.viewport().height()
    assert press(view, Key.Key_Home, Mod.ControlModifier | Mod.ShiftModifier) == 0
    assert view.selection == (0, len(LONG))


def test_pages_move_by_nearly_a_view_and_stay_in_sight(make_view: MakeView, press: Press) -> None:
    view = make_view(LONG * 5)
    one = press(view, Key.Key_PageDown)
    two = press(view, Key.Key_PageDown)
    assert 0 < one < two
    assert 0 <= view.caret_rect(two).top() <= view.viewport().height()
    assert press(view, Key.Key_PageUp) == one
    assert press(view, Key.Key_PageUp) == 0


def test_copy_takes_exactly_the_text(make_view: MakeView, press: Press) -> None:
    text = "قال\u00a0«نعم»\u2028😀\u200f\nلا\u0651"
    view = make_view(text)
    press(view, Key.Key_A, Mod.ControlModifier)
    assert view.selection == (0, len(text))
    press(view, Key.Key_C, Mod.ControlModifier)
    assert QGuiApplication.clipboard().text() == text
    view.set_selection(4, 9)
    view.copy()
    assert QGuiApplication.clipboard().text() == text[4:9]


@pytest.mark.parametrize("first", ["\ufeff", "\ufffe"])
def test_copy_keeps_a_byte_order_mark_in_front(make_view: MakeView, first: str) -> None:
    view = make_view(f"قال {first}نعم")
    view.set_selection(4, 8)
    view.copy()
    assert QGuiApplication.clipboard().text() == f"{first}نعم"


def test_copy_of_nothing_leaves_the_clipboard(make_view: MakeView) -> None:
    QGuiApplication.clipboard().setText("earlier")
    make_view(TEXT).copy()
    assert QGuiApplication.clipboard().text() == "earlier"


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Key.Key_1, Mod.NoModifier),
        (Key.Key_Tab, Mod.NoModifier),
        (Key.Key_Escape, Mod.NoModifier),
        (Key.Key_Left, Mod.AltModifier),
        (Key.Key_Home, Mod.AltModifier),
        (Key.Key_F5, Mod.NoModifier),
        (Key.Key_Return, Mod.NoModifier),
        (Key(0x0624), Mod.ControlModifier),
    ],
)
def test_keys_of_commands_are_left_to_the_commands(
    make_view: MakeView, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    view = make_view(TEXT)
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers)
    view.keyPressEvent(event)
    assert not event.isAccepted()
    assert view.selection == (0, 0)


def test_a_key_that_moves_nothing_says_nothing(
    make_view: MakeView, press: Press, qtbot: QtBot
) -> None:
    view = make_view(TEXT)
    with qtbot.assertNotEmitted(view.selection_changed):
        press(view, Key.Key_Right)
    with qtbot.waitSignal(view.selection_changed) as told:
        press(view, Key.Key_Left, Mod.ShiftModifier)
    assert told.args == [0, 1]
