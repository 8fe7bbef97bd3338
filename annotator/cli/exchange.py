"""Commands that bring work in and take it out: import, export."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import click
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from annotator import importers, paths
from annotator.cli.arguments import project_argument, reading, writing
from annotator.cli.incoming import Incoming
from annotator.cli.output import binary_stdout, json_option, remark, remark_console, say, say_json
from annotator.exporters import casualty_rows, jsonl
from annotator.exporters.files import replacing
from annotator.exporters.story_only import StoryOnly
from annotator.importers import Found, Options
from annotator.model import Failure
from annotator.origins import aliases_in
from annotator.store import Store

REFUSED = 1
JSONL, CASUALTY_ROWS = EXPORTED = ("jsonl", "casualty-rows")


class Encoding(click.ParamType[str]):
    """The name of an encoding that Python knows."""

    name = "encoding"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if not importers.known_encoding(str(value)):
            self.fail(f"“{value}” is no encoding that is known here", param, ctx)
        return str(value)


class ShortId(click.ParamType[str]):
    """What an author is called: no number, nothing invisible."""

    name = "id"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if not importers.fits_as_id(str(value)) or importers.has_controls(str(value)):
            self.fail(f"“{value}” can't be an author's short id (numbers can't)", param, ctx)
        return str(value)


@click.command("import")
@project_argument
@click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH..."
)
@click.option(
    "--encoding",
    type=Encoding(),
    help="Of the text files; without it, it is found out and said. utf-8/windows-1252 repairs"
    " UTF-8 that was once read as windows-1252.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(list(importers.READERS)),
    help="Without it, each file's own look decides.",
)
@click.option("--author", type=ShortId(), help="Whose set the spans of the plain format belong to.")
@json_option
def import_command(
    project: Path,
    paths: tuple[Path, ...],
    encoding: str | None,
    format_: str | None,
    author: str | None,
    as_json: bool,
) -> int:
    """Bring texts and JSONL files, or folders of them, into PROJECT.

    What is wrong is refused, file by file, row by row, and listed on stderr; the rest comes
    in. Exits with 1 where anything was refused. Stopped with Ctrl+C, it leaves nothing behind.
    """
    incoming = Incoming()
    with writing(project) as store, _progress(paths) as (found, advance):
        whose = None if author is None else _known(store, author)
        options = Options(encoding=encoding, author=whose, consumed=advance)
        incoming.bring(store, _items(found, options, format_))
    if as_json:
        say_json(incoming.as_json())
    else:
        say(incoming.summary())
        for line in incoming.remarks():
            remark(line)
    return REFUSED if incoming.refusals else 0


def _known(store: Store, author: str) -> str:
    """The long id of somebody whom the project knows; what it does not know, as it is. Raises
    Failure where several people are called so."""
    try:
        return store.person(author).id
    except Failure as failure:
        if failure.code != "person.unknown":
            raise
        return author


@click.command("export")
@project_argument
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    help="The file to write (a name that ends with .gz compresses); - for stdout.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(EXPORTED),
    default=JSONL,
    show_default=True,
    help="casualty-rows is a CSV table of tolls, a row for each event and harm.",
)
@click.option(
    "--set", "sets", default="all", show_default=True, help="gold, all, or an author's short id."
)
@click.option(
    "--without-boilerplate",
    "--no-boilerplate",
    is_flag=True,
    help="Cut what is marked as no part of the story out of the texts and move all offsets.",
)
def export_command(
    project: Path, output: Path, format_: str, sets: str, without_boilerplate: bool
) -> None:
    """Write the documents of PROJECT, in import order, with their annotations.

    The file is replaced in one step, or left as it was.
    """
    with reading(project) as store, store.moment():
        whose = sets if sets in ("all", "gold") else _known(store, sets)
        read = partial(store.records, whose)
        story = StoryOnly(read)
        dump, what = jsonl.dump, "documents"
        records: Iterable[Any] = store.lines(whose)
        if format_ == CASUALTY_ROWS or without_boilerplate:
            records = story if without_boilerplate else read()
        if format_ == CASUALTY_ROWS:
            said = [one.names for one in store.actors("")]
            aliases = aliases_in(paths.seeds() / "actors.json", said)
            dump = partial(casualty_rows.dump, scheme=store.scheme, aliases=aliases)
            what = "rows"
        if str(output) == "-":
            with binary_stdout() as stream:
                dump(records, file=stream)
        else:
            with replacing(output) as stream:
                count = dump(records, file=stream)
            say(f"Wrote {count} {what} to {output}.")
    if without_boilerplate:
        for line in _left_out(story):
            remark(line)


def _left_out(story: StoryOnly) -> Iterator[str]:
    """What a reader of the file must know was there."""
    if story.spans:
        spans = "1 span" if story.spans == 1 else f"{story.spans} spans"
        yield f"{spans} in what is marked as no part of the story left out."
    if story.documents:
        documents = "1 document" if story.documents == 1 else f"{story.documents} documents"
        yield f"{documents} left out: all of the text is marked as no part of the story."


def _items(
    found: list[importers.Item | Found], options: Options, format_: str | None
) -> Iterator[importers.Item]:
    for one in found:
        if isinstance(one, Found):
            yield from importers.read_found(one, options, format_)
        else:
            yield one


@contextmanager
def _progress(paths: tuple[Path, ...]) -> Iterator[tuple[list[Any], Any]]:
    """(what there is to read, whom to tell how many bytes are read). The bar shows on a
    terminal only, and goes when all is done."""
    found = [one for path in paths for one in importers.files(path)]
    total = sum(one.size for one in found if isinstance(one, Found))
    bar = Progress(
        TextColumn("Importing"),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
        console=remark_console(),
        transient=True,
        disable=not sys.stderr.isatty(),
    )
    with bar:
        task = bar.add_task("", total=total)
        yield found, lambda size: bar.advance(task, size)
