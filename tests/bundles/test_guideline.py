"""The guideline travels: to annotators with their bundles, in new versions with the next one."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from annotator import bundle, edits, guideline, model
from annotator.model import GOLD_AUTHOR, Guideline
from annotator.store import Store
from tests.bundles.doing import LEAD, body_changed, hand_in, refused, repacked, work
from tests.store.things import SARA, article

OLD, NEW = guideline.of("ar", "# الدليل\nأقصر ما يمكن."), guideline.of("ar", "# الدليل\nأوضح.")


def test_a_lead_changes_the_guideline_and_annotators_get_it(lead: Store, tmp_path: Path) -> None:
    lead.apply(guideline.written(LEAD.id, LEAD.role, OLD))
    bundle.write(lead, tmp_path / "sara.bundle", SARA.id)
    sara, _, _ = bundle.begin(tmp_path / "sara.bundle", tmp_path / "sara.annot")
    with closing(sara):
        assert sara.guidelines() == [OLD]
        # What she finishes says under which guideline that was, also in what is exported.
        work(sara)
        seen = article(sara)
        sara.apply(edits.set_status(seen, "done"))
        assert article(sara).set.guideline == f"ar-{OLD.version}"
        # A new version comes with the next bundle; her finished set stays as it was.
        lead.apply(guideline.written(LEAD.id, LEAD.role, NEW))
        lead.apply(guideline.written(LEAD.id, LEAD.role, guideline.of("en", "# How")))
        bundle.write(lead, tmp_path / "next.bundle", SARA.id)
        bundle.take_in(sara, tmp_path / "next.bundle")
        assert [one.text for one in sara.guidelines()] == [NEW.text, "# How"]
        hand_in(sara)
        assert article(sara).set.guideline == f"ar-{OLD.version}"
        sara.apply(edits.set_status(article(sara), "in_progress"))
        sara.apply(edits.set_status(article(sara), "done"))
        assert article(sara).set.guideline == guideline.versions(sara.guidelines())
        bundle.write_back(sara, tmp_path / "back")
        bundle.take_in(lead, tmp_path / "back")
        assert {r.sets[0].guideline for r in lead.records() if r.sets} == {
            guideline.versions(lead.guidelines())
        }
        for store in (sara, lead):
            assert store.check().ok
            before = store.guidelines()
            store.rebuild()
            assert store.guidelines() == before
    # A change can be undone, and the version before is there again.
    lead.undo(LEAD.id)
    lead.undo(LEAD.id)
    assert lead.guidelines() == [OLD]
    lead.redo(LEAD.id)
    assert lead.guidelines() == [NEW]


def test_a_project_without_a_guideline(lead: Store, sara: Store) -> None:
    work(sara)
    sara.apply(edits.set_status(article(sara), "done"))
    assert article(sara).set.guideline is None
    assert lead.guidelines() == sara.guidelines() == []


def test_gold_says_under_which_it_was_closed(lead: Store) -> None:
    lead.apply(guideline.written(LEAD.id, LEAD.role, OLD))
    document = lead.find_document("one").id
    gold = lead.article(document, GOLD_AUTHOR, "gold")
    lead.apply(edits.set_status(gold, "adjudicated"))
    assert lead.article(document, GOLD_AUTHOR, "gold").set.guideline == f"ar-{OLD.version}"


def test_one_that_is_not_what_it_says_is_refused(lead: Store, tmp_path: Path) -> None:
    lead.apply(guideline.written(LEAD.id, LEAD.role, OLD))
    bundle.write(lead, tmp_path / "sara.bundle", SARA.id)
    for update in ({"language": "en"}, {"language": "fr"}, {"text": "a" * 200_001}):
        changed = body_changed(lambda body, update=update: body | update, "guideline")
        false = repacked(tmp_path / "sara.bundle", tmp_path / "false.bundle", changed, seal=True)
        refused(partial(bundle.begin, false, tmp_path / "x.annot"), "revision.unfit")
        assert not (tmp_path / "x.annot").exists()


def test_a_program_that_knows_no_guidelines_takes_them_along(
    lead: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The kind has been foreseen since the first version: no newer form, no newer project."""
    lead.apply(guideline.written(LEAD.id, LEAD.role, OLD))
    bundle.write(lead, tmp_path / "sara.bundle", SARA.id)
    with monkeypatch.context() as older:
        older.delitem(model.OBJECTS, Guideline.kind)
        sara, _, _ = bundle.begin(tmp_path / "sara.bundle", tmp_path / "sara.annot")
        with closing(sara):
            work(sara)
            assert sara.check().ok
    with closing(Store.open(tmp_path / "sara.annot")) as sara:
        assert sara.guidelines() == [OLD]
        assert sara.check().ok
