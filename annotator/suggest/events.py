"""Which event a span speaks of: carried over inside a paragraph, or named in the span."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from annotator.model import Article, Event, Span
from annotator.suggest.actors import name_key
from annotator.suggest.passage import Passage

_MOST = 300
"""How many spans are looked at for the only event of an article."""


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
    near = [s for s in spans[max(0, at - _MOST) : at + _MOST] if s.id != span.id]
    before = [s for s in near if (s.start, -s.end) <= (span.start, -span.end)]
    after = near[len(before) :]
    inside = _only(s for s in near if span.start <= s.start and s.end <= span.end)
    if denial and inside is not None:
        return inside, "within"
    for other in reversed(before):
        if other.start >= passage.low and (told := other.value("event")):
            return told, "paragraph"
    for other in reversed(before):
        if other.end >= span.end and (told := other.value("event")):
            return told, "around"
    sides = _around(article.text, span, before, after) if denial else None
    if sides is not None:
        return sides
    if (only := _only(near)) is not None:
        return only, "only"
    if any(other.value("event") for other in near):
        return None
    return (article.document.event_id, "document") if article.document.event_id else None


def _around(
    text: str, span: Span, before: Sequence[Span], after: Sequence[Span]
) -> tuple[str, str] | None:
    """The only event of the rest of the paragraph, or the one that both sides agree on."""
    end = text.find("\n", span.end)
    beyond = _only(s for s in after if end < 0 or s.end <= end)
    if beyond is not None:
        return beyond, "paragraph"
    last, following = _first(reversed(before)), _first(after)
    return (last, "between") if last is not None and last == following else None


def _only(spans: Iterable[Span]) -> str | None:
    """The one event that they name, None where they name none or several."""
    told: set[str] = set()
    for span in spans:
        if value := span.value("event"):
            told.add(value)
            if len(told) > 1:
                return None
    return told.pop() if told else None


def _first(spans: Iterable[Span]) -> str | None:
    return next((told for span in spans if (told := span.value("event"))), None)


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
