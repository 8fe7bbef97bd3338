"""Where each piece of a long text begins, in pixels, when most heights are only estimates."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate


class Heights:
    """A Fenwick tree over heights: change one, sum the first n, find a y, each in log time."""

    def __init__(self, heights: Sequence[int]) -> None:
        self._heights = list(heights)
        sums = [0, *accumulate(self._heights)]
        self._tree = [sums[i] - sums[i - (i & -i)] for i in range(len(sums))]
        self._top_bit = 1 << (len(self._heights).bit_length() - 1) if self._heights else 0
        self.total = sums[-1]
        """Sum of all heights."""

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> int:
        return self._heights[index]

    def set(self, index: int, height: int) -> int:
        """Give one piece its height; returns by how much everything below it moves."""
        change = height - self._heights[index]
        if change:
            self._heights[index] = height
            self.total += change
            node = index + 1
            while node < len(self._tree):
                self._tree[node] += change
                node += node & -node
        return change

    def top(self, index: int) -> int:
        """Sum of the heights before ``index``; ``index`` may be one past the last."""
        result = 0
        while index > 0:
            result += self._tree[index]
            index -= index & -index
        return result

    def at(self, y: float) -> int:
        """The piece that covers ``y``; the first or last one for a ``y`` outside."""
        index, step = 0, self._top_bit
        while step:
            if index + step < len(self._tree) and self._tree[index + step] <= y:
                index += step
                y -= self._tree[index]
            step >>= 1
        return max(0, min(index, len(self._heights) - 1))
