"""The command that says how far people agree: agreement."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, get_args

import click
from rich.progress import Progress

from annotator import people
from annotator.agreement import gamma, report
from annotator.agreement.chance import Sampler
from annotator.agreement.figure import REASONS, Figure
from annotator.agreement.gamma import Gamma
from annotator.agreement.report import Parameters, Report
from annotator.agreement.tables import Row, as_data, as_file, parameters, rows
from annotator.cli.arguments import file_type, project_argument, reading
from annotator.cli.output import json_option, remark, remark_console, say, say_json
from annotator.exporters.files import replacing

HEADINGS = {
    "gamma": "Place and label at once, corrected for chance",
    "all": "All spans",
    "labels": "By label",
    "pairs": "By pair",
    "documents": "By document",
    "gold": "Against gold",
    "attributes": "Attributes, on spans that both marked",
    "links": "Links",
    "tags": "Labels of documents",
}


@click.command("agreement")
@project_argument
@click.option(
    "--as-it-stands", is_flag=True, help="Compare work too that was not handed in and is not done."
)
@click.option("--gamma", "with_gamma", is_flag=True, help="Gamma and gamma-cat too; takes a while.")
@click.option("--samples", default=gamma.SAMPLES, show_default=True, help="Of chance, for gamma.")
@click.option(
    "--precision",
    type=click.FloatRange(0.001, 0.5),
    help="More samples until the expected disorder is that exact, such as 0.02.",
)
@click.option(
    "--sampler",
    type=click.Choice(get_args(Sampler)),
    default="shuffle",
    show_default=True,
    help="How chance is drawn.",
)
@click.option("--seed", default=report.SEED, show_default=True, help="What decides what is drawn.")
@click.option("-o", "output", type=file_type, help="Write all figures as CSV, or JSON, by name.")
@json_option
def agreement_command(
    project: Path,
    as_it_stands: bool,
    with_gamma: bool,
    samples: int,
    precision: float | None,
    sampler: Sampler,
    seed: int,
    output: Path | None,
    as_json: bool,
) -> None:
    """Say how far the annotators of PROJECT agree.

    What was handed in or is done is compared, each document by the people who have it. Gold is
    held against each person in a table of its own.
    """
    with reading(project) as store, store.moment():
        works = list(store.each_work(frozen_only=not as_it_stands))
        events, scheme = store.same_events(), store.scheme
        names = people.called(store.people())
    settings = Parameters(not as_it_stands, seed)
    found: Report = _with_progress("comparing", report.steps(works, scheme, events, settings))
    chance: Gamma | None = None
    if with_gamma:
        texts = report.texts(found.works)
        rounds = gamma.steps(texts, None, sampler, samples, precision, seed)
        chance = _with_progress("gamma", rounds)
    if output is not None:
        with replacing(output) as stream:
            stream.write(as_file(output.name, found, chance, names))
    if as_json:
        say_json(as_data(found, chance, names))
    elif output is None:
        for line in _lines(found, chance, names):
            say(line)
    if not found.works:
        remark("No document has the work of two people to compare.")


def _with_progress(name: str, making: Generator[tuple[int, int], None, Any]) -> Any:
    """Carry out steps; on a terminal, show how far they are."""
    console = remark_console()
    with Progress(console=console, transient=True, disable=not console.is_terminal) as shown:
        task = shown.add_task(name, total=None)
        while True:
            try:
                done, every = next(making)
            except StopIteration as finished:
                return finished.value
            shown.update(task, completed=done, total=every)


def _lines(found: Report, chance: Gamma | None, names: dict[str, str]) -> Iterator[str]:
    for name, value in parameters(found, chance).items():
        if isinstance(value, dict):
            value = ", ".join(f"{key} {each}" for key, each in value.items())
        yield f"{name}\t{value}"
    for table, listed in groupby(rows(found, chance, names), key=lambda row: row.table):
        yield ""
        yield HEADINGS[table]
        for of, measured in groupby(listed, key=lambda row: row.of):
            yield "\t".join([of or "all", *map(_shown, measured)])
    if found.confusion:
        yield ""
        yield "Labels that two people used for one place"
        for (one, other), often in sorted(found.confusion.items()):
            yield f"{one or '-'}\t{other}\t{often}"


def _shown(row: Row) -> str:
    return f"{row.measure} {_figure(row.figure)}"


def _figure(figure: Figure) -> str:
    if figure.value is None:
        return f"not defined ({REASONS[figure.why]})"
    between = ""
    if figure.low is not None and figure.high is not None:
        between = f" [{figure.low:.2f}-{figure.high:.2f}]"
    return f"{figure.value:.3f}{between} (n {figure.n})"
