"""What answers make of a card: the spans or links for gold, and where each field comes from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from annotator.decision import Answer, FieldOrigin
from annotator.diff import Card, Case, Draft, LinkDraft, Question, Version, Votes
from annotator.model import Attribute
from annotator.scheme import Scheme

EDIT = "edit"
"""The question that is never asked: what a reviewer changed beyond what was."""


class Made(NamedTuple):
    """A span for gold. Offsets are code points."""

    label: str
    start: int
    end: int
    attributes: tuple[Attribute, ...]
    fields: tuple[FieldOrigin, ...]


class Tied(NamedTuple):
    """A link for gold, with its ends as those who made it marked them."""

    link: LinkDraft
    fields: tuple[FieldOrigin, ...]


class _Chosen(NamedTuple):
    """An extent or label that was chosen, and where it comes from."""

    draft: Draft | None
    label: str
    start: int
    end: int
    origin: FieldOrigin


def spans(
    case: Case, asked: Sequence[Question], answers: Sequence[Answer], scheme: Scheme
) -> list[Made]:
    """The spans that come of a card, none where it is rejected.

    ``asked`` are the questions as they were shown (see ``settling.questions``). Questions that
    nobody answered are left as the drafts have them.
    """
    given = {answer.question: answer for answer in answers}
    if any(_rejects(question, given.get(question.id)) for question in asked):
        return []
    found: list[Made] = []
    card, votes = case
    for question in asked:
        if question.code == "pieces":
            return _edited(_pieces(case, question, given.get(question.id)), given, scheme)
    for extent in _extents(card, votes, asked, given):
        for label, named in _labels(card, votes, asked, given, extent):
            attributes, fields = _attributes(case, asked, given, extent, label, scheme)
            origins = (extent.origin, named, *fields)
            found.append(Made(label, extent.start, extent.end, attributes, origins))
    return _edited(found, given, scheme)


def links(case: Case, asked: Sequence[Question], answers: Sequence[Answer]) -> list[Tied]:
    """The links that come of a card, none where it is rejected."""
    given = {answer.question: answer for answer in answers}
    found: dict[tuple[str, str, str], Tied] = {}
    for question in asked:
        answer = given.get(question.id)
        for version in _taken(question, answer):
            for link in version.links:
                authors = case.votes.of(question.id, version.key) or case.votes.marked
                how = "unanimous" if case.card.kind == "unanimous" else "accepted"
                origin = FieldOrigin(field="link", how=how, authors=authors)
                key = (link.type, link.source.card, link.target.card)
                found.setdefault(key, Tied(link, (origin,)))
    return list(found.values())


def _rejects(question: Question, answer: Answer | None) -> bool:
    """Whether the answer says that none of it should be in gold."""
    if answer is None or question.code == "attribute":
        return False
    if answer.choice == "none":
        return True
    if question.code not in ("keep", "pieces") or answer.choice != "version":
        return False
    version = question.version(answer.version)
    return version is not None and not version.spans


def _taken(question: Question, answer: Answer | None) -> list[Version]:
    if answer is None or answer.choice in ("none", "edited"):
        return []
    if answer.choice == "both":
        return [version for version in question.versions if version.spans or version.links]
    version = question.version(answer.version)
    return [] if version is None else [version]


def _pieces(case: Case, question: Question, answer: Answer | None) -> list[Made]:
    found: dict[tuple[str, int, int], Made] = {}
    for version in _taken(question, answer):
        authors = case.votes.of(question.id, version.key)
        for draft in version.spans:
            said = FieldOrigin(field="extent", how="accepted", authors=authors)
            named = said.model_copy(update={"field": "label"})
            fields = tuple(_given(draft, one, authors) for one in _names(draft.attributes))
            made = Made(
                draft.label, draft.start, draft.end, draft.attributes, (said, named, *fields)
            )
            found.setdefault((draft.label, draft.start, draft.end), made)
    return list(found.values())


def _edited(found: list[Made], given: Mapping[str, Answer], scheme: Scheme) -> list[Made]:
    """The first of the spans with what the reviewer changed beyond what was asked."""
    edit = given.get(EDIT)
    if edit is None or not found:
        return found
    label, start, end, attributes, fields = found[0]
    origins = {one.field: one for one in fields}
    if edit.start is not None and edit.end is not None:
        start, end = edit.start, edit.end
        origins["extent"] = FieldOrigin(field="extent", how="edited")
    if edit.label is not None and edit.label != label:
        label = edit.label
        attributes = scheme.fitting(label, attributes)
        origins["label"] = FieldOrigin(field="label", how="edited")
    for name in _names(edit.attributes):
        own = tuple(one for one in _of(edit.attributes, name) if one.value)
        attributes = (*(one for one in attributes if one.name != name), *own)
        origins[f"attribute:{name}"] = FieldOrigin(field=f"attribute:{name}", how="edited")
    kept = {f"attribute:{name}" for name in _names((*attributes, *edit.attributes))}
    fields = tuple(
        one for field, one in origins.items() if field in kept or not field.startswith("attribute:")
    )
    return [Made(label, start, end, _sorted(attributes, label, scheme), fields), *found[1:]]


def _sorted(attributes: Iterable[Attribute], label: str, scheme: Scheme) -> tuple[Attribute, ...]:
    """In the order of the scheme."""
    order = list(scheme.labels[label].attributes) if label in scheme.labels else []

    def place(one: Attribute) -> int:
        return order.index(one.name) if one.name in order else len(order)

    return tuple(sorted(attributes, key=place))


def _extents(
    card: Card, votes: Votes, asked: Sequence[Question], given: Mapping[str, Answer]
) -> Iterable[_Chosen]:
    question = next((one for one in asked if one.code == "extent"), None)
    draft = card.drafts[0]
    if question is None:
        origin = _common("extent", votes)
        yield _Chosen(None, draft.label, draft.start, draft.end, origin)
        return
    answer = given.get(question.id)
    if answer is not None and answer.choice == "edited" and answer.start is not None:
        origin = FieldOrigin(field="extent", how="edited")
        end = draft.end if answer.end is None else answer.end
        yield _Chosen(None, draft.label, answer.start, end, origin)
        return
    for version in _taken(question, answer):
        one = version.spans[0]
        authors = votes.of(question.id, version.key)
        origin = FieldOrigin(field="extent", how="accepted", authors=authors)
        yield _Chosen(one, one.label, one.start, one.end, origin)


def _labels(
    card: Card,
    votes: Votes,
    asked: Sequence[Question],
    given: Mapping[str, Answer],
    extent: _Chosen,
) -> Iterable[tuple[str, FieldOrigin]]:
    question = next((one for one in asked if one.code == "label"), None)
    if question is None:
        yield card.drafts[0].label, _common("label", votes)
        return
    answer = given.get(question.id)
    if answer is not None and answer.choice == "edited" and answer.label is not None:
        yield answer.label, FieldOrigin(field="label", how="edited")
        return
    taken = question.versions if answer and answer.choice == "both" else _taken(question, answer)
    for version in taken:
        authors = votes.of(question.id, version.key)
        yield version.label or "", FieldOrigin(field="label", how="accepted", authors=authors)


def _common(field: str, votes: Votes) -> FieldOrigin:
    """Of what nobody who marked it disputes."""
    if len(votes.marked) > 1:
        return FieldOrigin(field=field, how="unanimous", authors=votes.marked)
    return FieldOrigin(field=field, how="confirmed", authors=votes.marked)


def _attributes(
    case: Case,
    asked: Sequence[Question],
    given: Mapping[str, Answer],
    extent: _Chosen,
    label: str,
    scheme: Scheme,
) -> tuple[tuple[Attribute, ...], list[FieldOrigin]]:
    """Agreed ones, then those of the extent that was chosen, then what was answered."""
    card, votes = case
    draft = next((one for one in card.drafts if one.label == label), None)
    if draft is None:
        # A label that nobody gave: what it can have too goes along.
        kept = scheme.fitting(label, card.drafts[0].attributes) if label in scheme.labels else ()
        draft = Draft(label=label, start=0, end=0, attributes=kept)
    values: dict[str, tuple[Attribute, ...]] = {}
    origins: dict[str, FieldOrigin] = {}
    for name in _names(draft.attributes):
        values[name] = _of(draft.attributes, name)
        origins[name] = _given(draft, name, votes.marked)
    if extent.draft is not None and extent.draft.label == label:
        for name in set(_names(extent.draft.attributes)) - set(draft.agreed):
            values[name] = _of(extent.draft.attributes, name)
            origins[name] = _given(extent.draft, name, extent.origin.authors)
    for question in asked:
        answer = given.get(question.id)
        if question.code == "attribute" and question.when in (None, label) and answer:
            for name, (own, origin) in _answered(question, answer, votes).items():
                values[name], origins[name] = own, origin
    attributes = (one for own in values.values() for one in own)
    return _sorted(attributes, label, scheme), [origins[name] for name in values]


def _answered(
    question: Question, answer: Answer, votes: Votes
) -> dict[str, tuple[tuple[Attribute, ...], FieldOrigin]]:
    """The values of each attribute asked about, and where they come from."""
    found: dict[str, tuple[tuple[Attribute, ...], FieldOrigin]] = {}
    if answer.choice in ("none", "edited"):
        for name in question.names:
            origin = FieldOrigin(field=f"attribute:{name}", how="edited")
            found[name] = _of(answer.attributes, name), origin
        return found
    taken = question.versions if answer.choice == "both" else _taken(question, answer)
    authors = tuple(sorted({a for one in taken for a in votes.of(question.id, one.key)}))
    for name in question.names:
        own: dict[str, Attribute] = {}
        for version in taken:
            for attribute in _of(version.attributes, name):
                own.setdefault(attribute.value, attribute)
        origin = FieldOrigin(field=f"attribute:{name}", how="accepted", authors=authors)
        found[name] = tuple(own.values()), origin
    return found


def _given(draft: Draft, name: str, authors: tuple[str, ...]) -> FieldOrigin:
    """Where an attribute comes from that was not asked about."""
    how = "unanimous" if name in draft.agreed else "confirmed"
    return FieldOrigin.model_validate(
        {"field": f"attribute:{name}", "how": how, "authors": authors}
    )


def _names(attributes: Iterable[Attribute]) -> list[str]:
    return list(dict.fromkeys(one.name for one in attributes))


def _of(attributes: Iterable[Attribute], name: str) -> tuple[Attribute, ...]:
    return tuple(one for one in attributes if one.name == name)
