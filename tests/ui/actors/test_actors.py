"""The table of actors in the real window: seen, merged, named, corrected; proposals follow."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ui.actors.book import Row
from annotator.ui.actors.view import ActorsView
from annotator.ui.corpus.page import CorpusPage
from tests.ui.events.conftest import Person, window  # noqa: F401 - a fixture

ARMY, PORTS = "الجيش الرهواني", "هيئة الموانئ الرهوانية"


@pytest.fixture
def layla(window: Callable[..., Person]) -> Person:  # noqa: F811
    """Layla at the table of actors of the sample project."""
    person = window()
    person.work_as("layla")
    person.shell.commands.run("corpus.actors")
    person.until(lambda: bool(view(person).book.rows))
    person.settle()
    return person


def view(person: Person) -> ActorsView:
    page = next(page for page in person.shell.pages if isinstance(page, CorpusPage))
    return page.actors


def row(person: Person, name: str) -> Row:
    return next(row for row in view(person).book.rows if name in row.told.names)


def go_to(person: Person, name: str) -> None:
    at = view(person).model.find(row(person, name).keys)
    assert at is not None
    view(person).list.go_to(at)


def saved(person: Person, fact: Callable[[], bool]) -> None:
    person.until(lambda: view(person)._job is None and fact())
    person.settle()


def test_two_names_become_one_actor_and_part_again(layla: Person) -> None:
    army, ports = row(layla, ARMY), row(layla, PORTS)
    assert (army.sort, army.whose) == ("military", "entered")
    go_to(layla, PORTS)
    layla.press("Space")
    go_to(layla, ARMY)
    layla.press("Space")
    assert view(layla).merge_choice.isVisible()
    layla.press("F4")
    answers = view(layla).ask.buttons
    layla.press(next(b.key for b in answers if b.text() == ARMY))
    saved(layla, lambda: PORTS in row(layla, ARMY).told.names)
    both = row(layla, ARMY)
    assert (both.name, both.whose) == (ARMY, "project")
    assert both.spans == army.spans + ports.spans
    assert view(layla).list.current == both
    # Both are one speaker now, also where sources are counted and proposed.
    layla.until(lambda: layla.page.offering.actors.table.same(ARMY, PORTS))

    layla.press("Shift+F4", "2")
    saved(layla, lambda: PORTS not in row(layla, ARMY).told.names)
    layla.press("Ctrl+Z")
    saved(layla, lambda: PORTS in row(layla, ARMY).told.names)
    layla.press("Ctrl+Z")
    saved(layla, lambda: row(layla, ARMY).whose == "entered")


def test_another_name_kind_and_naming_by_keys_and_mouse(layla: Person) -> None:
    go_to(layla, ARMY)
    layla.press("F2")
    field = view(layla).ask.field
    assert field.hasFocus()
    field.insert("جيش الرهوان")
    layla.press("Return")
    saved(layla, lambda: "جيش الرهوان" in row(layla, ARMY).told.names)
    assert QApplication.focusWidget() is view(layla).list
    layla.press("3")
    saved(layla, lambda: row(layla, ARMY).sort == "security")
    layla.until(lambda: kind(layla, "جيش الرهوان") == "security")
    layla.press("0")
    saved(layla, lambda: row(layla, ARMY).named is False)
    QTest.mouseClick(view(layla).details.choices["actors.kind.2"], Qt.MouseButton.LeftButton)
    saved(layla, lambda: row(layla, ARMY).sort == "military")
    # A name that it has already is refused with a sentence.
    layla.press("F2")
    field.insert("الجيشُ الرهواني")
    layla.press("Return")
    layla.until(lambda: "already" in layla.shell.banner.sentence)


def kind(person: Person, name: str) -> str | None:
    found = person.page.offering.actors.table.find(name)
    return found.kind if found is not None else None


def test_filter_and_search(layla: Person) -> None:
    view(layla).to_words()
    view(layla).field.insert("موانئ")
    shown = view(layla).model.shown
    assert shown
    assert all(any("موانئ" in name for name in one.told.names) for one in shown)
    view(layla).field.clear()
    view(layla).field.insert("لا شيء كهذا")
    assert view(layla).state.isVisible()
    assert not view(layla).details.isVisible()
    view(layla).field.clear()
    go_to(layla, ARMY)
    layla.press("Return")
    page = next(page for page in layla.shell.pages if isinstance(page, CorpusPage))
    assert page.tabs.current == "corpus.search"
    assert page.search.place()[0] == ARMY
