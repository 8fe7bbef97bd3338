"""The guideline in the window: read beside the article, followed, sought in, changed, news.

Leads and annotators of the real program, with keys and real files.
"""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator import assignment, bundle, guideline
from annotator.scheme import Scheme
from annotator.store import Store
from annotator.ui.annotate import AnnotatePage
from annotator.ui.app import Program
from annotator.ui.guideline.panel import GuidelinePanel
from annotator.ui.review.page import ReviewPage
from annotator.ui.team.versions import Versions
from tests.ui.team.doing import annotate, drop, opened, person, ready

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def guided(lead: Path, seeds: Path) -> Path:
    """The lead's project with the guideline of the default scheme, all given to layla."""
    with closing(Store.open(lead)) as store:
        for made in guideline.beside(seeds / "scheme.json"):
            store.apply(guideline.written(store.writer, "lead", made))
        layla = store.person("layla").id
        store.apply(assignment.give(store.writer, [(one, layla) for one in store.lengths()]))
    return lead


def press(program: Program, qtbot: QtBot, key: Key, modifiers: Mod = Mod.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or program.shell, key, modifiers)
    qtbot.waitUntil(lambda: not program.shell.commands.busy())


def article_open(program: Program, qtbot: QtBot) -> AnnotatePage:
    page = annotate(program, qtbot)
    qtbot.waitUntil(lambda: page.desk.open is not None and not page.waiting())
    qtbot.waitUntil(lambda: page.guideline.book.ready)
    page.desk.focus_article()
    return page


def told(panel: GuidelinePanel) -> str:
    """The passage that is marked first, with the codes that it is written with."""
    assert panel.shown is not None
    return panel.shown.guide.passages[panel._told[0]].text


def bundle_for_layla(lead: Path, folder: Path, name: str = "layla.bundle") -> Path:
    with closing(Store.open(lead)) as store:
        bundle.write(store, folder / name, store.person("layla").id)
    return folder / name


def test_an_annotator_reads_it_at_what_she_works_on(
    program: Program, qtbot: QtBot, guided: Path, tmp_path: Path
) -> None:
    mine = tmp_path / "layla.annot"
    store, _, _ = bundle.begin(bundle_for_layla(guided, tmp_path), mine)
    store.close()
    opened(program, qtbot, mine)
    page = article_open(program, qtbot)
    queue_width = page.splitter.sizes()[0]
    page.pane.view.set_selection(0, 11)
    press(program, qtbot, Key.Key_1)
    qtbot.waitUntil(lambda: page.desk.span is not None)
    # It comes beside the text, at her label, and she goes on with the form.
    press(program, qtbot, Key.Key_F1, Mod.ShiftModifier)
    panel = page.guideline.panel
    qtbot.waitUntil(lambda: panel.isVisible() and panel.text.stands and bool(panel._told))
    assert page.pane.view.hasFocus()
    assert page.splitter.sizes()[0] > queue_width
    assert "CLAIM" in told(panel)
    press(program, qtbot, Key.Key_Return)
    first = page.inspector.active_attribute
    qtbot.waitUntil(lambda: told(panel).startswith(str(first)))
    assert page.inspector.has_inside(QApplication.focusWidget())
    press(program, qtbot, Key.Key_9, Mod.AltModifier)
    second = page.inspector.active_attribute
    assert second == "modality"
    qtbot.waitUntil(lambda: told(panel).startswith(str(second)))
    # What is marked can be seen, under the name that the form shows.
    assert panel.shown is not None
    label = page.session.scheme.labels["CLAIM"]
    shown = panel.shown.named.passages[panel._told[0]].text
    assert shown.startswith(label.attributes[str(second)].names["en"])
    # Into it with F6: sections by digit, search however it is spelled, and back with Esc.
    press(program, qtbot, Key.Key_Escape)
    for _ in range(4):
        if not panel.hasFocus():
            press(program, qtbot, Key.Key_F6)
    assert panel.hasFocus()
    press(program, qtbot, Key.Key_7)
    qtbot.waitUntil(lambda: panel.contents.line.text() == "Links")
    assert page.desk.open is not None
    assert len(page.desk.open.spans) == 1, "digits are no labels here"
    press(program, qtbot, Key.Key_F, Mod.ControlModifier)
    panel.field.insert("جَرحي")
    qtbot.waitUntil(lambda: len(panel.text.hits) >= 2)
    before = panel.text.at
    press(program, qtbot, Key.Key_F3)
    assert panel.text.at != before
    # Of very many hits those in sight are marked, wherever one goes.
    panel.field.setText("e")
    qtbot.waitUntil(lambda: len(panel.text.hits) > 100)
    for _ in range(2):
        press(program, qtbot, Key.Key_F3, Mod.ShiftModifier)
        at = panel.text.at
        assert at is not None
        marked = {mark.cursor.selectionStart() for mark in panel.text.extraSelections()}
        assert panel.text.hits[at][0] in marked
        assert len(marked) < len(panel.text.hits)
    for _ in range(3):
        press(program, qtbot, Key.Key_Escape)
    assert page.pane.view.hasFocus()
    assert panel.isVisible()
    assert not panel.enabled("guideline.change")
    press(program, qtbot, Key.Key_F1, Mod.ShiftModifier)
    assert not panel.isVisible()
    assert page.queue.isVisible()
    assert page.splitter.sizes()[0] == queue_width


