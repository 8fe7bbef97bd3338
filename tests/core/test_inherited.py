"""What a casualty takes over from the statement around it."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from annotator.inherited import around, effective, values
from annotator.model import Attribute, Span
from annotator.scheme import Scheme


@pytest.fixture(scope="module")
def scheme(seeds: Path) -> Scheme:
    return Scheme.load(seeds / "scheme.json")


def _span(id_: str, label: str, start: int, end: int, **said: str) -> Span:
    attributes = tuple(Attribute(name=name, value=value) for name, value in said.items())
    return Span(id=id_, set="s", label=label, start=start, end=end, attributes=attributes)


def test_the_innermost_statement_counts_also_where_it_says_less(scheme: Scheme) -> None:
    spans = [
        _span("outer", "CLAIM", 0, 50, source="الوزارة", event="ev-1"),
        _span("inner", "CLAIM", 10, 40, source="الشرطة"),
        _span("dead", "CASUALTY", 20, 30),
    ]
    known = effective(spans, scheme)["dead"]
    assert values(known, "source") == ("الشرطة",)
    assert values(known, "event") == ()
    assert {one.origin for one in known} == {"inherited"}


def test_of_crossing_statements_the_shorter_one_counts(scheme: Scheme) -> None:
    spans = [
        _span("short", "CLAIM", 0, 10),
        _span("long", "CLAIM", 2, 50),
        _span("dead", "CASUALTY", 3, 5),
    ]
    assert around(spans, scheme)["dead"].id == "short"


def test_what_a_span_has_itself_is_not_inherited(scheme: Scheme) -> None:
    spans = [
        _span("claim", "CLAIM", 0, 50, source="الوزارة", source_kind="official"),
        _span("dead", "CASUALTY", 0, 50, source_kind="security"),
    ]
    known = effective(spans, scheme)["dead"]
    assert values(known, "source") == ("الوزارة",)
    assert values(known, "source_kind") == ("security",)


def test_a_source_of_its_own_takes_nothing_that_is_said_of_the_other(scheme: Scheme) -> None:
    told = {"source": "الوزارة", "source_kind": "official", "source_named": "true"}
    spans = [
        _span("claim", "CLAIM", 0, 50, **told, via="وكالة", event="ev-1"),
        _span("dead", "CASUALTY", 10, 20, source="الشرطة"),
    ]
    known = effective(spans, scheme)["dead"]
    assert [(one.name, one.value) for one in known] == [("source", "الشرطة"), ("event", "ev-1")]


def test_a_denier_is_the_source_of_what_stands_inside(scheme: Scheme) -> None:
    spans = [
        _span("denial", "DENIAL", 0, 50, denier="الجيش", denier_kind="military", event="ev-1"),
        _span("dead", "CASUALTY", 20, 30),
    ]
    known = effective(spans, scheme)["dead"]
    assert [(one.name, one.value) for one in known] == [
        *(("source", "الجيش"), ("source_kind", "military"), ("event", "ev-1"))
    ]


def test_lists_are_inherited_in_order(scheme: Scheme) -> None:
    relays = tuple(Attribute(name="via", value=value) for value in ("وكالة", "قناة"))
    claim = _span("claim", "CLAIM", 0, 50).model_copy(update={"attributes": relays})
    known = effective([claim, _span("dead", "CASUALTY", 20, 30)], scheme)["dead"]
    assert values(known, "via") == ("وكالة", "قناة")


def test_what_only_touches_a_statement_inherits_nothing(scheme: Scheme) -> None:
    spans = [
        _span("claim", "CLAIM", 0, 25, source="الوزارة"),
        _span("dead", "CASUALTY", 20, 30),
        _span("other", "CLAIM", 20, 30, source="الشرطة"),
        _span("unknown", "RUMOUR", 0, 90),
    ]
    known = effective(spans, scheme)
    assert values(known["dead"], "source") == ("الشرطة",)
    assert known["claim"] == spans[0].attributes
    assert known["unknown"] == ()


def test_of_two_statements_on_the_same_words_the_same_one_always_counts(scheme: Scheme) -> None:
    spans = [
        _span("claim", "CLAIM", 0, 50, source="الوزارة"),
        _span("again", "CLAIM", 0, 50, source="الشرطة"),
        _span("denial", "DENIAL", 0, 50, denier="الجيش"),
        _span("dead", "CASUALTY", 20, 30),
    ]
    known = [values(effective(order, scheme)["dead"], "source") for order in permutations(spans)]
    assert set(known) == {("الشرطة",)}
