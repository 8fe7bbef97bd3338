"""The headline figures, side by side: the value large, its interval and what it says below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF

from annotator.ui.sheet.entries import MARGIN, Entry
from annotator.ui.sheet.pencil import Look, Pencil

NARROWEST = 176.0
GAP, PAD = 12.0, 12.0


@dataclass(frozen=True, slots=True)
class Card:
    """``value`` is empty where there is none yet; ``lines`` say the interval and the meaning."""

    key: str
    name: str
    value: str
    lines: tuple[str, ...]
    say: str
    goal: object = None
    share: float | None = None
    """How far a computation is, 0 to 1; None where none is under way."""


class Cards:
    """A row of cards, or several where there is no room."""

    def __init__(self, cards: Sequence[Card]) -> None:
        self.cards = list(cards)
        self._rooms: list[QRectF] = []

    def lay_out(self, look: Look, width: float, top: float) -> float:
        inner = width - 2 * MARGIN
        most = max(1, min(len(self.cards), int((inner + GAP) // (NARROWEST + GAP))))
        rows = -(-len(self.cards) // most)
        columns = -(-len(self.cards) // rows)
        each = (inner - GAP * (columns - 1)) / columns
        self._rooms = []
        y = top + 12
        for first in range(0, len(self.cards), columns):
            row = self.cards[first : first + columns]
            height = max(self._height(card, look, each - 2 * PAD) for card in row)
            self._rooms += [
                QRectF(MARGIN + n * (each + GAP), y, each, height) for n in range(len(row))
            ]
            y += height + GAP
        return y - top

    def _height(self, card: Card, look: Look, width: float) -> float:
        lines = sum(look.height(line, look.small, width) + 2 for line in card.lines)
        return 2 * PAD + look.line + 4 + look.title_line + 4 + lines

    def entries(self) -> list[Entry]:
        return [
            Entry(card.key, room, partial(str, card.say), goal=card.goal)
            for card, room in zip(self.cards, self._rooms, strict=True)
        ]

    def paint(self, pencil: Pencil, current: str | None, top: float, bottom: float) -> None:
        for card, room in zip(self.cards, self._rooms, strict=True):
            if room.bottom() >= top and room.top() <= bottom:
                self._paint_card(pencil, card, room, current == card.key)

    def _paint_card(self, pencil: Pencil, card: Card, room: QRectF, current: bool) -> None:
        look, quiet = pencil.look, pencil.colour("quiet")
        edge = pencil.colour("accent" if current else "hairline")
        pencil.frame(room, pencil.colour("note_paper") if current else None, edge)
        inner = room.adjusted(PAD, PAD, -PAD, -PAD)
        line = QRectF(inner.x(), inner.y(), inner.width(), look.line)
        pencil.text(line, card.name, look.strong, pencil.colour("ink"))
        y = line.bottom() + 4
        value = QRectF(inner.x(), y, inner.width(), look.title_line)
        pencil.text(value, card.value, look.title, pencil.colour("accent"))
        if card.share is not None:
            middle = value.center().y()
            pencil.line(inner.x(), middle, inner.right(), middle, pencil.colour("hairline"), 3)
            end = inner.x() + inner.width() * max(0.0, min(1.0, card.share))
            pencil.line(inner.x(), middle, end, middle, pencil.colour("accent"), 3)
        y = value.bottom() + 4
        for words in card.lines:
            height = look.height(words, look.small, inner.width())
            pencil.paragraph(QRectF(inner.x(), y, inner.width(), height), words, look.small, quiet)
            y += height + 2
