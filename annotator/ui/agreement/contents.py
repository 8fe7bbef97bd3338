"""The sheet of the page Agreement, made of a report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.agreement.cases import NOBODY, Cell
from annotator.agreement.figure import Figure
from annotator.ui.agreement.bars import Bar, Bars
from annotator.ui.agreement.cards import Card, Cards
from annotator.ui.agreement.matrix import Matrix, Square
from annotator.ui.agreement.phrases import AgreementPhrases
from annotator.ui.sheet.entries import Block
from annotator.ui.sheet.heading import Heading
from annotator.ui.words import isolated, number

if TYPE_CHECKING:
    from annotator.agreement.matching import Rule
    from annotator.ui.agreement.figures import Gamma, Report

MOST_DOCUMENTS = 60
"""Articles that are listed; with more, those on which people agree least."""
RULES: tuple[Rule, ...] = ("exact", "iou50", "overlap")


class Contents(QObject):
    """Makes the blocks. ``share`` is how far gamma is; None where it is not under way."""

    def __init__(
        self,
        phrases: AgreementPhrases,
        report: Report,
        gamma: Gamma | None,
        rule: Rule,
        share: float | None,
        unfinished: int,
    ) -> None:
        super().__init__()
        self._say, self._report, self._gamma = phrases, report, gamma
        self._rule, self._share, self._unfinished = rule, share, unfinished

    def blocks(self, stale: bool) -> list[Block]:
        """From top to bottom."""
        lines = [
            self._say.people(self._report),
            self._say.compared(self._report, self._unfinished),
            self._say.parameters(self._report, self._gamma),
        ]
        if stale:
            lines.insert(0, self.tr("Something was changed since this was compared."))
        blocks: list[Block] = [
            Heading(self.tr("Agreement"), lines, data=False),
            Cards([*self._headline(), *self._chance()]),
        ]
        blocks += [self._pairs()] if len(self._report.pairs) > 1 else []
        blocks += [self._labels(), self._confusion()]
        blocks += [self._attributes()] if self._report.attributes else []
        blocks += [self._links()] if len(self._report.links.f1) > 1 else []
        blocks += [self._documents()]
        blocks += [self._tags()] if self._report.tags else []
        blocks += [self._gold()] if self._report.gold else []
        return blocks

    # -- the headline

    def _headline(self) -> Iterator[Card]:
        for rule in RULES:
            figure = self._report.overall[rule]
            means = self._say.rule_means(rule)
            yield self._card(f"all {rule}", self._say.rule(rule), figure, means, Cell("all"))

    def _chance(self) -> Iterator[Card]:
        names = self.tr("Gamma"), self.tr("Gamma-cat")
        place = self.tr(
            "place and label at once, above chance: {one} is agreement, {none} is chance"
        ).format(one=number(1), none=number(0))
        label = self.tr("the label where both marked the same place, above chance")
        if self._gamma is None:
            waits = self.tr("being computed") if self._share is not None else self.tr("stopped")
            yield Card(
                "gamma", names[0], "", (waits, place), f"{names[0]}: {waits}", share=self._share
            )
            return
        found = self._gamma.gamma
        drawn = self.tr("{between}, as chance was drawn").format(between=self._say.between(found))
        yield self._card(
            "gamma",
            names[0],
            replace(found, low=None, high=None),
            place,
            Cell("all"),
            drawn if self._say.between(found) else "",
        )
        aligned = self._gamma.cat(unaligned="left_out")
        if not aligned.n:
            aligned = Figure(None, "nothing_shared")
        counted = self._gamma.cat()
        also = self.tr("{value} if unmatched spans count as another label").format(
            value=self._say.figure(counted)
        )
        yield self._card("gamma cat", names[1], aligned, label, Cell("all"), also)

    def _card(
        self, key: str, name: str, figure: Figure, means: str, goal: object, also: str = ""
    ) -> Card:
        known = figure.value is not None
        value = self._say.number(figure.value or 0.0) if known else "–"
        lines = [self._say.between(figure) if known else self._say.why(figure), means, also]
        kept = tuple(line for line in lines if line)
        return Card(key, name, value, kept, f"{name}: {self._say.figure(figure)}. {means}", goal)

    # -- tables

    def _pairs(self) -> Matrix:
        people = sorted(self._report.people, key=self._say.person)
        squares = {}
        for (one, other), figures in self._report.pairs.items():
            first, second = sorted((people.index(one), people.index(other)))
            figure = figures[self._rule]
            names = " · ".join(isolated(self._say.person(people[n])) for n in (first, second))
            squares[second - 1, first] = self._square(
                f"pair {one} {other}", figure, names, Cell("pair", one, other)
            )
        title = self.tr("Between two people: {rule}").format(rule=self._say.rule(self._rule))
        names_of = [self._say.person(who) for who in people]
        note = self.tr("The stronger the colour, the more they agree.")
        return Matrix(title, note, (names_of[1:], names_of[:-1]), squares, data=True)

    def _square(self, key: str, figure: Figure, names: str, goal: object) -> Square:
        words = self._say.number(figure.value) if figure.value is not None else "–"
        under = self._say.between(figure)
        # Squared: what people reach lies close together.
        shade = None if figure.value is None else max(0.0, figure.value) ** 2
        return Square(key, words, shade, f"{names}: {self._say.figure(figure)}", under, goal)

    def _labels(self) -> Bars:
        bars = []
        for name, figures in self._report.labels.items():
            known = self._report_order(name)
            for rule in RULES:
                bars.append(
                    Bar(
                        f"label {name} {rule}",
                        self._say.rule(rule),
                        figures[rule],
                        self._say.value_of(figures[rule]),
                        self._say.between(figures[rule]),
                        self._say.spans(figures[rule].n) if rule == "exact" else "",
                        f"{self._say.label(name)}, {self._say.rule(rule)}:"
                        f" {self._say.figure(figures[rule])}",
                        Cell("label", name),
                        known,
                        self._say.label(name) if rule == "exact" else "",
                    )
                )
        note = self.tr("The dot is the figure, the band its interval over articles.")
        if len(self._report.people) > 2:
            once = self.tr("A span counts once for each pair of people.")
            note = f"{note} {once}"
        return Bars(self.tr("By label"), note, bars)

    def _report_order(self, name: str) -> int:
        label = self._say.scheme.labels.get(name)
        return label.order if label else 0

    def _confusion(self) -> Matrix:
        names = list(self._report.labels)
        seen = self._report.confusion
        most = max(seen.values(), default=1)
        squares = {}
        for row, one in enumerate(names):
            for column, other in enumerate([*names, NOBODY]):
                if other and column > row:
                    continue
                pair = tuple(sorted((one, other)))
                often = seen.get((pair[0], pair[1]), 0)
                words = f"{self._say.label(one)} · {self._say.label(other)}"
                goal = Cell("confused", pair[0], pair[1]) if often else None
                squares[row, column] = Square(
                    f"confused {one} {other}",
                    number(often),
                    often / most if often else None,
                    f"{words}: {number(often)}",
                    goal=goal,
                )
        note = self.tr(
            "How often two people used these two labels for one place, or only one of them"
            " marked it."
        )
        columns = [self._say.label(name) for name in (*names, NOBODY)]
        return Matrix(self.tr("Which labels"), note, (columns[:-1], columns), squares)

    def _attributes(self) -> Bars:
        bars = []
        heading = ""
        for one in self._report.attributes:
            name = self._say.attribute(one.label, one.name)
            how = self._say.metric(one.metric)
            words = self._say.figure(one.alpha)
            same = self._say.same(one.same)
            bars.append(
                Bar(
                    f"attribute {one.label} {one.name}",
                    name,
                    one.alpha,
                    self._say.value_of(one.alpha),
                    self._say.between(one.alpha),
                    same,
                    " · ".join(filter(None, [f"{name}: {words}", same, how])),
                    Cell("attribute", one.label, one.name),
                    self._report_order(one.label),
                    self._say.label(one.label) if one.label != heading else "",
                )
            )
            heading = one.label
        note = self.tr(
            "Krippendorff’s alpha, where both marked the span with this label: {one} is agreement,"
            " {none} what chance gives. Beside it, how many said the same."
        ).format(one=number(1), none=number(0))
        return Bars(self.tr("Attributes"), note, bars)

    def _links(self) -> Bars:
        links = self._report.links
        every = self.tr("All links")
        bars = [
            Bar(
                f"link {name}",
                self._say.link(name) if name else every,
                figure,
                self._say.value_of(figure),
                aside=self.tr("%Ln link(s)", "", figure.n),
                goal=Cell("link", name),
            )
            for name, figure in links.f1.items()
        ]
        bars.append(
            Bar(
                "link types",
                self.tr("Which type (alpha)"),
                links.types,
                self._say.value_of(links.types),
                aside=self._say.places(links.types.n),
                goal=Cell("link"),
                heading=self.tr("Between two places that both marked"),
            )
        )
        note = self.tr("F1: the same link between the same two places.")
        return Bars(self.tr("Links"), note, bars)

    def _documents(self) -> Bars:
        titles = {work.document: work.title for work in self._report.works}
        listed = sorted(
            self._report.documents.items(),
            key=lambda item: (item[1][self._rule].value is None, item[1][self._rule].value or 0.0),
        )
        bars = [
            Bar(
                f"document {document}",
                titles[document],
                figures[self._rule],
                self._say.value_of(figures[self._rule]),
                aside=self._say.spans(figures[self._rule].n),
                goal=Cell("document", document),
                data=True,
            )
            for document, figures in listed[:MOST_DOCUMENTS]
        ]
        note = self.tr("From the least agreement to the most.")
        if len(listed) > len(bars):
            more = self.tr("%Ln more article(s) agree more.", "", len(listed) - len(bars))
            note = f"{note} {more}"
        title = self.tr("By article: {rule}").format(rule=self._say.rule(self._rule))
        return Bars(title, note, bars)

    def _tags(self) -> Bars:
        bars = [
            Bar(
                f"tag {tag.name}",
                tag.name,
                tag.alpha,
                self._say.value_of(tag.alpha),
                aside=self._say.same(tag.same),
                data=True,
            )
            for tag in self._report.tags
        ]
        note = self.tr("Krippendorff’s alpha on labels of whole articles.")
        return Bars(self.tr("Labels of articles"), note, bars)

    def _gold(self) -> Bars:
        bars = [
            Bar(
                f"gold {who}",
                self._say.person(who),
                figures[self._rule],
                self._say.value_of(figures[self._rule]),
                aside=self._say.spans(figures[self._rule].n),
                goal=Cell("gold", who),
                data=True,
            )
            for who, figures in self._report.gold.items()
        ]
        title = self.tr("Against the settled set: {rule}").format(rule=self._say.rule(self._rule))
        note = self.tr(
            "How far each person’s spans are those of the settled set. It is in no other figure."
        )
        return Bars(title, note, bars)
