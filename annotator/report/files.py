"""Reports as files: for one person, or for everybody in a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

import orjson

from annotator.exporters.files import replacing
from annotator.model import Event, Failure, Guideline, Person
from annotator.report.closed import Closed
from annotator.report.data import as_data
from annotator.report.file_names import Form
from annotator.report.page import page
from annotator.report.reporting import Report, Reporter
from annotator.scheme import Scheme
from annotator.settings import Digits, Language


class Source(Protocol):
    """A project to read from: the store."""

    @property
    def name(self) -> str: ...
    @property
    def scheme(self) -> Scheme: ...
    def events(self) -> list[Event]: ...
    def same_events(self) -> dict[str, str]: ...
    def guidelines(self) -> list[Guideline]: ...
    def each_closed(self, author: str) -> Iterator[Closed]: ...


def of_project(
    source: Source,
    people: Sequence[Person],
    wanted: Sequence[Person],
    tell: Callable[[int], None] = lambda _: None,
) -> Iterator[Report]:
    """The reports of ``wanted`` one after the other, so that one at a time is in memory; those
    left out that have nothing closed. ``tell`` hears how many articles were compared."""
    names = {id_: event.name for event in source.events() for id_ in event.ids}
    same, guidelines = source.same_events(), source.guidelines()
    count = 0
    for person in wanted:
        maker = Reporter(person, source.scheme, same, names, _others(people, person))
        for one in source.each_closed(person.id):
            maker.add(one)
            count += 1
            tell(count)
        made = maker.report(source.name, guidelines)
        if made.documents:
            yield made


def write(report: Report, path: Path, form: Form, language: Language, digits: Digits) -> None:
    """Write ``path``, whole or not at all. Raises Failure."""
    with replacing(path) as stream:
        stream.write(as_bytes(report, form, language, digits))


def as_bytes(report: Report, form: Form, language: Language, digits: Digits) -> bytes:
    """What is in the file."""
    if form == "json":
        option = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
        return orjson.dumps(as_data(report), option=option)
    return page(report, language, digits)


def nothing(person: Person) -> Failure:
    """Why there is no report for somebody."""
    text = f"No article that {person.name} handed in is closed yet: there is nothing to report."
    return Failure("report.nothing", text, person=person.name)


def _others(people: Iterable[Person], person: Person) -> frozenset[str]:
    """What other people are called, and not she."""
    own = {person.name, person.short_id}
    return frozenset(n for one in people for n in (one.name, one.short_id)) - own
