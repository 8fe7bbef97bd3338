"""A reviewer settles differences one by one; gold says where each field comes from."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator import adjudication
from annotator.adjudication import Tally
from annotator.adjudication.audit import trail
from annotator.decision import Answer
from annotator.diff import Case
from annotator.model import Attribute, Refused
from annotator.scheme import Scheme
from tests.core.reviewing import REVIEWER, Desk, again, desk


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


def test_words_of_one_label_bring_no_attributes_to_another(scheme: Scheme) -> None:
    """Omar's words are right, Sara's label: what he said of a denial is no part of a toll."""
    toll, denial = "قال [CASUALTY ثلاثة قتلى] أمس", "قال [DENIAL ثلاثة قتلى أمس]"
    found = desk(scheme, toll, denial, values=[[{"harm": "killed"}], [{"denier": "قال"}]])
    (case,) = found.left()
    assert [question.code for question in found.review.asked(case)] == ["extent", "label"]
    found.decide(case, 0, 0)
    (span,) = found.review.gold.spans
    assert found.words() == ["CASUALTY ثلاثة قتلى أمس"]
    assert [one.name for one in span.attributes] == ["harm"]


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
    assert _are_copies(found, first, second)
    answers = found.answer(first, 1)
    found.do(adjudication.decide_alike((found.review, first), [second], answers, REVIEWER))
    assert found.words() == ["CLAIM صاروخان"] * 2
    assert not found.left()


def test_a_copy_that_can_not_be_answered_so_is_left_open(scheme: Scheme) -> None:
    """Somebody put exactly that into gold already, before anybody asked."""
    line, other = PRINTED.format("[CLAIM صاروخان اثنان]"), PRINTED.format("[CLAIM صاروخان] اثنان")
    found = desk(scheme, f"{line}\n{line}", f"{other}\n{other}")
    first, second = found.left()
    start = second.card.start
    made, _ = adjudication.create(found.review, "CLAIM", start, start + len("صاروخان"), REVIEWER)
    found.do(made)
    answers = found.answer(first, 1)
    found.do(adjudication.decide_alike((found.review, first), [second], answers, REVIEWER))
    assert found.words() == ["CLAIM صاروخان"] * 2
    assert [case.card.id for case in found.left()] == [second.card.id]
    alone = adjudication.answered_alike(
        (found.review, first), found.review, [second], answers, REVIEWER
    )
    assert alone == []


def test_the_same_words_elsewhere_are_no_copy(scheme: Scheme) -> None:
    one = "قُتل [CASUALTY 3 جنود أمس] في الشمال.\nوعاد [CASUALTY 3 جنود أمس] إلى الجنوب."
    other = one.replace(" أمس]", "] أمس")
    found = desk(scheme, one, other)
    first, second = found.left()
    assert first.card.alike == second.card.alike
    assert not _are_copies(found, first, second)


def _are_copies(found: Desk, one: Case, other: Case) -> bool:
    rows = {row.card: row for row in adjudication.rows(found.review)}
    first, second = rows[one.card.id], rows[other.card.id]
    text = found.review.gold.text
    passages = [adjudication.Printed(text, row.start) for row in (first, second)]
    assert not adjudication.asks_the_same(first, first)
    return adjudication.asks_the_same(first, second) and passages[0].is_again(passages[1])


def test_progress_and_times_are_by_class(scheme: Scheme) -> None:
    found = desk(scheme, LONG + " [CLAIM أخرى]", SHORT + " أخرى")
    case, _ = found.left()
    answers = found.answer(case, 0)
    found.do(adjudication.decide(found.review, case, answers, REVIEWER, took=2500))
    counted = adjudication.progress(adjudication.rows(found.review))
    assert counted["boundary"] == (1, 0, 1, 0, 0)
    assert counted["missing"] == (1, 1, 0, 0, 0)
    assert Tally.of(found.review.decisions).times()["boundary"] == (1, 2500)


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
