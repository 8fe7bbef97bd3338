"""A link in gold that nobody had made: one action with its decision, undone as one. It belongs to
the document where it begins, and may lead into another one."""

from __future__ import annotations

from annotator import links
from annotator.adjudication import gold
from annotator.adjudication.deciding import moment
from annotator.adjudication.review import Review
from annotator.decision import Decision, FieldOrigin, Result
from annotator.diff import Case
from annotator.model import Action, Link, Problem, Put, Refused, Span, derived_id


def tie(
    review: Review, type_: str, source: Span, target: Span, reviewer: str, note: str | None = None
) -> tuple[Action, str]:
    """Link two spans of gold, of which ``source`` is in the document under review; returns the
    action and the link's id.

    The same on every desktop, so that two reviewers who make it make one. Raises Refused where
    the scheme forbids it, the two have such a link already, or a card still asks about it.
    """
    problem = untied(review, type_, source, target)
    if problem is not None:
        raise Refused(problem)
    id_ = derived_id("gold", "link", type_, source.id, target.id)
    made = Link(id=id_, set=source.set, type=type_, source=source.id, target=target.id)
    decision = Decision(
        id=gold.made_by(made),
        document=review.gold.document.id,
        how="created",
        results=(
            Result(kind="link", id=made.id, fields=(FieldOrigin(field="link", how="created"),)),
        ),
        note=note,
        reviewer=reviewer,
        at=moment(),
    )
    return Action(reviewer, "review.tie", gold.begun(review, [Put(made), Put(decision)])), id_


def untie(review: Review, link: Link, reviewer: str) -> Action:
    """Take a link out of gold that was made in review, with its decision; ``link`` begins or ends
    in the document under review."""
    return Action(reviewer, "review.untie", gold.begun(review, gold.cut([link])))


def tied(review: Review, span: Span) -> list[Link]:
    """The links of a span of gold that were made in review, here or in other documents."""
    ends = (one for one in review.gold.links if span.id in (one.source, one.target))
    return [one for one in ends if gold.is_made(one)]


def untied(
    review: Review, type_: str, source: Span, target: Span, there: Review | None = None
) -> Problem | None:
    """Why such a link can't be made in gold, or None where it can; ``there`` is the document of
    ``target`` where that is another one."""
    problem = links.refusal(review.scheme, review.gold.links, type_, source, target)
    if problem is not None:
        return problem
    case = asks(review, type_, source, target)
    if case is None and there is not None:
        if target not in there.gold.spans:
            return Problem("link.end", "invalid", "One of the two is not in gold.", target.id)
        case = asks(there, type_, source, target)
    if case is not None:
        text = f"A card asks about this link ({type_})."
        problem = Problem("link.asked", "invalid", text, case.card.id, values={"type": type_})
    return problem


def asks(review: Review, type_: str, source: Span, target: Span) -> Case | None:
    """The card that is still to be decided by a person and asks about such a link."""
    kind = review.scheme.links.get(type_)
    symmetric = kind is not None and kind.symmetric
    for case in review.cases:
        if not case.card.ends or not review.is_left(case):
            continue
        offered = (link for one in review.asked(case) for v in one.versions for link in v.links)
        for link in (*case.card.links, *offered):
            ends = [review.end(link.source), review.end(link.target)]
            turned = symmetric and ends == [target, source]
            if link.type == type_ and (ends == [source, target] or turned):
                return case
    return None
