"""Whose annotations a file holds: the people of a project as files name them."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from typing import Any

from annotator.model import Failure, Person, derived_id
from annotator.people import called
from annotator.record import RecordSet

_TOLD_APART = re.compile(r"(.+)-([0-9a-f]{6})")
"""A short id as exports write it where two people have it: with the end of the long id."""


class Whose:
    """Finds people by what a file calls them, or makes them. ``write`` appends a person.

    A file knows people by short ids, and two people may have one: nobody is taken for somebody
    else. Who is told apart in an export, or named by the long id, is found again.
    """

    def __init__(self, connection: sqlite3.Connection, write: Callable[[Person], None]) -> None:
        self._connection, self._write = connection, write
        self._known: dict[tuple[str, str | None, str | None], str] = {}

    def forget(self) -> None:
        """Look everybody up again: something written was taken back."""
        self._known.clear()

    def author(self, item: RecordSet) -> str:
        """The id of the person whose set this is. Raises Failure where it may be several
        people's."""
        key = item.annotator or item.id, item.annotator_name, item.layer
        if key not in self._known:
            self._known[key] = self._person(*key)
        return self._known[key]

    def _person(self, short: str, name: str | None, layer: str | None) -> str:
        people = [
            Person.model_validate_json(body)
            for (body,) in self._connection.execute(
                "SELECT r.body FROM person p JOIN revision r ON r.seq = p.revision"
            )
        ]
        found = [one for one in people if one.short_id == short]
        fitting = [one for one in found if _may_be(one, name)]
        if len(fitting) > 1 and name is not None:
            fitting = [one for one in fitting if one.name == name] or fitting
        if len(fitting) == 1:
            return fitting[0].id
        if fitting:
            raise _several(short, fitting)
        if found:
            # Somebody else of this short id: both stay apart by their names.
            return self._made(derived_id("person", short, name or ""), short, name, layer, people)
        told = _told(short, people)
        return told or self._made(derived_id("person", short), short, name, layer, people)

    def _made(
        self, id_: str, short: str, name: str | None, layer: str | None, people: list[Person]
    ) -> str:
        if id_ not in {one.id for one in people}:
            role: Any = "machine" if layer == "machine" else "annotator"
            self._write(Person(id=id_, short_id=short, name=name or short, role=role))
        return id_


def _may_be(person: Person, name: str | None) -> bool:
    """Whether somebody of her short id with this name may be she: two names are two people."""
    unnamed = name is None or person.name == person.short_id
    return unnamed or person.name == name


def _told(short: str, people: list[Person]) -> str | None:
    """Who is meant by a short id that tells people apart, or by a long one."""
    split = _TOLD_APART.fullmatch(short)
    shown = called(people)
    for person in people:
        apart = split is not None and (person.short_id, person.id[-6:]) == split.groups()
        if apart or short in (person.id, shown[person.id]):
            return person.id
    return None


def _several(short: str, people: list[Person]) -> Failure:
    listed = ", ".join(f"{short}-{one.id[-6:]} ({one.name})" for one in people)
    return Failure(
        "person.ambiguous",
        f"Several people are called {short}: {listed}. Say in the file which of them.",
        person=short,
    )
