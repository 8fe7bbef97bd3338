"""Which attributes of one thing differ between people, and what each of them said.

Values are compared as they are meant: lists in any order, words copied from the article as
search sees them, an event by what it is called outside, a value left out as the scheme's
default. What is only taken over from the statement around (``inherited``) is decided there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from annotator.model import Attribute
from annotator.repetition import normal
from annotator.scheme import AttributeType, Label

TOGETHER: Mapping[str, tuple[str, ...]] = {
    "count": ("count_type", "count_min", "count_max", "count_best"),
    "source": ("source", "source_kind", "source_named"),
    "denier": ("denier", "denier_kind", "denier_named"),
}
"""Attributes that make one answer: a number without its kind, or the kind of a speaker without
the speaker, is half of it. Where the first one is the same, a speaker's others are asked alone."""
FIGURE = "count"
_TEXT = ("string", "text_from_article", "list_of_text_from_article")

Key = tuple[tuple[str, ...], ...]
Attributes = tuple[Attribute, ...]


class Opinion(NamedTuple):
    """What one person has on it, inherited values included."""

    author: str
    attributes: Attributes


class Answer(NamedTuple):
    """One distinct answer about some attributes, and who gave it."""

    attributes: Attributes
    authors: tuple[str, ...]


class Asked(NamedTuple):
    """Attributes on which people differ, with their answers; the most common spelling of each."""

    name: str
    names: tuple[str, ...]
    answers: tuple[Answer, ...]


class Compared(NamedTuple):
    """All attributes of one thing: those that differ, and one value for each of the others."""

    asked: tuple[Asked, ...]
    settled: Attributes
    agreed: tuple[str, ...]
    """Names in ``settled`` that at least two people gave alike."""


def compare(
    opinions: Sequence[Opinion],
    label: Label | None,
    events: Mapping[str, str],
    computed_too: bool = True,
) -> Compared:
    """What several people said of a thing that has this label.

    ``events`` leads from what a value may be to what it is compared as. ``computed_too``
    False leaves out what the program works out from the extent: where that differs, so do they.
    """
    kinds = dict(label.attributes) if label else {}
    names = _names(opinions, kinds)
    asked: list[Asked] = []
    settled: list[Attribute] = []
    agreed: list[str] = []
    for name, together in _groups(names):
        given = _answers(opinions, together, kinds, events)
        left_out = not computed_too and all(_computed(kinds, one) for one in together)
        if len(given) > 1 and not left_out:
            asked.append(_asked(name, together, opinions, kinds, events))
            if asked[-1].names != together:
                rest = [one for one in together if one not in asked[-1].names]
                settled.extend(one for one in given[0].attributes if one.name in rest)
                agreed.extend(rest)
        else:
            settled.extend(given[0].attributes)
            if len(given[0].authors) > 1:
                agreed.extend(together)
    return Compared(tuple(asked), tuple(settled), tuple(agreed))


def _asked(
    name: str,
    names: tuple[str, ...],
    opinions: Sequence[Opinion],
    kinds: Mapping[str, AttributeType],
    events: Mapping[str, str],
) -> Asked:
    """All of a group, or of a speaker whose name is undisputed what is not."""
    if name != FIGURE and len(_answers(opinions, names[:1], kinds, events)) == 1:
        names = tuple(one for one in names if len(_answers(opinions, (one,), kinds, events)) > 1)
        name = names[0]
    return Asked(name, names, tuple(_answers(opinions, names, kinds, events)))


def plurality(votes: Sequence[int]) -> int | None:
    """The place of the answer that most people gave; None where two have as many."""
    most = max(votes)
    return None if votes.count(most) > 1 else votes.index(most)


def likeliest(asked: Asked) -> Attributes:
    """The answer that most people gave, the first of several."""
    votes = [len(answer.authors) for answer in asked.answers]
    return asked.answers[votes.index(max(votes))].attributes


def _names(opinions: Sequence[Opinion], kinds: Mapping[str, AttributeType]) -> list[str]:
    """Names that somebody gave herself, in the order of the scheme."""
    own = {one.name for _, given in opinions for one in given if one.origin != "inherited"}
    return [name for name in kinds if name in own] + sorted(own - kinds.keys())


def _groups(names: Sequence[str]) -> list[tuple[str, tuple[str, ...]]]:
    head = {one: (name, group) for name, group in TOGETHER.items() for one in group}
    found: dict[str, tuple[str, ...]] = {}
    for one in names:
        name, group = head.get(one, (one, (one,)))
        found.setdefault(name, group)
    return list(found.items())


