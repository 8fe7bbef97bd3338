"""Marking what is no part of the story: which range is meant, and what the action holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import boilerplate
from annotator.model import AnnotationSet, Article, Boilerplate, Document, Put, Remove, derived_id

TEXT = "ترويسة\n\n صورة الميناء \n صورة الميناء \nقال المتحدث إن الحريق أُخمد.\nم.ع"


def article(*parts: Boilerplate) -> Article:
    document = Document(id="doc", external_id="a1", text="0" * 64, length=len(TEXT))
    own = AnnotationSet(id="set", document="doc", author="me")
    return Article(document, TEXT, own, boilerplate=parts)


def said(found: tuple[int, int] | None) -> str | None:
    return TEXT[found[0] : found[1]] if found else None


def test_the_line_of_the_caret() -> None:
    assert said(boilerplate.lines(TEXT, 3, 3)) == "ترويسة"
    assert said(boilerplate.lines(TEXT, 7, 7)) is None
    at = TEXT.index("صورة")
    assert said(boilerplate.lines(TEXT, at + 2, at + 2)) == "صورة الميناء"
    assert said(boilerplate.lines(TEXT, at, TEXT.index("قال"))) == "صورة الميناء \n صورة الميناء"
    assert said(boilerplate.lines(TEXT, len(TEXT), len(TEXT))) == "م.ع"


@given(st.text(alphabet="اب \n", max_size=40), st.data())
def test_lines_hold_what_they_are_asked_about(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = boilerplate.lines(text, start, end)
    touched = text[start:end].strip()
    if found is None:
        assert not touched
        return
    low, high = found
    assert text[low:high].strip() == text[low:high] != ""
    assert text[:low].rstrip(" ").endswith("\n") or not text[:low].strip(" ")
    assert touched in text[low:high]


def test_the_same_key_marks_and_unmarks() -> None:
    (put,) = boilerplate.toggle(article(), 0, 6, "masthead").changes
    assert put == Put(
        Boilerplate(
            id=derived_id("boilerplate", "doc", "0-6", "masthead"),
            document="doc",
            start=0,
            end=6,
            sort="masthead",
        )
    )
    assert isinstance(put, Put)
    assert isinstance(put.object, Boilerplate)
    marked = article(put.object)
    action = boilerplate.toggle(marked, 2, 4)
    assert (action.command, action.changes) == (
        "boilerplate.unmark",
        [Remove("boilerplate", put.object.id)],
    )
    assert boilerplate.toggle(marked, 6, 9).command == "boilerplate.mark"


def test_another_sort_is_another_mark() -> None:
    part = boilerplate.part("doc", 0, 6)
    removed, put = boilerplate.sorted_as(article(part), [part], "masthead").changes
    assert removed == Remove("boilerplate", part.id)
    assert put == Put(boilerplate.part("doc", 0, 6, "masthead"))
    assert not boilerplate.sorted_as(article(part), [part], "other").changes


@pytest.mark.parametrize(
    ("words", "sort"), [("صورة الميناء", "caption"), ("ترويسة", "other"), ("م.ع", "other")]
)
def test_a_line_twice_in_a_row_is_a_caption(words: str, sort: str) -> None:
    for at in {TEXT.index(words), TEXT.rindex(words)}:
        assert boilerplate.guessed(TEXT, at, at + len(words)) == sort


def test_many_articles_in_one_step() -> None:
    found = [(("a", 0, 3), "advert"), (("b", 5, 8), "advert")]
    action = boilerplate.accept("me", found, "boilerplate.everywhere")
    assert [put.object.document for put in action.changes if isinstance(put, Put)] == ["a", "b"]  # type: ignore[union-attr]
