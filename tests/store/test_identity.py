"""Which file this is: copies are noticed, the same file is known again."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import orjson
import pytest

from annotator import edits
from annotator.store import Store, identity
from tests.store.conftest import Opens
from tests.store.things import SARA, article


def tag(store: Store, start: int) -> None:
    store.apply(edits.tag(article(store), "CLAIM", start, 11)[0])


def test_a_renamed_project_is_the_same(store: Store, tmp_path: Path, open_store: Opens) -> None:
    tag(store, 0)
    store.close()
    moved = tmp_path / "folder" / "renamed.annot"
    moved.parent.mkdir()
    store.path.rename(moved)
    again = open_store(moved)
    assert again.writer == store.writer
    assert again.undo(SARA.id) is not None


def test_a_copied_project_is_another(store: Store, tmp_path: Path, open_store: Opens) -> None:
    store.close()
    shutil.copy2(store.path, tmp_path / "copy.annot")
    copy = open_store(tmp_path / "copy.annot")
    assert copy.writer != store.writer
    assert open_store().writer == store.writer
    copy.close()
    assert open_store(tmp_path / "copy.annot").writer == copy.writer


def test_an_older_file_put_back_in_place_is_another(store: Store, open_store: Opens) -> None:
    """Written over the same file, so that even the inode is the same."""
    store.close()
    older = store.path.read_bytes()
    again = open_store()
    tag(again, 0)
    again.close()
    store.path.write_bytes(older)
    back = open_store()
    assert back.writer != store.writer
    tag(back, 4)
    assert back.check().ok


def test_a_crash_makes_no_other_of_it(store: Store, open_store: Opens) -> None:
    """The note of how far the history had come is from the last proper closing."""
    store.close()
    note = store.path.with_name(".news.annot.holder")
    kept = note.read_bytes()
    again = open_store()
    tag(again, 0)
    again.close()
    note.write_bytes(kept)
    assert open_store().writer == store.writer


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        ({}, True),
        ({"device": 1}, True),
        ({"path": "/elsewhere"}, True),
        ({"inode": 1}, False),
        ({"machine": "x"}, False),
        ({"device": 1, "path": "/elsewhere"}, False),
    ],
)
def test_what_tells_a_copy(
    store: Store, open_store: Opens, changed: dict[str, object], same: bool
) -> None:
    store.close()
    there = identity.place(store.path) | changed
    with closing(sqlite3.connect(store.path)) as raw, raw:
        raw.execute(
            "UPDATE meta SET value = ? WHERE key = 'place'", (orjson.dumps(there).decode(),)
        )
    assert (open_store().writer == store.writer) is same


def test_neither_machine_nor_folder_is_named_in_the_file(store: Store) -> None:
    machine = identity._machine()
    store.close()
    assert machine
    for name in (machine, str(store.path.parent)):
        assert name.encode() not in store.path.read_bytes()


def test_reading_changes_nothing(store: Store, tmp_path: Path, open_store: Opens) -> None:
    store.close()
    shutil.copy2(store.path, tmp_path / "copy.annot")
    data = (tmp_path / "copy.annot").read_bytes()
    open_store(tmp_path / "copy.annot", read_only=True).close()
    assert (tmp_path / "copy.annot").read_bytes() == data
