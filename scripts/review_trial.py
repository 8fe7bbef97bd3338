"""How many keys it takes to settle two people's differences, on four desktops.

``python scripts/review_trial.py [FILE FILE] [--json]`` deals the articles of two annotated files
(without files: three articles of the sample) out in bundles, brings each person's work in on her
desktop, merges what comes back at two reviewers' in either order, prints how far the people agree
(``annotator agreement``), and settles every card in the real window by keys alone: Enter where
something is proposed, else 1. The same differences settled document by document are counted
beside it, not tried: by what ``make inputs`` measured for one fact.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median
from typing import Any

import orjson
from click.testing import CliRunner
from PySide6.QtWidgets import QApplication

from annotator import importers
from annotator.__main__ import main
from annotator.cli import build
from annotator.diff import CLASSES
from annotator.exporters import jsonl
from annotator.importers import Options
from annotator.record import Record
from annotator.ui.review.page import ReviewPage
from annotator.ui.shell import Shell
from annotator.ui.tour.hands import press
from bench.driving import Script, drive
from scripts.empty_home import ROOT, run_again
from scripts.inputs import bare

SAMPLE = ROOT / "seeds" / "corpus.jsonl"
ARTICLES = ("marsa-01-warn", "marsa-06-selmarwire", "marsa-08-qirtas")
PEOPLE = ("layla", "sami")
MAKING = {"CLAIM": 3, "CASUALTY": 3, "DENIAL": 4}
LINKING, REMOVING, CORRECTING = 4, 2, 3
"""Inputs by hand: the medians of ``make inputs``; click and Del; click, row and value."""
Fact = tuple[str, int, int]


@dataclass
class Trial:
    """What came of it. ``keys`` are the key presses of each card in the window, by class."""

    cards: Counter[str] = field(default_factory=Counter)
    keys: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    documents: Counter[str] = field(default_factory=Counter)
    left: int = -1
    states: Counter[str] = field(default_factory=Counter)
    gold: int = 0
    redone: Counter[str] = field(default_factory=Counter)
    """Inputs to make by hand whatever differs in a document."""
    corrected: Counter[str] = field(default_factory=Counter)
    """Inputs to begin with the set nearest to gold and correct it; known only afterwards."""
    agreement: dict[str, Any] = field(default_factory=dict)
    unequal: list[str] = field(default_factory=list)
    """What should be the same at both reviewers', and is not."""


class Desk:
    """A folder with everybody's files, and the command line in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *arguments: str) -> str:
        """A command as somebody types it; raises AssertionError where it is refused."""
        done = CliRunner().invoke(build(lambda *_: 1, lambda *_: 1), [*arguments])
        assert done.exit_code == 0, (arguments, done.stdout, done.stderr, done.exception)
        return done.stdout

    def data(self, *arguments: str) -> Any:
        return orjson.loads(self.run(*arguments, "--json"))

    def write(self, name: str, records: Iterable[Record]) -> None:
        with (self.folder / name).open("wb") as out:
            jsonl.dump(records, out)

    def exported(self, project: str, which: str) -> list[Record]:
        self.run("export", project, "-o", "out.jsonl", "--set", which)
        found = importers.read([self.folder / "out.jsonl"], Options())
        return [one for one in found if isinstance(one, Record)]


def records(files: list[Path]) -> dict[str, list[Record]]:
    """Each person's articles with her own set, done."""
    if not files:
        every = [r for r in importers.read([SAMPLE], Options()) if isinstance(r, Record)]
        every = [record for record in every if record.id in ARTICLES]
        return {who: [_own(record, f"ann:{who}") for record in every] for who in PEOPLE}
    found = {}
    for who, path in zip(PEOPLE, files, strict=True):
        items = importers.read([path], Options(author=who))
        found[who] = [_own(one, f"ann:{who}") for one in items if isinstance(one, Record)]
    return found


def _own(record: Record, own: str) -> Record:
    return replace(
        record,
        sets=[replace(one, status="done") for one in record.sets if one.id == own],
        spans=[span for span in record.spans if span.set == own],
        links=[x for x in record.links if x.set == own and x.target_document is None],
    )


