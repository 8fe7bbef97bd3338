"""The commands of the guideline; those in its own area hold while keys go there."""

from __future__ import annotations

from annotator.ui.command import Command, digits, section
from annotator.ui.words import QT_TRANSLATE_NOOP

GUIDELINE_COMMANDS = (
    *section(
        "help",
        "window",
        Command(
            "guideline.open",
            QT_TRANSLATE_NOOP("Command", "The guideline, beside the text"),
            "Shift+F1 Ctrl+Alt+H",
            short=QT_TRANSLATE_NOOP("Command", "Guideline"),
        ),
    ),
    *section(
        "help",
        "guideline",
        *digits("guideline.section", QT_TRANSLATE_NOOP("Command", "Go to the section")),
        Command(
            "guideline.contents",
            QT_TRANSLATE_NOOP("Command", "What is in the guideline"),
            "0",
            short=QT_TRANSLATE_NOOP("Command", "Contents"),
        ),
        Command(
            "guideline.language",
            QT_TRANSLATE_NOOP("Command", "The guideline in the other language"),
            "F4 Ctrl+D",
            short=QT_TRANSLATE_NOOP("Command", "Other language"),
        ),
        Command(
            "guideline.change",
            QT_TRANSLATE_NOOP("Command", "Change the guideline"),
            "F2 Ctrl+M",
            short=QT_TRANSLATE_NOOP("Command", "Change"),
        ),
        Command(
            "guideline.file",
            QT_TRANSLATE_NOOP("Command", "Take the guideline from a file"),
            "F5 Ctrl+P",
            short=QT_TRANSLATE_NOOP("Command", "From a file"),
        ),
        Command("guideline.save", QT_TRANSLATE_NOOP("Command", "Save the guideline"), "Ctrl+S"),
        Command("guideline.leave", QT_TRANSLATE_NOOP("Command", "Back to the text"), "Esc"),
    ),
)
