"""The command about what was decided before: precedents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from annotator.cli.arguments import project_argument, reading
from annotator.cli.output import json_option, say, say_json
from annotator.model import Precedent


@click.command("precedents")
@project_argument
@click.option("--questions", is_flag=True, help="What annotators ask the guideline.")
@json_option
def precedents_command(project: Path, questions: bool, as_json: bool) -> None:
    """Print what was decided in PROJECT with a note or a reason, by document.

    What is marked * is in a closed article, and goes to annotators with their next bundles.
    """
    with reading(project) as store:
        names = {row.document.id: row.document.external_id for row in store.each_document(None)}
        offered = {one.id for one in store.settled(offered=True)}
        found = store.questions() if questions else store.settled()
        listed = [_as_json(one, names, offered) for one in found]
        if as_json:
            say_json(listed)
            return
        for one in listed:
            for line in _lines(one):
                say(line)
        sort = "questions" if questions else "precedents"
        say(f"{len(listed)} {sort}")


def _as_json(one: Precedent, names: dict[str, str], offered: set[str]) -> dict[str, Any]:
    found = one.model_dump(exclude={"set", "card"})
    found["document"] = names.get(one.document, one.document)
    found["offered"] = one.id in offered
    return found


def _lines(one: dict[str, Any]) -> Iterator[str]:
    words = " ".join(one["phrase"].split())
    sign = "*" if one["offered"] else "-"
    yield f"{sign} {one['document']}\t{one['start']}-{one['end']}\t{_decided(one)}\t«{words}»"
    if one["note"]:
        yield f"    {' '.join(one['note'].split())}"


def _decided(one: dict[str, Any]) -> str:
    name = one["link"] or one["label"] or ""
    values = ", ".join(f"{each['name']}={each['value']}" for each in one["attributes"])
    if not one["kept"]:
        return f"not {name}: {one['reason'] or 'left out'}".strip()
    return f"{name} {values}".strip()
