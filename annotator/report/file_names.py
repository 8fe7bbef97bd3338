"""What the file of a report is called."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from annotator.model import Person
from annotator.people import called

Form = Literal["html", "json"]


def proposed_name(people: Iterable[Person], person: Person, form: Form = "html") -> str:
    """What somebody's report could be called: told apart where two have one short id."""
    name = called(people).get(person.id, person.short_id)
    return f"report-{name.replace(' (', '-').replace(')', '')}.{form}"
