"""The whole program, on projects of a lead and two annotators."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator import people
from annotator.sample import open_sample
from annotator.scheme import Scheme
from annotator.store import Store
from annotator.ui import app
from annotator.ui.app import Program
from tests.store.things import TEXT, bring, record


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    """The program on its start screen, in English; the application is as before afterwards."""
    made = app.start(open_sample)
    qtbot.addWidget(made.shell)
    made.preferences.change(language="en", folder=str(tmp_path))
    made.shell.resize(1280, 800)
    made.shell.show()
    made.shell.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made.shell)
    yield made
    made.close_project()
    made.stop()
    made.deleteLater()


@pytest.fixture
def lead(tmp_path: Path, scheme: Scheme) -> Path:
    """Three articles; layla and sami annotate, huda leads; nothing is assigned yet."""
    path = tmp_path / "lead.annot"
    with closing(Store.create(path, scheme)) as store:
        for short_id, name, role in (
            ("layla", "ليلى", "annotator"),
            ("sami", "سامي", "annotator"),
            ("huda", "هدى", "lead"),
        ):
            store.apply(people.added(store.writer, short_id, name, role))  # type: ignore[arg-type]
        bring(store, *(record(name, f"{TEXT}\n{name}") for name in ("one", "two", "three")))
    return path
