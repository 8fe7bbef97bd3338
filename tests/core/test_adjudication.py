"""A reviewer settles differences one by one; gold says where each field comes from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import adjudication
from annotator.adjudication.audit import trail
from annotator.adjudication.settling import automatic, drawn
from annotator.decision import Answer, ReviewSettings
from annotator.model import Attribute, Refused
from annotator.scheme import Scheme
from tests.core.reviewing import ASK_ALL, REVIEWER, Desk, again, desk


@pytest.fixture(scope="module")
def scheme(seeds: Path) -> Scheme:
    return Scheme.load(seeds / "scheme.json")


def _origins(found: Desk) -> dict[str, str]:
    (decision,) = found.review.decisions
    return {one.field: one.how for result in decision.results for one in result.fields}


LONG, SHORT = "[CLAIM الجسر سليم اليوم]", "[CLAIM الجسر سليم] اليوم"


def test_the_taken_version_is_gold_and_says_whose_it_was(scheme: Scheme) -> None:
    about = [[{"about": "damage"}], [{"about": "damage"}]]
    found = desk(scheme, LONG, SHORT, values=about)
    (case,) = found.left()
    found.decide(case, 0)
    assert found.words() == ["CLAIM الجسر سليم اليوم"]
    assert _origins(found) == {
        "extent": "accepted",
        "label": "unanimous",
        "attribute:about": "unanimous",
    }
    extent = found.decision(case).results[0].fields[0]
    assert extent.authors == ("a",)
    assert not found.left()
    assert found.state(case) == "decided"


def test_none_of_these_is_a_decision_too(scheme: Scheme) -> None:
    found = desk(scheme, LONG, SHORT)
    (case,) = found.left()
    found.decide(case, "none", reason="not_annotatable")
    assert found.words() == []
    assert found.decision(case).reason == "not_annotatable"
    assert (found.state(case), found.left()) == ("decided", [])


def test_both_are_right_where_one_stands_in_the_other(scheme: Scheme) -> None:
    found = desk(scheme, LONG, SHORT)
    (case,) = found.left()
    found.decide(case, "both")
    assert found.words() == ["CLAIM الجسر سليم اليوم", "CLAIM الجسر سليم"]


def test_an_edge_is_edited_in_place(scheme: Scheme) -> None:
    found = desk(scheme, LONG, SHORT)
    (case,) = found.left()
    answer = Answer(question="extent", choice="edited", start=0, end=5)
    found.do(adjudication.decide(found.review, case, [answer], REVIEWER))
    assert found.words() == ["CLAIM الجسر"]
    assert _origins(found)["extent"] == "edited"


def test_what_one_marked_alone_is_kept_with_confirmed_attributes(scheme: Scheme) -> None:
    found = desk(scheme, "[CLAIM الجسر سليم]", "الجسر سليم", values=[[{"about": "damage"}]])
    (case,) = found.left()
    found.decide(case, 0)
    assert _origins(found) == {
        "extent": "confirmed",
        "label": "confirmed",
        "attribute:about": "confirmed",
    }
    found.decide(case, 1)
    assert found.words() == []


def test_more_than_what_was_asked_can_be_changed(scheme: Scheme) -> None:
    values = [[{"about": "damage", "actor": "الجيش"}]]
    found = desk(scheme, "[CLAIM الجسر سليم] الآن", "الجسر سليم الآن", values=values)
    (case,) = found.left()
    edit = Answer(
        question=adjudication.EDIT,
        choice="edited",
        start=0,
        end=15,
        attributes=(Attribute(name="about", value="other"), Attribute(name="actor", value="")),
    )
    answers = [*found.answer(case, 0), edit]
    found.do(adjudication.decide(found.review, case, answers, REVIEWER))
    (span,) = found.review.gold.spans
    assert (span.end, [(a.name, a.value) for a in span.attributes]) == (15, [("about", "other")])
    assert _origins(found)["attribute:actor"] == "edited"


def test_a_label_brings_its_own_attributes(scheme: Scheme) -> None:
    values = [[{"about": "harm"}], [{"kind": "full"}]]
    found = desk(scheme, "[CLAIM لم تضرب]", "[DENIAL لم تضرب]", values=values)
    (case,) = found.left()
    found.decide(case, 1)
    (span,) = found.review.gold.spans
    assert (span.label, span.attributes[0].value) == ("DENIAL", "full")
    found.decide(case, "both")
    assert sorted(found.words()) == ["CLAIM لم تضرب", "DENIAL لم تضرب"]


def test_an_answered_attribute_is_taken_with_where_it_was_picked(scheme: Scheme) -> None:
    values = [[{"about": "harm", "means": "drone"}], [{"about": "harm", "means": "shelling"}]]
    text = "[CLAIM قصف الجسر]"
    found = desk(scheme, text, text, values=values)
    (case,) = found.left()
    found.decide(case, 0)
    assert found.review.gold.spans[0].value("means") == "drone"
    assert _origins(found)["attribute:means"] == "accepted"
    assert _origins(found)["attribute:about"] == "unanimous"


def test_pieces_or_the_whole(scheme: Scheme) -> None:
    pieces = "[CLAIM كان ردا على غارة] و[CLAIM أدت إلى مقتل اثنين]"
    found = desk(scheme, pieces, "[CLAIM كان ردا على غارة وأدت إلى مقتل اثنين]")
    (case,) = found.left()
    found.decide(case, 1)
    assert len(found.words()) == 2
    found.decide(case, 0)
    assert len(found.words()) == 1


def test_deciding_again_keeps_what_stays(scheme: Scheme) -> None:
    found = desk(scheme, LONG, SHORT)
    (case,) = found.left()
    found.decide(case, 0)
    first = found.review.gold.spans[0].id
    found.decide(case, 1)
    assert [span.id for span in found.review.gold.spans] == [first]
    assert len(found.review.decisions) == 1


def test_reopening_takes_it_out_of_gold(scheme: Scheme) -> None:
    found = desk(scheme, LONG, SHORT)
    (case,) = found.left()
    found.decide(case, 0)
    found.do(adjudication.reopen(found.review, found.decision(case), REVIEWER))
    assert (found.words(), found.left()) == ([], [case])


def test_the_same_extent_and_label_is_not_put_there_twice(scheme: Scheme) -> None:
    found = desk(scheme, "[CLAIM الجسر [CLAIM سليم]] ", "الجسر سليم ")
    outer, inner = found.left()
    found.decide(inner, 0)
    answer = Answer(question="keep", choice="version", version=found.answer(outer, 0)[0].version)
    edit = Answer(question=adjudication.EDIT, choice="edited", start=6, end=10)
    with pytest.raises(Refused, match="already"):
        adjudication.decide(found.review, outer, [answer, edit], REVIEWER)


def test_a_flag_does_not_decide(scheme: Scheme) -> None:
    found = desk(scheme, LONG, SHORT)
    (case,) = found.left()
    found.do(adjudication.flag(found.review, case, REVIEWER, "متى تدخل الظروف؟"))
    assert found.decision(case).note == "متى تدخل الظروف؟"
    assert found.left() == [case]
    found.decide(case, 0)
    assert found.decision(case).flag
    found.do(adjudication.flag(found.review, case, REVIEWER, None, on=False))
    assert not found.decision(case).flag


def test_a_reviewer_adds_what_nobody_marked(scheme: Scheme) -> None:
    found = desk(scheme, "الجسر سليم", "الجسر سليم")
    action, span = adjudication.create(found.review, "CLAIM", 0, 10, REVIEWER)
    found.do(action)
    assert found.words() == ["CLAIM الجسر سليم"]
    assert found.review.gold.spans[0].id == span
    assert _origins(found) == {"extent": "created", "label": "created"}


# -- rules


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
    assert adjudication.reversals(found.review.decisions)["unanimous"].rate == 1.0
    found.decide(case, 0)
    assert adjudication.reversals(found.review.decisions)["unanimous"].rate == 0.0


def test_some_cards_show_no_default(scheme: Scheme) -> None:
    none = ASK_ALL.model_copy(update={"without_default": 1.0})
    found = desk(scheme, LONG, SHORT, settings=none)
    (case,) = found.left()
    assert found.review.asked(case)[0].default is None
    found.decide(case, 1)
    assert adjudication.defaults(found.review.decisions)["boundary"] == (0, 0, 1, 1)


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


# -- late work


def test_late_work_marks_only_the_decisions_it_touches(scheme: Scheme) -> None:
    one = "[CLAIM الجسر سليم] ثم [CLAIM عاد الجنود]"
    other = "[CLAIM الجسر سليم] ثم [CLAIM عاد الجنود إلى بيوتهم]".replace(" إلى بيوتهم]", "]")
    found = desk(scheme, one, other.replace("[CLAIM عاد", "عاد [CLAIM"))
    found.do(adjudication.settle_automatically(found.review, REVIEWER))
    (case,) = found.left()
    found.decide(case, 0)
    late = again(found, one, "الجسر [CLAIM سليم] ثم عاد [CLAIM الجنود]")
    states = [late.state(case) for case in late.review.cases]
    assert states == ["stale", "decided"]
    assert late.left() == [late.review.cases[0]]
    late.decide(late.left()[0], 1)
    assert len(late.words()) == 2
    assert not late.left()


def test_another_vote_for_the_same_changes_nothing(scheme: Scheme) -> None:
    found = desk(scheme, LONG, SHORT)
    found.decide(found.left()[0], 0)
    late = again(found, LONG, SHORT, SHORT)
    assert [late.state(case) for case in late.review.cases] == ["decided"]


def test_what_nobody_marks_any_more_is_shown(scheme: Scheme) -> None:
    found = desk(scheme, LONG, SHORT)
    found.decide(found.left()[0], 0)
    late = again(found, "الجسر سليم اليوم", "الجسر سليم اليوم")
    assert late.review.lost == found.review.decisions
    assert len(late.words()) == 1


def test_a_rule_settles_again_what_has_become_unanimous_otherwise(scheme: Scheme) -> None:
    found = desk(scheme, LONG, LONG)
    found.do(adjudication.settle_automatically(found.review, REVIEWER))
    late = again(found, SHORT, SHORT)
    assert not late.left()
    late.do(adjudication.settle_automatically(late.review, REVIEWER))
    assert late.words() == ["CLAIM الجسر سليم"]


# -- copies and figures


PRINTED = "سقط {} على القاعدة صباح اليوم ولم يعلن أحد مسؤوليته عن ذلك حتى الآن."


def test_one_answer_settles_all_copies(scheme: Scheme) -> None:
    line, other = PRINTED.format("[CLAIM صاروخان اثنان]"), PRINTED.format("[CLAIM صاروخان] اثنان")
    found = desk(scheme, f"{line}\n{line}", f"{other}\n{other}")
    first, second = found.left()
    text = found.review.gold.text
    assert adjudication.is_copy((text, first), (text, second))
    answers = found.answer(first, 1)
    one, two = (found.review, first), (found.review, second)
    found.do(adjudication.decide_alike(one, [two], answers, REVIEWER))
    assert found.words() == ["CLAIM صاروخان"] * 2
    assert not found.left()


def test_the_same_words_elsewhere_are_no_copy(scheme: Scheme) -> None:
    one = "قُتل [CASUALTY 3 جنود أمس] في الشمال.\nوعاد [CASUALTY 3 جنود أمس] إلى الجنوب."
    other = one.replace(" أمس]", "] أمس")
    found = desk(scheme, one, other)
    first, second = found.left()
    text = found.review.gold.text
    assert first.card.alike == second.card.alike
    assert not adjudication.is_copy((text, first), (text, second))


def test_progress_and_times_are_by_class(scheme: Scheme) -> None:
    found = desk(scheme, LONG + " [CLAIM أخرى]", SHORT + " أخرى")
    case, _ = found.left()
    answers = found.answer(case, 0)
    found.do(adjudication.decide(found.review, case, answers, REVIEWER, took=2500))
    counted = adjudication.progress(adjudication.rows(found.review))
    assert counted["boundary"] == (1, 0, 1, 0, 0)
    assert counted["missing"] == (1, 1, 0, 0, 0)
    assert adjudication.times(found.review.decisions)["boundary"] == (1, 2500)


def test_the_trail_says_where_each_field_comes_from(scheme: Scheme) -> None:
    found = desk(scheme, LONG + " [CLAIM أخرى]", SHORT + " أخرى")
    one, other = found.left()
    found.decide(one, 0)
    found.decide(other, "none", reason="unclear")
    names = {"a": "huda", REVIEWER: "sami"}
    lines = list(trail(found.review, names, {}))
    extent, label, rejected = lines
    assert (extent["how"], extent["from"], extent["by"]) == ("accepted", ["huda"], "sami")
    assert (extent["for"], extent["against"], extent["absent"]) == (1, 1, 0)
    assert label["how"] == "unanimous"
    assert (rejected["how"], rejected["reason"]) == ("rejected", "unclear")
    assert all(line.keys() == extent.keys() for line in lines)


def test_two_programs_settle_the_same_with_the_same_ids(scheme: Scheme) -> None:
    text = "[CLAIM الجسر سليم] و[CLAIM وقصف الجسر]"
    one, other = (desk(scheme, text, text) for _ in range(2))
    mine = adjudication.settle_automatically(one.review, "sami")
    theirs = adjudication.settle_automatically(replace(other.review), "huda")
    assert mine is not None
    assert theirs is not None
    # The first change begins the set, with a clock.
    assert mine.changes[1:] == theirs.changes[1:]
    assert ReviewSettings().unanimous
