"""The passage of a card: the article around it, laid out once for all cards in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from annotator import paths
from annotator.scheme import Scheme
from annotator.settings import Settings
from annotator.ui.review.passage import CONTEXT, REACH, Passage, surroundings

PARAGRAPH = "أعلنت الوزارة مقتل ثلاثة أشخاص في الغارة، وقال متحدث إن العدد قد يرتفع. "
ARTICLE = "\n".join(PARAGRAPH * 3 for _ in range(15))
LONG = "\n".join(PARAGRAPH * 3 for _ in range(300))


@pytest.fixture
def passage(qtbot: QtBot) -> Passage:
    shown = Passage(Scheme.load(paths.seeds() / "scheme.json"), "ar")
    qtbot.addWidget(shown)
    shown.dress(Settings())
    shown.resize(700, 300)
    shown.show()
    return shown


def test_the_whole_article_can_be_read_around_a_card(passage: Passage) -> None:
    assert len(ARTICLE) < REACH
    passage.show_passage(ARTICLE, "ar", 2000, 2020)
    assert (passage.view.text, passage.offset) == (ARTICLE, 0)


def test_of_a_long_article_enough_is_shown_around_each_card(passage: Passage) -> None:
    assert len(LONG) > 4 * REACH
    for start in (0, 500, REACH, 3 * REACH, 3 * REACH + 50, len(LONG) - 20):
        passage.show_passage(LONG, "ar", start, start + 10)
        first, last = passage.offset, passage.offset + len(passage.view.text)
        assert passage.view.text == LONG[first:last]
        assert first == 0 or first <= start - CONTEXT
        assert last == len(LONG) or start + 10 + CONTEXT <= last
        assert len(passage.view.text) <= 2 * REACH + 10


def test_the_text_stays_where_it_is_for_another_card_in_sight(passage: Passage) -> None:
    passage.show_passage(ARTICLE, "ar", 1500, 1510)
    passage.view.reveal_amid(1500, 1510, 2)
    top = passage.view.caret_rect(1500).top()
    passage.show_passage(ARTICLE, "ar", 1520, 1530)
    passage.view.reveal_amid(1520, 1530, 2)
    assert passage.view.caret_rect(1500).top() == top


def test_an_article_that_was_corrected_is_shown_anew(passage: Passage) -> None:
    passage.show_passage(ARTICLE, "ar", 100, 110)
    passage.show_passage(ARTICLE.replace("ثلاثة", "أربعة"), "ar", 100, 110)
    assert "أربعة" in passage.view.text


@given(st.text("ab \n", max_size=60), st.integers(0, 60), st.integers(0, 20))
def test_surroundings_always_hold_the_card(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    article = text + "\n" + LONG
    first, last = surroundings(article, start, end)
    assert first <= start <= end <= last <= len(article)
    moved = REACH * 2 + start
    first, last = surroundings(article, moved, moved + length)
    assert moved - REACH <= first <= moved <= moved + length <= last <= moved + length + REACH
