"""Starts a script again with an empty home, so that nobody's settings and projects are touched."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]


def run_again(script: str, *first: str) -> int:
    """Run ``script`` with ``first`` and this process's arguments, without a display; its exit
    code."""
    with tempfile.TemporaryDirectory() as home:
        environment = {
            **os.environ,
            "HOME": home,
            "XDG_CONFIG_HOME": f"{home}/config",
            "XDG_DATA_HOME": f"{home}/data",
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(ROOT),
        }
        command = [sys.executable, script, *first, *sys.argv[1:]]
        return subprocess.run(command, env=environment).returncode
