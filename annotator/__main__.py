"""``python -m annotator``: puts the command line and the window together; neither knows the other.

What opens the window goes past the command line, which takes longer to load than Qt; and Qt is
loaded only when a window is wanted, since it ends the process where a library or the display is
missing, and commands have no use for it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from annotator import preflight

if TYPE_CHECKING:
    from annotator.ui.shell import Shell


def main() -> None:
    """Open the window, or run the command that was typed."""
    arguments = sys.argv[1:]
    if _is_project(arguments):
        sys.exit(_open_window(Path(arguments[0]) if arguments else None, sample=False))
    if arguments == ["--sample"]:
        sys.exit(_open_window(None, sample=True))
    from annotator.cli import build  # noqa: PLC0415

    build(_open_window, _tour)(prog_name="annotator")


def _is_project(arguments: Sequence[str]) -> bool:
    """Whether nothing but a project file, or nothing at all, was typed."""
    return not arguments or (len(arguments) == 1 and Path(arguments[0]).is_file())


def _open_window(project: Path | None, sample: bool) -> int:
    if not _can_start():
        return 1
    from annotator.ui.curtain import open_behind  # noqa: PLC0415

    return open_behind(partial(_load, project, sample))


def _load(project: Path | None, sample: bool) -> Callable[[], Shell]:
    from annotator.sample import open_sample  # noqa: PLC0415
    from annotator.ui.app import begin  # noqa: PLC0415

    return lambda: begin(project, open_sample, sample=sample).shell


def _tour(out: Path | None) -> int:
    if preflight.problem() is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if not _can_start():
        return 1
    from annotator.sample import open_sample  # noqa: PLC0415
    from annotator.ui.tour import tour  # noqa: PLC0415

    return tour(out, open_sample)


def _can_start() -> bool:
    """Whether Qt can start here; Qt itself would end the process with a misleading text."""
    problem = preflight.problem()
    if problem is not None:
        sys.stderr.write(f"annotator: {problem.text}\n{problem.line}\n".rstrip() + "\n")
    return problem is None


if __name__ == "__main__":
    main()
