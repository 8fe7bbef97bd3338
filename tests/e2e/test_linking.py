"""Links by keys only: within an article and across, followed, undone, there the next day."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.e2e.linker import DENIAL, FAR, STRIKE

LINKER = Path(__file__).with_name("linker.py")
ARTICLES = {
    "news-1": f"أعلن الدفاع المدني أن {STRIKE}.\nو{DENIAL} مساء.",
    "news-2": f"ذكرت وكالة أن {FAR} فجرا.",
}


def annotator(*arguments: str | Path) -> str:
    command = [sys.executable, "-m", "annotator", *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def played(project: Path, story: str) -> list[str]:
    """What the person at the real window said."""
    root = str(LINKER.parents[2])
    done = subprocess.run(
        [sys.executable, str(LINKER), str(project), story],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": root},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_a_day_of_linking(tmp_path: Path) -> None:
    project, target = tmp_path / "day.annot", tmp_path / "out.jsonl"
    annotator("new", project)
    for name, text in ARTICLES.items():
        path = tmp_path / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        annotator("import", project, path)

    assert played(project, "make") == [
        "within 1",
        "across 2",
        "followed",
        "back",
        "undone 1",
        "redone 2",
        "kept 2",
    ]
    assert played(project, "look") == ["links 2", "line denies", "line denies"]

    annotator("export", project, "-o", target)
    records = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    words = {s["id"]: s["text"] for record in records for s in record["spans"]}
    found = [
        (words[link["source"]], link["type"], words[link["target"]], bool(link["target_document"]))
        for record in records
        for link in record["links"]
    ]
    expected = {(DENIAL, "denies", STRIKE, False), (DENIAL, "denies", FAR, True)}
    assert len(found) == 2
    assert set(found) == expected
    assert "All is as it should be" in annotator("check", project)
