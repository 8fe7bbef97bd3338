"""What people get back of what was settled: their reports, and earlier decisions beside a card."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from annotator.model import new_id
from annotator.precedent import Precedent
from annotator.precedents import Similar
from annotator.record import Record, RecordSet
from annotator.report import files
from annotator.store import Store
from bench.figure import Figure, percentile, seconds, typical
from bench.projects import project
from bench.review import FRAME, SPANS, worked_on_by_several
from bench.texts import SENTENCE, WORDS

CLOSED, ROUNDS = 500, 3
DECIDED, CARDS = 5_000, 500
"""Earlier decisions, and cards beside which the likest of them are shown."""


def figures() -> Iterator[Figure]:
    """A report from the first query to the file; precedents from words to the likest four."""
    yield _reporting()
    yield _finding()


def _reporting() -> Figure:
    with tempfile.TemporaryDirectory(prefix="annotator-bench-") as name:
        path, target = project(Path(name) / "p.annot", _closed()), Path(name) / "p0.html"
        took = []
        with closing(Store.open(path, read_only=True)) as store:
            people = store.people()
            wanted = [one for one in people if one.short_id == "p0"]

            def report() -> None:
                (made,) = files.of_project(store, people, wanted)
                assert len(made.documents) == CLOSED
                files.write(made, target, "html", "ar", "arabic")

            took += [seconds(report) for _ in range(ROUNDS)]
        detail = f"{CLOSED / typical(took):,.0f} articles/s, {target.stat().st_size >> 10:,} KB"
    what = f"report of an annotator: {CLOSED} closed articles, {SPANS} spans each"
    return Figure(what, "", typical(took), unit="s", detail=detail)


def _closed() -> Iterator[Record]:
    """Articles of several people whose gold is the first one's, and every fourth span left out."""
    for one in worked_on_by_several(CLOSED):
        own = [span for span in one.spans if span.set == "ann:p0"]
        kept = [span for number, span in enumerate(own) if number % 4]
        one.spans += [replace(span, id=f"g{span.id}", set="gold") for span in kept]
        one.sets.append(RecordSet("gold", "gold", status="adjudicated"))
        yield one


def _finding() -> Figure:
    chance = random.Random(3)

    def phrase() -> str:
        """Words of which most are rare, as those of articles are."""
        words = chance.choices(WORDS, k=chance.randint(2, SENTENCE))
        return " ".join(word + chance.choice(("", *"ابتثجحخدذرز")) for word in words)

    def earlier(number: int) -> Precedent:
        words = phrase()
        return Precedent(
            id=new_id(),
            document=f"d{number % CLOSED}",
            start=0,
            end=len(words),
            phrase=words,
            sentence=words,
            at=0,
        )

    known = Similar(map(earlier, range(DECIDED)))
    took = [1e3 * seconds(lambda: known.like(phrase(), "CLAIM")) for _ in range(CARDS)]
    what = f"earlier decisions beside a card, of {DECIDED:,}, p99"
    detail = f"p50 {typical(took):.1f} ms"
    return Figure(what, "", percentile(took, 0.99), FRAME, "ms", False, detail)
