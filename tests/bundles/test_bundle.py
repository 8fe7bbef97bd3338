"""What leaves in a bundle and what does not, what comes back, and what is not done."""

from __future__ import annotations

import hashlib
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import orjson
import pytest

from annotator import assignment, bundle, edits
from annotator.bundle_file import REVISIONS
from annotator.model import Action, Actor, Person, Put, Stale, new_id
from annotator.store import Store
from tests.bundles.doing import LEAD, hand_in, refused, work
from tests.store.things import OMAR, SARA, article, bring, record

# -- there and back


def test_an_annotator_gets_her_part_and_nothing_of_others(lead: Store, tmp_path: Path) -> None:
    work(lead, "two", OMAR)
    work(lead, "one", SARA)
    told = bundle.write(lead, tmp_path / "x", SARA.id)
    assert (told.sort, told.whose(), told.texts.lines) == ("work", "سارة", 2)
    with zipfile.ZipFile(tmp_path / "x") as packed:
        data = packed.read(REVISIONS).decode()
    assert OMAR.id not in {orjson.loads(line)[2] for line in data.splitlines()}
    sara, _, merged = bundle.begin(tmp_path / "x", tmp_path / "sara.annot")
    with closing(sara):
        assert sara.owner == SARA.id
        assert sara.project == lead.project
        assert [row.document.external_id for row in sara.documents(SARA.id)] == ["one", "two"]
        assert [one.author for one in sara.sets(sara.find_document("two").id)] == []
        assert len(article(sara).spans) == 2
        assert {person for _, person in sara.assignments()} == {SARA.id}
        assert len(merged.documents) == 2
        assert sara.check().ok
        sara.rebuild()
        assert sara.check().ok


def test_the_table_of_actors_goes_out_and_her_own_comes_back(
    lead: Store, sara: Store, tmp_path: Path
) -> None:
    for_all = Actor(id=new_id(), names=("القيادة الوسطى", "سنتكوم"), sort="military")
    of_omar = Actor(id=new_id(), names=("سنتكوم",), sort="other", owner=OMAR.id)
    of_sara = Actor(id=new_id(), names=("سنتكوم",), sort="official", owner=SARA.id)
    for who, said in ((LEAD.id, for_all), (OMAR.id, of_omar)):
        lead.apply(Action(who, "actor.say", [Put(said)]))
    bundle.write(lead, tmp_path / "more", SARA.id)
    bundle.take_in(sara, tmp_path / "more")
    assert sara.actors(SARA.id) == [for_all]
    sara.apply(Action(SARA.id, "actor.say", [Put(of_sara)]))
    assert sara.actors(SARA.id) == [of_sara, for_all]
    bundle.write_back(sara, tmp_path / "back")
    bundle.take_in(lead, tmp_path / "back")
    assert lead.actors(LEAD.id) == [for_all]
    assert lead.actors(SARA.id) == [of_sara, for_all]
    assert lead.check().ok
    lead.rebuild()
    assert lead.actors(OMAR.id) == [of_omar, for_all]
    sara.undo(SARA.id)
    assert sara.actors(SARA.id) == [for_all]


def test_her_work_comes_back(lead: Store, sara: Store, tmp_path: Path) -> None:
    work(sara)
    hand_in(sara)
    told = bundle.write_back(sara, tmp_path / "back")
    assert told.sort == "back"
    # Nothing of what the lead has goes back.
    assert {stretch.writer for stretch in told.streams} == {sara.writer}
    assert told.texts.lines == 0
    before = lead.path.with_name(lead.path.name + ".backups")
    _, merged = bundle.take_in(lead, tmp_path / "back")
    assert list(before.iterdir())
    assert merged.handed_in == ((lead.find_document("one").id, SARA.id),)
    assert article(lead).spans == article(sara).spans
    assert lead.submitted(lead.find_document("one").id)[0].set.submitted is not None
    assert lead.check().ok
    _, again = bundle.take_in(lead, tmp_path / "back")
    assert (again.new, again.known) == (0, merged.new)


def test_parts_and_a_second_bundle(lead: Store, sara: Store, tmp_path: Path) -> None:
    work(sara)
    first = bundle.write_back(sara, tmp_path / "first")
    work(sara, "two")
    bundle.write(
        sara, tmp_path / "second", SARA.id, {(w, s): number for w, s, number in first.held}
    )
    bundle.take_in(lead, tmp_path / "second")
    (hole,) = lead.missing()
    assert hole.count == first.revisions.lines
    bundle.take_in(lead, tmp_path / "first")
    assert lead.missing() == ()
    assert lead.check().ok
    assert len(article(lead, "two").spans) == 2
    # More work for her, without what she has.
    three = lead.find_document("three").id
    lead.apply(assignment.give(LEAD.id, [(three, SARA.id)]))
    told = bundle.write(lead, tmp_path / "more", SARA.id, sara.holdings())
    assert told.revisions.lines == 1
    _, merged = bundle.take_in(sara, tmp_path / "more")
    assert merged.documents == (three,)
    assert len(sara.documents(SARA.id)) == 3
    assert sara.check().ok
    # From now on the lead has what came back.
    assert bundle.write_back(sara, tmp_path / "nothing").revisions.lines == 0


