"""The label scheme: which labels, attributes and link types there are, and what breaks a rule.

A scheme is a JSON file (see docs/formats.md). Attribute values are strings everywhere, as in
the JSONL: ``true``/``false`` for yes/no, decimal digits for numbers, ids for events.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import orjson
from pydantic import Field, ValidationError

from annotator.model import Attribute, Failure, Link, Problem, Span, Value

AttributeKind = Literal[
    "enum",
    "bool",
    "int_or_null",
    "string",
    "text_from_article",
    "list_of_text_from_article",
    "list_of_enum",
    "event_id",
]
Names = Mapping[str, str]


class Choice(Value):
    """One value a person can choose, with the digit that chooses it."""

    value: str
    key: str
    names: dict[str, str]


class AttributeType(Value):
    name: str
    type: AttributeKind
    names: dict[str, str]
    required: bool = False
    default: str | None = None
    choices: tuple[Choice, ...] = ()
    only_when: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    inherit: bool = False
    computed: bool = False
    editable: bool = True
    folded_until_cue: bool = False
    cues: tuple[str, ...] = ()

    @property
    def many(self) -> bool:
        """Whether a span may have several values of this attribute."""
        return self.type in ("list_of_text_from_article", "list_of_enum")

    def applies(self, values: Mapping[str, str]) -> bool:
        """Whether the attribute makes sense beside the other ``values`` of its span."""
        return all(values.get(name) in allowed for name, allowed in self.only_when.items())


class Label(Value):
    name: str
    order: int
    key: str
    names: dict[str, str]
    attributes: dict[str, AttributeType]


class LinkType(Value):
    name: str
    names: dict[str, str]
    inverse_names: dict[str, str]
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    same_label: bool = False
    symmetric: bool = False
    cross_document: bool = True
    denial_kinds: tuple[str, ...] = ()


class Scheme(Value):
    """``body`` is the file's content as JSON, in its order; ``sha`` is the scheme's id: the
    SHA-256 of the same with sorted keys, so that two readings of one scheme agree."""

    version: str
    language: str
    labels: dict[str, Label]
    links: dict[str, LinkType]
    edge_whitespace: bool = False
    same_extent_same_label: bool = False
    body: str
    sha: str

    @staticmethod
    def load(path: Path) -> Scheme:
        """Read a scheme file. Raises Failure where it can't be read or is no scheme."""
        try:
            return Scheme.parse(path.read_bytes(), path.name)
        except OSError as error:
            raise Failure(
                "scheme.unreadable", f"{path.name} can't be read: {error.strerror}.", file=path.name
            ) from error

    @staticmethod
    def parse(data: bytes | str, name: str = "scheme") -> Scheme:
        """A scheme from its JSON. Raises Failure that names what is wrong."""
        try:
            raw = orjson.loads(data)
            return _scheme(raw)
        except orjson.JSONDecodeError as error:
            reason = f"it is no JSON ({error})"
        except ValidationError as error:
            first = error.errors()[0]
            reason = f"{'.'.join(str(p) for p in first['loc'])}: {first['msg']}"
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            reason = f"{type(error).__name__} {error}"
        raise Failure("scheme.broken", f"{name} is no label scheme: {reason}.", file=name)

    def name(self, label: str, language: str) -> str:
        """What people call ``label`` in ``language`` (``ar`` or ``en``)."""
        known = self.labels.get(label)
        return known.names.get(language, label) if known else label

    def label_for_key(self, key: str) -> Label | None:
        return next((label for label in self.labels.values() if label.key == key), None)

    def check_span(self, span: Span, text: str) -> list[Problem]:
        """What is wrong with ``span`` over ``text``: invalid problems first."""
        label = self.labels.get(span.label)
        if label is None:
            return [_invalid("label.unknown", f"The scheme has no label {span.label}.", span)]
        if not 0 <= span.start < span.end <= len(text):
            return [
                _invalid(
                    "span.outside",
                    f"The span {span.start}-{span.end} is outside the text"
                    f" (0-{len(text)}) or empty.",
                    span,
                )
            ]
        edges = text[span.start], text[span.end - 1]
        if not self.edge_whitespace and any(edge.isspace() for edge in edges):
            return [_invalid("span.edge_space", "A span can't begin or end with a space.", span)]
        return [*_attribute_problems(span, label, text), *_count_problems(span, label)]

    def check_link(self, link: Link, source: Span, target: Span, near: bool) -> list[Problem]:
        """Why ``link`` can't be; ``near`` where both ends stand in one document."""
        kind = self.links.get(link.type)
        code, text = "", ""
        if kind is None:
            code, text = "link.unknown", f"The scheme has no link type {link.type}."
        elif source.id == target.id:
            code, text = "link.self", "A span can't be linked to itself."
        elif source.label not in kind.sources:
            code = "link.source"
            text = f"A {source.label} can't be the source of {link.type}."
        elif target.label not in kind.targets:
            code = "link.target"
            text = f"A {target.label} can't be the target of {link.type}."
        elif kind.same_label and source.label != target.label:
            code, text = "link.same_label", f"{link.type} joins spans of the same label only."
        elif not kind.cross_document and not near:
            code, text = "link.cross_document", f"{link.type} stays within one article."
        elif (
            kind.denial_kinds
            and (denial := source.value("kind")) is not None
            and denial not in kind.denial_kinds
        ):
            code, text = "link.denial_kind", f"A denial of kind {denial} can't be {link.type}."
        if not code:
            return []
        values = {"type": link.type, "source": source.label, "target": target.label}
        return [Problem(code, "invalid", text, link.id, values=values)]

    def fitting(self, label: str, attributes: Sequence[Attribute]) -> tuple[Attribute, ...]:
        """Those of ``attributes`` that ``label`` can have too (for a relabelled span)."""
        known = self.labels[label].attributes
        return tuple(a for a in attributes if a.name in known and _fits(a, known[a.name]))


