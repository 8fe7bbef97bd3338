"""The window on a big project: its start, going from page to page, and a large event."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from annotator import guideline, paths
from annotator.record import (
    SCHEMA_VERSION,
    Meta,
    Record,
    RecordAttribute,
    RecordEvent,
    RecordSet,
    RecordSpan,
)
from annotator.store import Store
from annotator.text import sha256
from bench.figure import Figure
from bench.projects import (
    AUTHOR,
    SET,
    SHORT_ID,
    UNSEEN,
    home_for,
    large_project,
    project,
    record,
)
from bench.review import worked_on_by_several
from bench.texts import article, word_ranges

STALL = 50.0
"""Milliseconds for which the window may answer nothing."""
ARTICLES, MENTIONS = 250, 20
EVENT = "ev-1"
GUIDELINE = 190_000
"""Characters."""


def figures() -> Iterator[Figure]:
    """The longest pause of each."""
    with tempfile.TemporaryDirectory(prefix="annotator-bench-") as name:
        folder = Path(name)
        several = project(folder / "several.annot", worked_on_by_several(1_000), role="lead")
        for page, pause in _pauses("pages", folder, several):
            yield _figure(f"switching pages, 1,000 documents × 3 sets: {page}", pause)
        event = project(folder / "event.annot", _about_one_event(), role="lead")
        for what, pause in _pauses("facts", folder, event):
            yield _figure(f"an event with {ARTICLES * MENTIONS:,} mentions: {what}", pause)
        guided = _with_long_guideline(folder / "guided.annot")
        for what, pause in _pauses("guideline", folder, guided):
            yield _figure(f"a guideline of {GUIDELINE:,} letters: {what}", pause)
        large = large_project(folder / "large.annot", documents=100_000)
        for _, pause in _pauses("start", folder, large):
            yield _figure("starting with 100,000 articles", pause)


def _figure(what: str, pause: tuple[float, float]) -> Figure:
    longest, busiest = pause
    detail = f"the window's own work {busiest * 1e3:.0f} ms"
    return Figure(what, "", longest * 1e3, STALL, unit="ms", detail=detail)


def _pauses(what: str, folder: Path, opened: Path) -> Iterator[tuple[str, tuple[float, float]]]:
    home = home_for(folder / "home", opened)
    environment = {**os.environ, **home, "QT_QPA_PLATFORM": UNSEEN}
    command = [sys.executable, "-m", "bench.page_work", what, str(opened)]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    told: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    yield from ((name, (longest, busiest)) for name, (longest, busiest) in told.items())


def _with_long_guideline(path: Path) -> Path:
    text = (paths.seeds() / "guideline.ar.md").read_text("utf-8")
    long = (text * (GUIDELINE // len(text) + 1))[:GUIDELINE]
    with closing(Store.open(project(path, [record("d", article(2_000))], role="lead"))) as store:
        store.apply(guideline.written(AUTHOR, "lead", guideline.of("ar", long)))
    return path


def _about_one_event() -> Iterator[Record]:
    """Articles whose tolls are all about one event."""
    text = article(2_000)
    for number in range(ARTICLES):
        own = f"{number} {text}"
        spans = [
            RecordSpan(f"s{n}", SET, "CASUALTY", start, end, own[start:end], _toll(number, n))
            for n, (start, end) in enumerate(word_ranges(own, MENTIONS))
        ]
        yield Record(
            schema_version=SCHEMA_VERSION,
            id=f"d{number:05}",
            text=own,
            text_sha256=sha256(own),
            text_len=len(own),
            meta=Meta(title=f"{number}", published_at=f"2026-03-{number % 28 + 1:02}T08:00:00Z"),
            sets=[RecordSet(SET, "annotator", SHORT_ID, status="done")],
            spans=spans,
            events=[RecordEvent(EVENT, "قصف الميناء")],
        )


def _toll(number: int, place: int) -> list[RecordAttribute]:
    count = str(number % 40 + place)
    values = {
        "event": EVENT,
        "count_type": "exact",
        **dict.fromkeys(("count_min", "count_max", "count_best"), count),
        "harm": ("killed", "injured")[place % 2],
        "source": f"المصدر {number % 15}",
    }
    return [RecordAttribute(name, value) for name, value in values.items()]
