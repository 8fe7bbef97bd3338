"""How well a name answers what somebody typed in a hurry."""

from __future__ import annotations

from annotator.arabic import fold


def score(query: str, *names: str) -> float | None:
    """How well the best of ``names`` fits ``query``: higher is better, None is not at all.

    Every word of the query must be found: at the start of a word, inside one, or with its
    letters in order. Spelling variants of Arabic count as equal.
    """
    parts = fold(query).text.lower().split()
    scores = [_score(parts, fold(name).text.lower()) for name in names if name]
    return max((found for found in scores if found is not None), default=None)


def _score(parts: list[str], name: str) -> float | None:
    total = 0.0
    for part in parts:
        found = _part(part, name)
        if found is None:
            return None
        total += found
    # Of two names that fit alike, the shorter one is meant.
    return total - len(name) / 1000


def _part(part: str, name: str) -> float | None:
    at = name.find(part)
    if at == 0:
        return 4.0
    if at > 0:
        return 3.0 if not name[at - 1].isalnum() else 2.0
    place = -1
    for letter in part:
        place = name.find(letter, place + 1)
        if place < 0:
            return None
    return 1.0 if len(part) > 1 else None
