"""The pages of one person's session: which there are, and when each is made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import overload

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.ui.actions import Page

_SPARE = 30
"""Milliseconds between the making of two pages, for painting and for keys."""


@dataclass(frozen=True, slots=True)
class PageKind:
    """A page that may not be there yet: the name and title of its tab, and how it is made."""

    name: str
    title: str
    make: Callable[[], Page]


class Pages(Sequence[Page]):
    """Every page, made when it is first asked for.

    To make them all at once takes several times as long as a key press may wait; so ``make_next``
    is called in spare time. ``make`` makes a page of a kind and gives it
    its place in the window.
    """

    def __init__(self, kinds: Sequence[PageKind], make: Callable[[PageKind], Page]) -> None:
        self.kinds = tuple(kinds)
        self._make = make
        self._made: dict[str, Page] = {}
        self.awaited = False
        """Whether somebody waits until all are there."""

    @property
    def made(self) -> list[Page]:
        """Those that are there."""
        return list(self._made.values())

    @property
    def complete(self) -> bool:
        """Whether all are there."""
        return len(self._made) == len(self.kinds)

    def named(self, name: str) -> Page | None:
        """The page called ``name``, or None if there is no such page for this person."""
        return next((self._get(kind) for kind in self.kinds if kind.name == name), None)

    def make_next(self) -> bool:
        """Make the first page that is not there; False where none is left to make then."""
        missing = next((kind for kind in self.kinds if kind.name not in self._made), None)
        if missing is not None:
            self._get(missing)
        return not self.complete

    def __len__(self) -> int:
        return len(self.kinds)

    @overload
    def __getitem__(self, index: int) -> Page: ...

    @overload
    def __getitem__(self, index: slice) -> list[Page]: ...

    def __getitem__(self, index: int | slice) -> Page | list[Page]:
        if isinstance(index, slice):
            return [self._get(kind) for kind in self.kinds[index]]
        return self._get(self.kinds[index])

    def _get(self, kind: PageKind) -> Page:
        if kind.name not in self._made:
            self._made[kind.name] = self._make(kind)
        return self._made[kind.name]


class SpareTime(QObject):
    """Makes the pages that are missing, one by one, whenever ``there_is`` some time.

    ``all_made``: those that were awaited are there, and what was to come then has come.
    """

    all_made = Signal()

    def __init__(self, there_is: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._there_is = there_is
        self._pages: Pages | None = None
        self._then: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._make_next)

    def make(self, pages: Pages) -> None:
        """Begin with ``pages``."""
        self._pages, self._then = pages, None
        self._timer.start(_SPARE)

    def stop(self) -> None:
        """Make no more."""
        self._pages = self._then = None
        self._timer.stop()

    def make_all(self, then: Callable[[], None]) -> None:
        """At once what is missing, each page in a turn of its own; then ``then``."""
        if self._pages is None or self._pages.complete:
            then()
        else:
            self._then, self._pages.awaited = then, True
            self._timer.start(0)

    def _make_next(self) -> None:
        pages, hurry = self._pages, self._then is not None
        if pages is not None and (hurry or self._there_is()) and not pages.make_next():
            pages.awaited, then = False, self._then
            self.stop()
            if then is not None:
                then()
                self.all_made.emit()
