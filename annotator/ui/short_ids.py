"""A short id that follows the name, as long as nobody types another."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtWidgets import QLineEdit

from annotator.people import proposed_short_id


def follow_name(name: QLineEdit, short_id: QLineEdit, taken: Callable[[], Collection[str]]) -> None:
    """Propose a short id that is not ``taken`` while a name is typed."""
    proposed = ""

    def propose(words: str) -> None:
        nonlocal proposed
        if short_id.text() == proposed:
            proposed = proposed_short_id(words, taken())
            short_id.setText(proposed)

    def begin(words: str) -> None:
        nonlocal proposed
        if not words:
            proposed = ""

    name.textEdited.connect(propose)
    short_id.textChanged.connect(begin)
