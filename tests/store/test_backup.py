"""Backups are whole or not there; restoring never touches what is there."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from annotator import edits
from annotator.model import Failure
from annotator.record import Provenance
from annotator.store import Store, backup, restore
from tests.store.conftest import Opens
from tests.store.test_check import busy
from tests.store.things import SARA, TEXT, article, record

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def code(work: Callable[[], object]) -> str:
    with pytest.raises(Failure) as caught:
        work()
    return caught.value.code


def test_a_backup_holds_everything_and_needs_no_other_file(
    store: Store, tmp_path: Path, open_store: Opens
) -> None:
    busy(store)
    target = tmp_path / "copy.annot"
    store.backup(target)
    assert sorted(p.name for p in tmp_path.iterdir() if p.name.startswith("copy")) == ["copy.annot"]
    copy = open_store(target, read_only=True)
    assert list(copy.records()) == list(store.records())
    assert copy.check().ok


def test_a_backup_never_replaces_by_itself(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "copy.annot"
    target.write_bytes(b"mine")
    assert code(lambda: store.backup(target)) == "backup.exists"
    assert target.read_bytes() == b"mine"
    store.backup(target, replace=True)
    assert target.stat().st_size > 4


def test_what_is_being_imported_is_taken_back_in_the_copy(
    store: Store, tmp_path: Path, open_store: Opens
) -> None:
    bringing = store.importing(SARA.id)
    bringing.add(record("four", TEXT), Provenance())
    store.backup(tmp_path / "copy.annot")
    bringing.close()
    copy = open_store(tmp_path / "copy.annot")
    assert len(copy.documents(None)) == 3
    assert copy.check().ok


@pytest.mark.parametrize("target", ["no folder/copy.annot", "news.annot/copy.annot"])
def test_a_backup_that_can_not_be_written(store: Store, tmp_path: Path, target: str) -> None:
    with pytest.raises(Failure):
        store.backup(tmp_path / target)
    assert not list(tmp_path.glob("*.part"))


def test_a_backup_that_can_not_be_read_back_is_none(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = iter([3, 3, 4])
    monkeypatch.setattr(backup.identity, "last", lambda _: next(counts))
    assert code(lambda: store.backup(tmp_path / "copy.annot")) == "backup.broken"
    monkeypatch.undo()
    assert [p.name for p in tmp_path.iterdir() if "copy" in p.name] == []


def test_restoring_makes_a_project_of_its_own(
    store: Store, tmp_path: Path, open_store: Opens
) -> None:
    busy(store)
    saved, target = tmp_path / "saved.annot", tmp_path / "again.annot"
    store.backup(saved)
    before = list(store.records())
    store.apply(edits.set_status(article(store), "done"))
    data = saved.read_bytes()
    restore(saved, target)
    assert saved.read_bytes() == data
    again = open_store(target)
    assert list(again.records()) == before
    assert again.writer != store.writer
    assert again.check().ok
    again.close()
    assert open_store(target).writer == again.writer


def test_restoring_goes_to_a_new_place_only(store: Store, tmp_path: Path) -> None:
    store.backup(tmp_path / "saved.annot")
    assert code(lambda: restore(tmp_path / "saved.annot", store.path)) == "project.exists"
    missing = tmp_path / "missing.annot"
    assert code(lambda: restore(missing, tmp_path / "new.annot")) == "project.missing"
    (tmp_path / "notes.txt").write_text("notes", encoding="ascii")
    assert code(lambda: restore(tmp_path / "notes.txt", tmp_path / "n.annot")) == "project.not_one"
    assert (
        code(lambda: restore(tmp_path / "saved.annot", tmp_path / "no" / "n.annot"))
        == "restore.failed"
    )


def test_a_lost_project_s_log_is_not_played_into_the_restored_one(
    store: Store, tmp_path: Path, open_store: Opens
) -> None:
    """The file was deleted by hand, its -wal was left; SQLite would replay it silently."""
    store.backup(tmp_path / "saved.annot")
    before = list(store.records())
    store.apply(edits.tag(article(store), "CLAIM", 0, 11)[0])
    wal = store.path.with_name("news.annot-wal")
    kept = wal.read_bytes()
    assert kept
    store.close()
    store.path.unlink()
    wal.write_bytes(kept)
    restore(tmp_path / "saved.annot", store.path)
    assert list(open_store().records()) == before
    assert wal.with_name("news.annot-wal.old").read_bytes() == kept


def test_a_damaged_backup_is_not_restored(store: Store, tmp_path: Path) -> None:
    saved = tmp_path / "saved.annot"
    store.backup(saved)
    data = bytearray(saved.read_bytes())
    for page in range(2, len(data) // 4096):
        data[page * 4096 : page * 4096 + 2000] = bytes(2000)
    saved.write_bytes(data)
    with pytest.raises(Failure):
        restore(saved, tmp_path / "new.annot")
    assert not (tmp_path / "new.annot").exists()
    assert not list(tmp_path.glob("*.part*"))


# -- by themselves


def test_timed_backups_are_made_when_something_has_changed(store: Store, open_store: Opens) -> None:
    first = store.timed_backup(NOON)
    assert first is not None
    assert first.parent.name == "news.annot.backups"
    store.apply(edits.tag(article(store), "CLAIM", 0, 11)[0])
    assert store.timed_backup(NOON + timedelta(minutes=29)) is None
    second = store.timed_backup(NOON + timedelta(minutes=31))
    assert second is not None
    assert store.timed_backup(NOON + timedelta(hours=9)) is None
    assert len(article(open_store(second, read_only=True)).spans) == 1
    assert article(open_store(first, read_only=True)).spans == ()


def test_older_timed_backups_are_thinned(store: Store) -> None:
    folder = backup.folder(store.path)
    folder.mkdir()
    (folder / "notes.txt").touch()
    for days in range(400):
        made = NOON - timedelta(days=days)
        (folder / f"{made.strftime('%Y-%m-%dT%H-%M-%SZ')}_000000001.annot").touch()
    store.timed_backup(NOON + timedelta(hours=1))
    left = sorted(backup.existing(store.path), reverse=True)
    assert len(left) == 1 + 2 + 12 + 10 + 9
    assert (folder / "notes.txt").exists()


def test_which_backups_stay() -> None:
    times = [NOON - timedelta(hours=hours) for hours in range(24 * 500)]
    stay = sorted(backup.kept(times, NOON), reverse=True)
    ages = [(NOON - time) / timedelta(days=1) for time in stay]
    assert sum(age <= 2 for age in ages) == 49
    days, weeks, months = ages[49:61], ages[61:71], ages[71:]
    assert len(months) == 9
    assert max(days) < 2 + 13
    assert max(weeks) < 15 + 11 * 7
    assert max(months) > 280
    assert backup.kept(stay, NOON) == set(stay)


def test_few_backups_all_stay() -> None:
    times = [NOON - timedelta(days=days) for days in (0, 1, 5, 30, 90)]
    assert backup.kept(times, NOON) == set(times)


def test_a_folder_for_backups_that_can_not_be_made(store: Store) -> None:
    backup.folder(store.path).write_bytes(b"")
    assert code(lambda: store.timed_backup(NOON)) == "backup.failed"
    assert os.path.isfile(backup.folder(store.path))


def test_a_copy_is_whole_while_somebody_works(
    store: Store, open_store: Opens, tmp_path: Path
) -> None:
    reader = open_store(read_only=True)
    done: list[str] = []

    def work() -> int:
        if len(done) < 5:
            action, span = edits.tag(article(store), "CLAIM", (0, 1, 2, 4, 5)[len(done)], 11)
            store.apply(action)
            done.append(span)
        return 0

    reader._connection.set_progress_handler(work, 100)
    try:
        reader.backup(tmp_path / "copy.annot")
    finally:
        reader._connection.set_progress_handler(None, 0)
    assert len(done) == 5
    restore(tmp_path / "copy.annot", tmp_path / "again.annot")
    copy = open_store(tmp_path / "again.annot")
    assert copy.check().ok
    assert len(article(copy).spans) <= 5
