"""Drives the real window through its ``main()``, step by step, each step waiting for a fact."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Generator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from annotator.ui.annotate import AnnotatePage
from annotator.ui.session import Session
from annotator.ui.shell import Shell

Fact = Callable[[], bool]
Script = Generator[Fact, None, None]
PATIENCE = 120.0
"""Seconds to wait for one fact."""


class Driver(QObject):
    """Runs a script inside the event loop: goes on whenever the fact it waits for holds."""

    def __init__(self, script: Script) -> None:
        super().__init__()
        self._script = script
        self._fact: Fact = lambda: True
        self._since = perf_counter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(1)

    def _look(self) -> None:
        try:
            if self._fact():
                self._fact, self._since = next(self._script), perf_counter()
            elif perf_counter() - self._since > PATIENCE:
                raise TimeoutError(f"{self._fact} did not become true")
        except StopIteration:
            self._leave(0)
        except Exception:
            # Inside an event handler nobody else would end the program.
            traceback.print_exc()
            self._leave(1)

    def _leave(self, code: int) -> None:
        self._timer.stop()
        QApplication.closeAllWindows()  # which closes the project
        QApplication.exit(code)


def drive(main: Callable[[], object], script: Callable[[], Script]) -> None:
    """Run ``main`` with its event loop driven by ``script``; the loop ends with the script."""
    real = QApplication.exec

    def driven(*_: object) -> int:
        driver = Driver(script())
        code = real()
        driver.deleteLater()
        return code

    QApplication.exec = driven  # type: ignore[method-assign]
    main()


def session() -> Session | None:
    """The project that is open, once it is."""
    shells = (window for window in QApplication.topLevelWidgets() if isinstance(window, Shell))
    return next((shell.session for shell in shells), None)


def page() -> AnnotatePage | None:
    """The page Annotate of the window that is open, once there is one."""
    for window in QApplication.topLevelWidgets():
        found = window.findChild(AnnotatePage)
        if isinstance(found, AnnotatePage):
            return found
    return None


def open_page() -> AnnotatePage:
    """The page, which must be there by now."""
    found = page()
    assert found is not None
    return found


def article_shown() -> bool:
    """Whether the page has an article open."""
    found = page()
    return found is not None and found.desk.open is not None


def documents_listed() -> bool:
    """Whether the queue knows the project's documents."""
    found = page()
    return found is not None and found.documents.loaded
