"""A reviewer's project: cards of all documents, decisions that last, late work that shows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from annotator import adjudication, edits
from annotator.adjudication import CardRow, Review
from annotator.decision import ReviewSettings
from annotator.diff import Case
from annotator.model import (
    GOLD_AUTHOR,
    Action,
    Assignment,
    Attribute,
    Decision,
    Event,
    Link,
    Person,
    Put,
    Span,
    derived_id,
)
from annotator.store import Store
from annotator.text import sha256
from tests.store.things import OMAR, SARA, article

SAMI = Person(id=derived_id("person", "sami"), short_id="sami", name="سامي", role="reviewer")
HUDA = Person(id=derived_id("person", "huda"), short_id="huda", name="هدى")
ASK_ALL = ReviewSettings(sampled=0, without_default=0)


@pytest.fixture
def project(store: Store) -> Store:
    for person in (SAMI, HUDA):
        store.apply(Action(person.id, "author.put", (Put(person),), undoable=False))
    store.apply(adjudication.set_settings(ASK_ALL, SAMI.id))
    return store


def _document(store: Store, name: str) -> str:
    return store.find_document(name).id


def _mark(
    store: Store,
    person: Person,
    name: str,
    *spans: tuple[str, int, int],
    done: bool = True,
    **values: str,
) -> list[str]:
    """Lets a person mark and finish a document; returns the ids of the spans."""
    own = article(store, name, person).set
    made = [
        Span(
            id=derived_id("span", own.id, str(number)),
            set=own.id,
            label=label,
            start=start,
            end=end,
            attributes=tuple(Attribute(name=n, value=v) for n, v in values.items()),
        )
        for number, (label, start, end) in enumerate(spans)
    ]
    status = "done" if done else "in_progress"
    changes = [Put(own.model_copy(update={"status": status})), *map(Put, made)]
    store.apply(Action(person.id, "test.mark", changes))
    return [span.id for span in made]


def _review(store: Store, name: str = "one") -> Review:
    return store.review(_document(store, name))


def _only(review: Review) -> Case:
    (case,) = [case for case in review.cases if review.is_left(case)]
    return case


def _decide(store: Store, name: str = "one", version: int = 0) -> None:
    review = _review(store, name)
    case = _only(review)
    question = review.asked(case)[0]
    given = [adjudication.answer(review, case, question, question.versions[version].key)]
    store.apply(adjudication.decide(review, case, given, SAMI.id, took=900))


def _settle(store: Store, name: str = "one") -> None:
    action = adjudication.settle_automatically(_review(store, name), SAMI.id)
    assert action is not None
    store.apply(action)


def _gold(store: Store, name: str = "one") -> list[tuple[int, int]]:
    spans = store.article(_document(store, name), GOLD_AUTHOR, "gold").spans
    return [(span.start, span.end) for span in spans]


def test_there_is_nothing_to_review_before_two_are_done(project: Store) -> None:
    _mark(project, SARA, "one", ("CLAIM", 0, 11))
    _mark(project, OMAR, "one", ("CLAIM", 0, 14), done=False)
    assert _review(project).cases == ()
    assert [one.set.author for one in project.handed_in(_document(project, "one"))] == [SARA.id]


def test_a_decision_is_one_step_that_undo_takes_back_also_after_a_restart(
    project: Store, path: Path
) -> None:
    _mark(project, SARA, "one", ("CLAIM", 0, 11))
    _mark(project, OMAR, "one", ("CLAIM", 0, 14))
    _decide(project)
    assert _gold(project) == [(0, 14)]
    project.close()
    again = Store.open(path)
    assert again.undoable(SAMI.id) == "review.decide"
    touched = again.undo(SAMI.id)
    assert touched is not None
    assert _gold(again) == []
    assert again.decisions(_document(again, "one")) == []
    again.redo(SAMI.id)
    assert _gold(again) == [(0, 14)]
    assert not again.check().findings
    again.close()


def test_gold_is_exported_with_what_was_decided(project: Store) -> None:
    _mark(project, SARA, "one", ("CLAIM", 0, 11), about="harm")
    _mark(project, OMAR, "one", ("CLAIM", 0, 14), about="harm")
    _decide(project)
    record = next(project.records("gold", [_document(project, "one")]))
    assert [(span.start, span.end) for span in record.spans] == [(0, 14)]
    assert [a.value for a in record.spans[0].attributes if a.name == "about"] == ["harm"]


def test_what_all_agree_on_waits_for_everybody_assigned(project: Store) -> None:
    for person in (SARA, OMAR):
        _mark(project, person, "one", ("CLAIM", 0, 11))
    duty = Assignment.of(_document(project, "one"), HUDA.id)
    project.apply(Action(SAMI.id, "assign", (Put(duty),)))
    review = _review(project)
    assert review.waiting == (HUDA.id,)
    assert adjudication.settle_automatically(review, SAMI.id) is None
    _mark(project, HUDA, "one", ("CLAIM", 0, 11))
    _settle(project)
    assert _gold(project) == [(0, 11)]
    assert project.undoable(SAMI.id) == "assign"


def test_whoever_skipped_an_article_has_no_say_in_it(project: Store) -> None:
    """Not in cards, and not in figures; yet she is done, so that rules and closing go on. What
    the only other person marked is asked about by itself."""
    document = _document(project, "one")
    for person in (SARA, OMAR, HUDA):
        project.apply(Action(SAMI.id, "assign", (Put(Assignment.of(document, person.id)),)))
    _mark(project, HUDA, "one", ("CLAIM", 4, 11))
    own = article(project, "one", HUDA)
    project.apply(edits.set_status(own, "skipped", "off_topic"))
    _mark(project, SARA, "one", ("CLAIM", 0, 11))
    review = _review(project)
    assert (review.waiting, review.skipped) == ((OMAR.id,), ((HUDA.id, "off_topic"),))
    (case,) = review.cases
    assert case.votes.people == (SARA.id,)
    _mark(project, OMAR, "one", ("CLAIM", 0, 11), ("CASUALTY", 15, 26))
    review = _review(project)
    assert review.waiting == ()
    assert [case.votes.people for case in review.cases] == [tuple(sorted((SARA.id, OMAR.id)))] * 2
    assert [sorted(one.people) for one in project.each_work()] == [sorted((SARA.id, OMAR.id))]
    _settle(project)
    assert _gold(project) == [(0, 11)]

    own = article(project, "one", OMAR)
    project.apply(edits.set_status(own, "skipped", "off_topic"))
    (case,) = _review(project, "one").cases
    assert case.votes.marked == case.votes.people == (SARA.id,)
    assert adjudication.settle_automatically(_review(project), SAMI.id) is None


def test_what_is_read_by_one_and_skipped_by_the_other_can_be_closed(project: Store) -> None:
    _mark(project, SARA, "one")
    _mark(project, OMAR, "two", done=False)
    for name in ("one", "two"):
        own = article(project, name, HUDA)
        project.apply(edits.set_status(own, "skipped", "off_topic"))
    own = article(project, "two", OMAR)
    project.apply(edits.set_status(own, "skipped", "off_topic"))
    _steps(project)
    assert project.without_cards() == [_document(project, "one")]


def test_late_work_makes_only_its_own_decision_stale(project: Store) -> None:
    for name in ("one", "two"):
        _mark(project, SARA, name, ("CLAIM", 0, 11))
        _mark(project, OMAR, name, ("CLAIM", 0, 14))
        _decide(project, name)
    _mark(project, OMAR, "one", ("CLAIM", 4, 14))
    states = {
        name: [one.state for one in _review(project, name).standings.values()]
        for name in ("one", "two")
    }
    assert states == {"one": ["stale"], "two": ["decided"]}
    _decide(project, "one", 1)
    assert _gold(project) == [(4, 14)]


def test_a_correction_elsewhere_in_the_text_touches_no_decision(project: Store) -> None:
    _mark(project, SARA, "one", ("CLAIM", 0, 11))
    _mark(project, OMAR, "one", ("CLAIM", 0, 14))
    _decide(project)
    document = _document(project, "one")
    sets = [
        project.article(document, SARA.id),
        project.article(document, OMAR.id),
        project.article(document, GOLD_AUTHOR, "gold"),
    ]
    text = f"عاجل. {sets[0].text}"
    project.apply(edits.replace_text(SAMI.id, sets, text, sha256(text), None))
    review = _review(project)
    assert _gold(project) == [(6, 20)]
    assert [one.state for one in review.standings.values()] == ["decided"]


def test_links_across_articles_are_compared_and_settled_last(project: Store) -> None:
    for person in (SARA, OMAR):
        (denial,) = _mark(project, person, "one", ("DENIAL", 0, 11))
        (claim,) = _mark(project, person, "two", ("CLAIM", 4, 14))
        if person is SARA:
            own = article(project, "one", person).set.id
            link = Link(
                id=derived_id("l", own), set=own, type="denies", source=denial, target=claim
            )
            project.apply(Action(person.id, "link", (Put(link),)))
    card = next(case for case in _review(project).cases if case.card.ends)
    assert _review(project).standings[card.card.id].state == "waiting"
    _settle(project, "one")
    assert _review(project).standings[card.card.id].state == "waiting"
    _settle(project, "two")
    _decide(project, "one", 0)
    (made,) = project.article(_document(project, "one"), GOLD_AUTHOR, "gold").links
    assert made.type == "denies"
    assert not any(case.card.ends for case in _review(project, "two").cases)
    assert not project.check().findings


def test_events_that_two_people_add_by_one_name_are_the_same(project: Store) -> None:
    for person in (SARA, OMAR):
        own = article(project, "one", person).set.id
        event = Event(id=derived_id("e", own), external_id=f"e-{person.short_id}", name="قصف الجسر")
        _mark(project, person, "one", ("CLAIM", 0, 11), event=event.id)
        put = event.model_copy(update={"set": own})
        project.apply(Action(person.id, "event.add", (Put(put),)))
    assert [case.card.kind for case in _review(project).cases] == ["unanimous"]


# -- rows


def _steps(store: Store) -> None:
    for _ in store.index_steps():
        pass


def _differ_alike(store: Store, *names: str) -> None:
    """Two people differ about the edge of the same words in each article."""
    for name in names:
        _mark(store, SARA, name, ("CLAIM", 0, 11))
        _mark(store, OMAR, name, ("CLAIM", 0, 14))


def _decide_alike(store: Store, review: Review, copies: list[CardRow]) -> None:
    """Answer the only card of an article, and its copies, with the second version."""
    case = _only(review)
    question = review.asked(case)[0]
    given = [adjudication.answer(review, case, question, question.versions[1].key)]
    action = adjudication.decide_alike((review, case), [], given, SAMI.id)
    store.decide_copies(action, (review, case), copies, given)


def _copies(store: Store, review: Review, case: Case) -> list[CardRow]:
    return [row for row in store.each_copy(review, case) if row is not None]


def test_rows_follow_whatever_happens(project: Store) -> None:
    _mark(project, SARA, "one", ("CLAIM", 0, 11), ("CASUALTY", 15, 26))
    _mark(project, OMAR, "one", ("CLAIM", 0, 14), ("CASUALTY", 15, 26))
    _steps(project)

    def rows() -> list[tuple[str, str, bool]]:
        _steps(project)
        return [(row.kind, row.state, row.left) for row in project.card_rows()]

    assert rows() == [("boundary", "open", True), ("unanimous", "open", False)]
    _settle(project)
    assert rows() == [("boundary", "open", True), ("unanimous", "settled", False)]
    _decide(project)
    assert rows() == [("boundary", "decided", False), ("unanimous", "settled", False)]
    project.undo(SAMI.id)
    assert rows()[0] == ("boundary", "open", True)
    project.apply(adjudication.set_settings(ASK_ALL.model_copy(update={"sampled": 1.0}), SAMI.id))
    _mark(project, OMAR, "two", ("CLAIM", 0, 11))
    _mark(project, SARA, "two")
    assert rows()[-1] == ("missing", "open", True)
    assert project.cards_behind() == 0


def test_rows_of_one_document_are_renewed_at_once(project: Store) -> None:
    _mark(project, SARA, "one", ("CLAIM", 0, 11))
    _mark(project, OMAR, "one", ("CLAIM", 0, 14))
    document = _document(project, "one")
    assert [row.state for row in project.card_rows([document])] == ["open"]
    _decide(project)
    assert [row.state for row in project.card_rows([document])] == ["decided"]


def test_rows_of_what_links_lead_to_follow_too(project: Store) -> None:
    test_links_across_articles_are_compared_and_settled_last(project)
    _steps(project)
    assert [row.state for row in project.card_rows() if row.kind == "link"] == ["decided"]
    review = _review(project, "two")
    project.apply(adjudication.reopen(review, review.decisions[0], SAMI.id))
    _steps(project)
    assert [row.state for row in project.card_rows() if row.kind == "link"] == ["waiting"]


def test_copies_are_found_in_other_articles(project: Store) -> None:
    _differ_alike(project, "one", "two", "three")
    _steps(project)
    review = _review(project)
    case = _only(review)
    copies = _copies(project, review, case)
    assert len(copies) == 2
    _decide_alike(project, review, copies)
    assert [_gold(project, name) for name in ("one", "two", "three")] == [[(0, 11)]] * 3
    assert not _copies(project, review, case)  # also before their rows are looked at again
    _steps(project)
    assert not _copies(project, review, case)
    project.undo(SAMI.id)
    assert _gold(project, "three") == []
    _steps(project)
    assert len(_copies(project, review, case)) == 2


def test_closed_articles_are_left_alone(project: Store) -> None:
    """What came in late asks there on its own: to answer it opens the article again."""
    _differ_alike(project, "one", "two", "three")
    project.apply(adjudication.finish(_review(project, "two"), SAMI.id))
    _steps(project)
    review = _review(project)
    copies = _copies(project, review, _only(review))
    assert [row.document for row in copies] == [_document(project, "three")]
    away = _review(project, "two")
    assert len(_copies(project, away, _only(away))) == 2


def test_a_copy_that_was_decided_meanwhile_keeps_its_answer(project: Store) -> None:
    _differ_alike(project, "one", "two")
    _steps(project)
    review = _review(project)
    copies = _copies(project, review, _only(review))
    _decide(project, "two", 0)
    _decide_alike(project, review, copies)
    assert [_gold(project, name) for name in ("one", "two")] == [[(0, 11)], [(0, 14)]]


def test_two_desktops_with_the_same_work_have_the_same_cards(
    project: Store, tmp_path: Path, open_store: Callable[..., Store]
) -> None:
    _mark(project, SARA, "one", ("CLAIM", 0, 11), ("CASUALTY", 15, 26), about="harm")
    _mark(project, OMAR, "one", ("CLAIM", 4, 14), about="damage")
    copy = tmp_path / "copy.annot"
    project.backup(copy)
    other = open_store(copy)
    assert _review(other).cases == _review(project).cases
    assert isinstance(other.review_settings(), ReviewSettings)


def test_decisions_are_read_back_as_they_were(project: Store) -> None:
    _mark(project, SARA, "one", ("CLAIM", 0, 11))
    _mark(project, OMAR, "one", ("CLAIM", 0, 14))
    _decide(project)
    (decision,) = project.decisions()
    assert isinstance(decision, Decision)
    assert (decision.how, decision.sort, decision.took) == ("decided", "boundary", 900)
    assert list(project.decided_at(_document(project, "one"))) == [decision.id]
