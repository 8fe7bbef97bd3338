"""Events in the store: who sees which, how often they are named, merging over several articles."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

from annotator import edits, events
from annotator.exporters import jsonl
from annotator.importers import Options, read
from annotator.model import Action, Attribute, Event, Person, Put, derived_id, new_id
from annotator.record import Provenance, Record
from annotator.scheme import Scheme
from annotator.store import Query, Store
from tests.store.things import OMAR, SARA, article, bring, record

LEAD = Person(id=derived_id("person", "nada"), short_id="nada", name="ندى", role="lead")
CAMP = Event(id=new_id(), external_id="kalsu", name="معسكر كالسو", aliases=("كالسو",))
BABIL = Event(id=new_id(), external_id="babil", name="انفجار بابل")


def ended(steps: Generator[Any, None, Any]) -> Any:
    """What a job comes to."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def tag(store: Store, name: str, start: int, end: int, event: str | None, who: Person) -> str:
    """A claim about an event; returns its id."""
    action, span = edits.tag(article(store, name, who), "CLAIM", start, end)
    store.apply(action)
    if event is not None:
        value = Attribute(name="event", value=event)
        store.apply(edits.set_attribute(article(store, name, who), span, "event", [value]))
    return span


@pytest.fixture
def told(store: Store) -> Store:
    """Two events of the project, named by Sara in three articles and by Omar in one."""
    store.apply(Action(LEAD.id, "author.put", (Put(LEAD),), undoable=False))
    store.apply(Action(LEAD.id, "event.add", (Put(CAMP), Put(BABIL))))
    tag(store, "one", 0, 10, "kalsu", SARA)
    toll, _ = edits.tag(article(store, "one"), "CASUALTY", 4, 10)
    store.apply(toll)
    tag(store, "two", 0, 10, "babil", SARA)
    tag(store, "three", 0, 10, BABIL.id, SARA)
    tag(store, "three", 0, 13, None, SARA)
    tag(store, "one", 0, 10, "babil", OMAR)
    return store


def merged(store: Store, who: Person) -> None:
    known, rights = store.known_events(who.id), store.rights(who.id)
    spans = [one.span for one in store.naming(who.id, BABIL.ids)]
    store.apply(events.merge(rights, store.scheme, known, CAMP.id, [BABIL.id], spans))


def values(store: Store, who: Person) -> list[str | None]:
    return [
        span.value("event")
        for name in ("one", "two", "three")
        for span in article(store, name, who).spans
        if span.label == "CLAIM"
    ]


@pytest.mark.parametrize("indexed", [False, True])
def test_how_often_an_event_is_named(told: Store, indexed: bool) -> None:
    if indexed:
        ended(told.index_steps())
    uses = ended(told.event_uses(SARA.id))
    assert uses[CAMP.id] == (1, 2)
    assert uses[BABIL.id] == (2, 2)
    assert ended(told.event_uses(LEAD.id))[CAMP.id] == (0, 0)


def test_where_an_event_is_named(told: Store) -> None:
    found = told.naming(SARA.id, BABIL.ids)
    assert [(one.title, one.span.start, one.words) for one in found] == [
        ("two", 0, "قال المتحد"),
        ("three", 0, "قال المتحد"),
    ]
    assert [one.title for one in told.naming(None, BABIL.ids)] == ["one", "two", "three"]


def test_undo_of_a_merge_brings_the_events_back(told: Store) -> None:
    merged(told, LEAD)
    assert [known.event.id for known in told.known_events(SARA.id)] == [CAMP.id]
    told.undo(LEAD.id)
    assert len(told.known_events(SARA.id)) == 2


def test_spans_of_others_mean_the_merged_event(told: Store, tmp_path: Path) -> None:
    merged(told, LEAD)
    ended(told.index_steps())
    assert values(told, OMAR) == ["babil"]
    assert ended(told.event_uses(OMAR.id))[CAMP.id] == (1, 1)
    assert len(told.search(OMAR.id, Query(event="kalsu")).hits) == 1
    assert len(told.search(OMAR.id, Query(event="babil")).hits) == 1
    lines = list(told.records())
    told_events = {
        a.value for r in lines for s in r.spans for a in s.attributes if a.name == "event"
    }
    assert told_events == {"kalsu"}
    assert {event.id for line in lines for event in line.events} == {"kalsu"}
    assert jsonl.write(lines, tmp_path / "out.jsonl") == 3
    assert told.check().ok


