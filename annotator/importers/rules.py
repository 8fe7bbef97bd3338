"""What must hold within one line of our JSONL beyond keys and types."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date, datetime
from typing import get_args

from annotator.importers.items import Unfit
from annotator.importers.names import DOCUMENT_ID, fits_as_id, has_controls, looks_numeric
from annotator.model import Layer, MetadataField, Origin, Status
from annotator.record import (
    PROVENANCE,
    Record,
    RecordAttribute,
    RecordLink,
    RecordSet,
    RecordSpan,
)
from annotator.text import text_problem

STATUSES = frozenset(get_args(Status))
LAYERS = frozenset(get_args(Layer))
ORIGINS = frozenset(get_args(Origin))
TEXT_PROBLEMS = {
    "empty": "the text is empty",
    "nul": "there is a NUL character",
    "surrogate": "there is half of a surrogate pair",
}
FIELDS = frozenset(get_args(MetadataField))
PAIR_VALUES = {
    "newline": frozenset({"lf", "crlf", "cr", "mixed"}),
    "bom": frozenset({"true", "false"}),
}
PREFIXES = {"annotator": "ann:", "machine": "machine:"}


def check(record: Record) -> None:
    """Raises Unfit for the first thing about ``record`` that contradicts the rest of it."""
    _check_text(record)
    _check_head(record)
    sets = _check_sets(record)
    spans = _check_spans(record, sets)
    for link in record.links:
        _check_link(link, record, sets, spans)
    _refuse_twice((f"{link.set}#{link.id}" for link in record.links), "link")
    _check_rest(record, sets)


def refuse_text(text: str) -> None:
    """Raises Unfit where ``text`` can be no document's text: empty, NUL, lone surrogate."""
    problem = text_problem(text)
    if problem is not None:
        place = (
            ""
            if problem.code == "empty"
            else (f" in line {problem.line}, column {problem.column} of the text")
        )
        reason = TEXT_PROBLEMS[problem.code] + place
        raise Unfit(f"text.{problem.code}", reason, line=problem.line, column=problem.column)


def _check_text(record: Record) -> None:
    refuse_text(record.text)
    if "\r" in record.text:
        raise Unfit("text.newline", "text has a carriage return; line ends must be LF")
    if len(record.text) != record.text_len:
        reason = f"text_len is {record.text_len}, but text has {len(record.text)} code points"
        raise Unfit("text.length", reason, said=record.text_len, found=len(record.text))
    if hashlib.sha256(record.text.encode()).hexdigest() != record.text_sha256:
        raise Unfit("text.sha256", "text_sha256 is not the SHA-256 of text: the text was changed")


def _check_head(record: Record) -> None:
    if not DOCUMENT_ID.fullmatch(record.id) or looks_numeric(record.id):
        reason = (
            f"the id “{record.id[:40]}” is no document id:"
            " it must begin with a letter and hold only letters, digits and . _ -"
        )
        raise Unfit("id.document", reason, id=record.id)
    _check_provenance(record)
    published = record.meta.published_at
    if published is not None and not is_moment(published):
        reason = f"meta.published_at “{published[:40]}” is neither a date nor a date and time"
        raise Unfit("meta.published_at", reason, value=published)


def _check_provenance(record: Record) -> None:
    """The pairs that say where a record came from have fixed values, each once."""
    _refuse_twice((p.name for p in record.meta.extra if p.name in PROVENANCE), "pair")
    for pair in record.meta.extra:
        allowed = PAIR_VALUES.get(pair.name)
        if pair.name == "confirmed":
            fits = bool(pair.value) and set(pair.value.split(",")) <= FIELDS
        else:
            fits = allowed is None or pair.value in allowed
        if not fits:
            reason = f"meta.extra says {pair.name} is “{pair.value[:40]}”, which means nothing"
            raise Unfit("pair.value", reason, name=pair.name, value=pair.value)


def is_moment(value: str) -> bool:
    """Whether ``value`` is an ISO date or an RFC 3339 date and time."""
    try:
        date.fromisoformat(value) if len(value) == len("2026-01-31") else datetime.fromisoformat(
            value
        )
    except ValueError:
        return False
    return True


