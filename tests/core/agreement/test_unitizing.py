"""alpha_U: units on a stretch, and where it can't be had."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.unitizing import unitizing

cuts = st.lists(st.integers(0, 30), unique=True, max_size=8).map(
    lambda places: list(zip(sorted(places)[::2], sorted(places)[1::2], strict=False))
)


def test_overlapping_units_of_one_person_are_refused() -> None:
    assert unitizing([[(0, 5), (4, 9)], []], 0, 10) is None
    assert unitizing([[(0, 5), (5, 9)], []], 0, 10) is not None


def test_what_is_not_defined() -> None:
    nobody, one = unitizing([[], []], 0, 10), unitizing([[(0, 5)]], 0, 10)
    assert nobody is not None
    assert nobody.figure.why == "no_spans"
    assert one is not None
    assert one.figure.why == "no_chance"


def test_a_split_is_far_below_chance() -> None:
    found = unitizing([[(0, 18)], [(at, at + 2) for at in range(0, 18, 2)]], 0, 24)
    assert found is not None
    assert found.figure.value is not None
    assert found.figure.value < -0.5


@given(cuts, cuts)
def test_who_is_who_does_not_matter(
    one: list[tuple[int, int]], other: list[tuple[int, int]]
) -> None:
    there, back = unitizing([one, other], 0, 31), unitizing([other, one], 0, 31)
    assert there is not None
    assert back is not None
    assert there.observed == pytest.approx(back.observed)
    assert there.expected == pytest.approx(back.expected)


@given(cuts.filter(bool))
def test_who_agrees_wholly_has_one(own: list[tuple[int, int]]) -> None:
    found = unitizing([own, own], 0, 31)
    assert found is not None
    assert found.figure.value == 1
