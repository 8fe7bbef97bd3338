"""How it stands with a card, in words and by the answer that was taken."""

from __future__ import annotations

from annotator import adjudication
from annotator.adjudication import Review
from annotator.decision import Answer, Decision
from annotator.diff import Question
from annotator.ui.review.answers import BOTH, NONE
from annotator.ui.review.hand import Hand
from annotator.ui.review.wording import REASONS, RULES, say
from annotator.ui.words import QT_TRANSLATE_NOOP, isolated, listed, number

DECIDED = ("decided", "settled")


def is_decided(hand: Hand | None, review: Review | None) -> bool:
    """Whether a card has been decided, by a person or a rule, on whatever versions."""
    known = review.decision(hand.id) if review is not None and hand is not None else None
    return known is not None and known.how != "flagged"


def holds(hand: Hand | None, review: Review | None) -> bool:
    """Whether the card is decided on what annotators have now."""
    if hand is None or review is None:
        return False
    return review.standings[hand.id].state in DECIDED


def proposed(hand: Hand, question: Question, review: Review) -> str | None:
    """The answer that Enter takes: of a card that is decided, what was decided."""
    if holds(hand, review):
        return taken(hand, question, review)
    return question.default


def taken(hand: Hand, question: Question, review: Review) -> str | None:
    """The answer to a question that was decided on; None where there is none, or where it was
    edited since."""
    decision = review.decision(hand.id)
    if decision is None:
        return None
    if decision.reason is not None:
        return NONE
    given = {answer.question: answer for answer in decision.answers}
    answer, edit = given.get(question.id), given.get(adjudication.EDIT)
    if answer is None or (edit is not None and _touches(edit, question)):
        return None
    return answer.choice if answer.choice in (BOTH, NONE) else answer.version


def hint(hand: Hand, review: Review) -> str:
    """What holds of the card beside its question; "" where it is simply to be decided."""
    state, decision = review.standings[hand.id]
    parts = []
    if state == "stale" and decision is not None:
        changed = decision.seen != hand.case.card.seen
        parts.append(say(_STALE if changed else _GONE))
    elif state == "waiting":
        parts.append(say(_WAITING if hand.case.card.ends else _WAITING_FOR_PEOPLE))
    elif state in DECIDED and decision is not None:
        parts.append(_how(decision))
    if decision is not None and decision.flag:
        parts.append(_flag(decision))
    place, total = hand.place
    if total > 1:
        parts.insert(0, say(_PLACE).format(n=number(place), total=number(total)))
    return "\n".join(parts)


def _how(decision: Decision) -> str:
    edited = any(answer.question == adjudication.EDIT for answer in decision.answers)
    if decision.reason in REASONS:
        text = say(_LEFT_OUT).format(reason=say(REASONS[decision.reason]))
    elif decision.how in ("unanimous", "majority", "rule"):
        names = listed([say(RULES.get(rule, rule)) for rule in decision.rules])
        text = say(_BY_RULE).format(rule=isolated(names))
    else:
        text = say(_EDITED if edited else _DECIDED)
    return f"{text} {say(_AGAIN)}"


def _flag(decision: Decision) -> str:
    if not decision.note:
        return say(_FLAGGED)
    return say(_NOTED).format(note=isolated(decision.note))


def _touches(edit: Answer, question: Question) -> bool:
    """Whether what was edited is what the question is about."""
    match question.code:
        case "extent":
            return edit.start is not None
        case "label":
            return edit.label is not None
        case "attribute":
            return bool({one.name for one in edit.attributes} & set(question.names))
    return False


_PLACE = QT_TRANSLATE_NOOP("Review", "Question {n} of {total} about these words.")
_STALE = QT_TRANSLATE_NOOP("Review", "Decided before, but the annotators’ work has changed since.")
_GONE = QT_TRANSLATE_NOOP(
    "Review", "Decided before, but what it put into gold is not there any more."
)
_WAITING = QT_TRANSLATE_NOOP("Review", "The spans that this link joins are to be settled first.")
_WAITING_FOR_PEOPLE = QT_TRANSLATE_NOOP(
    "Review", "A rule settles this once everybody has handed in."
)
_DECIDED = QT_TRANSLATE_NOOP("Review", "Decided: the answer whose number is filled.")
_EDITED = QT_TRANSLATE_NOOP("Review", "Decided, with changes of your own.")
_LEFT_OUT = QT_TRANSLATE_NOOP("Review", "Left out of gold: {reason}.")
_BY_RULE = QT_TRANSLATE_NOOP("Review", "Settled by rule: {rule}.")
_AGAIN = QT_TRANSLATE_NOOP("Review", "Another answer takes its place.")
_FLAGGED = QT_TRANSLATE_NOOP("Review", "Flagged for the guideline.")
_NOTED = QT_TRANSLATE_NOOP("Review", "Flagged for the guideline: {note}")
