"""Imports: hidden until closed, whole sets only, and taken back where they never close."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator import edits
from annotator.importers import Options, read
from annotator.model import Failure, derived_id
from annotator.record import (
    Provenance,
    Record,
    RecordAttribute,
    RecordEvent,
)
from annotator.scheme import Scheme
from annotator.store import Store, closing
from tests.store.conftest import Opens
from tests.store.things import SARA, TEXT, article, bring, full, line_link, line_span, record


def test_what_came_in_goes_out_again(store: Store) -> None:
    assert bring(store, full()) == []
    assert list(store.records())[3] == full()
    assert store.check().ok


def test_hidden_until_closed(store: Store, open_store: Opens) -> None:
    bringing = store.importing(SARA.id)
    bringing.add(full(), Provenance())
    bringing.add(record("one", f"{TEXT}\none", line_span("s1", 0, 11)), Provenance())
    bringing.pause()
    reader = open_store(read_only=True)
    for seen in (store, reader):
        assert len(seen.documents(SARA.id)) == 3
        assert len(list(seen.records())) == 3
        assert seen.events() == []
        assert article(seen).spans == ()
        assert seen.sets(seen.find_document("one").id) == []
        with pytest.raises(Failure):
            seen.find_document("full")
    assert bringing.close() == ()
    for seen in (store, reader):
        assert len(seen.documents(SARA.id)) == 4
        assert len(article(seen).spans) == 1
        assert len(seen.events()) == 2


def test_edits_go_on_meanwhile(store: Store) -> None:
    bringing = store.importing(SARA.id)
    for number in range(5):
        bringing.add(record(f"n{number}", f"نص {number}"), Provenance())
        if number == 3:
            store.undo(SARA.id)
        else:
            store.apply(edits.tag(article(store), "CLAIM", number * 4 % 7, 11)[0])
    assert len(article(store).spans) == 3
    bringing.close()
    assert len(store.documents(None)) == 8
    assert store.check().ok


def test_what_is_just_coming_in_can_not_be_edited(store: Store) -> None:
    bringing = store.importing(SARA.id)
    bringing.add(record("one", f"{TEXT}\none", line_span("s1", 0, 11)), Provenance())
    with pytest.raises(Failure) as caught:
        store.apply(edits.tag(article(store), "CLAIM", 0, 11)[0])
    assert caught.value.code == "import.running"
    bringing.close()
    store.apply(edits.tag(article(store), "DENIAL", 34, 50)[0])
    assert len(article(store).spans) == 2


def test_one_import_at_a_time(store: Store) -> None:
    bringing = store.importing(SARA.id)
    with pytest.raises(Failure) as caught:
        store.importing(SARA.id)
    assert caught.value.code == "import.running"
    bringing.close()
    with pytest.raises(Failure) as caught:
        bringing.add(full(), Provenance())
    assert caught.value.code == "import.over"
    store.importing(SARA.id).close()


def test_an_abandoned_import_leaves_nothing_to_see(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(closing, "TAKEN_BACK", 2)
    before = list(store.records())
    bringing = store.importing(SARA.id)
    bringing.add(full(), Provenance())
    bringing.pause()
    bringing.add(record("one", f"{TEXT}\none", line_span("s1", 0, 11)), Provenance())
    steps = list(bringing.abandoning())
    assert steps == sorted(steps)
    assert len(steps) > 2
    bringing.abandon()
    assert list(store.records()) == before
    assert store.events() == []
    assert store.check().ok
    assert bring(store, full()) == []
    assert list(store.records())[3] == full()
    assert store.check().ok


def test_an_import_that_never_closed_is_taken_back(store: Store, open_store: Opens) -> None:
    before = list(store.records())
    bringing = store.importing(SARA.id)
    bringing.add(full(), Provenance())
    store.close()
    reader = open_store(read_only=True)
    assert list(reader.records()) == before
    reader.close()
    again = open_store()
    assert list(again.records()) == before
    assert again._connection.execute("SELECT count(*) FROM open_import").fetchone() == (0,)
    assert again.check().ok
    assert bring(again, full()) == []
    assert len(again.documents(None)) == 4


def test_taking_back_goes_on_where_it_was_cut_off(
    store: Store, open_store: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(closing, "TAKEN_BACK", 2)
    before = list(store.records())
    bringing = store.importing(SARA.id)
    bringing.add(full(), Provenance())
    bringing.pause()
    next(steps := bringing.abandoning())
    del steps
    store.close()
    again = open_store()
    assert list(again.records()) == before
    assert again.check().ok


def test_an_emptied_set_is_filled_and_put_back_as_it_was(store: Store) -> None:
    store.apply(edits.tag(article(store), "CLAIM", 0, 11)[0])
    store.apply(edits.remove(article(store), [article(store).spans[0].id]))
    before = article(store).set
    line = record("one", f"{TEXT}\none", line_span("s1", 0, 11), status="done")
    bringing = store.importing(SARA.id)
    assert bringing.add(line, Provenance()).sets == 1
    bringing.abandon()
    assert article(store).set == before
    bring(store, line)
    assert article(store).set.status == "done"
    assert [span.external_id for span in article(store).spans] == ["s1"]
    assert store.check().ok


def test_the_same_again_is_counted(store: Store) -> None:
    bring(store, full())
    bringing = store.importing(SARA.id)
    added = bringing.add(full(), Provenance())
    assert (added.new, added.sets, added.known, added.spans, added.refused) == (False, 0, 1, 0, ())
    bringing.close()
    revisions = store.check().revisions
    shuffled = full()
    shuffled.spans.reverse()
    assert bring(store, shuffled) == []
    assert store.check().revisions == revisions


def test_twice_in_one_import(store: Store) -> None:
    other = full()
    other.sets[0].id, other.sets[0].annotator = "ann:omar", "omar"
    other.sets[0].annotator_name = None
    for part in (*other.spans, *other.links, *other.tags):
        part.set = "ann:omar"
    assert bring(store, full(), full(), other) == []
    shown = list(store.records())[3]
    assert [each.id for each in shown.sets] == ["ann:omar", "ann:sara"]
    assert len(shown.spans) == 6


def _moved(line: Record) -> None:
    line.spans[0].end = 8
    line.spans[0].text = TEXT[:8]


def _status(line: Record) -> None:
    line.sets[0].status = "in_progress"


def _fewer(line: Record) -> None:
    line.links.clear()


def _picked(line: Record) -> None:
    line.spans[0].attributes[0].origin = "picked"


@pytest.mark.parametrize("change", [_moved, _status, _fewer, _picked])
def test_other_content_is_refused(store: Store, change: Callable[[Record], None]) -> None:
    bring(store, full())
    before = list(store.records())
    line = full()
    change(line)
    assert bring(store, line) == ["set.differs"]
    assert list(store.records()) == before


def test_the_sentence_shows_both(store: Store) -> None:
    bring(store, full())
    line = record("full", TEXT, line_span("c1", 0, 11), status="in_progress")
    (failure,) = store.importing(SARA.id).add(line, Provenance()).refused
    assert failure.text == (
        "The annotations of sara on full are others in the project (3 spans, done) than in"
        " the file (1 spans, in_progress); the project's were kept."
    )


def test_what_was_finished_with_nothing_found_is_kept(store: Store) -> None:
    bring(store, record("one", f"{TEXT}\none", status="done"))
    again = record("one", f"{TEXT}\none", line_span("s1", 0, 11), status="done")
    assert bring(store, again) == ["set.differs"]


def test_another_text_under_one_name(store: Store) -> None:
    (failure,) = store.importing(SARA.id).add(record("one", f"{TEXT}\nuno"), Provenance()).refused
    assert failure.code == "document.differs"
    assert "“one”" in failure.text
    assert "“uno”" in failure.text
    assert f"character {len(TEXT) + 2}" in failure.text


def test_another_event_under_one_name(store: Store) -> None:
    bring(store, full())
    line = full("other")
    line.events[0].name = "حادث آخر"
    assert bring(store, line) == ["event.differs"]
    # A file that only names it says nothing against that.
    for said in (RecordEvent("e1", "e1"), RecordEvent.named_only("e1")):
        line.events = [said]
        assert bring(store, line) == []
    assert [event.name for event in store.events()] == ["هجوم", "لقاء"]


def test_a_bad_span_is_left_out_with_what_hangs_on_it(store: Store) -> None:
    line = full()
    line.spans[0].label = "RUMOUR"
    assert bring(store, line) == ["label.unknown", "link.end"]
    shown = list(store.records())[3]
    assert [span.id for span in shown.spans] == ["k1", "d1"]
    assert shown.links == []


def test_a_link_that_the_scheme_forbids(store: Store) -> None:
    line = full()
    line.links = [line_link("l1", "c1", "d1")]
    assert bring(store, line) == ["link.source"]


@pytest.mark.parametrize("first", [True, False])
def test_links_between_documents_in_any_order(store: Store, first: bool) -> None:
    one = record("a", TEXT, line_span("d1", 34, 50, "DENIAL"))
    one.links = [line_link("l1", "d1", "c1", "b")]
    two = record("b", f"{TEXT}\n", line_span("c1", 0, 11))
    assert bring(store, *((one, two) if first else (two, one))) == []
    found = next(line for line in store.records() if line.id == "a")
    assert found.links == one.links
    assert article(store, "a").links == article(store, "b").links
    assert store.check().ok


def test_a_link_to_nowhere(store: Store) -> None:
    one = record("a", TEXT, line_span("d1", 34, 50, "DENIAL"))
    one.links = [line_link("l1", "d1", "c1", "b"), line_link("l2", "d1", "c9", "one")]
    assert bring(store, one) == ["link.end", "link.end"]


def test_inherited_values_are_not_kept(store: Store) -> None:
    line = full()
    line.spans[1].attributes.append(RecordAttribute("source", "المتحدث", "inherited"))
    bring(store, line)
    assert list(store.records())[3].spans[1].attributes == []


@pytest.mark.parametrize("text", ["", "a\0b", "a\rb", "a\ud800b"])
def test_what_is_no_text_stops_that_record_only(store: Store, text: str) -> None:
    good = record("good", "نص جيد")
    bad = record("bad", "نص")
    bad.text = text
    assert len(bring(store, bad, good)) == 1
    assert store.find_document("good").length == 6
    assert store.check().ok


def test_a_broken_title_stops_that_record_only(store: Store) -> None:
    bad = full()
    bad.spans[0].note = "\udcff"
    assert bring(store, bad, record("good", "نص جيد")) == ["text.surrogate"]
    assert [row.document.external_id for row in store.documents(None)][3:] == ["good"]
    assert store.events() == []
    assert store.check().ok


def test_ids_are_the_same_wherever_it_is_imported(
    store: Store, tmp_path: Path, scheme: Scheme
) -> None:
    bring(store, full())
    other = Store.create(tmp_path / "other.annot", scheme)
    bring(other, full())
    for seen in (store, other):
        document = seen.find_document("full")
        assert document.id == derived_id("document", document.text, "full")
    assert article(store, "full") == article(other, "full")
    assert store.events() == other.events()
    other.close()


def test_where_a_text_came_from_is_kept(store: Store) -> None:
    bringing = store.importing(SARA.id)
    origin = Provenance("خبر.txt", "crlf", True, "windows-1256")
    bringing.add(record("four", "نص"), origin)
    bringing.close()
    found = store.find_document("خبر.txt")
    assert (found.file, found.newline, found.bom, found.encoding) == (
        "خبر.txt",
        "crlf",
        True,
        "windows-1256",
    )


def test_annotated_articles_of_others(store: Store, shared: Path) -> None:
    """Import, export, import of the export and export again: nothing changes."""
    items = [
        item
        for who in "ab"
        for item in read([shared / "gold" / f"annotator_{who}.jsonl"], Options(author=who), "plain")
    ]
    lines = [item for item in items if isinstance(item, Record)]
    assert bring(store, *lines) == []
    out = list(store.records())[3:]
    assert sum(len(line.spans) for line in out) == sum(len(line.spans) for line in lines)
    assert sum(len(line.links) for line in out) == sum(len(line.links) for line in lines)
    assert all(span.text == line.text[span.start : span.end] for line in out for span in line.spans)
    fresh = Store.create(store.path.with_name("fresh.annot"), store.scheme)
    assert bring(fresh, *out) == []
    assert list(fresh.records()) == out
    assert fresh.check().ok
    fresh.close()


def test_a_full_disk_ends_the_import_and_loses_nothing(store: Store) -> None:
    before = list(store.records())
    pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
    store._connection.execute(f"PRAGMA max_page_count = {pages + 10}")
    bringing = store.importing(SARA.id)
    large = [record(f"n{number}", f"{number} {TEXT * 20}") for number in range(1000)]
    with pytest.raises(Failure) as caught:
        deque((bringing.add(each, Provenance()) for each in large), maxlen=0)
    assert caught.value.code == "disk.full"
    with pytest.raises(Failure) as caught:
        bringing.close()
    assert caught.value.code == "import.over"
    store._connection.execute(f"PRAGMA max_page_count = {pages + 10_000}")
    bringing.abandon()
    assert list(store.records()) == before
    assert store.check().ok
