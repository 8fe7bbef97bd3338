"""Which passages of a guideline concern what a person is working on.

A lead writes plain Markdown; nothing is marked for the program. A section is about a label
where its heading names it. A passage is about an attribute, a value or a kind of link where it
has its code in ticks, or its name in bold or in the first cell of a table's row; a table is
about an attribute where its head names it. Names are those of the scheme in either language,
as they are folded for search.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from annotator.arabic import fold
from annotator.guideline.markdown import Cell, Guide, Passage, Run
from annotator.scheme import AttributeType, Scheme

Subject = Literal["edges", "links"]
_SUBJECTS: dict[Subject, tuple[str, ...]] = {
    "edges": ("begin", "end", "edge", "boundary", "boundaries", "حد", "حدود", "يبدأ", "ينتهي"),
    "links": ("link", "relation", "علاقة", "علاقات", "رابط", "روابط"),
}
"""Words by which a heading says that its section is about edges, or about links."""


def concerning(
    guide: Guide,
    scheme: Scheme,
    label: str,
    attribute: str | None = None,
    values: Collection[str] = (),
) -> tuple[int, ...]:
    """The places of the passages about an attribute of ``label``; those of its own section where
    there are none or no attribute is asked for. The first is where to begin to read.

    Of a table that is about the attribute, the rows that name one of ``values``, if any does.
    """
    found: tuple[int, ...] = ()
    if attribute is not None:
        found = _about(guide, scheme, label, attribute, values)
    return found or section_of(guide, scheme, label)


def about_link(guide: Guide, scheme: Scheme, kind: str) -> tuple[int, ...]:
    """The places of the passages about a kind of link, or of the section about links."""
    known = scheme.links.get(kind)
    names = _folded([kind, *known.names.values()] if known else [kind])
    found = [place for place, one in enumerate(guide.passages) if _first_name(one) in names]
    rows = [place for place in found if guide.passages[place].sort == "row"]
    return tuple(rows or found) or on_subject(guide, "links")


def on_subject(guide: Guide, subject: Subject) -> tuple[int, ...]:
    """The places of the first section whose heading has a word for ``subject``."""
    wanted = {fold(word).text for word in _SUBJECTS[subject]}
    for section in guide.sections:
        if section.level > 1 and any(wanted & _forms(word) for word in _words(section.title)):
            return tuple(range(section.start, section.end))
    return ()


def section_of(guide: Guide, scheme: Scheme, label: str) -> tuple[int, ...]:
    """The places of the section about a label: its heading names it, and few others."""
    named = [
        (len(labels), section)
        for section in guide.sections
        if label in (labels := _labels(scheme, section.title))
    ]
    if not named:
        return ()
    _, best = min(named, key=lambda one: (one[0], one[1].start))
    return tuple(range(best.start, best.end))


def shown_names(guide: Guide, scheme: Scheme, language: str) -> Guide:
    """The same with each code of the scheme under the name that people know it by in
    ``language``. What a code means is read from the words around it: a value is one of the
    attribute that was named last, if that has it."""
    label_at = {
        place: scheme.labels[label]
        for label in scheme.labels
        for place in section_of(guide, scheme, label)
    }
    passages: list[Passage] = []
    column: list[AttributeType | None] = []
    last: AttributeType | None = None
    for place, passage in enumerate(guide.passages):
        own = label_at.get(place)
        types = list(own.attributes.values()) if own else []
        types += [one for label in scheme.labels.values() for one in label.attributes.values()]
        if passage.sort != "row":
            column = []
            last = None
        elif passage.head:
            column = [_named(types, _code(cell)) for cell in passage.cells]
            last = None
        cells: list[Cell] = []
        for number, cell in enumerate(passage.cells):
            above = column[number] if number < len(column) and not passage.head else None
            made, last = _renamed(cell, above or last, types, scheme, language)
            cells.append(made)
        passages.append(replace(passage, cells=tuple(cells)))
    return replace(guide, passages=tuple(passages))


# -- names


def _renamed(
    cell: Cell, last: AttributeType | None, types: list[AttributeType], scheme: Scheme, lang: str
) -> tuple[Cell, AttributeType | None]:
    """``cell`` with names, and the attribute that it named last."""
    made = []
    for run in cell:
        if run.style == "code":
            name = _value_name(last, run.text, lang)
            if name is None and (known := _named(types, run.text)) is not None:
                name, last = known.names.get(lang), known
            name = name or _other_name(run.text, types, scheme, lang)
            run = Run(name or run.text, run.style)
        made.append(run)
    return tuple(made), last


def _other_name(code: str, types: list[AttributeType], scheme: Scheme, lang: str) -> str | None:
    if code in scheme.links:
        return scheme.links[code].names.get(lang)
    if code in scheme.labels:
        return scheme.labels[code].names.get(lang)
    found = (_value_name(one, code, lang) for one in types)
    return next((name for name in found if name is not None), None)


def _named(types: Iterable[AttributeType], code: str | None) -> AttributeType | None:
    return next((one for one in types if one.name == code), None)


def _value_name(kind: AttributeType | None, value: str, language: str) -> str | None:
    if kind is None:
        return None
    found = (one.names.get(language) for one in kind.choices if one.value == value)
    return next(found, None)


def _code(cell: Cell) -> str | None:
    return next((run.text for run in cell if run.style == "code"), None)


# -- matching


def _about(
    guide: Guide, scheme: Scheme, label: str, attribute: str, values: Collection[str]
) -> tuple[int, ...]:
    known = scheme.labels[label].attributes.get(attribute) if label in scheme.labels else None
    names = _folded([attribute, *known.names.values()] if known else [attribute])
    ranked: dict[tuple[int, bool], list[int]] = {}
    for place, passage in enumerate(guide.passages):
        if names & _all_names(passage):
            defining = _first_name(passage) in names or passage.head
            ranked.setdefault((_far(guide, scheme, place, label), not defining), []).append(place)
    if not ranked:
        return ()
    places: list[int] = []
    # A row that begins with it defines it; a sentence may only tell of a case.
    for place in sorted(ranked[min(ranked)], key=lambda one: guide.passages[one].sort != "row"):
        places += _table(guide, place, known, values)
    return tuple(dict.fromkeys(places))


def _far(guide: Guide, scheme: Scheme, place: int, label: str) -> int:
    """0 in a section about the label, 1 in one about no label, 2 in another label's."""
    for section in guide.around(place):
        labels = _labels(scheme, section.title)
        if labels and section.level > 1:
            return 0 if label in labels else 2
    return 1


