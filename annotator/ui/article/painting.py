"""Paint the lines that are in sight: what lies behind the text, the text, what lies over it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from annotator.ui.article.aside import Ranges, draw_proposed, draw_text
from annotator.ui.article.dressing import Dressing
from annotator.ui.article.flags import draw_asked, draw_flag
from annotator.ui.article.ink import Ink, make_ink, whole
from annotator.ui.article.layout import Line
from annotator.ui.article.marks import Marks
from annotator.ui.article.outline import Outline
from annotator.ui.article.stamps import Stamps
from annotator.ui.article.style import ArticleColours
from annotator.ui.article.twice import draw_twice

CARET = 2
"""Width of the caret in pixels."""
_GAP = 6
"""Between the end of a line and the figure that stands there."""


@dataclass(frozen=True, slots=True)
class Sight:
    """A line in sight: ``left`` of the column and ``top`` of the text box in the viewport.

    The ranges are those in this line, in units of its piece.
    """

    line: Line
    left: float
    top: int
    selection: tuple[int, int] | None = None
    newline: bool = False
    """Whether the selection goes on over the end of the paragraph."""
    hits: tuple[tuple[int, int, bool], ...] = ()
    """Start, end and whether it is the current hit."""
    outlines: tuple[Outline, ...] = ()
    aside: Ranges = ()
    """What is no part of the story."""
    proposed: Ranges = ()
    """What may be none."""
    twice: bool | None = None
    """Whether the line stands elsewhere as well, and if so, with something to take over."""
    flagged: bool = False
    """Whether something begins here that somebody asks about."""
    asked: Ranges = ()
    """Words somebody asks about that are no span."""
    caret: int | None = None


class LinePainter:
    """Paints lines in one set of colours and stamps."""

    def __init__(self, stamps: Stamps, colours: ArticleColours, spaces: bool) -> None:
        self._stamps = stamps
        self._colours = colours
        self._marks = Marks(stamps, colours)
        self._inks: WeakKeyDictionary[Dressing, Ink] = WeakKeyDictionary()
        self._text = QColor(colours.ink)
        self._quiet = QColor(colours.quiet)
        self._selection = QColor(colours.selection)
        self._hits = {False: QColor(colours.hit), True: QColor(colours.current_hit)}
        self._spaces = spaces

    def ink(self, line: Line) -> Ink:
        """The ink of a line, made anew if its spans changed."""
        ink = self._inks.get(line.dressing)
        if ink is None:
            ink = self._inks[line.dressing] = make_ink(line, self._stamps)
        return ink

    def paint(self, painter: QPainter, sights: Sequence[Sight], focus: bool) -> None:
        """Paint lines from back to front, so that no line covers the text of another."""
        for sight in sights:
            self._behind(painter, sight)
        for sight in sights:
            at = QPointF(sight.left, sight.top + sight.line.text_drop)
            draw_text(painter, sight.line, at, sight.aside, self._text, self._quiet)
        for sight in sights:
            self._over(painter, sight)
        for sight in sights:
            if sight.caret is not None:
                self._caret(painter, sight, sight.caret, focus)

    def _behind(self, painter: QPainter, sight: Sight) -> None:
        line = sight.line
        painter.translate(sight.left, sight.top)
        if line.spans:
            for fill in self.ink(line).fills:
                painter.fillRect(*fill)
        for start, end, current in sight.hits:
            self._fill(painter, line, (start, end), self._hits[current])
        if sight.selection:
            self._fill(painter, line, sight.selection, self._selection)
        if sight.newline:
            self._newline(painter, line)
        painter.translate(-sight.left, -sight.top)

    def _fill(self, painter: QPainter, line: Line, part: tuple[int, int], colour: QColor) -> None:
        for left, right in line.geometry.rects(*part):
            start, end = whole(left, right)
            painter.fillRect(QRectF(start, 0, end - start, line.height), colour)

    def _newline(self, painter: QPainter, line: Line) -> None:
        """A selected paragraph end shows as a little more selection."""
        x = line.geometry.caret(line.end)
        width = max(4, line.height // 6)
        left = x - width if line.setting.rtl else x
        painter.fillRect(QRectF(round(left), 0, width, line.height), self._selection)

    def _over(self, painter: QPainter, sight: Sight) -> None:
        line = sight.line
        painter.translate(sight.left, sight.top)
        ratio = painter.device().devicePixelRatioF()
        if line.spans:
            ink = self.ink(line)
            for left, top, width, height, label in ink.strokes:
                stroke = self._stamps.stroke(label, ratio)
                painter.drawTiledPixmap(left, top, width, height, stroke)
            for left, top, _, _, label, _ in ink.chips:
                painter.drawPixmap(left, top, self._stamps.chip(label, ratio))
            if line.hidden:
                self._more(painter, line, ratio)
        if sight.twice is not None:
            draw_twice(painter, line, sight.twice, self._colours)
        if sight.proposed:
            draw_proposed(painter, line, sight.proposed, self._quiet)
        if sight.asked:
            draw_asked(painter, line, sight.asked, self._colours)
        if sight.flagged:
            draw_flag(painter, line, self._colours)
        if line.marks:
            self._marks.paint_controls(painter, line, ratio)
        if self._spaces:
            self._marks.paint_spaces(painter, line)
        for outline in sight.outlines:
            outline.paint(painter, line)
        painter.translate(-sight.left, -sight.top)

    def _more(self, painter: QPainter, line: Line, ratio: float) -> None:
        """How many spans have no room here, in the margin where the line ends."""
        figure = self._stamps.figure(f"+{line.hidden}", ratio)
        size = figure.deviceIndependentSize()
        left = -_GAP - size.width() if line.setting.rtl else line.setting.width + _GAP
        top = line.height + max(0.0, line.dressing.below - size.height()) / 2
        painter.drawPixmap(QPointF(round(left), round(top)), figure)

    def _caret(self, painter: QPainter, sight: Sight, unit: int, focus: bool) -> None:
        line = sight.line
        x = round(sight.left + line.geometry.caret(unit))
        colour = QColor(self._colours.accent if focus else self._colours.quiet)
        width = CARET if focus else 1
        # In an empty paragraph, which is lower than a line, the caret is as high as elsewhere.
        height = max(line.height, line.setting.line_height)
        top = sight.top - (height - line.height) // 2
        painter.fillRect(QRectF(x - width / 2, top, width, height), colour)


def in_line(line: Line, ranges: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The parts of ``ranges`` (units of the piece) that lie on ``line``."""
    return tuple(
        (max(start, line.start), min(end, line.end))
        for start, end in ranges
        if start < line.end and end > line.start
    )
