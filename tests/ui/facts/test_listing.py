"""Entries that are made when they are looked at are found like any others."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from annotator.ui.sheet.entries import Entry
from annotator.ui.sheet.listing import Column, Listing

HEIGHT = 10.0


def stacked(top: float, gaps: list[int], name: str) -> list[Entry]:
    """Entries below each other, each after a gap."""
    found = []
    for number, gap in enumerate(gaps):
        top += gap
        key = f"{name}{number}"
        found.append(Entry(key, QRectF(5, top, 100, HEIGHT), lambda key=key: key))  # type: ignore[misc]
        top += HEIGHT
    return found


GAPS = st.lists(st.integers(0, 30), max_size=12)


@given(GAPS, GAPS, st.integers(-20, 1200), st.sampled_from((0, 50)))
def test_a_column_finds_what_a_list_finds(
    before: list[int], gaps: list[int], y: int, x: int
) -> None:
    first = stacked(0, before, "a")
    second = stacked(first[-1].room.bottom() if first else 0, gaps, "b")
    column = Column({entry.key: n for n, entry in enumerate(second)}, second.__getitem__)
    lazy, plain = Listing([first, column]), [*first, *second]
    assert list(lazy) == plain
    assert [lazy[n] for n in range(-len(plain), len(plain))] == plain * 2
    assert [lazy.find(entry.key) for entry in plain] == list(range(len(plain)))
    assert lazy.find("c") is None
    assert lazy.at(x, y) == next((e for e in plain if e.room.contains(x, y)), None)
    nearest = min(plain, key=lambda e: abs(e.room.center().y() - y), default=None)
    assert lazy.nearest(y) == nearest
    assert lazy.sections == [n for n, part in ((0, first), (len(first), second)) if part]


def test_only_what_is_looked_at_is_made() -> None:
    entries, made = stacked(0, [0] * 5000, "a"), []

    def make(place: int) -> Entry:
        made.append(place)
        return entries[place]

    lazy = Listing([Column({entry.key: n for n, entry in enumerate(entries)}, make)])
    assert lazy.find("a4000") == 4000
    assert lazy.at(50, 30_005) == entries[3000]
    assert lazy.nearest(30_005) == entries[3000]
    assert len(made) < 50
