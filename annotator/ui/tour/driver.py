"""Drives the real window from inside its event loop, each step waiting for a fact."""

from __future__ import annotations

from collections.abc import Callable, Generator
from time import monotonic
from types import GeneratorType
from typing import cast

from PySide6.QtCore import QObject, QTimer, Signal

Fact = Callable[[], bool]
Script = Generator[Fact, None, None]
PATIENCE = 60.0
"""Seconds to wait for one fact."""


class Driver(QObject):
    """Runs a script; goes on whenever the fact it yielded last holds.

    Signals:
        ended: the script is over; None, or what went wrong as one sentence.
    """

    ended = Signal(object)

    def __init__(self, script: Script, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._script = script
        self._fact: Fact = lambda: True
        self._since = monotonic()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(1)

    def _look(self) -> None:
        self._timer.stop()  # a step may run the event loop itself
        try:
            if self._fact():
                self._fact = next(self._script)
                self._since = monotonic()
            elif monotonic() - self._since > PATIENCE:
                raise TimeoutError("what was waited for did not happen")
        except StopIteration:
            self.ended.emit(None)
        except Exception as error:
            self.ended.emit(f"{_where(self._script)}: {type(error).__name__}: {error}.")
        else:
            self._timer.start(1)


def _where(script: Script) -> str:
    """The innermost step that a script is in."""
    frame, inner = None, cast(object, script)
    while isinstance(inner, GeneratorType):
        frame, inner = inner.gi_frame, inner.gi_yieldfrom
    return f"{frame.f_code.co_name}, line {frame.f_lineno}" if frame is not None else "The end"
