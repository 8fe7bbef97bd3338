"""A journalist opens an event's file: who says how many, who denies it, and where that stands."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.dossier import Group
from annotator.model import Action, Attribute, Put, Touched
from annotator.store import Store
from annotator.ui.annotate import AnnotatePage
from annotator.ui.app import Program
from annotator.ui.facts.chart import Chart
from annotator.ui.facts.page import FactsPage
from annotator.ui.sheet.heading import Heading
from tests.ui.facts.conftest import OpenFacts, settled
from tests.ui.facts.port import ARMY, CIVIL, MEDIC, MINISTRY, OBSERVATORY, WITNESSES, articles
from tests.ui.pieces import LEILA

Key, Mod = Qt.Key, Qt.KeyboardModifier


def press(key: Key, modifiers: Mod = Mod.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def said(page: FactsPage) -> str:
    """What a screen reader says of the entry that one is at."""
    return page.view.accessibleDescription()


def chart(page: FactsPage) -> Chart:
    return next(block for block in page.view.sheet.blocks if isinstance(block, Chart))


def annotating(program: Program) -> AnnotatePage:
    return next(page for page in program.shell.pages if isinstance(page, AnnotatePage))


def go_to(page: FactsPage, words: str) -> None:
    """Step down to the first entry that says ``words``."""
    press(Key.Key_Home)
    while words not in said(page):
        before = page.view.current
        press(Key.Key_Down)
        assert page.view.current != before, words


def test_reports_stand_in_the_order_of_publication(page: FactsPage) -> None:
    told = [mention.text for mention in chart(page).toll.mentions]
    assert told == [CIVIL, MINISTRY, MEDIC, ARMY, OBSERVATORY, WITNESSES]


def test_the_keyboard_leads_through_the_picture(page: FactsPage) -> None:
    assert page.view.hasFocus()
    press(Key.Key_Down)
    assert said(page).startswith("Killed: low 1 · best 3 · high open")
    press(Key.Key_Down)
    assert said(page).startswith("Killed: 1 · preliminary · ")
    assert "الدفاع المدني" in said(page)
    press(Key.Key_Down)
    assert said(page).startswith("Killed: 2 · contradicts 3")
    press(Key.Key_End)
    assert said(page).startswith("Drone: ")
    press(Key.Key_Home)
    assert "low 1" in said(page)


def test_tab_leads_from_part_to_part(page: FactsPage) -> None:
    press(Key.Key_Tab)
    press(Key.Key_Tab)
    assert "preliminary" in said(page)
    press(Key.Key_Tab)
    assert said(page).startswith("Air strike: ")
    press(Key.Key_Tab, Mod.ShiftModifier)
    assert "preliminary" in said(page)


def test_enter_opens_the_sentence(page: FactsPage, program: Program, qtbot: QtBot) -> None:
    go_to(page, "مصدر طبي")
    press(Key.Key_Return)
    annotate = annotating(program)
    assert program.shell.page is annotate
    qtbot.waitUntil(lambda: annotate.desk.open is not None and annotate.desk.span is not None)
    span, open_ = annotate.desk.span, annotate.desk.open
    assert (span.label, open_.text[span.start : span.end]) == ("CASUALTY", MEDIC)


def test_a_click_opens_the_sentence(page: FactsPage, program: Program, qtbot: QtBot) -> None:
    entry = next(e for e in page.view.sheet.entries if e.words.startswith("Killed: at least 5"))
    page.view.reveal(entry)
    left = (page.view.viewport().width() - page.view.sheet.width) / 2
    offset = 16 - page.view.verticalScrollBar().value()
    place = QPoint(int(left + entry.room.center().x()), int(offset + entry.room.center().y()))
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    annotate = annotating(program)
    qtbot.waitUntil(lambda: annotate.desk.open is not None and annotate.desk.span is not None)
    assert annotate.desk.open.text.count(OBSERVATORY) == 1


def test_a_card_leads_to_its_picture(page: FactsPage) -> None:
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert said(page).startswith("Killed: 1 · preliminary")


def test_a_denied_zero_has_a_sign_of_its_own(page: FactsPage) -> None:
    go_to(page, "denies any")
    assert "الناطق العسكري" in said(page)


def test_the_dossier_says_who_denies(page: FactsPage) -> None:
    titles = {page.claims.title(group)[0]: page.claims.counts(group) for group in _groups(page)}
    assert titles["Air strike"] == "claimed by 1 · denied by 1"
    assert titles["Drone"] == "claimed by 1"


def _groups(page: FactsPage) -> tuple[Group, ...]:
    assert page.reader.facts is not None
    return page.reader.facts.groups


def test_an_edit_elsewhere_is_seen_and_so_is_its_undo(page: FactsPage, qtbot: QtBot) -> None:
    toll = chart(page).toll
    assert toll.best == 3
    medic = next(one for one in toll.mentions if one.text == MEDIC)
    go_to(page, "مصدر طبي")

    def four(value: Attribute) -> Attribute:
        counts = value.name.startswith("count_m") or value.name == "count_best"
        return value.model_copy(update={"value": "4"}) if counts else value

    def raise_it(store: Store) -> Touched:
        span = store.span(medic.span)
        assert span is not None
        raised = span.model_copy(update={"attributes": tuple(map(four, span.attributes))})
        return store.apply(Action(LEILA.id, "span.set", (Put(raised),)))

    page.session.edit(raise_it)
    qtbot.waitUntil(lambda: chart(page).toll.best == 4)
    assert "مصدر طبي" in said(page)
    page.session.undo()
    qtbot.waitUntil(lambda: chart(page).toll.best == 3)


def test_figures_follow_the_digits_of_the_interface(
    program: Program, page: FactsPage, qtbot: QtBot
) -> None:
    program.preferences.change(language="ar", digits="arabic")
    shown = program.shell.page
    assert isinstance(shown, FactsPage)
    qtbot.waitUntil(lambda: shown.reader.facts is not None and not shown.reader.busy)
    assert shown.tolls.figures(chart(shown).toll) == [
        ("الأدنى", "١"),
        ("المرجّح", "٣"),
        ("الأعلى", "مفتوح"),
    ]


def test_a_project_without_events_says_so(open_facts: OpenFacts, qtbot: QtBot) -> None:
    page = open_facts()
    assert page.empty.isVisible()
    qtbot.waitUntil(lambda: "no articles" in page.empty.text())
    press(Key.Key_0, Mod.ControlModifier)
    settled(page, qtbot)


def test_what_has_no_event_has_a_place(open_facts: OpenFacts, qtbot: QtBot) -> None:
    records = articles()
    for span in records[0].spans:
        span.attributes = [a for a in span.attributes if a.name != "event"]
    page = open_facts(*records)
    press(Key.Key_0, Mod.ControlModifier)
    settled(page, qtbot)
    press(Key.Key_Down)
    assert MINISTRY in said(page)


def test_f6_leads_to_the_events_and_back(page: FactsPage) -> None:
    press(Key.Key_F6)
    assert page.events.list.hasFocus()
    assert "events.edit" in page.footer
    press(Key.Key_F6)
    assert page.view.hasFocus()


def test_a_renamed_event_is_renamed_here(page: FactsPage, qtbot: QtBot) -> None:
    assert page.reader.facts is not None
    event = page.reader.facts.event
    assert event is not None
    renamed = event.model_copy(update={"name": "<b>حريق</b> الميناء"})
    page.session.apply(Action(LEILA.id, "event.set", (Put(renamed),)))
    qtbot.waitUntil(lambda: heading(page).name == "<b>حريق</b> الميناء")


def heading(page: FactsPage) -> Heading:
    return next(block for block in page.view.sheet.blocks if isinstance(block, Heading))
