"""How the page Review shares its width: the card gets the most, as far as it can be read."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics

from annotator.settings import Settings
from annotator.ui.widgets.article_look import article_font

WIDEST = 36
"""Lines of the article high, the card is wide at most: its answers stand below the article."""
NARROWEST = 24
"""Pixels beside the card."""


def columns(width: int, with_guideline: bool) -> list[int]:
    """Pixels for the stacks or the guideline, the card, and what stands around it. In a narrow
    window the sides shrink first."""
    side = max(216, min(250, width // 6))
    if with_guideline:
        side = max(290, min(420, width * 27 // 100))
    right = max(220, min(420, width // 5))
    return [side, width - side - right - 2, right]


def beside_card(middle: int, settings: Settings) -> int:
    """Pixels on each side of the card within its column."""
    widest = round(QFontMetrics(article_font(settings)).height() * WIDEST)
    return max(NARROWEST, (middle - widest) // 2)
