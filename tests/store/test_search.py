"""Search over all articles: folded text, filters, what is not in the index, and whose sets."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator import edits
from annotator.arabic import find, fold
from annotator.model import Action, Attribute, Failure, Person, Put, Span, derived_id
from annotator.record import Meta, Provenance, RecordAttribute, RecordLink
from annotator.store import Query, SearchHit, Store, grams, search_index
from tests.store.conftest import Opens
from tests.store.things import OMAR, SARA, TEXT, article, bring, line_span, record

PORT = (
    "وصلت الباخرة إلى الميناء.\nوقال المتحدثُ باسم المِيناء: «قُتل ٣ عمّال» في هجومٍ بطائرةٍ مسيّرة."
    "\n\nولم يُصب أحد"
)


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
def port(store: Store) -> Store:
    """The project with one more article, indexed."""
    bring(store, record("port", PORT))
    index(store)
    return store


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("الميناء", ["الميناء", "المِيناء"]),
        ("المتحدث باسم الميناء", ["المتحدثُ باسم المِيناء"]),
        ("مسيره", ["مسيّرة"]),
        ("قتل 3", ["قُتل ٣"]),
        ("يناء", ["يناء", "يناء"]),
        ("٣", ["٣"]),
        ("اب", []),
        ("سم", ["سم"]),
        ("هجوم  بطائرة", ["هجومٍ بطائرةٍ"]),
        ("أحد", ["أحد"]),
        ("حد", ["حد", "حد"]),
        ("د", None),
        ("الميناء: «قتل", ["المِيناء: «قُتل"]),
        ("الباخرة الميناء", []),
        ("الميناء.\nوقال", []),
        ("باخرة إلى ال", ["باخرة إلى ال"]),
    ],
)
def test_text_is_found_as_it_is_folded(port: Store, text: str, found: list[str] | None) -> None:
    hits = [hit for hit in sought(port, text) if hit.name == "port"]
    words = [word for hit in hits for word in marked(hit)]
    assert words == found if found is not None else words


def test_a_hit_is_a_sentence_in_its_place(port: Store) -> None:
    (hit,) = sought(port, "باسم الميناء")
    assert PORT[hit.start : hit.end] == hit.sentence
    assert hit.sentence.startswith("وقال المتحدث")
    assert (hit.name, hit.span) == ("port", None)
    assert hit.document == port.find_document("port").id


def test_several_hits_of_one_sentence_come_together(store: Store) -> None:
    bring(store, record("twice", "نار ثم نار. ثم نار"))
    index(store)
    first, second = sought(store, "نار")
    assert marked(first) == ["نار", "نار"]
    assert marked(second) == ["نار"]


HOSTILE = [
    '"',
    "'",
    "*",
    "a*",
    "-x",
    "(",
    ")",
    "AND",
    "OR x",
    "NOT",
    "NEAR(a b)",
    "grams:x",
    "secret:s3",
    "^a",
    "{a b}:c",
    "a AND b",
    '"a" + "b"',
    "\0",
    "a\0b",
    ";",
    "_",
    "__ab",
    "%",
    "\\",
    "\ud800",
    "🕊️",
    " \u00a0\n ",
    "\u0650",
    "ـ",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_query_is_never_a_program(port: Store, text: str) -> None:
    for hit in sought(port, text):
        assert all(part for part in marked(hit)) or not text.strip()


@pytest.mark.parametrize(
    "text", ["(اقتباس)", 'قال "نعم" ثم', "a AND b", "x*y", "100%", "_a_", "a-b"]
)
def test_signs_are_sought_as_they_are(store: Store, text: str) -> None:
    bring(store, record("signs", f"قبل {text} بعد"), record("other", "قبل ab بعد اقتباس نعم"))
    index(store)
    assert [hit.name for hit in sought(store, text)] == ["signs"]


def test_nothing_of_a_query_is_left_when_it_is_folded(port: Store) -> None:
    assert sought(port, "\u0650\u0640") == ()


_WORDS = st.text(alphabet="ابتثو ينم٣3.،\n\u064bأإ_-", min_size=1, max_size=24)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=_WORDS, start=st.integers(0, 23), length=st.integers(1, 12))
def test_no_part_of_a_text_is_missed(text: str, start: int, length: int) -> None:
    """What the index asks for must be among what it holds, whatever is sought."""
    query = grams.normal(text[start : start + length])
    if query and find(fold(text), query):
        wanted = grams.match(query).replace('"', "").split()
        assert wanted
        assert set(wanted) <= grams.grams(fold(text).text)


def test_the_tokenizer_keeps_every_gram(tmp_path: Path) -> None:
    """Whatever letters a text has: the grams come out of the index as they went in."""
    letters = [chr(c) for c in range(1, 0x110000) if chr(c).isalnum()]
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(grams.TABLE.format("g"))
        some = [*letters[::97], "س_", "_", "ab", "\U000f1234"]
        connection.executemany(
            "INSERT INTO g (rowid, grams) VALUES (?, ?)", [(n, c) for n, c in enumerate(some, 1)]
        )
        for number, gram in enumerate(some, 1):
            rows = connection.execute("SELECT rowid FROM g WHERE g MATCH ?", (f'"{gram}"',))
            assert (number,) in rows.fetchall()


def test_pages_follow_each_other(store: Store) -> None:
    bring(store, *(record(f"d{n}", f"خبر رقم {n}. وخبر آخر") for n in range(10)))
    index(store)
    every = store.search(SARA.id, Query("خبر"), limit=50)
    assert (len(every.hits), every.more, every.complete) == (20, False, True)
    first = store.search(SARA.id, Query("خبر"), limit=7)
    second = store.search(SARA.id, Query("خبر"), limit=7, offset=7)
    last = store.search(SARA.id, Query("خبر"), limit=7, offset=14)
    assert (first.more, second.more, last.more) == (True, True, False)
    assert (*first.hits, *second.hits, *last.hits) == every.hits


def test_hits_come_in_import_order(store: Store) -> None:
    bring(store, *(record(f"d{n}", f"خبر {n}") for n in (3, 1, 2)))
    index(store)
    assert [hit.name for hit in sought(store, "خبر")] == ["d3", "d1", "d2"]


def test_a_long_article_is_searched_to_its_end(store: Store) -> None:
    text = "\n".join(f"سطر {n} من النص الطويل" for n in range(4000)) + "\nالنهاية هنا"
    bring(store, record("long", text))
    index(store)
    (hit,) = sought(store, "النهاية هنا")
    assert text[hit.start : hit.end] == "النهاية هنا"
    (one,) = sought(store, "سطر 3999 ")
    assert text[one.start : one.end] == "سطر 3999 من النص الطويل"


# -- the index follows


def test_before_there_is_an_index_texts_are_looked_through(store: Store) -> None:
    found = store.search(SARA.id, Query("المتحدث"), scan=5)
    assert [hit.name for hit in found.hits] == ["one", "two", "three"]
    assert found.unsearched == 0


def test_what_there_was_no_time_for_is_said(store: Store) -> None:
    found = store.search(SARA.id, Query("المتحدث"), scan=-1)
    assert found.hits == ()
    assert found.unsearched == 3
    index(store)
    found = store.search(SARA.id, Query("المتحدث"), scan=-1)
    assert (len(found.hits), found.unsearched) == (3, 0)
    bring(store, record("four", f"{TEXT}\nfour"))
    assert store.search(SARA.id, Query("المتحدث"), scan=-1).unsearched == 1
    assert len(store.search(SARA.id, Query("المتحدث"), scan=5).hits) == 4


def test_removed_and_brought_back(port: Store) -> None:
    document = port.find_document("port").id
    port.apply(edits.remove_documents(SARA.id, [document]))
    assert sought(port, "الباخرة") == ()
    index(port)
    assert sought(port, "الباخرة") == ()
    port.undo(SARA.id)
    assert len(sought(port, "الباخرة")) == 1
    index(port)
    assert len(sought(port, "الباخرة")) == 1


def test_a_replaced_text_is_found_and_the_old_one_is_not(port: Store) -> None:
    one = article(port, "port")
    new = PORT.replace("الباخرة", "السفينة")
    port.apply(edits.replace_text(SARA.id, [one], new, _sha(new), None))
    for _ in range(2):
        assert sought(port, "الباخرة") == ()
        (hit,) = sought(port, "السفينة")
        assert new[hit.start : hit.end] == hit.sentence
        index(port)
    port.undo(SARA.id)
    assert sought(port, "السفينة") == ()
    assert len(sought(port, "الباخرة")) == 1


def test_metadata_does_not_make_a_document_appear_twice(port: Store) -> None:
    document = port.find_document("port")
    port.apply(edits.set_metadata(SARA.id, [document], {"title": "عنوان"}))
    (hit,) = sought(port, "الباخرة")
    assert hit.title == "عنوان"


def test_an_import_under_way_is_hidden(store: Store) -> None:
    index(store)
    running = store.importing(SARA.id)
    running.add(record("new", PORT, annotator="sara"), Provenance())
    assert list(store.index_steps()) == []
    assert sought(store, "الباخرة") == ()
    running.close()
    assert len(sought(store, "الباخرة")) == 1
    index(store)
    assert len(sought(store, "الباخرة")) == 1


def test_documents_with_one_text_are_found_each(store: Store) -> None:
    bring(store, record("same", PORT), record("again", PORT))
    index(store)
    assert [hit.name for hit in sought(store, "الباخرة")] == ["same", "again"]


def test_the_index_can_be_dropped_and_made_again(port: Store) -> None:
    before = sought(port, "الميناء")
    port.forget_indexes()
    assert port.search(SARA.id, Query("الميناء"), scan=-1).unsearched == 4
    index(port)
    assert sought(port, "الميناء") == before


def test_an_index_that_another_program_made_is_not_used(port: Store, path: Path) -> None:
    port.close()
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("DROP TABLE sought_gram")
        raw.execute("CREATE VIRTUAL TABLE sought_gram USING fts5(grams, other)")
    with closing(Store.open(path)) as again:
        assert not search_index.TABLES.are_there(again._connection)
        assert len(sought(again, "الباخرة")) == 1
        index(again)
        assert len(sought(again, "الباخرة")) == 1


def test_search_in_a_project_that_is_open_for_reading(
    port: Store, path: Path, open_store: Opens
) -> None:
    bring(port, record("later", "وغادرت الباخرة"))
    beside = open_store(read_only=True)
    assert list(beside.index_steps()) == []
    assert [hit.name for hit in sought(beside, "الباخرة")] == ["port", "later"]
    assert sought(beside, label="CLAIM") == ()


def test_the_check_and_a_backup_do_not_mind_the_index(port: Store, tmp_path: Path) -> None:
    assert port.check().ok
    port.backup(tmp_path / "copy.annot")
    port.rebuild()
    index(port)
    assert port.check().ok
    assert len(sought(port, "الباخرة")) == 1


def test_steps_say_how_far_they_are(store: Store) -> None:
    bring(store, *(record(f"d{n}", f"{TEXT} {n}") for n in range(60)))
    told = [step for step in store.index_steps() if step.text == "texts"]
    assert len(told) > 1
    assert [step.done for step in told] == sorted(step.done for step in told)
    assert told[-1].done == told[-1].total


def test_work_goes_on_between_two_steps(store: Store) -> None:
    bring(store, *(record(f"d{n}", f"{TEXT} {n}") for n in range(60)))
    for number, _ in enumerate(store.index_steps()):
        if number < 5:
            action, _ = edits.tag(article(store, f"d{number}"), "CLAIM", 0, 3)
            store.apply(action)
    assert len(sought(store, "قال", label="CLAIM")) == 5
    assert len(sought(store, "المتحدث")) == 63


# -- spans


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


def _sha(text: str) -> str:
    return record("x", text).text_sha256
