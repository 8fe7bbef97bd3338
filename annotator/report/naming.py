"""What labels, attributes, values and links are called in a report, by the scheme's own names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from annotator.diff import Given
from annotator.diff.values import FIGURE, TOGETHER
from annotator.report.differences import BECOMES, SEVERAL
from annotator.report.words import Said, Words, isolated, visible
from annotator.scheme import AttributeType, Scheme


class Naming:
    """Names for one scheme in one language. ``events`` are their names, by what a value may be."""

    def __init__(self, scheme: Scheme, words: Words, events: Mapping[str, str]) -> None:
        self.scheme, self.words, self.events = scheme, words, events

    def label(self, name: str) -> Said:
        """What people call a label."""
        return Said(visible(self.scheme.name(name, self.words.language)))

    def order(self, label: str) -> int:
        """Its place in the scheme; 9 where it has none."""
        known = self.scheme.labels.get(label)
        return min(9, max(1, known.order)) if known else 9

    def attribute(self, name: str, labels: Sequence[str] = ()) -> Said:
        """What people call an attribute, of one of these labels first."""
        if name == FIGURE:
            return self.words("attribute.count")
        kind = self._kind(name, labels)
        return self._named(kind.names, name) if kind else Said(visible(name))

    def link(self, types: str) -> Said:
        """What people call a link type, or several that are joined."""
        found = []
        for name in types.split(SEVERAL):
            kind = self.scheme.links.get(name)
            found.append(self._named(kind.names, name) if kind else Said(visible(name)))
        return self.words.listed(found)

    def values(self, given: Iterable[Given], label: str) -> Said:
        """Values on a line as the form names them; empty where all is empty."""
        told = {one.name: one.values for one in given}
        parts = []
        if set(told) & set(TOGETHER[FIGURE]):
            parts.append(self._count({name: v[0] for name, v in told.items() if v}, label))
            told = {name: v for name, v in told.items() if name not in TOGETHER[FIGURE]}
        for name, values in told.items():
            kind = self._kind(name, (label,))
            if not values and kind is not None and kind.default:
                values = (kind.default,)
            if values:
                parts.append(self.words.listed([self._value(kind, value) for value in values]))
        return Said(" · ".join(part for part in parts if part))

    def title(self, cause: str, detail: str, labels: Sequence[str]) -> Said:
        """The heading of all differences of one cause."""
        words = self.words
        if cause in ("missing", "extra"):
            return words(f"cause.{cause}", label=self.label(detail))
        if cause == "label":
            own, _, gold = detail.partition(BECOMES)
            return words("cause.label", own=self.label(own), gold=self.label(gold))
        if cause == "edge":
            rules = [words(f"rule.{rule}") for rule in detail.split(SEVERAL)]
            return words("cause.edge", rules=words.listed(rules))
        if cause == "attribute":
            return words("cause.attribute", name=self.attribute(detail, labels))
        if cause in ("boundary", "split"):
            return words(f"cause.{cause}.{detail}")
        kind, _, types = detail.partition(":")
        own, _, gold = types.partition(BECOMES)
        return words(f"cause.link.{kind}", type=self.link(own), gold=self.link(gold or own))

    # -- inside

    def _count(self, told: Mapping[str, str], label: str) -> Said:
        """How many, with the kind of number: ``at least 20``, ``10-15``."""
        low, high, best = (told.get(f"count_{one}", "") for one in ("min", "max", "best"))
        kind = told.get("count_type", "")
        known = self._kind("count_type", (label,))
        name = self._value(known, kind) if kind else Said("")
        if low and high and low != high:
            figure = Said(f"{self.words.number(low)}–{self.words.number(high)}")
        else:
            figure = self.words.number((high if kind == "at_most" else best or low or high) or "")
        parts = [figure] if kind == "exact" and figure else [name, figure]
        return Said(" ".join(part for part in parts if part))

    def _kind(self, name: str, labels: Sequence[str]) -> AttributeType | None:
        for label in (*labels, *self.scheme.labels):
            known = self.scheme.labels.get(label)
            if known is not None and name in known.attributes:
                return known.attributes[name]
        return None

    def _value(self, kind: AttributeType | None, value: str) -> Said:
        if kind is not None and kind.type == "event_id":
            return isolated(self.events.get(value, value))
        for choice in kind.choices if kind else ():
            if choice.value == value:
                return self._named(choice.names, value)
        if kind is not None and kind.type == "bool" and value in ("true", "false"):
            return self.words(f"value.{value}")
        plain = value.isascii() and value.isdecimal()
        return self.words.number(value) if plain else isolated(value)

    def _named(self, names: Mapping[str, str], name: str) -> Said:
        return Said(visible(names.get(self.words.language) or next(iter(names.values()), name)))
