"""What can be stepped to and pressed on the sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple, Protocol

from PySide6.QtCore import QRectF

from annotator.ui.sheet.pencil import Look, Pencil

MARGIN = 24.0
"""Pixels between the edge of the sheet and what is on it."""


class Goal(NamedTuple):
    """Where an entry leads: a span of a document, or (without one) another entry by its key."""

    document: str
    span: str
    start: int = 0
    end: int = 0


class Entry(NamedTuple):
    """A line of the sheet. ``room`` is given as if read from the left."""

    key: str
    """The same after everything has been read again."""
    room: QRectF
    say: Callable[[], str]
    goal: object = None
    """Where it leads, as the page understands it: a Goal, or a figure's Cell."""
    jump: str | None = None
    """The key of the entry that it leads to on this sheet."""

    @property
    def words(self) -> str:
        """All that it says, for tooltip and screen reader."""
        return self.say()


class Entries(Protocol):
    """Entries in order: a list, or a column of them."""

    def __len__(self) -> int: ...

    def __getitem__(self, place: int, /) -> Entry: ...

    def __iter__(self) -> Iterator[Entry]: ...


class Block(Protocol):
    """A part of the sheet that takes its whole width."""

    def lay_out(self, look: Look, width: float, top: float) -> float:
        """Find room from ``top`` on; returns the height it takes."""

    def entries(self) -> Entries:
        """What can be stepped to, in order. After ``lay_out``."""

    def paint(self, pencil: Pencil, current: str | None, top: float, bottom: float) -> None:
        """Draw what lies between ``top`` and ``bottom``; ``current`` is the key of the entry
        with the focus."""
