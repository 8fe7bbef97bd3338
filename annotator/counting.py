"""The words that counts are read with: numbers, bounds, harms, people and bodies.

They are data (``seeds/counting.json``). Words are kept and compared folded, as in search, so
that spelling, vowel signs and digit forms make no difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import orjson

from annotator.arabic import fold

_DUALS = ("ان", "ين")
_PLURALS = ("ون", "ين", "ات")
_PRONOUNS = ("هم", "هن", "ها", "نا", "كم", "ه", "ي")
_CLITICS = ("و", "ف", "ب", "ل", "ك")


def plain(text: str) -> str:
    """``text`` as words are compared: folded."""
    return fold(text).text


class Phrase:
    """Some words in a row, to be found among other words."""

    def __init__(self, text: str) -> None:
        self.words = plain(text).split()

    @cached_property
    def _inside(self) -> re.Pattern[str]:
        return re.compile(rf"(?:^|\s)[وف]?{self._joined}(?=\s|$)")

    @cached_property
    def _first(self) -> re.Pattern[str]:
        exact = " ".join(map(re.escape, self.words))
        return re.compile(rf"^[وفبل]?{exact}(?=\s|$)")

    @cached_property
    def _last(self) -> re.Pattern[str]:
        return re.compile(rf"(?:^|\s)[وفبل]?{self._joined}(?:\s\S+)?$")

    @property
    def _joined(self) -> str:
        # One word may come between (لا يقل عددهم عن); none at the beginning of a span.
        return r"(?:\s\S+)?\s".join(map(re.escape, self.words))

    def prepare(self) -> None:
        """Make ready what the first question would have to wait for."""
        self._inside, self._first, self._last  # noqa: B018

    def search(self, text: str) -> bool:
        return self._inside.search(text) is not None

    def cut(self, text: str) -> str:
        """``text`` without the phrase."""
        return self._inside.sub(" ", text)

    def begins(self, text: str) -> bool:
        return self._first.search(text) is not None

    def ends(self, text: str) -> bool:
        return self._last.search(text) is not None


class Lexicon:
    """What a word means for a count. All words given and returned are folded."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._numbers = {
            word: int(value) for value, line in data["numbers"].items() for word in _split(line)
        }
        self._duals_alone = {w for w in _split(data["construct_duals"])}
        self._unit_of_teen = set(_split(data["units_of_teens"]))
        self.ten_of_teen = set(_split(data["ten_of_teens"]))
        self._scales = {
            word: int(value)
            for value, line in data["vague_scales"].items()
            for word in _split(line)
        }
        self.few = set(_split(data["few"]))
        self.quantifiers = [Phrase(text) for text in data["quantifiers"]]
        self.bounds: dict[str, list[Phrase]] = {
            kind: [Phrase(p) for p in texts] for kind, texts in data["bounds"].items()
        }
        self.bounds_behind: dict[str, list[Phrase]] = {
            kind: [Phrase(p) for p in texts] for kind, texts in data["bounds_behind"].items()
        }
        self.between = set(_split(data["between"]))
        self.range_joiners = set(_split(data["range_joiners"])) | {"-", "–"}
        self.nobody = set(_split(data["nobody"]))
        self._no_one = [Phrase(text) for text in data["no_one"]]
        self.negators = set(_split(data["negators"]))
        self.affirmers = set(_split(data["affirmers"]))
        self._one_of = set(_split(data["one_of"]))
        self.parts = set(_split(data["parts"]))
        self.collectives = set(_split(data["collectives"]))
        self._mixing = [Phrase(text) for text in data["mixed_harms"]]
        self._harm_phrases = [
            (harm, Phrase(text)) for harm, texts in data["harm_phrases"].items() for text in texts
        ]
        self._acts = set(_split(data["acts"]))
        self._harms: dict[str, str] = {
            word: harm for harm, line in reversed(data["harm"].items()) for word in _split(line)
        }
        self._singulars = set(_split(data["singulars"]))
        self._sound = set(_split(data["sound_plurals"]))
        self._plurals = set(_split(data["plurals"]))
        self._owned = set(_split(data["owned"]))
        self._neither = [Phrase(text) for text in data["neither"]]
        self._things = {word for line in data["things"].values() for word in _split(line)}
        self._lifeless = [Phrase(text) for text in data["lifeless"]]
        self._percent = [Phrase(text) for text in data["percent"]]
        self.sizes = set(_split(data["sizes"]))
        self._groups = {name: set(_split(line)) for name, line in data["groups"].items()}

    @staticmethod
    def load(path: Path) -> Lexicon:
        """Read the words from their file."""
        return Lexicon(orjson.loads(path.read_bytes()))

    def prepare(self) -> Iterator[None]:
        """Make all phrases ready: a tenth of a second or so in small steps, for a thread."""
        several = (self.quantifiers, *self.bounds.values(), *self.bounds_behind.values())
        harms = [phrase for _, phrase in self._harm_phrases]
        others = (self._no_one, self._mixing, self._neither, self._lifeless, self._percent)
        for phrases in (*several, *others, harms):
            for phrase in phrases:
                phrase.prepare()
            yield

    # -- numbers

    def digits(self, token: str) -> int | None:
        """The value of a number in digits, a clitic before it allowed (و6, ب33)."""
        found = re.fullmatch(r"[وفبلك]?(\d[\d.,]*)", token)
        return int(re.sub(r"[.,]", "", found[1])) if found else None

    def number(self, word: str) -> int | None:
        """The value of one number word."""
        value = self._numbers.get(word)
        return self._numbers.get(_bare(word)) if value is None else value

    def alone(self, word: str, unit: int) -> int:
        """What a thousand or million means with no number before it; a dual means two."""
        return 2 * unit if word in self._duals_alone else self._numbers.get(_bare(word), unit)

    def says_nobody(self, span: Sequence[str]) -> bool:
        """Whether the words themselves say nobody, wherever they stand (لا أحد)."""
        return any(phrase.begins(" ".join(span)) for phrase in self._no_one)

    def is_unit_of_teen(self, word: str) -> bool:
        return word in self._unit_of_teen or _bare(word) in self._unit_of_teen

    def vague_scale(self, word: str) -> int | None:
        """Twice the unit of عشرات، مئات، آلاف: the least that the plural can mean."""
        return self._scales.get(self.unclitic(_bare(word)))

    def unclitic(self, word: str, number: bool = False) -> str:
        """``word`` without one conjunction or preposition, where what is left is known."""
        known = self._numbers if number else self._known
        if word not in known and word[:1] in _CLITICS and _bare(word[1:]) in known:
            return word[1:]
        return word

    @cached_property
    def _known(self) -> set[str]:
        return self.between | self.negators | self.affirmers | set(self._scales)

    # -- people and harm

    def is_one_of(self, word: str) -> bool:
        """أحد، إحدى, a pronoun behind it allowed."""
        return any(form in self._one_of for form in _forms(word))

    def is_bounding(self, span: Sequence[str], at: int) -> bool:
        """Whether ``span[at]`` belongs to a bound that the span begins with: ما لا يقل عن …"""
        text = " ".join(span)
        return any(
            phrase.begins(text) and at < len(phrase.words)
            for phrases in self.bounds.values()
            for phrase in phrases
        )

    def mixes_harms(self, span: Sequence[str]) -> bool:
        """Whether a toll is said to be of several harms together: بين قتيل وجريح."""
        text = " ".join(span)
        return any(phrase.search(text) for phrase in self._mixing)

    def harm_by_phrase(self, words: Sequence[str]) -> str | None:
        """What happened, told by several words: في عداد المفقودين, في حالة حرجة."""
        text = " ".join(words)
        return next((harm for harm, phrase in self._harm_phrases if phrase.search(text)), None)

    def is_act(self, word: str) -> bool:
        """Whether the word tells an act or a frame before the people (مقتل، سقوط، عددهم)."""
        return word in self._acts or (word[:1] in _CLITICS and word[1:] in self._acts)

    def harm(self, word: str) -> str | None:
        """What happened, if the word tells it. أسرة is a family, not أسر with a pronoun."""
        if _bare(word) in self._plurals and _bare(word) not in self._harms:
            return None
        for form in _forms(word):
            harm = self._harms.get(form)
            if harm:
                return harm
        return None

    def is_person(self, word: str) -> bool:
        """Whether the word is known to name people, in any number."""
        known = self._people
        return any(
            form in known or form[:-2] in known or self._is_known_dual(form)
            for form in _forms(word)
        )

    @cached_property
    def _people(self) -> set[str]:
        return self._plurals | self._singulars | self._sound

    def is_thing(self, word: str) -> bool:
        """Whether the word names what is counted but is nobody: days, cars, missiles, per cent.

        Any number, article and pronoun are allowed, no clitic: in ثلاثة بصاروخ three are people.
        """
        bare = _bare(word)
        forms = {bare, bare.removesuffix("ا")}
        forms |= {bare[: -len(own)] for own in _PRONOUNS if bare.endswith(own) and len(bare) > 4}
        forms |= {form[:-2] for form in forms if form.endswith(_DUALS)}
        return any(form in self._things or _open(form) in self._things for form in forms)

    def is_share(self, words: Sequence[str]) -> bool:
        """Whether the words behind a number make it a share: في المئة."""
        return any(phrase.begins(" ".join(words)) for phrase in self._percent)

    def is_lifeless(self, words: Sequence[str]) -> bool:
        """Whether the words tell of losses that are not people: خسائر مادية."""
        return any(phrase.begins(" ".join(words)) for phrase in self._lifeless)

    def people(self, word: str) -> int:
        """1 for a singular, 2 for a dual, 0 for a plural.

        A word nobody listed counts as one person unless its form is a plural's.
        """
        forms = list(_forms(word))
        if any(form in self._plurals for form in forms):
            return 0
        if any(form in self._singulars or form in self._sound for form in forms):
            return 1
        for form in forms:
            if self._is_dual(form) or self._is_construct_dual(form):
                return 2
        return 0 if any(_looks_plural(form) for form in forms) else 1

    def _is_dual(self, form: str) -> bool:
        stem, ending = form[:-2], form[-2:]
        if ending not in _DUALS or len(stem) < 3:
            return False
        if stem in self._sound:
            # مدنيين is far more often the plural than the dual.
            return ending == "ان"
        return self._is_known_dual(form) or ending == "ان"

    def _is_construct_dual(self, form: str) -> bool:
        """A dual before another noun or a pronoun, without its ن: ضابطي أمن, طفليها."""
        return form.endswith("ي") and bool({form[:-1], _open(form[:-1])} & self._singulars)

    def _is_known_dual(self, form: str) -> bool:
        stem = form[:-2]
        feminine = stem[:-1] + "ه" if stem.endswith("ت") else stem
        return form.endswith(_DUALS) and bool({stem, feminine} & self._singulars)

    def is_owned(self, word: str) -> bool:
        """A word for people with a pronoun that points back to whose they are (عناصرها)."""
        return any(
            word.endswith(pronoun) and _bare(word[: -len(pronoun)]) in self._owned
            for pronoun in _PRONOUNS
        )

    def is_possessed(self, word: str) -> bool:
        """A person with a pronoun that says whose (شقيقها، زميلته)."""
        return any(
            word.endswith(pronoun)
            and {word[: -len(pronoun)], _open(word[: -len(pronoun)])} & self._singulars
            for pronoun in _PRONOUNS
        )

    def groups_of(self, tokens: Iterable[str]) -> set[str]:
        """The names of all groups that the words speak of."""
        text = " ".join(tokens)
        for phrase in self._neither:
            text = phrase.cut(text)
        forms = {form for token in text.split() for form in _forms(token)}
        return {name for name, known in self._groups.items() if forms & known}


