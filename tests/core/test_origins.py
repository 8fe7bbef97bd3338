"""Whose word a toll is: the rules of docs/tolls.md for sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.origins import aliases_in, one_name
from annotator.scheme import Scheme
from tests.core.stories import Story, exact


@pytest.fixture(scope="module")
def scheme(seeds: Path) -> Scheme:
    return Scheme.load(seeds / "scheme.json")


def test_a_named_source_is_one_however_many_outlets_carry_it(scheme: Scheme) -> None:
    story = Story()
    story.say(exact(5), outlet="الصاري", via=("رويترز",))
    story.say(exact(5), outlet="النجمة", source="الوِزارة")
    assert len(story.tolls(scheme)["killed"].sources) == 1


def test_one_agencys_line_in_two_outlets_is_one_source(scheme: Scheme) -> None:
    story = Story()
    for outlet in ("الصاري", "النجمة"):
        story.say(exact(5), outlet=outlet, via=("قرطاس",), source="", source_kind="narrator")
        story.say(
            *(exact(5),), outlet=outlet, via=("قرطاس",), source="مصدر أمني", source_named="false"
        )
    names = [source.name for source in story.tolls(scheme)["killed"].sources]
    assert names == ["قرطاس", "مصدر أمني"]


def test_unnamed_sources_of_two_outlets_are_two(scheme: Scheme) -> None:
    story = Story()
    for outlet in ("الصاري", "النجمة"):
        story.say(exact(5), outlet=outlet, source="مصدر أمني", source_named="false")
    assert len(story.tolls(scheme)["killed"].sources) == 2


def test_the_outlets_own_voice_is_the_outlet(scheme: Scheme) -> None:
    story = Story()
    story.say(exact(5), outlet="الصاري", source="", source_kind="narrator")
    story.say(exact(5), outlet=None, source="", source_kind="narrator")
    names = [source.name for source in story.tolls(scheme)["killed"].sources]
    assert names == ["الصاري", story.articles[1].name]


def test_what_the_outlet_calls_itself_does_not_matter(scheme: Scheme) -> None:
    story = Story()
    story.say(exact(5), outlet="الصاري", source="مراسلنا", source_kind="narrator")
    story.say(exact(5), outlet="الصاري", source="", source_kind="narrator")
    assert len(story.tolls(scheme)["killed"].sources) == 1


def test_names_of_one_speaker_are_one_source(scheme: Scheme) -> None:
    story = Story()
    story.say(exact(5), source="سنتكوم")
    story.say(exact(5), source="القيادة الوسطى")
    found = story.tolls(scheme, **{"سنتكوم": "القياده الوسطي"})
    assert len(found["killed"].sources) == 1


def test_the_statement_is_whoever_made_it(scheme: Scheme) -> None:
    story = Story()
    named, *_ = story.say(exact(5), source="وزارة الصحة")
    claim, *_ = story.say(exact(6), source="البيان", source_named="false")
    story.link("attributed_to", claim, named)
    names = {source.name for source in story.tolls(scheme)["killed"].sources}
    assert names == {"وزارة الصحة"}


def test_the_programs_own_aliases_keep_namesakes_apart(seeds: Path) -> None:
    aliases = aliases_in(seeds / "actors.json")
    assert one_name("سنتكوم", aliases) == one_name("القيادة المركزية الأمريكية", aliases)
    assert one_name("كتائب «حزب الله»", aliases) == one_name("حزب الله العراقي", aliases)
    assert one_name("حزب الله", aliases) != one_name("كتائب حزب الله", aliases)
