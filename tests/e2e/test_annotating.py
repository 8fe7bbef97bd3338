"""An annotator's day: bare text, every span by hand, the power fails, and nothing is lost."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PERSON = Path(__file__).with_name("person.py")
KEYS = {"CLAIM": "1", "CASUALTY": "2", "DENIAL": "3"}
Spans = list[tuple[int, int, str]]


def annotator(*arguments: str | Path) -> str:
    command = [sys.executable, "-m", "annotator", *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def start(project: Path, order: dict[str, Any]) -> subprocess.Popen[str]:
    """The real program with a person at it, who has been told what to do."""
    root = str(PERSON.parents[2])
    process = subprocess.Popen(
        [sys.executable, str(PERSON), str(project)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": root},
    )
    assert process.stdin is not None
    process.stdin.write(json.dumps(order) + "\n")
    process.stdin.close()
    return process


def killed_after(process: subprocess.Popen[str], spans: int) -> Spans:
    """Kill the process outright once so many spans were said to be saved; those spans."""
    assert process.stdout is not None
    saved: Spans = []
    for line in process.stdout:
        word, *rest = line.split()
        if word == "saved":
            saved.append((int(rest[0]), int(rest[1]), rest[2]))
        if len(saved) == spans:
            process.send_signal(signal.SIGKILL)
            break
    process.wait()
    process.stdout.close()
    assert process.stderr is not None
    problem = process.stderr.read()
    process.stderr.close()
    assert len(saved) == spans, problem
    return saved


def finished(process: subprocess.Popen[str]) -> dict[str, list[int]]:
    """What the person said, once she is through."""
    output, problem = process.stdout, process.stderr
    assert output is not None
    assert problem is not None
    lines, errors = output.read().splitlines(), problem.read()
    output.close()
    problem.close()
    assert process.wait() == 0, errors
    said: dict[str, list[int]] = {}
    for line in lines:
        word, *rest = line.split()
        said.setdefault(word, []).append(int(rest[0]))
    return said


def exported(project: Path, folder: Path, document: str) -> Spans:
    """The spans of the export, each checked against its slice."""
    target = folder / "out.jsonl"
    annotator("export", project, "-o", target)
    record = next(r for r in read_lines(target) if r["id"] == document)
    for span in record["spans"]:
        assert record["text"][span["start"] : span["end"]] == span["text"]
    return sorted((s["start"], s["end"], KEYS[s["label"]]) for s in record["spans"])


def read_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


def sample(seeds: Path) -> tuple[Path, str, Spans]:
    """A sample article and its first annotator's spans."""
    record = next(r for r in read_lines(seeds / "corpus.jsonl") if r["id"] == "marsa-04-sari")
    own = record["sets"][0]["id"]
    spans = [(s["start"], s["end"], KEYS[s["label"]]) for s in record["spans"] if s["set"] == own]
    return seeds / "articles" / "marsa-04-sari.txt", record["id"], spans


def real(shared: Path) -> tuple[Path, str, Spans]:
    """A real article and its annotator's spans."""
    gold = read_lines(shared / "gold" / "annotator_a.jsonl")[0]
    spans = [(s["start"], s["end"], KEYS[s["label"]]) for s in gold["spans"]]
    path = shared / "seeds" / gold["file"]
    return path, f"doc-{path.stem}", spans


@pytest.mark.parametrize("which", ["sample", "real"])
def test_every_span_by_hand_through_a_power_cut(
    which: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    make, fixture = {"sample": (sample, "seeds"), "real": (real, "shared")}[which]
    path, document, spans = make(request.getfixturevalue(fixture))
    project = tmp_path / "day.annot"
    annotator("new", project)
    annotator("import", project, path)
    order: dict[str, Any] = {"name": "Layla", "short_id": "layla", "document": document, "undo": 0}
    half = len(spans) // 2

    saved = killed_after(start(project, {**order, "spans": spans}), half)

    assert saved == spans[:half]
    here = exported(project, tmp_path, document)
    # One more may have become durable between the last word and the kill.
    assert set(saved) <= set(here)
    assert len(here) <= half + 1

    rest = [span for span in spans if span not in here]
    said = finished(start(project, {**order, "spans": rest, "undo": 3}))
    assert said["found"] == [len(here)]
    assert said["undone"] == [3]
    assert said["redone"] == [len(here)]
    assert said["done"] == [len(spans)]
    assert exported(project, tmp_path, document) == sorted(spans)
    assert "All is as it should be" in annotator("check", project)
