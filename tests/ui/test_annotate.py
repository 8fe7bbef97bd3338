"""The page Annotate: what its commands do, seen in the view, the inspector and the store."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator import edits
from annotator.model import Action, Article, Attribute, Link, Put, Span, Touched, new_id
from annotator.settings import Settings
from annotator.store import Store
from annotator.text import sha256
from annotator.ui.annotate import AnnotatePage
from annotator.ui.session import Session
from tests.ui.pieces import LEILA, TEXT, Piece

MakeSession = Callable[..., Session]
Run = Callable[..., None]
TOLL = "ثلاثة عمال"
BLAST = "الانفجار أسفر عن مقتل ثلاثة عمال"
FIRST = Piece("port-1", title="الجيش ينفي قصف الميناء", outlet="قناة الضفاف")
SECOND = Piece("port-2", text=TEXT + "\nخاتمة.", spans=(("CLAIM", BLAST), ("CASUALTY", TOLL)))
THIRD = Piece("port-3", text="Latin first: " + "the port burned. " * 5)


@pytest.fixture
def page(make_session: MakeSession, qtbot: QtBot) -> AnnotatePage:
    return open_page(make_session(FIRST, SECOND, THIRD), qtbot)


def open_page(session: Session, qtbot: QtBot) -> AnnotatePage:
    page = AnnotatePage(session, Settings())
    qtbot.addWidget(page)
    page.resize(1200, 760)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.on_show()
    if session.author is not None:
        qtbot.waitUntil(lambda: page.documents.loaded and settled(page))
    return page


def settled(page: AnnotatePage) -> bool:
    return not page.waiting() and not page.session.busy


def run(page: AnnotatePage, qtbot: QtBot, *names: str) -> None:
    """Run commands as the window would: only where they are enabled, one after the other."""
    for name in names:
        assert page.enabled(name), name
        page.handlers()[name]()
        qtbot.waitUntil(lambda: settled(page))


def open_piece(page: AnnotatePage, qtbot: QtBot, piece: Piece) -> None:
    page.reading.open(piece.id)
    qtbot.waitUntil(lambda: shown(page) == piece.id and settled(page))


def shown(page: AnnotatePage) -> str | None:
    return page.desk.open.document.id if page.desk.open else None


def select(page: AnnotatePage, words: str) -> tuple[int, int]:
    start = page.pane.view.text.index(words)
    page.pane.view.set_selection(start, start + len(words))
    return start, start + len(words)


def stored(page: AnnotatePage, qtbot: QtBot, piece: Piece) -> Article:
    found: list[Article] = []
    page.session.ask(lambda store: store.article(piece.id, LEILA.id), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def marked(article: Article) -> list[tuple[str, str]]:
    return [(span.label, article.text[span.start : span.end]) for span in article.spans]


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
    run(
        page, qtbot, "tag.2", "form.enter", "form.value.1", "form.next", "form.value.1", "form.next"
    )
    qtbot.keyClicks(QApplication.focusWidget(), "3")
    run(page, qtbot, "form.next", "form.leave")
    span = stored(page, qtbot, FIRST).spans[0]
    assert [(a.name, a.value) for a in span.attributes] == [
        ("harm", "killed"),
        ("count_type", "exact"),
        ("count_min", "3"),
    ]
    assert page.pane.view.hasFocus()
    assert page.inspector.form.active is None  # type: ignore[union-attr]


def test_values_typed_fast_are_all_kept(page: AnnotatePage, qtbot: QtBot) -> None:
    """Each answer is made from what is stored, though the one before is still on its way."""
    select(page, TOLL)
    run(page, qtbot, "tag.2")
    for name, value in (("harm", "killed"), ("count_type", "exact"), ("count_min", "3")):
        page.desk.set_attribute(name, (Attribute(name=name, value=value),))
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


def test_done_says_how_many_miss_something_and_problems_are_reached(
    page: AnnotatePage, qtbot: QtBot
) -> None:
    open_piece(page, qtbot, SECOND)
    with qtbot.waitSignal(page.notice) as said:
        run(page, qtbot, "document.done")
    assert "2" in said.args[0]
    assert said.args[1] == "problem.next"
    assert stored(page, qtbot, SECOND).set.status == "done"
    assert page.documents.columns.row(1).status == "done"
    run(page, qtbot, "problem.next")
    assert page.inspector.form.active.head.missing  # type: ignore[union-attr]
    run(page, qtbot, "document.todo")
    assert stored(page, qtbot, SECOND).set.status == "in_progress"


def test_skipping_asks_why(page: AnnotatePage, qtbot: QtBot) -> None:
    run(page, qtbot, "document.skip", "form.value.2")
    work = stored(page, qtbot, FIRST).set
    assert (work.status, work.reason) == ("skipped", "off_topic")
    run(page, qtbot, "document.skip")
    page.pane.ask.field.setText("صفحة مكررة")
    run(page, qtbot, "form.next")
    assert stored(page, qtbot, FIRST).set.reason == "صفحة مكررة"
    assert "صفحة مكررة" in page.pane.head.status.text()


def test_articles_are_left_and_found_as_they_were(page: AnnotatePage, qtbot: QtBot) -> None:
    start, end = select(page, TOLL)
    run(page, qtbot, "document.next")
    assert shown(page) == SECOND.id
    assert page.pane.view.selection == (0, 0)
    run(page, qtbot, "document.previous")
    assert page.pane.view.selection == (start, end)
    assert page.queue.list.currentIndex().row() == 0


def test_next_untagged_passes_what_was_begun(page: AnnotatePage, qtbot: QtBot) -> None:
    run(page, qtbot, "document.next.untagged")
    assert shown(page) == THIRD.id
    run(page, qtbot, "document.next.untagged")
    assert shown(page) == FIRST.id


def test_the_ends_of_the_queue_are_said(page: AnnotatePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.notice):
        run(page, qtbot, "document.previous")
    assert shown(page) == FIRST.id


def test_a_latin_article_is_read_from_the_left(page: AnnotatePage, qtbot: QtBot) -> None:
    assert page.pane.rtl
    open_piece(page, qtbot, THIRD)
    assert not page.pane.rtl


def test_undo_in_another_article_goes_there(page: AnnotatePage, qtbot: QtBot) -> None:
    select(page, TOLL)
    run(page, qtbot, "tag.2")
    span = page.desk.current
    run(page, qtbot, "span.edge.forward.word", "document.next")
    assert shown(page) == SECOND.id
    page.session.undo(page)
    qtbot.waitUntil(lambda: settled(page) and shown(page) == FIRST.id)
    assert marked(stored(page, qtbot, FIRST)) == [("CASUALTY", TOLL)]
    assert page.desk.current == span
    page.session.undo(page)
    qtbot.waitUntil(lambda: settled(page) and page.desk.current is None)
    assert stored(page, qtbot, FIRST).set.status == "todo"
    page.session.redo(page)
    qtbot.waitUntil(lambda: settled(page) and page.desk.current == span)


def test_only_what_changed_is_given_to_the_view(
    page: AnnotatePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_piece(page, qtbot, SECOND)
    given: list[tuple[int, int]] = []
    update = page.pane.view.update_spans

    def watch(changed: object, removed: object) -> None:
        given.append((len(list(changed)), len(list(removed))))  # type: ignore[call-overload]
        update(changed, removed)  # type: ignore[arg-type]

    def never(*_: object) -> None:
        raise AssertionError("all spans were given again")

    monkeypatch.setattr(page.pane.view, "update_spans", watch)
    monkeypatch.setattr(page.pane.view, "set_spans", never)
    select(page, "متحدث عسكري")
    run(page, qtbot, "tag.3", "span.remove")
    assert given == [(1, 0), (0, 1)]


def test_what_others_touch_elsewhere_does_not_disturb(page: AnnotatePage, qtbot: QtBot) -> None:
    select(page, TOLL)
    article = stored(page, qtbot, SECOND)
    page.session.apply(Action(LEILA.id, "span.note", (Put(with_note(article)),)), None)
    qtbot.waitUntil(lambda: settled(page))
    assert shown(page) == FIRST.id
    assert page.pane.view.selection[0] == TEXT.index(TOLL)


def with_note(article: Article) -> Span:
    return article.spans[0].model_copy(update={"note": "x"})


def test_find_folds_and_steps_through_the_hits(page: AnnotatePage, qtbot: QtBot) -> None:
    run(page, qtbot, "find.open")
    bar = page.pane.find_bar
    bar.field.setText("الميناءِ")
    bar.seek()
    qtbot.waitUntil(lambda: len(page.finding.hits) == 2)
    first = TEXT.index("الميناء")
    assert page.finding.hits[0] == (first, first + len("الميناء"))
    assert bar.count.text() == bar.tr("{at} of {total}").format(at=1, total=2)
    run(page, qtbot, "find.next")
    assert page.finding.at == 1
    run(page, qtbot, "find.next", "find.previous")
    assert page.finding.at == 1
    run(page, qtbot, "find.close")
    assert TEXT[slice(*page.pane.view.selection)] == "الميناء"
    assert page.pane.view.hasFocus()


def test_no_hit_is_said(page: AnnotatePage, qtbot: QtBot) -> None:
    run(page, qtbot, "find.open")
    page.pane.find_bar.field.setText("ظظظ")
    page.pane.find_bar.seek()
    qtbot.waitUntil(lambda: page.pane.find_bar.count.text() != "")
    assert page.finding.hits == []


def test_panes_are_gone_round(page: AnnotatePage, qtbot: QtBot) -> None:
    select(page, TOLL)
    run(page, qtbot, "tag.2", "pane.next")
    assert page.inspector.has_inside(QApplication.focusWidget())
    run(page, qtbot, "pane.next")
    assert page.queue.list.hasFocus()
    run(page, qtbot, "pane.next")
    assert page.pane.view.hasFocus()


def test_metadata_are_edited_over_the_article(page: AnnotatePage, qtbot: QtBot) -> None:
    page.edit_metadata()
    form = page.pane.metadata
    assert form.isVisible()
    assert form.ticks["title"].isEnabled()
    form.ticks["title"].setChecked(True)
    form.fields["published_at"].setFocus()
    qtbot.keyClicks(form.fields["published_at"], "2026-03-14 08:30")
    form.save()
    qtbot.waitUntil(lambda: settled(page))
    document = stored(page, qtbot, FIRST).document
    assert document.published_at == "2026-03-14T08:30:00"
    assert set(document.confirmed) == {"title", "published_at"}
    assert not form.isVisible()


def test_a_read_only_project_can_be_read_and_not_changed(page: AnnotatePage, qtbot: QtBot) -> None:
    page.session.read_only = True
    select(page, TOLL)
    assert not page.enabled("tag.2")
    assert not page.enabled("document.done")
    assert page.enabled("document.next")
    assert page.enabled("span.widen")


def test_an_empty_project_says_so(make_session: MakeSession, qtbot: QtBot) -> None:
    page = open_page(make_session(), qtbot)
    assert page.pane.empty.isVisible()
    assert page.pane.empty.text() != ""
    assert not page.pane.view.isVisible()
    assert not page.enabled("tag.1")
    assert not page.enabled("document.next")


def test_nobody_working_says_so(make_session: MakeSession, qtbot: QtBot) -> None:
    page = open_page(make_session(FIRST, author=None), qtbot)
    assert page.pane.empty.isVisible()
    assert page.pane.empty.text() != ""
    assert not page.enabled("tag.1")


def test_a_removed_article_gives_way_to_the_next(page: AnnotatePage, qtbot: QtBot) -> None:

    page.session.apply(edits.remove_documents(LEILA.id, [FIRST.id]), None)
    qtbot.waitUntil(lambda: shown(page) == SECOND.id and settled(page))
    page.session.undo(None)
    qtbot.waitUntil(lambda: settled(page) and len(page.documents.columns) == 3)
    assert page.documents.columns.id(0) == FIRST.id


def test_a_rebuilt_page_goes_on_where_it_was(page: AnnotatePage, qtbot: QtBot) -> None:
    open_piece(page, qtbot, SECOND)
    start, end = select(page, TOLL)
    again = AnnotatePage(page.session, Settings())
    qtbot.addWidget(again)
    again.return_to(page.place())
    again.on_show()
    qtbot.waitUntil(lambda: shown(again) == SECOND.id and settled(again))
    assert again.pane.view.selection == (start, end)


def test_the_palette_finds_articles_by_title(page: AnnotatePage, qtbot: QtBot) -> None:
    (found,) = page.found("ينفي")
    assert found.text == FIRST.title
    open_piece(page, qtbot, SECOND)
    with qtbot.waitSignal(page.command_wanted) as wanted:
        found.run()
    assert wanted.args == ["page.annotate"]
    qtbot.waitUntil(lambda: shown(page) == FIRST.id)
    assert page.found("  ") == []


def test_commands_have_the_labels_names(page: AnnotatePage) -> None:
    assert page.command_text("tag.1") in ("Claim", "إفادة")
    assert page.command_text("tag.4") is None
    assert not page.enabled("tag.4")
    assert page.command_text("edit.undo") is None


def replace_toll(page: AnnotatePage, qtbot: QtBot) -> None:
    """Correct the text of the second article so that its toll finds no place any more."""
    text = SECOND.text.replace(TOLL, "أربعة عمال")

    def run_edit(store: Store) -> Touched:
        here = store.article(SECOND.id, LEILA.id)
        action = edits.replace_text(LEILA.id, [here], text, sha256(text), None)
        return store.apply(action)

    page.session.edit(run_edit)
    qtbot.waitUntil(lambda: settled(page) and page.pane.view.text == text)


def test_what_a_corrected_text_left_is_placed_by_hand(page: AnnotatePage, qtbot: QtBot) -> None:
    open_piece(page, qtbot, SECOND)
    assert not page.pane.unplaced.isVisible()
    replace_toll(page, qtbot)
    strip = page.pane.unplaced
    assert strip.isVisible()
    assert TOLL in strip.words.text()
    select(page, "أربعة عمال")
    page.desk.focus_article()
    run(page, qtbot, "pane.next")
    if page.session.scheme.name("CASUALTY", page.language) not in strip.words.text():
        run(page, qtbot, "form.value.3")
    run(page, qtbot, "form.value.1")
    article = stored(page, qtbot, SECOND)
    assert ("CASUALTY", "أربعة عمال") in marked(article)
    assert [one.label for one in article.set.unplaced] == ["CLAIM"]
    while strip.isVisible():
        strip.digit(2)
        qtbot.waitUntil(lambda: settled(page))
    assert stored(page, qtbot, SECOND).set.unplaced == ()
    page.session.undo(page)
    qtbot.waitUntil(lambda: settled(page) and strip.isVisible())


def test_files_dropped_on_the_article_are_handed_to_the_import(
    page: AnnotatePage, qtbot: QtBot, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt"))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, keys)
    with qtbot.waitSignal(page.documents.import_wanted) as wanted:
        page.dropEvent(event)
    assert wanted.args == [[tmp_path / "a.txt"]]
