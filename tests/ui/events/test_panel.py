"""The panel of events at the real window: looked through, changed, merged and split by keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.model import Action, Event, Put, Span, new_id
from annotator.ui.tour.hands import write
from tests.ui.events.conftest import Person

HARBOUR, BOAT = "هجوم ميناء مرسى الحبق", "الهجوم على زورق الدورية السيلماري"


def spans(person: Person, event: Event) -> list[Span]:
    """Her spans that name the event themselves."""
    session = person.shell.session
    assert session is not None
    assert session.author is not None
    found: list[list[Span]] = []
    author, ids = session.author.id, event.ids
    session.ask(lambda store: [one.span for one in store.naming(author, ids)], found.append)
    person.until(lambda: bool(found))
    return found[0]


def event(person: Person, name: str) -> Event:
    return next(k.event for k in person.panel.book.known if name in k.event.names)


def test_the_events_stand_beside_the_article_the_largest_first(layla: Person) -> None:
    layla.events()
    assert layla.names()[:2] == [HARBOUR, BOAT]
    assert layla.panel.list.hasFocus()
    known = layla.panel.model.shown[0]
    assert layla.panel.model.below(known) == "12 May 2026 · 11 articles · 361 facts"
    went: list[str] = []
    layla.panel.chosen.connect(went.append)
    layla.press("Down")
    assert went == [event(layla, BOAT).id] == [layla.panel.current]
    layla.press("Esc")
    assert not layla.page.events.is_open
    assert layla.page.pane.view.hasFocus()


def test_typing_finds_by_alias_and_a_new_name_makes_an_event(layla: Person) -> None:
    layla.events()
    write(layla.shell, "x")
    write(layla.shell, " y")
    assert (layla.panel.line.text(), layla.names()) == ("x y", [])
    layla.press("Esc", "Ins")
    layla.panel.line.setText("الرَّصيف السابع")
    assert layla.names() == [HARBOUR]
    layla.panel.line.setText("حريق السوق")
    assert layla.names() == []
    layla.press("Return")
    layla.until(lambda: layla.panel.current_event is not None)
    layla.until(lambda: layla.panel.current_event.name == "حريق السوق")  # type: ignore[union-attr]
    made = event(layla, "حريق السوق")
    assert made.set is None  # in a project without leads the events are everybody's
    layla.press("Ctrl+Z")
    layla.until(lambda: "حريق السوق" not in layla.names())


def test_names_date_and_place_with_their_precision(layla: Person) -> None:
    layla.events()
    layla.press("F2")
    details = layla.panel.details
    assert details.name.hasFocus()
    assert details.name.text() == HARBOUR
    details.name.setText("هجوم المرفأ")
    details.aliases.setPlainText(f"{HARBOUR}\n\nالمرسى")
    details.date.setText("٥/٢٠٢٦")
    details.date_precision.setCurrentIndex(details.date_precision.findData("about"))
    details.place_precision.setCurrentIndex(details.place_precision.findData("near"))
    layla.press("Return")
    layla.until(lambda: "هجوم المرفأ" in layla.names())
    changed = event(layla, "هجوم المرفأ")
    assert changed.aliases == (HARBOUR, "المرسى")
    assert (changed.date, changed.date_precision) == ("2026-05", "about")
    assert changed.place_precision == "near"
    assert layla.panel.list.hasFocus()
    assert layla.panel.current == changed.id
    below = layla.panel.model.below(layla.panel.model.shown[0])
    assert below.startswith("about May 2026")


def test_what_is_no_date_is_not_taken(layla: Person) -> None:
    layla.events()
    layla.press("F2")
    layla.panel.details.date.setText("يوم الجمعة")
    layla.press("Return")
    assert layla.panel.details.complaint.isVisible()
    assert layla.panel.details.date.hasFocus()
    layla.press("Esc")
    assert event(layla, HARBOUR).date == "2026-05-12"


def test_merging_two_events_is_one_step_and_undone_after_a_restart(
    layla: Person, window: Callable[..., Person]
) -> None:
    layla.events()
    harbour, boat = event(layla, HARBOUR), event(layla, BOAT)
    before, other = len(spans(layla, harbour)), len(spans(layla, boat))
    assert len({span.set for span in spans(layla, boat)}) == 3
    layla.press("Space", "Down", "F4")
    question = layla.panel.question
    assert [button.text() for button in question.buttons] == [HARBOUR, BOAT]
    layla.press("1")
    layla.until(lambda: BOAT not in layla.names())
    kept = event(layla, BOAT)
    assert kept.id == harbour.id
    assert layla.panel.current == kept.id
    named = spans(layla, kept)
    assert len(named) == before + other
    assert {span.value("event") for span in named} == {harbour.external_id}
    path = layla.shell.session.path  # type: ignore[union-attr]
    layla.program.stop()
    again = window(path)
    again.work_as("layla")
    again.press("Ctrl+Z")
    again.events()
    assert len(spans(again, event(again, BOAT))) == other
    assert len(spans(again, harbour)) == before


def test_one_mark_is_not_enough_to_merge(layla: Person) -> None:
    layla.events()
    layla.press("Space", "F4")
    assert not layla.panel.question.isVisible()
    assert layla.panel.said.isVisible()
    layla.press("Esc")
    assert not layla.panel.model.ticked


def test_splitting_by_article_and_by_span(layla: Person) -> None:
    layla.events()
    harbour = event(layla, HARBOUR)
    before = spans(layla, harbour)
    layla.press("Shift+F4")
    view = layla.panel.splitting
    layla.until(lambda: bool(view.model.parts))
    assert view.model.parts[0].is_article
    first = set(view.model.parts[0].spans)
    layla.press("Space", "Down", "Space")
    one = view.model.parts[1].spans[0]
    assert view.model.marked == first - {one}
    layla.press("Return")
    assert view.name.hasFocus()
    view.name.setText("حادث الرصيف السابع")  # until now an alias
    layla.press("Return")
    layla.until(lambda: "حادث الرصيف السابع" in layla.names())
    made = event(layla, "حادث الرصيف السابع")
    assert {span.id for span in spans(layla, made)} == first - {one}
    assert "حادث الرصيف السابع" not in event(layla, HARBOUR).names
    layla.press("Ctrl+Z")
    layla.until(lambda: made.id not in {k.event.id for k in layla.panel.book.known})
    assert len(spans(layla, harbour)) == len(before)


def test_only_an_event_that_nothing_names_is_removed(layla: Person) -> None:
    layla.events()
    layla.press("Del")
    assert HARBOUR in layla.names()
    layla.press("Ins")
    layla.panel.line.setText("حدث بلا مقاطع")
    layla.press("Return")
    layla.until(lambda: "حدث بلا مقاطع" in layla.names())
    layla.until(lambda: layla.panel.current == event(layla, "حدث بلا مقاطع").id)
    layla.panel.list.setFocus()
    layla.press("Del")
    layla.until(lambda: "حدث بلا مقاطع" not in layla.names())


def test_where_there_is_a_lead_an_annotator_changes_her_own_events_only(layla: Person) -> None:
    session = layla.shell.session
    assert session is not None
    sami = next(person for person in session.people if person.short_id == "sami")
    lead = sami.model_copy(update={"role": "lead"})
    session.apply(Action(sami.id, "author.put", (Put(lead),), undoable=False))
    layla.until(lambda: not session.busy)
    layla.until(lambda: not layla.panel.book.rights.leads)
    layla.events()
    layla.press("F2")
    assert layla.panel.details.said.isVisible()
    assert layla.panel.details.name.isReadOnly()
    layla.press("Esc", "Ins")
    layla.panel.line.setText("حدثي أنا")
    layla.press("Return")
    layla.until(lambda: "حدثي أنا" in layla.names())
    known = next(k for k in layla.panel.book.known if k.event.name == "حدثي أنا")
    assert known.event.set is not None
    assert layla.panel.model.below(known).endswith("yours")


def test_the_mouse_marks_and_merges_too(layla: Person) -> None:
    layla.events()
    activated: list[str] = []
    layla.panel.activated.connect(activated.append)
    place = layla.panel.list.visualRect(layla.panel.model.index(1)).center()
    QTest.mouseClick(layla.panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert activated == [layla.panel.current] == [event(layla, BOAT).id]
    layla.press("F2")
    assert QApplication.focusWidget() is layla.panel.details.name
    layla.panel.details.back_button.click()
    assert layla.panel.list.hasFocus()


def test_the_panel_is_mirrored_in_arabic(window: Callable[..., Person]) -> None:
    person = window(language="ar")
    person.work_as("layla")
    person.events()
    assert person.panel.layoutDirection() == Qt.LayoutDirection.RightToLeft
    known = person.panel.model.shown[1]
    assert person.panel.model.below(known) == "١٤ مايو ٢٠٢٦ · ٣ مواد · ٣٢ مقطعا"


def test_a_reviewer_adopts_and_maps_what_annotators_added(layla: Person) -> None:
    session = layla.shell.session
    assert session is not None
    sami = next(person for person in session.people if person.short_id == "sami")
    own = next(person for person in session.people if person.short_id == "layla")
    lead = own.model_copy(update={"role": "reviewer"})
    home: list[str | None] = []
    session.ask(lambda store: store.event_home(sami.id), home.append)
    layla.until(lambda: bool(home))
    theirs = [
        Event(id=new_id(), external_id=name, name=name, set=home[0])
        for name in ("حدث سامي", "حدث سامي الآخر")
    ]
    session.apply(Action(sami.id, "event.add", [Put(one) for one in theirs]))
    session.choose_author(lead)
    layla.until(lambda: layla.shell.page is not None and layla.page.desk.open is not None)
    layla.settle()
    layla.events()
    layla.until(lambda: layla.panel.book.rights.leads)
    layla.panel.choose(theirs[0].id)
    assert layla.panel.model.below(layla.panel.book.get(theirs[0].id)).endswith("سامي\u2069")  # type: ignore[arg-type]
    layla.press("F5")
    layla.until(lambda: all(k.event.id != theirs[0].id for k in layla.panel.book.known))
    adopted = next(k for k in layla.panel.book.known if k.event.name == "حدث سامي")
    assert adopted.owner is None
    assert theirs[0].external_id in adopted.event.merged
    layla.panel.list.setFocus()
    layla.panel.choose(theirs[1].id)
    layla.press("Space", "Home", "F4", "1")
    layla.until(lambda: all(k.event.id != theirs[1].id for k in layla.panel.book.known))
    assert "حدث سامي الآخر" in event(layla, HARBOUR).aliases
