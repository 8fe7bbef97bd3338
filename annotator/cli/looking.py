"""Commands that only look: documents, show. They read beside a running window."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import click
import orjson
from rich.table import Table
from rich.text import Text

from annotator.cli.arguments import project_argument, reading
from annotator.cli.output import answer_console, json_option, say, say_json
from annotator.cli.page import BASES, Page
from annotator.cli.queue import Row, queue
from annotator.cli.terminal import Bidi, for_cell, harmless, is_terminal, reorders
from annotator.exporters import jsonl
from annotator.importers import document_id
from annotator.model import AnnotationSet, Article, Document, Failure
from annotator.store import Store

STYLES = {"id": "bold", "title": "bold", "status": "dim", "label": "bold cyan", "value": "dim"}
bidi_option = click.option(
    "--bidi",
    type=click.Choice(["auto", "on", "off"]),
    default="auto",
    help="Whether to shape and order Arabic here (on), or leave it to the terminal (off). auto"
    " looks at the environment: off for VTE from 0.58, Konsole, mlterm, PuTTY, Apple's Terminal"
    " and Emacs, on for others. Piped output is left alone.",
)


@click.command("documents")
@project_argument
@json_option
@bidi_option
def documents_command(project: Path, as_json: bool, bidi: Bidi) -> None:
    """List the documents of PROJECT with how far each author is."""
    with reading(project) as store:
        rows = list(queue(store))
    if as_json:
        say_json([row.as_json() for row in rows])
    elif is_terminal():
        console = answer_console()
        console.print(_table(rows, reorders(bidi, os.environ, True)))
        console.print(f"{len(rows)} documents", style="dim")
    else:
        for row in rows:
            say("\t".join([row.document.external_id, row.name, *row.shown()]))


@click.command("show")
@project_argument
@click.argument("document")
@click.option("--set", "name", help="Whose annotations: gold or an author's short id.")
@bidi_option
@json_option
def show_command(project: Path, document: str, name: str | None, bidi: Bidi, as_json: bool) -> None:
    """Print a DOCUMENT of PROJECT with its spans.

    DOCUMENT is an id, a file name, or the beginning of an id. Spans stand between ¹⟦ and ⟧¹.
    """
    with reading(project) as store:
        found = _find(store, document)
        if as_json:
            for record in store.records(name or "all", [found.id]):
                say_json(orjson.loads(jsonl.line(record)))
            return
        article = _article(store, found, name)
    _print(article, bidi)


def _find(store: Store, name: str) -> Document:
    """By what the store knows it as, or by the beginning of the name of its file."""
    try:
        return store.find_document(name)
    except Failure as failure:
        if failure.code != "document.unknown" or not name:
            raise
        try:
            return store.find_document(document_id(name))
        except Failure:
            raise failure from None


def _print(article: Article, bidi: Bidi) -> None:
    console = answer_console()
    reorder = reorders(bidi, os.environ, is_terminal())
    width = console.width if is_terminal() or reorder else None
    for style, line in Page(width, reorder).article(article):
        if width is None:
            click.echo(line)
        else:
            text = Text(line, STYLES.get(style, ""))
            right = style in BASES and line != ""
            console.print(text, justify="right" if right else None, no_wrap=True, overflow="crop")


def _article(store: Store, document: Document, name: str | None) -> Article:
    """The set that is asked for; without a name the gold one or the only one."""
    sets = store.sets(document.id)
    short = {set_.id: _set_name(store, set_) for set_ in sets}
    if name is None:
        chosen = [set_ for set_ in sets if set_.layer == "gold"] or sets
        if len(chosen) > 1:
            names = ", ".join(short.values())
            text = f"{document.external_id} has several sets ({names}): choose one with --set."
            raise Failure("set.several", text, names=list(short.values()))
        if not chosen:
            return store.article(document.id, "")
    else:
        chosen = [set_ for set_ in sets if name in (short[set_.id], set_.author)]
        if not chosen:
            names = ", ".join(short.values()) or "none"
            text = f"{document.external_id} has no set of {name}. Its sets: {names}."
            raise Failure("set.unknown", text, name=name)
    return store.article(document.id, chosen[0].author, chosen[0].layer)


def _set_name(store: Store, set_: AnnotationSet) -> str:
    return "gold" if set_.layer == "gold" else store.person(set_.author).short_id


def _table(rows: Sequence[Row], reorder: bool) -> Table:
    names = dict.fromkeys(name for row in rows for name in row.sets)
    table = Table(box=None, pad_edge=False)
    for heading in ("document", "title or file", *map(harmless, names)):
        table.add_column(heading, overflow="ellipsis", no_wrap=True)
    for row in rows:
        document = harmless(row.document.external_id)
        progress = (str(row.sets.get(name, "")) for name in names)
        table.add_row(document, for_cell(row.name, reorder), *progress)
    return table
