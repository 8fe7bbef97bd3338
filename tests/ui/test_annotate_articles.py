"""The page Annotate: going through articles, finding, undo elsewhere, and odd states."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator import edits
from annotator.model import Action, Article, Put, Span, Touched
from annotator.settings import Settings
from annotator.store import Store
from annotator.text import sha256
from annotator.ui.annotate import AnnotatePage
from tests.ui.annotating import (
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
    page.whole.edit_metadata()
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
    with qtbot.waitSignal(page.command_wanted) as wanted:
        page.pane.empty.button.click()
    assert wanted.args == ["project.import"] == [page.footer[0]]
    assert not page.pane.view.isVisible()
    assert not page.enabled("tag.1")
    assert not page.enabled("document.next")


def test_nobody_working_says_so(make_session: MakeSession, qtbot: QtBot) -> None:
    page = open_page(make_session(FIRST, author=None), qtbot)
    assert page.pane.empty.isVisible()
    assert not page.pane.empty.offers
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
