"""Which movement a key means. Left and right follow the reading order of the article."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from annotator.ui.article.caret import Motion

_Key = Qt.Key
_PLAIN = {
    _Key.Key_Up: Motion.UP,
    _Key.Key_Down: Motion.DOWN,
    _Key.Key_PageUp: Motion.PAGE_UP,
    _Key.Key_PageDown: Motion.PAGE_DOWN,
    _Key.Key_Home: Motion.LINE_START,
    _Key.Key_End: Motion.LINE_END,
}
_CONTROL = {_Key.Key_Home: Motion.START, _Key.Key_End: Motion.END}
_SIDEWAYS = {
    # reads forward, with Ctrl
    (True, False): Motion.FORWARD,
    (True, True): Motion.NEXT_WORD,
    (False, False): Motion.BACKWARD,
    (False, True): Motion.PREVIOUS_WORD,
}


def motion(event: QKeyEvent, rtl: bool) -> tuple[Motion, bool] | None:
    """The movement and whether it extends the selection; None where the key is not ours."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    extend = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    ours = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    if modifiers & ~ours:
        return None
    key = _Key(event.key())
    if key in (_Key.Key_Left, _Key.Key_Right):
        forward = (key is _Key.Key_Left) == rtl
        return _SIDEWAYS[forward, control], extend
    found = (_CONTROL if control else _PLAIN).get(key)
    return (found, extend) if found else None
