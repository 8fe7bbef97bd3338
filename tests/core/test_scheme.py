"""The scheme: read from its file, and what it says about spans and links."""

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.model import Attribute, Failure, Link, Span
from annotator.scheme import Scheme

SEEDS = Path(__file__).parents[2] / "seeds"
TEXT = "قال إن 3 مدنيين قتلوا."


@pytest.fixture(scope="module")
def scheme() -> Scheme:
    return Scheme.load(SEEDS / "scheme.json")


def casualty(*attributes: tuple[str, str], start: int = 7, end: int = 15) -> Span:
    return Span(
        id="k1",
        set="s",
        label="CASUALTY",
        start=start,
        end=end,
        attributes=tuple(Attribute(name=n, value=v) for n, v in attributes),
    )


def codes(scheme: Scheme, span: Span) -> list[tuple[str, str, str | None]]:
    return [(p.severity, p.code, p.attribute) for p in scheme.check_span(span, TEXT)]


COMPLETE = (
    ("harm", "killed"),
    ("count_type", "exact"),
    ("count_min", "3"),
    ("count_max", "3"),
    ("count_best", "3"),
)


def test_the_default_scheme_names_its_labels_in_both_languages(scheme: Scheme) -> None:
    assert list(scheme.labels) == ["CLAIM", "CASUALTY", "DENIAL"]
    assert scheme.name("CASUALTY", "ar") == "ضحايا"
    assert scheme.name("CASUALTY", "en") == "Casualty"
    assert scheme.name("UNHEARD", "ar") == "UNHEARD"
    label = scheme.label_for_key("3")
    assert label is not None
    assert label.name == "DENIAL"


def test_two_readings_of_one_scheme_have_one_id(scheme: Scheme) -> None:
    shuffled = dict(reversed(json.loads(scheme.body).items()))
    assert Scheme.parse(json.dumps(shuffled)).sha == scheme.sha


def test_a_complete_span_has_no_problem(scheme: Scheme) -> None:
    assert codes(scheme, casualty(*COMPLETE)) == []


def test_missing_required_attributes_are_flagged_not_refused(scheme: Scheme) -> None:
    assert codes(scheme, casualty()) == [
        ("incomplete", "attribute.missing", "harm"),
        ("incomplete", "attribute.missing", "count_type"),
    ]


@pytest.mark.parametrize(
    ("start", "end", "code"),
    [
        (6, 15, "span.edge_space"),
        (7, 16, "span.edge_space"),
        (7, 7, "span.outside"),
        (9, 7, "span.outside"),
        (-1, 3, "span.outside"),
        (0, len(TEXT) + 1, "span.outside"),
    ],
)
def test_a_span_off_the_text_or_with_an_edge_space_is_refused(
    scheme: Scheme, start: int, end: int, code: str
) -> None:
    assert codes(scheme, casualty(start=start, end=end)) == [("invalid", code, None)]


def test_an_unknown_label_is_refused(scheme: Scheme) -> None:
    span = casualty().model_copy(update={"label": "RUMOUR"})
    assert codes(scheme, span) == [("invalid", "label.unknown", None)]


@pytest.mark.parametrize(
    ("attribute", "code"),
    [
        (("harm", "sad"), "attribute.value"),
        (("colour", "red"), "attribute.unknown"),
        (("count_min", "three"), "attribute.value"),
    ],
)
def test_what_a_changed_scheme_no_longer_knows_is_flagged(
    scheme: Scheme, attribute: tuple[str, str], code: str
) -> None:
    kept = [a for a in COMPLETE if a[0] != attribute[0]]
    found = codes(scheme, casualty(*kept, attribute))
    assert ("incomplete", code, attribute[0]) in found


def test_a_picked_value_must_be_what_stands_there(scheme: Scheme) -> None:
    picked = Attribute(name="source", value="مدنيين", origin="picked", start=9, end=15)
    moved = picked.model_copy(update={"start": 8})
    base = casualty(*COMPLETE)
    good = base.model_copy(update={"attributes": (*base.attributes, picked)})
    bad = base.model_copy(update={"attributes": (*base.attributes, moved)})
    assert codes(scheme, good) == []
    assert codes(scheme, bad) == [("incomplete", "attribute.moved", "source")]


