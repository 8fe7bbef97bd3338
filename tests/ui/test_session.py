"""The road between the window and the store: order, failures, jobs, and rest."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from pathlib import Path
from threading import Event, get_ident

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from annotator.model import Action, Document, Failure, Person, Put, Touched, new_id
from annotator.scheme import Scheme
from annotator.store import Store
from annotator.text import sha256
from annotator.ui import session as module
from annotator.ui.after_paint import AfterPaint
from annotator.ui.aside import STEP, Tell
from annotator.ui.indexing import Indexed
from annotator.ui.session import Progress, Session, Steps

LAYLA = Person(id=new_id(), short_id="layla", name="ليلى")


@pytest.fixture
def path(tmp_path: Path, seeds: Path) -> Path:
    path = tmp_path / "p.annot"
    Store.create(path, Scheme.load(seeds / "scheme.json")).close()
    return path


@pytest.fixture
def session(path: Path, qtbot: QtBot) -> Iterator[Session]:
    session = Session(lambda: Store.open(path))
    with qtbot.waitSignal(session.ready):
        session.start()
    yield session
    session.close()


def put_layla(store: Store) -> Touched:
    return store.apply(Action(LAYLA.id, "author.put", (Put(LAYLA),), undoable=False))


def test_an_edit_is_announced_once_it_is_saved(session: Session, qtbot: QtBot) -> None:
    said: list[bool] = []
    session.saving.connect(said.append)
    with qtbot.waitSignal(session.changed) as changed:
        session.edit(put_layla, origin="me")
        assert session.busy
    touched, origin = changed.args
    assert (touched.changed, origin) == ((LAYLA,), "me")
    assert said == [True, False]
    assert not session.busy


def test_edits_and_questions_keep_their_order(session: Session, qtbot: QtBot) -> None:
    answers: list[list[Person]] = []
    session.ask(lambda store: store.people(), answers.append)
    session.edit(put_layla)
    session.ask(lambda store: store.people(), answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers == [[], [LAYLA]]


def test_the_store_is_used_by_one_thread_and_answers_come_back(
    session: Session, qtbot: QtBot
) -> None:
    there: list[int] = []
    here: list[int] = []
    session.ask(lambda _store: there.append(get_ident()), lambda _none: here.append(get_ident()))
    qtbot.waitUntil(lambda: bool(here))
    assert here == [get_ident()]
    assert there != here


def test_a_failed_edit_is_told_and_the_next_one_works(session: Session, qtbot: QtBot) -> None:
    def refuse(_store: Store) -> Touched:
        raise Failure("disk.full", "The disk is full.")

    with qtbot.waitSignal(session.failed) as failed:
        session.edit(refuse, origin="me")
    assert (failed.args[0].code, failed.args[1]) == ("disk.full", "me")
    with qtbot.waitSignal(session.changed):
        session.edit(put_layla)


def test_what_nobody_expected_is_a_failure_too(
    session: Session, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    with qtbot.waitSignal(session.failed) as failed:
        session.ask(lambda _store: 1 / 0, lambda _never: None)
    assert failed.args[0].code == "unexpected"
    assert "ZeroDivisionError" in caplog.text


def test_what_reads_aside_sees_one_moment_and_holds_up_no_edit(
    session: Session, qtbot: QtBot
) -> None:
    began, saved = Event(), Event()

    def read(store: Store, _tell: Tell) -> tuple[list[Person], list[Person]]:
        before = store.people()
        began.set()
        assert saved.wait(30)
        return before, store.people()

    aside = session.aside(read)
    with qtbot.waitSignal(aside.finished) as finished:
        aside.start()
        assert began.wait(30)
        with qtbot.waitSignal(session.changed):
            session.edit(put_layla)
        saved.set()
    assert finished.args == [([], [])]


def test_what_reads_aside_stops_when_nobody_wants_it(session: Session, qtbot: QtBot) -> None:
    told: list[int] = []
    began, go_on = Event(), Event()

    def read(_store: Store, tell: Tell) -> None:
        began.set()
        assert go_on.wait(30)
        tell(STEP)
        told.append(STEP)

    aside = session.aside(read)
    aside.finished.connect(told.append)
    aside.progressed.connect(told.append)
    aside.start()
    assert began.wait(30)
    aside.cancel()
    go_on.set()
    session.close()
    assert not aside.running
    assert told == []


def test_what_fails_aside_is_told(
    session: Session, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    aside = session.aside(lambda _store, _tell: 1 / 0)
    with qtbot.waitSignal(aside.failed) as failed:
        aside.start()
    assert failed.args[0].code == "unexpected"
    assert "ZeroDivisionError" in caplog.text


def test_an_answer_to_a_widget_that_is_gone_is_dropped(session: Session, qtbot: QtBot) -> None:
    answers: list[str] = []
    gone, there = QObject(), QObject()
    session.ask(lambda _store: "gone", answers.append, gone)
    gone.deleteLater()
    session.ask(lambda _store: "there", answers.append, there)
    qtbot.waitUntil(lambda: "there" in answers)


def test_an_edit_goes_before_the_next_step_of_a_job(session: Session, qtbot: QtBot) -> None:
    order: list[str] = []

    def steps(_store: Store) -> Steps:
        for number in range(3):
            order.append(f"step {number}")
            if number == 0:
                session.edit(lambda _store: order.append("edit"))
            yield Progress(number, 3)
        return "end"

    job = session.job(steps)
    with qtbot.waitSignal(job.finished) as finished:
        pass
    assert finished.args == ["end"]
    assert order == ["step 0", "edit", "step 1", "step 2"]


def test_a_cancelled_job_cleans_up_on_the_store_thread(session: Session, qtbot: QtBot) -> None:
    cleaned: list[int] = []

    def steps(_store: Store) -> Steps:
        try:
            while True:
                yield Progress(0)
        finally:
            cleaned.append(get_ident())

    job = session.job(steps)
    job.progressed.connect(lambda _progress: job.cancel())
    with qtbot.waitSignal(job.finished):
        pass
    assert len(cleaned) == 1
    assert cleaned[0] != get_ident()


def test_a_project_that_cannot_be_opened_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    session = Session(lambda: Store.open(tmp_path / "none.annot"))
    with qtbot.waitSignal(session.broken) as broken:
        session.start()
    assert broken.args[0].code == "project.missing"
    session.close()


def test_a_backup_is_made_when_nobody_works(
    path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "IDLE", 0.05)
    session = Session(lambda: Store.open(path))
    with qtbot.waitSignal(session.ready):
        session.start()
    folder = path.with_name(f"{path.name}.backups")
    with qtbot.waitSignal(session.changed):
        session.edit(put_layla)
    qtbot.waitUntil(lambda: folder.is_dir() and any(folder.glob("*.annot")))
    session.close()


def bring(store: Store) -> Touched:
    store.apply(Action(LAYLA.id, "author.put", (Put(LAYLA),), undoable=False))
    document = Document(id=new_id(), external_id="one", text=sha256("خبر"), length=3)
    return store.apply(Action(LAYLA.id, "import", (Put(document),), False, ("خبر",)))


def test_the_index_follows_while_nobody_works(session: Session, qtbot: QtBot) -> None:
    far: list[Indexed] = []
    session.indexing.connect(far.append)
    qtbot.waitUntil(lambda: Indexed(0, 0, True) in far)
    session.edit(bring)
    qtbot.waitUntil(lambda: Indexed(1, 1, True) in far)


def test_an_edit_waits_for_one_step_of_the_index_only(
    path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []

    def steps(_store: Store) -> Iterator[None]:
        for number in range(3):
            order.append(f"step {number}")
            if number == 0:
                session.edit(lambda _store: order.append("edit"))
            yield

    monkeypatch.setattr(Store, "index_steps", steps)
    session = Session(lambda: Store.open(path))
    with qtbot.waitSignal(session.ready):
        session.start()
    qtbot.waitUntil(lambda: "step 2" in order)
    assert order[:4] == ["step 0", "edit", "step 1", "step 2"]
    session.close()


def test_an_index_that_fails_holds_nobody_up(
    path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_store: Store) -> Iterator[None]:
        yield None
        raise Failure("disk.full", "The disk is full.")

    monkeypatch.setattr(Store, "index_steps", broken)
    session = Session(lambda: Store.open(path))
    with qtbot.waitSignal(session.ready):
        session.start()
    qtbot.waitUntil(lambda: "index" in caplog.text)
    with qtbot.waitSignal(session.changed):
        session.edit(put_layla)
    session.close()


def test_nothing_is_begun_beside_a_project_that_is_closed(path: Path, qtbot: QtBot) -> None:
    session = Session(lambda: Store.open(path))
    with qtbot.waitSignal(session.ready):
        session.start()
    session.close()
    begun: list[bool] = []

    def make() -> Generator[tuple[int, int], None, None]:
        begun.append(True)
        yield 1, 1

    work = session.compute(make)
    work.start()
    work.wait()
    assert not begun


def test_what_is_computed_waits_until_the_window_has_painted(path: Path, qtbot: QtBot) -> None:
    session = Session(lambda: Store.open(path))
    with qtbot.waitSignal(session.ready):
        session.start()
    told: list[str] = []
    painted = AfterPaint(session)
    painted.due.connect(lambda: told.append("painted"))

    def make() -> Generator[tuple[int, int], None, str]:
        told.append("begun")
        yield 1, 1
        return "done"

    painted.start()
    session.let_paint()
    work = session.compute(make)
    with qtbot.waitSignal(work.finished) as finished:
        work.start()
    assert finished.args == ["done"]
    assert told == ["painted", "begun"]
    session.close()
