"""What somebody asks about: a small flag in the margin where lines end, beside where it begins.

Words that are no span have a dashed line below them as well. The flag is told by its shape, and
the mouse over it by what is asked.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from annotator.ui.article.aside import Asides, Ranges
from annotator.ui.article.ink import whole
from annotator.ui.article.layout import LaidOut, Line, Setting
from annotator.ui.article.style import ArticleColours

_OUT, _WIDE, _HIGH = 10.0, 9.0, 13.0
"""From the column to the pole, the flag's width, the pole's height, in pixels."""
_REACH = 4.0
"""How far beside it the mouse may be."""


@dataclass(frozen=True, slots=True)
class Flag:
    """Words in code points, the span they are (or None), and what is told of them, escaped."""

    start: int
    end: int
    span: str | None
    told: str


class Flags:
    """The flags of an article, by where they begin."""

    def __init__(self, flags: Iterable[Flag] = ()) -> None:
        self.flags = sorted(flags, key=lambda flag: (flag.start, flag.end))
        self._starts = [flag.start for flag in self.flags]
        self._bare = Asides((f.start, f.end) for f in self.flags if f.span is None)

    def on(self, piece: LaidOut, line: Line) -> list[Flag]:
        """Those that begin on a line."""
        if not self.flags:
            return []
        start, end = piece.position(line.start), piece.position(line.end)
        return self.flags[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def bare(self, piece: LaidOut, line: Line) -> Ranges:
        """The words on a line that are no span, in units of its piece."""
        return self._bare.on(piece, line)

    def about(self, position: int) -> list[Flag]:
        """Those whose words are no span and have a character at ``position``."""
        return [f for f in self.flags if f.span is None and f.start <= position < f.end]


def flag_box(setting: Setting, height: int) -> QRectF:
    """Where the flag of a line of this height stands, from the top left of its text box."""
    left = -_OUT - _WIDE if setting.rtl else setting.width + _OUT
    return QRectF(left, round((height - _HIGH) / 2), _WIDE, _HIGH)


def is_on_flag(setting: Setting, height: int, point: QPointF) -> bool:
    """Whether the mouse is on it."""
    return flag_box(setting, height).adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(point)


def draw_flag(painter: QPainter, line: Line, colours: ArticleColours) -> None:
    """A pole beside the text and a pennant away from it; the painter stands at its text box."""
    box, rtl = flag_box(line.setting, line.height), line.setting.rtl
    pole, tip = (box.right(), box.left()) if rtl else (box.left(), box.right())
    painter.setPen(QPen(QColor(colours.quiet), 1.5))
    painter.drawLine(QLineF(pole, box.top(), pole, box.bottom()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.quiet))
    cloth = box.top(), box.top() + _HIGH * 0.3, box.top() + _HIGH * 0.6
    corners = zip((pole, tip, pole), cloth, strict=True)
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def draw_asked(painter: QPainter, line: Line, words: Ranges, colours: ArticleColours) -> None:
    """A dashed line below words that are no span; the painter stands at the line's text box."""
    pen = QPen(QColor(colours.quiet), 1.2)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    for low, high in words:
        for left, right in line.geometry.rects(low, high):
            start, end = whole(left, right)
            painter.drawLine(QLineF(start, line.height - 1.5, end, line.height - 1.5))
