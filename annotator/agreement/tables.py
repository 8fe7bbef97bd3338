"""A report as rows, for tables, CSV and JSON; with the parameters that it depends on."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from typing import Any

import orjson

from annotator.agreement.figure import REASONS, Figure
from annotator.agreement.gamma import Gamma
from annotator.agreement.link_figures import ALL
from annotator.agreement.report import Report
from annotator.cells import BEGIN, guarded

SHOWN = {"exact": "F1 exact", "iou50": "F1 IoU ≥ 0.5", "overlap": "F1 any overlap"}
COLUMNS = ("table", "of", "measure", "value", "low", "high", "n", "not_defined")


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: of which table, of what in it, by which measure."""

    table: str
    of: str
    measure: str
    figure: Figure

    def cells(self) -> tuple[Any, ...]:
        """As ``COLUMNS`` name them; None where there is nothing."""
        figure = self.figure
        why = REASONS.get(figure.why) if figure.value is None else None
        return (
            self.table,
            self.of,
            self.measure,
            figure.value,
            figure.low,
            figure.high,
            figure.n,
            why,
        )


def parameters(report: Report, gamma: Gamma | None) -> dict[str, Any]:
    """What the figures depend on: the same work with the same parameters gives the same."""
    found: dict[str, Any] = {
        "snapshot": report.snapshot,
        "compared": "handed in or done" if report.parameters.frozen_only else "as it stands",
        "documents": len(report.works),
        "people": len(report.people),
        "spans": sum(report.spans.values()),
        "seed": report.parameters.seed,
        "drawings": report.parameters.drawings,
    }
    if gamma is not None:
        unlike = gamma.unlike
        found["gamma"] = {
            "alpha": unlike.position,
            "beta": unlike.category,
            "delta_empty": unlike.empty,
            "sampler": gamma.sampler,
            "samples": len(gamma.expected),
            "seed": gamma.seed,
            "exact": gamma.exact,
        }
    return found


def rows(report: Report, gamma: Gamma | None, names: Mapping[str, str]) -> Iterator[Row]:
    """All figures of a report. ``names`` are what people are called, by id."""
    titles = {work.document: work.name for work in report.works}
    tables: tuple[tuple[str, Mapping[str, Mapping[Any, Figure]]], ...] = (
        ("all", {"": report.overall}),
        ("labels", report.labels),
        ("pairs", {_pair(pair, names): of for pair, of in report.pairs.items()}),
        ("documents", {titles[document]: of for document, of in report.documents.items()}),
        ("gold", {names.get(who, who): of for who, of in report.gold.items()}),
    )
    if gamma is not None:
        yield from _of_gamma(gamma)
    for table, of in tables:
        for name, figures in of.items():
            for rule, figure in figures.items():
                yield Row(table, name, SHOWN[rule], figure)
    for one in report.attributes:
        yield Row("attributes", f"{one.label}.{one.name}", f"alpha {one.metric}", one.alpha)
        yield Row("attributes", f"{one.label}.{one.name}", "same", one.same)
    for name, figure in report.links.f1.items():
        yield Row("links", name if name != ALL else "", "F1", figure)
    yield Row("links", "", "alpha of types", report.links.types)
    for tag in report.tags:
        for measure in ("alpha", "same", "kappa", "pi", "ac1"):
            yield Row("tags", tag.name, measure, getattr(tag, measure))


def _of_gamma(gamma: Gamma) -> Iterator[Row]:
    yield Row("gamma", "", "gamma", gamma.gamma)
    yield Row("gamma", "", "gamma-cat, aligned spans", gamma.cat(unaligned="left_out"))
    yield Row("gamma", "", "gamma-cat, with unaligned spans", gamma.cat())
    for label in gamma.labels:
        yield Row("gamma", label, "gamma-k, aligned spans", gamma.cat(label, "left_out"))
        yield Row("gamma", label, "gamma-k, with unaligned spans", gamma.cat(label))


def _pair(pair: tuple[str, str], names: Mapping[str, str]) -> str:
    return " / ".join(sorted(names.get(who, who) for who in pair))


def as_data(report: Report, gamma: Gamma | None, names: Mapping[str, str]) -> dict[str, Any]:
    """For JSON: parameters, people, figures, and how labels were confused."""
    return {
        "parameters": parameters(report, gamma),
        "people": [
            {"person": names.get(who, who), "id": who, "spans": report.spans[who]}
            for who in report.people
        ],
        "figures": [
            dict(zip(COLUMNS, row.cells(), strict=True)) for row in rows(report, gamma, names)
        ],
        "confusion": [
            {"one": one or None, "other": other, "pairs": often}
            for (one, other), often in sorted(report.confusion.items())
        ],
    }


def as_csv(
    report: Report, gamma: Gamma | None, names: Mapping[str, str], separator: str = ","
) -> str:
    """A table of all figures; the parameters stand above it as lines that begin with #."""
    text = StringIO()
    for name, value in _flat(parameters(report, gamma)):
        text.write(f"# {name}: {value}\n")
    writer = csv.writer(text, delimiter=separator, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows(report, gamma, names):
        writer.writerow([_written(cell) for cell in row.cells()])
    return text.getvalue()


def _written(cell: Any) -> Any:
    return guarded(cell) if isinstance(cell, str) else "" if cell is None else cell


def as_file(name: str, report: Report, gamma: Gamma | None, names: Mapping[str, str]) -> bytes:
    """What a file of this name holds: JSON where it ends so, else CSV (see ``cells.BEGIN``)."""
    if name.endswith(".json"):
        return orjson.dumps(
            as_data(report, gamma, names), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
        )
    return (BEGIN + as_csv(report, gamma, names)).encode()


def _flat(named: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in named.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{name} ")
        else:
            yield before + name, value
