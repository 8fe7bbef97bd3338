"""A lead and her annotators, in the window: people, assignments, bundles there and back."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotator import assignment, bundle, edits
from annotator.store import Store
from annotator.ui.app import Program
from annotator.ui.corpus.page import CorpusPage
from annotator.ui.dialogs.who import Who
from annotator.ui.widgets.plain import Line
from annotator.ui.words import isolated
from tests.ui.team.doing import annotate, closed, drop, opened, person, ready, tag, team

Key, Modifier = Qt.Key, Qt.KeyboardModifier
RANGES = ((0, 11), (15, 26), (34, 50), (4, 11), (0, 3))


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def press_ctrl_alt(widget: QWidget, key: Qt.Key) -> None:
    """As a keyboard does it: no letter comes with the press (AltGr brings one)."""
    both = Modifier.ControlModifier | Modifier.AltModifier
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, both))


@pytest.fixture
def shared(lead: Path) -> Path:
    """A folder with the lead's project, all given to layla, and layla's bundle and project."""
    folder = lead.parent
    with closing(Store.open(lead)) as store:
        layla = store.person("layla").id
        store.apply(assignment.give(store.writer, [(d, layla) for d in store.lengths()]))
        bundle.write(store, folder / "layla.bundle", layla)
    bundle.begin(folder / "layla.bundle", folder / "layla.annot")[0].close()
    return folder


def banner(program: Program) -> str:
    return program.shell.banner.sentence


# -- a lead


def test_a_lead_assigns_by_keys(program: Program, qtbot: QtBot, lead: Path) -> None:
    session = opened(program, qtbot, lead)
    session.choose_author(person(session, "huda"))
    view = team(program, qtbot)
    layla, sami = person(session, "layla"), person(session, "sami")
    view.grid.setCurrentIndex(view.grid.shown.index(0, 1))
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: len(view.book.duties) == 1)
    press(Key.Key_Right, Key.Key_Space)
    qtbot.waitUntil(lambda: len(view.book.duties) == 2)
    assert {who for _, who in view.book.duties} == {layla.id, sami.id}
    name = view.book.names[view.grid.current_person().id]
    assert view.status_text().startswith(isolated(name))
    assert "0 of 1 done" in view.status_text()
    press(Key.Key_Space)
    qtbot.waitUntil(lambda: len(view.book.duties) == 1)
    program.shell.commands.run("edit.undo")
    qtbot.waitUntil(lambda: len(view.book.duties) == 2)


def test_a_lead_deals_out(program: Program, qtbot: QtBot, lead: Path) -> None:
    session = opened(program, qtbot, lead)
    session.choose_author(person(session, "huda"))
    view = team(program, qtbot)
    assert "Nothing is assigned yet" in view.hint.text()
    press(Key.Key_F5)
    assert "2 annotators" in view.deal_row.title.text()
    view.deal_row.each.setValue(2)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: len(view.book.duties) == 6)
    assert "0 of 6 done" in view.figures.text()
    assert view.grid.hasFocus()
    view.grid.setCurrentIndex(view.grid.shown.index(0, 1))
    cell = view.grid.shown.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert cell == "ليلى: assigned, not begun"


def test_a_lead_adds_and_changes_people(program: Program, qtbot: QtBot, lead: Path) -> None:
    session = opened(program, qtbot, lead)
    session.choose_author(person(session, "huda"))
    view = team(program, qtbot)
    press(Key.Key_F4, Key.Key_Return)
    assert "Type a name" in view.person_row.said.text()
    assert view.person_row.name.hasFocus()
    view.person_row.name.setText("سامي")
    press(Key.Key_Return)
    assert "file names" in view.person_row.said.text()
    assert view.person_row.short_id.hasFocus()
    view.person_row.short_id.setText("2sami")
    press(Key.Key_Return)
    assert "can't be a short id" in view.person_row.said.text()
    view.person_row.short_id.setText("sami")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: len(view.book.people) == 4)
    names = sorted(view.book.names.values())
    assert names[:2] == ["سامي · sami", "سامي · sami (2)"]
    column = [p.short_id for p in view.book.people].index("layla") + 1
    view.grid.setCurrentIndex(view.grid.shown.index(0, column))
    press(Key.Key_F2)
    view.person_row.name.setText("ليلى العلي")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: "ليلى العلي" in view.book.names.values())
    press(Key.Key_F4, Key.Key_Escape)
    assert view.grid.hasFocus()


def test_bundles_for_all_and_for_one(
    program: Program, qtbot: QtBot, shared: Path, tmp_path: Path
) -> None:
    session = opened(program, qtbot, shared / "lead.annot")
    session.choose_author(person(session, "huda"))
    out = tmp_path / "out"
    out.mkdir()
    program.bundles.send_all_to(session, out)
    qtbot.waitUntil(lambda: "1 bundle is in" in banner(program))
    assert [path.name for path in out.iterdir()] == ["lead-for-layla.bundle"]
    program.bundles.send_to(session, person(session, "sami"), out / "s.bundle")
    qtbot.waitUntil(lambda: "No article is assigned" in banner(program))
    assert not (out / "s.bundle").exists()


def test_reports_for_one_and_for_all(program: Program, qtbot: QtBot, lead: Path) -> None:
    """A lead presses a key, names a file, and reads where it is; nothing open is in it."""
    session = opened(program, qtbot, lead)
    session.choose_author(person(session, "huda"))
    view = team(program, qtbot)
    layla = [p.short_id for p in view.book.people].index("layla") + 1
    view.grid.setCurrentIndex(view.grid.shown.index(0, layla))
    out = lead.parent / "back"
    out.mkdir()

    def chosen(key: Qt.Key, path: Path) -> None:
        press_ctrl_alt(view.grid, key)
        qtbot.waitUntil(lambda: bool(program.shell.findChildren(QFileDialog)))
        (dialog,) = program.shell.findChildren(QFileDialog)
        dialog.fileSelected.emit(str(path))
        dialog.close()
        qtbot.waitUntil(lambda: not program.shell.findChildren(QFileDialog))

    chosen(Key.Key_R, out / "early.html")
    qtbot.waitUntil(lambda: "No article handed in by \u2068ليلى\u2069" in banner(program))
    session.edit(partial(closed, "one", layla=person(session, "layla").id), None)
    qtbot.waitUntil(lambda: not session.busy)
    chosen(Key.Key_R, out / "layla.html")
    qtbot.waitUntil(lambda: "on 1 article is in" in banner(program))
    page = (out / "layla.html").read_text(encoding="utf-8")
    assert '<html lang="en" dir="ltr">' in page
    assert "ليلى" in page
    assert "سامي" not in page
    chosen(Key.Key_Y, out)
    qtbot.waitUntil(lambda: "1 report is in" in banner(program))
    assert (out / "report-layla.html").read_text(encoding="utf-8") == page
    assert sorted(path.name for path in out.iterdir()) == ["layla.html", "report-layla.html"]


# -- an annotator


def test_a_bundle_that_falls_on_the_start_screen_is_a_project(
    program: Program, qtbot: QtBot, shared: Path
) -> None:
    (shared / "layla.annot").unlink()
    assert drop(program.shell, shared / "layla.bundle")
    session = ready(program, qtbot, shared / "lead-layla.annot")
    qtbot.waitUntil(lambda: program.shell.page is not None)
    # Nobody is asked who works: the bundle says so.
    assert session.author == person(session, "layla")
    assert not [who for who in program.shell.findChildren(Who) if who.isVisible()]
    (page,) = (page for page in program.shell.pages if isinstance(page, CorpusPage))
    assert "corpus.people" not in page.tabs.buttons
    assert not page.enabled("corpus.people")
    assert "bundle.back" in page.articles.footer
    assert "project.import" not in page.articles.footer
    # Nor is there a page that would only say that it is not for her.
    assert "agreement" not in {kind.name for kind in program.shell.pages.kinds}
    # The same again goes into the same project.
    program.close_project()
    assert drop(program.shell, shared / "layla.bundle")
    ready(program, qtbot, shared / "lead-layla.annot")
    qtbot.waitUntil(lambda: "here already" in banner(program))
    assert not (shared / "lead-layla-2.annot").exists()


def test_a_long_bundle_says_how_far_it_is(program: Program, qtbot: QtBot, shared: Path) -> None:
    opened(program, qtbot, shared / "layla.annot")
    program.bundles._reading(5_000, 4_999)
    assert banner(program) == ""
    program.bundles._reading(10_000, 50_000)
    assert "10,000 of 50,000" in banner(program)


def test_she_hands_in_with_one_command(program: Program, qtbot: QtBot, shared: Path) -> None:
    tag(shared / "layla.annot", *RANGES)
    session = opened(program, qtbot, shared / "layla.annot")
    qtbot.waitUntil(lambda: program.shell.page is not None)
    program.bundles.hand_in_to(session, shared / "back.bundle")
    qtbot.waitUntil(lambda: "Handed in: 1 article." in banner(program))
    told = bundle.told(shared / "back.bundle")
    assert (told.sort, told.whose()) == ("back", "ليلى")
    program.bundles.hand_in_to(session, shared / "back2.bundle")
    qtbot.waitUntil(lambda: "No article was done since" in banner(program))


def test_she_hands_in_one_article_and_then_the_rest(
    program: Program, qtbot: QtBot, shared: Path
) -> None:
    """By keys at the article; what she changes afterwards does not change what was handed in."""
    tag(shared / "layla.annot", *RANGES)
    session = opened(program, qtbot, shared / "layla.annot")
    page = annotate(program, qtbot)
    page.reading.open(page.documents.columns.id(0))
    qtbot.waitUntil(lambda: page.desk.open is not None and not page.waiting())
    page.reading.open(page.documents.columns.id(0))
    qtbot.waitUntil(lambda: "not handed in yet" in page.pane.head.status.text())
    assert page.pane.head.hand_in.isVisible()
    assert page.queue.due.text() == "1 to hand in"
    assert "bundle.back" in page.footer
    # The key asks where the bundle goes.
    press_ctrl_alt(page.pane.view, Key.Key_S)
    qtbot.waitUntil(lambda: bool(program.shell.findChildren(QFileDialog)))
    dialog = program.shell.findChildren(QFileDialog)[0]
    dialog.fileSelected.emit(str(shared / "one.bundle"))
    dialog.close()
    qtbot.waitUntil(lambda: "Handed in: 1 article." in banner(program))
    assert "handed in on" in page.pane.head.status.text()
    assert not page.pane.head.hand_in.isVisible()
    assert page.queue.list.itemDelegate().below(page.documents.columns.row(0)).endswith("handed in")
    # She goes on with it: what was handed in stays, and the window says so once.
    open_ = page.desk.open
    assert open_ is not None
    page.desk.choose(next(open_.in_order()).id)
    QTest.keyClick(page.pane.view, Key.Key_0)
    qtbot.waitUntil(lambda: "stays as it was" in banner(program))
    assert "changed since it was handed in" in page.pane.head.status.text()
    handed: list[int] = []
    document = open_.document.id
    session.ask(lambda store: len(store.submitted(document)[0].spans), handed.append)
    qtbot.waitUntil(lambda: handed == [5])
    # Two more are done; all of them go, and nothing is left to do.
    for row in (1, 2):
        page.reading.open(page.documents.columns.id(row))
        qtbot.waitUntil(lambda row=row: page.reading.row == row and not page.waiting())
        press_ctrl_alt(page.pane.view, Key.Key_S)
        assert "Only what is done" in banner(program)
        QTest.keyClick(page.pane.view, Key.Key_Return, Modifier.ControlModifier)
        qtbot.waitUntil(lambda: "done · not handed" in page.pane.head.status.text())
    assert page.queue.empty.text().startswith("All your articles are done. Hand them in")
    assert page.queue.due.text() == "3 to hand in"
    program.bundles.hand_in_to(session, shared / "rest.bundle")
    qtbot.waitUntil(lambda: page.queue.empty.text() == "All your articles are done and handed in.")
    assert page.queue.due.isHidden() or not page.queue.due.isVisible()
    program.shell.commands.run("document.hand_in")
    assert "as it is" in banner(program)
    # It is the same after a restart.
    program.close_project()
    opened(program, qtbot, shared / "layla.annot")
    page = annotate(program, qtbot)
    assert [page.documents.columns.handed_in(row) for row in range(3)] == ["as_it_is"] * 3


def test_a_part_without_articles_says_what_to_do(
    program: Program, qtbot: QtBot, shared: Path
) -> None:
    with closing(Store.open(shared / "layla.annot")) as store:
        store.apply(edits.remove_documents(store.owner or "", list(store.lengths())))
    opened(program, qtbot, shared / "layla.annot")
    page = annotate(program, qtbot)
    assert "Drop the bundle" in page.queue.empty.text()
    assert "drop it here" in page.pane.empty.text()


def test_nobody_hands_in_a_lead_s_project(program: Program, qtbot: QtBot, lead: Path) -> None:
    session = opened(program, qtbot, lead)
    session.choose_author(person(session, "huda"))
    program.shell.commands.run("bundle.back")
    assert "opened from somebody" in banner(program)


# -- it comes back


@pytest.fixture
def back(shared: Path) -> Path:
    """Layla has done her first article."""
    tag(shared / "layla.annot", *RANGES)
    with closing(Store.open(shared / "layla.annot")) as store:
        owner = store.owner or ""
        store.apply(edits.hand_in(owner, [row.set for row in store.each_document(owner)]))
        bundle.write_back(store, shared / "back.bundle")
    return shared / "back.bundle"


def test_her_work_falls_on_the_lead_s_window(
    program: Program, qtbot: QtBot, shared: Path, back: Path
) -> None:
    session = opened(program, qtbot, shared / "lead.annot")
    session.choose_author(person(session, "huda"))
    assert drop(program.shell, back)
    qtbot.waitUntil(lambda: "1 article handed in" in banner(program))
    details = [button for button in program.shell.banner.buttons() if button.text() == "Details"]
    details[0].click()
    assert "Handed in by \u2068ليلى\u2069: \u2068one\u2069" in program.shell.banner._details.text()
    view = team(program, qtbot)
    assert view.book.by_person[person(session, "layla").id].handed_in == 1


def test_a_drop_alarm_is_a_question_in_the_window(
    program: Program, qtbot: QtBot, shared: Path, back: Path
) -> None:
    with closing(Store.open(shared / "lead.annot")) as store:
        bundle.take_in(store, back)
    with closing(Store.open(shared / "layla.annot")) as store:
        seen = store.article(next(iter(store.lengths())), store.owner or "")
        store.apply(edits.remove(seen, [span.id for span in seen.spans[:3]]))
        bundle.write_back(store, shared / "less.bundle")
    session = opened(program, qtbot, shared / "lead.annot")
    session.choose_author(person(session, "huda"))
    layla = person(session, "layla")
    program.bundles.open(shared / "less.bundle")
    qtbot.waitUntil(lambda: "would take 3 annotations away" in banner(program))
    assert "5 annotations before, 2 afterwards" in banner(program)
    spans: list[int] = []
    document = "one"

    def count(store: Store) -> int:
        return len(store.article(store.find_document(document).id, layla.id).spans)

    session.ask(count, spans.append)
    qtbot.waitUntil(lambda: spans == [5])
    go_on: QPushButton = program.shell.banner.buttons()[0]
    assert go_on.text() == "Bring it in all the same"
    go_on.click()
    qtbot.waitUntil(lambda: "came." in banner(program))
    session.ask(count, spans.append)
    qtbot.waitUntil(lambda: spans == [5, 2])


def test_what_is_damaged_is_said(program: Program, qtbot: QtBot, shared: Path, back: Path) -> None:
    back.write_bytes(back.read_bytes()[:200])
    session = opened(program, qtbot, shared / "lead.annot")
    session.choose_author(person(session, "huda"))
    assert drop(program.shell, back)
    qtbot.waitUntil(lambda: "no bundle of this program, or was cut" in banner(program))
    assert drop(program.shell, back, shared / "layla.bundle")
    qtbot.waitUntil(lambda: "here already" in banner(program))
    assert "back.bundle" in banner(program)
    assert "or was cut" in banner(program)


def test_a_fork_is_settled_in_the_window(program: Program, qtbot: QtBot, shared: Path) -> None:
    """Layla has worked on two desktops."""
    tag(shared / "layla.annot", (0, 11))
    bundle.begin(shared / "layla.bundle", shared / "home.annot")[0].close()
    with closing(Store.open(shared / "layla.annot")) as here:
        with closing(Store.open(shared / "home.annot")) as there:
            there.merge((), here.outgoing({here.owner or ""}))
            for store, note in ((here, "at work"), (there, "at home")):
                seen = store.article(next(iter(store.lengths())), store.owner or "")
                store.apply(edits.set_note(seen, seen.spans[0].id, note))
                bundle.write_back(store, shared / f"{note}.bundle")
    session = opened(program, qtbot, shared / "lead.annot")
    session.choose_author(person(session, "huda"))
    drop(program.shell, shared / "at work.bundle", shared / "at home.bundle")
    qtbot.waitUntil(lambda: "1 thing was changed on two desktops" in banner(program))
    program.shell.banner.buttons()[0].click()
    view = team(program, qtbot)
    qtbot.waitUntil(view.forks.isVisible)
    subject = [line.text() for line in view.forks.findChildren(Line) if "one" in line.text()]
    assert "Claim “" in subject[0]
    keep = next(button for button in view.forks.buttons if "at home" in button.text())
    assert keep.text().startswith("note: ")
    assert subject[0].startswith(isolated("ليلى"))
    keep.click()
    qtbot.waitUntil(lambda: view.forks.isHidden())
    notes: list[str | None] = []
    layla = person(session, "layla").id

    def note(store: Store) -> str | None:
        return store.article(store.find_document("one").id, layla).spans[0].note

    session.ask(note, notes.append)
    qtbot.waitUntil(lambda: notes == ["at home"])
