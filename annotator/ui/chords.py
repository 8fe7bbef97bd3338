"""What chord a key press is, in portable words, on any keyboard layout.

A layout that has Latin letters decides itself where Z is. Where it has none (Arabic), or types
a sign where others have a digit (AZERTY), the physical key decides.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

_ROWS = ((2, "1234567890-="), (16, "QWERTYUIOP[]"), (30, "ASDFGHJKL;'`"), (43, "\\ZXCVBNM,./"))
# Linux (evdev) and Windows number the keys of the main block alike.
_SCAN: Mapping[int, str] = {
    first + offset: key for first, row in _ROWS for offset, key in enumerate(row)
}
# macOS reports no scan codes; these are its virtual key codes of the same keys.
_MAC: Mapping[int, str] = dict(
    zip(
        (18, 19, 20, 21, 23, 22, 26, 28, 25, 29, 27, 24)
        + (12, 13, 14, 15, 17, 16, 32, 34, 31, 35, 33, 30)
        + (0, 1, 2, 3, 5, 4, 38, 40, 37, 41, 39, 50)
        + (42, 6, 7, 8, 9, 11, 45, 46, 43, 47, 44),
        "".join(row for _, row in _ROWS),
        strict=True,
    )
)
_X11_OFFSET = 8
_SHIFTED = dict(zip("-=[];'`\\,./", '_+{}:"~|<>?', strict=True))
_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.MetaModifier
)
_FIRST_NAMED_KEY = 0x01000000
_ALONE = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_unknown,
}
_SHOWN = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Return": "Enter"}
_SAME = {Qt.Key.Key_Backtab: Qt.Key.Key_Tab, Qt.Key.Key_Enter: Qt.Key.Key_Return}


def portable(chord: str) -> str:
    """``chord`` as Qt spells it, or an empty string where it is none."""
    sequence = QKeySequence(chord, QKeySequence.SequenceFormat.PortableText)
    if sequence.count() != 1:
        return ""
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def native(chord: str) -> str:
    """``chord`` as keyboards show it: arrows as arrows, the rest by the names on the keys."""
    if sys.platform == "darwin":
        return QKeySequence(chord).toString(QKeySequence.SequenceFormat.NativeText)
    before, plus, key = chord.rpartition("+")
    # "Ctrl++" ends with the key itself.
    return f"{before}{plus}{_SHOWN.get(key, key)}"


def candidates(event: QKeyEvent, platform: str | None = None) -> list[str]:
    """The chords that a key press may stand for, likeliest first; empty for a bare modifier.

    ``platform`` is Qt's name of the platform (``xcb``, ``windows``, ``cocoa`` …); None asks Qt.
    """
    platform = platform or QGuiApplication.platformName()
    if event.key() in _ALONE or _types_with_alt_graph(event, platform):
        return []
    modifiers = event.modifiers() & _MODIFIERS
    found = list(_by_layout(event, modifiers))
    physical = physical_key(event, platform)
    if physical and (physical.isdigit() or not _is_ascii(event.key())):
        found.append(_physical(physical, modifiers))
    return list(dict.fromkeys(found))


def physical_key(event: QKeyEvent, platform: str) -> str | None:
    """What a US keyboard has on the pressed key, or None where that is unknown."""
    if platform == "cocoa":
        # 0 is both "A" and "not said": a hand-made event has no native modifiers either.
        code = event.nativeVirtualKey()
        return _MAC.get(code) if code or event.nativeModifiers() else None
    offset = 0 if platform == "windows" else _X11_OFFSET
    return _SCAN.get(event.nativeScanCode() - offset)


def swapped(chord: str) -> str:
    """``chord`` with left and right exchanged."""
    if chord.endswith("Left"):
        return chord[: -len("Left")] + "Right"
    return chord[: -len("Right")] + "Left" if chord.endswith("Right") else chord


def _by_layout(event: QKeyEvent, modifiers: Qt.KeyboardModifier) -> Iterator[str]:
    key = event.key()
    if key >= _FIRST_NAMED_KEY:
        yield _chord(modifiers, _SAME.get(Qt.Key(key), key))
    elif Qt.Key.Key_A <= key <= Qt.Key.Key_Z or key == Qt.Key.Key_Space:
        yield _chord(modifiers, key)
    elif _is_ascii(key):
        # Shift was needed to reach the sign or digit; it is part of it, not of the chord.
        yield _chord(modifiers & ~Qt.KeyboardModifier.ShiftModifier, key)


def _physical(key: str, modifiers: Qt.KeyboardModifier) -> str:
    shift = Qt.KeyboardModifier.ShiftModifier
    if modifiers & shift and key in _SHIFTED:
        return _chord(modifiers & ~shift, ord(_SHIFTED[key]))
    return _chord(modifiers, ord(key))


def _chord(modifiers: Qt.KeyboardModifier, key: int) -> str:
    sequence = QKeySequence(QKeyCombination(modifiers, Qt.Key(key)))
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def _is_ascii(key: int) -> bool:
    return 0x20 <= key <= 0x7E


def _types_with_alt_graph(event: QKeyEvent, platform: str) -> bool:
    """Whether the press is a third-level sign: AltGr, which Windows reports as Ctrl+Alt.

    Elsewhere Ctrl+Alt is a chord, though an Arabic layout gives the letter with it as text.
    """
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    if event.modifiers() & Qt.KeyboardModifier.GroupSwitchModifier:
        return True
    typed = event.modifiers() & both == both and event.text().isprintable() and event.text() != ""
    return typed and platform == "windows"
