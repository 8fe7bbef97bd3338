"""Which lane under a line each span gets, and where each chip above it goes.

Pure arithmetic. The innermost span gets the lane nearest to the text, so that what
encloses lies outside; a span that finds none of the lanes free is counted, not drawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MOST_LANES = 6
MOST_CHIP_ROWS = 3
_MOST_CHIPS = 90
"""More chips than fit on any line are not even tried."""


def assign(ranges: Iterable[tuple[int, int]], lanes: int = MOST_LANES) -> list[int | None]:
    """The lane of each non-empty ``(start, end)``; None where all ``lanes`` are taken.

    Served in the order given: give the innermost first. Taken places are bits of one
    integer a lane, so that a stack of hundreds costs little.
    """
    taken = [0] * lanes
    full = 0
    result: list[int | None] = []
    for start, end in ranges:
        mask = ((1 << (end - start)) - 1) << start
        lane = None if full & mask else _free(taken, mask)
        if lane is not None:
            taken[lane] |= mask
            full = _overlap(taken)
        result.append(lane)
    return result


def _free(taken: list[int], mask: int) -> int | None:
    for lane, places in enumerate(taken):
        if not places & mask:
            return lane
    return None


def _overlap(taken: list[int]) -> int:
    full = -1
    for places in taken:
        full &= places
        if not full:
            break
    return full


@dataclass(frozen=True, slots=True)
class ChipRequest:
    """A chip that wants to begin at ``lead`` and reads to the left where ``rtl``."""

    lead: float
    width: float
    rtl: bool


@dataclass(frozen=True, slots=True)
class ChipPlace:
    """Where a chip goes: its left edge and its row (0 is next to the text)."""

    left: float
    row: int


def place_chips(
    requests: Sequence[ChipRequest],
    left: float,
    right: float,
    rows: int = MOST_CHIP_ROWS,
    gap: float = 1.0,
) -> list[ChipPlace | None]:
    """A place between ``left`` and ``right`` for each chip, none over another.

    A chip that finds its place taken moves forward by little more than its own width, else
    up a row; None where there is no place at all.
    """
    taken: list[list[tuple[float, float]]] = [[] for _ in range(rows)]
    result: list[ChipPlace | None] = []
    for request in requests[:_MOST_CHIPS]:
        place = _place(request, taken, left, right, gap)
        if place:
            taken[place.row].append((place.left, place.left + request.width))
        result.append(place)
    result.extend([None] * (len(requests) - len(result)))
    return result


def _place(
    request: ChipRequest,
    taken: list[list[tuple[float, float]]],
    left: float,
    right: float,
    gap: float,
) -> ChipPlace | None:
    wish = request.lead - request.width if request.rtl else request.lead
    wish = min(max(wish, left), right - request.width)
    if wish < left:
        return None
    for row, chips in enumerate(taken):
        at: float | None = wish
        while at is not None:
            blocker = _blocker(chips, at, request.width, gap)
            if blocker is None:
                return ChipPlace(at, row)
            at = blocker[0] - gap - request.width if request.rtl else blocker[1] + gap
            if abs(at - wish) > request.width + 4 * gap or not left <= at <= right - request.width:
                at = None
    return None


def _blocker(
    chips: list[tuple[float, float]], at: float, width: float, gap: float
) -> tuple[float, float] | None:
    for chip in chips:
        if at < chip[1] + gap and chip[0] < at + width + gap:
            return chip
    return None
