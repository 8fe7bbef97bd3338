"""What an edit leaves behind, told by what it touched alone: a mirror to hold the store against."""

from __future__ import annotations

from annotator.model import (
    AnnotationSet,
    Article,
    Boilerplate,
    Document,
    Link,
    Span,
    Touched,
    by_position,
)


def after(article: Article, touched: Touched) -> Article:
    """``article`` as it is once ``touched`` has happened, without asking the store."""
    spans = {span.id: span for span in article.spans}
    links = {link.id: link for link in article.links}
    parts = {part.id: part for part in article.boilerplate}
    document, own = article.document, article.set
    for thing in touched.changed:
        if isinstance(thing, Span) and thing.set == own.id:
            spans[thing.id] = thing
        elif isinstance(thing, Link) and (thing.source in spans or thing.target in spans):
            links[thing.id] = thing
        elif isinstance(thing, Boilerplate) and thing.document == document.id:
            parts[thing.id] = thing
        elif isinstance(thing, AnnotationSet) and thing.id == own.id:
            own = thing
        elif isinstance(thing, Document) and thing.id == document.id:
            document = thing
    for kind, id_ in touched.removed:
        match kind:
            case "span":
                spans.pop(id_, None)
            case "link":
                links.pop(id_, None)
            case "boilerplate":
                parts.pop(id_, None)
    return Article(
        document=document,
        text=article.text,
        set=own,
        spans=tuple(sorted(spans.values(), key=by_position)),
        links=tuple(links.values()),
        boilerplate=tuple(sorted(parts.values(), key=lambda part: part.start)),
    )
