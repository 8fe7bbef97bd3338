"""How much of one person's work is as in gold, in counts that can be added up."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from annotator.agreement.matching import Counts, Rule, compare
from annotator.agreement.span_figures import by_label
from annotator.agreement.work import Own
from annotator.diff import Alignment
from annotator.diff.values import FIGURE, TOGETHER, Opinion
from annotator.diff.values import compare as compare_values
from annotator.model import Article, Attribute
from annotator.report.differences import GOLD, OWN
from annotator.scheme import Scheme

SHOWN: tuple[Rule, Rule] = ("exact", "overlap")
"""The rules by which spans are held against gold: as on the page Agreement."""
Outcome = Literal["alike", "differs", "missing", "extra"]
OUTCOMES: tuple[Outcome, ...] = ("alike", "differs", "missing", "extra")


@dataclass(slots=True)
class Shares:
    """How often something was as in gold."""

    alike: int = 0
    all: int = 0

    @property
    def share(self) -> float | None:
        """From 0 to 1; None where there was nothing."""
        return self.alike / self.all if self.all else None

    def add(self, other: Shares) -> None:
        """Count what the other one counts, too."""
        self.alike += other.alike
        self.all += other.all


@dataclass(slots=True)
class Tally:
    """The counts of some articles."""

    articles: int = 0
    places: Counter[Outcome] = field(default_factory=Counter)
    """Spans of either (a split counts once): just so in gold, with a difference, only in gold,
    only hers."""
    labels: dict[str, dict[Rule, Counts]] = field(default_factory=dict)
    """By label and rule: what she and gold have in common."""
    attributes: dict[str, Shares] = field(default_factory=lambda: defaultdict(Shares))
    """By name, on spans of one label in both, where either of the two gave a value. All numbers
    of a toll count as one (``count``)."""
    links: Shares = field(default_factory=Shares)
    """Links whose ends both have: those of both, of all that either has."""

    def add(self, other: Tally) -> None:
        """Count what another tally counts, too."""
        self.articles += other.articles
        self.places += other.places
        for label, rules in other.labels.items():
            own = self.labels.setdefault(label, dict.fromkeys(SHOWN, Counts()))
            for rule, counts in rules.items():
                own[rule] += counts
        for name, shares in other.attributes.items():
            self.attributes[name].add(shares)
        self.links.add(other.links)

    def all_labels(self) -> dict[Rule, Counts]:
        """By rule, all labels together."""
        return {
            rule: sum((rules[rule] for rules in self.labels.values()), Counts()) for rule in SHOWN
        }


def of_article(
    own: Article,
    gold: Article,
    alignment: Alignment,
    given: Mapping[str, tuple[Attribute, ...]],
    scheme: Scheme,
    events: Mapping[str, str],
) -> Tally:
    """The counts of one article, but for places and links. ``given`` are the attributes of each
    span by its id, with inherited ones."""
    found = Tally(articles=1)
    hers, settled = by_label(Own(own.spans)), by_label(Own(gold.spans))
    for label in sorted(hers.keys() | settled.keys()):
        found.labels[label] = {
            rule: compare(hers.get(label, []), settled.get(label, []), rule) for rule in SHOWN
        }
    for cluster in alignment.clusters:
        one, other = cluster.of(OWN), cluster.of(GOLD)
        if one is None or other is None or one.label != other.label:
            continue
        opinions = [Opinion(OWN, given[one.id]), Opinion(GOLD, given[other.id])]
        same = (one.start, one.end) == (other.start, other.end)
        compared = compare_values(opinions, scheme.labels.get(one.label), events, same)
        for name in {_counted(name) for name in compared.agreed}:
            found.attributes[name].alike += 1
            found.attributes[name].all += 1
        for asked in compared.asked:
            found.attributes[asked.name].all += 1
    return found


def _counted(name: str) -> str:
    return FIGURE if name in TOGETHER[FIGURE] else name
