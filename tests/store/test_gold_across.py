"""Links in gold that a reviewer makes from one article into another, and what becomes of them."""

from __future__ import annotations

import random
import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator import adjudication
from annotator.adjudication import Review
from annotator.adjudication.audit import trail
from annotator.decision import Answer, ReviewSettings
from annotator.model import GOLD_AUTHOR, Action, Link, Person, Put, Refused, Span, Stale, derived_id
from annotator.scheme import Scheme
from annotator.store import Store
from tests.store.things import OMAR, SARA, TEXT, article, bring, record

SAMI = Person(id=derived_id("person", "sami"), short_id="sami", name="سامي", role="reviewer")
DENIAL, CLAIM = ("DENIAL", 34, 50), ("CLAIM", 0, 11)


@pytest.fixture
def project(store: Store) -> Store:
    """Both agree: a denial in one, a claim in two; all of it is in gold."""
    _agree(store)
    return store


@pytest.fixture(scope="module")
def agreed(tmp_path_factory: pytest.TempPathFactory, scheme: Scheme) -> Path:
    """The same, as a file."""
    path = tmp_path_factory.mktemp("agreed") / "news.annot"
    with closing(Store.create(path, scheme)) as store:
        for person in (SARA, OMAR):
            store.apply(Action(person.id, "author.put", (Put(person),), undoable=False))
        bring(store, *(record(name, f"{TEXT}\n{name}") for name in ("one", "two")))
        _agree(store)
    return path


def _agree(store: Store) -> None:
    store.apply(Action(SAMI.id, "author.put", (Put(SAMI),), undoable=False))
    ask_all = ReviewSettings(sampled=0, without_default=0)
    store.apply(adjudication.set_settings(ask_all, SAMI.id))
    for name, marked in (("one", DENIAL), ("two", CLAIM)):
        for person in (SARA, OMAR):
            _mark(store, person, name, *marked)
        _settle(store, name)


def _mark(store: Store, person: Person, name: str, label: str, start: int, end: int) -> Span:
    own = article(store, name, person).set
    id_ = derived_id("span", own.id, str(start))
    span = Span(id=id_, set=own.id, label=label, start=start, end=end)
    done = own.model_copy(update={"status": "done"})
    store.apply(Action(person.id, "test.mark", [Put(done), Put(span)]))
    return span


def _review(store: Store, name: str = "one") -> Review:
    return store.review(store.find_document(name).id)


def _settle(store: Store, name: str) -> None:
    action = adjudication.settle_automatically(_review(store, name), SAMI.id)
    assert action is not None
    store.apply(action)


def _tie(store: Store) -> Link:
    (source,), (target,) = (_review(store, name).gold.spans for name in ("one", "two"))
    there = _review(store, "two")
    assert adjudication.untied(_review(store), "denies", source, target, there) is None
    action, made = adjudication.tie(_review(store), "denies", source, target, SAMI.id)
    store.apply(action)
    (link,) = _review(store).gold.links
    assert (link.id, link.source, link.target) == (made, source.id, target.id)
    return link


def _close(store: Store, *names: str) -> None:
    for name in names:
        store.apply(adjudication.finish(_review(store, name), SAMI.id))


def _status(store: Store, name: str) -> str:
    return _review(store, name).gold.set.status


def test_a_link_into_another_article_is_gold_like_any_other(project: Store) -> None:
    """Both ends know it, the trail says who made it, the export names both, check is content,
    and one step of undo takes it back with its decision."""
    link = _tie(project)
    assert _review(project, "two").gold.links == (link,)
    rows = [row for row in trail(_review(project), {SAMI.id: "Sami"}, {}) if row["kind"] == "link"]
    assert [(row["gold"], row["decided"], row["by"]) for row in rows] == [
        (link.id, "created", "Sami")
    ]
    (one,) = [found for line in project.lines("gold") for found in orjson.loads(line)["links"]]
    assert (one["type"], one["target_document"]) == ("denies", "two")
    assert not project.check().findings
    project.undo(SAMI.id)
    assert (_review(project).gold.links, _review(project, "two").gold.links) == ((), ())
    assert all(one.how != "created" for one in project.decisions())


