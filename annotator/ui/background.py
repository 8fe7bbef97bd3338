"""Pure computation beside the window: a generator's steps on a thread that sees no store."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from annotator.model import Failure

log = logging.getLogger(__name__)

Make = Callable[[], Generator[tuple[int, int], None, Any]]
"""Begins the work, on the thread; it yields (done, all) and returns the result."""


class Background(QObject):
    """One computation.

    Signals:
        progressed: how much is done, of how much.
        finished: what came of it. Not after ``cancel``.
        failed: why nothing came of it (Failure).
    """

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)
    _arrived = Signal(object)

    def __init__(
        self, make: Make, parent: QObject, give_way: Callable[[], None] = lambda: None
    ) -> None:
        """``give_way`` is called before each step, on the thread: it may wait."""
        super().__init__(parent)
        self._make, self._give_way = make, give_way
        self._cancelled = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = Thread(target=self._run, name="figures", daemon=True)

    def start(self) -> None:
        """Begin, unless it was cancelled; to be connected before."""
        if not self._cancelled:
            self._thread.start()

    def cancel(self) -> None:
        """Let it stop before its next step; nothing is announced any more."""
        self._cancelled = True

    @property
    def running(self) -> bool:
        return self._thread.is_alive()

    @property
    def over(self) -> bool:
        """Whether it was begun and has ended."""
        return self._thread.ident is not None and not self.running

    def wait(self) -> None:
        """Until the thread has ended."""
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        try:
            steps = self._make()
            while not self._cancelled:
                self._give_way()
                done, every = next(steps)
                self._arrived.emit((self.progressed, (done, every)))
        except StopIteration as finished:
            self._arrived.emit((self.finished, (finished.value,)))
        except Exception as error:
            log.exception("unexpected error while computing figures")
            text = f"Something went wrong that should not: {type(error).__name__}: {error}"
            self._arrived.emit((self.failed, (Failure("unexpected", text, error=str(error)),)))

    @Slot(object)
    def _deliver(self, news: tuple[Any, tuple[Any, ...]]) -> None:
        signal, values = news
        if not self._cancelled:
            signal.emit(*values)
