"""What articles say of the people harmed in an event: every casualty that one author tagged
for it, with what speaks against adding it up. docs/tolls.md says by which rules.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from annotator.origins import Origin
from annotator.scheme import Scheme
from annotator.told import Articles, Place, Told

Reason = Literal["cumulative", "denied", "not_asserted", "part", "copy", "superseded"]
REJECTING = frozenset({"full", "partial", "implicit"})
NOT_ASSERTED = frozenset({"intention", "conditional", "question"})


@dataclass(frozen=True, slots=True)
class Mention:
    """One casualty span of the event."""

    span: str
    document: str
    name: str
    published_at: str | None
    order: int
    """The place of the article in the order given; within an article ``start`` decides."""
    start: int
    end: int
    text: str
    harm: str
    count_type: str
    low: int | None
    high: int | None
    """None is an open end."""
    best: int | None
    group: tuple[str, ...]
    """Who they are: group, sorts of victims, name."""
    origin: Origin
    statement: str | None
    """The innermost claim or denial around it."""
    outlet: str | None = None
    via: tuple[str, ...] = ()
    """Who relays it, outermost first."""
    preliminary: bool = False
    left_out: Reason | None = None
    """Why it is in none of the figures; None where it counts."""
    because: str | None = None
    """The span that it is a part or a copy of, or that supersedes it."""

    @property
    def vague(self) -> bool:
        """Whether it gives no number."""
        return self.count_type == "vague"

    @property
    def particular(self) -> bool:
        """Whether it tells of victims by name or sort (children, medics), not of all."""
        return any(self.group[1:])


def mentions(
    articles: Sequence[Told],
    scheme: Scheme,
    event: Collection[str],
    aliases: Mapping[str, str] | None = None,
) -> list[Mention]:
    """All casualties of an event, in reading order of the articles as they are given.

    ``event`` are the ids by which spans may name it, ``aliases`` as for ``origin``.
    """
    return mentions_in(Articles(articles, scheme, aliases), event)


def mentions_in(all_: Articles, event: Collection[str]) -> list[Mention]:
    """The same of articles that have been read together."""
    found = {
        id_: _mention(all_, place)
        for id_, place in all_.places.items()
        if place.span.label == "CASUALTY" and all_.value(id_, "event") in event
    }
    _leave_out(all_, found)
    return sorted(found.values(), key=lambda one: (one.order, one.start, -one.end))


class Tie(NamedTuple):
    """A link between a mention and another, or from the denial that denies it."""

    type: str
    """``contradicts``, ``updates``, ``supports``; ``denies`` comes from the other."""
    other: str


def ties(all_: Articles, found: Iterable[Mention]) -> dict[str, tuple[Tie, ...]]:
    """How mentions are linked, by span."""
    spans = {one.span: one for one in found}
    result: dict[str, tuple[Tie, ...]] = {}
    for id_ in spans:
        links, back = all_.links, all_.backlinks
        contrary = (*links["contradicts"].get(id_, ()), *back["contradicts"].get(id_, ()))
        listed = [
            *(Tie("contradicts", other) for other in contrary),
            *(Tie("updates", other) for other in links["updates"].get(id_, ())),
            *(Tie("supports", other) for other in links["supports"].get(id_, ())),
        ]
        tied = [tie for tie in listed if tie.other in spans]
        tied += [Tie("denies", other) for other in back["denies"].get(id_, ())]
        if tied:
            result[id_] = tuple(dict.fromkeys(tied))
    return result


def _mention(all_: Articles, place: Place) -> Mention:
    span, told, order = place
    value, around = all_.value, all_.statement.get(span.id)
    kind = value(span.id, "count_type") or "vague"
    low, high, best = (_number(value(span.id, f"count_{name}")) for name in ("min", "max", "best"))
    if kind == "approx":
        low = high = best
    return Mention(
        span=span.id,
        document=told.document,
        name=told.name,
        published_at=told.published_at,
        order=order,
        start=span.start,
        end=span.end,
        text=place.text,
        harm=value(span.id, "harm") or "unspecified",
        count_type=kind,
        low=low,
        high=high,
        best=best,
        group=(
            value(span.id, "victim_group") or "unknown",
            *sorted(span.values("victims")),
            value(span.id, "victim_name") or "",
        ),
        origin=all_.origin(span.id),
        statement=around.id if around else None,
        outlet=told.outlet,
        via=all_.values(span.id, "via"),
        preliminary=value(span.id, "preliminary") == "true",
    )


def _number(value: str | None) -> int | None:
    return int(value) if value is not None and value.isascii() and value.isdigit() else None


def _leave_out(all_: Articles, found: dict[str, Mention]) -> None:
    """Say of each mention why it does not count, if it doesn't; the first reason holds."""
    for id_, one in found.items():
        if all_.value(id_, "scope") == "cumulative":
            found[id_] = replace(one, left_out="cumulative")
        elif (reason := _not_said(all_, one)) is not None:
            found[id_] = replace(one, left_out=reason)
    _set_aside(found, "part", _wholes(all_, found))
    originals = _originals(all_, found)
    # A copy is the word of whoever said it first.
    for copy, original in originals.items():
        found[copy] = replace(found[copy], origin=found[original].origin)
    superseded = _superseded(all_, found, originals)
    _set_aside(found, "copy", originals)
    _set_aside(found, "superseded", superseded)


