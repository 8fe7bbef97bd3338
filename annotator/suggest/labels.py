"""Which label a selection probably gets, told by a cue in it or right before it."""

from __future__ import annotations

from typing import NamedTuple

from annotator.scheme import Scheme
from annotator.suggest import denials
from annotator.suggest.look_alikes import counts_things, is_counted, is_toll
from annotator.suggest.passage import Passage
from annotator.suggest.roles import Role, label_for
from annotator.suggest.tokens import Token
from annotator.suggest.wording import Wording

_SHORT = 9
"""A toll has at most this many words; so has a statement at least four."""
_STATEMENT = 3
_PHRASE = 3
"""So many words about things are a phrase of their number (نحو عشرين سيارة), no statement."""


class Guess(NamedTuple):
    """A label, and where in the text its cue stands (code points)."""

    label: str
    start: int
    end: int


def label(wording: Wording, scheme: Scheme, text: str, start: int, end: int) -> Guess | None:
    """The label proposed for ``text[start:end]``, None where no cue tells."""
    passage = Passage(text, start, end)
    found = _role(wording, passage)
    name = label_for(scheme, found[0]) if found else None
    return Guess(name, *found[1]) if found and name else None


def _role(wording: Wording, passage: Passage) -> tuple[Role, tuple[int, int]] | None:
    words = [token for token in passage.inside if not token.is_mark]
    if not words:
        return None
    denial = denials.is_denial(wording, passage)
    if denial is not None:
        return "denial", denial
    if len(words) <= _SHORT and is_toll(wording, passage):
        return "toll", (words[0].start, words[0].end)
    if len(words) < _STATEMENT or _is_number(wording, passage, words):
        return None
    line = passage.before
    said = next(((t.start, t.end) for t in reversed(line.tokens) if wording.verb(t.word)), None)
    if said is not None:
        return "claim", said
    topics = wording.choices["about"]
    for index, token in enumerate(words[:_STATEMENT]):
        if any(token.word in topics[name] for name in ("incident", "harm", "damage", "operation")):
            return "claim", (words[index].start, words[index].end)
    return None


def _is_number(wording: Wording, passage: Passage, words: list[Token]) -> bool:
    counted = is_counted(wording.lexicon, [token.word for token in words])
    return len(words) <= _PHRASE and counted and counts_things(wording, passage)
