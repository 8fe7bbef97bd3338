"""The settings while the program runs: one owner, saved at once, announced to whoever draws."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from annotator import settings as file
from annotator.model import Failure
from annotator.settings import Settings
from annotator.ui.keymap import Keymap


class Preferences(QObject):
    """Signals:
    changed: the settings as they were and as they are (Settings, Settings).
    failed: they could not be saved; they hold until the program ends (Failure).
    """

    changed = Signal(object, object)
    failed = Signal(object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self.settings, self.problem = file.load(path)
        """``problem`` is a Failure where the file was broken."""
        self.keymap = Keymap(self.settings.keys)

    def change(self, **fields: Any) -> None:
        """Set some fields, save, announce. Raises ValueError for a value out of range."""
        self.replace(self.settings.changed(**fields))

    def replace(self, settings: Settings) -> None:
        """Take ``settings`` as they are, save, announce."""
        before = self.settings
        if settings == before:
            return
        self.settings = settings
        if settings.keys != before.keys:
            self.keymap = Keymap(settings.keys)
        try:
            file.save(settings, self._path)
        except Failure as failure:
            self.failed.emit(failure)
        self.changed.emit(before, settings)
