"""Agreement on one value per thing: percentage, S, pi, kappa, Fleiss' kappa, AC1 and AC2.

For labels of whole documents only. Spans have no true negatives, so these don't apply to them.
All but the percentage and AC1/AC2 need complete data: things that somebody left out are not
counted. Numbers of raters and of categories are free.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from itertools import combinations, permutations
from typing import Any

from annotator.agreement.distances import Distance, nominal
from annotator.agreement.figure import Figure, undefined

Item = Sequence[Hashable | None]
"""What each rater said about one thing, in the same order for all; None: nothing."""
Items = Sequence[Item]
Weight = Callable[[Any, Any], float]
"""What two values agree: 1 where they are the same, 0 where they have nothing in common."""


def percentage(items: Items) -> Figure:
    """The share of pairs that agree; a thing weighs as many as were said about it."""
    total = agreed = 0.0
    things = 0
    for item in items:
        given = _given(item)
        if len(given) >= 2:
            things += 1
            total += len(given)
            agreed += len(given) * _agreed(given)
    return Figure(agreed / total, n=things) if things else undefined("nothing_shared")


def of_each(items: Items) -> list[Figure]:
    """The share of pairs that agree on each thing."""
    shares = []
    for item in items:
        given = _given(item)
        enough = len(given) >= 2
        shares.append(
            Figure(_agreed(given), n=len(given)) if enough else undefined("nothing_shared")
        )
    return shares


def s(items: Items, categories: int | None = None) -> Figure:
    """Bennett's S; with more than two raters Randolph's free-marginal kappa.

    Chance is 1 in so many ``categories``; without them, those that occur.
    """
    complete = _complete(items)
    found = categories or len({value for item in complete for value in item})
    return _corrected(complete, 1 / found if found else 1.0)


def pi(items: Items) -> Figure:
    """Scott's pi; with more than two raters Fleiss' kappa. Chance is how often each value occurs
    altogether."""
    complete = _complete(items)
    shares = _shares([value for item in complete for value in item])
    return _corrected(complete, sum(share * share for share in shares.values()))


fleiss = pi


def pi_of(items: Items, category: Hashable) -> Figure:
    """Fleiss' kappa of one category: whether things have it or not (Fleiss 1971, eq. 14)."""
    complete = _complete(items)
    return pi([[value == category for value in item] for item in complete])


def kappa(items: Items, distance: Distance = nominal) -> Figure:
    """Cohen's kappa; with a ``distance`` the weighted one. With more than two raters, observed
    and chance disagreement are means over pairs (Hubert, Davies and Fleiss)."""
    complete = _complete(items)
    if not complete:
        return undefined("nothing_shared")
    observed, expected = kappa_disagreement(complete, distance)
    if expected <= 0:
        return undefined(_only(complete), len(complete))
    return Figure(1 - observed / expected, n=len(complete))


def kappa_disagreement(items: Items, distance: Distance = nominal) -> tuple[float, float]:
    """Mean observed and chance distance over pairs of raters, each with shares of her own."""
    raters = list(zip(*items, strict=True))
    shares = [_shares(rater) for rater in raters]
    pairs = list(combinations(range(len(raters)), 2))
    observed = expected = 0.0
    for a, b in pairs:
        observed += sum(map(distance, raters[a], raters[b])) / len(items)
        expected += sum(
            p * q * distance(x, y) for x, p in shares[a].items() for y, q in shares[b].items()
        )
    return observed / len(pairs), expected / len(pairs)


def kappa_max(items: Items) -> Figure:
    """The greatest kappa that two raters with these shares could reach (Cohen 1960)."""
    complete = _complete(items)
    if not complete:
        return undefined("nothing_shared")
    one, other = (_shares(rater) for rater in zip(*complete, strict=True))
    chance = sum(one[value] * other.get(value, 0.0) for value in one)
    if chance >= 1:
        return undefined("one_value", len(complete))
    best = sum(min(one[value], other.get(value, 0.0)) for value in one)
    return Figure((best - chance) / (1 - chance), n=len(complete))


def ac1(items: Items, categories: Sequence[Hashable] | None = None) -> Figure:
    """Gwet's AC1 (2008). Values may be missing."""
    return ac2(items, lambda one, other: float(one == other), categories)


def ac2(items: Items, weight: Weight, categories: Sequence[Hashable] | None = None) -> Figure:
    """Gwet's AC2: AC1 with ``weight`` for values that partly agree (Gwet 2014, ch. 5)."""
    given = [values for item in items if (values := _given(item))]
    rated = [values for values in given if len(values) >= 2]
    if not rated:
        return undefined("nothing_shared")
    known = list(categories or dict.fromkeys(value for values in given for value in values))
    if len(known) < 2:
        return undefined("one_value", len(rated))
    observed = sum(_agreed(values, weight) for values in rated) / len(rated)
    prevalence = {
        value: sum(values.count(value) / len(values) for values in given) / len(given)
        for value in known
    }
    weights = sum(weight(one, other) for one in known for other in known)
    spread = sum(share * (1 - share) for share in prevalence.values())
    chance = weights * spread / (len(known) * (len(known) - 1))
    if chance >= 1:
        return undefined("no_chance", len(rated))
    return Figure((observed - chance) / (1 - chance), n=len(rated))


def quadratic(values: Sequence[float]) -> Weight:
    """Weights that fall with the square of the distance, 0 for the two that are furthest apart."""
    widest = max(values) - min(values)
    return lambda one, other: 1 - ((one - other) / widest) ** 2 if widest else 1.0


def _given(item: Item) -> list[Hashable]:
    return [value for value in item if value is not None]


def _complete(items: Items) -> list[tuple[Hashable, ...]]:
    """Things about which everybody said something, if they were at least two."""
    return [tuple(_given(item)) for item in items if len(item) >= 2 and None not in item]


def _agreed(given: Sequence[Any], weight: Weight | None = None) -> float:
    if weight is None:
        often = Counter(given).values()
        return sum(times * (times - 1) for times in often) / (len(given) * (len(given) - 1))
    pairs = list(permutations(given, 2))
    return sum(weight(one, other) for one, other in pairs) / len(pairs)


def _shares(values: Sequence[Hashable]) -> dict[Hashable, float]:
    return {value: times / len(values) for value, times in Counter(values).items()}


def _corrected(complete: Sequence[Item], chance: float) -> Figure:
    if not complete:
        return undefined("nothing_shared")
    if chance >= 1:
        return undefined("one_value", len(complete))
    observed = percentage(complete).value or 0.0
    return Figure((observed - chance) / (1 - chance), n=len(complete))


def _only(complete: Sequence[Item]) -> Any:
    one_value = len({value for item in complete for value in item}) <= 1
    return "one_value" if one_value else "no_chance"