def exchange(desk: Desk, work: dict[str, list[Record]], trial: Trial) -> None:
    """From the lead to the annotators and to two reviewers, who get the same bundles."""
    together = [
        replace(one, spans=[*one.spans, *other.spans])
        for one, other in zip(*work.values(), strict=True)
    ]
    desk.write("bare.jsonl", map(bare, together))
    desk.run("new", "lead")
    desk.run("import", "lead", "bare.jsonl")
    for who in PEOPLE:
        desk.run("people", "lead", "--add", who)
    for who in ("salma", "huda"):
        desk.run("people", "lead", "--add", who, "--role", "reviewer")
    desk.run("assign", "lead", "--all")
    for who, own in work.items():
        desk.run("bundle", "out", "lead", "--to", who, "-o", f"{who}.bundle")
        desk.run("bundle", "in", who, f"{who}.bundle")
        desk.write(f"{who}.jsonl", own)
        desk.run("import", who, f"{who}.jsonl")
        desk.run("bundle", "out", who, "-o", f"{who}.back")
    for who, order in (("salma", PEOPLE), ("huda", PEOPLE[::-1])):
        desk.run("bundle", "out", "lead", "--to", who, "-o", f"{who}.bundle")
        desk.run("bundle", "in", who, f"{who}.bundle")
        for one in order:
            desk.run("bundle", "in", who, f"{one}.back")
    for what in (["cards", "--json"], ["cards", "--json", "--all", "--votes"], ["agreement"]):
        if desk.run(what[0], "salma", *what[1:]) != desk.run(what[0], "huda", *what[1:]):
            trial.unequal.append(" ".join(what))
    if desk.exported("salma", "all") != desk.exported("huda", "all"):
        trial.unequal.append("export")


def settle(trial: Trial) -> Script:
    """The reviewer at the real window."""
    yield lambda: bool(_shells()) and _shells()[0].session is not None
    (shell,) = _shells()
    session = shell.session
    assert session is not None
    yield lambda: hasattr(session, "scheme")
    session.choose_author(next(p for p in session.people if p.short_id == "salma"))
    yield lambda: shell.page is not None
    shell.resize(1280, 860)
    shell.commands.run("page.review")
    page = next(page for page in shell.pages if isinstance(page, ReviewPage))
    yield lambda: not page.docket.behind and page.bench.hand is not None
    yield lambda: shell.router.idle and not shell.commands.busy()
    counts: Counter[tuple[str, str]] = Counter()
    while page.bench.hand is not None:
        card, review = page.bench.hand.case.card, page.docket.review
        assert review is not None
        press(shell, "Return" if page.questions.proposed else "1")
        counts[card.kind, card.id] += 1
        trial.documents[review.gold.document.external_id] += 1
        assert counts[card.kind, card.id] < 20, card
        yield lambda: shell.router.idle and not shell.commands.busy()
    for (kind, _), pressed in counts.items():
        trial.keys[kind].append(pressed)
    trial.left = sum(row.left for row in page.docket.rows)
    yield lambda: not any(row.state in ("open", "waiting", "stale") for row in page.docket.rows)
    trial.states.update(row.state for row in page.docket.rows)


def _shells() -> list[Shell]:
    return [window for window in QApplication.topLevelWidgets() if isinstance(window, Shell)]


def count_by_hand(trial: Trial, listed: list[dict[str, Any]], gold: list[Record]) -> None:
    """What differs made again by hand; and the better person's set corrected into gold."""
    for card in listed:
        label = card["drafts"][0]["label"] if card["drafts"] else None
        trial.redone[card["document"]] += MAKING[label] if label else LINKING
    for record in gold:
        own = [one.id for one in record.sets if one.layer == "annotator"]
        trial.corrected[record.id] = min(_corrections(record, one) for one in own)


