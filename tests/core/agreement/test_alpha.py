"""Values on fixed units: what is missing, what is degenerate, and what must never matter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement import coding
from annotator.agreement.alpha import Unit, alpha
from annotator.agreement.distances import masi, masi_dkpro, set_steps

value = st.one_of(st.none(), st.integers(1, 4))
units = st.lists(st.tuples(value, value, value), max_size=12)
METRICS = ("nominal", "ordinal", "interval", "ratio")


def test_one_value_alone_is_no_agreement() -> None:
    for metric in METRICS:
        assert alpha([(1, 1), (1, 1)], metric).why == "one_value"
    for measure in (coding.pi, coding.kappa, coding.ac1, coding.kappa_max):
        assert measure([("A", "A")] * 3).why == "one_value"
    assert coding.percentage([("A", "A")] * 3).value == 1


def test_nothing_to_compare() -> None:
    nobody: list[list[Unit]] = [[], [(1, None), (None, 2)], [(None, None)]]
    for units in nobody:
        assert alpha(units).why == "nothing_shared"
        for measure in (coding.percentage, coding.s, coding.pi, coding.kappa, coding.ac1):
            assert measure(units).why == "nothing_shared"


def test_one_unit_with_two_values_is_chance() -> None:
    """One unit says all there is about chance: they differ as chance would."""
    assert alpha([(1, 2)]).value == 0


def test_n_is_the_units_that_count() -> None:
    assert alpha([(1, 1, None), (1, 2, 2), (None, None, 3)]).n == 2


def test_sets_of_values() -> None:
    a, ab, ac, none = frozenset("A"), frozenset("AB"), frozenset("AC"), frozenset("")
    assert [set_steps(a, a), set_steps(a, ab), set_steps(ab, ac)] == [0, 1 / 3, 2 / 3]
    assert masi(a, ab) == pytest.approx(1 - 1 / 2 * 2 / 3)
    assert masi_dkpro(a, ab) == pytest.approx(1 / 2 * 1 / 3)
    assert masi(none, none) == 0
    assert masi(none, a) == 1


@given(units, st.permutations(range(3)), st.sampled_from(METRICS))
def test_who_is_who_does_not_matter(units: list[Unit], order: list[int], metric: str) -> None:
    found = alpha(units, metric)
    turned = alpha([[unit[at] for at in order] for unit in reversed(units)], metric)
    assert (found.why, found.n) == (turned.why, turned.n)
    assert found.value == pytest.approx(turned.value)


@given(st.lists(st.integers(1, 4), min_size=2), st.sampled_from(METRICS))
def test_who_agrees_wholly_has_one(values: list[int], metric: str) -> None:
    found = alpha([(v, v, v) for v in values], metric)
    if len(set(values)) > 1:
        assert found.value == pytest.approx(1)
    else:
        assert found.why == "one_value"


@given(units)
def test_a_unit_of_one_person_changes_nothing(units: list[Unit]) -> None:
    assert alpha([*units, (None, 9, None)]) == alpha(units)


@given(units, st.integers(2, 5))
def test_a_scale_does_not_matter(units: list[Unit], times: int) -> None:
    scaled = [[None if v is None else v * times for v in unit] for unit in units]  # type: ignore[operator]
    for metric in METRICS:
        assert alpha(scaled, metric).value == pytest.approx(alpha(units, metric).value)


@given(st.lists(st.tuples(st.sampled_from("xyz"), st.sampled_from("xyz")), min_size=1))
def test_with_two_raters_the_names_mean_the_same(items: list[tuple[str, str]]) -> None:
    """Fleiss' kappa is Scott's pi, and alpha is pi corrected for few units."""
    pi, found = coding.pi(items), alpha(items)
    if pi.value is not None and found.value is not None:
        count = 2 * len(items)
        assert found.value == pytest.approx(pi.value + (1 - pi.value) / count)