@pytest.mark.parametrize(
    ("kind", "low", "high", "best", "fits"),
    [
        ("exact", "3", "3", "3", True),
        ("exact", "3", "4", "3", False),
        ("range", "3", "5", None, True),
        ("range", "5", "3", None, False),
        ("at_least", "3", None, "3", True),
        ("at_least", "4", None, None, True),
        ("at_least", "4", "5", None, False),
        ("at_most", None, "9", None, True),
        ("at_most", "1", "9", None, False),
        ("approx", None, None, "20", True),
        ("approx", "20", None, "20", False),
        ("vague", "2", None, None, True),
        ("vague", None, None, None, True),
        ("vague", None, "9", None, False),
        ("none", "0", "0", "0", True),
        ("none", None, None, None, False),
    ],
)
def test_the_three_numbers_must_fit_the_kind_of_number(
    scheme: Scheme, kind: str, low: str | None, high: str | None, best: str | None, fits: bool
) -> None:
    numbers = zip(("count_min", "count_max", "count_best"), (low, high, best), strict=True)
    span = casualty(
        ("harm", "killed"), ("count_type", kind), *((n, v) for n, v in numbers if v is not None)
    )
    assert (("incomplete", "count.rule", "count_type") not in codes(scheme, span)) is fits


def span(id_: str, label: str, **attributes: str) -> Span:
    values = tuple(Attribute(name=n, value=v) for n, v in attributes.items())
    return Span(id=id_, set="s", label=label, start=0, end=3, attributes=values)


@pytest.mark.parametrize(
    ("type_", "source", "target", "near", "code"),
    [
        ("denies", span("a", "DENIAL", kind="full"), span("b", "CLAIM"), False, None),
        (
            "denies",
            span("a", "DENIAL", kind="no_comment"),
            span("b", "CLAIM"),
            True,
            "link.denial_kind",
        ),
        ("answers", span("a", "DENIAL", kind="no_comment"), span("b", "CLAIM"), True, None),
        ("denies", span("a", "CLAIM"), span("b", "CLAIM"), True, "link.source"),
        ("part_of", span("a", "CASUALTY"), span("b", "CLAIM"), True, "link.target"),
        ("part_of", span("a", "CASUALTY"), span("b", "CASUALTY"), False, "link.cross_document"),
        ("repeats", span("a", "CLAIM"), span("b", "DENIAL"), True, "link.same_label"),
        ("repeats", span("a", "CLAIM"), span("a", "CLAIM"), True, "link.self"),
        ("likes", span("a", "CLAIM"), span("b", "CLAIM"), True, "link.unknown"),
    ],
)
def test_links_follow_the_scheme(
    scheme: Scheme, type_: str, source: Span, target: Span, near: bool, code: str | None
) -> None:
    link = Link(id="l", set="s", type=type_, source=source.id, target=target.id)
    found = scheme.check_link(link, source, target, near)
    assert [p.code for p in found] == ([code] if code else [])
    assert all(p.severity == "invalid" for p in found)


def test_a_relabelled_span_keeps_what_fits(scheme: Scheme) -> None:
    attributes = [Attribute(name=n, value=v) for n, v in (("event", "e1"), ("harm", "killed"))]
    assert [a.name for a in scheme.fitting("CLAIM", attributes)] == ["event"]


def broken(change: Any) -> bytes:
    raw = json.loads((SEEDS / "scheme.json").read_bytes())
    change(raw)
    return json.dumps(raw).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{",
        b'{"version": "1"}',
        broken(lambda raw: raw["labels"]["CLAIM"].pop("order")),
        broken(lambda raw: raw["labels"]["CLAIM"]["attributes"]["about"].update(type="colour")),
        broken(lambda raw: raw["links"]["denies"].pop("from")),
    ],
)
def test_a_broken_scheme_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(Failure) as refused:
        Scheme.parse(data, "mine.json")
    assert refused.value.code == "scheme.broken"
    assert refused.value.text.startswith("mine.json is no label scheme: ")


def test_a_missing_scheme_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(Failure, match=r"gone\.json can't be read"):
        Scheme.load(tmp_path / "gone.json")
