"""The papers say what is so: every command in them runs, every field and key is named."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import get_args, get_type_hints

import click
import orjson
import pytest

from annotator import __version__, settings
from annotator.cli import COMMANDS as LATER
from annotator.cli import build
from annotator.model import OBJECTS
from annotator.record import Record
from annotator.ui.actions import COMMANDS

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
PROGRAM = build(lambda project, sample: 0, lambda out: 0)
SHOWN = (*LATER, "tour")
PAPERS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted(DOCS.rglob("*.md"))]
ARTICLES = {
    "one.txt": "قال المسؤول إن الهجوم أسفر عن مقتل ثلاثة أشخاص.\n",
    "two.txt": "نفت الوزارة ما تردد عن سقوط قتلى.\n",
}


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _lines(path: Path) -> list[str]:
    """The command lines that ``path`` shows for a shell, in order."""
    blocks = re.findall(r"^```sh\n(.*?)^```", _read(path), re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line.strip()]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder in which the papers' stories can happen."""
    (tmp_path / "articles").mkdir()
    for name, text in ARTICLES.items():
        (tmp_path / "articles" / name).write_text(text, encoding="utf-8")
    spans = [{"id": "s1", "start": 0, "end": 3, "label": "CLAIM", "text": "قال"}]
    row = {"file": "three.txt", "text": "قال ونفى.", "spans": spans, "links": []}
    (tmp_path / "spans.jsonl").write_bytes(orjson.dumps(row) + b"\n")
    for name, seed in (("scheme.json", "scheme.json"), ("ours.md", "guideline.en.md")):
        (tmp_path / name).write_bytes((ROOT / "seeds" / seed).read_bytes())
    (tmp_path / "guideline.ar.md").write_bytes((ROOT / "seeds" / "guideline.ar.md").read_bytes())
    return tmp_path


def _arguments(line: str) -> list[str]:
    """What runs for ``line``; a line that opens the window ends when the window stands."""
    words = shlex.split(line)
    program, arguments = words[0], words[1:]
    if program == "make":
        return ["make", "--dry-run", "--directory", str(ROOT), *arguments]
    if words[1:3] == ["-m", "venv"]:
        return [sys.executable, "-m", "venv", "--without-pip", *words[3:]]
    if "pip" in words:
        constraints = str(ROOT / "constraints.txt")
        told = [constraints if word == "constraints.txt" else word for word in words[1:]]
        told[told.index("--editable") + 1] = str(ROOT)
        return [sys.executable, *told, "--no-deps", "--no-build-isolation", "--dry-run"]
    assert Path(program).name == "annotator", f"no test knows how to run: {line}"
    if not arguments or arguments[0] not in SHOWN:
        return [sys.executable, "-m", "bench.first_paint", "0", "annotator.__main__", *arguments]
    return [sys.executable, "-m", "annotator", *arguments]


# The Arabic papers show the same lines: tests/test_arabic_docs.py compares them.
RUN = [path for path in PAPERS if _lines(path) and ".ar." not in path.name]


