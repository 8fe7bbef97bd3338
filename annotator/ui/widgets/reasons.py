"""Why articles are skipped. Common reasons are stored as codes, others as they were typed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.ui.words import QT_TRANSLATE_NOOP

REASONS = {
    "duplicate": QT_TRANSLATE_NOOP("Reasons", "same as another article"),
    "off_topic": QT_TRANSLATE_NOOP("Reasons", "about something else"),
    "opinion": QT_TRANSLATE_NOOP("Reasons", "opinion, not news"),
    "broken_text": QT_TRANSLATE_NOOP("Reasons", "text broken or cut off"),
    "other_language": QT_TRANSLATE_NOOP("Reasons", "in another language"),
}


def reason_text(reason: str) -> str:
    """A reason in the language of the interface."""
    words = REASONS.get(reason)
    return QCoreApplication.translate("Reasons", words) if words else reason
