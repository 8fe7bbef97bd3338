"""Inherited values of one span, and written out for export.

What a span takes over from the innermost CLAIM or DENIAL around it is told by
``annotator.inherited``; it is derived, never stored. Exports write it out with the origin
``inherited``, importers drop it again. ``Heirs`` does the same for lines of our JSONL, which
hold no models, and costs an export next to nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from annotator.inherited import OF_SOURCE, OTHER_NAMES, SOURCE, effective
from annotator.model import Article, Attribute, Span
from annotator.scheme import Scheme

INHERITED = "inherited"


def inherited(article: Article, scheme: Scheme, span: Span) -> tuple[Attribute, ...]:
    """What ``span`` takes over from the spans around it, its own values left out."""
    label = scheme.labels.get(span.label)
    if label is None or not any(kind.inherit for kind in label.attributes.values()):
        return ()
    around = [span]
    for other in article.spans:
        if other.start > span.start:
            break
        if other.end >= span.end and other.id != span.id:
            around.append(other)
    return effective(around, scheme)[span.id][len(span.attributes) :]


def written_out(article: Article, scheme: Scheme) -> tuple[Span, ...]:
    """All spans with what they take over behind their own values."""
    known = effective(article.spans, scheme)
    return tuple(
        span.model_copy(update={"attributes": known[span.id]})
        if len(known[span.id]) > len(span.attributes)
        else span
        for span in article.spans
    )


class Heirs:
    """The rules of one scheme, ready for the spans of many lines (see ``record.Line``)."""

    def __init__(self, scheme: Scheme) -> None:
        self._taken = {
            label.name: names
            for label in scheme.labels.values()
            if (names := tuple(n for n, kind in label.attributes.items() if kind.inherit))
        }
        self._given = {
            label.name: frozenset(label.attributes)
            for label in scheme.labels.values()
            if label.name not in self._taken
        }

    def write_out(self, spans: Sequence[dict[str, Any]]) -> None:
        """Add to the spans of one set, which are in reading order, what they take over."""
        takers = [span for span in spans if span["label"] in self._taken]
        if takers:
            for taker, giver in self._pairs(spans, takers):
                if giver["attributes"]:
                    taker["attributes"] = [*taker["attributes"], *self._passed(taker, giver)]

    def _pairs(
        self, spans: Sequence[dict[str, Any]], takers: list[dict[str, Any]]
    ) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
        """Each span that takes something over, with the innermost one that it has around it."""
        givers = [span for span in spans if span["label"] in self._given]
        around: list[dict[str, Any]] = []
        number, count = 0, len(givers)
        for taker in takers:
            start, end = taker["start"], taker["end"]
            while number < count and (
                givers[number]["start"] < start
                or (givers[number]["start"] == start and givers[number]["end"] >= end)
            ):
                around.append(givers[number])
                number += 1
            around = [giver for giver in around if giver["end"] > start]
            holding = [giver for giver in around if giver["end"] >= end]
            if len(holding) > 1:
                yield taker, max(holding, key=_position)
            elif holding:
                yield taker, holding[0]

    def _passed(self, taker: dict[str, Any], giver: dict[str, Any]) -> Iterator[dict[str, Any]]:
        have = {attribute["name"] for attribute in taker["attributes"]}
        have |= OF_SOURCE if SOURCE in have else frozenset()
        given = self._given[giver["label"]]
        for name in self._taken[taker["label"]]:
            if name in have:
                continue
            other = OTHER_NAMES.get(name, name)
            called = other if other in given else name
            for attribute in giver["attributes"]:
                if attribute["name"] == called:
                    yield attribute | {"name": name, "origin": INHERITED}


def _position(span: dict[str, Any]) -> tuple[int, int]:
    return span["start"], -span["end"]
