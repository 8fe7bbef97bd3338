"""Where one person marked as one span what another marked in several pieces."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction

from annotator.diff.clusters import Cluster
from annotator.model import Span

COVERED = Fraction(1, 2)
"""How much of a piece the long span must cover, and the most that pieces of one person may
share: what lies inside another piece of hers is a statement within a statement."""


def joined(clusters: Sequence[Cluster]) -> tuple[tuple[int, ...], ...]:
    """Places in ``clusters`` that belong together: of the one that holds a long span, then of
    those that hold further pieces of it. ``clusters`` are in reading order."""
    into: dict[int, int] = {}
    for at, held in _overlapping(clusters).items():
        best = max(
            ((share, -other) for other in held if (share := _share(clusters[at], clusters[other]))),
            default=None,
        )
        if best is not None:
            into[at] = -best[1]
    groups: dict[int, list[int]] = defaultdict(list)
    for at in sorted(into):
        # Who holds the long span lacks the piece, so this climbs to more people each time.
        root = at
        while root in into:
            root = into[root]
        groups[root].append(at)
    return tuple((root, *rest) for root, rest in sorted(groups.items()))


def _overlapping(clusters: Sequence[Cluster]) -> dict[int, list[int]]:
    """For each cluster the ones of more people that share words with it."""
    found: dict[int, list[int]] = defaultdict(list)
    open_: list[tuple[int, int]] = []
    for at, cluster in enumerate(clusters):
        start, people = cluster.start, len(cluster.members)
        if open_:
            open_ = [item for item in open_ if item[0] > start]
        for _, other in open_:
            more = len(clusters[other].members)
            if people < more:
                found[at].append(other)
            elif more < people:
                found[other].append(at)
        open_.append((cluster.end, at))
    return found


def _share(piece: Cluster, whole: Cluster) -> Fraction | None:
    """How much of ``piece`` a long span in ``whole`` covers; None where it is no piece of it."""
    others = dict(whole.members)
    for author, span in piece.members:
        beside = others.pop(author, None)
        if beside is None or span.label != beside.label or not side_by_side(span, beside):
            return None
    covered = [_covered(span, long) for _, span in piece.members for long in others.values()]
    best = max(covered, default=Fraction(0))
    return best if best >= COVERED else None


def side_by_side(one: Span, other: Span) -> bool:
    """Whether two extents share less than half of the shorter one."""
    shorter = min(one.end - one.start, other.end - other.start)
    return _shared(one, other) < COVERED * shorter


def _covered(piece: Span, long: Span) -> Fraction:
    if piece.label != long.label:
        return Fraction(0)
    return Fraction(_shared(piece, long), piece.end - piece.start)


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
