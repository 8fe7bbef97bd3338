"""Dots stand where words were cut, in a line of either direction."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication

from annotator.ui.widgets.paint import elided

CLAIM = "ألحقت أضرارا بثلاثة من زوارق الصيد في الميناء"


@pytest.mark.parametrize(
    ("line", "direction", "dots_are_left"),
    [
        (f"Claim · {CLAIM}", Qt.LayoutDirection.LeftToRight, True),
        (CLAIM, Qt.LayoutDirection.RightToLeft, True),
        ("Claim · the fishing boats in the harbour", Qt.LayoutDirection.LeftToRight, False),
        ("إفادة · the fishing boats in the harbour", Qt.LayoutDirection.RightToLeft, False),
    ],
)
def test_dots_stand_beyond_the_last_letter(
    qapp: QApplication, line: str, direction: Qt.LayoutDirection, dots_are_left: bool
) -> None:
    font = QFont(qapp.font())
    metrics = QFontMetrics(font)
    shown = elided(metrics, line, metrics.horizontalAdvance(line) // 2)
    layout = QTextLayout(shown, font)
    option = QTextOption()
    option.setTextDirection(direction)
    layout.setTextOption(option)
    layout.beginLayout()
    drawn = layout.createLine()
    drawn.setLineWidth(10_000)
    layout.endLayout()
    dots = shown.index("…")
    before, at = (drawn.cursorToX(place)[0] for place in (dots - 2, dots))  # type: ignore[index]
    assert (at < before) == dots_are_left


def test_what_has_room_is_left_as_it_is(qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())
    assert elided(metrics, CLAIM, 10_000) == CLAIM
    assert elided(metrics, "", 0) == ""
