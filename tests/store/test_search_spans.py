"""Search by what is known of spans, whose spans are searched, and the other end of a link."""

from __future__ import annotations

import pytest

from annotator import edits
from annotator.model import Action, Attribute, Failure, Person, Put, Span, derived_id
from annotator.record import Meta, RecordAttribute, RecordLink
from annotator.store import Query, SearchHit, Store
from tests.store.things import OMAR, SARA, TEXT, article, bring, line_span, record

DENIED = TEXT.index("ونفت"), TEXT.index(" 🕊️")


def index(store: Store) -> None:
    for _ in store.index_steps():
        pass


def sought(store: Store, text: str = "", **filters: object) -> tuple[SearchHit, ...]:
    query = Query(text, **filters)  # type: ignore[arg-type]
    return store.search(SARA.id, query, limit=200).hits


def marked(hit: SearchHit) -> list[str]:
    return [hit.sentence[start:end] for start, end in hit.ranges]


@pytest.fixture
def tagged(store: Store) -> Store:
    """Three articles with spans of two people, and what these say."""
    claim = line_span("s1", 15, 30)
    claim.attributes = [
        RecordAttribute("source", "المتحدث"),
        RecordAttribute("event", "ev-port"),
        RecordAttribute("about", "harm"),
    ]
    dead = line_span("s2", 15, 25, "CASUALTY")
    dead.attributes = [RecordAttribute("harm", "killed")]
    denial = line_span("s3", *DENIED, "DENIAL")
    first = record("a", TEXT, claim, dead, denial, status="done")
    first.links = [RecordLink("l1", "ann:sara", "denies", "s3", "s1")]
    first.meta = Meta(source="الصاري", title="خبر")
    second = record("b", TEXT, line_span("s1", 0, 3), annotator="omar")
    bring(store, first, second)
    index(store)
    return store


def test_filters_on_spans(tagged: Store) -> None:
    def spans(**filters: object) -> list[str | None]:
        return [hit.label for hit in sought(tagged, **filters)]

    assert spans(label="CASUALTY") == ["CASUALTY"]
    assert spans(label="CLAIM", attributes=(("about", "harm"),)) == ["CLAIM"]
    assert spans(label="CLAIM", attributes=(("about", "damage"),)) == []
    assert spans(event="ev-port") == ["CLAIM", "CASUALTY"]
    assert spans(link="denies") == ["CLAIM", "DENIAL"]
    assert spans(link="updates") == []
    assert spans(label="CLAIM", outlet="الصاري") == ["CLAIM"]
    assert spans(label="CLAIM", outlet="النجمة") == []
    assert spans(label="CLAIM", status="done") == ["CLAIM"]
    assert spans(label="CLAIM", status="todo") == []


def test_inherited_values_are_found(tagged: Store) -> None:
    hits = sought(tagged, label="CASUALTY", attributes=(("source", "المتحدث"),))
    assert [hit.label for hit in hits] == ["CASUALTY"]


def test_text_with_filters_finds_spans_in_such_sentences(tagged: Store) -> None:
    (hit,) = sought(tagged, "الوزارة", label="CASUALTY")
    assert marked(hit) == ["الوزارة"]
    assert hit.marked is not None
    assert hit.sentence[slice(*hit.marked)] == TEXT[15:25]
    assert hit.span is not None
    span = tagged.span(hit.span)
    assert span is not None
    assert span.label == "CASUALTY"
    assert sought(tagged, "الباخرة", label="CASUALTY") == ()


def test_filters_on_documents(tagged: Store) -> None:
    assert [hit.name for hit in sought(tagged, status="done")] == ["a"]
    assert [hit.name for hit in sought(tagged, outlet="الصاري")] == ["a"]
    assert [hit.name for hit in sought(tagged, "المتحدث", status="todo")] == [
        *("one", "two", "three", "b")
    ]
    assert [hit.name for hit in sought(tagged, "المتحدث", outlet="الصاري")] == ["a"]


def test_only_ones_own_spans_are_searched(tagged: Store) -> None:
    hers = tagged.search(SARA.id, Query(label="CLAIM")).hits
    his = tagged.search(OMAR.id, Query(label="CLAIM")).hits
    assert [hit.name for hit in hers] == ["a"]
    assert [hit.name for hit in his] == ["b"]
    assert tagged.search(OMAR.id, Query("المتحدث", status="done")).hits == ()
    assert tagged.search(OMAR.id, Query(label="DENIAL")).hits == ()


