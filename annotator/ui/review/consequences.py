"""What an action does beyond what was asked for, in words: links that go along, a closed article
that is open again.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator import adjudication
from annotator.adjudication import Review
from annotator.model import Action, AnnotationSet, Put
from annotator.ui.review.docket import Docket

_OPENING = "review.open"
"""The command that is asked to do just that."""


class Consequences(QObject):
    """``noticed``: something to say (sentence, name of a command to offer with it)."""

    noticed = Signal(str, str)

    def __init__(self, docket: Docket) -> None:
        super().__init__(docket)
        docket.acted.connect(self._tell)

    def _tell(self, before: Review, action: Action) -> None:
        said = [*self._taken_along(before, action), *self._opened(before, action)]
        if said:
            self.noticed.emit(" ".join(said), "edit.undo")

    def _taken_along(self, before: Review, action: Action) -> list[str]:
        gone = len(adjudication.taken_along(before, action))
        if not gone:
            return []
        text = self.tr("%Ln link(s) left gold with it. Undo brings all back.", "", gone)
        return [text]

    def _opened(self, before: Review, action: Action) -> list[str]:
        """Gold of closed articles has changed."""
        closed = {own.id for own in (before.gold.set, *before.others) if _is_closed(own)}
        sets = [change.object for change in action.changes if isinstance(change, Put)]
        opened = [one for one in sets if one.id in closed and not _is_closed(one)]
        if not opened or action.command == _OPENING:
            return []
        if before.gold.set.id in {one.id for one in opened}:
            return [self.tr("Its gold has changed, so this closed article is open again.")]
        return [self.tr("The closed article where the link began is open again.")]


def _is_closed(thing: object) -> bool:
    return isinstance(thing, AnnotationSet) and thing.status == "adjudicated"