def _set_aside(found: dict[str, Mention], reason: Reason, because: Mapping[str, str]) -> None:
    for id_, other in because.items():
        if found[id_].left_out is None:
            found[id_] = replace(found[id_], left_out=reason, because=other)


def _not_said(all_: Articles, one: Mention) -> Reason | None:
    """Whether nobody says that it is so."""
    around = all_.statement.get(one.span)
    if around is None:
        return None
    if around.label == "DENIAL":
        return "denied" if around.value("kind") in REJECTING else "not_asserted"
    if around.value("polarity") == "negative":
        return "denied" if one.count_type == "none" else "not_asserted"
    return "not_asserted" if around.value("modality") in NOT_ASSERTED else None


def _wholes(all_: Articles, found: dict[str, Mention]) -> dict[str, str]:
    """The whole that a part belongs to, where that tells of the same harm."""
    return {
        part: whole
        for part, targets in all_.links["part_of"].items()
        if part in found
        for whole in targets
        if whole in found and found[whole].harm == found[part].harm
    }


def _originals(all_: Articles, found: dict[str, Mention]) -> dict[str, str]:
    """The first telling of what is told again, by link or because its statement is a copy."""
    first = {
        id_: other
        for id_, one in found.items()
        if (other := _repeated(all_, found, one)) is not None
    }
    resolved: dict[str, str] = {}
    for id_ in first:
        seen, at = {id_}, first[id_]
        while at in first and at not in seen:
            seen.add(at)
            at = first[at]
        if at != id_ and at not in first:
            resolved[id_] = at
    return resolved


def _repeated(all_: Articles, found: dict[str, Mention], one: Mention) -> str | None:
    repeats = all_.links["repeats"]
    for target in repeats.get(one.span, ()):
        if target in found and found[target].harm == one.harm:
            return target
    for statement in repeats.get(one.statement or "", ()):
        for other in found.values():
            if other.statement == statement and _says_the_same(one, other):
                return other.span
    return None


def _says_the_same(one: Mention, other: Mention) -> bool:
    return (one.harm, one.count_type, one.low, one.high, one.best) == (
        *(other.harm, other.count_type, other.low, other.high, other.best),
    )


def _superseded(
    all_: Articles, found: dict[str, Mention], originals: Mapping[str, str]
) -> dict[str, str]:
    """The newer figure for each older one. What gives no number takes none away."""
    newer = dict(_updates(all_, found))
    for older, new in list(newer.items()):
        original = originals.get(older)
        if original is not None and original != new:
            newer.setdefault(original, new)
    return newer


def _updates(all_: Articles, found: dict[str, Mention]) -> Iterator[tuple[str, str]]:
    """(older, newer), by links between casualties and between the statements they stand in."""
    inside: dict[str, list[Mention]] = defaultdict(list)
    for one in found.values():
        inside[one.span].append(one)
        if one.statement is not None:
            inside[one.statement].append(one)
    for newer, targets in all_.links["updates"].items():
        for older in targets:
            for new in inside.get(newer, ()):
                for old in inside.get(older, ()):
                    if new.harm == old.harm and not new.vague and new.left_out is None:
                        yield old.span, new.span
