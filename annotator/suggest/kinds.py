"""Whose voice a source is, by its institution, and whether it has a name.

Bodies of several words weigh most, then nouns for bodies (the first one counts), adjectives,
names of countries, and last the words for persons.
"""

from __future__ import annotations

from annotator.suggest.tokens import Line, stems, tokens
from annotator.suggest.wording import Wording

_WEIGHTS = ("phrase", "body", "adjective", "person")


def kind(wording: Wording, source: str) -> str | None:
    """The kind of a source as it is written in the article, None where no word tells."""
    line = Line(tokens(source, 0, len(source)))
    for weight in _WEIGHTS:
        found = _first(wording, line, weight)
        if found is not None:
            return found
        if weight == "adjective" and _is_state(wording, line):
            return "official"
    return None


def named(wording: Wording, source: str) -> bool:
    """Whether a source has a proper name or an identified office; the scheme's rule."""
    line = Line(tokens(source, 0, len(source)))
    head = next((token.word for token in line if not token.is_mark), "")
    if not head:
        return False
    if not any(form in wording.cues["unnamed"] for form in (head, *stems(head))):
        return True
    title = wording.cues["titles"].find(line)
    return title is not None and 0 < title[0] < len(line) - 1


def _first(wording: Wording, line: Line, weight: str) -> str | None:
    """The kind whose word stands first; of two at one place the one with more words."""
    best: tuple[int, int] | None = None
    kind = None
    for body, cues in wording.bodies:
        if body.weight == weight and (place := cues.find(line)) is not None:
            rank = place[0], -place[1]
            if best is None or rank < best:
                best, kind = rank, body.kind
    return kind


def _is_state(wording: Wording, line: Line) -> bool:
    """A country or capital by itself, or sources and officials that only have a nationality."""
    words = [token.word for token in line if not token.is_mark]
    found = wording.states.find(line)
    if found is not None and found[0] == 0 and len(words) <= found[1] + 1:
        return True
    return len(words) == 2 and bool(wording.nationality(words[1]))