def test_what_was_handed_in_stays_so_once_it_has_left(sara: Store, tmp_path: Path) -> None:
    work(sara)
    hand_in(sara)
    sara.undo(SARA.id)
    sara.redo(SARA.id)
    bundle.write_back(sara, tmp_path / "back")
    with pytest.raises(Stale, match="has left in a bundle"):
        sara.undo(SARA.id)
    sara.apply(edits.set_note(article(sara), article(sara).spans[0].id, "später"))
    assert sara.undo(SARA.id) is not None
    hand_in(sara)
    assert sara.undo(SARA.id) is not None


def test_a_reviewer_gets_everything(lead: Store, tmp_path: Path) -> None:
    work(lead, "one", SARA)
    work(lead, "two", OMAR)
    bundle.write(lead, tmp_path / "x", LEAD.id)
    other, told, _ = bundle.begin(tmp_path / "x", tmp_path / "other.annot")
    with closing(other):
        assert (told.sort, other.owner) == ("whole", None)
        assert list(other.records()) == list(lead.records())
        assert other.check().ok


def test_a_corrected_article_goes_with_its_older_text(lead: Store, tmp_path: Path) -> None:
    work(lead)
    hand_in(lead)
    text = "عاجل\n" + article(lead).text
    digest = hashlib.sha256(text.encode()).hexdigest()
    lead.apply(edits.replace_text(SARA.id, [article(lead)], text, digest, None))
    bundle.write(lead, tmp_path / "x", SARA.id)
    sara, _, _ = bundle.begin(tmp_path / "x", tmp_path / "sara.annot")
    with closing(sara):
        id_ = sara.find_document("one").id
        assert sara.submitted(id_) == lead.submitted(id_)
        assert sara.check().ok


def test_an_article_that_an_annotator_brings_goes_back(
    lead: Store, sara: Store, tmp_path: Path
) -> None:
    bring(sara, record("own", "خبر من عند سارة"))
    bundle.write_back(sara, tmp_path / "back")
    bundle.take_in(lead, tmp_path / "back")
    assert lead.text(lead.find_document("own").text) == "خبر من عند سارة"
    assert lead.check().ok


# -- what is not done


def test_nothing_for_somebody_without_articles(lead: Store, tmp_path: Path) -> None:
    nobody = Person(id=new_id(), short_id="new", name="جديدة")
    lead.apply(Action(LEAD.id, "author.put", (Put(nobody),), undoable=False))
    refused(lambda: bundle.write(lead, tmp_path / "x", nobody.id), "bundle.nothing_assigned")
    assert not (tmp_path / "x").exists()
    refused(lambda: bundle.write_back(lead, tmp_path / "x"), "bundle.for_whom")


def test_a_project_of_one_person_gives_her_work_only(sara: Store, tmp_path: Path) -> None:
    refused(lambda: bundle.write(sara, tmp_path / "x", None), "bundle.not_whole")
    refused(lambda: bundle.write(sara, tmp_path / "x", OMAR.id), "bundle.not_whole")


def test_what_is_for_others_is_not_taken_in(lead: Store, sara: Store, tmp_path: Path) -> None:
    bundle.write(lead, tmp_path / "omar", OMAR.id)
    bundle.write(lead, tmp_path / "all", None)
    for name in ("omar", "all"):
        refused(lambda name=name: bundle.take_in(sara, tmp_path / name), "bundle.others")


def test_work_that_comes_back_is_no_project(sara: Store, tmp_path: Path) -> None:
    work(sara)
    bundle.write_back(sara, tmp_path / "back")
    target = tmp_path / "new.annot"
    refused(lambda: bundle.begin(tmp_path / "back", target), "bundle.back")
    assert not target.exists()


def test_another_project_is_a_question(lead: Store, scheme: Any, tmp_path: Path) -> None:
    bundle.write(lead, tmp_path / "x", None)
    with closing(Store.create(tmp_path / "other.annot", scheme)) as other:
        refused(lambda: bundle.take_in(other, tmp_path / "x"), "bundle.other_project")
        bundle.take_in(other, tmp_path / "x", other_project=True)
        assert len(other.documents(None)) == 3
        assert other.check().ok


def test_no_project_is_made_over_another(lead: Store, sara: Store, tmp_path: Path) -> None:
    refused(lambda: bundle.begin(tmp_path / "sara.bundle", sara.path), "project.exists")
