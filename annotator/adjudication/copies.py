"""The same question about the same words in another place: an agency's paragraph, printed again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from annotator.adjudication.progress import CardRow
from annotator.adjudication.settling import questions
from annotator.decision import Answer, ReviewSettings
from annotator.diff import Case, Question
from annotator.repetition import carry, likeness, normal, shingles
from annotator.text import paragraph_at

Placed = tuple[str, Case]
"""The text of a document and a case in it."""


class Printed:
    """The paragraph in which a card stands, as other places are compared with it."""

    def __init__(self, text: str, start: int) -> None:
        """``start`` is where the card begins, in code points."""
        self._words = text[slice(*paragraph_at(text, start))]

    def is_again(self, other: Printed) -> bool:
        """Whether the other paragraph is nearly alike."""
        if self._words == other._words or self._normal == other._normal:
            return True
        return likeness(self._shingles, other._shingles) is not None

    @cached_property
    def _normal(self) -> str:
        return normal(self._words)

    @cached_property
    def _shingles(self) -> set[str]:
        return shingles(self._normal)


def asks_the_same(one: CardRow, other: CardRow) -> bool:
    """Whether two cards ask the same about the same words; copies do that in paragraphs that are
    nearly alike."""
    return one.card != other.card and bool(one.alike) and one.alike == other.alike


def carried(one: Placed, other: Placed, answers: Sequence[Answer]) -> list[Answer]:
    """The same answers for a copy: its versions stand in the same order."""
    (text, case), (other_text, copy) = one, other
    keys: dict[str | None, str] = {}
    for mine, theirs in zip(_asked(case), _asked(copy), strict=True):
        for a, b in zip(mine.versions, theirs.versions, strict=True):
            keys[a.key] = b.key
    found = []
    for answer in answers:
        update: dict[str, object] = {
            "version": keys.get(answer.version),
            "default": keys.get(answer.default),
        }
        if answer.start is not None and answer.end is not None:
            place = _place(text, case, other_text, copy, (answer.start, answer.end))
            update |= dict(zip(("start", "end"), place, strict=True))
        found.append(answer.model_copy(update=update))
    return found


def _asked(case: Case) -> list[Question]:
    return list(questions(case.card, ReviewSettings(without_default=0)))


def _place(
    text: str, case: Case, other_text: str, copy: Case, extent: tuple[int, int]
) -> tuple[int, int]:
    """Where an extent that a reviewer chose stands in the copy."""
    here, there = paragraph_at(text, case.card.start), paragraph_at(other_text, copy.card.start)
    within = extent[0] - here[0], extent[1] - here[0]
    (offer,) = carry(text[slice(*here)], other_text[slice(*there)], [within])
    if offer is None:
        moved = copy.card.start - case.card.start
        return extent[0] + moved, extent[1] + moved
    return there[0] + offer.start, there[0] + offer.end
