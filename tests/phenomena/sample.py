"""What an annotator of the sample project sees, looked up by the words of the articles."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from annotator.exporters import WRITERS
from annotator.inherited import effective
from annotator.model import Article, Document, Span
from annotator.store import Store
from annotator.suggest.actors import Actors
from annotator.suggest.proposals import propose
from annotator.suggest.wording import Wording

ZERO = {"count_type": "none", "count_min": "0", "count_max": "0", "count_best": "0"}


def exact(count: int) -> dict[str, str]:
    """The figures of a toll that is told exactly."""
    number = str(count)
    return {"count_type": "exact", "count_min": number, "count_max": number, "count_best": number}


class Sample:
    """Articles are called by the two digits in their file's name: ``04``."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.author = store.person("layla").id
        self.documents: dict[str, Document] = {
            row.document.external_id.split("-")[1]: row.document
            for row in store.documents(self.author)
        }

    @cache  # noqa: B019  (one sample a run)
    def article(self, number: str) -> Article:
        return self.store.article(self.documents[number].id, self.author)

    def place(self, number: str, words: str) -> tuple[int, int]:
        """Where ``words`` stand first, in code points."""
        start = self.article(number).text.index(words)
        return start, start + len(words)

    def span(self, number: str, label: str, words: str) -> Span:
        """The shortest span of ``label`` that begins with ``words`` or is within them."""
        article = self.article(number)
        found = [
            one
            for one in article.spans
            if one.label == label and self.words(number, one).startswith(words)
        ]
        assert found, f"no {label} begins with {words}"
        return min(found, key=lambda one: one.end - one.start)

    def words(self, number: str, span: Span) -> str:
        return self.article(number).text[span.start : span.end]

    def values(self, number: str, span: Span) -> dict[str, str]:
        """First values by name, taken-over ones included."""
        known = effective(self.article(number).spans, self.store.scheme)[span.id]
        return {a.name: a.value for a in reversed(known)}

    def has(self, number: str, label: str, words: str, **wanted: str) -> Span:
        """That a span with these values is there; returns it."""
        span = self.span(number, label, words)
        found = self.values(number, span)
        assert {name: found.get(name) for name in wanted} == wanted
        return span

    def links(self, number: str, span: Span) -> set[tuple[str, str]]:
        """(type, words of the target) of the links from a span, also into other articles."""
        known = {
            one.id: self.words(other, one)
            for other in self.documents
            for one in self.article(other).spans
        }
        links = self.article(number).links
        return {(link.type, known[link.target]) for link in links if link.source == span.id}

    def leads(self, number: str, span: Span, type_: str, words: str) -> bool:
        """Whether a link of the type leads to a span that begins with ``words``."""
        return any(
            link == type_ and target.startswith(words) for link, target in self.links(number, span)
        )

    def proposed(self, number: str, span: Span, wording: Wording) -> dict[str, str]:
        """What is proposed for the span as it is marked, with no value filled in."""
        bare = span.model_copy(update={"attributes": ()})
        article = self.article(number)
        return {
            one.attribute: one.values[0].value
            for one in propose(article, self.store.scheme, bare, Actors(), wording)
            if one.values
        }

    def export(self, target: Path) -> None:
        WRITERS["jsonl"](self.store.records(), target)


def holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end and outer.id != inner.id


def crosses(one: Span, other: Span) -> bool:
    first, second = sorted((one, other), key=lambda span: span.start)
    return first.start < second.start < first.end < second.end
