"""What words tell about a span: the wording rules, which are data (``seeds/wording.json``).

Words are compared folded. A cue is one word or some in a row; its first word may carry
clitics. ``*`` at a word's end stands for any ending, ``=`` before a cue forbids clitics.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, NamedTuple

import orjson

from annotator.counting import Lexicon
from annotator.suggest.tokens import Line, folded, stems

VerbKind = Literal["say", "relay", "accuse", "deny", "threaten", "ascribe", "circulate"]
# Not ـه: أضافه reads like إضافة.
_PAST = ("", "ت", "ا", "تا", "وا", "ن", "ها", "هم", "ته", "تها", "تهم")
_PRESENT = ("", "ون", "ان", "ه", "ها", "هم", "ونه", "ونها")
_PARTICIPLE = ("ه", "ين", "تين")
_NISBA = ("", "ة", "ا", "ان", "ين", "ون", "تان", "تين", "ات")
_CLITICS = r"(?:[وف]?(?:[بلك]?(?:ال|(?<=ل)ل)?|س(?=[يتن]\S{3}))?)"


class Cues:
    """Cues that tell the same, to be found in a line of words. Ready when first asked."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(texts)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        clitic, exact = _patterns(self._texts)
        either = [rf"{_CLITICS}(?:{'|'.join(clitic)})"] if clitic else []
        if exact:
            either.append(f"(?:{'|'.join(exact)})")
        # No line has the character that stands for no cues at all.
        return re.compile(rf"(?<= )(?:{'|'.join(either) or chr(0)})(?= )")

    def prepare(self) -> None:
        """Make ready what the first question would have to wait for."""
        self._pattern  # noqa: B018

    def find(self, line: Line) -> tuple[int, int] | None:
        """The first place, as indexes of its first token and the one after it."""
        return next(self.each(line), None)

    def last(self, line: Line) -> tuple[int, int] | None:
        """The last place."""
        found = list(self.each(line))
        return found[-1] if found else None

    def each(self, line: Line) -> Iterator[tuple[int, int]]:
        for found in self._pattern.finditer(line.text):
            yield line.index(found.start()), line.index(found.end() + 1)

    def begins(self, line: Line, within: int = 1) -> bool:
        """Whether a cue stands among the first ``within`` words."""
        found = self.find(line)
        return found is not None and found[0] < within

    def __contains__(self, word: str) -> bool:
        return self._pattern.search(f" {word} ") is not None


class Verb(NamedTuple):
    """A verb of speaking. ``continues``: a participle, which goes on with the same speaker."""

    kind: VerbKind
    continues: bool


class Body(NamedTuple):
    """What a word tells about whose voice it is: ``kind``, and how much it weighs."""

    kind: str
    weight: Literal["phrase", "body", "adjective", "person"]


class Wording:
    """The wording rules and the words of counts, read from the folder ``seeds``."""

    def __init__(self, data: Mapping[str, Any], lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._verb_data = data["verbs"]
        self.cues: dict[str, Cues] = {name: Cues(texts) for name, texts in data["cues"].items()}
        self.choices: dict[str, dict[str, Cues]] = {
            name: {value: Cues(texts) for value, texts in values.items()}
            for name, values in data["choices"].items()
        }
        self.bodies: list[tuple[Body, Cues]] = [
            (Body(kind, weight), Cues(texts))
            for weight, kinds in data["bodies"].items()
            for kind, texts in kinds.items()
        ]
        self.states = Cues(name for names in data["countries"] for name in names.split("|"))
        self._country_data: Mapping[str, str] = data["countries"]

    @staticmethod
    def load(seeds: Path) -> Wording:
        """Read ``wording.json`` and ``counting.json``."""
        data = orjson.loads((seeds / "wording.json").read_bytes())
        return Wording(data, Lexicon.load(seeds / "counting.json"))

    def prepare(self) -> Iterator[None]:
        """Make everything ready: two tenths of a second or so in small steps, for a thread."""
        every = [*self.cues.values(), self.states, *(cues for _, cues in self.bodies)]
        every.extend(cues for choices in self.choices.values() for cues in choices.values())
        for cues in every:
            cues.prepare()
            yield
        self.verb("")
        self.nationality("")
        yield from self.lexicon.prepare()

    @cached_property
    def _verbs(self) -> dict[str, Verb]:
        return dict(_verb_forms(self._verb_data))

    @cached_property
    def _adjectives(self) -> dict[str, str]:
        return {
            folded(form + ending): names
            for names, forms in self._country_data.items()
            for form in forms.split()
            for ending in _NISBA
        }

    def verb(self, word: str) -> Verb | None:
        """The verb of speaking that a folded word is, conjunctions and سـ before it allowed."""
        found = self._verbs.get(word)
        if found is None and word[:1] in "وفس":
            found = self._verbs.get(word[1:])
            if found is None and word[1:2] == "س":
                found = self._verbs.get(word[2:])
        return found

    def choose(self, name: str, line: Line) -> tuple[str, int] | None:
        """The value of ``name`` whose cue stands first, and where; ties go to the earlier one."""
        best: tuple[str, int] | None = None
        for value, cues in self.choices[name].items():
            place = cues.find(line)
            if place is not None and (best is None or place[0] < best[1]):
                best = value, place[0]
        return best

    def nationality(self, word: str) -> tuple[str, ...]:
        """The names of the country that an adjective of nationality means; none for others."""
        for form in stems(word):
            found = self._adjectives.get(form)
            if found is not None:
                return tuple(found.split("|"))
        return ()


def _patterns(texts: Iterable[str]) -> tuple[list[str], list[str]]:
    """The cues that take clitics, and those that don't, the longer ones first."""
    clitic: list[str] = []
    exact: list[str] = []
    for text in sorted(texts, key=len, reverse=True):
        (exact if text.startswith("=") else clitic).append(
            " ".join(_word(word) for word in text.removeprefix("=").split())
        )
    return clitic, exact


def _word(word: str) -> str:
    if word == "*":
        return r"\S+"
    if word.endswith("*"):
        return re.escape(folded(word[:-1])) + r"\S*"
    return re.escape(folded(word))


def _verb_forms(kinds: Mapping[VerbKind, Sequence[str]]) -> Iterator[tuple[str, Verb]]:
    """All forms of verbs given as past, present (ي…) and participle (…ا), weak forms extra;
    a form with ``=`` is taken as it is."""
    for kind, entries in kinds.items():
        for entry in entries:
            for raw in entry.split():
                form = folded(raw.removeprefix("="))
                if raw.startswith("="):
                    yield form, Verb(kind, False)
                elif form.startswith("ي") and raw != entry.split()[0]:
                    for first in "يتن":
                        for ending in _PRESENT:
                            yield first + form[1:] + ending, Verb(kind, False)
                elif form.endswith("ا") and raw != entry.split()[0] and len(form) > 3:
                    # Not the bare participle: متحدث is a spokesman.
                    for ending in _PARTICIPLE:
                        yield form[:-1] + ending, Verb(kind, True)
                    yield form, Verb(kind, True)
                else:
                    for ending in _PAST:
                        yield form + ending, Verb(kind, False)
