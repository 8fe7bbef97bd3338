"""The axis of a chart: even, honest about zero, broken for a few numbers that are far above."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.facts.scale import Scale, step

NUMBERS = st.lists(st.integers(0, 10**7), max_size=40)


@given(NUMBERS, st.floats(60, 2000))
def test_a_larger_number_never_stands_before_a_smaller(values: list[int], width: float) -> None:
    scale = Scale(values, width)
    places = [scale.at(value) for value in sorted(values)]
    assert places == sorted(places)
    assert all(0 <= place <= width + 1e-6 for place in places)


@given(NUMBERS)
def test_ticks_begin_at_zero_and_hold_every_number(values: list[int]) -> None:
    ticks = Scale(values, 400).ticks()
    assert ticks[0] == 0
    assert ticks == sorted(set(ticks))
    assert ticks[-1] >= max(values, default=0)


@given(NUMBERS)
def test_zero_is_at_the_beginning(values: list[int]) -> None:
    assert Scale(values, 400).at(0) == 0


@pytest.mark.parametrize(("largest", "wanted"), [(0, 1), (4, 1), (8, 2), (33, 10), (106, 20)])
def test_ticks_are_round(largest: int, wanted: int) -> None:
    assert step(largest) == wanted


def test_one_far_number_does_not_squash_the_rest() -> None:
    scale = Scale([2, 3, 5, 6, 8, 600], 400)
    assert scale.broken
    assert scale.at(8) > 200
    assert scale.at(8) <= scale.gap[0] < scale.gap[1] < scale.at(600)
    assert scale.ticks()[-1] == 600


def test_numbers_of_one_size_share_an_even_axis() -> None:
    scale = Scale([4, 19, 26, 31, 33, 106], 400)
    assert not scale.broken
    assert scale.at(53) == pytest.approx(scale.at(106) / 2)


def test_two_numbers_break_nothing() -> None:
    assert not Scale([1, 1000], 400).broken
