"""Settling differences into gold: what rules settle, what a reviewer decides, what is left.

Pure functions of cards, settings and decisions; each change is an ``Action``. A ``Review`` is
one document with its cards, decisions and gold set; all states follow from it.
docs/guide-reviewers.md says how it works for a reviewer.
"""

from annotator.adjudication.copies import Printed, asks_the_same
from annotator.adjudication.deciding import (
    REASONS,
    SETTINGS_ID,
    answer,
    answered_alike,
    close,
    create,
    decide,
    decide_alike,
    finish,
    flag,
    open_again,
    reopen,
    set_settings,
    settle_automatically,
    take_back,
    taken_back,
    withhold,
)
from annotator.adjudication.deck import SAMPLED, Counts, Deck, shown_class
from annotator.adjudication.effect import Candidate, Effect, candidates, effect
from annotator.adjudication.gold import foreseen, hanging, is_made, taken_along
from annotator.adjudication.outcome import EDIT
from annotator.adjudication.progress import CardRow, Progress, progress, rows
from annotator.adjudication.review import Review, Standing, State, after
from annotator.adjudication.tally import (
    ENOUGH,
    Checked,
    Decided,
    Taken,
    Tally,
    Took,
    in_question,
    noted,
)
from annotator.adjudication.tying import asks, tie, tied, untie, untied

__all__ = [
    "EDIT",
    "ENOUGH",
    "REASONS",
    "SAMPLED",
    "SETTINGS_ID",
    "Candidate",
    "CardRow",
    "Checked",
    "Counts",
    "Decided",
    "Deck",
    "Effect",
    "Printed",
    "Progress",
    "Review",
    "Standing",
    "State",
    "Taken",
    "Tally",
    "Took",
    "after",
    "answer",
    "answered_alike",
    "asks",
    "asks_the_same",
    "close",
    "candidates",
    "create",
    "decide",
    "decide_alike",
    "effect",
    "finish",
    "flag",
    "foreseen",
    "hanging",
    "in_question",
    "is_made",
    "noted",
    "open_again",
    "progress",
    "reopen",
    "rows",
    "set_settings",
    "settle_automatically",
    "shown_class",
    "take_back",
    "taken_along",
    "tie",
    "tied",
    "untie",
    "untied",
    "withhold",
    "taken_back",
]
