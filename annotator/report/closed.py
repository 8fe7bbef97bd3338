"""An article that nobody works on any more, as reports need it."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.decision import Decision
from annotator.model import Article


@dataclass(frozen=True, slots=True)
class Closed:
    """An article whose gold set is adjudicated, with what was decided about it."""

    gold: Article
    own: tuple[Article, ...]
    """Sets as they were handed in (or as they are, where they are done and were not); by author.
    Links are those that begin in the article."""
    decisions: tuple[Decision, ...]
