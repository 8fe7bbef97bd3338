"""Python's cyclic garbage collector, kept on the window's thread.

By itself it runs on whichever thread happens to allocate. A widget in a cycle would then be
destroyed on the store's thread, which ends the process.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 1000
"""Milliseconds between two looks."""
_FULL = 10
"""A full collection, which stops the window for a moment, after so many of the middle sort."""


class GarbageCollector(QObject):
    """Collects when there is enough to collect; lives on the window's thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """The youngest generation that is over its threshold, and all younger ones."""
        young, middle, old = gc.get_count()
        if old > _FULL:
            gc.collect(2)
        elif middle > gc.get_threshold()[1]:
            gc.collect(1)
        elif young > gc.get_threshold()[0]:
            gc.collect(0)
