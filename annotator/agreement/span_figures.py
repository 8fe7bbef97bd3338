"""F1 of spans over many documents: for each pair of people, each label, each document, and all.

Over several pairs and documents the counts are added before the share is made, so a document
with many spans weighs more than one with few.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from annotator.agreement.bootstrap import Drawings
from annotator.agreement.figure import Figure, undefined
from annotator.agreement.matching import RULES, Counts, Mark, Rule, compare
from annotator.agreement.work import Own, Work

Pair = tuple[str, str]
Figures = Mapping[Rule, Figure]


@dataclass(frozen=True, slots=True)
class Counted:
    """One document: what each pair has in common, by label and rule."""

    document: str
    pairs: Mapping[tuple[Pair, str, Rule], Counts]


def count(work: Work) -> Counted:
    """The counts of one document, for each pair of its people."""
    marks = {who: by_label(own) for who, own in work.people.items()}
    found: dict[tuple[Pair, str, Rule], Counts] = {}
    for one, other in combinations(work.people, 2):
        for label in sorted(marks[one].keys() | marks[other].keys()):
            mine, hers = marks[one].get(label, []), marks[other].get(label, [])
            for rule in RULES:
                found[(one, other), label, rule] = compare(mine, hers, rule)
    return Counted(work.document, found)


def by_label(own: Own) -> dict[str, list[Mark]]:
    """Spans as they are compared, by label: rules that are shown never join two labels."""
    found: dict[str, list[Mark]] = {}
    for span in own.spans:
        found.setdefault(span.label, []).append(Mark(span.start, span.end, span.label))
    return found


class SpanFigures:
    """All of them, from the counts of documents. ``drawings`` make the intervals."""

    def __init__(self, counted: Sequence[Counted], drawings: Drawings) -> None:
        self._counted = counted
        self._drawings = drawings

    def overall(self) -> Figures:
        """All pairs, labels and documents."""
        return self._figures([[one.pairs.items() for one in self._counted]])[0]

    def by_pair(self, pairs: Iterable[Pair]) -> dict[Pair, Figures]:
        listed = list(pairs)
        of = [[_those(one, pair=pair) for one in self._counted] for pair in listed]
        return dict(zip(listed, self._figures(of), strict=True))

    def by_label(self, labels: Iterable[str]) -> dict[str, Figures]:
        listed = list(labels)
        of = [[_those(one, label=label) for one in self._counted] for label in listed]
        return dict(zip(listed, self._figures(of), strict=True))

    def by_document(self) -> dict[str, Figures]:
        """One document has no interval."""
        return {one.document: _summed([one.pairs.items()]) for one in self._counted}

    def _figures(self, of: Sequence[Sequence[Iterable[tuple[object, Counts]]]]) -> list[Figures]:
        """For each of several choices of counts (by document), the figures with intervals."""
        documents = len(self._counted)
        width = len(of) * len(RULES)
        parts, wholes = np.zeros((documents, width)), np.zeros((documents, width))
        for choice, by_document in enumerate(of):
            for row, items in enumerate(by_document):
                for key, counts in items:
                    column = choice * len(RULES) + RULES.index(_rule(key))
                    parts[row, column] += 2 * counts.both
                    wholes[row, column] += counts.one + counts.other
        between = self._drawings.of_shares(parts, wholes)
        totals = zip(parts.sum(axis=0).tolist(), wholes.sum(axis=0).tolist(), between, strict=True)
        figures = [_figure(part, whole, drawn) for part, whole, drawn in totals]
        return [
            dict(zip(RULES, figures[at : at + len(RULES)], strict=True))
            for at in range(0, width, len(RULES))
        ]


def _those(
    one: Counted, pair: Pair | None = None, label: str | None = None
) -> list[tuple[object, Counts]]:
    return [
        (key, counts)
        for key, counts in one.pairs.items()
        if pair in (None, key[0]) and label in (None, key[1])
    ]


def _summed(of: Iterable[Iterable[tuple[object, Counts]]]) -> Figures:
    totals = dict.fromkeys(RULES, Counts())
    for items in of:
        for key, counts in items:
            totals[_rule(key)] += counts
    return {rule: total.f1 for rule, total in totals.items()}


def _rule(key: object) -> Rule:
    assert isinstance(key, tuple)
    rule: Rule = key[2]
    return rule


def _figure(part: float, whole: float, drawn: tuple[float, float] | None) -> Figure:
    if not whole:
        return undefined("no_spans")
    found = Figure(part / whole, n=round(whole))
    return found.between(*drawn) if drawn else found


def against_gold(works: Iterable[Work]) -> dict[str, Figures]:
    """Each person against gold, on documents that have gold; without intervals."""
    totals: dict[str, dict[Rule, Counts]] = {}
    for one in works:
        if one.gold is None:
            continue
        settled = by_label(one.gold)
        for who, own in one.people.items():
            mine = by_label(own)
            sums = totals.setdefault(who, dict.fromkeys(RULES, Counts()))
            for label in mine.keys() | settled.keys():
                for rule in RULES:
                    sums[rule] += compare(mine.get(label, []), settled.get(label, []), rule)
    return {who: {r: c.f1 for r, c in sums.items()} for who, sums in sorted(totals.items())}
