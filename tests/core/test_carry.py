"""Carrying a range into a corrected text: right, or left to a person; never wrong."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.carry import Carrier

lines = st.lists(st.text(alphabet="ابت 1\u064e😀", min_size=0, max_size=12), min_size=1, max_size=8)


@given(lines, lines, st.data())
def test_a_carried_range_has_the_same_text(
    old_lines: list[str], new_lines: list[str], data: st.DataObject
) -> None:
    old, new = "\n".join(old_lines), "\n".join(new_lines)
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    found = Carrier(old, new)(start, end)
    assert found is None or new[slice(*found)] == old[start:end]


def test_a_line_end_that_is_gone_is_not_carried() -> None:
    assert Carrier("قال\n", "قال")(0, 4) is None
    assert Carrier("قال\n", "قال")(0, 3) == (0, 3)


@given(lines, st.data())
def test_in_an_unchanged_text_everything_stays(old_lines: list[str], data: st.DataObject) -> None:
    text = "\n".join(old_lines)
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    end = data.draw(st.integers(start, len(text)))
    assert Carrier(text, text)(start, end) == (start, end)


def test_a_new_paragraph_above_moves_the_range_down() -> None:
    assert Carrier("ab cd", "new\nab cd")(3, 5) == (7, 9)


def test_of_two_equal_places_none_is_guessed() -> None:
    old = "one two three"
    assert Carrier(old, "x one two three\ny one two three")(4, 7) is None


def test_a_range_over_two_paragraphs_needs_both() -> None:
    assert Carrier("ab\ncd", "x\nab\ncd")(0, 5) == (2, 7)
    assert Carrier("ab\ncd", "ab\nx\ncd")(0, 5) is None
