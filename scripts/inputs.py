"""``make inputs``: how many key presses and clicks an annotated article costs in the real window.

``python scripts/inputs.py [FILE] [--article ID] [--set ID] [--json]`` takes the articles of an
annotated file (ours, or the plain format), makes each again from its bare text by keys and mouse
only (``bench/annotating.py``), compares the result, and prints inputs per fact. Without a file it
takes an article of the sample.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import mean, median

import orjson

from annotator import importers
from annotator.__main__ import main
from annotator.exporters import jsonl
from annotator.importers import Options
from annotator.model import Person, derived_id
from annotator.record import Provenance, Record, RecordEvent, RecordSpan
from annotator.scheme import Scheme
from annotator.store import Store
from annotator.ui.shell import Shell
from bench.annotating import Annotator, Tally, Value, Wanted, WantedLink
from bench.driving import Script, documents_listed, drive, open_page, session
from scripts.empty_home import ROOT, run_again

SAMPLE = ROOT / "seeds" / "corpus.jsonl"
ARTICLE = "marsa-04-sari"
HANDS = Person(id=derived_id("person", "hands"), short_id="hands", name="Hands")


def records(path: Path, article: str | None, own: str | None) -> Iterator[tuple[Record, str]]:
    """The annotated articles of a file, each with the set that is wanted of it."""
    for item in importers.read([path], Options(author="a")):
        if isinstance(item, Record) and article in (None, item.id) and item.sets:
            found = next((s.id for s in item.sets if own in (None, s.id)), None)
            if found is not None:
                yield item, found


def bare(record: Record) -> Record:
    """The text alone, with the events that its spans name: the lead has seeded them."""
    known = {event.id for event in record.events}
    named = [a.value for s in record.spans for a in s.attributes if a.name == "event"]
    missing = [
        RecordEvent(id=name, name=name) for name in dict.fromkeys(named) if name not in known
    ]
    return Record(
        schema_version=record.schema_version,
        id=record.id,
        text=record.text,
        text_sha256=record.text_sha256,
        text_len=record.text_len,
        meta=record.meta,
        events=[*record.events, *missing],
    )


def wanted(record: Record, own: str) -> tuple[list[Wanted], list[WantedLink]]:
    """What shall be made."""
    spans = [_span(span) for span in record.spans if span.set == own]
    links = [
        WantedLink(link.type, link.source, link.target)
        for link in record.links
        if link.set == own and link.target_document is None
    ]
    return spans, links


def _span(span: RecordSpan) -> Wanted:
    found = Wanted(span.id, span.label, span.start, span.end)
    for a in span.attributes:
        if a.value and a.origin != "inherited":
            found.attributes.setdefault(a.name, []).append(Value(a.value, a.start, a.end))
    return found


def project(folder: Path, made: list[tuple[Record, str]]) -> Path:
    """A project of the bare articles."""
    path, file = folder / "bare.annot", folder / "bare.jsonl"
    with file.open("wb") as out:
        jsonl.dump((bare(record) for record, _ in made), out)
    store = Store.create(path, Scheme.load(ROOT / "seeds" / "scheme.json"))
    bringing = store.importing(HANDS.id)
    for item in importers.read([file], Options()):
        assert isinstance(item, Record), item
        bringing.add(item, Provenance())
    bringing.close()
    store.close()
    return path


def work(made: list[tuple[Record, str]], tally: Tally) -> Script:
    """One article after the other."""
    yield lambda: (found := session()) is not None and hasattr(found, "scheme")
    found = session()
    assert found is not None
    found.choose_author(HANDS)
    yield documents_listed
    page = open_page()
    window = page.window()
    assert isinstance(window, Shell)
    window.resize(1280, 860)
    for record, own in made:
        document = next(
            page.documents.columns.id(row)
            for row in range(len(page.documents.columns))
            if page.documents.columns.row(row).name == record.id
        )
        page.reading.open(document)
        yield lambda document=document: (  # type: ignore[misc]
            page.desk.open is not None and page.desk.open.document.id == document
        )
        yield from Annotator(window, page, tally).run(*wanted(record, own))


def table(tally: Tally) -> str:
    """The figures as text."""
    lines = [f"{'':24}{'facts':>7}{'median':>8}{'mean':>7}{'most':>6}"]
    by_hand = [n for name, counts in tally.links.items() if "," not in name for n in counts]
    every = {"all links by hand": by_hand} if by_hand else {}
    for name, counts in (*tally.spans.items(), *sorted(tally.links.items()), *every.items()):
        figures = f"{median(counts):8.1f}{mean(counts):7.2f}{max(counts):6}"
        lines.append(f"{name:24}{len(counts):7}{figures}")
    total = sum(map(sum, tally.spans.values())) + sum(by_hand)
    lines.append(f"{'all together':24}{total:28}")
    share = 100 * tally.corrected / max(1, tally.values)
    lines.append(f"corrected by hand: {tally.corrected} of {tally.values} values ({share:.1f} %)")
    often = ", ".join(f"{name} {count}" for name, count in tally.odd.most_common(8))
    lines.append(f"most often: {often or 'none'}")
    lines.append(f"not as wanted in the end: {len(tally.wrong)}")
    lines += [f"  {line}" for line in tally.wrong[:20]]
    return "\n".join(lines)


def as_json(tally: Tally) -> str:
    """The figures for scripts."""
    figures = {
        "spans": tally.spans,
        "links": tally.links,
        "corrected": tally.corrected,
        "values": tally.values,
        "wrong": tally.wrong,
    }
    return orjson.dumps(figures).decode()


def measure(arguments: argparse.Namespace) -> int:
    """In this process: drive the window, print, and say whether all was made as wanted."""
    made = list(records(arguments.file, arguments.article, arguments.set))
    if not made:
        print("There is no such annotated article.", file=sys.stderr)
        return 1
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        sys.argv = ["annotator", str(project(Path(folder), made))]
        try:
            drive(main, lambda: work(made, tally))
        except SystemExit as end:
            if end.code:
                return 1
    print(as_json(tally) if arguments.json else table(tally))
    return 1 if tally.wrong else 0


def run() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=SAMPLE)
    parser.add_argument("--article", help="the id of one article")
    parser.add_argument("--set", help="the id of the set")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.file == SAMPLE and arguments.article is None:
        arguments.article, arguments.set = ARTICLE, "ann:layla"
    if arguments.one:
        return measure(arguments)
    return run_again(__file__, "--one")


if __name__ == "__main__":
    sys.exit(run())
