"""Where a range of an old text stands in its corrected version.

A range keeps its place when the paragraph it stands in is unchanged, or when it occurs once
with the same surroundings. Everything else is for a person to decide.
"""

from __future__ import annotations

from bisect import bisect_right
from difflib import SequenceMatcher

CONTEXT = 16
"""Code points on either side that must be the same when the paragraph has changed."""


class Carrier:
    """Maps ranges of ``old`` to ranges of ``new``, both in code points, end exclusive."""

    def __init__(self, old: str, new: str) -> None:
        self._old, self._new = old, new
        old_lines, new_lines = old.split("\n"), new.split("\n")
        self._starts = _line_starts(old_lines)
        new_starts = _line_starts(new_lines)
        matcher = SequenceMatcher(None, old_lines, new_lines, autojunk=False)
        self._shift: dict[int, int] = {
            a + i: new_starts[b + i] - self._starts[a + i]
            for a, b, size in matcher.get_matching_blocks()
            for i in range(size)
        }

    def __call__(self, start: int, end: int) -> tuple[int, int] | None:
        """The range in the new text, or None where it is not certain."""
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, max(start, end - 1)) - 1
        shifts = {self._shift.get(line) for line in range(first, last + 1)}
        if len(shifts) == 1 and (shift := shifts.pop()) is not None:
            found = start + shift, end + shift
            # The line end after the last line can be gone where nothing follows it any more.
            if self._new[slice(*found)] == self._old[start:end]:
                return found
        return self._by_surroundings(start, end)

    def _by_surroundings(self, start: int, end: int) -> tuple[int, int] | None:
        before = self._old[max(0, start - CONTEXT) : start]
        after = self._old[end : end + CONTEXT]
        sought = before + self._old[start:end] + after
        at = self._new.find(sought)
        if at < 0 or self._new.find(sought, at + 1) >= 0:
            return None
        found = at + len(before)
        return found, found + end - start


def _line_starts(lines: list[str]) -> list[int]:
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line) + 1
    return starts
