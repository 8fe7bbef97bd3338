"""What went wrong, in the person's language.

The core says it in English with a code; the sentences here are found by that code.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from annotator.model import Failure
from annotator.ui.words import QT_TRANSLATE_NOOP, isolated, number

_SENTENCES: Mapping[str, str] = {
    "settings.broken": QT_TRANSLATE_NOOP(
        "Failure",
        "The settings file was broken. The defaults are used; the old file is kept as {path}.",
    ),
    "settings.unreadable": QT_TRANSLATE_NOOP(
        "Failure", "The settings in {path} can't be read ({reason}). The defaults are used."
    ),
    "settings.unwritable": QT_TRANSLATE_NOOP(
        "Failure",
        "The settings can't be saved in {path} ({reason}). They hold until you quit.",
    ),
    "scheme.unreadable": QT_TRANSLATE_NOOP("Failure", "The scheme {file} can't be read."),
    "scheme.broken": QT_TRANSLATE_NOOP("Failure", "{file} is no label scheme."),
    "span.double": QT_TRANSLATE_NOOP(
        "Failure", "There is already a span with this label on exactly these words."
    ),
    "span.gone": QT_TRANSLATE_NOOP("Failure", "This span is no longer there."),
    "span.outside": QT_TRANSLATE_NOOP("Failure", "The span lies outside the text."),
    "span.edge_space": QT_TRANSLATE_NOOP("Failure", "A span can't begin or end with a space."),
    "label.unknown": QT_TRANSLATE_NOOP("Failure", "The scheme has no label {label}."),
    "unexpected": QT_TRANSLATE_NOOP(
        "Failure",
        "Something went wrong that should not. Nothing that was saved is lost; "
        "the details help whoever mends the program.",
    ),
}


def codes() -> frozenset[str]:
    """Every code that has a sentence of its own."""
    return frozenset(_SENTENCES)


def sentence(failure: Failure) -> str:
    """One plain sentence for a person; the English one where the code is not known here."""
    source = _SENTENCES.get(failure.code)
    if source is None:
        return failure.text
    values = {name: _shown(value) for name, value in failure.values.items()}
    try:
        return QCoreApplication.translate("Failure", source).format_map(values)
    except KeyError:
        return failure.text


def _shown(value: object) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return number(value)
    return isolated(str(value))
