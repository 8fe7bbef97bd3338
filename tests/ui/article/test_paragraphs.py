from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.text import snap_to_grapheme
from annotator.ui.article.paragraphs import PIECE, Pieces, display_copy

WORDS = "قال المتحدث إن الأنباء غير صحيحة. "


@given(text=st.text("اب \nc\u0651", max_size=200))
def test_pieces_of_short_paragraphs_are_the_paragraphs(text: str) -> None:
    pieces = Pieces(text)
    assert [pieces.piece_text(i) for i in range(len(pieces))] == text.split("\n")
    assert all(pieces.ends_paragraph(i) for i in range(len(pieces)))


@given(text=st.text("اب \nc\u0651", max_size=200), data=st.data())
def test_every_position_is_in_its_piece(text: str, data: st.DataObject) -> None:
    pieces = Pieces(text)
    position = data.draw(st.integers(0, len(text)))
    index = pieces.at(position)
    assert pieces.starts[index] <= position <= pieces.end(index)


def test_a_huge_paragraph_is_cut_behind_sentences() -> None:
    text = WORDS * 2000
    pieces = Pieces(text)
    assert len(pieces) > 10
    assert "".join(pieces.piece_text(i) for i in range(len(pieces))) == text
    assert all(pieces.lengths[i] <= PIECE for i in range(len(pieces)))
    for index in range(len(pieces) - 1):
        assert pieces.piece_text(index).endswith(". ")
        assert not pieces.ends_paragraph(index)
    assert pieces.ends_paragraph(len(pieces) - 1)


def test_a_piece_never_begins_with_a_digit_or_sign_where_a_letter_can_be_had() -> None:
    text = "قال 25 - 30 " * 2000
    pieces = Pieces(text)
    assert all(pieces.piece_text(i)[0].isalpha() for i in range(len(pieces)))


def test_a_paragraph_without_a_space_is_cut_between_graphemes() -> None:
    text = "بّ" * (2 * PIECE)
    pieces = Pieces(text)
    assert len(pieces) > 1
    assert all(snap_to_grapheme(text, start) == start for start in pieces.starts)


def test_the_display_copy_is_as_long_and_holds_nothing_that_qt_swallows() -> None:
    for text in ("\ufeffab", "\ufffeab", "a\ud800b", "a\udc00\ud800b", "\ud83d", "a\ufeffb", ""):
        shown = display_copy(text)
        assert len(shown) == len(text)
        assert not any("\ud800" <= c <= "\udfff" for c in shown)
        assert shown[:1] not in ("\ufeff", "\ufffe")


def test_the_display_copy_of_ordinary_text_is_the_text() -> None:
    text = "قال\u00a0«نعم» 😀\u200f\u2028\t"
    assert display_copy(text) is text
