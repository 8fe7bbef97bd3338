"""``make run``: the window on the sample project, or the tour where there is no display."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from annotator import preflight

SEEN_BY_NOBODY = ("offscreen", "minimal")
AGAIN = "--again"


def command() -> list[str]:
    """What to start, after saying why where it is not the window."""
    found = preflight.problem()
    if found and found.code == "library.missing" and AGAIN in sys.argv:
        sys.exit(f"{found.text}\n{found.line}")
    if found and found.code == "library.missing":
        fixed = subprocess.run([sys.executable, preflight.__file__, "--install", "window"])
        if fixed.returncode:
            sys.exit(fixed.returncode)
        # A new process: this one has already failed to load the libraries.
        return [sys.executable, __file__, AGAIN]
    if found or preflight.platform() in SEEN_BY_NOBODY:
        why = found.text if found else f"QT_QPA_PLATFORM={preflight.platform()} shows no window."
        print(f"{why}\nThe tour runs the same window unseen instead:", flush=True)
        return [sys.executable, "-m", "annotator", "tour", "--out", "tour"]
    return [sys.executable, "-m", "annotator", "--sample"]


if __name__ == "__main__":
    root = Path(__file__).resolve().parents[1]
    sys.exit(subprocess.run(command(), cwd=root).returncode)
