"""The paper in the room: how wide the column is, where it stands, and the heading on top."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout

from annotator.ui.article.layout import Setting
from annotator.ui.article.paragraphs import display_copy
from annotator.ui.article.style import ArticleColours

MEASURE = 72
"""Letters in a full line."""
_MARGIN = 60
_LEAST_MARGIN = 34
_PAD = 24
_LEAST_PAD = 10
CORNER = 4
"""Radius of the paper's corners in pixels."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Pixels: the room's ``pad`` around the paper, the paper's ``margin`` around the text."""

    pad: int
    margin: int
    paper_left: int
    paper_width: int
    column: int
    """Width of the text column."""

    @property
    def left(self) -> int:
        """Left edge of the column in the viewport."""
        return self.paper_left + self.margin

    @property
    def above(self) -> int:
        """From the top of the room to the first thing on the paper."""
        return self.pad + round(self.margin * 0.7)

    @property
    def below(self) -> int:
        """From the end of the text to the end of the room."""
        return self.pad + self.margin

    @staticmethod
    def fit(viewport_width: int, letter: float) -> Sheet:
        """The sheet for a viewport; wide windows get a readable measure, not long lines."""
        pad = _PAD if viewport_width >= 640 else _LEAST_PAD
        paper = max(80, viewport_width - 2 * pad)
        column = max(40, min(round(MEASURE * letter), paper - 2 * _LEAST_MARGIN))
        margin = max(0, min(_MARGIN, (paper - column) // 2))
        width = column + 2 * margin
        return Sheet(pad, margin, (viewport_width - width) // 2, width, column)

    def paint(
        self, painter: QPainter, clip: QRectF, top: float, bottom: float, colours: ArticleColours
    ) -> None:
        """Fill the room and put the paper from ``top`` to ``bottom`` of the viewport."""
        painter.fillRect(clip, QColor(colours.room))
        upper, lower = max(top, clip.top() - 20), min(bottom, clip.bottom() + 20)
        paper = QRectF(self.paper_left, upper, self.paper_width, lower - upper)
        paper.adjust(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(QColor(colours.paper))
        painter.setPen(QPen(QColor(colours.hairline), 1))
        painter.drawRoundedRect(paper, CORNER, CORNER)
        painter.setBrush(QColor(0, 0, 0, 0))


class Heading:
    """Title and subtitle above the text, laid out for one column; nothing in it is selectable."""

    def __init__(self, title: str, subtitle: str, setting: Setting, small: QFont) -> None:
        large = QFont(setting.font)
        large.setPointSizeF(setting.font.pointSizeF() * 1.25)
        large.setBold(True)
        self._blocks: list[tuple[QTextLayout, bool]] = []
        self.height = 0
        for text, font in ((title, large), (subtitle, small)):
            if text:
                self._add(text, font, setting)
        if self._blocks:
            self.height += setting.line_height // 2

    def _add(self, text: str, font: QFont, setting: Setting) -> None:
        layout = QTextLayout(display_copy(text.replace("\n", " ")), font)
        layout.setTextOption(setting.option())
        layout.beginLayout()
        y = float(self.height)
        while (line := layout.createLine()).isValid():
            line.setLineWidth(setting.width)
            line.setPosition(QPointF(0, y))
            y += ceil(line.height())
        layout.endLayout()
        self._blocks.append((layout, font.bold()))
        self.height = ceil(y) + 2

    def paint(self, painter: QPainter, left: float, top: float, colours: ArticleColours) -> None:
        """Draw it with its top left corner at ``left``, ``top``."""
        for layout, strong in self._blocks:
            painter.setPen(QColor(colours.ink if strong else colours.quiet))
            layout.draw(painter, QPointF(left, top))
