"""Questions for the guideline and what was decided before: asked, made of decisions, found again
where similar words come.

docs/guide-reviewers.md says how people use them.
"""

from annotator.precedents.asking import answer, ask, question_on, withdraw
from annotator.precedents.settled import QUESTION, Ground, made, says, says_something
from annotator.precedents.similar import MOST, Similar

__all__ = [
    "MOST",
    "QUESTION",
    "Ground",
    "Similar",
    "answer",
    "ask",
    "made",
    "says",
    "question_on",
    "says_something",
    "withdraw",
]
