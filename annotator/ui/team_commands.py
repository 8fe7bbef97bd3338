"""The commands about people, and about bundles that carry work between desktops."""

from __future__ import annotations

from annotator.ui.command import Command, section
from annotator.ui.words import QT_TRANSLATE_NOOP

BUNDLE_COMMANDS = tuple(
    section(
        "project",
        "window",
        Command(
            "bundle.open",
            QT_TRANSLATE_NOOP("Command", "Open a bundle, or bring one in"),
            "Ctrl+Shift+W",
            short=QT_TRANSLATE_NOOP("Command", "Bundle"),
        ),
        Command(
            "bundle.back",
            QT_TRANSLATE_NOOP("Command", "Hand in what is done: save my work as a bundle"),
            "Ctrl+Shift+S",
            short=QT_TRANSLATE_NOOP("Command", "Hand in"),
        ),
    )
)

TEAM_COMMANDS = (
    *section(
        "corpus",
        "window",
        Command(
            "corpus.people",
            QT_TRANSLATE_NOOP("Command", "Who annotates what, and how far everybody is"),
            "Ctrl+Alt+W",
            short=QT_TRANSLATE_NOOP("Command", "People"),
        ),
    ),
    *section(
        "corpus",
        "people",
        Command(
            "people.toggle",
            QT_TRANSLATE_NOOP("Command", "Assign the article, or take it back"),
            "Return Space",
            short=QT_TRANSLATE_NOOP("Command", "Assign"),
        ),
        Command(
            "people.change",
            QT_TRANSLATE_NOOP("Command", "Name, short id and role of the person"),
            "F2 Ctrl+M",
            short=QT_TRANSLATE_NOOP("Command", "Name and role"),
        ),
        Command("people.add", QT_TRANSLATE_NOOP("Command", "Add a person"), "F4 Ctrl+D"),
        Command(
            "people.deal",
            QT_TRANSLATE_NOOP("Command", "Deal all articles out"),
            "F5 Ctrl+P",
            short=QT_TRANSLATE_NOOP("Command", "Deal out"),
        ),
        Command(
            "people.bundle",
            QT_TRANSLATE_NOOP("Command", "Save a bundle for the person"),
            "Ctrl+Alt+B",
            short=QT_TRANSLATE_NOOP("Command", "Bundle for her"),
        ),
        Command(
            "people.bundles",
            QT_TRANSLATE_NOOP("Command", "Save a bundle for each annotator"),
            "Ctrl+Alt+A",
            short=QT_TRANSLATE_NOOP("Command", "Bundles for all"),
        ),
        Command(
            "people.report",
            QT_TRANSLATE_NOOP("Command", "Save a report for the person: her work against gold"),
            "Ctrl+Alt+R",
            short=QT_TRANSLATE_NOOP("Command", "Report for her"),
        ),
        Command(
            "people.reports",
            QT_TRANSLATE_NOOP("Command", "Save a report for each annotator"),
            "Ctrl+Alt+Y",
            short=QT_TRANSLATE_NOOP("Command", "Reports for all"),
        ),
    ),
)
