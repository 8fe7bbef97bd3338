"""An article with several events: one after the other, what is about others steps back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from annotator.model import Attribute
from annotator.ui.article.event_marks import event_hue
from annotator.ui.article.style import LIGHT
from tests.ui.events.conftest import Person

HARBOUR, BOAT = "هجوم ميناء مرسى الحبق", "الهجوم على زورق الدورية السيلماري"


def names(person: Person) -> list[str]:
    return [item.name for item in person.page.events.strip.items]


def look(person: Person) -> None:
    """To the long article about several events, seen by event."""
    person.open("marsa-10-sari")
    person.press("F11")
    person.until(lambda: bool(person.page.events.strip.items))


def bright(person: Person) -> set[str]:
    """The spans that do not step back."""
    open_ = person.page.desk.open
    assert open_ is not None
    return set(open_.spans) - person.page.pane.view.faint


def test_one_key_names_the_events_and_goes_from_one_to_the_next(layla: Person) -> None:
    look(layla)
    strip = layla.page.events.strip
    assert strip.isVisible()
    assert names(layla) == ["all", HARBOUR, BOAT, "استهداف منارة الدلافين", "no event"]
    assert [item.spans for item in strip.items] == [97, 83, 6, 4, 4]
    assert len(bright(layla)) == 97
    layla.press("F11", "F11")
    assert len(bright(layla)) == 6
    assert layla.page.pane.view.hasFocus()
    layla.press("Shift+F11")
    assert len(bright(layla)) == 83
    layla.press("F11", "F11", "F11", "F11")
    assert not strip.isVisible()
    assert not layla.page.pane.view.faint


def test_the_event_is_brought_into_sight(layla: Person) -> None:
    look(layla)
    layla.press("F11", "F11")
    view, open_ = layla.page.pane.view, layla.page.desk.open
    assert open_ is not None
    first = min((open_.spans[id_] for id_ in bright(layla)), key=lambda span: span.start)
    assert view.rects(first.start, first.end)


def test_a_casualty_counts_for_the_event_it_inherits(layla: Person) -> None:
    look(layla)
    layla.press("F11", "F11")
    open_ = layla.page.desk.open
    assert open_ is not None
    heirs = [open_.spans[id_] for id_ in bright(layla)]
    assert any(span.value("event") is None and span.label == "CASUALTY" for span in heirs)


def test_names_are_pressed_and_escape_ends_it(layla: Person) -> None:
    look(layla)
    button = layla.page.events.strip.buttons[2]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.isChecked()
    assert len(bright(layla)) == 6
    layla.press("Esc")
    assert not layla.page.events.strip.isVisible()


def test_the_panel_shows_an_event_in_the_article(layla: Person) -> None:
    layla.open("marsa-10-sari")
    layla.events()
    layla.press("Down", "Return")
    layla.until(lambda: len(bright(layla)) == 6)
    layla.press("Return")
    assert len(bright(layla)) == 97


def test_a_span_that_gets_another_event_goes_over_to_it(layla: Person) -> None:
    look(layla)
    layla.press("F11", "F11")
    span = next(
        s
        for s in layla.page.desk.open.in_order()
        if s.value("event") == "ev-patrol-boat"  # type: ignore[union-attr]
    )
    layla.page.desk.choose(span.id)
    layla.page.filling.give("event", (Attribute(name="event", value="ev-marsa-habaq"),))
    layla.settle()
    layla.until(lambda: span.id in layla.page.pane.view.faint)
    layla.press("Ctrl+Z")
    layla.until(lambda: span.id not in layla.page.pane.view.faint)


def test_the_event_goes_along_to_the_next_article(layla: Person) -> None:
    look(layla)
    layla.press("F11")
    layla.open("marsa-01-warn")
    layla.until(lambda: len(layla.page.events.strip.items) == 2)
    assert layla.page.events.by_event.chosen
    layla.open("marsa-11-khabar")
    layla.until(lambda: names(layla) == ["all"])


def test_what_steps_back_has_no_hue_and_needs_the_same_room(layla: Person) -> None:
    layla.program.preferences.change(theme="light")
    look(layla)
    view = layla.page.pane.view
    span = next(s for s in layla.page.desk.open.in_order() if s.label == "CLAIM")  # type: ignore[union-attr]
    view.reveal(span.start, span.end)
    chip = view.chip_rect(span.id)
    assert chip is not None

    def colours() -> set[str]:
        image: QImage = view.viewport().grab(chip).toImage()
        points = [(x, y) for x in range(image.width()) for y in range(image.height())]
        return {QColor(image.pixel(*point)).name() for point in points}

    blue = "#0b62b0"
    assert blue in colours()
    view.set_faint([span.id])
    assert blue not in colours()
    assert LIGHT.paper in colours()
    assert view.chip_rect(span.id) == chip


def test_each_span_carries_the_sign_of_its_event_until_that_is_turned_off(layla: Person) -> None:
    layla.program.preferences.change(theme="light")
    look(layla)
    page, strip = layla.page, layla.page.events.strip
    span = next(s for s in page.desk.open.in_order() if s.value("event") == "ev-patrol-boat")  # type: ignore[union-attr]
    view = page.pane.view
    view.reveal(span.start, span.end)
    bare = view.chip_rect(span.id)
    assert bare is not None
    assert [item.number for item in strip.items] == [0, 0, 0, 0, 0]
    QTest.mouseClick(strip.signs, Qt.MouseButton.LeftButton)
    layla.until(lambda: [item.number for item in strip.items] == [0, 1, 2, 3, 0])
    view.reveal(span.start, span.end)
    signed = view.chip_rect(span.id)
    assert signed is not None
    assert signed.width() > bare.width()
    image = view.viewport().grab(signed).toImage()
    points = [(x, y) for x in range(image.width()) for y in range(image.height())]
    assert event_hue(2, LIGHT) in {QColor(image.pixel(*point)).name() for point in points}

    # The strip says what the signs mean, and so it stays, in the next article too.
    layla.press("F11", "F11", "Esc")
    assert strip.isVisible()
    assert len(bright(layla)) == 97
    layla.open("marsa-01-warn")
    layla.until(lambda: [item.number for item in strip.items] == [0, 1])
    assert layla.program.preferences.settings.event_signs
    layla.press("Ctrl+Shift+F11")
    assert not strip.isVisible()
    layla.open("marsa-10-sari")
    view.reveal(span.start, span.end)
    back = view.chip_rect(span.id)
    assert back is not None
    assert back.width() == bare.width()


def test_a_span_that_gets_another_event_gets_its_sign(layla: Person) -> None:
    layla.press("Ctrl+Shift+F11")
    layla.open("marsa-10-sari")
    strip, view = layla.page.events.strip, layla.page.pane.view
    layla.until(lambda: len(strip.items) == 5)
    span = next(
        s
        for s in layla.page.desk.open.in_order()
        if s.value("event") == "ev-patrol-boat"  # type: ignore[union-attr]
    )
    assert view.events[span.id] == 2
    layla.page.desk.choose(span.id)
    layla.page.filling.give("event", (Attribute(name="event", value="ev-marsa-habaq"),))
    layla.until(lambda: view.events[span.id] == 1)
