"""What can wait until the screen shows the last key press: it comes once that is painted."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal

_DUE = QEvent.Type(QEvent.registerEventType())
_PAINTING = Qt.EventPriority.LowEventPriority.value
"""The rank of Qt's own request to paint what has changed."""


class AfterPaint(QObject):
    """Like a timer of no time, which however would come before the painting: so will whatever
    it makes wait. Asked for several times, it comes once.

    ``rank`` orders what waits for the same painting, the smallest first.

    Signals:
        due: everything asked for before is on the screen.
    """

    due = Signal()

    def __init__(self, parent: QObject, rank: int = 1) -> None:
        super().__init__(parent)
        self._priority = _PAINTING - rank
        self._active = False

    def start(self) -> None:
        """Ask for ``due``."""
        if not self._active:
            self._active = True
            QCoreApplication.postEvent(self, QEvent(_DUE), self._priority)

    def stop(self) -> None:
        """Ask no more."""
        if self._active:
            self._active = False
            QCoreApplication.removePostedEvents(self, _DUE)

    @property
    def is_active(self) -> bool:
        """Whether it has been asked for and has not come yet."""
        return self._active

    def customEvent(self, event: QEvent) -> None:
        if self._active:
            self._active = False
            self.due.emit()
