"""Precedents on words like these, found quickly: an index by folded word.

Two phrases are alike by the words they share, each weighed by how rare it is (the Dice
coefficient), or where one of them holds nearly all the words of the other. Letters that Arabic
writes onto a word are left aside.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from math import log
from typing import NamedTuple

from annotator.precedent import Precedent
from annotator.repetition import normal

MOST = 4
"""How many are shown: beyond that nobody reads them."""
ALIKE = 0.5
"""The Dice coefficient from which two phrases are alike."""
CONTAINED, SHARED = 0.8, 2
"""What one must hold of the other, and how many words that must be at least."""
SAME_LABEL = 0.15
"""What a precedent on the same label is ahead of others."""
SOUGHT = 12
"""Words of a phrase by which candidates are sought, the rarest first."""
COMMON = 300
"""Precedents with a word from which on it is too common to seek by, unless all words are."""
WEIGHED = 60
"""Candidates that are weighed in full."""
SHORT = 4
"""Letters below which a word weighs less: most of them are particles."""
_ATTACHED = re.compile(r"^(?:[وف])?(?:[بكل])?(?:ال|لل)?(?=\w{3})")


class _Entry(NamedTuple):
    precedent: Precedent
    words: frozenset[str]


class Similar:
    """Holds precedents by document and by word. Used by one thread at a time."""

    def __init__(self, known: Iterable[Precedent] = ()) -> None:
        self._entries: dict[str, _Entry] = {}
        self._documents: dict[str, set[str]] = defaultdict(set)
        self._having: dict[str, set[str]] = defaultdict(set)
        for one in known:
            self._add(one)

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, id_: str) -> Precedent | None:
        """A precedent by its id."""
        found = self._entries.get(id_)
        return found.precedent if found else None

    def of(self, document: str) -> list[Precedent]:
        """Those of one document, in reading order."""
        found = [self._entries[id_].precedent for id_ in self._documents.get(document, ())]
        return sorted(found, key=lambda one: (one.start, one.end, one.id))

    def every(self) -> list[Precedent]:
        """All of them."""
        return [entry.precedent for entry in self._entries.values()]

    def put(self, document: str, precedents: Iterable[Precedent]) -> None:
        """Let these be all of one document."""
        for id_ in list(self._documents.pop(document, ())):
            entry = self._entries.pop(id_)
            for word in entry.words:
                self._having[word].discard(id_)
        for one in precedents:
            self._add(one)

    def like(
        self, phrase: str, label: str | None = None, but: str = "", most: int = MOST
    ) -> list[Precedent]:
        """Precedents on words like ``phrase``, likest first; not the one of the card ``but``."""
        words = _words(phrase)
        if not words or not self._entries:
            return []
        sought = self._sought(words)
        weights = Counter[str]()
        for word in sought:
            weight = self._weight(word)
            for id_ in self._having[word]:
                weights[id_] += weight  # type: ignore[assignment]
        ranked = []
        for id_, _ in weights.most_common(WEIGHED):
            entry = self._entries[id_]
            if but and entry.precedent.card == but:
                continue
            likeness = self._likeness(words, entry.words)
            if likeness:
                same = label is not None and entry.precedent.label == label
                ranked.append((-likeness - SAME_LABEL * same, id_, entry.precedent))
        ranked.sort(key=lambda one: one[:2])
        return [one for _, _, one in ranked[:most]]

    # -- inside

    def _add(self, one: Precedent) -> None:
        words = _words(one.phrase)
        self._entries[one.id] = _Entry(one, words)
        self._documents[one.document].add(one.id)
        for word in words:
            self._having[word].add(one.id)

    def _sought(self, words: frozenset[str]) -> list[str]:
        """The rarest words that are there."""
        there = sorted((len(self._having[w]), w) for w in words if self._having.get(w))
        rare = [word for often, word in there if often <= COMMON]
        return list(islice(rare or (word for _, word in there[:1]), SOUGHT))

    def _weight(self, word: str) -> float:
        often = len(self._having.get(word, ()))
        return log(1 + (len(self._entries) + 1) / (often + 1)) * min(1.0, len(word) / SHORT)

    def _likeness(self, one: frozenset[str], other: frozenset[str]) -> float:
        """From 0 to 1; 0 where they are not alike."""
        common = one & other
        shared = sum(map(self._weight, common))
        here, there = sum(map(self._weight, one)), sum(map(self._weight, other))
        dice = 2 * shared / (here + there)
        if dice >= ALIKE:
            return dice
        held = shared / min(here, there)
        return dice if held >= CONTAINED and len(common) >= SHARED else 0.0


@lru_cache(maxsize=4096)
def _words(phrase: str) -> frozenset[str]:
    return frozenset(_ATTACHED.sub("", word) for word in normal(phrase).split())
