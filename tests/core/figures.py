"""How often proposals are right on annotated articles: a table, printed or held to.

``python -m tests.core.figures FILE [SET]`` prints it. Each span is proposed for as an annotator
would get it: with the spans before it in the file, as they were annotated, and with the actors
they name.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import perf_counter
from typing import NamedTuple, cast

from annotator import importers
from annotator.importers import Options
from annotator.model import (
    AnnotationSet,
    Article,
    Attribute,
    Document,
    Link,
    Origin,
    Span,
    by_position,
)
from annotator.record import Record, RecordSpan
from annotator.scheme import Scheme
from annotator.suggest.actors import Actors, mentions
from annotator.suggest.inheritance import inherited
from annotator.suggest.labels import label
from annotator.suggest.linking import links
from annotator.suggest.proposals import propose
from annotator.suggest.wording import Wording

SEEDS = Path(__file__).parents[2] / "seeds"
COLUMNS = ("right", "wrong", "default", "missed", "inherited", "differs")
"""Proposed and so, proposed but other; not proposed but the default, or not; taken over from
around and so, or other."""


class Figures(NamedTuple):
    attributes: dict[str, Counter[str]]
    """By ``LABEL.attribute``."""
    labels: Counter[str]
    links: dict[str, Counter[str]]
    seconds: list[float]

    def precision(self, name: str) -> float:
        """The part of the proposals for an attribute (of all labels, without one) that is right."""
        counts = self._of(name)
        made = counts["right"] + counts["wrong"]
        return counts["right"] / made if made else 1.0

    def coverage(self, name: str) -> float:
        """The part of all spans that need nothing more for the attribute."""
        counts = self._of(name)
        done = counts["right"] + counts["default"] + counts["inherited"]
        return done / max(1, sum(counts.values()))

    def _of(self, name: str) -> Counter[str]:
        return sum(
            (c for key, c in self.attributes.items() if name in (key, key.partition(".")[2])),
            Counter[str](),
        )


def articles(path: Path, who: str | None = None) -> Iterator[Article]:
    """The articles of a file as one set has them; the first set of each, without a name."""
    for item in importers.read([path], Options(author="a")):
        if isinstance(item, Record) and item.sets:
            wanted = next((s.id for s in item.sets if who in (None, s.id)), None)
            if wanted is not None:
                yield _article(item, wanted)


def figures(found: Iterable[Article]) -> Figures:
    """What is right, over all spans of the articles in the order of the file."""
    scheme = Scheme.load(SEEDS / "scheme.json")
    wording = Wording.load(SEEDS)
    for _ in wording.prepare():
        pass
    actors = Actors.load(SEEDS / "actors.json")
    made = Figures(defaultdict(Counter), Counter(), defaultdict(Counter), [])
    for article in found:
        done: list[Span] = []
        for span in article.spans:
            guess = label(wording, scheme, article.text, span.start, span.end)
            made.labels[_told(guess.label if guess else None, span.label)] += 1
            _measure(made, scheme, wording, actors, _so_far(article, done, span), span)
            done.append(span)
            actors.learn(mentions(span))
        whole = _so_far(article, article.spans, None)
        there = {(link.type, link.source, link.target) for link in article.links}
        for span in whole.spans:
            for link in links(_without_links(whole), scheme, span, wording):
                if link.target is not None:
                    right = (link.type, span.id, link.target) in there
                    made.links[link.type]["right" if right else "wrong"] += 1
    return made


def table(made: Figures) -> str:
    """The figures as text."""
    rows = [f"{'':26}" + "".join(f"{name:>10}" for name in COLUMNS)]
    for name in sorted(made.attributes):
        counts = made.attributes[name]
        rows.append(f"{name:26}" + "".join(f"{counts[column]:10}" for column in COLUMNS))
    rows.append("label: " + ", ".join(f"{key} {made.labels[key]}" for key in sorted(made.labels)))
    for name, counts in sorted(made.links.items()):
        rows.append(f"{name}: " + ", ".join(f"{key} {counts[key]}" for key in sorted(counts)))
    times = sorted(made.seconds)
    middle, late = times[len(times) // 2], times[len(times) * 95 // 100]
    rows.append(f"propose: median {1000 * middle:.2f} ms, 95 % within {1000 * late:.2f} ms")
    return "\n".join(rows)


def _measure(
    made: Figures, scheme: Scheme, wording: Wording, actors: Actors, article: Article, span: Span
) -> None:
    bare = span.model_copy(update={"attributes": ()})
    start = perf_counter()
    proposals = {p.attribute: p for p in propose(article, scheme, bare, actors, wording)}
    made.seconds.append(perf_counter() - start)
    around: dict[str, list[str]] = defaultdict(list)
    for attribute in inherited(article, scheme, bare):
        around[attribute.name].append(attribute.value)
    chosen = {attribute.name: attribute.value for attribute in span.attributes}
    for name, kind in scheme.labels[span.label].attributes.items():
        default = [] if kind.default is None else [kind.default]
        wanted = span.values(name) or default
        if not kind.applies(chosen) or (kind.inherit and not span.values(name)):
            continue
        if name in proposals:
            got = [value.value for value in proposals[name].values]
            column = "right" if got == wanted else "wrong"
        elif name in around:
            column = "inherited" if around[name] == wanted else "differs"
        else:
            column = "default" if wanted == default else "missed"
        made.attributes[f"{span.label}.{name}"][column] += 1


def _told(guess: str | None, wanted: str) -> str:
    return "silent" if guess is None else "right" if guess == wanted else "wrong"


def _article(record: Record, wanted: str) -> Article:
    text = record.text
    document = Document(
        id=record.id, external_id=record.id, text="", length=len(text), outlet=record.meta.source
    )
    own = AnnotationSet(id=wanted, document=record.id, author=wanted)
    spans = tuple(_span(span) for span in record.spans if span.set == wanted)
    made = tuple(
        Link(id=link.id, set=wanted, type=link.type, source=link.source, target=link.target)
        for link in record.links
        if link.set == wanted and link.target_document is None
    )
    return Article(document, text, own, spans, made)


def _span(span: RecordSpan) -> Span:
    return Span(
        id=span.id,
        set=span.set,
        label=span.label,
        start=span.start,
        end=span.end,
        attributes=tuple(
            Attribute(name=a.name, value=a.value, origin=cast(Origin, a.origin))
            for a in span.attributes
            if a.value
        ),
    )


def _so_far(article: Article, done: Iterable[Span], span: Span | None) -> Article:
    """The article with the spans made until now, and this one as it is when just made."""
    spans = list(done)
    if span is not None:
        spans.append(span.model_copy(update={"attributes": ()}))
    ordered = tuple(sorted(spans, key=by_position))
    return Article(article.document, article.text, article.set, ordered, article.links)


def _without_links(article: Article) -> Article:
    return Article(article.document, article.text, article.set, article.spans)


if __name__ == "__main__":
    sys.stdout.write(table(figures(articles(Path(sys.argv[1]), *sys.argv[2:]))) + "\n")
