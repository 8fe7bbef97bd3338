"""Agreement on what is said of spans that several people marked: attributes, numbers, tags."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from annotator.agreement import coding
from annotator.agreement.aligned import Place, Said, said_of
from annotator.agreement.alpha import Unit, alpha, coincidences, distances_between, parts
from annotator.agreement.bootstrap import Drawings, middle
from annotator.agreement.distances import Name
from annotator.agreement.figure import Figure, undefined
from annotator.agreement.work import Work
from annotator.scheme import AttributeType, Scheme

_MOST_CELLS = 4_000_000
"""Documents x values x values for which an interval of alpha is worked out."""


@dataclass(frozen=True, slots=True)
class ValueFigures:
    """One attribute of one label: ``alpha`` by ``metric``, ``same`` the share of pairs of people
    who said the same; ``n`` of both is the number of places."""

    label: str
    name: str
    metric: Name
    alpha: Figure
    same: Figure
    said: Mapping[str, int]
    """How often each value was given, by its text."""


@dataclass(frozen=True, slots=True)
class TagFigures:
    """A label of whole documents: the coefficients that need complete data, and alpha."""

    name: str
    alpha: Figure
    same: Figure
    kappa: Figure
    pi: Figure
    ac1: Figure


def metric_of(kind: AttributeType) -> Name:
    """How values of this attribute are compared."""
    if kind.many:
        return "masi"
    return "ratio" if kind.type == "int_or_null" else "nominal"


def of_attribute(
    found: Iterable[Place],
    scheme: Scheme,
    label: str,
    name: str,
    events: Mapping[str, str],
    drawings: Drawings,
) -> ValueFigures:
    """Agreement on one attribute, where at least two people marked this label.

    A number that somebody left open is missing in alpha, and another answer in ``same``.
    """
    kinds = scheme.labels[label].attributes
    kind, metric = kinds[name], metric_of(kinds[name])
    said = said_of(found, kind, kinds, label, events)
    numbers = kind.type == "int_or_null"
    units = [[None if numbers and v == "" else v for v in one.values] for one in said]
    documents = [one.place.document for one in said]
    figure = alpha(units, metric)
    if figure.value is not None:
        interval = _interval(units, documents, metric, drawings)
        figure = figure.between(*interval) if interval else figure
    return ValueFigures(label, name, metric, figure, _same(said, documents, drawings), _often(said))


def _often(said: Iterable[Said]) -> dict[str, int]:
    often: Counter[str] = Counter()
    for one in said:
        for value in one.values:
            if isinstance(value, frozenset):
                often.update(value or ("",))
            elif value is not None:
                often[str(value)] += 1
    return dict(sorted(often.items(), key=lambda item: (-item[1], item[0])))


def _same(said: Sequence[Said], documents: Sequence[str], drawings: Drawings) -> Figure:
    """The share of pairs of people who said the same, in the places where two said something."""
    rows = {document: row for row, document in enumerate(dict.fromkeys(documents))}
    same, pairs = np.zeros((len(rows), 1)), np.zeros((len(rows), 1))
    units = 0
    for one, document in zip(said, documents, strict=True):
        given = [value for value in one.values if value is not None]
        units += len(given) >= 2
        for a, b in combinations(given, 2):
            same[rows[document]] += a == b
            pairs[rows[document]] += 1
    if not pairs.sum():
        return undefined("nothing_shared")
    found = Figure(float(same.sum() / pairs.sum()), n=units)
    (interval,) = drawings.over(len(rows)).of_shares(same, pairs)
    return found.between(*interval) if interval else found


def _interval(
    units: Sequence[Unit], documents: Sequence[str], metric: Name, drawings: Drawings
) -> tuple[float, float] | None:
    """Where alpha lies 19 times of 20 if documents are drawn anew."""
    values = list(dict.fromkeys(v for unit in units for v in unit if v is not None))
    by_document: dict[str, list[Unit]] = {}
    for unit, document in zip(units, documents, strict=True):
        by_document.setdefault(document, []).append(unit)
    size = len(values)
    if len(by_document) < 2 or len(by_document) * size * size > _MOST_CELLS:
        return None
    tables = csr_matrix(np.array([coincidences(of, values).ravel() for of in by_document.values()]))
    marginals = np.asarray(tables.sum(axis=0)).reshape(size, size).sum(axis=1)
    distances = distances_between(values, marginals, metric)
    drawn = []
    for weights in drawings.over(len(by_document)):
        summed = np.asarray(tables.T @ weights.T).T.reshape(-1, size, size)
        observed, expected = parts(summed, distances)
        with np.errstate(divide="ignore", invalid="ignore"):
            drawn.append(np.where(expected > 0, 1 - observed / expected, np.nan))
    return middle(np.concatenate(drawn))


def of_tags(works: Iterable[Work], people: Sequence[str]) -> list[TagFigures]:
    """Agreement on labels of whole documents, by the name of the label."""
    units: dict[str, list[list[Any]]] = {}
    for work in works:
        names = {name for own in work.people.values() for name, _ in own.tags}
        for name in names:
            given = [
                dict(work.people[who].tags).get(name) if who in work.people else None
                for who in people
            ]
            units.setdefault(name, []).append(given)
    return [
        TagFigures(
            name,
            alpha(of),
            coding.percentage(of),
            coding.kappa(of),
            coding.pi(of),
            coding.ac1(of),
        )
        for name, of in sorted(units.items())
    ]
