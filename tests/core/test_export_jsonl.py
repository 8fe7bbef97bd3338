"""Export writes the same bytes for the same content, whole or not at all, and never a lie."""

from __future__ import annotations

import errno
import gzip
import json
import os
import random
import stat
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import importers
from annotator.exporters import WRITERS, jsonl, schema
from annotator.importers import Options
from annotator.model import Failure
from annotator.record import (
    Meta,
    Pair,
    Record,
    RecordAttribute,
    RecordBoilerplate,
    RecordEvent,
    RecordLink,
    RecordSet,
    RecordSpan,
    Tag,
)
from annotator.text import sha256

SCHEMA = jsonschema.Draft202012Validator(schema.json_schema())

texts = st.text(
    st.characters(codec="utf-8", exclude_characters="\0\r"), min_size=1, max_size=60
).filter(lambda text: text[0] != "\ufeff")
names = st.text(st.characters(codec="ascii", categories=["L"]), min_size=1, max_size=8).map(
    "x-".__add__
)
short = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
maybe = st.none() | short


@st.composite
def ranges(draw: st.DrawFn, text: str) -> tuple[int, int]:
    start = draw(st.integers(0, len(text) - 1))
    return start, draw(st.integers(start + 1, len(text)))


@st.composite
def spans(draw: st.DrawFn, text: str, set_: str) -> list[RecordSpan]:
    found = []
    for id_ in draw(st.lists(names, max_size=4, unique=True)):
        start, end = draw(ranges(text))
        picked = draw(st.none() | ranges(text)) or (None, None)
        attributes = [
            RecordAttribute(name, draw(short), draw(st.sampled_from(["typed", "picked"])), *picked)
            for name in draw(st.lists(names, max_size=3))
        ]
        label, note = draw(names), draw(maybe)
        found.append(RecordSpan(id_, set_, label, start, end, text[start:end], attributes, note))
    return found


@st.composite
def links(draw: st.DrawFn, mine: list[RecordSpan]) -> list[RecordLink]:
    if not mine:
        return []
    ids = st.sampled_from([span.id for span in mine])
    made = []
    for id_ in draw(st.lists(names, max_size=3, unique=True)):
        elsewhere = draw(st.none() | st.just("other-document"))
        made.append(RecordLink(id_, mine[0].set, draw(names), draw(ids), draw(ids), elsewhere))
    return made


@st.composite
def records(draw: st.DrawFn) -> Record:
    text = draw(texts)
    people = draw(st.lists(names, max_size=3, unique=True))
    sets = [RecordSet(f"ann:{p}", "annotator", p, draw(maybe), "done", None, None) for p in people]
    if draw(st.booleans()):
        sets.append(RecordSet("gold", "gold", status="adjudicated", guideline="1.2"))
    by_set = [draw(spans(text, set_.id)) for set_ in sets]
    return Record(
        schema_version="1.0.0",
        id=draw(names),
        text=text,
        text_sha256=sha256(text),
        text_len=len(text),
        meta=Meta(
            title=draw(maybe),
            published_at=draw(st.sampled_from([None, "2026-10-01", "2026-10-01T09:30:00Z"])),
            extra=[Pair(name, draw(short)) for name in draw(st.lists(names, max_size=2))],
        ),
        sets=sets,
        tags=[Tag(set_.id, "topic", draw(short)) for set_ in sets],
        spans=[span for mine in by_set for span in mine],
        links=[link for mine in by_set for link in draw(links(mine))],
        events=[
            RecordEvent(id_, draw(short), draw(st.lists(short, max_size=2)))
            for id_ in draw(st.lists(names, max_size=2, unique=True))
        ],
        boilerplate=[
            RecordBoilerplate(start, end, "advert")
            for start, end in draw(st.lists(ranges(text), max_size=2))
        ],
    )


def back(path: Path) -> list[Record]:
    items = list(importers.READERS["jsonl"](path, Options()))
    assert [str(item) for item in items if not isinstance(item, Record)] == []
    return [item for item in items if isinstance(item, Record)]


@given(st.lists(records(), max_size=3))
def test_there_and_back_and_there_again(
    tmp_path_factory: pytest.TempPathFactory, given: list[Record]
) -> None:
    first = tmp_path_factory.getbasetemp() / "first.jsonl"
    second = first.with_name("second.jsonl.gz")
    jsonl.write(given, first)
    again = back(first)
    assert again == given
    jsonl.write(again, second)
    assert gzip.decompress(second.read_bytes()) == first.read_bytes()
    for line in first.read_bytes().split(b"\n")[:-1]:
        SCHEMA.validate(json.loads(line))


@given(records(), st.randoms(use_true_random=False))
def test_the_order_of_the_lists_does_not_matter(record: Record, chance: random.Random) -> None:
    shuffled = deepcopy(record)
    for items in (shuffled.sets, shuffled.tags, shuffled.spans, shuffled.links, shuffled.events):
        chance.shuffle(items)
    assert jsonl.line(shuffled) == jsonl.line(record)


def record(text: str = "قال 🔥 نعم", *edges: tuple[int, int]) -> Record:
    found = [
        RecordSpan(f"s{n}", "ann:a", "CLAIM", *edge, text[slice(*edge)])
        for n, edge in enumerate(edges)
    ]
    sets = [RecordSet("ann:a", "annotator", "a")]
    return Record("1.0.0", "d1", text, sha256(text), len(text), Meta(), sets, spans=found)


