"""The values of a span with their names, as many lines as it takes: they are to be confirmed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from annotator.ui.review.wording import Fact
from annotator.ui.words import isolated

BETWEEN = " · "


class FactsText:
    """Laid out for ``width`` pixels. Names are drawn in the painter's pen, values in ``ink``."""

    def __init__(
        self, facts: Sequence[Fact], font: QFont, width: int, rtl: bool, ink: QColor
    ) -> None:
        text, formats = "", []
        for name, value in facts:
            shown = isolated(value)
            text += (BETWEEN if text else "") + name + (" " if name.endswith(("?", "؟")) else ": ")
            form = QTextCharFormat()
            form.setForeground(ink)
            part = QTextLayout.FormatRange()
            part.start, part.length, part.format = _units(text), _units(shown), form
            formats.append(part)
            text += shown
        self._layout = QTextLayout(text, font)
        self._layout.setFormats(formats)
        self._layout.setCacheEnabled(True)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        option = QTextOption(right if rtl else Qt.AlignmentFlag.AlignLeft)
        direction = Qt.LayoutDirection
        option.setTextDirection(direction.RightToLeft if rtl else direction.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        y = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(40, width))
            line.setPosition(QPointF(0, y))
            y += line.height()
        self._layout.endLayout()
        self.height = round(y)

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        self._layout.draw(painter, QPointF(left, top))


def _units(text: str) -> int:
    """Of UTF-16, as Qt counts."""
    return len(text.encode("utf-16-le")) // 2
