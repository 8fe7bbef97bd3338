"""Documents are dealt out fairly, together where they belong together, and always alike."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import assignment
from annotator.model import Failure

LENGTHS = st.dictionaries(st.text("abcdef", min_size=1, max_size=4), st.integers(1, 5000))
PEOPLE = ["huda", "layla", "omar", "sami"]


def people_of(pairs: list[tuple[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for document, person in pairs:
        found[document].add(person)
    return found


@given(LENGTHS, st.integers(1, 4), st.sampled_from([0.0, 0.1, 0.5, 1.0]), st.data())
def test_everything_is_dealt_out(
    lengths: dict[str, int], each: int, shared: float, data: st.DataObject
) -> None:
    names = sorted(lengths)
    some = st.lists(st.tuples(st.sampled_from(names), st.sampled_from(names)), max_size=5)
    together = data.draw(some) if names else []
    pairs = assignment.dealt(lengths, PEOPLE, each, shared, "7", together)
    found = people_of(pairs)
    assert len(pairs) == len(set(pairs))
    assert set(found) == set(lengths)
    assert all(len(people) in (each, len(PEOPLE)) for people in found.values())
    for group in assignment.groups(lengths, together):
        assert len({frozenset(found[name]) for name in group}) == 1


@given(LENGTHS, st.integers(1, 4))
def test_the_order_of_what_is_given_decides_nothing(lengths: dict[str, int], each: int) -> None:
    first = assignment.dealt(lengths, PEOPLE, each, 0.2, "3")
    turned = dict(reversed(lengths.items()))
    assert assignment.dealt(turned, PEOPLE[::-1], each, 0.2, "3") == first


@given(LENGTHS, st.integers(1, 3))
def test_what_was_assigned_stays_and_is_only_filled_up(lengths: dict[str, int], each: int) -> None:
    before = assignment.dealt(lengths, PEOPLE[:3], each, 0, "1")
    assert assignment.dealt(lengths, PEOPLE[:3], each, 0, "1", before=before) == []
    more = assignment.dealt(lengths, PEOPLE, each + 1, 0, "1", before=before)
    assert not set(more) & set(before)
    assert all(len(people) == each + 1 for people in people_of([*before, *more]).values())


def test_shares_are_of_one_length() -> None:
    lengths = {f"d{number}": 100 + 37 * number % 900 for number in range(300)}
    pairs = assignment.dealt(lengths, PEOPLE, 2, 0.1)
    load: Counter[str] = Counter()
    for document, person in pairs:
        load[person] += lengths[document]
    assert max(load.values()) - min(load.values()) <= max(lengths.values())
    shared = [name for name, people in people_of(pairs).items() if len(people) == 4]
    assert sum(lengths[name] for name in shared) == pytest.approx(
        0.1 * sum(lengths.values()), abs=max(lengths.values())
    )


def test_another_seed_deals_otherwise() -> None:
    lengths = dict.fromkeys("abcdefghij", 100)
    dealt = {tuple(assignment.dealt(lengths, PEOPLE, 2, 0, seed)) for seed in "123456"}
    assert len(dealt) > 1


def test_more_people_than_there_are_is_refused() -> None:
    with pytest.raises(Failure, match="3 people for each article can't be found among 2"):
        assignment.dealt({"a": 1}, ["x", "y"], 3)


def test_what_is_handed_in_counts_as_done() -> None:
    duty = assignment.Duty("a", "x", 10, True, "in_progress", True)
    found = assignment.by_person([duty, assignment.Duty("b", "x", 5, True, "todo", False)])["x"]
    assert (found.duties, found.begun, found.done, found.handed_in, found.length) == (
        2,
        1,
        1,
        1,
        15,
    )
