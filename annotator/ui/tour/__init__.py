"""``annotator tour``: the real window from an empty project to the exported file, by itself."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from annotator.ui import app
from annotator.ui.app import MakeSample
from annotator.ui.tour.driver import Driver
from annotator.ui.tour.itinerary import Itinerary

__all__ = ["tour"]


def tour(out: Path | None, make_sample: MakeSample) -> int:
    """Take the tour into the folder ``out`` (None: a new temporary one); the exit code.

    It has settings of its own, so that it leaves those of the person as they are.
    """
    folder = (out or Path(tempfile.mkdtemp(prefix="annotator-tour-"))).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    settings = folder / "settings.json"
    settings.unlink(missing_ok=True)
    program = app.start(make_sample, settings)
    problems: list[str] = []

    def end(problem: str | None) -> None:
        problems.extend([problem] if problem else [])
        program.shell.close()
        program.app.exit(0)

    driver = Driver(Itinerary(program, folder).steps(), program)
    driver.ended.connect(end)
    program.shell.show()
    program.app.exec()
    for problem in problems:
        sys.stderr.write(f"annotator: {problem}\n")
    return 1 if problems else 0
