"""A text and its offsets: line ends, code points and UTF-16 units, what can't be a text, what
can't be seen in one. The edges of graphemes, words and sentences come from here as well.

Offsets are code points unless a name says otherwise. Nothing else converts offsets.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal, NamedTuple

from annotator.graphemes import (
    grapheme_edges,
    next_grapheme,
    previous_grapheme,
    snap_to_grapheme,
)
from annotator.segments import paragraph_at, phrase_at, sentence_at, widen
from annotator.words import (
    next_word,
    next_word_end,
    previous_word,
    previous_word_end,
    snap,
    trim,
    word_at,
    words,
)

__all__ = [
    "ControlMark",
    "Newlines",
    "TextProblem",
    "Utf16Map",
    "control_marks",
    "grapheme_edges",
    "next_grapheme",
    "next_word",
    "next_word_end",
    "normalise_newlines",
    "paragraph_at",
    "phrase_at",
    "previous_grapheme",
    "previous_word",
    "previous_word_end",
    "sentence_at",
    "sha256",
    "snap",
    "snap_to_grapheme",
    "text_problem",
    "trim",
    "widen",
    "word_at",
    "words",
]

BOM = "\ufeff"

_CRLF = re.compile("\r\n")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Newlines:
    """A text with LF line ends and what it was made from. ``removed`` are the offsets in the
    raw text of the code points that are gone: the byte-order mark, and CR before LF."""

    text: str
    kind: Literal["lf", "crlf", "cr", "mixed"]
    bom: bool
    removed: tuple[int, ...]

    def to_text(self, offset: int) -> int:
        """The offset in ``text`` of an offset in the raw text; before what stood there if
        that is gone."""
        return offset - bisect_left(self.removed, offset)


def normalise_newlines(raw: str) -> Newlines:
    """Drops a leading byte-order mark and makes CRLF and CR into LF; nothing else changes."""
    bom = raw.startswith(BOM)
    body = raw[1:] if bom else raw
    if "\r" not in body:
        return Newlines(body, "lf", bom, (0,) if bom else ())
    pairs = [found.start() for found in _CRLF.finditer(raw)]
    lone = body.count("\r") > len(pairs)
    bare = body.count("\n") > len(pairs)
    kind: Literal["crlf", "cr", "mixed"]
    kind = "mixed" if bool(pairs) + lone + bare > 1 else "crlf" if pairs else "cr"
    text = body.replace("\r\n", "\n").replace("\r", "\n")
    return Newlines(text, kind, bom, (0, *pairs) if bom else tuple(pairs))


class TextProblem(NamedTuple):
    """Why a text can't be a document's. ``line`` and ``column`` count from 1."""

    code: Literal["empty", "nul", "surrogate"]
    position: int
    line: int
    column: int


def text_problem(text: str) -> TextProblem | None:
    """The first thing that makes ``text`` unfit, None if nothing does."""
    if not text:
        return TextProblem("empty", 0, 1, 1)
    nul = text.find("\0")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        if nul < 0 or error.start < nul:
            return _problem("surrogate", text, error.start)
    return _problem("nul", text, nul) if nul >= 0 else None


def _problem(code: Literal["nul", "surrogate"], text: str, at: int) -> TextProblem:
    line = text.count("\n", 0, at) + 1
    return TextProblem(code, at, line, at - text.rfind("\n", 0, at))


def sha256(text: str) -> str:
    """The SHA-256 of the text's UTF-8 bytes, in hex. Raises UnicodeEncodeError for a text with
    a lone surrogate (see ``text_problem``)."""
    return hashlib.sha256(text.encode()).hexdigest()


class Utf16Map:
    """Code point offsets of one text as UTF-16 offsets, and back.

    Building it costs one encoding of the text; the astral characters are looked up by blocks,
    when an offset falls into one. Where there are none, both offsets are the same.
    """

    _BLOCK = 1024

    def __init__(self, text: str) -> None:
        self._text = text
        self._plain = text.isascii() or _units(text) == len(text)
        self._found: dict[int, list[int]] = {}
        self._bases: list[int] = []
        """Where each block begins in UTF-16 units, and where the last one ends."""
        if not self._plain:
            size = self._BLOCK
            pieces = (text[at : at + size] for at in range(0, len(text), size))
            self._bases = list(accumulate(map(_units, pieces), initial=0))

    def to_utf16(self, i: int) -> int:
        """The UTF-16 offset of the code point offset ``i``."""
        if self._plain:
            return i
        block = min(i // self._BLOCK, len(self._bases) - 2)
        inside = i - block * self._BLOCK
        return self._bases[block] + inside + bisect_left(self._astral(block), inside)

    def to_code_point(self, j: int) -> int:
        """The code point offset of the UTF-16 offset ``j``; inside a surrogate pair, of the
        character it is the half of."""
        if self._plain:
            return j
        block = min(bisect_right(self._bases, j) - 1, len(self._bases) - 2)
        unit = j - self._bases[block]
        astral = self._astral(block)
        # The n-th astral character has its second half at its offset + n + 1.
        before = bisect_right(range(len(astral)), unit, key=lambda n: astral[n] + n + 1)
        return block * self._BLOCK + unit - before

    def _astral(self, block: int) -> list[int]:
        """Offsets of the astral characters within a block."""
        if block not in self._found:
            first = block * self._BLOCK
            found = _ASTRAL.finditer(self._text, first, first + self._BLOCK)
            self._found[block] = [match.start() - first for match in found]
        return self._found[block]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


_SHORT = {
    0x00AD: "SHY",
    0x034F: "CGJ",
    0x061C: "ALM",
    0x115F: "HCF",
    0x1160: "HJF",
    0x180E: "MVS",
    0x200B: "ZWSP",
    0x200C: "ZWNJ",
    0x200D: "ZWJ",
    0x200E: "LRM",
    0x200F: "RLM",
    0x2028: "LS",
    0x2029: "PS",
    0x202A: "LRE",
    0x202B: "RLE",
    0x202C: "PDF",
    0x202D: "LRO",
    0x202E: "RLO",
    0x2060: "WJ",
    0x2066: "LRI",
    0x2067: "RLI",
    0x2068: "FSI",
    0x2069: "PDI",
    0x3164: "HF",
    0xFEFF: "BOM",
    0xFFFC: "OBJ",
}
_REORDERING = frozenset([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_CONTROLS = re.compile(
    # The parts of emoji and flag sequences are seen, as one picture: nothing to mark.
    "\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f"
    "|(?<=[\u2190-\u2bff\ufe0f\U0001f000-\U0001fbff])\u200d(?=[\u2190-\u2bff\U0001f000-\U0001fbff])"
    "|([\0-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff0-\ufffc\ufffe\uffff\U000e0000-\U000e007f])"
)


@dataclass(frozen=True, slots=True)
class ControlMark:
    """A character that can't be seen, at ``index``; ``name`` is what to show for it.
    ``reorders``: it can make a line read in another order than it is written."""

    index: int
    name: str
    reorders: bool


def control_marks(text: str) -> list[ControlMark]:
    """The invisible and bidi controls of ``text`` (or of a paragraph), in order. LF, tab,
    NBSP and the inner parts of emoji are none."""
    return [_mark(found.start(), ord(found[1])) for found in _CONTROLS.finditer(text) if found[1]]


def _mark(index: int, code: int) -> ControlMark:
    return ControlMark(index, _SHORT.get(code) or f"U+{code:04X}", code in _REORDERING)


_RTL_LANGUAGES = frozenset({"ar", "fa", "ur", "he", "ckb", "ps", "sd", "ug", "yi", "dv"})
_RTL_LETTERS = ("R", "AL")
_LOOK = 4000
"""Code points that are looked through for a letter that says."""


def reads_from_right(text: str, language: str) -> bool:
    """By the majority of the first strong letters; by the language where there are none.

    The first letter alone would turn Arabic articles round that begin with a Latin name.
    """
    right = left = 0
    for letter in text[:_LOOK]:
        kind = unicodedata.bidirectional(letter)
        if kind in _RTL_LETTERS:
            right += 1
        elif kind == "L":
            left += 1
        if right + left >= 200:
            break
    if right == left:
        return language.split("-")[0].lower() in _RTL_LANGUAGES
    return right > left
