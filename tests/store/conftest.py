"""Projects on disk to work on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from annotator.model import Action, Put
from annotator.scheme import Scheme
from annotator.store import Store
from tests.store.things import OMAR, SARA, TEXT, bring, record

Opens = Callable[..., Store]


@pytest.fixture(scope="session")
def scheme(seeds: Path) -> Scheme:
    return Scheme.load(seeds / "scheme.json")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news.annot"


@pytest.fixture
def open_store(path: Path) -> Iterator[Opens]:
    """Opens the project, or what else is asked for, and closes it in the end."""
    with ExitStack() as stack:

        def open_(target: Path = path, **options: bool) -> Store:
            return stack.enter_context(closing(Store.open(target, **options)))

        yield open_


@pytest.fixture
def store(path: Path, scheme: Scheme) -> Iterator[Store]:
    """A project with two people and three documents: one, two, three."""
    made = Store.create(path, scheme)
    for person in (SARA, OMAR):
        made.apply(Action(person.id, "author.put", (Put(person),), undoable=False))
    bring(made, *(record(name, f"{TEXT}\n{name}") for name in ("one", "two", "three")))
    yield made
    made.close()
