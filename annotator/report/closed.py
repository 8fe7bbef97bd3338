"""An article that nobody works on any more, as reports need it."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.decision import Decision
from annotator.model import Article


@dataclass(frozen=True, slots=True)
class Closed:
    """An article whose gold set is adjudicated, with one person's set on it."""

    gold: Article
    own: Article
    """As it was handed in, or as it is where it is done and was not. Its links begin in the
    article."""
    decisions: tuple[Decision, ...]
