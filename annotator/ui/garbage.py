"""Python's cyclic garbage collector, kept on the window's thread, and away from what people see.

By itself it runs on whichever thread happens to allocate. A widget in a cycle would then be
destroyed on the store's thread, which ends the process. And it looks at all that is new, then
at everything: the ten thousand spans of an article, the program itself. None of that is
garbage, so it is set aside; and what was set aside is looked at while nobody works here.
"""

from __future__ import annotations

import gc
from time import process_time, thread_time

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_EVERY = 1000
"""Milliseconds between two looks."""
_LOADED = 7000
"""So many new objects at once are something that was loaded, not what people's work leaves;
to look at them takes some milliseconds."""
BUSY = 0.05
"""Seconds of the processor that other threads took since the last look, after which they have
loaded much, too. Python's count goes down by what went, however old it was: where much comes in
place of what there was it says nothing. To list what is new would hold on to what other threads
are making."""
_OLD = 20_000
"""When about so many objects have been looked at twice, they are looked at once more, together
(ten milliseconds), and those that stay are set aside."""
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
        self._elsewhere = process_time() - thread_time()
        self._middle = self._old = 0
        """How many objects the older generations have at most."""
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._turned)

    def collect(self) -> None:
        """What is new, and sometimes what is older: never so much that anybody would notice."""
        young, elsewhere = gc.get_count()[0], process_time() - thread_time()
        busy, self._elsewhere = elsewhere - self._elsewhere > BUSY, elsewhere
        if young > _LOADED or busy:
            self._put_aside()
        elif young <= gc.get_threshold()[0]:
            return
        elif young + self._middle <= _LOADED:
            gc.collect(0)
            self._middle += young
        else:
            gc.collect(1)
            self._old, self._middle = self._old + self._middle + young, 0
            if self._old > _OLD:
                gc.collect(2)
                self._put_aside()

    def _put_aside(self) -> None:
        gc.freeze()
        self._set_aside = True
        self._middle = self._old = 0

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