def test_gold_is_for_those_who_make_it(tagged: Store) -> None:
    with pytest.raises(Failure) as refused:
        tagged.search(SARA.id, Query(label="CLAIM", layer="gold"))
    assert refused.value.code == "search.foreign"
    with pytest.raises(Failure):
        tagged.search(SARA.id, Query(label="CLAIM", layer="machine"))
    mona = Person(id=derived_id("person", "mona"), short_id="mona", name="منى", role="reviewer")
    tagged.apply(Action(mona.id, "author.put", (Put(mona),), undoable=False))
    assert tagged.search(mona.id, Query(label="CLAIM", layer="gold")).hits == ()


def test_spans_are_found_as_soon_as_they_are_saved(tagged: Store) -> None:
    action, span_id = edits.tag(article(tagged, "two"), "DENIAL", *DENIED)
    tagged.apply(action)
    assert [hit.name for hit in sought(tagged, label="DENIAL")] == ["two", "a"]
    value = [Attribute(name="kind", value="full")]
    tagged.apply(edits.set_attribute(article(tagged, "two"), span_id, "kind", value))
    (hit,) = sought(tagged, label="DENIAL", attributes=(("kind", "full"),))
    assert hit.span == span_id
    tagged.apply(edits.remove(article(tagged, "two"), [span_id]))
    assert [hit.name for hit in sought(tagged, label="DENIAL")] == ["a"]
    tagged.undo(SARA.id)
    assert [hit.name for hit in sought(tagged, label="DENIAL")] == ["two", "a"]


def test_what_a_span_inherits_follows_the_span_around_it(tagged: Store) -> None:
    claim = next(span for span in article(tagged, "a").spans if span.label == "CLAIM")
    other = [Attribute(name="event", value="ev-other")]
    tagged.apply(edits.set_attribute(article(tagged, "a"), claim.id, "event", other))
    assert [hit.label for hit in sought(tagged, event="ev-other")] == ["CLAIM", "CASUALTY"]
    assert sought(tagged, event="ev-port") == ()


def test_spans_of_a_removed_document_are_not_found(tagged: Store) -> None:
    tagged.apply(edits.remove_documents(SARA.id, [tagged.find_document("a").id]))
    assert sought(tagged, label="CLAIM") == ()


# -- the other end of a link


def _near(store: Store, name: str, label: str) -> Span:
    return next(span for span in article(store, name).spans if span.label == label)


@pytest.fixture
def linked(store: Store) -> Store:
    """Claims on two events, from two sources, on several days."""
    told = (
        ("far", "ev-port", "الشرطة", "2026-01-01"),
        ("other", "ev-road", "الشرطة", "2026-05-12"),
        ("same", "ev-road", "البلدية", "2026-05-12"),
        ("late", "ev-road", "البلدية", "2026-05-30"),
        ("here", "ev-port", "الشرطة", "2026-05-12"),
        ("near", "ev-port", "البلدية", "2026-05-13"),
    )
    for name, event, source, day in told:
        span = line_span("s1", 15, 30)
        span.attributes = [RecordAttribute("event", event), RecordAttribute("source", source)]
        one = record(name, TEXT, span)
        one.meta = Meta(published_at=day)
        bring(store, one)
    bring(store, record("his", TEXT, line_span("s1", 15, 30), annotator="omar"))
    index(store)
    return store


def test_the_likeliest_ends_come_first(linked: Store) -> None:
    found = linked.targets(SARA.id, "", _near(linked, "here", "CLAIM"))
    assert [target.name for target in found] == ["far", "near", "other", "same", "late"]
    far, near, other = found[:3]
    assert (far.same_event, far.same_source, near.days) == (True, True, 1)
    assert (other.same_event, other.same_source, other.days) == (False, True, 0)
    assert far.sentence[slice(*far.marked)] == TEXT[15:30]
    assert dict(far.values)["source"] == "الشرطة"


def test_ends_by_text_and_label(linked: Store) -> None:
    near = _near(linked, "here", "CLAIM")
    action, _ = edits.tag(article(linked, "one"), "DENIAL", *DENIED)
    linked.apply(action)
    assert len(linked.targets(SARA.id, "وزارة", near)) == 6
    (denial,) = linked.targets(SARA.id, "", near, labels=["DENIAL"])
    assert denial.name == "one"
    assert linked.targets(SARA.id, "الباخرة", near) == []
    (found,) = linked.targets(SARA.id, "ونفت الوزاره", near, labels=["DENIAL"])
    assert [found.sentence[a:b] for a, b in found.ranges] == ["ونفت الوزارة"]


def test_ends_are_ones_own(linked: Store) -> None:
    names = {target.name for target in linked.targets(OMAR.id, "", _near(linked, "here", "CLAIM"))}
    assert names == {"his"}
