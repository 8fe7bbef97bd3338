"""Who works on a project: new people, other names and roles, and what people are called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from annotator.model import Action, Failure, Person, Put, Role, new_id

SHORT_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,15}")
"""What a short id may look like: it stands in file names and exports."""


def called(people: Iterable[Person]) -> dict[str, str]:
    """The short id to show for each person, by id: ``sami``, ``sami (2)`` where there are two.

    Follows from the people alone, so every desktop that knows them numbers them alike.
    """
    seen: Counter[str] = Counter()
    shown = {}
    for person in sorted(people, key=lambda person: person.id):
        seen[person.short_id] += 1
        often = seen[person.short_id]
        shown[person.id] = person.short_id if often == 1 else f"{person.short_id} ({often})"
    return shown


def named(people: Iterable[Person]) -> dict[str, str]:
    """The name to show for each person, by id; with her short id where names are alike."""
    known = list(people)
    short = called(known)
    often = Counter(person.name for person in known)
    return {
        person.id: person.name if often[person.name] == 1 else f"{person.name} · {short[person.id]}"
        for person in known
    }


def added(author: str, short_id: str, name: str, role: Role = "annotator") -> Action:
    """A new person. Raises Failure for a short id that can't be one."""
    made = Person(id=new_id(), short_id=_short_id(short_id), name=_name(name), role=role)
    return Action(author, "person.add", (Put(made),))


def changed(
    author: str,
    person: Person,
    short_id: str | None = None,
    name: str | None = None,
    role: Role | None = None,
) -> Action:
    """Another short id, name or role for somebody; None leaves it. Her work stays hers."""
    made = person.model_copy(
        update={
            "short_id": person.short_id if short_id is None else _short_id(short_id),
            "name": person.name if name is None else _name(name),
            "role": role or person.role,
        }
    )
    return Action(author, "person.change", (Put(made),))


def _short_id(short_id: str) -> str:
    if not SHORT_ID.fullmatch(short_id.strip()):
        raise Failure(
            "person.short_id",
            f"“{short_id}” can't be a short id: it begins with a Latin letter; letters, digits,"
            " - and _ follow, 16 at most.",
            short_id=short_id,
        )
    return short_id.strip()


def _name(name: str) -> str:
    """Names come from other people's files: nothing that turns the line around stays."""
    kept = "".join(char for char in name if char.isprintable() or char in _JOINERS)
    if not kept.strip():
        raise Failure("person.name", "A person needs a name.")
    return kept.strip()


_JOINERS = "\u200c\u200d"
"""Not printable by themselves; words are spelled with them."""
