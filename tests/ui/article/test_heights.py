from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.article.heights import Heights

SOME = st.lists(st.integers(0, 500), min_size=1, max_size=60)


@given(heights=SOME, changes=st.lists(st.tuples(st.integers(0, 59), st.integers(0, 500))))
def test_tops_and_total_are_the_sums(heights: list[int], changes: list[tuple[int, int]]) -> None:
    tree = Heights(heights)
    for index, height in changes:
        index %= len(heights)
        assert tree.set(index, height) == height - heights[index]
        heights[index] = height
    assert tree.total == sum(heights)
    assert [tree.top(i) for i in range(len(heights) + 1)] == [
        sum(heights[:i]) for i in range(len(heights) + 1)
    ]


@given(heights=st.lists(st.integers(1, 500), min_size=1, max_size=60), data=st.data())
def test_a_y_is_found_in_the_piece_that_covers_it(heights: list[int], data: st.DataObject) -> None:
    tree = Heights(heights)
    y = data.draw(st.integers(0, sum(heights) - 1))
    index = tree.at(y)
    assert tree.top(index) <= y < tree.top(index + 1)


def test_a_y_outside_is_the_first_or_the_last_piece() -> None:
    tree = Heights([10, 20])
    assert (tree.at(-5), tree.at(1000)) == (0, 1)
