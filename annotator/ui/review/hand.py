"""The card one is at: what is asked, what was answered so far, and the span as it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from time import perf_counter

from annotator import adjudication
from annotator.adjudication import CardRow, Review
from annotator.decision import Answer
from annotator.diff import Case, Draft, Question
from annotator.ui.review.answers import BOTH, NONE


@dataclass
class Hand:
    """``asked`` are the questions as they are shown, some without a default."""

    case: Case
    asked: tuple[Question, ...]
    answers: list[Answer] = field(default_factory=list)
    since: float = field(default_factory=perf_counter)
    copies: list[CardRow] = field(default_factory=list)
    """Open cards that ask the same about the same words."""
    alike: bool = True
    """Whether they are answered with it."""

    @property
    def id(self) -> str:
        return self.case.card.id

    @property
    def took(self) -> int:
        """Milliseconds since the card was shown."""
        return round((perf_counter() - self.since) * 1000)

    @property
    def question(self) -> Question | None:
        """The next one. What is about another label than the chosen one is not asked, and after
        "nothing to mark" the rest is not."""
        answered = {answer.question for answer in self.answers}
        if self._rejected():
            return None
        label = self._label()
        for question in self.asked:
            if question.id not in answered and question.when in (None, label):
                return question
        return None

    @property
    def place(self) -> tuple[int, int]:
        """Which question comes, and of how many. Those about other labels do not count."""
        label = self._label()
        total = sum(question.when in (None, label) for question in self.asked)
        return min(len(self.answers) + 1, total), total

    def answer(self, review: Review, question: Question, choice: str) -> None:
        """Take a version, ``both`` or ``none``."""
        made = adjudication.answer(review, self.case, question, choice)
        if choice in (BOTH, NONE):
            made = made.model_copy(update={"choice": choice, "version": None})
        self.answers.append(made)

    def answer_rest(self, review: Review) -> None:
        """Take what is proposed for all that is still to be asked, else the first version."""
        while (question := self.question) is not None:
            key = question.default or next((one.key for one in question.versions), NONE)
            self.answer(review, question, key)

    def draft(self) -> Draft:
        """The span with what has been answered so far, and what is proposed for the rest."""
        draft = self.case.card.drafts[0]
        for question in self.asked:
            given = next((a for a in self.answers if a.question == question.id), None)
            version = question.version(given.version if given else question.default)
            version = version or next(iter(question.versions), None)
            if version is None or question.when not in (None, draft.label):
                continue
            if question.code == "extent":
                one = version.spans[0]
                draft = draft.model_copy(update={"start": one.start, "end": one.end})
            elif question.code == "label" and version.label not in (None, draft.label):
                named = [one for one in self.case.card.drafts if one.label == version.label]
                own = named[0].attributes if named else ()
                draft = draft.model_copy(update={"label": version.label, "attributes": own})
            elif question.code == "attribute":
                kept = (one for one in draft.attributes if one.name not in question.names)
                draft = draft.model_copy(update={"attributes": (*kept, *version.attributes)})
        return draft

    def _label(self) -> str | None:
        """The label that was chosen; where none is asked, that of the card."""
        for question in self.asked:
            if question.code == "label":
                given = next((a for a in self.answers if a.question == question.id), None)
                version = question.version(given.version) if given else None
                return version.label if version else None
        return self.case.card.drafts[0].label if self.case.card.drafts else None

    def _rejected(self) -> bool:
        for question in self.asked:
            given = next((a for a in self.answers if a.question == question.id), None)
            if given is not None and question.code in ("keep", "pieces"):
                version = question.version(given.version)
                if version is not None and not version.spans:
                    return True
        return False
