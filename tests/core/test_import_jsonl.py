"""Our own JSONL is read strictly: whatever does not fit is refused with file and line."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotator import importers
from annotator.importers import Note, Options, Refusal
from annotator.record import Record

TEXT = "قال 👩‍🚒 إن الحريق\u2028دمّر السوق."

LENGTH = b'"text_len":%d' % len(TEXT)


def row(**changes: Any) -> dict[str, Any]:
    """A good line, with ``changes``; text_sha256 and text_len follow the text."""
    text = changes.get("text", TEXT)
    good: dict[str, Any] = {
        "schema_version": "1.0.0",
        "id": "d1",
        "text": text,
        "text_sha256": hashlib.sha256(str(text).encode("utf-8", "replace")).hexdigest(),
        "text_len": len(str(text)),
        "meta": {
            "lang": "ar",
            "source": None,
            "title": None,
            "url": None,
            "published_at": None,
            "event_id": None,
            "extra": [],
        },
        "sets": [set_()],
        "tags": [],
        "spans": [span()],
        "links": [],
        "events": [],
        "boilerplate": [],
    }
    return good | changes


def set_(**changes: Any) -> dict[str, Any]:
    good = {
        "id": "ann:a",
        "layer": "annotator",
        "annotator": "a",
        "annotator_name": None,
        "status": "done",
        "reason": None,
        "guideline": None,
        "updated_at": None,
    }
    return good | changes


def span(**changes: Any) -> dict[str, Any]:
    good = {
        "id": "s1",
        "set": "ann:a",
        "label": "CLAIM",
        "start": 8,
        "end": 17,
        "text": TEXT[8:17],
        "attributes": [],
        "note": None,
    }
    return good | changes


def link(**changes: Any) -> dict[str, Any]:
    good = {
        "id": "l1",
        "set": "ann:a",
        "type": "denies",
        "source": "s1",
        "target": "s1",
        "target_document": None,
    }
    return good | changes


def attribute(**changes: Any) -> dict[str, Any]:
    good = {"name": "about", "value": "other", "origin": "typed", "start": None, "end": None}
    return good | changes


def dumped(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., list[Any]]:
    path = tmp_path / "x.jsonl"

    def read(data: bytes, **options: Any) -> list[Any]:
        path.write_bytes(data)
        return list(importers.READERS["jsonl"](path, Options(**options)))

    return read


Read = Callable[..., list[Any]]


def test_a_good_line(read: Read) -> None:
    (record,) = read(dumped(row()) + b"\n")
    assert isinstance(record, Record)
    assert record.spans[0].text == TEXT[8:17]


def test_the_form_of_the_json_does_not_matter(read: Read) -> None:
    spaced = json.dumps(row(), indent=None, sort_keys=True).encode()
    assert spaced.isascii()
    (record,) = read(b"  " + spaced + b" \r\n\n \n")
    assert record.text == TEXT


WRONG: dict[str, dict[str, Any]] = {
    "schema.version": row(schema_version="2.0.0"),
    "schema.missing": row(schema_version=1),
    "json.unknown_key": row(fragments=[]),
    "json.missing_key": {key: value for key, value in row().items() if key != "tags"},
    "json.type": row(text_len="25"),
    "id.document": row(id="0001"),
    "text.empty": row(text=""),
    "text.nul": row(text="أ\0ب", spans=[]),
    "text.newline": row(text="أ\r\nب", spans=[]),
    "text.length": row(text_len=99),
    "text.sha256": row(text_sha256="0" * 64),
    "meta.published_at": row(meta=row()["meta"] | {"published_at": "أمس"}),
    "pair.value": row(meta=row()["meta"] | {"extra": [{"name": "newline", "value": "vt"}]}),
    "pair.twice": row(meta=row()["meta"] | {"extra": [{"name": "file", "value": "x"}] * 2}),
    "set.value": row(sets=[set_(status="finished")]),
    "set.annotator": row(sets=[set_(annotator=None)]),
    "set.id": row(sets=[set_(id="ann:b")]),
    "set.twice": row(sets=[set_(), set_()]),
    "span.set": row(sets=[]),
    "span.outside": row(spans=[span(end=99)]),
    "span.slice": row(spans=[span(start=9, end=18)]),
    "span.twice": row(spans=[span(), span()]),
    "id.span": row(spans=[span(id="17")]),
    "attribute.origin": row(spans=[span(attributes=[attribute(origin="guessed")])]),
    "attribute.outside": row(spans=[span(attributes=[attribute(start=3)])]),
    "link.id": row(links=[link(id="1")]),
    "link.source": row(links=[link(source="s9")]),
    "link.target": row(links=[link(target="s9")]),
    "link.document": row(links=[link(target_document="d1")]),
    "link.twice": row(links=[link(), link()]),
    "tag.set": row(tags=[{"set": "gold", "name": "topic", "value": "x"}]),
    "boilerplate.outside": row(boilerplate=[{"start": 5, "end": 5, "sort": "advert"}]),
}


@pytest.mark.parametrize("code", WRONG)
def test_a_wrong_line_is_refused_and_the_rest_goes_on(read: Read, code: str) -> None:
    first, refusal, last = read(
        b"\n".join([dumped(row()), dumped(WRONG[code]), dumped(row(id="d2"))]) + b"\n"
    )
    assert isinstance(first, Record)
    assert isinstance(last, Record)
    assert isinstance(refusal, Refusal)
    assert refusal.code == code
    assert str(refusal).startswith("x.jsonl, line 2: ")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (LENGTH, b'"text_len":NaN', "json.broken"),
        (LENGTH, b'"text_len":1e999', "json.broken"),
        (LENGTH, LENGTH + b".0", "json.type"),
        (LENGTH, b'"text_len":true', "json.type"),
        (LENGTH, b'"text_len":' + b"9" * 5000, "json.broken"),
        (LENGTH, b'"text_len":12345678901234567', "json.type"),
        (LENGTH, LENGTH + b"," + LENGTH, "json.doubled_key"),
        (b'"note":null', b'"note":"a","note":null', "json.doubled_key"),
        (b'"tags":[]', b'"tags":' + b"[" * 900 + b"]" * 900, "json.deep"),
        (b'"tags":[]', b'"tags":' + b"[" * 99999 + b"]" * 99999, "json.broken"),
        (b'"lang":"ar"', b'"lang":"\\ud83d"', "json.broken"),
        (b'"lang":"ar"', b'"lang":"\xff"', "json.broken"),
    ],
)
def test_json_that_other_readers_let_pass(read: Read, old: bytes, new: bytes, code: str) -> None:
    data = dumped(row())
    assert data.count(old) == 1
    (refusal,) = read(data.replace(old, new) + b"\n")
    assert refusal.code == code


@pytest.mark.parametrize("value", ["", ",", "title,", "size", "title,title,url,x"])
def test_only_metadata_can_be_confirmed(read: Read, value: str) -> None:
    extra = [{"name": "confirmed", "value": value}]
    (refusal,) = read(dumped(row(meta=row()["meta"] | {"extra": extra})))
    assert refusal.code == "pair.value"


@pytest.mark.parametrize("data", [b"[]\n", b"null\n", b'"x"\n', b"{}\n", b"1\n"])
def test_other_json_is_refused(read: Read, data: bytes) -> None:
    (refusal,) = read(data)
    assert refusal.code == "schema.missing"


def test_a_torn_last_line_is_reported_wherever_it_is_torn(read: Read) -> None:
    whole, last = dumped(row()) + b"\n", dumped(row(id="d2"))
    for cut in range(1, len(last)):
        first, refusal = read(whole + last[:cut])
        assert isinstance(first, Record)
        assert refusal.code == "line.torn"
        assert refusal.line == 2


def test_a_missing_last_line_end_is_no_tear(read: Read) -> None:
    assert isinstance(read(dumped(row()))[0], Record)


def test_a_broken_line_that_is_not_the_last_is_no_tear(read: Read) -> None:
    assert read(b'{"a":\n')[0].code == "json.broken"


def test_a_byte_order_mark_is_dropped_and_said(read: Read) -> None:
    note, record = read(b"\xef\xbb\xbf" + dumped(row()))
    assert isinstance(note, Note)
    assert record.text == TEXT


def test_a_line_that_is_too_long_is_passed_over(read: Read) -> None:
    good = dumped(row()) + b"\n"
    long = b'{"text":"' + b"x" * 3_000_000 + b'"}\n'
    first, refusal, last = read(good + long + good, longest_line=len(good))
    assert (first.id, refusal.code, refusal.line, last.id) == ("d1", "line.long", 2, "d1")


def test_inherited_attributes_are_left_to_be_derived_again(read: Read) -> None:
    both = [attribute(), attribute(name="source", origin="inherited")]
    (record,) = read(dumped(row(spans=[span(attributes=both)])))
    assert [a.name for a in record.spans[0].attributes] == ["about"]


def test_gzip_by_content(read: Read) -> None:
    (record,) = read(gzip.compress(dumped(row())))
    assert record.id == "d1"


def test_a_torn_gzip_gives_what_stood_before(read: Read) -> None:
    many = b"".join(dumped(row(id=f"d{n}", title=None) | {"id": f"d{n}"}) + b"\n" for n in range(3))
    items = read(gzip.compress(dumped(row()) + b"\n" + many)[:-9])
    assert isinstance(items[0], Record)
    assert items[-1].code == "gzip.damaged"


def test_a_gzip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.jsonl"
    with gzip.open(path, "wb") as file:
        for _ in range(100):
            file.write(b" " * 1_000_000)
    items = list(importers.READERS["jsonl"](path, Options()))
    assert [item.code for item in items] == ["gzip.bomb"]


def test_how_far_the_reading_is(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes((dumped(row()) + b"\n") * 5)
    seen: list[int] = []
    list(importers.READERS["jsonl"](path, Options(consumed=seen.append)))
    assert sum(seen) == path.stat().st_size


@pytest.mark.parametrize(
    ("name", "data", "format_"),
    [
        ("a.txt", b'{"schema_version":"1.0.0"}', "text"),
        ("a", b"", "text"),
        ("a.jsonl", dumped(row()), "jsonl"),
        ("a.JSONL", b"\n\n" + dumped({"file": "x", "text": "y"}), "plain"),
        ("a.jsonl", b"{", "jsonl"),
        ("a.jsonl", b"{\n" + dumped({"file": "x", "text": "y"}), "plain"),
        ("a.jsonl", b"[]", "jsonl"),
        ("a.jsonl.gz", gzip.compress(dumped({"id": "x", "text": "y"}), mtime=0), "plain"),
        ("empty.jsonl", b"", "jsonl"),
    ],
)
def test_formats_are_recognised(tmp_path: Path, name: str, data: bytes, format_: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert importers.detect(path) == format_
