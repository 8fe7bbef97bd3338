"""What annotators ask the guideline: which cards their questions touch, and which no card does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from annotator.adjudication import CardRow, Decided, Deck, Tally
from annotator.diff import Card
from annotator.model import Precedent, derived_id


class Asked:
    """Questions by document. All offsets are code points."""

    def __init__(self, questions: Iterable[Precedent] = ()) -> None:
        self.questions = list(questions)
        """All that there are, in reading order."""
        self._in: dict[str, list[Precedent]] = defaultdict(list)
        for one in self.questions:
            self._in[one.document].append(one)

    def of(self, card: Card) -> list[Precedent]:
        """The questions on words that a card is about."""
        return [one for one in self._in.get(card.document, ()) if _common(one, card)]

    def rows(self, deck: Deck, tally: Tally) -> list[CardRow]:
        """The cards that are asked about and do not answer it yet."""
        return [
            row
            for document, questions in self._in.items()
            for row in deck.of(document)
            if any(_common(one, row) for one in questions) and not _answers(tally.about(row.card))
        ]

    def apart(self, deck: Deck, tally: Tally) -> list[Precedent]:
        """Questions on words that no card is about, without an answer."""
        return [
            one
            for one in self.questions
            if not any(_common(one, row) for row in deck.of(one.document))
            and tally.find(answer_id(one)) is None
        ]


def answer_id(question: Precedent) -> str:
    """The id of what is decided about a question that no card is about."""
    return derived_id("decision", question.id)


def _common(question: Precedent, about: Card | CardRow) -> bool:
    return question.start < about.end and about.start < question.end


def _answers(decision: Decided | None) -> bool:
    return decision is not None and decision.told