def test_a_lead_changes_it_and_annotators_are_told_once(
    program: Program, qtbot: QtBot, guided: Path, tmp_path: Path
) -> None:
    first = bundle_for_layla(guided, tmp_path)
    session = opened(program, qtbot, guided)
    session.choose_author(person(session, "huda"))
    page = article_open(program, qtbot)
    press(program, qtbot, Key.Key_F1, Mod.ShiftModifier)
    panel = page.guideline.panel
    qtbot.waitUntil(lambda: panel.isVisible() and panel.text.stands)
    panel.setFocus()
    press(program, qtbot, Key.Key_F2)
    field = panel.editor.field
    assert field.hasFocus()
    assert "`count_type`" in field.toPlainText()
    QTest.keyClicks(field, "Shorter is better. ")
    # What is not saved waits for her.
    press(program, qtbot, Key.Key_Escape)
    press(program, qtbot, Key.Key_F2)
    assert field.toPlainText().startswith("Shorter")
    press(program, qtbot, Key.Key_S, Mod.ControlModifier)
    qtbot.waitUntil(lambda: panel.text.toPlainText().startswith("Shorter is better."))
    assert "changed" not in page.status_text(), "her own change is no news"
    assert panel.hasFocus()
    press(program, qtbot, Key.Key_Z, Mod.ControlModifier)
    qtbot.waitUntil(lambda: not panel.text.toPlainText().startswith("Shorter"))
    press(program, qtbot, Key.Key_Y, Mod.ControlModifier)
    qtbot.waitUntil(lambda: panel.text.toPlainText().startswith("Shorter"))
    # An annotator who has had the old one sees a word until she has looked, and then no more.
    mine = tmp_path / "layla.annot"
    program.close_project()
    second = bundle_for_layla(guided, tmp_path, "second.bundle")
    bundle.begin(first, mine)[0].close()
    opened(program, qtbot, mine)
    assert not article_open(program, qtbot).guideline.news()
    drop(program.shell, second)
    qtbot.waitUntil(lambda: "changed" in article_open(program, qtbot).status_text())
    program.close_project()
    opened(program, qtbot, mine)
    page = article_open(program, qtbot)
    assert "the guideline has changed" in page.status_text()
    assert page.footer[0] == "guideline.open"
    press(program, qtbot, Key.Key_F1, Mod.ShiftModifier)
    text = page.guideline.panel.text
    qtbot.waitUntil(lambda: text.toPlainText().startswith("Shorter"))
    # What is new is marked: the first line, and nothing else.
    assert page.guideline.panel.news.isVisible()
    assert page.guideline.panel._told == (0,)
    assert "changed" not in page.status_text()
    program.close_project()
    opened(program, qtbot, mine)
    assert "changed" not in article_open(program, qtbot).status_text()


def test_what_was_typed_and_not_saved_outlives_the_window(
    program: Program, qtbot: QtBot, guided: Path
) -> None:
    """It is there again on every page and after a restart, until it is saved or discarded; what
    has changed in between is said."""

    def begin() -> GuidelinePanel:
        session = opened(program, qtbot, guided)
        session.choose_author(person(session, "huda"))
        page = article_open(program, qtbot)
        press(program, qtbot, Key.Key_F1, Mod.ShiftModifier)
        qtbot.waitUntil(lambda: page.guideline.panel.text.stands)
        return page.guideline.panel

    panel = begin()
    panel.setFocus()
    press(program, qtbot, Key.Key_F2)
    assert not panel.editor.kept.isVisible()
    QTest.keyClicks(panel.editor.field, "Shorter. ")
    program.close_project()
    with closing(Store.open(guided)) as store:
        huda = store.person("huda").id
        assert store.guideline_drafts(huda)["en"].text.startswith("Shorter.")
        changed = guideline.of("en", "# Another\n\nAll is new.")
        store.apply(guideline.written(store.writer, "lead", changed))
    panel = begin()
    qtbot.waitUntil(lambda: panel.change.text() == "Go on with your draft")
    QTest.mouseClick(panel.change, Qt.MouseButton.LeftButton)
    assert panel.editor.field.toPlainText().startswith("Shorter. ")
    assert "has changed since" in panel.editor.kept.text()
    # Without leaving the field, so that a crash loses nothing; another page has it, too.
    QTest.keyClicks(panel.editor.field, "Better. ")
    qtbot.waitUntil(lambda: panel.book.drafts.of("en").text.startswith("Better. Shorter."))  # type: ignore[union-attr]
    review = program.shell.pages.named("review")
    assert isinstance(review, ReviewPage)
    other = review.guideline.panel
    other.edit()
    assert other.editor.field.toPlainText() == panel.editor.field.toPlainText()
    other.editor.discard_button.click()
    assert not panel.editor.is_open
    qtbot.waitUntil(lambda: panel.change.text() == "Change")
    program.close_project()
    assert begin().book.drafts.of("en") is None


