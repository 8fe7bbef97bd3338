"""The window as a whole: how soon it is there, what it holds, whether it ever stalls.

Each figure comes from processes of their own, started in turns with those of the baseline.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.figure import Figure, percentile, typical
from bench.projects import UNSEEN, annotated_project, files, home_for, large_project

ROUNDS = 7
EMPTY = "an empty PySide6 window"
MB = 1 << 20


def figures() -> Iterator[Figure]:
    """Start-up, memory, stalls, and the road from a key to the screen."""
    with tempfile.TemporaryDirectory(prefix="annotator-bench-") as name:
        folder = Path(name)
        small = annotated_project(folder / "small.annot", characters=100_000, spans=1_000)
        yield from _start_up(home_for(folder / "home", small), small)
        yield from _key_to_screen(home_for(folder / "home", small), small)
        yield from _stalls(folder)
        large = large_project(folder / "large.annot", documents=100_000)
        yield _memory(home_for(folder / "home", large), large)


def child(home: dict[str, str], *arguments: str) -> dict[str, Any]:
    """What a process prints, as JSON; its last line, for what comes before is for people."""
    # As it is installed: compiled once, whatever the surroundings of the measuring are.
    compiled = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": f"{home['HOME']}/compiled"}
    environment = {**os.environ, **home, **compiled, "QT_QPA_PLATFORM": UNSEEN}
    command = [sys.executable, "-m", *arguments]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def _painted(home: dict[str, str], *program: str) -> dict[str, Any]:
    return child(home, "bench.first_paint", repr(time.time()), *program)


def _start_up(home: dict[str, str], project: Path) -> Iterator[Figure]:
    ours, empty, shown = [], [], []
    for program in ("-", "annotator.__main__"):
        _painted(home, program, str(project))
    child(home, "bench.window_work", "shown", str(project), repr(time.time()))
    for _ in range(ROUNDS):
        empty.append(_painted(home, "-")["seconds"])
        ours.append(_painted(home, "annotator.__main__", str(project))["seconds"])
        told = child(home, "bench.window_work", "shown", str(project), repr(time.time()))
        shown.append(told["seconds"])
    mine, theirs = typical(ours), typical(empty)
    detail = f"{mine * 1e3:.0f} ms / {theirs * 1e3:.0f} ms"
    yield Figure("window up, from process start", EMPTY, mine / theirs, 1.5, detail=detail)
    # The window stands before the project is read; this is when work can begin.
    late = typical(shown)
    yield Figure("an article in it, 100 KB, 1,000 spans", EMPTY, late / theirs, detail=_ms(late))


def _ms(seconds: float) -> str:
    return f"{seconds * 1e3:.0f} ms"


def _memory(home: dict[str, str], project: Path) -> Figure:
    empty = typical([float(_painted(home, "-")["bytes"]) for _ in range(3)])
    ours = child(home, "bench.window_work", "memory", str(project))["bytes"]
    detail = f"{ours / MB:.0f} MB / {empty / MB:.0f} MB"
    return Figure("memory, 100,000 articles", EMPTY, ours / empty, 1.5, detail=detail)


def _key_to_screen(home: dict[str, str], project: Path) -> Iterator[Figure]:
    told = child(home, "bench.window_work", "keys", str(project))
    ours, plain = told["ours"], told["plain"]
    mine, theirs = typical(ours), typical(plain)
    what = "key press → store → repainted, 100 KB, 1,000 spans"
    against = "a plain QPlainTextEdit repaint"
    detail = f"p50 {mine * 1e3:.1f} ms / {theirs * 1e3:.1f} ms"
    yield Figure(f"{what}, p50", against, mine / theirs, 6.0, detail=detail)
    yield Figure(f"{what}, p99", "", percentile(ours, 0.99) * 1e3, unit="ms")


def _stalls(folder: Path) -> Iterator[Figure]:
    """The longest time in which the window answered nothing."""
    articles = files(folder / "articles", 3_000)
    project = annotated_project(folder / "stall.annot", characters=100_000, spans=1_000)
    home = home_for(folder / "home", project)
    told = child(home, "bench.window_work", "import", str(project), str(articles))
    detail = f"{told['edits']} edits meanwhile, at {told['rate']:,.0f} files/s"
    what = "UI blocked at a stretch, importing and tagging"
    yield Figure(what, "", told["stall"] * 1e3, 50.0, unit="ms", detail=detail)
    huge = annotated_project(folder / "huge.annot", characters=5_000_000, spans=10_000)
    told = child(home_for(folder / "home", huge), "bench.window_work", "open", str(huge))
    what = "UI blocked at a stretch, opening 5 MB, 10,000 spans"
    yield Figure(what, "", told["stall"] * 1e3, 50.0, unit="ms")
