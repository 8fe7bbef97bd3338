"""What reading and writing files costs by itself; import and export as wholes are the store's."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import orjson

from annotator.exporters import WRITERS
from annotator.importers import Options, read
from bench.figure import Figure, interleaved, typical
from bench.projects import files, record
from bench.texts import article, word_ranges

TEXTS = 10_000
ROUNDS = 3


def figures() -> Iterator[Figure]:
    """Rates of the readers and the writer, told beside bare tools; no bar of their own."""
    with _folder() as folder:
        yield texts(folder)
        lines = folder / "x.jsonl"
        yield writing(lines)
        yield reading(lines)


def texts(folder: Path) -> Figure:
    """Text files to records: listing, decoding, hashing, checking."""
    source = files(folder / "texts", TEXTS)

    def bare() -> None:
        for file in sorted(source.iterdir()):
            file.read_bytes().decode()

    what = "of which reading: 10,000 text files to records"
    return _rate(what, "reading and decoding them", lambda: _all(source), bare)


def writing(target: Path) -> Figure:
    """Ready records with five spans to a file: order, slices, durable."""
    text = article(3_000)
    ranges = word_ranges(text, 5)
    ready = [record(f"d{n:05}", f"{text}\n{n}", ranges) for n in range(TEXTS)]
    bare_target = target.with_name("bare.jsonl")
    WRITERS["jsonl"](ready, target)
    dicts = [orjson.loads(line) for line in target.read_bytes().split(b"\n") if line]

    def bare() -> None:
        with bare_target.open("wb") as file:
            for one in dicts:
                file.write(orjson.dumps(one, option=orjson.OPT_APPEND_NEWLINE))

    what = "of which writing: 10,000 records, 5 spans each"
    return _rate(what, "orjson dump of dicts", lambda: WRITERS["jsonl"](ready, target), bare)


def reading(source: Path) -> Figure:
    """The same file to records: keys, types, hashes, slices, references, doubled keys."""

    def bare() -> None:
        with source.open("rb") as file:
            for line in file:
                orjson.loads(line)

    what = "read our JSONL, 10,000 articles, 5 spans each, checked"
    return _rate(what, "orjson.loads of its lines", lambda: _all(source), bare)


def _all(source: Path) -> None:
    assert sum(1 for _ in read([source], Options())) == TEXTS


def _rate(
    what: str, against: str, ours: Callable[[], object], theirs: Callable[[], object]
) -> Figure:
    mine, other = interleaved(ours, theirs, ROUNDS)
    one, two = TEXTS / typical(mine), TEXTS / typical(other)
    return Figure(what, against, one / two, detail=f"{one:,.0f}/s / {two:,.0f}/s")


@contextmanager
def _folder() -> Iterator[Path]:
    # The system's folder for temporary files may be in memory, where nothing costs anything.
    folder = Path(tempfile.mkdtemp(prefix="bench-", dir=Path.cwd()))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)
