"""Making, opening and refusing project files."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from annotator import edits
from annotator.model import Failure
from annotator.scheme import Scheme
from annotator.store import Store, connection, opening
from annotator.store.connection import APPLICATION_ID
from tests.store.conftest import Opens
from tests.store.things import SARA, article


def code(work: Callable[[], object]) -> str:
    with pytest.raises(Failure) as caught:
        work()
    assert caught.value.text.endswith((".", ")"))
    return caught.value.code


def test_what_was_done_is_there_after_closing(store: Store, path: Path, open_store: Opens) -> None:
    action, span_id = edits.tag(article(store), "CLAIM", 0, 11)
    store.apply(action)
    before = article(store)
    store.close()
    again = open_store()
    assert article(again) == before
    assert again.span(span_id) == before.spans[0]
    assert again.scheme.sha == store.scheme.sha
    assert [row.document.external_id for row in again.documents(SARA.id)] == ["one", "two", "three"]


def test_one_file_is_left_that_can_be_copied(store: Store, path: Path) -> None:
    store.close()
    assert not path.with_name("news.annot-wal").exists()
    assert not path.with_name("news.annot-shm").exists()


def test_the_file_says_what_it_is_before_it_is_closed(store: Store, path: Path) -> None:
    head = path.read_bytes()[:100]
    assert int.from_bytes(head[68:72], "big") == APPLICATION_ID
    assert int.from_bytes(head[60:64], "big") == connection.SCHEMA_VERSION


def test_every_setting_is_made(store: Store) -> None:
    settings = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
    }
    for name, value in settings.items():
        assert store._connection.execute(f"PRAGMA {name}").fetchone() == (value,), name


def test_a_setting_that_can_not_be_made_is_told(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()
    monkeypatch.setitem(connection.ALWAYS, "page_size", 123)
    assert code(lambda: Store.open(path)) == "project.pragma"


def test_no_file(path: Path) -> None:
    assert code(lambda: Store.open(path)) == "project.missing"


def test_a_folder(tmp_path: Path) -> None:
    assert code(lambda: Store.open(tmp_path)) == "project.not_one"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 a zip", b"SQLite format 3\0" + bytes(84)])
def test_another_file(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    assert code(lambda: Store.open(path)) == "project.not_one"
    assert path.read_bytes() == data
    assert os.listdir(path.parent) == [path.name]


def test_the_database_of_another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE t (a)")
    assert code(lambda: Store.open(path)) == "project.not_one"


def test_a_newer_version_is_named(store: Store, path: Path) -> None:
    store.close()
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("PRAGMA user_version = 99")
        raw.execute("UPDATE meta SET value = '7.5' WHERE key = 'needs'")
    for read_only in (False, True):
        with pytest.raises(Failure, match=r"needs version 7\.5") as caught:
            Store.open(path, read_only=read_only)
        assert caught.value.code == "project.newer"


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TRIGGER revision_unchanged",
        "CREATE TRIGGER t AFTER INSERT ON meta BEGIN DELETE FROM document; END",
        "CREATE VIEW v AS SELECT 1",
        "DROP TABLE batch",
    ],
)
def test_a_file_with_parts_of_another_maker(store: Store, path: Path, statement: str) -> None:
    store.close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(statement)
    assert code(lambda: Store.open(path)) == "project.altered"
    assert code(lambda: Store.open(path, read_only=True)) == "project.altered"


def test_nothing_is_made_over_something(store: Store, path: Path, scheme: Scheme) -> None:
    assert code(lambda: Store.create(path, scheme)) == "project.exists"
    assert code(lambda: Store.create(path.parent / "no" / "p.annot", scheme)) == "project.no_folder"


def test_nothing_is_left_of_a_project_that_could_not_be_made(
    path: Path, scheme: Scheme, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise Failure("disk.full", "The disk is full.")

    monkeypatch.setattr(opening.identity, "begin", fails)
    assert code(lambda: Store.create(path, scheme)) == "disk.full"
    assert not [name for name in os.listdir(path.parent) if not name.startswith(".")]


def test_what_a_lost_project_left_is_not_played_into_a_new_one(path: Path, scheme: Scheme) -> None:
    left = path.with_name("news.annot-wal")
    left.write_bytes(b"left")
    with closing(Store.create(path, scheme)) as made:
        assert made.documents(None) == []
    assert path.with_name("news.annot-wal.old").read_bytes() == b"left"


def test_reading_beside_the_writer(store: Store, open_store: Opens) -> None:
    reader = open_store(read_only=True)
    store.apply(edits.tag(article(store), "CLAIM", 0, 11)[0])
    assert article(reader).spans == article(store).spans
    action, _ = edits.tag(article(reader), "DENIAL", 12, 14)
    assert code(lambda: reader.apply(action)) == "project.read_only"
    assert code(lambda: reader.importing(SARA.id)) == "project.read_only"
    assert reader.check().ok


def test_a_project_in_a_folder_that_nobody_can_write_to(
    store: Store, path: Path, open_store: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.apply(edits.tag(article(store), "CLAIM", 0, 11)[0])
    monkeypatch.setattr(opening.os, "access", lambda *_: False)
    assert code(lambda: Store.open(path, read_only=True)) == "project.unfinished"
    store.close()
    assert len(article(open_store(read_only=True)).spans) == 1
    assert not path.with_name("news.annot-shm").exists()
    assert code(lambda: Store.open(path)) == "project.read_only"


def test_a_damaged_file_is_no_traceback(store: Store, path: Path) -> None:
    store.close()
    data = bytearray(path.read_bytes())
    data[100:4096] = bytes(3996)
    path.write_bytes(data)
    assert code(lambda: Store.open(path)) == "project.damaged"
