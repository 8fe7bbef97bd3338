"""Whatever people marked and whatever a reviewer answers, gold is what her decisions say."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import adjudication
from annotator.decision import Answer, ReviewSettings
from annotator.diff import Case, compare
from annotator.model import Refused, Span
from annotator.scheme import Scheme
from tests.core.reviewing import ASK_ALL, REVIEWER, Desk, desk
from tests.core.test_cards import TEXT, people

CHOICES = ("first", "last", "default", "both", "none", "edited")


@pytest.fixture(scope="module")
def scheme(seeds: Path) -> Scheme:
    return Scheme.load(seeds / "scheme.json")


def _desk(scheme: Scheme, sets: dict[str, list[Span]], settings: ReviewSettings) -> Desk:
    base = desk(scheme, TEXT, settings=settings)
    cases = compare("d", TEXT, scheme, sets).cases
    return Desk(type(base.review)(scheme, settings, base.review.gold, cases))


def _answers(found: Desk, case: Case, chance: random.Random) -> list[Answer]:
    answers = []
    for question in found.review.asked(case):
        choice = chance.choice(CHOICES)
        key = {"first": question.versions[0].key, "last": question.versions[-1].key}.get(choice)
        key = question.default if choice == "default" else key
        if key is not None:
            answers.append(adjudication.answer(found.review, case, question, key))
        elif choice == "both" and question.both:
            answers.append(Answer(question=question.id, choice="both"))
        elif choice == "edited" and question.code == "extent":
            start = chance.randrange(len(TEXT) - 2)
            answers.append(
                Answer(question=question.id, choice="edited", start=start, end=start + 2)
            )
        else:
            answers.append(Answer(question=question.id, choice="none"))
    return answers


def _decide(found: Desk, case: Case, chance: random.Random) -> None:
    answers = _answers(found, case, chance)
    try:
        found.do(adjudication.decide(found.review, case, answers, REVIEWER, reason="other"))
    except Refused:
        none = [Answer(question=answers[0].question, choice="none")]
        found.do(adjudication.decide(found.review, case, none, REVIEWER, reason="duplicate"))


def _holds(found: Desk) -> None:
    spans = found.review.gold.spans
    put = [result.id for one in found.review.decisions for result in one.results]
    assert sorted(put) == sorted(span.id for span in spans)
    places = [(span.label, span.start, span.end) for span in spans]
    assert len(set(places)) == len(places)
    for decision in found.review.decisions:
        for result in decision.results:
            (span,) = [one for one in spans if one.id == result.id]
            fields = {one.field for one in result.fields}
            names = {f"attribute:{one.name}" for one in span.attributes}
            assert {"extent", "label"} | names <= fields


@given(sets=people(), late=people(), chance=st.randoms(use_true_random=False))
def test_gold_is_what_was_decided(
    scheme: Scheme,
    sets: dict[str, list[Span]],
    late: dict[str, list[Span]],
    chance: random.Random,
) -> None:
    found = _desk(scheme, sets, ASK_ALL.model_copy(update={"sampled": 0.5}))
    action = adjudication.settle_automatically(found.review, REVIEWER)
    if action is not None:
        found.do(action)
    for case in found.left():
        _decide(found, case, chance)
        _holds(found)
    states = {found.state(case) for case in found.review.cases}
    assert states <= {"decided", "settled", "open"}

    again = _desk(scheme, late, found.review.settings).review
    fresh = Desk(
        type(again)(scheme, again.settings, found.review.gold, again.cases, found.review.decisions)
    )
    for case in fresh.left():
        _decide(fresh, case, chance)
    _holds(fresh)
    assert not [case for case in fresh.left() if fresh.state(case) == "stale"]
