"""The types and options that several commands share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from annotator.store import Store

SUFFIX = ".annot"


def with_suffix(path: Path) -> Path:
    """``path``, as a project's where it has no suffix."""
    return path if path.suffix else path.with_name(path.name + SUFFIX)


class ProjectPath(click.ParamType[Path]):
    """A project file; ``.annot`` is added to a name without suffix."""

    name = "project"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        path = Path(value)
        if not path.name:
            self.fail(f"“{value}” is no file name", param, ctx)
        return with_suffix(path)


project_argument = click.argument("project", type=ProjectPath())
file_type = click.Path(path_type=Path, dir_okay=False)


@contextmanager
def reading(path: Path) -> Iterator[Store]:
    """The project at ``path``, opened read-only: a window may have it open meanwhile."""
    store = Store.open(path, read_only=True)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def writing(path: Path) -> Iterator[Store]:
    """The project at ``path``, opened as its one writing process."""
    store = Store.open(path)
    try:
        yield store
    finally:
        store.close()
