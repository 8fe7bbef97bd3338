"""A link in gold that nobody had made: one action with its decision, undone as one."""

from __future__ import annotations

from annotator import links
from annotator.adjudication.deciding import begin, moment
from annotator.adjudication.review import Review
from annotator.decision import Decision, FieldOrigin, Result
from annotator.diff import Case
from annotator.model import Action, Link, Problem, Put, Refused, Remove, Span, derived_id


def tie(
    review: Review, type_: str, source: Span, target: Span, reviewer: str, note: str | None = None
) -> tuple[Action, str]:
    """Link two spans of gold; returns the action and the link's id.

    The same on every desktop, so that two reviewers who make it make one. Raises Refused where
    the scheme forbids it, the two have such a link already, or a card still asks about it.
    """
    problem = untied(review, type_, source, target)
    if problem is not None:
        raise Refused(problem)
    id_ = derived_id("gold", "link", type_, source.id, target.id)
    made = Link(id=id_, set=source.set, type=type_, source=source.id, target=target.id)
    decision = Decision(
        id=derived_id("decision", made.id),
        document=review.gold.document.id,
        how="created",
        results=(
            Result(kind="link", id=made.id, fields=(FieldOrigin(field="link", how="created"),)),
        ),
        note=note,
        reviewer=reviewer,
        at=moment(),
    )
    return Action(reviewer, "review.tie", [*begin(review), Put(made), Put(decision)]), made.id


def untie(review: Review, link: Link, reviewer: str) -> Action:
    """Take a link out of gold that was made in review, with its decision."""
    own = (one for one in review.decisions if one.how == "created")
    made = [Remove("decision", d.id) for d in own if any(r.id == link.id for r in d.results)]
    return Action(reviewer, "review.untie", [Remove("link", link.id), *made])


def tied(review: Review, span: Span) -> list[Link]:
    """The links of a span of gold that were made in review."""
    own = (one for one in review.decisions if one.how == "created")
    made = {result.id for one in own for result in one.results}
    return [
        one for one in review.gold.links if one.id in made and span.id in (one.source, one.target)
    ]


def untied(review: Review, type_: str, source: Span, target: Span) -> Problem | None:
    """Why such a link can't be made in gold, or None where it can."""
    problem = links.refusal(review.scheme, review.gold.links, type_, source, target)
    if problem is None and (case := asks(review, type_, source, target)) is not None:
        text = f"A card asks about this link ({type_})."
        problem = Problem("link.asked", "invalid", text, case.card.id, values={"type": type_})
    return problem


def asks(review: Review, type_: str, source: Span, target: Span) -> Case | None:
    """The card that is still to be decided by a person and asks about such a link."""
    for case in review.cases:
        if not case.card.ends or not review.is_left(case):
            continue
        offered = (link for one in review.asked(case) for v in one.versions for link in v.links)
        for link in (*case.card.links, *offered):
            ends = review.end(link.source), review.end(link.target)
            if link.type == type_ and ends == (source, target):
                return case
    return None
