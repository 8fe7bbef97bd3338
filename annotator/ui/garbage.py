"""Python's cyclic garbage collector, kept on the window's thread, and away from what people see.

By itself it runs on whichever thread happens to allocate. A widget in a cycle would then be
destroyed on the store's thread, which ends the process. And it looks at all that is new, then
at everything: the ten thousand spans of an article, the program itself. None of that is
garbage, so it is set aside; and what was set aside is looked at while nobody works here.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_EVERY = 1000
"""Milliseconds between two looks."""
_LOADED = 7000
"""So many new objects at once are something that was loaded, not what people's work leaves;
to look at them takes some milliseconds."""
_FULL = 10
"""All that is not set aside is looked at after so many collections of the middle sort."""
_AWAY = 5000
"""Milliseconds for which another program must have been in front before all is looked at."""


class GarbageCollector(QObject):
    """Collects when there is enough to collect; lives on the window's thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.collect)
        self._timer.start()
        self._away = QTimer(self, interval=_AWAY, singleShot=True)
        self._away.timeout.connect(self.collect_everything)
        self._set_aside = False
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._turned)

    def collect(self) -> None:
        """The youngest generation that is over its threshold, and all younger ones."""
        young, middle, old = gc.get_count()
        if young > _LOADED:
            gc.freeze()
            self._set_aside = True
        elif old > _FULL:
            gc.collect(2)
        elif middle > gc.get_threshold()[1]:
            gc.collect(1)
        elif young > gc.get_threshold()[0]:
            gc.collect(0)

    def collect_everything(self) -> None:
        """Look at what was set aside, too: takes a tenth of a second or more."""
        if self._set_aside:
            gc.unfreeze()
            gc.collect()
            gc.freeze()
            self._set_aside = False

    def _turned(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._away.stop()
        else:
            self._away.start()
