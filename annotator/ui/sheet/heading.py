"""The top of a sheet: what it is about."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from annotator.ui.sheet.entries import MARGIN, Entry
from annotator.ui.sheet.pencil import Look, Pencil
from annotator.ui.widgets.paint import one_line


class Heading:
    """A name, and quiet lines below it."""

    def __init__(self, name: str, lines: list[str], data: bool = True) -> None:
        self.name, self.lines, self._data = name, [one_line(line) for line in lines if line], data

    def lay_out(self, look: Look, width: float, top: float) -> float:
        self._top, self._width = top, width
        inner = width - 2 * MARGIN
        self._heights = [look.height(line, look.small, inner) for line in self.lines]
        return MARGIN + look.title_line + 4 + sum(self._heights) + 4 * len(self.lines)

    def entries(self) -> list[Entry]:
        return []

    def paint(self, pencil: Pencil, current: str | None, top: float, bottom: float) -> None:
        look = pencil.look
        inner = self._width - 2 * MARGIN
        y = self._top + MARGIN
        room = QRectF(MARGIN, y, inner, look.title_line)
        pencil.text(room, self.name, look.title, pencil.colour("ink"), data=self._data)
        y += look.title_line + 4
        for line, height in zip(self.lines, self._heights, strict=True):
            room = QRectF(MARGIN, y, inner, height)
            pencil.paragraph(room, line, look.small, pencil.colour("quiet"))
            y += height + 4
