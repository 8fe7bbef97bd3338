"""Arabic on terminals: who orders it, and what it looks like where we do."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from annotator.cli import terminal
from annotator.cli.page import Page, bracketed
from annotator.model import AnnotationSet, Article, Attribute, Document, Span

TEXT = "قالت الوزارة: لا إصابات، ونفت سقوط 12 جريحًا."


@pytest.mark.parametrize(
    ("environ", "does"),
    [
        ({"VTE_VERSION": "5800"}, True),
        ({"VTE_VERSION": "7006", "TERM": "xterm-256color"}, True),
        ({"VTE_VERSION": "5202"}, False),
        ({"VTE_VERSION": "x"}, False),
        ({"KONSOLE_VERSION": "230803"}, True),
        ({"MLTERM": "3.9.3"}, True),
        ({"TERM": "mlterm-256color"}, True),
        ({"TERM": "putty"}, True),
        ({"TERM_PROGRAM": "Apple_Terminal"}, True),
        ({"INSIDE_EMACS": "29.1,term"}, True),
        ({"TERM": "xterm-kitty"}, False),
        ({"TERM_PROGRAM": "vscode"}, False),
        ({"WT_SESSION": "1"}, False),
        ({}, False),
    ],
)
def test_which_terminals_order_text(environ: dict[str, str], does: bool) -> None:
    assert terminal.does_bidi(environ) is does
    assert terminal.reorders("auto", environ, is_terminal=True) is not does
    assert not terminal.reorders("auto", environ, is_terminal=False)
    assert terminal.reorders("on", environ, is_terminal=False)
    assert not terminal.reorders("off", environ, is_terminal=True)


def test_letters_are_joined_and_run_from_the_right() -> None:
    shown = terminal.visual("12 abc قال")
    assert shown == "\ufedd\ufe8e\ufed7 abc 12"
    assert terminal.visual("قال 12 ثم 34") == "34 \ufee2\ufe9b 12 \ufedd\ufe8e\ufed7"


def test_lam_alef_is_one_sign() -> None:
    assert terminal.visual("لا") == "\ufefb"


def test_vowel_signs_stay_on_their_letters() -> None:
    logical = "مُحَمَّدٌ"
    shown = terminal.visual(logical)
    letters = [unicodedata.normalize("NFKC", char) for char in shown]

    def with_signs(chars: list[str]) -> list[str]:
        found: list[str] = []
        for char in chars:
            if unicodedata.combining(char):
                found[-1] += char
            else:
                found.append(char)
        return found

    assert with_signs(letters) == with_signs(list(logical))[::-1]


def test_brackets_are_mirrored() -> None:
    assert terminal.visual("(لا)") == "(\ufefb)"
    assert terminal.visual("«لا» (abc) ¹⟦و⟧¹") == "¹⟦\ufeed⟧¹ (abc) «\ufefb»"
    assert terminal.visual("⁷⟦3 قتلى⟧⁷") == "⁷⟦\ufef0\ufee0\ufe98\ufed7 3⟧⁷"
    assert terminal.visual("see (p. 3) «لا»", "L") == "see (p. 3) «\ufefb»"
    assert terminal.visual("a < b و 3 > 2", "L") == "a < b 2 < 3 \ufeed"


def test_what_a_terminal_would_obey_is_shown() -> None:
    assert terminal.harmless("خبر\x1b[2J\x07\n\tنص\x9b\x7f") == "خبر␛[2J␇\n\tنص\ufffd␡"
    assert terminal.with_marks("خبر\u202egpj\x1b[2J") == "خبر<RLO>gpj<U+001B>[2J"
    assert terminal.for_cell("a\nb\u2066", reorder=False) == "a b<LRI>"


words = st.text(st.sampled_from("قالabدّ 👩‍🚒漢\u00a0"), max_size=60)


@given(words, st.integers(4, 30))
def test_wrapping_loses_nothing_and_fits(line: str, width: int) -> None:
    pieces = terminal.wrap(line, width)
    assert all(cell_len(piece) <= width for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(line.split())


def article(text: str, *edges: tuple[int, int], **more: object) -> Article:
    document = Document(id="d", external_id="d1", text="0" * 64, length=len(text), **more)  # type: ignore[arg-type]
    own = AnnotationSet(id="s", document="d", author="a", status="done")
    spans = tuple(
        Span(id=f"span-{n}", set="s", external_id=f"c{n}", label="CLAIM", start=start, end=end)
        for n, (start, end) in enumerate(edges, 1)
    )
    return Article(document, text, own, spans)


@pytest.mark.parametrize(
    ("edges", "shown"),
    [
        (((0, 6), (2, 4)), "¹⟦ab²⟦cd⟧²ef⟧¹"),
        (((0, 4), (2, 6)), "¹⟦ab²⟦cd⟧¹ef⟧²"),
        (((0, 6), (0, 6)), "¹⟦²⟦abcdef⟧²⟧¹"),
        (((0, 3), (3, 6)), "¹⟦abc⟧¹²⟦def⟧²"),
        (((5, 6),), "abcde¹⟦f⟧¹"),
        ((), "abcdef"),
    ],
)
def test_numbered_brackets(edges: tuple[tuple[int, int], ...], shown: str) -> None:
    assert bracketed("abcdef", article("abcdef", *edges).spans) == shown


def test_a_page_for_a_file_is_the_logical_text() -> None:
    lines = [line for _, line in Page(None, reorder=False).article(article(TEXT, (14, 23)))]
    assert lines[0] == "d1"
    assert "قالت الوزارة: ¹⟦لا إصابات⟧¹، ونفت سقوط 12 جريحًا." in lines
    assert "¹ CLAIM  c1  14-23" in lines
    assert lines[-1] == "لا إصابات"


def test_a_page_shows_attributes_note_and_metadata() -> None:
    shown = article(TEXT, (14, 23), title="عنوان", outlet="وكالة", published_at="2026-10-01")
    attributes = (Attribute(name="via", value="أ"), Attribute(name="via", value="ب"))
    span = shown.spans[0].model_copy(update={"attributes": attributes, "note": "راجع"})
    shown = Article(shown.document, TEXT, shown.set, (span,))
    lines = [line for _, line in Page(None, reorder=False).article(shown)]
    assert lines[:5] == ["d1", "عنوان", "وكالة", "2026-10-01", "done, 1 spans"]
    assert lines[-2:] == ["  via: أ, ب", "  # راجع"]


def test_a_page_for_a_plain_terminal_is_wrapped_then_ordered() -> None:
    lines = [
        line for style, line in Page(20, reorder=True).article(article(TEXT)) if style == "text"
    ]
    assert len(lines) > 2
    assert all(cell_len(line) <= 20 for line in lines)
    assert lines == [terminal.visual(piece) for piece in terminal.wrap(TEXT, 20)]
    # The first word is at the right end of the first line.
    assert lines[0].endswith(terminal.visual("قالت"))
