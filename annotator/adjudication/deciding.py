"""What a reviewer (or a rule) does: each is one action, one batch, one undo."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import UTC, datetime

from annotator.adjudication import gold, outcome
from annotator.adjudication.copies import carried
from annotator.adjudication.outcome import Made
from annotator.adjudication.review import Review
from annotator.adjudication.settling import Settled, automatic, is_sample
from annotator.adjudication.tally import AUTOMATIC
from annotator.decision import Answer, Decision, FieldOrigin, Result, ReviewSettings
from annotator.diff import Case, Question
from annotator.model import (
    GOLD_AUTHOR,
    Action,
    AnnotationSet,
    Attribute,
    Change,
    Put,
    Refused,
    Remove,
    Span,
    Status,
    derived_id,
    new_id,
)

REASONS = (
    "not_annotatable",
    "not_the_story",
    "duplicate",
    "hypothetical",
    "wrong_label",
    "unclear",
    "guideline_gap",
    "other",
)
"""Why nobody is right: codes; the interface words them."""
SETTINGS_ID = derived_id("review", "settings")


def decide(
    review: Review,
    case: Case,
    answers: Sequence[Answer],
    reviewer: str,
    *,
    reason: str | None = None,
    note: str | None = None,
    flag: bool = False,
    took: int | None = None,
) -> Action:
    """Answer all questions of a card, again or for the first time.

    ``took`` are milliseconds. Raises Refused where what comes of it breaks a rule that concerns
    several things in gold; the scheme's other rules are checked where the action is applied.
    """
    changes = _decided(review, case, answers, reviewer, reason, note, flag, took)
    return Action(reviewer, "review.decide", gold.begun(review, changes))


def answer(review: Review, case: Case, question: Question, version: str) -> Answer:
    """The answer that takes a version of a question as ``review.asked`` has it."""
    known = next((one for one in case.card.questions if one.id == question.id), question)
    return Answer(
        question=question.id,
        choice="version",
        version=version,
        default=known.default,
        shown=question.default is not None,
    )


def decide_alike(
    first: tuple[Review, Case],
    copies: Iterable[Case],
    answers: Sequence[Answer],
    reviewer: str,
    *,
    reason: str | None = None,
    took: int | None = None,
) -> Action:
    """Answer a card and its copies in the same document alike, as one action. Copies are those of
    ``Store.each_copy``; for other documents see ``answered_alike``."""
    review, case = first
    changes = _decided(review, case, answers, reviewer, reason, None, False, took)
    changes += _alike(first, review, copies, answers, reviewer, reason)
    return Action(reviewer, "review.decide", gold.begun(review, changes))


def answered_alike(
    first: tuple[Review, Case],
    other: Review,
    copies: Iterable[Case],
    answers: Sequence[Answer],
    reviewer: str,
    reason: str | None = None,
) -> list[Change]:
    """What it changes to answer copies of a card in another document like the card."""
    made = _alike(first, other, copies, answers, reviewer, reason)
    return gold.begun(other, made) if made else []


def _alike(
    first: tuple[Review, Case],
    other: Review,
    copies: Iterable[Case],
    answers: Sequence[Answer],
    reviewer: str,
    reason: str | None,
) -> list[Change]:
    """A copy of which the answer would break a rule there is left for a card of its own."""
    review, case = first
    found: list[Change] = []
    for copy in copies:
        given = carried((review.gold.text, case), (other.gold.text, copy), answers)
        with suppress(Refused):
            found += _decided(other, copy, given, reviewer, reason, None, False, None)
    return found


def settle_automatically(review: Review, reviewer: str) -> Action | None:
    """All that rules settle in this document, samples left out; None where there is nothing.

    Undo passes over it; ``take_back`` reverses a rule. What would break a rule of the scheme or
    stands in gold already is left to the reviewer, and a closed document as it was closed.
    """
    if review.gold.set.status == "adjudicated":
        return None
    changes: list[Change] = []
    now = review
    # Links come last: their ends must be in gold.
    for links in (False, True):
        made: list[Change] = []
        taken: set[tuple[str, int, int]] = set()
        for case in review.cases:
            if bool(case.card.ends) != links:
                continue
            one = _settled(now, case)
            extents = _extents(one)
            if not extents & taken:
                taken |= extents
                made += one
        changes += made
        now = gold.foreseen(now, made)
    if not changes:
        return None
    return Action(reviewer, "review.settle", gold.begun(review, changes), undoable=False)


def _settled(review: Review, case: Case) -> list[Change]:
    """What rules make of one card; nothing where they make nothing."""
    settled = review.by_rule(case)
    if settled is None:
        return []
    try:
        return gold.changes(review, case, settled.answers, _by_rule(review, case, settled))
    except Refused:
        return []


def _extents(changes: Iterable[Change]) -> set[tuple[str, int, int]]:
    return {
        (change.object.label, change.object.start, change.object.end)
        for change in changes
        if isinstance(change, Put) and isinstance(change.object, Span)
    }


def take_back(review: Review, rule: str, reviewer: str) -> Action | None:
    """Leave all that a rule settled in this document to a person; None where there is nothing."""
    changes: list[Change] = []
    for one in review.decisions:
        if rule in one.rules and one.how in AUTOMATIC:
            changes += _reopened(review, one)
    if not changes:
        return None
    return Action(reviewer, "review.take_back", gold.begun(review, changes))


def taken_back(reviews: Iterable[Review], rule: str, reviewer: str) -> Action | None:
    """The same in several documents, as one action."""
    found = [take_back(review, rule, reviewer) for review in reviews]
    changes = [change for action in found if action for change in action.changes]
    return Action(reviewer, "review.take_back", changes) if changes else None


def finish(review: Review, reviewer: str) -> Action:
    """Close this document: say that all is settled in it."""
    return close([review.gold.set], reviewer)


def close(sets: Iterable[AnnotationSet], reviewer: str) -> Action:
    """Close documents, by their gold sets, as one action. What was decided in them with a note
    or a reason can be shown to annotators from now on."""
    return Action(reviewer, "review.finish", [_with_status(own, "adjudicated") for own in sets])


def open_again(own: AnnotationSet, reviewer: str) -> Action:
    """Open a closed document, by its gold set."""
    return Action(reviewer, "review.open", [_with_status(own, "in_progress")])


def _with_status(own: AnnotationSet, status: Status) -> Put:
    """Without a clock, so that two reviewers who close it on two desktops do the same."""
    return Put(own.model_copy(update={"status": status, "updated_at": None}))


def reopen(review: Review, decision: Decision, reviewer: str) -> Action:
    """Take a decision back, with what it put into gold, and the links that hang on that (see
    ``taken_along``). No rule settles the card again."""
    changes = _reopened(review, decision)
    return Action(reviewer, "review.reopen", gold.begun(review, changes))


def _reopened(review: Review, decision: Decision) -> list[Change]:
    changes = gold.without(review, {one.id for one in decision.results})
    if decision.how not in AUTOMATIC and not decision.flag:
        return [*changes, Remove("decision", decision.id)]
    left = decision.model_copy(update={"how": "flagged", "results": (), "answers": ()})
    return [*changes, Put(left)]


def withhold(decision: Decision, reviewer: str, withheld: bool = True) -> Action:
    """Keep a precedent among reviewers, or let annotators have it again."""
    made = decision.model_copy(update={"withheld": withheld})
    return Action(reviewer, "review.withhold", [Put(made)])


def flag(review: Review, case: Case, reviewer: str, note: str | None, on: bool = True) -> Action:
    """Say that the guideline should say something about a card, decided or not; again with
    another note: word it otherwise."""
    known = review.decision(case.card.id)
    if known is None:
        made = _decision(review, case, reviewer, "flagged").model_copy(
            update={"flag": on, "note": note}
        )
    else:
        made = known.model_copy(update={"flag": on, "note": note})
    if made.how == "flagged" and not on and not made.rules:
        return Action(reviewer, "review.flag", [Remove("decision", made.id)] if known else [])
    return Action(reviewer, "review.flag", [Put(made)])


def create(
    review: Review,
    label: str,
    start: int,
    end: int,
    reviewer: str,
    note: str | None = None,
    values: tuple[Attribute, ...] = (),
) -> tuple[Action, str]:
    """A span in gold that nobody had marked, with its values; returns the action and its id."""
    made = Made(label, start, end, (), ())
    gold.refuse_double(review, made, ())
    span = Span(id=new_id(), set=review.gold.set.id, label=label, start=start, end=end)
    span = span.model_copy(update={"attributes": values})
    given = dict.fromkeys(f"attribute:{one.name}" for one in values)
    fields = tuple(FieldOrigin(field=name, how="created") for name in ("extent", "label", *given))
    decision = Decision(
        id=derived_id("decision", span.id),
        document=review.gold.document.id,
        how="created",
        results=(Result(kind="span", id=span.id, fields=fields),),
        note=note,
        reviewer=reviewer,
        at=moment(),
    )
    changes = gold.begun(review, [Put(span), Put(decision)])
    return Action(reviewer, "review.create", changes), span.id


def set_settings(settings: ReviewSettings, reviewer: str) -> Action:
    """Which rules are on, and how cards are shown: for everybody who reviews."""
    made = Decision(
        id=SETTINGS_ID, how="settings", settings=settings, reviewer=reviewer, at=moment()
    )
    return Action(reviewer, "review.settings", [Put(made)])


def moment() -> str:
    """RFC 3339 in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


