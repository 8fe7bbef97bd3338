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
        Command(
            "facts.picture",
            QT_TRANSLATE_NOOP("Command", "Save as a picture"),
            "F4 Ctrl+P",
            short=QT_TRANSLATE_NOOP("Command", "Picture"),
        ),
        Command(
            "facts.rows",
            QT_TRANSLATE_NOOP("Command", "Save the tolls of all events as a table"),
            "Shift+F4 Ctrl+Shift+R",
            short=QT_TRANSLATE_NOOP("Command", "Table of tolls"),
        ),
        Command(
            "facts.counted",
            QT_TRANSLATE_NOOP("Command", "Only what counts, or all mentions"),
            "F5 Ctrl+D",
            short=QT_TRANSLATE_NOOP("Command", "Only what counts"),
        ),
        Command(
            "facts.gold",
            QT_TRANSLATE_NOOP("Command", "The settled set, or one’s own"),
            "F2 Ctrl+M",
            short=QT_TRANSLATE_NOOP("Command", "Settled set"),
        ),
        Command("facts.none", QT_TRANSLATE_NOOP("Command", "Facts without an event"), "Ctrl+0"),
    )
)
