"""Parts of a line of our JSONL (``record.Line``), made of rows: a document's head, tags, spans."""

from __future__ import annotations

from operator import itemgetter
from typing import Any

import orjson

from annotator.exporters.jsonl import shifted
from annotator.record import SCHEMA_VERSION, Line, Provenance

Part = dict[str, Any]
"""A set, span, link and so on, of a line."""
SpanRow = tuple[str, str, str | None, str, int, int, str, str | None]
"""Set, id, outside id, label, start, end, attributes (JSON) and note."""
_ORIGIN = itemgetter("file", "newline", "bom", "encoding", "confirmed")


def bare(body: dict[str, Any], length: int, text: str) -> Line:
    """A line with nothing on it yet."""
    file, newline, bom, encoding, confirmed = _ORIGIN(body)
    if newline == "lf" and not bom and encoding == "utf-8" and not confirmed:
        extra = [] if file is None else [{"name": "file", "value": file}]
    else:
        origin = Provenance(file, newline, bom, encoding, tuple(confirmed))
        extra = [{"name": pair.name, "value": pair.value} for pair in origin.pairs()]
    if body["extra"]:
        extra += [{"name": name, "value": value} for name, value in body["extra"]]
    return {
        "schema_version": SCHEMA_VERSION,
        "id": body["external_id"],
        "text": text,
        "text_sha256": body["text"],
        "text_len": length,
        "meta": {
            "lang": body["language"],
            "source": body["outlet"],
            "title": body["title"],
            "url": body["url"],
            "published_at": body["published_at"],
            "event_id": body["event_id"],
            "extra": extra,
        },
        "sets": [],
        "tags": [],
        "spans": [],
        "links": [],
        "events": [],
        "boilerplate": [],
    }


def tags(raw: str, set_name: str) -> list[Part]:
    """The tags of one set, in order."""
    found = sorted((name, value) for name, value in orjson.loads(raw))
    return [{"set": set_name, "name": name, "value": value} for name, value in found]


def spans_of(rows: list[SpanRow], given: dict[str, str], set_name: str, line: Line) -> list[Part]:
    """The spans of one set, in reading order; what stands on one place in the order of names.
    Raises Failure where one lies outside the text."""
    text = line["text"]
    length = len(text)
    spans = []
    for _, id_, _, label, start, end, attributes, note in rows:
        if not 0 <= start < end <= length:
            raise shifted(given[id_], line["id"], start, end)
        spans.append(
            {
                "id": given[id_],
                "set": set_name,
                "label": label,
                "start": start,
                "end": end,
                "text": text[start:end],
                "attributes": [] if attributes == "[]" else _attributes(attributes),
                "note": note,
            }
        )
    spans.sort(key=_in_reading_order)
    return spans


def _attributes(raw: str) -> list[Part]:
    return [
        {
            "name": body["name"],
            "value": body["value"],
            "origin": body["origin"],
            "start": body["start"],
            "end": body["end"],
        }
        for body in orjson.loads(raw)
    ]


def _in_reading_order(span: Part) -> tuple[int, int, str]:
    return span["start"], -span["end"], span["id"]


def extent(span: Part) -> tuple[int, int]:
    """Sort key for reading order; what stands on one place stays as it came."""
    return span["start"], -span["end"]
