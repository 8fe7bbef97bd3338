"""A reviewer sets what is settled without a person, and looks after the rules."""

from __future__ import annotations

from annotator import adjudication
from annotator.adjudication import Decided
from annotator.ui.review.summary import RULE
from tests.ui.review.conftest import Reviewer


def test_the_rules_are_set_for_everybody_taken_back_and_doubted(salma: Reviewer) -> None:
    """She switches a rule off by its digit, is told what that does before it is done, sets it
    with Ctrl+Enter, sees the cards come to her, and takes it back by undo. Then samples show
    that a rule does badly: it is said once, its stack says so, and she takes back what it
    settled in all articles at once."""
    page, card = salma.page, salma.card.id
    left = page.docket.deck.left
    salma.press("F5")
    salma.until(lambda: page.rules.is_open and page.rules._found is not None)
    assert not page.questions.isVisible()
    assert page.rules.rows["unanimous"].box.hasFocus()
    salma.press("5", "6")
    assert not page.rules.rows["diacritics"].box.isChecked()
    assert page.rules.rows["majority"].box.isChecked()
    salma.press("Esc")
    assert not page.rules.is_open
    assert page.questions.isVisible()
    assert salma.card.id == card

    salma.press("F5")
    salma.until(lambda: page.rules.is_open and page.rules._found is not None)
    assert not page.rules.rows["majority"].box.isChecked()
    salma.press("1", "Ctrl+Return")
    salma.until(lambda: not page.docket.settings.unanimous)
    told = page.rules.effect.text()
    more = int("".join(sign for sign in told if sign.isdigit()))
    salma.until(lambda: not page.docket.behind and page.docket.deck.left == left + more)
    salma.press("Ctrl+Z")
    salma.until(lambda: page.docket.settings.unanimous)
    salma.until(lambda: not page.docket.behind and page.docket.deck.left == left)
    assert salma.card.id == card

    said: list[str] = []
    page.notice.connect(lambda text, _: said.append(text))
    for number in range(adjudication.ENOUGH):
        page.docket.tally.put(
            Decided(f"s{number}", "", "d", "missing", "decided", ("unanimous",), True, number < 3)
        )
        page._refresh()
    page._refresh()
    assert len(said) == 1
    assert "3" in said[0]
    assert page.stacks.doubts[RULE + "unanimous"].isVisibleTo(page)
    settled = page.docket.tally.settled["unanimous"]
    assert settled
    page.stacks.buttons[RULE + "unanimous"].click()
    salma.settle()
    salma.press("Ctrl+Shift+R", "2")
    salma.until(lambda: page.docket.tally.settled["unanimous"] == 0)
    salma.until(lambda: page.docket.deck.counts.states["settled"] == 0)
    salma.press("Ctrl+Z")
    salma.until(lambda: page.docket.tally.settled["unanimous"] == settled)
