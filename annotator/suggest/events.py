"""Which event a span speaks of: carried over inside a paragraph, or named in the span."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from annotator.model import Article, Event, Span
from annotator.suggest.actors import name_key
from annotator.suggest.passage import Passage

_Told = tuple[Span, str]
"""A span and the event that it names."""

_MOST = 300
"""How many spans on each side are looked at."""


def event(
    article: Article,
    span: Span,
    passage: Passage,
    events: Sequence[Event] = (),
    denial: bool = False,
) -> tuple[str, str] | None:
    """(event, reason): the one that the span names; else the last one before in the paragraph,
    that of the span around, the only one of the article, or the one its file named.

    A ``denial`` comes after the claims that it speaks of: what stands in it goes before, and
    the rest of the paragraph and the spans on both sides tell as well.
    """
    named = _named(article.text[span.start : span.end], events)
    if named is not None:
        return named, "named"
    spans = article.spans
    at = bisect_left(spans, (span.start, -span.end), key=lambda s: (s.start, -s.end))
    near = spans[max(0, at - _MOST) : at + _MOST]
    told = [(s, value) for s in near if s.id != span.id and (value := s.value("event"))]
    before = [one for one in told if (one[0].start, -one[0].end) <= (span.start, -span.end)]
    after = told[len(before) :]
    if denial:
        inside = _only(one for one in told if span.start <= one[0].start and one[0].end <= span.end)
        if inside is not None:
            return inside, "within"
    for other, value in reversed(before):
        if other.start >= passage.low:
            return value, "paragraph"
    for other, value in reversed(before):
        if other.end >= span.end:
            return value, "around"
    sides = _around(article.text, span, before, after) if denial else None
    if sides is not None:
        return sides
    if (only := _only(told)) is not None:
        return only, "only"
    if told:
        return None
    return (article.document.event_id, "document") if article.document.event_id else None


def _around(
    text: str, span: Span, before: Sequence[_Told], after: Sequence[_Told]
) -> tuple[str, str] | None:
    """The only event of the rest of the paragraph, or the one that both sides agree on."""
    end = text.find("\n", span.end)
    beyond = _only(one for one in after if end < 0 or one[0].end <= end)
    if beyond is not None:
        return beyond, "paragraph"
    if before and after and before[-1][1] == after[0][1]:
        return after[0][1], "between"
    return None


def _only(told: Iterable[_Told]) -> str | None:
    """The one event that is told, None where there is none or several."""
    events = {value for _, value in told}
    return events.pop() if len(events) == 1 else None


def _named(text: str, events: Sequence[Event]) -> str | None:
    """The one event whose name or alias stands in the text."""
    if not events:
        return None
    words = f" {name_key(text)} "
    found = {
        one.external_id
        for one in events
        for name in (one.name, *one.aliases)
        if (key := name_key(name)) and len(key) > 3 and f" {key} " in words
    }
    return found.pop() if len(found) == 1 else None
