"""What a person can do to annotations, as pure functions from what is there to an Action.

Offsets are code points over the article's text. Each function raises Refused where the
result would break a rule that concerns several spans; rules of one span or link are the
scheme's and are checked where the action is applied.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime

from annotator import links
from annotator.carry import Carrier
from annotator.model import (
    Action,
    AnnotationSet,
    Article,
    Attribute,
    Boilerplate,
    Change,
    Document,
    Link,
    MetadataField,
    Problem,
    Put,
    Refused,
    Remove,
    Span,
    Stale,
    Status,
    Submission,
    UnplacedSpan,
    new_id,
)
from annotator.scheme import Scheme


def tag(article: Article, label: str, start: int, end: int) -> tuple[Action, str]:
    """A new span of ``label`` on ``[start, end)``; returns the action and the span's id."""
    span = Span(id=new_id(), set=article.set.id, label=label, start=start, end=end)
    _refuse_double(article, span)
    return _action(article, "span.tag", Put(span)), span.id


def relabel(article: Article, scheme: Scheme, span_id: str, label: str) -> Action:
    """Give a span another label; what that label can't have (attributes, links) goes."""
    old = _span(article, span_id)
    new = old.model_copy(
        update={"label": label, "attributes": scheme.fitting(label, old.attributes)}
    )
    _refuse_double(article, new)
    return links.fitted(article, scheme, _action(article, "span.relabel", Put(new)))


def move(
    article: Article,
    span_id: str,
    start: int,
    end: int,
    values: Mapping[str, Sequence[Attribute]] | None = None,
) -> Action:
    """Set both edges of a span, and the attributes that change with them."""
    old = with_attributes(_span(article, span_id), values or {})
    new = old.model_copy(update={"start": start, "end": end})
    _refuse_double(article, new)
    return _action(article, "span.move", Put(new))


def remove(article: Article, span_ids: Collection[str]) -> Action:
    """Remove spans together with the links that hang on them."""
    hanging = [
        Remove("link", link.id)
        for link in article.links
        if link.source in span_ids or link.target in span_ids
    ]
    spans = [Remove("span", span_id) for span_id in span_ids]
    return _action(article, "span.remove", *hanging, *spans)


def duplicate(article: Article, scheme: Scheme, span_id: str, label: str) -> tuple[Action, str]:
    """The same extent again under another label; returns the action and the new span's id."""
    old = _span(article, span_id)
    new = Span(
        id=new_id(),
        set=old.set,
        label=label,
        start=old.start,
        end=old.end,
        attributes=scheme.fitting(label, old.attributes),
    )
    _refuse_double(article, new)
    return _action(article, "span.duplicate", Put(new)), new.id


def set_attribute(article: Article, span_id: str, name: str, values: Sequence[Attribute]) -> Action:
    """Replace all values of one attribute; none clears it. Attribute order stays stable."""
    return set_attributes(article, span_id, {name: values})


def set_attributes(
    article: Article,
    span_id: str,
    values: Mapping[str, Sequence[Attribute]],
    new_links: Iterable[tuple[str, str]] = (),
    command: str = "span.attribute",
) -> Action:
    """Replace all values of several attributes, and add links from the span, in one go.

    ``new_links`` are (type, id of the span it leads to).
    """
    old = _span(article, span_id)
    made = [
        Put(Link(id=new_id(), set=old.set, type=type_, source=old.id, target=target))
        for type_, target in new_links
    ]
    return _action(article, command, Put(with_attributes(old, values)), *made)


def with_attributes(span: Span, values: Mapping[str, Sequence[Attribute]]) -> Span:
    """``span`` with all values of the named attributes replaced."""
    left = dict(values)
    kept: list[Attribute] = []
    for attribute in span.attributes:
        if attribute.name not in values:
            kept.append(attribute)
        else:
            kept.extend(left.pop(attribute.name, ()))
    for more in left.values():
        kept.extend(more)
    return span.model_copy(update={"attributes": tuple(kept)})


def set_note(article: Article, span_id: str, note: str) -> Action:
    """Write, change or (with an empty string) clear the note of a span."""
    new = _span(article, span_id).model_copy(update={"note": note.strip() or None})
    return _action(article, "span.note", Put(new))


def set_status(article: Article, status: Status, reason: str | None = None) -> Action:
    """Say how far the author is with the article; ``reason`` goes with ``skipped``."""
    new = article.set.model_copy(update={"status": status, "reason": reason, "updated_at": _now()})
    return _action(article, f"document.{status}", Put(new))


def finish(article: Article, scheme: Scheme) -> Action:
    """Say that the author is done with the article; all her spans must be there. Raises Refused
    where one of them misses something or breaks a rule."""
    for span in article.spans:
        problems = scheme.check_span(span, article.text)
        if problems:
            text = "The article is not done: a span misses something or breaks a rule."
            raise Refused(Problem("set.incomplete", "incomplete", text, span.id))
    return set_status(article, "done")


def hand_in(author: str, sets: Iterable[AnnotationSet]) -> Action:
    """Hand in what is done: the state that is compared, while work can go on beside it."""
    made = Submission(at=_now())
    done = [own for own in sets if own.status in ("done", "skipped")]
    return Action(
        author,
        "document.hand_in",
        [Put(own.model_copy(update={"submitted": made})) for own in done],
    )


