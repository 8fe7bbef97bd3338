"""The program as a person types it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from annotator import cli

Run = Callable[..., Result]


class Windows:
    """Stands in for the interface and keeps what it was asked."""

    def __init__(self) -> None:
        self.opened: list[tuple[Path | None, bool]] = []
        self.toured: list[Path | None] = []

    def open(self, project: Path | None, sample: bool) -> int:
        self.opened.append((project, sample))
        return 0

    def tour(self, out: Path | None) -> int:
        self.toured.append(out)
        return 0


@pytest.fixture
def windows() -> Windows:
    return Windows()


@pytest.fixture
def run(windows: Windows, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """``run("new", "p")`` in an empty folder; the result has stdout, stderr and exit_code."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: object) -> Result:
        program = cli.build(windows.open, windows.tour)
        result = CliRunner().invoke(program, [str(argument) for argument in arguments])
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run
