"""One row of the budget table, and how a row is measured: always against a baseline beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, against what, and the bar it has to pass.

    ``measured`` and ``bar`` are in ``unit`` (``×`` for a ratio to the baseline of the same
    run). ``at_least`` turns the bar round: a rate has to be above it. ``bar`` None is a
    figure that is only told.
    """

    what: str
    against: str
    measured: float
    bar: float | None = None
    unit: str = "×"
    at_least: bool = False
    detail: str = ""
    """The two sides in plain units, e.g. ``4.1 ms / 1.9 ms``."""

    @property
    def holds(self) -> bool | None:
        """Whether the figure passes its bar; None where it has none."""
        if self.bar is None:
            return None
        return self.measured >= self.bar if self.at_least else self.measured <= self.bar


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def interleaved(
    ours: Callable[[], object], theirs: Callable[[], object], rounds: int
) -> tuple[list[float], list[float]]:
    """Seconds of each call, taken in turns, so that a noisy minute hits both alike."""
    mine: list[float] = []
    other: list[float] = []
    for _ in range(rounds):
        mine.append(seconds(ours))
        other.append(seconds(theirs))
    return mine, other


def percentile(values: list[float], share: float) -> float:
    """The value that ``share`` (0 to 1) of ``values`` don't exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def typical(values: list[float]) -> float:
    """The median."""
    return median(values)
