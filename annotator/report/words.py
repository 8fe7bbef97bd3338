"""The words of reports in one language: sentences with their plural forms, numbers, dates.

They are data (``resources/report``), since the command line writes reports without the interface
and its catalogues. A list holds the plural forms of the language, in the order of ``_FORMS``.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Any

import orjson

from annotator import paths
from annotator.settings import Digits, Language
from annotator.text import control_marks

_FSI, _PDI = "\u2068", "\u2069"
_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_FORMS: dict[Language, tuple[str, ...]] = {
    "ar": ("zero", "one", "two", "few", "many", "other"),
    "en": ("one", "other"),
}
"""The plural categories of Unicode's CLDR."""


class Said(str):
    """Words for people; what came from elsewhere in them is isolated, and turns nothing round."""

    __slots__ = ()


def visible(text: str) -> str:
    """``text`` with the names of controls that could turn a line round, or can't be shown, in
    their places."""
    parts, at = [], 0
    for mark in control_marks(text):
        if mark.reorders or unicodedata.category(text[mark.index]) == "Cc":
            parts += [text[at : mark.index], f"⟨{mark.name}⟩"]
            at = mark.index + 1
    return "".join(parts) + text[at:]


def isolated(text: str) -> Said:
    """``text`` such that its direction doesn't disturb the sentence around it."""
    return Said(f"{_FSI}{text if isinstance(text, Said) else visible(text)}{_PDI}")


@cache
def catalogue(language: Language) -> dict[str, Any]:
    """All that is in a language's file."""
    path = paths.resources() / "report" / f"{language}.json"
    found: dict[str, Any] = orjson.loads(path.read_bytes())
    return found


class Words:
    """Says things. ``digits`` counts in Arabic only."""

    def __init__(self, language: Language, digits: Digits = "arabic") -> None:
        self.language = language
        self._arabic_digits = language == "ar" and digits == "arabic"
        self._catalogue = catalogue(language)

    @property
    def direction(self) -> str:
        """``rtl`` or ``ltr``."""
        return "rtl" if self.language == "ar" else "ltr"

    def __contains__(self, key: str) -> bool:
        return key in self._catalogue

    def __call__(self, key: str, count: int | None = None, **values: str) -> Said:
        """The sentence ``key``, in the form for ``count`` (``{count}`` in it is the number)."""
        said = self._catalogue[key]
        if isinstance(said, list):
            said = said[_FORMS[self.language].index(form(self.language, count or 0))]
        given = {name: isolated(value) for name, value in values.items()}
        return Said(str(said).format(count=self.number(count or 0), **given))

    def number(self, value: int | str) -> Said:
        """A whole number in the report's digits."""
        text = visible(str(value))
        return Said(text.translate(_ARABIC) if self._arabic_digits else text)

    def percent(self, share: float | None) -> Said:
        """A share from 0 to 1; a dash where there is none. Only all of it is 100 %."""
        if share is None:
            return Said("–")
        whole = min(99, round(100 * share)) if share < 1 else 100
        return self("percent", whole)

    def date(self, iso: str) -> Said:
        """The day of an ISO date or date-time; as it is where it is none."""
        year, _, rest = iso[:10].partition("-")
        month, _, day = rest.partition("-")
        if not (year.isdecimal() and month.isdecimal() and day.isdecimal()):
            return isolated(iso)
        if not 1 <= int(month) <= 12:
            return isolated(iso)
        name = self._catalogue["months"][int(month) - 1]
        return Said(f"{self.number(int(day))} {name} {self.number(year)}")

    def listed(self, parts: Iterable[Said]) -> Said:
        """Several names in a row."""
        return Said(str(self._catalogue["comma"]).join(parts))


def form(language: Language, count: int) -> str:
    """The plural category of a whole number (CLDR)."""
    if language == "en":
        return "one" if count == 1 else "other"
    if count < 3:
        return ("zero", "one", "two")[count]
    rest = count % 100
    return "few" if 3 <= rest <= 10 else "many" if rest >= 11 else "other"
