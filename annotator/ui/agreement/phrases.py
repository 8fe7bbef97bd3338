"""What the page Agreement says, in the language of the interface."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.agreement.cases import GOLD
from annotator.agreement.figure import Figure
from annotator.scheme import AttributeType, Scheme
from annotator.ui.words import isolated, left_to_right, listed, number

if TYPE_CHECKING:
    from annotator.ui.agreement.figures import Gamma, Report


class AgreementPhrases(QObject):
    """Words for figures, people, labels and attributes. ``names`` are people's, by id."""

    def __init__(self, scheme: Scheme, language: str, names: Mapping[str, str]) -> None:
        super().__init__()
        self.scheme, self.language, self.names = scheme, language, names

    # -- names

    def person(self, who: str) -> str:
        return self.tr("settled set") if who == GOLD else self.names.get(who, who)

    def label(self, name: str) -> str:
        return self.scheme.name(name, self.language) if name else self.tr("not marked")

    def attribute(self, label: str, name: str) -> str:
        kind = self._kind(label, name)
        return kind.names.get(self.language, name) if kind else name

    def value(self, label: str, name: str, value: str | None) -> str:
        """A value of an attribute, as the form names it; several on lines of their own."""
        if value is None:
            return self.tr("does not apply")
        kind = self._kind(label, name)
        choices = {one.value: one.names for one in kind.choices} if kind else {}
        shown = [
            choices[each].get(self.language, each) if each in choices else each
            for each in value.split("\n")
            if each
        ]
        return listed(shown) if shown else self.tr("nothing")

    def link(self, name: str) -> str:
        kind = self.scheme.links.get(name)
        return kind.names.get(self.language, name) if kind else name

    def links(self, names: str) -> str:
        """Types of links, one in a line; nothing: no link."""
        shown = [self.link(name) for name in names.split("\n") if name]
        return listed(shown) if shown else self.tr("no link")

    def rule(self, rule: str) -> str:
        return {
            "exact": self.tr("Same words"),
            "iou50": self.tr("Half in common"),
            "overlap": self.tr("Any overlap"),
        }[rule]

    def rule_means(self, rule: str) -> str:
        return {
            "exact": self.tr("the same words with the same label (F1, exact)"),
            "iou50": self.tr("at least half of the words in common, same label (F1, IoU ≥ 0.5)"),
            "overlap": self.tr("any word in common, same label (F1, any overlap)"),
        }[rule]

    def metric(self, metric: str) -> str:
        """How the values of an attribute are compared."""
        return {
            "nominal": "",
            "masi": self.tr("as sets (MASI, Passonneau 2006)"),
            "ratio": self.tr("as numbers (ratio)"),
        }.get(metric, metric)

    # -- figures

    def figure(self, figure: Figure) -> str:
        """The value with its interval, or why there is none."""
        return " ".join(filter(None, (self.value_of(figure), self.between(figure))))

    def value_of(self, figure: Figure) -> str:
        """The value alone, or why there is none."""
        return self.why(figure) if figure.value is None else self.number(figure.value)

    def number(self, value: float) -> str:
        return left_to_right(number(value, 2))

    def between(self, figure: Figure) -> str:
        if figure.low is None or figure.high is None:
            return ""
        return f"{self.number(figure.low)}–{self.number(figure.high)}"

    def why(self, figure: Figure) -> str:
        reasons = {
            "no_spans": self.tr("not defined: nothing is marked"),
            "one_person": self.tr("not defined: only one person’s work"),
            "nothing_shared": self.tr("not defined: nothing that two people speak of"),
            "one_value": self.tr("not defined: only one value is used"),
            "no_chance": self.tr("not defined: chance alone would agree as well"),
            "overlapping": self.tr("not defined: overlapping spans of one label"),
        }
        return reasons.get(figure.why, figure.why)

    def spans(self, count: int) -> str:
        return self.tr("%Ln span(s)", "", count)

    def places(self, count: int) -> str:
        return self.tr("%Ln place(s)", "", count)

    def same(self, figure: Figure) -> str:
        """How many said the same, and over how many places."""
        if figure.value is None:
            return self.places(figure.n)
        # A sentence inside a formatted string would not be seen by the translators' tool.
        share = self.tr("{n}% the same").format(n=number(figure.value * 100))
        return f"{share} · {self.places(figure.n)}"

    # -- the top

    def people(self, report: Report) -> str:
        each = [
            self.tr("{name}: {spans}").format(
                name=isolated(self.person(who)), spans=self.spans(count)
            )
            for who, count in sorted(report.spans.items(), key=lambda item: self.person(item[0]))
        ]
        articles = self.tr("%Ln article(s)", "", len(report.works))
        return " · ".join([articles, *each])

    def compared(self, report: Report, unfinished: int) -> str:
        if not report.parameters.frozen_only:
            return self.tr("Compared as it stands, unfinished work too: it may still change.")
        said = self.tr("Compared: what was handed in or is done.")
        if unfinished:
            more = self.tr("%Ln article(s) more are under way.", "", unfinished)
            return f"{said} {more}"
        return said

    def parameters(self, report: Report, gamma: Gamma | None) -> str:
        """What the figures depend on, and what they stand for."""
        parts = [
            self.tr("State {hash}").format(hash=left_to_right(report.snapshot[:16])),
            self.tr("seed {n}").format(n=number(report.parameters.seed)),
            self.tr(
                "intervals: the middle {share}% of %Ln drawing(s) of articles",
                "",
                report.parameters.drawings,
            ).format(share=number(95)),
        ]
        if gamma is not None:
            unlike = gamma.unlike
            parts.append(
                self.tr(
                    "gamma: alpha {a}, beta {b}, empty {e}, %Ln sample(s) of chance",
                    "",
                    len(gamma.expected),
                ).format(
                    a=number(unlike.position), b=number(unlike.category), e=number(unlike.empty)
                )
            )
            if not gamma.exact:
                parts.append(self.tr("not every alignment is surely the best"))
        return " · ".join(parts)

    def _kind(self, label: str, name: str) -> AttributeType | None:
        known = self.scheme.labels.get(label)
        return known.attributes.get(name) if known else None
