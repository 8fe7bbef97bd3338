"""An agency's paragraph that several outlets printed is settled once."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from annotator.model import Action, Remove
from annotator.store import Store
from annotator.ui.tour.hands import press
from tests.ui.review.conftest import Reviewer
from tests.ui.review.small import SAMI, TEXTS, make

OUTLETS = ("one", "two", "three")


@pytest.fixture
def sami(window: Callable[..., Reviewer], tmp_path: Path) -> Reviewer:
    """At the first card of articles that all have the same paragraph, and words of their own."""
    texts = {name: f"{TEXTS['one']}\nرويترز {name}" for name in OUTLETS}
    person = window(make(tmp_path / "printed.annot", texts))
    person.begin(SAMI)
    person.until(lambda: len(_copies(person)) == 2)
    return person


def _copies(sami: Reviewer) -> list[str]:
    hand = sami.page.bench.hand
    return [row.document for row in hand.copies] if hand is not None else []


def _gold(sami: Reviewer) -> list[int]:
    """How many spans each article has in gold, as they are stored."""
    sami.settle()
    session = sami.shell.session
    assert session is not None
    with closing(Store.open(session.path, read_only=True)) as store:
        rows = list(store.each_document(None))
        return [len(store.review(row.document.id).gold.spans) for row in rows]


def _left(sami: Reviewer) -> list[int]:
    deck = sami.page.docket.deck
    return [deck.left_in(document) for document in dict.fromkeys(row.document for row in deck)]


def test_one_answer_holds_in_all_articles_and_one_undo_takes_it_back(sami: Reviewer) -> None:
    before = _left(sami)
    assert "2" in sami.page.questions.copies.text()
    first = sami.card.id
    sami.press("1")
    assert _gold(sami) == [1, 1, 1]
    sami.until(lambda: _left(sami) == [left - 1 for left in before])
    assert sami.card.id != first
    sami.press("Ctrl+Z")
    assert _gold(sami) == [0, 0, 0]
    sami.until(lambda: _left(sami) == before)
    assert sami.card.id == first
    sami.until(lambda: len(_copies(sami)) == 2)
    sami.press("Ctrl+Y")
    assert _gold(sami) == [1, 1, 1]


def test_a_list_that_was_asked_for_before_does_not_bring_cards_back(sami: Reviewer) -> None:
    """The cards of the project are read while she decides: what is on its way is not in them."""
    before, card = _left(sami), sami.card.id
    sami.page.docket.load()
    press(sami.shell, "1")
    sami.settle()
    sami.until(lambda: _left(sami) == [left - 1 for left in before])
    row = sami.page.docket.row(card)
    assert row is not None
    assert row.state == "decided"


def test_space_answers_this_one_only(sami: Reviewer) -> None:
    sami.press("Space")
    assert "2" in sami.page.questions.copies.text()
    sami.press("1")
    assert _gold(sami) == [1, 0, 0]


def test_all_cards_of_all_articles_are_settled_in_the_first(sami: Reviewer) -> None:
    here = sami.card.document
    for _ in range(_left(sami)[0]):
        assert sami.card.document == here
        sami.until(lambda: len(_copies(sami)) == 2)
        sami.press("1")
    sami.until(lambda: _left(sami) == [0, 0, 0])
    assert sami.page.bench.hand is None


def test_a_copy_that_is_gone_by_then_is_left_out(sami: Reviewer) -> None:
    """An annotator's article was taken out of the project while the card was on the screen."""
    session, away = sami.page.session, _copies(sami)[-1]

    def take_out(store: Store) -> None:
        for own in store.sets(away):
            for span in store.article(away, own.author).spans:
                store.apply(_removal(own.author, span.id))

    session.ask(take_out, lambda _: None, changes=True)
    sami.press("1")
    assert _gold(sami) == [1, 1, 0]


def _removal(author: str, span: str) -> Action:
    return Action(author, "span.remove", (Remove("span", span),))
