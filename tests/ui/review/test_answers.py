"""What the answers to a question show of the article."""

from __future__ import annotations

from annotator.diff import Draft, Question, Version
from annotator.ui.review.answers import AROUND, INSIDE, Piece, piece, places

WORDS = "كلمة " * 200
TEXT = f"أول.\n{WORDS}\nآخر."
FIRST = TEXT.index("كلمة")


def _extent(*spans: tuple[int, int], edges: str) -> Question:
    versions = tuple(
        Version(key=str(n), spans=(Draft(label="CLAIM", start=a, end=b),))
        for n, (a, b) in enumerate(spans)
    )
    return Question.model_validate({"code": "extent", "edges": edges, "versions": versions})


def _shown(question: Question, version: int) -> tuple[Piece, str]:
    drafts = question.versions[version].spans
    found = piece(TEXT, drafts, places(question))
    start, end = found.marks[0]
    return found, found.text[start:end]


def test_of_a_short_span_all_is_shown_with_dots_where_the_article_goes_on() -> None:
    start = FIRST + 200
    question = _extent((start, start + 20), (start, start + 25), edges="end")
    found, marked = _shown(question, 0)
    assert marked == TEXT[start : start + 20]
    assert found.text.startswith("… ")
    assert found.text.endswith(" …")
    assert len(found.text) < 25 + 2 * AROUND + 6
    whole = piece(TEXT, [Draft(label="CLAIM", start=0, end=3)])
    assert whole == Piece("أول.", ((0, 3),))


def test_of_a_long_span_the_edge_in_question_is_shown() -> None:
    start = FIRST + 200
    question = _extent((start, start + 500), (start, start + 510), edges="end")
    (one, first), (other, second) = (_shown(question, version) for version in (0, 1))
    assert one.text == other.text
    assert second.removeprefix(first) == TEXT[start + 500 : start + 510]
    assert INSIDE <= len(first) < 2 * INSIDE


def test_where_both_edges_differ_the_middle_is_left_out() -> None:
    start = FIRST + 200
    question = _extent((start, start + 500), (start + 10, start + 505), edges="both")
    (one, first), (other, second) = (_shown(question, version) for version in (0, 1))
    assert one.text == other.text
    assert " … " in first
    assert len(first) - len(second) == 10 - 5
    assert first.startswith(TEXT[start : start + 10])
