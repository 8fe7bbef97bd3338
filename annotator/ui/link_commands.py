"""The commands that have to do with links."""

from __future__ import annotations

from annotator.ui.command import Command, digits, section
from annotator.ui.words import QT_TRANSLATE_NOOP

LINK_COMMANDS = (
    *section(
        "links",
        "article",
        Command(
            "link.start",
            QT_TRANSLATE_NOOP("Command", "Link this span to another"),
            "F4 Ctrl+R",
            short=QT_TRANSLATE_NOOP("Command", "Link"),
        ),
        Command(
            "link.list",
            QT_TRANSLATE_NOOP("Command", "The links of this span"),
            "Shift+F4 Ctrl+Shift+N",
            short=QT_TRANSLATE_NOOP("Command", "Links"),
        ),
        Command(
            "link.follow",
            QT_TRANSLATE_NOOP("Command", "Follow the link"),
            "Alt+Return Ctrl+T",
            short=QT_TRANSLATE_NOOP("Command", "Follow"),
        ),
        Command(
            "link.back",
            QT_TRANSLATE_NOOP("Command", "Back to where the link was followed"),
            "Alt+Backspace Ctrl+Shift+U",
            short=QT_TRANSLATE_NOOP("Command", "Back"),
        ),
    ),
    *section(
        "links",
        "link",
        *digits("link.type", QT_TRANSLATE_NOOP("Command", "Choose the kind of link")),
        Command("link.take", QT_TRANSLATE_NOOP("Command", "Link"), "Return"),
        Command(
            "link.next",
            QT_TRANSLATE_NOOP("Command", "Next span that can be linked"),
            "Tab Down Left",
            repeats=True,
            short=QT_TRANSLATE_NOOP("Command", "Next"),
        ),
        Command(
            "link.previous",
            QT_TRANSLATE_NOOP("Command", "Previous span that can be linked"),
            "Shift+Tab Up Right",
            repeats=True,
            short=QT_TRANSLATE_NOOP("Command", "Previous"),
        ),
        Command(
            "link.everywhere",
            QT_TRANSLATE_NOOP("Command", "Look for the other end in all articles"),
            "F4 Ctrl+R",
            short=QT_TRANSLATE_NOOP("Command", "In all articles"),
        ),
        Command(
            "link.take_out",
            QT_TRANSLATE_NOOP("Command", "Take out the link that was made in review"),
            "Del Backspace",
            short=QT_TRANSLATE_NOOP("Command", "Take out"),
        ),
        Command("link.leave", QT_TRANSLATE_NOOP("Command", "No link"), "Esc"),
    ),
    *section(
        "links",
        "links",
        Command(
            "link.remove",
            QT_TRANSLATE_NOOP("Command", "Remove the link"),
            "0 Del Backspace",
            short=QT_TRANSLATE_NOOP("Command", "Remove"),
        ),
        Command(
            "link.retype",
            QT_TRANSLATE_NOOP("Command", "Another kind of link"),
            "F2 Ctrl+M",
            short=QT_TRANSLATE_NOOP("Command", "Change"),
        ),
        Command("link.close", QT_TRANSLATE_NOOP("Command", "Leave the links"), "Esc"),
    ),
)
