"""The canvas with its flags: the mouse over one is told what is asked, a press leads there."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from annotator.ui.article.flags import Flag, Flags, is_on_flag
from annotator.ui.article.tied import Tied


class Flagged(Tied):
    """Shows flags."""

    def set_flags(self, flags: Iterable[Flag]) -> None:
        """Show these flags and no others."""
        fresh = Flags(flags)
        if fresh.flags != self._highlights.flags.flags:
            self._highlights.flags = fresh
            self.viewport().update()

    @property
    def flags(self) -> list[Flag]:
        """What is flagged, in reading order."""
        return self._highlights.flags.flags

    def flags_at(self, point: QPointF) -> list[Flag]:
        """The flags in the margin under ``point`` of the viewport."""
        if not self.flags:
            return []
        scene = self._scene
        for seen in scene.seen():
            at = point - QPointF(scene.sheet.left, seen.top)
            if is_on_flag(seen.line.setting, seen.line.height, at):
                return self._highlights.flags.on(scene.page.laid(seen.where.piece), seen.line)
        return []

    def told_at(self, point: QPointF) -> str:
        """What a tooltip says at ``point`` of the viewport, "" for nothing."""
        found = self.flags_at(point)
        if not found and self.flags:
            hit = self._scene.hit(point)
            here = self._scene.rects(hit.character, hit.character + 1)
            if any(rect.contains(point.toPoint()) for rect in here):
                found = self._highlights.flags.about(hit.character)
        return "".join(flag.told for flag in found)

    def viewportEvent(self, event: QEvent) -> bool:
        """The mouse rests on a flag or on flagged words."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.told_at(QPointF(event.pos())), self)
            return True
        return super().viewportEvent(event)