def _table(
    guide: Guide, place: int, known: AttributeType | None, values: Collection[str]
) -> list[int]:
    """The passage, with the rows below it where it is the head of a table."""
    if not guide.passages[place].head:
        return [place]
    end = place + 1
    while end < len(guide.passages) and _is_body(guide.passages[end]):
        end += 1
    rows = list(range(place + 1, end))
    wanted = set(values)
    if known is not None:
        wanted |= {
            name for one in known.choices if one.value in values for name in one.names.values()
        }
    fitting = [row for row in rows if _folded(wanted) & _all_names(guide.passages[row])]
    return [place, *(fitting or rows)]


def _is_body(passage: Passage) -> bool:
    return passage.sort == "row" and not passage.head


@lru_cache(maxsize=2048)
def _all_names(passage: Passage) -> frozenset[str]:
    """All that a passage names, folded."""
    named = [run.text for cell in passage.cells for run in cell if run.style in ("code", "strong")]
    if passage.sort == "row":
        named += passage.text.split("\t")
    return frozenset(_folded(named))


@lru_cache(maxsize=2048)
def _first_name(passage: Passage) -> str:
    """What a passage names first, folded: that is what it is about."""
    first = passage.text.split("\t")[0] if passage.sort == "row" else None
    named = (run.text for cell in passage.cells for run in cell if run.style in ("code", "strong"))
    return fold(first if first is not None else next(named, "")).text.strip()


def _labels(scheme: Scheme, title: str) -> set[str]:
    """The labels that a heading names, by code or name."""
    words = [_forms(word) for word in _words(title)]
    return {
        label.name
        for label in scheme.labels.values()
        if any(_stands_in(_words(name), words) for name in (label.name, *label.names.values()))
    }


def _stands_in(name: tuple[str, ...], words: list[set[str]]) -> bool:
    starts = range(len(words) - len(name) + 1) if name else range(0)
    return any(all(part in words[start + n] for n, part in enumerate(name)) for start in starts)


@lru_cache(maxsize=1024)
def _words(text: str) -> tuple[str, ...]:
    """The folded words of a heading or a name: few, and asked for at every card."""
    folded = fold(text).text
    return tuple("".join(c if c.isalnum() or c == "_" else " " for c in folded).split())


def _forms(word: str) -> set[str]:
    """A word of a heading without what is written onto it: and, the, the plural."""
    forms = {word}
    for before in ("و", "ال", "وال", "لل", "بال"):
        if word.startswith(before) and len(word) > len(before) + 1:
            forms.add(word.removeprefix(before))
    if word.endswith("s"):
        forms.add(word.removesuffix("s"))
    return forms


def _folded(names: Iterable[str]) -> set[str]:
    return {fold(name).text.strip() for name in names} - {""}
