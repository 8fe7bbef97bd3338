"""Visible marks for what has no shape: controls of direction and joining, odd spaces."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.ui.article.lanes import ChipPlace, place_chips
from annotator.ui.article.layout import Line
from annotator.ui.article.stamps import Stamps
from annotator.ui.article.style import ArticleColours

_ODD_SPACES = re.compile("[\u00a0\u2007\u202f]|(?<= ) | (?= )")
_REACH = 16
"""How far a tag may reach into the margins, in pixels."""


def _left(place: ChipPlace | None, width: int, rtl: bool) -> int | None:
    if place is None:
        return None
    return round(-place[0] - width if rtl else place[0])


class Marks:
    """Paints marks over a line; the text's own layout never changes for them."""

    def __init__(self, stamps: Stamps, colours: ArticleColours) -> None:
        self._stamps = stamps
        self._control = QColor(colours.accent)
        self._space = QColor(colours.quiet)

    def paint_controls(self, painter: QPainter, line: Line, ratio: float) -> None:
        """A tag above each control character, with a stem at its place in the text."""
        top = -line.setting.mark_row
        for unit, name, left in self.places(line):
            x = round(line.geometry.lead(unit)[0])
            painter.fillRect(QRectF(x, -1, 1, line.height * 0.16), self._control)
            if left is not None:
                painter.drawPixmap(QPointF(left, top), self._stamps.tag(name, ratio))

    def places(self, line: Line) -> list[tuple[int, str, int | None]]:
        """Each mark and the left edge of its tag; None for one that finds no room."""
        rtl, width = line.setting.rtl, line.setting.width
        first, last = (-width, 0) if rtl else (0, width)
        wishes = []
        for unit, name in line.marks:
            tag = self._stamps.tag_width(name)
            x = line.geometry.lead(unit)[0]
            wishes.append(((-x if rtl else x) - tag / 2, tag, unit, name))
        wishes.sort()
        starts, tags = [w[0] for w in wishes], [w[1] for w in wishes]
        places = dict(place_chips(starts, tags, first - _REACH, last + _REACH, rows=1))
        return [
            (unit, name, _left(places.get(index), tag, rtl))
            for index, (_, tag, unit, name) in enumerate(wishes)
        ]

    def paint_spaces(self, painter: QPainter, line: Line) -> None:
        """A ring for each no-break space, a dot for each of several spaces in a row."""
        text = line.text
        for match in _ODD_SPACES.finditer(text):
            unit = line.start + match.start()
            for left, right in line.geometry.rects(unit, unit + 1):
                centre = QPointF((left + right) / 2, line.ascent * 0.72)
                if match.group() == " ":
                    painter.fillRect(QRectF(centre.x() - 1, centre.y() - 1, 2, 2), self._space)
                else:
                    painter.setPen(QPen(self._space, 1))
                    painter.drawEllipse(centre, 1.7, 1.7)
