"""What is decided with a note or a reason is a precedent: for reviewers at once, for annotators
once its article is closed."""

from __future__ import annotations

import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import orjson
import pytest

from annotator import adjudication, assignment, bundle, edits, precedents
from annotator.adjudication import Review
from annotator.bundle_file import REVISIONS
from annotator.decision import ReviewSettings
from annotator.diff import Case
from annotator.model import Action, Person, Precedent, Put, Span, derived_id
from annotator.precedents import ask, withdraw
from annotator.store import Store
from annotator.store.revisions import Revision
from annotator.text import sha256
from tests.store.things import OMAR, SARA, TEXT, article

SAMI = Person(id=derived_id("person", "sami"), short_id="sami", name="سامي", role="reviewer")
THREE = (TEXT.index("ثلاثة"), TEXT.index(" قتلوا"))
THREE_KILLED = (TEXT.index("ثلاثة"), TEXT.index("، ونفت"))


@pytest.fixture
def project(store: Store) -> Store:
    """Sara and Omar differ in the first article, and agree that nothing is in the second."""
    store.apply(Action(SAMI.id, "author.put", (Put(SAMI),), undoable=False))
    ask_all = ReviewSettings(sampled=0, without_default=0)
    store.apply(adjudication.set_settings(ask_all, SAMI.id))
    for person, words in ((SARA, THREE), (OMAR, THREE_KILLED)):
        _mark(store, person, "one", words)
        _mark(store, person, "two")
    return store


def _mark(store: Store, person: Person, name: str, *places: tuple[int, int]) -> None:
    own = article(store, name, person).set
    spans = [
        Span(
            id=derived_id("span", own.id, str(start)),
            set=own.id,
            label="CASUALTY",
            start=start,
            end=end,
        )
        for start, end in places
    ]
    done = own.model_copy(update={"status": "done"})
    store.apply(Action(person.id, "test.mark", [Put(done), *map(Put, spans)]))


def _id(store: Store, name: str = "one") -> str:
    return store.find_document(name).id


def _review(store: Store) -> Review:
    return store.review(_id(store))


def _case(store: Store) -> Case:
    (case,) = _review(store).cases
    return case


def _decide(store: Store, note: str | None = "count them") -> None:
    review, case = _review(store), _case(store)
    question = review.asked(case)[0]
    given = [adjudication.answer(review, case, question, question.versions[0].key)]
    action = adjudication.decide(review, case, given, SAMI.id, note=note, flag=note is not None)
    store.apply(action)


def _reject(store: Store, reason: str) -> None:
    review, case = _review(store), _case(store)
    question = review.asked(case)[0]
    none = adjudication.answer(review, case, question, question.versions[0].key)
    given = [none.model_copy(update={"choice": "none", "version": None})]
    store.apply(adjudication.decide(review, case, given, SAMI.id, reason=reason))


def _close(store: Store, *names: str) -> None:
    sets = store.gold_sets([_id(store, name) for name in names])
    store.apply(adjudication.close(sets, SAMI.id))


def _sound(store: Store) -> bool:
    report = store.check()
    return report.ok and not report.notes


def test_a_flagged_decision_is_for_reviewers_at_once_and_for_annotators_when_closed(
    project: Store, path: Path
) -> None:
    _decide(project)
    (one,) = project.settled()
    assert (one.phrase, one.label, one.note) == ("ثلاثة أشخاص قتلوا", "CASUALTY", "count them")
    assert one.sentence[one.at : one.at + len(one.phrase)] == one.phrase
    assert project.settled(offered=True) == []
    _close(project, "one")
    assert project.settled(offered=True) == [one]
    project.close()
    again = Store.open(path)
    assert again.settled(offered=True) == [one]
    assert again.undoable(SAMI.id) == "review.finish"
    again.undo(SAMI.id)
    assert again.settled(offered=True) == []
    assert again.settled() == [one]
    again.close()


def test_a_decision_without_a_word_is_no_precedent(project: Store) -> None:
    _decide(project, note=None)
    assert project.settled() == []