# -- inside


def _decided(
    review: Review,
    case: Case,
    answers: Sequence[Answer],
    reviewer: str,
    reason: str | None,
    note: str | None,
    flagged: bool,
    took: int | None,
) -> list[Change]:
    known = review.decision(case.card.id)
    rules = automatic(case, review.settings, bool(review.waiting))
    sample = rules is not None and is_sample(case, review.settings)
    made = _decision(review, case, reviewer, "decided").model_copy(
        update={
            "answers": tuple(answers),
            "rules": rules.rules if rules and sample else (),
            "checked": sample,
            "reversed": sample and rules is not None and _differs(review, case, answers, rules),
            "reason": reason,
            "note": note if note is not None else (known.note if known else None),
            "flag": flagged or (known is not None and known.flag),
            "withheld": known is not None and known.withheld,
            "took": took,
        }
    )
    return gold.changes(review, case, answers, made)


def _decision(review: Review, case: Case, reviewer: str, how: str) -> Decision:
    known, card = review.decision(case.card.id), case.card
    return Decision.model_validate(
        {
            "id": known.id if known else derived_id("decision", card.id),
            "document": review.gold.document.id,
            "card": card.id,
            "sort": card.kind,
            "seen": card.seen,
            "members": card.members,
            "how": how,
            "reviewer": reviewer,
            "at": moment(),
        }
    )


def _by_rule(review: Review, case: Case, settled: Settled) -> Decision:
    """The same on every desktop, so that two programs that settle it agree."""
    how = settled.rules[0] if settled.rules[0] in ("unanimous", "majority") else "rule"
    made = _decision(review, case, GOLD_AUTHOR, how)
    return made.model_copy(update={"rules": settled.rules, "answers": settled.answers, "at": ""})


def _differs(review: Review, case: Case, answers: Sequence[Answer], rules: Settled) -> bool:
    """Whether the answers put something else into gold than the rules would."""
    asked = review.asked(case)
    if case.card.ends:
        mine, theirs = (
            {one.link for one in outcome.links(case, asked, given)}
            for given in (answers, rules.answers)
        )
        return mine != theirs
    said = [
        {
            (one.label, one.start, one.end, frozenset((a.name, a.value) for a in one.attributes))
            for one in outcome.spans(case, asked, given, review.scheme)
        }
        for given in (answers, rules.answers)
    ]
    return said[0] != said[1]
