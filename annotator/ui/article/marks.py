"""Visible marks for what has no shape: controls of direction and joining, odd spaces."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.ui.article.lanes import ChipPlace, ChipRequest, place_chips
from annotator.ui.article.layout import Line
from annotator.ui.article.stamps import Stamps
from annotator.ui.article.style import ArticleColours

_ODD_SPACES = re.compile("[\u00a0\u2007\u202f]|(?<= ) | (?= )")


class Marks:
    """Paints marks over a line; the text's own layout never changes for them."""

    def __init__(self, stamps: Stamps, colours: ArticleColours) -> None:
        self._stamps = stamps
        self._control = QColor(colours.accent)
        self._space = QColor(colours.quiet)

    def paint_controls(self, painter: QPainter, line: Line, ratio: float) -> None:
        """A tag above each control character, with a stem at its place in the text."""
        for (unit, name), place in zip(line.marks, self.places(line), strict=True):
            x = round(line.geometry.lead(unit)[0])
            top = -line.setting.mark_row
            painter.fillRect(QRectF(x, -1, 1, line.height * 0.16), self._control)
            if place:
                painter.drawPixmap(QPointF(round(place.left), top), self._stamps.tag(name, ratio))

    def places(self, line: Line) -> list[ChipPlace | None]:
        """Where the tags go; None for one that finds no room among its neighbours."""
        requests = []
        for unit, name in line.marks:
            width = self._stamps.tag_width(name)
            x = line.geometry.lead(unit)[0]
            rtl = line.setting.rtl
            requests.append(ChipRequest(x + width / 2 if rtl else x - width / 2, width, rtl))
        return place_chips(requests, -self._reach, line.setting.width + self._reach, rows=1)

    _reach = 16

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
