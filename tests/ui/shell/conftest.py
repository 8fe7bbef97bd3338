"""A window with two small pages, on a real project, for tests of the window itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator import paths
from annotator.model import Action, Person, Put, new_id
from annotator.settings import Settings
from annotator.ui import theme
from annotator.ui.actions import Found, Scope
from annotator.ui.keys import mark_area
from annotator.ui.look import Translations
from annotator.ui.pages import PageKind
from annotator.ui.preferences import Preferences
from annotator.ui.session import Session
from annotator.ui.shell import Shell
from annotator.ui.start import StartScreen

ARTICLE = ("tag.1", "tag.2", "form.enter", "span.next", "span.remove", "span.edge.forward")
FORM = ("form.next", "form.leave", "form.value.1")
WINDOW = ("document.next", "find.open", "edit.copy")


class Desk(QWidget):
    """A page that writes down what it was asked to do.

    ``slow`` commands save something first, so that the session is busy after them.
    """

    status_changed = Signal()
    notice = Signal(str, str)
    command_wanted = Signal(str)

    name = "annotate"
    area: Scope = "article"
    footer: Sequence[str] = ("tag.1", "tag.2", "form.enter", "document.next")
    names: Sequence[str] = (*ARTICLE, *FORM, *WINDOW)

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self.session, self.settings = session, settings
        self.done: list[str] = []
        self.slow: set[str] = set()
        self.off: set[str] = set()
        self.is_waiting = False
        self.returned_to: object = None
        self.view, self.form = QWidget(), QWidget()
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.field, self.lines, self.search = QLineEdit(), QPlainTextEdit(), QLineEdit()
        for widget in (self.field, self.lines):
            widget.setParent(self.form)
        mark_area(self.view, "article")
        mark_area(self.form, "form")
        column = QVBoxLayout(self)
        for widget in (self.view, self.form, self.search):
            column.addWidget(widget)

    @staticmethod
    def title() -> str:
        return "Desk"

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        return {name: lambda name=name: self._do(name) for name in self.names}

    def _do(self, name: str) -> None:
        self.done.append(name)
        if name in self.slow:
            person = Person(id=new_id(), short_id=f"p{len(self.done)}", name=name)
            self.session.apply(Action(person.id, "author.put", (Put(person),)), self)

    def enabled(self, name: str) -> bool:
        return name not in self.off

    def waiting(self) -> bool:
        return self.is_waiting

    def command_text(self, name: str) -> str | None:
        return "Claim" if name == "tag.1" else None

    def found(self, query: str) -> Sequence[Found]:
        return [Found(f"Find {query}", "article", lambda: self.done.append(f"found {query}"))]

    def status_text(self) -> str:
        return f"{len(self.done)} done"

    def on_show(self) -> None:
        self.view.setFocus()

    def on_settings(self, settings: Settings) -> None:
        self.settings = settings

    def place(self) -> object:
        return tuple(self.done)

    def return_to(self, place: object) -> None:
        self.returned_to = place


class Table(Desk):
    """The other page: it imports, and takes articles out."""

    name = "corpus"
    area: Scope = "corpus"
    footer = ("corpus.remove",)
    names = ("project.import", "corpus.remove")

    @staticmethod
    def title() -> str:
        return "Table"


@pytest.fixture
def preferences(qapp: QApplication) -> Preferences:
    """Fresh settings in the test's own home; English, so that tests read their own words."""
    preferences = Preferences(paths.settings_file())
    preferences.change(language="en")
    return preferences


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[Settings], None]]:
    """Lets the interface speak a language until the test is over."""
    translations, before = Translations(qapp), QLocale()
    direction = qapp.layoutDirection()
    yield translations.speak
    translations.stop()
    QLocale.setDefault(before)
    qapp.setLayoutDirection(direction)


@pytest.fixture
def make_shell(
    qtbot: QtBot,
    qapp: QApplication,
    preferences: Preferences,
    speak: Callable[[Settings], None],
) -> Iterator[Callable[..., Shell]]:
    """Makes the window, shown and active; with a session, its first page is in front."""
    shells: list[Shell] = []
    speak(preferences.settings)
    theme.apply(theme.LIGHT, qapp)

    def make(session: Session | None = None, **handlers: Any) -> Shell:
        def start(behind: Session | None) -> QWidget:
            return StartScreen(preferences.settings, behind.path.stem if behind else None)

        def pages(session: Session) -> list[PageKind]:
            return [
                PageKind(kind.name, kind.title(), partial(kind, session, preferences.settings))
                for kind in (Desk, Table)
            ]

        shell = Shell(preferences, start, pages, handlers)
        theme.wear(shell)
        shells.append(shell)
        qtbot.addWidget(shell)
        shell.router.listen()
        shell.show_start()
        if session is not None:
            settings = preferences.settings
            if session.author is not None:
                settings = settings.worked(session.path, session.author)
            preferences.replace(settings)
            shell.set_session(session)
            qtbot.waitUntil(lambda: not session.busy)
            assert all(shell.pages), "all are made, as they are soon after the start"
        shell.show()
        shell.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is shell)
        return shell

    yield make
    for shell in shells:
        shell.router.stop()


@pytest.fixture
def shell(make_shell: Callable[..., Shell], make_session: Callable[..., Session]) -> Shell:
    """The window on an empty project in which Leila works."""
    return make_shell(make_session())


@pytest.fixture
def desk(shell: Shell) -> Desk:
    """The page in front; its article has the focus."""
    page = shell.page
    assert isinstance(page, Desk)
    assert QApplication.focusWidget() is page.view
    return page


@pytest.fixture
def settings_file() -> Path:
    """Where the settings of this test are."""
    return paths.settings_file()
