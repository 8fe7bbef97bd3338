"""What an article costs: an annotator makes our own again from its bare text, keys and clicks
counted."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


def inputs(*arguments: str | Path) -> dict[str, Any]:
    """What ``make inputs`` counts, in a process of its own."""
    command = [sys.executable, ROOT / "scripts" / "inputs.py", *arguments, "--json"]
    done = subprocess.run([*map(str, command)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def cheap(figures: dict[str, Any], casualty: float = 4, statement: float = 6) -> None:
    assert figures["wrong"] == []
    spans = figures["spans"]
    assert median(spans["CASUALTY"]) <= casualty
    assert median(spans["CLAIM"]) <= statement
    assert median(spans["DENIAL"]) <= statement
    links = [n for name, made in figures["links"].items() if "," not in name for n in made]
    assert median(links) <= 4


def test_an_article_of_the_sample() -> None:
    figures = inputs()
    cheap(figures)
    assert sum(map(len, figures["spans"].values())) == 47
    assert len(figures["links"]["part_of, proposed"]) >= 5
    assert figures["corrected"] <= 0.12 * figures["values"]


def test_three_real_articles(shared: Path) -> None:
    figures = inputs(shared / "gold" / "annotator_b.jsonl")
    cheap(figures, casualty=3, statement=3)
    assert figures["corrected"] <= 0.15 * figures["values"]


def test_the_first_real_article_costs_little_more_than_selecting_and_agreeing(
    shared: Path,
) -> None:
    gold = shared / "gold" / "annotator_a.jsonl"
    figures = inputs(gold, "--article", "doc-000_ecdcdcf869c68d37")
    cheap(figures, casualty=3, statement=3)
