"""A lead's project, and an annotator's that was opened from her bundle."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from annotator import assignment, bundle
from annotator.model import Action, Put
from annotator.scheme import Scheme
from annotator.store import Store
from tests.bundles.desktops import DESKTOPS, NAMES, Desktops
from tests.bundles.doing import LEAD, work
from tests.store.things import OMAR, SARA, TEXT, bring, record


@pytest.fixture(scope="session")
def scheme(seeds: Path) -> Scheme:
    return Scheme.load(seeds / "scheme.json")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news.annot"


@pytest.fixture
def store(path: Path, scheme: Scheme) -> Iterator[Store]:
    """A project with two people and three documents: one, two, three."""
    made = Store.create(path, scheme)
    for person in (SARA, OMAR):
        made.apply(Action(person.id, "author.put", (Put(person),), undoable=False))
    bring(made, *(record(name, f"{TEXT}\n{name}") for name in ("one", "two", "three")))
    yield made
    made.close()


@pytest.fixture
def lead(store: Store) -> Store:
    """The project with its articles dealt out: one and two to Sara, two and three to Omar."""
    store.apply(Action(LEAD.id, "author.put", (Put(LEAD),), undoable=False))
    ids = {name: store.find_document(name).id for name in ("one", "two", "three")}
    for person, names in ((SARA, ("one", "two")), (OMAR, ("two", "three"))):
        store.apply(assignment.give(LEAD.id, [(ids[name], person.id) for name in names]))
    return store


@pytest.fixture
def sara(lead: Store, tmp_path: Path) -> Iterator[Store]:
    """Sara's project, opened from the lead's bundle."""
    bundle.write(lead, tmp_path / "sara.bundle", SARA.id)
    store, _, _ = bundle.begin(tmp_path / "sara.bundle", tmp_path / "sara.annot")
    with closing(store):
        yield store


@pytest.fixture
def back(sara: Store, tmp_path: Path) -> Path:
    """Work that comes back, with an article of her own."""
    work(sara)
    bring(sara, record("own", "خبر 🕊️ من عند سارة"))
    bundle.write_back(sara, tmp_path / "back.bundle")
    return tmp_path / "back.bundle"


@pytest.fixture(scope="module")
def team(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one project file for each desktop, all of one project."""
    folder = tmp_path_factory.mktemp("team")
    path = folder / "lead.annot"
    with closing(Store.create(path, Scheme.load(seeds / "scheme.json"))) as lead:
        for person in (SARA, OMAR):
            lead.apply(Action(person.id, "author.put", (Put(person),), undoable=False))
        bring(lead, *(record(name, f"{TEXT}\n{name}") for name in NAMES))
        ids = [lead.find_document(name).id for name in NAMES]
        given = [*((id_, SARA.id) for id_ in ids), *((id_, OMAR.id) for id_ in ids[:2])]
        lead.apply(assignment.give(lead.writer, given))
        for name, owner in DESKTOPS.items():
            if name != "lead":
                bundle.write(lead, folder / "x", owner.id if owner else None)
                bundle.begin(folder / "x", folder / f"{name}.annot")[0].close()
    return folder


@pytest.fixture
def desktops(team: Path, tmp_path: Path) -> Iterator[dict[str, Store]]:
    with Desktops(team, tmp_path) as opened:
        yield opened
