"""Sources at the edges of a sentence: وبحسب المعلومات، …, … وفق بيان, and a headline's "Name:"."""

from __future__ import annotations

from annotator.suggest.phrases import Phrases, Range, place
from annotator.suggest.sentence import Sentence
from annotator.suggest.speech import Speech
from annotator.suggest.tokens import Line
from annotator.suggest.wording import Verb

_SUBORDINATE = frozenset("بعد ما مما حيث اثر عقب قبل خلال".split())
_HEADLINE = 9
_FAR = 45
_NEAR = 6
"""How many words may stand between a span and the source at the end of its sentence."""


class Margins:
    """Reads the edges of a sentence; ``after`` are its words behind the span."""

    def __init__(self, sentence: Sentence, after: Line) -> None:
        self._sentence = sentence
        self._after = after

    def leading(self) -> Speech | None:
        """وبحسب المعلومات، … at the beginning of the sentence."""
        found = self._sentence.wording.cues["leading"].find(self._sentence.line)
        if found is None:
            return None
        source = self._source_after(
            self._sentence.line, self._sentence.phrases, found[1], len(self._sentence.line)
        )
        return Speech(source, (), "leading") if source else None

    def headline(self) -> Speech | None:
        """Name: what was said."""
        line = self._sentence.line
        colon = next((i for i in range(len(line) - 1, -1, -1) if line[i].word == ":"), None)
        if colon is None or colon < len(line) - 2 or colon > _HEADLINE or self._has_verb(colon):
            return None
        found = self._sentence.phrases.trimmed(0, colon)
        if found is None or not self._sentence.is_speaker(line, found):
            return None
        return Speech(self._sentence.named(found), (), "headline")

    def _has_verb(self, before: int) -> bool:
        """Whether a headline's words before its colon are a sentence: يتراجع عن …"""
        return any(
            len(token.word) > 4 and token.word[0] in "يت" and index
            for index, token in enumerate(self._sentence.line.tokens[:before])
            if not token.word.endswith(("ه", "ات", "ين", "ي"))
        )

    def trailing(self) -> Speech | None:
        line = self._after
        found = self._sentence.wording.cues["trailing"].find(line)
        if found is None or found[0] > _FAR:
            return None
        if any(self._sentence.wording.verb(line[i].word) for i in range(found[0])):
            return None
        if found[0] > _NEAR and not self._goes_on(line):
            return None
        phrases = Phrases(self._sentence.wording, line)
        at = found[1]
        if at < len(line) and line[at].word in ("ما", "مما"):
            at += 1
        if at < len(line) and (verb := self._sentence.wording.verb(line[at].word)):
            return self._trailing_verb(line, phrases, at, verb)
        source = self._source_after(line, phrases, at, len(line))
        return Speech(source, (), "trailing") if source else None

    def _goes_on(self, line: Line) -> bool:
        """Whether another statement follows, so that a phrase at the end speaks of both."""
        words = [token.word for token in line.tokens[:3] if not token.is_mark]
        if not words or words[0] in _SUBORDINATE:
            return False
        joined = [t.word for at, t in enumerate(line) if at == 0 or line[at - 1].is_mark]
        return any(word.startswith("و") or word in ("فيما", "ثم", "بينما") for word in joined)

    def _trailing_verb(self, line: Line, phrases: Phrases, at: int, verb: Verb) -> Speech | None:
        """وفق ما نقلت وكالة عن مصدر, بحسب ما أفاد مصدر وكالة."""
        found = phrases.after(at + 1, len(line))
        if found is None:
            return None
        if verb.kind == "relay" and found[1] < len(line) and line[found[1]].word == "عن":
            origin = phrases.after(found[1] + 1, len(line))
            if origin is not None:
                return Speech(place(line, origin), (place(line, found),), "trailing")
        outlet = next(
            (i for i in range(found[0] + 1, found[1])
             if line[i].word in self._sentence.wording.cues["outlets"]),
            None,
        )  # fmt: skip
        if outlet is not None:
            via = (place(line, (outlet, found[1])),)
            return Speech(place(line, (found[0], outlet)), via, "trailing")
        return Speech(place(line, found), (), "trailing")

    def _source_after(self, line: Line, phrases: Phrases, at: int, limit: int) -> Range | None:
        """The phrase after وفقا and the like, without the ل that وفقا needs."""
        named = any(
            line[i].word in "،," and line[i + 1].word in self._sentence.wording.cues["titles"]
            for i in range(at, min(limit, at + 10) - 1)
        )
        found = phrases.after(at, limit, names=named)
        if found is None:
            return None
        start, end = place(line, found)
        word = line[found[0]].word
        if line[at - 1].word.endswith(("وفقا", "طبقا")) and word[0] == "ل" and len(word) > 3:
            start += 1
        return start, end
