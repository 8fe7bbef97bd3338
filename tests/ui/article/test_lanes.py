from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.article.lanes import assign, mask, place_chips

RANGES = st.lists(
    st.tuples(st.integers(0, 79), st.integers(1, 80)).filter(lambda r: r[0] < r[1]), max_size=80
)
CHIPS = st.lists(st.tuples(st.floats(0, 600), st.integers(20, 60)), max_size=60)


@given(ranges=RANGES)
def test_no_two_spans_share_a_place_in_a_lane(ranges: list[tuple[int, int]]) -> None:
    found = assign([mask(*r) for r in ranges], 80)
    taken: dict[int, set[int]] = {}
    for index, lane in found:
        places = set(range(*ranges[index]))
        assert lane < 6
        assert not places & taken.setdefault(lane, set())
        taken[lane] |= places


@given(ranges=RANGES)
def test_only_a_span_whose_lanes_are_all_taken_is_left_out(ranges: list[tuple[int, int]]) -> None:
    masks = [mask(*r) for r in ranges]
    lanes = dict(assign(masks, 80))
    for index in set(range(len(ranges))) - set(lanes):
        blocked = {lane for other, lane in lanes.items() if masks[other] & masks[index]}
        assert blocked == set(range(6))


def test_the_first_served_is_nearest_to_the_text() -> None:
    assert assign([mask(3, 5), mask(0, 9), mask(6, 8)], 10) == [(0, 0), (1, 1), (2, 0)]


@given(chips=CHIPS)
def test_chips_never_overlap_nor_leave_the_line(chips: list[tuple[float, int]]) -> None:
    chips.sort()
    placed = place_chips([c[0] for c in chips], [c[1] for c in chips], -16, 616)
    rows: dict[int, list[tuple[float, float]]] = {}
    for index, (at, row) in placed:
        end = at + chips[index][1]
        assert -16 <= at
        assert end <= 616
        assert all(end <= left or right <= at for left, right in rows.setdefault(row, []))
        rows[row].append((at, end))


@given(chips=CHIPS)
def test_chips_stand_where_their_spans_begin_or_hardly_farther(
    chips: list[tuple[float, int]],
) -> None:
    chips.sort()
    placed = place_chips([c[0] for c in chips], [c[1] for c in chips], 0, 700)
    for index, (at, _) in placed:
        start, width = chips[index]
        assert start <= at <= start + width + 4


def test_two_chips_of_one_place_stand_side_by_side_and_a_third_above() -> None:
    assert place_chips([100, 100, 100], [30, 30, 30], 0, 700) == [
        (0, (100, 0)),
        (1, (131, 0)),
        (2, (100, 1)),
    ]
