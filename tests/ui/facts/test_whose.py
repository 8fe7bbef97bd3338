"""Nobody sees the work of others; reviewers and leads may look at what was settled."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model import Action, Put
from annotator.record import RecordSet
from annotator.ui.app import Program
from annotator.ui.facts.page import FactsPage
from tests.ui.facts.conftest import OpenFacts, settled
from tests.ui.facts.port import articles
from tests.ui.pieces import LEILA

Key = Qt.Key


def press(key: Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), key)


def best(page: FactsPage) -> int | None:
    assert page.reader.facts is not None
    return page.reader.facts.tolls[0].best if page.reader.facts.tolls else None


def test_the_work_of_others_is_not_shown(open_facts: OpenFacts) -> None:
    mine = articles()
    for record in mine[2:]:
        for span in record.spans:
            span.set = "ann:sami"
        for link in record.links:
            link.set = "ann:sami"
        record.sets = [RecordSet("ann:sami", "annotator", "sami")]
    page = open_facts(*mine)
    assert best(page) == 2
    assert page.reader.facts is not None
    assert len(page.reader.facts.articles) == 2


def test_annotators_have_no_way_to_the_settled_set(page: FactsPage) -> None:
    assert not page.enabled("facts.gold")
    before = page.reader.layer
    press(Key.Key_F2)
    assert page.reader.layer == before == "annotator"


def test_a_reviewer_looks_at_the_settled_set(
    open_facts: OpenFacts, program: Program, qtbot: QtBot
) -> None:
    records = articles()
    for span in records[0].spans:
        span.set = "gold"
    records[0].sets = [RecordSet("gold", "gold")]
    page = open_facts(*records)
    assert best(page) == 3
    reviewer = LEILA.model_copy(update={"role": "reviewer"})
    page.session.apply(Action(LEILA.id, "author.put", (Put(reviewer),), undoable=False))
    page.session.author = reviewer
    qtbot.waitUntil(lambda: not page.session.busy)
    page.view.setFocus()
    press(Key.Key_F2)
    settled(page, qtbot)
    assert best(page) == 2
    assert "The settled set." in page.view.sheet.blocks[0].lines  # type: ignore[attr-defined]
    press(Key.Key_F2)
    settled(page, qtbot)
    assert best(page) == 3


def test_a_reviewer_with_nothing_of_her_own_sees_the_settled_set(
    open_facts: OpenFacts, program: Program, qtbot: QtBot
) -> None:
    records = articles()
    for record in records:
        for span in record.spans:
            span.set = "gold"
        for link in record.links:
            link.set = "gold"
        record.sets = [RecordSet("gold", "gold")]
    page = open_facts(*records)
    assert best(page) is None, "an annotator sees her own work, whatever there is of it"
    reviewer = LEILA.model_copy(update={"role": "reviewer"})
    page.session.apply(Action(LEILA.id, "author.put", (Put(reviewer),), undoable=False))
    page.session.author = reviewer
    qtbot.waitUntil(lambda: not page.session.busy)
    page.events.chosen.emit(page.reader.wanted[0] if page.reader.wanted else "")
    settled(page, qtbot)
    assert page.reader.layer == "gold"
    assert best(page) == 3
    page.view.setFocus()
    press(Key.Key_F2)
    settled(page, qtbot)
    assert best(page) is None
    assert page.reader.layer == "annotator"
