"""What an annotator asks the guideline, as actions: ask, ask otherwise, take it back; and what a
reviewer answers where no card is about it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from annotator.decision import Decision
from annotator.model import Action, Article, Precedent, Put, Remove, Span, derived_id
from annotator.precedents.settled import QUESTION
from annotator.segments import sentence_around


def ask(
    article: Article, words: tuple[int, int], span: Span | None = None, note: str | None = None
) -> Action:
    """Flag a span, or else some words, for the guideline; again with another note: reword it.

    ``words`` are code points.
    """
    start, end = (span.start, span.end) if span is not None else words
    known = question_on(article.questions, start, end, span.id if span else None)
    first, last = sentence_around(article.text, start, end)
    about = span.id if span is not None else f"{start}:{end}"
    made = Precedent(
        id=known.id if known else derived_id("precedent", article.set.id, about),
        document=article.document.id,
        set=article.set.id,
        span=span.id if span is not None else None,
        start=start,
        end=end,
        phrase=article.text[start:end],
        sentence=article.text[first:last],
        at=start - first,
        label=span.label if span is not None else None,
        note=note or None,
    )
    return Action(article.set.author, "span.flag", (Put(made),))


def withdraw(article: Article, question: Precedent) -> Action:
    """Take a question back."""
    return Action(article.set.author, "span.flag", (Remove("precedent", question.id),))


def question_on(
    questions: Iterable[Precedent], start: int, end: int, span: str | None = None
) -> Precedent | None:
    """The question about a span, or about words that hold ``[start, end)`` (code points); the
    shortest of several."""
    if span is not None:
        return next((one for one in questions if one.span == span), None)
    found = [one for one in questions if one.span is None and one.start <= start and end <= one.end]
    return min(found, key=lambda one: (one.end - one.start, one.id), default=None)


def answer(question: Precedent, reviewer: str, note: str | None) -> Action:
    """Say what the guideline should say about a question that no card is about; None takes the
    answer back."""
    id_ = derived_id("decision", question.id)
    if not note:
        return Action(reviewer, "review.answer", (Remove("decision", id_),))
    made = Decision(
        id=id_,
        document=question.document,
        sort=QUESTION,
        members=(question.id,),
        how="decided",
        flag=True,
        note=note,
        reviewer=reviewer,
        at=datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
    )
    return Action(reviewer, "review.answer", (Put(made),))
