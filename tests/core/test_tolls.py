"""The rules of docs/tolls.md for figures, one by one, on made-up articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.scheme import Scheme
from annotator.tolls import Mention, Toll
from tests.core.stories import Story, at_least, exact, vague, zero


@pytest.fixture(scope="module")
def scheme(seeds: Path) -> Scheme:
    return Scheme.load(seeds / "scheme.json")


def figures(toll: Toll) -> tuple[int | None, int | None, int | None]:
    return toll.low, toll.best, toll.high


def reasons(toll: Toll) -> list[str | None]:
    return [one.left_out for one in toll.mentions]


def test_several_reports_span_a_range(scheme: Scheme) -> None:
    story = Story()
    story.say(exact(6), source="الشرطة")
    story.say(exact(8), source="المستشفى", day="2026-05-13")
    assert figures(story.tolls(scheme)["killed"]) == (6, 8, 8)


def test_harms_are_kept_apart(scheme: Scheme) -> None:
    story = Story()
    story.say(exact(6), exact(9, "injured"))
    found = story.tolls(scheme)
    assert figures(found["killed"]) == (6, 6, 6)
    assert figures(found["injured"]) == (9, 9, 9)


def test_casualties_of_other_events_are_not_counted(scheme: Scheme) -> None:
    story = Story()
    story.say(exact(6))
    story.say(exact(60), event="ev-other")
    story.say(exact(7, event="ev-other"))
    assert figures(story.tolls(scheme)["killed"]) == (6, 6, 6)


def test_a_denied_zero_never_sets_low(scheme: Scheme) -> None:
    story = Story()
    story.say(exact(3))
    story.say(zero(), label="DENIAL")
    story.say(zero(), label="DENIAL", kind="implicit")
    story.say(zero(), polarity="negative")
    toll = story.tolls(scheme)["killed"]
    assert figures(toll) == (3, 3, 3)
    assert reasons(toll) == [None, "denied", "denied", "denied"]


def test_denials_alone_are_no_toll(scheme: Scheme) -> None:
    story = Story()
    story.say(zero(), label="DENIAL")
    toll = story.tolls(scheme)["killed"]
    assert figures(toll) == (None, None, None)
    assert toll.no_best == "none"
    assert toll.sources == ()


def test_a_figure_that_somebody_rejects_is_not_his(scheme: Scheme) -> None:
    story = Story()
    story.say(exact(3))
    story.say(exact(30), label="DENIAL")
    story.say(exact(40), label="DENIAL", kind="unconfirmed")
    toll = story.tolls(scheme)["killed"]
    assert figures(toll) == (3, 3, 3)
    assert reasons(toll) == [None, "denied", "not_asserted"]


@pytest.mark.parametrize(
    "said", [{"modality": "conditional"}, {"modality": "question"}, {"polarity": "negative"}]
)
def test_what_is_not_asserted_does_not_count(scheme: Scheme, said: dict[str, str]) -> None:
    story = Story()
    story.say(exact(3))
    story.say(exact(9), **said)
    assert figures(story.tolls(scheme)["killed"]) == (3, 3, 3)


def test_a_copy_counts_once_and_is_the_first_ones_word(scheme: Scheme) -> None:
    story = Story()
    _, original = story.say(exact(5), source="مصدر", source_named="false")
    _, copy = story.say(exact(5), source="مصدر", source_named="false", outlet="الصاري")
    _, again = story.say(exact(5), source="مصدر", source_named="false", outlet="النجمة")
    story.link("repeats", copy, original)
    story.link("repeats", again, copy)
    toll = story.tolls(scheme)["killed"]
    assert reasons(toll) == [None, "copy", "copy"]
    assert toll.mentions[2].because == original
    assert len(toll.sources) == 1


def test_a_copied_claim_brings_copies(scheme: Scheme) -> None:
    story = Story()
    original, *_ = story.say(exact(5), exact(7, "injured"))
    copy, *_ = story.say(exact(5), exact(8, "injured"), outlet="الصاري")
    story.link("repeats", copy, original)
    found = story.tolls(scheme)
    assert reasons(found["killed"]) == [None, "copy"]
    # Another number is no copy.
    assert reasons(found["injured"]) == [None, None]


def test_copies_in_a_circle_do_not_hang(scheme: Scheme) -> None:
    story = Story()
    _, one = story.say(exact(5))
    _, other = story.say(exact(5))
    story.link("repeats", one, other)
    story.link("repeats", other, one)
    assert story.tolls(scheme)["killed"].low == 5


def test_parts_are_not_added_and_set_nothing(scheme: Scheme) -> None:
    story = Story()
    _, whole, part = story.say(exact(12), exact(5, victims="children"))
    story.link("part_of", part, whole)
    toll = story.tolls(scheme)["killed"]
    assert figures(toll) == (12, 12, 12)
    assert [(one.left_out, one.because) for one in toll.mentions] == [(None, None), ("part", whole)]


def test_a_part_with_another_harm_is_a_toll_of_its_own(scheme: Scheme) -> None:
    story = Story()
    _, whole, part = story.say(exact(12, "unspecified"), exact(5))
    story.link("part_of", part, whole)
    assert figures(story.tolls(scheme)["killed"]) == (5, 5, 5)


def test_cumulative_tolls_are_left_out(scheme: Scheme) -> None:
    story = Story()
    story.say(exact(5))
    story.say(exact(900, scope="cumulative"), source="الهلال", day="2026-06-01")
    toll = story.tolls(scheme)["killed"]
    assert figures(toll) == (5, 5, 5)
    assert reasons(toll) == [None, "cumulative"]
    assert [source.name for source in toll.sources] == ["الوزارة"]


def test_a_superseded_figure_is_left_out(scheme: Scheme) -> None:
    story = Story()
    _, old = story.say(exact(20))
    _, new = story.say(exact(12), day="2026-05-13")
    story.link("updates", new, old)
    toll = story.tolls(scheme)["killed"]
    assert figures(toll) == (12, 12, 12)
    assert (toll.mentions[0].left_out, toll.mentions[0].because) == ("superseded", new)


def test_a_claim_that_updates_supersedes_what_stands_in_the_older_one(scheme: Scheme) -> None:
    story = Story()
    old, *_ = story.say(exact(3), exact(4, "injured"))
    new, *_ = story.say(exact(7))
    story.link("updates", new, old)
    found = story.tolls(scheme)
    assert reasons(found["killed"]) == ["superseded", None]
    assert reasons(found["injured"]) == [None]


def test_updating_a_copy_supersedes_the_original(scheme: Scheme) -> None:
    story = Story()
    _, original = story.say(exact(3))
    _, copy = story.say(exact(3), outlet="الصاري")
    _, new = story.say(exact(7))
    story.link("repeats", copy, original)
    story.link("updates", new, copy)
    assert figures(story.tolls(scheme)["killed"]) == (7, 7, 7)


@pytest.mark.parametrize("newer", [vague(), exact(900, scope="cumulative")])
def test_what_gives_no_number_for_the_event_supersedes_none(
    scheme: Scheme, newer: dict[str, str]
) -> None:
    story = Story()
    _, old = story.say(exact(7))
    _, new = story.say(newer)
    story.link("updates", new, old)
    assert story.tolls(scheme)["killed"].best == 7


def test_preliminary_figures_are_in_the_range_but_not_best(scheme: Scheme) -> None:
    story = Story()
    story.say(exact(3))
    story.say(exact(8, preliminary="true"), day="2026-05-14")
    assert figures(story.tolls(scheme)["killed"]) == (3, 3, 8)


def test_preliminary_figures_alone_leave_best_empty_and_say_so(scheme: Scheme) -> None:
    story = Story()
    story.say(exact(8, preliminary="true"))
    toll = story.tolls(scheme)["killed"]
    assert figures(toll) == (8, None, 8)
    assert toll.no_best == "preliminary"


def test_vague_mentions_bound_nothing_beside_a_number(scheme: Scheme) -> None:
    story = Story()
    story.say(exact(7))
    story.say(vague())
    story.say(vague(20))
    assert figures(story.tolls(scheme)["killed"]) == (7, 7, 7)


def test_vague_mentions_alone(scheme: Scheme) -> None:
    story = Story()
    story.say(vague(20))
    story.say(vague())
    toll = story.tolls(scheme)["killed"]
    assert figures(toll) == (2, None, None)
    assert toll.no_best == "vague"


def test_an_open_end_stays_open(scheme: Scheme) -> None:
    story = Story()
    story.say(at_least(20, count_best="20"))
    assert figures(story.tolls(scheme)["killed"]) == (20, 20, None)


def test_an_open_end_beyond_the_largest_number_stays_open(scheme: Scheme) -> None:
    story = Story()
    story.say(at_least(101), source="الهلال")
    story.say(exact(50))
    assert figures(story.tolls(scheme)["killed"]) == (50, 50, None)


def test_a_larger_number_closes_an_open_end(scheme: Scheme) -> None:
    story = Story()
    story.say(at_least(20), source="الهلال")
    story.say(exact(25))
    assert figures(story.tolls(scheme)["killed"]) == (20, 25, 25)


def test_ranges_and_upper_bounds_have_no_best(scheme: Scheme) -> None:
    story = Story()
    ends = {"count_min": "35", "count_max": "40"}
    story.say({"harm": "killed", "count_type": "range", **ends})
    story.say({"harm": "killed", "count_type": "at_most", "count_max": "45"}, source="الهلال")
    toll = story.tolls(scheme)["killed"]
    assert figures(toll) == (35, None, 45)
    assert toll.no_best == "bounds"


def test_about_is_that_number(scheme: Scheme) -> None:
    story = Story()
    story.say({"harm": "killed", "count_type": "approx", "count_best": "40"})
    assert figures(story.tolls(scheme)["killed"]) == (40, 40, 40)


def test_exact_figures_come_before_others(scheme: Scheme) -> None:
    story = Story()
    story.say(exact(7))
    story.say(at_least(9, count_best="9"), day="2026-05-20")
    assert story.tolls(scheme)["killed"].best == 7


def test_best_is_the_latest_and_then_what_most_sources_say(scheme: Scheme) -> None:
    story = Story()
    story.say(exact(9), source="الشرطة", day="2026-05-13T08:00:00+03:00")
    story.say(exact(9), source="المستشفى", day="2026-05-13T08:00:00+03:00")
    story.say(exact(8), source="البلدية", day="2026-05-13T22:00:00+03:00")
    story.say(exact(7), source="الهلال", day="2026-05-12")
    story.say(exact(6), source="الجيش", day=None)
    toll = story.tolls(scheme)["killed"]
    assert toll.best == 9
    assert {one.origin.name for one in _chosen(toll)} <= {"الشرطة", "المستشفى"}


def test_more_sources_of_an_earlier_day_do_not_outweigh_the_latest(scheme: Scheme) -> None:
    story = Story()
    story.say(exact(9), source="الشرطة")
    story.say(exact(9), source="المستشفى")
    story.say(exact(8), source="البلدية", day="2026-05-13")
    assert story.tolls(scheme)["killed"].best == 8


def test_groups_of_one_statement_are_added_up(scheme: Scheme) -> None:
    story = Story()
    _, one, other = story.say(exact(2, victim_group="military"), exact(1, victim_group="civilian"))
    toll = story.tolls(scheme)["killed"]
    assert figures(toll) == (3, 3, 3)
    assert toll.chosen == (one, other)


def test_two_figures_of_one_group_are_not_added_up(scheme: Scheme) -> None:
    story = Story()
    story.say(exact(2), exact(5))
    assert figures(story.tolls(scheme)["killed"]) == (2, 5, 5)


def test_some_of_the_victims_are_no_toll_beside_all_of_them(scheme: Scheme) -> None:
    story = Story()
    story.say(exact(14))
    story.say(exact(1, victim_name="جابر"), source="النقابة", day="2026-05-20")
    story.say(exact(3, victims="children"), source="النقابة", day="2026-05-20")
    assert figures(story.tolls(scheme)["killed"]) == (14, 14, 14)


def test_some_of_the_victims_are_a_toll_where_there_is_no_other(scheme: Scheme) -> None:
    story = Story()
    story.say(exact(3, victims="children"))
    assert figures(story.tolls(scheme)["killed"]) == (3, 3, 3)


def _chosen(toll: Toll) -> list[Mention]:
    return [one for one in toll.mentions if one.span in toll.chosen]
