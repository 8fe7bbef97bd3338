"""People with the names to show for them: two of one name are told apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.model import Person
from annotator.people import named


def named_people(people: Sequence[Person]) -> Iterator[tuple[Person, str]]:
    """(person, what to call her) in their order."""
    names = named(people)
    for person in people:
        yield person, names[person.id]
