"""Long reading beside the work: on a thread of its own, with its own view of the project.

The store thread stays free for edits, and what is read is the project as it was at one moment.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from annotator.model import Failure
from annotator.store import Store

log = logging.getLogger(__name__)

Tell = Callable[[int], None]
"""Says how much is done; raises Cancelled once nobody wants the rest."""
Read = Callable[[Store, Tell], Any]
STEP = 200
"""What is done between two words about it."""


class Cancelled(Exception):
    """Nobody wants the result any more."""


class Aside(QObject):
    """Reads from the project at ``path`` while work on it goes on.

    Signals:
        progressed: how much is done (int).
        finished: what came of it (object). Not after ``cancel``.
        failed: why it could not be read (Failure).
    """

    progressed = Signal(int)
    finished = Signal(object)
    failed = Signal(object)
    _arrived = Signal(object)

    def __init__(
        self,
        path: Path,
        read: Read,
        parent: QObject,
        give_way: Callable[[], None] = lambda: None,
    ) -> None:
        """``give_way`` is called with each word about it, on the thread: it may wait."""
        super().__init__(parent)
        self._path, self._read, self._give_way = path, read, give_way
        self._cancelled = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = Thread(target=self._run, name="aside", daemon=True)

    @property
    def running(self) -> bool:
        return self._thread.is_alive()

    @property
    def over(self) -> bool:
        """Whether it was begun and has ended."""
        return self._thread.ident is not None and not self.running

    def start(self) -> None:
        """Begin, unless it was cancelled; to be connected before."""
        if not self._cancelled:
            self._thread.start()

    def cancel(self) -> None:
        """Let it stop before its next word; nothing is announced any more."""
        self._cancelled = True

    def wait(self) -> None:
        """Until the thread has ended."""
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        try:
            store = Store.open(self._path, read_only=True)
            try:
                with store.moment():
                    result = self._read(store, self._tell)
            finally:
                store.close()
        except Cancelled:
            return
        except Failure as failure:
            self._arrived.emit((self.failed, failure))
        except Exception as error:
            log.exception("unexpected error beside the store thread")
            text = f"Something went wrong that should not: {type(error).__name__}: {error}"
            self._arrived.emit((self.failed, Failure("unexpected", text, error=str(error))))
        else:
            self._arrived.emit((self.finished, result))

    def _tell(self, done: int) -> None:
        if self._cancelled:
            raise Cancelled
        self._give_way()
        if done % STEP == 0:
            self._arrived.emit((self.progressed, done))

    @Slot(object)
    def _deliver(self, news: tuple[Any, object]) -> None:
        signal, value = news
        if not self._cancelled:
            signal.emit(value)
