"""Which phrases are listed: what a person wants left as it is stays away until she asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from annotator import left_as_is
from annotator.model import Action, Observation, Touched
from annotator.store import Inconsistency
from annotator.ui.widgets.paint import show_if
from annotator.ui.widgets.plain import Choice


class LeftPhrases(Choice):
    """Knows what was found, less what was left; a press shows and hides that."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("5", "", parent)
        self.shown = False
        self._found: list[Inconsistency] = []
        self.take([])

    @property
    def listed(self) -> list[Inconsistency]:
        """What is to be listed, what was left at the end."""
        return [one for one in self._found if self.shown or not one.left]

    @property
    def count(self) -> int:
        """How many phrases were left as they are."""
        return sum(one.left for one in self._found)

    def take(self, found: Sequence[Inconsistency]) -> None:
        """These were found."""
        self._found = sorted(found, key=lambda one: one.left)
        self._say()

    def turn(self) -> None:
        """Show what was left, or hide it."""
        self.shown = not self.shown
        self._say()

    def command_text(self, name: str, group: Inconsistency | None) -> str | None:
        """What a command is called at this phrase, where that is not what it is always called."""
        if name == "consistency.leave" and group is not None and group.left:
            return self.tr("List it again")
        if name == "consistency.left" and self.shown:
            return self.tr("Hide the left ones")
        return None

    def follow(self, touched: Touched, author: str) -> bool:
        """Something was saved or undone; returns whether it says so of a phrase that is known."""
        said = {thing.id: True for thing in touched.changed if isinstance(thing, Observation)}
        said |= {id_: False for kind, id_ in touched.removed if kind == "observation"}
        now = [
            replace(one, left=said.get(left_as_is.id_for(author, one.phrase), one.left))
            for one in self._found
        ]
        if not said or now == self._found:
            return False
        self.take(now)
        return True

    def _say(self) -> None:
        if self.shown:
            text = self.tr("hide the %Ln left as they are", "", self.count)
        else:
            text = self.tr("show %Ln left as they are", "", self.count)
        self.setText(text)
        self.updateGeometry()
        show_if(self, self.count > 0)


def turned(one: Inconsistency, author: str) -> Action:
    """Leave the phrase as it is, or, if it was left, list it again."""
    if one.left:
        return left_as_is.list_again(author, one.phrase)
    place = one.tagged[0]
    return left_as_is.leave(author, one.phrase, place.document, place.span)
