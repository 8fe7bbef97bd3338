"""Annotations of one passage, offered for another that says nearly the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import copying, paths
from annotator.copying import Offer, Run
from annotator.counting import Lexicon
from annotator.model import (
    AnnotationSet,
    Article,
    Attribute,
    Document,
    Link,
    Put,
    Span,
    by_position,
)
from annotator.repetition import normal
from annotator.scheme import Scheme

SCHEME = Scheme.load(paths.seeds() / "scheme.json")
LEXICON = Lexicon.load(paths.seeds() / "counting.json")
ONE = "أعلن متحدث باسم الشرطة مقتل 6 جنود في هجوم على المعسكر؛ ونفت القوات ذلك."
OTHER = "وأعلن متحدث باسم الشرطة مقتل 8 جنود في هجوم على المعسكر، ونفت القوات ذلك."
TOLL = {"harm": "killed", "count_type": "exact"} | {
    f"count_{name}": "6" for name in ("min", "max", "best")
}


class Alike(NamedTuple):
    start: int
    end: int
    other_document: str
    other_start: int
    other_end: int


def article(text: str, name: str, *spans: Span, links: tuple[Link, ...] = ()) -> Article:
    own = AnnotationSet(id=f"set-{name}", document=name, author="a", status="in_progress")
    document = Document(id=name, external_id=name, text="", length=len(text))
    return Article(document, text, own, tuple(sorted(spans, key=by_position)), links)


def span(text: str, words: str, label: str, values: dict[str, str] | None = None) -> Span:
    start = text.index(words)
    attributes = tuple(Attribute(name=n, value=v) for n, v in (values or {}).items())
    return Span(
        id=f"{label}-{start}",
        set="set-one",
        label=label,
        start=start,
        end=start + len(words),
        attributes=attributes,
    )


def whole(one: str, other: str) -> Run:
    return Run("other", ((0, len(one), 0, len(other)),))


def offered(source: Article, copy: Article) -> Offer:
    return copying.offer(source, copy, whole(source.text, copy.text), SCHEME, LEXICON)


def made(source: Article, copy: Article) -> tuple[list[Span], list[Link]]:
    action = copying.take(source, copy, offered(source, copy), SCHEME)
    things = [change.object for change in action.changes if isinstance(change, Put)]
    return (
        [one for one in things if isinstance(one, Span)],
        [one for one in things if isinstance(one, Link)],
    )


def words(found: Span, text: str) -> str:
    return text[found.start : found.end]


@pytest.fixture
def source() -> Article:
    toll = span(ONE, "6 جنود", "CASUALTY", TOLL)
    claim = span(ONE, "مقتل 6 جنود في هجوم على المعسكر", "CLAIM", {"about": "harm"})
    place = ONE.index("متحدث باسم الشرطة"), ONE.index(" مقتل")
    picked = Attribute(
        name="source", value=ONE[slice(*place)], origin="picked", start=place[0], end=place[1]
    )
    claim = claim.model_copy(update={"attributes": (*claim.attributes, picked)})
    denial = span(ONE, "ونفت القوات ذلك", "DENIAL", {"kind": "full"})
    link = Link(id="l", set="set-one", type="denies", source=denial.id, target=claim.id)
    return article(ONE, "one", toll, claim, denial, links=(link,))


def test_spans_stand_where_their_words_do(source: Article) -> None:
    spans, _ = made(source, article(OTHER, "other"))
    assert {(one.label, words(one, OTHER)) for one in spans} == {
        ("CASUALTY", "8 جنود"),
        ("CLAIM", "مقتل 8 جنود في هجوم على المعسكر"),
        ("DENIAL", "ونفت القوات ذلك"),
    }
    assert {one.set for one in spans} == {"set-other"}
    assert {a.origin for one in spans for a in one.attributes} == {"accepted"}


def test_a_number_that_changed_is_read_again(source: Article) -> None:
    (toll,) = [c for c in offered(source, article(OTHER, "other")).copies if c.reread]
    values = {a.name: a.value for a in toll.attributes}
    assert values == {
        "count_type": "exact",
        "count_min": "8",
        "count_max": "8",
        "count_best": "8",
        "harm": "killed",
    }
    assert [(d.old, d.new) for d in toll.differences] == [("6", "8")]


def test_a_number_as_it_was_typed_is_kept_where_the_words_are_the_same(source: Article) -> None:
    typed = replace(source, spans=(span(ONE, "6 جنود", "CASUALTY", {"count_type": "approx"}),))
    (copy,) = offered(typed, article(ONE, "other")).copies
    assert [(a.name, a.value) for a in copy.attributes] == [("count_type", "approx")]
    assert not copy.reread


def test_what_was_picked_is_picked_there(source: Article) -> None:
    spans, _ = made(source, article(OTHER, "other"))
    claim = next(one for one in spans if one.label == "CLAIM")
    (picked,) = [a for a in claim.attributes if a.name == "source"]
    assert picked.start is not None
    assert OTHER[picked.start : picked.end] == picked.value == "متحدث باسم الشرطة"


def test_what_is_not_said_there_is_left_out(source: Article) -> None:
    other = OTHER.replace("متحدث باسم الشرطة", "بيان")
    spans, _ = made(source, article(other, "other"))
    claim = next(one for one in spans if one.label == "CLAIM")
    assert {a.name for a in claim.attributes} == {"about"}


def test_links_come_along_and_copies_repeat_what_they_copy(source: Article) -> None:
    spans, links = made(source, article(OTHER, "other"))
    by_label = {one.label: one for one in spans}
    (denies,) = [link for link in links if link.type == "denies"]
    assert (denies.source, denies.target) == (by_label["DENIAL"].id, by_label["CLAIM"].id)
    repeats = {(link.source, link.target) for link in links if link.type == "repeats"}
    wanted = {(by_label[one.label].id, one.id) for one in source.spans}
    assert repeats == {
        pair for pair in wanted if pair[1].split("-")[0] in SCHEME.links["repeats"].sources
    }


def test_a_copy_of_a_copy_repeats_the_first(source: Article) -> None:
    toll = next(one for one in source.spans if one.label == "CASUALTY")
    before = Link(id="r", set="set-one", type="repeats", source=toll.id, target="first")
    copy = article(OTHER, "other")
    spans, links = made(replace(source, links=(before,)), copy)
    new = next(one for one in spans if one.label == "CASUALTY")
    assert [link.target for link in links if link.source == new.id] == ["first"]


def test_what_is_there_is_not_made_again(source: Article) -> None:
    there = span(OTHER, "8 جنود في هجوم", "CASUALTY")
    claim = span(OTHER, "مقتل 8 جنود في هجوم على المعسكر", "CLAIM")
    found = offered(source, article(OTHER, "other", there, claim))
    assert [one.source.label for one in found.copies] == ["CASUALTY", "DENIAL"]
    assert list(found.there.values()) == [claim.id]
    action = copying.take(source, article(OTHER, "other", there, claim), found, SCHEME)
    (denies,) = [
        change.object
        for change in action.changes
        if isinstance(change, Put)
        and isinstance(change.object, Link)
        and change.object.type == "denies"
    ]
    assert denies.target == claim.id


def test_the_first_copy_begins_the_work(source: Article) -> None:
    copy = article(OTHER, "other")
    todo = replace(copy, set=copy.set.model_copy(update={"status": "todo"}))
    action = copying.take(source, todo, offered(source, todo), SCHEME)
    sets = [c.object for c in action.changes if isinstance(getattr(c, "object", 0), AnnotationSet)]
    assert [getattr(one, "status", "") for one in sets] == ["in_progress"]


def test_passages_in_a_row_are_one_run() -> None:
    alike = [
        Alike(0, 100, "x", 500, 600),
        Alike(101, 200, "x", 602, 700),
        Alike(101, 200, "y", 0, 90),
        Alike(201, 300, "x", 2000, 2100),
        Alike(210, 300, "x", 705, 800),
    ]
    found = copying.runs(alike)
    assert [(run.document, len(run.pairs)) for run in found] == [("x", 3), ("y", 1), ("x", 1)]
    assert (found[0].start, found[0].end) == (0, 300)
    assert (found[0].other_start, found[0].other_end) == (500, 800)
    turned = found[0].turned("here")
    assert (turned.start, turned.other_end, turned.document) == (500, 300, "here")


_TEXT = st.lists(
    st.sampled_from(
        [*"قال نفى ثلاثة جنود قُتِل 6 8 ١٢ في هجوم المعسكر و، . « » 🕊️ Delta ذٰلك".split()]
    ),
    min_size=1,
    max_size=14,
).map(" ".join)


@given(data=st.data(), one=_TEXT, other=_TEXT)
def test_copies_fit_the_text_they_stand_in(data: st.DataObject, one: str, other: str) -> None:
    count = data.draw(st.integers(1, 4))
    spans = []
    for number in range(count):
        start = data.draw(st.integers(0, len(one) - 1))
        end = data.draw(st.integers(start + 1, len(one)))
        label = data.draw(st.sampled_from(["CLAIM", "CASUALTY"]))
        spans.append(Span(id=str(number), set="set-one", label=label, start=start, end=end))
    copy = article(other, "other")
    found = offered(article(one, "one", *spans), copy)
    places = [(c.source.label, c.start, c.end) for c in found.copies]
    assert len(set(places)) == len(places)
    for copied in found.copies:
        text = other[copied.start : copied.end]
        assert 0 <= copied.start < copied.end <= len(other)
        assert text == text.strip()
        if not copied.differences:
            assert normal(text) == normal(one[copied.source.start : copied.source.end])
    again = article(other, "other", *made(article(one, "one", *spans), copy)[0])
    assert not offered(article(one, "one", *spans), again).copies


@given(one=_TEXT, other=_TEXT)
def test_what_changed_is_all_that_changed(one: str, other: str) -> None:
    changed = offered(article(one, "one"), article(other, "other")).changed
    left, right = one, other
    for i, j, k, m in reversed(changed):
        left, right = left[:i] + left[j:], right[:k] + right[m:]
    assert normal(left) == normal(right)


def test_the_repeated_passage_of_a_real_article_is_one_offer(shared: Path) -> None:
    text = next((shared / "seeds").glob("004_*.txt")).read_text(encoding="utf-8")
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
    pairs = [(33, 39), (35, 41), (37, 43)]
    alike = [
        Alike(starts[a], starts[a] + len(lines[a]), "d", starts[b], starts[b] + len(lines[b]))
        for a, b in pairs
    ]
    assert all(normal(lines[a])[:40] in normal(lines[b]) for a, b in pairs)
    (run,) = copying.runs(alike)
    toll = span(text, "عنصرين من الجيش الأمريكي", "CASUALTY", {"count_best": "2"})
    found = copying.offer(article(text, "d", toll), article(text, "d", toll), run, SCHEME, LEXICON)
    (copied,) = found.copies
    assert text[copied.start : copied.end] == "عنصرين من الجيش الأمريكي"
    assert copied.start > starts[39]
    assert not copied.differences
