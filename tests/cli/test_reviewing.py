"""Differences and what became of them, in a terminal."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from annotator import adjudication
from annotator.model import Action, Person, Put, derived_id
from annotator.store import Store
from tests.cli.conftest import Run

CLITIC = "قال المتحدث: والجسر سليم اليوم."
TEXT = "قال المتحدث إن الجسر سليم اليوم."


def _line(start: int, end: int) -> str:
    span = {"start": start, "end": end, "label": "CLAIM", "text": TEXT[start:end]}
    return json.dumps({"file": "one.txt", "text": TEXT, "spans": [span], "links": []})


@pytest.fixture
def project(run: Run, tmp_path: Path) -> Path:
    """What layla and sami marked, with one other edge."""
    run("new", "p")
    for name, end in (("layla", 25), ("sami", 31)):
        path = tmp_path / f"{name}.jsonl"
        path.write_text(_line(15, end), encoding="utf-8")
        run("import", "p", path, "--format", "plain", "--author", name)
    return tmp_path / "p.annot"


def test_cards_are_listed_with_what_is_proposed(run: Run, project: Path) -> None:
    lines = run("cards", "p").stdout.splitlines()
    assert lines[-1] == "1 cards: 1 boundary"
    assert "      * CLAIM «الجسر سليم»" in lines
    assert "layla" not in "\n".join(lines)
    assert "[layla]" in run("cards", "p", "--votes").stdout
    assert project.is_file()


def test_cards_for_a_script(run: Run, project: Path) -> None:
    (card,) = json.loads(run("cards", "p", "--json", "--document", "one.txt").stdout)
    assert (card["kind"], card["start"], card["end"], card["state"]) == ("boundary", 15, 31, "open")
    assert project.is_file()


def test_the_audit_trail_is_a_table(run: Run, project: Path, tmp_path: Path) -> None:
    huda = Person(id=derived_id("person", "huda"), short_id="huda", name="هدى", role="reviewer")
    store = Store.open(project)
    store.apply(Action(huda.id, "author.put", (Put(huda),), undoable=False))
    review = store.review(store.documents(None)[0].document.id)
    (case,) = review.cases
    question = review.asked(case)[0]
    answer = adjudication.answer(review, case, question, question.versions[0].key)
    store.apply(adjudication.decide(review, case, [answer], huda.id, note="=1+1"))
    store.close()
    assert run("audit", "p", "-o", "gold.csv").exit_code == 0
    with (tmp_path / "gold.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    extent = rows[0]
    assert (extent["how"], extent["from"], extent["by"]) == ("accepted", "sami", "huda")
    assert extent["note"] == "'=1+1"
    run("audit", "p", "-o", "gold.jsonl")
    lines = (tmp_path / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(lines[0])["from"] == ["sami"]


def test_what_is_settled_without_a_person_is_shown_and_set(run: Run, tmp_path: Path) -> None:
    """A lead sees what a rule would do before it does it; a wrong value changes nothing."""
    run("new", "p")
    for name, start in (("layla", 13), ("sami", 14)):
        path = tmp_path / f"{name}.jsonl"
        spans = [{"start": start, "end": 24, "label": "CLAIM", "text": CLITIC[start:24]}]
        line = {"file": "one.txt", "text": CLITIC, "spans": spans, "links": []}
        path.write_text(json.dumps(line), encoding="utf-8")
        run("import", "p", path, "--format", "plain", "--author", name)
    lines = run("review-settings", "p").stdout.splitlines()
    assert "trivial=clitic,article,punctuation,diacritics" in lines
    assert "majority=no" in lines
    told = run("review-settings", "p", "--set", "trivial=", "--set", "sampled=0").stdout
    assert "0 more cards are settled by rule, 1 more are asked." in told
    told = run("review-settings", "p", "--set", "trivial=article,clitic", "--json").stdout
    found = json.loads(told)
    assert (found["trivial"], found["would_be_settled"]) == (["clitic", "article"], 1)
    for wrong in ("sampled=2", "trivial=all", "majority=perhaps", "colour=red", "named"):
        result = run("review-settings", "p", "--set", wrong)
        assert (result.exit_code, result.stdout) == (2, "")
    assert json.loads(run("review-settings", "p", "--json").stdout)["sampled"] == 0


def test_what_was_decided_with_a_note_is_listed(run: Run, project: Path) -> None:
    huda = Person(id=derived_id("person", "huda"), short_id="huda", name="هدى", role="reviewer")
    store = Store.open(project)
    store.apply(Action(huda.id, "author.put", (Put(huda),), undoable=False))
    review = store.review(store.documents(None)[0].document.id)
    (case,) = review.cases
    question = review.asked(case)[0]
    answer = adjudication.answer(review, case, question, question.versions[0].key)
    store.apply(adjudication.decide(review, case, [answer], huda.id, note="its name", flag=True))
    store.close()
    first, note, count = run("precedents", "p").stdout.splitlines()
    assert first.startswith("- one\t15-31\tCLAIM\t«")
    assert (note.strip(), count) == ("its name", "1 precedents")
    (found,) = json.loads(run("precedents", "p", "--json").stdout)
    assert (found["document"], found["note"], found["offered"]) == ("one", "its name", False)
    assert json.loads(run("precedents", "p", "--json", "--questions").stdout) == []
