"""A lead and two annotators on three desktops, as they type it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import orjson
import pytest

from annotator import edits
from annotator.store import Store
from tests.cli.conftest import Run

TEXT = "قال المتحدث إن ثلاثة أشخاص قتلوا، ونفت الوزارة ذلك مساء اليوم."


@pytest.fixture
def team(run: Run, tmp_path: Path) -> Path:
    """lead.annot with three articles for layla and two for sami, and their projects."""
    (tmp_path / "a").mkdir()
    for name in ("one", "two", "three"):
        (tmp_path / "a" / f"{name}.txt").write_text(f"{TEXT}\n{name}", encoding="utf-8")
    for line in (
        "new lead",
        "import lead a",
        "people lead --add layla --name ليلى",
        "people lead --add sami --name سامي",
        "people lead --add huda --name هدى --role reviewer",
        "assign lead --all --to layla",
        "assign lead one two --to sami",
        "bundle out lead --to layla",
        "bundle out lead --to sami -o s.bundle",
        "bundle in layla lead-for-layla.bundle",
        "bundle in sami s.bundle",
    ):
        result = run(*line.split())
        assert result.exit_code == 0, result.stderr
    return tmp_path


def work(path: Path, name: str, count: int, status: str = "done") -> None:
    with closing(Store.open(path)) as store:
        assert store.owner is not None
        document = store.find_document(name).id
        for start, end in ((0, 11), (15, 26), (34, 50))[:count]:
            seen = store.article(document, store.owner)
            store.apply(edits.tag(seen, "CLAIM", start, end)[0])
        seen = store.article(document, store.owner)
        store.apply(edits.set_status(seen, status))  # type: ignore[arg-type]


@pytest.fixture
def done(run: Run, team: Path) -> Path:
    """Both have finished the first article."""
    for name, count in (("layla", 3), ("sami", 1)):
        work(team / f"{name}.annot", "one", count)
        assert run("bundle", "out", name, "-o", f"{name}.back").exit_code == 0
    return team


@pytest.mark.usefixtures("team")
def test_each_sees_her_part(run: Run) -> None:
    shown = run("documents", "sami").stdout.splitlines()
    assert [line.split("\t")[0] for line in shown] == ["one", "two"]
    told = orjson.loads(run("bundle", "info", "s.bundle", "--json").stdout)
    assert (told["sort"], told["whose"], told["texts"]["lines"]) == ("work", "سامي", 2)
    shown = run("bundle", "info", "s.bundle").stdout
    assert "for سامي" in shown
    assert "needs 0.2.0 or newer" in shown


@pytest.mark.usefixtures("done")
def test_both_orders_give_one_state(run: Run, tmp_path: Path) -> None:
    (tmp_path / "other.annot").write_bytes((tmp_path / "lead.annot").read_bytes())
    assert run("bundle", "in", "lead", "layla.back", "sami.back").exit_code == 0
    assert run("bundle", "in", "other", "sami.back", "layla.back", "sami.back").exit_code == 0
    for name in ("lead", "other"):
        assert run("export", name, "-o", f"{name}.jsonl").exit_code == 0
        assert run("check", name).exit_code == 0
    assert (tmp_path / "lead.jsonl").read_bytes() == (tmp_path / "other.jsonl").read_bytes()
    shown = run("assign", "lead").stdout
    assert "layla\t3 documents, 1 done, 1 handed in" in shown
    with closing(Store.open(tmp_path / "lead.annot")) as store:
        found = store.submitted(store.find_document("one").id)
        assert sorted(len(seen.spans) for seen in found) == [1, 3]
        assert all(seen.set.submitted for seen in found)


@pytest.mark.usefixtures("done")
def test_what_came_is_told(run: Run) -> None:
    (told,) = orjson.loads(run("bundle", "in", "lead", "layla.back", "--json").stdout)
    assert told["handed_in"] == [{"document": "one", "person": "ليلى"}]
    assert (told["refused"], told["forks"], told["missing"]) == (None, [], [])
    again = run("bundle", "in", "lead", "layla.back").stdout
    assert "0 new revisions" in again


@pytest.mark.usefixtures("done")
def test_one_that_is_refused_does_not_stop_the_others(run: Run, tmp_path: Path) -> None:
    data = (tmp_path / "layla.back").read_bytes()
    (tmp_path / "cut").write_bytes(data[: len(data) // 2])
    result = run("bundle", "in", "lead", "cut", "s.bundle", "sami.back")
    assert result.exit_code == 1
    assert "refused: cut: cut is no bundle of this program, or was cut." in result.stderr
    assert "1 handed in" in result.stdout
    assert run("check", "lead").exit_code == 0


@pytest.mark.usefixtures("done")
def test_a_drop_is_a_question(run: Run, tmp_path: Path) -> None:
    run("bundle", "in", "lead", "layla.back")
    with closing(Store.open(tmp_path / "layla.annot")) as store:
        seen = store.article(store.find_document("one").id, store.owner or "")
        store.apply(edits.remove(seen, [span.id for span in seen.spans[1:]]))
    run("bundle", "out", "layla", "-o", "less")
    asked = run("bundle", "in", "lead", "less")
    assert asked.exit_code == 1
    assert "take away 2 annotations in 1 sets" in asked.stderr
    assert "one, ليلى: 3 annotations before, 1 after" in asked.stderr
    assert "Go on with --yes." in asked.stderr
    (told,) = orjson.loads(run("bundle", "in", "lead", "less", "--json").stdout)
    assert told["refused"]["code"] == "bundle.drop"
    assert run("bundle", "in", "lead", "less", "--yes").exit_code == 0


@pytest.mark.usefixtures("done")
def test_holes_and_forks_are_told(run: Run, tmp_path: Path) -> None:
    """Layla goes on at home, with a second project from the same bundle."""
    run("bundle", "in", "home", "lead-for-layla.bundle")
    run("bundle", "in", "home", "layla.back")
    for name, note in (("layla", "a"), ("home", "b")):
        with closing(Store.open(tmp_path / f"{name}.annot")) as store:
            seen = store.article(store.find_document("one").id, store.owner or "")
            store.apply(edits.set_note(seen, seen.spans[0].id, note))
        run("bundle", "out", name, "-o", f"{name}.second", "--after", "layla.back")
    result = run("bundle", "in", "lead", "home.second", "layla.second")
    assert "changed in two places: span" in result.stderr
    checked = run("check", "lead")
    assert "was changed in two places, and nobody has chosen" in checked.stderr


@pytest.mark.usefixtures("done")
def test_a_part_that_has_not_come_is_told(run: Run) -> None:
    run("bundle", "out", "layla", "-o", "rest", "--after", "layla.back")
    work(Path("layla.annot"), "two", 1)
    run("bundle", "out", "layla", "-o", "rest", "--after", "layla.back")
    told = run("bundle", "in", "lead", "rest")
    assert "revisions of ليلى (" in told.stderr
    assert ") are missing." in told.stderr
    run("bundle", "in", "lead", "layla.back")
    assert "missing" not in run("check", "lead").stderr


@pytest.mark.usefixtures("team")
@pytest.mark.parametrize(
    ("line", "code", "says"),
    [
        ("bundle out lead", 1, "Say for whom"),
        ("bundle out lead --to nobody", 1, "knows nobody called nobody"),
        ("bundle out lead --to layla --whole", 2, "can't go together"),
        ("bundle out sami --whole", 1, "one person's part only"),
        ("bundle in layla s.bundle", 1, "This bundle is for سامي"),
        ("bundle in lead nothing.bundle", 1, "can't be read"),
        ("bundle in new nothing.bundle", 1, "can't be read"),
        ("bundle info lead.annot", 1, "is no bundle of this program"),
        ("bundle in lead", 2, "Missing argument"),
        ("bundle", 2, "See annotator bundle --help"),
    ],
)
def test_what_can_not_be(run: Run, line: str, code: int, says: str, tmp_path: Path) -> None:
    result = run(*line.split())
    assert (result.exit_code, says in result.stderr) == (code, True), result.stderr
    assert not (tmp_path / "new.annot").exists()


@pytest.mark.usefixtures("done")
def test_a_reviewer_gets_all_of_it(run: Run, tmp_path: Path) -> None:
    run("bundle", "in", "lead", "layla.back", "sami.back")
    assert run("bundle", "out", "lead", "--to", "huda", "-o", "h").exit_code == 0
    assert run("bundle", "in", "huda", "h").exit_code == 0
    for name in ("lead", "huda"):
        run("export", name, "-o", f"{name}.jsonl")
    assert (tmp_path / "lead.jsonl").read_bytes() == (tmp_path / "huda.jsonl").read_bytes()


def test_the_annotators_of_the_gold_articles(run: Run, shared: Path, tmp_path: Path) -> None:
    """Two people on two desktops, merged in both orders: one state, every set handed in."""
    run("new", "lead", "--scheme", shared / "gold" / "scheme.json")
    run("import", "lead", *sorted((shared / "seeds").glob("*.txt")))
    for name in ("annotator_a", "annotator_b"):
        run("people", "lead", "--add", name)
    run("assign", "lead", "--all")
    for name in ("annotator_a", "annotator_b"):
        run("bundle", "out", "lead", "--to", name, "-o", f"{name}.bundle")
        assert run("bundle", "in", name, f"{name}.bundle").exit_code == 0
        line = ("import", name, shared / "gold" / f"{name}.jsonl", "--format", "plain")
        run(*line, "--author", name)
        assert run("bundle", "out", name, "-o", f"{name}.back").exit_code == 0
    (tmp_path / "other.annot").write_bytes((tmp_path / "lead.annot").read_bytes())
    assert run("bundle", "in", "lead", "annotator_a.back", "annotator_b.back").exit_code == 0
    assert run("bundle", "in", "other", "annotator_b.back", "annotator_a.back").exit_code == 0
    for name in ("lead", "other"):
        assert run("check", name).exit_code == 0
        run("export", name, "-o", f"{name}.jsonl")
    assert (tmp_path / "lead.jsonl").read_bytes() == (tmp_path / "other.jsonl").read_bytes()
    told = orjson.loads(run("assign", "lead", "--json").stdout)
    assert [(one["done"], one["handed_in"]) for one in told["people"]] == [(3, 3), (3, 3)]
    assert run("cards", "lead").stdout == run("cards", "other").stdout
