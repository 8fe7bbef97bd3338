"""How one mention is drawn on its line: a dot, a bar, an arrow; a sign of its own for denials."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from annotator.mentions import Mention
from annotator.ui.sheet.pencil import Pencil

RADIUS = 5.0
THICK, THIN = 3.4, 2.4
"""Pixels: a line between numbers, and one that tells of no number."""
SIGN = 12.0
"""Pixels that the sign of a denied zero stands before zero."""


def draw_mark(
    pencil: Pencil,
    x_of: Callable[[float], float],
    end: float,
    y: float,
    one: Mention,
    hue_of: Callable[[Pencil, Mention], QColor],
) -> None:
    """Draw a mention at the height ``y``; ``end`` is where open ends point to."""
    hue = hue_of(pencil, one)
    if one.count_type == "none":
        _draw_denied(pencil, x_of(0) - SIGN, y, hue)
        return
    if one.vague:
        begin = x_of(one.low or 0)
        pencil.line(begin, y, end - 8, y, hue, THIN, Qt.PenStyle.DotLine)
        _draw_arrow(pencil, end, y, hue)
        return
    full = not one.preliminary
    if one.low is None and one.high is not None:
        _draw_to(pencil, x_of(0), x_of(one.high), y, hue)
    elif one.low is not None and one.high is None:
        begin = x_of(one.low)
        style = Qt.PenStyle.SolidLine if full else Qt.PenStyle.DashLine
        pencil.line(begin, y, end - 8, y, hue, THICK, style)
        _draw_arrow(pencil, end, y, hue)
        pencil.dot(begin, y, RADIUS, hue, full)
    elif one.low is not None and one.high is not None:
        _draw_known(pencil, x_of(one.low), x_of(one.high), y, hue, full)
    if one.count_type == "approx" and one.best is not None:
        pencil.dot(x_of(one.best), y, RADIUS + 3, hue, False)
        pencil.dot(x_of(one.best), y, RADIUS - 1, hue, full)
    if one.left_out == "denied" and one.low is not None:
        _draw_denied(pencil, x_of(one.low), y, hue)


def _draw_known(
    pencil: Pencil, begin: float, end: float, y: float, hue: QColor, full: bool
) -> None:
    """One number, or a bar with both its ends."""
    if begin == end:
        pencil.dot(begin, y, RADIUS, hue, full)
        return
    style = Qt.PenStyle.SolidLine if full else Qt.PenStyle.DashLine
    pencil.line(begin, y, end, y, hue, THICK, style)
    for x in (begin, end):
        pencil.line(x, y - 6, x, y + 6, hue, 2)


def _draw_to(pencil: Pencil, begin: float, end: float, y: float, hue: QColor) -> None:
    """Up to a number, open below."""
    pencil.line(begin + 8, y, end, y, hue, THICK)
    pencil.line(end, y - 6, end, y + 6, hue, 2)
    _draw_arrow(pencil, begin, y, hue, back=True)


def _draw_arrow(pencil: Pencil, x: float, y: float, hue: QColor, back: bool = False) -> None:
    tail = x + 9 if back else x - 9
    pencil.shape([(x, y), (tail, y - 5), (tail, y + 5)], hue)


def _draw_denied(pencil: Pencil, x: float, y: float, hue: QColor) -> None:
    """A ring that is struck out: nobody counted zero dead here, somebody denied that there
    were any."""
    pencil.dot(x, y, RADIUS + 0.5, hue, False)
    pencil.line(x - 3.5, y + 3.5, x + 3.5, y - 3.5, hue, 1.8)