def test_what_was_left_out_says_why(project: Store) -> None:
    _reject(project, "hypothetical")
    (one,) = project.settled()
    assert (one.kept, one.reason, one.label) == (False, "hypothetical", "CASUALTY")
    assert one.phrase == "ثلاثة أشخاص قتلوا"


def test_a_decision_taken_back_opens_the_article_and_is_no_precedent_any_more(
    project: Store,
) -> None:
    _decide(project)
    _close(project, "one")
    review = _review(project)
    project.apply(adjudication.reopen(review, review.decisions[0], SAMI.id))
    assert project.settled(offered=True) == []
    assert [own.status for own in project.gold_sets()] == ["in_progress"]
    project.undo(SAMI.id)
    assert len(project.settled(offered=True)) == 1
    assert _sound(project)


def test_a_note_worded_otherwise_and_a_precedent_kept_among_reviewers(project: Store) -> None:
    _decide(project)
    _close(project, "one")
    review, case = _review(project), _case(project)
    project.apply(adjudication.flag(review, case, SAMI.id, "words, not figures"))
    assert [one.note for one in project.settled(offered=True)] == ["words, not figures"]
    (decision,) = _review(project).decisions
    project.apply(adjudication.withhold(decision, SAMI.id))
    assert project.settled(offered=True) == []
    assert len(project.settled()) == 1
    project.undo(SAMI.id)
    assert len(project.settled(offered=True)) == 1


def test_an_article_in_which_nothing_is_to_be_marked_can_be_closed(project: Store) -> None:
    assert project.without_cards() == []
    project.card_rows([_id(project), _id(project, "two"), _id(project, "three")])
    assert project.without_cards() == [_id(project, "two")]
    _close(project, "two")
    assert [own.status for own in project.gold_sets()] == ["adjudicated"]
    record = next(project.records("gold", [_id(project, "two")]))
    assert [(one.id, one.status) for one in record.sets] == [("gold", "adjudicated")]
    project.undo(SAMI.id)
    assert project.gold_sets() == []
    assert _sound(project)


def test_a_question_is_its_askers_own_and_undone_like_everything(
    project: Store, path: Path
) -> None:
    own = article(project, "three", SARA)
    touched = project.apply(ask(own, THREE, note="words or figures?"))
    assert {thing.kind for thing in touched.changed} == {"precedent", "set"}
    (question,) = article(project, "three", SARA).questions
    assert (question.phrase, question.note) == ("ثلاثة أشخاص", "words or figures?")
    assert article(project, "three", OMAR).questions == ()
    assert article(project, "three", SARA).set.status == "in_progress"
    project.apply(ask(article(project, "three", SARA), THREE, note="figures?"))
    assert [one.note for one in project.questions()] == ["figures?"]
    project.apply(withdraw(article(project, "three", SARA), question))
    assert project.questions() == []
    project.close()
    again = Store.open(path)
    again.undo(SARA.id)
    again.undo(SARA.id)
    assert [one.note for one in again.questions()] == ["words or figures?"]
    again.undo(SARA.id)
    assert again.questions() == []
    assert _sound(again)
    again.rebuild()
    assert again.questions() == []
    again.close()


def test_a_question_that_no_card_is_about_is_answered(project: Store) -> None:
    project.apply(ask(article(project, "three", SARA), THREE, note="figures?"))
    (question,) = project.questions()
    project.apply(precedents.answer(question, SAMI.id, "figures"))
    (one,) = project.settled()
    assert (one.phrase, one.note, one.kept) == ("ثلاثة أشخاص", "figures", True)
    project.apply(precedents.answer(question, SAMI.id, None))
    assert project.settled() == []


def _in_zip(path: Path) -> list[dict[str, Any]]:
    """The bodies of precedents in a bundle, removed ones included."""
    with zipfile.ZipFile(path) as packed:
        rows = [orjson.loads(line) for line in packed.read(REVISIONS).splitlines()]
    kind, body = Revision._fields.index("kind"), Revision._fields.index("body")
    return [orjson.loads(row[body] or "{}") for row in rows if row[kind] == "precedent"]


