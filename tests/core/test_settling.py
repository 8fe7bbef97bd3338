"""Rules settle what they can, samples go to the reviewer, links wait for their ends."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import adjudication
from annotator.adjudication import Tally
from annotator.adjudication.examples import examples
from annotator.adjudication.settling import automatic, drawn
from annotator.scheme import Scheme
from tests.core.reviewing import ASK_ALL, REVIEWER, Desk, desk


@pytest.fixture(scope="module")
def scheme(seeds: Path) -> Scheme:
    return Scheme.load(seeds / "scheme.json")


def _origins(found: Desk) -> dict[str, str]:
    (decision,) = found.review.decisions
    return {one.field: one.how for result in decision.results for one in result.fields}


LONG, SHORT = "[CLAIM الجسر سليم اليوم]", "[CLAIM الجسر سليم] اليوم"


def test_what_all_agree_on_is_accepted(scheme: Scheme) -> None:
    text = "[CLAIM الجسر سليم] و[CASUALTY جريحان]"
    found = desk(scheme, text, text)
    assert not found.left()
    action = adjudication.settle_automatically(found.review, REVIEWER)
    assert action is not None
    assert not action.undoable
    found.do(action)
    assert len(found.words()) == 2
    assert {one.how for one in found.review.decisions} == {"unanimous"}
    assert adjudication.settle_automatically(found.review, REVIEWER) is None


def test_not_while_somebody_has_not_handed_in(scheme: Scheme) -> None:
    text = "[CLAIM الجسر سليم]"
    found = desk(scheme, text, text, waiting=("c",))
    assert adjudication.settle_automatically(found.review, REVIEWER) is None
    assert not found.left()


def test_a_rule_that_is_off_leaves_it_to_the_reviewer(scheme: Scheme) -> None:
    one, other = "[CLAIM وقصف الجسر]", "و[CLAIM قصف الجسر]"
    assert not desk(scheme, one, other).left()
    off = ASK_ALL.model_copy(update={"trivial": ("punctuation",)})
    assert len(desk(scheme, one, other, settings=off).left()) == 1


def test_a_rule_can_be_taken_back(scheme: Scheme) -> None:
    found = desk(scheme, "[CLAIM وقصف الجسر]", "و[CLAIM قصف الجسر]")
    found.do(adjudication.settle_automatically(found.review, REVIEWER))
    assert found.words() == ["CLAIM قصف الجسر"]
    assert _origins(found)["extent"] == "rule"
    assert adjudication.take_back(found.review, "punctuation", REVIEWER) is None
    found.do(adjudication.take_back(found.review, "clitic", REVIEWER))
    assert found.words() == []
    assert found.left() == list(found.review.cases)
    assert adjudication.settle_automatically(found.review, REVIEWER) is None
    found.decide(found.left()[0], 0)
    assert found.words() == ["CLAIM وقصف الجسر"]


THREE = "قُتل [CASUALTY 3 جنود]"


def _majority(scheme: Scheme, *marked: str, **values: object) -> bool:
    on = ASK_ALL.model_copy(update={"majority": True})
    found = desk(scheme, *marked, settings=on, **values)  # type: ignore[arg-type]
    return automatic(found.review.cases[0], on) is not None


def test_majority_is_off_and_needs_two_thirds_of_all(scheme: Scheme) -> None:
    found = desk(scheme, LONG, LONG, SHORT)
    assert len(found.left()) == 1
    assert _majority(scheme, LONG, LONG, SHORT)
    assert not _majority(scheme, LONG, SHORT)
    assert not _majority(scheme, LONG, LONG, SHORT, "الجسر سليم اليوم")


def test_majority_never_settles_figures_or_denials(scheme: Scheme) -> None:
    def figure(number: str) -> list[dict[str, str]]:
        return [{"count_type": "exact", "count_best": number}]

    values = [figure("3"), figure("3"), figure("4")]
    assert not _majority(scheme, THREE, THREE, THREE, values=values)
    claim, denial = "[CLAIM لم تضرب]", "[DENIAL لم تضرب]"
    assert not _majority(scheme, denial, denial, claim)
    assert not _majority(scheme, denial, denial, "لم تضرب")
    kinds = [[{"kind": kind}] for kind in ("full", "full", "partial")]
    assert not _majority(scheme, denial, denial, denial, values=kinds)


def test_samples_look_like_any_other_card(scheme: Scheme) -> None:
    text = "[CLAIM الجسر سليم]"
    every = ASK_ALL.model_copy(update={"sampled": 1.0})
    found = desk(scheme, text, text, settings=every)
    (case,) = found.left()
    (question,) = found.review.asked(case)
    assert (question.code, len(question.versions)) == ("keep", 2)
    assert adjudication.settle_automatically(found.review, REVIEWER) is None
    found.decide(case, 1)
    assert Tally.of(found.review.decisions).reversals()["unanimous"].rate == 1.0
    found.decide(case, 0)
    assert Tally.of(found.review.decisions).reversals()["unanimous"].rate == 0.0


def test_some_cards_show_no_default(scheme: Scheme) -> None:
    none = ASK_ALL.model_copy(update={"without_default": 1.0})
    found = desk(scheme, LONG, SHORT, settings=none)
    (case,) = found.left()
    assert found.review.asked(case)[0].default is None
    found.decide(case, 1)
    assert Tally.of(found.review.decisions).defaults()["boundary"] == (0, 0, 1, 1)


@given(st.sampled_from(("sample", "no default")), st.floats(0, 1), st.floats(0, 1))
def test_a_larger_sample_holds_the_smaller(
    scheme: Scheme, purpose: str, one: float, other: float
) -> None:
    found = desk(scheme, "[CLAIM أ ب] [CLAIM ج د] [CLAIM ه و]", "أ ب ج د ه و")
    small, large = sorted((one, other))
    for case in found.review.cases:
        assert drawn(case.card, purpose, small) <= drawn(case.card, purpose, large)
        assert drawn(case.card, purpose, 1.0)
        assert not drawn(case.card, purpose, 0.0)


def test_two_programs_settle_the_same_with_the_same_ids(scheme: Scheme) -> None:
    text = "[CLAIM الجسر سليم] و[CLAIM وقصف الجسر]"
    one, other = (desk(scheme, text, text) for _ in range(2))
    mine = adjudication.settle_automatically(one.review, "sami")
    theirs = adjudication.settle_automatically(replace(other.review), "huda")
    assert mine is not None
    assert theirs is not None
    assert mine.changes == theirs.changes


# -- links


MARKED = "[DENIAL لم نضرب] و[CLAIM ضربوا الجسر] و[CLAIM ضربوا القرية]"


def test_links_are_settled_after_their_ends(scheme: Scheme) -> None:
    found = desk(scheme, MARKED, MARKED, links={"a": [("denies", 0, 1)], "b": []})
    (card,) = [case for case in found.review.cases if case.card.ends]
    assert found.state(card) == "waiting"
    found.do(adjudication.settle_automatically(found.review, REVIEWER))
    assert found.left() == [card]
    found.decide(card, 0)
    (link,) = found.review.gold.links
    assert {link.source, link.target} < {span.id for span in found.review.gold.spans}


def test_unanimous_links_come_with_their_ends(scheme: Scheme) -> None:
    same = [("denies", 0, 1)]
    found = desk(scheme, MARKED, MARKED, links={"a": same, "b": same})
    found.do(adjudication.settle_automatically(found.review, REVIEWER))
    assert len(found.review.gold.links) == 1


def test_a_link_to_what_was_rejected_is_no_question(scheme: Scheme) -> None:
    only = "[DENIAL لم نضرب] و[CLAIM ضربوا الجسر] وضربوا القرية"
    found = desk(scheme, MARKED, only, links={"a": [("denies", 0, 2)], "b": []})
    found.do(adjudication.settle_automatically(found.review, REVIEWER))
    (missing,) = found.left()
    found.decide(missing, 1)
    (card,) = [case for case in found.review.cases if case.card.ends]
    assert (found.state(card), found.left()) == ("moot", [])


def test_which_claim_is_denied_leaves_out_what_is_not_in_gold(scheme: Scheme) -> None:
    links = {"a": [("denies", 0, 1)], "b": [("denies", 0, 2)]}
    found = desk(scheme, MARKED, MARKED, links=links)
    found.do(adjudication.settle_automatically(found.review, REVIEWER))
    (card,) = found.left()
    assert len(found.review.asked(card)[0].versions) == 3
    village = next(c for c in found.review.cases if c.card.start == 22)
    found.decide(village, 1)
    assert len(found.review.asked(card)[0].versions) == 2


def test_what_hangs_on_a_rejected_span_goes_and_is_asked_again(scheme: Scheme) -> None:
    same = [("denies", 0, 1)]
    found = desk(scheme, MARKED, MARKED, links={"a": same, "b": same})
    found.do(adjudication.settle_automatically(found.review, REVIEWER))
    bridge = next(case for case in found.review.cases if case.card.start == 9)
    found.decide(bridge, 1)
    assert found.review.gold.links == ()


def test_the_examples_of_rules_are_what_the_rules_do(scheme: Scheme) -> None:
    for rule, (text, *ranges) in examples().items():
        marked = (
            f"{text[:start]}[CLAIM {text[start:end]}]{text[end:]} أمس" for start, end in ranges
        )
        found = desk(scheme, *marked)
        found.do(adjudication.settle_automatically(found.review, REVIEWER))
        (span,) = found.review.gold.spans
        (decision,) = found.review.decisions
        assert decision.rules == (rule,)
        assert (span.start, span.end) == ranges[1]
