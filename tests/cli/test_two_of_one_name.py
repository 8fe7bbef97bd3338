"""Two people with one short id, in files that know people by their short ids only."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson

from tests.cli.conftest import Run

TEXT = "قال شاهد إن ثلاثة عمال قتلوا في الانفجار."


def plain(path: Path, *words: str) -> str:
    """A file of plain spans on one article."""
    spans = [
        {"start": at, "end": at + len(one), "text": one, "label": "CLAIM"}
        for one in words
        for at in [TEXT.index(one)]
    ]
    row = {"file": "a.txt", "text": TEXT, "spans": spans, "links": []}
    path.write_bytes(orjson.dumps(row) + b"\n")
    return str(path)


def sets(path: Path) -> dict[str, tuple[Any, list[str]]]:
    """Name and words of each set in an exported file of one line, by the short id."""
    (row,) = [orjson.loads(line) for line in path.read_bytes().splitlines()]
    return {
        one["annotator"]: (
            one["annotator_name"],
            [span["text"] for span in row["spans"] if span["set"] == one["id"]],
        )
        for one in row["sets"]
    }


def named(run: Run, project: str) -> dict[str, str]:
    return {one["name"]: one["id"] for one in orjson.loads(run("people", project, "--json").stdout)}


def test_two_people_of_one_short_id_stay_apart_out_and_in(run: Run, tmp_path: Path) -> None:
    run("new", "p")
    for name in ("سامي", "سامي حداد"):
        run("people", "p", "--add", "sami", "--name", name)
    ours = plain(tmp_path / "ours.jsonl", "ثلاثة عمال")
    refused = run("import", "p", ours, "--format", "plain", "--author", "sami")
    assert refused.exit_code == 1
    assert "Several people are called sami" in refused.stderr
    ids = named(run, "p")
    assert run("import", "p", ours, "--format", "plain", "--author", ids["سامي"]).exit_code == 0
    theirs = plain(tmp_path / "theirs.jsonl", "شاهد", "الانفجار")
    assert run("import", "p", theirs, "--format", "plain", "--author", "sami (2)").exit_code == 0
    assert named(run, "p") == ids  # nobody came along
    # The file tells them apart.
    run("export", "p", "-o", "out.jsonl")
    found = sets(tmp_path / "out.jsonl")
    one, other = (f"sami-{ids[name][-6:]}" for name in ("سامي", "سامي حداد"))
    assert found == {
        one: ("سامي", ["ثلاثة عمال"]),
        other: ("سامي حداد", ["شاهد", "الانفجار"]),
    }
    # Back in the same project they are who they are; in a new one two people, the same bytes.
    again = orjson.loads(run("import", "p", "out.jsonl", "--json").stdout)
    assert again["sets"] == {"new": 0, "known": 2}
    assert named(run, "p") == ids
    run("new", "q")
    run("import", "q", "out.jsonl")
    assert len(named(run, "q")) == 2
    run("export", "q", "-o", "same.jsonl")
    assert (tmp_path / "same.jsonl").read_bytes() == (tmp_path / "out.jsonl").read_bytes()
    # One of them alone.
    run("export", "p", "-o", "one.jsonl", "--set", "sami (2)")
    assert list(sets(tmp_path / "one.jsonl")) == [other]
    assert run("export", "p", "-o", "none.jsonl", "--set", "sami").exit_code == 1


def test_somebody_else_of_the_same_short_id_is_not_taken_for_her(run: Run, tmp_path: Path) -> None:
    """Each of two projects has one sami, and they are not the same person."""
    for project, name, words in (("p", "سامي", "شاهد"), ("q", "سامي حداد", "ثلاثة عمال")):
        run("new", project)
        run("people", project, "--add", "sami", "--name", name)
        file = plain(tmp_path / f"{project}.in.jsonl", words)
        run("import", project, file, "--format", "plain", "--author", "sami")
        run("export", project, "-o", f"{project}.jsonl")
    assert sets(tmp_path / "q.jsonl") == {"sami": ("سامي حداد", ["ثلاثة عمال"])}
    assert run("import", "p", "q.jsonl").exit_code == 0
    ids = named(run, "p")
    assert ids.keys() == {"سامي", "سامي حداد"}
    run("export", "p", "-o", "both.jsonl")
    assert [words for _, words in sets(tmp_path / "both.jsonl").values()] in (
        [["شاهد"], ["ثلاثة عمال"]],
        [["ثلاثة عمال"], ["شاهد"]],
    )
    # Twice is once.
    twice = orjson.loads(run("import", "p", "q.jsonl", "--json").stdout)
    assert twice["sets"] == {"new": 0, "known": 1}
    assert named(run, "p") == ids
