"""Texts that break careless programs: each comes in, and goes out with right offsets, or is
refused with a sentence that names file and reason. Through a real project file each time."""

from __future__ import annotations

import codecs
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from annotator import importers
from annotator.exporters import jsonl
from annotator.importers import Note, Options, Refusal
from annotator.model import Action, Put, Span, derived_id, new_id
from annotator.record import Provenance, Record
from annotator.scheme import Scheme
from annotator.store import Store
from annotator.text import Utf16Map
from tests.core.hostile import selected

AUTHOR = derived_id("person", "a")

TEXTS = {
    "emoji sequence": "قال 👩‍🚒👨‍👩‍👧‍👦🇸🇾👍🏽❤️ ثم نفى",
    "astral Arabic": "رمز 𞸀𞸁𞻰 في النص 𐹠",
    "a second byte-order mark": "\ufeffقال نفى",
    "noncharacters": "\ufffe\ufdd0 قال \uffff نفى",
    "bidi overrides": "قال \u202eنفى\u202c و\u2066خبر\u2069 و\u202dabc",
    "direction marks": "\u200fقال\u200e \u061cنفى\u200f",
    "other line ends": "سطر\u2028سطر\u2029سطر\x85سطر\x0bسطر\x0cسطر",
    "spaces": "قال\u00a0إنه\u2007لم\u3000ينف\u200b نفى",
    "diacritics and tatweel": "قَالَـــ إِنَّهُ نَفَـى مُحَمَّدٌ",
    "decomposed": "ا\u0654 و\u0654 أ é e\u0301 \u0915\u094d\u0937",
    "one character": "خ",
    "one emoji": "🔥",
    "markup": "<b>خبر</b> &lt; <img src=x onerror=1> [bold]نص[/bold]",
    "terminal controls": "خبر \x1b[2J\x07 نفى \x9b",
    "formula": "=cmd|' /C calc'!A0\n+1\n@x",
    "json in text": '{"a": "b\\u0000"} \\n \\ud83d',
    "presentation forms": "ﻻ ﷺ ﺍﻟﺨﺒﺮ",
    "long word": "ا" * 5000,
    "many lines": "\n" * 3000 + "خبر" + "\n" * 3000,
}


@pytest.fixture
def store(tmp_path: Path, seeds: Path) -> Store:
    return Store.create(tmp_path / "p.annot", Scheme.load(seeds / "scheme.json"))


def bring(store: Store, path: Path, **options: object) -> list[str]:
    """Import ``path``; returns what was said."""
    said = []
    running = store.importing(store.writer)
    for item in importers.read([path], Options(**options)):  # type: ignore[arg-type]
        if isinstance(item, Record):
            said += [
                str(failure) for failure in running.add(item, Provenance.of(item.meta)).refused
            ]
        else:
            said.append(str(item))
    running.close()
    return said


def tag(store: Store, document: str, start: int, end: int) -> None:
    own = store.article(document, AUTHOR).set
    span = Span(id=new_id(), set=own.id, label="CLAIM", start=start, end=end)
    store.apply(Action(AUTHOR, "span.tag", (Put(span),)))


def word_edges(text: str) -> list[tuple[int, int]]:
    """Every stretch between spaces, and the whole text without spaces at its ends."""
    found: list[tuple[int, int]] = []
    at = 0
    for word in text.split():
        at = text.index(word, at)
        found.append((at, at + len(word)))
        at += len(word)
    return list(dict.fromkeys([*found[:12], (found[0][0], found[-1][1])]))


def exported(store: Store, path: Path) -> list[dict[str, object]]:
    jsonl.write(store.records(), path)
    return [json.loads(line) for line in path.read_bytes().split(b"\n") if line]


@pytest.mark.parametrize("name", TEXTS)
def test_a_hostile_text_is_tagged_and_exported_as_it_is(
    store: Store, tmp_path: Path, name: str, seeds: Path
) -> None:
    text = TEXTS[name]
    source = tmp_path / "x.txt"
    source.write_bytes((("\ufeff" if text[0] == "\ufeff" else "") + text).encode())
    said = bring(store, source)
    assert said in ([], ["x.txt: a byte-order mark was dropped"])
    document = store.find_document("x").id
    edges = word_edges(text)
    for start, end in edges:
        tag(store, document, start, end)
    (line,) = exported(store, tmp_path / "out.jsonl")
    assert line["text"] == text
    spans = line["spans"]
    assert isinstance(spans, list)
    assert sorted((span["start"], span["end"]) for span in spans) == sorted(edges)
    assert all(span["text"] == text[span["start"] : span["end"]] for span in spans)
    again = Store.create(tmp_path / "again.annot", Scheme.load(seeds / "scheme.json"))
    assert bring(again, tmp_path / "out.jsonl") == []
    exported(again, tmp_path / "again.jsonl")
    again.close()
    store.close()
    assert (tmp_path / "again.jsonl").read_bytes() == (tmp_path / "out.jsonl").read_bytes()


