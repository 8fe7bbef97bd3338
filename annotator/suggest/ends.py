"""Where a link from a span most likely leads within its article: the fitting spans, best first.

A preselection for a person who has chosen the type; nothing is linked by itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from itertools import pairwise

from annotator.arabic import fold
from annotator.inherited import effective
from annotator.links import begins, targets
from annotator.model import Article, Attribute, Span
from annotator.scheme import Scheme
from annotator.suggest.linking import links
from annotator.suggest.roles import role
from annotator.suggest.wording import Wording

WEIGHED = 240
"""Of more fitting spans than these, the nearest are weighed; the others follow in order."""
MANY = 2000
"""Spans of an article above which what is inherited is told among the near ones only."""
_FAR = 4000
_ORIGINALS = ("repeats", "attributed_to")
"""Types that lead to an original: never to what leads on to it."""
"""Code points beyond which nearer is no likelier."""


def fitting(article: Article, scheme: Scheme, type_: str, span: Span) -> list[Span]:
    """The spans of the article that a link of this type can lead to, in reading order."""
    kind = scheme.links.get(type_)
    if kind is None or not begins(kind, span):
        return []
    labels = targets(kind, span)
    taken = {span.id}
    for one in article.links:
        if one.type == type_ and span.id in (one.source, one.target):
            taken |= {one.source, one.target}
    return [other for other in article.spans if other.label in labels and other.id not in taken]


def likeliest(
    article: Article, scheme: Scheme, type_: str, span: Span, wording: Wording | None = None
) -> list[Span]:
    """The same, the likeliest first. ``wording`` lets what the words tell go before all."""
    found = fitting(article, scheme, type_, span)
    at = bisect_left(found, span.start, key=lambda other: other.start)
    low = max(0, min(at - WEIGHED // 2, len(found) - WEIGHED))
    near, rest = found[low : low + WEIGHED], found[:low] + found[low + WEIGHED :]
    told = _told(article, scheme, type_, span, wording)
    # What repeats or points back itself is not the original.
    copies = {one.source for one in article.links if one.type == type_ and type_ in _ORIGINALS}
    weigh = _WEIGHTS.get(type_, _claimed)
    around = article.spans if len(article.spans) <= MANY else (span, *near)
    values = effective(around, scheme)
    here = _Seen(article, scheme, span, values)
    weight = {one.id: weigh(here, _Seen(article, scheme, one, values)) for one in near}
    weighed = sorted(near, key=lambda o: (o.id != told, o.id in copies, -weight[o.id]))
    return [*weighed, *rest]


def _told(
    article: Article, scheme: Scheme, type_: str, span: Span, wording: Wording | None
) -> str | None:
    if wording is None:
        return None
    proposed = links(article, scheme, span, wording)
    return next((link.target for link in proposed if link.type == type_ and link.target), None)


class _Seen:
    """A span with what comparing asks of it."""

    def __init__(
        self,
        article: Article,
        scheme: Scheme,
        span: Span,
        values: Mapping[str, tuple[Attribute, ...]],
    ) -> None:
        self.span = span
        self.role = role(scheme, span.label)
        self.words = fold(article.text[span.start : span.end]).text.split()
        attributes = reversed(values.get(span.id, span.attributes))
        self._values = {attribute.name: attribute.value for attribute in attributes}

    def value(self, *names: str) -> str:
        return next((self._values[name] for name in names if name in self._values), "")

    @property
    def speaker(self) -> str:
        return fold(self.value("denier", "source")).text.strip()


def _near(here: _Seen, there: _Seen) -> float:
    """1 right beside, 0 far away; what stands before counts a little more."""
    before = there.span.start < here.span.start
    gap = here.span.start - there.span.end if before else there.span.start - here.span.end
    return max(0.0, 1 - max(0, gap) / _FAR) - (0 if before else 0.15)


def _alike(here: _Seen, there: _Seen) -> float:
    """How many words and neighbouring words the two share, from 0 to 1."""
    one, other = (set(seen.words) | set(pairwise(seen.words)) for seen in (here, there))
    return len(one & other) / max(1, len(one | other))


def _event(here: _Seen, there: _Seen) -> float:
    """1 about the same event, 0 about another one; between where nobody has said."""
    one, other = here.value("event"), there.value("event")
    return 0.5 if not (one and other) else float(one == other)


def _same(here: _Seen, there: _Seen, *names: str) -> float:
    one, other = here.value(*names), there.value(*names)
    return float(bool(one) and one == other)


def _denied(here: _Seen, there: _Seen) -> float:
    inside = here.span.start <= there.span.start and there.span.end <= here.span.end
    topic = _TOPICS.get(here.value("denies_what"), ())
    fits = there.role == "claim" and there.value("about") in topic
    return (
        3 * inside
        + 2 * _event(here, there)
        + 1.5 * fits
        + 1.0 * (there.role == "claim")
        + 1.0 * (there.value("modality") == "allegation")
        + _near(here, there)
        + _alike(here, there)
    )


def _bare(speaker: str) -> set[str]:
    """The words of a name, without the article."""
    return {word.removeprefix("ال") for word in speaker.split()}


def _differing(here: _Seen, there: _Seen) -> float:
    """Two tellings that don't agree: of tolls, other numbers of one harm."""
    return _compared(here, there) + 1.5 * (bool(_number(there)) and _number(here) != _number(there))