def test_merging_by_the_author_of_spans_in_several_articles(store: Store, told: Store) -> None:
    told.apply(
        Action(LEAD.id, "author.put", (Put(LEAD.model_copy(update={"role": "annotator"})),), False)
    )
    merged(told, SARA)
    assert values(told, SARA) == ["kalsu", "kalsu", None, "kalsu"]
    assert values(told, OMAR) == ["babil"]
    told.undo(SARA.id)
    assert values(told, SARA) == ["kalsu", "babil", None, BABIL.id]
    told.redo(SARA.id)
    assert values(told, SARA) == ["kalsu", "kalsu", None, "kalsu"]
    assert told.check().ok


def test_an_annotator_sees_the_project_s_events_and_her_own(told: Store) -> None:
    for who in (SARA, OMAR):
        known, rights = told.known_events(who.id), told.rights(who.id)
        action, _ = events.add(rights, known, f"حدث {who.name}", told.event_home(who.id))
        told.apply(action)
    assert [known.event.name for known in told.known_events(SARA.id) if known.owner] == ["حدث سارة"]
    hers = [known for known in told.known_events(LEAD.id) if known.owner]
    assert {known.owner for known in hers} == {SARA.id, OMAR.id}
    of_omar = next(known.event for known in hers if known.owner == OMAR.id)
    mapped = events.merge(
        told.rights(LEAD.id), told.scheme, told.known_events(LEAD.id), CAMP.id, [of_omar.id]
    )
    told.apply(mapped)
    assert of_omar.id not in {known.event.id for known in told.known_events(OMAR.id)}
    assert told.check().ok


def test_the_home_of_an_annotator_s_event(told: Store) -> None:
    one, three = article(told, "one").set.id, article(told, "three").set.id
    assert told.event_home(SARA.id) == three
    assert told.event_home(SARA.id, told.find_document("one").id) == one
    assert told.event_home(LEAD.id) is None


def test_an_event_that_is_merged_does_not_come_back_with_an_import(told: Store) -> None:
    merged(told, LEAD)
    line = record("four", "نص آخر تماما.")
    (other,) = [r for r in _exported(told) if r.id == "two"]
    line.events = other.events
    line.events[0].id, line.events[0].name = "babil", "انفجار بابل"
    assert bring(told, line) == []
    assert [known.event.external_id for known in told.known_events(SARA.id)] == ["kalsu"]


def _exported(store: Store) -> list[Any]:
    return list(store.records())


def test_two_events_of_real_articles_merged(store: Store, shared: Path) -> None:
    """Two annotators of one project; one of them says that two events are one."""
    for name in ("a", "b"):
        bringing = store.importing(SARA.id)
        path = shared / "gold" / f"annotator_{name}.jsonl"
        for item in read([path], Options(author=f"ann{name}"), "plain"):
            if isinstance(item, Record):
                bringing.add(item, Provenance.of(item.meta))
        bringing.close()
    one, other = store.person("anna"), store.person("annb")
    by_name = {known.event.name: known.event for known in store.known_events(one.id)}
    taji, later = by_name["taji 2020-03-11"], by_name["taji 2020-03-14"]
    before = ended(store.event_uses(one.id)), ended(store.event_uses(other.id))
    known, rights = store.known_events(one.id), store.rights(one.id)
    spans = [found.span for found in store.naming(one.id, later.ids)]
    store.apply(events.merge(rights, store.scheme, known, taji.id, [later.id], spans))
    for who, uses in zip((one, other), before, strict=True):
        now = ended(store.event_uses(who.id))
        assert now[taji.id].spans == uses[taji.id].spans + uses[later.id].spans
    told = {event.id for line in store.records() for event in line.events}
    assert "taji-2020-03-11" in told
    assert "taji-2020-03-14" not in told
    assert store.check().ok


def test_a_scheme_may_call_its_event_otherwise(told: Store, scheme: Scheme) -> None:
    assert events.naming(scheme, "CLAIM") == {"event"}
    assert events.naming(scheme, "no such label") == frozenset()
