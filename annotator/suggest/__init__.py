"""Proposals: what a span's wording and its neighbours tell about its label, attributes, links.

Pure functions over an article; the wording rules are data in ``seeds``.
"""

from __future__ import annotations

from annotator.suggest.actors import Actor, Actors, Mention, mentions
from annotator.suggest.inheritance import Heirs, inherited, written_out
from annotator.suggest.labels import Guess, label
from annotator.suggest.linking import LinkProposal, denial_link, links
from annotator.suggest.proposals import Proposal, propose
from annotator.suggest.unfolding import unfolded
from annotator.suggest.wording import Wording

__all__ = [
    "Actor",
    "Actors",
    "Guess",
    "Heirs",
    "LinkProposal",
    "Mention",
    "Proposal",
    "Wording",
    "denial_link",
    "inherited",
    "label",
    "links",
    "mentions",
    "propose",
    "unfolded",
    "written_out",
]
