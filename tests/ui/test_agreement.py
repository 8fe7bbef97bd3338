"""A lead looks how far her annotators agree, and goes where they do not."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator import edits, people
from annotator.agreement.cases import Cell
from annotator.model import Touched
from annotator.sample import make_sample, open_sample
from annotator.store import Store
from annotator.ui import app
from annotator.ui.agreement.page import AgreementPage
from annotator.ui.app import Program
from annotator.ui.background import Background
from annotator.ui.dialogs.who import Who
from annotator.ui.sheet.heading import Heading
from annotator.ui.sheet.view import AROUND

Key, Mod = Qt.Key, Qt.KeyboardModifier
SLOW = 30_000
"""Milliseconds; other programs may want the processor too."""
OpenAs = Callable[[str], AgreementPage]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The sample project with a lead, as a file."""
    path = tmp_path_factory.mktemp("sample") / "port.annot"
    make_sample(path, "port")
    store = Store.open(path)
    store.apply(people.added(store.writer, "huda", "هدى", "lead"))
    store.close()
    return path.read_bytes()


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication) -> Iterator[Program]:
    program = app.start(open_sample)
    qtbot.addWidget(program.shell)
    program.preferences.change(language="en")
    program.shell.resize(1440, 900)
    program.shell.show()
    program.shell.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is program.shell)
    yield program
    program.stop()
    program.deleteLater()


@pytest.fixture
def open_as(program: Program, qtbot: QtBot, tmp_path: Path, sample: bytes) -> OpenAs:
    """Opens the project on the page Agreement, the person of this short id working."""

    def open_(short_id: str) -> AgreementPage:
        path = tmp_path / "port.annot"
        path.write_bytes(sample)
        program.open(path)
        shell = program.shell
        qtbot.waitUntil(lambda: shell.session is not None and shell.findChild(Who) is not None)
        session = shell.session
        assert session is not None
        session.choose_author(next(one for one in session.people if one.short_id == short_id))
        qtbot.waitUntil(lambda: not shell.commands.busy() and shell.page is not None)
        shell.commands.run("page.agreement")
        page = shell.page
        assert isinstance(page, AgreementPage)
        qtbot.waitUntil(page.isVisible)
        qtbot.waitUntil(lambda: not page.reader.busy, timeout=SLOW)
        return page

    return open_


@pytest.fixture
def page(open_as: OpenAs) -> AgreementPage:
    return open_as("huda")