def _check_sets(record: Record) -> set[str]:
    for item in record.sets:
        _check_set(item)
    _refuse_twice((item.id for item in record.sets), "set")
    return {item.id for item in record.sets}


def _check_set(item: RecordSet) -> None:
    person = item.annotator
    if item.layer not in LAYERS or item.status not in STATUSES:
        bad = item.layer if item.layer not in LAYERS else item.status
        raise Unfit("set.value", f"the set {item.id} has the unknown value “{bad}”", value=bad)
    if item.layer == "gold":
        expected = "gold"
    else:
        if not person or not fits_as_id(person) or has_controls(person):
            reason = f"the set {item.id} needs an annotator's short id that is not a number"
            raise Unfit("set.annotator", reason, set=item.id)
        expected = PREFIXES[item.layer] + person
    if item.id != expected:
        reason = f"the set “{item.id}” must be called “{expected}”"
        raise Unfit("set.id", reason, set=item.id, expected=expected)


def _check_spans(record: Record, sets: set[str]) -> set[str]:
    text, length = record.text, record.text_len
    for span in record.spans:
        if span.set not in sets:
            raise Unfit("span.set", f"the span {span.id} is in no set of this line", span=span.id)
        if not fits_as_id(span.id):
            reason = f"“{span.id[:40]}” can't be the id of a span (numbers can't)"
            raise Unfit("id.span", reason, id=span.id)
        if not 0 <= span.start < span.end <= length:
            reason = f"the span {span.id} ({span.start}-{span.end}) is outside the text"
            raise Unfit("span.outside", reason, span=span.id)
        if text[span.start : span.end] != span.text:
            reason = f"the text of the span {span.id} is not what stands at its offsets"
            raise Unfit("span.slice", reason, span=span.id)
        for attribute in span.attributes:
            _check_attribute(attribute, span, length)
    names = [f"{span.set}#{span.id}" for span in record.spans]
    _refuse_twice(names, "span")
    return set(names)


def _check_attribute(attribute: RecordAttribute, span: RecordSpan, length: int) -> None:
    start, end = attribute.start, attribute.end
    if attribute.origin not in ORIGINS:
        reason = f"{attribute.name} of {span.id} has the unknown origin “{attribute.origin}”"
        raise Unfit("attribute.origin", reason, span=span.id)
    if start is None and end is None:
        return
    if start is None or end is None or not 0 <= start < end <= length:
        reason = f"{attribute.name} of {span.id} was picked outside the text"
        raise Unfit("attribute.outside", reason, span=span.id)


def _check_link(link: RecordLink, record: Record, sets: set[str], spans: set[str]) -> None:
    if not fits_as_id(link.id) or link.set not in sets:
        reason = f"the link “{link.id[:40]}” needs an id that is no number, and a set of this line"
        raise Unfit("link.id", reason, link=link.id)
    if f"{link.set}#{link.source}" not in spans:
        reason = f"the link {link.id} begins at the span {link.source}, which is not there"
        raise Unfit("link.source", reason, link=link.id, span=link.source)
    if link.target_document is None:
        if f"{link.set}#{link.target}" not in spans:
            reason = f"the link {link.id} ends at the span {link.target}, which is not there"
            raise Unfit("link.target", reason, link=link.id, span=link.target)
    elif link.target_document == record.id or not DOCUMENT_ID.fullmatch(link.target_document):
        reason = f"the link {link.id} must name another document or none"
        raise Unfit("link.document", reason, link=link.id)


def _check_rest(record: Record, sets: set[str]) -> None:
    for tag in record.tags:
        if tag.set not in sets:
            raise Unfit("tag.set", f"the tag {tag.name} is in no set of this line", tag=tag.name)
    for event in record.events:
        if not event.id or has_controls(event.id):
            raise Unfit("id.event", "an event needs an id without control characters")
    _refuse_twice((event.id for event in record.events), "event")
    for part in record.boilerplate:
        if not 0 <= part.start < part.end <= record.text_len:
            reason = f"the boilerplate {part.start}-{part.end} is outside the text"
            raise Unfit("boilerplate.outside", reason, start=part.start, end=part.end)


def _refuse_twice(names: Iterable[str], what: str) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            short = name.rsplit("#", 1)[-1]
            raise Unfit(f"{what}.twice", f"the {what} {short} stands twice", id=short)
        seen.add(name)
