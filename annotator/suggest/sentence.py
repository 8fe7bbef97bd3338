"""The words of a sentence before a span, and which of them can be who speaks."""

from __future__ import annotations

from annotator.clitics import conjoined
from annotator.suggest.actors import Actors
from annotator.suggest.kinds import kind
from annotator.suggest.passage import Passage
from annotator.suggest.phrases import Phrases, Range, place
from annotator.suggest.tokens import Line, stems
from annotator.suggest.wording import Wording

_BOUNDARIES = ".;؛:!؟?\n()–—…"
_CLAUSE_WORDS = frozenset(
    "لكن لكنه لكنها غير ان فيما بينما اما حين بعدما حيث ثم وكان وكانت كان كانت قد وقد".split()
)
_BETWEEN = frozenset("قد لم لا لن كان كانت ايضا بدوره بدورها الذي التي الذين اللذان".split())
"""What may stand between a subject and its verb."""
_PREPOSITIONS = frozenset("في من على الي عن بعد قبل منذ خلال مع ضد حتي عبر".split())
_LONGEST = 16


class Sentence:
    """``starts`` are where other spans begin: no phrase goes into them."""

    def __init__(
        self,
        wording: Wording,
        actors: Actors,
        passage: Passage,
        starts: frozenset[int] = frozenset(),
    ) -> None:
        self.wording = wording
        self.actors = actors
        self.text = passage.text
        self.line = passage.before
        self.phrases = Phrases(wording, self.line, starts)

    def before_verb(self, index: int) -> Range | None:
        """The subject that stands before its verb: وكانت مصادر أمنية قد أفادت."""
        line, first = self.line, index
        while first > 0 and line[first - 1].word in _BETWEEN:
            first, index = first - 1, first - 1
        while first > 0:
            word = line[first - 1].word
            if word in _BOUNDARIES or word in _CLAUSE_WORDS or self.wording.verb(word):
                break
            if first - 1 in self.phrases.ends:
                break
            first -= 1
        while first < index:
            found = self.phrases.trimmed(first, index)
            if found is None:
                return None
            if self.is_speaker(line, found):
                return found
            comma = next((i for i in range(first, index) if line[i].word in "،,"), None)
            if comma is None:
                return None
            first = comma + 1
        return None

    def is_speaker(self, line: Line, found: Range) -> bool:
        """Whether a phrase can be who speaks: its first word is known for it."""
        head = line[found[0]]
        if head.word in _PREPOSITIONS or found[1] - found[0] > _LONGEST:
            return False
        if head.word[0] in "بل" and kind(self.wording, head.word) is None:
            return False
        start, end = place(line, found)
        source = self.text[start:end]
        if self.actors.find(source) is not None:
            return True
        near = self.text[start : place(line, (found[0], min(found[1], found[0] + 3)))[1]]
        known = self.wording.cues
        return kind(self.wording, near) is not None or any(
            form in known["unnamed"] or form in known["statements"] for form in stems(head.word)
        )

    def named(self, found: Range) -> Range:
        """The place of a phrase, without "and" written onto it."""
        start, end = place(self.line, found)
        head = self.line[found[0]]
        return (start + 1, end) if conjoined(head.word) and len(head.word) > 3 else (start, end)
