"""Cases with known values: our own, and those of the survey where they are beside the checkout."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.core.agreement import cases

ROOT = Path(__file__).resolve().parents[3]
OWN = ROOT / "tests" / "data" / "agreement_cases.jsonl"
SURVEY = ROOT.parent / "shared" / "agreement" / "cases.jsonl"
ROW = re.compile(
    r"^\| (?P<family>[^|]+?) \| (?P<ids>[A-Z]\d\d[^|]*) \| (?P<offered>\w[^|]*) \|", re.M
)


KNOWN = [*cases.load(OWN), *(cases.load(SURVEY) if SURVEY.is_file() else [])]
RUN = [(case, key, way) for case in KNOWN for key, way in sorted(cases.computed(case).items())]


@pytest.mark.parametrize(("case", "key", "way"), RUN, ids=[f"{r[0]['id']}-{r[1]}" for r in RUN])
def test_a_known_value_is_reproduced(
    case: dict[str, object], key: str, way: Callable[[], object]
) -> None:
    found = way()
    assert cases.agrees(case, key, found), (case["expected"], found)


def test_every_key_of_our_own_cases_is_computed() -> None:
    for line in OWN.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        assert set(cases.computed(case)) == set(case["expected"]), case["id"]


def _listed() -> dict[str, str]:
    """What the guide says of each case: id (or its first letter and number) -> offered."""
    table = (ROOT / "docs" / "agreement.md").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for row in ROW.finditer(table):
        for part in row["ids"].split(", "):
            first, _, last = part.partition("-")
            for number in range(int(first[1:]), int((last or first)[1:]) + 1):
                found[f"{first[0]}{number:02}"] = row["offered"]
    return found


def test_the_guide_says_of_every_case_whether_it_is_offered() -> None:
    listed = _listed()
    assert "yes" in listed.values()
    for case in KNOWN:
        said = listed.get(case["id"][:3])
        run = bool(cases.computed(case))
        if case["id"].startswith("O"):
            assert run
        elif case["family"] in ("merge", "casdiff", "merge-scenario"):
            assert said == "as a merge rule", case["id"]
        else:
            assert said == ("yes" if run else "no"), case["id"]
