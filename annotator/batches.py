"""The same done at many places of many articles, each time as one action.

Places are (document, start, end) in code points, articles those of one author by document id.
What does not apply to a place (it is gone, or tagged so already) is left out there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from annotator import edits, links
from annotator.model import Action, Article, Attribute, Change, Put, Refused, Span, new_id
from annotator.scheme import Scheme

Articles = Mapping[str, Article]
Values = Sequence[tuple[str, str]]


def tag_all(
    author: str,
    articles: Articles,
    places: Iterable[tuple[str, int, int]],
    label: str,
    values: Values,
) -> Action:
    """A span of ``label`` with ``values`` at each place that has none exactly there."""
    attributes = tuple(Attribute(name=n, value=v, origin="accepted") for n, v in values)
    changes: dict[str, list[Change]] = defaultdict(list)
    for document, start, end in dict.fromkeys(places):
        article = articles.get(document)
        if article is None or not 0 <= start < end <= len(article.text):
            continue
        if (start, end, label) in {(s.start, s.end, s.label) for s in article.spans}:
            continue
        span = Span(
            id=new_id(),
            set=article.set.id,
            label=label,
            start=start,
            end=end,
            attributes=attributes,
        )
        changes[document].append(Put(span))
    return _action(author, articles, "span.tag.all", changes)


def relabel_all(
    author: str, articles: Articles, scheme: Scheme, spans: Iterable[tuple[str, str]], label: str
) -> Action:
    """Give spans (document, id) another label; what that can't have (values, links) goes."""
    changes: dict[str, list[Change]] = defaultdict(list)
    now = dict(articles)
    for document, id_ in spans:
        article = now.get(document)
        span = _span(article, id_)
        if article is None or span is None or span.label == label:
            continue
        try:
            made = edits.relabel(article, scheme, id_, label).changes
        except Refused:
            continue
        changes[document].extend(made)
        new = span.model_copy(update={"label": label})
        others = tuple(one for one in article.spans if one.id != id_)
        now[document] = replace(article, spans=(*others, new))
    return _action(author, articles, "span.relabel.all", changes)


def set_all(
    author: str,
    articles: Articles,
    scheme: Scheme,
    spans: Iterable[tuple[str, str]],
    values: Values,
) -> Action:
    """Give spans (document, id) these values where they have others."""
    changes: dict[str, list[Change]] = defaultdict(list)
    for document, id_ in spans:
        article = articles.get(document)
        span = _span(article, id_)
        if article is None or span is None:
            continue
        new = span
        known = scheme.labels[span.label].attributes if span.label in scheme.labels else {}
        for name, value in values:
            if name in known and new.values(name) != [value]:
                one = Attribute(name=name, value=value, origin="accepted")
                kept = tuple(a for a in new.attributes if a.name != name)
                new = new.model_copy(update={"attributes": (*kept, one)})
        if new != span:
            action = Action(author, "", [Put(new)])
            changes[document].extend(links.fitted(article, scheme, action).changes)
    return _action(author, articles, "span.attribute.all", changes)


def _span(article: Article | None, id_: str) -> Span | None:
    spans = article.spans if article is not None else ()
    return next((span for span in spans if span.id == id_), None)


def _action(
    author: str, articles: Articles, command: str, changes: Mapping[str, Sequence[Change]]
) -> Action:
    """All changes, and that work has begun wherever it had not."""
    every: dict[tuple[str, str], Change] = {}
    for document, here in changes.items():
        article = articles[document]
        begun = article.set.status == "todo" and here
        for change in (*here, *(edits.set_status(article, "in_progress").changes if begun else ())):
            key = (
                (change.object.kind, change.object.id)
                if isinstance(change, Put)
                else (change.kind, change.id)
            )
            every[key] = change
    return Action(author, command, tuple(every.values()))
