"""What nobody foresaw: logged with its traceback, and told to the person in one sentence."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

from annotator import paths
from annotator.model import Failure

log = logging.getLogger("annotator")
_LARGEST_LOG = 1_000_000
"""Bytes; then a new file begins, and one old one is kept."""


def keep_log() -> None:
    """Write what goes wrong into the log file; without one where the folder can't be written."""
    path = paths.log_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _LARGEST_LOG:
            path.replace(path.with_suffix(".old.log"))
        handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
    handler.setLevel(logging.WARNING)
    log.addHandler(handler)


class Mishaps(QObject):
    """Takes the place of the interpreter's exception hooks while the window lives.

    Signals:
        happened: a Failure whose text holds the traceback; always on the window's thread.
    """

    happened = Signal(object)
    _arrived = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._arrived.connect(self.happened, Qt.ConnectionType.QueuedConnection)
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def stop(self) -> None:
        """Give the hooks back."""
        if sys.excepthook == self._caught:
            sys.excepthook, threading.excepthook = self._before

    def _caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.error("nobody caught this", exc_info=(kind, error, trace))
        text = "".join(traceback.format_exception(kind, error, trace))
        self._arrived.emit(Failure("unexpected", text))

    def _caught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._caught(args.exc_type, args.exc_value, args.exc_traceback)
