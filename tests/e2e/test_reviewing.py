"""Two people's work, carried in bundles to two reviewers, becomes gold by keys alone."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


def trial(*files: Path) -> dict[str, Any]:
    """What ``scripts/review_trial.py`` counts, in a process of its own."""
    command = [sys.executable, ROOT / "scripts" / "review_trial.py", *files, "--json"]
    done = subprocess.run([*map(str, command)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def settled(figures: dict[str, Any], documents: int) -> Iterator[str]:
    """All of it, cheaply, and the same wherever the bundles went; the classes that came up."""
    assert figures["unequal"] == []
    assert figures["left"] == 0
    assert figures["states"].keys() <= {"decided", "settled", "moot"}
    assert figures["gold"] > 0
    keys = [n for counts in figures["keys"].values() for n in counts]
    assert median(keys) <= 1.5
    assert len(figures["documents"]) == documents
    assert figures["agreement"]
    by_hand = (figures["redone"], figures["corrected"])
    assert all(sum(figures["documents"].values()) < sum(each.values()) for each in by_hand)
    asked = sum(len(counts) for counts in figures["keys"].values())
    assert asked <= figures["states"]["decided"]  # one answer can settle copies
    yield from figures["cards"]


def test_three_articles_of_the_sample() -> None:
    classes = set(settled(trial(), 3))
    assert classes >= {"boundary", "label", "attribute", "missing", "split", "link", "compound"}


def test_three_real_articles(shared: Path) -> None:
    gold = shared / "gold"
    figures = trial(gold / "annotator_a.jsonl", gold / "annotator_b.jsonl")
    assert {"boundary", "missing", "link"} <= set(settled(figures, 3))
