"""A reviewer makes a link in gold: with its decision, within the scheme's rules, only once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator import adjudication
from annotator.adjudication.audit import trail
from annotator.model import Refused
from annotator.scheme import Scheme
from tests.core.reviewing import REVIEWER, Desk, desk

MARKED = "[CLAIM الجسر سليم] و[DENIAL نفت البلدية] أن [CLAIM الجسر منهار]"


@pytest.fixture(scope="module")
def scheme(seeds: Path) -> Scheme:
    return Scheme.load(seeds / "scheme.json")


def _settled(scheme: Scheme, links: tuple[tuple[str, int, int], ...] = ()) -> Desk:
    found = desk(scheme, MARKED, MARKED, links={"a": links} if links else None)
    while spans := [case for case in found.left() if not case.card.ends]:
        found.decide(spans[0], *(0 for _ in found.review.asked(spans[0])))
    found.do(adjudication.settle_automatically(found.review, REVIEWER))
    return found


def test_a_link_comes_with_its_decision_and_the_trail_says_so(scheme: Scheme) -> None:
    found = _settled(scheme)
    first, denial, second = found.review.gold.spans
    action, made = adjudication.tie(found.review, "denies", denial, second, REVIEWER)
    again, _ = adjudication.tie(found.review, "denies", denial, second, REVIEWER)
    assert [c.object.id for c in action.changes] == [c.object.id for c in again.changes]  # type: ignore[union-attr]
    found.do(action)
    (link,) = found.review.gold.links
    assert (link.id, link.source, link.target) == (made, denial.id, second.id)
    rows = [row for row in trail(found.review, {REVIEWER: "Sami"}, {}) if row["kind"] == "link"]
    assert [(r["how"], r["decided"], r["by"], r["value"]) for r in rows] == [
        ("created", "created", "Sami", [denial.id, second.id])
    ]
    assert not found.review.lost
    assert adjudication.tied(found.review, second) == [link]
    assert not adjudication.tied(found.review, first)
    assert adjudication.untied(found.review, "denies", denial, first) is None
    decisions = len(found.review.decisions)
    found.do(adjudication.untie(found.review, link, REVIEWER))
    assert (found.review.gold.links, len(found.review.decisions)) == ((), decisions - 1)


def test_what_the_scheme_or_gold_forbids_is_refused(scheme: Scheme) -> None:
    found = _settled(scheme)
    first, denial, second = found.review.gold.spans
    found.do(adjudication.tie(found.review, "contradicts", first, second, REVIEWER)[0])
    refused = {
        ("denies", first, second): "link.source",
        ("supports", first, denial): "link.same_label",
        ("contradicts", second, first): "link.double",
        ("supports", first, first): "link.self",
    }
    for (kind, source, target), code in refused.items():
        with pytest.raises(Refused) as failure:
            adjudication.tie(found.review, kind, source, target, REVIEWER)
        assert failure.value.problem.code == code


def test_a_link_that_a_card_asks_about_is_left_to_the_card(scheme: Scheme) -> None:
    found = _settled(scheme, (("denies", 1, 2),))
    first, denial, second = found.review.gold.spans
    (card,) = found.left()
    assert adjudication.asks(found.review, "denies", denial, second) == card
    with pytest.raises(Refused):
        adjudication.tie(found.review, "denies", denial, second, REVIEWER)
    assert adjudication.untied(found.review, "denies", denial, first) is None


def test_a_link_that_was_made_before_its_card_can_be_settled_is_the_cards(scheme: Scheme) -> None:
    """Somebody is still at work, so no rule settles the card yet, and nobody is asked. Then the
    rule takes the link for its own; reopening the card takes it out with both decisions."""
    ties = (("denies", 1, 2),)
    found = desk(scheme, MARKED, MARKED, links={"a": ties, "b": ties}, waiting=("c",))
    for case in found.review.cases:
        if not case.card.ends:
            found.decide(case, *(0 for _ in found.review.asked(case)))
    _, denial, second = found.review.gold.spans
    action, made = adjudication.tie(found.review, "denies", denial, second, REVIEWER)
    found.do(action)
    found.review = replace(found.review, waiting=())
    found.do(adjudication.settle_automatically(found.review, REVIEWER))
    (card,) = [case for case in found.review.cases if case.card.ends]
    assert found.state(card) == "settled"
    assert [link.id for link in found.review.gold.links] == [made]
    decisions = len(found.review.decisions)
    found.do(adjudication.reopen(found.review, found.decision(card), REVIEWER))
    assert found.review.gold.links == ()
    assert (found.state(card), len(found.review.decisions)) == ("open", decisions - 1)
