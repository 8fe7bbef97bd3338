"""The commands. What opens windows is handed in: the command line knows no interface."""

from __future__ import annotations

import click

from annotator import __version__
from annotator.cli.program import Program
from annotator.cli.windows import OpenWindow, Tour, window_commands

__all__ = ["build"]

COMMANDS = {
    "new": "annotator.cli.care",
    "import": "annotator.cli.exchange",
    "export": "annotator.cli.exchange",
    "documents": "annotator.cli.looking",
    "show": "annotator.cli.looking",
    "count": "annotator.cli.counting",
    "people": "annotator.cli.sharing",
    "assign": "annotator.cli.sharing",
    "guideline": "annotator.cli.guiding",
    "cards": "annotator.cli.reviewing",
    "audit": "annotator.cli.reviewing",
    "review-settings": "annotator.cli.review_settings",
    "precedents": "annotator.cli.precedents",
    "bundle": "annotator.cli.bundles",
    "agreement": "annotator.cli.agreeing",
    "report": "annotator.cli.reporting",
    "check": "annotator.cli.care",
    "backup": "annotator.cli.care",
    "restore": "annotator.cli.care",
}


def build(open_window: OpenWindow, tour: Tour) -> click.Command:
    """The program ``annotator``: its first argument is a command or a project to open."""
    program = Program(
        "annotator",
        COMMANDS,
        help="Turn Arabic news articles into labelled facts.\n\n"
        "annotator [PROJECT] opens the window.",
        epilog="Exit codes: 0 success, 1 failure (also where an import refused anything),"
        " 2 bad use.",
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    click.version_option(__version__, prog_name="annotator")(program)
    for command in window_commands(open_window, tour):
        program.add_command(command)
    return program
