"""The commands for what is no part of the story."""

from __future__ import annotations

from annotator.ui.command import Command, section
from annotator.ui.words import QT_TRANSLATE_NOOP

BOILERPLATE_COMMANDS = (
    *section(
        "article",
        "article",
        Command(
            "boilerplate.mark",
            QT_TRANSLATE_NOOP("Command", "No part of the story, or part of it again"),
            "F12 Ctrl+L",
            short=QT_TRANSLATE_NOOP("Command", "Not the story"),
        ),
        Command(
            "boilerplate.sort",
            QT_TRANSLATE_NOOP("Command", "Say what it is: masthead, caption, advert"),
            "Shift+F12 Ctrl+Shift+D",
        ),
        Command(
            "boilerplate.everywhere",
            QT_TRANSLATE_NOOP("Command", "This line is no part of the story in any article"),
            "Ctrl+Shift+F12 Ctrl+Shift+V",
        ),
    ),
    *section(
        "article",
        "window",
        Command(
            "boilerplate.accept",
            QT_TRANSLATE_NOOP("Command", "Take what is proposed as no part of the story"),
            "Ctrl+F12 Ctrl+Shift+Y",
        ),
    ),
)
