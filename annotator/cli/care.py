"""Commands that make a project and keep it safe: new, check, backup, restore."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from annotator import guideline, paths
from annotator.cli.arguments import ProjectPath, file_type, project_argument, reading
from annotator.cli.output import json_option, remark, say, say_json
from annotator.model import Failure
from annotator.scheme import Scheme
from annotator.store import Store, restore

DIFFERS = 1


@click.command("new")
@project_argument
@click.option(
    "--scheme", type=file_type, help="A label scheme; without it, the default one is used."
)
def new_command(project: Path, scheme: Path | None) -> None:
    """Make an empty PROJECT. Never over an existing file.

    A guideline that lies beside the scheme (guideline.ar.md, guideline.en.md) is taken along.
    """
    if project.exists():
        raise Failure("project.exists", f"{project} is there already.", file=project.name)
    file = scheme or paths.seeds() / "scheme.json"
    chosen = Scheme.load(file)
    Store.create(project, chosen, guidelines=guideline.beside(file)).close()
    labels = ", ".join(chosen.labels)
    say(f"Made {project} (scheme {chosen.version}: {labels}).")


@click.command("check")
@project_argument
@json_option
def check_command(project: Path, as_json: bool) -> int:
    """Rebuild PROJECT from its history, compare, and check the file.

    Exits with 1 where anything differs.
    """
    with reading(project) as store:
        report = store.check()
    if as_json:
        say_json({"ok": report.ok, **asdict(report)})
        return 0 if report.ok else DIFFERS
    say(f"{report.revisions} revisions and {report.texts} texts looked at.")
    for finding in (*report.findings, *report.notes):
        remark(finding.text)
    say("All is as it should be." if report.ok else "Not all is as it should be.")
    return 0 if report.ok else DIFFERS


@click.command("backup")
@project_argument
@click.argument("file", type=file_type)
def backup_command(project: Path, file: Path) -> None:
    """Copy PROJECT, whole and checked, to FILE, while it may be open."""
    with reading(project) as store:
        store.backup(file)
    say(f"Copied {project} to {file}.")


@click.command("restore")
@click.argument("file", type=file_type)
@click.argument("project", type=ProjectPath())
def restore_command(file: Path, project: Path) -> None:
    """Make a new PROJECT of the backup FILE. Never over an existing file."""
    restore(file, project)
    with reading(project) as store:
        documents = [row.document.id for row in store.each_document(None)]
        annotations = sum(store.annotations_on(documents).values())
    say(
        f"Restored {project} from {file}: {len(documents)} documents, {annotations} annotations."
        " The project that it was made of is as it was."
    )
