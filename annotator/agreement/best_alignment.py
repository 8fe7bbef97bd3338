"""The alignment of several people's units with the least disorder.

A unitary alignment takes at most one unit of each person; its disorder is the mean over all
pairs of people, where a pair without two units costs ``empty``. An alignment has every unit
once; its disorder is the sum over its unitary alignments, divided by the mean number of units
of a person (Mathet et al. 2015, section 4). Two people: an optimal assignment. More: an integer
programme over all unitary alignments that could be part of the best one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linear_sum_assignment, milp
from scipy.sparse import csr_matrix

from annotator.agreement.continuum import Continuum, Dissimilarity

LIMIT = 150_000
"""Unitary alignments that are weighed at most. Where there would be more, far units are not
tried together, and the alignment is not surely the best."""
_TIE = 1e-6
"""Of two alignments with the same disorder, that with fewer parts: what may go together does."""

Tables = Mapping[tuple[int, int], np.ndarray]


@dataclass(frozen=True, slots=True)
class Alignment:
    """``parts`` has a row for each unitary alignment and a column for each person: the place of
    her unit, or -1. ``cost`` is the sum of their disorders."""

    parts: np.ndarray
    cost: float
    exact: bool = True


def best(text: Continuum, unlike: Dissimilarity) -> Alignment:
    """The best alignment of everybody's units; exact unless there are too many to weigh."""
    people = len(text.people)
    categories = unlike.categories(text.labels)
    tables = {
        (a, b): unlike.between(text.people[a], text.people[b], categories)
        for a in range(people)
        for b in range(a + 1, people)
    }
    if people == 2:
        return _of_two(tables[0, 1], unlike.empty)
    return _of_many([len(own) for own in text.people], tables, unlike.empty)


def disorder(text: Continuum, unlike: Dissimilarity, parts: np.ndarray) -> np.ndarray:
    """The disorder of each of ``parts``, a row of places (or -1) each."""
    categories = unlike.categories(text.labels)
    people = len(text.people)
    total = np.zeros(len(parts))
    for a in range(people):
        for b in range(a + 1, people):
            table = unlike.between(text.people[a], text.people[b], categories)
            both = (parts[:, a] >= 0) & (parts[:, b] >= 0)
            total[both] += table[parts[both, a], parts[both, b]]
            total[~both] += unlike.empty
    mean: np.ndarray = total / (people * (people - 1) / 2)
    return mean


def _of_two(table: np.ndarray, empty: float) -> Alignment:
    """Together costs what they are unlike, each alone costs ``empty``."""
    saved = np.maximum(0.0, 2 * empty * (1 + _TIE) - table)
    rows, columns = linear_sum_assignment(saved, maximize=True)
    paired = saved[rows, columns] > 0
    rows, columns = rows[paired], columns[paired]
    alone = np.setdiff1d(np.arange(table.shape[0]), rows)
    other_alone = np.setdiff1d(np.arange(table.shape[1]), columns)
    parts = np.vstack(
        [
            np.column_stack([rows, columns]),
            np.column_stack([alone, np.full(len(alone), -1)]),
            np.column_stack([np.full(len(other_alone), -1), other_alone]),
        ]
    ).astype(int)
    cost = float(table[rows, columns].sum()) + empty * (len(alone) + len(other_alone))
    return Alignment(parts, cost)


def _of_many(sizes: list[int], tables: Tables, empty: float) -> Alignment:
    pairs = len(tables)
    reach = empty * (pairs + len(sizes) - 1)
    exact = True
    while (found := _candidates(sizes, tables, empty, reach)) is None:
        reach, exact = reach / 2, False
    parts, total = found
    costs = total / pairs
    if not len(parts):
        return Alignment(parts, 0.0)
    offsets = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    which, who = np.nonzero(parts >= 0)
    every_unit_once = csr_matrix(
        (np.ones(len(which)), (parts[which, who] + offsets[who], which)),
        shape=(sum(sizes), len(parts)),
    )
    solved = milp(
        costs + empty * _TIE,
        constraints=LinearConstraint(every_unit_once, 1, 1),
        integrality=np.ones(len(parts)),
        bounds=Bounds(0, 1),
        options={"mip_rel_gap": 0.0},
    )
    chosen = solved.x > 0.5
    return Alignment(parts[chosen], float(costs[chosen].sum()), exact)


def _candidates(
    sizes: list[int], tables: Tables, empty: float, reach: float
) -> tuple[np.ndarray, np.ndarray] | None:
    """Unitary alignments that could be part of the best one, and the sums over their pairs.

    None where there are too many. A set of units can be part of it only if no unit could be
    taken out at a gain: what it costs with the others together is less than what all of them
    cost without it. ``reach`` is the most that may be.
    """
    pairs = len(tables)
    parts = np.full((1, 0), -1, dtype=np.int32)
    sums = np.zeros(1)
    for person, size in enumerate(sizes):
        added = np.zeros((len(parts), size))
        for earlier in range(person):
            there = parts[:, earlier] >= 0
            added[there] += tables[earlier, person][parts[there, earlier]]
        rows, units = np.nonzero(added < reach)
        if len(rows) + len(parts) > LIMIT:
            return None
        without = np.column_stack([parts, np.full(len(parts), -1, dtype=np.int32)])
        with_unit = np.column_stack([parts[rows], units.astype(np.int32)])
        parts = np.vstack([without, with_unit])
        sums = np.concatenate([sums, sums[rows] + added[rows, units]])
    held = (parts >= 0).sum(axis=1)
    kept = held > 0
    for person in range(len(sizes)):
        cost = _beside(parts, person, tables)
        most = empty * (held - 1 + pairs)
        # A hair more, so that what costs the same together stays, as ``_TIE`` wants it.
        kept &= (parts[:, person] < 0) | (held == 1) | (cost <= most * (1 + _TIE))
    parts, held, sums = parts[kept], held[kept], sums[kept]
    return parts, sums + empty * (pairs - held * (held - 1) / 2)


def _beside(parts: np.ndarray, person: int, tables: Tables) -> np.ndarray:
    """What the unit of ``person`` costs with the others of its part; 0 without."""
    cost = np.zeros(len(parts))
    for (a, b), table in tables.items():
        if person in (a, b):
            both = (parts[:, a] >= 0) & (parts[:, b] >= 0)
            cost[both] += table[parts[both, a], parts[both, b]]
    return cost
