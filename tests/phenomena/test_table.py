"""The table in docs/phenomena.md names every row of the seeds, each with a test that is there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROW = re.compile(r"^\| (\d+) \| ([^|]+) \|(?: ([^|]+) \| `([^`]+)` \|)?")
COUNT = 72


def rows(path: Path) -> dict[int, re.Match[str]]:
    found = map(ROW.match, path.read_text("utf-8").splitlines())
    return {int(match[1]): match for match in found if match}


def test_the_table_is_whole_and_true(root: Path) -> None:
    seeds, table = rows(root / "seeds" / "README.md"), rows(root / "docs" / "phenomena.md")
    assert list(table) == list(seeds) == list(range(1, COUNT + 1))
    for number, row in table.items():
        assert row[2] == seeds[number][2]
        assert row[3].strip()
        file, _, name = row[4].partition("::")
        assert name.startswith(f"test_row_{number:02}_")
        body = ast.parse((root / file).read_text("utf-8")).body
        (test,) = [n for n in body if isinstance(n, ast.FunctionDef) and n.name == name]
        assert any(isinstance(node, ast.Assert | ast.Call) for node in ast.walk(test))
