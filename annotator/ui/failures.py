"""What went wrong, in the person's language.

The core says it in English with a code; the sentences here are found by that code. They name
what to do where there is something to do. ``{file}`` is the name at the end of a path.
"""

from __future__ import annotations

from pathlib import PurePath
from string import Formatter
from typing import Any

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from annotator.model import Failure
from annotator.ui.bundle_failures import BUNDLE_SENTENCES
from annotator.ui.failure_texts import SENTENCES
from annotator.ui.words import isolated, left_to_right, number


def sentence(failure: Failure) -> str:
    """One plain sentence for a person; the core's English where no code or value fits."""
    values = shown_values(failure.values)
    for source in SENTENCES.get(failure.code) or BUNDLE_SENTENCES.get(failure.code, ()):
        if all(name in values for _, name, _, _ in Formatter().parse(source) if name):
            return QCoreApplication.translate("Failure", source).format_map(values)
    return failure.text


def shown_values(values: dict[str, Any]) -> dict[str, str]:
    """Values as they stand in a sentence: numbers by locale, names so that they turn nothing."""
    known = dict(values)
    if "path" in known:
        known.setdefault("file", PurePath(str(known["path"])).name)
    return {name: _shown(name, value) for name, value in known.items() if value is not None}


def _shown(name: str, value: object) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return number(value)
    moment = QDateTime.fromString(str(value), Qt.DateFormat.ISODate)
    if name == "since" and moment.isValid():
        return isolated(QLocale().toString(moment.toLocalTime(), QLocale.FormatType.ShortFormat))
    return left_to_right(str(value)) if name == "path" else isolated(str(value))
