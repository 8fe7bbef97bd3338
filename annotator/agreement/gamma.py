"""Gamma, gamma-cat and gamma-k: agreement on place and label of units at once.

gamma = 1 - observed / expected disorder. Observed is the disorder of the best alignment,
expected its mean over what chance would give (Mathet, Widlöcher & Métivier, Computational
Linguistics 41:437, 2015). Over several texts disorders are added: nothing is aligned across
texts, and chance moves things within a text. gamma-cat is about labels alone, gamma-k about one
label (Mathet, Computational Linguistics 43:661, 2017).
"""

from __future__ import annotations

import math
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Literal

import numpy as np

from annotator.agreement.best_alignment import Alignment, best
from annotator.agreement.chance import SAMPLERS, Sampler
from annotator.agreement.continuum import Continuum, Dissimilarity
from annotator.agreement.figure import Figure, undefined

SAMPLES = 30
MOST = 300
"""Samples that a precision may ask for at most."""

Unaligned = Literal["counted", "left_out"]
"""Whether units that go with nothing count as a difference of labels. ``left_out`` is gamma-cat
as Mathet 2017 defines it, ``counted`` as pygamma-agreement 0.5 computes it."""


@dataclass(frozen=True, slots=True)
class Labels:
    """What an alignment says about labels: ``differ`` of ``weight`` among aligned units, and
    ``alone`` pairs of a unit with nothing. For one label or all."""

    differ: float = 0.0
    weight: float = 0.0
    pairs: int = 0
    alone: int = 0

    def __add__(self, other: Labels) -> Labels:
        return Labels(
            self.differ + other.differ,
            self.weight + other.weight,
            self.pairs + other.pairs,
            self.alone + other.alone,
        )

    def disorder(self, empty: float, unaligned: Unaligned) -> float | None:
        """Mean difference of labels, 0 to ``empty``; None where no units are aligned."""
        if not self.pairs:
            return None
        alone = empty * self.alone if unaligned == "counted" else 0.0
        weight = self.weight + alone
        return (self.differ + empty * alone) / weight if weight else None


@dataclass(frozen=True, slots=True)
class Disorder:
    """What one round (the true one or a sample) came to, over all texts."""

    cost: float
    each: float
    labels: dict[str, Labels]
    """By label; all of them under the empty name."""
    exact: bool

    @property
    def value(self) -> float:
        return self.cost / self.each if self.each else 0.0


@dataclass(frozen=True)
class Gamma:
    """The figures, with what they rest on."""

    observed: Disorder
    expected: tuple[Disorder, ...]
    unlike: Dissimilarity
    sampler: Sampler
    seed: int
    people: int
    units: int
    labels: tuple[str, ...] = field(default=())

    @property
    def gamma(self) -> Figure:
        """``n`` is the number of units; ``low`` and ``high`` are where the true value of the
        sampled chance leaves it, 19 times of 20."""
        if self.people < 2:
            return undefined("one_person", self.units)
        if not self.units:
            return undefined("no_spans")
        chance = np.array([sample.value for sample in self.expected])
        mean = float(chance.mean()) if len(chance) else 0.0
        if mean <= 0:
            return undefined("no_chance", self.units)
        off = 1.96 * float(chance.std()) / math.sqrt(len(chance))
        found = Figure(1 - self.observed.value / mean, n=self.units)
        if off >= mean:
            return found
        return found.between(
            1 - self.observed.value / (mean - off), 1 - self.observed.value / (mean + off)
        )

    def cat(self, label: str = "", unaligned: Unaligned = "counted") -> Figure:
        """gamma-cat, or gamma-k of ``label``. ``n`` is the number of aligned pairs.

        1 where no label differs, also where nothing at all is aligned: never to be shown
        without gamma.
        """
        seen = self.observed.labels.get(label, Labels())
        found = seen.disorder(self.unlike.empty, unaligned)
        if self.people < 2 or not self.units:
            return undefined("one_person" if self.people < 2 else "no_spans")
        if found is None or found == 0:
            return Figure(1.0, n=seen.pairs)
        chance = [
            value
            for sample in self.expected
            if (value := sample.labels.get(label, Labels()).disorder(self.unlike.empty, unaligned))
            is not None
        ]
        mean = sum(chance) / len(chance) if chance else 0.0
        return (
            Figure(1 - found / mean, n=seen.pairs) if mean else undefined("no_chance", seen.pairs)
        )

    @property
    def exact(self) -> bool:
        """Whether every alignment was surely the best."""
        return self.observed.exact and all(sample.exact for sample in self.expected)


