"""The table of actors: aliases, spellings, what was learned."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.model import Attribute, Span
from annotator.scheme import Scheme
from annotator.suggest.actors import Actors, Mention, mentions


@pytest.fixture
def actors(seeds: Path) -> Actors:
    return Actors.load(seeds / "actors.json")


def test_aliases_are_one_actor(actors: Actors) -> None:
    one, other = actors.find("سنتكوم"), actors.find('القيادة المركزية الأمريكية "سنتكوم"')
    assert one is not None
    assert one == other
    assert (one.kind, one.named) == ("military", True)
    assert actors.same("«سنتكوم»", "القيادة الوسطى الأميركية")
    assert not actors.same("سنتكوم", "رويترز")


def test_nobody_knows_a_stranger(actors: Actors) -> None:
    assert actors.find("لجنة لم يسمع بها أحد") is None
    assert actors.find("") is None


def test_what_is_learned_goes_before_the_file_and_holds_for_all_its_names(actors: Actors) -> None:
    actors.learn([Mention("سنتكوم", "official", "true")])
    for name in ("سنتكوم", "القيادة المركزية"):
        found = actors.find(name)
        assert found is not None
        assert found.kind == "official"
    actors.forget([Mention("سنتكوم", "official", "true")])
    found = actors.find("سنتكوم")
    assert found is not None
    assert found.kind == "military"


def test_a_kind_that_people_disagree_about_is_none(actors: Actors) -> None:
    actors.learn([Mention("لجنة الحي", "social", "true"), Mention("لجنة الحي", "other", "true")])
    found = actors.find("لجنة الحي")
    assert found is not None
    assert found.kind is None
    assert found.named is True
    actors.learn([Mention("لجنة الحي", "other", "true")] * 2)
    found = actors.find("لجنةُ الحىّ")
    assert found is not None
    assert found.kind == "other"


def test_how_often_an_actor_was_seen_counts_all_its_names(actors: Actors) -> None:
    learned = Actors([{"names": ["القيادة المركزية", "سنتكوم"], "kind": "military"}])
    learned.learn([Mention("سنتكوم", "military"), Mention("القيادةُ المركزية", "military")])
    assert (learned.seen("سنتكوم"), learned.seen("أخرى")) == (2, 0)
    learned.forget([Mention("سنتكوم", "military")])
    assert learned.seen("القيادة المركزية") == 1


def test_mentions_are_what_people_entered() -> None:
    def span(*values: Attribute) -> Span:
        return Span(id="s", set="x", label="CLAIM", start=0, end=1, attributes=values)

    typed = span(
        Attribute(name="source", value="الوزارة"),
        Attribute(name="source_kind", value="official"),
        Attribute(name="source_named", value="true", origin="computed"),
    )
    assert list(mentions(typed)) == [Mention("الوزارة", "official", "true")]
    denier = span(Attribute(name="denier", value="الجيش"))
    assert list(mentions(denier)) == [Mention("الجيش", None, None)]
    derived = span(Attribute(name="source", value="الجيش", origin="inherited"))
    assert list(mentions(derived)) == []


def test_the_file_fits_the_scheme(seeds: Path) -> None:
    scheme = Scheme.load(seeds / "scheme.json")
    kinds = {c.value for c in scheme.labels["CLAIM"].attributes["source_kind"].choices}
    names: dict[str, int] = {}
    for number, actor in enumerate(Actors.load(seeds / "actors.json").known()):
        assert actor.kind in kinds
        for name in actor.names:
            assert names.setdefault(name, number) == number, name
