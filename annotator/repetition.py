"""Passages that say nearly the same: how alike two are, and what of one stands where in the other.

Likeness is measured on shingles, five characters in a row of the folded words: Jaccard (what
they share of what both have) and containment (of what the shorter one has). A sketch holds the
smallest hashes of a passage's shingles, more of them for a longer one; passages that are alike
share some, so they are found without comparing all with all. Offsets are code points.
"""

from __future__ import annotations

import re
import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from annotator.arabic import fold
from annotator.text import trim

SHINGLE = 5
SHORTEST = 50
"""Shingles below which likeness is chance."""
SKETCH, SHARE = 12, 16
"""A sketch has so many hashes, or one for each so many shingles where these are more."""
JACCARD = 0.35
LOOSE_JACCARD, LOOSE_CONTAINMENT = 0.2, 0.6
CONTAINMENT, CONTAINED = 0.8, 60
"""Found on real and made-up articles: paragraphs that agencies share and outlets change a
little have a Jaccard index of 0.2 to 0.6; others stay below. The bars for whole articles
(0.6 and 0.8) would miss most of them."""
KEPT = 0.5
"""How much of a span's text must be there again for it to be offered."""


class Likeness(NamedTuple):
    """How alike two passages are, each from 0 to 1."""

    jaccard: float
    containment: float


def normal(text: str) -> str:
    """What is compared: the folded words with single spaces between them."""
    return _between().sub(" ", fold(text).text).strip()


def shingles(words: str) -> set[str]:
    """The shingles of what ``normal`` returned."""
    return {words[i : i + SHINGLE] for i in range(len(words) - SHINGLE + 1)}


