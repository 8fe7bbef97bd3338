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
from annotator.record import Provenance
from annotator.store import Query, SearchHit, Store, grams, search_index
from tests.store.conftest import Opens
from tests.store.things import SARA, TEXT, article, bring, record

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


def _sha(text: str) -> str:
    return record("x", text).text_sha256
