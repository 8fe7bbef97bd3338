"""What a lead reads about agreement in a terminal."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest

from tests.cli.conftest import Run


@pytest.fixture
def sample(run: Run, root: Path) -> None:
    """The project p: the sample corpus, with the work of layla and sami."""
    assert run("new", "p").exit_code == 0
    assert run("import", "p", str(root / "seeds" / "corpus.jsonl")).exit_code == 0


@pytest.mark.usefixtures("sample")
def test_a_lead_reads_how_far_two_people_agree(run: Run, tmp_path: Path) -> None:
    shown = run("agreement", "p")
    assert shown.exit_code == 0
    lines = shown.stdout.splitlines()
    assert "compared\thanded in or done" in lines
    assert any(line.startswith("snapshot\t") for line in lines)
    pair = next(line for line in lines if line.startswith("layla / sami\t"))
    assert "F1 exact 0." in pair
    assert any("not defined (only one value is used)" in line for line in lines)

    again = orjson.loads(run("agreement", "p", "--json", "--gamma", "--samples", "3").stdout)
    gamma = next(one for one in again["figures"] if one["measure"] == "gamma")
    assert -1 < gamma["value"] <= 1
    assert again["parameters"]["gamma"]["samples"] == 3
    same = orjson.loads(run("agreement", "p", "--json", "--gamma", "--samples", "3").stdout)
    assert again == same

    assert run("agreement", "p", "-o", "figures.csv").stdout == ""
    table = (tmp_path / "figures.csv").read_text(encoding="utf-8-sig")
    assert table.startswith("# snapshot: ")
    assert run("agreement", "p", "-o", "figures.json").exit_code == 0
    written = orjson.loads((tmp_path / "figures.json").read_bytes())
    assert written["parameters"]["snapshot"] in table


@pytest.mark.usefixtures("sample")
def test_unfinished_work_counts_only_where_asked(run: Run) -> None:
    done = orjson.loads(run("agreement", "p", "--json").stdout)["parameters"]
    begun = orjson.loads(run("agreement", "p", "--as-it-stands", "--json").stdout)["parameters"]
    assert begun["compared"] == "as it stands"
    assert begun["snapshot"] == done["snapshot"] or begun["documents"] >= done["documents"]


def test_nobody_to_compare(run: Run) -> None:
    assert run("new", "q").exit_code == 0
    shown = run("agreement", "q", "--gamma")
    assert shown.exit_code == 0
    assert "No document has the work of two people" in shown.stderr
    assert "not defined (nothing is marked)" in shown.stdout
    assert "gamma not defined (only one person's work)" in shown.stdout
