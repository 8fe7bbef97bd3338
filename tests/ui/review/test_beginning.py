"""A review that was interrupted goes on at the first card that is left."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from annotator import adjudication
from annotator.model import Action, Put
from annotator.store import Store
from tests.ui.review.conftest import SALMA, Reviewer


def test_what_was_decided_just_before_the_end_is_not_asked_again(
    window: Callable[..., Reviewer], compared: Path, tmp_path: Path
) -> None:
    """The list of cards in the file is older than the decision."""
    path = tmp_path / "sample.annot"
    shutil.copyfile(compared, path)
    with closing(Store.open(path)) as store:
        store.apply(Action(SALMA.id, "author.put", (Put(SALMA),), undoable=False))
        first = next(row for row in store.card_rows() if row.left)
        review = store.review(first.document)
        case = review.case(first.card)
        assert case is not None
        question = review.asked(case)[0]
        answer = adjudication.answer(review, case, question, question.versions[0].key)
        store.apply(adjudication.decide(review, case, [answer], SALMA.id))
    person = window(path)
    person.begin()
    person.until(lambda: person.card.id != first.card)
    decision = person.review.decision(first.card)
    assert decision is not None
    row = person.page.docket.row(person.card.id)
    assert row is not None
    assert row.left
