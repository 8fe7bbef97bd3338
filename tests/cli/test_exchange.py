"""Bringing work in and out by commands."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.cli import exchange
from annotator.cli.incoming import SHOWN
from annotator.importers import Item, Options, read
from annotator.scheme import Scheme
from annotator.store import Store
from tests.cli.conftest import Run


@pytest.fixture
def project(run: Run) -> str:
    assert run("new", "p").exit_code == 0
    return "p"


def listed(run: Run, project: str = "p") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run("documents", project, "--json").stdout)
    return found


def test_five_real_articles_come_back_byte_for_byte(
    run: Run, project: str, shared: Path, tmp_path: Path
) -> None:
    result = run("import", project, shared / "seeds")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "5 new documents.\n", "")
    assert run("export", project, "-o", "out.jsonl").exit_code == 0
    lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_bytes().split(b"\n")[:-1]]
    files = sorted((shared / "seeds").glob("*.txt"))
    assert [line["text"].encode() for line in lines] == [path.read_bytes() for path in files]
    assert [line["id"] for line in lines] == [f"doc-{path.stem}" for path in files]


def _spans(rows: list[dict[str, Any]], author: str) -> dict[str, Any]:
    """Spans and links of an author by document and id, as the plain shape has them."""
    found: dict[str, Any] = {}
    for row in rows:
        spans = {
            span["id"]: (
                span["start"],
                span["end"],
                span["label"],
                span["text"],
                [(a["name"], a["value"]) for a in span["attributes"]],
            )
            for span in row["spans"]
            if span["set"] == f"ann:{author}"
        }
        links = sorted(
            (link["type"], link["source"], link["target_document"] or "", link["target"])
            for link in row["links"]
            if link["set"] == f"ann:{author}"
        )
        found[row["id"]] = spans, links
    return found


def _given(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for raw in path.read_bytes().split(b"\n")[:-1]:
        row = json.loads(raw)
        spans = {
            span["id"]: (
                span["start"],
                span["end"],
                span["label"],
                span["text"],
                list(_values(span["attributes"])),
            )
            for span in row["spans"]
        }
        links = []
        for link in row["links"]:
            file, _, target = link["to"].rpartition("#")
            document = f"doc-{file.removesuffix('.txt')}" if file else ""
            links.append((link["type"], link["from"], document, target))
        found[f"doc-{row['file'].removesuffix('.txt')}"] = spans, sorted(links)
    return found


def _values(attributes: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in attributes.items():
        for item in value if isinstance(value, list) else [value]:
            if item is True or item is False:
                yield name, str(item).lower()
            elif item not in (None, ""):
                yield name, str(item)


def test_two_annotators_come_back_equal_and_twice_the_same_bytes(
    run: Run, shared: Path, tmp_path: Path
) -> None:
    run("new", "p", "--scheme", shared / "gold" / "scheme.json")
    for author in "ab":
        path = shared / "gold" / f"annotator_{author}.jsonl"
        result = run("import", "p", path, "--author", author, "--format", "plain")
        assert (result.exit_code, result.stderr) == (0, "")
    assert [[one["name"] for one in row["sets"]] for row in listed(run)] == [["a", "b"]] * 3
    run("export", "p", "-o", "out.jsonl")
    lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_bytes().split(b"\n")[:-1]]
    for author in "ab":
        given = _given(shared / "gold" / f"annotator_{author}.jsonl")
        assert _spans(lines, author) == given
        assert any(link[2] for _, links in given.values() for link in links)
    run("new", "q", "--scheme", shared / "gold" / "scheme.json")
    assert run("import", "q", "out.jsonl").exit_code == 0
    run("export", "q", "-o", "again.jsonl.gz")
    again = gzip.decompress((tmp_path / "again.jsonl.gz").read_bytes())
    assert again == (tmp_path / "out.jsonl").read_bytes()


def test_the_sample_corpus_comes_back_byte_for_byte(
    run: Run, project: str, seeds: Path, tmp_path: Path
) -> None:
    assert run("import", project, seeds / "corpus.jsonl").exit_code == 0
    run("export", project, "-o", "out.jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == (seeds / "corpus.jsonl").read_bytes()


def test_the_same_again_is_counted_and_nothing_changes(run: Run, project: str, seeds: Path) -> None:
    run("import", project, seeds / "corpus.jsonl")
    before = run("export", project, "-o", "-").stdout_bytes
    result = run("import", project, seeds / "corpus.jsonl")
    assert result.exit_code == 0
    assert "known already" in result.stdout
    assert run("export", project, "-o", "-").stdout_bytes == before


def test_refusals_are_listed_the_rest_comes_in_and_the_code_is_one(
    run: Run, project: str, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_bytes(b"")
    (tmp_path / "in" / "b.txt").write_bytes("خبر\r\n".encode())
    (tmp_path / "in" / "c.jsonl").write_bytes(b'{"id":1}\n')
    result = run("import", project, "in", "none.txt")
    assert result.exit_code == 1
    assert result.stdout == "1 new document, 3 refused.\n"
    assert result.stderr.splitlines() == [
        "note: b.txt: CRLF line ends became LF",
        "refused: a.txt: the text is empty",
        "refused: c.jsonl, line 1: the line does not say its schema_version",
        "refused: none.txt: it can't be read (No such file or directory)",
    ]
    assert [row["id"] for row in listed(run)] == ["b"]


def test_the_report_for_scripts(run: Run, project: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes("خبر".encode("utf-16"))
    result = run("import", project, "a.txt", "b.txt", "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout) == {
        "documents": {"new": 1, "known": 0},
        "sets": {"new": 0, "known": 0},
        "spans": 0,
        "notes": [
            {
                "file": "b.txt",
                "line": None,
                "code": "bom.dropped",
                "text": "a byte-order mark was dropped",
            }
        ],
        "refused": [
            {"file": "a.txt", "line": None, "code": "text.empty", "text": "the text is empty"}
        ],
    }


def test_many_notes_of_a_sort_are_counted(run: Run, project: str, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for number in range(SHOWN + 3):
        (tmp_path / "in" / f"n{number}.txt").write_bytes(f"خبر {number}\r\n".encode())
    shown = run("import", project, "in").stderr.splitlines()
    assert len(shown) == SHOWN + 1
    assert shown[-1] == "note: 3 more like these (newline.changed)"


def test_an_encoding_can_be_forced(run: Run, project: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("خبر".encode("mac_arabic"))
    assert run("import", project, "a.txt", "--encoding", "mac-arabic").exit_code == 0
    assert run("show", project, "a").stdout.endswith("خبر\n")


def test_spans_of_nobody_are_a_failure_and_nothing_comes_in(
    run: Run, project: str, tmp_path: Path
) -> None:
    row = {"id": "d", "text": "قال نفى", "spans": [{"start": 0, "end": 3, "label": "CLAIM"}]}
    (tmp_path / "x.jsonl").write_text(
        json.dumps({"id": "c", "text": "خبر"}) + "\n" + json.dumps(row), encoding="utf-8"
    )
    result = run("import", project, "x.jsonl")
    assert result.exit_code == 1
    assert "say whose they are" in result.stderr
    assert listed(run) == []


@pytest.mark.parametrize("stop", [KeyboardInterrupt, OSError(5, "Input/output error")])
def test_an_import_that_is_stopped_leaves_nothing(
    run: Run, project: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: BaseException
) -> None:
    for number in range(250):
        (tmp_path / f"n{number}.txt").write_text(f"خبر {number}", encoding="utf-8")

    def stopped(*_: object) -> Iterator[Item]:
        yield from read([tmp_path], Options())
        raise stop

    monkeypatch.setattr(exchange, "_items", stopped)
    result = run("import", project, ".")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert listed(run) == []
    assert run("check", project).exit_code == 0
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path)
    assert run("import", project, ".").stdout == "250 new documents.\n"


def test_export_of_one_set(run: Run, project: str, seeds: Path) -> None:
    run("import", project, seeds / "corpus.jsonl")
    everything = [
        json.loads(line) for line in run("export", project, "-o", "-").stdout.split("\n")[:-1]
    ]
    name = everything[0]["sets"][0]["annotator"]
    only = run("export", project, "-o", "-", "--set", name).stdout.split("\n")[:-1]
    assert len(only) == len(everything)
    sets = {one["annotator"] for line in only for one in json.loads(line)["sets"]}
    assert sets == {name}
    gold = run("export", project, "-o", "-", "--set", "gold")
    assert gold.exit_code == 0
    unknown = run("export", project, "-o", "nobody.jsonl", "--set", "nobody")
    assert unknown.exit_code == 1
    assert not Path("nobody.jsonl").exists()


def test_looking_beside_a_running_window(run: Run, project: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("خبر", encoding="utf-8")
    run("import", project, "a.txt")
    window = Store.open(tmp_path / "p.annot")
    try:
        for command in (
            ["documents", project],
            ["show", project, "a"],
            ["check", project],
            ["export", project, "-o", "out.jsonl"],
            ["backup", project, "b.annot"],
        ):
            assert run(*command).exit_code == 0, command
        refused = run("import", project, "a.txt")
        assert refused.exit_code == 1
        assert "p.annot" in refused.stderr
    finally:
        window.close()


def test_a_record_that_the_project_holds_otherwise_is_refused_with_both(
    run: Run, project: str, tmp_path: Path
) -> None:
    for text in ("قال", "نفى"):
        (tmp_path / "a.txt").write_text(text, encoding="utf-8")
        result = run("import", project, "a.txt")
    assert result.exit_code == 1
    assert "قال" in result.stderr
    assert "نفى" in result.stderr


def test_confirmed_metadata_goes_out_and_comes_back(run: Run, seeds: Path, tmp_path: Path) -> None:
    raw = json.loads((seeds / "corpus.jsonl").read_bytes().split(b"\n")[0])
    raw["meta"]["title"] = "عنوان"
    raw["meta"]["extra"] = [
        {"name": "file", "value": "x.txt"},
        {"name": "encoding", "value": "cp1256"},
        {"name": "confirmed", "value": "title"},
        {"name": "section", "value": "محليات"},
    ]
    (tmp_path / "in.jsonl").write_bytes(
        json.dumps(raw, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
    )
    run("new", "p")
    assert run("import", "p", "in.jsonl").exit_code == 0
    store = Store.open(tmp_path / "p.annot", read_only=True)
    document = store.find_document(raw["id"])
    store.close()
    assert document.confirmed == ("title",)
    assert document.encoding == "cp1256"
    assert document.extra == (("section", "محليات"),)
    out = json.loads(run("export", "p", "-o", "-").stdout)
    assert out["meta"]["extra"] == raw["meta"]["extra"]


def test_new_takes_a_scheme_and_never_replaces_a_file(
    run: Run, seeds: Path, tmp_path: Path
) -> None:
    scheme = json.loads((seeds / "scheme.json").read_bytes())
    scheme["version"] = "9.9"
    (tmp_path / "own.json").write_text(json.dumps(scheme), encoding="utf-8")
    assert "scheme 9.9" in run("new", "p", "--scheme", "own.json").stdout
    before = (tmp_path / "p.annot").read_bytes()
    again = run("new", "p")
    assert again.exit_code == 1
    assert (tmp_path / "p.annot").read_bytes() == before
    assert Scheme.load(tmp_path / "own.json").version == "9.9"


def test_backup_and_restore(run: Run, project: str, seeds: Path, tmp_path: Path) -> None:
    run("import", project, seeds / "corpus.jsonl")
    assert run("backup", project, "copy.annot").exit_code == 0
    restored = run("restore", "copy.annot", "again")
    assert restored.exit_code == 0
    assert f"{len(listed(run))} documents" in restored.stdout
    first, second = (run("export", name, "-o", "-").stdout_bytes for name in (project, "again"))
    assert first == second
    assert run("restore", "copy.annot", "again").exit_code == 1
    assert run("check", "again").exit_code == 0


def test_check_says_what_differs(run: Run, project: str, seeds: Path, tmp_path: Path) -> None:
    run("import", project, seeds / "corpus.jsonl")
    good = run("check", project, "--json")
    assert json.loads(good.stdout)["ok"] is True
    path = tmp_path / "p.annot"
    data, text = path.read_bytes(), "صحيفة الصاري".encode()
    assert text in data
    path.write_bytes(data.replace(text, b"x" * len(text), 1))
    bad = run("check", project)
    assert bad.exit_code == 1
    assert bad.stderr
