"""``python -m annotator``: puts the command line and the window together; neither knows the other."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from annotator import preflight
from annotator.cli import build


def main() -> None:
    """Run the command that was typed, or open the window."""
    build(_open_window, _tour)(prog_name="annotator")


# The window is imported when it is wanted: Qt may end the process where its libraries or the
# display are missing, and commands have no use for it.


def _open_window(project: Path | None, sample: bool) -> int:
    if not _can_start():
        return 1
    from annotator.sample import open_sample  # noqa: PLC0415
    from annotator.ui.app import run  # noqa: PLC0415

    return run(project, open_sample, sample=sample)


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
