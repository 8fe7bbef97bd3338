"""People and assignments, as a lead types them."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest

from tests.cli.conftest import Run


@pytest.fixture
def team(run: Run, tmp_path: Path) -> None:
    """The project p: six documents, three annotators (two called sami) and a lead."""
    (tmp_path / "a").mkdir()
    for number in range(6):
        text = f"قال المتحدث {number} إن الهجوم وقع. " * (number + 1)
        (tmp_path / "a" / f"d{number}.txt").write_text(text, encoding="utf-8")
    for line in (
        ("new", "p"),
        ("import", "p", "a"),
        ("people", "p", "--add", "sami", "--name", "سامي"),
        ("people", "p", "--add", "sami", "--name", "سامي الآخر"),
        ("people", "p", "--add", "layla", "--name", "ليلى"),
        ("people", "p", "--add", "huda", "--role", "lead"),
    ):
        assert run(*line).exit_code == 0


@pytest.mark.usefixtures("team")
def test_two_people_with_one_short_id(run: Run) -> None:
    known = orjson.loads(run("people", "p", "--json").stdout)
    assert [(one["called"], one["name"], one["role"]) for one in known] == [
        ("huda", "huda", "lead"),
        ("layla", "ليلى", "annotator"),
        ("sami", "سامي", "annotator"),
        ("sami (2)", "سامي الآخر", "annotator"),
    ]
    refused = run("people", "p", "--change", "sami", "--name", "سمير")
    assert refused.exit_code == 1
    assert "sami (2) (سامي الآخر" in refused.stderr
    assert run("people", "p", "--change", "sami (2)", "--id", "sami2").exit_code == 0
    assert "sami2\tسامي الآخر\tannotator" in run("people", "p").stdout
    assert run("people", "p", "--change", "sami", "--name", "سمير").exit_code == 0


@pytest.mark.usefixtures("team")
def test_dealing_out(run: Run) -> None:
    dealt = orjson.loads(run("assign", "p", "--each", "2", "--json").stdout)
    assert all(one["duties"] == 2 for one in dealt["documents"])
    assert len(dealt["people"]) == 3
    assert "huda" not in {one["person"] for one in dealt["people"]}
    again = orjson.loads(run("assign", "p", "--each", "2", "--json").stdout)
    assert again == dealt
    shown = run("assign", "p").stdout
    assert "sami (2)\t" in shown
    assert "0 of 2 done" in shown


@pytest.mark.usefixtures("team")
def test_by_hand_and_back(run: Run) -> None:
    run("assign", "p", "d0", "d1", "--to", "layla")
    shown = run("assign", "p").stdout
    assert "layla\t2 documents, 0 done, 0 handed in" in shown
    assert "4 documents are nobody's." in shown
    run("assign", "p", "--all", "--to", "layla", "--remove")
    assert "6 documents are nobody's." in run("assign", "p").stdout


@pytest.mark.usefixtures("team")
@pytest.mark.parametrize(
    ("line", "code", "says"),
    [
        ("assign p d0 --each 2", 2, "can't go together"),
        ("assign p --to layla", 2, "say which documents"),
        ("assign p --each 9", 1, "9 people for each article can't be found among 3"),
        ("assign p d9", 1, "There is no document d9"),
        ("people p --name x", 2, "need --add or --change"),
        ("people p --add 12", 2, "can't be an author's short id"),
        ("people p --add سامي", 1, "can't be a short id"),
        ("people p --change nobody --name x", 1, "knows nobody called nobody"),
    ],
)
def test_what_can_not_be(run: Run, line: str, code: int, says: str) -> None:
    result = run(*line.split())
    assert (result.exit_code, says in result.stderr) == (code, True), result.stderr


def test_nobody_to_assign_to(run: Run) -> None:
    run("new", "q")
    assert "no annotators in the project yet" in run("assign", "q", "--each", "1").stderr
