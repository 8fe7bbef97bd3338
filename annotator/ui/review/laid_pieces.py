"""Pieces of the article as they stand in answers, laid out; those of the next card before it is
shown, so that it comes quicker.
"""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont

from annotator.ui import theme
from annotator.ui.review.answers import Piece
from annotator.ui.widgets.marked_text import Mark, MarkedText

LINES = 6
"""A piece has at most so many."""
KEPT = 40
"""Pieces at hand: those of some cards."""


class LaidPieces:
    """Those that were wanted last."""

    def __init__(self) -> None:
        self._font = QFont()
        self._kept: dict[tuple[Piece, str, str, int], MarkedText] = {}

    def set_font(self, font: QFont) -> bool:
        """The face of the article; returns whether it is another one."""
        if font == self._font:
            return False
        self._font = font
        self._kept.clear()
        return True

    def laid(self, piece: Piece, hue: str | None, room: int) -> MarkedText:
        """A piece with its marks in this hue, in so many pixels."""
        look = theme.current()
        key = piece, hue or look.accent, look.paper, room
        found = self._kept.pop(key, None) or self._lay_out(*key)
        self._kept[key] = found
        while len(self._kept) > KEPT:
            del self._kept[next(iter(self._kept))]
        return found

    def _lay_out(self, piece: Piece, hue: str, paper: str, room: int) -> MarkedText:
        edge = QColor(hue)
        tint = theme.mix(edge, QColor(paper), 0.24)
        around = edge if len(piece.marks) > 1 else None
        marks = [
            Mark(start, end, behind=tint, around=around, inset=2 * (place % 3))
            for place, (start, end) in enumerate(piece.marks)
        ]
        return MarkedText(piece.text, marks, self._font, room, LINES, piece.language)
