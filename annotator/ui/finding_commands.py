"""The commands that find things: in all articles, and where the same stands twice."""

from __future__ import annotations

from annotator.ui.command import Command, section
from annotator.ui.words import QT_TRANSLATE_NOOP

FILTERS = 9

FINDING_COMMANDS = (
    *section(
        "corpus",
        "window",
        Command(
            "corpus.search",
            QT_TRANSLATE_NOOP("Command", "Search in all articles"),
            "Ctrl+Shift+F",
            short=QT_TRANSLATE_NOOP("Command", "Search"),
        ),
        Command(
            "corpus.articles",
            QT_TRANSLATE_NOOP("Command", "The list of all articles"),
            "Ctrl+Shift+I",
            short=QT_TRANSLATE_NOOP("Command", "All articles"),
        ),
    ),
    *section(
        "corpus",
        "window",
        Command(
            "corpus.consistency",
            QT_TRANSLATE_NOOP("Command", "Where the same words are tagged otherwise"),
            "Ctrl+;",
            short=QT_TRANSLATE_NOOP("Command", "Consistency"),
        ),
    ),
    *section(
        "corpus",
        "consistency",
        Command(
            "consistency.tag",
            QT_TRANSLATE_NOOP("Command", "Tag all untagged places like this one"),
            "1",
            short=QT_TRANSLATE_NOOP("Command", "Tag all"),
        ),
        Command(
            "consistency.relabel",
            QT_TRANSLATE_NOOP("Command", "Give all others this label"),
            "2",
            short=QT_TRANSLATE_NOOP("Command", "Relabel all"),
        ),
        Command(
            "consistency.values",
            QT_TRANSLATE_NOOP("Command", "Give all others of the label these values"),
            "3",
            short=QT_TRANSLATE_NOOP("Command", "Set all"),
        ),
        Command(
            "consistency.leave",
            QT_TRANSLATE_NOOP("Command", "Leave this phrase as it is, or list it again"),
            "4 Del",
            short=QT_TRANSLATE_NOOP("Command", "Leave it"),
        ),
        Command(
            "consistency.left",
            QT_TRANSLATE_NOOP("Command", "Show the phrases left as they are, or hide them"),
            "5",
            short=QT_TRANSLATE_NOOP("Command", "Left ones"),
        ),
        Command(
            "consistency.go",
            QT_TRANSLATE_NOOP("Command", "To the places, into the article"),
            "Return",
            short=QT_TRANSLATE_NOOP("Command", "Open"),
        ),
        Command("consistency.stop", QT_TRANSLATE_NOOP("Command", "Stop comparing"), "Esc"),
    ),
    *section(
        "span",
        "article",
        Command(
            "repeat.accept",
            QT_TRANSLATE_NOOP("Command", "Take over what is offered for the repeated passage"),
            "Ctrl+Shift+C",
            short=QT_TRANSLATE_NOOP("Command", "Take over"),
        ),
    ),
    *section(
        "article",
        "window",
        Command(
            "repeat.next",
            QT_TRANSLATE_NOOP("Command", "Next passage that stands elsewhere"),
            "Shift+F7 Ctrl+.",
            short=QT_TRANSLATE_NOOP("Command", "Next repeat"),
            repeats=True,
        ),
    ),
    *section(
        "corpus",
        "search",
        Command(
            "search.go",
            QT_TRANSLATE_NOOP("Command", "Open the article at this place"),
            "Return",
            short=QT_TRANSLATE_NOOP("Command", "Open"),
        ),
        *(
            Command(
                f"search.filter.{key}",
                QT_TRANSLATE_NOOP("Command", "Narrow the search"),
                str(key),
            )
            for key in range(1, FILTERS + 1)
        ),
        Command(
            "search.clear",
            QT_TRANSLATE_NOOP("Command", "Search without filters"),
            "0",
        ),
    ),
)
