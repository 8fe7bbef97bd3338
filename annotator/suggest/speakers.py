"""Who says what a span says, and through whom: read from the sentence around it.

Looked for in this order: the span itself (نفت الوزارة …), reports right before it, the
reporting verb before it with its subject, a phrase at the beginning (بحسب …) or end (… وفق
بيان) of the sentence, a headline's "Name:". A verb whose subject is only a pronoun goes on
with the speaker before.
"""

from __future__ import annotations

from annotator.suggest.actors import Actors
from annotator.suggest.governing import Governing
from annotator.suggest.kinds import kind
from annotator.suggest.margins import Margins
from annotator.suggest.passage import Passage
from annotator.suggest.phrases import Phrases, place
from annotator.suggest.sentence import Sentence
from annotator.suggest.speech import Speech
from annotator.suggest.tokens import Line
from annotator.suggest.wording import Verb, Wording

_WITHIN = 12
"""How far into a span a verb may stand that tells who speaks."""


class Speaker:
    """Reads one passage. ``starts`` are where other spans begin: no phrase goes into them."""

    def __init__(
        self,
        wording: Wording,
        actors: Actors,
        passage: Passage,
        starts: frozenset[int] = frozenset(),
    ) -> None:
        self._sentence = Sentence(wording, actors, passage, starts)
        self._passage = passage
        self._governing = Governing(self._sentence)
        self._margins = Margins(self._sentence, passage.after)

    def read(self, denial: bool) -> Speech | None:
        """Who speaks; None where nothing tells. ``denial``: the span itself may name them."""
        found = self._inside(denial) or self._reports() or self._right_before(denial)
        found = (
            found
            or self._governing.read()
            or self._margins.leading()
            or self._margins.headline()
            or self._margins.trailing()
        )
        if found is not None:
            return self._with_relay(found)
        return None if denial or self._is_told() else Speech(None, (), "narrator")

    def _is_told(self) -> bool:
        """Whether somebody speaks, although no verb that is known says who."""
        line = self._sentence.line
        last = len(line) - 1
        return self._sentence.wording.cues["statements"].find(line) is not None or (
            last >= 0
            and (line[last].word in (":", "عن") or last in self._sentence.phrases.complements)
        )

    def _inside(self, denial: bool) -> Speech | None:
        """The subject of the verb that the span begins with, or that stands before it."""
        line = self._passage.inside
        phrases = Phrases(self._sentence.wording, line)
        for index in range(min(len(line), _WITHIN)):
            verb = self._sentence.wording.verb(line[index].word)
            if verb is None or not self._tells_itself(verb, line[index].word, index, denial):
                continue
            limit = len(line)
            if verb.kind == "ascribe":
                limit = next((i for i in range(index, limit) if line[i].word == "الي"), limit)
            found = phrases.after(index + 1, limit) if not verb.continues else None
            sure = denial and index <= 2 and verb.kind == "deny"
            if index and not found:
                found = phrases.trimmed(0, index)
                sure = denial and index <= 5
            if found is None or not (sure or self._sentence.is_speaker(line, found)):
                return None
            return Speech(place(line, found), (), "inside")
        return self._negated(line, phrases) if denial else None

    def _negated(self, line: Line, phrases: Phrases) -> Speech | None:
        """لم يؤكد متحدث …, لم تعلن أي جهة …"""
        anyone = self._sentence.wording.cues["anyone"].find(line)
        unsure = self._sentence.wording.cues["unsure"].find(line)
        if unsure is None or unsure[0] > 1:
            return None
        if anyone is not None and anyone[0] >= unsure[1]:
            return Speech(place(line, anyone), (), "inside")
        found = phrases.after(unsure[1], len(line))
        if found is None or not self._sentence.is_speaker(line, found):
            return None
        return Speech(place(line, found), (), "inside")

    def _tells_itself(self, verb: Verb, word: str, index: int, denial: bool) -> bool:
        """Whether a verb in the span tells who speaks: نفت الوزارة …, تبنت الكتائب …"""
        if denial and verb.kind == "deny":
            return True
        if index == 0 and verb.kind in ("ascribe", "say"):
            return True
        return not denial and word.startswith(("تبن", "تتبن"))

    def _right_before(self, denial: bool) -> Speech | None:
        """The subject of the verb that the span begins with: ورغم أن الكتائب [لم تعلن …]."""
        inside = self._passage.inside
        if not inside or not self._sentence.line:
            return None
        head = inside[0].word
        verb = self._sentence.wording.verb(head)
        denies = denial and (verb is not None and verb.kind == "deny" or self._negates(head))
        if not denies and not (verb is not None and verb.kind == "ascribe"):
            return None
        found = self._sentence.before_verb(len(self._sentence.line))
        return Speech(self._sentence.named(found), (), "verb") if found else None

    def _negates(self, word: str) -> bool:
        return word in self._sentence.wording.cues["negation"]

    def _reports(self) -> Speech | None:
        """Reports that say it: التقارير عن, تقارير تفيد بأن; but أنباء that somebody passes on."""
        line = self._sentence.line
        bridge = self._sentence.wording.cues["report_bridge"].last(line)
        if bridge is None or bridge[1] < len(line) - sum(t.word in '"«“' for t in line.tokens[-1:]):
            return None
        for at, end in self._sentence.wording.cues["reports"].each(line):
            if bridge[0] - 3 <= end <= bridge[0]:
                if self._spreads(at):
                    return None
                noun = next((i for i in range(end, bridge[0]) if line[i].word == "التي"), bridge[0])
                start, stop = place(line, (at, noun))
                return Speech((start + line[at].word.startswith("بال"), stop), (), "reports")
        return None

    def _spreads(self, before: int) -> bool:
        """Whether somebody passes the reports on: تناقل نشطاء أنباء عن."""
        found = (self._sentence.wording.verb(t.word) for t in self._sentence.line.tokens[:before])
        return any(verb is not None and verb.kind == "circulate" for verb in found)

    def _with_relay(self, speech: Speech) -> Speech:
        """An outlet at the sentence's beginning or end only passes on what another one said."""
        if speech.via or speech.reason not in ("verb", "continued"):
            return speech
        other = self._margins.leading() or self._margins.trailing() or self._chain(speech)
        if other is None or other.source is None or other.source == speech.source:
            return speech
        start, end = other.source
        if kind(self._sentence.wording, self._sentence.text[start:end]) != "media":
            return speech
        return Speech(speech.source, (other.source,), speech.reason)

    def _chain(self, speech: Speech) -> Speech | None:
        """أفادت وكالة أنه أوضحت المصادر أن: the first verb's subject passes on."""
        if speech.source is None:
            return None
        line = self._sentence.line
        for index, token in enumerate(line):
            if token.end >= speech.source[0]:
                return None
            verb = self._sentence.wording.verb(token.word)
            found = self._sentence.phrases.after(index + 1, len(line)) if verb else None
            if found is not None:
                inner = next((i for i in range(found[1], len(line))
                              if self._sentence.wording.verb(line[i].word)), None)  # fmt: skip
                joined = any(found[1] <= at < (inner or 0) for at in self._sentence.phrases.ends)
                near = inner is not None and inner - found[1] <= 3
                return Speech(place(line, found), (), "verb") if joined and near else None
        return None
