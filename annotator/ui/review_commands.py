"""The commands of the page Review; keys as on the page Annotate where they mean the same."""

from __future__ import annotations

from annotator.ui.command import Command, digits, section
from annotator.ui.words import QT_TRANSLATE_NOOP

FLAG_COMMANDS = (
    Command(
        "flag.ask",
        QT_TRANSLATE_NOOP("Command", "Ask the guideline"),
        "F9 Ctrl+Alt+G",
    ),
    Command(
        "flag.settled",
        QT_TRANSLATE_NOOP("Command", "Settled before: show the sentences"),
        "Shift+F9 Ctrl+Alt+P",
    ),
)
"""What an annotator does beside an article; the page Review has a flag of its own."""
REVIEW_COMMANDS = tuple(
    section(
        "review",
        "review",
        *digits("review.take", QT_TRANSLATE_NOOP("Command", "Take this version")),
        Command(
            "review.default",
            QT_TRANSLATE_NOOP("Command", "Take the proposed one"),
            "Return",
            short=QT_TRANSLATE_NOOP("Command", "Proposed"),
        ),
        Command("review.none", QT_TRANSLATE_NOOP("Command", "None of these"), "0"),
        Command("review.edit", QT_TRANSLATE_NOOP("Command", "Edit in place"), "F2 Ctrl+M"),
        Command(
            "review.copies",
            QT_TRANSLATE_NOOP("Command", "All copies, or only this one"),
            "Space Ctrl+D",
            short=QT_TRANSLATE_NOOP("Command", "Copies"),
        ),
        Command(
            "review.flag",
            QT_TRANSLATE_NOOP("Command", "Flag for the guideline"),
            "F9 Ctrl+Alt+G",
            short=QT_TRANSLATE_NOOP("Command", "Flag"),
        ),
        Command("review.skip", QT_TRANSLATE_NOOP("Command", "Skip for now"), "Esc"),
        Command("review.next", QT_TRANSLATE_NOOP("Command", "Next card"), "Tab", repeats=True),
        Command(
            "review.previous",
            QT_TRANSLATE_NOOP("Command", "Previous card"),
            "Shift+Tab",
            repeats=True,
        ),
        Command(
            "review.scroll.down",
            QT_TRANSLATE_NOOP("Command", "Read on around the card"),
            "Down",
            repeats=True,
        ),
        Command(
            "review.scroll.up",
            QT_TRANSLATE_NOOP("Command", "Read back around the card"),
            "Up",
            repeats=True,
        ),
        Command(
            "review.scroll.answers.down",
            QT_TRANSLATE_NOOP("Command", "Answers further down"),
            "PgDown",
            repeats=True,
        ),
        Command(
            "review.scroll.answers.up",
            QT_TRANSLATE_NOOP("Command", "Answers further up"),
            "PgUp",
            repeats=True,
        ),
        Command(
            "review.whole",
            QT_TRANSLATE_NOOP("Command", "The whole article, or the passage"),
            "Ctrl+R",
        ),
        Command(
            "review.edge.start",
            QT_TRANSLATE_NOOP("Command", "Editing: the start moves"),
            "Alt+Home",
        ),
        Command(
            "review.edge.end", QT_TRANSLATE_NOOP("Command", "Editing: the end moves"), "Alt+End"
        ),
        Command(
            "review.edge.forward",
            QT_TRANSLATE_NOOP("Command", "Editing: edge forward by a letter"),
            "Alt+Left",
            repeats=True,
        ),
        Command(
            "review.edge.backward",
            QT_TRANSLATE_NOOP("Command", "Editing: edge back by a letter"),
            "Alt+Right",
            repeats=True,
        ),
        Command(
            "review.edge.forward.word",
            QT_TRANSLATE_NOOP("Command", "Editing: edge forward by a word"),
            "Ctrl+Alt+Left Alt+PgDown",
            repeats=True,
        ),
        Command(
            "review.edge.backward.word",
            QT_TRANSLATE_NOOP("Command", "Editing: edge back by a word"),
            "Ctrl+Alt+Right Alt+PgUp",
            repeats=True,
        ),
        Command(
            "review.close",
            QT_TRANSLATE_NOOP("Command", "Close all articles in which nothing is left"),
            "Ctrl+Alt+Return",
        ),
        Command("review.reopen", QT_TRANSLATE_NOOP("Command", "Reopen this card"), "Del Backspace"),
        Command(
            "review.rule",
            QT_TRANSLATE_NOOP("Command", "Take back what the rule settled"),
            "Ctrl+Shift+R",
        ),
        Command(
            "review.create",
            QT_TRANSLATE_NOOP("Command", "Add the selected words to gold"),
            "Ins Ctrl+T",
            short=QT_TRANSLATE_NOOP("Command", "Add to gold"),
        ),
        Command(
            "review.link",
            QT_TRANSLATE_NOOP("Command", "Link this span of gold to another"),
            "F4 Ctrl+L",
            short=QT_TRANSLATE_NOOP("Command", "Link"),
        ),
        Command(
            "review.follow",
            QT_TRANSLATE_NOOP("Command", "To the other end of a link in gold"),
            "Alt+Return Ctrl+Shift+D",
            short=QT_TRANSLATE_NOOP("Command", "Follow"),
        ),
        Command(
            "review.settings",
            QT_TRANSLATE_NOOP("Command", "What is settled without a person"),
            "F5 Ctrl+P",
            short=QT_TRANSLATE_NOOP("Command", "Rules"),
        ),
    )
)
