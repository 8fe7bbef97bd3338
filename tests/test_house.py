"""The rules of the house that no linter keeps; docs/adr/0001 and docs/architecture.md say why."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]
CODE = sorted((ROOT / "annotator").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
ALL = [*CODE, *TESTS, *sorted((ROOT / "bench").glob("*.py")), *sorted((ROOT / "scripts").glob("*"))]
LONGEST = 400
LONGEST_SHELL = 250

# (file, module imported inside a function) -> why it may be.
LATE = {
    ("annotator/__main__.py", "annotator.cli"): "the window is up before the commands are",
    ("annotator/__main__.py", "annotator.sample"): "commands start without the readers",
    ("annotator/__main__.py", "annotator.ui.app"): "commands start without Qt",
    ("annotator/__main__.py", "annotator.ui.curtain"): "commands start without Qt",
    ("annotator/__main__.py", "annotator.ui.tour"): "commands start without Qt",
    ("annotator/cli/program.py", "self._later[cmd_name]"): "a command brings its own libraries",
    ("annotator/ui/agreement/reader.py", "annotator.ui.agreement"): "numpy and scipy",
    ("annotator/ui/agreement/saving.py", "annotator.ui.agreement"): "numpy and scipy",
    ("annotator/ui/reports.py", "annotator.report"): "numpy and scipy",
    ("annotator/diff/assignment.py", "scipy.optimize"): "only large components need it",
    ("annotator/importers/encodings.py", "chardet"): "only a text that does not say its encoding",
    ("annotator/store/lock.py", "filelock"): "only a writing project needs it, not the window",
    ("annotator/store/opening.py", "annotator.store.migrations"): "sqlite-utils, where it is due",
}

NO_NAMES = {"util", "utils", "manager", "managers", "helper", "helpers", "base"}


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _tracked() -> list[Path]:
    """The project's own text files (what git would commit), or all of them in an export."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    names = listed.stdout.splitlines() if listed.returncode == 0 else []
    paths = [ROOT / name for name in names] or [*ALL, *(ROOT / "docs").rglob("*.md")]
    return [p for p in paths if p.is_file() and p.suffix not in (".png", ".qm", ".annot", ".ttf")]


