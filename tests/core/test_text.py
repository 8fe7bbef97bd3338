"""Line ends, offsets in code points and UTF-16, graphemes, and what can't be seen."""

from __future__ import annotations

import hashlib
import random

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from annotator.text import (
    Utf16Map,
    control_marks,
    grapheme_edges,
    next_grapheme,
    normalise_newlines,
    previous_grapheme,
    sha256,
    snap_to_grapheme,
    text_problem,
)
from annotator.words import both_ends
from tests.core.hostile import hostile, placed

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
SYRIA = "\U0001f1f8\U0001f1fe"


@pytest.mark.parametrize(
    ("raw", "text", "kind", "bom", "removed"),
    [
        ("", "", "lf", False, ()),
        ("خبر", "خبر", "lf", False, ()),
        ("a\nb", "a\nb", "lf", False, ()),
        ("a\r\nb\r\n", "a\nb\n", "crlf", False, (1, 4)),
        ("a\rb", "a\nb", "cr", False, ()),
        ("a\r\nb\rc", "a\nb\nc", "mixed", False, (1,)),
        ("a\r\nb\nc", "a\nb\nc", "mixed", False, (1,)),
        ("a\n\rb", "a\n\nb", "mixed", False, ()),
        ("\ufeffa", "a", "lf", True, (0,)),
        ("\ufeff\ufeffa\r\n", "\ufeffa\n", "crlf", True, (0, 3)),
        ("a\ufeffb\u2028c\x85d", "a\ufeffb\u2028c\x85d", "lf", False, ()),
    ],
)
def test_line_ends_become_lf_and_nothing_else_changes(
    raw: str, text: str, kind: str, bom: bool, removed: tuple[int, ...]
) -> None:
    made = normalise_newlines(raw)
    assert (made.text, made.kind, made.bom, made.removed) == (text, kind, bom, removed)


@given(hostile.map(lambda text: "\ufeff" * (len(text) % 2) + text))
def test_offsets_move_with_the_line_ends(raw: str) -> None:
    made = normalise_newlines(raw)
    assert len(made.text) == len(raw) - len(made.removed)
    for at, char in enumerate(raw):
        if at not in made.removed:
            assert made.text[made.to_text(at)] == ("\n" if char == "\r" else char)
    places = [made.to_text(at) for at in range(len(raw) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(made.text)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", ("empty", 0, 1, 1)),
        ("خبر\nثان\0", ("nul", 7, 2, 4)),
        ("\ud83d", ("surrogate", 0, 1, 1)),
        ("ab\n\nc\udc00\0", ("surrogate", 5, 3, 2)),
        ("a\0\ud800", ("nul", 1, 1, 2)),
        ("\U0001f600 \ufffe\u202e", None),
        (" ", None),
    ],
)
def test_what_can_not_be_a_text_is_named_with_its_place(
    text: str, problem: tuple[str, int, int, int] | None
) -> None:
    assert text_problem(text) == problem


def test_the_hash_is_over_utf8() -> None:
    assert sha256("خبر\n") == hashlib.sha256("خبر\n".encode()).hexdigest()
    with pytest.raises(UnicodeEncodeError):
        sha256("\ud800")


def _utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(st.text() | hostile)
def test_utf16_offsets_go_there_and_back(text: str) -> None:
    both = Utf16Map(text)
    for i in range(len(text) + 1):
        j = both.to_utf16(i)
        assert j == _utf16_length(text[:i])
        assert both.to_code_point(j) == i


def test_utf16_offsets_across_the_blocks_of_a_long_text() -> None:
    chance = random.Random(7)
    text = "".join(chance.choice("با \U0001f600\U0001ee00") for _ in range(5_000))
    both = Utf16Map(text)
    units = [unit for i, char in enumerate(text) for unit in [i] * _utf16_length(char)]
    assert [both.to_code_point(j) for j in range(len(units))] == units
    firsts = {i: j for j, i in reversed(list(enumerate(units)))}
    assert [both.to_utf16(i) for i in range(len(text))] == [firsts[i] for i in range(len(text))]
    assert both.to_utf16(len(text)) == len(units)
    assert both.to_code_point(len(units)) == len(text)


