"""Lists and figures that follow each decision are what they would be if counted afresh."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.adjudication import CardRow, Decided, Deck, Tally

STATES = ("open", "waiting", "decided", "settled", "stale")
KINDS = ("boundary", "trivial", "unanimous", "missing")


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, list[CardRow]]:
    """One document's rows as they are at some time."""
    name = draw(st.sampled_from("abcde"))
    rows = [
        CardRow(
            card=f"{name}{number}",
            document=name,
            kind=draw(st.sampled_from(KINDS)),  # type: ignore[arg-type]
            start=number,
            end=number + 1,
            state=draw(st.sampled_from(STATES)),  # type: ignore[arg-type]
            left=draw(st.booleans()),
            flag=draw(st.booleans()),
            alike="",
        )
        for number in range(draw(st.integers(0, 4)))
    ]
    return name, rows


def facts(deck: Deck) -> object:
    counts = deck.counts
    return (list(deck), +counts.left, +counts.there, +counts.states, counts.flagged, deck.left)


@given(st.lists(documents(), max_size=12))
def test_a_deck_that_followed_is_a_deck_that_was_made(
    found: list[tuple[str, list[CardRow]]],
) -> None:
    deck = Deck()
    now: dict[str, list[CardRow]] = {}
    for name, rows in found:
        deck.renew(name, rows)
        now[name] = rows
    every = [row for rows in now.values() for row in rows]
    assert facts(deck) == facts(Deck(every))
    assert deck.unsettled == {
        name
        for name, rows in now.items()
        if any(row.state in ("open", "stale") for row in rows) and not any(row.left for row in rows)
    }
    for at, row in enumerate(every):
        assert deck.row(row.card) == row
        assert list(deck.behind(row.card, lambda _: True)) == every[at + 1 :]
        assert list(deck.before(row.card, lambda _: True)) == every[:at][::-1]
        assert list(deck.round(row.card, lambda _: True)) == every[at + 1 :] + every[: at + 1]


def test_documents_that_hold_nothing_wanted_are_passed_over() -> None:
    row = CardRow("a0", "a", "label", 0, 1, "decided", False, False, "")
    deck = Deck([row, row._replace(card="b0", document="b", state="open", left=True)])
    assert [one.card for one in deck.behind(None, lambda counts: counts.left.total() > 0)] == ["b0"]
    assert deck.row("nowhere") is None
    assert (deck.left_in("a"), deck.left_in("b"), deck.left_in(None)) == (0, 1, 0)


@given(st.lists(documents(), min_size=1, max_size=5), st.data())
def test_what_is_decided_is_decided_at_once(
    found: list[tuple[str, list[CardRow]]], data: st.DataObject
) -> None:
    """In several documents, before their rows are there."""
    every = {row.card: row for rows in dict(found).values() for row in rows}
    deck = Deck(every.values())
    chosen = data.draw(st.sets(st.sampled_from(sorted(every)))) if every else set()
    for card in chosen:
        every[card] = every[card]._replace(state="decided", left=False)
    gone = CardRow("gone", "z", "label", 0, 1, "open", True, False, "")
    deck.decide([gone, *(every[card] for card in chosen)])
    assert facts(deck) == facts(Deck(every.values()))


DECISIONS = st.builds(
    Decided,
    id=st.sampled_from("xyz"),
    card=st.sampled_from(["", "c", "d"]),
    document=st.just("a"),
    sort=st.sampled_from(["label", "boundary"]),
    how=st.sampled_from(["decided", "rule", "unanimous", "flagged"]),
    rules=st.sampled_from([(), ("clitic",), ("clitic", "article")]),
    checked=st.booleans(),
    reversed=st.booleans(),
    took=st.none() | st.integers(0, 5),
    defaults=st.lists(st.tuples(st.booleans(), st.booleans()), max_size=2).map(tuple),
)


@given(st.lists(st.tuples(st.booleans(), DECISIONS), max_size=12))
def test_figures_that_followed_are_figures_that_were_counted(
    story: list[tuple[bool, Decided]],
) -> None:
    tally, now = Tally(), dict[str, Decided]()
    for put, one in story:
        if put:
            tally.put(one)
            now[one.id] = one
        else:
            tally.drop(one.id)
            now.pop(one.id, None)
    fresh = Tally(now.values())
    assert (tally.times(), tally.reversals(), tally.defaults()) == (
        fresh.times(),
        fresh.reversals(),
        fresh.defaults(),
    )
    assert +tally.settled == +fresh.settled
