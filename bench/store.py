"""What the project file costs: saving, importing, exporting and checking, against bare tools."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import orjson

from annotator import paths
from annotator.exporters import WRITERS
from annotator.importers import Options, read
from annotator.model import Action, Attribute, Put, Span, new_id
from annotator.record import Provenance, Record
from annotator.scheme import Scheme
from annotator.store import Store
from annotator.store.connection import connect
from bench.figure import Figure, interleaved, percentile, seconds
from bench.projects import AUTHOR, files, project, record
from bench.texts import article, word_ranges

SAVES = 600
TEXTS = 10_000
WORKED_ON = 500
ROUNDS = 3
"""Both sides in turns, the best of each: what else the machine does is nobody's merit."""
TABLES = ("text", "revision", "head", "document")


def figures() -> Iterator[Figure]:
    """The store's rows of the budget table."""
    with _folder() as folder:
        yield from saving(folder)
    with _folder() as folder:
        yield importing(folder)
    with _folder() as folder:
        path = project(folder / "p.annot", _annotated(TEXTS, 5))
        yield exporting(path, folder)
    with _folder() as folder:
        path = project(folder / "p.annot", _annotated(WORKED_ON, 20))
        _work_on(path)
        yield checking(path)


@contextmanager
def _folder() -> Iterator[Path]:
    # The system's folder for temporary files may be in memory, where nothing costs anything.
    folder = Path(tempfile.mkdtemp(prefix="bench-", dir=Path.cwd()))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def saving(folder: Path) -> Iterator[Figure]:
    """One annotation, durable, against a raw commit of one row with the same pragmas."""
    text = article(20_000)
    ranges = iter(word_ranges(text, SAVES + 10))
    path = project(folder / "p.annot", [record("d", text)])
    with closing(Store.open(path)) as store, closing(_bare(folder / "raw.db")) as raw:
        own = store.article(store.find_document("d").id, AUTHOR).set

        def ours() -> None:
            start, end = next(ranges)
            span = Span(id=new_id(), set=own.id, label="CLAIM", start=start, end=end)
            store.apply(Action(AUTHOR, "span.tag", (Put(span),)))

        def theirs() -> None:
            raw.execute("BEGIN IMMEDIATE")
            raw.execute("INSERT INTO row (id, body) VALUES (?, ?)", (new_id(), "x" * 200))
            raw.execute("COMMIT")

        interleaved(ours, theirs, 5)
        mine, other = interleaved(ours, theirs, SAVES)
    for name, share, bar in (("p50", 0.5, 2.5), ("p99", 0.99, 3.0)):
        one, two = percentile(mine, share), percentile(other, share)
        yield Figure(
            f"save one annotation, durable, {name}",
            "raw sqlite3 commit of one row",
            one / two,
            bar,
            detail=f"{one * 1000:.2f} ms / {two * 1000:.2f} ms",
        )


def _bare(path: Path) -> sqlite3.Connection:
    path.touch()
    connection = connect(path)
    connection.execute("CREATE TABLE row (id TEXT PRIMARY KEY, body TEXT)")
    return connection


def importing(folder: Path) -> Figure:
    """Text files to annotatable documents, against reading them and inserting the same rows."""
    source = files(folder / "texts", TEXTS)
    scheme = Scheme.load(paths.seeds() / "scheme.json")
    mine, other = [], []
    for number in range(ROUNDS):
        path = folder / f"p{number}.annot"
        with closing(Store.create(path, scheme)) as store:
            mine.append(seconds(partial(_import, store, source)))
            assert sum(1 for _ in store.each_document(None)) == TEXTS
        rows = _rows(path)
        with closing(_plain(folder / f"raw{number}.db", rows)) as raw:
            other.append(seconds(partial(_insert, raw, source, rows)))
    one, two = TEXTS / min(mine), TEXTS / min(other)
    return Figure(
        "import 10,000 text files",
        "reading the files and raw bulk insert of the same rows",
        one / two,
        0.3,
        at_least=True,
        detail=f"{one:,.0f}/s / {two:,.0f}/s",
    )


