"""A reviewer closes what is settled; what she decided with a note comes back to her, and what
annotators ask stands beside the cards."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from annotator.store import Store
from annotator.ui.review.closing import OPEN
from tests.ui.review.conftest import Reviewer
from tests.ui.review.small import HURT, NARROW, SAMI, WIDE, make, question


@pytest.fixture
def sami(window: Callable[..., Reviewer], tmp_path: Path) -> Reviewer:
    """At the cards of the small project."""
    person = window(make(tmp_path / "small.annot"))
    person.begin(SAMI)
    return person


def _documents(sami: Reviewer) -> dict[str, str]:
    """Ids by outside id."""
    session = sami.shell.session
    assert session is not None
    with closing(Store.open(session.path, read_only=True)) as store:
        return {row.document.external_id: row.document.id for row in store.each_document(None)}


def _go(sami: Reviewer, card: str) -> None:
    bench = sami.page.bench
    bench.go(sami.page.docket.row(card))
    sami.until(lambda: bench.hand is not None and bench.hand.id == card)
    sami.settle()


def test_articles_are_closed_taken_back_and_opened_again(sami: Reviewer) -> None:
    """The line says so as soon as the last card is decided; the next card is there already."""
    docket, closer = sami.page.docket, sami.page.closing
    one, two, three = (_documents(sami)[name] for name in ("one", "two", "three"))
    assert docket.shelf.closable(docket.deck) == [three]
    first = sami.card.id
    assert sami.card.document == one
    sami.press("Ctrl+Return")
    assert not docket.shelf.closed
    while sami.card.document == one:
        sami.press("1")
    assert closer.offered == one
    sami.until(closer.row.isVisible)
    sami.press("Ctrl+Return")
    assert docket.shelf.closed == {one}
    sami.press("Ctrl+Z")
    assert not docket.shelf.closed
    sami.press("Ctrl+Y")
    assert docket.shelf.closed == {one}
    while sami.page.bench.hand is not None:
        sami.press("1")
    assert set(docket.shelf.closable(docket.deck)) == {two, three}
    sami.press("Return")
    assert docket.shelf.closed == {one, two, three}
    sami.until(lambda: not closer.row.isVisible())
    _go(sami, first)
    sami.until(lambda: [one.text() for one in closer.row.answers.buttons] == ["open it again"])
    closer.row.answers.given.emit(OPEN)
    sami.settle()
    assert docket.shelf.closed == {two, three}
    sami.press("Ctrl+Alt+Return")
    assert docket.shelf.closed == {one, two, three}
    sami.press("Del")
    assert docket.shelf.closed == {two, three}
    assert docket.shelf.closable(docket.deck) == []


def test_what_was_decided_with_a_note_is_shown_at_similar_words(sami: Reviewer) -> None:
    """At once; pressing it goes there, Esc comes back. F9 words the note otherwise, keeps it
    from annotators, and takes the flag back."""
    page, card = sami.page, sami.card
    sami.press("F9")
    page.ask.field.setText("with the verb")
    sami.press("Return", "1")
    sami.until(lambda: len(page.known.similar) == 1)
    other = next(row.card for row in sami.rows if row.left and row.document != card.document)
    _go(sami, other)
    sami.until(lambda: len(page.around.precedents.cards) == 1)
    (told,) = page.around.precedents.cards
    assert (told.told.words, told.told.note) in [(WIDE, "with the verb"), (NARROW, "with the verb")]
    told.click()
    sami.until(lambda: page.bench.current == card.id and page.bench.hand is not None)
    sami.until(lambda: not page.around.precedents.isVisible())
    sami.press("Esc")
    sami.until(lambda: page.bench.current == other and page.bench.hand is not None)
    page.stacks.buttons["precedents"].click()
    sami.until(lambda: page.bench.current == card.id and page.bench.hand is not None)
    sami.press("F9")
    assert page.ask.field.text() == "with the verb"
    page.ask.field.setText("without it")
    sami.press("Return", "F9", "2")
    decision = sami.review.decision(card.id)
    assert decision is not None
    assert (decision.note, decision.withheld) == ("without it", True)
    sami.until(lambda: [one.note for one in page.known.similar.every()] == ["without it"])
    sami.press("F9", "1")
    sami.until(lambda: not page.known.similar)
    assert "precedents" not in page.stacks.buttons


def test_questions_are_beside_their_cards_and_count_as_flags(
    window: Callable[..., Reviewer], tmp_path: Path
) -> None:
    """Also those on words that no card is about: F9 answers them."""
    path = make(tmp_path / "small.annot")
    question(path, "two", HURT, "how many are dozens?")
    question(path, "three", "القوارب", "and boats?")
    sami = window(path)
    sami.begin(SAMI)
    page = sami.page
    two = _documents(sami)["two"]
    assert page.flagging.open_count() == 2
    assert "questions" in page.stacks.buttons
    sami.press("F7")
    sami.until(lambda: page.bench.hand is not None and sami.card.document == two)
    sami.until(lambda: len(page.around.questions.cards) == 1)
    (asked,) = page.around.questions.cards
    assert (asked.told.title, asked.told.note) == ("how many are dozens?", "")
    sami.press("F7")
    sami.until(lambda: page.bench.asked is not None and not page.docket.waits)
    assert "and boats?" in page.questions.asked.text()
    sami.press("F9")
    page.ask.field.setText("people only")
    sami.press("Return")
    assert "people only" in page.questions.copies.text()
    assert page.flagging.open_count() == 1
    sami.until(lambda: [one.note for one in page.known.similar.every()] == ["people only"])
    sami.press("Ctrl+Z")
    assert page.flagging.open_count() == 2
    sami.press("Esc")
    sami.until(lambda: page.bench.hand is not None)
