"""Writes that the system refuses, at one place after the other: nothing that was saved is lost.

The limit is the one that the system sets to the size of a file (RLIMIT_FSIZE), moved on by a
page each time, so that every write of an action is the first to fail once.
"""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from annotator.scheme import Scheme
from annotator.store import Store
from tests.store.things import SARA, bring, record

PAGE = 4096
WORK = """
import resource, sys
from pathlib import Path
from annotator import edits
from annotator.model import Failure
from annotator.store import Store
path, me, limit = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
store = Store.open(path)
if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
seen = store.article(store.find_document("one").id, me)
try:
    for number in range(4):
        action, span_id = edits.tag(seen, "CLAIM", len(seen.spans) + number, 1990)
        store.apply(action)
        print(span_id, flush=True)
    print("done", flush=True)
except Failure as failure:
    print(failure.code, flush=True)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
store.close()
"""


def work(path: Path, root: Path, limit: int) -> list[str]:
    """Ids of the spans that were saved, and last ``done`` or the code of the failure."""
    command = [sys.executable, "-c", WORK, str(path), SARA.id, str(limit)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@pytest.mark.parametrize("pages", [*range(0, 30, 3), 40])
def test_a_write_that_fails(tmp_path: Path, root: Path, seeds: Path, pages: int) -> None:
    path = tmp_path / "p.annot"
    with closing(Store.create(path, Scheme.load(seeds / "scheme.json"))) as store:
        bring(store, record("one", "ق" * 2000))
    # The log is empty after closing: the limit is on what is written to it.
    *saved, last = work(path, root, 1 + pages * PAGE)
    assert last in ("disk.error", "disk.full", "done")
    assert (last == "done") == (len(saved) == 4)
    with closing(Store.open(path)) as store:
        assert store.check().ok
        assert [s.id for s in store.article(store.find_document("one").id, SARA.id).spans] == saved
    assert work(path, root, 0)[-1] == "done"
