"""Arabic spelling: search that sees past it, clitics, quotations.

Two spellings that differ in diacritics, tatweel, alefs, hamza seats, ya, ta marbuta, digits,
presentation forms, invisible characters, spaces or Latin case fold to the same text; every
place in the folded text is known in the original. Offsets are code points.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from annotator.clitics import clitics, conjoined, peel, restore
from annotator.graphemes import next_grapheme, snap_to_grapheme
from annotator.quotations import Quotation, quotations

__all__ = [
    "Folded",
    "Quotation",
    "clitics",
    "conjoined",
    "find",
    "fold",
    "peel",
    "quotations",
    "restore",
]

_LETTERS = str.maketrans(
    "ٱٲٳٵىیےېكڪکگةۀەہۂۃھۿ٬٫٪",
    "ااااييييككككهههههههه,.%",
)


class _Table(dict[int, str]):
    """What each character folds to, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded_character(chr(code))
        return folded


class _Lengths(dict[str, int]):
    """How many characters each character folds to."""

    def __missing__(self, char: str) -> int:
        length = self[char] = len(_TABLE[ord(char)])
        return length


def _folded_character(char: str) -> str:
    if char in "\n\r\x0b\x0c\x85\u2028\u2029":
        return "\n"
    if char.isspace():
        return " "
    if char == "…":
        return char
    bare = _bare(unicodedata.normalize("NFKD", char)).casefold()
    letters = _bare(unicodedata.normalize("NFKD", bare)).translate(_LETTERS)
    return "".join(map(_digit, letters))


def _bare(text: str) -> str:
    return "".join(c for c in text if c != "ـ" and unicodedata.category(c) not in _INVISIBLE)


def _digit(char: str) -> str:
    value = unicodedata.decimal(char, None)
    return char if value is None else str(value)


_INVISIBLE = frozenset({"Mn", "Me", "Cf"})
_TABLE = _Table()
_LENGTHS = _Lengths()
_SPACES = re.compile(" {2,}")
_USUAL = [chr(c) for c in (0x0A, *range(0x20, 0x7F), 0xA0, 0xAB, 0xBB, 0x201C, 0x201D, 0x2026)]
_USUAL += [chr(c) for c in (0x60C, 0x61B, 0x61F, *range(0x621, 0x653), *range(0x660, 0x66A))]
_UNUSUAL = re.compile(f"[^{re.escape(''.join(_USUAL))}]")
_CHANGED = [(c, _folded_character(c)) for c in _USUAL if _folded_character(c) != c.lower()]
"""What most texts consist of, and what of it is folded to something else than itself."""
_PLAIN = frozenset(map(chr, [*range(0x20, 0x7F), *range(0x621, 0x63B), *range(0x641, 0x64B)]))
_CHUNK = 1024
"""Folded at a time: short, so that a place is found quickly and other threads get their turn."""


def _folded(part: str) -> str:
    """``part`` with each character folded: by a few quick passes where all of it is usual."""
    if _UNUSUAL.search(part):
        return part.translate(_TABLE)
    part = part.lower()
    for char, folded in _CHANGED:
        part = part.replace(char, folded)
    return part


class Folded:
    """A folded text that knows where its parts stand in the original."""

    __slots__ = ("_bases", "_maps", "_source", "text")

    def __init__(self, source: str) -> None:
        self._source = source
        pieces: list[str] = []
        spaced = False
        for at in range(0, len(source), _CHUNK):
            piece = _folded(source[at : at + _CHUNK])
            if "  " in piece:
                piece = _SPACES.sub(" ", piece)
            if spaced and piece.startswith(" "):
                piece = piece[1:]
            spaced = piece.endswith(" ") if piece else spaced
            pieces.append(piece)
        self.text = "".join(pieces)
        self._bases = list(accumulate(map(len, pieces), initial=0))
        self._maps: dict[int, list[int]] = {}

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where ``text[start:end]`` stands in the original: whole graphemes, so with the marks
        that were folded away."""
        source = self._source
        first = self._character(start)
        if not _between_letters(source, first):
            first = snap_to_grapheme(source, first)
        if start >= end:
            return first, first
        last = self._character(end - 1) + 1
        if not _between_letters(source, last) and snap_to_grapheme(source, last) < last:
            last = next_grapheme(source, last)
        return first, last

    def _character(self, i: int) -> int:
        """The original character that became the folded one at ``i``."""
        if i >= len(self.text):
            return len(self._source)
        chunk = bisect_right(self._bases, i) - 1
        if chunk not in self._maps:
            self._maps[chunk] = self._map(chunk)
        return chunk * _CHUNK + bisect_right(self._maps[chunk], i - self._bases[chunk]) - 1

    def _map(self, chunk: int) -> list[int]:
        """Where each character of a chunk begins in what the chunk folded to."""
        source = self._source[chunk * _CHUNK : (chunk + 1) * _CHUNK]
        starts = list(accumulate(map(_LENGTHS.__getitem__, source), initial=0))
        base = self._bases[chunk]
        if starts[-1] != self._bases[chunk + 1] - base:
            lengths = _lengths(source, self.text[base - 1 : base] == " ")
            starts = list(accumulate(lengths, initial=0))
        return starts


def _between_letters(source: str, i: int) -> bool:
    """Whether ``i`` is surely an edge of graphemes: the usual case, told at a glance."""
    return source[i - 1 : i] in _PLAIN and source[i : i + 1] in _PLAIN


def _lengths(source: str, spaced: bool) -> Iterator[int]:
    """The lengths of folded characters where spaces run together."""
    for char in source:
        length = 0
        for folded in _TABLE[ord(char)]:
            if folded != " " or not spaced:
                length += 1
            spaced = folded == " "
        yield length


def fold(text: str) -> Folded:
    """``text`` as search sees it. A line end stays one, so that no hit goes across it."""
    return Folded(text)


def find(folded: Folded, query: str, limit: int | None = None) -> list[tuple[int, int]]:
    """The places in the original that read like ``query``, in order, none over another; the
    first ``limit`` of them. None for a query of which nothing is left when it is folded."""
    sought = Folded(query).text.strip()
    hits: list[tuple[int, int]] = []
    at = folded.text.find(sought) if sought else -1
    while at >= 0 and (limit is None or len(hits) < limit):
        end = at + len(sought)
        hit = folded.original(at, end)
        if not hits or hit[0] >= hits[-1][1]:
            hits.append(hit)
        at = folded.text.find(sought, end)
    return hits
