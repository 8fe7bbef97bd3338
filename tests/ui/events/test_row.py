"""The event of a span: by digit, by search, or a new one, without leaving the article."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.events.conftest import Person

HARBOUR, BOAT = "هجوم ميناء مرسى الحبق", "الهجوم على زورق الدورية السيلماري"
LIGHTHOUSE = "استهداف منارة الدلافين"


@pytest.fixture
def at_row(layla: Person) -> Person:
    """Layla at the event of a new claim in the long article."""
    layla.open("marsa-10-sari")
    view = layla.page.pane.view
    at = view.text.index("وفي المقبرة الشرقية")
    view.set_selection(at, at + len("وفي المقبرة"))
    layla.press("1")
    layla.until(lambda: layla.page.desk.span is not None)
    layla.page.inspector.enter_form("event")
    layla.settle()
    return layla


def offered(person: Person) -> list[str]:
    return [button.text() for button in person.row._buttons if button.isVisible()]


def named(person: Person) -> str | None:
    span = person.page.desk.span
    assert span is not None
    return span.value("event")


def test_the_events_of_the_article_come_first_as_it_names_them(at_row: Person) -> None:
    assert offered(at_row)[:3] == [HARBOUR, BOAT, LIGHTHOUSE]
    assert sorted(offered(at_row)[3:]) == offered(at_row)[3:]
    at_row.press("2")
    at_row.until(lambda: named(at_row) == "ev-patrol-boat")


def test_letters_search_names_and_aliases_folded(at_row: Person) -> None:
    row = at_row.row
    row.editor.setFocus()
    row.editor.setText("السّابع")
    row.editor.setModified(True)
    assert offered(at_row) == [HARBOUR]
    at_row.press("Return")
    at_row.until(lambda: named(at_row) == "ev-marsa-habaq")
    assert row.head.value == HARBOUR


def test_a_new_event_is_made_and_named_in_one_step(at_row: Person) -> None:
    before = named(at_row)
    row = at_row.row
    row.editor.setFocus()
    row.editor.setText("حريق السوق القديم")
    row.editor.setModified(True)
    assert offered(at_row) == []
    assert row._new.isVisible()
    at_row.press("Return")
    at_row.until(lambda: named(at_row) not in (None, before))
    at_row.until(lambda: row.head.value == "حريق السوق القديم")
    at_row.page.desk.focus_article()
    at_row.press("Ctrl+Z")
    at_row.until(lambda: named(at_row) == before)
    book = at_row.page.events.book
    at_row.until(lambda: "حريق السوق القديم" not in [k.event.name for k in book.known])


def test_leaving_the_row_makes_no_event(at_row: Person) -> None:
    row, known = at_row.row, len(at_row.page.events.book.known)
    row.editor.setFocus()
    row.editor.setText("نصف اسم")
    row.editor.setModified(True)
    at_row.press("Esc")
    assert at_row.page.pane.view.hasFocus()
    assert len(at_row.page.events.book.known) == known


def test_a_name_that_is_part_of_another_is_added_with_the_mouse(at_row: Person) -> None:
    row = at_row.row
    row.editor.setFocus()
    row.editor.setText("هجوم ميناء")
    row.editor.setModified(True)
    assert offered(at_row) == [HARBOUR]
    QTest.mouseClick(row._new, Qt.MouseButton.LeftButton)
    at_row.until(lambda: row.head.value == "هجوم ميناء")


def test_an_event_that_was_merged_is_called_as_the_one_kept(layla: Person) -> None:
    layla.open("marsa-10-sari")
    layla.events()
    layla.press("Space", "Down", "F4", "1")
    layla.until(lambda: BOAT not in layla.names())
    layla.press("Esc")
    open_ = layla.page.desk.open
    assert open_ is not None
    span = next(s for s in open_.in_order() if "زورق دورية" in open_.text[s.start : s.end])
    layla.page.desk.choose(span.id)
    layla.settle()
    assert layla.row.head.value == HARBOUR
    assert QApplication.focusWidget() is not None
