"""What was handed in is compared, whatever its author does afterwards."""

from __future__ import annotations

from hashlib import sha256

from annotator import assignment, edits
from annotator.model import Article, Link, Person, Put, new_id
from annotator.store import Store
from tests.store.things import OMAR, SARA, TEXT, article, bring, line_link, line_span, record


def hand_in(store: Store, name: str = "one", person: Person = SARA) -> None:
    store.apply(edits.set_status(article(store, name, person), "done"))
    store.apply(edits.hand_in(person.id, [article(store, name, person).set]))


def tag(store: Store, start: int, end: int, label: str = "CLAIM") -> str:
    action, id_ = edits.tag(article(store), label, start, end)
    store.apply(action)
    return id_


def compared(store: Store, name: str = "one") -> Article:
    found = store.submitted(store.find_document(name).id)
    (own,) = (seen for seen in found if seen.set.author == SARA.id)
    return own


def test_what_is_not_done_is_not_handed_in(store: Store) -> None:
    tag(store, 0, 11)
    store.apply(edits.hand_in(SARA.id, [article(store).set]))
    assert article(store).set.submitted is None
    assert compared(store).spans == article(store).spans


def test_later_work_goes_on_beside_it(store: Store) -> None:
    stays, goes = tag(store, 0, 11), tag(store, 34, 50, "DENIAL")
    own = article(store).set.id
    link = Link(id=new_id(), set=own, type="denies", source=goes, target=stays)
    store.apply(edits._action(article(store), "link.add", Put(link)))
    hand_in(store)
    then = article(store)
    assert (compared(store).spans, compared(store).links) == (then.spans, then.links)
    store.apply(edits.set_note(article(store), stays, "later"))
    store.apply(edits.remove(article(store), [goes]))
    tag(store, 15, 26, "CASUALTY")
    store.apply(edits.set_status(article(store), "in_progress"))
    now = article(store)
    assert len(now.spans) == 2
    assert now.links == ()
    assert now.set.submitted == then.set.submitted
    assert (compared(store).spans, compared(store).links) == (then.spans, then.links)
    assert store.check().ok
    hand_in(store)
    assert compared(store).spans == now.spans


def test_one_thing_for_another_is_noticed(store: Store) -> None:
    """As many as before, but not the same."""
    first = tag(store, 0, 11)
    hand_in(store)
    then = compared(store).spans
    store.apply(edits.remove(article(store), [first]))
    tag(store, 15, 26)
    assert compared(store).spans == then


def test_handing_in_is_undone_and_done_again(store: Store) -> None:
    tag(store, 0, 11)
    hand_in(store)
    then = compared(store)
    store.undo(SARA.id)
    assert article(store).set.submitted is None
    store.redo(SARA.id)
    tag(store, 15, 26)
    assert compared(store).spans == then.spans
    for _ in range(2):
        store.undo(SARA.id)
    assert article(store).set.submitted is None
    assert store.check().ok


def test_a_corrected_text_carries_it_along(store: Store) -> None:
    stays, lost = tag(store, 0, 11), tag(store, 34, 50, "DENIAL")
    own = article(store).set.id
    link = Link(id=new_id(), set=own, type="denies", source=lost, target=stays)
    store.apply(edits._action(article(store), "link.add", Put(link)))
    hand_in(store)
    tag(store, 15, 26)
    text = "عاجل\n" + article(store).text.replace("الوزارة", "الحكومة")
    digest = sha256(text.encode()).hexdigest()
    store.apply(edits.replace_text(SARA.id, [article(store)], text, digest, None))
    (span,) = compared(store).spans
    assert text[span.start : span.end] == TEXT[0:11]
    assert compared(store).links == ()


def test_each_set_counts_for_itself(store: Store) -> None:
    for name in ("one", "two"):
        for person in (SARA, OMAR):
            store.apply(edits.tag(article(store, name, person), "CLAIM", 0, 11)[0])
            hand_in(store, name, person)
    store.apply(edits.tag(article(store, "two", OMAR), "CLAIM", 15, 26)[0])
    found = list(store.each_submitted())
    assert [sorted(seen.set.author for seen in one) for one in found] == [
        sorted((SARA.id, OMAR.id)),
        sorted((SARA.id, OMAR.id)),
        [],
    ]
    assert [len(seen.spans) for one in found for seen in one] == [1, 1, 1, 1]


def test_imported_sets_are_compared_as_they_are(store: Store) -> None:
    pair = record("four", f"{TEXT}\nرابع", line_span("c", 0, 11), line_span("d", 34, 50, "DENIAL"))
    pair.links = [line_link("l", "d", "c")]
    assert bring(store, pair) == []
    seen = compared(store, "four")
    assert (len(seen.spans), len(seen.links)) == (2, 1)


def test_people_and_duties(store: Store) -> None:
    one, two = (store.find_document(name) for name in ("one", "two"))
    pairs = [(one.id, SARA.id), (two.id, SARA.id), (two.id, OMAR.id)]
    store.apply(assignment.give(SARA.id, pairs))
    assert sorted(store.assignments()) == sorted(pairs)
    tag(store, 0, 11)
    hand_in(store)
    store.apply(edits.tag(article(store, "three", OMAR), "CLAIM", 0, 11)[0])
    told = {
        (duty.document, duty.person): (duty.assigned, duty.status, duty.handed_in)
        for duty in store.duties()
    }
    three = store.find_document("three").id
    assert told == {
        (one.id, SARA.id): (True, "done", True),
        (two.id, SARA.id): (True, "todo", False),
        (two.id, OMAR.id): (True, "todo", False),
        (three, OMAR.id): (False, "in_progress", False),
    }
    store.apply(assignment.take(SARA.id, pairs[1:]))
    assert store.assignments() == pairs[:1]
    store.undo(SARA.id)
    assert len(store.assignments()) == 3
    assert store.check().ok
    store.rebuild()
    assert len(store.assignments()) == 3
    store.apply(edits.remove_documents(SARA.id, [two.id]))
    assert store.assignments() == pairs[:1]


def test_what_belongs_together(store: Store) -> None:
    story = "وقالت مصادر محلية إن القصف استهدف مبنى سكنيا في الحي الشرقي من المدينة مساء أمس."
    other = "أعلنت الشركة عن نتائجها السنوية وقالت إن الأرباح ارتفعت بنسبة كبيرة هذا العام أيضا."
    bring(store, record("a", f"{story} {other}"), record("b", f"{story} {other} ثم انتهى."))
    bring(store, record("c", "خبر آخر"))
    by_event = store.find_document("c"), store.find_document("one")
    store.apply(
        edits.Action(
            SARA.id,
            "test",
            [Put(document.model_copy(update={"event_id": "e1"})) for document in by_event],
        )
    )
    for _ in store.index_steps():
        pass
    known = {row.document.id: row.document.external_id for row in store.documents(None)}
    pairs = {frozenset((known[a], known[b])) for a, b in store.together()}
    assert {frozenset("ab"), frozenset(("c", "one"))} <= pairs
    assert frozenset(("a", "c")) not in pairs
