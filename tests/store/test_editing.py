"""What people do, on real files: each action whole, checked, and announced."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

import pytest

from annotator import edits
from annotator.model import (
    GOLD_AUTHOR,
    Action,
    AnnotationSet,
    Attribute,
    Boilerplate,
    Change,
    Document,
    Event,
    Failure,
    Link,
    Put,
    Refused,
    Remove,
    Span,
    Stale,
    new_id,
)
from annotator.store import Store
from tests.aftermath import after
from tests.store.conftest import Opens
from tests.store.things import OMAR, SARA, TEXT, article, bring, line_span, record


def span(store: Store, start: int, end: int, label: str = "CLAIM", name: str = "one") -> Span:
    return Span(id=new_id(), set=article(store, name).set.id, label=label, start=start, end=end)


def link(source: Span, target: Span, type_: str = "denies") -> Link:
    return Link(id=new_id(), set=source.set, type=type_, source=source.id, target=target.id)


def do(store: Store, *changes: Change, command: str = "test", author: str = SARA.id) -> None:
    store.apply(Action(author, command, changes))


def refused(store: Store, changes: Sequence[Change], author: str = SARA.id) -> str:
    before = list(store.records())
    with pytest.raises(Failure) as caught:
        store.apply(Action(author, "test", changes))
    assert list(store.records()) == before
    assert store.check().ok
    return caught.value.code


def test_touched_says_all_that_changed(store: Store) -> None:
    mirror = article(store)
    for make in (
        lambda mirror: edits.tag(mirror, "CLAIM", 0, 11)[0],
        lambda mirror: edits.tag(mirror, "DENIAL", 34, 50)[0],
        lambda mirror: edits.set_note(mirror, mirror.spans[0].id, "انظر"),
        lambda mirror: edits.move(mirror, mirror.spans[0].id, 4, 11),
        lambda mirror: edits.remove(mirror, [mirror.spans[1].id]),
        lambda mirror: edits.set_status(mirror, "done"),
    ):
        touched = store.apply(make(mirror))
        mirror = after(mirror, touched)
        assert touched.documents == {mirror.document.id}
        assert mirror == article(store)


def test_the_first_span_begins_a_set(store: Store) -> None:
    assert article(store).set.status == "todo"
    store.apply(edits.tag(article(store), "CLAIM", 0, 11)[0])
    begun = article(store).set
    assert begun.status == "in_progress"
    assert begun.updated_at is not None
    assert article(store, person=OMAR).set.status == "todo"
    assert store.sets(begun.document) == [begun]
    assert store.document_of(begun.id) == article(store).document


def test_a_set_begins_without_its_article_having_been_read(store: Store, open_store: Opens) -> None:
    own = AnnotationSet.id_for(store.find_document("two").id, OMAR.id)
    store.close()
    again = open_store()
    made = Span(id=new_id(), set=own, label="CLAIM", start=0, end=11)
    do(again, Put(made), author=OMAR.id)
    assert article(again, "two", OMAR).spans == (made,)


def test_rows_count_spans_and_those_with_problems(store: Store) -> None:
    store.apply(edits.tag(article(store), "CLAIM", 0, 11)[0])
    store.apply(edits.tag(article(store), "DENIAL", 34, 50)[0])
    needed = store.scheme.labels["CLAIM"].attributes
    for name, kind in needed.items():
        if kind.required:
            given = [Attribute(name=name, value=kind.choices[-1].value)]
            mirror = article(store)
            store.apply(edits.set_attribute(mirror, mirror.spans[0].id, name, given))
    rows = {row.document.external_id: row for row in store.documents(SARA.id)}
    assert (rows["one"].spans, rows["one"].problems) == (2, 1)
    assert (rows["two"].spans, rows["two"].problems) == (0, 0)
    assert rows["one"].set == article(store).set
    assert [row.spans for row in store.documents(OMAR.id)] == [0, 0, 0]
    assert [row.set.status for row in store.documents(None)] == ["todo"] * 3


def test_what_breaks_a_rule_of_the_scheme(store: Store) -> None:
    assert refused(store, [Put(span(store, 0, 999))]) == "span.outside"
    assert refused(store, [Put(span(store, 3, 4))]) == "span.edge_space"
    assert refused(store, [Put(span(store, 0, 3, "RUMOUR"))]) == "label.unknown"
    one, two = span(store, 0, 11), span(store, 12, 14)
    do(store, Put(one), Put(two))
    with pytest.raises(Refused) as caught:
        do(store, Put(link(one, two)))
    assert caught.value.problem.code == "link.source"


def test_nothing_of_an_action_is_kept_where_a_part_of_it_is_refused(store: Store) -> None:
    good, bad = span(store, 0, 11), span(store, 0, 999)
    assert refused(store, [Put(good), Put(bad)]) == "span.outside"
    assert store.span(good.id) is None


def test_everybody_writes_to_her_own_set(store: Store) -> None:
    mine = span(store, 0, 11)
    do(store, Put(mine))
    theirs = mine.model_copy(update={"start": 4})
    assert refused(store, [Put(theirs)], OMAR.id) == "set.foreign"
    assert refused(store, [Remove("span", mine.id)], OMAR.id) == "set.foreign"
    done = article(store).set.model_copy(update={"status": "done"})
    assert refused(store, [Put(done)], OMAR.id) == "set.foreign"


def test_gold_is_everybodys(store: Store) -> None:
    for person, start in ((SARA, 0), (OMAR, 4)):
        gold = store.article(store.find_document("one").id, GOLD_AUTHOR, "gold")
        made = Span(id=new_id(), set=gold.set.id, label="CLAIM", start=start, end=11)
        do(store, Put(gold.set.model_copy(update={"status": "adjudicated"})), author=person.id)
        do(store, Put(made), author=person.id)
    gold = store.article(store.find_document("one").id, GOLD_AUTHOR, "gold")
    assert [made.start for made in gold.spans] == [0, 4]
    assert next(store.records("gold")).sets[0].id == "gold"


def test_links_have_two_ends(store: Store) -> None:
    claim, denial = span(store, 0, 11), span(store, 34, 50, "DENIAL")
    far = span(store, 0, 11, name="two")
    do(store, Put(claim), Put(denial), Put(far), Put(near := link(denial, claim)))
    do(store, Put(link(denial, far)))
    assert refused(store, [Put(link(denial, span(store, 12, 14)))]) == "link.dangling"
    assert refused(store, [Remove("span", claim.id)]) == "link.dangling"
    assert refused(store, [Remove("span", far.id)]) == "link.dangling"
    assert len(article(store).links) == 2
    assert article(store, "two").links == article(store).links[1:]
    do(store, Remove("link", near.id), Remove("span", claim.id))
    assert len(article(store).links) == 1


def test_a_link_joins_spans_of_one_author(store: Store) -> None:
    denial = span(store, 34, 50, "DENIAL")
    theirs = Span(
        id=new_id(), set=article(store, person=OMAR).set.id, label="CLAIM", start=0, end=11
    )
    do(store, Put(denial))
    do(store, Put(theirs), author=OMAR.id)
    assert refused(store, [Put(link(denial, theirs))]) == "link.foreign"


def test_a_relabelled_span_keeps_no_link_that_it_can_not_have(store: Store) -> None:
    claim, denial = span(store, 0, 11), span(store, 34, 50, "DENIAL")
    do(store, Put(claim), Put(denial), Put(link(denial, claim)))
    assert refused(store, [Put(denial.model_copy(update={"label": "CLAIM"}))]) == "link.source"


def test_ids_are_kept_apart(store: Store) -> None:
    made = span(store, 0, 11)
    do(store, Put(made))
    event = Event(id=made.id, external_id="e1", name="هجوم")
    assert refused(store, [Put(event)]) == "object.kind"
    moved = made.model_copy(update={"set": article(store, "two").set.id})
    assert refused(store, [Put(moved)]) == "set.moved"
    wrong = article(store).set.model_copy(update={"id": new_id()})
    assert refused(store, [Put(wrong)]) == "set.id"
    nowhere = made.model_copy(update={"id": new_id(), "set": new_id()})
    assert refused(store, [Put(nowhere)]) == "set.unknown"


def test_what_is_gone_can_not_be_removed_again(store: Store) -> None:
    made = span(store, 0, 11)
    do(store, Put(made))
    do(store, Remove("span", made.id))
    with pytest.raises(Stale):
        do(store, Remove("span", made.id))


def test_an_action_that_changes_nothing_leaves_no_trace(store: Store) -> None:
    store.apply(edits.tag(article(store), "CLAIM", 0, 11)[0])
    before = store.check().revisions
    touched = store.apply(edits.move(article(store), article(store).spans[0].id, 0, 11))
    assert (touched.changed, touched.removed) == ((), ())
    assert store.check().revisions == before
    assert store.undoable(SARA.id) == "span.tag"


def test_a_document_goes_and_comes_back_with_all_that_is_on_it(store: Store) -> None:
    do(store, Put(span(store, 0, 11, name="two")))
    before, place = article(store, "two"), [r.document.id for r in store.documents(None)]
    store.apply(edits.remove_documents(SARA.id, [before.document.id]))
    assert len(store.documents(None)) == 2
    with pytest.raises(Failure, match="no document two"):
        store.find_document("two")
    assert store.span(before.spans[0].id) is None
    assert [line.id for line in store.records()] == ["one", "three"]
    with pytest.raises(Stale):
        do(store, Put(before.spans[0].model_copy(update={"note": "x"})))
    store.undo(SARA.id)
    assert article(store, "two") == before
    assert [r.document.id for r in store.documents(None)] == place


def test_links_into_a_removed_document_are_not_shown(store: Store) -> None:
    denial, far = span(store, 34, 50, "DENIAL"), span(store, 0, 11, name="two")
    do(store, Put(denial), Put(far), Put(link(denial, far)))
    store.apply(edits.remove_documents(SARA.id, [store.find_document("two").id]))
    assert article(store).links == ()
    assert next(store.records()).links == []
    store.undo(SARA.id)
    assert len(article(store).links) == 1


def test_metadata_of_many_at_once(store: Store) -> None:
    documents = [row.document for row in store.documents(None)]
    store.apply(edits.set_metadata(SARA.id, documents, {"outlet": "وكالة"}))
    assert {row.document.outlet for row in store.documents(None)} == {"وكالة"}
    store.undo(SARA.id)
    assert {row.document.outlet for row in store.documents(None)} == {None}


def test_a_corrected_text_takes_everybodys_spans_along(store: Store) -> None:
    document = store.find_document("one")
    do(store, Put(mine := span(store, 34, 50)))
    theirs = Span(
        id=new_id(), set=article(store, person=OMAR).set.id, label="CLAIM", start=0, end=11
    )
    do(store, Put(theirs), author=OMAR.id)
    part = Boilerplate(id=new_id(), document=document.id, start=0, end=3, sort="caption")
    do(store, Put(part))
    text = f"عاجل\n{store.text(document.text)}"
    seen = [article(store), article(store, person=OMAR)]
    sha = sha256(text.encode()).hexdigest()
    before = list(store.records())
    store.apply(edits.replace_text(OMAR.id, seen, text, sha, None))
    shown = article(store)
    assert shown.text == text
    assert [s.start for s in shown.spans] == [mine.start + 5]
    assert shown.boilerplate[0].start == 5
    assert article(store, person=OMAR).spans[0].start == 5
    assert store.find_document("one").version == 2
    store.undo(OMAR.id)
    assert list(store.records()) == before


def test_a_text_that_does_not_fit_the_spans_on_it(store: Store) -> None:
    do(store, Put(span(store, 34, 50)))
    document = store.find_document("one")
    short = "قصير جدا"
    new = document.model_copy(
        update={"text": sha256(short.encode()).hexdigest(), "length": len(short)}
    )
    action = Action(SARA.id, "corpus.replace", [Put(new)], texts=[short])
    with pytest.raises(Refused):
        store.apply(action)
    assert article(store).text == f"{TEXT}\none"
    wrong = new.model_copy(update={"length": 3})
    with pytest.raises(Failure, match="length"):
        store.apply(Action(SARA.id, "corpus.replace", [Put(wrong)], texts=[short]))


@pytest.mark.parametrize("text", ["", "a\0b", "a\r\nb", "a\ud800b"])
def test_what_is_no_text(store: Store, text: str) -> None:
    with pytest.raises(Failure, match="text"):
        store.apply(Action(SARA.id, "corpus.replace", [], texts=[text]))


def test_boilerplate_stands_inside_the_text(store: Store) -> None:
    document = store.find_document("one")
    part = Boilerplate(id=new_id(), document=document.id, start=0, end=999)
    assert refused(store, [Put(part)]) == "boilerplate.outside"
    gone = part.model_copy(update={"document": new_id(), "end": 3})
    assert refused(store, [Put(gone)]) == "document.gone"


def test_events(store: Store) -> None:
    event = Event(id=new_id(), external_id="e1", name="هجوم الميناء", aliases=("الانفجار",))
    own = Event(id=new_id(), external_id="e2", name="لقاء", set=article(store).set.id)
    do(store, Put(event), Put(own))
    assert store.events() == [event, own]
    assert refused(store, [Put(own.model_copy(update={"name": "x"}))], OMAR.id) == "set.foreign"


def test_finding_documents(store: Store) -> None:
    one = store.find_document("one")
    bring(store, record("one-more", "نص آخر"))
    assert store.find_document("one") == one
    assert store.find_document(one.id) == one
    assert store.find_document("thr").external_id == "three"
    for name, code in (
        ("on", "document.ambiguous"),
        ("t", "document.ambiguous"),
        ("four", "document.unknown"),
        ("", "document.unknown"),
        ("%", "document.unknown"),
    ):
        assert_code(store, name, code)


def assert_code(store: Store, name: str, code: str) -> None:
    with pytest.raises(Failure) as caught:
        store.find_document(name)
    assert caught.value.code == code


def test_finding_people(store: Store) -> None:
    assert store.person("sara") == SARA
    assert store.person(OMAR.id) == OMAR
    twin = SARA.model_copy(update={"id": new_id(), "name": "سارة الثانية"})
    store.apply(Action(twin.id, "author.put", (Put(twin),), undoable=False))
    assert [p.short_id for p in store.people()] == ["omar", "sara", "sara"]
    for name, code in (("sara", "person.ambiguous"), ("nobody", "person.unknown")):
        with pytest.raises(Failure) as caught:
            store.person(name)
        assert caught.value.code == code


def test_two_people_with_one_short_id_stay_two_sets(store: Store) -> None:
    twin = SARA.model_copy(update={"id": new_id()})
    store.apply(Action(twin.id, "author.put", (Put(twin),), undoable=False))
    for person in (SARA, twin):
        store.apply(edits.tag(article(store, person=person), "CLAIM", 0, 11)[0])
    names = [shown.id for shown in next(store.records()).sets]
    assert len(set(names)) == 2
    assert all(name.startswith("ann:sara-") for name in names)


def test_spans_that_would_be_called_alike_get_their_whole_ids(store: Store) -> None:
    tail = "-0000-7000-8000-00000000abcd"
    ids = [f"0000000{n}{tail}" for n in range(2)]
    own = article(store).set.id
    made = [Span(id=i, set=own, label="CLAIM", start=n, end=11) for n, i in enumerate(ids)]
    do(store, *(Put(each) for each in made))
    assert [s.id for s in next(store.records()).spans] == [f"s-{i}" for i in ids]


def test_documents_that_were_given_are_the_only_ones(store: Store) -> None:
    wanted = [store.find_document(name).id for name in ("three", "one")]
    assert [line.id for line in store.records(documents=wanted)] == ["one", "three"]
    assert list(store.records(documents=[])) == []
    bring(store, record("four", TEXT, line_span("s1", 0, 11), annotator="omar"))
    assert [len(line.sets) for line in store.records("omar")] == [0, 0, 0, 1]
    with pytest.raises(Failure, match="nobody called"):
        next(store.records("nobody"))
    assert isinstance(store.find_document("four"), Document)
