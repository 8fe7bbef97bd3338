"""The pages of one person's session: which there are, and when each is made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import overload

from annotator.ui.actions import Page


@dataclass(frozen=True, slots=True)
class PageKind:
    """A page that may not be there yet: the name and title of its tab, and how it is made."""

    name: str
    title: str
    make: Callable[[], Page]


class Pages(Sequence[Page]):
    """Every page, made when it is first asked for.

    To make them all at once takes several times as long as a key press may wait; so the window
    calls ``make_next`` while nothing else is to do. ``take_in`` gets each new page before
    anybody else.
    """

    def __init__(self, kinds: Sequence[PageKind], take_in: Callable[[Page], None]) -> None:
        self.kinds = tuple(kinds)
        self._take_in = take_in
        self._made: dict[str, Page] = {}

    @property
    def made(self) -> list[Page]:
        """Those that are there."""
        return list(self._made.values())

    def named(self, name: str) -> Page | None:
        """The page called ``name``, or None if there is no such page for this person."""
        return next((self._get(kind) for kind in self.kinds if kind.name == name), None)

    def make_next(self) -> bool:
        """Make the first page that is not there; False where none is left to make."""
        missing = next((kind for kind in self.kinds if kind.name not in self._made), None)
        if missing is not None:
            self._get(missing)
        return len(self._made) < len(self.kinds)

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
            page = self._made[kind.name] = kind.make()
            self._take_in(page)
        return self._made[kind.name]
