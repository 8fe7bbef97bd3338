"""What it costs to merge a bundle: verified, inserted, the state brought up to date."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path

import orjson

from annotator import assignment, bundle
from annotator.model import Action, Attribute, Person, Put, Span, derived_id, new_id
from annotator.record import Provenance
from annotator.scheme import Scheme
from annotator.store import Store
from bench.figure import Figure, seconds, typical
from bench.projects import LABELS, record
from bench.texts import article, word_ranges

REVISIONS = 50_000
SPANS = 100
"""Spans of one document; each is made, gets an attribute, and every other one a note."""
ROUNDS = 3
LAYLA = Person(id=derived_id("person", "layla"), short_id="layla", name="ليلى")


def figures() -> Iterator[Figure]:
    """The merge of one annotator's work, and of the same again."""
    with _folder() as folder:
        lead = _given(folder / "lead.annot", REVISIONS // (SPANS * 5 // 2) + 1)
        back = _work(folder, lead)
        with bundle.opened(back) as found:
            rows: list[tuple[object, ...]] = [(*one, sha) for one, sha in found.revisions()]
        yield from _merges(folder, lead, back, rows)


def _merges(
    folder: Path, lead: Path, back: Path, rows: list[tuple[object, ...]]
) -> Iterator[Figure]:
    count = len(rows)
    ours: list[float] = []
    again: list[float] = []
    bare: list[float] = []
    read: list[float] = []
    for number in range(ROUNDS):
        copy = folder / f"copy-{number}.annot"
        shutil.copy(lead, copy)
        with closing(Store.open(copy)) as store:
            ours.append(seconds(lambda store=store: bundle.take_in(store, back)))  # type: ignore[misc]
            again.append(seconds(lambda store=store: bundle.take_in(store, back)))  # type: ignore[misc]
            assert store.forks() == ()
        bare.append(seconds(lambda: [_hash(row) for row in rows]))
        shutil.copy(lead, copy)
        with closing(Store.open(copy)) as store:
            found = _read(back, copy)
            read.append(seconds(lambda: bundle.take_in(store, back, found=found)))  # noqa: B023
    rate = count / typical(ours)
    detail = (
        f"{typical(ours):.2f} s for {count:,}; only hashing them {count / typical(bare):,.0f}/s"
    )
    yield Figure(
        "merge a bundle, state included",
        "",
        rate,
        20_000,
        "revisions/s",
        at_least=True,
        detail=detail,
    )
    yield Figure(
        "of which an edit in the window may have to wait",
        "",
        typical(read),
        unit="s",
        detail="the rest is read beside the work",
    )
    yield Figure(
        "merge the same again, all of it known", "", count / typical(again), unit="revisions/s"
    )


def _read(path: Path, project: Path) -> bundle.Read | None:
    reading = bundle.read(path, project)
    try:
        while True:
            next(reading)
    except StopIteration as end:
        found: bundle.Read | None = end.value
    return found


def _hash(row: tuple[object, ...]) -> str:
    return sha256(orjson.dumps(row[:-1])).hexdigest()


def _given(path: Path, documents: int) -> Path:
    """A lead's project with everything assigned to one annotator."""
    text = article(3_000)
    with closing(Store.create(path, Scheme.load(_scheme()))) as store:
        store.apply(Action(LAYLA.id, "author.put", (Put(LAYLA),), undoable=False))
        bringing = store.importing(store.writer)
        for number in range(documents):
            bringing.add(record(f"d{number:05}", f"{text}\n{number}"), Provenance())
        bringing.close()
        pairs = [(document, LAYLA.id) for document in store.lengths()]
        store.apply(assignment.give(store.writer, pairs))
    return path


def _work(folder: Path, lead: Path) -> Path:
    """The bundle that she sends back."""
    with closing(Store.open(lead)) as store:
        bundle.write(store, folder / "out.bundle", LAYLA.id)
    store, _, _ = bundle.begin(folder / "out.bundle", folder / "layla.annot")
    ranges = word_ranges(article(3_000), SPANS)
    with closing(store):
        for document in store.lengths():
            own = store.article(document, LAYLA.id).set
            begun = own.model_copy(update={"status": "in_progress"})
            made = [
                Span(id=new_id(), set=own.id, label=LABELS[n % 3], start=start, end=end)
                for n, (start, end) in enumerate(ranges)
            ]
            filled = [_with(span, attributes=(_ABOUT,)) for span in made]
            noted = [_with(span, note="ملاحظة") for span in filled[::2]]
            begin = Action(LAYLA.id, "bench", [Put(begun), *map(Put, made)])
            store.apply(begin)
            for step in (filled, noted):
                store.apply(Action(LAYLA.id, "bench", [Put(span) for span in step]))
        bundle.write_back(store, folder / "back.bundle")
    return folder / "back.bundle"


_ABOUT = Attribute(name="about", value="other")


def _with(span: Span, **changed: object) -> Span:
    return span.model_copy(update=changed)


def _scheme() -> Path:
    return Path(__file__).parents[1] / "seeds" / "scheme.json"


@contextmanager
def _folder() -> Iterator[Path]:
    # The system's folder for temporary files may be in memory, where nothing costs anything.
    folder = Path(tempfile.mkdtemp(prefix="bench-", dir=Path.cwd()))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)
