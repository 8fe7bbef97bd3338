"""Links in gold that a reviewer makes from one article into another, and what becomes of them."""

from __future__ import annotations

import orjson
import pytest

from annotator import adjudication
from annotator.adjudication import Review
from annotator.adjudication.audit import trail
from annotator.decision import Answer, ReviewSettings
from annotator.model import GOLD_AUTHOR, Action, Link, Person, Put, Span, derived_id
from annotator.store import Store
from tests.store.things import OMAR, SARA, article

SAMI = Person(id=derived_id("person", "sami"), short_id="sami", name="سامي", role="reviewer")
DENIAL, CLAIM = ("DENIAL", 34, 50), ("CLAIM", 0, 11)


@pytest.fixture
def project(store: Store) -> Store:
    """Both agree: a denial in one, a claim in two; all of it is in gold."""
    store.apply(Action(SAMI.id, "author.put", (Put(SAMI),), undoable=False))
    settings = ReviewSettings(sampled=0, without_default=0)
    store.apply(adjudication.set_settings(settings, SAMI.id))
    for name, marked in (("one", DENIAL), ("two", CLAIM)):
        for person in (SARA, OMAR):
            _mark(store, person, name, *marked)
        _settle(store, name)
    return store


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
