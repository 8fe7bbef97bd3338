"""What the search index holds of a text: its grams.

A gram is four characters in a row of the folded text, and the index finds what begins with
one, two or three as well (so it is one of trigrams too, in half the room); all but letters and
digits count as one and the same sign. Where two words meet, the two last characters of one and
the two first of the other are a gram: phrases of common words are told apart by these. A query
becomes the grams that every text which reads like it must have; whether one really does is seen
in the text itself.

Grams hold letters, digits and ``_`` only, so nothing in a query can be taken for syntax.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from annotator.arabic import fold

TABLE = (
    "CREATE VIRTUAL TABLE {} USING fts5(grams, content='', detail=none, columnsize=0,"
    " prefix='1 2 3', tokenize=\"ascii tokenchars '_'\")"
)
"""Insert-only: what goes away is left out by the tables that it is joined with. The tokenizer
only parts what is parted already; ``prefix`` is for queries of one to three characters."""

SIZE = 4
PIECE = 16_384
"""About how many code points are worked on at a stretch."""
_TERMS = 12


def normal(query: str) -> str:
    """A query as it is sought: folded, on one line, without space around it."""
    return " ".join(fold(query.replace("\0", " ")).text.split())


def pieces(text: str, size: int = PIECE) -> Iterator[tuple[int, str]]:
    """(start, part) of ``text``, cut at line ends only, so that nothing sought is cut."""
    start, length = 0, len(text)
    while start < length:
        end = text.find("\n", start + size)
        end = length if end < 0 else end + 1
        yield start, text[start:end]
        start = end


def grams(folded: str) -> set[str]:
    """The grams of a folded text."""
    line = _other().sub("_", folded)
    found = {line[i : i + SIZE] for i in range(len(line))}
    words = line.split("_")
    found.update(
        [
            f"{before[-2:]}_{after[:2]}"
            for before, after in zip(words, words[1:], strict=False)
            if len(before) > 1 and len(after) > 1
        ]
    )
    return found


def as_row(found: set[str]) -> str:
    """What goes into a row of ``TABLE``."""
    return "\n".join(found)


def match(sought: str) -> str:
    """The MATCH expression for a query from ``normal``; empty where nothing is sought."""
    line = _other().sub("_", sought)
    if len(line) < SIZE:
        return f'"{line}"*' if line else ""
    words = line.split("_")
    terms = [
        f"{before[-2:]}_{after[:2]}"
        for before, after in zip(words, words[1:], strict=False)
        if len(before) > 1 and len(after) > 1
    ]
    terms += [line[i : i + SIZE] for i in (*range(0, len(line) - SIZE, 2), len(line) - SIZE)]
    return " ".join(f'"{term}"' for term in dict.fromkeys(terms[:_TERMS]))


@cache
def _other() -> re.Pattern[str]:
    return re.compile(r"[^\w]")
