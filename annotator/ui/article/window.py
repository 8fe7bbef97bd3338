"""Which lines are in sight, and what of the viewport has to be painted again after a change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect

from annotator.ui.article.dressing import Dressing
from annotator.ui.article.layout import Line
from annotator.ui.article.page import Page, Where
from annotator.ui.article.scrolling import Anchor

REACH = 8
"""How far outlines and handles reach beyond the room that a line keeps, in pixels."""
_CARET_REACH = 30
"""How far the caret reaches beyond an empty paragraph."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A line in sight; ``top`` is where its text box begins in the viewport."""

    where: Where
    line: Line
    dressing: Dressing
    hidden: int
    top: int

    @property
    def upper(self) -> int:
        """Where the line's chips begin."""
        return self.top - self.dressing.above - self._reach

    @property
    def lower(self) -> int:
        """Where the line's lanes end."""
        return self.top + self.line.height + self.dressing.below + self._reach

    @property
    def _reach(self) -> int:
        return REACH if self.line.end > self.line.start else _CARET_REACH


def lines_in_sight(page: Page, anchor: Anchor, top: int, bottom: int) -> Iterator[Seen]:
    """The lines that reach into the viewport between ``top`` and ``bottom``, from above.

    A piece is laid out as soon as it is reached, so the caller sees exact places only.
    """
    index, y = anchor.piece, -anchor.offset
    while index and y > top - _CARET_REACH:
        # The room between pieces belongs to all: what hangs below the one above shows.
        index -= 1
        page.laid(index)
        y -= page.heights[index]
    while index < len(page.pieces) and y <= bottom + _CARET_REACH:
        piece = page.laid(index)
        first = max(0, piece.line_at_y(top - y) - 1)
        for number in range(first, len(piece.lines)):
            line = piece.lines[number]
            seen = Seen(Where(index, number), line, line.dressing, line.hidden, y + line.top)
            if seen.upper > bottom:
                break
            if seen.lower >= top:
                yield seen
        y += piece.height
        index += 1


@dataclass(frozen=True, slots=True)
class Repaint:
    """``dirty`` has to be painted; what is in ``moved`` has gone ``down`` pixels as it was."""

    dirty: QRect
    moved: QRect | None = None
    down: int = 0


def difference(before: Sequence[Seen], after: Sequence[Seen], size: QRect) -> Repaint | None:
    """What to paint when the lines in sight change from ``before`` to ``after``.

    None where nothing changed. Lines are the same where their spans and places are.
    """
    same = 0
    shortest = min(len(before), len(after))
    while same < shortest and _alike(before[same], after[same], 0):
        same += 1
    if same == len(before) == len(after):
        return None
    bottom = size.bottom() + 1
    top = min(seen[same].upper if same < len(seen) else bottom for seen in (before, after))
    tail = _tail(before, after, same)
    if tail is None:
        return Repaint(QRect(0, top, size.width(), bottom - top))
    old, new, down = tail
    moved_from = min(before[old].upper, after[new].upper)
    reached = after[new].upper
    if new:
        reached = max(reached, after[new - 1].lower)
    if old:
        reached = max(reached, before[old - 1].lower + down)
    dirty = QRect(0, top, size.width(), max(0, reached - top))
    return Repaint(dirty, QRect(0, moved_from, size.width(), bottom - moved_from), down)


def _alike(one: Seen, other: Seen, down: int) -> bool:
    return (
        one.where == other.where
        and one.dressing is other.dressing
        and one.hidden == other.hidden
        and one.line is other.line
        and one.top + down == other.top
    )


def _tail(before: Sequence[Seen], after: Sequence[Seen], same: int) -> tuple[int, int, int] | None:
    """From which index on, before and after, lines have only moved, and by how much."""
    places = {seen.where: index for index, seen in enumerate(after)}
    last = next((i for i in reversed(range(len(before))) if before[i].where in places), -1)
    if last < same:
        return None
    old, new = last, places[before[last].where]
    down = after[new].top - before[old].top
    if not _alike(before[old], after[new], down):
        return None
    while old > same and new > same and _alike(before[old - 1], after[new - 1], down):
        old, new = old - 1, new - 1
    return old, new, down
