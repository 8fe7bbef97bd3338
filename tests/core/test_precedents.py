"""What was decided about some words is found again where similar words come."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.precedent import Precedent
from annotator.precedents import MOST, Similar


def _told(phrase: str, label: str = "CLAIM", document: str = "d", card: str = "") -> Precedent:
    id_ = f"{document}:{phrase}:{label}"
    return Precedent(
        id=id_,
        document=document,
        card=card or id_,
        start=0,
        end=len(phrase),
        phrase=phrase,
        sentence=phrase,
        at=0,
        label=label,
        note="note",
    )


OTHERS = [
    _told("أعلن المتحدث باسم وزارة الصحة حصيلة جديدة"),
    _told("تضرر مبنى البلدية وسط المدينة"),
    _told("عادت الكهرباء إلى الأحياء الشرقية", "DENIAL"),
]


@pytest.mark.parametrize(
    ("settled", "marked"),
    [
        ("ثلاثة جرحى", "ثلاثة جرحى"),
        ("ثلاثة جرحى", "وثلاثة جرحى"),
        ("إصابة العشرات", "اصابه العشرات"),
        ("مصادر طبية في المستشفى", "مصادر طبيّة في مستشفى المدينة"),
        ("عشرات القتلى والجرحى", "سقوط عشرات القتلى والجرحى في الغارة"),
        ("سقوط عشرات القتلى والجرحى في الغارة", "عشرات القتلى والجرحى"),
    ],
)
def test_similar_words_find_what_was_decided(settled: str, marked: str) -> None:
    known = Similar([*OTHERS, _told(settled)])
    found = known.like(marked)
    assert found
    assert found[0].phrase == settled


def test_other_words_find_nothing() -> None:
    known = Similar([*OTHERS, _told("ثلاثة جرحى")])
    assert known.like("هبت رياح قوية على الساحل") == []
    assert known.like("") == []
    assert Similar().like("ثلاثة جرحى") == []


def test_a_common_particle_is_no_likeness() -> None:
    known = Similar([_told("من المدينة إلى الساحل")])
    assert known.like("من القرية إلى الجبل") == []


def test_the_same_label_comes_first_and_no_more_than_people_read() -> None:
    every = [_told("ثلاثة جرحى", label, f"d{n}") for n in range(4) for label in ("CLAIM", "DENIAL")]
    found = Similar(every).like("ثلاثة جرحى", "DENIAL")
    assert len(found) == MOST
    assert {one.label for one in found} == {"DENIAL"}


def test_the_card_itself_is_no_precedent_of_itself() -> None:
    known = Similar([_told("ثلاثة جرحى", card="here"), _told("ثلاثة جرحى", document="other")])
    assert [one.document for one in known.like("ثلاثة جرحى", but="here")] == ["other"]


_PHRASES = st.lists(st.sampled_from("قتلى جرحى وزارة نفت أعلنت ثلاثة عشرات".split()), min_size=1)


@given(st.lists(st.tuples(st.sampled_from("abc"), _PHRASES), max_size=20), st.data())
def test_what_is_put_piece_by_piece_is_what_is_built_at_once(
    made: list[tuple[str, list[str]]], data: st.DataObject
) -> None:
    """Whatever stood under a document before."""
    told = {one.id: one for one in (_told(" ".join(w), document=d) for d, w in made)}
    known = Similar([_told("ثلاثة جرحى", document=data.draw(st.sampled_from("abc")))])
    for document in "abc":
        known.put(document, [one for one in told.values() if one.document == document])
    fresh = Similar(told.values())
    phrase = " ".join(data.draw(_PHRASES))
    assert len(known) == len(fresh) == len(told)
    assert known.like(phrase) == fresh.like(phrase)
