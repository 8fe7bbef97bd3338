"""Who leads and who reviews, at once: another role, and work that has just come in."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator import assignment, bundle, edits
from annotator.store import Store
from annotator.ui.app import Program
from annotator.ui.corpus.page import CorpusPage
from annotator.ui.guideline.book import GuidelineBook
from annotator.ui.review.page import ReviewPage
from tests.ui.team.doing import annotate, opened, person, tag, team


def test_who_becomes_lead_leads_at_once(program: Program, qtbot: QtBot, lead: Path) -> None:
    """Whoever makes a project is one of its annotators until she says that she leads it."""
    session = opened(program, qtbot, lead)
    session.choose_author(person(session, "layla"))
    view = team(program, qtbot)
    assert program.shell.pages.named("review") is None
    assert not GuidelineBook.of(session).may_write
    view.person_row.open_for(person(session, "layla"), "layla")
    view.person_row.role.setCurrentIndex(view.person_row.role.findData("lead"))
    with qtbot.waitSignal(session.author_changed):
        view.person_row.go()
    assert program.shell.pages.named("review") is not None
    assert session.author is not None
    assert session.author.role == "lead"
    assert GuidelineBook.of(session).may_write
    assert isinstance(program.shell.page, CorpusPage)  # where she was


def test_a_short_id_follows_the_name(program: Program, qtbot: QtBot, lead: Path) -> None:
    """Until another is typed; of somebody who has one it stays."""
    session = opened(program, qtbot, lead)
    session.choose_author(person(session, "huda"))
    view = team(program, qtbot)
    row = view.person_row
    view.add_person()
    QTest.keyClicks(row.name, "Sami")
    assert row.short_id.text() == "sami2"
    row.short_id.setText("samuel")
    QTest.keyClicks(row.name, "r")
    assert row.short_id.text() == "samuel"
    row.open_for(person(session, "sami"), "sami")
    QTest.keyClicks(row.name, " Ali")
    assert row.short_id.text() == "sami"


def test_review_compares_what_came_in_a_bundle(
    program: Program, qtbot: QtBot, lead: Path, tmp_path: Path
) -> None:
    """With nothing else done, and nothing can be closed before it is compared."""
    files = []
    with closing(Store.open(lead)) as store:
        for name in ("layla", "sami"):
            who = store.person(name).id
            store.apply(assignment.give(store.writer, [(next(iter(store.lengths())), who)]))
            bundle.write(store, tmp_path / f"for-{name}.bundle", who)
            own = tmp_path / f"{name}.annot"
            bundle.begin(tmp_path / f"for-{name}.bundle", own)[0].close()
            tag(own, ((0, 11), (15, 26))[len(files)])
            with closing(Store.open(own)) as hers:
                owner = hers.owner or ""
                due = [row.set for row in hers.each_document(owner) if row.set.status == "done"]
                hers.apply(edits.hand_in(owner, due))
                files.append(tmp_path / f"from-{name}.bundle")
                bundle.write_back(hers, files[-1])
    session = opened(program, qtbot, lead)
    session.choose_author(person(session, "huda"))
    with qtbot.waitSignal(session.indexing, check_params_cb=lambda far: far.done):
        annotate(program, qtbot)  # what was there before has been compared
    program.bundles.bring(files)
    qtbot.waitUntil(lambda: "handed in" in program.shell.banner.sentence)
    program.shell.commands.run("page.review")
    page = program.shell.page
    assert isinstance(page, ReviewPage)
    offered = []
    page.docket.listed.connect(lambda: offered.append(page.closing.enabled("review.close")))
    qtbot.waitUntil(lambda: page.bench.hand is not None)
    assert not any(offered)
    assert not page.docket.behind
