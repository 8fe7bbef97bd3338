"""The article a page shows, kept up to date from what was touched, without reading it again.

Nothing is decided here: the store has the truth, and this is what it last said.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotator.events import naming
from annotator.model import (
    AnnotationSet,
    Article,
    Boilerplate,
    Document,
    Link,
    Precedent,
    Problem,
    Span,
    Touched,
)
from annotator.scheme import Scheme

Place = tuple[int, int, str]
Extent = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Difference:
    """What of an open article an edit changed.

    ``reload`` says that the text itself is another one and everything must be read again.
    """

    spans: tuple[Span, ...] = ()
    removed: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    unlinked: tuple[str, ...] = ()
    head: bool = False
    parts: bool = False
    gone: bool = False
    reload: bool = False


def place(span: Span) -> Place:
    """Reading order, with the id as the last word so that the order is total."""
    return span.start, -span.end, span.id


def flawed(article: Article, scheme: Scheme) -> list[Span]:
    """The spans that miss something or break a rule. Slow for thousands of spans."""
    return [span for span in article.spans if scheme.check_span(span, article.text)]


class OpenArticle:
    """Spans in reading order and by id, links, and which spans have problems."""

    def __init__(self, article: Article, scheme: Scheme, flaws: Iterable[str] = ()) -> None:
        self.document: Document = article.document
        self.text = article.text
        self.set: AnnotationSet = article.set
        self.spans = {span.id: span for span in article.spans}
        self.links: dict[str, Link] = {}
        self._links_of: dict[str, dict[str, Link]] = {}
        for link in article.links:
            self._put_link(link)
        self.flaws = set(flaws)
        self._whole: Article | None = None
        self.parts = {part.id: part for part in article.boilerplate}
        """What is no part of the story, by id."""
        self.questions = {one.id: one for one in article.questions}
        """What she asks the guideline, by id."""
        self._scheme = scheme
        names = {label: naming(scheme, label) for label in scheme.labels}
        self.naming = [
            span
            for span in self.spans.values()
            if (known := names.get(span.label)) and any(a.name in known for a in span.attributes)
        ]
        """The spans that named an event when the article was opened."""
        self._ordered = sorted(article.spans, key=place)
        self._order = [place(span) for span in self._ordered]
        self._extents: dict[Extent, set[str]] = {}
        for span in article.spans:
            self._extents.setdefault((span.start, span.end), set()).add(span.id)

    def part(self, ids: Iterable[str] = (), extent: Extent | None = None) -> Article:
        """What an edit has to know of: the spans ``ids``, those on ``extent``, their links.

        All ten thousand spans of an article would take longer than the edit.
        """
        wanted = set(ids)
        links = tuple({one.id: one for id_ in wanted for one in self.links_of(id_)}.values())
        ends = {end for link in links for end in (link.source, link.target)}
        on_extent = self._extents.get(extent, ()) if extent else ()
        spans = [self.spans[id_] for id_ in {*wanted, *ends, *on_extent} if id_ in self.spans]
        return Article(
            self.document,
            self.text,
            self.set,
            tuple(sorted(spans, key=place)),
            links,
            tuple(self.parts.values()),
            tuple(self.questions.values()),
        )

    def on(self, extent: Extent) -> list[Span]:
        """The spans that cover exactly ``[start, end)``."""
        return [self.spans[id_] for id_ in self._extents.get(extent, ())]

    def in_order(self) -> Iterator[Span]:
        return iter(self._ordered)

    def has(self, span: Span) -> bool:
        """Whether ``span`` is here exactly as it is."""
        return self.spans.get(span.id) is span

    def problems(self, span: Span) -> list[Problem]:
        return self._scheme.check_span(span, self.text)

    def links_of(self, span_id: str) -> list[Link]:
        return list(self._links_of.get(span_id, {}).values())

    def whole(self) -> Article:
        """All of it, for what has to be weighed against everything else; kept until a change."""
        if self._whole is None:
            spans, links = tuple(self._ordered), tuple(self.links.values())
            beside = tuple(self.parts.values()), tuple(self.questions.values())
            self._whole = Article(self.document, self.text, self.set, spans, links, *beside)
        return self._whole

    def following(self, at: Span | int, only: set[str] | None = None) -> Span | None:
        """The next span after a span or a code point, from the top again after the last."""
        key = (at, -(1 << 62), "") if isinstance(at, int) else place(at)
        first = bisect_right(self._order, key)
        return self._first([*range(first, len(self._order)), *range(first)], only)

    def preceding(self, at: Span | int) -> Span | None:
        """The span before, from the end again before the first."""
        key = (at, -(1 << 62), "") if isinstance(at, int) else place(at)
        last = bisect_left(self._order, key)
        if not self._order:
            return None
        return self._ordered[last - 1]

    def innermost(self, position: int) -> Span | None:
        """The shortest span that covers the character at ``position``."""
        around = [s for s in self.spans.values() if s.start <= position < s.end]
        return min(around, key=lambda s: (s.end - s.start, s.id), default=None)

    def apply(self, touched: Touched) -> Difference:
        """Take over what an edit changed here."""
        self._whole = None
        document = self.document.id
        if ("document", document) in touched.removed:
            return Difference(gone=True)
        spans, links, head = [], [], False
        for item in touched.changed:
            if isinstance(item, Document) and item.id == document:
                if item.text != self.document.text:
                    return Difference(reload=True)
                self.document, head = item, True
            elif isinstance(item, AnnotationSet) and item.id == self.set.id:
                self.set, head = item, True
            elif isinstance(item, Span) and item.set == self.set.id:
                self._put(item)
                spans.append(item)
            elif isinstance(item, Link) and self._near(item):
                self._put_link(item)
                links.append(item)
            elif isinstance(item, Precedent) and item.set == self.set.id:
                self.questions[item.id] = item
        for kind, id_ in touched.removed:
            if kind == "precedent":
                self.questions.pop(id_, None)
        removed = [id_ for kind, id_ in touched.removed if kind == "span" and self._drop(id_)]
        unlinked = [id_ for kind, id_ in touched.removed if kind == "link" and self._unlink(id_)]
        parts = self._take_parts(touched)
        return Difference(tuple(spans), tuple(removed), tuple(links), tuple(unlinked), head, parts)

    def _take_parts(self, touched: Touched) -> bool:
        """Take over what is no part of the story; whether that has changed."""
        before = dict(self.parts)
        for item in touched.changed:
            if isinstance(item, Boilerplate) and item.document == self.document.id:
                self.parts[item.id] = item
        for kind, id_ in touched.removed:
            if kind == "boilerplate":
                self.parts.pop(id_, None)
        return self.parts != before

    def _near(self, link: Link) -> bool:
        return link.id in self.links or link.source in self.spans or link.target in self.spans

    def _put_link(self, link: Link) -> None:
        self._unlink(link.id)
        self.links[link.id] = link
        for end in (link.source, link.target):
            self._links_of.setdefault(end, {})[link.id] = link

    def _unlink(self, link_id: str) -> bool:
        old = self.links.pop(link_id, None)
        for end in (old.source, old.target) if old else ():
            self._links_of[end].pop(link_id, None)
        return old is not None

    def _put(self, span: Span) -> None:
        self._drop(span.id)
        self.spans[span.id] = span
        at = bisect_left(self._order, place(span))
        self._order.insert(at, place(span))
        self._ordered.insert(at, span)
        self._extents.setdefault((span.start, span.end), set()).add(span.id)
        if self.problems(span):
            self.flaws.add(span.id)

    def _drop(self, span_id: str) -> bool:
        old = self.spans.pop(span_id, None)
        if old is None:
            return False
        at = bisect_left(self._order, place(old))
        del self._order[at], self._ordered[at]
        self._extents[old.start, old.end].discard(span_id)
        self.flaws.discard(span_id)
        return True

    def _first(self, ranks: Iterable[int], only: set[str] | None) -> Span | None:
        for rank in ranks:
            span = self._ordered[rank]
            if only is None or span.id in only:
                return span
        return None
