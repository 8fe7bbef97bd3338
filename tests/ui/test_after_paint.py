"""What can wait comes when the widget has been painted, once, in its order."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.after_paint import AfterPaint


class Canvas(QWidget):
    """Writes down when it is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        self.done.append("painted")


def test_what_waits_comes_behind_the_painting_once_and_in_order(qtbot: QtBot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    with qtbot.waitExposed(canvas):
        canvas.show()
    qtbot.waitUntil(lambda: "painted" in canvas.done)
    canvas.done.clear()
    last, first, never = AfterPaint(canvas, rank=2), AfterPaint(canvas), AfterPaint(canvas)
    last.due.connect(lambda: canvas.done.append("last"))
    first.due.connect(lambda: canvas.done.append("first"))
    never.due.connect(lambda: canvas.done.append("never"))
    for one in (last, never, first, first):
        one.start()
    canvas.update()
    never.stop()
    assert (first.is_active, never.is_active) == (True, False)
    qtbot.waitUntil(lambda: len(canvas.done) == 3)
    assert canvas.done == ["painted", "first", "last"]
    assert not first.is_active
