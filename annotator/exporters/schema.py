"""What a line of our JSONL looks like, for programs that read it: a JSON Schema, and features
for ``datasets.load_dataset("json", features=...)``. Both are made from the record's types and
shipped as files beside this one.

``python -m annotator.exporters.schema`` writes the two files again after a change.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import orjson

from annotator.model import Layer, Origin, Status
from annotator.record import SCHEMA_VERSION, Record

SCHEMA_FILE = Path(__file__).with_name("jsonl.schema.json")
FEATURES_FILE = Path(__file__).with_name("jsonl.features.json")

NAMES = {str: "string", int: "integer", NoneType: "null"}
DOCUMENT_ID = {"pattern": "^[A-Za-z][A-Za-z0-9._-]{0,127}$"}
NOT_A_NUMBER = {
    "minLength": 1,
    "maxLength": 128,
    "not": {"pattern": r"^[+-]?[0-9_.]+([eE][0-9]+)?$"},
}
OFFSET = {"minimum": 0}
RULES: dict[str, dict[str, Any]] = {
    "Record.schema_version": {"pattern": rf"^{SCHEMA_VERSION.split('.')[0]}\."},
    "Record.id": DOCUMENT_ID,
    "Record.text": {"minLength": 1},
    "Record.text_sha256": {"pattern": "^[0-9a-f]{64}$"},
    "Record.text_len": {"minimum": 1},
    "RecordSet.id": {"pattern": "^(gold|ann:.+|machine:.+)$"},
    "RecordSet.layer": {"enum": list(get_args(Layer))},
    "RecordSet.status": {"enum": list(get_args(Status))},
    "RecordSpan.id": NOT_A_NUMBER,
    "RecordSpan.start": OFFSET,
    "RecordSpan.end": {"minimum": 1},
    "RecordSpan.text": {"minLength": 1},
    "RecordAttribute.origin": {"enum": list(get_args(Origin))},
    "RecordAttribute.start": OFFSET,
    "RecordAttribute.end": {"minimum": 1},
    "RecordLink.id": NOT_A_NUMBER,
    "RecordLink.target_document": DOCUMENT_ID,
    "RecordEvent.id": {"minLength": 1},
    "RecordBoilerplate.start": OFFSET,
    "RecordBoilerplate.end": {"minimum": 1},
}


def json_schema() -> dict[str, Any]:
    """The JSON Schema of one line. It can't say that offsets fit the text; importing does."""
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:annotator:jsonl:{SCHEMA_VERSION}",
        "title": "One document with its annotations",
        "description": "Offsets are Unicode code points over text, end exclusive.",
    }
    return head | _object_schema(Record)


def features() -> dict[str, Any]:
    """The features of one line, for ``datasets.Features.from_dict``."""
    return _struct(Record)


def _object_schema(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind)]
    rules = {name: RULES.get(f"{kind.__name__}.{name}", {}) for name in names}
    return {
        "type": "object",
        "additionalProperties": False,
        "required": names,
        "properties": {name: _schema(hints[name]) | rules[name] for name in names},
    }


def _schema(hint: Any) -> dict[str, Any]:
    if is_dataclass(hint):
        return _object_schema(hint)  # type: ignore[arg-type]
    if get_origin(hint) is list:
        return {"type": "array", "items": _schema(get_args(hint)[0])}
    if isinstance(hint, UnionType):
        return {"type": [NAMES[part] for part in get_args(hint)]}
    return {"type": NAMES[hint]}


def _struct(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: _feature(hints[field.name]) for field in fields(kind)}


def _feature(hint: Any) -> Any:
    if is_dataclass(hint):
        return _struct(hint)  # type: ignore[arg-type]
    if get_origin(hint) is list:
        return [_feature(get_args(hint)[0])]
    parts = get_args(hint) if isinstance(hint, UnionType) else (hint,)
    return {"dtype": "int64" if int in parts else "string", "_type": "Value"}


def as_file(value: dict[str, Any]) -> bytes:
    """``value`` as it stands in its file."""
    return orjson.dumps(value, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


if __name__ == "__main__":
    SCHEMA_FILE.write_bytes(as_file(json_schema()))
    FEATURES_FILE.write_bytes(as_file(features()))
