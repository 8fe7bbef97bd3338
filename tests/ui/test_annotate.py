"""The page Annotate: what its commands do to spans, seen in view, inspector and store."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model import Action, Attribute, Link, Put, new_id
from annotator.ui.annotate import AnnotatePage
from tests.ui.annotating import (
    BLAST,
    FIRST,
    SECOND,
    THIRD,
    TOLL,
    MakeSession,
    marked,
    open_page,
    open_piece,
    run,
    select,
    settled,
    shown,
    stored,
)
from tests.ui.pieces import LEILA, TEXT


@pytest.fixture
def page(make_session: MakeSession, qtbot: QtBot) -> AnnotatePage:
    return open_page(make_session(FIRST, SECOND, THIRD), qtbot)


def test_the_first_article_that_is_not_done_is_open(page: AnnotatePage) -> None:
    assert shown(page) == FIRST.id
    assert page.pane.head.title.text() == FIRST.title
    assert page.pane.view.hasFocus()


def test_a_selection_is_tagged_and_the_new_span_is_current(
    page: AnnotatePage, qtbot: QtBot
) -> None:
    select(page, TOLL)
    run(page, qtbot, "tag.2")
    article = stored(page, qtbot, FIRST)
    assert marked(article) == [("CASUALTY", TOLL)]
    assert page.desk.current == article.spans[0].id
    assert page.pane.view.current == article.spans[0].id
    assert page.inspector.text.accessibleName() == TOLL
    assert article.set.status == "in_progress"
    assert page.documents.columns.row(0).spans == 1


def test_spaces_at_the_edges_of_a_selection_stay_out(page: AnnotatePage, qtbot: QtBot) -> None:
    start, end = select(page, TOLL)
    page.pane.view.set_selection(end + 1, start - 1)
    run(page, qtbot, "tag.2")
    assert marked(stored(page, qtbot, FIRST)) == [("CASUALTY", TOLL)]


def test_a_current_span_is_relabelled(page: AnnotatePage, qtbot: QtBot) -> None:
    select(page, TOLL)
    run(page, qtbot, "tag.2", "tag.1")
    article = stored(page, qtbot, FIRST)
    assert marked(article) == [("CLAIM", TOLL)]
    assert page.inspector.form is page.inspector.forms["CLAIM"]


def test_without_selection_or_span_the_word_at_the_caret_is_tagged(
    page: AnnotatePage, qtbot: QtBot
) -> None:
    at = TEXT.index("ثلاثة") + 2
    page.pane.view.set_selection(at, at)
    run(page, qtbot, "tag.2")
    assert marked(stored(page, qtbot, FIRST)) == [("CASUALTY", "ثلاثة")]


def test_the_same_words_and_label_again_make_no_second_span(
    page: AnnotatePage, qtbot: QtBot
) -> None:
    select(page, TOLL)
    run(page, qtbot, "tag.2")
    first = page.desk.current
    select(page, TOLL)
    assert page.desk.current is None
    run(page, qtbot, "tag.2")
    assert page.desk.current == first
    assert len(stored(page, qtbot, FIRST).spans) == 1


def test_remove_takes_the_links_along_and_undo_brings_all_back(
    page: AnnotatePage, qtbot: QtBot
) -> None:
    open_piece(page, qtbot, SECOND)
    toll, blast = sorted(page.desk.open.in_order(), key=lambda s: s.end - s.start)  # type: ignore[union-attr]
    link = Link(id=new_id(), set=toll.set, type="contradicts", source=blast.id, target=toll.id)
    page.session.apply(Action(LEILA.id, "link.put", (Put(link),)), page)
    qtbot.waitUntil(lambda: settled(page))
    page.desk.choose(toll.id)
    qtbot.waitUntil(lambda: settled(page))
    assert len(page.inspector.links.cards) == 1
    run(page, qtbot, "span.remove")
    article = stored(page, qtbot, SECOND)
    assert (len(article.spans), len(article.links)) == (1, 0)
    assert page.desk.current is None
    page.session.undo(page)
    qtbot.waitUntil(lambda: settled(page))
    article = stored(page, qtbot, SECOND)
    assert (len(article.spans), len(article.links)) == (2, 1)
    assert page.desk.current == toll.id


def test_next_and_previous_go_in_reading_order_and_round(page: AnnotatePage, qtbot: QtBot) -> None:
    open_piece(page, qtbot, SECOND)
    page.pane.view.set_selection(0, 0)
    order = [span.label for span in page.desk.open.in_order()]  # type: ignore[union-attr]
    assert order == ["CLAIM", "CASUALTY"]
    seen = []
    for name in ("span.next", "span.next", "span.next", "span.previous"):
        run(page, qtbot, name)
        seen.append(page.desk.span.label)  # type: ignore[union-attr]
    assert seen == ["CLAIM", "CASUALTY", "CLAIM", "CASUALTY"]


def test_the_live_edge_moves_and_the_other_stays(page: AnnotatePage, qtbot: QtBot) -> None:
    select(page, TOLL)
    run(page, qtbot, "tag.2", "span.edge.forward.word")
    assert marked(stored(page, qtbot, FIRST)) == [("CASUALTY", TOLL + " وإصابة")]
    run(page, qtbot, "span.edge.backward.word", "span.edge.start", "span.edge.backward.word")
    assert marked(stored(page, qtbot, FIRST)) == [("CASUALTY", "مقتل " + TOLL)]
    run(page, qtbot, "span.edge.forward", "span.edge.forward")
    assert marked(stored(page, qtbot, FIRST)) == [("CASUALTY", "تل " + TOLL)]
    assert page.pane.view.live_edge == "start"


def test_a_clitic_is_peeled_from_span_and_selection(page: AnnotatePage, qtbot: QtBot) -> None:
    select(page, "وإصابة خمسة آخرين")
    run(page, qtbot, "span.peel")
    assert page.pane.view.selection[0] == TEXT.index("وإصابة") + 1
    run(page, qtbot, "span.peel")
    assert page.pane.view.selection[0] == TEXT.index("وإصابة")
    run(page, qtbot, "tag.2", "span.peel")
    assert marked(stored(page, qtbot, FIRST)) == [("CASUALTY", "إصابة خمسة آخرين")]


def test_widen_grows_from_word_to_paragraph(page: AnnotatePage, qtbot: QtBot) -> None:
    at = TEXT.index("ثلاثة") + 1
    page.pane.view.set_selection(at, at)
    sizes = []
    for _ in range(4):
        run(page, qtbot, "span.widen")
        start, end = page.pane.view.selection
        sizes.append(end - start)
    assert sizes == sorted(set(sizes))
    assert sizes[0] == len("ثلاثة")


def test_duplicate_asks_for_the_other_label(page: AnnotatePage, qtbot: QtBot) -> None:
    select(page, TOLL)
    run(page, qtbot, "tag.2", "span.duplicate")
    assert page.pane.ask.isVisible()
    assert [button.key for button in page.pane.ask.buttons] == ["1", "3"]
    run(page, qtbot, "form.value.3")
    assert not page.pane.ask.isVisible()
    article = stored(page, qtbot, FIRST)
    assert sorted(marked(article)) == [("CASUALTY", TOLL), ("DENIAL", TOLL)]
    assert page.desk.span.label == "DENIAL"  # type: ignore[union-attr]


def test_a_question_can_be_left(page: AnnotatePage, qtbot: QtBot) -> None:
    select(page, TOLL)
    run(page, qtbot, "tag.2", "span.duplicate", "form.leave")
    assert not page.pane.ask.isVisible()
    assert page.pane.view.hasFocus()
    assert len(stored(page, qtbot, FIRST).spans) == 1


def test_the_form_is_filled_by_digits_and_enter(page: AnnotatePage, qtbot: QtBot) -> None:
    select(page, TOLL)
    run(page, qtbot, "tag.2", "pane.next", "form.value.2", "form.next", "form.value.1", "form.next")
    qtbot.keyClicks(QApplication.focusWidget(), "7")
    run(page, qtbot, "form.next", "form.leave")
    span = stored(page, qtbot, FIRST).spans[0]
    assert [(a.name, a.value, a.origin) for a in span.attributes[:3]] == [
        ("harm", "injured", "typed"),
        ("count_type", "exact", "typed"),
        ("count_min", "7", "typed"),
    ]
    assert page.pane.view.hasFocus()
    assert page.inspector.form.active is None  # type: ignore[union-attr]


def test_values_typed_fast_are_all_kept(page: AnnotatePage, qtbot: QtBot) -> None:
    """Each answer is made from what is stored, though the one before is still on its way."""
    select(page, TOLL)
    run(page, qtbot, "tag.2")
    for name, value in (("harm", "killed"), ("count_type", "exact"), ("count_min", "3")):
        page.filling.give(name, (Attribute(name=name, value=value),))
    qtbot.waitUntil(lambda: settled(page))
    span = stored(page, qtbot, FIRST).spans[0]
    assert {a.name: a.value for a in span.attributes} == {
        "harm": "killed",
        "count_type": "exact",
        "count_min": "3",
    }


def test_words_are_picked_for_an_attribute(page: AnnotatePage, qtbot: QtBot) -> None:
    select(page, BLAST)
    run(page, qtbot, "tag.1")
    claim = page.desk.current
    page.desk.picking.start("source")
    assert page.pane.view.hasFocus()
    assert not page.enabled("tag.1")
    start, end = select(page, "وزارة الصحة")
    assert page.desk.current == claim
    run(page, qtbot, "form.enter")
    (value,) = stored(page, qtbot, FIRST).spans[0].attributes
    assert (value.name, value.value, value.start, value.end) == (
        "source",
        "وزارة الصحة",
        start,
        end,
    )
    assert value.origin == "picked"
    assert page.inspector.form.active.kind.name == "source"  # type: ignore[union-attr]


def test_escape_leaves_picking_and_then_lets_go_of_the_span(
    page: AnnotatePage, qtbot: QtBot
) -> None:
    select(page, BLAST)
    run(page, qtbot, "tag.1")
    page.desk.picking.start("source")
    qtbot.keyClick(page.pane.view, Qt.Key.Key_Escape)
    assert page.desk.picking.name is None
    assert page.inspector.has_inside(QApplication.focusWidget())
    page.desk.focus_article()
    qtbot.keyClick(page.pane.view, Qt.Key.Key_Escape)
    assert page.desk.current is None
    assert stored(page, qtbot, FIRST).spans[0].attributes == ()


def test_a_note_is_stored(page: AnnotatePage, qtbot: QtBot) -> None:
    select(page, TOLL)
    run(page, qtbot, "tag.2", "span.note")
    qtbot.keyClicks(page.inspector.note, "who counts?")
    qtbot.keyClick(page.inspector.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: settled(page))
    assert stored(page, qtbot, FIRST).spans[0].note == "who counts?"
    assert page.pane.view.hasFocus()


def test_a_note_being_typed_is_saved_when_one_goes_to_another_article(
    page: AnnotatePage, qtbot: QtBot
) -> None:
    select(page, TOLL)
    run(page, qtbot, "tag.2", "span.note")
    qtbot.keyClicks(page.inspector.note, "kept")
    run(page, qtbot, "document.next")
    assert shown(page) == SECOND.id
    assert stored(page, qtbot, FIRST).spans[0].note == "kept"


def test_done_and_not_done(page: AnnotatePage, qtbot: QtBot) -> None:
    run(page, qtbot, "document.done")
    assert stored(page, qtbot, FIRST).set.status == "done"
    assert page.documents.columns.row(0).status == "done"
    run(page, qtbot, "document.todo")
    assert stored(page, qtbot, FIRST).set.status == "in_progress"


def test_skipping_asks_why(page: AnnotatePage, qtbot: QtBot) -> None:
    run(page, qtbot, "document.skip", "form.value.2")
    work = stored(page, qtbot, FIRST).set
    assert (work.status, work.reason) == ("skipped", "off_topic")
    run(page, qtbot, "document.skip")
    page.pane.ask.field.setText("صفحة مكررة")
    run(page, qtbot, "form.next")
    assert stored(page, qtbot, FIRST).set.reason == "صفحة مكررة"
    assert "صفحة مكررة" in page.pane.head.status.text()