def press(key: Key, modifiers: Mod = Mod.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def said(page: AgreementPage) -> str:
    """What a screen reader says of the figure that one is at."""
    return page.view.accessibleDescription()


def go_to(page: AgreementPage, goal: Cell) -> None:
    """Step down to the figure that leads there."""
    press(Key.Key_Home)
    while (entry := page.view.entry()) is None or entry.goal != goal:
        before = page.view.current
        press(Key.Key_Down)
        assert page.view.current != before, goal


def cases_of(page: AgreementPage, goal: Cell, qtbot: QtBot) -> list[str]:
    go_to(page, goal)
    press(Key.Key_Return)
    qtbot.waitUntil(page.list.isVisible)
    return [entry.words for entry in page.list.sheet.entries]


def test_a_lead_reads_figures_and_goes_to_their_cases(
    page: AgreementPage, program: Program, qtbot: QtBot
) -> None:
    press(Key.Key_Down)
    plain = said(page).replace("\u2066", "").replace("\u2069", "")
    assert plain.startswith("Same words: 0.74 0.73–0.76")
    found = cases_of(page, Cell("attribute", "CASUALTY", "victim_group"), qtbot)
    assert len(found) == 10
    assert all("سامي: " in words and "ليلى: " in words for words in found)
    assert page.list.hasFocus()
    assert "1 of 10" in page.status_text()
    wanted: list[str] = []
    page.documents.review_wanted.connect(lambda document, span: wanted.append(document))
    page.documents.place_wanted.connect(lambda document, *place: wanted.append(document))
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert wanted == [page.listed[1].place.document]
    assert program.shell.page is not page


def test_every_figure_leads_to_as_many_cases_as_it_counts(
    page: AgreementPage, qtbot: QtBot
) -> None:
    report = page.reader.report
    assert report is not None
    confused = Cell("confused", "CLAIM", "DENIAL")
    assert len(cases_of(page, confused, qtbot)) == report.confusion["CLAIM", "DENIAL"]
    press(Key.Key_Escape)
    assert not page.list.isVisible()
    assert page.view.hasFocus()
    for goal in (Cell("label", "DENIAL"), Cell("link"), Cell("document", report.works[0].document)):
        assert cases_of(page, goal, qtbot)
        press(Key.Key_Escape)
    goals = {entry.goal.kind for entry in page.view.sheet.entries if isinstance(entry.goal, Cell)}
    assert goals == {"all", "label", "confused", "attribute", "link", "document"}


def test_the_mouse_does_what_enter_does(page: AgreementPage, qtbot: QtBot) -> None:
    room = page.view.sheet.room(page.view.sheet.entries[0])
    left = (page.view.viewport().width() - page.view.sheet.width) / 2
    place = QPoint(int(room.center().x() + left), int(room.center().y() + AROUND))
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(page.list.isVisible)
    assert page.cell == Cell("all")


def test_the_next_rule_changes_what_is_drawn_by_one(page: AgreementPage) -> None:
    def articles() -> str:
        entries = page.view.sheet.entries
        return next(e.words for e in entries if e.key.startswith("document "))

    exact = articles()
    press(Key.Key_F5)
    assert articles() != exact
    press(Key.Key_F5)
    press(Key.Key_F5)
    assert articles() == exact


def test_unfinished_work_is_compared_where_asked(page: AgreementPage, qtbot: QtBot) -> None:
    before = page.reader.report
    assert before is not None
    assert before.parameters.frozen_only
    press(Key.Key_F2)
    qtbot.waitUntil(lambda: not page.reader.busy, timeout=SLOW)
    after = page.reader.report
    assert after is not None
    assert not after.parameters.frozen_only
    assert len(after.works) > len(before.works)


def test_figures_leave_as_a_table_and_for_programs(
    page: AgreementPage, qtbot: QtBot, tmp_path: Path
) -> None:
    press(Key.Key_F4)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: "Saved" in page.saving.said.text(), timeout=SLOW)
    lines = (tmp_path / "port-agreement.csv").read_text(encoding="utf-8-sig").splitlines()
    rows = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    assert any(row["table"] == "gamma" for row in rows)
    page.saving.field.setText(str(tmp_path / "figures.json"))
    press(Key.Key_Return)
    qtbot.waitUntil((tmp_path / "figures.json").is_file, timeout=SLOW)
    qtbot.waitUntil(lambda: "figures.json" in page.saving.said.text(), timeout=SLOW)
    data = json.loads((tmp_path / "figures.json").read_bytes())
    assert f"# snapshot: {data['parameters']['snapshot']}" in lines
    press(Key.Key_Escape)
    press(Key.Key_C, Mod.ControlModifier)
    assert "F1 exact\t0.7" in QApplication.clipboard().text()


def test_gamma_can_be_stopped_and_computed_again(page: AgreementPage, qtbot: QtBot) -> None:
    first = page.reader.gamma
    assert first is not None
    press(Key.Key_R, Mod.ControlModifier)
    qtbot.waitUntil(lambda: page.reader.computing_gamma, timeout=SLOW)
    press(Key.Key_L, Mod.ControlModifier)
    assert not page.reader.busy
    card = next(entry for entry in page.view.sheet.entries if entry.key == "gamma")
    assert card.words == "Gamma: stopped"
    press(Key.Key_L, Mod.ControlModifier)
    qtbot.waitUntil(lambda: page.reader.gamma is not None, timeout=SLOW)
    assert page.reader.gamma == first


def test_a_change_is_said_and_compared_again(page: AgreementPage, qtbot: QtBot) -> None:
    report = page.reader.report
    assert report is not None
    work = report.works[0]
    author = next(iter(work.people))
    before = report.spans[author]
    taken = work.people[author].spans[0].id

    def remove(store: Store) -> Touched:
        return store.apply(edits.remove(store.article(work.document, author), [taken]))

    page.session.edit(remove)
    qtbot.waitUntil(lambda: page.reader.stale)
    heading = page.view.sheet.blocks[0]
    assert isinstance(heading, Heading)
    assert "changed" in heading.lines[0]
    press(Key.Key_R, Mod.ControlModifier)
    qtbot.waitUntil(lambda: not page.reader.busy, timeout=SLOW)
    again = page.reader.report
    assert again is not None
    assert again.spans[author] == before - 1
    assert again.snapshot != report.snapshot


def test_an_annotator_is_told_why_there_is_nothing(open_as: OpenAs) -> None:
    page = open_as("layla")
    assert page.reader.report is None
    assert page.empty.isVisible()
    assert "for reviewers and leads" in page.empty.sentence.text()
    assert not page.enabled("agreement.again")


def test_a_computation_that_breaks_is_told(qtbot: QtBot, qapp: QApplication) -> None:
    def make() -> Iterator[tuple[int, int]]:
        yield 1, 2
        raise ValueError("no")

    background = Background(make, qapp)  # type: ignore[arg-type]
    with qtbot.waitSignal(background.failed) as told:
        background.start()
    assert "ValueError" in told.args[0].text
    background.wait()
