"""``annotator export --without-boilerplate`` on the sample, and back into a fresh project."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def project(run: Run, seeds: Path) -> str:
    """A project with the sample's articles."""
    run("new", "p")
    run("import", "p", seeds / "corpus.jsonl")
    return "p"


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.split("\n")[:-1]]


def test_what_is_no_part_of_the_story_is_left_out(run: Run, project: str) -> None:
    whole = lines(run("export", project, "-o", "-").stdout)
    made = run("export", project, "-o", "-", "--without-boilerplate")
    short = lines(made.stdout)
    assert [line["id"] for line in short] == [line["id"] for line in whole]
    marked = {line["id"]: line["boilerplate"] for line in whole}
    assert any(marked.values())
    for before, after in zip(whole, short, strict=True):
        assert after["boilerplate"] == []
        for part in before["boilerplate"]:
            assert part["end"] - part["start"] <= before["text_len"] - after["text_len"]
        for span in after["spans"]:
            assert after["text"][span["start"] : span["end"]] == span["text"]
            for value in span["attributes"]:
                if value["start"] is not None:
                    assert after["text"][value["start"] : value["end"]] == value["value"]
        if not before["boilerplate"]:
            assert after == before
    left = sum(len(line["spans"]) for line in whole) - sum(len(line["spans"]) for line in short)
    assert left == 0 or f"{left} span" in made.stderr


def test_a_shortened_file_makes_a_whole_project(run: Run, project: str) -> None:
    run("export", project, "-o", "short.jsonl", "--no-boilerplate")
    run("new", "q")
    assert run("import", "q", "short.jsonl").exit_code == 0
    run("export", "q", "-o", "again.jsonl")
    first, again = (lines(Path(n).read_text("utf-8")) for n in ("short.jsonl", "again.jsonl"))
    assert [line["text"] for line in first] == [line["text"] for line in again]
    assert [line["meta"] for line in first] == [line["meta"] for line in again]
    assert [len(line["spans"]) for line in first] == [len(line["spans"]) for line in again]


def test_a_span_in_boilerplate_is_counted(run: Run) -> None:
    text = "إعلان\nقال إنه نفى."
    Path("a.jsonl").write_text(
        json.dumps(
            {
                "file": "a.txt",
                "text": text,
                "spans": [
                    {"id": "s1", "start": 0, "end": 5, "label": "CLAIM"},
                    {"id": "s2", "start": 6, "end": 9, "label": "CLAIM"},
                ],
            }
        )
        + "\n",
        "utf-8",
    )
    run("new", "p")
    run("import", "p", "a.jsonl", "--format", "plain", "--author", "huda")
    line = lines(run("export", "p", "-o", "-").stdout)[0]
    line["boilerplate"] = [{"start": 0, "end": 5, "sort": "advert"}]
    Path("b.jsonl").write_text(json.dumps(line) + "\n", "utf-8")
    run("new", "q")
    run("import", "q", "b.jsonl")
    made = run("export", "q", "-o", "-", "--without-boilerplate")
    (short,) = lines(made.stdout)
    assert short["text"] == "قال إنه نفى."
    assert [span["text"] for span in short["spans"]] == ["قال"]
    assert "1 span in what is marked as no part of the story left out." in made.stderr
