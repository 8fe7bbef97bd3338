"""What the sorts of lines that are no part of the story are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.ui.words import QT_TRANSLATE_NOOP

NAMES = {
    "masthead": QT_TRANSLATE_NOOP("Boilerplate", "masthead"),
    "date": QT_TRANSLATE_NOOP("Boilerplate", "date"),
    "byline": QT_TRANSLATE_NOOP("Boilerplate", "byline"),
    "counter": QT_TRANSLATE_NOOP("Boilerplate", "counter"),
    "caption": QT_TRANSLATE_NOOP("Boilerplate", "caption"),
    "advert": QT_TRANSLATE_NOOP("Boilerplate", "advert"),
    "read_also": QT_TRANSLATE_NOOP("Boilerplate", "read also"),
    "tail": QT_TRANSLATE_NOOP("Boilerplate", "tail"),
    "tags": QT_TRANSLATE_NOOP("Boilerplate", "tags"),
    "end_mark": QT_TRANSLATE_NOOP("Boilerplate", "end mark"),
    "other": QT_TRANSLATE_NOOP("Boilerplate", "something else"),
}


def sort_words(sort: str) -> str:
    """What a sort is called; its own code where it is one of somebody else's."""
    return QCoreApplication.translate("Boilerplate", NAMES[sort]) if sort in NAMES else sort
