"""The table of actors as people change it: merged, named, parted; theirs goes before the file."""

from __future__ import annotations

import pytest

from annotator.events import Rights
from annotator.model import Actor, Put, Refused, Remove
from annotator.suggest import actor_edits
from annotator.suggest.actor_edits import Told
from annotator.suggest.actors import Actors, Mention

LEAD, SARA = Rights("lead", leads=True), Rights("sara", leads=False)
FILE = [{"names": ["القيادة المركزية", "سنتكوم"], "kind": "military", "named": True}]
CENTRAL = Told(("القيادة المركزية", "سنتكوم"), "military", True)
MIDDLE = Told(("القيادة الوسطى",))


def after(known: list[Actor], action: object) -> list[Actor]:
    by_id = {one.id: one for one in known}
    for change in action.changes:  # type: ignore[attr-defined]
        if isinstance(change, Put):
            assert isinstance(change.object, Actor)
            by_id[change.object.id] = change.object
        else:
            assert isinstance(change, Remove)
            del by_id[change.id]
    return list(by_id.values())


def test_two_that_are_one_share_their_names_and_what_is_known_of_them() -> None:
    known = after([], actor_edits.merge(LEAD, [], MIDDLE, [CENTRAL]))
    (one,) = known
    assert one.names == ("القيادة الوسطى", "القيادة المركزية", "سنتكوم")
    assert (one.sort, one.named, one.owner) == ("military", True, None)
    table = Actors(FILE, known)
    assert table.same("القيادةُ الوسطى", "سنتكوم")
    found = table.find("القيادة الوسطى")
    assert found is not None
    assert found.kind == "military"


def test_what_a_person_said_goes_before_what_was_entered_and_the_file() -> None:
    known = after([], actor_edits.say(LEAD, [], CENTRAL._replace(sort="official")))
    table = Actors(FILE, known)
    table.learn([Mention("سنتكوم", "media", "false")] * 5)
    found = table.find("سنتكوم")
    assert found is not None
    assert (found.kind, found.named) == ("official", True)
    known = after(known, actor_edits.say(LEAD, known, CENTRAL._replace(sort=None, named=None)))
    assert len(known) == 1
    table = Actors(FILE, known)
    table.learn([Mention("سنتكوم", "media", "false")])
    found = table.find("القيادة المركزية")
    assert found is not None
    assert (found.kind, found.named) == ("media", False)


def test_a_name_that_means_another_stands_by_itself() -> None:
    known = after([], actor_edits.part(LEAD, [], CENTRAL, "سنتكوم"))
    assert sorted(one.names for one in known) == [("القيادة المركزية",), ("سنتكوم",)]
    assert not Actors(FILE, known).same("سنتكوم", "القيادة المركزية")
    # And together again: one entry is left.
    again = after(known, actor_edits.merge(LEAD, known, Told(("سنتكوم",)), [CENTRAL]))
    assert [one.names for one in again] == [("سنتكوم", "القيادة المركزية")]
    with pytest.raises(Refused):
        actor_edits.part(LEAD, [], MIDDLE, "القيادة الوسطى")


def test_a_name_is_said_once() -> None:
    known = after([], actor_edits.call(LEAD, [], CENTRAL, "  CENTCOM "))
    assert known[0].names == ("القيادة المركزية", "سنتكوم", "CENTCOM")
    for name in ("سنتكوم", "سِنتكوم", "  ", "«»"):
        with pytest.raises(Refused):
            actor_edits.call(LEAD, [], CENTRAL, name)


def test_what_an_annotator_says_is_hers_and_leaves_the_projects() -> None:
    known = after([], actor_edits.say(LEAD, [], CENTRAL))
    both = after(known, actor_edits.say(SARA, known, CENTRAL._replace(sort="official")))
    assert {one.owner: one.sort for one in both} == {None: "military", "sara": "official"}
    table = Actors(FILE, sorted(both, key=lambda one: one.owner is None))
    found = table.find("سنتكوم")
    assert found is not None
    assert found.kind == "official"