def test_a_project_without_one_says_so(
    program: Program, qtbot: QtBot, lead: Path, tmp_path: Path
) -> None:
    session = opened(program, qtbot, lead)
    session.choose_author(person(session, "layla"))
    page = article_open(program, qtbot)
    press(program, qtbot, Key.Key_F1, Mod.ShiftModifier)
    panel = page.guideline.panel
    assert panel.isVisible()
    assert panel.empty.isVisible()
    assert "Ask the lead" in panel.empty.text()
    # A lead writes one there and then, or takes a file; what can be none is refused in words.
    session.choose_author(person(session, "huda"))
    page = article_open(program, qtbot)
    press(program, qtbot, Key.Key_F1, Mod.ShiftModifier)
    panel = page.guideline.panel
    QTest.mouseClick(panel.change, Qt.MouseButton.LeftButton)
    press(program, qtbot, Key.Key_S, Mod.ControlModifier)
    assert not panel.editor.is_open, "nothing typed, nothing saved"
    QTest.mouseClick(panel.change, Qt.MouseButton.LeftButton)
    QTest.keyClicks(panel.editor.field, "   ")
    QTest.mouseClick(panel.editor.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "nothing in this guideline" in program.shell.banner.sentence)
    assert panel.editor.is_open
    (tmp_path / "ours.md").write_text("# Ours\n\nA \u202eclaim\u202c. <img src=x>", "utf-8")
    panel.editor._take(tmp_path / "ours.md")
    qtbot.waitUntil(lambda: panel.editor.field.toPlainText().startswith("# Ours"))
    QTest.mouseClick(panel.editor.save_button, Qt.MouseButton.LeftButton)
    # Direction marks are seen, and markup is nothing but letters.
    said = "Ours\nA <RLO>claim<PDF>. <img src=x>"
    qtbot.waitUntil(lambda: panel.text.toPlainText() == said)
    assert panel.text.isVisible()
    assert panel.title.text() == "Ours"


def test_keys_of_the_guideline_stay_there(program: Program, qtbot: QtBot, guided: Path) -> None:
    session = opened(program, qtbot, guided)
    session.choose_author(person(session, "huda"))
    page = article_open(program, qtbot)
    commands = program.shell.commands
    assert not commands.can_run("guideline.section.1")
    program.shell.resize(1024, 640)
    commands.run("page.corpus")
    # From any page it is one key away.
    commands.run("guideline.open")
    assert program.shell.page is page
    panel = page.guideline.panel
    qtbot.waitUntil(lambda: panel.isVisible() and panel.text.stands)
    assert page.pane.width() >= 360
    # It begins at its beginning, and says so.
    assert panel.text.verticalScrollBar().value() == 0
    assert panel.contents.line.text() == "Contents"
    commands.run("guideline.contents")
    rows = [row for row in panel.contents.rows if row.isVisible()]
    assert len(rows) == 8
    QTest.mouseClick(rows[3], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.contents.line.text().startswith("CASUALTY"))
    assert panel.other.text() == "العربية"
    QTest.mouseClick(panel.other, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.title.text() == "دليل التوسيم" and panel.text.stands)
    # Nothing is cut at the side, not in the smallest window either.
    assert panel.text.document().size().width() <= panel.text.viewport().width()
    QTest.mouseClick(panel.away, Qt.MouseButton.LeftButton)
    assert page.queue.isVisible()
    ready(program, qtbot, guided)


def test_two_leads_changed_it_and_the_choice_is_told_in_its_words(
    lead: Path, tmp_path: Path, scheme: Scheme
) -> None:
    shutil.copy(lead, tmp_path / "other.annot")
    for path, line in ((lead, "Shorter."), (tmp_path / "other.annot", "Longer.")):
        with closing(Store.open(path)) as store:
            made = guideline.of("en", f"# How\n\nAlike.\n\n{line}")
            store.apply(guideline.written(store.writer, "lead", made))
    with closing(Store.open(tmp_path / "other.annot")) as store:
        bundle.write(store, tmp_path / "other.bundle", None)
    with closing(Store.open(lead)) as store:
        bundle.take_in(store, tmp_path / "other.bundle")
        (fork,) = store.forks()
        told = " ".join(Versions(scheme, "en", fork, {}).each())
        assert "Shorter." in told
        assert "Longer." in told
        assert "Alike." not in told
        store.settle("lead", fork.object, fork.heads[1].id)
        assert not store.forks()
        assert store.check().ok
