"""Who works on a project: new people, other names and roles, and what people are called."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable
from itertools import count

from annotator.model import Action, Failure, Person, Put, Role, new_id

SHORT_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,15}")
"""What a short id may look like: it stands in file names and exports."""


LONGEST = 16
"""Letters of a short id."""
_LATIN = dict(
    zip(
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةإؤئپچڤگ",
        "a b t th j h kh d dh r z s sh s d t z a gh f q k l m n h w i a a i w y p ch v g".split(),
        strict=True,
    )
)


def proposed_short_id(name: str, taken: Collection[str] = ()) -> str:
    """A short id for somebody of this name, which nobody in ``taken`` has: her first name in
    Latin letters, by the letters that are written. Empty where the name gives none."""
    first = name.split()[0] if name.strip() else ""
    plain = (_LATIN.get(char) or unicodedata.normalize("NFKD", char)[0] for char in first.lower())
    spelled = "".join(_LATIN.get(char, char) for char in plain)
    kept = re.sub(r"^[^a-z]+|[^a-z0-9_-]", "", spelled)[: LONGEST - 2]
    known = {one.casefold() for one in taken}
    others = (f"{kept}{n}" for n in count(2))
    return (
        kept if not kept or kept not in known else next(one for one in others if one not in known)
    )


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
