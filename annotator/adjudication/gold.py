"""What a decision changes in the gold set: spans and links that come, change and go."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from annotator.adjudication import outcome
from annotator.adjudication.outcome import Made, Tied
from annotator.adjudication.review import Review, changed
from annotator.decision import Answer, Decision, FieldOrigin, Result
from annotator.diff import Case
from annotator.links import double, fits
from annotator.model import Action, Change, Link, Problem, Put, Refused, Remove, Span, derived_id


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
        rest = [one for one in review.gold.links if one.id not in before]
        made = next((one for one in rest if is_made(one) and double([one], link)), None)
        if made is not None:
            id_ = made.id  # A reviewer has made it before anybody asked.
        elif (twice := double(rest, link)) is not None:
            raise Refused(twice)
        else:
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
    own = [link for link in review.gold.links if link.id in gone]
    links = {link.id: link for link in (*own, *hanging(review, spans))}
    return [*cut(links.values()), *(Remove("span", id_) for id_ in sorted(spans))]


def hanging(review: Review, spans: Collection[str]) -> list[Link]:
    """The links in gold that can't be there without these spans, also those that begin in other
    documents."""
    return [link for link in review.gold.links if link.source in spans or link.target in spans]


def cut(links: Iterable[Link]) -> list[Change]:
    """Takes links out of gold; of those that were made in review the decision too, in whichever
    document it is. Those of cards are asked about again."""
    found = sorted(links, key=lambda link: link.id)
    removed: list[Change] = [Remove("link", link.id) for link in found]
    return [*removed, *(Remove("decision", made_by(link)) for link in found if is_made(link))]


def is_made(link: Link) -> bool:
    """Whether a link in gold was made in review: its id says so."""
    return link.id == derived_id("gold", "link", link.type, link.source, link.target)


def made_by(link: Link) -> str:
    """The id of the decision by which a link was made in review."""
    return derived_id("decision", link.id)


def begun(review: Review, changes: Sequence[Change]) -> list[Change]:
    """The changes, with what becomes of the sets. A gold set begins with its first decision, and
    a closed document whose gold changes is open again: what reports and precedents say of closed
    documents stays what was closed.

    Without a clock, so that two reviewers who begin it on two desktops begin the same.
    """
    gone = {change.id for change in changes if isinstance(change, Remove)}
    theirs = {link.set for link in review.gold.links if link.id in gone}
    own = review.gold.set
    sets = [own] if own.status in ("todo", "adjudicated") else []
    sets += [one for one in review.others if one.id in theirs and one.status == "adjudicated"]
    update = {"status": "in_progress", "updated_at": None}
    return [*(Put(one.model_copy(update=update)) for one in sets), *changes]


def taken_along(review: Review, action: Action) -> list[Link]:
    """The links that an action takes out of gold only because a span that they need goes, or
    becomes something else."""
    gone = {change.id for change in action.changes if isinstance(change, Remove)}
    touched = gone | {change.object.id for change in action.changes if isinstance(change, Put)}
    own = {r.id for d in review.decisions if d.card and d.id in touched for r in d.results}
    left = {link.id for link in review.gold.links} & gone - own
    if action.command == "review.untie":
        return []
    return [link for link in review.gold.links if link.id in left]


def _broken(review: Review, span: Span) -> list[Change]:
    """Takes out links that a span can't have any more as it is now, wherever they lead."""
    before = next((one for one in review.gold.spans if one.id == span.id), None)
    if before is None:
        return []
    scheme = review.scheme
    ties = [link for link in review.gold.links if span.id in (link.source, link.target)]
    return cut(
        link
        for link in ties
        if fits(scheme, link, before, before) and not fits(scheme, link, before, span)
    )


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


def foreseen(review: Review, changes: Iterable[Change]) -> Review:
    """The review as it is once these changes are made, so that links find what their ends have
    become, and a reviewer her next card before it is saved."""
    listed = list(changes)
    put = [change.object for change in listed if isinstance(change, Put)]
    return changed(review, put, [one.id for one in listed if isinstance(one, Remove)])
