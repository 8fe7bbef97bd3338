"""Who speaks in a project: surface forms and aliases, with their kind and whether they are named.

The table begins with ``seeds/actors.json`` and learns from what annotators have entered. Two
spellings of a name are one; the aliases of the file are one actor. What a person said of actors
(``model.Actor``) goes before both.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from annotator.model import Actor as Said
from annotator.model import Span
from annotator.suggest.tokens import folded, tokens

_SPELLINGS = (("امريك", "اميرك"), ("مسيول", "مسوول"), ("بنتاجون", "بنتاغون"))
_SURE = 2 / 3
"""The part of all mentions that must agree before a kind is taken from them."""
_SOURCES = (("source", "source_kind", "source_named"), ("denier", "denier_kind", "denier_named"))


class Mention(NamedTuple):
    """One source as an annotator entered it. ``named`` is ``true``, ``false`` or None."""

    surface: str
    kind: str | None
    named: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """What the table knows of an actor; ``names`` are all its forms, folded, the first one
    being its own name where the file has one."""

    names: tuple[str, ...]
    kind: str | None
    named: bool | None


class Actors:
    """The table. ``learn`` and ``forget`` keep it up with the annotations."""

    def __init__(self, groups: Iterable[Mapping[str, Any]] = (), said: Iterable[Said] = ()) -> None:
        self._group: dict[str, int] = {}
        self._groups: list[tuple[tuple[str, ...], str | None, bool | None]] = []
        for one in said:
            self._add(one.names, one.sort, one.named)
        self._said = len(self._groups)
        """So many of the first groups are what people said."""
        for group in groups:
            self._add(group["names"], group.get("kind"), group.get("named"))
        self._kinds: dict[str, Counter[str]] = defaultdict(Counter)
        self._named: dict[str, Counter[str]] = defaultdict(Counter)

    def _add(self, names: Iterable[str], kind: str | None, named: bool | None) -> None:
        """A group of those names that no group before it has."""
        keys = dict.fromkeys(name_key(name) for name in names)
        free = tuple(key for key in keys if key and key not in self._group)
        self._group |= dict.fromkeys(free, len(self._groups))
        self._groups.append((free, kind, named))

    @staticmethod
    def load(path: Path, said: Iterable[Said] = ()) -> Actors:
        """The table that the file holds (``seeds/actors.json``), behind what people ``said``."""
        return Actors(orjson.loads(path.read_bytes())["actors"], said)

    def known(self) -> list[Actor]:
        """The actors that people told of, then those of the file."""
        return [Actor(*group) for group in self._groups]

    def learn(self, mentions: Iterable[Mention]) -> None:
        """Count what annotators entered."""
        self._count(mentions, 1)

    def forget(self, mentions: Iterable[Mention]) -> None:
        """Take back what ``learn`` counted."""
        self._count(mentions, -1)

    def find(self, surface: str) -> Actor | None:
        """The actor of this name, however it is spelt; what was entered goes before the file."""
        key = name_key(surface)
        number = self._number(key)
        names, kind, named = self._groups[number] if number is not None else ((key,), None, None)
        learned = [name for name in names if name in self._kinds]
        if number is None and not learned:
            return None
        if number is None or number >= self._said or kind is None:
            kind = _most(self._kinds, key, learned) or kind
        if number is None or number >= self._said or named is None:
            entered = _most(self._named, key, learned)
            named = named if entered is None else entered == "true"
        return Actor(names, kind, named)

    def seen(self, surface: str) -> int:
        """How many mentions of the actor, under any of its names, were learned."""
        key = name_key(surface) if surface else ""
        number = self._number(key)
        names = {key, *(self._groups[number][0] if number is not None else ())}
        return sum(self._kinds[name].total() for name in names if name in self._kinds)

    def _number(self, key: str) -> int | None:
        """The actor of the file with this name, or with two of its names together
        (القيادة المركزية "سنتكوم")."""
        known = self._group.get(key)
        if known is not None or " " not in key:
            return known
        words = key.split()
        for cut in range(1, len(words)):
            first = self._group.get(" ".join(words[:cut]))
            if first is not None and first == self._group.get(" ".join(words[cut:])):
                return first
        return None

    def same(self, one: str, other: str) -> bool:
        """Whether two surface forms are known to mean one actor."""
        first, second = name_key(one), name_key(other)
        if first == second:
            return True
        group = self._number(first)
        return group is not None and group == self._number(second)

    def _count(self, mentions: Iterable[Mention], step: int) -> None:
        for mention in mentions:
            key = name_key(mention.surface)
            if not key:
                continue
            if mention.kind:
                self._kinds[key][mention.kind] += step
            if mention.named in ("true", "false"):
                self._named[key][mention.named] += step


def mentions(span: Span) -> Iterator[Mention]:
    """The sources that a span names, for ``learn``."""
    for source, kind, named in _SOURCES:
        surface = span.value(source)
        if surface and any(
            a.origin not in ("computed", "inherited")
            for a in span.attributes
            if a.name in (source, kind)
        ):
            yield Mention(surface, span.value(kind), span.value(named))


@lru_cache(maxsize=4096)
def name_key(surface: str) -> str:
    """A name as it is compared: folded, without marks, in one of its usual spellings."""
    found = tokens(surface, 0, len(surface))
    key = " ".join(folded(token.word) for token in found if not token.is_mark)
    for spelling, usual in _SPELLINGS:
        key = key.replace(spelling, usual)
    return key


def _most(counts: Mapping[str, Counter[str]], key: str, others: Iterable[str]) -> str | None:
    """The value that most mentions of this form agree on, else of all forms of the actor."""
    for names in ((key,), tuple(others)):
        total: Counter[str] = Counter()
        for name in names:
            if name in counts:
                total.update(counts[name])
        if total:
            value, times = total.most_common(1)[0]
            if times > 0 and times >= _SURE * sum(total.values()):
                return value
    return None
