"""A report put together: everything one person handed in that is closed, against gold."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from annotator.diff import Case as Asked
from annotator.diff import Place, compare, compare_links
from annotator.inherited import effective
from annotator.model import Article, Document, Guideline, Link, Person
from annotator.report.closed import Closed
from annotator.report.differences import (
    CAUSES,
    GOLD,
    OWN,
    Cause,
    Decisions,
    Difference,
    of_links,
    of_spans,
)
from annotator.report.figures import Shares, Tally, of_article
from annotator.scheme import Scheme
from annotator.segments import sentence_around


class Passage(NamedTuple):
    """A part of an article's text; ``text`` is ``text[start:end]`` of all of it."""

    document: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Case:
    """A difference with what has to be read to understand it."""

    document: str
    difference: Difference
    passages: tuple[Passage, ...]
    """The sentence; of a link, those of all its ends."""
    note: str | None = None
    """What the reviewer wrote, without anybody's name."""


@dataclass(frozen=True, slots=True)
class Group:
    """All differences of one cause."""

    cause: Cause
    detail: str
    cases: tuple[Case, ...]
    """In reading order, by article."""

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of the spans concerned, the most frequent first."""
        often = Counter(case.difference.label for case in self.cases)
        return tuple(sorted(often, key=lambda label: (-often[label], label)))


@dataclass(frozen=True, slots=True)
class Report:
    """What one person gets back. ``documents`` are those it is about, by id, in import order."""

    project: str
    person: Person
    scheme: Scheme
    events: Mapping[str, str]
    """Names of events by what a value may be."""
    documents: Mapping[str, Document]
    skipped: int
    """Closed articles that she handed in as skipped; nothing of them is compared."""
    closed: str
    """When the last of them was closed (RFC 3339), or empty."""
    by_day: Mapping[str, Tally]
    """By the day on which she handed them in (ISO, the oldest first; empty where unknown)."""
    groups: tuple[Group, ...]
    """Spans, values, links; in each the most frequent cause first."""
    guidelines: tuple[Guideline, ...] = ()

    @property
    def total(self) -> Tally:
        """All articles together."""
        return _sum(self.by_day.values())

    @property
    def earlier(self) -> Tally | None:
        """All but those handed in last, where there are such."""
        days = list(self.by_day.values())
        return _sum(days[:-1]) if len(days) > 1 else None

    @property
    def latest(self) -> Tally:
        """Those handed in last."""
        return _sum(list(self.by_day.values())[-1:])


def _sum(tallies: Iterable[Tally]) -> Tally:
    total = Tally()
    for one in tallies:
        total.add(one)
    return total


@dataclass(frozen=True, slots=True)
class _Read:
    """An article of hers that was compared."""

    document: Document
    text: str
    handed_in: str
    """When; for display and for "before" only."""
    closed: str
    links: tuple[tuple[Link, ...], tuple[Link, ...]]
    """Hers and gold's that begin in it."""
    decisions: Decisions
    tally: Tally
    differences: tuple[Difference, ...]


