"""From a key press to a command: keys of one's own, areas, and the one event filter."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from annotator.ui.actions import COMMANDS, Command, Scope, words
from annotator.ui.chords import candidates, native, portable, swapped

OWN = "own"
"""The area of a widget that keeps all keys to itself while it has the focus."""

_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
_MOVING = {
    "Backspace",
    "Del",
    "Left",
    "Right",
    "Up",
    "Down",
    "Home",
    "End",
    "PgUp",
    "PgDown",
    "Ins",
}
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


@dataclass(frozen=True, slots=True)
class Conflict:
    """One chord asked for by two commands that can both be meant; ``kept`` has it."""

    chord: str
    kept: Command
    lost: Command

    def sentence(self) -> str:
        """What to tell the person."""
        text = QCoreApplication.translate(
            "Keys", "{key} already does “{kept}”, so it can't do “{lost}” as well."
        )
        return text.format(key=native(self.chord), kept=words(self.kept), lost=words(self.lost))


class Keymap:
    """Which command a chord means in which area: the table, with a person's own keys."""

    def __init__(self, own: Mapping[str, Iterable[str]] | None = None) -> None:
        self.conflicts: list[Conflict] = []
        self._chords: dict[tuple[str, str], Command] = {}
        self._keys: dict[str, list[str]] = {name: [] for name in COMMANDS}
        own = {name: keys for name, keys in (own or {}).items() if name in COMMANDS}
        # What a person chose goes first: the table's own keys give way to it.
        for name, keys in own.items():
            self._add(COMMANDS[name], keys)
        for command in COMMANDS.values():
            if command.name not in own:
                self._add(command, command.keys)

    def keys(self, name: str) -> tuple[str, ...]:
        """The chords of a command; the first is the one to show."""
        return tuple(self._keys[name])

    def shown(self, name: str) -> str:
        """The first chord of a command as people write it, or an empty string."""
        return native(self._keys[name][0]) if self._keys[name] else ""

    def command(self, chord: str, area: str) -> Command | None:
        """What ``chord`` means in ``area``: its own command, or a window-wide one."""
        return self._chords.get((area, chord)) or self._chords.get(("window", chord))

    def _add(self, command: Command, keys: Iterable[str]) -> None:
        for chord in filter(None, map(portable, keys)):
            taken = self._taken(chord, command)
            if taken is None:
                self._chords[command.scope, chord] = command
                self._keys[command.name].append(chord)
            elif taken is not command:
                self.conflicts.append(Conflict(chord, taken, command))

    def _taken(self, chord: str, command: Command) -> Command | None:
        for (scope, other), owner in self._chords.items():
            meet = command.scope == scope or "window" in (command.scope, scope)
            if other == chord and meet:
                return owner
        return None


class Host(Protocol):
    """What the router asks of the window."""

    def area(self) -> str:
        """Where keys go that no marked area takes."""

    def can_run(self, name: str) -> bool:
        """Whether a command has somebody to do it now."""

    def run(self, name: str) -> None:
        """Do it."""

    def busy(self) -> bool:
        """Whether an edit or the next article is on its way; keys wait until it is there."""


class KeyRouter(QObject):
    """The application's event filter: turns key presses in ``window`` into commands.

    While an edit is on its way every key press waits, in order, and is read again when the edit
    is done: what a key means depends on what the one before it did.
    """

    def __init__(self, window: QWidget, host: Host, keymap: Callable[[], Keymap]) -> None:
        super().__init__(window)
        self._window, self._host, self._keymap = window, host, keymap
        self._waiting: deque[QKeyEvent] = deque()
        self._draining = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget) or not self._is_for_us(watched):
            return False
        if not self._draining and self._must_wait(watched, event):
            self._waiting.append(_copy(event))
            event.accept()
            return True
        command = self.resolve(event, watched)
        if command is None:
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
            command = self._keymap().command(chord, area or self._fallback(focus))
            if command is None or not self._host.can_run(command.name):
                continue
            if _keeps(focus, event, chord, strong=marked and command.scope == area):
                return None
            return command
        return None

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
