"""Gamma: the best alignment is the best, chance follows from the seed, and nobody is favoured."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.agreement import best_alignment
from annotator.agreement.best_alignment import best, disorder
from annotator.agreement.continuum import Continuum, Dissimilarity, continuum
from annotator.agreement.gamma import Gamma, gamma, steps

UNLIKE = Dissimilarity()
Unit = tuple[int, int, str]
units = st.lists(
    st.builds(
        lambda start, length, label: (start, start + length, label),
        st.integers(0, 30),
        st.integers(1, 8),
        st.sampled_from("AB"),
    ),
    max_size=3,
)
people = st.lists(units, min_size=2, max_size=3)


def _text(sets: list[list[Unit]]) -> Continuum:
    return continuum({str(at): own for at, own in enumerate(sets)}, 0, 40, "AB")


def _by_trying(text: Continuum) -> float:
    """The least disorder among all alignments there are, by looking at each."""
    every = list(product(*[[-1, *range(len(own))] for own in text.people]))
    parts = [part for part in every if any(place >= 0 for place in part)]
    costs = dict(
        zip(
            parts,
            disorder(
                text, UNLIKE, np.array(parts, dtype=int).reshape(-1, len(text.people))
            ).tolist(),
            strict=True,
        )
    )
    known: dict[frozenset[tuple[int, int]], float] = {frozenset(): 0.0}

    def least(left: frozenset[tuple[int, int]]) -> float:
        if left not in known:
            first = min(left)
            known[left] = min(
                cost + least(left - held)
                for part, cost in costs.items()
                if first in (held := {(who, at) for who, at in enumerate(part) if at >= 0})
                and held <= left
            )
        return known[left]

    return least(
        frozenset((who, at) for who, own in enumerate(text.people) for at in range(len(own)))
    )


@settings(max_examples=40)
@given(people)
def test_the_best_alignment_is_the_best(sets: list[list[Unit]]) -> None:
    text = _text(sets)
    found = best(text, UNLIKE)
    assert found.exact
    assert found.cost == pytest.approx(_by_trying(text), abs=1e-6)
    assert found.cost == pytest.approx(float(disorder(text, UNLIKE, found.parts).sum()))
    for who, own in enumerate(text.people):
        assert sorted(at for at in found.parts[:, who].tolist() if at >= 0) == [*range(len(own))]


@settings(max_examples=25)
@given(people, st.randoms())
def test_neither_order_nor_place_nor_scale_matters(sets: list[list[Unit]], random: object) -> None:
    cost = best(_text(sets), UNLIKE).cost
    turned = [sorted(own, key=lambda _: random.random()) for own in reversed(sets)]  # type: ignore[attr-defined]
    assert best(_text(turned), UNLIKE).cost == pytest.approx(cost, abs=1e-6)
    moved = [[(7 + 3 * s, 7 + 3 * e, label) for s, e, label in own] for own in sets]
    assert best(_text(moved), UNLIKE).cost == pytest.approx(cost, abs=1e-6)


@given(units.filter(bool), st.integers(2, 4))
def test_who_agrees_wholly_has_one(own: list[Unit], many: int) -> None:
    found = gamma([_text([own] * many)], samples=3)
    assert found.gamma.value == 1
    assert found.cat().value == 1


def test_the_seed_decides() -> None:
    texts = [_text([[(0, 9, "A"), (12, 20, "B")], [(2, 9, "A"), (14, 20, "A")]]) for _ in range(3)]
    assert gamma(texts, seed=7).gamma == gamma(texts, seed=7).gamma
    assert gamma(texts, seed=7).gamma != gamma(texts, seed=8).gamma


def test_several_texts_count_together() -> None:
    """Twice the same text has the same disorder as once."""
    text = _text([[(0, 9, "A"), (12, 20, "B")], [(2, 9, "A")]])
    once, twice = gamma([text]), gamma([text, text])
    assert twice.observed.value == pytest.approx(once.observed.value)
    assert twice.gamma.n == 2 * once.gamma.n


def test_what_is_not_defined() -> None:
    assert gamma([]).gamma.why == "one_person"
    assert gamma([_text([[(0, 5, "A")]])]).gamma.why == "one_person"
    assert gamma([_text([[], []])]).gamma.why == "no_spans"
    whole = continuum({"a": [(0, 0.5, "A")], "b": [(0, 0.5, "A")]}, 0, 0)
    assert gamma([whole], samples=3).gamma.why == "no_chance"


def test_one_sided_work_is_no_agreement() -> None:
    """Labels never differ where nothing is aligned, so gamma-cat alone would say 1."""
    found = gamma([_text([[(0, 9, "A")], []])])
    assert found.gamma.value is not None
    assert found.gamma.value <= 0
    assert found.cat().value == 1
    assert found.cat().n == 0


def test_it_goes_in_steps_and_can_be_left() -> None:
    texts = [_text([[(0, 9, "A")], [(2, 9, "A")]])] * 4
    rounds = steps(texts, samples=5)
    told = [next(rounds) for _ in range(6)]
    assert told[-1] == (6, 24)
    rounds.close()


def test_a_precision_asks_for_more_samples() -> None:
    text = _text([[(0, 9, "A"), (12, 20, "B")], [(2, 9, "A"), (14, 20, "A")]])
    rough, fine = gamma([text], samples=10), gamma([text], samples=10, precision=0.05)
    assert len(fine.expected) > len(rough.expected)
    assert _width(fine) < _width(rough)


def _width(found: Gamma) -> float:
    assert found.gamma.low is not None
    assert found.gamma.high is not None
    return found.gamma.high - found.gamma.low


def test_too_much_to_weigh_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    own = [(at, at + 8, "A") for at in range(0, 32, 2)]
    text = _text([own, own, own])
    assert best(text, UNLIKE).exact
    monkeypatch.setattr(best_alignment, "LIMIT", 1000)
    found = best(text, UNLIKE)
    assert not found.exact
    assert found.cost == pytest.approx(0)