def _import(store: Store, source: Path) -> None:
    bringing = store.importing(AUTHOR)
    for item in read([source], Options()):
        if isinstance(item, Record):
            bringing.add(item, Provenance.of(item.meta))
    bringing.close()


def _rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(connect(path, read_only=True)) as connection:
        return {t: connection.execute(f"SELECT * FROM {t}").fetchall() for t in TABLES}


def _plain(path: Path, rows: dict[str, list[tuple[object, ...]]]) -> sqlite3.Connection:
    """Tables without keys, guards or rules: nothing could be quicker."""
    path.touch()
    connection = connect(path)
    for table, found in rows.items():
        columns = ", ".join(f"c{n}" for n in range(len(found[0])))
        connection.execute(f"CREATE TABLE {table} ({columns})")
    return connection


def _insert(
    raw: sqlite3.Connection, source: Path, rows: dict[str, list[tuple[object, ...]]]
) -> None:
    for file in sorted(source.iterdir()):
        file.read_bytes().decode()
    raw.execute("BEGIN IMMEDIATE")
    for table, found in rows.items():
        marks = ", ".join("?" * len(found[0]))
        raw.executemany(f"INSERT INTO {table} VALUES ({marks})", found)
    raw.execute("COMMIT")


def exporting(path: Path, folder: Path) -> Figure:
    """Every article with its five spans as JSONL, against dumping ready dicts."""
    target, bare = folder / "out.jsonl", folder / "bare.jsonl"
    mine, other = [], []
    with closing(Store.open(path, read_only=True)) as store:
        for _ in range(ROUNDS):
            mine.append(seconds(lambda: WRITERS["jsonl"](store.lines(), target)))
            # Fresh each time: a string keeps its UTF-8 once it was dumped.
            ready = [orjson.loads(line) for line in target.read_bytes().splitlines()]
            assert len(ready) == TEXTS
            other.append(seconds(partial(_dump, ready, bare)))
            # Else Python would look through them for garbage while we export.
            del ready
    assert bare.read_bytes() == target.read_bytes()
    one, two = TEXTS / min(mine), TEXTS / min(other)
    return Figure(
        "export 10,000 articles, 5 spans each",
        "orjson dump of ready dicts, as durable",
        one / two,
        0.3,
        at_least=True,
        detail=f"{one:,.0f}/s / {two:,.0f}/s",
    )


def _dump(ready: list[object], target: Path) -> None:
    with target.open("wb") as file:
        for line in ready:
            file.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))
        file.flush()
        os.fsync(file.fileno())


def checking(path: Path) -> Figure:
    """Everything computed again from the history, file integrity included."""
    with closing(Store.open(path, read_only=True)) as store:
        report = store.check()
        assert report.ok, report.findings
        rate = report.revisions / min(seconds(store.check) for _ in range(ROUNDS))
    return Figure(
        "annotator check",
        "",
        rate,
        50_000,
        "revisions/s",
        at_least=True,
        detail=f"{report.revisions:,} revisions",
    )


def _work_on(path: Path) -> None:
    """Give every span four attributes, one after the other, as a person does."""
    with closing(Store.open(path)) as store:
        for document in store.each_document(AUTHOR):
            own = store.article(document.document.id, AUTHOR)
            given: tuple[Attribute, ...] = ()
            for name in ("about", "source", "source_kind", "via"):
                given = (*given, Attribute(name=name, value="other"))
                changed = [span.model_copy(update={"attributes": given}) for span in own.spans]
                store.apply(Action(AUTHOR, "span.attribute", [Put(span) for span in changed]))


def _annotated(count: int, spans: int) -> Iterator[Record]:
    text = article(3_000)
    ranges = word_ranges(text, spans)
    for number in range(count):
        named = f"{text}\n{number}"
        yield record(f"d{number:05}", named, ranges)
