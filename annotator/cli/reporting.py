"""The command that gives annotators something back: report."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import click

from annotator.cli.arguments import project_argument, reading
from annotator.cli.output import binary_stdout, json_option, remark, say
from annotator.report.file_names import Form, proposed_name
from annotator.report.files import as_bytes, nothing, of_project, write
from annotator.report.reporting import Report
from annotator.settings import Digits, Language


@click.command("report")
@project_argument
@click.option("--for", "name", metavar="ID", help="Whose, by short or long id.")
@click.option("--all", "everybody", is_flag=True, help="One for each annotator, into a folder.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The file; with --all, the folder."
)
@click.option("--language", type=click.Choice(get_args(Language)), default="ar", show_default=True)
@click.option(
    "--digits",
    type=click.Choice(get_args(Digits)),
    default="arabic",
    show_default=True,
    help="In an Arabic report.",
)
@json_option
def report_command(
    project: Path,
    name: str | None,
    everybody: bool,
    output: Path | None,
    language: Language,
    digits: Digits,
    as_json: bool,
) -> None:
    """Write what an annotator of PROJECT gets back: her work against gold, by cause.

    Only closed articles are told of, and nothing of what others marked. The file is one HTML
    page that needs nothing else; with --json it is the same for scripts, with every passage.
    """
    if everybody == (name is not None):
        raise click.UsageError("give either --for or --all")
    if output is None and (everybody or not as_json):
        raise click.UsageError("say where to, with -o")
    form: Form = "json" if as_json else "html"
    with reading(project) as store, store.moment():
        known = store.people()
        person = store.person(name) if name is not None else None
        wanted = [person] if person else [p for p in known if p.role != "machine"]
        told: set[str] = set()
        for found in of_project(store, known, wanted):
            told.add(found.person.id)
            if output is None:
                with binary_stdout() as stream:
                    stream.write(as_bytes(found, form, language, digits))
                continue
            path = output
            if everybody:
                output.mkdir(parents=True, exist_ok=True)
                path = output / proposed_name(known, found.person, form)
            write(found, path, form, language, digits)
            count = len(found.documents)
            say(f"Wrote {path}: {count} articles, {_differences(found)} differences.")
    if person is not None and not told:
        raise nothing(person)
    for annotator in known if everybody else ():
        if annotator.role == "annotator" and annotator.id not in told:
            remark(f"nothing of {annotator.short_id} is closed yet")


def _differences(report: Report) -> int:
    return sum(len(group.cases) for group in report.groups)
