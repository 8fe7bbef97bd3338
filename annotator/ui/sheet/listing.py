"""The entries of a sheet in order. Those of a chart are made when they are looked at: there may
be thousands, of which a few dozen are in sight."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence

from annotator.ui.sheet.entries import Entries, Entry


class Column:
    """Entries below each other; ``places`` has the place of each by its key."""

    def __init__(self, places: Mapping[str, int], make: Callable[[int], Entry]) -> None:
        self.places, self._make = places, make

    def __len__(self) -> int:
        return len(self.places)

    def __getitem__(self, place: int) -> Entry:
        return self._make(place)

    def __iter__(self) -> Iterator[Entry]:
        return map(self._make, range(len(self)))

    def around(self, y: float) -> list[Entry]:
        """The first entry that ends at ``y`` or below, and the one before it."""
        below = bisect_left(range(len(self)), y, key=lambda n: self._make(n).room.bottom())
        return [self._make(n) for n in (below - 1, below) if 0 <= n < len(self)]


class Listing:
    """The entries of all blocks, one after the other."""

    def __init__(self, parts: Sequence[Entries] = ()) -> None:
        self._parts = [part for part in parts if len(part)]
        self._places = [_places(part) for part in self._parts]
        self.sections: list[int] = []
        """Where each part begins."""
        self._count = 0
        for part in self._parts:
            self.sections.append(self._count)
            self._count += len(part)

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, place: int) -> Entry:
        """An entry; from -1 on backwards, counted from the end."""
        place += len(self) if place < 0 else 0
        number = bisect_right(self.sections, place) - 1
        return self._parts[number][place - self.sections[number]]

    def __iter__(self) -> Iterator[Entry]:
        for part in self._parts:
            yield from part

    def find(self, key: str) -> int | None:
        """The place of the first entry with a key."""
        for begin, places in zip(self.sections, self._places, strict=True):
            if key in places:
                return begin + places[key]
        return None

    def at(self, x: float, y: float) -> Entry | None:
        """The entry that has a point."""
        return next((one for one in self._around(y) if one.room.contains(x, y)), None)

    def nearest(self, y: float) -> Entry | None:
        """The entry whose middle is nearest to a height."""
        return min(self._around(y), key=lambda one: abs(one.room.center().y() - y), default=None)

    def _around(self, y: float) -> Iterator[Entry]:
        """All that may be at a height or nearest to it."""
        for part in self._parts:
            yield from part.around(y) if isinstance(part, Column) else part


def _places(part: Entries) -> Mapping[str, int]:
    """The first of several with one key, as it is found from above."""
    if isinstance(part, Column):
        return part.places
    places: dict[str, int] = {}
    for place, entry in enumerate(part):
        places.setdefault(entry.key, place)
    return places
