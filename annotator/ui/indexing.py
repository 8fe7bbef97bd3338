"""What finding things needs is brought up to date on the store thread while nobody waits."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator
from dataclasses import dataclass
from time import monotonic
from typing import Any

from annotator.store import Store

log = logging.getLogger(__name__)
PAUSE = 0.4
"""Seconds without other work after which it goes on: typing and tagging come first."""
BREATH = 0.002
"""Seconds between two steps, in which other work may come."""
TELL = 0.5
"""Seconds between two reports."""

_END = object()


@dataclass(frozen=True, slots=True)
class Indexed:
    """How far it is: articles that search finds at once, of all; ``done`` says that passages
    that stand elsewhere are known too."""

    ready: int
    total: int
    done: bool


class Indexing:
    """Steps of the index, each run when the queue of the store thread is empty.

    ``tell`` hears now and then how far it is, and once when all is done.
    """

    def __init__(self, tell: Callable[[Indexed], None]) -> None:
        self._tell = tell
        self._steps: Generator[Any, None, None] | None = None
        self._due = True
        self._paused = True
        self._told = 0.0

    @property
    def wait(self) -> float | None:
        """Seconds of quiet before the next step; None where there is nothing to do."""
        if self._steps is None and not self._due:
            return None
        return PAUSE if self._paused else BREATH

    def worked(self, changed: bool) -> None:
        """Something else was done, and perhaps there is more to take in now."""
        self._paused = True
        self._due |= changed

    def step(self, store: Store) -> None:
        """Do a little. What fails is in the log; search then looks through the texts itself."""
        self._paused = False
        if self._steps is None:
            self._due, self._steps = False, store.index_steps()
        try:
            done = next(self._steps, _END) is _END
        except Exception:
            log.exception("the index could not be brought up to date")
            done = True
        if done:
            self._steps = None
        if done or monotonic() - self._told > TELL:
            self._told = monotonic()
            self._tell(Indexed(*store.indexed(), done))

    def stop(self) -> None:
        """Leave it where it is; the next time goes on from there."""
        if self._steps is not None:
            self._steps.close()
