"""From a key press to a command: keys of one's own, areas, and the one event filter."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from annotator.ui.actions import Command, Found, Scope
from annotator.ui.chords import candidates, swapped
from annotator.ui.preferences import Preferences

OWN = "own"
"""The area of a widget that keeps all keys to itself while it has the focus."""

_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
_MOVING = {*("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown"), "Backspace", "Del"}
_EDITING = {"Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Y", "Ctrl+Z", "Ctrl+Shift+Z"}
_LEAVING = {"Return", "Shift+Return", "Tab", "Shift+Tab", "Esc"}
_COMMANDING = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def mark_area(widget: QWidget, area: Scope | str, *, rtl: bool = True) -> None:
    """Let keys pressed inside ``widget`` go to the commands of ``area``.

    ``rtl`` says how its text reads: read from the left, the keys Left and Right change places.
    """
    widget.setProperty("area", area)
    widget.setProperty("reads_left", not rtl)


class Host(Protocol):
    """What the key router, the menu and the sheets ask of the window."""

    preferences: Preferences

    def area(self) -> str:
        """Where keys go that no marked area takes."""

    def has(self, name: str) -> bool:
        """Whether anybody here does such a thing at all."""

    def can_run(self, name: str) -> bool:
        """Whether it can be done now."""

    def run(self, name: str) -> None:
        """Do it."""

    def text(self, name: str) -> str:
        """What it is called now."""

    def found(self, query: str) -> list[Found]:
        """What else there is for the palette."""

    def busy(self) -> bool:
        """Whether an edit or the next article is on its way; keys wait until it is there."""


class KeyRouter(QObject):
    """The application's event filter: turns key presses in ``window`` into commands.

    While an edit is on its way every key press waits, in order, and is read again when the edit
    is done: what a key means depends on what the one before it did.
    """

    def __init__(self, window: QWidget, host: Host) -> None:
        super().__init__(window)
        self._window, self._host = window, host
        self._waiting: deque[QKeyEvent] = deque()
        self._draining = self._listens = False

    def listen(self) -> None:
        """Hear the keys of the application from now on."""
        self._listens = True
        if (app := QCoreApplication.instance()) is not None:
            app.installEventFilter(self)

    def stop(self) -> None:
        """Hear nothing more."""
        self._listens = False
        if (app := QCoreApplication.instance()) is not None:
            app.removeEventFilter(self)

    @contextmanager
    def unasked(self) -> Iterator[None]:
        """While widgets are made and laid out no key can come, but thousands of other events,
        and to have them all come here takes a third of the time."""
        listened = self._listens
        if listened:
            self.stop()
        try:
            yield
        finally:
            if listened:
                self.listen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Every event of the program comes here; asking for its type takes three times as long.
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if not isinstance(watched, QWidget) or not self._is_for_us(watched):
            return False
        if not self._draining and self._must_wait(watched, event):
            self._waiting.append(_copy(event))
            event.accept()
            return True
        command = self.resolve(event, watched)
        if command is None:
            if isinstance(watched, QAbstractButton) and _is_enter(event):
                watched.click()  # outside dialogs Qt leaves that to the space bar
                return True
            latin = _in_latin(event)
            return latin is not None and QCoreApplication.sendEvent(watched, latin)
        event.accept()
        if not event.isAutoRepeat() or command.repeats:
            self._host.run(command.name)
        return True

    def resolve(self, event: QKeyEvent, focus: QWidget) -> Command | None:
        """The command that a key press on ``focus`` means and that can run now, or None."""
        area, marked, reads_left = _area(focus)
        if area == OWN:
            return None
        for chord in candidates(event):
            chord = swapped(chord) if reads_left else chord
            command = self._host.preferences.keymap.command(chord, area or self._fallback(focus))
            if command is None or not self._host.can_run(command.name):
                continue
            if _keeps(focus, event, chord, strong=marked and command.scope == area):
                return None
            return command
        return None

    @property
    def idle(self) -> bool:
        """Whether no key press waits."""
        return not self._waiting

    def drain(self) -> None:
        """What was on its way is there: read the keys that waited, until one starts another."""
        if self._draining:
            return
        self._draining = True
        try:
            while self._waiting and not self._host.busy():
                event = self._waiting.popleft()
                QCoreApplication.sendEvent(QApplication.focusWidget() or self._window, event)
        finally:
            self._draining = False

    def forget(self) -> None:
        """The edit failed: what was typed after it was meant for another state."""
        self._waiting.clear()

    def _is_for_us(self, watched: QWidget) -> bool:
        """Only the first receiver counts: an ignored key press wanders up to the window."""
        if QApplication.activePopupWidget() is not None or watched.window() is not self._window:
            return False
        modal = QApplication.activeModalWidget()
        if modal is not None and modal is not self._window:
            return False
        focus = QApplication.focusWidget()
        return focus is None or focus is watched

    def _must_wait(self, focus: QWidget, event: QKeyEvent) -> bool:
        if not self._waiting and not self._host.busy():
            return False
        if self._waiting:
            return True
        typing = isinstance(focus, _FIELDS) and self.resolve(event, focus) is None
        return not typing and _area(focus)[0] != OWN

    def _fallback(self, focus: QWidget) -> str:
        return "window" if isinstance(focus, _FIELDS) else self._host.area()


def _area(widget: QWidget) -> tuple[str, bool, bool]:
    """The marked area around ``widget``, whether there is one, and whether it reads left."""
    here: QWidget | None = widget
    while here is not None:
        area = here.property("area")
        if isinstance(area, str):
            return area, True, bool(here.property("reads_left"))
        here = here.parentWidget()
    return "", False, False


def _keeps(focus: QWidget, event: QKeyEvent, chord: str, *, strong: bool) -> bool:
    """Whether a text field or a choice takes the key press for itself.

    ``strong`` says that the command belongs to the very area the field is in; then it may have
    the keys by which one leaves a field.
    """
    if isinstance(focus, QComboBox) and not focus.isEditable():
        return chord in ("Up", "Down", "Space", "Home", "End")
    if not isinstance(focus, _FIELDS):
        return False
    if chord in _LEAVING:
        many_lines = isinstance(focus, QPlainTextEdit | QTextEdit)
        return not strong or (many_lines and chord.endswith("Return"))
    if chord.removeprefix("Ctrl+").removeprefix("Shift+") in _MOVING or chord in _EDITING:
        return True
    typed = event.text()
    return not event.modifiers() & _COMMANDING and typed != "" and typed.isprintable()


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()


def _in_latin(event: QKeyEvent) -> QKeyEvent | None:
    """The same press with the Latin letter of its key, where the layout has none.

    So that what widgets do by themselves (copy, select all) works on an Arabic layout too.
    """
    chord = next(iter(candidates(event)), "")
    letter = chord.rpartition("+")[2]
    if event.key() < 0x80 or not chord.startswith("Ctrl+") or not letter.isalpha():
        return None
    return _copy(event, ord(letter)) if len(letter) == 1 and letter.isascii() else None


def _copy(event: QKeyEvent, key: int | None = None) -> QKeyEvent:
    return QKeyEvent(
        event.type(),
        key or event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
