"""Two hands at the real window: key presses, and the mouse on the article."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.ui.article.view import ArticleView

LEFT = Qt.MouseButton.LeftButton


def press(window: QWidget, *chords: str) -> None:
    """Press keys (``Ctrl+Z``, ``1``, ``Shift+Left``) where the focus is, one after the other."""
    for chord in chords:
        combination = QKeySequence(chord)[0]  # type: ignore[index] # the stubs forget it
        target = QApplication.focusWidget() or window
        QTest.keyClick(target, combination.key(), combination.keyboardModifiers())


def write(window: QWidget, text: str) -> None:
    """Type Latin text where the focus is. (QTest knows no keys of other scripts.)"""
    QTest.keyClicks(QApplication.focusWidget() or window, text)


def drag(view: ArticleView, start: int, end: int) -> None:
    """Select ``[start, end)``, in code points, with the mouse; Alt keeps it from snapping."""
    view.reveal(start, end)
    here, there = point(view, start), point(view, end)
    area, alt = view.viewport(), Qt.KeyboardModifier.AltModifier
    QTest.mousePress(area, LEFT, alt, here)
    for step in (1, 2, 3):
        QTest.mouseMove(area, here + (there - here) * step / 3)
    QTest.mouseMove(area, there)
    QTest.mouseRelease(area, LEFT, alt, there)


def double_click(view: ArticleView, position: int) -> None:
    """Double-click on the letter at ``position``."""
    view.reveal(position, position + 1)
    inside = view.rects(position, position + 1)[0].center()
    QTest.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, inside)
    QTest.mouseDClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, inside)


def point(view: ArticleView, position: int) -> QPoint:
    """Where a caret at ``position`` is, in the viewport."""
    return QPointF(view.caret_rect(position).center()).toPoint()


def select_by_keys(view: ArticleView, start: int, end: int) -> None:
    """Select ``[start, end)`` with the keyboard: the caret from where it is, then Shift.

    Raises LookupError where the keys do not get there.
    """
    forward, back = ("Left", "Right") if view.rtl else ("Right", "Left")
    if abs(view.caret - start) > 200:
        view.reveal(start, end)
        here = point(view, start)
        QTest.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, here)
    while view.caret != start:
        _step(view, forward if view.caret < start else back)
    while view.caret < end:
        _step(view, f"Ctrl+Shift+{forward}" if end - view.caret > 40 else f"Shift+{forward}")


def _step(view: ArticleView, chord: str) -> None:
    before = view.caret
    press(view, chord)
    # A key waits while the inspector still shows what the one before it chose.
    patience = monotonic() + 5
    while view.caret == before and monotonic() < patience:
        QApplication.processEvents()
    if view.caret == before:
        raise LookupError(f"{chord} does not move the caret from {before}.")
