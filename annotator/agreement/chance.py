"""What the same people would have marked by chance: samples to hold disorder against.

``shuffle`` moves what a person marked along the text, around its end; who stands for whom is
drawn too, and no two are moved by nearly the same (Mathet et al. 2015, section 5.2).
``statistical`` draws numbers, gaps, lengths and labels from how they are distributed, as
pygamma-agreement does. Both depend on the seed alone.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import numpy as np

from annotator.agreement.continuum import Continuum, Units

Sampler = Literal["shuffle", "statistical"]
Draw = Callable[[Continuum, np.random.Generator], Continuum]


def shuffled(text: Continuum, random: np.random.Generator) -> Continuum:
    """Everybody's units moved along the text."""
    length = text.end - text.start
    lengths = np.concatenate([own.ends - own.starts for own in text.people])
    near = float(lengths.mean()) / 2 if len(lengths) else 0.0
    whole = _integers(text)
    free = [(0.0, length)]
    people = []
    for _ in text.people:
        by = _drawn(free or [(0.0, length)], random)
        by = float(int(by)) if whole else by
        free = _without(free, by - near, by + near)
        own = text.people[int(random.integers(len(text.people)))]
        starts = text.start + (own.starts - text.start + by) % max(length, 1e-9)
        people.append(Units(starts, starts + (own.ends - own.starts), own.labels))
    return text.like(people)


def statistical(text: Continuum, random: np.random.Generator) -> Continuum:
    """As many units, of such lengths and labels and so far apart, as people usually marked."""
    numbers = [len(own) for own in text.people]
    gaps, lengths = [0.0], [1.0] if not text.units else []
    for own in text.people:
        if len(own):
            gaps += (own.starts[1:] - own.ends[:-1]).tolist()
            gaps += [float(own.starts[0] - text.start)] if own.starts[0] > text.start else []
            lengths += (own.ends - own.starts).tolist()
    labels = np.concatenate([own.labels for own in text.people])
    people = []
    for _ in text.people:
        count = abs(int(random.normal(np.mean(numbers), np.std(numbers))))
        steps = random.normal(np.mean(gaps), np.std(gaps), count)
        sizes = np.abs(random.normal(np.mean(lengths), np.std(lengths), count)).clip(1e-3)
        ends = text.start + np.cumsum(steps + sizes)
        drawn = random.choice(labels, count) if count else np.zeros(0, dtype=int)
        people.append(Units(ends - sizes, ends, drawn))
    return text.like(people)


SAMPLERS: dict[Sampler, Draw] = {"shuffle": shuffled, "statistical": statistical}


def _integers(text: Continuum) -> bool:
    return all(bool(np.all(own.starts == np.floor(own.starts))) for own in text.people)


def _drawn(free: list[tuple[float, float]], random: np.random.Generator) -> float:
    """A place in one of the stretches, each as likely as any other."""
    lengths = np.array([end - start for start, end in free])
    at = random.uniform(0, lengths.sum())
    for (start, _), length in zip(free, lengths.tolist(), strict=True):
        if at <= length:
            return float(start + at)
        at -= length
    return free[-1][1]


def _without(free: list[tuple[float, float]], low: float, high: float) -> list[tuple[float, float]]:
    """The stretches without what lies between ``low`` and ``high``."""
    cut = [(start, min(end, low)) for start, end in free]
    cut += [(max(start, high), end) for start, end in free]
    return sorted((start, end) for start, end in cut if end > start)
