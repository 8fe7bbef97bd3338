"""A full disk and a disk that fails: told in a sentence, nothing lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from annotator import edits
from annotator.model import Article, Failure
from annotator.scheme import Scheme
from annotator.store import Store
from annotator.store.connection import failures
from tests.store.things import SARA, bring, record

LONG = "ق" * 2000


@pytest.fixture
def store(tmp_path: Path, seeds: Path) -> Iterator[Store]:
    made = Store.create(tmp_path / "p.annot", Scheme.load(seeds / "scheme.json"))
    bring(made, record("one", LONG))
    yield made
    made.close()


def seen(store: Store) -> Article:
    return store.article(store.find_document("one").id, SARA.id)


def fill(store: Store, saved: list[int]) -> None:
    """Tag until it fails; ``saved`` counts what was saved."""
    while True:
        store.apply(edits.tag(seen(store), "CLAIM", len(saved), 1990)[0])
        saved.append(1)


def test_a_full_disk_loses_nothing(store: Store) -> None:
    """SQLite itself reports the disk as full when the file has reached its limit."""
    pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
    store._connection.execute(f"PRAGMA max_page_count = {pages + 4}")
    saved: list[int] = []
    with pytest.raises(Failure, match="What was saved before is safe") as caught:
        fill(store, saved)
    assert saved
    assert caught.value.code == "disk.full"
    assert len(seen(store).spans) == len(saved)
    assert store.check().ok
    with pytest.raises(Failure):
        bring(store, *(record(f"n{n}", f"{n}{LONG}") for n in range(9)))
    store._connection.execute(f"PRAGMA max_page_count = {pages + 10_000}")
    store.apply(edits.tag(seen(store), "CLAIM", len(saved), 1990)[0])
    store.close()
    with closing(Store.open(store.path)) as again:
        assert len(seen(again).spans) == len(saved) + 1
        assert again.undo(SARA.id) is not None
        assert again.check().ok


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("SQLITE_FULL", "disk.full"),
        ("SQLITE_IOERR_FSYNC", "disk.error"),
        ("SQLITE_IOERR_READ", "disk.error"),
        ("SQLITE_READONLY", "project.read_only"),
        ("SQLITE_BUSY", "project.busy"),
        ("SQLITE_CANTOPEN", "project.unreadable"),
        ("SQLITE_CORRUPT", "project.damaged"),
        ("SQLITE_NOTADB", "project.not_one"),
        ("SQLITE_ERROR", "project.failed"),
    ],
)
def test_every_trouble_has_its_sentence(name: str, said: str) -> None:
    error = sqlite3.OperationalError("trouble")
    error.sqlite_errorname = name

    def work() -> None:
        with failures(Path("news.annot")):
            raise error

    with pytest.raises(Failure) as caught:
        work()
    assert caught.value.code == said
    assert "news.annot" in caught.value.text
