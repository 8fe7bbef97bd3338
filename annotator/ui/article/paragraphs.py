"""Cut an article into the pieces that are laid out one by one.

A piece is a paragraph, or a part of one that is too long to be laid out at a stretch. It
ends behind a space and before a letter, where neither shaping nor the direction of what
follows depends on what came before, if possible behind a sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from annotator.text import snap_to_grapheme

PIECE = 4000
"""A paragraph longer than this (code points) is cut into pieces of at most this length."""
_SENTENCE_END = re.compile(r"[.!?\u061f\u06d4\u2026][\"'\u00bb\u201d)\]]*\s+(?=[^\W\d_])")
_GAP = re.compile(r"\s+(?=[^\W\d_])")
_SPACE = re.compile(r"\s+")
_LONE = re.compile("[\ud800-\udfff]")


class Pieces:
    """The pieces of a text, by code point offset."""

    def __init__(self, text: str) -> None:
        paragraphs = text.split("\n")
        lengths = list(map(len, paragraphs))
        starts = [0, *accumulate(length + 1 for length in lengths)]
        starts.pop()
        self.text = text
        self._long = max(lengths) > PIECE
        if self._long:
            starts, lengths, last = _cut(text, starts, lengths)
            self._last = last
        self.starts = starts
        self.lengths = lengths

    def __len__(self) -> int:
        return len(self.starts)

    def end(self, index: int) -> int:
        """Where piece ``index`` ends; its newline is behind that."""
        return self.starts[index] + self.lengths[index]

    def piece_text(self, index: int) -> str:
        """The text of a piece without its newline."""
        return self.text[self.starts[index] : self.end(index)]

    def ends_paragraph(self, index: int) -> bool:
        """False where the paragraph goes on in the next piece."""
        return not self._long or index in self._last

    def at(self, position: int) -> int:
        """The piece a caret at ``position`` stands in; between two of a paragraph, the later."""
        return max(0, bisect_right(self.starts, position) - 1)


def _cut(
    text: str, starts: list[int], lengths: list[int]
) -> tuple[list[int], list[int], frozenset[int]]:
    """Starts and lengths with long paragraphs cut, and which pieces end a paragraph."""
    new_starts: list[int] = []
    new_lengths: list[int] = []
    last: set[int] = set()
    for start, length in zip(starts, lengths, strict=True):
        end = start + length
        while end - start > PIECE:
            stop = _stop(text, start, end)
            new_starts.append(start)
            new_lengths.append(stop - start)
            start = stop
        last.add(len(new_starts))
        new_starts.append(start)
        new_lengths.append(end - start)
    return new_starts, new_lengths, frozenset(last)


def _stop(text: str, start: int, end: int) -> int:
    """Where a piece that begins at ``start`` should end."""
    limit = min(start + PIECE, end)
    for pattern, reach in ((_SENTENCE_END, PIECE // 3), (_GAP, PIECE // 6), (_SPACE, PIECE // 6)):
        stop = 0
        for match in pattern.finditer(text, limit - reach, limit):
            stop = match.end()
        if stop:
            return stop
    return snap_to_grapheme(text, limit) if start < snap_to_grapheme(text, limit) else limit


def display_copy(text: str) -> str:
    """``text`` as Qt can take it: as many UTF-16 units, but nothing Qt would swallow.

    Handed to Qt, a lone surrogate vanishes, U+FEFF in front too, and U+FFFE in front swaps
    the bytes of everything.
    """
    if text[:1] in ("\ufeff", "\ufffe"):
        text = "\u2060" + text[1:]
    if not text.isascii() and _LONE.search(text):
        text = _LONE.sub("\ufffd", text)
    return text
