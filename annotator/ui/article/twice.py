"""What stands elsewhere as well: a thin line in the margin where lines end.

A quiet line where a passage stands in another place too, a dashed one in the accent colour where
the annotations of that place can be taken over.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.ui.article.aside import Asides
from annotator.ui.article.layout import LaidOut, Line
from annotator.ui.article.style import ArticleColours

_OUT = 27.5
"""From the column to the line, in pixels."""


class Twice:
    """Passages of an article, in code points; ``offered`` are those with something to take."""

    def __init__(
        self, known: Iterable[tuple[int, int]] = (), offered: Iterable[tuple[int, int]] = ()
    ) -> None:
        self._known, self._offered = Asides(known), Asides(offered)

    def on(self, piece: LaidOut, line: Line) -> bool | None:
        """None where a line stands nowhere else, True where there is something to take."""
        if self._offered.on(piece, line):
            return True
        return False if self._known.on(piece, line) else None


def draw_twice(painter: QPainter, line: Line, offered: bool, colours: ArticleColours) -> None:
    """Beside a line, from its top to the next one's; the painter stands at its text box."""
    setting = line.setting
    x = -_OUT if setting.rtl else setting.width + _OUT
    colour = QColor(colours.accent if offered else colours.hairline)
    pen = QPen(colour, 2.0)
    if offered:
        pen.setDashPattern([2.5, 1.5])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(QLineF(x, 0, x, line.height + setting.gap))
