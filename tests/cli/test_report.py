"""What annotators get back, written by a lead in a terminal."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

from annotator import adjudication, edits
from annotator.decision import ReviewSettings
from annotator.model import Action, Person, Put, derived_id
from annotator.store import Store
from tests.cli.conftest import Run

HUDA = Person(id=derived_id("person", "huda"), short_id="huda", name="هدى", role="reviewer")
TEXT = "قال المتحدث إن الجسر سليم اليوم. {name}"
OPEN = "وهذا خبر مفتوح"


def _line(name: str, start: int, end: int) -> str:
    text = TEXT.format(name=name)
    span = {"start": start, "end": end, "label": "CLAIM", "text": text[start:end]}
    return json.dumps({"file": f"{name}.txt", "text": text, "spans": [span], "links": []})


@pytest.fixture
def project(run: Run, tmp_path: Path) -> Path:
    """Two articles by layla and sami, with other edges; huda has closed the first one."""
    run("new", "p")
    for who, end in (("layla", 25), ("sami", 31)):
        path = tmp_path / f"{who}.jsonl"
        lines = [_line("one", 15, end), _line(OPEN, 15, end)]
        path.write_text("\n".join(lines), encoding="utf-8")
        run("import", "p", path, "--format", "plain", "--author", who)
    path = tmp_path / "p.annot"
    with closing(Store.open(path)) as store:
        store.apply(Action(HUDA.id, "author.put", (Put(HUDA),), undoable=False))
        settings = ReviewSettings(without_default=0, sampled=0)
        store.apply(adjudication.set_settings(settings, HUDA.id))
        for row in store.documents(None):
            review = store.review(row.document.id)
            (case,) = review.cases
            (question,) = review.asked(case)
            wide = next(v.key for v in question.versions if v.spans[0].end == 31)
            given = [adjudication.answer(review, case, question, wide)]
            store.apply(adjudication.decide(review, case, given, HUDA.id, note="الزمن من المقطع"))
        closed = store.review(store.find_document("one.txt").id)
        store.apply(adjudication.finish(closed, HUDA.id))
    return path


def test_an_annotator_gets_back_what_differs_in_closed_articles(
    run: Run, project: Path, tmp_path: Path
) -> None:
    done = run("report", "p", "--for", "layla", "-o", "layla.html")
    assert done.stdout == "Wrote layla.html: 1 articles, 1 differences.\n"
    page = (tmp_path / "layla.html").read_text(encoding="utf-8")
    assert '<html lang="ar" dir="rtl">' in page
    assert "مقطعك أقصر" in page
    assert "الزمن من المقطع" in page
    # Nothing of the article that is open, or of anybody else, is in any form of it.
    data = run("report", "p", "--for", "layla", "--json").stdout
    for shown in (page, data):
        assert OPEN not in shown
        assert "sami" not in shown
        assert "huda" not in shown
    told = json.loads(data)
    assert [one["document"] for one in told["articles"]] == ["one"]
    (group,) = told["differences"]
    assert (group["cause"], group["detail"]) == ("boundary", "shorter")
    (own,) = group["cases"][0]["own"]["spans"]
    (gold,) = group["cases"][0]["gold"]["spans"]
    assert (own["text"], gold["text"]) == ("الجسر سليم", "الجسر سليم اليوم")


def test_who_was_right_reads_so(run: Run, project: Path, tmp_path: Path) -> None:
    run("report", "p", "--for", "sami", "-o", "sami.html", "--language", "en")
    page = (tmp_path / "sami.html").read_text(encoding="utf-8")
    assert "Nothing differs: all of it is as in gold." in page
    assert "<b>100%</b>" in page


def test_everybody_gets_a_file_of_her_own(run: Run, project: Path, tmp_path: Path) -> None:
    with closing(Store.open(project)) as store:
        new = Person(id=derived_id("person", "x"), short_id="nour", name="نور")
        store.apply(Action(new.id, "author.put", (Put(new),), undoable=False))
    done = run("report", "p", "--all", "-o", "back")
    assert sorted(path.name for path in (tmp_path / "back").iterdir()) == [
        "report-layla.html",
        "report-sami.html",
    ]
    assert "nothing of nour is closed yet" in done.stderr
    run("report", "p", "--all", "-o", "back", "--json")
    assert json.loads((tmp_path / "back" / "report-sami.json").read_bytes())["report"] == 1


def test_the_report_is_about_what_was_handed_in(run: Run, project: Path) -> None:
    """What she does afterwards is not held against gold, nor for her."""
    with closing(Store.open(project)) as store:
        layla = store.person("layla").id
        document = store.find_document("one.txt").id
        store.apply(edits.hand_in(layla, store.to_hand_in(layla)))
        seen = store.article(document, layla)
        store.apply(edits.remove(seen, [seen.spans[0].id]))
        assert not store.article(document, layla).spans
    told = json.loads(run("report", "p", "--for", "layla", "--json").stdout)
    assert [group["cause"] for group in told["differences"]] == ["boundary"]
    assert told["by_day"][0]["handed_in"]


def test_nothing_is_told_before_an_article_is_closed(run: Run, project: Path) -> None:
    with closing(Store.open(project)) as store:
        assert store.undo(HUDA.id)
    done = run("report", "p", "--for", "layla", "-o", "layla.html")
    assert done.exit_code == 1
    assert "No article that layla handed in is closed yet" in done.stderr
    done = run("report", "p", "--all", "-o", "back")
    assert "nothing of sami is closed yet" in done.stderr
    assert not (project.parent / "back").exists()
    assert not (project.parent / "layla.html").exists()


def test_it_asks_for_whom_and_where(run: Run, project: Path) -> None:
    assert run("report", "p", "-o", "x.html").exit_code == 2
    assert run("report", "p", "--for", "layla").exit_code == 2
    assert "knows nobody called x" in run("report", "p", "--for", "x", "-o", "x.html").stderr
    assert project.is_file()
