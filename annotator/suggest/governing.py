"""The verb of speaking that governs a span, with its subject and the relays it names."""

from __future__ import annotations

from annotator.suggest.phrases import Range, place
from annotator.suggest.sentence import Sentence
from annotator.suggest.speech import Speech
from annotator.suggest.wording import Verb

_CONTRASTS = frozenset("لكن بينما علما".split())
_TIME = 6
"""How many words of time may stand between a relay and whom it quotes."""


class Governing:
    """Reads the verbs of one sentence before a span."""

    def __init__(self, sentence: Sentence) -> None:
        self._sentence = sentence
        self._aside = self._asides()

    def read(self) -> Speech | None:
        """The nearest verb of speaking on the left, or those that it goes on from."""
        verbs = self._governing()
        pronoun = False
        for number, (index, verb) in enumerate(reversed(verbs)):
            if number and index and self._sentence.line[index - 1].word in ("ما", "مما"):
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
        line, ends = self._sentence.line, self._sentence.phrases
        last = line[len(line) - 1].word if len(line) else ""
        if last in _CONTRASTS:
            return []
        found = [
            (index, verb)
            for index, token in enumerate(line)
            if index not in self._aside
            and (verb := self._sentence.wording.verb(token.word)) is not None
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
        before = self._sentence.line[index - 1].word if index else ""
        if before in self._sentence.wording.cues["statements"]:
            return True
        joined = index and index - 1 in self._sentence.phrases.complements
        if not joined or not before.endswith(("ه", "ها", "هم")):
            return False
        return self._sentence.phrases.after(index + 1, len(self._sentence.line)) is None

    def _asides(self) -> set[int]:
        """The words of asides: طلب عدم نشر اسمه."""
        line = self._sentence.line
        aside: set[int] = set()
        for first, _ in self._sentence.wording.cues["anonymity"].each(line):
            for index in range(first, len(line)):
                if line[index].word in "،,":
                    break
                aside.add(index)
        return aside

    def _is_over(self, index: int) -> bool:
        """Whether an accusation has been made in full before the span: it is no part of it."""
        rest = self._sentence.line.tokens[index + 1 :]
        accused = any(t.word.startswith("ب") and index + 1 + n in self._sentence.phrases.ends
                      for n, t in enumerate(rest))  # fmt: skip
        return accused and rest[-1].word in ("و", "ثم")

    def _of_verb(self, index: int, verb: Verb) -> Speech | None:
        line = self._sentence.line
        found = self._sentence.phrases.after(index + 1, len(line))
        end = found[1] if found else index + 1
        about = next((i for i in range(end, len(line)) if line[i].word == "عن"), None)
        if verb.kind == "relay" and about is not None and self._is_near(end, about):
            origin = self._sentence.phrases.after(about + 1, len(line))
            if origin is None:
                return None
            subject = found or self._sentence.before_verb(index)
            return Speech(
                place(line, origin), (self._sentence.named(subject),) if subject else (), "verb"
            )
        if (
            verb.kind == "ascribe"
            and found is not None
            and not self._sentence.is_speaker(line, found)
        ):
            found = None
        if found is None:
            found = None if verb.continues else self._sentence.before_verb(index)
            if found is None:
                return None
            return self._with_origin(self._sentence.named(found), index + 1)
        return self._with_origin(place(line, found), found[1])

    def _is_near(self, end: int, about: int) -> bool:
        """Whether only words of time stand before عن: نقلت الوكالة في بادئ الأمر عن."""
        return about <= end + _TIME and not any(
            end <= at < about for at in self._sentence.phrases.complements
        )

    def _with_origin(self, speaker: Range, at: int) -> Speech:
        """The speaker, or whom it quotes: ذكر التلفزيون، نقلا عن القيادة. ``at`` is where what
        comes after verb and subject begins."""
        line = self._sentence.line
        quoted = self._sentence.wording.cues["quoting_source"].last(line)
        if quoted is not None and quoted[0] >= at:
            origin = self._sentence.phrases.after(quoted[1], len(line))
            if origin is not None:
                return Speech(place(line, origin), (speaker,), "verb")
        return Speech(speaker, self._outlets(at), "verb")

    def _outlets(self, at: int) -> tuple[Range, ...]:
        """The outlets that something is told to, or that print it: في تصريح لقناة …"""
        line, known = self._sentence.line, self._sentence.wording.cues["outlets"]
        for index in range(at, len(line)):
            word = line[index].word
            told_to = word.startswith("ل") and (word[1:] in known or "ا" + word in known)
            printed = word in known and index > 0 and self._prints(index - 1)
            if word.startswith("لل") or not (told_to or printed):
                continue
            found = self._sentence.phrases.after(index + 1, min(len(line), index + 6))
            if found is not None and found[0] <= index + 2:
                closing = found[0] == index + 2 and found[1] < len(line)
                start, end = place(line, (index, found[1] + closing))
                return ((start + told_to, end),)
        return self._agency(at)

    def _prints(self, index: int) -> bool:
        """A comma, or a verb of printing: نشرته وكالة."""
        verb = self._sentence.wording.verb(self._sentence.line[index].word)
        return self._sentence.line[index].word in "،," or verb is not None

    def _agency(self, at: int) -> tuple[Range, ...]:
        """A known outlet by its name alone: في تصريح للأناضول."""
        for token in self._sentence.line.tokens[at:]:
            if token.word.startswith("لل") and len(token.word) > 4:
                known = self._sentence.actors.find("ال" + token.word[2:])
                if known is not None and known.kind == "media":
                    return ((token.start, token.end),)
        return ()
