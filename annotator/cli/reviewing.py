"""Commands about differences and what became of them: cards, audit."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import orjson

from annotator import people
from annotator.adjudication import Review
from annotator.adjudication.audit import FIELDS, Row, trail
from annotator.cells import BEGIN, guarded
from annotator.cli.arguments import project_argument, reading
from annotator.cli.output import json_option, say, say_json
from annotator.diff import CLASSES, Case, Question, Version
from annotator.exporters.files import replacing
from annotator.store import Store

SHORT = 60
"""Code points of a passage that are printed."""


@click.command("cards")
@project_argument
@click.option("--document", "name", help="Only this one: an id or a file name.")
@click.option("--all", "every", is_flag=True, help="Also what all agree on.")
@click.option("--votes", is_flag=True, help="Who gave which version.")
@json_option
def cards_command(project: Path, name: str | None, every: bool, votes: bool, as_json: bool) -> None:
    """Print the differences between the annotators of PROJECT, a card each, by document.

    Sets are compared that were handed in or are done.
    """
    with reading(project) as store:
        names = people.called(store.people()) if votes else {}
        if name is not None:
            documents = [store.find_document(name).id]
        else:
            documents = [row.document.id for row in store.each_document(None)]
        counts: Counter[str] = Counter()
        listed: list[dict[str, Any]] = []
        for id_ in documents:
            review = store.review(id_)
            cases = [one for one in review.cases if every or one.card.kind != "unanimous"]
            counts.update(case.card.kind for case in cases)
            if as_json:
                listed += [_as_json(review, case, names) for case in cases]
            else:
                for line in _lines(review, cases, names):
                    say(line)
    if as_json:
        say_json(listed)
    else:
        shown = [f"{counts[kind]} {kind}" for kind in CLASSES if counts[kind]]
        say(f"{counts.total()} cards" + (f": {', '.join(shown)}" if shown else ""))


@click.command("audit")
@project_argument
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write: .jsonl for JSON lines, else CSV.",
)
def audit_command(project: Path, output: Path) -> None:
    """Write where each field in the gold sets of PROJECT comes from: by whom, when, why.

    Cards that were rejected are listed too. The file is replaced in one step.
    """
    with reading(project) as store:
        count = 0
        with replacing(output) as stream:
            as_lines = output.suffix == ".jsonl"
            if not as_lines:
                stream.write(BEGIN.encode())
                stream.write(_csv(dict(zip(FIELDS, FIELDS, strict=True))))
            for row in _trails(store):
                count += 1
                stream.write(
                    orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE) if as_lines else _csv(row)
                )
    say(f"Wrote {count} rows to {output}.")


def _trails(store: Store) -> Iterator[Row]:
    names = people.called(store.people())
    for row in store.each_document(None):
        id_ = row.document.id
        yield from trail(store.review(id_), names, store.decided_at(id_))


def _csv(row: Row) -> bytes:
    line = io.StringIO()
    values = (row[name] for name in FIELDS)
    csv.writer(line, lineterminator="\n").writerow(
        guarded(";".join(value) if isinstance(value, list) else str(value)) for value in values
    )
    return line.getvalue().encode()


def _lines(review: Review, cases: list[Case], names: dict[str, str]) -> Iterator[str]:
    text = review.gold.text
    if cases:
        yield f"{review.gold.document.external_id}\t{len(cases)} cards"
    for card, votes in cases:
        state = review.standings[card.id].state
        passage = " ".join(text[card.start : card.end].split())
        yield f"  {card.kind}\t{card.start}-{card.end}\t{state}\t{_short(passage)}"
        for question in card.questions:
            yield f"    {question.id}?"
            for version in question.versions:
                sign = "*" if version.key == question.default else "-"
                who = votes.of(question.id, version.key)
                by = f" [{', '.join(names.get(one, one) for one in who)}]" if names else ""
                yield f"      {sign} {_said(text, question, version)}{by}"


def _said(text: str, question: Question, version: Version) -> str:
    if version.values:
        return "; ".join(f"{one.name}={', '.join(one.values) or '–'}" for one in version.values)
    if version.label is not None:
        return version.label
    spans = [f"{one.label} «{_short(text[one.start : one.end])}»" for one in version.spans]
    links = [
        f"{one.type} «{_short(one.source.text)}» → «{_short(one.target.text)}»"
        for one in version.links
    ]
    return " + ".join([*spans, *links]) or f"nothing to {question.code}"


def _short(passage: str) -> str:
    return passage if len(passage) <= SHORT else passage[: SHORT - 1] + "…"


def _as_json(review: Review, case: Case, names: dict[str, str]) -> dict[str, Any]:
    found = case.card.model_dump()
    found["document"] = review.gold.document.external_id
    found["state"] = review.standings[case.card.id].state
    if names:
        found["votes"] = case.votes.model_dump()
    return found
