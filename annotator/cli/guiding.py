"""The command that prints the guideline of a project, or puts another one in its place."""

from __future__ import annotations

from pathlib import Path

import click

from annotator import guideline
from annotator.cli.arguments import file_type, project_argument, reading, writing
from annotator.cli.output import json_option, remark, say, say_json
from annotator.guideline import LANGUAGES, Language
from annotator.model import Failure
from annotator.store import Store


@click.command("guideline")
@project_argument
@click.option(
    "--set", "file", type=file_type, help="Put this Markdown file in its place, or add it."
)
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help="Arabic or English. With --set, a name like guideline.en.md says it as well.",
)
@json_option
def guideline_command(
    project: Path, file: Path | None, language: Language | None, as_json: bool
) -> None:
    """Print the guideline of PROJECT as Markdown, or change it: how people are to annotate.

    It travels in every bundle. Earlier versions stay in the history.
    """
    if file is None:
        with reading(project) as store:
            _print(store, project, language, as_json)
        return
    code = language or _language_of(file)
    if code is None:
        raise click.UsageError("say in which language it is: --language ar, or en")
    with writing(project) as store:
        role = "lead" if store.owner is None else store.person(store.owner).role
        made = guideline.read(file, code)
        changed = store.apply(guideline.written(store.writer, role, made)).changed
    if as_json:
        say_json(made.model_dump(exclude={"text"}))
    elif changed:
        say(f"The guideline ({code}) is version {made.version} now: {made.name or file.name}.")
    else:
        say(f"The guideline ({code}) says this already: version {made.version}.")


def _print(store: Store, project: Path, language: Language | None, as_json: bool) -> None:
    known = [one for one in store.guidelines() if language in (None, one.language)]
    if as_json:
        say_json([one.model_dump() for one in known])
        return
    if not known:
        raise Failure(
            "guideline.none",
            f"{project.name} has no guideline{f' in {language!r}' if language else ''} yet."
            " Add one: annotator guideline PROJECT --set FILE --language ar",
        )
    for one in known:
        remark(f"{one.language}: {one.name}, version {one.version}")
        say(one.text.rstrip("\n"))


def _language_of(file: Path) -> Language | None:
    """What a name like ``guideline.en.md`` says."""
    named = [suffix.removeprefix(".") for suffix in file.suffixes]
    return next((code for code in LANGUAGES if code in named), None)