def _split(line: str) -> Sequence[str]:
    return [plain(word) for word in line.split()]


def _bare(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def _open(stem: str) -> str:
    """A stem that ends in ت before a pronoun, as it is written by itself: زميلت to زميلة."""
    return stem[:-1] + "ه" if stem.endswith("ت") else stem


def _forms(word: str) -> Iterable[str]:
    """The word as written, then without clitics, article and pronouns."""
    seen: dict[str, None] = {word: None}
    if word[:1] in _CLITICS and len(word) > 3:
        seen[word[1:]] = None
        if word.startswith("لل"):
            seen[word[2:]] = None
    for form in list(seen):
        seen[_bare(form)] = None
    for form in list(seen):
        if form.endswith("ا") and len(form) >= 4:
            # The accusative of an indefinite noun: بحارا.
            seen[form[:-1]] = None
    for form in list(seen):
        for pronoun in _PRONOUNS:
            if form.endswith(pronoun) and len(form) - len(pronoun) >= 3:
                stem = form[: -len(pronoun)]
                seen[stem] = None
                if stem.endswith("ت"):
                    seen[stem[:-1] + "ه"] = None
    return seen


def _looks_plural(form: str) -> bool:
    """Endings and patterns of plurals: ‑ون ‑ين ‑ات, أفعال, فعلاء, مفاعل and مفاعيل."""
    if form.endswith(_PLURALS) and len(form) >= 5:
        return True
    if form.startswith("ا") and len(form) == 5 and form[3] == "ا":
        return True
    return (form.endswith("اء") and len(form) >= 5) or (len(form) >= 5 and form[2] == "ا")
