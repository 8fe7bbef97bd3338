"""One toll as a picture: a row for each mention, in the order of the reports."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor

from annotator.mentions import Mention
from annotator.tolls import Toll
from annotator.ui.facts.contents import Facts
from annotator.ui.facts.marks import draw_mark
from annotator.ui.facts.scale import Scale
from annotator.ui.facts.toll_phrases import TollPhrases
from annotator.ui.sheet.entries import MARGIN, Entry, Goal
from annotator.ui.sheet.listing import Column
from annotator.ui.sheet.pencil import Look, Pencil
from annotator.ui.theme import mix
from annotator.ui.words import number

GUTTER, ARROW = 20.0, 22.0
"""Pixels before zero, where denials have their sign, and after the axis, for open ends."""
ABOVE = 8.0
"""Pixels above the line that parts it from what comes before."""
LEAST_ASIDE = 40.0
"""Pixels that must be free beside a source for whoever carries it."""
DIM = 0.62
"""How much of its colour a mention keeps that is in none of the figures."""


class _Line(NamedTuple):
    """A mention, or the heading of a day where ``mention`` is None."""

    days: int
    """How many headings are above it."""
    heading: str = ""
    mention: Mention | None = None


class Chart:
    """A block of the sheet for one toll."""

    def __init__(
        self, toll: Toll, facts: Facts, phrases: TollPhrases, counted_only: bool = False
    ) -> None:
        self.toll, self.facts, self.phrases = toll, facts, phrases
        self.shown = toll.counted if counted_only and toll.counted else toll.mentions
        self.key = f"toll {toll.harm}"
        self._values = [
            value
            for one in self.shown
            for value in (one.low, one.high, one.best)
            if value is not None
        ]
        self._values += [v for v in (toll.low, toll.best, toll.high) if v is not None]
        self.scale = Scale(self._values, 1)
        self._said = self._sentence()
        days = {one.published_at for one in self.shown}
        self._lines = _lines(self.shown, {day: phrases.day(day) for day in days})
        self._places = {one.span: place for place, one in enumerate(self.shown)}
        self._at = [n for n, line in enumerate(self._lines) if line.mention is not None]
        """Where the mentions are among the lines."""
        self._all_days = len(self._lines) - len(self._at)

    def lay_out(self, look: Look, width: float, top: float) -> float:
        self._part, self._width = top + ABOVE, width
        inner = width - 2 * MARGIN
        self._source = min(300.0, max(140.0, inner * 0.27))
        self._notes = min(380.0, max(170.0, inner * 0.31))
        left = MARGIN + self._source + 12
        self._zero = left + GUTTER
        plot = inner - self._source - self._notes - 24 - GUTTER - ARROW
        self.scale.width = max(60.0, plot)
        self._head = self._part + 16
        self._axis = self._head + look.line + 12
        self._body = self._axis + 2 * look.small_line + 10
        self._day, self._row = look.small_line + 10, look.line + 9
        self._end = self._top_of(len(self._lines))
        height = look.height(self._said, look.small, inner)
        self._bottom = self._end + 8 + height + 16
        return self._bottom - top

    def entries(self) -> Column:
        return Column(self._places, self._entry)

    def _entry(self, place: int) -> Entry:
        one, top = self.shown[place], self._top_of(self._at[place])
        return Entry(
            one.span,
            QRectF(MARGIN - 8, top, self._width - 2 * MARGIN + 16, self._row),
            partial(self.phrases.spoken, one, self.facts),
            Goal(one.document, one.span, one.start, one.end),
        )

    def _top_of(self, line: int) -> float:
        """Where a line begins; where the last one ends, of the number of all."""
        days = self._lines[line].days if line < len(self._lines) else self._all_days
        return self._body + days * self._day + (line - days) * self._row

    def paint(self, pencil: Pencil, current: str | None, top: float, bottom: float) -> None:
        look = pencil.look
        end = self._width - MARGIN
        pencil.line(MARGIN, self._part, end, self._part, pencil.colour("hairline"))
        inner = QRectF(MARGIN, self._head, self._width - 2 * MARGIN, look.line)
        pencil.text(inner, self.phrases.chart(self.toll.harm), look.strong, pencil.colour("ink"))
        aside = pencil.look.width(self.phrases.chart(self.toll.harm), look.strong) + 16
        counted = inner.adjusted(aside, 0, 0, 0)
        pencil.text(
            counted, self.phrases.counts(self.toll), look.small, pencil.colour("quiet"), "end"
        )
        self._paint_axis(pencil)
        self._paint_figures(pencil)
        self._paint_scale(pencil, self._axis)
        every = range(len(self._lines))
        first = bisect_left(every, top, key=lambda line: self._top_of(line + 1))
        last = bisect_right(every, bottom, key=self._top_of)
        for line in range(first, last):
            self._paint_line(pencil, line, current)
        words = QRectF(MARGIN, self._end + 8, inner.width(), self._bottom - self._end - 24)
        pencil.paragraph(words, self._said, look.small, pencil.colour("quiet"))
        if self._axis < top < self._end - 4 * look.line:
            self._paint_band(pencil, top)

    # -- inside

    def _sentence(self) -> str:
        parts = [self.phrases.how(self.toll), self.phrases.left_out(self.toll)]
        if self.scale.broken:
            parts.append(self.phrases.axis(self.scale.top))
        return " ".join(part if part.endswith(".") else f"{part}." for part in parts if part)

    def _x(self, value: float) -> float:
        return self._zero + self.scale.at(value)

    def _paint_axis(self, pencil: Pencil) -> None:
        """The lines of the axis, and where it is broken."""
        hairline = pencil.colour("hairline")
        for tick in self.scale.ticks():
            pencil.line(self._x(tick), self._body - 2, self._x(tick), self._end, hairline)
        if self.scale.broken:
            for x in self.scale.gap:
                x += self._zero
                pencil.line(x, self._body - 2, x, self._end, hairline, 1, Qt.PenStyle.DotLine)

    def _paint_scale(self, pencil: Pencil, y: float) -> None:
        """The numbers of the axis at the height ``y``, below them those of the toll."""
        look = pencil.look
        last = -1000.0
        for tick in self.scale.ticks():
            x, words = self._x(tick), number(tick)
            width = look.width(words, look.small)
            if x - width / 2 > last + 4:
                room = QRectF(x - width / 2 - 1, y, width + 2, look.small_line)
                pencil.text(room, words, look.small, pencil.colour("quiet"), "middle")
                last = x + width / 2
        if self.scale.broken:
            begin, end = self.scale.gap
            middle = self._zero + begin + (end - begin) * 0.7  # beside the number before it
            for x in (middle - 3, middle + 3):
                bottom = y + look.small_line - 3
                pencil.line(x - 2, bottom, x + 2, bottom - 9, pencil.colour("quiet"))
        self._paint_names(pencil, y + look.small_line + 4)

    def _paint_band(self, pencil: Pencil, top: float) -> None:
        """The axis again at the upper edge of the window, while its chart scrolls by."""
        height = 2 * pencil.look.small_line + 14
        inner = QRectF(MARGIN - 10, top, self._width - 2 * MARGIN + 20, height)
        pencil.frame(inner.adjusted(0, -8, 0, 0), pencil.colour("paper"), None)
        pencil.line(MARGIN, inner.bottom(), inner.right() - 10, inner.bottom(), self._rule(pencil))
        harm = QRectF(MARGIN, top + 4, self._source, pencil.look.small_line)
        words = self.phrases.harm(self.toll.harm)
        pencil.text(harm, words, pencil.look.small_strong, pencil.colour("ink"))
        self._paint_scale(pencil, top + 4)

    def _rule(self, pencil: Pencil) -> QColor:
        return mix(pencil.colour("quiet"), pencil.colour("paper"), 0.4)

    def _paint_line(self, pencil: Pencil, place: int, current: str | None) -> None:
        look, line, top = pencil.look, self._lines[place], self._top_of(place)
        inner = QRectF(MARGIN, top, self._width - 2 * MARGIN, self._top_of(place + 1) - top)
        if line.mention is None:
            words = inner.adjusted(0, 4, 0, 0)
            pencil.text(words, line.heading, look.small_strong, pencil.colour("quiet"))
            used = look.width(line.heading, look.small_strong) + 10
            y = words.center().y() + 1
            if used < inner.width():
                x = MARGIN + max(used, 0)
                pencil.line(x, y, inner.right(), y, pencil.colour("hairline"))
            return
        one = line.mention
        if current == one.span:
            room = inner.adjusted(-8, 0.5, 8, -0.5)
            pencil.frame(room, pencil.colour("note_paper"), pencil.colour("accent"))
        counts = one.left_out is None
        ink = pencil.colour("ink" if counts else "quiet")
        self._paint_source(pencil, inner, one, ink)
        draw_mark(pencil, self._x, self._end_of_axis, inner.center().y(), one, self._hue)
        notes = QRectF(inner.right() - self._notes, top, self._notes, inner.height())
        figure = self.phrases.figure(one)
        font = look.strong if counts else look.font
        width = min(look.width(figure, font), notes.width())
        pencil.text(notes, figure, font, ink)
        rest = notes.adjusted(width + 8, 0, 0, 0)
        pencil.text(rest, self.phrases.notes(one, self.facts), look.small, pencil.colour("quiet"))

    def _paint_source(self, pencil: Pencil, inner: QRectF, one: Mention, ink: QColor) -> None:
        look = pencil.look
        room = QRectF(inner.x(), inner.y(), self._source, inner.height())
        through, source = self.phrases.through(one), self.phrases.source(one)
        wanted = look.width(source, look.font)
        spare = room.width() - wanted - 8
        aside = min(look.width(through, look.small), max(spare, room.width() * 0.3))
        if spare < LEAST_ASIDE and room.width() < 240:
            through = ""  # the tooltip has it
        names = room.adjusted(0, 0, -(aside + 8) if through else 0, 0)
        pencil.text(names, source, look.font, ink, data=True)
        if through:
            rest = QRectF(room.right() - aside, room.y(), aside, room.height())
            pencil.text(rest, through, look.small, pencil.colour("quiet"), "end", data=True)

    @property
    def _end_of_axis(self) -> float:
        return self._zero + self.scale.width + ARROW

    def _hue(self, pencil: Pencil, one: Mention) -> QColor:
        """Casualties that count in their hue, denials in theirs; the rest faded."""
        label = "DENIAL" if one.left_out == "denied" else "CASUALTY"
        known = self.phrases.scheme.labels.get(label)
        hue = QColor(pencil.look.theme.label(known.order if known else 1)[0])
        if one.left_out in (None, "denied"):
            return hue
        return mix(pencil.colour("quiet"), pencil.colour("paper"), DIM)

    def _figures(self) -> dict[int, list[str]]:
        """Lowest, best and highest: their names by value."""
        named = self.phrases.figures(self.toll)
        values = (self.toll.low, self.toll.best, self.toll.high)
        found: dict[int, list[str]] = {}
        for (name, _), value in zip(named, values, strict=True):
            if value is not None:
                found.setdefault(value, []).append(name)
        return found

    def _paint_figures(self, pencil: Pencil) -> None:
        """Low, best and high as quiet verticals."""
        for value in self._figures():
            x, best = self._x(value), value == self.toll.best
            style = Qt.PenStyle.SolidLine if best else Qt.PenStyle.DashLine
            width = 1.4 if best else 1.0
            pencil.line(x, self._body - 4, x, self._end, pencil.colour("accent"), width, style)

    def _paint_names(self, pencil: Pencil, y: float) -> None:
        """What the verticals are called, with their figures."""
        look, last = pencil.look, -1000.0
        for value, names in self._figures().items():
            words = f"{' · '.join(names)} {number(value)}"
            width = look.width(words, look.small_strong)
            begin = max(self._x(value) - width / 2, last + 8)
            room = QRectF(begin, y, width + 2, look.small_line)
            pencil.text(room, words, look.small_strong, pencil.colour("accent"), "middle")
            last = begin + width


def _lines(shown: Sequence[Mention], days: Mapping[str | None, str]) -> list[_Line]:
    """Mentions under the headings of their days."""
    lines: list[_Line] = []
    heading, count = None, 0
    for one in shown:
        day = days[one.published_at]
        if day != heading:
            lines.append(_Line(count, day))
            heading, count = day, count + 1
        lines.append(_Line(count, mention=one))
    return lines
