"""Importing in the window: looking first, progress, cancelling, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Event

import orjson
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from annotator import edits
from annotator.model import DocumentRow
from annotator.store import Store
from annotator.ui.dialogs.imports import ImportPanel
from annotator.ui.session import Progress, Session
from tests.ui.pieces import LEILA, Piece

MakeSession = Callable[..., Session]
NEWS = "قال مصدر أمني إن حريقا اندلع في رصيف المحروقات."


@pytest.fixture
def panel(make_session: MakeSession, qtbot: QtBot) -> ImportPanel:
    panel = ImportPanel(make_session(Piece("there")), QFont())
    qtbot.addWidget(panel)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    panel.begin()
    return panel


def take(panel: ImportPanel, qtbot: QtBot, *paths: Path) -> None:
    panel.take(paths)
    qtbot.waitUntil(panel.start_button.isEnabled)


def run(panel: ImportPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.finished, timeout=20_000):
        panel.start_button.click()


def rows(panel: ImportPanel, qtbot: QtBot) -> list[DocumentRow]:
    found: list[list[DocumentRow]] = []
    panel.session.ask(lambda store: store.documents(LEILA.id), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def names(panel: ImportPanel, qtbot: QtBot) -> list[str]:
    return [row.document.external_id for row in rows(panel, qtbot)]


@contextmanager
def store_waits(session: Session) -> Iterator[None]:
    """Nothing that is asked of the store inside, or later, is begun before the end of this."""
    go_on = Event()
    session.ask(lambda _store: go_on.wait(60), lambda _there: None)
    try:
        yield
    finally:
        go_on.set()


def test_files_are_shown_before_anything_is_read(
    panel: ImportPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "wire.txt").write_text(f"{NEWS}\nسطر ثان\n\nسطر ثالث\nرابع", encoding="utf-8")
    take(panel, qtbot, tmp_path / "wire.txt")
    assert "wire.txt" in panel.what.text()
    qtbot.waitUntil(lambda: panel.preview.text() != "")
    assert panel.preview.text().splitlines() == [NEWS, "سطر ثان", "سطر ثالث"]
    assert "utf-8" in panel.sample_name.text()
    assert names(panel, qtbot) == ["there"]


def test_another_encoding_can_be_tried_and_is_used(
    panel: ImportPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "old.txt").write_bytes(NEWS.encode("windows-1256"))
    take(panel, qtbot, tmp_path / "old.txt")
    panel.encoding.setCurrentIndex(panel.encoding.findData("iso-8859-6"))
    qtbot.waitUntil(lambda: panel.preview.text() not in ("", NEWS))
    panel.encoding.setCurrentIndex(panel.encoding.findData("windows-1256"))
    qtbot.waitUntil(lambda: panel.preview.text() == NEWS)
    run(panel, qtbot)
    row = rows(panel, qtbot)[-1]
    assert row.document.encoding in ("windows-1256", "cp1256")
    assert row.document.length == len(NEWS)


def test_a_folder_brings_its_texts_and_says_what_it_refused(
    panel: ImportPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "wires"
    folder.mkdir()
    (folder / "a.txt").write_text(NEWS, encoding="utf-8")
    (folder / "b.txt").write_text(NEWS + "\r\nثم عاد.", encoding="utf-8", newline="")
    (folder / "c.txt").write_bytes(b"bad\x00text")
    (folder / "d.txt").write_bytes(b"")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    take(panel, qtbot, folder)
    run(panel, qtbot)
    assert panel.stack.currentIndex() == 2
    assert len(names(panel, qtbot)) == 3
    said = panel.remarks.toPlainText()
    for name in ("b.txt", "c.txt", "d.txt"):
        assert name in said
    assert panel.result.text().count("2") == 2


def test_what_is_there_already_is_counted_and_not_doubled(
    panel: ImportPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "wire.txt").write_text(NEWS, encoding="utf-8")
    for _ in range(2):
        panel.begin()
        take(panel, qtbot, tmp_path / "wire.txt")
        run(panel, qtbot)
    assert len(names(panel, qtbot)) == 2
    assert panel.tr("%Ln already there", "", 1) in panel.result.text()


def test_spans_of_plain_rows_go_to_the_chosen_person(
    panel: ImportPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    start = NEWS.index("حريقا")
    line = {
        "file": "wire.txt",
        "text": NEWS,
        "spans": [{"id": "c1", "start": start, "end": len(NEWS) - 1, "label": "CLAIM"}],
        "links": [],
    }
    (tmp_path / "spans.jsonl").write_bytes(orjson.dumps(line) + b"\n")
    take(panel, qtbot, tmp_path / "spans.jsonl")
    assert panel.whose_row.isVisible()
    assert not panel.encoding_row.isVisible()
    assert panel.whose.currentData() == LEILA.id
    run(panel, qtbot)
    assert rows(panel, qtbot)[-1].spans == 1


def test_nothing_to_import_is_said(panel: ImportPanel, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    panel.take([tmp_path])
    qtbot.waitUntil(lambda: panel.what.text() != "")
    assert not panel.start_button.isEnabled()


def test_a_cancelled_import_leaves_nothing(
    panel: ImportPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(400):
        (folder / f"{number:03}.txt").write_text(f"{NEWS} {number}", encoding="utf-8")
    take(panel, qtbot, folder)
    with ExitStack() as held:
        with store_waits(panel.session):
            panel.start()
            held.enter_context(store_waits(panel.session))
        job = panel.job
        assert job is not None
        with qtbot.waitSignal(job.progressed) as progressed:
            pass
        progress = progressed.args[0]
        assert isinstance(progress, Progress)
        assert progress.total
        panel.cancel_button.click()
        finished = qtbot.waitSignal(job.finished)
    finished.wait()
    assert finished.args == [None]
    assert panel.stack.currentIndex() == 0
    assert names(panel, qtbot) == ["there"]


def test_an_edit_does_not_wait_for_an_import(
    panel: ImportPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(400):
        (folder / f"{number:03}.txt").write_text(f"{NEWS} {number}", encoding="utf-8")
    take(panel, qtbot, folder)
    article = rows(panel, qtbot)[0].document
    order: list[str] = []
    panel.session.changed.connect(lambda *_: order.append("edit"))
    panel.finished.connect(lambda: order.append("import"))
    with store_waits(panel.session):
        panel.start()
        panel.session.apply(edits.set_metadata(LEILA.id, [article], {"title": "عنوان"}))
    qtbot.waitUntil(lambda: "import" in order, timeout=20_000)
    assert order == ["edit", "import"]
    assert len(names(panel, qtbot)) == 401


def test_escape_goes_back_only_while_nothing_runs(
    panel: ImportPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "wire.txt").write_text(NEWS, encoding="utf-8")
    take(panel, qtbot, tmp_path / "wire.txt")
    closed: list[bool] = []
    panel.closed.connect(lambda: closed.append(True))
    panel.start()
    panel.leave()
    assert not closed
    qtbot.waitUntil(lambda: panel.job is None, timeout=20_000)
    qtbot.keyClick(panel.close_button, Qt.Key.Key_Escape)
    assert closed == [True]


def test_the_project_can_be_opened_again_after_an_import(
    panel: ImportPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "wire.txt").write_text(NEWS, encoding="utf-8")
    take(panel, qtbot, tmp_path / "wire.txt")
    run(panel, qtbot)
    panel.session.close()
    store = Store.open(panel.session.path, read_only=True)
    assert len(store.documents(LEILA.id)) == 2
    store.close()
