"""Which event a span speaks of: carried over inside a paragraph, or named in the span."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from annotator.model import Article, Event, Span
from annotator.suggest.actors import name_key
from annotator.suggest.passage import Passage

_MOST = 300
"""How many spans are looked at for the only event of an article."""


def event(
    article: Article, span: Span, passage: Passage, events: Sequence[Event] = ()
) -> tuple[str, str] | None:
    """(event, reason): the one that the span names; else the last one before in the paragraph,
    that of the span around, the only one of the article, or the one its file named."""
    named = _named(article.text[span.start : span.end], events)
    if named is not None:
        return named, "named"
    spans = article.spans
    at = bisect_left(spans, (span.start, -span.end), key=lambda s: (s.start, -s.end))
    for other in reversed(spans[max(0, at - _MOST) : at + 1]):
        if other.id != span.id and other.start >= passage.low and (told := other.value("event")):
            return told, "paragraph"
    for other in reversed(spans[max(0, at - _MOST) : at]):
        if other.end >= span.end and (told := other.value("event")):
            return told, "around"
    told_events: set[str] = set()
    for other in spans[max(0, at - _MOST) : at + _MOST]:
        if other.id != span.id and (told := other.value("event")):
            told_events.add(told)
            if len(told_events) > 1:
                return None
    if told_events:
        return told_events.pop(), "only"
    return (article.document.event_id, "document") if article.document.event_id else None


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
