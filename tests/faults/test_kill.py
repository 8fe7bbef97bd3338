"""The program is killed while it writes: what it has said to be saved is there."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path

import pytest

from annotator import bundle, edits
from annotator.model import Action, Person, Put, derived_id
from annotator.scheme import Scheme
from annotator.store import Store
from tests.store.things import TEXT, bring, record

ME = Person(id=derived_id("person", "me"), short_id="me", name="أنا")

WORK = """
import sys
from itertools import count
from pathlib import Path
from annotator import edits
from annotator.model import Attribute
from annotator.store import Store
me = sys.argv[2]
store = Store.open(Path(sys.argv[1]))
seen = store.article(store.find_document("one").id, me)
for number in count(len(seen.spans)):
    action, span_id = edits.tag(seen, "CLAIM", number % 30 * 0 + number, 2000)
    store.apply(action)
    print(span_id, flush=True)
"""

IMPORT = """
import sys
from itertools import count
from pathlib import Path
from annotator.record import Provenance
from annotator.store import Store, imports
from tests.store.things import TEXT, line_span, record
imports.CHUNK_RECORDS = 3
store = Store.open(Path(sys.argv[1]))
bringing = store.importing(sys.argv[2])
for number in count():
    bringing.add(record(f"n{number}", TEXT, line_span("s1", 0, 11)), Provenance())
    print(number, flush=True)
"""

MERGE = """
import sys
from threading import Event
from pathlib import Path
from annotator import bundle
from annotator.bundle_file import Bundle
from annotator.store import Store, incoming_revisions
incoming_revisions.CHUNK = 5
revisions = Bundle.revisions
def told(self):
    for number, row in enumerate(revisions(self)):
        yield row
        if number == LAST:
            print("here", flush=True)
            Event().wait()
Bundle.revisions = told
source = Path(sys.argv[1]).with_name("x.bundle")
if sys.argv[1].endswith("new.annot"):
    bundle.begin(source, Path(sys.argv[1]))
else:
    bundle.take_in(Store.open(Path(sys.argv[1])), source)
print("done", flush=True)
Event().wait()
"""

BACKUP = """
import sys
from itertools import count
from pathlib import Path
from annotator.store import Store
store = Store.open(Path(sys.argv[1]))
for number in count():
    print(number, flush=True)
    store.backup(Path(sys.argv[1] + f".{number}.copy"))
"""


@pytest.fixture
def path(tmp_path: Path, seeds: Path) -> Path:
    """A project with one long article."""
    path = tmp_path / "p.annot"
    with closing(Store.create(path, Scheme.load(seeds / "scheme.json"))) as store:
        store.apply(Action(ME.id, "author.put", (Put(ME),), undoable=False))
        bring(store, record("one", "ق" * 3000))
    return path


def killed(program: str, path: Path, root: Path, after: int) -> list[str]:
    """Lines that a program wrote before it was killed, soon after the line ``after``."""
    command = [sys.executable, "-c", program, str(path), ME.id]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        lines = list(islice(_lines(process.stdout), after))
        process.kill()
        lines += _lines(process.stdout)
    assert process.returncode != 0
    return lines


def _lines(stream: Iterator[str]) -> Iterator[str]:
    for line in stream:
        if line.endswith("\n"):
            yield line.strip()


@pytest.mark.parametrize("after", [1, 7, 40])
def test_what_was_saved_is_there(path: Path, root: Path, after: int) -> None:
    saved: list[str] = []
    for _ in range(3):
        saved += killed(WORK, path, root, after)
        with closing(Store.open(path)) as store:
            assert store.check().ok
            there = {span.id for span in store.article(store.find_document("one").id, ME.id).spans}
            assert set(saved) <= there
            # The one that was under way may be there too, but whole.
            assert len(there) <= len(saved) + 3
            assert store.undoable(ME.id) == "span.tag"
    with closing(Store.open(path)) as store:
        while store.undo(ME.id):
            pass
        assert store.article(store.find_document("one").id, ME.id).spans == ()
        assert store.check().ok


@pytest.mark.parametrize("after", [1, 2, 20])
def test_half_an_import_is_not_there(path: Path, root: Path, after: int) -> None:
    for _ in range(3):
        killed(IMPORT, path, root, after)
        with closing(Store.open(path, read_only=True)) as reader:
            assert [line.id for line in reader.records()] == ["one"]
        with closing(Store.open(path)) as store:
            assert [line.id for line in store.records()] == ["one"]
            assert store.check().ok
    with closing(Store.open(path)) as store:
        bring(store, record("n0", TEXT))
        assert len(store.documents(None)) == 2


def test_half_a_backup_is_not_there(path: Path, root: Path) -> None:
    killed(BACKUP, path, root, 3)
    copies = sorted(path.parent.glob("*.copy"))
    assert len(copies) >= 2
    for copy in copies:
        with closing(Store.open(copy, read_only=True)) as store:
            assert store.check().ok


@pytest.fixture
def sent(path: Path) -> Path:
    """A bundle with work on another copy of the project, and the project it goes to."""
    copy = path.with_name("copy.annot")
    with closing(Store.open(path)) as store:
        store.backup(copy)
    with closing(Store.open(copy)) as store:
        seen = store.article(store.find_document("one").id, ME.id)
        for number in range(30):
            store.apply(edits.tag(seen, "CLAIM", number, 2000)[0])
        bundle.write(store, path.with_name("x.bundle"), None)
    return path


@pytest.mark.parametrize("after", [1, 4, 17, 33])
def test_half_a_merge_is_not_there(sent: Path, root: Path, after: int) -> None:
    with closing(Store.open(sent)) as store:
        before = store.holdings()
    assert killed(MERGE.replace("LAST", str(after)), sent, root, 1) == ["here"]
    with closing(Store.open(sent)) as store:
        assert store.holdings() == before
        assert store.check().ok
        bundle.take_in(store, sent.with_name("x.bundle"))
        assert len(store.article(store.find_document("one").id, ME.id).spans) == 30
        assert store.check().ok


def test_a_merge_that_was_told_is_there(sent: Path, root: Path) -> None:
    assert killed(MERGE.replace("LAST", "-1"), sent, root, 1) == ["done"]
    with closing(Store.open(sent)) as store:
        assert len(store.article(store.find_document("one").id, ME.id).spans) == 30


def test_half_a_project_from_a_bundle_is_not_there(sent: Path, root: Path) -> None:
    new = sent.with_name("new.annot")
    killed(MERGE.replace("LAST", "5"), new, root, 1)
    assert not new.exists()
    with closing(bundle.begin(sent.with_name("x.bundle"), new)[0]) as store:
        assert store.check().ok
    assert not list(sent.parent.glob("*.part*"))
