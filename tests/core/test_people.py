"""What people are called, and what a name and a short id may be."""

from __future__ import annotations

import pytest

from annotator import people
from annotator.model import Failure, Person, Put


def person(id_: str, short_id: str, name: str = "سامي") -> Person:
    return Person(id=id_, short_id=short_id, name=name)


def test_two_with_one_short_id_are_told_apart_alike_everywhere() -> None:
    known = [person("3", "sami"), person("1", "sami"), person("2", "layla", "ليلى")]
    expected = {"1": "sami", "2": "layla", "3": "sami (2)"}
    assert people.called(known) == people.called(reversed(known)) == expected
    assert people.named(known) == {"1": "سامي · sami", "2": "ليلى", "3": "سامي · sami (2)"}


def test_a_name_turns_no_line_around() -> None:
    action = people.added("me", " sami ", "سا\u202eمي\u200c\u2066 ")
    (put,) = action.changes
    assert isinstance(put, Put)
    assert isinstance(put.object, Person)
    assert (put.object.name, put.object.short_id) == ("سامي\u200c", "sami")


@pytest.mark.parametrize(
    ("name", "short_id"),
    [
        ("ليلى العلي", "lila"),
        ("سَامي", "sami2"),
        ("شيماء", "shima"),
        ("Zoë", "zoe"),
        ("عبدالرحمنالمتوكلبالله", "abdalrhmnalmtw"),
        ("李", ""),
        (" ", ""),
    ],
)
def test_a_short_id_is_proposed_by_the_letters_of_the_name(name: str, short_id: str) -> None:
    assert people.proposed_short_id(name, ["Sami", "huda"]) == short_id


@pytest.mark.parametrize("short_id", ["", "1sami", "سامي", "a b", "a" * 17])
def test_what_is_no_short_id(short_id: str) -> None:
    with pytest.raises(Failure, match="can't be a short id"):
        people.added("me", short_id, "سامي")


def test_a_person_needs_a_name() -> None:
    with pytest.raises(Failure, match="needs a name"):
        people.added("me", "sami", " \u202e")


def test_an_odd_short_id_from_a_file_is_no_hindrance() -> None:
    (put,) = people.changed("me", person("1", "سامي"), name="سمير", role="lead").changes
    assert isinstance(put, Put)
    assert isinstance(put.object, Person)
    assert (put.object.short_id, put.object.name, put.object.role) == ("سامي", "سمير", "lead")
