"""Commands about who does what: people, assign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import get_args

import click

from annotator import assignment, people
from annotator.cli.arguments import project_argument, reading, writing
from annotator.cli.exchange import ShortId
from annotator.cli.output import json_option, say, say_json
from annotator.model import Failure, Person, Role
from annotator.store import Store

role_type = click.Choice(get_args(Role))


@click.command("people")
@project_argument
@click.option("--add", metavar="ID", type=ShortId(), help="A new person with this short id.")
@click.option("--change", metavar="ID", help="Somebody who is there, by short or long id.")
@click.option("--name", help="Her name; without it, a new person is called by her short id.")
@click.option("--role", type=role_type, help="A new person is an annotator without it.")
@click.option("--id", "short_id", metavar="ID", type=ShortId(), help="Another short id for her.")
@json_option
def people_command(
    project: Path,
    add: str | None,
    change: str | None,
    name: str | None,
    role: Role | None,
    short_id: str | None,
    as_json: bool,
) -> None:
    """List the people of PROJECT, add somebody, or change her name, role or short id."""
    if add and change:
        raise click.UsageError("--add and --change can't go together")
    if not add and not change and (name or role or short_id):
        raise click.UsageError("--name, --role and --id need --add or --change")
    if add or change:
        with writing(project) as store:
            if add:
                action = people.added(
                    store.writer, short_id or add, name or add, role or "annotator"
                )
            else:
                person = store.person(change or "")
                action = people.changed(store.writer, person, short_id, name, role)
            store.apply(action)
            known = store.people()
    else:
        with reading(project) as store:
            known = store.people()
    shown = people.called(known)
    if as_json:
        say_json([{**person.model_dump(), "called": shown[person.id]} for person in known])
        return
    for person in known:
        say("\t".join([shown[person.id], person.name, person.role, person.id]))


@click.command("assign")
@project_argument
@click.argument("documents", nargs=-1, metavar="[DOCUMENT]...")
@click.option(
    "--to",
    "to",
    multiple=True,
    metavar="ID",
    help="To whom, by short or long id; once for each. Without it: all annotators.",
)
@click.option("--all", "everything", is_flag=True, help="Every document to each of them.")
@click.option(
    "--each",
    type=click.IntRange(min=1),
    help="Deal out all documents so that each has so many people, balanced by length.",
)
@click.option(
    "--share",
    type=click.FloatRange(0, 100),
    default=0,
    show_default=True,
    help="With --each: how many percent of the text everybody gets.",
)
@click.option(
    "--seed", default=assignment.SEED, show_default=True, help="With --each: what decides."
)
@click.option("--remove", is_flag=True, help="Take the assignments back; annotations stay.")
@json_option
def assign_command(
    project: Path,
    documents: tuple[str, ...],
    to: tuple[str, ...],
    everything: bool,
    each: int | None,
    share: float,
    seed: str,
    remove: bool,
    as_json: bool,
) -> None:
    """Say who annotates what in PROJECT, or, without a document or option, how far everybody is.

    DOCUMENT is an id, a file name, or the beginning of an id. Articles that belong together
    (one event, linked, or nearly the same) go to the same people with --each.
    """
    if sum((bool(documents), everything, each is not None)) > 1:
        raise click.UsageError("documents, --all and --each can't go together")
    if not documents and not everything and each is None:
        if to or remove:
            raise click.UsageError("say which documents, --all or --each")
        with reading(project) as store:
            _show(store, as_json)
        return
    with writing(project) as store:
        chosen = _people(store, to)
        if each is not None:
            for _ in store.index_steps():  # what is nearly the same belongs together
                pass
            pairs = assignment.dealt(
                store.lengths(),
                [person.id for person in chosen],
                each,
                share / 100,
                seed,
                store.together(),
                store.assignments(),
            )
        else:
            ids = list(store.lengths())
            if documents:
                ids = [store.find_document(name).id for name in documents]
            pairs = [(document, person.id) for document in ids for person in chosen]
        given = set(store.assignments())
        if remove:
            store.apply(assignment.take(store.writer, [p for p in pairs if p in given]))
        else:
            store.apply(assignment.give(store.writer, [p for p in pairs if p not in given]))
        _show(store, as_json)


def _people(store: Store, named: Sequence[str]) -> list[Person]:
    if named:
        return [store.person(name) for name in named]
    found = [person for person in store.people() if person.role == "annotator"]
    if not found:
        text = "There are no annotators in the project yet. Add them with: annotator people"
        raise Failure("assignment.nobody", text)
    return found


def _show(store: Store, as_json: bool) -> None:
    duties = store.duties()
    known = people.called(store.people())
    persons = [
        (known.get(id_, id_), id_, found)
        for id_, found in sorted(
            assignment.by_person(duties).items(), key=lambda item: known.get(item[0], item[0])
        )
    ]
    names = {row.document.id: row.document.external_id for row in store.each_document(None)}
    documents = [(names[id_], id_, found) for id_, found in assignment.by_document(duties).items()]
    if as_json:
        say_json(
            {
                "people": [{"person": n, "id": i, **asdict(f)} for n, i, f in persons],
                "documents": [{"document": n, "id": i, **asdict(f)} for n, i, f in documents],
                "duties": [
                    {
                        "document": names[duty.document],
                        "person": known.get(duty.person, duty.person),
                        "assigned": duty.assigned,
                        "status": duty.status,
                        "handed_in": duty.handed_in,
                    }
                    for duty in duties
                ],
            }
        )
        return
    for name, _, found in persons:
        say(f"{name}\t{_progress(found)}")
    whose: dict[str, list[str]] = {}
    for duty in duties:
        whose.setdefault(duty.document, []).append(known.get(duty.person, duty.person))
    for name, id_, found in documents:
        say(f"{name}\t{', '.join(whose[id_])}\t{found.done} of {found.duties} done")
    unassigned = len(names) - len(whose)
    if unassigned:
        say(f"{unassigned} documents are nobody's.")


def _progress(found: assignment.Progress) -> str:
    return f"{found.duties} documents, {found.done} done, {found.handed_in} handed in"
