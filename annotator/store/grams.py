"""What the search index holds of a text: its grams.

A gram is one to four characters in a row of the folded text; all but letters and digits count
as one and the same sign. Where two words meet, what is around the place is a gram too, as a
number of 16 bits, instead of the grams of four across it: phrases of common words are told
apart by these; by the two letters next to the place where a word at an end of the query is too
short for that. A query becomes the grams that every text which reads like it must have; whether
one really does is seen in the text itself. (The trigram tokenizer of SQLite takes three times
the room, finds nothing for two letters, and long words and phrases later.)

Grams hold letters, digits and ``_`` only, so nothing in a query can be taken for syntax.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from functools import cache

from annotator.arabic import find, fold

TABLE = (
    "CREATE VIRTUAL TABLE {} USING fts5(grams, content='', detail=none, columnsize=0,"
    " tokenize=\"ascii tokenchars '_'\")"
)
"""Insert-only: what goes away is left out by the tables that it is joined with. The tokenizer
only parts what is parted already."""

SETTINGS = (
    "INSERT INTO {0} ({0}, rank) VALUES ('automerge', 0)",
    "INSERT INTO {0} ({0}, rank) VALUES ('crisismerge', 1000)",
)
"""Pieces of the index are brought together when there is time (``MERGE``), not while one waits."""
MERGE = "INSERT INTO {0} ({0}, rank) VALUES ('merge', 200)"

SIZE = 4
PIECE = 16_384
"""About how many code points are worked on at a stretch."""
_SIDE = 3
_TERMS = 12


def settings(table: str) -> list[str]:
    """What to tell a table made by ``TABLE``."""
    return [setting.format(table) for setting in SETTINGS]


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


def places(text: str, sought: str) -> Iterator[tuple[int, int]]:
    """Where a text reads like ``sought``, which is as ``normal`` makes it, in order."""
    for base, part in pieces(text):
        folded = fold(part)
        if sought in folded.text:
            for start, end in find(folded, sought):
                yield base + start, base + end


def grams(folded: str) -> set[str]:
    """The grams of a folded text."""
    line = _other().sub("_", folded)
    longest = {line[i : i + SIZE] for i in range(len(line))}
    found = {gram for gram in longest if "_" not in gram[1:-1]}
    shorter = longest
    for size in range(SIZE - 1, 0, -1):
        shorter = {gram[:size] for gram in shorter}
        found |= shorter
    words = line.split("_")
    for a, b in zip(words, words[1:], strict=False):
        if a and b:
            found.add(_meeting(a, b))
            found.add(_nearest(a, b))
    return found


def as_row(found: set[str]) -> str:
    """What goes into a row of ``TABLE``."""
    return "\n".join(found)


def match(sought: str) -> str:
    """The MATCH expression for a query from ``normal``; empty where nothing is sought."""
    line = _other().sub("_", sought)
    if len(line) < SIZE:
        return f'"{line}"' if line else ""
    words = line.split("_")
    last = len(words) - 2
    # The first and the last word may be parts of longer ones.
    terms = [
        _meeting(a, b)
        if (number > 0 or len(a) >= _SIDE) and (number < last or len(b) >= _SIDE)
        else _nearest(a, b)
        for number, (a, b) in enumerate(zip(words, words[1:], strict=False))
        if a and b
    ]
    pieces = (line[i : i + SIZE] for i in range(len(line) - SIZE + 1))
    terms += [gram for gram in pieces if "_" not in gram[1:-1]]
    if not terms:
        terms = [line[i : i + SIZE - 1] for i in range(len(line) - SIZE + 2)]
    return " ".join(f'"{term}"' for term in dict.fromkeys(terms[:_TERMS]))


def _meeting(before: str, after: str) -> str:
    """Where two words meet, as one character that no text is folded to."""
    around = f"{before[-_SIDE:]}_{after[:_SIDE]}"
    return chr(0xF0000 | zlib.crc32(around.encode()) & 0xFFFF)


def _nearest(before: str, after: str) -> str:
    """The two letters next to the place where two words meet."""
    return f"{before[-1]}_{after[0]}"


@cache
def _other() -> re.Pattern[str]:
    return re.compile(r"[^\w]")
