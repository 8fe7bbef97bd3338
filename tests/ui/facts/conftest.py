"""The whole program on a project about one explosion, its page Facts in front."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.record import Record
from annotator.sample import open_sample
from annotator.scheme import Scheme
from annotator.ui import app
from annotator.ui.app import Program
from annotator.ui.dialogs.who import Who
from annotator.ui.facts.page import FactsPage
from tests.ui.facts.port import articles, make
from tests.ui.pieces import LEILA

OpenFacts = Callable[..., FactsPage]


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication) -> Iterator[Program]:
    font, direction, locale = QFont(qapp.font()), qapp.layoutDirection(), QLocale()
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
    qapp.setFont(font)
    qapp.setLayoutDirection(direction)
    QLocale.setDefault(locale)


@pytest.fixture
def open_facts(program: Program, qtbot: QtBot, tmp_path: Path, scheme: Scheme) -> OpenFacts:
    """Opens a project of some articles on the page Facts, ليلى working."""

    def open_(*records: Record) -> FactsPage:
        program.open(make(tmp_path / "port.annot", scheme, *records))
        shell = program.shell
        qtbot.waitUntil(lambda: shell.session is not None and shell.findChild(Who) is not None)
        session = shell.session
        assert session is not None
        session.choose_author(LEILA)
        qtbot.waitUntil(lambda: not shell.commands.busy() and shell.page is not None)
        shell.commands.run("page.facts")
        page = shell.page
        assert isinstance(page, FactsPage)
        qtbot.waitUntil(lambda: page.isVisible() and (bool(page.events.book.uses) or not records))
        settled(page, qtbot)
        return page

    return open_


@pytest.fixture
def page(open_facts: OpenFacts) -> FactsPage:
    return open_facts(*articles())


def settled(page: FactsPage, qtbot: QtBot) -> None:
    """Wait until what was asked for is shown."""
    qtbot.waitUntil(lambda: not page.reader.busy and not page.session.busy)
