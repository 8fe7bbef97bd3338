"""Reads cases of agreement: input, measure, expected value. How to compute each is here."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

import numpy as np

from annotator.agreement import coding, matching, unitizing
from annotator.agreement.alpha import alpha, disagreement
from annotator.agreement.best_alignment import best, disorder
from annotator.agreement.continuum import Continuum, Dissimilarity, continuum
from annotator.agreement.distances import FIXED
from annotator.agreement.figure import Figure
from annotator.agreement.gamma import gamma
from annotator.agreement.matching import Mark

Case = Mapping[str, Any]
Compute = Callable[[], Any]

MONTE_CARLO = 0.01
"""How far two ways of sampling chance may be apart, beside what a case allows."""


def load(path: Path) -> list[Case]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def computed(case: Case) -> dict[str, Compute]:
    """How each expected value of ``case`` is computed, by key; those not offered are missing."""
    given = case["input"]
    found: dict[str, Compute] = {}
    for family, holds, make in _KINDS:
        if holds in given and _family(case) == family:
            found |= dict(make(case))
    return {key: way for key, way in found.items() if key in case["expected"]}


def _family(case: Case) -> str:
    """Of degenerate cases, that of what they degenerate."""
    if case["family"] != "degenerate":
        return str(case["family"])
    if "counted_rows" in case["input"]:
        return "coding"
    return "unitizing" if "continuum" in case["input"] else "gamma"


def agrees(case: Case, key: str, found: Any) -> bool:
    """Whether ``found`` is what the case expects under ``key``."""
    wanted, tolerance = case["expected"][key], case["tolerance"]
    if "_cat|" in key and case["family"] == "coding":
        tolerance = max(tolerance, 0.005)  # printed with two or three digits
    if key.startswith("gamma_30") or (key == "gamma" and not isinstance(wanted, list)):
        tolerance = 0.2  # one run of another sampler
    if key == "gamma_k":
        return all(_agrees_k(wanted[label], found[label].value, tolerance) for label in wanted)
    if key == "gamma_max":
        return found.value <= wanted
    if key == "d_pos" and case["id"].startswith("D03"):
        return all(
            math.isclose(a, b, rel_tol=tolerance) for a, b in zip(found, wanted, strict=True)
        )
    return _agrees(wanted, found, tolerance)


def _agrees(wanted: Any, found: Any, tolerance: float) -> bool:
    if isinstance(found, Figure):
        if isinstance(wanted, str):
            return found.value is None and wanted in ("nan", found.why)
        found = found.value
        if isinstance(wanted, list):
            return wanted[0] - tolerance <= found <= wanted[1] + tolerance
    if isinstance(wanted, list):
        pairs = zip(wanted, found, strict=True)
        return all(_agrees(one, other, max(tolerance, 1e-5)) for one, other in pairs)
    if isinstance(wanted, str):
        return bool(wanted == found)
    return found is not None and math.isclose(wanted, found, rel_tol=1e-5, abs_tol=tolerance)


def _agrees_k(wanted: Any, found: float | None, tolerance: float) -> bool:
    if isinstance(wanted, list):
        low, high = wanted[0] - MONTE_CARLO, wanted[1] + MONTE_CARLO
        return found is not None and low <= found <= high
    if wanted == 0:  # at most
        return found is None or found <= tolerance
    return found is not None and abs(found - wanted) <= max(tolerance, MONTE_CARLO)


# -- one value for each thing


def _value(value: Any) -> Any:
    return frozenset(value) if isinstance(value, list) else value


def _items(given: Mapping[str, Any]) -> list[list[Any]]:
    if "matrix" in given:
        return [list(row) for row in given["matrix"]]
    return [[_value(v) for v in row] for times, row in given["counted_rows"] for _ in range(times)]


def _coding(case: Case) -> Iterator[tuple[str, Compute]]:
    items = _items(case["input"])
    values = {value for item in items for value in item if value is not None}
    declared = len(case["input"].get("categories", ())) or None
    yield from {
        "percentage": partial(coding.percentage, items),
        "item_agreement": partial(coding.of_each, items),
        "s": partial(coding.s, items, declared),
        "randolph": partial(coding.s, items, declared),
        "randolph3": partial(coding.s, items, 3),
        "pi": partial(coding.pi, items),
        "fleiss": partial(coding.fleiss, items),
        "kappa": partial(coding.kappa, items),
        "hubert": partial(coding.kappa, items),
        "kappa_max": partial(coding.kappa_max, items),
        "ac1": partial(coding.ac1, items),
        "ac2|nominal": partial(coding.ac1, items),
        "alpha|masi_dkpro": partial(alpha, items, "masi_dkpro"),
    }.items()
    for name in ("nominal", "ordinal", "interval", "ratio", "set", "masi", "jaccard"):
        yield f"alpha|{name}", partial(alpha, items, name)
    for name in ("nominal", "linear", "interval"):
        yield f"wkappa|{name}", partial(coding.kappa, items, FIXED[name])
    for value in values:
        for key in ("fleiss_cat", "kappa_cat"):
            yield f"{key}|{value}", partial(coding.pi_of, items, value)
        has_it = [[None if one is None else one == value for one in item] for item in items]
        yield f"alpha_cat|{value}", partial(alpha, has_it)
        yield f"percentage_cat|{value}", partial(coding.percentage, has_it)
    if values and all(isinstance(value, int) for value in values):
        yield "ac2|interval", partial(coding.ac2, items, coding.quadratic(sorted(values)))
    if "distance" in case["input"]:
        yield from _weighted(items).items()


def _weighted(items: list[list[Any]]) -> dict[str, Compute]:
    def half(one: Any, other: Any) -> float:
        return 0.0 if one == other else 0.5 if "Chck" in (one, other) else 1.0

    return {
        "alpha_weighted": partial(alpha, items, half),
        "kappa_weighted": partial(coding.kappa, items, half),
        "Do": lambda: disagreement(items, half).observed,
        "De_alpha": lambda: disagreement(items, half).expected,
        "De_kappa": lambda: coding.kappa_disagreement(items, half)[1],
    }


# -- units cut out of a stretch


def _unitizing(case: Case) -> Iterator[tuple[str, Compute]]:
    given = case["input"]
    start, end = given["continuum"]
    labels = sorted({unit[3] for unit in given["units"]})
    total = unitizing.Unitizing(0.0, 0.0, 0)
    for label in labels:
        people = [
            [(s, e) for who, s, e, said in given["units"] if (who, said) == (rater, label)]
            for rater in given["raters"]
        ]
        found = unitizing.unitizing(people, start, end)
        assert found is not None
        total += found
        yield f"alphaU_cat|{label}", partial(getattr, found, "figure")
        yield f"Do|{label}", partial(getattr, found, "observed")
        yield f"De|{label}", partial(getattr, found, "expected")
    yield "alphaU", partial(getattr, total, "figure")
    yield "Do", partial(getattr, total, "observed")
    yield "De", partial(getattr, total, "expected")


def _distances(case: Case) -> Iterator[tuple[str, Compute]]:
    sections = [
        [unitizing.Section(start, start + length, bool(unit)) for start, length, unit in pair]
        for pair in case["input"]["pairs"]
    ]
    yield "d2", lambda: [unitizing.distance(one, other) for one, other in sections]


# -- spans


def _unlike(case: Case) -> Dissimilarity:
    given, named = case["input"], case["params"]
    table = None
    if "category_matrix" in given:
        names = given["categories_sorted"]
        rows = zip(names, given["category_matrix"], strict=True)
        table = {(a, b): d for a, row in rows for b, d in zip(names, row, strict=True)}
    empty = named["delta_empty"]
    return Dissimilarity(named.get("alpha", 1), named.get("beta", 1), empty, table)


def _text(case: Case) -> Continuum:
    units = case["input"]["units"]
    raters = case["input"].get("raters") or dict.fromkeys(unit[0] for unit in units)
    return continuum({who: [tuple(u[1:]) for u in units if u[0] == who] for who in raters})


def _gamma(case: Case) -> Iterator[tuple[str, Compute]]:
    text, unlike, named = _text(case), _unlike(case), case["params"]
    people = text.people
    if len(people) == 2:
        table = unlike.places(*people).ravel().tolist()
        yield "d_pos", lambda: table
        by_label = unlike.categories(text.labels)
        yield "d", lambda: unlike.between(*people, by_label).ravel().tolist()
    yield "pairs", lambda: _pairs(case, text, unlike)
    if "alpha" not in named:
        return
    yield "best_disorder", lambda: best(text, unlike).cost / text.each
    if "alignment" in case["input"]:
        yield "given_disorder", lambda: _given(case, text, unlike)
    wanted = ("gamma", "gamma_max", "gamma_30_samples", "gamma_cat", "gamma_k")
    if any(key in case["expected"] for key in wanted):
        found = cache(partial(gamma, [text], unlike, named.get("sampler", "statistical"), 60))
        for key in wanted[:3]:
            yield key, lambda: found().gamma
        yield "gamma_cat", lambda: found().cat()
        yield "gamma_k", lambda: {label: found().cat(label) for label in text.labels}


def _pairs(case: Case, text: Continuum, unlike: Dissimilarity) -> list[Any]:
    order = sorted({unit[0] for unit in case["input"]["units"]})
    by_label = unlike.categories(text.labels)
    own = dict(zip(order, text.people, strict=False))
    return [
        [a, i, b, j, float(unlike.between(own[a], own[b], by_label)[i, j])]
        for a, i, b, j, _ in case["expected"]["pairs"]
    ]


def _given(case: Case, text: Continuum, unlike: Dissimilarity) -> float:
    """The disorder of the alignment that the case gives: people are in another order here."""
    raters, given = case["input"]["raters"], case["input"]["alignment"]
    order = sorted(raters)
    own = {who: sorted(u[1:] for u in case["input"]["units"] if u[0] == who) for who in order}
    parts = [
        [-1 if (unit := part[raters.index(who)]) is None else own[who].index(unit) for who in order]
        for part in given
    ]
    return float(disorder(text, unlike, np.array(parts)).sum() / text.each)


def _places(case: Case) -> Iterator[tuple[str, Compute]]:
    unlike = Dissimilarity(empty=case["params"]["delta_empty"])
    pairs = [
        continuum({"a": [(*one, "")], "b": [(*other, "")]}) for one, other in case["input"]["pairs"]
    ]
    yield "d_pos", lambda: [float(unlike.places(*text.people)[0, 0]) for text in pairs]


def _one_part(case: Case) -> Iterator[tuple[str, Compute]]:
    units = case["input"]["tuple"]
    people = {str(at): [tuple(unit)] if unit else [] for at, unit in enumerate(units)}
    text = continuum(people, labels=case["input"]["categories_sorted"])
    parts = np.array([[0 if unit else -1 for unit in units]])
    yield "unitary_disorder", lambda: float(disorder(text, _unlike(case), parts)[0])
    yield "normalised", lambda: float(disorder(text, _unlike(case), parts)[0] / text.each)


# -- two people


def _pairwise(case: Case) -> Iterator[tuple[str, Compute]]:
    one, other = (_marks(case["input"][side]) for side in "ab")
    for rule in matching.CREDITS:
        key = "span_only" if rule == "extent" else rule
        yield key, lambda rule=rule: _f1(one, other, rule)
    yield "strict_f1", lambda: _f1(one, other, "exact")
    yield "exact_f1", lambda: _f1(one, other, "extent")
    yield "type_f1", lambda: _f1(one, other, "overlap")
    yield "partial_f1", lambda: _f1(one, other, lambda a, b: 0.5 + 0.5 * (a[:2] == b[:2]))


def _marks(rows: list[list[Any]]) -> dict[int, list[Mark]]:
    """By sentence, where the case has sentences."""
    found: dict[int, list[Mark]] = {}
    for row in rows:
        sentence, *mark = row if len(row) == 4 else (0, *row)
        found.setdefault(sentence, []).append(Mark(*mark))
    return found


def _f1(one: Mapping[int, Any], other: Mapping[int, Any], rule: Any) -> Figure:
    counts = [
        matching.compare(one.get(at, []), other.get(at, []), rule)
        for at in sorted(one.keys() | other.keys())
    ]
    return sum(counts, matching.Counts()).f1


def _counted(case: Case) -> Iterator[tuple[str, Compute]]:
    given = case["input"]
    both, one, other = given["both"], given["only_a"], given["only_b"]
    yield "psa", lambda: matching.f1(both, one, other)
    yield "f1", lambda: matching.f1(both, one, other)
    if "negatives" in given:
        rows = [("y", "y")] * both + [("y", "n")] * one + [("n", "y")] * other
        smallest = given["negatives"]
        yield (
            "kappa",
            lambda: [coding.kappa([*rows, *[("n", "n")] * many]) for many in smallest],
        )


_KINDS: tuple[tuple[str, str, Callable[[Case], Iterator[tuple[str, Compute]]]], ...] = (
    ("coding", "counted_rows", _coding),
    ("coding", "matrix", _coding),
    ("unitizing", "continuum", _unitizing),
    ("unitizing", "pairs", _distances),
    ("gamma", "units", _gamma),
    ("gamma", "pairs", _places),
    ("gamma", "tuple", _one_part),
    ("pairwise", "a", _pairwise),
    ("pairwise", "both", _counted),
)
