"""One piece of the article, laid out once; lines move as spans come and go, never re-shape."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextLine, QTextOption

from annotator.text import ControlMark, Utf16Map, control_marks
from annotator.ui.article.dressing import Dressing, LineSpans, bare
from annotator.ui.article.geometry import LineGeometry
from annotator.ui.article.measuring import read_line
from annotator.ui.article.paragraphs import display_copy

_SAMPLE_RTL = "قال المتحدث إن الأنباء عن غارة على الميناء غير صحيحة"
_SAMPLE_LTR = "The spokesman said the reports of a raid on the port were untrue"


@dataclass(frozen=True)
class Setting:
    """How the text is set: font, column width in pixels, direction, spacing of lines."""

    font: QFont
    width: int
    rtl: bool
    spacing: float
    mark_row: int = 10
    """Height of the row in which control characters are marked, next to the text."""

    @cached_property
    def metrics(self) -> QFontMetricsF:
        """Metrics of the text font."""
        return QFontMetricsF(self.font)

    @cached_property
    def letter(self) -> float:
        """Width of a typical letter in running text, spaces included."""
        return letter_width(self.font, self.rtl)

    @cached_property
    def line_height(self) -> int:
        """Height of a line's text box in the text font."""
        return ceil(self.metrics.ascent()) + ceil(self.metrics.descent())

    @cached_property
    def gap(self) -> int:
        """The room between two lines that have no spans."""
        return max(0, round(self.line_height * (self.spacing - 1)))

    @cached_property
    def paragraph_gap(self) -> int:
        """The room after a paragraph, beside the gap of lines."""
        return round(self.line_height * 0.28)

    @cached_property
    def empty_height(self) -> int:
        """Height of a paragraph with nothing in it: with the gaps about half a line."""
        return round(self.line_height * 0.2)

    def option(self) -> QTextOption:
        """Forced direction; wrapping that counts the space a line ends with."""
        option = QTextOption()
        rtl = self.rtl
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        option.setAlignment(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setFlags(QTextOption.Flag.IncludeTrailingSpaces)
        return option


def letter_width(font: QFont, rtl: bool) -> float:
    """Width of a typical letter in running text; the font's own average misleads for Arabic."""
    sample = _SAMPLE_RTL if rtl else _SAMPLE_LTR
    return QFontMetricsF(font).horizontalAdvance(sample) / len(sample)


class Line:
    """A visual line. ``top`` is where its text box begins within the piece (pixels)."""

    __slots__ = (
        "_geometry",
        "_piece",
        "ascent",
        "dressing",
        "end",
        "height",
        "hidden",
        "line",
        "marks",
        "spans",
        "start",
        "top",
    )

    def __init__(self, piece: LaidOut, line: QTextLine) -> None:
        self._piece = piece
        self._geometry: LineGeometry | None = None
        self.line = line
        self.start = line.textStart()
        self.end = self.start + line.textLength()
        self.ascent = ceil(line.ascent())
        self.height = self.ascent + ceil(line.descent())
        self.top = 0
        self.marks: list[tuple[int, str]] = []
        self.spans = LineSpans(self.start, self.end)
        self.dressing: Dressing = bare()
        self.hidden = 0
        """Spans on this line without a lane or a chip of their own."""

    def read(self) -> LineGeometry:
        """Where its characters stand; read from Qt when first needed."""
        if self._geometry is None:
            piece = self._piece
            wraps = self.end < len(piece.utf16)
            self._geometry = read_line(piece.layout, self.line, piece.utf16, wraps)
        return self._geometry

    @property
    def geometry(self) -> LineGeometry:
        """Where its characters stand."""
        return self.read()

    @property
    def setting(self) -> Setting:
        """How the text is set."""
        return self._piece.setting

    @property
    def text(self) -> str:
        """The line's text, one character for each UTF-16 unit."""
        return self._piece.utf16[self.start : self.end]

    @property
    def text_drop(self) -> float:
        """How far below ``top`` Qt draws, so that the baseline is on a whole pixel."""
        return self.ascent - self.line.ascent()

    @property
    def bottom(self) -> int:
        """Where its text box ends within the piece."""
        return self.top + self.height


class LaidOut:
    """A piece with its lines. Offsets inside are UTF-16 units from the piece's start."""

    def __init__(self, text: str, start: int, setting: Setting, ends_paragraph: bool) -> None:
        self.start = start
        self.length = len(text)
        self.setting = setting
        self._ends_paragraph = ends_paragraph
        self._map = Utf16Map(text)
        shown = display_copy(text)
        self.utf16 = _by_unit(shown)
        """The text with one character for each UTF-16 unit."""
        self.layout = QTextLayout(shown, setting.font)
        self.layout.setTextOption(setting.option())
        self.layout.setCacheEnabled(True)
        self.lines = self._break_lines()
        self._starts = [line.start for line in self.lines]
        for mark in control_marks(text):
            self._mark(mark)
        self.height = 0
        self.arrange()

    def _break_lines(self) -> list[Line]:
        lines = []
        self.layout.beginLayout()
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(self.setting.width)
            lines.append(line)
        self.layout.endLayout()
        return [Line(self, line) for line in lines]

    def _mark(self, mark: ControlMark) -> None:
        unit = self._map.to_utf16(mark.index)
        line = self.lines[self.line_at(unit)]
        line.marks.append((unit, mark.name))
        line.dressing = bare(self.setting.mark_row)

    def unit(self, position: int) -> int:
        """Offset in the piece of a code point offset in the article, clipped to the piece."""
        return self._map.to_utf16(min(max(position - self.start, 0), self.length))

    def position(self, unit: int) -> int:
        """Code point offset in the article of an offset in the piece."""
        return self.start + self._map.to_code_point(unit)

    def line_at(self, unit: int) -> int:
        """The line a caret at ``unit`` stands in; where a line wraps, the later one."""
        return max(0, bisect_right(self._starts, unit) - 1)

    def line_at_y(self, y: float) -> int:
        """The line nearest to ``y``; the room between two lines is halved."""
        lines = self.lines
        index = bisect_right(lines, y, key=lambda line: line.top) - 1
        if index < 0:
            return 0
        if index + 1 < len(lines) and y > (lines[index].bottom + lines[index + 1].top) / 2:
            return index + 1
        return index

    def lines_of(self, start: int, end: int) -> range:
        """The lines that ``[start, end)`` (units) touches."""
        first = self.line_at(start)
        last = self.line_at(max(start, end - 1))
        return range(first, last + 1)

    def ends_in_space(self, line: Line) -> bool:
        """Whether the line's last character is a space."""
        return line.end > line.start and self.utf16[line.end - 1].isspace()

    def arrange(self, first: int = 0) -> int:
        """Put the lines from ``first`` on where their room is; returns the new height."""
        setting = self.setting
        if not self.length:
            line = self.lines[0]
            line.top, line.height = 0, setting.empty_height
            self.height = setting.empty_height
            return self.height
        half = setting.gap // 2
        for index in range(first, len(self.lines)):
            line = self.lines[index]
            above = line.dressing.above
            if index:
                before = self.lines[index - 1]
                line.top = before.bottom + max(setting.gap, before.dressing.below + above)
            else:
                line.top = max(half, above)
        last = self.lines[-1]
        self.height = last.bottom + max(setting.gap - half, last.dressing.below)
        if self._ends_paragraph:
            self.height += setting.paragraph_gap
        return self.height


def _by_unit(text: str) -> str:
    """``text`` with each character beyond U+FFFF doubled, so that indexes are UTF-16 units."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return text
    return "".join(c * 2 if c > "\uffff" else c for c in text)
