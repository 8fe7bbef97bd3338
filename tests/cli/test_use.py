"""What may be typed, what is answered where, and with which exit code."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from annotator import __version__, cli
from tests.cli.conftest import Run, Windows


def test_a_project_opens_the_window(run: Run, windows: Windows, tmp_path: Path) -> None:
    (tmp_path / "news.annot").touch()  # nearly the name of a command
    assert run("news").exit_code == 0
    assert run("a/b.annot").exit_code == 0
    assert run().exit_code == 0
    assert run("--sample").exit_code == 0
    expected = [(Path("news.annot"), False), (Path("a/b.annot"), False)]
    assert windows.opened == [*expected, (None, False), (None, True)]


def test_the_tour_goes_where_it_is_told(run: Run, windows: Windows) -> None:
    run("tour", "--out", "shots")
    run("tour")
    assert windows.toured == [Path("shots"), None]


def test_the_exit_code_of_the_window_is_ours() -> None:
    program = cli.build(lambda project, sample: 3, lambda out: 0)
    with pytest.raises(SystemExit) as caught:
        program(["p"])
    assert caught.value.code == 3


def test_version_and_help(run: Run) -> None:
    assert run("--version").stdout == f"annotator, version {__version__}\n"
    shown = run("--help")
    assert shown.exit_code == 0
    commands = "new import export documents show check backup restore tour".split()
    assert all(f"\n  {command} " in shown.stdout for command in commands)
    assert "  open " not in shown.stdout
    for command in commands:
        assert run(command, "--help").exit_code == 0


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (["imprt"], "There is no command imprt. Did you mean import?"),
        (["frob", "x"], "There is no command frob."),
        (["new"], "Missing argument 'PROJECT'."),
        (["import", "p"], "Missing argument 'PATH...'."),
        (["export", "p"], "Missing option '-o'"),
        (["import", "p", "x", "--encoding", "klingon"], "“klingon” is no encoding"),
        (["import", "p", "x", "--encoding", "base64"], "“base64” is no encoding"),
        (["import", "p", "x", "--author", "17"], "can't be an author's short id"),
        (["import", "p", "x", "--format", "word"], "'word' is not one of"),
        (["show", "p", "d", "--bidi", "maybe"], "'maybe' is not one of"),
        (["documents", "p", "--frob"], "--frob"),
        (["--frob"], "--frob"),
        (["open", "p", "--sample"], "Either a project or --sample"),
    ],
)
def test_bad_use_is_one_line_on_stderr_and_two(run: Run, typed: list[str], says: str) -> None:
    result = run(*typed)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("annotator: ")
    assert says in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (["documents", "none"], "none.annot"),
        (["show", "none", "d"], "none.annot"),
        (["check", "none"], "none.annot"),
        (["export", "none", "-o", "x.jsonl"], "none.annot"),
        (["import", "none", "x"], "none.annot"),
        (["backup", "none", "b"], "none.annot"),
        (["restore", "none.annot", "p"], "none.annot"),
        (["new", "p", "--scheme", "none.json"], "none.json"),
        (["documents", "text.annot"], "text.annot"),
    ],
)
def test_failure_is_one_line_on_stderr_and_one(
    run: Run, tmp_path: Path, typed: list[str], says: str
) -> None:
    (tmp_path / "text.annot").write_text("this is no project", encoding="utf-8")
    result = run(*typed)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert says in result.stderr
    assert result.stderr.count("\n") == 1
    assert sorted(path.name for path in tmp_path.glob("*.annot")) == ["text.annot"]


def test_a_reader_that_has_enough_is_no_error(run: Run, tmp_path: Path, seeds: Path) -> None:
    run("new", "p")
    run("import", "p", seeds / "corpus.jsonl")
    program = [sys.executable, "-m", "annotator", "export", str(tmp_path / "p.annot"), "-o", "-"]
    environment = {**os.environ, "PYTHONPATH": str(seeds.parent)}
    with subprocess.Popen(
        program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""


def on_a_terminal(arguments: list[str], root: Path, **environ: str) -> str:
    """What a person sees who runs ``annotator`` with ``arguments`` on a terminal."""
    ours, theirs = pty.openpty()
    known = {key: value for key, value in os.environ.items() if not key.startswith(("VTE", "TERM"))}
    environment = {**known, "PYTHONPATH": str(root), "TERM": "xterm", "COLUMNS": "60", **environ}
    command = [sys.executable, "-m", "annotator", *arguments]
    with subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment
    ) as process:
        os.close(theirs)
        seen = bytearray()
        try:
            while piece := os.read(ours, 65536):
                seen += piece
        except OSError:  # how Linux says that the other side is closed
            pass
    os.close(ours)
    assert process.returncode == 0, seen.decode()
    return seen.decode().replace("\r\n", "\n")


def test_progress_shows_on_a_terminal_only(run: Run, tmp_path: Path, seeds: Path) -> None:
    run("new", "p")
    corpus = str(seeds / "corpus.jsonl")
    shown = on_a_terminal(["import", str(tmp_path / "p.annot"), corpus], seeds.parent)
    assert "Importing" in shown
    assert "100%" in shown
    again = run("import", "p", corpus)
    assert "Importing" not in again.stderr + again.stdout


def test_show_orders_arabic_where_the_terminal_does_not(
    run: Run, tmp_path: Path, seeds: Path
) -> None:
    run("new", "p")
    (tmp_path / "x.txt").write_text("قال إنه نفى", encoding="utf-8")
    run("import", "p", "x.txt")
    command = ["show", str(tmp_path / "p.annot"), "x"]
    plain = on_a_terminal(command, seeds.parent)
    assert "\ufef0\ufed4\ufee7 \ufeea\ufee7\ufe87 \ufedd\ufe8e\ufed7\n" in plain
    assert "قال إنه نفى" in on_a_terminal(command, seeds.parent, VTE_VERSION="7200")
    assert "قال إنه نفى" in on_a_terminal([*command, "--bidi", "off"], seeds.parent)
    assert run(*command).stdout.endswith("قال إنه نفى\n")
