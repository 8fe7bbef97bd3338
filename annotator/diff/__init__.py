"""Several people's work on the same articles, side by side: what belongs together, and each
difference as one card for a reviewer.

``align`` says which spans are about the same place, and serves figures of agreement as well.
``compare`` makes the cards of one document out of it, ``compare_links`` those about links.
Nothing here knows who anybody is, or in what order they came: the same work gives the same
cards everywhere. docs/agreement.md says by which rules.
"""

from annotator.diff.alignment import align
from annotator.diff.cards import (
    CLASSES,
    Card,
    CardClass,
    Case,
    Draft,
    End,
    Given,
    LinkDraft,
    Question,
    Version,
    Vote,
    Votes,
)
from annotator.diff.clusters import Alignment, Cluster, Member
from annotator.diff.comparison import Comparison, compare, compare_links
from annotator.diff.links import Place

__all__ = [
    "CLASSES",
    "Alignment",
    "Card",
    "CardClass",
    "Case",
    "Cluster",
    "Comparison",
    "Draft",
    "End",
    "Given",
    "LinkDraft",
    "Member",
    "Place",
    "Question",
    "Version",
    "Vote",
    "Votes",
    "align",
    "compare",
    "compare_links",
]
