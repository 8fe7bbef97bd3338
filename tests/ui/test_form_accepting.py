"""Proposals in the form: one Enter takes them together, and only what is odd costs more."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.model import Observation, Span
from annotator.ui.annotate import AnnotatePage
from annotator.ui.widgets.plain import Choice
from tests.ui.annotating import MakeSession, open_page, run, select, settled, stored
from tests.ui.pieces import Piece

TEXT = (
    "قالت وزارة الصحة إن الانفجار أسفر عن مقتل 12 شخصا، بينهم 5 أطفال.\n"
    "ونفى متحدث عسكري تنفيذ أي غارة على الميناء.\n"
    "وأكدت البلدية أن المشهد هادئ.\n"
    "وقال الحارس بعد ذلك: «الميدان آمن».\n"
)
ARTICLE = Piece("port-1", TEXT, title="انفجار الميناء")
OTHER = Piece("port-2", TEXT + "خاتمة.")
BLAST = "الانفجار أسفر عن مقتل 12 شخصا، بينهم 5 أطفال"
CALM = "المشهد هادئ"


@pytest.fixture
def page(make_session: MakeSession, qtbot: QtBot) -> AnnotatePage:
    page = open_page(make_session(ARTICLE, OTHER), qtbot)
    qtbot.waitUntil(lambda: page.offering.is_ready and settled(page))
    return page


def spans(page: AnnotatePage, qtbot: QtBot) -> dict[str, Span]:
    article = stored(page, qtbot, ARTICLE)
    return {article.text[s.start : s.end]: s for s in article.spans}


def standing(page: AnnotatePage) -> dict[str, str]:
    form = page.inspector.form
    assert form is not None
    return {name: row.head.standing for name, row in form.rows.items() if not row.isHidden()}


def test_one_enter_accepts_all_and_stays_in_the_article(page: AnnotatePage, qtbot: QtBot) -> None:
    select(page, BLAST)
    run(page, qtbot, "tag.1")
    assert {"about", "source", "source_kind", "source_named", "quote"} <= {
        name for name, how in standing(page).items() if how == "proposed"
    }
    assert spans(page, qtbot)[BLAST].attributes == ()
    run(page, qtbot, "form.enter")
    made = {a.name: (a.value, a.origin) for a in spans(page, qtbot)[BLAST].attributes}
    assert made["source"] == ("وزارة الصحة", "accepted")
    assert made["source_kind"] == ("official", "accepted")
    assert made["source_named"] == ("true", "computed")
    assert made["quote"] == ("indirect", "computed")
    assert page.pane.view.hasFocus()
    assert "proposed" not in standing(page).values()
    run(page, qtbot, "form.enter")
    assert page.inspector.has_inside(QApplication.focusWidget())


def test_it_is_one_step_of_undo_and_tagging_is_another(page: AnnotatePage, qtbot: QtBot) -> None:
    select(page, BLAST)
    run(page, qtbot, "tag.1", "form.enter")
    page.session.undo(page)
    qtbot.waitUntil(lambda: settled(page))
    assert spans(page, qtbot)[BLAST].attributes == ()
    assert "proposed" in standing(page).values()
    page.session.undo(page)
    qtbot.waitUntil(lambda: settled(page))
    assert spans(page, qtbot) == {}


def test_what_is_missing_and_not_proposed_is_asked_for_and_then_one_is_back(
    page: AnnotatePage, qtbot: QtBot
) -> None:
    select(page, CALM)
    run(page, qtbot, "tag.1")
    assert standing(page)["about"] == "missing"
    run(page, qtbot, "form.enter")
    assert page.inspector.form is not None
    assert page.inspector.form.active is page.inspector.form.rows["about"]
    run(page, qtbot, "form.value.9")
    assert page.pane.view.hasFocus()
    made = spans(page, qtbot)[CALM]
    assert (made.value("about"), made.value("source")) == ("other", "البلدية")


def test_the_label_that_the_words_tell_is_taken_by_enter(page: AnnotatePage, qtbot: QtBot) -> None:
    select(page, "12 شخصا")
    qtbot.waitUntil(lambda: settled(page))
    proposed = [name for name, b in page.inspector.labels.buttons.items() if b.proposed]
    assert proposed == ["CASUALTY"]
    run(page, qtbot, "form.enter")
    assert spans(page, qtbot)["12 شخصا"].attributes == ()
    assert page.desk.span is not None
    select(page, "هادئ")
    qtbot.waitUntil(lambda: settled(page))
    with qtbot.waitSignal(page.notice):
        run(page, qtbot, "form.enter")
    assert len(spans(page, qtbot)) == 1


def test_links_are_proposed_and_accepted_together(page: AnnotatePage, qtbot: QtBot) -> None:
    for words in ("12 شخصا", "5 أطفال"):
        select(page, words)
        run(page, qtbot, "tag.2", "form.enter")
    article = stored(page, qtbot, ARTICLE)
    words = {s.id: article.text[s.start : s.end] for s in article.spans}
    assert [(m.type, words[m.source], words[m.target]) for m in article.links] == [
        ("part_of", "5 أطفال", "12 شخصا")
    ]
    page.session.undo(page)
    qtbot.waitUntil(lambda: settled(page))
    article = stored(page, qtbot, ARTICLE)
    assert article.links == ()
    assert article.spans[1].attributes == ()
    assert [one.type for one in page.desk.offer.links] == ["part_of"]


def test_what_a_toll_takes_over_is_shown_and_can_be_overridden(
    page: AnnotatePage, qtbot: QtBot
) -> None:
    select(page, BLAST)
    run(page, qtbot, "tag.1", "form.enter")
    select(page, "12 شخصا")
    run(page, qtbot, "tag.2", "form.enter")
    shown = standing(page)
    assert (shown["source"], shown["source_kind"]) == ("inherited", "inherited")
    assert spans(page, qtbot)["12 شخصا"].values("source") == []
    run(page, qtbot, "form.rows", "form.row.3", "form.value.3")
    assert page.inspector.form is not None
    row = page.inspector.form.rows["source_kind"]
    assert (row.head.standing, row.values[0].origin) == ("given", "typed")


def test_one_odd_value_costs_its_row_and_a_digit(page: AnnotatePage, qtbot: QtBot) -> None:
    select(page, BLAST)
    run(page, qtbot, "tag.1", "form.row.1")
    assert page.inspector.has_inside(QApplication.focusWidget())
    run(page, qtbot, "form.value.1")
    assert page.pane.view.hasFocus()
    assert standing(page)["about"] == "given"
    run(page, qtbot, "form.enter")
    made = spans(page, qtbot)[BLAST]
    assert {a.name: a.origin for a in made.attributes}["about"] == "typed"
    assert made.value("source") == "وزارة الصحة"


def test_enter_in_a_row_accepts_that_row(page: AnnotatePage, qtbot: QtBot) -> None:
    select(page, BLAST)
    run(page, qtbot, "tag.1", "form.row.1", "form.next")
    made = spans(page, qtbot)[BLAST]
    assert [(a.name, a.origin) for a in made.attributes] == [("about", "accepted")]
    assert page.pane.view.hasFocus()


def test_delete_declines_a_proposal_for_good(page: AnnotatePage, qtbot: QtBot) -> None:
    select(page, BLAST)
    run(page, qtbot, "tag.1", "form.row.1")
    row = page.inspector.form.rows["about"]  # type: ignore[union-attr]
    row.clear()
    qtbot.waitUntil(lambda: settled(page))
    assert row.head.standing == "missing"
    run(page, qtbot, "form.leave", "document.next", "document.previous", "span.next")
    qtbot.waitUntil(lambda: "proposed" in standing(page).values())
    qtbot.waitUntil(lambda: standing(page)["about"] == "missing")


def test_what_became_of_proposals_is_kept(page: AnnotatePage, qtbot: QtBot) -> None:
    select(page, BLAST)
    run(page, qtbot, "tag.1", "form.row.1", "form.value.1", "form.enter")
    span = spans(page, qtbot)[BLAST]
    found: list[dict[str, Observation]] = []
    page.session.ask(lambda store: store.observations([span.id]), found.append)
    qtbot.waitUntil(lambda: bool(found))
    outcomes = {one.name: one.outcome for one in found[0][span.id].proposals}
    assert outcomes["about"] == "changed"
    assert outcomes["source"] == "accepted"


def test_numbers_of_a_toll_follow_the_one_that_is_typed(page: AnnotatePage, qtbot: QtBot) -> None:
    select(page, "12 شخصا")
    run(page, qtbot, "tag.2", "form.row.4")
    qtbot.keyClicks(QApplication.focusWidget(), "13")
    run(page, qtbot, "form.next", "form.enter")
    made = spans(page, qtbot)["12 شخصا"]
    numbers = [made.value(f"count_{n}") for n in ("type", "min", "max", "best")]
    assert numbers == ["exact", "13", "13", "13"]


def test_actors_are_learned_from_her_own_spans(page: AnnotatePage, qtbot: QtBot) -> None:
    select(page, BLAST)
    run(page, qtbot, "tag.1", "form.row.5", "form.value.7", "form.enter")
    assert page.offering.actors.seen("وزارة الصحة") == 1
    page.reading.open(OTHER.id)
    qtbot.waitUntil(lambda: settled(page) and page.desk.open.document.id == OTHER.id)  # type: ignore[union-attr]
    select(page, BLAST)
    run(page, qtbot, "tag.1")
    proposal = page.desk.offer.proposal("source_kind")
    assert proposal is not None
    assert proposal.values[0].value == "other"
    row = page.inspector.form.rows["source_kind"]  # type: ignore[union-attr]
    assert "1" in row.head.toolTip() or "earlier" in row.head.toolTip()
    run(page, qtbot, "form.enter")
    assert page.offering.actors.seen("وزارة الصحة") == 2
    for _ in range(2):
        page.session.undo(page)
        qtbot.waitUntil(lambda: settled(page))
    assert page.offering.actors.seen("وزارة الصحة") == 1


def test_the_quotation_follows_the_edges(page: AnnotatePage, qtbot: QtBot) -> None:
    select(page, "الميدان آمن")
    run(page, qtbot, "tag.1", "form.enter", "form.leave")
    assert spans(page, qtbot)["الميدان آمن"].value("quote") == "direct"
    run(page, qtbot, "span.edge.start", "span.edge.backward.word", "span.edge.backward.word")
    (longer,) = spans(page, qtbot).values()
    assert longer.value("quote") == "mixed"
    assert {a.name: a.origin for a in longer.attributes}["quote"] == "computed"


def test_done_is_refused_with_a_jump_to_the_place(page: AnnotatePage, qtbot: QtBot) -> None:
    select(page, CALM)
    run(page, qtbot, "tag.1")
    select(page, BLAST)
    run(page, qtbot, "tag.1", "form.enter")
    with qtbot.waitSignal(page.notice) as said:
        run(page, qtbot, "document.done")
    assert said.args[1] == "problem.next"
    assert stored(page, qtbot, ARTICLE).set.status == "in_progress"
    assert page.desk.current == spans(page, qtbot)[CALM].id
    assert page.inspector.form.active.head.missing  # type: ignore[union-attr]
    run(page, qtbot, "form.value.9")
    assert page.pane.view.hasFocus()
    run(page, qtbot, "form.enter", "document.done")
    assert stored(page, qtbot, ARTICLE).set.status == "done"


def press(page: AnnotatePage, qtbot: QtBot, widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: settled(page))


def test_by_mouse_a_row_and_a_value_and_one_is_back(page: AnnotatePage, qtbot: QtBot) -> None:
    select(page, BLAST)
    run(page, qtbot, "tag.1")
    form = page.inspector.form
    assert form is not None
    row = form.rows["source_kind"]
    press(page, qtbot, row.head)
    assert form.active is row
    security = next(b for b in row.body.findChildren(Choice) if b.key == "3")
    press(page, qtbot, security)
    assert spans(page, qtbot)[BLAST].value("source_kind") == "security"
    assert page.pane.view.hasFocus()
    press(page, qtbot, page.inspector.bar.button)
    assert spans(page, qtbot)[BLAST].value("source") == "وزارة الصحة"
    assert "proposed" not in standing(page).values()


def test_the_next_problem_needs_only_enter_where_all_is_proposed(
    page: AnnotatePage, qtbot: QtBot
) -> None:
    for words in ("12 شخصا", "5 أطفال"):
        select(page, words)
        run(page, qtbot, "tag.2")
    page.desk.choose(None)
    page.pane.view.set_selection(0, 0)
    run(page, qtbot, "problem.next", "form.enter", "problem.next", "form.enter")
    assert page.desk.open is not None
    assert page.desk.open.flaws == set()
    assert page.pane.view.hasFocus()
