"""Two people's work on real articles: a reviewer settles every card; gold is what she said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator import adjudication, importers
from annotator.adjudication import Review
from annotator.decision import Answer
from annotator.diff import Case
from annotator.importers import Options
from annotator.model import Action, Refused
from annotator.record import Provenance, Record
from annotator.scheme import Scheme
from annotator.store import Store

REVIEWER = "reviewer"


@pytest.fixture
def project(shared: Path, tmp_path: Path) -> Iterator[Store]:
    store = Store.create(
        tmp_path / "review.annot", Scheme.load(shared / "gold" / "scheme.json"), "review"
    )
    _bring(store, shared, "annotator_a", "annotator_b")
    yield store
    store.close()


def _bring(store: Store, shared: Path, *names: str) -> None:
    for name in names:
        bringing = store.importing(REVIEWER)
        path = shared / "gold" / f"{name}.jsonl"
        for item in importers.read([path], Options(author=name), "plain"):
            assert isinstance(item, Record)
            bringing.add(item, Provenance())
        assert not bringing.close()


def _documents(store: Store) -> list[str]:
    return [row.document.id for row in store.each_document(None)]


def _answers(review: Review, case: Case, place: int) -> list[Answer]:
    """The default, or the version at this place of each question, as far as it is asked."""
    found: list[Answer] = []
    label = None
    for question in review.asked(case):
        if question.when not in (None, label):
            continue
        version = question.version(question.default) or question.versions[place % 2]
        found.append(adjudication.answer(review, case, question, version.key))
        label = version.label or label
        if question.code == "keep" and not version.spans:
            break
    return found


def _decide(review: Review, case: Case, place: int) -> Action:
    try:
        return adjudication.decide(review, case, _answers(review, case, place), REVIEWER, took=1)
    except Refused:
        # The scheme forbids this link as its ends are now.
        none = Answer(question=review.asked(case)[0].id, choice="none")
        return adjudication.decide(review, case, [none], REVIEWER, reason="wrong_label")


def _settle(store: Store, document: str) -> Review:
    """Everything that can be decided about a document, by rules and by the reviewer."""
    review = store.review(document)
    place = 0
    while True:
        case = next((one for one in review.cases if review.is_left(one)), None)
        if case is not None:
            action: Action | None = _decide(review, case, place)
            place += 1
        else:
            action = adjudication.settle_automatically(review, REVIEWER)
        if action is None:
            return review
        review = adjudication.after(review, store.apply(action))


def test_all_cards_are_settled_and_gold_is_what_was_decided(project: Store) -> None:
    documents = _documents(project)
    for document in documents * 2:
        _settle(project, document)
    put: set[str] = set()
    held: set[str] = set()
    for document in documents:
        review = project.review(document)
        states = {standing.state for standing in review.standings.values()}
        assert states <= {"decided", "settled", "moot"}
        put |= {result.id for one in review.decisions for result in one.results}
        held |= {span.id for span in review.gold.spans} | {one.id for one in review.gold.links}
    assert held == put
    rows = project.card_rows(documents)
    assert not any(row.left for row in rows)
    assert len(rows) > 150
    assert not project.check().findings


def test_a_second_reviewer_has_the_same_cards(project: Store, shared: Path, tmp_path: Path) -> None:
    """Whose program took in the work in the other order."""
    other = Store.create(
        tmp_path / "other.annot", Scheme.load(shared / "gold" / "scheme.json"), "other"
    )
    _bring(other, shared, "annotator_b", "annotator_a")
    for document in _documents(project):
        mine, theirs = project.review(document), other.review(document)
        assert mine.cases == theirs.cases
        assert [mine.asked(case) for case in mine.cases] == [
            theirs.asked(case) for case in theirs.cases
        ]
        assert [mine.is_left(case) for case in mine.cases] == [
            theirs.is_left(case) for case in theirs.cases
        ]
    other.close()