def sketch(found: set[str]) -> list[int]:
    """The smallest hashes of shingles, the same on every machine. Empty for short passages."""
    if len(found) < SHORTEST:
        return []
    hashes = sorted({_mixed(zlib.crc32(one.encode())) for one in found})
    return hashes[: max(SKETCH, len(found) // SHARE)]


def likeness(one: set[str], other: set[str]) -> Likeness | None:
    """How alike two passages are by their shingles; None where they are not."""
    shorter, longer = sorted((len(one), len(other)))
    if shorter < SHORTEST:
        return None
    shared = len(one & other)
    jaccard, containment = shared / (shorter + longer - shared), shared / shorter
    alike = (
        jaccard >= JACCARD
        or (jaccard >= LOOSE_JACCARD and containment >= LOOSE_CONTAINMENT)
        or (containment >= CONTAINMENT and shorter >= CONTAINED)
    )
    return Likeness(jaccard, containment) if alike else None


def passages(text: str) -> Iterator[tuple[int, int]]:
    """The lines of a text that are not empty, without space at their edges."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        first, last = trim(text, start, end)
        if first < last:
            yield first, last
        start = end + 1


def _mixed(value: int) -> int:
    """Spread out: the hashes of like strings must not be alike."""
    return (value ^ 0x5BD1E995) * 0x9E3779B1 & 0xFFFFFFFF


@cache
def _between() -> re.Pattern[str]:
    return re.compile(r"[\W_]+")


# -- carrying annotations from one to the other


@dataclass(frozen=True, slots=True)
class Difference:
    """What reads otherwise: ``old`` in the first passage, ``new`` in the second; may be empty."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Offer:
    """Where a range of one passage stands in the other, and how that reads differently."""

    start: int
    end: int
    differences: tuple[Difference, ...]


class _Block(NamedTuple):
    """``one[first:last]`` stands for ``other[begin:end]``."""

    first: int
    last: int
    begin: int
    end: int
    same: bool


Pair = tuple[int, int, int, int]


class Alignment:
    """Two passages side by side, by words, and by characters where the words differ.

    ``pairs`` are the ranges of the two that go with each other, in order, where it is known:
    (start, end, start in the other, end there). Several short ones are told apart sooner than
    all of it at once.
    """

    def __init__(self, one: str, other: str, pairs: Iterable[Pair] | None = None) -> None:
        self._one, self._other = one, other
        self._blocks = list(_blocks(one, other) if pairs is None else _joined(one, other, pairs))
        self._firsts = [block.first for block in self._blocks]
        self._lasts = [block.last for block in self._blocks]

    def carry(self, start: int, end: int) -> Offer | None:
        """The place of ``one[start:end]`` in the other; None where too little of it is there."""
        begin, stop = self._start(start), self._end(end)
        if begin >= stop:
            return None
        begin, stop = trim(self._other, begin, stop)
        kept = sum(
            min(block.last, end) - max(block.first, start)
            for block in self._blocks
            if block.same and block.first < end and start < block.last
        )
        if begin >= stop or kept < KEPT * (end - start):
            return None
        return Offer(begin, stop, tuple(self._differences(start, end)))

    def changed(self) -> list[Pair]:
        """The parts that read differently: (start, end, start in the other, end there). What
        only space parts is one of them."""
        found: list[Pair] = []
        for i, j, k, m, same in self._blocks:
            if same:
                continue
            between = self._one[found[-1][1] : i] + self._other[found[-1][3] : k] if found else "."
            if found and not between.strip():
                found[-1] = (found[-1][0], j, found[-1][2], m)
            else:
                found.append((i, j, k, m))
        return found

    def _start(self, at: int) -> int:
        block = self._blocks[max(0, bisect_right(self._firsts, at) - 1)]
        return min(block.begin + at - block.first, block.end)

    def _end(self, at: int) -> int:
        block = self._blocks[min(len(self._blocks) - 1, bisect_left(self._lasts, at))]
        if at == block.last:
            return block.end
        return min(block.begin + at - block.first, block.end)

    def _differences(self, start: int, end: int) -> Iterator[Difference]:
        for block in self._blocks:
            inside = block.first < end and start < block.last
            between = block.first == block.last and start < block.first < end
            if not block.same and (inside or between):
                yield Difference(
                    self._one[max(block.first, start) : min(block.last, end)],
                    self._other[block.begin : block.end],
                )


def carry(one: str, other: str, ranges: Iterable[tuple[int, int]]) -> list[Offer | None]:
    """For each range of the passage ``one`` its place in ``other``, in the order of ``ranges``."""
    side_by_side = Alignment(one, other)
    return [side_by_side.carry(start, end) for start, end in ranges]


def _joined(one: str, other: str, pairs: Iterable[Pair]) -> Iterator[_Block]:
    """The blocks of each pair, and what stands between two pairs as a block of its own."""
    at, there = 0, 0
    for first, last, begin, end in (*pairs, (len(one), len(one), len(other), len(other))):
        if at < first or there < begin:
            yield _Block(at, first, there, begin, one[at:first] == other[there:begin])
        for block in _blocks(one[first:last], other[begin:end]):
            yield _Block(
                block.first + first,
                block.last + first,
                block.begin + begin,
                block.end + begin,
                block.same,
            )
        at, there = last, end


def _blocks(one: str, other: str) -> Iterator[_Block]:
    ours, theirs = _tokens(one), _tokens(other)
    matcher = SequenceMatcher(None, _words(one, ours), _words(other, theirs), autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        block = _Block(ours[i], ours[j], theirs[k], theirs[m], tag == "equal")
        if tag == "equal":
            yield from _spelt(one, other, ours[i : j + 1], theirs[k : m + 1])
        else:
            yield block


def _spelt(one: str, other: str, ours: list[int], theirs: list[int]) -> Iterator[_Block]:
    """Words that fold to the same, put together as long as they are spelt alike too."""
    first, begin = ours[0], theirs[0]
    for (a, b), (c, d) in zip(pairwise(ours), pairwise(theirs), strict=True):
        if one[a:b] != other[c:d]:
            if first < a:
                yield _Block(first, a, begin, c, True)
            # Another spelling of the same word is no difference in what is said.
            yield _Block(a, b, c, d, True)
            first, begin = b, d
    if first < ours[-1]:
        yield _Block(first, ours[-1], begin, theirs[-1], True)


def _tokens(text: str) -> list[int]:
    """Where words, runs of digits, marks and spaces begin, and the end of the text."""
    return [*(found.start() for found in _token().finditer(text)), len(text)]


def _words(text: str, starts: list[int]) -> list[str]:
    return [fold(text[a:b]).text or text[a:b] for a, b in pairwise(starts)]


@cache
def _token() -> re.Pattern[str]:
    return re.compile(r"\d+|(?:[^\W\d]|[\u064b-\u065f\u0670])+|\s+|.", re.DOTALL)