def test_spans_stand_by_position_the_longer_first() -> None:
    written = json.loads(jsonl.line(record("abcdef", (3, 4), (0, 2), (0, 5), (3, 6))))
    assert [(s["start"], s["end"]) for s in written["spans"]] == [(0, 5), (0, 2), (3, 6), (3, 4)]


def test_the_bytes_are_these() -> None:
    written = jsonl.line(record("قال\u2028🔥", (4, 5))).decode()
    assert written == (
        '{"schema_version":"1.0.0","id":"d1","text":"قال\u2028🔥",'
        '"text_sha256":"0d7a76c111322bd1117c775526c81f2516dea7c11847196377a04e6ce91f6cde","text_len":5,'
        '"meta":{"lang":"ar","source":null,"title":null,"url":null,"published_at":null,'
        '"event_id":null,"extra":[]},'
        '"sets":[{"id":"ann:a","layer":"annotator","annotator":"a","annotator_name":null,'
        '"status":"todo","reason":null,"guideline":null,"updated_at":null}],"tags":[],'
        '"spans":[{"id":"s0","set":"ann:a","label":"CLAIM","start":4,"end":5,"text":"🔥",'
        '"attributes":[],"note":null}],"links":[],"events":[],"boilerplate":[]}\n'
    )


@pytest.mark.parametrize(("start", "end"), [(5, 9), (3, 3), (-4, -1), (5, 99)])
def test_a_span_that_does_not_fit_is_never_written(tmp_path: Path, start: int, end: int) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(b"before")
    wrong = record("قال 🔥 نعم", (6, 9))
    wrong.spans[0].start, wrong.spans[0].end = start, end
    with pytest.raises(Failure, match="s0 of d1") as caught:
        WRITERS["jsonl"]([record(), wrong], path)
    assert caught.value.code == "export.slice"
    assert path.read_bytes() == b"before"
    assert os.listdir(tmp_path) == ["x.jsonl"]


def test_ready_lines_are_written_as_they_are(tmp_path: Path) -> None:
    lines = [b"%d %s\n" % (number, b"x" * 1_000) for number in range(50)]
    assert WRITERS["jsonl"](lines, tmp_path / "x.jsonl") == 50
    assert (tmp_path / "x.jsonl").read_bytes() == b"".join(lines)


def test_an_error_on_the_way_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(b"before")

    def broken() -> Iterator[Record]:
        yield record()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        jsonl.write(broken(), path)
    assert path.read_bytes() == b"before"
    assert os.listdir(tmp_path) == ["x.jsonl"]


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(b"before")

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Failure, match=r"x\.jsonl can't be written: No space left on device"):
        jsonl.write([record()], path)
    assert path.read_bytes() == b"before"
    assert os.listdir(tmp_path) == ["x.jsonl"]


def test_what_is_written_reaches_the_disk_before_the_name_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.jsonl"
    steps: list[str] = []
    sync, replace = os.fsync, Path.replace

    def watched_sync(handle: int) -> None:
        kind = os.fstat(handle).st_mode
        steps.append("folder" if stat.S_ISDIR(kind) else f"file of {os.fstat(handle).st_size}")
        sync(handle)

    def watched_replace(part: Path, target: Path) -> Path:
        steps.append("rename")
        return replace(part, target)

    monkeypatch.setattr(os, "fsync", watched_sync)
    monkeypatch.setattr(Path, "replace", watched_replace)
    jsonl.write([record()], path)
    assert steps == [f"file of {path.stat().st_size}", "rename", "folder"]


def test_the_mode_of_an_old_file_is_kept_and_a_link_stays_one(tmp_path: Path) -> None:
    real, link = tmp_path / "real.jsonl", tmp_path / "link.jsonl"
    real.write_bytes(b"before")
    real.chmod(0o640)
    link.symlink_to(real)
    jsonl.write([record()], link)
    assert link.is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert back(real)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(Failure, match="can't be written"):
        jsonl.write([record()], tmp_path / "none" / "x.jsonl")


def test_compressed_bytes_do_not_depend_on_name_or_hour(tmp_path: Path) -> None:
    first, second = tmp_path / "a.jsonl.gz", tmp_path / "b.jsonl.gz"
    for path in (first, second):
        jsonl.write([record()], path)
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes()[4:8] == bytes(4)


def test_the_shipped_files_say_what_is_written() -> None:
    assert schema.SCHEMA_FILE.read_bytes() == schema.as_file(schema.json_schema())
    assert schema.FEATURES_FILE.read_bytes() == schema.as_file(schema.features())


def _like(value: object, feature: object) -> bool:
    if isinstance(feature, list):
        return isinstance(value, list) and all(_like(item, feature[0]) for item in value)
    assert isinstance(feature, dict)
    if feature.get("_type") != "Value":
        return (
            isinstance(value, dict)
            and list(value) == list(feature)
            and all(_like(item, feature[key]) for key, item in value.items())
        )
    return value is None or isinstance(value, int if feature["dtype"] == "int64" else str)


@given(records())
def test_the_features_describe_every_value(record: Record) -> None:
    assert _like(json.loads(jsonl.line(record)), schema.features())


def test_the_schema_refuses_what_the_format_does_not_know() -> None:
    good = json.loads(jsonl.line(record("قال نعم", (0, 3))))
    SCHEMA.validate(good)
    for wrong in (
        good | {"fragments": []},
        good | {"id": "0001"},
        {key: value for key, value in good.items() if key != "tags"},
        good | {"spans": [good["spans"][0] | {"id": "17"}]},
    ):
        assert not SCHEMA.is_valid(wrong)
