"""Places of who says a span."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from annotator.suggest.phrases import Range

Reason = Literal[
    "inside",
    "reports",
    "verb",
    "continued",
    "leading",
    "trailing",
    "headline",
    "pronoun",
    "narrator",
]


@dataclass(frozen=True, slots=True)
class Speech:
    """Places in the text. ``source`` is None for the narrator and for a mere pronoun."""

    source: Range | None
    via: tuple[Range, ...]
    reason: Reason
