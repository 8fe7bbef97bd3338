"""A passage of an article within its surroundings: the passage in ink, the rest quiet."""

from __future__ import annotations

from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption

from annotator.text import Utf16Map
from annotator.ui.sheet.pencil import Pencil
from annotator.ui.widgets.span_text import surroundings
from annotator.words import both_ends

LONGEST = 64
"""Code points of one person's words that are shown; of more, the beginning and the end."""


class Passage:
    """``text[start:end]`` (code points) laid out in lines of ``width`` pixels."""

    def __init__(self, text: str, start: int, end: int, font: QFont, width: float) -> None:
        before, inside, after = surroundings(text, start, end)
        parts = [part.replace("\n", " ") for part in (before, inside, after)]
        self.words = parts[1]
        whole = "".join(parts)
        units = Utf16Map(whole)
        first, last = len(parts[0]), len(parts[0]) + len(parts[1])
        self._inside = units.to_utf16(first), units.to_utf16(last)
        rtl = _runs_right_to_left(whole)
        self._layout = QTextLayout(whole, font)
        right = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(right | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        y = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(40.0, width))
            line.setPosition(QPointF(0, y))
            y += line.height() * 1.1
        self._layout.endLayout()
        self.height = y
        """Pixels."""

    def paint(self, pencil: Pencil, room: QRectF) -> None:
        """Draw from the top of ``room``."""
        start, end = self._inside
        chosen = QTextLayout.FormatRange()
        chosen.start, chosen.length = start, end - start
        shade = QTextCharFormat()
        shade.setForeground(pencil.colour("ink"))
        shade.setBackground(pencil.colour("selection"))
        chosen.format = shade
        pencil.painter.setPen(pencil.colour("quiet"))
        # Drawn as a selection, it does not break the shaping of the letters.
        self._layout.draw(pencil.painter, pencil.box(room).topLeft(), [chosen])


def shortened(words: str) -> str:
    """Words of which the middle is left out where they are long."""
    return both_ends(words, LONGEST // 2, LONGEST // 2)


def _runs_right_to_left(words: str) -> bool:
    """By the first letter that has a direction."""
    directions = (bidirectional(char) for char in words)
    return next((found != "L" for found in directions if found in ("L", "R", "AL")), False)
