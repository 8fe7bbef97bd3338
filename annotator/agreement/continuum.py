"""What several people marked in one text, and how unlike two of their units are.

Mathet, Widlöcher & Métivier, The unified and holistic method gamma, Computational Linguistics
41:437, 2015. Positions may be any numbers on one scale; in a project they are code points.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Units:
    """One person's units, in order of their places. ``labels`` are numbers of labels."""

    starts: np.ndarray
    ends: np.ndarray
    labels: np.ndarray

    def __len__(self) -> int:
        return len(self.starts)


@dataclass(frozen=True, slots=True)
class Continuum:
    """One text from ``start`` to ``end`` with everybody's units; who marked nothing has none.

    ``labels`` are the names of labels, in the order of their numbers.
    """

    people: tuple[Units, ...]
    labels: tuple[str, ...]
    start: float
    end: float

    @property
    def units(self) -> int:
        """How many units there are altogether."""
        return sum(len(own) for own in self.people)

    @property
    def each(self) -> float:
        """Mean number of units of a person, by which a disorder is divided."""
        return self.units / len(self.people)

    def like(self, people: Sequence[Units]) -> Continuum:
        """The same text with other units."""
        return Continuum(tuple(people), self.labels, self.start, self.end)


def continuum(
    people: Mapping[str, Iterable[tuple[float, float, str]]],
    start: float | None = None,
    end: float | None = None,
    labels: Iterable[str] = (),
) -> Continuum:
    """From (start, end, label) of each person by id.

    Without ``start`` the text begins at 0 (or with the first unit, where that is before), without
    ``end`` it ends with the last. ``labels`` are those that may occur besides.
    """
    sets = [sorted(people[who]) for who in sorted(people)]
    every = [unit for own in sets for unit in own]
    names = sorted({label for _, _, label in every} | set(labels))
    number = {name: at for at, name in enumerate(names)}
    return Continuum(
        tuple(_units(own, number) for own in sets),
        tuple(names),
        min((0.0, *(unit[0] for unit in every))) if start is None else start,
        max((unit[1] for unit in every), default=0.0) if end is None else end,
    )


def _units(own: Sequence[tuple[float, float, str]], number: Mapping[str, int]) -> Units:
    return Units(
        np.array([unit[0] for unit in own], dtype=float),
        np.array([unit[1] for unit in own], dtype=float),
        np.array([number[unit[2]] for unit in own], dtype=int),
    )


@dataclass(frozen=True)
class Dissimilarity:
    """How unlike two units are: ``position`` x place + ``category`` x label.

    ``empty`` is what a unit costs that goes with nothing, and the scale of both parts. Labels
    are equal or not, or as unlike as ``labels`` says for a pair of names (0 to 1).
    """

    position: float = 1.0
    category: float = 1.0
    empty: float = 1.0
    labels: Mapping[tuple[str, str], float] | None = None

    def places(self, one: Units, other: Units) -> np.ndarray:
        """By place alone: a row for each unit of ``one``, a column for each of ``other``
        (positional sporadic dissimilarity, eq. 3)."""
        apart = np.abs(one.starts[:, np.newaxis] - other.starts)
        apart += np.abs(one.ends[:, np.newaxis] - other.ends)
        lengths = (one.ends - one.starts)[:, np.newaxis] + (other.ends - other.starts)
        scaled: np.ndarray = (apart / lengths) ** 2 * self.empty
        return scaled

    def categories(self, names: Sequence[str]) -> np.ndarray:
        """Between labels: a row and a column for each of ``names``."""
        if self.labels is None:
            return (1 - np.eye(len(names))) * self.empty
        table = np.zeros((len(names), len(names)))
        for row, one in enumerate(names):
            for column, other in enumerate(names):
                if row != column:
                    table[row, column] = self.labels[one, other]
        return table * self.empty

    def between(self, one: Units, other: Units, categories: np.ndarray) -> np.ndarray:
        """Altogether; ``categories`` as ``categories`` gives it."""
        if not len(one) or not len(other):
            return np.zeros((len(one), len(other)))
        by_label = categories[one.labels[:, np.newaxis], other.labels]
        combined: np.ndarray = self.position * self.places(one, other) + self.category * by_label
        return combined