def _scheme(raw: Any) -> Scheme:
    canonical = orjson.dumps(raw, option=orjson.OPT_SORT_KEYS)
    rules = raw.get("span_rules", {})
    labels = [_label(name, entry) for name, entry in raw["labels"].items()]
    return Scheme(
        version=str(raw["version"]),
        language=raw.get("language", "ar"),
        labels={label.name: label for label in sorted(labels, key=lambda label: label.order)},
        links={name: _link_type(name, entry) for name, entry in raw.get("links", {}).items()},
        edge_whitespace=not rules.get("no_edge_whitespace", True),
        same_extent_same_label=rules.get("same_extent_same_label_allowed", False),
        body=orjson.dumps(raw).decode(),
        sha=hashlib.sha256(canonical).hexdigest(),
    )


def _names(entry: Mapping[str, Any], suffix: str = "") -> dict[str, str]:
    return {
        code: entry[code + suffix]
        for code in ("ar", "en")
        if isinstance(entry.get(code + suffix), str)
    }


def _label(name: str, entry: Mapping[str, Any]) -> Label:
    return Label(
        name=name,
        order=entry["order"],
        key=str(entry["key"]),
        names=_names(entry),
        attributes={
            key: _attribute_type(key, value) for key, value in entry.get("attributes", {}).items()
        },
    )


def _attribute_type(name: str, entry: Mapping[str, Any]) -> AttributeType:
    default = entry.get("default")
    choices = tuple(
        Choice(value=as_text(c["value"]), key=str(c["key"]), names=_names(c))
        for c in entry.get("values", [])
    )
    return AttributeType(
        name=name,
        type=entry["type"],
        names=_names(entry),
        required=entry.get("required", False),
        default=None if default in (None, "", []) else as_text(default),
        choices=choices,
        only_when={
            key: tuple(as_text(v) for v in values)
            for key, values in entry.get("only_when", {}).items()
        },
        inherit=entry.get("inherit", False),
        computed=entry.get("computed", False),
        editable=entry.get("editable", True),
        folded_until_cue=entry.get("folded_until_cue", False),
        cues=tuple(entry.get("cues", ())),
    )


def _link_type(name: str, entry: Mapping[str, Any]) -> LinkType:
    return LinkType(
        name=name,
        names=_names(entry),
        inverse_names=_names(entry, "_inverse"),
        sources=tuple(entry["from"]),
        targets=tuple(entry["to"]),
        same_label=entry.get("same_label", False),
        symmetric=entry.get("symmetric", False),
        cross_document=entry.get("cross_document", True),
        denial_kinds=tuple(entry.get("denial_kinds", ())),
    )


def as_text(value: object) -> str:
    """A JSON scalar in the form in which attribute values are kept."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _invalid(code: str, text: str, span: Span) -> Problem:
    values = {"label": span.label, "start": span.start, "end": span.end}
    return Problem(code, "invalid", text, span.id, values=values)


def _incomplete(code: str, text: str, span: Span, attribute: str) -> Problem:
    return Problem(code, "incomplete", text, span.id, attribute, {"attribute": attribute})


def _fits(attribute: Attribute, kind: AttributeType) -> bool:
    if kind.choices:
        return any(choice.value == attribute.value for choice in kind.choices)
    if kind.type == "int_or_null":
        return attribute.value.isascii() and attribute.value.isdigit()
    return bool(attribute.value)


def _attribute_problems(span: Span, label: Label, text: str) -> Iterator[Problem]:
    values: dict[str, str] = {}
    for attribute in span.attributes:
        name = attribute.name
        kind = label.attributes.get(name)
        if kind is None:
            yield _incomplete(
                "attribute.unknown", f"{span.label} has no attribute {name}.", span, name
            )
            continue
        if name in values and not kind.many:
            yield _incomplete("attribute.repeated", f"{name} has several values.", span, name)
        if not _fits(attribute, kind):
            yield _incomplete(
                "attribute.value", f"{attribute.value} is no value of {name}.", span, name
            )
        if attribute.start is not None and text[attribute.start : attribute.end] != attribute.value:
            yield _incomplete("attribute.moved", f"{name} differs from the text.", span, name)
        values.setdefault(name, attribute.value)
    for kind in label.attributes.values():
        if kind.required and kind.name not in values and kind.applies(values):
            yield _incomplete("attribute.missing", f"{kind.name} is missing.", span, kind.name)


def _count_problems(span: Span, label: Label) -> Iterator[Problem]:
    """The rules that tie the three numbers of a toll to the kind of number it is."""
    if "count_type" not in label.attributes:
        return
    kind = span.value("count_type")
    low, high, best = (_number(span.value(f"count_{n}")) for n in ("min", "max", "best"))
    fits = {
        "exact": low is not None and low == high == best,
        "range": low is not None and high is not None and low < high and best is None,
        "at_least": low is not None and high is None and best in (None, low),
        "at_most": high is not None and low is None and best is None,
        "approx": best is not None and low is None and high is None,
        "vague": high is None and best is None,
        "none": low == high == best == 0,
    }
    if kind is not None and not fits.get(kind, True):
        yield _incomplete(
            "count.rule", f"The numbers do not fit the kind of number {kind}.", span, "count_type"
        )


def _number(value: str | None) -> int | None:
    return int(value) if value is not None and value.isascii() and value.isdigit() else None
