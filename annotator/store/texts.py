"""The texts of articles: stored once, by hash, and never changed."""

from __future__ import annotations

import hashlib
import sqlite3

from annotator.model import Failure

_KEPT = 4
"""Texts at hand: an edit looks at one, a replaced text at two."""


class Texts:
    """Reads and stores texts of one project."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._recent: dict[str, str] = {}

    def __getitem__(self, sha: str) -> str:
        """The text with this SHA-256. Raises Failure where it isn't there."""
        text = self._recent.get(sha)
        if text is None:
            row = self._connection.execute("SELECT body FROM text WHERE sha = ?", (sha,)).fetchone()
            if row is None:
                raise Failure("text.missing", "The text of this article is not there.", sha=sha)
            text = str(row[0])
            self._recent[sha] = text
            while len(self._recent) > _KEPT:
                del self._recent[next(iter(self._recent))]
        return text

    def add(self, text: str) -> None:
        """Store ``text`` if it is new. Raises Failure for what is no text."""
        sha = sha_of(text)
        known = self._connection.execute("SELECT 1 FROM text WHERE sha = ?", (sha,)).fetchone()
        if known is None:
            self.store(text, sha)

    def store(self, text: str, sha: str) -> None:
        """Store a text that is not there, with its SHA-256 as ``sha_of`` gives it."""
        self._connection.execute(
            "INSERT INTO text (sha, length, body) VALUES (?, ?, ?)", (sha, len(text), text)
        )


def sha_of(text: str) -> str:
    """SHA-256 over the UTF-8 bytes. Raises Failure for what is no text, UnicodeEncodeError for
    a lone surrogate."""
    if not text or "\0" in text or "\r" in text:
        raise Failure("text.unfit", "The text is empty or holds NUL or carriage returns.")
    return hashlib.sha256(text.encode()).hexdigest()
