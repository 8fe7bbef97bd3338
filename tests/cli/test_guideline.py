"""The guideline, as a lead types it."""

from __future__ import annotations

from pathlib import Path

import orjson

from tests.cli.conftest import Run


def test_a_lead_reads_the_guideline_and_puts_her_own_in_its_place(
    run: Run, tmp_path: Path, seeds: Path
) -> None:
    run("new", "p")
    printed = run("guideline", "p", "--language", "en")
    assert printed.stdout == (seeds / "guideline.en.md").read_text("utf-8")
    assert "version" in printed.stderr
    both = orjson.loads(run("guideline", "p", "--json").stdout)
    assert [one["language"] for one in both] == ["ar", "en"]
    (tmp_path / "ours.md").write_text("# Ours\n\x1b[31mred\n", "utf-8")
    unclear = run("guideline", "p", "--set", "ours.md")
    assert (unclear.exit_code, "--language" in unclear.stderr) == (2, True)
    made = run("guideline", "p", "--set", "ours.md", "--language", "en")
    assert "is version" in made.stdout
    assert "already" in run("guideline", "p", "--set", "ours.md", "--language", "en").stdout
    # Nothing in it is obeyed by the terminal.
    assert run("guideline", "p", "--language", "en").stdout == "# Ours\n␛[31mred\n"
    assert orjson.loads(run("check", "p", "--json").stdout)["ok"]


def test_a_project_without_one_says_how_to_add_it(run: Run, tmp_path: Path, seeds: Path) -> None:
    (tmp_path / "scheme.json").write_bytes((seeds / "scheme.json").read_bytes())
    run("new", "p", "--scheme", "scheme.json")
    none = run("guideline", "p")
    assert none.exit_code == 1
    assert "--set" in none.stderr
    # One that lies beside its scheme is taken along.
    (tmp_path / "guideline.ar.md").write_text("# دليلنا", "utf-8")
    run("new", "q", "--scheme", "scheme.json")
    assert run("guideline", "q").stdout == "# دليلنا\n"
    named = run("guideline", "p", "--set", "guideline.ar.md", "--json")
    assert orjson.loads(named.stdout)["name"] == "دليلنا"


def test_an_annotator_does_not_change_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("خبر", "utf-8")
    run("new", "p")
    run("import", "p", "a.txt")
    run("people", "p", "--add", "sara")
    run("assign", "p", "--all")
    run("bundle", "out", "p", "--to", "sara", "-o", "sara.bundle")
    run("bundle", "in", "mine.annot", "sara.bundle")
    assert run("guideline", "mine", "--language", "en").exit_code == 0
    (tmp_path / "guideline.en.md").write_text("# Mine", "utf-8")
    refused = run("guideline", "mine", "--set", "guideline.en.md")
    assert (refused.exit_code, "lead" in refused.stderr) == (1, True)