def _answers(
    opinions: Sequence[Opinion],
    names: Sequence[str],
    kinds: Mapping[str, AttributeType],
    events: Mapping[str, str],
) -> list[Answer]:
    """The distinct answers, as the scheme lists them: their order says nothing of votes.

    Whether a value applies is asked by what that depends on: here it is taken as written.
    """
    by_key: dict[Key, list[Opinion]] = {}
    for opinion in opinions:
        key = tuple(_as_written(opinion.attributes, name, kinds, events) for name in names)
        by_key.setdefault(key, []).append(opinion)
    answers = [
        (_rank(key, names, kinds), Answer(_commonest(held, names), _authors(held)))
        for key, held in by_key.items()
    ]
    answers.sort(key=itemgetter(0))
    return [answer for _, answer in answers]


def told(
    attributes: Attributes, label: Label | None, events: Mapping[str, str]
) -> tuple[tuple[str, ...], ...]:
    """All that one person says of a thing herself, each attribute's name with what it means."""
    kinds = label.attributes if label else {}
    own = tuple(one for one in attributes if one.origin != "inherited")
    names = sorted({one.name for one in own} | kinds.keys())
    return tuple((name, *_as_written(own, name, kinds, events)) for name in names)


def meant(
    attributes: Attributes, name: str, kinds: Mapping[str, AttributeType], events: Mapping[str, str]
) -> tuple[str, ...]:
    """What one person says by the attribute ``name``, in the form in which it is compared: its
    values or the scheme's default, none where it has none or does not apply."""
    kind = kinds.get(name)
    said: dict[str, str] = {}
    for one in attributes:
        said.setdefault(one.name, one.value)
    if kind is not None and not kind.applies(said):
        return ()
    return _as_written(attributes, name, kinds, events)


def _as_written(
    attributes: Attributes, name: str, kinds: Mapping[str, AttributeType], events: Mapping[str, str]
) -> tuple[str, ...]:
    """The same without a look at whether it applies."""
    kind = kinds.get(name)
    values = [one.value for one in attributes if one.name == name and one.value != ""]
    if kind is None:
        return tuple(sorted(values))
    if not values and kind.default is not None:
        values = [kind.default]
    if kind.type in _TEXT:
        values = [normal(value) or value for value in values]
    elif kind.type == "event_id":
        values = [events.get(value, value) for value in values]
    return tuple(sorted(set(values)))


def _rank(
    key: Key, names: Sequence[str], kinds: Mapping[str, AttributeType]
) -> list[tuple[tuple[int, str], ...]]:
    """Sorts answers as the form lists them: choices in their order, numbers by size, empty last."""
    found = []
    for name, values in zip(names, key, strict=True):
        kind = kinds.get(name)
        order = [choice.value for choice in kind.choices] if kind else []
        found.append(tuple((_place(value, order), value) for value in values) or ((1 << 60, ""),))
    return found


def _place(value: str, order: Sequence[str]) -> int:
    if value in order:
        return order.index(value)
    return int(value) if value.isascii() and value.isdigit() and len(value) < 16 else len(order)


def _commonest(opinions: Sequence[Opinion], names: Sequence[str]) -> Attributes:
    """One spelling for what several people mean alike: the most common, an own one if any."""
    spelt: Counter[Attributes] = Counter()
    for _, attributes in opinions:
        spelt[tuple(_own(one) for one in attributes if one.name in names)] += 1
    own = {
        tuple(_own(one) for one in attributes if one.name in names)
        for _, attributes in opinions
        if any(one.name in names and one.origin != "inherited" for one in attributes)
    }
    best = min(
        spelt,
        key=lambda one: (one not in own, -spelt[one], [_by_content(each) for each in one]),
    )
    return tuple(sorted(best, key=lambda one: names.index(one.name)))


def _own(attribute: Attribute) -> Attribute:
    """What gold holds is its own, wherever an annotator had it from."""
    if attribute.origin == "inherited":
        return Attribute(name=attribute.name, value=attribute.value, origin="accepted")
    return attribute


def _by_content(attribute: Attribute) -> tuple[str, str, str, int, int]:
    start, end = attribute.start, attribute.end
    return (
        attribute.name,
        attribute.value,
        attribute.origin,
        -1 if start is None else start,
        -1 if end is None else end,
    )


def _authors(opinions: Sequence[Opinion]) -> tuple[str, ...]:
    return tuple(sorted(opinion.author for opinion in opinions))


def _computed(kinds: Mapping[str, AttributeType], name: str) -> bool:
    kind = kinds.get(name)
    return kind is not None and kind.computed