def _corrections(record: Record, own: str) -> int:
    """Inputs that make gold of a set: spans made, removed, values corrected; links likewise."""
    spans, links = _spans(record, own), _links(record, own)
    wanted, joined = _spans(record, "gold"), _links(record, "gold")
    made = sum(MAKING[label] for label, _, _ in wanted.keys() - spans.keys())
    values = sum(
        len({name for name, _ in spans[fact] ^ wanted[fact]})
        for fact in spans.keys() & wanted.keys()
    )
    gone = len(spans.keys() - wanted.keys()) + len(links - joined)
    return made + CORRECTING * values + REMOVING * gone + LINKING * len(joined - links)


def _spans(record: Record, own: str) -> dict[Fact, set[tuple[str, str]]]:
    return {
        (span.label, span.start, span.end): {
            (a.name, a.value) for a in span.attributes if a.origin != "inherited"
        }
        for span in record.spans
        if span.set == own
    }


def _links(record: Record, own: str) -> set[tuple[str, Fact, Fact]]:
    ends = {s.id: (s.label, s.start, s.end) for s in record.spans if s.set == own}
    inside = (one for one in record.links if one.set == own and one.target in ends)
    return {(one.type, ends[one.source], ends[one.target]) for one in inside}


def table(trial: Trial) -> str:
    """The figures as text."""
    lines = [f"{'':16}{'cards':>7}{'asked':>7}{'median':>8}{'mean':>7}{'most':>6}"]
    for kind in CLASSES:
        if trial.cards[kind] or trial.keys[kind]:
            lines.append(_line(kind, trial.cards[kind], trial.keys[kind]))
    every = [n for counts in trial.keys.values() for n in counts]
    lines.append(_line("all", trial.cards.total(), every))
    lines += ["", f"{'':26}{'keys':>7}{'redone':>8}{'corrected':>11}"]
    for name in sorted(trial.redone):
        row = (trial.documents[name], trial.redone[name], trial.corrected[name])
        lines.append(f"{name:26}{row[0]:7}{row[1]:8}{row[2]:11}")
    totals = [c.total() for c in (trial.documents, trial.redone, trial.corrected)]
    lines.append(f"{'all':26}{totals[0]:7}{totals[1]:8}{totals[2]:11}")
    lines += ["", f"{trial.gold} spans in gold; cards in the end: {dict(trial.states)}"]
    lines.append(f"not the same at both reviewers': {', '.join(trial.unequal) or 'nothing'}")
    return "\n".join(lines)


def _line(name: str, cards: int, keys: list[int]) -> str:
    if not keys:
        return f"{name:16}{cards:7}{0:7}"
    mean = sum(keys) / len(keys)
    return f"{name:16}{cards:7}{len(keys):7}{median(keys):8.1f}{mean:7.2f}{max(keys):6}"


def measure(arguments: argparse.Namespace) -> int:
    """In this process: the whole trial, printed; 1 where something did not come out."""
    files = [path.resolve() for path in arguments.files]
    trial = Trial()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        desk = Desk(Path(folder))
        exchange(desk, records(files), trial)
        listed = desk.data("cards", "salma")
        trial.cards.update(card["kind"] for card in listed)
        trial.agreement = desk.data("agreement", "salma")
        told = desk.run("agreement", "salma")
        sys.argv = ["annotator", str(desk.folder / "salma.annot")]
        try:
            drive(main, lambda: settle(trial))
        except SystemExit as end:
            if end.code:
                return 1
        gold = desk.exported("salma", "all")
        trial.gold = sum(span.set == "gold" for record in gold for span in record.spans)
        count_by_hand(trial, listed, gold)
        os.chdir(ROOT)
    if arguments.json:
        print(orjson.dumps(trial).decode())
    else:
        print(told, table(trial), sep="\n")
    return 1 if trial.unequal or trial.left else 0


def run() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if len(arguments.files) not in (0, 2):
        parser.error("two files, one of each person, or none")
    if arguments.one:
        return measure(arguments)
    return run_again(__file__, "--one")


if __name__ == "__main__":
    sys.exit(run())
