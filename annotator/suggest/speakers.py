"""Who says what a span says, and through whom: read from the sentence around it.

Looked for in this order: the span itself (نفت الوزارة …), reports right before it, the
reporting verb before it with its subject, a phrase at the beginning (بحسب …) or end (… وفق
بيان) of the sentence, a headline's "Name:". A verb whose subject is only a pronoun goes on
with the speaker before.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from annotator.clitics import conjoined
from annotator.suggest.actors import Actors
from annotator.suggest.kinds import kind
from annotator.suggest.passage import Passage
from annotator.suggest.phrases import Phrases, Range, place
from annotator.suggest.tokens import Line, stems
from annotator.suggest.wording import Verb, Wording

Reason = Literal[
    "inside",
    "reports",
    "verb",
    "continued",
    "leading",
    "trailing",
    "headline",
    "pronoun",
    "narrator",
]
_BOUNDARIES = ".;؛:!؟?\n()–—…"
_CLAUSE_WORDS = frozenset(
    "لكن لكنه لكنها غير ان فيما بينما اما حين بعدما حيث ثم وكان وكانت كان كانت قد وقد".split()
)
_CONTRASTS = frozenset("لكن بينما علما".split())
_BETWEEN = frozenset("قد لم لا لن كان كانت ايضا بدوره بدورها الذي التي الذين اللذان".split())
"""What may stand between a subject and its verb."""
_PREPOSITIONS = frozenset("في من على الي عن بعد قبل منذ خلال مع ضد حتي عبر".split())
_SUBORDINATE = frozenset("بعد ما مما حيث اثر عقب قبل خلال".split())
_WITHIN = 12
_HEADLINE = 9
_FAR = 45
_NEAR = 6
"""How many words may stand between a span and the source at the end of its sentence."""


@dataclass(frozen=True, slots=True)
class Speech:
    """Places in the text. ``source`` is None for the narrator and for a mere pronoun."""

    source: Range | None
    via: tuple[Range, ...]
    reason: Reason


class Speaker:
    """Reads one passage. ``starts`` are where other spans begin: no phrase goes into them."""

    def __init__(
        self,
        wording: Wording,
        actors: Actors,
        passage: Passage,
        starts: frozenset[int] = frozenset(),
    ) -> None:
        self._wording = wording
        self._actors = actors
        self._passage = passage
        self._line = passage.before
        self._phrases = Phrases(wording, self._line, starts)
        self._aside = self._asides()

    def read(self, denial: bool) -> Speech | None:
        """Who speaks; None where nothing tells. ``denial``: the span itself may name them."""
        found = self._inside(denial) or self._reports() or self._right_before(denial)
        found = found or self._verbs() or self._leading() or self._headline() or self._trailing()
        if found is not None:
            return self._with_relay(found)
        return None if denial or self._is_told() else Speech(None, (), "narrator")

    def _is_told(self) -> bool:
        """Whether somebody speaks, although no verb that is known says who."""
        line = self._line
        last = len(line) - 1
        return self._wording.cues["statements"].find(line) is not None or (
            last >= 0 and (line[last].word in (":", "عن") or last in self._phrases.complements)
        )

    # -- in the span

    def _inside(self, denial: bool) -> Speech | None:
        """The subject of the verb that the span begins with, or that stands before it."""
        line = self._passage.inside
        phrases = Phrases(self._wording, line)
        for index in range(min(len(line), _WITHIN)):
            verb = self._wording.verb(line[index].word)
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
            if found is None or not (sure or self._is_speaker(line, found)):
                return None
            return Speech(place(line, found), (), "inside")
        return self._negated(line, phrases) if denial else None

    def _negated(self, line: Line, phrases: Phrases) -> Speech | None:
        """لم يؤكد متحدث …, لم تعلن أي جهة …"""
        anyone = self._wording.cues["anyone"].find(line)
        unsure = self._wording.cues["unsure"].find(line)
        if unsure is None or unsure[0] > 1:
            return None
        if anyone is not None and anyone[0] >= unsure[1]:
            return Speech(place(line, anyone), (), "inside")
        found = phrases.after(unsure[1], len(line))
        if found is None or not self._is_speaker(line, found):
            return None
        return Speech(place(line, found), (), "inside")

    def _tells_itself(self, verb: Verb, word: str, index: int, denial: bool) -> bool:
        """Whether a verb in the span tells who speaks: نفت الوزارة …, تبنت الكتائب …"""
        if denial and verb.kind == "deny":
            return True
        if index == 0 and verb.kind in ("ascribe", "say"):
            return True
        return not denial and word.startswith(("تبن", "تتبن"))

    # -- before the span

    def _right_before(self, denial: bool) -> Speech | None:
        """The subject of the verb that the span begins with: ورغم أن الكتائب [لم تعلن …]."""
        inside = self._passage.inside
        if not inside or not self._line:
            return None
        head = inside[0].word
        verb = self._wording.verb(head)
        denies = denial and (verb is not None and verb.kind == "deny" or self._negates(head))
        if not denies and not (verb is not None and verb.kind == "ascribe"):
            return None
        found = self._before_verb(len(self._line))
        return Speech(self._named(found), (), "verb") if found else None

    def _negates(self, word: str) -> bool:
        return word in self._wording.cues["negation"]

    def _named(self, found: Range) -> Range:
        """The place of a phrase, without "and" written onto it."""
        start, end = place(self._line, found)
        head = self._line[found[0]]
        return (start + 1, end) if conjoined(head.word) and len(head.word) > 3 else (start, end)

    def _reports(self) -> Speech | None:
        """Reports that say it: التقارير عن, تقارير تفيد بأن; but أنباء that somebody passes on."""
        line = self._line
        bridge = self._wording.cues["report_bridge"].last(line)
        if bridge is None or bridge[1] < len(line) - sum(t.word in '"«“' for t in line.tokens[-1:]):
            return None
        for at, end in self._wording.cues["reports"].each(line):
            if bridge[0] - 3 <= end <= bridge[0]:
                passed_on = any(self._verb(i, ("circulate", "deny")) for i in range(at))
                if passed_on and self._verb_before(at, ("circulate",)):
                    return None
                noun = next((i for i in range(end, bridge[0]) if line[i].word == "التي"), bridge[0])
                start, stop = place(line, (at, noun))
                return Speech((start + line[at].word.startswith("بال"), stop), (), "reports")
        return None

    def _verb(self, index: int, kinds: tuple[str, ...]) -> Verb | None:
        verb = self._wording.verb(self._line[index].word)
        return verb if verb is not None and verb.kind in kinds else None

    def _verb_before(self, at: int, kinds: tuple[str, ...]) -> bool:
        return any(self._verb(i, kinds) for i in range(at))

    def _verbs(self) -> Speech | None:
        """The nearest verb of speaking on the left, or those that it goes on from."""
        verbs = self._governing()
        pronoun = False
        for number, (index, verb) in enumerate(reversed(verbs)):
            if number and index and self._line[index - 1].word in ("ما", "مما"):
                # What others spread, in somebody's words, is none of his own.
                continue
            if verb.kind == "accuse" and self._is_over(index):
                return Speech(None, (), "narrator")
            found = self._of_verb(index, verb)
            if found is not None:
                return found if number == 0 else Speech(found.source, found.via, "continued")
            pronoun = True
        return Speech(None, (), "pronoun") if pronoun else None

    def _governing(self) -> list[tuple[int, Verb]]:
        """The verbs that may tell the span, in order: none in asides, none that is itself told
        (أنه رأى), after "and that" only those that have a "that" of their own."""
        line, ends = self._line, self._phrases
        last = line[len(line) - 1].word if len(line) else ""
        if last in _CONTRASTS:
            return []
        found = [
            (index, verb)
            for index, token in enumerate(line)
            if index not in self._aside
            and (verb := self._wording.verb(token.word)) is not None
            and not self._is_own_content(index)
        ]
        if not last.startswith(("وان", "وبان")):
            return found
        edges = [index for index, _ in found[1:]] + [len(line) - 1]
        thats = [
            (index, verb)
            for (index, verb), edge in zip(found, edges, strict=True)
            if any(index < at < edge for at in ends.complements)
        ]
        return thats or found

    def _is_own_content(self, index: int) -> bool:
        """Whether a verb is itself what somebody says (روى أنه رأى), or tells where a statement
        was printed (بيان نشرته)."""
        before = self._line[index - 1].word if index else ""
        if before in self._wording.cues["statements"]:
            return True
        joined = index and index - 1 in self._phrases.complements
        if not joined or not before.endswith(("ه", "ها", "هم")):
            return False
        return self._phrases.after(index + 1, len(self._line)) is None

    def _asides(self) -> set[int]:
        """The words of asides: طلب عدم نشر اسمه."""
        line = self._line
        aside: set[int] = set()
        for first, _ in self._wording.cues["anonymity"].each(line):
            for index in range(first, len(line)):
                if line[index].word in "،,":
                    break
                aside.add(index)
        return aside

    def _is_over(self, index: int) -> bool:
        """Whether an accusation has been made in full before the span: it is no part of it."""
        rest = self._line.tokens[index + 1 :]
        accused = any(t.word.startswith("ب") and index + 1 + n in self._phrases.ends
                      for n, t in enumerate(rest))  # fmt: skip
        return accused and rest[-1].word in ("و", "ثم")

    def _of_verb(self, index: int, verb: Verb) -> Speech | None:
        line = self._line
        found = self._phrases.after(index + 1, len(line))
        end = found[1] if found else index + 1
        about = next((i for i in range(end, len(line)) if line[i].word == "عن"), None)
        if verb.kind == "relay" and about is not None and self._is_near(end, about):
            origin = self._phrases.after(about + 1, len(line))
            if origin is None:
                return None
            subject = found or self._before_verb(index)
            return Speech(place(line, origin), (self._named(subject),) if subject else (), "verb")
        if verb.kind == "ascribe" and found is not None and not self._is_speaker(line, found):
            found = None
        if found is None:
            found = None if verb.continues else self._before_verb(index)
            if found is None:
                return None
            return self._with_origin(self._named(found), index + 1)
        return self._with_origin(place(line, found), found[1])

    def _is_near(self, end: int, about: int) -> bool:
        """Whether only words of time stand before عن: نقلت الوكالة في بادئ الأمر عن."""
        return about <= end + 6 and not any(end <= at < about for at in self._phrases.complements)

    def _with_origin(self, speaker: Range, at: int) -> Speech:
        """The speaker, or whom it quotes: ذكر التلفزيون، نقلا عن القيادة. ``at`` is where what
        comes after verb and subject begins."""
        line = self._line
        quoted = self._wording.cues["quoting_source"].last(line)
        if quoted is not None and quoted[0] >= at:
            origin = self._phrases.after(quoted[1], len(line))
            if origin is not None:
                return Speech(place(line, origin), (speaker,), "verb")
        return Speech(speaker, self._outlets(at), "verb")

    def _before_verb(self, index: int) -> Range | None:
        """The subject that stands before its verb: وكانت مصادر أمنية قد أفادت."""
        line, first = self._line, index
        while first > 0 and line[first - 1].word in _BETWEEN:
            first, index = first - 1, first - 1
        while first > 0:
            word = line[first - 1].word
            if word in _BOUNDARIES or word in _CLAUSE_WORDS or self._wording.verb(word):
                break
            if first - 1 in self._phrases.ends:
                break
            first -= 1
        while first < index:
            found = self._phrases.trimmed(first, index)
            if found is None:
                return None
            if self._is_speaker(line, found):
                return found
            comma = next((i for i in range(first, index) if line[i].word in "،,"), None)
            if comma is None:
                return None
            first = comma + 1
        return None

    def _is_speaker(self, line: Line, found: Range) -> bool:
        """Whether a phrase can be who speaks: its first word is known for it."""
        head = line[found[0]]
        if head.word in _PREPOSITIONS or found[1] - found[0] > 16:
            return False
        if head.word[0] in "بل" and kind(self._wording, head.word) is None:
            return False
        start, end = place(line, found)
        source = self._passage.text[start:end]
        if self._actors.find(source) is not None:
            return True
        near = self._passage.text[start : place(line, (found[0], min(found[1], found[0] + 3)))[1]]
        known = self._wording.cues
        return kind(self._wording, near) is not None or any(
            form in known["unnamed"] or form in known["statements"] for form in stems(head.word)
        )

    def _outlets(self, at: int) -> tuple[Range, ...]:
        """The outlets that something is told to, or that print it: في تصريح لقناة …"""
        line, known = self._line, self._wording.cues["outlets"]
        for index in range(at, len(line)):
            word = line[index].word
            told_to = word.startswith("ل") and (word[1:] in known or "ا" + word in known)
            printed = word in known and index > 0 and self._prints(index - 1)
            if word.startswith("لل") or not (told_to or printed):
                continue
            found = self._phrases.after(index + 1, min(len(line), index + 6))
            if found is not None and found[0] <= index + 2:
                closing = found[0] == index + 2 and found[1] < len(line)
                start, end = place(line, (index, found[1] + closing))
                return ((start + told_to, end),)
        return self._agency(at)

    def _prints(self, index: int) -> bool:
        """A comma, or a verb of printing: نشرته وكالة."""
        verb = self._wording.verb(self._line[index].word)
        return self._line[index].word in "،," or verb is not None

    def _agency(self, at: int) -> tuple[Range, ...]:
        """A known outlet by its name alone: في تصريح للأناضول."""
        for token in self._line.tokens[at:]:
            if token.word.startswith("لل") and len(token.word) > 4:
                known = self._actors.find("ال" + token.word[2:])
                if known is not None and known.kind == "media":
                    return ((token.start, token.end),)
        return ()

    def _leading(self) -> Speech | None:
        """وبحسب المعلومات، … at the beginning of the sentence."""
        found = self._wording.cues["leading"].find(self._line)
        if found is None:
            return None
        source = self._source_after(self._line, self._phrases, found[1], len(self._line))
        return Speech(source, (), "leading") if source else None

    def _headline(self) -> Speech | None:
        """Name: what was said."""
        line = self._line
        colon = next((i for i in range(len(line) - 1, -1, -1) if line[i].word == ":"), None)
        if colon is None or colon < len(line) - 2 or colon > _HEADLINE or self._has_verb(colon):
            return None
        found = self._phrases.trimmed(0, colon)
        if found is None or not self._is_speaker(line, found):
            return None
        return Speech(self._named(found), (), "headline")

    def _has_verb(self, before: int) -> bool:
        """Whether a headline's words before its colon are a sentence: يتراجع عن …"""
        return any(
            len(token.word) > 4 and token.word[0] in "يت" and index
            for index, token in enumerate(self._line.tokens[:before])
            if not token.word.endswith(("ه", "ات", "ين", "ي"))
        )

    # -- after the span

    def _trailing(self) -> Speech | None:
        line = self._passage.after
        found = self._wording.cues["trailing"].find(line)
        if found is None or found[0] > _FAR:
            return None
        if any(self._wording.verb(line[i].word) for i in range(found[0])):
            return None
        if found[0] > _NEAR and not self._goes_on(line):
            return None
        phrases = Phrases(self._wording, line)
        at = found[1]
        if at < len(line) and line[at].word in ("ما", "مما"):
            at += 1
        if at < len(line) and (verb := self._wording.verb(line[at].word)):
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
             if line[i].word in self._wording.cues["outlets"]),
            None,
        )  # fmt: skip
        if outlet is not None:
            via = (place(line, (outlet, found[1])),)
            return Speech(place(line, (found[0], outlet)), via, "trailing")
        return Speech(place(line, found), (), "trailing")

    def _with_relay(self, speech: Speech) -> Speech:
        """An outlet at the sentence's beginning or end only passes on what another one said."""
        if speech.via or speech.reason not in ("verb", "continued"):
            return speech
        other = self._leading() or self._trailing() or self._chain(speech)
        if other is None or other.source is None or other.source == speech.source:
            return speech
        start, end = other.source
        if kind(self._wording, self._passage.text[start:end]) != "media":
            return speech
        return Speech(speech.source, (other.source,), speech.reason)

    def _chain(self, speech: Speech) -> Speech | None:
        """أفادت وكالة أنه أوضحت المصادر أن: the first verb's subject passes on."""
        if speech.source is None:
            return None
        line = self._line
        for index, token in enumerate(line):
            if token.end >= speech.source[0]:
                return None
            verb = self._wording.verb(token.word)
            found = self._phrases.after(index + 1, len(line)) if verb else None
            if found is not None:
                inner = next((i for i in range(found[1], len(line))
                              if self._wording.verb(line[i].word)), None)  # fmt: skip
                joined = any(found[1] <= at < (inner or 0) for at in self._phrases.ends)
                near = inner is not None and inner - found[1] <= 3
                return Speech(place(line, found), (), "verb") if joined and near else None
        return None

    def _source_after(self, line: Line, phrases: Phrases, at: int, limit: int) -> Range | None:
        """The phrase after وفقا and the like, without the ل that وفقا needs."""
        named = any(
            line[i].word in "،," and line[i + 1].word in self._wording.cues["titles"]
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
