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
            "Ctrl+Shift+N",
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
