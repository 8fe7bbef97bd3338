"""``make bench``: the budgets, each measured against a baseline of the same run.

``python -m bench`` measures everything, each part in a process of its own; ``python -m bench
view store`` only those parts. Windows need no display, unless ``QT_QPA_PLATFORM`` names one.
Exits with 1 when a bar does not hold.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from importlib import import_module

from bench.figure import Figure

PARTS = (
    *("view", "window", "pages", "store", "search", "diff", "agreement", "review"),
    *("learning", "exchange", "bundles"),
)
ROW = "{:<58} {:>10} {:>10}  {:<6} {}"


def measured(part: str) -> Iterator[Figure]:
    """The figures of one part, as they come out of a process of its own."""
    command = [sys.executable, "-m", "bench", "--raw", part]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout or ():
            yield Figure(**json.loads(line))
    if process.returncode:
        sys.exit(f"The part {part} ended with {process.returncode}.")


def row(figure: Figure) -> str:
    """One line of the table."""
    sign = "≥" if figure.at_least else "≤"
    bar = "" if figure.bar is None else f"{sign} {figure.bar:g} {figure.unit}"
    holds = {True: "yes", False: "NO", None: ""}[figure.holds]
    value = f"{figure.measured:,.2f} {figure.unit}"
    detail = f"{figure.detail} ({figure.against})" if figure.against else figure.detail
    return ROW.format(figure.what, value, bar, holds, detail).rstrip()


def main(arguments: list[str]) -> int:
    """Print the table of the named parts, or of all."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if arguments[:1] == ["--raw"]:
        for figure in import_module(f"bench.{arguments[1]}").figures():
            print(json.dumps(asdict(figure)), flush=True)
        return 0
    print(ROW.format("what", "measured", "bar", "holds", "ours / baseline"))
    broken = 0
    for part in arguments or PARTS:
        for figure in measured(part):
            print(row(figure), flush=True)
            broken += figure.holds is False
    print(f"\n{broken} of the bars do not hold." if broken else "\nAll bars hold.")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
