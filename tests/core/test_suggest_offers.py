"""All that is offered for a span together, what was declined, and what follows by rule."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model import Attribute, Observed
from annotator.scheme import Scheme
from annotator.suggest.actors import Actors
from annotator.suggest.agreeing import NUMBERS, agreeing
from annotator.suggest.offers import Declined, accepted, declined, offer, recomputed
from annotator.suggest.wording import Wording
from tests.core.marked import article, span

SCHEME = Scheme.load(Path(__file__).parents[2] / "seeds" / "scheme.json")
TOLL = "قالت الوزارة إن [CLAIM القصف أوقع [CASUALTY 12 قتيلا]، بينهم [CASUALTY 5 أطفال]]."
SAID = {"source": "الوزارة", "source_kind": "official", "about": "harm"}


@pytest.fixture(scope="module")
def wording(seeds: Path) -> Wording:
    return Wording.load(seeds)


@pytest.fixture(scope="module")
def actors(seeds: Path) -> Actors:
    return Actors.load(seeds / "actors.json")


def test_an_offer_is_values_links_and_what_is_inherited(wording: Wording, actors: Actors) -> None:
    found = article(TOLL, [SAID])
    made = offer(found, SCHEME, span(found, 2), actors, wording)
    assert made
    assert made.proposal("count_best") is not None
    assert [(one.type, one.target) for one in made.links] == [("part_of", "s1")]
    assert [a.value for a in made.taken_over("source")] == ["الوزارة"]
    assert made.proposal("source") is None
    then = accepted(span(found, 2), made.attributes)
    assert SCHEME.check_span(then, found.text) == []


def test_the_link_of_a_denial_follows_the_kind_that_is_proposed(
    wording: Wording, actors: Actors
) -> None:
    found = article("[DENIAL نفت الوزارة ما أوردته صحف عن [CLAIM إغلاق الجسر]].")
    made = offer(found, SCHEME, span(found, 0), actors, wording)
    assert made.proposal("kind") is not None
    assert [(one.type, one.target) for one in made.links] == [("denies", "s1")]


def test_what_was_declined_is_not_offered_again(wording: Wording, actors: Actors) -> None:
    found = article(TOLL, [SAID])
    part = span(found, 2)
    seen = [
        Observed(name="count_best", values=("5",), outcome="rejected"),
        Observed(name="harm", outcome="rejected"),
        Observed(name="count_min", values=("4",), outcome="rejected"),
        Observed(name="count_max", values=("5",), outcome="accepted"),
        Observed(sort="link", name="part_of", values=("s1",), outcome="rejected"),
    ]
    assert Declined("harm") in declined(seen)
    made = offer(found, SCHEME, part, actors, wording, declined=declined(seen))
    names = {one.attribute for one in made.attributes}
    assert not names & {"count_best", "harm"}
    assert {"count_min", "count_max"} <= names
    assert made.links == ()


def test_computed_values_follow_the_others(wording: Wording, actors: Actors) -> None:
    found = article("قال مسؤول إن [CLAIM القصف مستمر].", [{"source": "مسؤول"}])
    own = span(found)
    computed = Attribute(name="source_named", value="true", origin="computed")
    own = own.model_copy(update={"attributes": (*own.attributes, computed)})
    again = recomputed(found, SCHEME, own, actors, wording)
    assert [a.value for a in again["source_named"]] == ["false"]
    typed = computed.model_copy(update={"origin": "typed"})
    kept = own.model_copy(update={"attributes": (*own.attributes[:-1], typed)})
    assert recomputed(found, SCHEME, kept, actors, wording) == {}


@pytest.mark.parametrize(
    ("before", "name", "new", "beside"),
    [
        ("exact 3 3 3", "count_best", "4", {"count_min": "4", "count_max": "4"}),
        ("exact 3 3 3", "count_type", "approx", {"count_min": None, "count_max": None}),
        ("exact 3 3 3", "count_type", "at_least", {"count_max": None}),
        ("exact 3 3 3", "count_type", "none", dict.fromkeys(NUMBERS, "0")),
        ("approx - - 40", "count_type", "exact", {"count_min": "40", "count_max": "40"}),
        ("vague 2 - -", "count_min", "20", {}),
        ("at_least 20 - 20", "count_min", "21", {"count_best": "21"}),
        ("at_least 101 - -", "count_min", "102", {}),
        ("range 3 5 -", "count_max", "6", {}),
        ("- - - -", "count_min", "6", {}),
        ("exact 3 3 3", "harm", "killed", {}),
    ],
)
def test_numbers_change_together(
    before: str, name: str, new: str, beside: dict[str, str | None]
) -> None:
    assert agreeing(_numbers(before), name, new) == beside


def _numbers(words: str) -> dict[str, str]:
    names = ("count_type", *NUMBERS)
    return {n: v for n, v in zip(names, words.split(), strict=True) if v != "-"}


KINDS = [c.value for c in SCHEME.labels["CASUALTY"].attributes["count_type"].choices]


@given(st.sampled_from(KINDS), st.integers(0, 99), st.sampled_from(KINDS))
def test_another_kind_of_number_breaks_no_rule(before: str, number: int, after: str) -> None:
    """But for a range, of which one number says only one end."""
    found = article("قتل [CASUALTY 3 جنود].")
    values = {"count_type": "exact", **dict.fromkeys(NUMBERS, str(number))}
    for kind in (before, after):
        if kind == "range":
            return
        changed = agreeing(values, "count_type", kind)
        values = {n: v for n, v in {**values, "count_type": kind, **changed}.items() if v}
    attributes = tuple(Attribute(name=n, value=v) for n, v in values.items())
    toll = span(found).model_copy(update={"attributes": attributes})
    broken = [p.code for p in SCHEME.check_span(toll, found.text) if p.code == "count.rule"]
    assert broken == ([] if _has_number(values) else ["count.rule"])


def _has_number(values: dict[str, str]) -> bool:
    """A vague or open kind leaves no number behind that the next one could begin with."""
    return values["count_type"] == "vague" or any(name in values for name in NUMBERS)
