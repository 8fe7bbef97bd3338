"""Pairwise agreement on spans: one to one, symmetric, and in the order that rules are strict."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.matching import CREDITS, RULES, Counts, Mark, compare, f1, matched

marks = st.lists(
    st.builds(
        lambda start, length, label: Mark(start, start + length, label),
        st.integers(0, 40),
        st.integers(1, 12),
        st.sampled_from("AB"),
    ),
    max_size=12,
)


def test_each_span_counts_once() -> None:
    long = [Mark(0, 30, "A")]
    pieces = [Mark(0, 10, "A"), Mark(10, 20, "A"), Mark(20, 30, "A")]
    assert compare(long, pieces, "overlap") == Counts(1.0, 1, 3)


def test_the_sum_decides_and_not_the_first() -> None:
    """Taking the first that overlaps would leave one of each alone."""
    one = [Mark(0, 20, "A"), Mark(15, 25, "A")]
    other = [Mark(0, 16, "A"), Mark(0, 12, "A")]
    assert compare(one, other, "overlap").both == 2
    assert matched(one, other, "overlap") == [(0, 1, 1.0), (1, 0, 1.0)]


def test_stacked_spans_are_matched_by_label() -> None:
    one = [Mark(0, 5, "A"), Mark(0, 5, "B")]
    assert compare(one, one[::-1], "exact").f1.value == 1
    assert compare(one, one[:1], "exact").f1.value == 2 / 3


def test_touching_is_not_overlapping() -> None:
    assert compare([Mark(0, 5, "A")], [Mark(5, 9, "A")], "overlap").both == 0


def test_without_spans_there_is_no_figure() -> None:
    assert compare([], [], "exact").f1.why == "no_spans"
    assert compare([Mark(0, 1, "A")], [], "exact").f1.value == 0
    assert f1(0, 0, 0).why == "no_spans"


@given(marks, marks)
def test_who_comes_first_does_not_matter(one: list[Mark], other: list[Mark]) -> None:
    for rule in CREDITS:
        there, back = compare(one, other, rule), compare(other[::-1], one[::-1], rule)
        assert abs(there.both - back.both) < 1e-9
        assert (there.one, there.other) == (back.other, back.one)


@given(marks, marks)
def test_a_stricter_rule_finds_less(one: list[Mark], other: list[Mark]) -> None:
    exact, half, overlap = (compare(one, other, rule).both for rule in RULES)
    assert exact <= half <= overlap <= min(len(one), len(other))


@given(marks)
def test_who_agrees_wholly_has_one(own: list[Mark]) -> None:
    for rule in CREDITS:
        figure = compare(own, own, rule).f1
        assert figure.value == 1 if own else figure.why == "no_spans"


@given(marks, marks, st.integers(1, 9), st.integers(0, 99))
def test_neither_scale_nor_place_matters(
    one: list[Mark], other: list[Mark], times: int, by: int
) -> None:
    def moved(own: list[Mark]) -> list[Mark]:
        return [Mark(m.start * times + by, m.end * times + by, m.label) for m in own]

    for rule in CREDITS:
        here, there = compare(one, other, rule), compare(moved(one), moved(other), rule)
        assert abs(here.both - there.both) < 1e-9
