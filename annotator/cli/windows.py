"""Commands that open windows. The command line does not know the interface: it is handed in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from annotator.cli.arguments import ProjectPath
from annotator.cli.program import OPEN

OpenWindow = Callable[[Path | None, bool], int]
"""Opens the window on a project (None: the start screen) or, where the second argument says
so, on the sample project; returns the exit code."""
Tour = Callable[[Path | None], int]
"""Drives the real window through a tour into a folder (None: a new one); the exit code."""


def window_commands(open_window: OpenWindow, tour: Tour) -> list[click.Command]:
    """``annotator [PROJECT]`` and ``annotator tour``."""

    @click.command(OPEN, hidden=True)
    @click.argument("project", type=ProjectPath(), required=False)
    @click.option("--sample", is_flag=True, help="Open the person's copy of the sample project.")
    def open_command(project: Path | None, sample: bool) -> int:
        """Open the window."""
        if sample and project is not None:
            raise click.UsageError("Either a project or --sample, not both")
        return open_window(project, sample)

    @click.command("tour")
    @click.option(
        "--out",
        type=click.Path(path_type=Path, file_okay=False),
        help="Folder for the screenshots and the JSONL.",
    )
    def tour_command(out: Path | None) -> int:
        """Drive the real window, offscreen if need be, and keep pictures of it.

        Imports, tags by key events, saves, opens again and exports.
        """
        return tour(out)

    return [open_command, tour_command]