def _compared(here: _Seen, there: _Seen) -> float:
    """Two tellings of one thing: same kind, same event, another speaker."""
    other_speaker = here.speaker != there.speaker
    return (
        2 * (here.role == there.role)
        + 2 * _event(here, there)
        + 1.5 * _same(here, there, "harm")
        + _same(here, there, "about")
        + other_speaker
        + _near(here, there)
        + _alike(here, there)
    )


def _repeated(here: _Seen, there: _Seen) -> float:
    before = there.span.start < here.span.start
    return 4 * _alike(here, there) + _event(here, there) + 0.3 * before + 0.1 * _near(here, there)


def _spoken(here: _Seen, there: _Seen) -> float:
    """The speaker is named there: before, by name, and not as here."""
    before = there.span.start < here.span.start
    named = there.value("source_named", "denier_named") == "true"
    kind = here.value("denier_kind", "source_kind") == there.value("denier_kind", "source_kind")
    mine, others = _bare(here.speaker), _bare(there.speaker)
    shared = bool(mine & others)
    return (
        2 * before
        + named
        + kind
        + shared
        + 2 * _near(here, there)
        + 0.2 * min(5, len(others))
        - 2 * (mine == others)
    )


def _whole(here: _Seen, there: _Seen) -> float:
    before = there.span.end <= here.span.start
    larger = _number(there) > _number(here)
    return (
        2 * before
        + larger
        + _same(here, there, "harm")
        + _event(here, there)
        + 2 * _near(here, there)
    )


def _claimed(here: _Seen, there: _Seen) -> float:
    return 2 * _event(here, there) + _near(here, there) + _alike(here, there)


def _number(seen: _Seen) -> int:
    value = seen.value("count_best", "count_min", "count_max")
    return int(value) if value.isdigit() else 0


_TOPICS: Mapping[str, tuple[str, ...]] = {
    "responsibility": ("responsibility", "incident"),
    "occurrence": ("incident", "operation"),
    "method": ("incident",),
    "casualties": ("harm",),
    "damage": ("damage",),
}
_WEIGHTS: Mapping[str, Callable[[_Seen, _Seen], float]] = {
    "denies": _denied,
    "answers": _denied,
    "supports": _compared,
    "contradicts": _differing,
    "updates": _differing,
    "repeats": _repeated,
    "attributed_to": _spoken,
    "part_of": _whole,
}
