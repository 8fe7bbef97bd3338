"""Write docs/keys.md from the one table of commands; ``--print`` only prints it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

from annotator.ui.actions import COMMANDS, GROUPS, Command

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "keys.md"
CATALOGUE = ROOT / "resources" / "translations" / "annotator_ar.qm"
HEAD = (
    "# Keys\n\nWritten by `scripts/keys.py` from the table that the menus, the palette and the"
    " keyboard read. All keys follow the physical key where a layout would move it; every key can"
    " be changed ([settings](settings.md)).\n"
)


def table(arabic: QTranslator) -> Iterator[str]:
    """The page, line by line."""
    yield HEAD
    for group, name in GROUPS.items():
        yield f"## {name} · {_arabic(arabic, name)}\n"
        yield "| keys | command | | name |"
        yield "|---|---|---|---|"
        for command in COMMANDS.values():
            if command.group == group:
                yield _row(command, arabic)
        yield ""


def _row(command: Command, arabic: QTranslator) -> str:
    keys = " ".join(f"`{key}`" for key in command.keys)
    words = _arabic(arabic, command.text)
    return f"| {keys} | {command.text} | {words} | `{command.name}` |"


def _arabic(arabic: QTranslator, text: str) -> str:
    return arabic.translate("Command", text) or text


def main(arguments: list[str]) -> int:
    """Print the page or write it."""
    application = QCoreApplication([])
    arabic = QTranslator(application)
    if not arabic.load(str(CATALOGUE)):
        sys.exit(f"{CATALOGUE} can't be read; run: make translations")
    page = "\n".join(table(arabic)).rstrip() + "\n"
    if "--print" in arguments:
        sys.stdout.buffer.write(page.encode())
    else:
        PAGE.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
