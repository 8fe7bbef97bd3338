"""Settling differences into gold: what rules settle, what a reviewer decides, what is left.

Pure functions of cards, settings and decisions; each change is an ``Action``. A ``Review`` is
one document with its cards, decisions and gold set; all states follow from it.
docs/guide-reviewers.md says how it works for a reviewer.
"""

from annotator.adjudication.copies import is_copy
from annotator.adjudication.deciding import (
    REASONS,
    answer,
    create,
    decide,
    decide_alike,
    finish,
    flag,
    reopen,
    set_settings,
    settle_automatically,
    take_back,
)
from annotator.adjudication.outcome import EDIT
from annotator.adjudication.progress import (
    CardRow,
    Checked,
    Progress,
    Taken,
    Took,
    defaults,
    in_question,
    progress,
    reversals,
    rows,
    times,
)
from annotator.adjudication.review import Review, Standing, State, after

__all__ = [
    "EDIT",
    "REASONS",
    "CardRow",
    "Checked",
    "Progress",
    "Review",
    "Standing",
    "State",
    "Taken",
    "Took",
    "after",
    "answer",
    "create",
    "decide",
    "decide_alike",
    "defaults",
    "finish",
    "flag",
    "in_question",
    "is_copy",
    "progress",
    "reopen",
    "reversals",
    "rows",
    "set_settings",
    "settle_automatically",
    "take_back",
    "times",
]
