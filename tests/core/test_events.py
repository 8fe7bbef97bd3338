"""What a person can do to events: who may, and what becomes of names, dates and spans."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator import events
from annotator.events import Known, Rights
from annotator.model import Attribute, Event, Person, Put, Refused, Remove, Span, Stale
from annotator.scheme import Scheme

SCHEME = Scheme.load(Path(__file__).parents[2] / "seeds" / "scheme.json")
LEAD, MINE = Rights("lead", leads=True), Rights("me", leads=False)
CAMP = Event(id="1", external_id="kalsu", name="معسكر كالسو", aliases=("كالسو",))
BABIL = Event(
    id="2",
    external_id="babil",
    name="انفجار بابل",
    aliases=("كَالسو", "قاعدة كالسو"),
    date="2024-04-20",
    date_precision="day",
)
OWN = Event(id="3", external_id="own", name="جرف الصخر", set="set")
ALL = [Known(CAMP), Known(BABIL), Known(OWN, "me")]


def span(id_: str, event: str | None, label: str = "CLAIM") -> Span:
    told = (Attribute(name="event", value=event, origin="picked"),) if event else ()
    about = Attribute(name="about", value="babil")
    return Span(id=id_, set="set", label=label, start=0, end=1, attributes=(about, *told))


def test_a_project_without_leads_belongs_to_everybody() -> None:
    sara, omar = (Person(id=name, short_id=name, name=name) for name in ("sara", "omar"))
    lead = Person(id="lead", short_id="lead", name="lead", role="lead")
    assert Rights.of(sara, [sara, omar]).leads
    assert not Rights.of(sara, [sara, omar, lead]).leads
    assert Rights.of(lead, [sara, lead]).leads


def test_an_event_of_a_lead_is_the_project_s_and_an_annotator_s_is_her_own() -> None:
    _, made = events.add(LEAD, ALL, "  حريق\nالمرفأ ", "set")
    assert (made.set, made.name) == (None, "حريق المرفأ")
    _, made = events.add(MINE, ALL, "حريق المرفأ", "set")
    assert made.set == "set"
    assert not made.external_id[-1].isspace()
    assert made.external_id.startswith("ev-")
    with pytest.raises(Refused, match="belongs to your work"):
        events.add(MINE, ALL, "حريق المرفأ", None)


@pytest.mark.parametrize("name", ["كالسو", "مُعسكر  كالسو", "قاعدة كالسو"])
def test_one_event_many_names(name: str) -> None:
    with pytest.raises(Refused, match="already"):
        events.add(LEAD, ALL, name, None)


def test_search_reads_names_and_aliases_folded() -> None:
    def found(text: str) -> list[str]:
        return [known.event.id for known in events.search(ALL, text)]

    assert found("") == ["1", "2", "3"]
    assert found("كالسو") == ["1", "2"]
    assert found("قاعده") == ["2"]
    assert found("انفجار") == ["2"]
    assert found("الصخر جرف") == ["3"]
    assert found("دمشق") == []


def test_names_date_and_place_are_what_a_person_says() -> None:
    action = events.change(
        LEAD,
        ALL,
        "1",
        name="قاعدة الحلة",
        aliases=["كالسو", " ", "كَالسُو", "قاعدة الحلة", "Camp Kalsu"],
        date=("2024-04", "day"),
        place=(" شمالي بابل ", "near"),
    )
    (put,) = action.changes
    assert isinstance(put, Put)
    assert put.object == CAMP.model_copy(
        update={
            "name": "قاعدة الحلة",
            "aliases": ("كَالسُو", "Camp Kalsu"),
            "date": "2024-04",
            "date_precision": "month",
            "place": "شمالي بابل",
            "place_precision": "near",
        }
    )


@pytest.mark.parametrize(
    ("date", "precision", "fits"),
    [
        (None, "day", None),
        ("2024-04-20", None, "day"),
        ("2024-04-20", "month", "month"),
        ("2024-04-20", "about", "about"),
        ("2024", "day", "year"),
        ("2024-04", "about", "about"),
    ],
)
def test_no_date_is_said_to_be_more_exact_than_it_is(
    date: str | None, precision: str | None, fits: str | None
) -> None:
    assert events.fitting(date, precision) == fits


def test_an_annotator_changes_her_own_events_only() -> None:
    events.change(MINE, ALL, "3", name="جرف النصر")
    for change in (
        lambda: events.change(MINE, ALL, "1", name="كالسو"),
        lambda: events.remove(MINE, ALL, "1", 0),
        lambda: events.merge(MINE, SCHEME, ALL, "1", ["2"]),
        lambda: events.change(LEAD, ALL, "3", name="جرف النصر"),
    ):
        with pytest.raises(Refused, match="Only a lead or a reviewer"):
            change()
    with pytest.raises(Stale):
        events.change(MINE, ALL, "4", name="كالسو")


def test_merging_takes_over_names_and_spans() -> None:
    spans = [span("a", "babil"), span("b", "2", "DENIAL"), span("c", "kalsu"), span("d", None)]
    action = events.merge(LEAD, SCHEME, ALL, "1", ["2", "1"], spans)
    removed, kept, one, two = action.changes
    assert removed == Remove("event", "2")
    assert isinstance(kept, Put)
    event = kept.object
    assert isinstance(event, Event)
    assert event.aliases == ("كالسو", "انفجار بابل", "قاعدة كالسو")
    assert (event.date, event.date_precision) == ("2024-04-20", "day")
    assert event.ids == {"1", "kalsu", "2", "babil"}
    assert isinstance(one, Put)
    assert isinstance(two, Put)
    changed = [put.object for put in (one, two) if isinstance(put.object, Span)]
    assert [(s.id, s.value("event"), s.value("about")) for s in changed] == [
        ("a", "kalsu", "babil"),
        ("b", "kalsu", "babil"),
    ]


def test_what_a_person_said_is_not_overwritten_by_a_merge() -> None:
    action = events.merge(LEAD, SCHEME, ALL, "2", ["1"])
    event = next(c.object for c in action.changes if isinstance(c, Put))
    assert isinstance(event, Event)
    assert event.date == "2024-04-20"
    assert event.aliases == (*BABIL.aliases, "معسكر كالسو")


def test_a_reviewer_maps_an_annotator_s_event() -> None:
    action = events.merge(LEAD, SCHEME, ALL, "1", ["3"])
    (put,) = action.changes
    assert isinstance(put, Put)
    assert isinstance(put.object, Event)
    assert "جرف الصخر" in put.object.aliases
    names = events.canonical([put.object, OWN])
    assert names["own"] == names["3"] == names["1"] == "kalsu"


def test_an_annotator_gives_her_event_up_for_the_project_s() -> None:
    action = events.merge(MINE, SCHEME, ALL, "1", ["3"], [span("a", "own")])
    removed, moved = action.changes
    assert removed == Remove("event", "3")
    assert isinstance(moved, Put)
    assert isinstance(moved.object, Span)
    assert moved.object.value("event") == "kalsu"


def test_a_reviewer_makes_an_annotator_s_event_the_project_s() -> None:
    action, made = events.adopt(LEAD, ALL, "3")
    assert action.changes == (Put(made),)
    assert (made.set, made.name) == (None, "جرف الصخر")
    assert events.canonical([OWN, made])["own"] == made.external_id
    with pytest.raises(Refused):
        events.adopt(MINE, ALL, "3")


def test_splitting_gives_some_spans_to_a_new_event() -> None:
    spans = [span("a", "babil"), span("b", "2")]
    action, made = events.split(LEAD, SCHEME, ALL, "2", "قاعدة كَالسو", spans, None)
    put, old, *moved = action.changes
    assert put == Put(made)
    assert old == Put(BABIL.model_copy(update={"aliases": ("كَالسو",)}))
    assert [c.object.value("event") for c in moved if isinstance(c, Put)] == [  # type: ignore[union-attr]
        made.external_id,
        made.external_id,
    ]
    with pytest.raises(Refused, match="already"):
        events.split(LEAD, SCHEME, ALL, "2", BABIL.name, spans, None)


def test_an_event_that_is_named_stays() -> None:
    with pytest.raises(Refused, match="Merge it"):
        events.remove(LEAD, ALL, "1", 3)
    assert events.remove(LEAD, ALL, "1", 0).changes == (Remove("event", "1"),)


def test_every_id_leads_to_the_event_it_means() -> None:
    kept = CAMP.model_copy(update={"merged": ("2", "babil")})
    names = events.canonical([kept, OWN])
    assert {id_: names[id_] for id_ in ("1", "kalsu", "2", "babil", "own")} == {
        "1": "kalsu",
        "kalsu": "kalsu",
        "2": "kalsu",
        "babil": "kalsu",
        "own": "own",
    }
