"""Links that join articles: both ends hear of them, and neither end is held by them."""

from __future__ import annotations

from annotator import edits, links
from annotator.model import Action, Change, Link, Put, Span, new_id
from annotator.store import Store
from tests.store.things import SARA, article


def span(store: Store, start: int, end: int, label: str = "CLAIM", name: str = "one") -> Span:
    return Span(id=new_id(), set=article(store, name).set.id, label=label, start=start, end=end)


def link(source: Span, target: Span, type_: str = "denies") -> Link:
    return Link(id=new_id(), set=source.set, type=type_, source=source.id, target=target.id)


def do(store: Store, *changes: Change) -> None:
    store.apply(Action(SARA.id, "test", changes))


def test_a_link_touches_the_articles_of_both_its_ends(store: Store) -> None:
    denial, far = span(store, 34, 50, "DENIAL"), span(store, 0, 11, name="two")
    do(store, Put(denial), Put(far))
    both = {article(store).document.id, article(store, "two").document.id}
    made = links.link(article(store), store.scheme, "denies", denial, far)
    assert store.apply(made).documents == both
    there = article(store, "two")
    assert store.apply(links.unlink(there, there.links[0].id)).documents == both
    undone = store.undo(SARA.id)
    assert undone is not None
    assert undone.documents == both
    other = article(store, "two")
    store.apply(links.retype(other, other.links[0].id, "contradicts"))
    assert [one.type for one in article(store).links] == ["contradicts"]


def test_a_span_with_a_link_to_another_article_goes_or_gets_another_label(store: Store) -> None:
    denial, far = span(store, 34, 50, "DENIAL"), span(store, 0, 11, name="two")
    do(store, Put(denial), Put(far), Put(link(denial, far)))
    there = article(store, "two")
    store.apply(edits.relabel(there, store.scheme, far.id, "CASUALTY"))
    assert len(article(store).links) == 1
    store.apply(edits.remove(article(store, "two"), [far.id]))
    assert article(store).links == ()
    store.undo(SARA.id)
    store.apply(edits.relabel(article(store), store.scheme, denial.id, "CLAIM"))
    assert article(store, "two").links == ()
    assert store.check().ok


def test_a_link_to_an_article_that_was_taken_out_does_not_hold_its_span(store: Store) -> None:
    denial, far = span(store, 34, 50, "DENIAL"), span(store, 0, 11, name="two")
    do(store, Put(denial), Put(far), Put(link(denial, far)))
    store.apply(edits.remove_documents(SARA.id, [article(store, "two").document.id]))
    assert article(store).links == ()
    store.apply(edits.remove(article(store), [denial.id]))
    assert article(store).spans == ()
    assert store.check().ok
    store.undo(SARA.id)
    assert [one.id for one in article(store).spans] == [denial.id]
    store.undo(SARA.id)
    assert len(article(store).links) == 1
