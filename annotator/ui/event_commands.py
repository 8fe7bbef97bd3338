"""The commands that have to do with events."""

from __future__ import annotations

from annotator.ui.command import Command, section
from annotator.ui.words import QT_TRANSLATE_NOOP

EVENT_COMMANDS = (
    *section(
        "events",
        "window",
        Command("events.open", QT_TRANSLATE_NOOP("Command", "Events"), "Ctrl+F11 Ctrl+Shift+E"),
        Command(
            "events.next",
            QT_TRANSLATE_NOOP("Command", "See the article by event, one after the other"),
            "F11 Ctrl+H",
            short=QT_TRANSLATE_NOOP("Command", "By event"),
        ),
        Command(
            "events.previous",
            QT_TRANSLATE_NOOP("Command", "The event before"),
            "Shift+F11 Ctrl+Shift+H",
        ),
        Command(
            "view.events",
            QT_TRANSLATE_NOOP("Command", "Show at each span which event it is about, or not"),
            "Ctrl+Shift+F11 Ctrl+Alt+E",
            short=QT_TRANSLATE_NOOP("Command", "Events' signs"),
        ),
    ),
    *section(
        "events",
        "events",
        Command(
            "events.accept",
            QT_TRANSLATE_NOOP("Command", "Choose the event, save what was typed"),
            "Return",
            short=QT_TRANSLATE_NOOP("Command", "Choose"),
        ),
        Command("events.add", QT_TRANSLATE_NOOP("Command", "New event"), "Ins Ctrl+T"),
        Command(
            "events.edit",
            QT_TRANSLATE_NOOP("Command", "Names, date and place of the event"),
            "F2 Ctrl+M",
            short=QT_TRANSLATE_NOOP("Command", "Change"),
        ),
        Command(
            "events.tick",
            QT_TRANSLATE_NOOP("Command", "Mark the event, to merge it with others"),
            "Space",
            short=QT_TRANSLATE_NOOP("Command", "Mark"),
        ),
        Command(
            "events.merge",
            QT_TRANSLATE_NOOP("Command", "These events are one"),
            "F4 Ctrl+R",
            short=QT_TRANSLATE_NOOP("Command", "Merge"),
        ),
        Command(
            "events.split",
            QT_TRANSLATE_NOOP("Command", "Some of it is another event"),
            "Shift+F4 Ctrl+Shift+R",
            short=QT_TRANSLATE_NOOP("Command", "Split"),
        ),
        Command(
            "events.adopt",
            QT_TRANSLATE_NOOP("Command", "Make an annotator's event one of the project's"),
            "F5 Ctrl+P",
            short=QT_TRANSLATE_NOOP("Command", "Adopt"),
        ),
        Command(
            "events.remove",
            QT_TRANSLATE_NOOP("Command", "Remove an event that nothing names"),
            "Del Backspace",
            short=QT_TRANSLATE_NOOP("Command", "Remove"),
        ),
        Command("events.leave", QT_TRANSLATE_NOOP("Command", "Leave the events"), "Esc"),
    ),
)