def test_an_annotators_bundle_holds_precedents_of_closed_articles_and_no_others(
    project: Store, tmp_path: Path
) -> None:
    """Nor what was closed and opened again before it left, nor others' questions; what is taken
    back goes from her desktop with the next bundle."""
    project.apply(assignment.give(SAMI.id, [(_id(project, "two"), SARA.id)]))
    project.apply(ask(article(project, "three", OMAR), THREE, note="figures?"))
    _decide(project)
    bundle.write(project, tmp_path / "open", SARA.id)
    _close(project, "one")
    project.undo(SAMI.id)
    bundle.write(project, tmp_path / "taken-back", SARA.id)
    assert _in_zip(tmp_path / "open") == _in_zip(tmp_path / "taken-back") == []
    _close(project, "one")
    bundle.write(project, tmp_path / "closed", SARA.id)
    (found,) = _in_zip(tmp_path / "closed")
    assert (found["phrase"], found["note"]) == ("ثلاثة أشخاص قتلوا", "count them")
    sara, _, _ = bundle.begin(tmp_path / "closed", tmp_path / "sara.annot")
    with closing(sara):
        assert [one.note for one in sara.settled(offered=True)] == ["count them"]
        sara.apply(ask(article(sara, "two", SARA), THREE, note="words?"))
        assert sara.check().ok
        bundle.write_back(sara, tmp_path / "back")
        bundle.take_in(project, tmp_path / "back")
        assert {one.note for one in project.questions()} == {"figures?", "words?"}
        project.undo(SAMI.id)
        bundle.write(project, tmp_path / "again", SARA.id)
        bundle.take_in(sara, tmp_path / "again")
        assert sara.settled(offered=True) == []
        assert sara.check().ok
    assert _sound(project)


def test_two_reviewers_who_close_the_same_article_agree(project: Store, tmp_path: Path) -> None:
    project.apply(assignment.give(SAMI.id, [(_id(project, "two"), SARA.id)]))
    _decide(project)
    bundle.write(project, tmp_path / "whole", None)
    other, _, _ = bundle.begin(tmp_path / "whole", tmp_path / "other.annot")
    with closing(other):
        for store in (project, other):
            _close(store, "one")
            bundle.write(store, tmp_path / f"sara-{store.path.stem}", SARA.id)
            bundle.write(store, tmp_path / f"all-{store.path.stem}", None)
        bundle.take_in(project, tmp_path / "all-other")
        bundle.take_in(other, tmp_path / f"all-{project.path.stem}")
        assert project.settled(offered=True) == other.settled(offered=True) != []
        assert _sound(project)
        assert _sound(other)


def test_late_work_takes_a_precedent_back_until_it_is_decided_again(project: Store) -> None:
    _decide(project)
    _close(project, "one")
    assert len(project.settled(offered=True)) == 1
    own = article(project, "one", SARA)
    moved = own.spans[0].model_copy(update={"end": own.spans[0].end - 2})
    project.apply(Action(SARA.id, "span.move", [Put(moved)]))
    assert project.settled(offered=True) == []
    assert len(project.settled()) == 1


def test_a_question_goes_along_with_a_corrected_text(project: Store) -> None:
    project.apply(ask(article(project, "three", SARA), THREE, note="figures?"))
    seen = [article(project, "three", person) for person in (SARA, OMAR)]
    text = f"عاجل. {seen[0].text}"
    project.apply(edits.replace_text(SAMI.id, seen, text, sha256(text), None))
    (question,) = article(project, "three", SARA).questions
    assert text[question.start : question.end] == question.phrase == "ثلاثة أشخاص"
    assert _sound(project)


def test_nobody_else_can_change_a_question(project: Store) -> None:
    project.apply(ask(article(project, "three", SARA), THREE, note="figures?"))
    (question,) = project.questions()
    other = question.model_copy(update={"note": "mine"})
    with pytest.raises(Exception, match="own author"):
        project.apply(Action(OMAR.id, "span.flag", (Put(other),)))
    assert isinstance(question, Precedent)
