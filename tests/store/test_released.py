"""Project files of every released form of the store open, and export what they always did."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from annotator.model import Action, Actor, Put, new_id
from annotator.store import Store, connection
from tests.store.released import export, make
from tests.store.things import OMAR, SARA

DATA = Path(__file__).parents[1] / "data"
RELEASED = sorted(DATA.glob("v*.annot"))


def test_there_is_one_for_every_form() -> None:
    names = {path.stem for path in RELEASED}
    assert names == {f"v{number}" for number in range(1, connection.SCHEMA_VERSION + 1)}


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_a_released_project(released: Path, tmp_path: Path) -> None:
    path = tmp_path / released.name
    shutil.copy(released, path)
    with closing(Store.open(path)) as store:
        export(store, tmp_path / "out.jsonl")
        assert (tmp_path / "out.jsonl").read_bytes() == released.with_suffix(".jsonl").read_bytes()
        report = store.check()
        assert report.ok, report.findings
        before = list(store.records())
        store.rebuild()
        assert list(store.records()) == before
        assert [row.spans for row in store.documents(OMAR.id)] == [0, 0, 3, 0]
        assert store.article(store.find_document("one").id, SARA.id).set.unplaced
        # Kinds of things that came later can be kept in it, too.
        said = Actor(id=new_id(), names=("سنتكوم",))
        store.apply(Action(SARA.id, "actor.say", [Put(said)]))
        assert said in store.actors(SARA.id)
        assert store.check().ok


def test_a_new_project_exports_the_same(tmp_path: Path) -> None:
    """What the program makes today differs from the newest released form in fresh ids only."""
    make(tmp_path / "p.annot")
    lines = (tmp_path / "p.jsonl").read_bytes().splitlines()
    kept = RELEASED[-1].with_suffix(".jsonl").read_bytes().splitlines()
    assert [line[:200] for line in lines] == [line[:200] for line in kept]