def set_metadata(
    author: str,
    documents: Iterable[Document],
    values: dict[MetadataField, str | None],
) -> Action:
    """Set metadata fields on documents; what a person enters counts as confirmed.

    A value of None or an empty string empties the field and takes the confirmation back.
    """
    changes: list[Change] = []
    for document in documents:
        confirmed = set(document.confirmed)
        update: dict[str, object] = {}
        for field, value in values.items():
            text = (value or "").strip() or None
            update[field] = text
            confirmed = confirmed | {field} if text else confirmed - {field}
        update["confirmed"] = tuple(sorted(confirmed))
        new = document.model_copy(update=update)
        if new != document:
            changes.append(Put(new))
    return Action(author, "corpus.metadata", changes)


def remove_documents(author: str, documents: Iterable[str]) -> Action:
    """Take documents out of the project. Undo brings them back with all their annotations."""
    return Action(author, "corpus.remove", [Remove("document", id_) for id_ in documents])


def replace_text(
    author: str, articles: Sequence[Article], text: str, sha: str, file: str | None
) -> Action:
    """A corrected text for one document, as its sets (``articles``) see it.

    Spans go along where their text and its surroundings are the same; the rest is kept in
    the set's ``unplaced`` for a person to place.
    """
    document = articles[0].document
    new = document.model_copy(
        update={
            "text": sha,
            "length": len(text),
            "file": file or document.file,
            "version": document.version + 1,
        }
    )
    changes: list[Change] = [Put(new)]
    place = Carrier(articles[0].text, text)
    for article in articles:
        changes.extend(carry_set(article, place))
    for part in articles[0].boilerplate:
        found = place(part.start, part.end)
        changes.append(
            Put(Boilerplate(**{**part.model_dump(), "start": found[0], "end": found[1]}))
            if found
            else Remove("boilerplate", part.id)
        )
    return Action(author, "corpus.replace", changes, texts=(text,))


def place_again(article: Article, unplaced_id: str, start: int, end: int) -> Action:
    """Give a span that a corrected text left without a place its place by hand."""
    found = next((u for u in article.set.unplaced if u.id == unplaced_id), None)
    if found is None:
        raise Stale("span.gone", "This span is no longer waiting for a place.")
    span = Span(
        id=found.id,
        set=article.set.id,
        external_id=found.external_id,
        label=found.label,
        start=start,
        end=end,
        attributes=found.attributes,
        note=found.note,
    )
    _refuse_double(article, span)
    return _action(article, "span.place", Put(_without(article, unplaced_id)), Put(span))


def dismiss(article: Article, unplaced_id: str) -> Action:
    """Drop a span that a corrected text left without a place."""
    return _action(article, "span.dismiss", Put(_without(article, unplaced_id)))


def carry_set(article: Article, place: Carrier) -> list[Change]:
    """The spans of ``article``, as they stand in its text, where they are in the corrected one;
    what finds no place goes to the set's ``unplaced``."""
    changes: list[Change] = []
    lost: list[UnplacedSpan] = []
    for span in article.spans:
        moved = carried(span, place)
        if moved is None:
            lost.append(_unplaced(article.text, span))
            changes.append(Remove("span", span.id))
        else:
            changes.append(Put(moved))
    for question in article.questions:
        stands = article.text[question.start : question.end] == question.phrase
        found = place(question.start, question.end) if stands else None
        if found is not None:
            update = {"start": found[0], "end": found[1]}
            changes.append(Put(question.model_copy(update=update)))
    gone = {span.id for span in lost}
    hanging: list[Change] = [
        Remove("link", link.id)
        for link in article.links
        if link.source in gone or link.target in gone
    ]
    if lost:
        unplaced = (*article.set.unplaced, *lost)
        changes.append(Put(article.set.model_copy(update={"unplaced": unplaced})))
    return [*hanging, *changes]


def carried(span: Span, place: Carrier) -> Span | None:
    """``span`` where it stands in the corrected text, or None where that is not certain."""
    found = place(span.start, span.end)
    if found is None:
        return None
    attributes = tuple(_carry_pick(a, place) for a in span.attributes)
    return span.model_copy(update={"start": found[0], "end": found[1], "attributes": attributes})


def _carry_pick(attribute: Attribute, place: Carrier) -> Attribute:
    if attribute.start is None or attribute.end is None:
        return attribute
    found = place(attribute.start, attribute.end)
    start, end = found or (None, None)
    return attribute.model_copy(update={"start": start, "end": end})


def _unplaced(text: str, span: Span) -> UnplacedSpan:
    return UnplacedSpan(
        id=span.id,
        external_id=span.external_id,
        label=span.label,
        text=text[span.start : span.end],
        before=text[max(0, span.start - 40) : span.start],
        after=text[span.end : span.end + 40],
        attributes=span.attributes,
        note=span.note,
    )


def _without(article: Article, unplaced_id: str) -> AnnotationSet:
    left = tuple(u for u in article.set.unplaced if u.id != unplaced_id)
    return article.set.model_copy(update={"unplaced": left})


def _action(article: Article, command: str, *changes: Change) -> Action:
    return Action(article.set.author, command, changes)


def _span(article: Article, span_id: str) -> Span:
    for span in article.spans:
        if span.id == span_id:
            return span
    raise Stale("span.gone", "This span is no longer there.")


def _refuse_double(article: Article, new: Span) -> None:
    """Two spans of one label on one extent would say nothing that one does not."""
    for span in article.spans:
        if span.id != new.id and (span.start, span.end, span.label) == (
            new.start,
            new.end,
            new.label,
        ):
            text = f"There is already a {new.label} on exactly these words."
            raise Refused(
                Problem("span.double", "invalid", text, span.id, values={"label": new.label})
            )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