def test_an_offset_inside_a_surrogate_pair_is_that_of_its_character() -> None:
    both = Utf16Map("a\U0001f600b")
    assert [both.to_code_point(j) for j in range(5)] == [0, 1, 1, 2, 3]


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("", [0]),
        ("قُوّة", [0, 2, 4, 5]),
        (FAMILY + "!", [0, 5, 6]),
        (SYRIA * 2, [0, 2, 4]),
        ("\U0001f1f8" + "ا" + SYRIA, [0, 1, 2, 4]),
        ("\u1100\u1161\u11a8\u1100", [0, 3, 4]),
        ("a\r\nb", [0, 1, 3, 4]),
        ("ا\u200cب\u200f", [0, 2, 3, 4]),
        ("\u0600٥", [0, 2]),
        ("\u0915\u094d\u0937", [0, 3]),
        ("\u064bا", [0, 1, 2]),
    ],
)
def test_graphemes(text: str, edges: list[int]) -> None:
    assert grapheme_edges(text) == edges


@given(hostile)
def test_graphemes_found_locally_are_those_of_the_whole_text(text: str) -> None:
    edges = [0, *(found.end() for found in regex.finditer(r"\X", text))]
    assert grapheme_edges(text) == edges
    for i in range(len(text) + 1):
        assert snap_to_grapheme(text, i) == max(edge for edge in edges if edge <= i)
        assert next_grapheme(text, i) == min((e for e in edges if e > i), default=len(text))
        assert previous_grapheme(text, i) == max((e for e in edges if e < i), default=0)


@given(placed(), st.integers(0, 40))
def test_edges_of_a_part_are_those_of_the_whole_within_it(
    place: tuple[str, int], length: int
) -> None:
    text, start = place
    end = min(len(text), start + length)
    expected = [edge for edge in grapheme_edges(text) if start <= edge <= end]
    assert grapheme_edges(text, start, end) == expected


def test_a_caret_walks_a_long_run_of_flags_in_whole_flags() -> None:
    text = SYRIA * 3_000
    assert snap_to_grapheme(text, 3_001) == 3_000
    assert next_grapheme(text, 3_001) == 3_002


def test_invisible_characters_have_marks_and_what_is_seen_has_none() -> None:
    text = "\u200fقال\u202e x\u202c\tو\u00a0\u200c\u00ad\x85\x00\U000e0041\ufeff\n\ufffe"
    names = ["RLM", "RLO", "PDF", "ZWNJ", "SHY", "U+0085", "U+0000", "U+E0041", "BOM", "U+FFFE"]
    marks = control_marks(text)
    assert [mark.name for mark in marks] == names
    assert [mark.name for mark in marks if mark.reorders] == ["RLO", "PDF"]
    assert [mark.index for mark in marks] == [0, 4, 7, 11, 12, 13, 14, 15, 16, 18]


def test_inside_emoji_there_is_nothing_to_mark() -> None:
    flag = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
    assert control_marks(f"{FAMILY}{flag}\u2764\ufe0f\u200d\U0001f525") == []
    assert [mark.index for mark in control_marks(f"{FAMILY}\u200d")] == [5]


@given(
    words=st.text(alphabet="اب ت", max_size=40), head=st.integers(1, 12), tail=st.integers(1, 12)
)
def test_long_words_are_cut_at_spaces(words: str, head: int, tail: int) -> None:
    shown = both_ends(words, head, tail)
    if len(words) <= head + tail:
        assert shown == words
    else:
        first, _, last = shown.partition(" … ")
        assert (len(first), len(last)) <= (head, tail)
        assert words.startswith(first)
        assert words.endswith(last)


def test_no_word_of_a_long_span_is_cut_in_two() -> None:
    words = "قاعدة كالسو تحتوي على مخازن لقوات من الحشد"
    assert both_ends(words, 14, 10) == "قاعدة كالسو … من الحشد"
    assert both_ends("كلمة" * 10, 4, 4) == "كلمة … كلمة"