@dataclass
class Reporter:
    """Takes closed articles in, one after the other, and makes one person's report of them.

    ``same_events`` says what an event is compared as, ``names`` what it is called; ``others``
    are the names of other people, which a note may hold.
    """

    person: Person
    scheme: Scheme
    same_events: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    others: Iterable[str] = ()
    _read: dict[str, _Read] = field(default_factory=dict)
    _places: dict[str, Place] = field(default_factory=dict)
    _skipped: int = 0

    def add(self, closed: Closed) -> None:
        """Compare an article."""
        gold, own = closed.gold, closed.own
        if own.set.status == "skipped":
            self._skipped += 1
            return
        found = compare(
            gold.document.id,
            gold.text,
            self.scheme,
            {OWN: own.spans, GOLD: gold.spans},
            self.same_events,
        )
        self._places |= found.places
        decisions = Decisions(closed.decisions)
        hers, settled = ({span.id: span for span in one.spans} for one in (own, gold))
        differences = tuple(of_spans(gold.text, found.cases, hers, settled, decisions))
        given = effective(own.spans, self.scheme) | effective(gold.spans, self.scheme)
        tally = of_article(own, gold, found.alignment, given, self.scheme, self.same_events)
        for case in found.cases:
            marked = case.votes.marked
            if case.card.kind == "unanimous":
                tally.places["alike"] += 1
            elif len(marked) == 2:
                tally.places["differs"] += 1
            else:
                tally.places["extra" if OWN in marked else "missing"] += 1
        self._read[gold.document.id] = _Read(
            document=gold.document,
            text=gold.text,
            handed_in=(own.set.submitted.at if own.set.submitted else own.set.updated_at) or "",
            closed=gold.set.updated_at or "",
            links=(_beginning(own), _beginning(gold)),
            decisions=decisions,
            tally=tally,
            differences=differences,
        )

    def report(self, project: str, guidelines: Iterable[Guideline] = ()) -> Report:
        """All that was taken in, with what the guidelines of the project say."""
        cases: dict[tuple[Cause, str], list[Case]] = defaultdict(list)
        days: dict[str, Tally] = {}
        linked = self._links()
        for document, read in self._read.items():
            links = self._compared(document, linked[document])
            for one in (*read.differences, *of_links(links, read.decisions)):
                cases[one.cause, one.detail].append(self._case(document, one))
            day = days.setdefault(read.handed_in[:10], Tally())
            day.add(read.tally)
            day.links.add(
                Shares(
                    sum(case.card.kind == "unanimous" for case in links),
                    sum(len(case.votes.people) == 2 for case in links),
                )
            )
        return Report(
            project=project,
            person=self.person,
            scheme=self.scheme,
            events=self.names,
            documents={id_: read.document for id_, read in self._read.items()},
            skipped=self._skipped,
            closed=max((read.closed for read in self._read.values()), default=""),
            by_day=dict(sorted(days.items())),
            groups=tuple(
                Group(cause, detail, tuple(found))
                for (cause, detail), found in sorted(cases.items(), key=_order)
            ),
            guidelines=tuple(guidelines),
        )

    def _links(self) -> dict[str, tuple[list[Link], list[Link]]]:
        """Hers and gold's with an end in each article; those that lead to an article that is not
        closed are left out, since that would tell of it."""
        found: dict[str, tuple[list[Link], list[Link]]] = {id_: ([], []) for id_ in self._read}
        for document, read in self._read.items():
            for side, links in enumerate(read.links):
                for link in links:
                    if link.target in self._places:
                        for end in {document, self._places[link.target].end.document}:
                            found[end][side].append(link)
        return found

    def _compared(self, document: str, links: tuple[list[Link], list[Link]]) -> tuple[Asked, ...]:
        sides = {OWN: links[0], GOLD: links[1]}
        return compare_links(document, self.scheme, sides, self._places)

    def _case(self, document: str, one: Difference) -> Case:
        ends = [(document, one.start, one.end)]
        for link in (*one.gold.links, *one.own.links):
            ends += [(e.document, e.start, e.end) for e in (link.source, link.target)]
        passages: dict[tuple[str, int, int], Passage] = {}
        for where, start, end in ends:
            text = self._read[where].text
            first, last = sentence_around(text, start, end)
            passages.setdefault((where, first, last), Passage(where, first, last, text[first:last]))
        note = one.decision.note if one.decision else None
        return Case(document, one, tuple(passages.values()), self._without_names(note))

    def _without_names(self, note: str | None) -> str | None:
        """Who else worked on an article is nobody's business, in notes too."""
        for name in sorted(self.others, key=len, reverse=True):
            if note and len(name) > 1:
                note = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "[…]", note, flags=re.IGNORECASE)
        return note


def _beginning(article: Article) -> tuple[Link, ...]:
    return tuple(link for link in article.links if link.set == article.set.id)


def _order(item: tuple[tuple[Cause, str], list[Case]]) -> tuple[int, int, int, str]:
    """Spans, values, links; in each the most frequent first."""
    (cause, detail), cases = item
    place = CAUSES.index(cause)
    return max(place, CAUSES.index("split")), -len(cases), place, detail
