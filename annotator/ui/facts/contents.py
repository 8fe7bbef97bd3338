"""What the page shows of an event, made from what its articles tell."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.dossier import Group, Statement, dossier, loose
from annotator.mentions import Mention, Tie, mentions_in, ties
from annotator.model import Event
from annotator.scheme import Scheme
from annotator.store import Telling
from annotator.told import Articles, Told, in_order_of_report
from annotator.tolls import Toll, in_order, tolls

TOGETHER = 25
"""Articles that are taken in before others may have a turn."""


@dataclass(frozen=True, slots=True)
class Facts:
    """One event, or all that has none (``event`` is None)."""

    event: Event | None
    names: frozenset[str] = frozenset()
    """The ids by which spans may name it."""
    tolls: tuple[Toll, ...] = ()
    groups: tuple[Group, ...] = ()
    loose: tuple[Statement, ...] = ()
    mentions: Mapping[str, Mention] = field(default_factory=dict)
    """Of all tolls, by span."""
    ties: Mapping[str, tuple[Tie, ...]] = field(default_factory=dict)
    articles: tuple[Told, ...] = ()
    """In order of report."""
    left_off: int = 0
    """Articles that were too many to read."""

    @property
    def documents(self) -> frozenset[str]:
        return frozenset(told.document for told in self.articles)

    @property
    def undated(self) -> int:
        """How many of the articles have no confirmed time of publication."""
        return sum(told.published_at is None for told in self.articles)

    def mention(self, span: str | None) -> Mention | None:
        """The mention of a span."""
        return self.mentions.get(span) if span is not None else None


def gather(
    telling: Telling, event: Event | None, scheme: Scheme, aliases: Mapping[str, str]
) -> Generator[None, None, Facts]:
    """Work out the facts, stopping now and then so that others may have a turn."""
    articles = in_order_of_report(telling.articles)
    all_ = Articles((), scheme, aliases)
    for number, told in enumerate(articles, 1):
        all_.add(told)
        if number % TOGETHER == 0:
            yield
    yield
    if event is None:
        found = loose(all_)
        return Facts(None, loose=tuple(found), articles=tuple(_telling(articles, found)))
    mentioned = mentions_in(all_, telling.names)
    tied = ties(all_, mentioned)
    yield
    groups = dossier(all_, telling.names)
    of_it = {id_ for id_ in all_.places if all_.value(id_, "event") in telling.names}
    return Facts(
        event=event,
        names=telling.names,
        tolls=tuple(in_order(tolls(mentioned), scheme)),
        groups=tuple(groups),
        mentions={one.span: one for one in mentioned},
        ties=tied,
        articles=tuple(t for t in articles if any(span.id in of_it for span in t.spans)),
        left_off=telling.left_off,
    )


def _telling(articles: Sequence[Told], found: Sequence[Statement]) -> list[Told]:
    holding = {one.document for one in found}
    return [told for told in articles if told.document in holding]
