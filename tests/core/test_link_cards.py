"""Links are compared once it is known which spans are the same; each difference is one card."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from annotator.diff import Case, Question, compare, compare_links
from annotator.model import Link, Span
from annotator.scheme import Scheme
from tests.core.marked import article


@pytest.fixture(scope="module")
def scheme(seeds: Path) -> Scheme:
    return Scheme.load(seeds / "scheme.json")


def _one(*found: Case) -> Question:
    """The only question of the only card."""
    (case,) = found
    (question,) = case.card.questions
    return question


def _linked(scheme: Scheme, **links: Sequence[tuple[str, str, str]]) -> list[Case]:
    """Cards about links of people who all marked the same three spans; by type and numbers."""
    text = "[DENIAL لم نضرب] و[CLAIM ضربوا الجسر] و[CLAIM ضربوا القرية]"
    base = article(text)
    sets = {
        who: [span.model_copy(update={"id": f"{who}{span.id}"}) for span in base.spans]
        for who in links
    }
    places = compare("d", base.text, scheme, sets).places
    made = {
        who: [
            Link(id=f"{who}{n}", set=who, type=kind, source=f"{who}s{a}", target=f"{who}s{b}")
            for n, (kind, a, b) in enumerate(own)
        ]
        for who, own in links.items()
    }
    return list(compare_links("d", scheme, made, places))


def test_links_between_the_same_places_are_the_same(scheme: Scheme) -> None:
    (case,) = _linked(scheme, a=[("denies", "0", "1")], b=[("denies", "0", "1")])
    assert case.card.kind == "unanimous"
    assert [link.type for link in case.card.links] == ["denies"]


def test_the_direction_of_a_symmetric_link_does_not_count(scheme: Scheme) -> None:
    (case,) = _linked(scheme, a=[("contradicts", "1", "2")], b=[("contradicts", "2", "1")])
    assert case.card.kind == "unanimous"


def test_nor_does_it_where_spans_overlap_in_either_order(scheme: Scheme) -> None:
    """Sara's first span begins before her second, Omar's the other way round."""

    def span(name: str, label: str, start: int) -> Span:
        return Span(id=name, set="s", label=label, start=start, end=20)

    sets = {
        "a": [span("a0", "CLAIM", 2), span("a1", "DENIAL", 4)],
        "b": [span("b0", "CLAIM", 5), span("b1", "DENIAL", 3)],
    }
    places = compare("d", "س" * 20, scheme, sets).places
    links = {
        who: [Link(id=f"{who}l", set=who, type="contradicts", source=f"{who}0", target=f"{who}1")]
        for who in sets
    }
    (case,) = compare_links("d", scheme, links, places)
    assert case.card.kind == "unanimous"


def test_a_link_that_one_missed_is_asked(scheme: Scheme) -> None:
    question = _one(*_linked(scheme, a=[("denies", "0", "1")], b=[]))
    assert (question.code, question.name) == ("link", "denies")
    assert [len(version.links) for version in question.versions] == [1, 0]
    assert question.default == question.versions[0].key


def test_another_type_and_another_direction_are_one_question(scheme: Scheme) -> None:
    question = _one(*_linked(scheme, a=[("repeats", "1", "2")], b=[("updates", "2", "1")]))
    assert [[one.type for one in v.links] for v in question.versions] == [
        ["updates"],
        ["repeats"],
        [],
    ]
    assert question.both


def test_which_claim_it_denies_is_one_question(scheme: Scheme) -> None:
    question = _one(*_linked(scheme, a=[("denies", "0", "1")], b=[("denies", "0", "2")]))
    assert (question.code, question.name, question.default) == ("target", "denies", None)
    assert [one.target.start for v in question.versions for one in v.links] == [9, 22]
