"""The commands about the table of actors and outlets."""

from __future__ import annotations

from annotator.ui.command import Command, digits, section
from annotator.ui.words import QT_TRANSLATE_NOOP

ACTOR_COMMANDS = (
    *section(
        "corpus",
        "window",
        Command(
            "corpus.actors",
            QT_TRANSLATE_NOOP("Command", "Who speaks: actors and outlets, by all their names"),
            "Ctrl+Alt+N",
            short=QT_TRANSLATE_NOOP("Command", "Actors"),
        ),
    ),
    *section(
        "corpus",
        "actors",
        *digits("actors.kind", QT_TRANSLATE_NOOP("Command", "Say what kind of actor it is")),
        Command(
            "actors.named",
            QT_TRANSLATE_NOOP("Command", "Say whether the actor is named"),
            "0",
            short=QT_TRANSLATE_NOOP("Command", "Named or not"),
        ),
        Command(
            "actors.name",
            QT_TRANSLATE_NOOP("Command", "Give the actor another name"),
            "F2 Ins Ctrl+M",
            short=QT_TRANSLATE_NOOP("Command", "Another name"),
        ),
        Command(
            "actors.tick",
            QT_TRANSLATE_NOOP("Command", "Mark the actor, or no longer"),
            "Space",
            short=QT_TRANSLATE_NOOP("Command", "Mark"),
        ),
        Command(
            "actors.merge",
            QT_TRANSLATE_NOOP("Command", "The marked actors are one"),
            "F4 Ctrl+D",
            short=QT_TRANSLATE_NOOP("Command", "Make one"),
        ),
        Command(
            "actors.part",
            QT_TRANSLATE_NOOP("Command", "A name of it means another actor"),
            "Shift+F4 Ctrl+P",
            short=QT_TRANSLATE_NOOP("Command", "Part"),
        ),
        Command(
            "actors.search",
            QT_TRANSLATE_NOOP("Command", "Search the articles for the actor"),
            "Return",
            short=QT_TRANSLATE_NOOP("Command", "Search"),
        ),
    ),
)
