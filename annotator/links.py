"""Links between spans: which there can be, and the actions that make, change and remove them.

One pair of spans has one link of a type, in whichever direction. Rules of one link are the
scheme's and are checked where the action is applied; what two links say twice is refused here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from annotator.model import (
    Action,
    Article,
    Change,
    Link,
    Problem,
    Put,
    Refused,
    Remove,
    Span,
    Stale,
    new_id,
)
from annotator.scheme import LinkType, Scheme


def types_from(scheme: Scheme, span: Span) -> list[LinkType]:
    """The types of link that ``span`` can be the source of, in the scheme's order."""
    return [kind for kind in scheme.links.values() if begins(kind, span) and targets(kind, span)]


def targets(kind: LinkType, source: Span) -> tuple[str, ...]:
    """The labels that a link of this type can lead to from ``source``."""
    if kind.same_label:
        return (source.label,) if source.label in kind.targets else ()
    return kind.targets


def refusal(
    scheme: Scheme, links: Iterable[Link], type_: str, source: Span, target: Span
) -> Problem | None:
    """Why such a link can't be made beside ``links``, or None where it can."""
    new = Link(id="", set=source.set, type=type_, source=source.id, target=target.id)
    problems = scheme.check_link(new, source, target, near=source.set == target.set)
    return problems[0] if problems else double(links, new)


def link(article: Article, scheme: Scheme, type_: str, source: Span, target: Span) -> Action:
    """Link ``source``, a span of the article, to ``target``, perhaps in another one.

    Raises Refused where the scheme forbids it or the two have such a link already.
    """
    problem = refusal(scheme, article.links, type_, source, target)
    if problem is not None:
        raise Refused(problem)
    new = Link(id=new_id(), set=source.set, type=type_, source=source.id, target=target.id)
    return Action(article.set.author, "link.make", [Put(new)])


def unlink(article: Article, link_id: str) -> Action:
    """Remove a link that has an end in the article."""
    return Action(article.set.author, "link.remove", [Remove("link", _there(article, link_id).id)])


def retype(article: Article, link_id: str, type_: str) -> Action:
    """Give a link another type. Raises Refused where the two have such a link already."""
    new = _there(article, link_id).model_copy(update={"type": type_})
    problem = double(article.links, new)
    if problem is not None:
        raise Refused(problem)
    return Action(article.set.author, "link.retype", [Put(new)])


def turn(article: Article, link_id: str, target: Span) -> Action:
    """The same link the other way round; ``target`` is where it leads to until now.

    A link belongs to the set of its source, and nothing moves to another set: where the target
    stands in another article, a new link takes the place of the old one.
    """
    old = _there(article, link_id)
    turned = {"source": old.target, "target": old.source, "set": target.set}
    if target.set == old.set:
        return Action(article.set.author, "link.turn", [Put(old.model_copy(update=turned))])
    new = old.model_copy(update={**turned, "id": new_id(), "external_id": None})
    return Action(article.set.author, "link.turn", [Remove("link", old.id), Put(new)])


def fitted(article: Article, scheme: Scheme, action: Action) -> Action:
    """``action`` with what must happen to the links of the spans it changes.

    A link whose type no longer fits becomes one of the type that does (a denial that turns
    out to be no comment answers), else it goes.
    """
    done = {change.object.id for change in action.changes if isinstance(change, Put)}
    done |= {change.id for change in action.changes if isinstance(change, Remove)}
    more: list[Change] = []
    for change in action.changes:
        if isinstance(change, Put) and isinstance(change.object, Span):
            for one in article.links:
                if one.id not in done and change.object.id in (one.source, one.target):
                    more.extend(_mended(article, scheme, one, change.object))
    return replace(action, changes=[*more, *action.changes]) if more else action


def _mended(article: Article, scheme: Scheme, one: Link, new: Span) -> list[Change]:
    """What has to happen to a link when an end of it becomes ``new``."""
    old = next((span for span in article.spans if span.id == new.id), None)
    if old is None or fits(scheme, one, old, new):
        return []
    if new.id == one.source and old.label == new.label:
        for kind in types_from(scheme, new):
            other = one.model_copy(update={"type": kind.name})
            before = scheme.links.get(one.type)
            if before is not None and kind.denial_kinds and kind.targets == before.targets:
                free = double(article.links, other) is None
                return [Put(other)] if free else [Remove("link", one.id)]
    return [Remove("link", one.id)]


def fits(scheme: Scheme, one: Link, old: Span, new: Span) -> bool:
    """Whether a link that fitted ``old``, one of its ends, fits ``new`` in its place; the other end
    is as it was."""
    kind = scheme.links.get(one.type)
    if kind is None or (kind.same_label and old.label != new.label):
        return False
    return begins(kind, new) if new.id == one.source else new.label in kind.targets


def begins(kind: LinkType, span: Span) -> bool:
    """Whether a link of this type can lead from ``span``: by label, and by the kind of denial."""
    if span.label not in kind.sources:
        return False
    denial = span.value("kind") if kind.denial_kinds else None
    return denial is None or denial in kind.denial_kinds


def double(links: Iterable[Link], new: Link) -> Problem | None:
    """What is wrong where two spans would have two links of a type, in whichever direction."""
    ends = {new.source, new.target}
    for one in links:
        if one.id != new.id and one.type == new.type and {one.source, one.target} == ends:
            text = f"These two spans have a link of type {new.type} already."
            return Problem("link.double", "invalid", text, one.id, values={"type": new.type})
    return None


def _there(article: Article, link_id: str) -> Link:
    for one in article.links:
        if one.id == link_id:
            return one
    raise Stale("link.gone", "This link is no longer there.")
