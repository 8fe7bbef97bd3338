"""An import as steps on the store thread: short ones, so that an edit never waits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import perf_counter
from typing import Literal, get_args

from annotator.importers import Found, Item, Options, Refusal, Report, detect, files, read_found
from annotator.model import Failure
from annotator.record import Provenance, Record
from annotator.store import Store
from annotator.ui.session import Progress, Steps

Newline = Literal["lf", "crlf", "cr", "mixed"]
SLICE = 0.02
"""Seconds of work between two chances for an edit."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What there is to import. ``sample`` is a text file to try an encoding on."""

    found: tuple[Found, ...] = ()
    reports: tuple[Report, ...] = ()
    sample: Found | None = None
    plain: bool = False
    """Whether a file brings spans that belong to nobody yet."""


@dataclass(slots=True)
class Imported:
    """What came of an import."""

    documents: int = 0
    same: int = 0
    reports: list[Report] = field(default_factory=list)


def look(paths: Sequence[Path]) -> Looked:
    """The files that ``paths`` stand for. Reads folders, and the first line of JSONL files."""
    found: list[Found] = []
    reports: list[Report] = []
    for path in paths:
        for one in files(path):
            if isinstance(one, Found):
                found.append(one)
            else:
                reports.append(one)
    sorts = {one: detect(one.path) for one in found if _has_lines(one)}
    sample = next((one for one in found if one not in sorts), None)
    return Looked(tuple(found), tuple(reports), sample, "plain" in sorts.values())


def import_steps(author: str, looked: Looked, options: Options, store: Store) -> Steps:
    """Bring in everything that was found; what is wrong is reported and the rest goes on.

    Nothing of it is seen before the last step. Closing the generator takes all of it back.
    """
    done = [0]

    def consumed(size: int) -> None:
        done[0] += size

    total = sum(one.size for one in looked.found)
    result = Imported(reports=list(looked.reports))
    options = replace(options, consumed=consumed)
    running = store.importing(author)
    try:
        end = perf_counter() + SLICE
        for name, item in _items(looked.found, options):
            if isinstance(item, Record):
                added = running.add(item, _origin(item))
                result.documents += added.new
                result.same += added.document is not None and not added.new
                result.reports.extend(_refusal(name, failure) for failure in added.refused)
            elif item is not None:
                result.reports.append(item)
            if perf_counter() > end:
                yield Progress(done[0], total, name)
                end = perf_counter() + SLICE
    except BaseException:
        running.abandon()
        raise
    result.reports.extend(_refusal("", failure) for failure in running.close())
    return result


def _refusal(file: str, failure: Failure) -> Refusal:
    return Refusal(file, None, failure.code, failure.text, failure.values)


def _origin(record: Record) -> Provenance:
    """What the reader wrote down of the record's file."""
    said = {pair.name: pair.value for pair in record.meta.extra}
    kinds = [kind for kind in get_args(Newline) if kind == said.get("newline")]
    return Provenance(
        file=said.get("file"),
        newline=kinds[0] if kinds else "lf",
        bom=said.get("bom") == "true",
        encoding=said.get("encoding", "utf-8"),
    )


def _items(found: Sequence[Found], options: Options) -> Iterator[tuple[str, Item | None]]:
    """Everything in the files, with the name of its file; None after each file."""
    for one in found:
        for item in read_found(one, options):
            yield one.name, item
        yield one.name, None


def _has_lines(found: Found) -> bool:
    return found.name.lower().endswith((".jsonl", ".ndjson", ".gz"))
