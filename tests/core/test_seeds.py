"""The sample corpus keeps the rules that it is there to show."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import pytest

from annotator.exporters import jsonl as exporter
from annotator.importers import jsonl as importer
from annotator.importers.items import Options
from annotator.model import Attribute, Link, Span
from annotator.record import Record, RecordSet, RecordSpan, of_line
from annotator.scheme import Scheme
from annotator.suggest.inheritance import Heirs

SEEDS = Path(__file__).parents[2] / "seeds"
LABELS = ("CLAIM", "CASUALTY", "DENIAL")
DENIALS_THAT_REJECT = ("full", "partial", "implicit")


@pytest.fixture(scope="module")
def scheme() -> Scheme:
    return Scheme.load(SEEDS / "scheme.json")


@pytest.fixture(scope="module")
def records() -> list[Record]:
    items = list(importer.read(SEEDS / "corpus.jsonl", Options()))
    assert [item for item in items if not isinstance(item, Record)] == []
    return [item for item in items if isinstance(item, Record)]


def as_span(span: RecordSpan) -> Span:
    attributes = tuple(
        Attribute(name=a.name, value=a.value, origin=a.origin, start=a.start, end=a.end)
        for a in span.attributes
    )
    return Span(
        id=span.id,
        set=span.set,
        label=span.label,
        start=span.start,
        end=span.end,
        attributes=attributes,
    )


def sets_of(records: list[Record]) -> Iterator[tuple[Record, RecordSet, list[Span]]]:
    """Every set that is not empty work, with its spans."""
    for record in records:
        for item in record.sets:
            yield record, item, [as_span(s) for s in record.spans if s.set == item.id]


def pairs(spans: list[Span]) -> Iterator[tuple[Span, Span]]:
    """Two spans each, the one that begins first (or is longer) first."""
    ordered = sorted(spans, key=lambda s: (s.start, -s.end))
    for number, first in enumerate(ordered):
        for second in ordered[number + 1 :]:
            if second.start >= first.end:
                break
            yield first, second


def values(records: list[Record], label: str, name: str) -> Counter[str]:
    found = (a.value for r in records for s in r.spans if s.label == label for a in s.attributes
             if a.name == name)  # fmt: skip
    return Counter(found)


def test_the_scheme_holds_the_three_labels_and_all_link_types(scheme: Scheme) -> None:
    assert scheme.version == "1.0"
    assert tuple(scheme.labels) == LABELS
    assert set(scheme.links) == {
        "denies",
        "answers",
        "supports",
        "contradicts",
        "updates",
        "repeats",
        "attributed_to",
        "part_of",
    }
    for label in scheme.labels.values():
        assert set(label.names) == {"ar", "en"}
        for attribute in label.attributes.values():
            assert set(attribute.names) == {"ar", "en"}
            keys = [choice.key for choice in attribute.choices]
            assert len(keys) == len(set(keys)), attribute.name


def test_the_corpus_is_as_we_would_write_it(records: list[Record], scheme: Scheme) -> None:
    heirs = Heirs(scheme)
    copies = [asdict(record) for record in records]
    for line in copies:
        for item in line["sets"]:
            heirs.write_out([span for span in line["spans"] if span["set"] == item["id"]])
    written = b"".join(exporter.line(of_line(line)) for line in copies)
    assert written == (SEEDS / "corpus.jsonl").read_bytes()


def test_each_record_holds_its_article_unchanged(records: list[Record]) -> None:
    files = {path.name: path.read_bytes() for path in (SEEDS / "articles").glob("*.txt")}
    named = {}
    for record in records:
        (name,) = (pair.value for pair in record.meta.extra if pair.name == "file")
        named[name] = record.text.encode()
        assert name == f"{record.id}.txt"
    assert named == files
    assert len(files) >= 10


def test_line_ends_are_lf_and_some_files_end_without_one(records: list[Record]) -> None:
    ends = Counter(record.text.endswith("\n") for record in records)
    assert ends[True] >= 2
    assert ends[False] >= 2
    assert not any("\r" in record.text for record in records)


def test_metadata_is_confirmed_where_it_says_so(records: list[Record]) -> None:
    fields = {"title", "outlet", "url", "published_at"}
    for record in records:
        meta = record.meta
        there = {"title": meta.title, "outlet": meta.source, "url": meta.url,
                 "published_at": meta.published_at}  # fmt: skip
        for pair in meta.extra:
            if pair.name == "confirmed":
                confirmed = set(pair.value.split(","))
                assert confirmed <= fields
                assert all(there[name] for name in confirmed), record.id
        if meta.url:
            assert re.match(r"https://[a-z-]+\.example/", meta.url), meta.url
    assert len({record.meta.source for record in records}) >= 5


def test_articles_stand_in_the_order_in_which_they_were_published(records: list[Record]) -> None:
    days = [datetime.fromisoformat(r.meta.published_at).date() for r in records
            if r.meta.published_at]  # fmt: skip
    assert days == sorted(days)


def test_spans_fit_their_text_and_the_scheme(records: list[Record], scheme: Scheme) -> None:
    for record, item, spans in sets_of(records):
        for span in spans:
            problems = scheme.check_span(span, record.text)
            invalid = [problem.text for problem in problems if problem.severity == "invalid"]
            assert invalid == [], f"{record.id} {span.id}"
            if item.status == "done":
                assert problems == [], f"{record.id} {span.id}"


def test_no_label_stands_twice_on_one_extent_of_a_set(records: list[Record]) -> None:
    for record, item, spans in sets_of(records):
        extents = Counter((span.label, span.start, span.end) for span in spans)
        assert [e for e, times in extents.items() if times > 1] == [], f"{record.id} {item.id}"


def test_spans_stay_in_their_paragraph_and_out_of_boilerplate(records: list[Record]) -> None:
    for record in records:
        for span in record.spans:
            assert "\n" not in span.text, f"{record.id} {span.id}"
            for part in record.boilerplate:
                assert span.end <= part.start or part.end <= span.start, f"{record.id} {span.id}"


def test_boilerplate_does_not_overlap(records: list[Record]) -> None:
    for record in records:
        for first, second in zip(record.boilerplate, record.boilerplate[1:], strict=False):
            assert first.end <= second.start, record.id


def test_casualties_have_a_source_of_their_own_or_around_them(records: list[Record]) -> None:
    for record, item, spans in sets_of(records):
        around = [span for span in spans if span.label != "CASUALTY"]
        for span in spans:
            if span.label == "CASUALTY" and not span.values("source"):
                holders = [c for c in around if c.start <= span.start and span.end <= c.end]
                assert holders, f"{record.id} {item.id} {span.id}"


def test_zero_stands_only_in_denials_and_negative_claims(records: list[Record]) -> None:
    for record, item, spans in sets_of(records):
        for span in spans:
            if span.value("count_type") != "none":
                continue
            holders = [c for c in spans if c.start <= span.start and span.end <= c.end]
            negative = any(
                c.label == "DENIAL" or c.value("polarity") == "negative" for c in holders
            )
            beside = span.value("source") is not None
            assert negative or beside, f"{record.id} {item.id} {span.id}"


def test_values_picked_from_the_article_say_where(records: list[Record]) -> None:
    picked = 0
    for record in records:
        for span in record.spans:
            for attribute in span.attributes:
                if attribute.origin == "picked":
                    picked += 1
                    assert record.text[attribute.start : attribute.end] == attribute.value
                else:
                    assert attribute.start is None
    assert picked > 300


def test_links_are_allowed_and_both_ends_are_there(records: list[Record], scheme: Scheme) -> None:
    spans = {(r.id, s.set, s.id): as_span(s) for r in records for s in r.spans}
    for record in records:
        for link in record.links:
            source = spans[record.id, link.set, link.source]
            target = spans[link.target_document or record.id, link.set, link.target]
            made = Link(
                id=link.id, set=link.set, type=link.type, source=link.source, target=link.target
            )
            apart = target.model_copy(update={"id": f"{link.target_document}#{link.target}"})
            near = link.target_document is None
            assert scheme.check_link(made, source, apart, near) == [], f"{record.id} {link.id}"
            if link.type == "denies":
                assert source.value("kind") in (*DENIALS_THAT_REJECT, None)


def test_no_link_stands_twice(records: list[Record], scheme: Scheme) -> None:
    for record in records:
        seen: Counter[tuple[object, ...]] = Counter()
        for link in record.links:
            here, there = (record.id, link.source), (link.target_document or record.id, link.target)
            ends = sorted([here, there]) if scheme.links[link.type].symmetric else [here, there]
            seen[(link.set, link.type, *ends)] += 1
        assert [key for key, times in seen.items() if times > 1] == [], record.id


def test_later_articles_link_back_to_earlier_ones(records: list[Record]) -> None:
    order = {record.id: number for number, record in enumerate(records)}
    across = [(r.id, link) for r in records for link in r.links if link.target_document]
    assert len(across) >= 40
    forward = [
        (here, link.type, link.target_document)
        for here, link in across
        if link.type in ("updates", "repeats") and order[link.target_document or ""] >= order[here]
    ]
    assert forward == []


def test_events_are_those_that_the_spans_name(records: list[Record]) -> None:
    known: dict[str, object] = {}
    for record in records:
        named = {a.value for s in record.spans for a in s.attributes if a.name == "event"}
        assert {event.id for event in record.events} == named, record.id
        for event in record.events:
            assert known.setdefault(event.id, event) == event
            assert not event.id[0].isdigit()
    assert len(known) >= 4


def test_every_label_link_and_common_value_occurs(records: list[Record], scheme: Scheme) -> None:
    assert {span.label for record in records for span in record.spans} == set(LABELS)
    assert {link.type for record in records for link in record.links} == set(scheme.links)
    for label, name in (
        ("CLAIM", "about"),
        ("CLAIM", "source_kind"),
        ("CLAIM", "quote"),
        ("CASUALTY", "count_type"),
        ("DENIAL", "kind"),
        ("DENIAL", "denies_what"),
    ):
        choices = {choice.value for choice in scheme.labels[label].attributes[name].choices}
        assert choices == set(values(records, label, name)), name


def test_spans_nest_cross_share_an_extent_and_begin_inside_words(records: list[Record]) -> None:
    shapes: Counter[str] = Counter()
    for record, item, spans in sets_of(records):
        if item.id != "ann:layla":
            continue
        for first, second in pairs(spans):
            if (first.start, first.end) == (second.start, second.end):
                shapes["same extent"] += 1
            elif second.end <= first.end:
                shapes[f"{second.label} in {first.label}"] += 1
            else:
                shapes["cross"] += 1
        shapes["inside a word"] += sum(
            span.start > 0 and record.text[span.start - 1].isalpha() for span in spans
        )
    for shape, least in (
        ("same extent", 2),
        ("cross", 3),
        ("CASUALTY in CLAIM", 60),
        ("CLAIM in DENIAL", 3),
        ("CLAIM in CLAIM", 2),
        ("CASUALTY in DENIAL", 8),
        ("inside a word", 60),
    ):
        assert shapes[shape] >= least, (shape, shapes[shape])


def test_the_two_annotators_agree_often_and_differ_honestly(records: list[Record]) -> None:
    kinds: Counter[str] = Counter()
    for record in records:
        if {item.status for item in record.sets} != {"done"}:
            continue
        extents: dict[str, set[tuple[str, int, int]]] = {"ann:layla": set(), "ann:sami": set()}
        for span in record.spans:
            extents[span.set].add((span.label, span.start, span.end))
        layla, sami = extents["ann:layla"], extents["ann:sami"]
        kinds["same"] += len(layla & sami)
        places = {(start, end): label for label, start, end in sami - layla}
        for label, start, end in layla - sami:
            if places.get((start, end), label) != label:
                kinds["label"] += 1
            elif any(s < end and start < e for s, e in places):
                kinds["edges"] += 1
            else:
                kinds["one only"] += 1
    assert kinds["same"] >= 150
    assert min(kinds[kind] for kind in ("label", "edges", "one only")) >= 5, kinds


def test_work_stands_at_every_stage(records: list[Record]) -> None:
    for author in ("ann:layla", "ann:sami"):
        stages = Counter(s.status for r in records for s in r.sets if s.id == author)
        assert stages["in_progress"] == 1
        assert stages["todo"] == 1
        assert stages["done"] >= 8
    for record, item, spans in sets_of(records):
        assert (item.status == "todo") == (not spans), f"{record.id} {item.id}"


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_guideline_names_what_the_scheme_names(language: str, scheme: Scheme) -> None:
    text = (SEEDS / f"guideline.{language}.md").read_text("utf-8")
    assert f" {scheme.version}" in text
    for name in (*scheme.labels, *scheme.links):
        assert name in text, name
    for label, attribute in (
        ("CLAIM", "about"),
        ("CLAIM", "modality"),
        ("CLAIM", "source_kind"),
        ("CASUALTY", "count_type"),
        ("DENIAL", "kind"),
    ):
        for choice in scheme.labels[label].attributes[attribute].choices:
            if choice.value != "none":
                assert choice.value in text, choice.value
