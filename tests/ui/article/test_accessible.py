from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleTextInterface
from shiboken6 import VoidPtr, getCppPointer

from annotator.model import Span
from annotator.ui.article import ArticleView

MakeView = Callable[..., ArticleView]
MakeSpan = Callable[..., Span]
TEXT = "قال 😀 لا CNN\nنعم 👨\u200d👩\u200d👧 حتى"
UNITS = len(TEXT.encode("utf-16-le")) // 2


def interface(view: ArticleView) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(view)


def reading(view: ArticleView) -> QAccessibleTextInterface:
    return interface(view).textInterface()


@pytest.fixture
def listening(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """A screen reader that writes down what it is told."""
    told: list[tuple[object, ...]] = []

    def hear(event: object) -> None:
        kind = type(event).__name__
        if kind == "QAccessibleAnnouncementEvent":
            told.append((kind, event.message()))  # type: ignore[attr-defined]
        elif kind == "QAccessibleTextSelectionEvent":
            told.append((kind, event.selectionStart(), event.selectionEnd()))  # type: ignore[attr-defined]
        elif kind == "QAccessibleTextCursorEvent":
            told.append((kind, event.cursorPosition()))  # type: ignore[attr-defined]
        else:
            told.append((kind,))

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return told


def test_the_view_is_a_read_only_text_of_many_lines(make_view: MakeView) -> None:
    view = make_view(TEXT)
    view.setAccessibleName("Article")
    found = interface(view)
    assert found.role() is QAccessible.Role.EditableText
    assert found.text(QAccessible.Text.Value) == TEXT
    state = found.state()
    assert (bool(state.readOnly), bool(state.multiLine), bool(state.selectableText)) == (
        True,
        True,
        True,
    )


def test_text_is_given_by_utf16_units(make_view: MakeView) -> None:
    view = make_view(TEXT)
    text = reading(view)
    assert text.characterCount() == UNITS
    assert text.text(4, 6) == "😀"
    assert text.text(7, 9) == "لا"
    assert text.text(0, -1) == TEXT
    assert text.text(UNITS - 3, UNITS + 50) == "حتى"


def test_caret_and_selection_go_both_ways(make_view: MakeView) -> None:
    view = make_view(TEXT)
    text = reading(view)
    view.set_selection(6, 6)
    assert text.cursorPosition() == 7
    text.setCursorPosition(9)
    assert view.selection == (8, 8)
    text.setSelection(0, 4, 9)
    assert view.selection == (4, 8)
    text.removeSelection(0)
    assert view.selection == (8, 8)
    text.addSelection(0, 3)
    assert view.selection == (0, 3)


def test_characters_have_places_on_the_screen(make_view: MakeView) -> None:
    view = make_view(TEXT)
    text = reading(view)
    for offset in (0, 2, 7, 10, 14, 15):
        box = text.characterRect(offset)
        assert box.height() > 10
        assert text.offsetAtPoint(box.center()) in (offset, offset - 1)
    corner = view.viewport().mapToGlobal(QPoint(0, 0))
    assert text.characterRect(0).left() > corner.x()


def test_scrolling_to_a_range_reveals_it(make_view: MakeView) -> None:
    view = make_view("سطر\n" * 400)
    reading(view).scrollToSubstring(1500, 1503)
    assert 0 <= view.caret_rect(1500).top() < view.viewport().height()


def test_cpp_is_never_answered_with_none(make_view: MakeView) -> None:
    view = make_view(TEXT)
    found = interface(view)
    for kind in QAccessible.InterfaceType:
        answer = found.interface_cast(kind)
        assert isinstance(answer, VoidPtr | QAccessibleTextInterface)


def test_the_text_interface_is_one_object_for_cpp(make_view: MakeView) -> None:
    view = make_view(TEXT)
    found = interface(view)
    answer = found.interface_cast(QAccessible.InterfaceType.TextInterface)
    assert len(getCppPointer(answer)) == 1


def test_a_screen_reader_hears_caret_selection_and_spans(
    make_view: MakeView, make_span: MakeSpan, listening: list[tuple[object, ...]]
) -> None:
    view = make_view(TEXT, [make_span(6, 12)])
    listening.clear()
    view.set_selection(6, 8)
    assert listening == [
        ("QAccessibleTextCursorEvent", 9),
        ("QAccessibleTextSelectionEvent", 7, 9),
    ]
    listening.clear()
    view.set_current("s0")
    assert listening == [("QAccessibleAnnouncementEvent", "إفادة: لا CNN")]


def test_nothing_is_sent_where_nobody_listens(
    make_view: MakeView, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[object] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    monkeypatch.setattr(QAccessible, "updateAccessibility", sent.append)
    make_view(TEXT).set_selection(2, 4)
    assert not sent


def test_a_view_dies_when_nobody_holds_it_not_when_the_collector_runs(qapp: object) -> None:
    gc.disable()
    try:
        view = ArticleView()
        view.set_article(TEXT)
        assert reading(view).characterCount() == UNITS
        view.set_selection(2, 5)
        weak = weakref.ref(view)
        del view
        assert weak() is None
    finally:
        gc.enable()
