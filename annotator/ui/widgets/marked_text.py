"""A short piece of an article in a list: wrapped, with marks behind unbroken letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap, QTextLayout, QTextOption

from annotator.text import Utf16Map, reads_from_right
from annotator.ui.article.geometry import LineGeometry
from annotator.ui.article.measuring import read_line

LINES = 3
"""A list shows so many lines of a sentence."""
EXCERPT = 300
"""Code points around the first mark that are laid out."""
SPACING = 1.15
SHORTEST = 40
_BREAKS = str.maketrans(dict.fromkeys("\n\r\t\x0b\x0c\u2028\u2029", " "))


@dataclass(frozen=True, slots=True)
class Mark:
    """``[start, end)`` in code points with a colour behind it, a line around or one below it."""

    start: int
    end: int
    behind: QColor | None = None
    around: QColor | None = None
    inset: int = 0
    """Pixels by which the box is lower, so that boxes that cross can be told apart."""
    below: QPixmap | None = None


def excerpt(text: str, start: int, end: int, size: int = EXCERPT) -> tuple[int, int]:
    """About ``size`` code points of ``text`` around ``[start, end)``, cut at spaces; what comes
    before takes a third of the room."""
    if len(text) <= size:
        return 0, len(text)
    first = max(0, min(start - size // 3, len(text) - size))
    if first:
        space = text.find(" ", first, start)
        first = space + 1 if space >= 0 else first
    last = min(len(text), first + size)
    if last < len(text):
        space = text.rfind(" ", min(end, last), last)
        last = space if space > first else last
    return first, last


class MarkedText:
    """One paragraph, laid out for ``width`` pixels in at most ``lines`` lines."""

    def __init__(
        self,
        text: str,
        marks: Sequence[Mark],
        font: QFont,
        width: int,
        lines: int = LINES,
        language: str = "ar",
    ) -> None:
        self.rtl = reads_from_right(text, language)
        self._font, self._width, self._most = font, max(40, width), lines
        fits = self._show(text, marks, EXCERPT)
        while fits < len(self.shown) and fits > SHORTEST:
            fits = self._show(text, marks, fits - len("…  …"))

    def _show(self, text: str, marks: Sequence[Mark], size: int) -> int:
        """Lay ``size`` code points of ``text`` out; how many of what is shown have room."""
        focus = min(((one.start, one.end) for one in marks), default=(0, 0))
        first, last = excerpt(text, *focus, size)
        before, after = "… " if first else "", " …" if last < len(text) else ""
        self.shown = before + text[first:last].translate(_BREAKS) + after
        units = Utf16Map(self.shown)
        shift = len(before) - first
        self._marks = [
            (units.to_utf16(max(one.start, first) + shift), units.to_utf16(end + shift), one)
            for one in marks
            if max(one.start, first) < (end := min(one.end, last))
        ]
        self._layout = QTextLayout(self.shown, self._font)
        self._units = _one_each(self.shown)
        self._geometry: dict[int, LineGeometry] = {}
        self._lay_out()
        return units.to_code_point(self._end)

    def read(self) -> None:
        """Ask Qt now where the marks are, which is most of the first painting."""
        for number in range(self._lines):
            if self._marks_in(number):
                self._read_line(number)

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Marks, then the text in the painter's pen."""
        painter.save()
        painter.translate(left, top)
        strokes: list[tuple[QRectF, QPixmap]] = []
        for number in range(self._lines):
            strokes += self._paint_marks(painter, number)
        for number in range(self._lines):
            self._layout.lineAt(number).draw(painter, QPointF(0, 0))
        for box, stroke in strokes:
            painter.drawTiledPixmap(box, stroke)
        painter.restore()

    @property
    def line_height(self) -> float:
        """Of the first line, in pixels."""
        return self._layout.lineAt(0).height() if self._lines else 0.0

    def _paint_marks(self, painter: QPainter, number: int) -> list[tuple[QRectF, QPixmap]]:
        here = self._marks_in(number)
        if not here:
            return []
        line, geometry = self._layout.lineAt(number), self._read_line(number)
        start, end = line.textStart(), line.textStart() + line.textLength()
        strokes: list[tuple[QRectF, QPixmap]] = []
        for first, last, mark in here:
            for left, right in geometry.rects(max(first, start), min(last, end)):
                if mark.behind is not None:
                    box = QRectF(left, line.y(), right - left, line.height())
                    box.adjust(0, mark.inset, 0, -mark.inset)
                    painter.fillRect(box, mark.behind)
                    if mark.around is not None:
                        painter.save()
                        painter.setPen(QPen(mark.around, 1))
                        painter.setBrush(Qt.BrushStyle.NoBrush)
                        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
                        painter.restore()
                if mark.below is not None:
                    size = mark.below.deviceIndependentSize()
                    low = line.y() + line.height() - 1
                    strokes.append((QRectF(left, low, right - left, size.height()), mark.below))
        return strokes

    def _marks_in(self, number: int) -> list[tuple[int, int, Mark]]:
        line = self._layout.lineAt(number)
        start, end = line.textStart(), line.textStart() + line.textLength()
        return [one for one in self._marks if one[0] < end and start < one[1]]

    def _read_line(self, number: int) -> LineGeometry:
        if number not in self._geometry:
            line = self._layout.lineAt(number)
            wraps = line.textStart() + line.textLength() < len(self._units)
            self._geometry[number] = read_line(self._layout, line, self._units, wraps)
        return self._geometry[number]

    def _lay_out(self) -> None:
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        option = QTextOption(right if self.rtl else Qt.AlignmentFlag.AlignLeft)
        direction = Qt.LayoutDirection
        option.setTextDirection(direction.RightToLeft if self.rtl else direction.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._layout.beginLayout()
        self._lines, self._end, y = 0, 0, 0.0
        while self._lines < self._most and (line := self._layout.createLine()).isValid():
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, y))
            y += line.height() * SPACING
            self._lines += 1
            self._end = line.textStart() + line.textLength()
        self._layout.endLayout()
        self.height = round(y) + 2


def _one_each(text: str) -> str:
    """``text`` with one character for each unit of UTF-16."""
    return "".join(char if ord(char) < 0x10000 else "\ufffd\ufffd" for char in text)
