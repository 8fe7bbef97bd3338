"""Krippendorff's alpha: values that any number of people gave to the same units.

alpha = 1 - D_o / D_e by the matrix of coincidences (Krippendorff, Content Analysis, 2004,
ch. 11). A unit counts if at least two people said something about it; who said nothing is
missing, not in disagreement.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from annotator.agreement.distances import Distance, Name, between, named
from annotator.agreement.figure import Figure, undefined

Unit = Sequence[Hashable | None]
"""What each person said about one thing, in the same order for all units; None: nothing."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """``observed`` and ``expected`` disagreement over ``units`` units and ``given`` values."""

    observed: float
    expected: float
    units: int
    values: int

    @property
    def figure(self) -> Figure:
        """1 - observed / expected; ``n`` is the number of units."""
        if not self.units:
            return undefined("nothing_shared")
        if self.expected <= 0:
            return undefined("one_value" if self.values <= 1 else "no_chance", self.units)
        return Figure(1 - self.observed / self.expected, n=self.units)


def alpha(units: Sequence[Unit], distance: Name | Distance = "nominal") -> Figure:
    """Alpha over ``units``. Values of sets are frozensets, numbers are numbers.

    Not defined where no two people valued the same unit, or where only one value occurs: chance
    would agree as perfectly.
    """
    return disagreement(units, distance).figure


def disagreement(units: Sequence[Unit], distance: Name | Distance = "nominal") -> Disagreement:
    """What alpha is made of."""
    values = [v for v in _told(units)]
    table = coincidences(units, values)
    count = sum(len([v for v in unit if v is not None]) >= 2 for unit in units)
    distances = distances_between(values, table.sum(axis=1), distance)
    observed, expected = parts(table[np.newaxis], distances)
    return Disagreement(float(observed[0]), float(expected[0]), count, len(values))


def _told(units: Sequence[Unit]) -> list[Any]:
    """All values of units that count, each once, in an order of their own."""
    found: dict[Any, None] = {}
    for unit in units:
        given = [value for value in unit if value is not None]
        if len(given) >= 2:
            found.update(dict.fromkeys(given))
    return list(found)


def coincidences(units: Sequence[Unit], values: Sequence[Any]) -> np.ndarray:
    """How often two values meet in a unit, each unit weighing as many as its values."""
    place = {value: at for at, value in enumerate(values)}
    table = np.zeros((len(values), len(values)))
    for unit, often in Counter(tuple(unit) for unit in units).items():
        given = Counter(place[value] for value in unit if value is not None and value in place)
        total = sum(given.values())
        if total < 2:
            continue
        for one, times in given.items():
            for other, times_other in given.items():
                pairs = times * (times_other - (one == other))
                table[one, other] += often * pairs / (total - 1)
    return table


def distances_between(
    values: Sequence[Any], marginals: np.ndarray, distance: Name | Distance
) -> np.ndarray:
    """The distances between ``values``, which occur as often as ``marginals`` say."""
    if isinstance(distance, str):
        if distance == "nominal":
            return 1 - np.eye(len(values))
        distance = named(distance, dict(zip(values, marginals.tolist(), strict=True)))
    return np.array(between(values, distance)).reshape(len(values), len(values))


def parts(tables: np.ndarray, distances: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Observed and expected disagreement of each of ``tables`` (the first axis)."""
    totals = tables.sum(axis=(1, 2))
    marginals = tables.sum(axis=2)
    with np.errstate(divide="ignore", invalid="ignore"):
        observed = (tables * distances).sum(axis=(1, 2)) / totals
        # What is paired with itself costs nothing, so n_c(n_c - 1) needs no word of its own.
        expected = np.einsum("ti,ij,tj->t", marginals, distances, marginals) / (
            totals * (totals - 1)
        )
    return np.nan_to_num(observed), np.nan_to_num(expected)