@pytest.mark.parametrize("path", RUN, ids=_name)
def test_every_line_for_a_shell_runs(
    path: Path, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    for line in _lines(path):
        done = subprocess.run(_arguments(line), cwd=desk, capture_output=True, text=True)
        assert done.returncode == 0, f"{line}\n{done.stdout}\n{done.stderr}"


def test_windows_is_told_the_same() -> None:
    """The lines for Windows can't run here; they are those for Linux in other spelling."""
    text = _read(ROOT / "README.md")
    (block,) = re.findall(r"^```bat\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    spelled = block.replace("\\", "/").replace("Scripts", "bin").replace("py -m", "python3 -m")
    assert f"```sh\n{spelled}```" in text


def _options(name: str) -> list[click.Option]:
    assert isinstance(PROGRAM, click.Group)
    command = PROGRAM.get_command(click.Context(PROGRAM), name)
    assert command is not None
    return [param for param in command.params if isinstance(param, click.Option)]


@pytest.mark.parametrize("name", SHOWN)
def test_every_command_and_option_is_documented(name: str) -> None:
    text = _read(DOCS / "commands.md")
    section = re.search(rf"^## {name}\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert section, f"{name} has no section"
    for option in _options(name):
        assert option.opts[-1] in section[1]


def test_no_command_is_documented_that_is_not_there() -> None:
    told = re.findall(r"^## ([a-z-]+)$", _read(DOCS / "commands.md"), re.MULTILINE)
    assert told == list(SHOWN)


def test_every_setting_is_documented() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.+?) \|", _read(DOCS / "settings.md"), re.MULTILINE)
    known = settings.Settings.model_fields
    assert [name for name, _ in rows] == list(known)


def test_every_key_is_documented() -> None:
    """docs/keys.md is written by scripts/keys.py from the one table of commands."""
    made = subprocess.run(
        [sys.executable, "scripts/keys.py", "--print"], cwd=ROOT, capture_output=True, text=True
    )
    assert made.returncode == 0, made.stderr
    assert made.stdout == _read(DOCS / "keys.md")
    assert all(f"`{name}`" in made.stdout for name in COMMANDS)


def _fields(kind: type) -> set[str]:
    found = set()
    hints = get_type_hints(kind)
    for field in fields(kind):
        found.add(field.name)
        for part in (hints[field.name], *get_args(hints[field.name])):
            if is_dataclass(part) and isinstance(part, type):
                found |= _fields(part)
    return found


def test_every_field_of_the_jsonl_is_documented() -> None:
    text = _read(DOCS / "formats.md").split("## Plain text")[0]
    told = set(re.findall(r"`(\w+)`", text)) | set(
        re.findall(r"\w+", " ".join(re.findall(r"`\{(.+?)\}`", text)))
    )
    assert _fields(Record) <= told


def _terms() -> dict[str, str]:
    rows = re.findall(
        r"^\| ([^|]+?) \|.*\| ([^|]*?) \|$", _read(DOCS / "glossary.md"), re.MULTILINE
    )
    return {name: avoided for name, avoided in rows[1:] if not name.startswith("-")}


def test_the_glossary_has_every_kind_of_thing() -> None:
    assert {kind for kind in OBJECTS} <= set(_terms())


def test_the_glossary_is_kept() -> None:
    """No class has a name for which the glossary has another word."""
    avoided = {
        word.strip()
        for words in _terms().values()
        for word in re.sub(r"\(.*?\)", "", words).split(",")
    }
    classes = {
        name.lower()
        for path in (ROOT / "annotator").rglob("*.py")
        for name in re.findall(r"^class (\w+)", _read(path), re.MULTILINE)
    }
    assert not (avoided - set(_terms())) & classes


def _anchors(path: Path) -> set[str]:
    """What a link can say behind # to lead to a heading of ``path``."""
    headings = re.findall(r"^#+ (.+)$", _read(path), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-") for text in headings}


@pytest.mark.parametrize("path", PAPERS, ids=_name)
def test_every_link_leads_somewhere(path: Path) -> None:
    for target, anchor in re.findall(r"\]\(([^)#]*)(?:#([^)]*))?\)", _read(path)):
        if "://" not in target:
            paper = path.parent / target if target else path
            assert paper.exists(), target
            assert not anchor or anchor in _anchors(paper), f"{target}#{anchor}"


def test_decisions_are_numbered_and_say_what_was_rejected() -> None:
    records = sorted((DOCS / "adr").glob("[0-9]*.md"))
    index = _read(DOCS / "adr" / "README.md")
    for number, path in enumerate(records, 1):
        assert path.name.startswith(f"{number:04}-")
        assert path.name in index
        text = _read(path)
        assert text.startswith(f"# {number:04}. ")
        assert "\n## Decision\n" in text
        assert "\n## Rejected\n" in text


def test_every_dependency_has_its_reason() -> None:
    reasons = _read(DOCS / "adr" / "0004-dependencies.md").lower()
    project = _read(ROOT / "pyproject.toml")
    listed = re.search(r"^dependencies = \[\n(.*?)^\]", project, re.MULTILINE | re.DOTALL)
    assert listed
    for name in re.findall(r'^  "([A-Za-z0-9-]+)', listed[1], re.MULTILINE):
        assert name.lower() in reasons, name


def test_the_changelog_knows_this_version() -> None:
    assert f"## [{__version__}]" in _read(ROOT / "CHANGELOG.md")
