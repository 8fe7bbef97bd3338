"""The command about bundles: out, in, info."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from annotator import bundle, edits, people
from annotator.bundle import Manifest
from annotator.cli.arguments import project_argument, writing
from annotator.cli.output import json_option, remark, say, say_json
from annotator.model import Failure
from annotator.store import Drop, Fork, Merged, Missing, Store

REFUSED = 1
QUESTIONS = ("bundle.drop", "bundle.other_project")
existing = click.Path(path_type=Path, dir_okay=False)


@click.group("bundle")
def bundle_command() -> None:
    """Carry work to another desktop, and back, in one file."""


@bundle_command.command("out")
@project_argument
@click.option("--to", metavar="ID", help="For whom: an annotator gets her part, others all of it.")
@click.option("--whole", is_flag=True, help="All of it, for nobody in particular.")
@click.option("-o", "--output", type=existing, help="The file; without it, a name is made up.")
@click.option(
    "--after", type=existing, help="A bundle that went there before: what is in it is left out."
)
@json_option
def out_command(
    project: Path,
    to: str | None,
    whole: bool,
    output: Path | None,
    after: Path | None,
    as_json: bool,
) -> None:
    """Write a bundle of PROJECT.

    In a project that was opened from a bundle for one person neither --to nor --whole is
    needed: her work goes back, and what is done is handed in with it.
    """
    if to and whole:
        raise click.UsageError("--to and --whole can't go together")
    with writing(project) as store:
        since = None
        if after is not None:
            with bundle.opened(after) as before:
                since = {(w, s): number for w, s, number in before.manifest.held}
        if to is None and not whole:
            _hand_in(store)
            target = output or _target(project, store, store.owner)
            made = bundle.write_back(store, target, since)
        else:
            person = store.person(to).id if to else None
            target = output or _target(project, store, person)
            made = bundle.write(store, target, person, since)
    if as_json:
        say_json({"file": str(target), **_told(made)})
    else:
        say(f"Wrote {target}: {_contents(made)}.")


@bundle_command.command("in")
@project_argument
@click.argument("files", nargs=-1, required=True, type=existing, metavar="FILE...")
@click.option("--yes", is_flag=True, help="Go on where a question would be asked.")
@json_option
def in_command(project: Path, files: tuple[Path, ...], yes: bool, as_json: bool) -> int:
    """Merge bundles into PROJECT, which is made of the first one where it is not there.

    Each comes in whole or not at all; a backup is made before. The same again changes
    nothing. Exits with 1 where one was refused, or where a question was not answered with --yes.
    """
    told: list[dict[str, Any]] = []
    refused = 0
    left = list(files)
    if not project.exists():
        store, manifest, merged = bundle.begin(left[0], project)
        told.append(_report(store, left.pop(0), manifest, merged, as_json))
        store.close()
    with writing(project) as store:
        for file in left:
            try:
                manifest, merged = bundle.take_in(store, file, may_drop=yes, other_project=yes)
            except Failure as failure:
                if failure.code.startswith("disk."):
                    raise
                refused += 1
                told.append(_refusal(store, file, failure, as_json))
            else:
                told.append(_report(store, file, manifest, merged, as_json))
        if not as_json:
            _say_loose_ends(store)
    if as_json:
        say_json(told)
    return REFUSED if refused else 0


@bundle_command.command("info")
@click.argument("file", type=existing)
@json_option
def info_command(file: Path, as_json: bool) -> None:
    """Say what is in a bundle, once all of it has been found whole."""
    with bundle.opened(file) as found:
        told = found.manifest
    if as_json:
        say_json({"file": str(file), **_told(told)})
        return
    say(f"{told.name}: {_contents(told)}.")
    say(f"Written {told.at} by version {told.program}; needs {told.needs} or newer.")
    names = {one.id: one.name for one in told.people}
    for one in told.streams:
        whose = names.get(one.stream, one.stream)
        say(f"{whose}\t{one.writer}\t{one.count} revisions, {one.first} to {one.last}")


def _hand_in(store: Store) -> None:
    """What is done, and was not handed in as it is."""
    if store.owner is not None:
        store.apply(edits.hand_in(store.owner, store.to_hand_in(store.owner)))


def _target(project: Path, store: Store, person: str | None) -> Path:
    who = store.person(person) if person else None
    return project.with_name(bundle.proposed_name(store, who))


def _contents(told: Manifest) -> str:
    whose = {"work": "for {}", "back": "from {}", "whole": "all of it"}[told.sort]
    return (
        f"{whose.format(told.whose())}, {told.revisions.lines} revisions, {told.texts.lines} texts"
    )


def _told(told: Manifest) -> dict[str, Any]:
    return {**told.model_dump(), "whose": told.whose()}


def _report(
    store: Store, file: Path, told: Manifest, merged: Merged, as_json: bool
) -> dict[str, Any]:
    known = people.named(store.people())
    documents = {row.document.id: row.document.external_id for row in store.each_document(None)}
    handed_in = [
        {"document": documents[document], "person": known.get(author, author)}
        for document, author in merged.handed_in
        if document in documents
    ]
    moved = f", {len(merged.stale)} carried to a corrected text" if merged.stale else ""
    if not as_json:
        say(
            f"{file.name} ({_contents(told)}): {merged.new} new revisions, {merged.known} known,"
            f" {len(merged.documents)} new documents, {len(handed_in)} handed in{moved}."
        )
    return {
        "file": str(file),
        "refused": None,
        "new": merged.new,
        "known": merged.known,
        "texts": merged.texts,
        "documents": [documents.get(id_, id_) for id_ in merged.documents],
        "people": [known.get(id_, id_) for id_ in merged.people],
        "handed_in": handed_in,
        "carried": len(merged.stale),
        "forks": [_fork(fork, documents) for fork in merged.forks],
        "missing": [_missing(one, known) for one in merged.missing],
    }


def _refusal(store: Store, file: Path, failure: Failure, as_json: bool) -> dict[str, Any]:
    drops: Sequence[Drop] = failure.values.get("drops", ())
    known = people.named(store.people())
    documents = {row.document.id: row.document.external_id for row in store.each_document(None)}
    if not as_json:
        hint = " Go on with --yes." if failure.code in QUESTIONS else ""
        remark(f"refused: {file.name}: {failure.text}{hint}")
        for drop in drops:
            name, whose = documents.get(drop.document, drop.document), known.get(drop.author, "?")
            remark(f"  {name}, {whose}: {drop.before} annotations before, {drop.after} after")
    return {
        "file": str(file),
        "refused": {"code": failure.code, "text": failure.text},
        "drops": [asdict(drop) for drop in drops],
    }


def _say_loose_ends(store: Store) -> None:
    known = people.named(store.people())
    documents = {row.document.id: row.document.external_id for row in store.each_document(None)}
    for missing in store.missing():
        told = _missing(missing, known)
        remark(f"{told['count']} revisions of {told['author']} ({told['desktop']}) are missing.")
    for fork in store.forks():
        told = _fork(fork, documents)
        remark(f"changed in two places: {told['kind']} {told['object']} in {told['document']}")


def _missing(missing: Missing, known: dict[str, str]) -> dict[str, Any]:
    return {
        "author": known.get(missing.author, missing.author),
        "desktop": missing.writer,
        "stream": missing.stream,
        "count": missing.count,
        "numbers": [list(pair) for pair in missing.numbers],
    }


def _fork(fork: Fork, documents: dict[str, str]) -> dict[str, Any]:
    return {
        "object": fork.object,
        "kind": fork.kind,
        "document": documents.get(fork.document or "", fork.document),
        "heads": [
            {"revision": head.id, "author": head.author, "desktop": head.writer, "at": head.at}
            for head in fork.heads
        ],
    }
