"""A project on disk and a session on it, for tests of pages and of the window."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model import Action, Person, Put
from annotator.scheme import Scheme
from annotator.store import Store
from annotator.ui.session import Session
from tests.ui.pieces import LEILA, Piece, put_pieces


@pytest.fixture(autouse=True)
def tidy(qapp: QApplication) -> Iterator[None]:
    """Let go of a test's widgets on this thread, before the next one starts a store thread.

    Python collects cycles on whichever thread allocates; a widget must not die on another one.
    Language, direction and font belong to the process: they are left as they were.
    """
    locale, direction, font = QLocale(), qapp.layoutDirection(), QFont(qapp.font())
    yield
    QLocale.setDefault(locale)
    qapp.setLayoutDirection(direction)
    qapp.setFont(font)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


@pytest.fixture(scope="session")
def scheme(seeds: Path) -> Scheme:
    """The default scheme."""
    return Scheme.load(seeds / "scheme.json")


@pytest.fixture
def make_session(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, scheme: Scheme
) -> Iterator[Callable[..., Session]]:
    """Makes a project of some pieces and opens a session on it, Leila working."""
    sessions: list[Session] = []

    def make(*pieces: Piece, author: Person | None = LEILA) -> Session:
        path = tmp_path / f"project-{len(sessions)}.annot"
        store = Store.create(path, scheme)
        store.apply(Action(LEILA.id, "author.put", (Put(LEILA),), undoable=False))
        put_pieces(store, list(pieces))
        store.close()
        session = Session(lambda: Store.open(path))
        sessions.append(session)
        with qtbot.waitSignal(session.ready, timeout=10_000):
            session.start()
        if author is not None:
            session.choose_author(author)
        return session

    yield make
    for session in sessions:
        session.close()
