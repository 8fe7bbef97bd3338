"""Blocks below each other, the same on screen and in a picture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from annotator.ui.sheet.entries import MARGIN, Block, Entry
from annotator.ui.sheet.listing import Listing
from annotator.ui.sheet.pencil import Look, Pencil


class Sheet:
    """Blocks laid out for a width; places are as if read from the left, from the sheet's top."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = list(blocks)
        self.entries = Listing()
        self.width = self.height = 0.0
        self._spans: list[tuple[float, float]] = []

    def lay_out(self, look: Look, width: float) -> None:
        """Find room for everything."""
        self.look, self.width = look, width
        self._spans = []
        y = 0.0
        for block in self.blocks:
            height = block.lay_out(look, width, y)
            self._spans.append((y, y + height))
            y += height
        self.entries = Listing([block.entries() for block in self.blocks])
        self.height = y + MARGIN

    def paint(
        self,
        pencil: Pencil,
        current: str | None = None,
        top: float = 0.0,
        bottom: float = float("inf"),
    ) -> None:
        """Draw what lies between ``top`` and ``bottom``."""
        for block, (begin, end) in zip(self.blocks, self._spans, strict=True):
            if end >= top and begin <= bottom:
                block.paint(pencil, current, top, bottom)

    def at(self, x: float, y: float) -> Entry | None:
        """The entry at a place of the device (mirrored where the sheet is)."""
        x = self.width - x if self.look.rtl else x
        return self.entries.at(x, y)

    def find(self, key: str | None) -> int | None:
        """The place of an entry among all."""
        return self.entries.find(key) if key is not None else None

    def room(self, entry: Entry) -> QRectF:
        """Where an entry is on the device."""
        if not self.look.rtl:
            return entry.room
        mirrored = QRectF(entry.room)
        mirrored.moveLeft(self.width - entry.room.right())
        return mirrored
