"""A real window on the sample project, with a reviewer at its keys."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.adjudication import CardRow, Review
from annotator.diff import Card
from annotator.model import Person, new_id
from annotator.sample import open_sample
from annotator.ui import app
from annotator.ui.app import Program
from annotator.ui.review.page import ReviewPage
from annotator.ui.tour.hands import press

SALMA = Person(id=new_id(), short_id="salma", name="سلمى", role="reviewer")


class Reviewer:
    """Somebody who settles cards: presses keys and looks."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self.shell, self.qtbot = program, program.shell, qtbot
        self.pressed = 0

    @property
    def page(self) -> ReviewPage:
        return next(page for page in self.shell.pages if isinstance(page, ReviewPage))

    @property
    def review(self) -> Review:
        found = self.page.docket.review
        assert found is not None
        return found

    @property
    def card(self) -> Card:
        hand = self.page.bench.hand
        assert hand is not None
        return hand.case.card

    @property
    def rows(self) -> list[CardRow]:
        return self.page.docket.rows

    def until(self, fact: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(fact, timeout=90_000)

    def settle(self) -> None:
        """Wait until all is saved and shown."""
        self.until(lambda: self.shell.router.idle and not self.shell.commands.busy())

    def press(self, *chords: str) -> None:
        for chord in chords:
            press(self.shell, chord)
            self.pressed += 1
            self.settle()

    def begin(self, person: Person = SALMA) -> None:
        """To the page Review, once everything has been compared."""
        session = self.shell.session
        assert session is not None
        session.choose_author(person)
        self.until(lambda: self.shell.page is not None)
        self.shell.commands.run("page.review")
        self.until(lambda: not self.page.docket.behind and self.page.bench.hand is not None)
        self.settle()

    def go_to(self, kind: str) -> Card:
        """To the first card of a class that is to be decided."""
        row = next(row for row in self.rows if row.left and row.kind == kind)
        self.page.bench.go(row)
        self.until(lambda: self.page.bench.current == row.card and self.page.bench.hand is not None)
        self.settle()
        return self.card


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[..., Reviewer]]:
    """Opens a project, by default the sample, in a window of its own."""
    hooks = sys.excepthook
    programs: list[Program] = []

    def open_(path: Path | None = None, language: str = "en") -> Reviewer:
        program = app.start(open_sample)
        programs.append(program)
        qtbot.addWidget(program.shell)
        program.preferences.change(language=language)
        program.shell.resize(1440, 900)
        program.shell.show()
        program.shell.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is program.shell)
        if path is None:
            program.open_sample()
        else:
            program.open(path)
        qtbot.waitUntil(lambda: program.shell.session is not None, timeout=60_000)
        return Reviewer(program, qtbot)

    yield open_
    for program in programs:
        program.stop()
        program.deleteLater()
    sys.excepthook = hooks


@pytest.fixture(scope="session")
def compared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project, with all that a window makes ready in the background."""
    path = tmp_path_factory.mktemp("compared") / "sample.annot"
    store = open_sample(path)
    for _ in store.index_steps():
        pass
    store.close()
    return path


@pytest.fixture
def salma(window: Callable[..., Reviewer], compared: Path, tmp_path: Path) -> Reviewer:
    """A reviewer at the cards of the sample project."""
    own = tmp_path / "sample.annot"
    shutil.copyfile(compared, own)
    person = window(own)
    person.begin()
    return person