def test_it_is_taken_out_from_either_end(project: Store) -> None:
    link = _tie(project)
    there = _review(project, "two")
    assert adjudication.tied(there, there.gold.spans[0]) == [link]
    project.apply(adjudication.untie(there, link, SAMI.id))
    assert _review(project).gold.links == ()
    assert all(one.how != "created" for one in project.decisions())
    project.undo(SAMI.id)
    assert _review(project).gold.links == (link,)


def test_who_reopens_one_end_takes_it_out_and_undo_brings_it_back(project: Store) -> None:
    """With its decision, in whichever article that is."""
    link = _tie(project)
    there, decisions = _review(project, "two"), len(project.decisions())
    action = adjudication.reopen(there, there.decisions[0], SAMI.id)
    assert adjudication.taken_along(there, action) == [link]
    assert adjudication.hanging(there, {link.target}) == [link]
    project.apply(action)
    assert _review(project).gold.links == ()
    assert not _review(project).lost
    project.undo(SAMI.id)
    assert _review(project).gold.links == (link,)
    assert len(project.decisions()) == decisions
    assert not project.check().findings


def test_what_is_relabelled_loses_links_that_it_cannot_have(project: Store) -> None:
    link = _tie(project)
    here = _review(project)
    answers = [Answer(question=adjudication.EDIT, choice="edited", label="CLAIM")]
    action = adjudication.decide(here, here.cases[0], answers, SAMI.id)
    assert adjudication.taken_along(here, action) == [link]
    project.apply(action)
    assert _review(project, "two").gold.links == ()


def test_a_far_end_that_is_not_in_gold_any_more_is_refused(project: Store) -> None:
    (source,), (target,) = (_review(project, name).gold.spans for name in ("one", "two"))
    there = _review(project, "two")
    project.apply(adjudication.reopen(there, there.decisions[0], SAMI.id))
    problem = adjudication.untied(
        _review(project), "denies", source, target, _review(project, "two")
    )
    assert problem is not None
    assert problem.code == "link.end"


def test_a_card_of_the_other_article_that_asks_about_it_goes_first(project: Store) -> None:
    """Which way round two people contradict each other is one question, wherever it is asked."""
    claims = [_mark(project, SARA, "one", *CLAIM), _mark(project, OMAR, "one", *CLAIM)]
    _settle(project, "one")
    far = next(s for s in article(project, "two", SARA).spans if s.label == "CLAIM")
    made = Link(
        id=derived_id("l"), set=far.set, type="contradicts", source=far.id, target=claims[0].id
    )
    project.apply(Action(SARA.id, "link", [Put(made)]))
    here, there = _review(project), _review(project, "two")
    source = next(span for span in here.gold.spans if span.label == "CLAIM")
    problem = adjudication.untied(here, "contradicts", source, there.gold.spans[0], there)
    assert problem is not None
    assert problem.code == "link.asked"


def test_gold_that_changes_opens_its_closed_article_again(project: Store) -> None:
    """Adding, linking, deciding anew, reopening; at the far end too; undo closes it again."""
    _close(project, "one", "two")
    action, _ = adjudication.create(_review(project), "CLAIM", 0, 3, SAMI.id)
    project.apply(action)
    assert (_status(project, "one"), _status(project, "two")) == ("in_progress", "adjudicated")
    project.undo(SAMI.id)
    assert _status(project, "one") == "adjudicated"
    link = _tie(project)
    assert (_status(project, "one"), _status(project, "two")) == ("in_progress", "adjudicated")
    _close(project, "one")
    there = _review(project, "two")
    project.apply(adjudication.untie(there, link, SAMI.id))
    assert (_status(project, "one"), _status(project, "two")) == ("in_progress", "in_progress")
    project.undo(SAMI.id)
    assert (_status(project, "one"), _status(project, "two")) == ("adjudicated", "adjudicated")
    (case, *_), review = _review(project).cases, _review(project)
    project.apply(adjudication.flag(review, case, SAMI.id, "انظر"))
    assert _status(project, "one") == "adjudicated"


def test_rules_leave_closed_articles_as_they_were_closed(project: Store) -> None:
    _close(project, "one")
    for person in (SARA, OMAR):
        _mark(project, person, "one", *CLAIM)
    assert adjudication.settle_automatically(_review(project), SAMI.id) is None
    own = project.article(project.find_document("one").id, GOLD_AUTHOR, "gold").set
    project.apply(adjudication.open_again(own, SAMI.id))
    _settle(project, "one")
    assert len(_review(project).gold.spans) == 2


