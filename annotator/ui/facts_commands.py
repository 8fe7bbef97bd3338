"""The commands of the page Facts."""

from __future__ import annotations

from annotator.ui.command import Command, section
from annotator.ui.words import QT_TRANSLATE_NOOP

FACTS_COMMANDS = tuple(
    section(
        "facts",
        "facts",
        Command("facts.open", QT_TRANSLATE_NOOP("Command", "Open the sentence"), "Return"),
        Command(
            "facts.section.next", QT_TRANSLATE_NOOP("Command", "Next part of the sheet"), "Tab"
        ),
        Command(
            "facts.section.previous",
            QT_TRANSLATE_NOOP("Command", "Previous part of the sheet"),
            "Shift+Tab",
        ),
        Command("facts.none", QT_TRANSLATE_NOOP("Command", "Facts without an event"), "Ctrl+0"),
    )
)
