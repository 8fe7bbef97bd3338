"""Looking at a project in a terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def sample(run: Run, seeds: Path) -> str:
    run("new", "sample")
    run("import", "sample", seeds / "corpus.jsonl")
    return "sample"


def corpus(seeds: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (seeds / "corpus.jsonl").read_bytes().split(b"\n") if line]


def test_documents_for_a_script(run: Run, sample: str, seeds: Path) -> None:
    rows = json.loads(run("documents", sample, "--json").stdout)
    assert [row["id"] for row in rows] == [line["id"] for line in corpus(seeds)]
    for row, line in zip(rows, corpus(seeds), strict=True):
        assert row["length"] == line["text_len"]
        spans = line["spans"]
        assert isinstance(spans, list)
        counted = {f"ann:{one['name']}": one["spans"] for one in row["sets"]}
        assert counted == {
            set_["id"]: sum(span["set"] == set_["id"] for span in spans)
            for set_ in line["sets"]  # type: ignore[attr-defined]
        }


def test_documents_for_a_pipe_is_a_line_each(run: Run, sample: str, seeds: Path) -> None:
    lines = run("documents", sample).stdout.splitlines()
    assert [line.split("\t")[0] for line in lines] == [line["id"] for line in corpus(seeds)]
    assert "done" in lines[0]


@pytest.mark.parametrize("name", ["marsa-01-warn", "marsa-01"])
def test_show_prints_the_text_and_every_span(run: Run, sample: str, seeds: Path, name: str) -> None:
    line = corpus(seeds)[0]
    sets = line["sets"]
    assert isinstance(sets, list)
    who = sets[0]["annotator"]
    shown = run("show", sample, name, "--set", who)
    assert shown.exit_code == 0
    spans = [s for s in line["spans"] if s["set"] == sets[0]["id"]]  # type: ignore[attr-defined]
    assert spans
    for span in spans:
        assert f" {span['label']}  {span['id']}  {span['start']}-{span['end']}\n" in shown.stdout
        assert span["text"].replace("\n", " ") in shown.stdout


def test_show_asks_which_set(run: Run, sample: str) -> None:
    result = run("show", sample, "marsa-01-warn")
    assert result.exit_code == 1
    assert "--set" in result.stderr
    assert run("show", sample, "marsa-01-warn", "--set", "nobody").exit_code == 1
    assert run("show", sample, "marsa-01-warn", "--set", "gold").exit_code == 1


def test_show_for_a_script_is_the_record(run: Run, sample: str, seeds: Path) -> None:
    shown = json.loads(run("show", sample, "marsa-01-warn", "--json").stdout)
    assert shown == corpus(seeds)[0]


def test_show_finds_a_document_by_file_or_beginning(run: Run, sample: str, tmp_path: Path) -> None:
    (tmp_path / "007_x.txt").write_text("خبر", encoding="utf-8")
    run("import", sample, "007_x.txt")
    for name in ("007_x.txt", "doc-007_x", "007", "007_x"):
        assert run("show", sample, name).stdout.startswith("doc-007_x\n"), name
    unknown = run("show", sample, "none")
    assert unknown.exit_code == 1
    assert "none" in unknown.stderr
    assert run("show", sample, "marsa").exit_code == 1


def test_an_article_can_not_command_the_terminal(run: Run, sample: str, tmp_path: Path) -> None:
    (tmp_path / "evil.txt").write_text("خبر \x1b]0;owned\x07\x1b[2J", encoding="utf-8")
    run("import", sample, "evil.txt")
    shown = run("show", sample, "evil").stdout
    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert "␛[2J" in shown
