"""The figures of each harm at a glance."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF

from annotator.tolls import Toll
from annotator.ui.facts.toll_phrases import TollPhrases
from annotator.ui.sheet.entries import MARGIN, Entry
from annotator.ui.sheet.pencil import Look, Pencil

NARROWEST = 204.0
"""Pixels that a card needs."""
WIDEST = 400.0
"""Pixels beyond which its figures would stand too far apart."""
GAP = 12.0
PAD = 12.0


class Figures:
    """A card for each toll: lowest, best, highest, and what they come from."""

    def __init__(self, tolls: tuple[Toll, ...], phrases: TollPhrases) -> None:
        self.tolls, self.phrases = tolls, phrases
        # Counted once: a toll may have thousands of mentions.
        self._left_out = {toll.harm: phrases.left_out(toll) for toll in tolls}
        self._rooms: list[QRectF] = []

    def lay_out(self, look: Look, width: float, top: float) -> float:
        inner = width - 2 * MARGIN
        most = max(1, min(4, int((inner + GAP) // (NARROWEST + GAP))))
        rows = -(-len(self.tolls) // most)
        columns = -(-len(self.tolls) // rows)
        each = min(WIDEST, (inner - GAP * (columns - 1)) / columns)
        self._rooms = []
        y = top + 12
        for first in range(0, len(self.tolls), columns):
            row = self.tolls[first : first + columns]
            height = max(self._height(toll, look, each - 2 * PAD) for toll in row)
            self._rooms += [
                QRectF(MARGIN + n * (each + GAP), y, each, height) for n in range(len(row))
            ]
            y += height + GAP
        return y - top

    def _height(self, toll: Toll, look: Look, width: float) -> float:
        quiet = look.small_line + look.height(self._left_out[toll.harm], look.small, width)
        return 2 * PAD + look.line + 6 + look.title_line + look.small_line + 6 + quiet

    def entries(self) -> list[Entry]:
        return [
            Entry(
                key=f"figures {toll.harm}",
                room=room,
                say=partial(self._words, toll),
                jump=(toll.counted or toll.mentions)[0].span,
            )
            for toll, room in zip(self.tolls, self._rooms, strict=True)
        ]

    def _words(self, toll: Toll) -> str:
        named = " · ".join(f"{name} {figure}" for name, figure in self.phrases.figures(toll))
        harm, counts = self.phrases.harm(toll.harm), self.phrases.counts(toll)
        parts = [f"{harm}: {named}", counts, self._left_out[toll.harm]]
        return ". ".join(filter(None, parts))

    def paint(self, pencil: Pencil, current: str | None, top: float, bottom: float) -> None:
        for toll, room in zip(self.tolls, self._rooms, strict=True):
            if room.bottom() >= top and room.top() <= bottom:
                self._paint_card(pencil, toll, room, current == f"figures {toll.harm}")

    def _paint_card(self, pencil: Pencil, toll: Toll, room: QRectF, current: bool) -> None:
        look, ink, quiet = pencil.look, pencil.colour("ink"), pencil.colour("quiet")
        edge = pencil.colour("accent" if current else "hairline")
        pencil.frame(room, pencil.colour("note_paper") if current else None, edge)
        inner = room.adjusted(PAD, PAD, -PAD, -PAD)
        line = QRectF(inner.x(), inner.y(), inner.width(), look.line)
        pencil.text(line, self.phrases.harm(toll.harm), look.strong, ink)
        y = line.bottom() + 6
        third = inner.width() / 3
        for n, (name, figure) in enumerate(self.phrases.figures(toll)):
            best = n == 1
            x = inner.x() + n * third
            box = QRectF(x, y, third - 4, look.title_line)
            font = look.title if len(figure) < 7 else look.strong
            pencil.text(box, figure, font, pencil.colour("accent") if best else ink)
            under = QRectF(x, y + look.title_line, third - 4, look.small_line)
            pencil.text(under, name, look.small, quiet)
        y += look.title_line + look.small_line + 6
        counts = QRectF(inner.x(), y, inner.width(), look.small_line)
        pencil.text(counts, self.phrases.counts(toll), look.small, quiet)
        rest = QRectF(inner.x(), counts.bottom(), inner.width(), inner.bottom() - counts.bottom())
        pencil.paragraph(rest, self._left_out[toll.harm], look.small, quiet)
