"""Numbers, dates and names as the interface writes them, and the mark for translatable tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from annotator.settings import Digits, Language

_LEFT_TO_RIGHT, _FIRST_STRONG, _POP = "\u2066", "\u2068", "\u2069"
_READ_FROM_LEFT, _READ_FROM_RIGHT = "\u200e", "\u200f"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """``text`` itself, marked for the catalogue (the extractor knows this name)."""
    return text


def locale(language: Language, digits: Digits) -> QLocale:
    """The locale in which the interface writes numbers and dates."""
    if language == "en":
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    # The United Arab Emirates write Arabic with Western digits.
    western = QLocale.Country.UnitedArabEmirates
    country = QLocale.Country.Egypt if digits == "arabic" else western
    return QLocale(QLocale.Language.Arabic, country)


def language() -> Language:
    """The language the interface speaks now."""
    return "ar" if QLocale().language() == QLocale.Language.Arabic else "en"


def number(value: float, decimals: int = 0) -> str:
    """``value`` in the interface's digits."""
    return QLocale().toString(float(value), "f", decimals)


def figure(value: str) -> str:
    """``value`` in the interface's digits where it is a whole number, else as it is."""
    return number(int(value)) if value.isascii() and value.isdigit() else value


def date(iso: str, style: Literal["short", "day", "minute"] = "minute") -> str:
    """An ISO date or date-time (shown in the zone it was written in); as it is where it is none.

    ``short`` leaves the year out.
    """
    moment = QDateTime.fromString(iso, Qt.DateFormat.ISODate)
    if not moment.isValid():
        return iso
    if style == "short":
        return QLocale().toString(moment.date(), "d MMM")
    day = QLocale().toString(moment.date(), "d MMMM yyyy")
    if style == "day" or len(iso) <= len("2026-03-01"):
        return day
    return f"{day} · {QLocale().toString(moment.time(), 'HH:mm')}"


def day_here(moment: str) -> str:
    """The day of a date-time (RFC 3339) by the clock of this desktop."""
    here = QDateTime.fromString(moment, Qt.DateFormat.ISODate).toLocalTime()
    return QLocale().toString(here.date(), "d MMMM yyyy") if here.isValid() else moment


def isolated(text: str) -> str:
    """``text`` such that its direction doesn't disturb the sentence around it."""
    return f"{_FIRST_STRONG}{text}{_POP}"


def left_to_right(text: str) -> str:
    """``text`` read from the left in any sentence, signs at its ends included: a key, a path."""
    return f"{_LEFT_TO_RIGHT}{text}{_POP}"


def directed(lines: Iterable[str]) -> str:
    """Lines for a text document, each read as the interface is where a name begins it: there Qt
    takes the name for the direction of the whole line, isolated or not."""
    mark = _READ_FROM_RIGHT if language() == "ar" else _READ_FROM_LEFT
    isolates = (_FIRST_STRONG, _LEFT_TO_RIGHT)
    return "\n".join(mark + line if line.startswith(isolates) else line for line in lines)


def listed(parts: list[str]) -> str:
    """Several names in a row, as the language separates them."""
    return QCoreApplication.translate("Words", ", ").join(parts)
