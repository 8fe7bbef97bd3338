"""The sheet of an event: its blocks below each other, the same on screen and in a picture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from annotator.ui.facts.chart import Chart
from annotator.ui.facts.claim_phrases import ClaimPhrases
from annotator.ui.facts.claims import Claims, Loose
from annotator.ui.facts.contents import Facts
from annotator.ui.facts.entries import MARGIN, Block, Entry
from annotator.ui.facts.heading import Figures, Heading
from annotator.ui.facts.listing import Listing
from annotator.ui.facts.pencil import Look, Pencil
from annotator.ui.facts.toll_phrases import TollPhrases


class Sheet:
    """Blocks laid out for a width; places are as if read from the left, from the sheet's top."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = list(blocks)
        self.entries = Listing()
        self.width = self.height = 0.0
        self._rules: list[float] = []
        self._spans: list[tuple[float, float]] = []

    def lay_out(self, look: Look, width: float) -> None:
        """Find room for everything."""
        self.look, self.width = look, width
        self._rules, self._spans = [], []
        y = 0.0
        for block in self.blocks:
            if isinstance(block, Chart):
                self._rules.append(y + 8)
                y += 8
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
        for y in self._rules:
            pencil.line(MARGIN, y, self.width - MARGIN, y, pencil.colour("hairline"))
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


def sheet_of(
    facts: Facts,
    heading: Heading,
    tolls: TollPhrases,
    claims: ClaimPhrases,
    counted_only: bool = False,
) -> Sheet:
    """The sheet of an event, or of all that has none; ``counted_only`` leaves out of the charts
    what is in none of the figures."""
    if facts.event is None:
        return Sheet([heading, Loose(facts.loose, claims)])
    blocks: list[Block] = [heading]
    if facts.tolls:
        blocks.append(Figures(facts.tolls, tolls))
        blocks += [Chart(toll, facts, tolls, counted_only) for toll in facts.tolls]
    if facts.groups:
        blocks.append(Claims(facts.groups, claims))
    return Sheet(blocks)
