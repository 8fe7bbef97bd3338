"""Where everything in gold comes from, field by field, for a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from annotator.adjudication.review import Review
from annotator.decision import Decision, FieldOrigin
from annotator.model import Link, Span

FIELDS = (
    *("document", "text_sha256", "gold", "kind", "label", "start", "end", "text"),
    *("field", "value", "how", "rule", "from", "for", "against", "absent"),
    *("card", "class", "decided", "by", "at", "reason", "note", "state"),
)
"""The columns, in their order."""

Row = dict[str, Any]


def trail(review: Review, names: Mapping[str, str], when: Mapping[str, str]) -> Iterator[Row]:
    """A row for each field of each span and link in gold, then for each card that was rejected.

    ``names`` are what people are called, by id; ``when`` says when a decision came into this
    project, by its id: rules have no clock of their own. ``for``, ``against`` and ``absent``
    count votes for what was taken. Offsets are code points.
    """
    made = {
        (result.kind, result.id): (decision, result.fields)
        for decision in review.decisions
        for result in decision.results
    }
    for span in review.gold.spans:
        decision, fields = made.get(("span", span.id), (None, ()))
        for origin in fields or (FieldOrigin(field="span", how="created"),):
            yield _row(review, names, decision, origin, bool(fields)) | _of_span(
                review, span, origin
            )
    for link in review.gold.links:
        if link.set != review.gold.set.id:
            continue
        decision, fields = made.get(("link", link.id), (None, ()))
        for origin in fields or (FieldOrigin(field="link", how="created"),):
            yield (
                _row(review, names, decision, origin, bool(fields))
                | _of_link(link)
                | _at(decision, when)
            )
    for decision in review.decisions:
        if decision.how != "flagged" and not decision.results:
            yield _row(review, names, decision, None, True) | _at(decision, when)


def _at(decision: Decision | None, when: Mapping[str, str]) -> Row:
    return {"at": decision.at or when.get(decision.id, "")} if decision else {}


def _row(
    review: Review,
    names: Mapping[str, str],
    decision: Decision | None,
    origin: FieldOrigin | None,
    known: bool,
) -> Row:
    document = review.gold.document
    row: Row = dict.fromkeys(FIELDS, "")
    row |= {"document": document.external_id, "text_sha256": document.text}
    if origin is not None:
        row |= {
            "field": origin.field,
            "how": origin.how if known else "imported",
            "rule": origin.rule or "",
            "from": [names.get(one, one) for one in origin.authors],
        }
    if decision is None:
        return row
    case = next((c for c in review.cases if review.decision(c.card.id) is decision), None)
    if case is not None:
        votes = case.votes
        agree = set(origin.authors) if origin else set()
        row |= {
            "for": len(agree),
            "against": len(set(votes.marked) - agree),
            "absent": len(set(votes.people) - set(votes.marked)),
            "state": review.standings[case.card.id].state,
        }
        if origin is None:
            start, end = case.card.start, case.card.end
            text = review.gold.text[start:end]
            row |= {"start": start, "end": end, "text": text, "how": "rejected"}
    return row | {
        "card": decision.card,
        "class": decision.sort,
        "decided": decision.how,
        "by": names.get(decision.reviewer, "") if decision.how in ("decided", "created") else "",
        "reason": decision.reason or "",
        "note": decision.note or "",
    }


def _of_span(review: Review, span: Span, origin: FieldOrigin) -> Row:
    name = origin.field.removeprefix("attribute:")
    values: list[str] = span.values(name) if name != origin.field else []
    return {
        "gold": span.id,
        "kind": "span",
        "label": span.label,
        "start": span.start,
        "end": span.end,
        "text": review.gold.text[span.start : span.end],
        "value": span.label if origin.field == "label" else values,
    }


def _of_link(link: Link) -> Row:
    return {
        "gold": link.id,
        "kind": "link",
        "label": link.type,
        "value": [link.source, link.target],
    }
