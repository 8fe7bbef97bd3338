"""Runs a Qt program until its window has been painted, and tells what that took.

``python -m bench.first_paint SINCE MODULE ARGUMENTS...`` runs ``MODULE.main()`` (or the empty
window, for ``-``) and prints one JSON object: seconds since the epoch time SINCE, and resident
bytes. The program itself knows nothing of it: only ``QApplication.exec`` is replaced.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from importlib import import_module

import psutil
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


class FirstPaint(QObject):
    """Calls ``then`` once, after the first window has been painted with all it holds."""

    def __init__(self, then: Callable[[], None]) -> None:
        super().__init__()
        self._then: Callable[[], None] | None = then

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's name; sees every event of the program."""
        painted = event.type() == QEvent.Type.Paint
        if painted and self._then and isinstance(watched, QWidget) and watched.isWindow():
            # The children are painted in the same pass; the timer fires after it.
            QTimer.singleShot(0, self._then)
            self._then = None
        return False


def run(main: Callable[[], object], painted: Callable[[], None]) -> None:
    """Run ``main``; when its window stands, call ``painted`` and end its event loop."""
    kept: list[FirstPaint] = []
    real = QApplication.exec

    def leave() -> None:
        painted()
        QApplication.exit(0)

    def exec_until_painted(*_: object) -> int:
        application = QApplication.instance()
        assert application is not None
        kept.append(FirstPaint(leave))
        application.installEventFilter(kept[0])
        return real()

    QApplication.exec = exec_until_painted  # type: ignore[method-assign]
    main()


def empty_window() -> None:
    """The least that a window costs with this binding: the baseline."""
    application = QApplication([])
    window = QMainWindow()
    window.resize(1200, 800)
    window.show()
    application.exec()


def tell(since: float) -> None:
    """Print what it took."""
    memory = psutil.Process().memory_info().rss
    print(json.dumps({"seconds": time.time() - since, "bytes": memory}), flush=True)


if __name__ == "__main__":
    start, module = float(sys.argv[1]), sys.argv[2]
    sys.argv = [module, *sys.argv[3:]]
    program = empty_window if module == "-" else lambda: import_module(module).main()
    run(program, lambda: tell(start))
