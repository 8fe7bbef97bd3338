"""One figure: a number, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Why = Literal[
    "",
    "no_spans",
    "one_person",
    "nothing_shared",
    "one_value",
    "no_chance",
    "overlapping",
]
"""Why a figure is not defined:

- ``no_spans``: nobody marked anything here
- ``one_person``: there is only one person's work
- ``nothing_shared``: no two people said something about the same thing
- ``one_value``: everybody always said the same one thing, so chance would agree as well
- ``no_chance``: chance would make no difference, so nothing can be held against it
- ``overlapping``: somebody has two overlapping spans of one label, which this measure can't take
"""

REASONS: dict[Why, str] = {
    "no_spans": "nothing is marked",
    "one_person": "only one person's work",
    "nothing_shared": "no two people said something about the same thing",
    "one_value": "only one value is used",
    "no_chance": "chance alone would agree as well",
    "overlapping": "somebody has overlapping spans of one label",
}
"""The same in English, for the command line and exports."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A measure's value; ``value`` is None where it is not defined, and ``why`` says why.

    ``low`` and ``high`` are an interval over documents, where there is one; ``n`` is the number
    of things it rests on (spans, units or pairs; each measure says which).
    """

    value: float | None
    why: Why = ""
    n: int = 0
    low: float | None = None
    high: float | None = None

    def between(self, low: float | None, high: float | None) -> Figure:
        """The same with an interval."""
        return replace(self, low=low, high=high)


def undefined(why: Why, n: int = 0) -> Figure:
    """No number, and why."""
    return Figure(None, why, n)
