"""Two people's spans are put together as a person would put them, whoever comes first."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.diff import Alignment, align
from annotator.diff.assignment import EXACT, partition
from annotator.diff.weights import ALONE, ONE
from annotator.model import Attribute, Span
from tests.core.marked import article

LABELS = ("CLAIM", "CASUALTY", "DENIAL")
Sets = dict[str, list[Span]]


def _grouped(**marked: str) -> list[set[str]]:
    """The clusters of what people marked in the same words, each as ``name:number``."""
    sets = {name: list(article(text).spans) for name, text in marked.items()}
    return [{f"{who}:{span.id}" for who, span in c.members} for c in align(sets).clusters]


def test_what_two_marked_alike_is_one() -> None:
    same = "قال إن [CLAIM الجسر سليم] اليوم"
    assert _grouped(a=same, b=same) == [{"a:s0", "b:s0"}]


def test_other_edges_and_another_label_on_the_same_words_are_still_one() -> None:
    assert _grouped(a="[CLAIM قواته لم تضرب الجسر]", b="قواته [CLAIM لم تضرب الجسر]") == [
        {"a:s0", "b:s0"}
    ]
    assert _grouped(a="[CLAIM لم تضرب الجسر]", b="[DENIAL لم تضرب الجسر]") == [{"a:s0", "b:s0"}]


def test_what_hardly_touches_and_has_another_label_is_two() -> None:
    a, b = "[CLAIM لم تضرب الجسر ولا القرية]", "لم تضرب الجسر ولا [DENIAL القرية اليوم كله]"
    assert _grouped(a=a, b=b) == [{"a:s0"}, {"b:s0"}]


def test_what_one_person_nested_stays_apart() -> None:
    a = "[CLAIM جاء ردا على [CLAIM غارة على القرية]]"
    b = "[CLAIM جاء ردا على غارة على القرية]"
    assert _grouped(a=a, b=b) == [{"a:s0", "b:s0"}, {"a:s1"}]


def test_stacked_labels_find_their_own() -> None:
    both = "[CLAIM [DENIAL لم تضرب الجسر]]"
    assert _grouped(a=both, b=both) == [{"a:s0", "b:s0"}, {"a:s1", "b:s1"}]


def test_the_same_span_twice_stays_two() -> None:
    twice = "[CLAIM [CLAIM لم تضرب الجسر]]"
    assert sorted(map(len, _grouped(a=twice, b="[CLAIM لم تضرب الجسر]"))) == [1, 2]


def test_attributes_tell_which_of_two_alike_is_meant() -> None:
    def span(name: str, start: int, end: int, about: str) -> Span:
        attributes = (Attribute(name="about", value=about),)
        return Span(id=name, set="s", label="CLAIM", start=start, end=end, attributes=attributes)

    sets = {
        "a": [span("a1", 0, 10, "harm"), span("a2", 1, 11, "threat")],
        "b": [span("b1", 0, 11, "threat")],
    }
    first = align(sets).clusters[0]
    assert [member.span.id for member in first.members] == ["a2", "b1"]


def test_pieces_are_joined_to_the_long_span() -> None:
    sets = {
        "a": list(article("[CLAIM كان ردا على غارة] و[CLAIM أدت إلى مقتل اثنين]").spans),
        "b": list(article("[CLAIM كان ردا على غارة وأدت إلى مقتل اثنين]").spans),
    }
    found = align(sets)
    assert found.splits in (((0, 1),), ((1, 0),))


def test_a_statement_within_a_statement_is_no_piece() -> None:
    nested = article("[CLAIM جاء ردا على [CLAIM غارة على القرية]]")
    whole = article("[CLAIM جاء ردا على غارة على القرية]")
    assert align({"a": nested.spans, "b": whole.spans}).splits == ()


# -- whatever was marked


@st.composite
def sets_(draw: st.DrawFn, most: int = 7) -> Sets:
    """What up to four people marked in a text of 40 characters."""
    found: Sets = {}
    for who in "abcd"[: draw(st.integers(1, 4))]:
        spans = draw(
            st.lists(
                st.tuples(st.integers(0, 30), st.integers(1, 10), st.sampled_from(LABELS)),
                max_size=most,
            )
        )
        found[who] = [
            Span(id=f"{who}{n}", set=who, label=label, start=start, end=start + length)
            for n, (start, length, label) in enumerate(spans)
        ]
    return found


def _ids(found: Alignment) -> list[list[str]]:
    return [[span.id for _, span in cluster.members] for cluster in found.clusters]


@given(sets_(), st.randoms())
def test_no_order_matters(sets: Sets, chance: random.Random) -> None:
    people = list(sets)
    chance.shuffle(people)
    shuffled = {who: chance.sample(sets[who], len(sets[who])) for who in people}
    assert _ids(align(shuffled)) == _ids(align(sets))
    assert align(shuffled).splits == align(sets).splits


@given(sets_())
def test_every_span_is_in_one_cluster_and_nobody_twice_in_one(sets: Sets) -> None:
    found = align(sets)
    held = sorted(span.id for cluster in found.clusters for _, span in cluster.members)
    assert held == sorted(span.id for spans in sets.values() for span in spans)
    for cluster in found.clusters:
        assert len({who for who, _ in cluster.members}) == len(cluster.members)
        for (_, one), (_, other) in combinations(cluster.members, 2):
            assert one.start < other.end
            assert other.start < one.end
    joined = [place for group in found.splits for place in group]
    assert len(set(joined)) == len(joined)


@given(sets_())
def test_nobody_differs_from_herself(sets: Sets) -> None:
    own = next(iter(sets.values()))
    found = align({"a": own, "b": own, "c": own})
    assert len(found.clusters) == len(own)
    assert not found.splits
    for cluster in found.clusters:
        assert len({span.id for _, span in cluster.members}) == 1


@given(sets_(most=3))
def test_two_people_can_be_exchanged(sets: Sets) -> None:
    one, other = next(iter(sets.values())), [*sets.values()][-1]
    there, back = align({"a": one, "b": other}), align({"a": other, "b": one})
    assert _value(there) == _value(back)


def _value(found: Alignment) -> float:
    """What an alignment of two people costs, as docs/adr/0014 defines it."""
    total = 0.0
    for cluster in found.clusters:
        if len(cluster.members) == 1:
            total += ALONE / ONE
            continue
        (_, one), (_, other) = cluster.members
        shared = min(one.end, other.end) - max(one.start, other.start)
        total += 1 - shared / (max(one.end, other.end) - min(one.start, other.start))
        total += 0.5 * (one.label != other.label)
    return round(total, 4)


def _all_partitions(nodes: Sequence[int]) -> list[list[list[int]]]:
    if not nodes:
        return [[]]
    first, *rest = nodes
    found = []
    for size in range(len(rest) + 1):
        for others in combinations(rest, size):
            left = [node for node in rest if node not in others]
            found += [[[first, *others], *more] for more in _all_partitions(left)]
    return found


def _total(groups: Sequence[Sequence[int]], gains: Mapping[tuple[int, int], int | None]) -> int:
    pairs = [gains[pair] for group in groups for pair in combinations(sorted(group), 2)]
    return -1 if None in pairs else sum(pair for pair in pairs if pair is not None)


@given(st.lists(st.integers(0, 2), min_size=1, max_size=6), st.randoms())
def test_small_components_are_solved_exactly(people: list[int], chance: random.Random) -> None:
    gains = {
        (a, b): None
        if people[a] == people[b] or chance.random() < 0.2
        else chance.randint(-500, 1000)
        for a, b in combinations(range(len(people)), 2)
    }
    groups = partition([1 << who for who in people], lambda a, b: gains[a, b])
    best = max(_total(found, gains) for found in _all_partitions(range(len(people))))
    assert _total(groups, gains) == best


@pytest.mark.parametrize("count", [EXACT + 3, 40])
def test_large_components_of_two_people_are_solved_exactly_too(count: int) -> None:
    """Spans that each fit two of the other's: only an assignment of all gets them all."""
    step, length = 10, 12
    a = [_at(f"a{n}", n * step, n * step + length) for n in range(count)]
    b = [_at(f"b{n}", n * step + 4, n * step + 4 + length) for n in range(count)]
    found = align({"a": a, "b": b})
    assert [len(cluster.members) for cluster in found.clusters] == [2] * count


def _at(name: str, start: int, end: int) -> Span:
    return Span(id=name, set="s", label="CLAIM", start=start, end=end)
