"""What is no part of the story: its text is quieter; what is only proposed has a dotted line.

No letter gets a format of its own, which would tear ligatures apart: where only a part of a line
is quieter, the line is drawn twice, each time clipped to what it is for.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QRegion

from annotator.ui.article.ink import whole
from annotator.ui.article.layout import LaidOut, Line

Ranges = tuple[tuple[int, int], ...]
_BEYOND = 40
"""Pixels that letters may reach beyond the line they stand in."""


class Asides:
    """Ranges of an article, in code points, by where they begin."""

    def __init__(self, ranges: Iterable[tuple[int, int]] = ()) -> None:
        self.ranges = sorted(ranges)
        # The farthest end so far, so that a search by end works though ranges may overlap.
        self._reach = list(accumulate((end for _, end in self.ranges), max))

    def on(self, piece: LaidOut, line: Line) -> Ranges:
        """The parts of them on a line, in units of its piece."""
        if not self.ranges:
            return ()
        start, end = piece.position(line.start), piece.position(line.end)
        found = []
        for index in range(bisect_right(self._reach, start), len(self.ranges)):
            low, high = self.ranges[index]
            if low >= end:
                break
            if high > start:
                found.append((piece.unit(max(low, start)), piece.unit(min(high, end))))
        return tuple(found)


def draw_text(
    painter: QPainter, line: Line, at: QPointF, ranges: Ranges, ink: QColor, quiet: QColor
) -> None:
    """Draw the letters of a line at ``at``, those of ``ranges`` more quietly."""
    if not ranges:
        painter.setPen(ink)
        line.line.draw(painter, at)
        return
    if covers(line, ranges):
        painter.setPen(quiet)
        line.line.draw(painter, at)
        return
    region = QRegion()
    for low, high in ranges:
        for left, right in line.geometry.rects(low, high):
            start, end = whole(left, right)
            box = QRectF(at.x() + start, at.y() - _BEYOND, end - start, line.height + 2 * _BEYOND)
            region += QRegion(box.toRect())
    around = QRectF(
        at.x() - _BEYOND, at.y() - _BEYOND, line.setting.width + 2 * _BEYOND, 0
    ).adjusted(0, 0, 0, line.height + 2 * _BEYOND)
    for colour, part in ((quiet, region), (ink, QRegion(around.toRect()) - region)):
        painter.save()
        painter.setClipRegion(part, Qt.ClipOperation.IntersectClip)
        painter.setPen(colour)
        line.line.draw(painter, at)
        painter.restore()


def covers(line: Line, ranges: Ranges) -> bool:
    """Whether nothing of a line is outside ``ranges``."""
    at = line.start
    for low, high in sorted(ranges):
        if low > at:
            return False
        at = max(at, high)
    return at >= line.end


def draw_proposed(painter: QPainter, line: Line, ranges: Ranges, colour: QColor) -> None:
    """A thin dotted line below what is proposed; the painter stands at the line's text box."""
    painter.setPen(QPen(colour, 1, Qt.PenStyle.DotLine))
    for low, high in ranges:
        for left, right in line.geometry.rects(low, high):
            start, end = whole(left, right)
            painter.drawLine(QPointF(start, line.height - 0.5), QPointF(end, line.height - 0.5))
