"""A real window on the sample project, with somebody at its keys."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.sample import open_sample
from annotator.ui import app
from annotator.ui.annotate import AnnotatePage
from annotator.ui.app import Program
from annotator.ui.events.panel import EventsPanel
from annotator.ui.tour.hands import press
from annotator.ui.widgets.event_row import EventRow


class Person:
    """Somebody at the window: presses keys and looks."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self.shell, self.qtbot = program, program.shell, qtbot

    @property
    def page(self) -> AnnotatePage:
        return next(p for p in self.shell.pages if isinstance(p, AnnotatePage))

    @property
    def panel(self) -> EventsPanel:
        return self.page.events.panel

    @property
    def row(self) -> EventRow:
        form = self.page.inspector.form
        assert form is not None
        return next(row for row in form.rows.values() if isinstance(row, EventRow))

    def settle(self) -> None:
        """Wait until all is saved and shown."""
        self.qtbot.waitUntil(
            lambda: (
                self.shell.router.idle
                and not self.shell.commands.busy()
                and not self.page.desk.lags
            ),
            timeout=20_000,
        )

    def until(self, fact: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(fact, timeout=20_000)

    def press(self, *chords: str) -> None:
        for chord in chords:
            press(self.shell, chord)
            self.settle()

    def work_as(self, short_id: str) -> None:
        """Say who one is and wait for the first article."""
        session = self.shell.session
        assert session is not None
        who = next(person for person in session.people if person.short_id == short_id)
        session.choose_author(who)
        self.until(lambda: self.shell.page is not None)
        self.until(lambda: self.page.documents.loaded and self.page.desk.open is not None)
        self.settle()

    def open(self, name: str) -> None:
        """Go to an article by its name outside."""
        columns = self.page.documents.columns
        row = next(n for n in range(len(columns)) if columns.row(n).name == name)
        self.page.reading.open(columns.id(row))
        self.settle()

    def events(self) -> None:
        """To the panel of events, once they are counted."""
        self.press("Ctrl+Shift+E")
        self.until(lambda: bool(self.panel.book.uses) and self.panel.current is not None)

    def names(self) -> list[str]:
        return [known.event.name for known in self.panel.model.shown]


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[..., Person]]:
    """Opens a project, by default the sample, in a window of its own."""
    font, hooks, direction = QFont(qapp.font()), sys.excepthook, qapp.layoutDirection()
    locale = QLocale()
    programs: list[Program] = []

    def open_(path: Path | None = None, language: str = "en") -> Person:
        program = app.start(open_sample)
        programs.append(program)
        qtbot.addWidget(program.shell)
        program.preferences.change(language=language)
        program.shell.show()
        program.shell.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is program.shell)
        if path is None:
            program.open_sample()
        else:
            program.open(path)
        qtbot.waitUntil(lambda: program.shell.session is not None, timeout=20_000)
        return Person(program, qtbot)

    yield open_
    for program in programs:
        program.stop()
        program.deleteLater()
    sys.excepthook = hooks
    qapp.setFont(font)
    qapp.setLayoutDirection(direction)
    QLocale.setDefault(locale)


@pytest.fixture
def layla(window: Callable[..., Person]) -> Person:
    """Layla at the sample project."""
    person = window()
    person.work_as("layla")
    return person
