"""Reading tolls: the expressions written down first, the real spans, and the forms by name."""

import json
from pathlib import Path
from typing import Any

import pytest

from annotator import counts
from annotator.counting import Lexicon

EXPRESSIONS = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "data" / "count_expressions.jsonl")
    .read_text("utf-8")
    .splitlines()
]


@pytest.fixture(scope="module")
def lexicon(seeds: Path) -> Lexicon:
    return Lexicon.load(seeds / "counting.json")


def numbers(toll: counts.Toll) -> tuple[Any, ...]:
    return toll.type, toll.min, toll.max, toll.best


@pytest.mark.parametrize("row", EXPRESSIONS, ids=lambda row: row["text"])
def test_what_was_written_down_first_is_read(lexicon: Lexicon, row: dict[str, Any]) -> None:
    toll = counts.read(lexicon, row["text"], row["before"], row["in_denial"])
    assert numbers(toll) == (row["type"], row["min"], row["max"], row["best"])
    assert row["harm"] in (None, toll.harm)
    assert row["victim_group"] in (None, toll.victim_group)


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        ("مصرع ", "بين ثلاثة وخمسة جنود", ("range", 3, 5, None)),
        ("مقتل ", "3-5 جنود", ("range", 3, 5, None)),
        ("إصابة ", "جنديين من الفوج 12", ("exact", 2, 2, 2)),
        ("مقتل ", "قائد اللواء 30", ("exact", 1, 1, 1)),
        ("مقتل ", "المسلحين الثلاثة", ("exact", 3, 3, 3)),
        ("خطف ", "بحارة السفينة الأحد عشر", ("exact", 11, 11, 11)),
        ("", "ثلاثة وأربعون ألفا و500 نازح", ("exact", 43_500, 43_500, 43_500)),
        ("", "9 آلاف نازح", ("exact", 9000, 9000, 9000)),
        ("", "قتيل واحد", ("exact", 1, 1, 1)),
        ("أسر ", "بضع عشرات من المقاتلين", ("vague", 30, None, None)),
        ("تهجير ", "مئات الآلاف من السكان", ("vague", 200_000, None, None)),
        ("إصابة أكثر من ", "ثلاثين", ("at_least", 31, None, None)),
        ("إصابة ما لا يقل عن ", "40 شخصا", ("at_least", 40, None, 40)),
        ("", "لا أحد", ("none", 0, 0, 0)),
        ("مقتل ", "عائلة كاملة", ("vague", 2, None, None)),
    ],
)
def test_numbers_in_names_and_bounds_outside_the_span(
    lexicon: Lexicon, before: str, text: str, expected: tuple[Any, ...]
) -> None:
    assert numbers(counts.read(lexicon, text, before)) == expected


def test_a_denial_of_one_harm_does_not_deny_the_next(lexicon: Lexicon) -> None:
    denied = counts.read(lexicon, "قتلى", "نفى المتحدث سقوط ", in_denial=True)
    granted = counts.read(lexicon, "3 جنود", "نفى سقوط قتلى وأكد إصابة ", in_denial=True)
    assert numbers(denied) == ("none", 0, 0, 0)
    assert numbers(granted) == ("exact", 3, 3, 3)


def test_nothing_to_read_is_vague_and_unspecified(lexicon: Lexicon) -> None:
    assert counts.read(lexicon, "...") == counts.Toll(
        "vague", 2, None, None, "unspecified", "unknown"
    )


def test_the_real_spans_with_their_left_context(lexicon: Lexicon, shared: Path) -> None:
    right = {"numbers": 0, "harm": 0, "victim_group": 0}
    total = 0
    for line in (shared / "gold" / "annotator_a.jsonl").read_text("utf-8").splitlines():
        document = json.loads(line)
        text, spans = document["text"], document["spans"]
        denials = [(s["start"], s["end"]) for s in spans if s["label"] == "DENIAL"]
        for span in (s for s in spans if s["label"] == "CASUALTY"):
            start, end, gold = span["start"], span["end"], span["attributes"]
            inside = any(a <= start and end <= b for a, b in denials)
            toll = counts.read(lexicon, text[start:end], text[max(0, start - 200) : start], inside)
            names = ("count_type", "count_min", "count_max", "count_best")
            total += 1
            right["numbers"] += numbers(toll) == tuple(gold[name] for name in names)
            right["harm"] += toll.harm == gold["harm"]
            right["victim_group"] += toll.victim_group == gold["victim_group"]
    assert right["numbers"] >= 0.95 * total
    assert right["harm"] >= 0.90 * total
    assert right["victim_group"] >= 0.80 * total
