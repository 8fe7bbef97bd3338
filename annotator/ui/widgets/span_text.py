"""The exact text of a span with a little of what stands around it in quiet ink."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.text import Utf16Map
from annotator.ui.widgets.paint import RADIUS, hairline, ink, paper, quiet
from annotator.words import both_ends

AROUND = 24
"""Code points of the surroundings on each side."""
MARGIN = 12
HEAD, TAIL = 220, 80
"""Of a long span, so much of its start and end is shown."""


def surroundings(text: str, start: int, end: int) -> tuple[str, str, str]:
    """What stands before, in and after ``[start, end)``, on the same paragraph, cut to words."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    before = text[max(line_start, start - AROUND) : start]
    after = text[end : min(line_end, end + AROUND)]
    if start - AROUND > line_start:
        before = "…" + (before[before.find(" ") + 1 :] if " " in before[:-1] else before)
    if end + AROUND < line_end:
        after = (after[: after.rfind(" ")] if " " in after[1:] else after) + "…"
    inside = text[start:end]
    return before, both_ends(inside, HEAD, TAIL, " […] "), after


class SpanText(QWidget):
    """Three parts in one paragraph, so that letters join across the edges as in the article.

    The surroundings are painted quiet by selection ranges, which keep the shaping whole.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QTextLayout()
        self._quiet: list[tuple[int, int]] = []
        self._rtl = True
        self._height = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str, start: int, end: int, rtl: bool) -> None:
        """Show ``text[start:end]`` (code points) in its surroundings."""
        parts = [part.replace("\n", "\u2028") for part in surroundings(text, start, end)]
        whole = "".join(parts)
        units = Utf16Map(whole)
        first, last = len(parts[0]), len(parts[0]) + len(parts[1])
        size = units.to_utf16(len(whole))
        a, b = units.to_utf16(first), units.to_utf16(last)
        self._quiet = [(0, a), (b, size - b)]
        self._rtl = rtl
        self._layout = QTextLayout(whole, self.font())
        self.setAccessibleName(parts[1])
        self._fit()
        self.update()

    def set_text_font(self, font: QFont) -> None:
        self.setFont(font)
        self._layout.setFont(font)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(200, round(self._height) + 2 * MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(hairline(self.palette()), 1))
        painter.setBrush(paper(self.palette()))
        painter.drawRoundedRect(
            self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS
        )
        painter.setPen(ink(self.palette()))
        ranges = []
        for start, length in self._quiet:
            if length > 0:
                shade = QTextLayout.FormatRange()
                shade.start, shade.length = start, length
                shade.format = self._quiet_format()
                ranges.append(shade)
        self._layout.draw(painter, QPointF(MARGIN, MARGIN), ranges)

    def _quiet_format(self) -> QTextCharFormat:
        shade = QTextCharFormat()
        shade.setForeground(quiet(self.palette()))
        shade.setBackground(self.palette().color(QPalette.ColorRole.Base))
        return shade

    def _fit(self) -> None:
        """Break the lines for the width that is there and take the height they need."""
        room = self.width() - 2 * MARGIN
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        option = QTextOption(right if self._rtl else Qt.AlignmentFlag.AlignLeft)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if self._rtl else Qt.LayoutDirection.LeftToRight
        )
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        y = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(40, room))
            line.setPosition(QPointF(0, y))
            y += line.height() * 1.15
        self._layout.endLayout()
        if y != self._height:
            self._height = y
            self.updateGeometry()
