"""The articles that tell of an event: found by the rows of spans, or by looking through."""

from __future__ import annotations

import pytest

from annotator.model import Action, Failure, Put
from annotator.record import Meta, RecordAttribute, RecordLink, RecordSpan
from annotator.store import Store, Telling
from tests.store.things import OMAR, SARA, TEXT, article, bring, line_span, record


def named(name: str, event: str | None, label: str = "CLAIM", start: int = 15) -> RecordSpan:
    span = line_span(name, start, 30, label)
    if event:
        span.attributes = [RecordAttribute("event", event)]
    return span


def tell(
    store: Store, event: str | None, asking: str = SARA.id, layer: str = "annotator"
) -> Telling:
    steps = store.event_steps(asking, event, layer)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: Telling = end.value
            return found


def names(telling: Telling) -> list[str]:
    return [told.name for told in telling.articles]


@pytest.fixture(params=["looked through", "by rows"])
def told(store: Store, request: pytest.FixtureRequest) -> Store:
    """Articles of two events and of none; another author's on the first event."""
    inside = line_span("s2", 15, 25, "CASUALTY")
    first = record("a", TEXT, named("s1", "ev-port"), inside)
    first.meta = Meta(source="الصاري", title="خبر", published_at="2026-05-12")
    denial = line_span("s1", 32, 40, "DENIAL")
    far = record("far", f"{TEXT} بعيد", denial)
    far.links = [RecordLink("l1", "ann:sara", "denies", "s1", "s1", "a")]
    bring(
        store,
        first,
        record("b", f"{TEXT} ثان", named("s1", "ev-road")),
        record("c", f"{TEXT} ثالث", named("s1", None)),
        far,
        record("his", f"{TEXT} رابع", named("s1", "ev-port"), annotator="omar"),
    )
    if request.param == "by rows":
        for _ in store.index_steps():
            pass
    return store


def test_an_events_articles_with_those_linked(told: Store) -> None:
    telling = tell(told, "ev-port")
    assert names(telling) == ["خبر", "far"]
    one = telling.articles[0]
    assert [span.label for span in one.spans] == ["CLAIM", "CASUALTY"]
    assert one.outlet == "الصاري"
    assert one.text == TEXT
    assert [link.type for link in telling.articles[1].links] == ["denies"]


def test_other_events_and_none(told: Store) -> None:
    assert names(tell(told, "ev-road")) == ["b"]
    assert names(tell(told, "ev-nothing")) == []
    assert "c" in names(tell(told, None))
    assert "b" not in names(tell(told, None))


def test_each_author_sees_her_own(told: Store) -> None:
    assert names(tell(told, "ev-port", OMAR.id)) == ["his"]
    with pytest.raises(Failure):
        tell(told, "ev-port", layer="gold")


def test_reviewers_may_see_gold(told: Store) -> None:
    lead = SARA.model_copy(update={"role": "lead"})
    told.apply(Action(SARA.id, "author.put", (Put(lead),), undoable=False))
    assert names(tell(told, "ev-port", layer="gold")) == []


def test_an_edit_is_seen_at_once(told: Store) -> None:
    work = article(told, "c")
    span = work.spans[0]
    moved = span.model_copy(update={"attributes": article(told, "b").spans[0].attributes})
    told.apply(Action(SARA.id, "span.set", (Put(moved),)))
    assert names(tell(told, "ev-road")) == ["b", "c"]
    told.undo(SARA.id)
    assert names(tell(told, "ev-road")) == ["b"]


def test_a_date_that_nobody_confirmed_is_none(told: Store) -> None:
    assert tell(told, "ev-port").articles[0].published_at is None
    document = told.find_document("a")
    sure = document.model_copy(update={"confirmed": ("published_at",)})
    told.apply(Action(SARA.id, "document.set", (Put(sure),)))
    assert tell(told, "ev-port").articles[0].published_at == "2026-05-12"
