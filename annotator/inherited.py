"""What a span takes over from the statement around it.

A casualty that is told inside a claim or a denial has that one's source, relays and event,
unless it is given its own; with a source of its own it takes nothing that is said of the
other one (kind, naming, relays), only the event. The innermost statement counts, also where
a value is missing in it. What a denial calls ``denier`` is a ``source`` to what stands inside.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from annotator.model import Attribute, Span
from annotator.scheme import Label, Scheme

OTHER_NAMES = {
    "source": "denier",
    "source_kind": "denier_kind",
    "source_named": "denier_named",
}
SOURCE = "source"
OF_SOURCE = frozenset({"source_kind", "source_named", "via"})
"""What is said of a source: nothing of it passes to a span that has a source of its own."""


def effective(spans: Iterable[Span], scheme: Scheme) -> dict[str, tuple[Attribute, ...]]:
    """The attributes of each span by its id, with those it inherits (of that origin, at the
    end). ``spans`` are all spans of one set."""
    listed = list(spans)
    holding = around(listed, scheme)
    return {span.id: span.attributes + _taken_over(span, holding, scheme) for span in listed}


def values(attributes: Iterable[Attribute], name: str) -> tuple[str, ...]:
    """All values of ``name`` among ``attributes``, in order."""
    return tuple(attribute.value for attribute in attributes if attribute.name == name)


def _taken_over(span: Span, holding: Mapping[str, Span], scheme: Scheme) -> tuple[Attribute, ...]:
    label, outer = scheme.labels.get(span.label), holding.get(span.id)
    if label is None or outer is None:
        return ()
    own = {attribute.name for attribute in span.attributes}
    kept = own | OF_SOURCE if SOURCE in own else own
    found: list[Attribute] = []
    for kind in label.attributes.values():
        if kind.inherit and kind.name not in kept:
            name = _name_in(kind.name, scheme.labels[outer.label])
            found.extend(
                attribute.model_copy(update={"name": kind.name, "origin": "inherited"})
                for attribute in outer.attributes
                if attribute.name == name
            )
    return tuple(found)


def _name_in(name: str, label: Label) -> str:
    other = OTHER_NAMES.get(name, name)
    return other if other in label.attributes else name


def around(spans: Iterable[Span], scheme: Scheme) -> dict[str, Span]:
    """The innermost statement around each span that inherits, by the span's id."""
    takers = {name for name, label in scheme.labels.items() if _inherits(label)}
    found: dict[str, Span] = {}
    open_: list[Span] = []
    # Where several begin together, the statements come before what they may hold. Of two on the
    # same words it is always the same one that counts, in whatever order they come.
    ordered = sorted(
        spans, key=lambda one: (one.start, one.label in takers, -one.end, one.label, one.id)
    )
    for span in ordered:
        open_ = [other for other in open_ if other.end > span.start]
        if span.label in takers:
            holding = [other for other in open_ if other.end >= span.end]
            if holding:
                found[span.id] = min(holding, key=lambda one: (one.end - one.start, -one.start))
        elif span.label in scheme.labels:
            open_.append(span)
    return found


def _inherits(label: Label) -> bool:
    return any(kind.inherit for kind in label.attributes.values())
