"""A table of cells that are the darker the more there is: pairs of people, pairs of labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from annotator.ui.sheet.entries import MARGIN, Entry
from annotator.ui.sheet.pencil import Look, Pencil
from annotator.ui.theme import mix

WIDEST_CELL, LEAST_CELL = 132.0, 56.0
CELL_HEIGHT = 40.0
DARKEST = 0.42
"""The share of the accent in the darkest cell: letters on it stay easy to read."""


@dataclass(frozen=True, slots=True)
class Square:
    """One cell. ``shade`` is from 0 to 1; None: nothing is defined there."""

    key: str
    words: str
    shade: float | None
    say: str
    under: str = ""
    goal: object = None


class Matrix:
    """A title, a quiet sentence, names at the top and at the side, and cells."""

    def __init__(
        self,
        title: str,
        note: str,
        names: tuple[Sequence[str], Sequence[str]],
        squares: Mapping[tuple[int, int], Square],
        data: bool = False,
    ) -> None:
        """``names`` are those of rows and of columns; ``squares`` by row and column. ``data``
        names run in the direction of their own letters."""
        self.title, self.note, self.squares, self._data = title, note, dict(squares), data
        self.rows, self.columns = names
        self._rooms: dict[tuple[int, int], QRectF] = {}

    def lay_out(self, look: Look, width: float, top: float) -> float:
        inner = width - 2 * MARGIN
        self._top, self._width = top, width
        self._note = look.height(self.note, look.small, inner)
        y = top + 16 + look.line + (4 + self._note if self.note else 0) + 8
        side = max((look.width(name, look.font) for name in self.rows), default=0.0)
        self._side = min(max(side, 80.0), inner * 0.3)
        texts = [*self.columns, *(square.under for square in self.squares.values())]
        heads = max((look.width(text, look.small) for text in texts), default=0.0)
        room = (inner - self._side - 12) / max(1, len(self.columns))
        self._cell = max(LEAST_CELL, min(WIDEST_CELL, heads + 16, room))
        self._head = y
        y += look.small_line + 6
        height = max(CELL_HEIGHT, look.line + look.small_line + 6)
        self._lines = [y + n * height for n in range(len(self.rows))]
        self._height = height
        first = MARGIN + self._side + 12
        self._rooms = {
            (row, column): QRectF(
                first + column * self._cell, self._lines[row], self._cell - 2, height - 2
            )
            for row, column in self.squares
        }
        return y + len(self.rows) * height - top + 8

    def entries(self) -> list[Entry]:
        return [
            Entry(square.key, self._rooms[place], partial(str, square.say), goal=square.goal)
            for place, square in sorted(self.squares.items())
        ]

    def paint(self, pencil: Pencil, current: str | None, top: float, bottom: float) -> None:
        look, quiet = pencil.look, pencil.colour("quiet")
        inner = QRectF(MARGIN, self._top + 16, self._width - 2 * MARGIN, look.line)
        pencil.text(inner, self.title, look.strong, pencil.colour("ink"))
        if self.note:
            note = QRectF(MARGIN, inner.bottom() + 4, inner.width(), self._note)
            pencil.paragraph(note, self.note, look.small, quiet)
        first = MARGIN + self._side + 12
        for column, name in enumerate(self.columns):
            x = first + column * self._cell
            head = QRectF(x, self._head, self._cell - 4, look.small_line)
            pencil.text(head, name, look.small, quiet, "middle", data=self._data)
        for row, name in enumerate(self.rows):
            side = QRectF(MARGIN, self._lines[row], self._side, self._height - 2)
            pencil.text(side, name, look.font, pencil.colour("ink"), data=self._data)
        for place, square in self.squares.items():
            self._paint_square(pencil, square, self._rooms[place], current == square.key)

    def _paint_square(self, pencil: Pencil, square: Square, room: QRectF, current: bool) -> None:
        look = pencil.look
        fill: QColor | None = None
        if square.shade is not None:
            share = 0.04 + (DARKEST - 0.04) * max(0.0, min(1.0, square.shade))
            fill = mix(pencil.colour("accent"), pencil.colour("paper"), share)
        edge = pencil.colour("accent" if current else "hairline")
        pencil.frame(room.adjusted(0.5, 0.5, -0.5, -0.5), fill, edge, 2.0 if current else 1.0)
        known = square.shade is not None
        ink = pencil.colour("ink" if known else "quiet")
        inner = room.adjusted(4, 3, -4, -3)
        if square.under:
            line = QRectF(inner.x(), inner.y(), inner.width(), look.line)
            pencil.text(line, square.words, look.font, ink, "middle")
            under = QRectF(inner.x(), line.bottom() - 1, inner.width(), look.small_line)
            quiet = mix(pencil.colour("ink"), pencil.colour("paper"), 0.75)
            pencil.text(under, square.under, look.small, quiet, "middle")
        else:
            pencil.text(inner, square.words, look.font if known else look.small, ink, "middle")
