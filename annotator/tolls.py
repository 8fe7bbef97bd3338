"""Tolls of an event: for each harm the lowest, best and highest figure, and whose they are.

docs/tolls.md has the rules in words. Nothing is guessed here and nobody is believed more than
others; what is left out of a figure stays in the list, with the reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Literal, NamedTuple

from annotator.mentions import Mention, mentions
from annotator.origins import Origin
from annotator.scheme import Scheme
from annotator.told import Told, moment

__all__ = ["Mention", "NoBest", "Origin", "Told", "Toll", "mentions", "of_event", "tolls"]

NoBest = Literal["none", "vague", "preliminary", "bounds"]
NO_SOURCE = frozenset({"denied", "not_asserted", "cumulative"})
"""Who says only this is no source of a toll."""


@dataclass(frozen=True)
class Toll:
    """What is reported of one harm in one event."""

    harm: str
    low: int | None
    """None where nobody gives a lower bound."""
    best: int | None
    high: int | None
    """None where the end is open."""
    mentions: tuple[Mention, ...]
    """All of them in reading order, those that are left out too."""
    sources: tuple[Origin, ...]
    """Whose word it is, each once."""
    chosen: tuple[str, ...] = ()
    """The spans that ``best`` comes from."""
    no_best: NoBest | None = None
    """Why there is no best figure: nothing counts, or all of it is vague, preliminary, or a
    bound without a number of its own."""

    @cached_property
    def counted(self) -> tuple[Mention, ...]:
        """The mentions that the figures come from."""
        return tuple(one for one in self.mentions if one.left_out is None)


class _Figure(NamedTuple):
    """What one report says, groups of victims added up."""

    low: int | None
    high: int | None
    best: int | None
    vague: bool
    exact: bool
    preliminary: bool
    particular: bool
    time: datetime
    place: tuple[int, int]
    origin: str
    spans: tuple[str, ...]


def of_event(
    articles: Sequence[Told],
    scheme: Scheme,
    event: Collection[str],
    aliases: Mapping[str, str] | None = None,
) -> list[Toll]:
    """The tolls of an event from the articles of one author, in the order of the scheme's harms.

    ``event`` are the ids by which spans may name it.
    """
    return in_order(tolls(mentions(articles, scheme, event, aliases)), scheme)


def in_order(found: Iterable[Toll], scheme: Scheme) -> list[Toll]:
    """Tolls in the order of the scheme's harms."""
    label = scheme.labels.get("CASUALTY")
    harms = [c.value for c in label.attributes["harm"].choices] if label else []
    order = {harm: number for number, harm in enumerate(harms)}
    return sorted(found, key=lambda toll: order.get(toll.harm, len(order)))


def tolls(found: Iterable[Mention]) -> list[Toll]:
    """One toll for each harm that is mentioned."""
    by_harm: dict[str, list[Mention]] = defaultdict(list)
    for one in found:
        by_harm[one.harm].append(one)
    return [_toll(harm, listed) for harm, listed in by_harm.items()]


def _toll(harm: str, listed: list[Mention]) -> Toll:
    figures = _figures([one for one in listed if one.left_out is None])
    # Some of the victims, named or of a sort, are no toll where there is one of all.
    figures = [figure for figure in figures if not figure.particular] or figures
    # "Some" goes with every number, so it bounds none.
    firm = [figure for figure in figures if not figure.vague] or figures
    best = _best(figures)
    sources = {one.origin.key: one.origin for one in listed if one.left_out not in NO_SOURCE}
    return Toll(
        harm=harm,
        low=min((f.low for f in firm if f.low is not None), default=None),
        best=best.best if best else None,
        high=_high(firm),
        mentions=tuple(listed),
        sources=tuple(sources.values()),
        chosen=best.spans if best else (),
        no_best=None if best else _why_none(figures),
    )


def _high(figures: list[_Figure]) -> int | None:
    """The largest upper bound; open where there is none, or "at least" goes beyond it."""
    closed = max((f.high for f in figures if f.high is not None), default=None)
    beyond = max((f.low or 0 for f in figures if f.high is None), default=0)
    return closed if closed is not None and beyond <= closed else None


def _best(figures: list[_Figure]) -> _Figure | None:
    """Of the final figures the exact ones, else the others: the latest; on one day, the one
    that most sources give; then the last one read."""
    final = [f for f in figures if f.best is not None and not (f.vague or f.preliminary)]
    final = [f for f in final if f.exact] or final
    if not final:
        return None
    day = max(f.time for f in final).date()
    latest = [f for f in final if f.time.date() == day]
    voices: dict[int | None, set[str]] = defaultdict(set)
    for figure in latest:
        voices[figure.best].add(figure.origin)
    return max(latest, key=lambda f: (len(voices[f.best]), f.time, f.place))


def _why_none(figures: list[_Figure]) -> NoBest:
    if not figures:
        return "none"
    if all(figure.vague for figure in figures):
        return "vague"
    if any(figure.preliminary and figure.best is not None for figure in figures):
        return "preliminary"
    return "bounds"


def _figures(counted: list[Mention]) -> list[_Figure]:
    """The reports: what one statement says of different groups of victims is added up."""
    by_statement: dict[str, list[Mention]] = defaultdict(list)
    for one in counted:
        by_statement[one.statement or one.span].append(one)
    figures: list[_Figure] = []
    for together in by_statement.values():
        groups = {one.group for one in together}
        exact = all(one.count_type == "exact" for one in together)
        if len(together) > 1 and exact and len(groups) == len(together):
            figures.append(_figure(together))
        else:
            figures.extend(_figure([one]) for one in together)
    return figures


def _figure(together: list[Mention]) -> _Figure:
    last = together[-1]
    return _Figure(
        low=_sum(one.low for one in together),
        high=_sum(one.high for one in together),
        best=_sum(one.best for one in together),
        vague=any(one.vague for one in together),
        exact=all(one.count_type in ("exact", "none") for one in together),
        preliminary=any(one.preliminary for one in together),
        particular=all(one.particular for one in together),
        time=moment(last.published_at),
        place=(last.order, last.start),
        origin=last.origin.key,
        spans=tuple(one.span for one in together),
    )


def _sum(numbers: Iterable[int | None]) -> int | None:
    total = 0
    for number in numbers:
        if number is None:
            return None
        total += number
    return total
