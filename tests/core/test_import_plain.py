"""The plain shape: spans from elsewhere, with offsets that are checked against their text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from annotator import importers
from annotator.importers import Note, Options, Refusal
from annotator.importers.text import read as read_text
from annotator.model import Failure
from annotator.record import Record, RecordAttribute, RecordEvent, RecordLink

TEXT = "عاجل 👩‍🚒: قال المتحدث إن الحريق دمّر السوق القديم."


def span(id_: Any, words: str, text: str = TEXT, **more: Any) -> dict[str, Any]:
    start = text.index(words)
    end = start + len(words)
    return {"id": id_, "start": start, "end": end, "label": "CLAIM", "text": words} | more


def utf16(row: dict[str, Any], text: str = TEXT) -> dict[str, Any]:
    """The same span with UTF-16 offsets."""

    def units(offset: int) -> int:
        return len(text[:offset].encode("utf-16-le")) // 2

    return row | {"start": units(row["start"]), "end": units(row["end"])}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "x.jsonl"


def read(
    path: Path, *rows: Any, author: str | None = "a"
) -> tuple[list[Record], list[Note], list[Refusal]]:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    items = list(importers.READERS["plain"](path, Options(author=author)))
    return (
        [item for item in items if isinstance(item, Record)],
        [item for item in items if isinstance(item, Note)],
        [item for item in items if isinstance(item, Refusal)],
    )


def row(*spans: Any, **more: Any) -> dict[str, Any]:
    return {"file": "000_x.txt", "text": TEXT, "spans": list(spans)} | more


def test_a_row_with_everything(path: Path) -> None:
    attributes = {
        "named": True,
        "preliminary": False,
        "count": 6,
        "via": ["وكالة", "قناة"],
        "source": "المتحدث",
        "actor": "",
        "best": None,
        "victims": [],
        "event": "fire-1",
    }
    first = span("c1", "الحريق دمّر السوق", attributes=attributes)
    (record,), notes, refusals = read(path, row(first))
    assert not notes
    assert not refusals
    assert record.id == "doc-000_x"
    assert [(pair.name, pair.value) for pair in record.meta.extra] == [("file", "000_x.txt")]
    (set_,) = record.sets
    assert (set_.id, set_.layer, set_.annotator, set_.status) == ("ann:a", "annotator", "a", "done")
    (made,) = record.spans
    assert made.text == TEXT[made.start : made.end] == first["text"]
    assert made.attributes == [
        RecordAttribute("named", "true"),
        RecordAttribute("preliminary", "false"),
        RecordAttribute("count", "6"),
        RecordAttribute("via", "وكالة"),
        RecordAttribute("via", "قناة"),
        RecordAttribute("source", "المتحدث"),
        RecordAttribute("event", "fire-1"),
    ]
    assert {attribute.origin for attribute in made.attributes} == {"imported"}
    assert record.events == [RecordEvent("fire-1", "fire 1")]


def test_the_same_article_has_the_same_id_as_its_text_file(path: Path, tmp_path: Path) -> None:
    file = tmp_path / "000_x.txt"
    file.write_text(TEXT, encoding="utf-8")
    (record,), _, _ = read(path, {"file": "000_x.txt", "text": TEXT})
    assert [record] == list(read_text(file, Options()))


def test_no_spans_is_not_annotated_and_empty_spans_is_found_nothing(path: Path) -> None:
    (bare, empty), _, _ = read(
        path, {"id": "d1", "text": "خبر"}, {"id": "d2", "text": "خبر", "spans": []}
    )
    assert not bare.sets
    assert [set_.status for set_ in empty.sets] == ["done"]


def test_spans_need_an_author(path: Path) -> None:
    with pytest.raises(Failure, match="say whose they are"):
        read(path, row(), author=None)


def test_links_in_every_spelling(path: Path) -> None:
    rows = [
        {"type": "denies", "from": "c1", "to": "c2"},
        {"label": "repeats", "source": "c2", "target": "other.txt#c9", "id": "r2"},
        {"type": "repeats", "from": "c1", "to": "000_x.txt#c2", "id": 7},
        {"type": "repeats", "from": "c1", "to": "001_y.txt#3"},
    ]
    both = span("c1", "الحريق"), span("c2", "السوق")
    (record,), _, refusals = read(path, row(*both, links=rows))
    assert not refusals
    assert record.links == [
        RecordLink("l1", "ann:a", "denies", "c1", "c2"),
        RecordLink("r2", "ann:a", "repeats", "c2", "c9", "other"),
        RecordLink("l-7", "ann:a", "repeats", "c1", "c2"),
        RecordLink("l4", "ann:a", "repeats", "c1", "s-3", "doc-001_y"),
    ]


@pytest.mark.parametrize(
    ("link", "code"),
    [
        ({"type": "denies", "from": "c9", "to": "c1"}, "link.source"),
        ({"type": "denies", "from": "c1", "to": "c9"}, "link.target"),
        ({"type": "denies", "from": "other#c1", "to": "c1"}, "link.source"),
        ({"type": "denies", "from": "c1"}, "link.shape"),
        ({"from": "c1", "to": "c1"}, "link.shape"),
        ("c1", "link.shape"),
        ({"type": "denies", "from": "c1", "to": "c1", "id": "l2"}, "link.twice"),
        ({"type": "denies", "from": "c1", "to": "c1", "id": ["x"]}, "id.link"),
    ],
)
def test_a_wrong_link_is_refused_by_itself(path: Path, link: Any, code: str) -> None:
    good = {"type": "repeats", "from": "c1", "to": "c2", "id": "l2"}
    both = span("c1", "الحريق"), span("c2", "السوق")
    (record,), _, (refusal,) = read(path, row(*both, links=[good, link]))
    assert [found.id for found in record.links] == ["l2"]
    assert refusal.code == code
    assert refusal.line == 1


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (span("c2", "السوق", start=3), "span.slice"),
        (span("c2", "السوق", end=999), "span.outside"),
        (span("c2", "السوق", start=-1), "span.outside"),
        ({"id": "c2", "start": 5, "end": 5, "label": "CLAIM"}, "span.outside"),
        (span("c2", "السوق", start="5"), "span.shape"),
        (span("c2", "السوق", start=5.0), "span.shape"),
        (span("c2", "السوق", label=None), "span.shape"),
        (span("c1", "السوق"), "span.twice"),
        (span(["c2"], "السوق"), "id.span"),
        (span("c2", "السوق", attributes={"a": {"b": 1}}), "attribute.shape"),
        (span("c2", "السوق", attributes={"a": 1.5}), "attribute.shape"),
        (span("c2", "السوق", attributes={"a": [["b"]]}), "attribute.shape"),
        (span("c2", "السوق", attributes=["a"]), "attribute.shape"),
        ("c2", "span.shape"),
    ],
)
def test_a_wrong_span_is_refused_by_itself(path: Path, wrong: Any, code: str) -> None:
    last = span("c3", "القديم")
    (record,), _, (refusal,) = read(path, row(span("c1", "الحريق"), wrong, last))
    assert [found.id for found in record.spans] == ["c1", "c3"]
    assert (refusal.code, refusal.file, refusal.line) == (code, "x.jsonl", 1)


def test_a_refused_span_is_named(path: Path) -> None:
    _, _, (refusal,) = read(path, row(span("c2", "السوق", start=3)))
    assert "c2" in refusal.text


def test_ids_that_look_like_numbers_are_renamed(path: Path) -> None:
    rows = row(span(1, "الحريق"), span("2", "السوق"), links=[{"type": "t", "from": 1, "to": "2"}])
    (record,), (note,), _ = read(path, rows)
    assert [found.id for found in record.spans] == ["s-1", "s-2"]
    assert (record.links[0].source, record.links[0].target) == ("s-1", "s-2")
    assert note.code == "id.changed"


def test_utf16_offsets_are_found_and_said(path: Path) -> None:
    words = ["عاجل", "قال", "الحريق دمّر السوق", "القديم"]
    rows = [utf16(span(f"c{n}", word)) for n, word in enumerate(words)]
    (record,), (note,), _ = read(path, row(*rows))
    assert [found.text for found in record.spans] == words
    assert note.code == "offsets.utf16"
    assert note.line == 1


def test_spans_without_text_follow_those_with(path: Path) -> None:
    told, silent = utf16(span("c1", "الحريق")), utf16(span("c2", "السوق"))
    del silent["text"]
    (record,), _, _ = read(path, row(told, silent))
    assert record.spans[1].text == "السوق"


def test_a_repeated_word_does_not_hide_utf16_offsets(path: Path) -> None:
    text = "🔥🔥 لا لا لا لا نفي قاطع"
    # The UTF-16 offsets of the first "لا"; as code points they would be the second.
    ambiguous = {"id": "c1", "start": 5, "end": 7, "label": "CLAIM", "text": "لا"}
    assert text[3:5] == "لا"
    assert text[6:8] == "لا"
    ambiguous["start"], ambiguous["end"] = 5, 7
    clear = utf16(span("c2", "قاطع", text), text)
    (record,), _, _ = read(path, row(ambiguous, clear, text=text))
    assert [found.start for found in record.spans] == [3, text.index("قاطع")]


def test_half_an_emoji_is_no_edge(path: Path) -> None:
    text = "قال 🔥 نعم"
    rows = [utf16(span("c1", "نعم", text), text), {"id": "c2", "start": 5, "end": 8, "label": "X"}]
    (record,), _, (refusal,) = read(path, row(*rows, text=text))
    assert [found.id for found in record.spans] == ["c1"]
    assert refusal.code == "span.outside"


def test_mixed_units_leave_a_span_without_text_in_doubt(path: Path) -> None:
    told, other, silent = span("c1", "الحريق"), utf16(span("c2", "السوق")), span("c3", "القديم")
    del silent["text"]
    before = {"id": "c4", "start": 0, "end": 4, "label": "CLAIM"}
    (record,), _, (refusal,) = read(path, row(told, other, silent, before))
    assert [found.text for found in record.spans] == ["الحريق", "السوق", "عاجل"]
    assert refusal.code == "offsets.unsure"


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_offsets_move_with_line_ends(path: Path, ends: str) -> None:
    raw = f"\ufeffسطر{ends}قال{ends}{ends}نفى"
    rows = [span("c1", "قال", raw), span("c2", f"سطر{ends}قال", raw), span("c3", "نفى", raw)]
    rows.append(span("c4", "قال", raw) | {"text": "قال"})
    (record,), _, refusals = read(path, row(*rows, text=raw))
    assert not refusals
    assert record.text == "سطر\nقال\n\nنفى"
    assert [found.text for found in record.spans] == ["قال", "سطر\nقال", "نفى", "قال"]
    for found in record.spans:
        assert record.text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        ({"file": "x", "text": 1}, "plain.shape"),
        (["x"], "plain.shape"),
        ({"text": "خبر"}, "plain.name"),
        ({"file": [], "text": "خبر"}, "plain.name"),
        ({"file": "x", "text": ""}, "text.empty"),
        ({"file": "x", "text": "أ\0ب"}, "text.nul"),
        ({"file": "x", "text": "\ud83d"}, "json.broken"),
        ({"file": "x", "text": "خبر", "spans": {}}, "plain.shape"),
    ],
)
def test_a_wrong_row_is_refused_and_the_rest_goes_on(path: Path, bad: Any, code: str) -> None:
    records, _, (refusal,) = read(path, row(), bad, row(file="b.txt"))
    assert [record.id for record in records] == ["doc-000_x", "b"]
    assert (refusal.code, refusal.line) == (code, 2)


def test_what_is_not_known_is_said(path: Path) -> None:
    _, (note,), _ = read(path, row(url="x"))
    assert note.code == "plain.ignored"
    assert "url" in note.text


@pytest.mark.parametrize("author", ["a", "b"])
def test_two_annotators_of_real_articles(shared: Path, author: str) -> None:
    path = shared / "gold" / f"annotator_{author}.jsonl"
    items = list(importers.read([path], Options(author=author)))
    rows = [json.loads(line) for line in path.read_bytes().split(b"\n") if line]
    assert len(items) == len(rows) == 3
    for item, raw in zip(items, rows, strict=True):
        assert isinstance(item, Record)
        assert item.text == (shared / "seeds" / raw["file"]).read_text(encoding="utf-8")
        assert [(s.id, s.start, s.end, s.label, s.text) for s in item.spans] == [
            (s["id"], s["start"], s["end"], s["label"], s["text"]) for s in raw["spans"]
        ]
        assert len(item.links) == len(raw["links"])
