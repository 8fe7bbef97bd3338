"""Words and marks of a short piece of text, folded, each with its place.

Offsets are code points over the whole article, so that a value can be picked from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from annotator.arabic import fold

_TOKEN = re.compile(
    r"\d+(?:[.,٬٫:/]\d+)*"
    r"|(?:[^\W\d_]|[\u064b-\u065f\u0670\u06d6-\u06ed])+"
    r"|\n|[^\w\s\u200b-\u200f\u202a-\u202e\u2066-\u2069]"
)
SENTENCE_ENDS = frozenset(".!?؟۔\n")
QUOTES = {'"': '"', "«": "»", "“": "”", "”": "”"}
_CLITICS = re.compile(r"([وف]?)(س(?=[يتنا])|[بلك]?)(ال(?=...)|ل(?<=لل)(?=...)|)")


class Token(NamedTuple):
    """``word`` is folded; a punctuation mark or a line end stands for itself."""

    word: str
    start: int
    end: int

    @property
    def is_mark(self) -> bool:
        return not self.word[:1].isalnum()


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of ``text[start:end]``; a word across an edge is cut there."""
    return [
        Token(folded(found[0]), found.start(), found.end())
        for found in _TOKEN.finditer(text, start, end)
    ]


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """One word as words are compared."""
    return fold(word).text


@lru_cache(maxsize=20_000)
def stems(word: str) -> tuple[str, ...]:
    """The word as written, then without conjunction, preposition and article, one by one."""
    found = _CLITICS.match(word)
    if found is None or not found[0]:
        return (word,)
    at = list(accumulate(len(part) for part in found.groups()))
    cuts = [*at, len(found[1]) + len(found[2])]
    if found[2] == "ل" and found[3] == "ل":
        cuts.append(at[1])
    forms = {word: None} | {word[cut:]: None for cut in cuts if len(word) - cut >= 2}
    return tuple(forms)


class Line:
    """Some tokens in a row, and the same as one text that cues are found in."""

    __slots__ = ("_starts", "_text", "tokens")

    def __init__(self, found: Sequence[Token]) -> None:
        self.tokens = found
        self._text: str | None = None
        self._starts: dict[int, int] = {}

    @property
    def text(self) -> str:
        """The folded words with one space between them, and around."""
        if self._text is None:
            at = 1
            for index, token in enumerate(self.tokens):
                self._starts[at] = index
                at += len(token.word) + 1
            self._text = f" {' '.join(token.word for token in self.tokens)} "
        return self._text

    def index(self, at: int) -> int:
        """The token that begins at ``at`` of ``text``; the number of tokens for its end."""
        return self._starts.get(at, len(self.tokens))

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, index: int) -> Token:
        return self.tokens[index]

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)
