"""Exports without boilerplate: what is cut, where everything else stands then, what goes."""

from __future__ import annotations

from copy import deepcopy
from hashlib import sha256
from pathlib import Path

import orjson
from hypothesis import given
from hypothesis import strategies as st

from annotator.exporters import jsonl
from annotator.exporters.story_only import CUT, WHOLE, StoryOnly, cuts, original
from annotator.record import (
    Meta,
    Record,
    RecordAttribute,
    RecordBoilerplate,
    RecordEvent,
    RecordLink,
    RecordSet,
    RecordSpan,
)

TEXT = "ترويسة\n\nقالت الشرطة إن ثلاثة عمال أصيبوا. اقرأ أيضا: خبر آخر\n  إعلان \nنفت الإدارة.\nم.ع"


def record(text: str = TEXT, name: str = "a") -> Record:
    digest = sha256(text.encode()).hexdigest()
    own = RecordSet("ann:sara", "annotator", "sara")
    return Record("1.0.0", name, text, digest, len(text), Meta(), [own])


def part(words: str, text: str = TEXT, sort: str = "other") -> RecordBoilerplate:
    at = text.index(words)
    return RecordBoilerplate(at, at + len(words), sort)


def span(name: str, words: str, *attributes: RecordAttribute, text: str = TEXT) -> RecordSpan:
    at = text.index(words)
    return RecordSpan(name, "ann:sara", "CLAIM", at, at + len(words), words, list(attributes))


def test_whole_lines_go_with_their_line_ends() -> None:
    one = record()
    one.boilerplate = [part(words) for words in ("ترويسة", "اقرأ أيضا: خبر آخر", "إعلان", "م.ع")]
    (made,) = StoryOnly(lambda: [one])
    assert made.text == "\nقالت الشرطة إن ثلاثة عمال أصيبوا. \nنفت الإدارة."
    assert made.text_len == len(made.text)
    assert made.text_sha256 == sha256(made.text.encode()).hexdigest()
    assert made.boilerplate == []
    said = {pair.name: pair.value for pair in made.meta.extra}
    assert said[WHOLE] == sha256(TEXT.encode()).hexdigest()
    kept, at = "", 0
    for cut in said[CUT].split(","):
        start, end = map(int, cut.split("-"))
        kept, at = kept + TEXT[at:start], end
    assert kept + TEXT[at:] == made.text


def test_spans_and_picked_words_move_and_overlapping_ones_go(tmp_path: Path) -> None:
    one = record()
    at = TEXT.index("الإدارة")
    picked = RecordAttribute("source", "الإدارة", "picked", at, at + len("الإدارة"))
    lost = RecordAttribute("via", "ترويسة", "picked", 0, 6)
    one.spans = [
        span("s1", "ثلاثة عمال"),
        span("s2", "نفت الإدارة", picked, lost),
        span("s3", "أصيبوا. اقرأ"),
        span("s4", "إعلان"),
    ]
    one.links = [
        RecordLink("l1", "ann:sara", "denies", "s2", "s1"),
        RecordLink("l2", "ann:sara", "denies", "s2", "s3"),
        RecordLink("l3", "ann:sara", "denies", "s4", "s1"),
    ]
    one.boilerplate = [part(words) for words in ("ترويسة", "اقرأ أيضا: خبر آخر", "إعلان")]
    story = StoryOnly(lambda: [deepcopy(one)])
    assert jsonl.write(story, tmp_path / "out.jsonl") == 1
    (line,) = (tmp_path / "out.jsonl").read_bytes().splitlines()
    made = orjson.loads(line)
    assert [s["id"] for s in made["spans"]] == ["s1", "s2"]
    assert all(made["text"][s["start"] : s["end"]] == s["text"] for s in made["spans"])
    assert [link["id"] for link in made["links"]] == ["l1"]
    source, via = made["spans"][1]["attributes"]
    assert made["text"][source["start"] : source["end"]] == "الإدارة"
    assert (via["value"], via["start"], via["end"]) == ("ترويسة", None, None)
    assert (story.spans, story.documents) == (2, 0)


def test_links_from_other_documents_go_too() -> None:
    one, two = record(), record(name="b")
    one.spans, two.spans = [span("s1", "ثلاثة عمال")], [span("s1", "إعلان"), span("s2", "نفت")]
    one.links = [
        RecordLink("l1", "ann:sara", "denies", "s1", "s1", "b"),
        RecordLink("l2", "ann:sara", "denies", "s1", "s2", "b"),
    ]
    two.boilerplate = [part("إعلان")]
    made, _ = StoryOnly(lambda: [one, two])
    assert [link.id for link in made.links] == ["l2"]


def test_events_that_nothing_names_any_more_go() -> None:
    one = record()
    one.events = [RecordEvent("e1", "e1"), RecordEvent("e2", "e2")]
    one.spans = [
        span("s1", "ثلاثة", RecordAttribute("event", "e1")),
        span("s2", "إعلان", RecordAttribute("event", "e2")),
    ]
    one.boilerplate = [part("إعلان")]
    (made,) = StoryOnly(lambda: [one])
    assert [event.id for event in made.events] == ["e1"]


def test_an_article_of_which_nothing_is_left_is_left_out() -> None:
    one = record()
    one.boilerplate = [RecordBoilerplate(0, len(TEXT), "advert")]
    story = StoryOnly(lambda: [one])
    assert list(story) == []
    assert story.documents == 1


def test_without_boilerplate_nothing_is_changed() -> None:
    one = record()
    one.spans = [span("s1", "ثلاثة عمال")]
    (made,) = StoryOnly(lambda: [deepcopy(one)])
    assert jsonl.line(made) == jsonl.line(one)


texts = st.text(alphabet="اب 🕊\n\u00a0ً", min_size=1, max_size=40)


@given(texts, st.data())
def test_whatever_stays_stands_where_it_says(text: str, data: st.DataObject) -> None:
    def ranges(most: int) -> list[tuple[int, int]]:
        pairs = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text))).filter(
            lambda pair: pair[0] < pair[1]
        )
        return data.draw(st.lists(pairs, max_size=most))

    one = record(text)
    one.boilerplate = [RecordBoilerplate(*range_, "other") for range_ in ranges(4)]
    one.spans = [
        RecordSpan(f"s{n}", "ann:sara", "CLAIM", start, end, text[start:end])
        for n, (start, end) in enumerate(ranges(6))
    ]
    places = {s.id: s.start for s in one.spans}
    found = cuts(text, one.boilerplate)
    marked = {at for p in one.boilerplate for at in range(p.start, p.end)}
    gone = {at for start, end in found for at in range(start, end)}
    assert marked <= gone
    assert not "".join(text[at] for at in gone - marked).strip()
    story = StoryOnly(lambda: [deepcopy(one)])
    made = list(story)
    assert len(made) + story.documents == 1
    for line in made:
        assert line.text == "".join(c for at, c in enumerate(text) if at not in gone)
        assert len(line.spans) + story.spans == len(one.spans)
        for kept in line.spans:
            assert line.text[kept.start : kept.end] == kept.text
            assert original(kept.start, found) == places[kept.id]
