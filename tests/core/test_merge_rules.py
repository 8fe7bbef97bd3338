"""Where others have rules for merging, ours give the same, or docs/agreement.md says why not."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from annotator import adjudication
from annotator.adjudication.settling import winners
from annotator.diff import Comparison, compare
from annotator.model import Attribute, Span
from annotator.scheme import Scheme
from tests.core.reviewing import ASK_ALL, REVIEWER, Desk, desk

FAMILIES = ("casdiff", "merge", "merge-scenario")
OTHERWISE = frozenset({"H05", "H06", "H07", "H08"})
"""Cases of which docs/agreement.md says why ours come out otherwise."""
OUR_NAMES = {"values": "via", "v": "x", "a": "y", "b": "z"}


@pytest.fixture(scope="module")
def scheme(seeds: Path) -> Scheme:
    return Scheme.load(seeds / "scheme.json")


@pytest.mark.parametrize(
    ("votes", "settings", "expected"),
    [
        ({"x": "ab", "y": "c"}, (0, 0, 1), ["x"]),
        ({"x": "a", "y": "b"}, (0, 0, 1), []),
        ({"x": "a", "y": "b"}, (0, 0, 2), ["x", "y"]),
        ({"x": "abc", "y": "de"}, (0, 1, 1), []),
        ({"x": "abc", "y": "de"}, (3, 0.9, 2), ["x"]),
        ({"x": "abc", "y": "d", "z": "e"}, (0, 0, 2), ["x", "y", "z"]),
        ({"x": "", "y": ""}, (0, 0, 1), []),
    ],
)
def test_a_vote_takes_what_has_enough(
    votes: Mapping[str, str], settings: tuple[int, float, int], expected: list[str]
) -> None:
    least, share, top = settings
    assert winners(votes, least, Fraction(share), top) == expected


def test_who_is_absent_votes_against() -> None:
    assert winners({"x": "ab"}, 2, Fraction(2, 3)) == ["x"]
    assert winners({"x": "ab"}, 2, Fraction(2, 3), of=4) == []


def _cases(shared: Path) -> list[dict[str, Any]]:
    lines = (shared / "agreement" / "cases.jsonl").read_text(encoding="utf-8").splitlines()
    return [case for case in map(json.loads, lines) if case["family"] in FAMILIES]


def _name(case: dict[str, Any]) -> str:
    return str(case["id"]).split("-")[0]


def test_votes_by_threshold_come_out_as_others_do(shared: Path) -> None:
    found = [case for case in _cases(shared) if case["family"] == "merge"]
    for case in found:
        given = case["params"]
        top = given["top"] if given["stacking"] else 1
        share = Fraction(given["min_confidence"]).limit_denominator(1000)
        taken = winners(case["input"]["votes"], given["min_users"], share, top)
        assert taken == case["expected"]["merged"], case["id"]
    assert len(found) > 10


def _compared(scheme: Scheme, users: Mapping[str, Sequence[Any]]) -> Comparison:
    """What the users of a case marked. Values become attributes; empty spans a character."""
    sets = {}
    for user, marked in users.items():
        sets[user] = [
            Span(
                id=f"{user}{number}",
                set=user,
                label="CLAIM",
                start=start,
                end=max(end, start + 1),
                attributes=tuple(_attributes(values)),
            )
            for number, (start, end, values) in enumerate(marked)
        ]
    return compare("d", "س" * 80, scheme, sets)


def _attributes(values: Mapping[str, Any]) -> list[Attribute]:
    return [
        Attribute(name=OUR_NAMES.get(name, name), value=str(one))
        for name, given in values.items()
        for one in (given if isinstance(given, list) else [given])
    ]


def test_positions_come_out_as_others_do(shared: Path, scheme: Scheme) -> None:
    found = [case for case in _cases(shared) if case["family"] == "casdiff"]
    for case in found:
        kinds = [c.card.kind for c in _compared(scheme, case["input"]["users"]).cases]
        counted = (len(kinds), kinds.count("attribute"), kinds.count("missing"))
        expected = case["expected"]
        same = counted == (expected["positions"], expected["differing"], expected["incomplete"])
        assert same == (_name(case) not in OTHERWISE), case["id"]
    assert len(found) > 5


def test_nothing_is_merged_where_others_merge_nothing(shared: Path, scheme: Scheme) -> None:
    found = [case for case in _cases(shared) if case["family"] == "merge-scenario"]
    for case in found:
        gold = _merged(scheme, case["input"]["users"])
        assert (gold == _written(case["expected"]["gold"])) == (_name(case) not in OTHERWISE), case[
            "id"
        ]
    assert len(found) > 3


Marked = list[tuple[int, int, list[tuple[str, str]]]]


def _written(marked: Sequence[Any]) -> Marked:
    """What a case writes as [start, end, values], each value by itself."""
    return [
        (start, end, sorted((one.name, one.value) for one in _attributes(values)))
        for start, end, values in marked
    ]


def _merged(scheme: Scheme, users: Mapping[str, Sequence[Any]]) -> Marked:
    """What enters gold by itself."""
    base = desk(scheme, "س", "س", settings=ASK_ALL).review
    own = Desk(replace(base, cases=_compared(scheme, users).cases))
    action = adjudication.settle_automatically(own.review, REVIEWER)
    if action is not None:
        own.do(action)
    return [
        (span.start, span.end, sorted((one.name, one.value) for one in span.attributes))
        for span in own.review.gold.spans
    ]


WITH_BOTH = [[9, 17, {"values": ["x", "y"]}]]


@pytest.mark.parametrize(
    ("one", "other", "gold"),
    [
        ([[9, 17, {"v": "A"}]], [[9, 17, {"v": "A"}]], [[9, 17, {"v": "A"}]]),
        ([[9, 17, {}], [20, 30, {}]], [[9, 17, {}]], [[9, 17, {}]]),
        ([[9, 17, {}], [9, 17, {}]], [[9, 17, {}], [9, 17, {}]], [[9, 17, {}]]),
        ([[9, 17, {"v": "A"}]], [[9, 17, {"v": "B"}]], []),
        ([[9, 17, {"b": False}]], [[9, 17, {"b": False}]], [[9, 17, {"b": False}]]),
        ([[9, 17, {"values": ["x", "y"]}]], [[9, 17, {"values": ["y", "x"]}]], WITH_BOTH),
        ([], [], []),
    ],
)
def test_what_two_people_have_alike_is_merged_by_itself(
    scheme: Scheme, one: list[Any], other: list[Any], gold: list[Any]
) -> None:
    assert _merged(scheme, {"u1": one, "u2": other}) == _written(gold)
    assert _merged(scheme, {"u1": other, "u2": one}) == _written(gold)


def test_every_case_is_in_the_table(shared: Path, root: Path) -> None:
    text = (root / "docs" / "agreement.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([A-Z]\d[^|]*) \|[^|]*\| (alike|otherwise) \|", text, re.MULTILINE)
    told = {name: how for names, how in rows for name in _expanded(names)}
    assert set(told.values()) == {"alike", "otherwise"}
    for case in _cases(shared):
        # One that is not in the table comes out alike: only what does not has to be told.
        how = told.get(_name(case), "alike")
        assert how == ("otherwise" if _name(case) in OTHERWISE else "alike"), case["id"]


def _expanded(names: str) -> list[str]:
    found = []
    for part in names.split(","):
        first, _, last = part.strip().partition("-")
        letter, end = first[0], last or first
        found += [f"{letter}{n:02}" for n in range(int(first[1:]), int(end[1:]) + 1)]
    return found
