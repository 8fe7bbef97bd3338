"""What is compared: several people's sets on the same documents, at one moment."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import orjson

from annotator.model import Article, Link, Span


@dataclass(frozen=True, slots=True)
class Own:
    """One person's work on one document."""

    spans: tuple[Span, ...]
    links: tuple[Link, ...] = ()
    frozen: bool = True
    """Whether it was handed in or is done; else it may still change."""
    tags: tuple[tuple[str, str], ...] = ()
    """Labels of the whole document (name, value)."""


@dataclass(frozen=True, slots=True)
class Work:
    """One document with everybody's work on it, by person's id."""

    document: str
    name: str
    """What the document is called outside."""
    title: str
    length: int
    people: Mapping[str, Own]
    gold: Own | None = field(default=None)

    @property
    def compared(self) -> bool:
        """Whether there are two people to compare."""
        return len(self.people) >= 2

    def frozen(self) -> Work:
        """The same without what may still change."""
        kept = {who: own for who, own in self.people.items() if own.frozen}
        return replace(self, people=kept)


def work(
    articles: Sequence[Article], gold: Article | None = None, *, frozen_only: bool = True
) -> Work | None:
    """A document with the sets that are compared; None where nobody has one.

    ``frozen_only`` leaves out what may still change: what was neither handed in nor is done.
    What an annotator skipped is no work, in cards neither (``store.compared``); gold is never one
    of the people.
    """
    if not articles:
        return None
    people = {}
    for article in articles:
        own = article.set
        frozen = own.submitted is not None or own.status == "done"
        begun = frozen or own.status in ("in_progress", "adjudicated")
        if own.status != "skipped" and begun:
            people[own.author] = Own(article.spans, article.links, frozen, own.tags)
    document = articles[0].document
    settled = Own(gold.spans, gold.links) if gold is not None else None
    found = Work(
        document.id,
        document.external_id,
        document.title or document.external_id,
        document.length,
        dict(sorted(people.items())),
        settled,
    )
    return found.frozen() if frozen_only else found


def snapshot(works: Iterable[Work]) -> str:
    """SHA-256 over what is compared: the same work has the same, on every desktop."""
    said = hashlib.sha256()
    for one in sorted(works, key=lambda each: each.document):
        for author, own in one.people.items():
            spans = [
                (s.id, s.label, s.start, s.end, [(a.name, a.value) for a in s.attributes])
                for s in sorted(own.spans, key=lambda s: s.id)
            ]
            links = [
                (x.id, x.type, x.source, x.target) for x in sorted(own.links, key=lambda x: x.id)
            ]
            said.update(orjson.dumps([one.document, author, spans, links, own.tags]))
    return said.hexdigest()