def _lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [program, "--no-cache", "--no-logo"], cwd=folder, capture_output=True, text=True
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The package and its contracts, to plant violations in."""
    shutil.copytree(
        ROOT / "annotator", tmp_path / "annotator", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_imports_go_one_way(copy: Path) -> None:
    checked = _lint_imports(copy)
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("model.py", "import PySide6.QtCore"),
        ("scheme.py", "import sqlite3"),
        ("ui/session.py", "import sqlite3"),
        ("text.py", "from annotator.store import Store"),
        ("cli/__init__.py", "import annotator.ui.session"),
        ("importers/__init__.py", "import annotator.exporters"),
        ("placed_nowhere.py", "import json"),
    ],
)
def test_a_planted_violation_is_found(copy: Path, module: str, line: str) -> None:
    path = copy / "annotator" / module
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    path.write_text(f"{text}\n{line}\n", encoding="utf-8")
    checked = _lint_imports(copy)
    assert checked.returncode == 1
    assert "BROKEN" in checked.stdout


def test_the_contracts_name_every_module() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    modules = {
        f"annotator.{path.stem}"
        for path in (ROOT / "annotator").iterdir()
        if (path.suffix == ".py" or (path / "__init__.py").is_file())
    } - {"annotator.__init__", "annotator.__main__"}
    named = {
        contract["id"]: set(contract["source_modules"])
        for contract in contracts["tool"]["importlinter"]["contracts"]
        if contract["type"] == "forbidden"
    }
    assert named == {"qt": modules - {"annotator.ui"}, "sql": modules - {"annotator.store"}}


def _import_all(without: list[str], but: list[str]) -> None:
    names = [
        _name(path).removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for path in CODE
        if not any(_name(path).startswith(f"annotator/{part}") for part in [*but, "__main__"])
    ]
    program = f"import sys, importlib\nfor name in {without!r}: sys.modules[name] = None\n"
    program += f"for name in {names!r}: importlib.import_module(name)\n"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_everything_but_the_interface_imports_without_qt() -> None:
    _import_all(without=["PySide6", "shiboken6"], but=["ui"])


def test_the_core_imports_without_a_database() -> None:
    _import_all(
        without=["PySide6", "sqlite3", "sqlite_utils"],
        but=["ui", "store", "cli", "sample", "bundle", "window"],
    )


def _late_imports(path: Path) -> Iterator[tuple[str, str]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        for node in ast.walk(function):
            if isinstance(node, ast.Import):
                yield from ((_name(path), alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield _name(path), node.module or "."
            elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
                yield _name(path), ast.unparse(node.args[0]).strip("'")


def test_imports_inside_functions_are_on_the_list() -> None:
    found = {late for path in [*CODE, *TESTS] for late in _late_imports(path)}
    assert found == set(LATE)


@pytest.mark.parametrize("path", [p for p in ALL if p.suffix == ".py"], ids=_name)
def test_a_file_can_be_read_in_one_sitting(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    limit = LONGEST_SHELL if path.name == "shell.py" else LONGEST
    docstring = ast.get_docstring(ast.parse(text)) or ""
    assert text.count("\n") <= limit or re.search(r"adr/\d{4}", docstring)


@pytest.mark.parametrize("path", CODE, ids=_name)
def test_a_module_says_what_it_is_for(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not text.strip() or ast.get_docstring(ast.parse(text))


def _says_nothing(name: str) -> bool:
    words = re.findall(r"[A-Z]?[a-z]+", name)
    return any(word.lower() in NO_NAMES for word in words)


def test_nothing_is_named_after_nothing() -> None:
    found = []
    for path in [*CODE, *sorted((ROOT / "bench").glob("*.py"))]:
        found += [_name(path)] if _says_nothing(path.stem) else []
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            named = isinstance(node, ast.ClassDef | ast.FunctionDef) and _says_nothing(node.name)
            found += [f"{_name(path)}: {node.name}"] if named else []
    assert not found


def test_the_interface_says_nothing_in_arabic_by_itself() -> None:
    """Arabic comes from the catalogue; only then can it be corrected without a programmer."""
    found = []
    # The article view measures with a sample sentence, and says nothing.
    spoken = [p for p in CODE if "ui" in p.parts and "article" not in p.parts]
    for path in spoken:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            text = node.value if isinstance(node, ast.Constant) and id(node) not in told else None
            if isinstance(text, str) and re.search("[\u0620-\u064a]", text):
                found.append(f"{_name(path)}:{getattr(node, 'lineno', 0)}")
    assert not found


SLEEPS = re.compile(
    r"time\.sleep\(|from time import[^\n]*\bsleep\b|qtbot\.wait\(|qWait\(|\.msleep\(|usleep\("
)


@pytest.mark.parametrize("path", TESTS, ids=_name)
def test_tests_wait_for_facts(path: Path) -> None:
    code = [
        line for line in path.read_text(encoding="utf-8").splitlines() if "re.compile" not in line
    ]
    if path.name != Path(__file__).name:
        assert not SLEEPS.search("\n".join(code))


@pytest.mark.parametrize("path", TESTS, ids=_name)
def test_no_test_is_skipped_but_for_missing_articles(path: Path) -> None:
    calls = [
        node.attr
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and node.attr in ("skip", "skipif", "xfail", "importorskip")
    ]
    assert calls == (["skip"] if path == ROOT / "tests" / "conftest.py" else [])


# Put together here so that this file does not hold them.
HOSTS = "|".join(["py" + r"pi\.", "python" + "hosted", r"npm" + r"js\.", r"deb\." + "debian"])
OF_A_MACHINE = re.compile(rf"{HOSTS}|(?<![\w.~$}}])/(?:work|root)/\w")


def test_no_file_names_a_machine() -> None:
    found = []
    for path in _tracked():
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        found += [
            f"{_name(path)}:{number}"
            for number, line in enumerate(lines, 1)
            if OF_A_MACHINE.search(line)
        ]
    assert not found


def test_every_dependency_has_a_tested_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    tested = dict(line.split("==") for line in lines if line and not line.startswith("#"))
    for text in needed:
        requirement = Requirement(text)
        assert requirement.specifier.contains(tested[requirement.name]), text


def test_what_runs_on_every_change_is_what_a_person_runs() -> None:
    script = ROOT / ".ci" / "run"
    assert script.stat().st_mode & 0o111
    assert script.read_text(encoding="utf-8").rstrip().endswith("make test")
