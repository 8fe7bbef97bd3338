"""What the page of articles needs of the views that it shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol


class View(Protocol):
    """What the page needs of a view (a QWidget)."""

    @property
    def footer(self) -> Sequence[str]:
        """Its commands of the moment."""

    def enabled(self, name: str) -> bool:
        """Whether one of its commands can run now."""

    def status_text(self) -> str:
        """One short sentence for the footer."""

    def on_show(self) -> None:
        """It has come to the front; take the focus."""

    def next_pane(self) -> None:
        """To the next of its parts."""

    def to_words(self) -> None:
        """Into its field for words."""

    def form_handlers(self) -> Mapping[str, Callable[[], None]]:
        """What the keys of forms do in it."""
