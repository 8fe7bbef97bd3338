"""Rows 51 to 60: repeats, other articles, events, actors and dates."""

from __future__ import annotations

import pytest

from annotator import paths
from annotator.model import Event
from annotator.store.repeats import Repeat
from annotator.suggest.actors import Actors
from annotator.suggest.inheritance import inherited
from tests.phenomena.sample import Sample


@pytest.fixture(scope="module")
def indexed(sample: Sample) -> Sample:
    """The sample once its passages have been compared."""
    for _ in sample.store.index_steps():
        pass
    return sample


def repeated(sample: Sample, number: str, words: str) -> list[Repeat]:
    """Where else the passage with ``words`` stands."""
    start, end = sample.place(number, words)
    found = sample.store.repeats(sample.documents[number].id)
    return [one for one in found if one.start <= start and end <= one.end]


def test_row_51_a_paragraph_repeated_but_for_one_mark(indexed: Sample) -> None:
    found = repeated(indexed, "07", "مقتل 11 شخصا؛")
    other = indexed.place("07", "مقتل 11 شخصا،")
    assert any(one.other_start <= other[0] < one.other_end for one in found)
    copy = indexed.has("04", "CLAIM", "صادر تسجيلات", about="operation")
    again = [
        span
        for span in indexed.article("04").spans
        if indexed.words("04", span) == indexed.words("04", copy)
    ]
    assert len(again) == 2
    assert indexed.leads("04", again[1], "repeats", "صادر تسجيلات")


def test_row_52_a_sentence_repeated_with_changes(indexed: Sample) -> None:
    sentence = indexed.span("08", "CLAIM", "قُتل حارسان من قوات")
    assert any(type_ == "repeats" for type_, _ in indexed.links("08", sentence))


def test_row_53_agency_text_in_two_articles(indexed: Sample) -> None:
    claim = indexed.has("04", "CLAIM", "سبعة أشخاص على الأقل", source="مصدران أمنيان رهوانيان")
    assert claim.values("via") == ["وكالة قرطاس"]
    toll = indexed.span("04", "CASUALTY", "سبعة أشخاص على الأقل")
    assert indexed.leads("04", toll, "repeats", "سبعة أشخاص على الأقل")
    other = indexed.documents["02"].id
    assert any(one.other_document == other for one in repeated(indexed, "04", "سبعة أشخاص على"))


def test_row_54_links_into_other_articles(indexed: Sample) -> None:
    denial = indexed.span("09", "DENIAL", "راداراتها لم ترصد")
    (link,) = [
        link
        for link in indexed.article("09").links
        if link.source == denial.id and link.type == "denies"
    ]
    here = {span.id for span in indexed.article("09").spans}
    assert link.target not in here
    assert link.target in {span.id for span in indexed.article("03").spans}
    found = indexed.store.targets(indexed.author, "طائرات مسيرة", denial, ("CLAIM",))
    assert any(target.document == indexed.documents["03"].id for target in found)


def test_row_55_several_events_in_one_article(sample: Sample) -> None:
    for number in ("08", "09", "10"):
        named = {span.value("event") for span in sample.article(number).spans} - {None}
        assert len(named) > 1, number


def test_row_56_one_event_by_all_its_names(sample: Sample) -> None:
    events = {event.external_id: event for event in sample.store.events()}
    attack = events["ev-marsa-habaq"]
    assert isinstance(attack, Event)
    assert {"هجوم المرسى", "مجزرة الرصيف السابع"} <= set(attack.aliases)
    for number, label, words in (
        ("05", "CLAIM", "شيّعت مدينة"),
        ("09", "DENIAL", "راداراتنا لم ترصد"),
    ):
        value = sample.span(number, label, words).value("event")
        assert value in (attack.id, attack.external_id)


def test_row_57_one_actor_by_all_its_names() -> None:
    actors = Actors.load(paths.seeds() / "actors.json")
    assert actors.same("سنتكوم", "القيادة الوسطى")
    found = actors.find("القيادة المركزية الأمريكية")
    assert found is not None
    assert (found.kind, found.named) == ("military", True)


def test_row_58_the_event_is_chosen_never_told_by_the_place(sample: Sample) -> None:
    """The protest in the province's capital is an event of its own."""
    claim = sample.span("09", "CLAIM", "مقتل متظاهر")
    events = {event.external_id: event.id for event in sample.store.events()}
    protest = {events["ev-rayhan-protest"], "ev-rayhan-protest"}
    assert claim.value("event") in protest
    toll = sample.span("09", "CASUALTY", "قرابة خمسة عشر")
    article, scheme = sample.article("09"), sample.store.scheme
    taken = {a.name: a.value for a in inherited(article, scheme, toll)}
    assert taken["event"] in protest


def test_row_59_a_date_in_the_text_is_never_the_date_of_the_article(sample: Sample) -> None:
    """The page of the article says a date; the article has none until a person gives one."""
    assert "2026" in sample.article("11").text
    assert sample.documents["11"].published_at is None
    assert "published_at" not in sample.documents["09"].confirmed


def test_row_60_month_names_and_weekdays_stay_words(sample: Sample) -> None:
    sample.place("02", "12 مايو/أيار")
    sample.place("09", "ليل الخميس")
    dated = {event.external_id: event for event in sample.store.events()}
    talks = dated["ev-passage-talks"]
    assert (talks.date, talks.date_precision) == ("2026-05", "month")
