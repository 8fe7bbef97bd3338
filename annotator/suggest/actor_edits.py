"""What a person can do to the table of actors, as pure functions that return an Action.

A lead or reviewer changes the project's table; what an annotator says is hers alone, and goes
before the project's for her. Nobody's spans are changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from annotator.events import Rights
from annotator.model import Action, Actor, Change, Problem, Put, Refused, Remove, new_id
from annotator.suggest.actors import name_key


class Told(NamedTuple):
    """An actor as a person sees it, wherever the table has it from: names, kind, named or not."""

    names: tuple[str, ...]
    sort: str | None = None
    named: bool | None = None


def merge(rights: Rights, known: Sequence[Actor], kept: Told, others: Iterable[Told]) -> Action:
    """Several are one: ``kept`` takes over the names of the ``others``, and what it lacks."""
    names = list(kept.names)
    sort, named = kept.sort, kept.named
    for other in others:
        names += other.names
        sort, named = sort or other.sort, other.named if named is None else named
    return _written(rights, "actor.merge", known, [Told(tuple(names), sort, named)])


def call(rights: Rights, known: Sequence[Actor], one: Told, name: str) -> Action:
    """Another name for an actor. Raises Refused where it has that name, or none is given."""
    name = " ".join(name.split())
    if not name_key(name):
        raise Refused(Problem("actor.unnamed", "invalid", "An actor needs a name."))
    if name_key(name) in map(name_key, one.names):
        text = f"“{name}” is one of its names already."
        raise Refused(Problem("actor.name", "invalid", text, values={"name": name}))
    return _written(rights, "actor.name", known, [one._replace(names=(*one.names, name))])


def part(rights: Rights, known: Sequence[Actor], one: Told, name: str) -> Action:
    """``name`` means another actor: it stands by itself from now on."""
    rest = tuple(other for other in one.names if name_key(other) != name_key(name))
    if not rest:
        text = "It has no other name. Merge it with another actor instead."
        raise Refused(Problem("actor.last", "invalid", text))
    return _written(rights, "actor.part", known, [one._replace(names=rest), Told((name,))])


def say(rights: Rights, known: Sequence[Actor], one: Told, command: str = "actor.say") -> Action:
    """That an actor is what ``one`` says."""
    return _written(rights, command, known, [one])


def _written(
    rights: Rights, command: str, known: Sequence[Actor], wanted: Sequence[Told]
) -> Action:
    """Let these be in the table in place of all that has one of their names there."""
    owner = None if rights.leads else rights.author
    keys = {name_key(name) for told in wanted for name in told.names}
    touched = [
        one for one in known if one.owner == owner and keys.intersection(map(name_key, one.names))
    ]
    changes: list[Change] = []
    for told in wanted:
        by_key: dict[str, str] = {}
        for name in told.names:
            by_key.setdefault(name_key(name), name)
        names = tuple(by_key.values())
        old = next((one for one in touched if name_key(one.names[0]) == name_key(names[0])), None)
        if old is not None:
            touched.remove(old)
        id_ = old.id if old is not None else new_id()
        made = Actor(id=id_, names=names, sort=told.sort, named=told.named, owner=owner)
        changes.append(Put(made))
    changes += [Remove("actor", one.id) for one in touched]
    return Action(rights.author, command, changes)