def _act(store: Store, chance: random.Random) -> Action | None:
    """Something that a reviewer can do now, whatever it is; None where it can't be done."""
    here, there = chance.sample([_review(store, name) for name in ("one", "two")], 2)
    spans = [span for review in (here, there) for span in review.gold.spans]
    match chance.choice(("tie", "tie", "untie", "reopen", "decide", "create", "close", "settle")):
        case "tie" if here.gold.spans:
            source, target = chance.choice(here.gold.spans), chance.choice(spans)
            kind = chance.choice(("denies", "contradicts", "supports"))
            far = there if target in there.gold.spans else None
            if adjudication.untied(here, kind, source, target, far) is None:
                return adjudication.tie(here, kind, source, target, SAMI.id)[0]
        case "untie" if here.gold.links:
            return adjudication.untie(here, chance.choice(here.gold.links), SAMI.id)
        case "reopen" if here.decisions:
            decided = [one for one in here.decisions if one.card and one.how != "flagged"]
            return adjudication.reopen(here, chance.choice(decided), SAMI.id) if decided else None
        case "decide" if here.cases:
            edit = Answer(
                question=adjudication.EDIT,
                choice="edited",
                label=chance.choice(("CLAIM", "DENIAL")),
            )
            return adjudication.decide(here, chance.choice(here.cases), [edit], SAMI.id)
        case "create":
            at = chance.randrange(12, 30)
            return adjudication.create(here, "CLAIM", at, at + 2, SAMI.id)[0]
        case "close" if here.gold.set.status != "adjudicated":
            return adjudication.finish(here, SAMI.id)
        case "settle":
            return adjudication.settle_automatically(here, SAMI.id)
    return None


def _as_it_should_be(store: Store, followed: dict[str, Review], before: dict[str, Review]) -> None:
    now = {name: _review(store, name) for name in followed}
    spans = {span.id for review in now.values() for span in review.gold.spans}
    links = {link.id: link for review in now.values() for link in review.gold.links}
    assert all({link.source, link.target} <= spans for link in links.values())
    created = {
        result.id
        for review in now.values()
        for one in review.decisions
        if one.how == "created"
        for result in one.results
    }
    assert created <= spans | links.keys()
    for name, review in now.items():
        seen = followed[name]
        assert seen.standings == replace(seen).standings
        assert set(seen.gold.links) == set(review.gold.links)
        assert (seen.gold.set.status, seen.gold.spans) == (
            review.gold.set.status,
            review.gold.spans,
        )
        closed = [[o for o in r.others if o.status == "adjudicated"] for r in (seen, review)]
        assert set(closed[0]) == set(closed[1])
        assert {one.id: one for one in seen.decisions} == {one.id: one for one in review.decisions}
        if review.gold.set.status == before[name].gold.set.status == "adjudicated":
            own = [link for link in review.gold.links if link.set == review.gold.set.id]
            was = [link for link in before[name].gold.links if link.set == review.gold.set.id]
            assert (review.gold.spans, own) == (before[name].gold.spans, was)


@settings(max_examples=12)
@given(chance=st.randoms(use_true_random=False))
def test_whatever_a_reviewer_does_gold_hangs_together(
    agreed: Path, tmp_path_factory: pytest.TempPathFactory, chance: random.Random
) -> None:
    """Links have two ends, what was made has its decision, closed gold does not change, and whoever
    follows what happens sees what is stored; also after undo and redo."""
    path = tmp_path_factory.mktemp("any") / "news.annot"
    shutil.copy(agreed, path)
    with closing(Store.open(path)) as store:
        followed = {name: _review(store, name) for name in ("one", "two")}
        for _ in range(14):
            before = {name: _review(store, name) for name in followed}
            try:
                turn = chance.choice((None, None, None, store.undo, store.redo))
                action = _act(store, chance) if turn is None else None
                touched = turn(SAMI.id) if turn is not None else action and store.apply(action)
            except (Refused, Stale):
                continue
            if touched:
                followed = {k: adjudication.after(one, touched) for k, one in followed.items()}
                _as_it_should_be(store, followed, before)
        assert store.check().ok
