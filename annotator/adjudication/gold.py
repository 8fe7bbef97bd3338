"""What a decision changes in the gold set: spans and links that come, change and go."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from annotator.adjudication import outcome
from annotator.adjudication.outcome import Made, Tied
from annotator.adjudication.review import Review, changed
from annotator.decision import Answer, Decision, FieldOrigin, Result
from annotator.diff import Case
from annotator.model import Change, Link, Problem, Put, Refused, Remove, Span, derived_id


def changes(
    review: Review, case: Case, answers: Sequence[Answer], decision: Decision
) -> list[Change]:
    """The decision with what it puts into gold, and takes out of it."""
    asked = review.asked(case)
    known = review.decision(case.card.id)
    before = [one.id for one in known.results] if known else []
    put: list[Change]
    if case.card.ends:
        tied = outcome.links(case, asked, answers)
        put, results = _link_changes(review, decision, tied, before)
    else:
        made = outcome.spans(case, asked, answers, review.scheme)
        put, results = _span_changes(review, decision, made, before)
    gone = set(before) - {one.id for one in results}
    return [
        *without(review, gone),
        *put,
        Put(decision.model_copy(update={"results": results})),
    ]


def _span_changes(
    review: Review, decision: Decision, found: Sequence[Made], before: Sequence[str]
) -> tuple[list[Change], tuple[Result, ...]]:
    changes: list[Change] = []
    results = []
    for number, made in enumerate(found):
        refuse_double(review, made, before)
        id_ = (
            before[number] if number < len(before) else derived_id("gold", decision.id, str(number))
        )
        span = Span(
            id=id_,
            set=review.gold.set.id,
            label=made.label,
            start=made.start,
            end=made.end,
            attributes=made.attributes,
        )
        changes += [*_broken(review, span), Put(span)]
        results.append(Result(kind="span", id=id_, fields=_by(decision, made.fields)))
    return changes, tuple(results)


def _link_changes(
    review: Review, decision: Decision, found: Sequence[Tied], before: Sequence[str]
) -> tuple[list[Change], tuple[Result, ...]]:
    changes: list[Change] = []
    results = []
    for draft, fields in found:
        source, target = review.end(draft.source), review.end(draft.target)
        if source is None or target is None:
            text = "One of the two is not in gold."
            raise Refused(Problem("link.end", "invalid", text, values={"type": draft.type}))
        id_ = derived_id("gold", decision.id, draft.type, source.id, target.id)
        # A link stands where it begins, which may be another document.
        link = Link(id=id_, set=source.set, type=draft.type, source=source.id, target=target.id)
        near = source.set == target.set
        for problem in review.scheme.check_link(link, source, target, near):
            raise Refused(problem)
        _refuse_twice(review, link, before)
        changes.append(Put(link))
        results.append(Result(kind="link", id=id_, fields=_by(decision, fields)))
    return changes, tuple(results)


def _by(decision: Decision, fields: Iterable[FieldOrigin]) -> tuple[FieldOrigin, ...]:
    """What was taken by a rule is the rule's."""
    if decision.how in ("decided", "unanimous"):
        return tuple(fields)
    rule = "+".join(decision.rules)
    how = "majority" if decision.how == "majority" else "rule"
    return tuple(
        FieldOrigin.model_validate({**one.model_dump(), "how": how, "rule": rule})
        if one.how == "accepted"
        else one
        for one in fields
    )


def without(review: Review, gone: Collection[str]) -> list[Change]:
    """Takes results out of gold, links that hang on them as well."""
    spans = {span.id for span in review.gold.spans} & set(gone)
    links = {link.id for link in review.gold.links} & set(gone)
    hanging = {
        link.id for link in review.gold.links if link.source in spans or link.target in spans
    }
    removed: list[Change] = [Remove("link", id_) for id_ in sorted(links | hanging)]
    return [*removed, *(Remove("span", id_) for id_ in sorted(spans))]


def _broken(review: Review, span: Span) -> list[Change]:
    """Takes out links that a span can't have any more as it is now."""
    spans = {one.id: one for one in review.gold.spans}
    if span.id not in spans or spans[span.id].label == span.label:
        return []
    spans[span.id] = span
    return [
        Remove("link", link.id)
        for link in review.gold.links
        if span.id in (link.source, link.target)
        and link.source in spans
        and link.target in spans
        and review.scheme.check_link(link, spans[link.source], spans[link.target], True)
    ]


def refuse_double(review: Review, made: Made, own: Collection[str]) -> None:
    for span in review.gold.spans:
        if span.id not in own and (span.start, span.end, span.label) == (
            made.start,
            made.end,
            made.label,
        ):
            text = f"There is already a {made.label} on exactly these words."
            raise Refused(
                Problem("span.double", "invalid", text, span.id, values={"label": made.label})
            )


def _refuse_twice(review: Review, link: Link, own: Collection[str]) -> None:
    for other in review.gold.links:
        same = (other.type, other.source, other.target) == (link.type, link.source, link.target)
        if same and other.id not in own:
            text = f"These two are linked by {link.type} already."
            raise Refused(
                Problem("link.double", "invalid", text, other.id, values={"type": link.type})
            )


def foreseen(review: Review, changes: Iterable[Change]) -> Review:
    """The review as it is once these changes are made, so that links find what their ends have
    become, and a reviewer her next card before it is saved."""
    listed = list(changes)
    put = [change.object for change in listed if isinstance(change, Put)]
    return changed(review, put, [one.id for one in listed if isinstance(one, Remove)])
