"""Passages that say nearly the same, and spans carried from one to the other."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.repetition import (
    Alignment,
    Difference,
    carry,
    likeness,
    normal,
    passages,
    shingles,
    sketch,
)
from annotator.words import trim

ONE = (
    "أعلن المتحدث باسم قوات الدفاع الوطني أن 6 جنود أصيبوا في هجوم بطائرة مسيّرة استهدف"
    " معسكر الوادي شمالي المدينة؛ وأن التحقيق جارٍ لمعرفة الجهة المسؤولة عنه."
)
OTHER = (
    "وأعلن المتحدث باسم قوات الدفاع الوطني أن 8 جنود أُصيبوا في هجوم بطائرة مسيرة استهدف"
    " معسكر الوادي شمالي المدينة، وأن التحقيق جار لمعرفة الجهة المسؤولة عنه."
)
ELSE = (
    "قال رئيس البلدية إن السوق القديم سيفتح أبوابه يوم الخميس بعد انتهاء أعمال الترميم التي"
    " استمرت سبعة أشهر وشملت ثلاثين متجرا وساحتين."
)


def _shingles(text: str) -> set[str]:
    return shingles(normal(text))


def test_a_changed_passage_is_alike_and_another_is_not() -> None:
    alike = likeness(_shingles(ONE), _shingles(OTHER))
    assert alike is not None
    assert alike.jaccard > 0.8
    assert likeness(_shingles(ONE), _shingles(ELSE)) is None


def test_a_passage_within_a_longer_one_is_found_by_containment() -> None:
    alike = likeness(_shingles(ONE), _shingles(f"{ELSE} {ONE} {ELSE[::-1]}"))
    assert alike is not None
    assert alike.containment == 1
    assert alike.jaccard < 0.6


def test_short_lines_are_not_compared() -> None:
    assert sketch(_shingles("اقرأ أيضا")) == []
    assert likeness(_shingles("اقرأ أيضا"), _shingles("اقرأ أيضا")) is None


def test_marks_and_spelling_do_not_count() -> None:
    assert normal("مسيّرة؛  والتّحقيق") == normal("مسيرة، والتحقيق")


def test_sketches_are_the_same_everywhere() -> None:
    assert sketch(_shingles(ONE))[:3] == sketch(_shingles(ONE + " "))[:3]
    assert sketch(_shingles(ONE))[0] == 3_417_436


def test_passages_are_lines_without_edge_space() -> None:
    text = "\n\u00a0\nأول \n  ثان\n"
    assert [text[a:b] for a, b in passages(text)] == ["أول", "ثان"]


@pytest.mark.parametrize(
    ("here", "there", "line", "other_line"),
    [
        (0, 2, 31, 7),
        (0, 2, 17, 17),
        (0, 0, 23, 37),
        (3, 3, 1, 18),
        (3, 3, 14, 38),
        (3, 3, 16, 40),
        (4, 4, 34, 40),
        (4, 4, 36, 42),
        (4, 4, 38, 44),
    ],
)
def test_repeated_paragraphs_of_real_articles(
    shared: Path, here: int, there: int, line: int, other_line: int
) -> None:
    articles = [path.read_text(encoding="utf-8") for path in sorted((shared / "seeds").iterdir())]
    one = _shingles(articles[here].split("\n")[line - 1])
    other = _shingles(articles[there].split("\n")[other_line - 1])
    assert likeness(one, other) is not None
    assert len(set(sketch(one)) & set(sketch(other))) >= 2


def test_few_other_paragraphs_of_real_articles_are_alike(shared: Path) -> None:
    found = [
        _shingles(text[a:b])
        for path in (shared / "seeds").iterdir()
        for text in [path.read_text(encoding="utf-8")]
        for a, b in passages(text)
    ]
    alike = [pair for pair in combinations(found, 2) if likeness(*pair)]
    assert len(alike) <= 14


# -- carrying


def _at(text: str, part: str) -> tuple[int, int]:
    start = text.index(part)
    return start, start + len(part)


def test_a_span_is_carried_with_what_differs() -> None:
    casualty, claim = _at(ONE, "6 جنود"), _at(ONE, "6 جنود أصيبوا في هجوم بطائرة مسيّرة")
    first, second = carry(ONE, OTHER, [casualty, claim])
    assert first is not None
    assert second is not None
    assert OTHER[first.start : first.end] == "8 جنود"
    assert first.differences == (Difference("6", "8"),)
    assert OTHER[second.start : second.end] == "8 جنود أُصيبوا في هجوم بطائرة مسيرة"
    assert second.differences == (Difference("6", "8"),)


def test_a_span_whose_words_are_gone_is_not_offered() -> None:
    assert Alignment(ONE, ELSE).carry(*_at(ONE, "معسكر الوادي")) is None


def test_a_word_put_in_is_a_difference() -> None:
    other = ONE.replace("معسكر الوادي", "معسكر الوادي الكبير")
    offer = Alignment(ONE, other).carry(*_at(ONE, "معسكر الوادي شمالي المدينة"))
    assert offer is not None
    assert other[offer.start : offer.end] == "معسكر الوادي الكبير شمالي المدينة"
    assert [d.new.strip() for d in offer.differences] == ["الكبير"]
    assert [d.old for d in offer.differences] == [""]


def test_a_span_inside_a_word_is_carried() -> None:
    one, other = "أدى إلى إصابة شخصين و7 قتلى", "ما أدى إلى إصابة شخصين و7 قتلى"
    offer = Alignment(one, other).carry(*_at(one, "7 قتلى"))
    assert offer is not None
    assert other[offer.start : offer.end] == "7 قتلى"
    assert offer.differences == ()


_TEXT = st.text(alphabet="ابج و6٦،.\u064b🕊", max_size=40)


@given(_TEXT, _TEXT, st.integers(0, 40), st.integers(0, 40))
def test_what_is_offered_stands_in_the_other_text(one: str, other: str, a: int, b: int) -> None:
    start, end = sorted((min(a, len(one)), min(b, len(one))))
    for offer in carry(one, other, [(start, end)] if start < end else []):
        if offer is not None:
            assert 0 <= offer.start < offer.end <= len(other)
            assert not other[offer.start].isspace()
            assert not other[offer.end - 1].isspace()


@given(_TEXT.filter(str.strip), st.integers(0, 40), st.integers(0, 40))
def test_the_same_text_carries_everything_to_where_it_was(one: str, a: int, b: int) -> None:
    start, end = trim(one, *sorted((min(a, len(one)), min(b, len(one)))))
    if start == end:
        return
    offer = Alignment(one, one).carry(start, end)
    assert offer is not None
    assert (offer.start, offer.end, offer.differences) == (start, end, ())
