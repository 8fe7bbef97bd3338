"""Which nodes of one component go together, so that the sum of gains is greatest.

A node is a group of spans that are surely the same; ``gain(a, b)`` is what putting two of them
together saves, None where they can't be. Small components are solved exactly; larger ones
signature by signature (a signature is who has a node: two nodes of one can't go together), each
by an optimal assignment to the groups made so far. With two people that is exact as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

EXACT = 12
"""Nodes up to which every partition may be looked at: 10 ms in the worst case. Of made-up
components of 10 to 13 nodes that three to five people made, the other way left something to be
gained in a third."""

Gain = Callable[[int, int], int | None]
Group = tuple[int, ...]


def partition(authors: Sequence[int], gain: Gain) -> list[Group]:
    """Groups of nodes (by number). ``authors`` has the bit set of who has each node; nodes are
    numbered in an order of their own, which settles ties."""
    if len(authors) <= EXACT:
        return _exact(authors, gain)
    return _progressive(authors, gain)


def _exact(authors: Sequence[int], gain: Gain) -> list[Group]:
    count = len(authors)
    gains = [[gain(a, b) if a < b else None for b in range(count)] for a in range(count)]
    best: dict[int, tuple[int, Group]] = {0: (0, ())}

    def solve(left: int) -> int:
        """The greatest gain for the nodes whose bits are in ``left``."""
        known = best.get(left)
        if known is not None:
            return known[0]
        first = (left & -left).bit_length() - 1
        top = -1
        chosen: Group = ()
        for group, gained, bits in _groups(first, left, authors, gains):
            total = gained + solve(left & ~bits)
            if total > top:
                top, chosen = total, group
        best[left] = top, chosen
        return top

    left = (1 << count) - 1
    solve(left)
    found: list[Group] = []
    while left:
        found.append(best[left][1])
        for node in found[-1]:
            left &= ~(1 << node)
    return found


def _groups(
    first: int, left: int, authors: Sequence[int], gains: Sequence[Sequence[int | None]]
) -> Iterator[tuple[Group, int, int]]:
    """Every group that ``first`` could be in with later nodes of ``left``: (nodes, gain, bits)."""
    row = gains[first]
    others = [n for n in range(first + 1, len(authors)) if left >> n & 1 and row[n] is not None]
    stack: list[tuple[Group, int, int, int]] = [((first,), 0, 1 << first, 0)]
    while stack:
        group, gained, bits, at = stack.pop()
        yield group, gained, bits
        for place in range(at, len(others)):
            node = others[place]
            more = 0
            for member in group:
                one = gains[member][node]
                if one is None:
                    break
                more += one
            else:
                stack.append(((*group, node), gained + more, bits | 1 << node, place + 1))


def _progressive(authors: Sequence[int], gain: Gain) -> list[Group]:
    signatures: dict[int, list[int]] = defaultdict(list)
    for node, who in enumerate(authors):
        signatures[who].append(node)
    ordered = sorted(
        signatures.items(), key=lambda item: (-item[0].bit_count(), -len(item[1]), item[0])
    )
    groups: list[list[int]] = []
    for _, nodes in ordered:
        taken = _assigned(groups, nodes, gain) if groups else {}
        for node in nodes:
            if node in taken:
                groups[taken[node]].append(node)
            else:
                groups.append([node])
    return [tuple(sorted(group)) for group in groups]


def _assigned(groups: list[list[int]], nodes: list[int], gain: Gain) -> dict[int, int]:
    """For each node the place of the group that it joins; a node may stay alone."""
    # Only large components need it; the program starts without it.
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415

    table = [[_together(node, group, gain) for group in groups] for node in nodes]
    rows, columns = linear_sum_assignment(table, maximize=True)
    return {
        nodes[row]: column
        for row, column in zip(rows.tolist(), columns.tolist(), strict=True)
        if table[row][column] > 0
    }


def _together(node: int, group: list[int], gain: Gain) -> int:
    """What a node saves by joining a group; 0 also where it can't."""
    total = 0
    for member in group:
        one = gain(min(member, node), max(member, node))
        if one is None:
            return 0
        total += one
    return max(0, total)
