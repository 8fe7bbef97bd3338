"""Phrases that somebody wants left as they are, though they are tagged in several ways.

What is kept is an observation in her own stream: she saw that the phrase could be made alike
everywhere, and wants it not. It can be undone as any edit.
"""

from __future__ import annotations

from annotator.model import Action, AnnotationSet, Observation, Observed, Put, Remove, derived_id


def id_for(author: str, phrase: str) -> str:
    """The id of what ``author`` said of ``phrase`` (folded as it is compared)."""
    return derived_id("observation", "phrase", author, phrase)


def leave(author: str, phrase: str, document: str, span: str) -> Action:
    """Ask no more about ``phrase``; ``span`` of ``document`` is a place where it is tagged."""
    kept = Observation(
        id=id_for(author, phrase),
        set=AnnotationSet.id_for(document, author),
        span=span,
        proposals=(Observed(sort="phrase", name=phrase, outcome="rejected"),),
    )
    return Action(author, "consistency.leave", [Put(kept)])


def list_again(author: str, phrase: str) -> Action:
    """Ask about ``phrase`` again. Stale where it was not left."""
    return Action(author, "consistency.leave", [Remove("observation", id_for(author, phrase))])