REFUSED = {
    "empty": (b"", "x.txt: the text is empty"),
    "only a mark": (codecs.BOM_UTF16_LE, "x.txt: the text is empty"),
    "NUL": ("خبر\0".encode(), "x.txt: there is a NUL character in line 1, column 4 of the text"),
    "torn UTF-16": (
        codecs.BOM_UTF16_BE + "خبر".encode("utf-16-be")[:-1],
        "x.txt: it is not valid utf-16-be at byte 6 (line 1)",
    ),
    "half a pair": (
        codecs.BOM_UTF16_LE + "خ".encode("utf-16-le") + b"\x3d\xd8 \x06",
        "x.txt: it is not valid utf-16-le at byte 4 (line 1)",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_text_is_refused_and_nothing_is_there(
    store: Store, tmp_path: Path, name: str
) -> None:
    data, sentence = REFUSED[name]
    (tmp_path / "x.txt").write_bytes(data)
    assert bring(store, tmp_path / "x.txt") == [sentence]
    assert store.documents(None) == []
    store.close()


def test_a_lone_surrogate_in_json_is_refused(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(b'{"id":"a","text":"\\ud83d"}\n{"id":"b","text":"\\ud83d\\udd25"}\n')
    (sentence,) = bring(store, path)
    assert sentence.startswith("x.jsonl, line 1: it is no valid JSON (")
    assert [row.document.external_id for row in store.documents(None)] == ["b"]
    assert store.text(store.find_document("b").text) == "🔥"
    store.close()


def test_one_paragraph_of_five_megabytes(store: Store, tmp_path: Path) -> None:
    words = "قال 🔥 المتحدث إن الحريق دمّر السوق القديم "
    text = (words * (5_000_000 // len(words.encode()) + 1)).strip()
    (tmp_path / "x.txt").write_bytes(text.encode())
    assert len(text.encode()) > 5_000_000 - 100
    assert bring(store, tmp_path / "x.txt") == []
    document = store.find_document("x").id
    last = text.rindex("السوق")
    tag(store, document, last, len(text))
    (line,) = exported(store, tmp_path / "out.jsonl")
    (span,) = line["spans"]  # type: ignore[misc]
    assert span["text"] == "السوق القديم"
    assert line["text_len"] == len(text)
    items = list(importers.read([tmp_path / "out.jsonl"], Options()))
    assert isinstance(items[0], Record)
    assert items[0].text == text
    store.close()


def test_ten_thousand_spans(store: Store, tmp_path: Path) -> None:
    text = "قال🔥 " * 10_000
    spans = [
        {"id": f"c{n}", "start": n * 5, "end": n * 5 + 4, "label": "CLAIM", "text": "قال🔥"}
        for n in range(10_000)
    ]
    row = {"file": "x.txt", "text": text, "spans": spans}
    (tmp_path / "x.jsonl").write_bytes(json.dumps(row).encode())
    assert bring(store, tmp_path / "x.jsonl", author="a") == []
    (line,) = exported(store, tmp_path / "out.jsonl")
    assert [(s["id"], s["start"], s["text"]) for s in line["spans"]] == [  # type: ignore[attr-defined]
        (f"c{n}", n * 5, "قال🔥") for n in range(10_000)
    ]
    store.close()


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_are_said_and_come_back_in_the_line(
    store: Store, tmp_path: Path, ends: str
) -> None:
    kind = {"\r\n": "crlf", "\r": "cr"}[ends]
    (tmp_path / "x.txt").write_bytes(codecs.BOM_UTF8 + f"سطر{ends}قال{ends}".encode())
    assert bring(store, tmp_path / "x.txt") == [
        "x.txt: a byte-order mark was dropped",
        f"x.txt: {kind.upper()} line ends became LF",
    ]
    document = store.find_document("x")
    assert (document.newline, document.bom, document.file) == (kind, True, "x.txt")
    (line,) = exported(store, tmp_path / "out.jsonl")
    assert line["text"] == "سطر\nقال\n"
    assert line["meta"]["extra"] == [  # type: ignore[index]
        {"name": "file", "value": "x.txt"},
        {"name": "newline", "value": kind},
        {"name": "bom", "value": "true"},
    ]
    store.close()


def _units(offset: int, text: str) -> int:
    return Utf16Map(text).to_utf16(offset)


@settings(max_examples=150)
@given(
    st.lists(selected(), min_size=1, max_size=4),
    st.sampled_from([lambda offset, _: offset, _units]),
)
def test_offsets_over_any_text_come_in_right(
    tmp_path_factory: pytest.TempPathFactory,
    chosen: list[tuple[str, int, int]],
    unit: Callable[[int, str], int],
) -> None:
    """Whatever unit the spans are in, what comes in says what they said, or is refused."""
    raw = "".join(text for text, _, _ in chosen)
    rows, before = [], 0
    for number, (text, start, end) in enumerate(chosen):
        start, end = before + start, before + end
        before += len(text)
        # An edge between CR and LF is at no place of the text that is kept.
        assume(not any(raw[edge - 1 : edge + 1] == "\r\n" for edge in (start, end) if edge))
        edges = {"start": unit(start, raw), "end": unit(end, raw)}
        rows.append({"id": f"c{number}", "label": "CLAIM", "text": raw[start:end], **edges})
    path = tmp_path_factory.getbasetemp() / "offsets.jsonl"
    path.write_bytes(json.dumps({"file": "x", "text": raw, "spans": rows}).encode())
    items = list(importers.read([path], Options(author="a"), "plain"))
    records = [item for item in items if isinstance(item, Record)]
    refused = [item for item in items if isinstance(item, Refusal)]
    assert len(records) + sum(item.code.startswith("text.") for item in refused) == 1
    for record in records:
        for span in record.spans:
            said = next(row["text"] for row in rows if row["id"] == span.id)
            assert span.text == record.text[span.start : span.end]
            assert span.text == str(said).removeprefix("\ufeff" if span.start == 0 else "").replace(
                "\r\n", "\n"
            ).replace("\r", "\n")
        empty = [row for row in rows if row["text"].strip("\ufeff") == ""]
        assert len(record.spans) + len(refused) == len(rows)
        assert len(refused) <= len(empty) + sum(isinstance(item, Note) for item in items)
