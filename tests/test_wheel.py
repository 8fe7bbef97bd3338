"""What is installed from a wheel works without the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def installed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the unpacked wheel, as pip would lay it out."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=root,
        check=True,
        capture_output=True,
    )
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def _run(installed: Path, cwd: Path, *arguments: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=cwd, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_it_brings_its_own_files(installed: Path, tmp_path: Path) -> None:
    told = _run(
        installed,
        tmp_path,
        "-c",
        "from annotator import paths; print(paths.resources()); print(paths.seeds())",
    )
    resources, seeds = (Path(line) for line in told.splitlines())
    assert resources.is_relative_to(installed)
    assert (seeds / "scheme.json").is_file()
    assert list(resources.glob("translations/*.qm"))


def test_it_holds_no_more_than_the_program(installed: Path) -> None:
    assert {path.name for path in installed.iterdir() if path.is_dir()} == {
        "annotator",
        next(path.name for path in installed.glob("*.dist-info")),
    }


def test_it_makes_a_project(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("قال المسؤول إن ثلاثة قتلوا.\n", encoding="utf-8")
    _run(installed, tmp_path, "-m", "annotator", "new", "a.annot")
    _run(installed, tmp_path, "-m", "annotator", "import", "a.annot", "one.txt")
    assert "one" in _run(installed, tmp_path, "-m", "annotator", "documents", "a.annot")
