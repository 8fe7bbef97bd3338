"""Cells of a table that people open in a spreadsheet program."""

from __future__ import annotations

import re
import unicodedata

_FORMULA = frozenset("=+-@\t\r＝＋－＠")
BEGIN = "\ufeff"
"""What a table in a file begins with: Excel reads Arabic as Latin signs without it."""
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


def guarded(cell: str) -> str:
    """A cell that no spreadsheet program takes for a formula, whatever invisible signs it
    begins with."""
    seen = cell.lstrip("".join({c for c in cell if _is_unseen(c)}))
    if seen[:1] in _FORMULA and seen and not _NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell


def _is_unseen(char: str) -> bool:
    return char not in "\t\r" and (char.isspace() or unicodedata.category(char) == "Cf")
