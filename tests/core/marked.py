"""Articles for tests, written with their spans marked: ``قال الوزير إن [CLAIM الجسر سليم]``.

A mark is ``[LABEL words]``; they nest. Spans are named by number, in the order of their marks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from annotator.model import AnnotationSet, Article, Attribute, Document, Span, by_position

_MARK = re.compile(r"\[([A-Z]+) |\]")


def article(
    marked: str, values: Sequence[Mapping[str, str]] = (), event: str | None = None
) -> Article:
    """The article; ``values`` are the attributes of its spans, in the order of the marks."""
    text, places = _read(marked)
    document = Document(id="d", external_id="d", text="", length=len(text), event_id=event)
    spans = [
        _span(number, *place, values[number] if number < len(values) else {})
        for number, place in enumerate(places)
    ]
    own = AnnotationSet(id="s", document="d", author="a")
    return Article(document, text, own, tuple(sorted(spans, key=by_position)))


def span(found: Article, number: int = 0) -> Span:
    """The span of the mark with this number."""
    return next(one for one in found.spans if one.id == f"s{number}")


def words(found: Article, number: int = 0) -> str:
    """The text of that span."""
    one = span(found, number)
    return found.text[one.start : one.end]


def _read(marked: str) -> tuple[str, list[tuple[str, int, int]]]:
    text, at = "", 0
    places: list[tuple[str, int, int]] = []
    opened: list[int] = []
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        if mark[1]:
            opened.append(len(places))
            places.append((mark[1], len(text), -1))
        else:
            number = opened.pop()
            places[number] = (*places[number][:2], len(text))
    return text + marked[at:], places


def _span(number: int, label: str, start: int, end: int, values: Mapping[str, str]) -> Span:
    attributes = tuple(Attribute(name=name, value=value) for name, value in values.items())
    return Span(id=f"s{number}", set="s", label=label, start=start, end=end, attributes=attributes)
