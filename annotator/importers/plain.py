"""The simple shape in which people bring spans from elsewhere, one document a line:

``{"file"|"id", "text", "spans": [{"id", "start", "end", "label", "text"?, "attributes"?}],
"links"?: [{"type", "from", "to"}]}``; an end in another document is ``file#id``.

Lenient about what is missing, never about offsets: a span whose text does not stand at its
offsets is read as UTF-16 offsets if that fits (and said so), else refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.importers.items import Item, Note, Options, Unfit
from annotator.importers.lines import Line, lines, parse
from annotator.importers.names import document_id, shown_name
from annotator.importers.plain_links import links
from annotator.importers.plain_spans import Spans
from annotator.importers.rules import refuse_text
from annotator.importers.text import record
from annotator.model import Failure
from annotator.record import Record, RecordSet
from annotator.text import normalise_newlines

KEYS = frozenset({"file", "id", "text", "spans", "links"})


def read(path: Path, options: Options) -> Iterator[Item]:
    """Yields a Record for each good line, and a Refusal for each line, span or link that is
    not. Raises Failure where there are spans and ``options.author`` is not given."""
    name = options.name or shown_name(path.name)
    for item in lines(path, name, options):
        if not isinstance(item, Line):
            yield item
            continue
        reports: list[Item] = []
        try:
            made = _Row(name, item.number, parse(item), options, reports).record()
        except Unfit as unfit:
            yield unfit.refusal(name, item.number)
        else:
            yield from reports
            yield made


class _Row:
    """One line on its way to a record. Reports collect what was refused or changed."""

    def __init__(
        self, file: str, line: int, raw: Any, options: Options, reports: list[Item]
    ) -> None:
        if type(raw) is not dict or type(raw.get("text")) is not str:
            raise Unfit("plain.shape", "the line is no object with a text")
        self._raw = raw
        self._place = file, line
        self._options = options
        self._reports = reports

    def record(self) -> Record:
        raw = self._raw
        newlines = normalise_newlines(raw["text"])
        refuse_text(newlines.text)
        file = _optional_name(raw, "file")
        outside = _optional_name(raw, "id") or file
        if outside is None:
            raise Unfit("plain.name", "the line has neither a file nor an id")
        made = record(document_id(outside), file and shown_name(file), newlines)
        if made.id != outside and file is None:
            self._note("id.changed", f"the id {outside} became {made.id}", id=outside)
        if unknown := sorted(raw.keys() - KEYS):
            self._note("plain.ignored", f"left out what is not known: {', '.join(unknown)}")
        if raw.get("spans") is not None:
            self._annotate(made, Spans(raw["text"], newlines))
        return made

    def _annotate(self, made: Record, spans: Spans) -> None:
        set_ = _author_set(self._options.author)
        for unfit in spans.read(_list(self._raw, "spans"), set_.id):
            self._refuse(unfit)
        for code, text in spans.notes:
            self._note(code, text)
        made.sets.append(set_)
        made.spans, made.events = spans.spans, spans.events()
        for found in links(_list(self._raw, "links"), made, spans.ids):
            if isinstance(found, Unfit):
                self._refuse(found)
            else:
                made.links.append(found)

    def _refuse(self, unfit: Unfit) -> None:
        self._reports.append(unfit.refusal(*self._place))

    def _note(self, code: str, text: str, **values: Any) -> None:
        self._reports.append(Note(*self._place, code, text, values))


def _author_set(author: str | None) -> RecordSet:
    """Who brings spans in this shape brings finished work: the set counts as done."""
    if author is None:
        raise Failure(
            "import.author", "The file has spans: say whose they are (an author's short id)."
        )
    return RecordSet(id=f"ann:{author}", layer="annotator", annotator=author, status="done")


def _optional_name(raw: dict[str, Any], key: str) -> str | None:
    value = raw.get(key)
    if type(value) is int:
        return str(value)
    if value is not None and (type(value) is not str or not value):
        raise Unfit("plain.name", f"“{key}” must be a name", key=key)
    return value


def _list(raw: dict[str, Any], key: str) -> list[Any]:
    value = raw.get(key)
    if value is None:
        return []
    if type(value) is not list:
        raise Unfit("plain.shape", f"“{key}” must be a list", key=key)
    return value
