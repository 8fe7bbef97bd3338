"""One writing program per project, and its name."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from annotator.model import Failure
from annotator.store import Store
from annotator.store.lock import Lock
from tests.store.conftest import Opens
from tests.store.things import SARA

HOLDS = """
import sys
from pathlib import Path
from annotator.store import Store
store = Store.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
store.close()
"""


@contextmanager
def another_program(path: Path, root: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", HOLDS, str(path)]
    with subprocess.Popen(
        command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield process


def test_the_holder_is_named(store: Store, path: Path, root: Path) -> None:
    store.close()
    with another_program(path, root) as process:
        with pytest.raises(Failure, match=rf"open already: by .* \(process {process.pid}, "):
            Store.open(path)
        with closing(Store.open(path, read_only=True)) as reader:
            assert len(reader.documents(SARA.id)) == 3
    Store.open(path).close()


def test_a_killed_holder_holds_nothing(store: Store, path: Path, root: Path) -> None:
    store.close()
    with another_program(path, root) as process:
        process.kill()
        process.wait()
        Store.open(path).close()


def test_twice_in_one_program(store: Store, path: Path) -> None:
    with pytest.raises(Failure) as caught:
        Store.open(path)
    assert caught.value.code == "project.locked"
    assert caught.value.values["pid"] == os.getpid()


def test_a_failed_opening_lets_go(path: Path, store: Store) -> None:
    store.close()
    good = path.read_bytes()
    path.write_bytes(good[:200] + bytes(len(good) - 200))
    with pytest.raises(Failure):
        Store.open(path)
    path.write_bytes(good)
    Store.open(path).close()


def test_a_lock_without_its_note(path: Path, store: Store) -> None:
    (path.parent / ".news.annot.holder").write_text("not JSON", encoding="ascii")
    with pytest.raises(Failure, match="another window or program"):
        Lock(path)


def test_a_folder_that_can_not_be_written_to(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Failure) as caught:
        Lock(tmp_path / "file" / "p.annot")
    assert caught.value.code == "project.read_only"


def test_the_writer_stays_the_same(store: Store, open_store: Opens) -> None:
    store.close()
    assert open_store().writer == store.writer
