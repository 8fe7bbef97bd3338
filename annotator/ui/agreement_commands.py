"""The commands of the page Agreement."""

from __future__ import annotations

from annotator.ui.command import Command, section
from annotator.ui.words import QT_TRANSLATE_NOOP

AGREEMENT_COMMANDS = tuple(
    section(
        "agreement",
        "agreement",
        Command(
            "agreement.open",
            QT_TRANSLATE_NOOP("Command", "The cases of this figure; open the article"),
            "Return",
            short=QT_TRANSLATE_NOOP("Command", "Cases"),
        ),
        Command(
            "agreement.section.next", QT_TRANSLATE_NOOP("Command", "Next part of the page"), "Tab"
        ),
        Command(
            "agreement.section.previous",
            QT_TRANSLATE_NOOP("Command", "Previous part of the page"),
            "Shift+Tab",
        ),
        Command(
            "agreement.back",
            QT_TRANSLATE_NOOP("Command", "Back to the figures"),
            "Esc",
            short=QT_TRANSLATE_NOOP("Command", "Figures"),
        ),
        Command(
            "agreement.rule",
            QT_TRANSLATE_NOOP("Command", "Same words, half in common, any overlap"),
            "F5 Ctrl+D",
            short=QT_TRANSLATE_NOOP("Command", "Next rule"),
        ),
        Command(
            "agreement.work",
            QT_TRANSLATE_NOOP("Command", "Only finished work, or all as it stands"),
            "F2 Ctrl+M",
            short=QT_TRANSLATE_NOOP("Command", "Unfinished work"),
        ),
        Command(
            "agreement.save",
            QT_TRANSLATE_NOOP("Command", "Save the figures"),
            "F4 Ctrl+P",
            short=QT_TRANSLATE_NOOP("Command", "Save"),
        ),
        Command("agreement.again", QT_TRANSLATE_NOOP("Command", "Compare again"), "Ctrl+R"),
        Command("agreement.gamma", QT_TRANSLATE_NOOP("Command", "Stop or compute gamma"), "Ctrl+L"),
    )
)
