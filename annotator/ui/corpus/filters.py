"""What a search is narrowed to, by chips or as typed: ``label:DENIAL about:harm words``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, get_args

from annotator.arabic import fold
from annotator.model import Event, Status
from annotator.scheme import AttributeType, Scheme
from annotator.store import Query

_TYPED = re.compile(r'(?:^|(?<=\s))([^\s:"«]+):("[^"]*"|\S+)(?=\s|$)')
NAMED = ("label", "event", "link", "status", "outlet")
"""Filters that can be typed, beside attributes."""
CHOSEN = ("enum", "list_of_enum", "bool")
"""Attributes whose values can be listed."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What is set; None or empty where it does not matter. ``event`` is an outside id."""

    label: str | None = None
    attributes: tuple[tuple[str, str], ...] = ()
    event: str | None = None
    link: str | None = None
    status: str | None = None
    outlet: str | None = None
    layer: str = "annotator"

    def __bool__(self) -> bool:
        return self != Filters()

    def query(self, text: str) -> Query:
        """The question to the store."""
        return Query(
            text,
            self.label,
            self.attributes,
            self.event,
            self.link,
            self.status,
            self.outlet,
            self.layer,
        )

    def having(self, name: str, value: Any) -> Filters:
        """The same with one filter set to something else."""
        return replace(self, **{name: value})

    def without(self, name: str) -> Filters:
        """The same with one filter taken away."""
        return self.having(name, getattr(Filters(), name))


class Typed:
    """Reads filters out of what was typed; ``keys`` are the interface's words for them."""

    def __init__(
        self,
        scheme: Scheme,
        keys: Mapping[str, str],
        events: Iterable[Event] = (),
        outlets: Iterable[str] = (),
    ) -> None:
        self._scheme, self._events, self._outlets = scheme, list(events), list(outlets)
        self._keys = {_plain(word): name for name, word in keys.items()} | {
            name: name for name in NAMED
        }

    def read(self, typed: str, filters: Filters) -> tuple[str, Filters]:
        """(the words that are sought, the filters with those that were typed)."""
        left, last = [], 0
        for found in _TYPED.finditer(typed):
            narrowed = self._narrowed(filters, found[1], found[2].strip('"'))
            if narrowed is not None:
                filters = narrowed
                left.append(typed[last : found.start()])
                last = found.end()
        return " ".join(" ".join([*left, typed[last:]]).split()), filters

    def _narrowed(self, filters: Filters, key: str, value: str) -> Filters | None:
        """None where this is no filter but words with a colon between them."""
        name, wanted = self._keys.get(_plain(key)), _plain(value)
        match name:
            case "label" | "link":
                known = self._scheme.labels if name == "label" else self._scheme.links
                names = {n: (n, *one.names.values()) for n, one in known.items()}
            case "status":
                names = {status: (status,) for status in get_args(Status)}
            case "event":
                names = {e.external_id: (e.external_id, e.name, *e.aliases) for e in self._events}
            case "outlet":
                names = {outlet: (outlet,) for outlet in self._outlets}
            case _:
                return self._attribute(filters, key, wanted)
        found = _called(names, wanted)
        return None if found is None else filters.having(name, found)

    def _attribute(self, filters: Filters, key: str, wanted: str) -> Filters | None:
        called = _plain(key)
        for kind in listed(self._scheme):
            if called in map(_plain, (kind.name, *kind.names.values())):
                values = {c.value: (c.value, *c.names.values()) for c in kind.choices}
                found = _called(values, wanted)
                if found is not None:
                    pairs = dict(filters.attributes) | {kind.name: found}
                    return replace(filters, attributes=tuple(pairs.items()))
        return None


def listed(scheme: Scheme, label: str | None = None) -> list[AttributeType]:
    """The attributes (of a label) whose values can be listed, each name once."""
    labels = [scheme.labels[label]] if label in scheme.labels else scheme.labels.values()
    kinds: dict[str, AttributeType] = {}
    for one in labels:
        for kind in one.attributes.values():
            if kind.choices and kind.type in CHOSEN:
                kinds.setdefault(kind.name, kind)
    return list(kinds.values())


def _called(names: Mapping[str, Iterable[str]], wanted: str) -> str | None:
    """What is called so; where nothing is, the only one that begins so."""
    folded = {key: [_plain(name) for name in found] for key, found in names.items()}
    for key, found in folded.items():
        if wanted in found:
            return key
    begun = [k for k, found in folded.items() if any(n.startswith(wanted) for n in found)]
    return begun[0] if len(begun) == 1 else None


def _plain(text: str) -> str:
    return fold(text).text.strip().replace("_", " ")
