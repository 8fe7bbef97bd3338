"""One line of our JSONL, in types: what importers read, the store takes in, exporters write.

The field order is the key order of the file; ``orjson.dumps(record)`` is the line. Only
outside ids appear here. Offsets are code points over ``text``, end exclusive.

Without slots, since orjson writes such objects four times as fast. A ``Line`` is the same as
parsed JSON: what many documents are written from, since objects would cost more than all else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Literal

SCHEMA_VERSION = "1.0.0"
Line = dict[str, Any]
"""A line with all its keys, in the order of the file."""


_JOINS = re.compile(r"(?<![0-9])[-_]+|[-_]+(?![0-9])")
"""What stands for spaces in an id, but not between digits."""


@dataclass
class Pair:
    name: str
    value: str


@dataclass
class Meta:
    """``source`` is the outlet; ``extra`` holds what has no key of its own."""

    lang: str = "ar"
    source: str | None = None
    title: str | None = None
    url: str | None = None
    published_at: str | None = None
    event_id: str | None = None
    extra: list[Pair] = field(default_factory=list)


@dataclass
class RecordSet:
    """``id`` is ``gold``, ``ann:<short id>`` or ``machine:<short id>``."""

    id: str
    layer: str
    annotator: str | None = None
    annotator_name: str | None = None
    status: str = "todo"
    reason: str | None = None
    guideline: str | None = None
    updated_at: str | None = None


@dataclass
class Tag:
    set: str
    name: str
    value: str


@dataclass
class RecordAttribute:
    name: str
    value: str
    origin: str = "imported"
    start: int | None = None
    end: int | None = None


@dataclass
class RecordSpan:
    id: str
    set: str
    label: str
    start: int
    end: int
    text: str
    attributes: list[RecordAttribute] = field(default_factory=list)
    note: str | None = None


@dataclass
class RecordLink:
    """``target_document`` is None within a document; ``target`` is a span of the same author."""

    id: str
    set: str
    type: str
    source: str
    target: str
    target_document: str | None = None


@dataclass
class RecordEvent:
    id: str
    name: str
    aliases: list[str] = field(default_factory=list)
    date: str | None = None
    date_precision: str | None = None
    place: str | None = None
    place_precision: str | None = None

    @classmethod
    def named_only(cls, id_: str) -> RecordEvent:
        """An event of which nothing is known but its id: it is called by the words in that, with
        the hyphens of its date."""
        return cls(id_, _JOINS.sub(" ", id_).strip() or id_)

    @property
    def is_named_only(self) -> bool:
        """Whether it says no more than its id does."""
        return self in (RecordEvent.named_only(self.id), RecordEvent(self.id, self.id))


@dataclass
class RecordBoilerplate:
    start: int
    end: int
    sort: str


@dataclass
class Record:
    schema_version: str
    id: str
    text: str
    text_sha256: str
    text_len: int
    meta: Meta
    sets: list[RecordSet] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    spans: list[RecordSpan] = field(default_factory=list)
    links: list[RecordLink] = field(default_factory=list)
    events: list[RecordEvent] = field(default_factory=list)
    boilerplate: list[RecordBoilerplate] = field(default_factory=list)


def of_line(line: Line) -> Record:
    """The record that a line of our own making is; nothing is checked."""
    meta = line["meta"]
    return Record(
        schema_version=line["schema_version"],
        id=line["id"],
        text=line["text"],
        text_sha256=line["text_sha256"],
        text_len=line["text_len"],
        meta=Meta(**meta | {"extra": [Pair(**pair) for pair in meta["extra"]]}),
        sets=[RecordSet(**one) for one in line["sets"]],
        tags=[Tag(**tag) for tag in line["tags"]],
        spans=[
            RecordSpan(**span | {"attributes": [RecordAttribute(**a) for a in span["attributes"]]})
            for span in line["spans"]
        ],
        links=[RecordLink(**link) for link in line["links"]],
        events=[RecordEvent(**event) for event in line["events"]],
        boilerplate=[RecordBoilerplate(**part) for part in line["boilerplate"]],
    )


@dataclass(frozen=True, slots=True)
class Provenance:
    """What is known of the file a record came from, and was not kept in its text; and which
    metadata a person has confirmed. In a line it stands as the first pairs of ``meta.extra``."""

    file: str | None = None
    newline: Literal["lf", "crlf", "cr", "mixed"] = "lf"
    bom: bool = False
    encoding: str = "utf-8"
    confirmed: tuple[str, ...] = ()

    def pairs(self) -> list[Pair]:
        """As pairs; what is usual is left out."""
        said = (
            ("file", self.file, None),
            ("newline", self.newline, "lf"),
            ("bom", "true" if self.bom else "false", "false"),
            ("encoding", self.encoding, "utf-8"),
            ("confirmed", ",".join(self.confirmed), ""),
        )
        return [Pair(name, value) for name, value, usual in said if value not in (None, usual)]

    @staticmethod
    def of(meta: Meta) -> Provenance:
        """What the pairs of ``meta`` say, which must be as ``pairs`` makes them."""
        said: dict[str, Any] = {pair.name: pair.value for pair in meta.extra}
        return Provenance(
            file=said.get("file"),
            newline=said.get("newline", "lf"),
            bom=said.get("bom") == "true",
            encoding=said.get("encoding", "utf-8"),
            confirmed=tuple(filter(None, said.get("confirmed", "").split(","))),
        )


PROVENANCE = frozenset({"file", "newline", "bom", "encoding", "confirmed"})
"""The names of those pairs."""
