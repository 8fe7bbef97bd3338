"""Which lane under a line each span gets, and where each chip above it goes.

Pure arithmetic. The innermost span gets the lane nearest to the text, so that what
encloses lies outside; a span that finds none of the lanes free is counted, not drawn.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

MOST_LANES = 6
MOST_CHIP_ROWS = 2
_CHIP_GAP = 1
_CHIP_SLACK = 4
"""How much farther than its own width a chip may move on, in pixels."""


def mask(start: int, end: int) -> int:
    """The places from ``start`` to ``end`` of a line as bits of one integer."""
    return ((1 << (end - start)) - 1) << start


def assign(masks: Sequence[int], length: int, lanes: int = MOST_LANES) -> list[tuple[int, int]]:
    """Index and lane of each mask that finds a lane free; the others are left out.

    Served in the order given: give the innermost first. ``length`` is how many places there
    are, to stop where all lanes are taken everywhere.
    """
    taken = [0] * lanes
    full, everything = 0, (1 << length) - 1
    result: list[tuple[int, int]] = []
    for index, places in enumerate(masks):
        if full & places:
            continue
        lane = _free(taken, places)
        if lane is not None:
            result.append((index, lane))
            taken[lane] |= places
            full = _overlap(taken)
            if full == everything:
                break
    return result


def _free(taken: list[int], places: int) -> int | None:
    for lane, others in enumerate(taken):
        if not others & places:
            return lane
    return None


def _overlap(taken: list[int]) -> int:
    full = -1
    for places in taken:
        full &= places
        if not full:
            break
    return full


ChipPlace = tuple[float, int]
"""Where a chip begins, and its row (0 is next to the text)."""


def place_chips(
    starts: Sequence[float],
    widths: Sequence[int],
    first: float,
    last: float,
    rows: int = MOST_CHIP_ROWS,
) -> list[tuple[int, ChipPlace]]:
    """Index and place of each chip that finds one between ``first`` and ``last``.

    ``starts`` says where the chips' spans begin, in order; all places are measured along the
    reading direction. A chip that finds its place taken moves on by little more than its own
    width, else up a row.
    """
    free = [first] * rows  # where the next chip of each row may begin
    nearest = first
    reach = max(widths, default=0) + _CHIP_SLACK
    result: list[tuple[int, ChipPlace]] = []
    index = 0
    while index < len(starts):
        start, width = starts[index], widths[index]
        limit = last - width
        if start > limit:
            start = limit
        if start < first:
            start = first
        farthest = start + width + _CHIP_SLACK
        if farthest > limit:
            farthest = limit
        if nearest > farthest:
            # Hundreds may begin on one line: on to the next that can reach a free place.
            index = max(index + 1, bisect_left(starts, nearest - reach, index))
            continue
        for row, at in enumerate(free):
            if at < start:
                at = start
            if at <= farthest:
                free[row] = at + width + _CHIP_GAP
                nearest = min(free)
                result.append((index, (at, row)))
                break
        index += 1
    return result