def gamma(
    texts: Sequence[Continuum],
    unlike: Dissimilarity | None = None,
    sampler: Sampler = "shuffle",
    samples: int = SAMPLES,
    precision: float | None = None,
    seed: int = 1,
) -> Gamma:
    """The figures over ``texts``; see ``steps``."""
    rounds = steps(texts, unlike, sampler, samples, precision, seed)
    while True:
        try:
            next(rounds)
        except StopIteration as done:
            result: Gamma = done.value
            return result


def steps(
    texts: Sequence[Continuum],
    unlike: Dissimilarity | None = None,
    sampler: Sampler = "shuffle",
    samples: int = SAMPLES,
    precision: float | None = None,
    seed: int = 1,
) -> Generator[tuple[int, int], None, Gamma]:
    """Compute in small steps; yields (done, all) and returns the figures.

    ``precision`` asks for as many samples as make the expected disorder that exact (as a share
    of itself, 19 times of 20). Texts that fewer than two people worked on are left out.
    """
    unlike = unlike or Dissimilarity()
    told = [text for text in texts if len(text.people) >= 2]
    random = np.random.default_rng(seed)
    draw = SAMPLERS[sampler]
    observed = yield from _round(told, unlike, 0, (samples + 1) * len(told))
    expected: list[Disorder] = []
    units = sum(text.units for text in told)
    wanted = samples if units else 0
    while len(expected) < wanted:
        drawn = [draw(text, random) for text in told]
        if any(text.units for text in drawn):
            before = (len(expected) + 1) * len(told)
            made = yield from _round(drawn, unlike, before, (wanted + 1) * len(told))
            expected.append(made)
            if precision and len(expected) == wanted:
                wanted = max(wanted, min(MOST, _needed(expected, precision)))
    people = max((len(text.people) for text in texts), default=0)
    labels = sorted({label for text in told for label in text.labels})
    return Gamma(observed, tuple(expected), unlike, sampler, seed, people, units, tuple(labels))


def _needed(expected: Sequence[Disorder], precision: float) -> int:
    values = np.array([sample.value for sample in expected])
    mean = float(values.mean())
    return math.ceil((1.96 * float(values.std()) / mean / precision) ** 2) if mean else 0


def _round(
    texts: Sequence[Continuum], unlike: Dissimilarity, before: int, every: int
) -> Generator[tuple[int, int], None, Disorder]:
    cost = each = 0.0
    labels: dict[str, Labels] = {}
    exact = True
    for done, text in enumerate(texts, before + 1):
        if text.units:
            found = best(text, unlike)
            cost += found.cost
            each += text.each
            exact = exact and found.exact
            for name, said in labels_of(text, unlike, found).items():
                labels[name] = labels.get(name, Labels()) + said
        yield done, every
    return Disorder(cost, each, labels, exact)


def labels_of(text: Continuum, unlike: Dissimilarity, found: Alignment) -> dict[str, Labels]:
    """What an alignment says about labels, by label and (under the empty name) altogether.

    A pair weighs less the further its units lie apart, and the more units are in its part.
    """
    table = unlike.categories(text.labels)
    parts = found.parts
    held = (parts >= 0).sum(axis=1)
    firsts, seconds, weights, differ, alone = [], [], [], [], []
    for a, b in combinations(range(len(text.people)), 2):
        one, other = text.people[a], text.people[b]
        both = (parts[:, a] >= 0) & (parts[:, b] >= 0)
        left, right = parts[both, a], parts[both, b]
        if len(left):
            near = 1 - unlike.position * unlike.places(one, other)[left, right]
            firsts.append(one.labels[left])
            seconds.append(other.labels[right])
            weights.append(np.maximum(0.0, near) / (held[both] - 1))
            differ.append(table[one.labels[left], other.labels[right]])
        alone.append(one.labels[parts[(parts[:, a] >= 0) & (parts[:, b] < 0), a]])
        alone.append(other.labels[parts[(parts[:, b] >= 0) & (parts[:, a] < 0), b]])
    first, second, weight, unequal = (
        np.concatenate(lists) if lists else np.zeros(0)
        for lists in (firsts, seconds, weights, differ)
    )
    lone = np.concatenate(alone)
    said = {"": Labels(float(unequal @ weight), float(weight.sum()), len(weight), len(lone))}
    for number, name in enumerate(text.labels):
        of = (first == number) | (second == number)
        said[name] = Labels(
            float(unequal[of] @ weight[of]),
            float(weight[of].sum()),
            int(of.sum()),
            int((lone == number).sum()),
        )
    return said
