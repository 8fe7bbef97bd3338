"""What became of proposals is kept, but never undone, exported or written for somebody else."""

from __future__ import annotations

import pytest

from annotator import edits
from annotator.model import Action, Failure, Observation, Observed, Put, Span
from annotator.store import Store
from tests.store.things import OMAR, SARA, TEXT, article, bring, record


@pytest.fixture
def span(store: Store) -> Span:
    bring(store, record("one", TEXT))
    action, _ = edits.tag(article(store), "CLAIM", 0, 11)
    store.apply(action)
    return article(store).spans[0]


def observe(store: Store, span: Span, *seen: Observed, author: str = SARA.id) -> None:
    made = Observation(
        id=Observation.id_for(span.id), set=span.set, span=span.id, proposals=tuple(seen)
    )
    store.apply(Action(author, "observe", [Put(made)], undoable=False))


ACCEPTED = Observed(name="about", values=("harm",), reason="topic", outcome="accepted")
REJECTED = Observed(name="actor", outcome="rejected")


def test_the_newest_is_read_and_all_of_it_is_history(store: Store, span: Span) -> None:
    assert store.observations([span.id]) == {}
    observe(store, span, ACCEPTED)
    observe(store, span, ACCEPTED, REJECTED)
    assert store.observations([span.id, "other"])[span.id].proposals == (ACCEPTED, REJECTED)
    assert len(store.heads(Observation.id_for(span.id))) == 1
    assert store.check().ok
    store.rebuild()
    assert store.observations([span.id])[span.id].proposals == (ACCEPTED, REJECTED)


def test_undo_passes_over_it_and_exports_do_not_know_it(store: Store, span: Span) -> None:
    before = list(store.records())
    observe(store, span, ACCEPTED)
    assert list(store.records()) == before
    assert store.undoable(SARA.id) == "span.tag"
    store.undo(SARA.id)
    assert article(store).spans == ()
    assert store.observations([span.id])[span.id].proposals == (ACCEPTED,)
    assert store.check().ok


def test_only_about_proposals_in_a_set_of_her_own(store: Store, span: Span) -> None:
    with pytest.raises(Failure) as refused:
        observe(store, span, ACCEPTED, author=OMAR.id)
    assert refused.value.code == "set.foreign"


def test_own_spans_come_in_pieces_and_nobody_elses(store: Store, span: Span) -> None:
    assert [s for piece in store.own_spans(SARA.id) for s in piece] == [span]
    assert [s for piece in store.own_spans(OMAR.id) for s in piece] == []
