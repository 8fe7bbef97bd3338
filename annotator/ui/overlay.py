"""A sheet over the window's pages: palette, keys, settings. It is no window of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from annotator.ui.chords import candidates
from annotator.ui.keys import OWN, Host, mark_area
from annotator.ui.theme import mark

_DIM = QColor(20, 22, 26, 36)


class Overlay(QWidget):
    """Covers its parent, takes the focus, gives it back.

    Esc, a click beside the sheet, and the keys that opened it close it. ``sheet`` is what
    subclasses fill, and ``place_sheet`` where they put it. ``host`` is whom those of the
    window serve; a page's own need none.
    """

    closed = Signal()
    veil = True
    """Whether the pages behind are dimmed a little."""
    _host: Host

    def __init__(self, parent: QWidget, host: Host | None = None) -> None:
        super().__init__(parent)
        if host is not None:
            self._host = host
        self._room = parent
        self._before: QWidget | None = None
        self.own_keys: tuple[str, ...] = ()
        self.sheet = QFrame(self)
        mark(self.sheet, "sheet")
        mark_area(self, OWN)
        parent.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Come to the front; whoever had the focus gets it back later."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.setGeometry(self._room.rect())
        self.place_sheet()
        self.show()
        self.raise_()
        self.take_focus()

    def dismiss(self) -> None:
        """Go away and give the focus back."""
        if not self.isVisible():
            return
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def take_focus(self) -> None:
        """Give the focus to the part that begins; the first one unless a subclass differs."""
        self.sheet.setFocus()
        self.focusNextPrevChild(True)

    def place_sheet(self) -> None:
        """Size and place ``sheet`` inside this widget."""
        raise NotImplementedError

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._room.rect())
            self.place_sheet()
        return super().eventFilter(watched, event)

    def closes(self, event: QKeyEvent) -> bool:
        """Whether a key press is one that takes the sheet away."""
        return bool({"Esc", *self.own_keys} & set(candidates(event)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.closes(event):
            self.dismiss()
        # Whatever nobody here wanted ends here: the page behind must not get it.
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.sheet.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside the sheet."""
        stops = [
            child
            for child in self.sheet.findChildren(QWidget)
            if child.isVisible()
            and child.isEnabled()
            and child.focusPolicy() & Qt.FocusPolicy.TabFocus
            and child.focusProxy() is None
        ]
        if not stops:
            return False
        focus = QApplication.focusWidget()
        step = 1 if forward else -1
        at = stops.index(focus) + step if focus in stops else 0
        stops[at % len(stops)].setFocus(
            Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        )
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.veil:
            QPainter(self).fillRect(self.rect(), _DIM)
