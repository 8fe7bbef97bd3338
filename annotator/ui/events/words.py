"""What is said about an event: its date and place with how exactly they are known."""

from __future__ import annotations

import re
from datetime import date as Day

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.model import Event
from annotator.ui.words import QT_TRANSLATE_NOOP, date, isolated, number

DATES = {
    "day": QT_TRANSLATE_NOOP("Events", "exact day"),
    "about": QT_TRANSLATE_NOOP("Events", "about"),
    "month": QT_TRANSLATE_NOOP("Events", "month"),
    "year": QT_TRANSLATE_NOOP("Events", "year"),
}
PLACES = {
    "exact": QT_TRANSLATE_NOOP("Events", "exact place"),
    "near": QT_TRANSLATE_NOOP("Events", "near"),
    "region": QT_TRANSLATE_NOOP("Events", "region"),
    "country": QT_TRANSLATE_NOOP("Events", "country"),
}
_PARTS = re.compile(r"\d+")


def precision_words(code: str) -> str:
    """What a precision is called; its own code where it is one of somebody else's."""
    if not code:
        return QCoreApplication.translate("Events", "not said")
    source = DATES.get(code) or PLACES.get(code)
    return QCoreApplication.translate("Events", source) if source else code


def date_words(event: Event) -> str:
    """The date as people say it; empty where nobody has said one."""
    if event.date is None:
        return ""
    parts = event.date.split("-")
    if event.date_precision == "year" or len(parts) == 1:
        shown = number_of_year(parts[0])
    elif event.date_precision == "month" or len(parts) == 2:
        month = QLocale().standaloneMonthName(int(parts[1]))
        shown = f"{month} {number_of_year(parts[0])}"
    else:
        shown = date(event.date, "day")
    if event.date_precision == "about":
        return QCoreApplication.translate("Events", "about {date}").format(date=shown)
    return shown


def number_of_year(year: str) -> str:
    """A year in the interface's digits, without separators of thousands."""
    return "".join(number(int(digit)) for digit in year)


def place_words(event: Event) -> str:
    """The place, with its precision where it is not the very place."""
    if event.place is None:
        return ""
    if event.place_precision in (None, "exact"):
        return isolated(event.place)
    return f"{isolated(event.place)} ({precision_words(event.place_precision or '')})"


def typed_date(text: str) -> str | None:
    """A year, month or day that was typed, as ISO; None if it is none.

    Digits of any script are read. The year stands first (2026-05-12) or last (12/5/2026).
    """
    plain = "".join(str(int(c)) if c.isdecimal() else c for c in text.strip())
    parts = _PARTS.findall(plain)
    if not 1 <= len(parts) <= 3 or re.sub(r"[\s\d/.\-–،,]", "", plain):
        return None
    if len(parts[0]) != 4:
        parts.reverse()
    if len(parts[0]) != 4 or not all(1 <= len(part) <= 2 for part in parts[1:]):
        return None
    iso = "-".join([parts[0], *(part.zfill(2) for part in parts[1:])])
    try:
        Day.fromisoformat("-".join([iso, *["01"] * (3 - len(parts))]))
    except ValueError:
        return None
    return iso
