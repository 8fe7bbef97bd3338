"""Which event a span speaks of: carried over inside a paragraph, or named in the span."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from annotator.model import Article, Event, Span
from annotator.suggest.actors import name_key
from annotator.suggest.passage import Passage

_Told = tuple[Span, str]
"""A span and the event that it names."""

_MOST = 300
"""How many spans on each side are looked at."""
_CLEAR, _SOME = 0.6, 4
"""The part of an article's spans that must be about one event for a denial to be, too, and
of how many."""
_SAID, _SAME = 4, 0.7
"""A span says the same as another of so many words or more that shares this part of them."""
_THIS = frozenset(map(name_key, "هذا هذه ذلك تلك".split()))
_DAYS = frozenset(
    map(name_key, "السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة".split())
)


def event(
    article: Article,
    span: Span,
    passage: Passage,
    events: Sequence[Event] = (),
    denial: bool = False,
) -> tuple[str, str] | None:
    """(event, reason): the one that the span names; else that of a span that says the same, or
    names the same day of the week; the last one before, in the paragraph or where the span
    points back (هذا الهجوم); that of the span around, the only one of the article, or the one
    its file named.

    A ``denial`` comes after the claims that it speaks of: what stands in it goes before, and
    the rest of the paragraph, the spans on both sides, and most of the article tell as well.
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
    if (told_so := _told_so(article.text, span, told)) is not None:
        return told_so
    points_back = passage.inside.tokens[:1] and passage.inside[0].word in _THIS
    for other, value in reversed(before):
        if other.start >= passage.low or points_back:
            return value, "paragraph" if other.start >= passage.low else "pointed"
    for other, value in reversed(before):
        if other.end >= span.end:
            return value, "around"
    sides = _around(article.text, span, before, after) if denial else None
    if sides is not None:
        return sides
    if (only := _only(told)) is not None:
        return only, "only"
    if told:
        most = _most(told) if denial else None
        return (most, "most") if most is not None else None
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


def _told_so(text: str, span: Span, told: Sequence[_Told]) -> tuple[str, str] | None:
    """The event of a span that says the same in the same words, else the only one that is told
    of the day of the week that stands in the span."""
    words = name_key(text[span.start : span.end]).split()
    again, on_day = set(), set()
    days = _DAYS.intersection(words)
    for other, value in told:
        others = set(name_key(text[other.start : other.end]).split())
        if len(words) >= _SAID and len(others) >= _SAID and others.issuperset(words[:_SAID]):
            shared = len(others.intersection(words))
            if shared >= _SAME * max(len(others), len(set(words))):
                again.add(value)
        if days and not days.isdisjoint(others):
            on_day.add(value)
    for found, reason in ((again, "again"), (on_day, "day")):
        if len(found) == 1:
            return found.pop(), reason
    return None


def _most(told: Sequence[_Told]) -> str | None:
    """The event that most spans of the article are about, if it is clearly one."""
    (value, times), *_ = Counter(value for _, value in told).most_common(1)
    return value if len(told) >= _SOME and times >= _CLEAR * len(told) else None


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
