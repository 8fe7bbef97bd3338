"""Figures below each other on one scale: a dot for the value, a band for its interval."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor

from annotator.agreement.figure import Figure
from annotator.ui.sheet.entries import MARGIN, Entry
from annotator.ui.sheet.pencil import Look, Pencil
from annotator.ui.theme import mix
from annotator.ui.words import number

ROW = 8.0
"""Pixels that a row is higher than a line of text."""
LEAST_NAME, LEAST_SCALE = 120.0, 120.0
GAP = 16.0
DOT = 3.6


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure with its name. ``words`` is the value in words, ``between`` its interval,
    ``aside`` what it rests on.

    ``hue`` is the order of the label that it is about; 0 for none. A ``heading`` stands above.
    """

    key: str
    name: str
    figure: Figure
    words: str
    between: str = ""
    aside: str = ""
    say: str = ""
    goal: object = None
    hue: int = 0
    heading: str = ""
    data: bool = False


@dataclass
class _Row:
    bar: Bar
    room: QRectF = field(default_factory=QRectF)
    heading: QRectF | None = None


class Bars:
    """A title, a quiet sentence, and a row for each figure."""

    def __init__(self, title: str, note: str, bars: Sequence[Bar]) -> None:
        self.title, self.note, self.bars = title, note, list(bars)
        self._rows: list[_Row] = []

    def lay_out(self, look: Look, width: float, top: float) -> float:
        inner = width - 2 * MARGIN
        self._top, self._width = top, width
        self._note = look.height(self.note, look.small, inner)
        y = top + 16 + look.line + (4 + self._note if self.note else 0) + 8
        names = max((look.width(bar.name, look.font) for bar in self.bars), default=0.0)
        known = [bar for bar in self.bars if bar.figure.value is not None]
        value = max((look.width(bar.words, look.font) for bar in known), default=0.0)
        between = max((look.width(bar.between, look.small) for bar in known), default=0.0)
        aside = max((look.width(bar.aside, look.small) for bar in self.bars), default=0.0)
        unknown = max(
            (look.width(bar.words, look.small) for bar in self.bars if bar not in known),
            default=0.0,
        )
        room = inner - 2 * GAP
        self._value, self._between = value + 8, between + (12 if between else 0)
        self._words = min(
            max(self._value + self._between, unknown + 12) + aside, max(room * 0.5, 220.0)
        )
        self._name = max(LEAST_NAME, min(names, room - self._words - 240, room * 0.4))
        self._scale = max(LEAST_SCALE, room - self._name - self._words)
        self._low = self._lowest()
        self._axis = y
        y += look.small_line + 4
        self._body = y
        self._rows = []
        for bar in self.bars:
            heading = None
            if bar.heading:
                heading = QRectF(MARGIN, y + 4, inner, look.small_line + 4)
                y += look.small_line + 10
            self._rows.append(_Row(bar, QRectF(MARGIN, y, inner, look.line + ROW), heading))
            y += look.line + ROW
        self._end = y
        return y - top + 8

    def entries(self) -> list[Entry]:
        return [
            Entry(
                row.bar.key,
                row.room.adjusted(-8, 0, 8, 0),
                partial(str, row.bar.say or _said(row.bar)),
                goal=row.bar.goal,
            )
            for row in self._rows
        ]

    def paint(self, pencil: Pencil, current: str | None, top: float, bottom: float) -> None:
        look = pencil.look
        inner = QRectF(MARGIN, self._top + 16, self._width - 2 * MARGIN, look.line)
        pencil.text(inner, self.title, look.strong, pencil.colour("ink"))
        if self.note:
            note = QRectF(MARGIN, inner.bottom() + 4, inner.width(), self._note)
            pencil.paragraph(note, self.note, look.small, pencil.colour("quiet"))
        self._paint_axis(pencil)
        for row in self._rows:
            if row.room.bottom() >= top and row.room.top() - 40 <= bottom:
                self._paint_row(pencil, row, current)

    # -- inside

    def _lowest(self) -> float:
        """Where the scale begins: at nothing, or below where a figure is."""
        values = [bar.figure.value for bar in self.bars if bar.figure.value is not None]
        least = min(values, default=0.0)
        return 0.0 if least >= 0 else max(-1.0, math.floor(least * 4) / 4)

    def _x(self, value: float) -> float:
        share = (max(self._low, min(1.0, value)) - self._low) / (1.0 - self._low)
        return MARGIN + self._name + GAP + share * self._scale

    def _paint_axis(self, pencil: Pencil) -> None:
        look = pencil.look
        ticks = [0.0, 0.25, 0.5, 0.75, 1.0] if self._low == 0 else [self._low, 0.0, 0.5, 1.0]
        for tick in ticks:
            x = self._x(tick)
            style = Qt.PenStyle.SolidLine if tick in (0.0, 1.0) else Qt.PenStyle.DotLine
            pencil.line(x, self._body, x, self._end, pencil.colour("hairline"), 1, style)
            words = number(tick, 0 if tick in (0.0, 1.0) else 2)
            room = QRectF(x - 24, self._axis, 48, look.small_line)
            pencil.text(room, words, look.small, pencil.colour("quiet"), "middle")

    def _paint_row(self, pencil: Pencil, row: _Row, current: str | None) -> None:
        look, bar, room = pencil.look, row.bar, row.room
        if row.heading is not None:
            quiet = pencil.colour("quiet")
            pencil.text(row.heading, bar.heading, look.small_strong, quiet)
        if current == bar.key:
            frame = room.adjusted(-8, 0.5, 8, -0.5)
            pencil.frame(frame, pencil.colour("note_paper"), pencil.colour("accent"))
        name = QRectF(room.x(), room.y(), self._name, room.height())
        pencil.text(name, bar.name, look.font, pencil.colour("ink"), data=bar.data)
        hue = QColor(look.theme.label(bar.hue)[0]) if bar.hue else pencil.colour("accent")
        self._paint_figure(pencil, bar.figure, room.center().y(), hue)
        self._paint_words(pencil, row)

    def _paint_words(self, pencil: Pencil, row: _Row) -> None:
        """The value, its interval, and what it rests on, in columns; or why there is no value."""
        look, bar, room, quiet = pencil.look, row.bar, row.room, pencil.colour("quiet")
        words = QRectF(room.right() - self._words, room.y(), self._words, room.height())
        if bar.figure.value is not None:
            value = QRectF(words.x(), words.y(), self._value, words.height())
            pencil.text(value, bar.words, look.font, pencil.colour("ink"))
            between = QRectF(value.right(), words.y(), self._between, words.height())
            pencil.text(between, bar.between, look.small, quiet)
            used = self._value + self._between
        else:
            pencil.text(words, bar.words, look.small, quiet)
            used = look.width(bar.words, look.small) + 12
        rest = words.adjusted(used, 0, 0, 0)
        if rest.width() >= look.width(bar.aside, look.small):
            pencil.text(rest, bar.aside, look.small, quiet, "end")

    def _paint_figure(self, pencil: Pencil, figure: Figure, y: float, hue: QColor) -> None:
        if figure.value is None:
            return
        x = self._x(figure.value)
        zero = self._x(0.0)
        pencil.line(zero, y, x, y, mix(hue, pencil.colour("paper"), 0.45), 1.4)
        if figure.low is not None and figure.high is not None:
            low, high = self._x(figure.low), self._x(figure.high)
            band = QRectF(min(low, high) - 1, y - 4, abs(high - low) + 2, 8)
            pencil.frame(band, mix(hue, pencil.colour("paper"), 0.3), None)
        pencil.dot(x, y, DOT, hue)


def _said(bar: Bar) -> str:
    return f"{bar.name}: {' '.join(filter(None, (bar.words, bar.between, bar.aside)))}"
