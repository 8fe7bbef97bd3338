"""How far apart two values are: 0 for the same.

Nominal, ordinal, interval and ratio as in Krippendorff, Content Analysis, 2004, ch. 11 (squared
where he squares). Of several values at once (sets): Jaccard, and MASI in both of its forms,
which give different figures on the same data.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Any, Literal

Name = Literal[
    "nominal", "ordinal", "interval", "ratio", "linear", "jaccard", "set", "masi", "masi_dkpro"
]
Distance = Callable[[Any, Any], float]


def nominal(one: Any, other: Any) -> float:
    return float(one != other)


def interval(one: float, other: float) -> float:
    return float(one - other) ** 2


def linear(one: float, other: float) -> float:
    """Not squared: the linear weights of a weighted kappa."""
    return abs(float(one - other))


def ratio(one: float, other: float) -> float:
    """For values of 0 and more, with a true zero."""
    total = one + other
    return ((one - other) / total) ** 2 if total else 0.0


def jaccard(one: frozenset[Any], other: frozenset[Any]) -> float:
    """The share of all values that only one has; two empty sets are the same."""
    together = one | other
    return 1 - len(one & other) / len(together) if together else 0.0


def set_steps(one: frozenset[Any], other: frozenset[Any]) -> float:
    """0 same, 1/3 one within the other (nothing is within anything), 2/3 something in common, 1
    nothing in common: as DKPro Statistics has it."""
    if one == other:
        return 0.0
    if one < other or other < one:
        return 1 / 3
    return 2 / 3 if one & other else 1.0


def masi(one: frozenset[Any], other: frozenset[Any]) -> float:
    """1 - Jaccard similarity x {1, 2/3, 1/3, 0} (Passonneau, LREC 2006)."""
    return 1 - (1 - jaccard(one, other)) * (1 - set_steps(one, other))


def masi_dkpro(one: frozenset[Any], other: frozenset[Any]) -> float:
    """Jaccard distance x {0, 1/3, 2/3, 1}, as DKPro Statistics computes it."""
    return jaccard(one, other) * set_steps(one, other)


def ordinal(marginals: Mapping[float, float]) -> Distance:
    """Of ranks: how many values were given between two, squared; half of each end counts.

    ``marginals`` says how often each value was given.
    """
    ordered = sorted(marginals)
    before = {ordered[0]: 0.0} if ordered else {}
    for value, after in pairwise(ordered):
        before[after] = before[value] + (marginals[value] + marginals[after]) / 2
    return lambda one, other: (before[one] - before[other]) ** 2


FIXED: dict[Name, Distance] = {
    "nominal": nominal,
    "interval": interval,
    "ratio": ratio,
    "linear": linear,
    "jaccard": jaccard,
    "set": set_steps,
    "masi": masi,
    "masi_dkpro": masi_dkpro,
}


def named(name: Name, marginals: Mapping[Any, float]) -> Distance:
    """The distance that is called so; an ordinal one depends on how often each value occurs."""
    return ordinal(marginals) if name == "ordinal" else FIXED[name]


def between(values: Sequence[Any], distance: Distance) -> list[list[float]]:
    """A table of the distances between ``values``."""
    return [[distance(one, other) for other in values] for one in values]
