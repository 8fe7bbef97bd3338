"""Reports as files: for one person, or for everybody in a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Literal

import orjson

from annotator.exporters.files import replacing
from annotator.model import Event, Failure, Person
from annotator.people import called
from annotator.report.closed import Closed
from annotator.report.data import as_data
from annotator.report.page import page
from annotator.report.reporting import Report, Reporter
from annotator.scheme import Scheme
from annotator.settings import Digits, Language

Form = Literal["html", "json"]


def proposed_name(people: Iterable[Person], person: Person, form: Form = "html") -> str:
    """What somebody's report could be called: told apart where two have one short id."""
    name = called(people).get(person.id, person.short_id)
    return f"report-{name.replace(' ', '-').replace('(', '').replace(')', '')}.{form}"


def reports(
    project: str,
    people: Sequence[Person],
    wanted: Sequence[Person],
    scheme: Scheme,
    events: Iterable[Event],
    same_events: dict[str, str],
    closed: Iterable[Closed],
    tell: Callable[[int], None] = lambda _: None,
) -> list[Report]:
    """The reports of ``wanted``, those left out that have nothing closed. All articles are gone
    through once; ``tell`` hears how many were."""
    names = {id_: event.name for event in events for id_ in event.ids}
    makers = [
        Reporter(person, scheme, same_events, names, _others(people, person)) for person in wanted
    ]
    for count, one in enumerate(closed, 1):
        for maker in makers:
            maker.add(one)
        tell(count)
    made = [maker.report(project) for maker in makers]
    return [one for one in made if one.documents]


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
