"""Our own JSONL: strict, one document a line; a bad line is refused and the rest goes on.

Attributes with the origin ``inherited`` are dropped: they are derived again from the spans
they come from.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.importers.items import Item, Options, Unfit
from annotator.importers.lines import Line, lines, parse
from annotator.importers.names import shown_name
from annotator.importers.rules import check
from annotator.importers.shapes import RECORD
from annotator.record import SCHEMA_VERSION, Record


def read(path: Path, options: Options) -> Iterator[Item]:
    """Yields a Record for each good line of ``path``, and Refusals and Notes."""
    name = options.name or shown_name(path.name)
    for item in lines(path, name, options):
        if not isinstance(item, Line):
            yield item
            continue
        try:
            yield record(parse(item))
        except Unfit as unfit:
            yield unfit.refusal(name, item.number)


def record(raw: Any) -> Record:
    """The checked record in a parsed line. Raises Unfit."""
    _refuse_version(raw)
    made = RECORD(raw)
    check(made)
    for span in made.spans:
        if any(attribute.origin == "inherited" for attribute in span.attributes):
            span.attributes = [a for a in span.attributes if a.origin != "inherited"]
    return made


def _refuse_version(raw: Any) -> None:
    """Before all else: the keys of another major version would only confuse the message."""
    version = raw.get("schema_version") if type(raw) is dict else None
    if type(version) is not str:
        raise Unfit("schema.missing", "the line does not say its schema_version")
    if version.split(".")[0] != SCHEMA_VERSION.split(".")[0]:
        reason = f"it is of version {version[:20]}; this program reads {SCHEMA_VERSION}"
        raise Unfit("schema.version", reason, version=version, known=SCHEMA_VERSION)
