"""Names from outside: of files, documents, spans. One rule for each."""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata

TEXT_SUFFIXES = (".txt", ".text")
DOCUMENT_ID = re.compile(r"[A-Za-z][A-Za-z0-9._-]{0,127}")
LONGEST_ID = 128

_NOT_IN_IDS = re.compile(r"[^A-Za-z0-9._-]+")
_INVISIBLE = re.compile("[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def shown_name(name: str) -> str:
    """A file name as it is kept and shown: without direction controls, in valid Unicode.

    A name can pretend to another ending with them; bytes that are no UTF-8 become U+FFFD.
    """
    valid = os.fsencode(name).decode("utf-8", "replace") if _has_surrogate(name) else name
    return _INVISIBLE.sub("", unicodedata.normalize("NFC", valid))


def document_id(name: str) -> str:
    """The outside id of the document in the file ``name`` (or with the foreign id ``name``).

    ``000_x.txt`` becomes ``doc-000_x``, ``report.txt`` becomes ``report``. A name with other
    than ASCII letters, digits and ``._-`` gets eight hex digits of its hash, so that two
    names stay two ids.
    """
    stem = name
    for suffix in TEXT_SUFFIXES:
        if name.lower().endswith(suffix):
            stem = name[: -len(suffix)]
    kept = _NOT_IN_IDS.sub("-", stem)
    whole = kept == stem and len(kept) <= LONGEST_ID - len("doc-")
    if not whole:
        kept = kept.strip("-")[:100]
    if not kept[:1].isalpha() or looks_numeric(kept):
        kept = f"doc-{kept}" if kept else "doc"
    return kept if whole else f"{kept}-{_digest(stem)}"


def looks_numeric(name: str) -> bool:
    """Whether a table program would take ``name`` for a number (``0001``, ``1e5``, ``nan``)."""
    try:
        float(name)
    except ValueError:
        return False
    return True


def fits_as_id(name: str) -> bool:
    """Whether ``name`` can be the id of a span, link or event."""
    return 0 < len(name) <= LONGEST_ID and name.isprintable() and not looks_numeric(name)


def has_controls(name: str) -> bool:
    """Whether ``name`` holds characters that no name may hold (controls, direction marks)."""
    return _INVISIBLE.search(name) is not None or _has_surrogate(name)


def _has_surrogate(name: str) -> bool:
    return any("\ud800" <= char <= "\udfff" for char in name)


def _digest(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:8]
