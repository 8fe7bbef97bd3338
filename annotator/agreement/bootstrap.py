"""Intervals by drawing documents with replacement (Efron's percentile bootstrap).

A figure over a project is made of sums over its documents, so a drawing is a weight for each
document: how often it was drawn. The seed decides which.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

DRAWINGS = 1000
SHARE = 0.95
"""How much of what was drawn an interval holds."""
_AT_ONCE = 50


class Drawings:
    """The same drawings for all figures of a report, so that they can be compared."""

    def __init__(
        self,
        documents: int,
        seed: int,
        drawings: int = DRAWINGS,
        pause: Callable[[], None] = lambda: None,
    ) -> None:
        """``pause`` is called between some drawings and the next."""
        self._documents, self._seed, self._drawings = documents, seed, drawings
        self._pause = pause

    def __iter__(self) -> Iterator[np.ndarray]:
        """Weights: a row for each drawing, a column for each document; some rows at a time."""
        if self._documents < 2:
            return
        random = np.random.default_rng(self._seed)
        share = np.full(self._documents, 1 / self._documents)
        for start in range(0, self._drawings, _AT_ONCE):
            self._pause()
            many = min(_AT_ONCE, self._drawings - start)
            yield random.multinomial(self._documents, share, many).astype(float)

    def over(self, documents: int) -> Drawings:
        """As many drawings by the same seed, of another number of documents."""
        return Drawings(documents, self._seed, self._drawings, self._pause)

    def of_shares(self, parts: np.ndarray, wholes: np.ndarray) -> list[tuple[float, float] | None]:
        """Intervals of sums of ``parts`` over sums of ``wholes``, for each column of both (a row
        for each document). None where there is one document or nothing was drawn."""
        drawn = [_shares(weights @ parts, weights @ wholes) for weights in self]
        return _middle(np.vstack(drawn)) if drawn else [None] * parts.shape[1]


def middle(values: np.ndarray) -> tuple[float, float] | None:
    """The middle 95 % of ``values``; None where fewer than half of the drawings gave one."""
    known = values[~np.isnan(values)]
    if len(known) < max(2, len(values) / 2):
        return None
    low, high = np.quantile(known, [(1 - SHARE) / 2, (1 + SHARE) / 2])
    return float(low), float(high)


def _shares(parts: np.ndarray, wholes: np.ndarray) -> np.ndarray:
    with np.errstate(divide="ignore", invalid="ignore"):
        shares: np.ndarray = np.where(wholes > 0, parts / wholes, np.nan)
    return shares


def _middle(drawn: np.ndarray) -> list[tuple[float, float] | None]:
    return [middle(column) for column in drawn.T]
