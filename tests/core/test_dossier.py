"""What is said of an event, grouped by what it says and counted by whose word it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.dossier import Group, dossier, loose
from annotator.scheme import Scheme
from annotator.told import Told, in_order_of_report
from tests.core.stories import EVENT, Story, exact


@pytest.fixture(scope="module")
def scheme(seeds: Path) -> Scheme:
    return Scheme.load(seeds / "scheme.json")


def groups(story: Story, scheme: Scheme, **aliases: str) -> dict[tuple[str, str], Group]:
    found = dossier(story.read(scheme, aliases), {EVENT})
    return {(group.topic, group.key): group for group in found}


def relations(group: Group) -> list[str]:
    return [voice.relation for voice in group.voices]


def test_claims_of_one_means_stand_together_and_count_by_origin(scheme: Scheme) -> None:
    story = Story()
    story.say(about="incident", means="drone", source="الوزارة", outlet="الصاري")
    story.say(about="incident", means="drone", source="الوزارة", outlet="النجمة")
    story.say(about="harm", means="drone", source="شهود")
    story.say(about="incident", means="missile_rocket", source="الشرطة")
    found = groups(story, scheme)
    assert found["what", "drone"].count("claims") == 2
    assert found["what", "missile_rocket"].count("claims") == 1


def test_two_outlets_with_one_agency_are_one_origin(scheme: Scheme) -> None:
    story = Story()
    for outlet in ("الصاري", "النجمة"):
        said = {"about": "incident", "means": "drone", "source": "مصدر", "source_named": "false"}
        story.say(outlet=outlet, via=("وكالة",), **said)
    assert groups(story, scheme)["what", "drone"].count("claims") == 1


def test_an_incident_without_means_is_told_apart(scheme: Scheme) -> None:
    story = Story()
    story.say(about="incident")
    story.say(about="harm")
    found = groups(story, scheme)
    assert list(found) == [("what", "")]


def test_actors_by_all_their_names(scheme: Scheme) -> None:
    story = Story()
    story.say(about="responsibility", actor="سنتكوم", modality="allegation", source="حزب")
    story.say(about="incident", actor="القيادة المركزية", source="قناة")
    found = groups(story, scheme, **{"سنتكوم": "القياده المركزيه"})
    group = found["who", "القياده المركزيه"]
    assert relations(group) == ["accuses", "claims"]
    assert group.name == "سنتكوم"


def test_who_claims_it_itself(scheme: Scheme) -> None:
    story = Story()
    story.say(about="responsibility", actor="كتائب المد", source="كتائب المدّ")
    assert relations(groups(story, scheme)["who", "كتايب المد"]) == ["admits"]


@pytest.mark.parametrize(
    ("said", "relation"),
    [
        ({"certainty": "hedged"}, "hedges"),
        ({"polarity": "negative"}, "negates"),
        ({"modality": "conditional"}, "considers"),
        ({"modality": "allegation"}, "claims"),
    ],
)
def test_how_a_thing_is_said(scheme: Scheme, said: dict[str, str], relation: str) -> None:
    story = Story()
    story.say(about="incident", means="drone", **said)
    assert relations(groups(story, scheme)["what", "drone"]) == [relation]


def test_a_denial_stands_with_what_it_denies(scheme: Scheme) -> None:
    story = Story()
    claim, *_ = story.say(about="incident", means="drone", actor="سيلمار", source="حزب")
    means, *_ = story.say(label="DENIAL", denies_what="method", denier="الدفاع", kind="partial")
    actor, *_ = story.say(label="DENIAL", denies_what="responsibility", denier="سيلمار")
    both, *_ = story.say(label="DENIAL", denies_what="occurrence", denier="الميناء")
    for denial in (means, actor, both):
        story.link("denies", denial, claim)
    found = groups(story, scheme)
    drone, selmar = found["what", "drone"], found["who", "سيلمار"]
    assert [voice.statement.span for voice in drone.voices] == [claim, means, both]
    assert [voice.statement.span for voice in selmar.voices] == [claim, actor, both]
    assert drone.voices[1].kind == "partial"
    assert drone.count("denies") == 2


@pytest.mark.parametrize("kind", ["no_comment", "unconfirmed"])
def test_who_only_declines_denies_nothing(scheme: Scheme, kind: str) -> None:
    story = Story()
    claim, *_ = story.say(about="incident", means="drone")
    asked, *_ = story.say(label="DENIAL", kind=kind, denier="الدفاع", denies_what="occurrence")
    story.link("answers", asked, claim)
    group = groups(story, scheme)["what", "drone"]
    assert group.count("denies") == 0
    assert group.count("declines") == 1


def test_a_copy_of_a_denial_denies_the_same_and_counts_once(scheme: Scheme) -> None:
    story = Story()
    claim, *_ = story.say(about="responsibility", actor="سيلمار", source="حزب")
    denial, *_ = story.say(label="DENIAL", denies_what="responsibility", denier="سيلمار")
    copy, *_ = story.say(label="DENIAL", denies_what="responsibility", denier="سيلمار تنفي")
    story.link("denies", denial, claim)
    story.link("repeats", copy, denial)
    group = groups(story, scheme)["who", "سيلمار"]
    assert group.count("denies") == 1
    assert [voice.copy for voice in group.voices] == [False, False, True]


@pytest.mark.parametrize(
    ("what", "topic"),
    [
        ("responsibility", "who"),
        ("method", "what"),
        ("occurrence", "what"),
        ("damage", "damage"),
        ("casualties", "other"),
        ("other", "other"),
    ],
)
def test_a_denial_that_answers_nobody(scheme: Scheme, what: str, topic: str) -> None:
    story = Story()
    story.say(label="DENIAL", denies_what=what)
    assert relations(groups(story, scheme)[topic, ""]) == ["denies"]


def test_what_is_denied_elsewhere_gets_a_place(scheme: Scheme) -> None:
    story = Story()
    rumour, *_ = story.say(about="political", source="نشطاء")
    story.say(about="political", source="وزير")
    denial, *_ = story.say(label="DENIAL", denies_what="other")
    story.link("denies", denial, rumour)
    found = groups(story, scheme)
    assert list(found) == [("other", rumour)]
    assert relations(found["other", rumour]) == ["claims", "denies"]


def test_a_denied_toll_is_disputed_with_its_claim(scheme: Scheme) -> None:
    story = Story()
    claim, toll = story.say(exact(9), about="harm")
    denial, *_ = story.say(label="DENIAL", denies_what="casualties")
    story.link("denies", denial, toll)
    assert relations(groups(story, scheme)["other", claim]) == ["claims", "denies"]


def test_others_support_contradict_and_update(scheme: Scheme) -> None:
    story = Story()
    claim, *_ = story.say(about="incident", means="drone", source="حزب")
    support, *_ = story.say(about="operation", source="شاهد")
    contrary, *_ = story.say(about="incident", means="missile_rocket", source="خبير")
    newer, *_ = story.say(about="incident", means="explosion", source="حزب")
    story.link("supports", support, claim)
    story.link("contradicts", claim, contrary)
    story.link("updates", newer, claim)
    group = groups(story, scheme)["what", "drone"]
    assert {voice.statement.span: voice.relation for voice in group.voices} == {
        claim: "claims",
        support: "supports",
        contrary: "contradicts",
        newer: "updates",
    }
    assert [voice.updated for voice in group.voices] == [True, False, False, False]


def test_claims_of_other_events_stay_out(scheme: Scheme) -> None:
    story = Story()
    story.say(about="incident", means="drone", event="ev-other")
    assert groups(story, scheme) == {}


def test_motives_and_damage_with_their_copies(scheme: Scheme) -> None:
    story = Story()
    motive, *_ = story.say(about="motive")
    copy, *_ = story.say(about="motive")
    story.say(about="damage")
    story.link("repeats", copy, motive)
    found = groups(story, scheme)
    assert [topic for topic, _ in found] == ["why", "damage"]
    assert len(found["why", motive].voices) == 2


def test_what_has_no_event(scheme: Scheme) -> None:
    story = Story()
    claim, *_ = story.say(exact(2), about="harm", event="")
    story.say(about="harm")
    assert [one.span for one in loose(story.read(scheme))] == [claim]


def _told(name: str, day: str | None) -> Told:
    return Told(name, name, None, day, "x", ())


@given(st.lists(st.none() | st.dates().map(str), max_size=8))
def test_reports_stand_by_date_and_the_undated_last(days: list[str | None]) -> None:
    told = [_told(str(number), day) for number, day in enumerate(days)]
    ordered = in_order_of_report(told)
    dated = [one.published_at for one in ordered if one.published_at]
    undated = [one for one in ordered if one.published_at is None]
    assert dated == sorted(dated)
    assert ordered[len(dated) :] == undated == [one for one in told if one.published_at is None]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["repeats", "updates", "contradicts", "denies", "supports"]),
            st.integers(0, 5),
            st.integers(0, 5),
        ),
        max_size=12,
    )
)
def test_links_in_any_tangle_lose_nobody(links: list[tuple[str, int, int]]) -> None:
    scheme = Scheme.load(Path(__file__).parents[2] / "seeds" / "scheme.json")
    story = Story()
    spans = [story.say(about="incident", means="drone", source=f"س{n}")[0] for n in range(3)]
    spans += [story.say(label="DENIAL", denies_what="method", denier=f"ن{n}")[0] for n in range(3)]
    for type_, source, target in links:
        story.link(type_, spans[source], spans[target])
    found = dossier(story.read(scheme), {EVENT})
    shown = {voice.statement.span for group in found for voice in group.voices}
    assert shown == set(spans)


def test_the_first_telling_of_copies() -> None:
    scheme = Scheme.load(Path(__file__).parents[2] / "seeds" / "scheme.json")
    story = Story()
    spans = [story.say(about="incident")[0] for _ in range(3)]
    link = [("repeats", 2, 1), ("repeats", 1, 0)]
    for type_, source, target in link:
        story.link(type_, spans[source], spans[target])
    all_ = story.read(scheme)
    assert [all_.original(span) for span in spans] == [spans[0]] * 3
